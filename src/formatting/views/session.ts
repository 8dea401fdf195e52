/** Views of PowerShell's own types: PowerShellCore_format_ps1xml.cs, second half: runspaces, jobs, modules, the network. */
import { type CustomControl, column, list, table, type ViewDefinition, wide } from '../view-definitions.ts';
import { compatibleEditions, exportedCommands, firstCharacters, moduleFolder, path, preRelease, script } from './expressions.ts';

const moduleFolderControl: CustomControl = {
  shape: 'Custom',
  entries: [
    {
      items: [
        {
          frame: { leftIndentation: 0, rightIndentation: 0, firstLine: 0 },
          items: [{ text: '    Directory: ' }, { expression: moduleFolder }],
        },
      ],
    },
  ],
};

/** The views, in PowerShell's order. */
export function sessionViews(): ViewDefinition[] {
  return [
    table('Runspace', 'System.Management.Automation.Runspaces.Runspace', [
      column('Id', 3, 'right'),
      column('Name', 15),
      column(
        script("if ($null -ne $_.ConnectionInfo) { $_.ConnectionInfo.ComputerName } else { 'localhost' }"),
        15,
        undefined,
        'ComputerName',
      ),
      column(script("if ($null -ne $_.ConnectionInfo) { 'Remote' } else { 'Local' }"), 13, undefined, 'Type'),
      column(path('RunspaceStateInfo', 'State'), 13, undefined, 'State'),
      column(
        script("if ($null -ne $_.Debugger -and $_.Debugger.InBreakpoint) { 'InBreakpoint' } else { $_.RunspaceAvailability }"),
        15,
        undefined,
        'Availability',
      ),
    ]),
    table('PSSession', 'System.Management.Automation.Runspaces.PSSession', [
      column('Id', 3, 'right'),
      column('Name', 15),
      column('Transport', 9),
      column('ComputerName', 15),
      column('ComputerType', 15),
      column('State', 13),
      column('ConfigurationName', 20),
      column('Availability', 13, 'right'),
    ]),
    table('Job', 'System.Management.Automation.Job', [
      column('Id', 6),
      column('Name', 15),
      column('PSJobTypeName', 15),
      column('State', 13),
      column('HasMoreData', 15),
      column('Location', 20),
      column('Command', 25),
    ]),
    table('Microsoft.PowerShell.Commands.TextMeasureInfo', 'Deserialized.Microsoft.PowerShell.Commands.TextMeasureInfo', [
      column('Lines'),
      column('Words'),
      column('Characters'),
      column('Property'),
    ]),
    list('Microsoft.PowerShell.Commands.GenericMeasureInfo', 'Deserialized.Microsoft.PowerShell.Commands.GenericMeasureInfo', [
      'Count',
      'Average',
      'Sum',
      'Maximum',
      'Minimum',
      'Property',
    ]),
    table('CallStackFrame', 'System.Management.Automation.CallStackFrame', [column('Command'), column('Arguments'), column('Location')]),
    table('PSRunspaceDebug>', 'Microsoft.PowerShell.Commands.PSRunspaceDebug', [
      column('RunspaceId', 3, 'right', 'Id'),
      column('RunspaceName', 20, 'left', 'Name'),
      column('Enabled', 10, 'left'),
      column('BreakAll', 10, 'left'),
    ]),
    table(
      'Breakpoint',
      [
        'System.Management.Automation.CommandBreakpoint',
        'System.Management.Automation.LineBreakpoint',
        'System.Management.Automation.VariableBreakpoint',
      ],
      [
        column('ID', 4, 'right'),
        column(script('if ($_.Script) { [System.IO.Path]::GetFileName($_.Script) }'), undefined, undefined, 'Script'),
        column('Line', 4, 'right'),
        column('Command'),
        column('Variable'),
        column('Action'),
      ],
    ),
    table(
      'Module',
      'ModuleInfoGrouping',
      [
        column('ModuleType', 10),
        column('Version', 10),
        column(preRelease, 10, undefined, 'PreRelease'),
        column('Name', 35),
        column(compatibleEditions, 9, undefined, 'PSEdition'),
        column(exportedCommands, undefined, undefined, 'ExportedCommands'),
      ],
      { groupBy: { expression: moduleFolder, control: moduleFolderControl } },
    ),
    table('Module', 'System.Management.Automation.PSModuleInfo', [
      column('ModuleType', 10),
      column('Version', 10),
      column(preRelease, 10, undefined, 'PreRelease'),
      column('Name', 35),
      column(exportedCommands, undefined, undefined, 'ExportedCommands'),
    ]),
    wide('Module', 'System.Management.Automation.PSModuleInfo', 'Name'),
    list('Module', 'System.Management.Automation.PSModuleInfo', [
      'Name',
      'Path',
      'Description',
      'ModuleType',
      'Version',
      ['PreRelease', preRelease],
      'NestedModules',
      ['ExportedFunctions', path('ExportedFunctions', 'Keys')],
      ['ExportedCmdlets', path('ExportedCmdlets', 'Keys')],
      ['ExportedVariables', path('ExportedVariables', 'Keys')],
      ['ExportedAliases', path('ExportedAliases', 'Keys')],
    ]),
    table('ExperimentalFeature', 'System.Management.Automation.ExperimentalFeature', [
      column('Name', 35),
      column('Enabled', 7, 'right'),
      column('Source', 35),
      column('Description'),
    ]),
    list('ExperimentalFeature', 'System.Management.Automation.ExperimentalFeature', ['Name', 'Enabled', 'Source', 'Description']),
    list('Microsoft.PowerShell.Commands.BasicHtmlWebResponseObject', 'Microsoft.PowerShell.Commands.BasicHtmlWebResponseObject', [
      'StatusCode',
      'StatusDescription',
      ['Content', firstCharacters('Content')],
      ['RawContent', firstCharacters('RawContent')],
      'Headers',
      'Images',
      'InputFields',
      'Links',
      'RawContentLength',
      'RelationLink',
    ]),
    list('Microsoft.PowerShell.Commands.WebResponseObject', 'Microsoft.PowerShell.Commands.WebResponseObject', [
      'StatusCode',
      'StatusDescription',
      'Content',
      ['RawContent', firstCharacters('RawContent')],
      'Headers',
      'RawContentLength',
      'RelationLink',
    ]),
    table('Microsoft.PowerShell.Commands.FileHashInfo', 'Microsoft.PowerShell.Commands.FileHashInfo', [
      column('Algorithm', 15),
      column('Hash', 70),
      column('Path'),
    ]),
    table(
      'Microsoft.PowerShell.Commands.TestConnectionCommand+TcpPortStatus',
      'Microsoft.PowerShell.Commands.TestConnectionCommand+TcpPortStatus',
      [
        column('Id', 4, 'right'),
        column('Source', 16),
        column('TargetAddress', 25, undefined, 'Address'),
        column('Port', 7, 'right'),
        column('Latency', 7, 'right', 'Latency(ms)'),
        column('Connected', 10),
        column('Status', 24),
      ],
      { groupBy: { expression: 'Target' } },
    ),
    table(
      'Microsoft.PowerShell.Commands.TestConnectionCommand+PingStatus',
      'Microsoft.PowerShell.Commands.TestConnectionCommand+PingStatus',
      [
        column('Ping', 4, 'right'),
        column('Source', 16),
        column('DisplayAddress', 25, undefined, 'Address'),
        column(script("if ($_.Status -eq 'TimedOut') { '*' } else { $_.Latency }"), 7, 'right', 'Latency(ms)'),
        column(script("if ($_.Status -eq 'TimedOut') { '*' } else { $_.BufferSize }"), 10, 'right', 'BufferSize(B)'),
        column('Status', 16),
      ],
      { groupBy: { expression: 'Destination' } },
    ),
    table(
      'Microsoft.PowerShell.Commands.TestConnectionCommand+PingMtuStatus',
      'Microsoft.PowerShell.Commands.TestConnectionCommand+PingMtuStatus',
      [
        column('Source', 16),
        column('DisplayAddress', 25, undefined, 'Address'),
        column(script("if ($_.Status -eq 'TimedOut') { '*' } else { $_.Latency }"), 7, 'right', 'Latency(ms)'),
        column('Status', 16),
        column('MtuSize', 7, 'right', 'MtuSize(B)'),
      ],
      { groupBy: { expression: 'Destination' } },
    ),
    table(
      'Microsoft.PowerShell.Commands.TestConnectionCommand+TraceStatus',
      'Microsoft.PowerShell.Commands.TestConnectionCommand+TraceStatus',
      [
        column('Hop', 3, 'right'),
        column(script("if ($_.Hostname) { $_.HostName } else { '*' }"), 25, undefined, 'Hostname'),
        column('Ping', 4, 'right'),
        column(script("if ($_.Status -eq 'TimedOut') { '*' } else { $_.Latency }"), 7, 'right', 'Latency(ms)'),
        column('Status', 16),
        column('Source', 12),
        column('TargetAddress', 15),
      ],
      { groupBy: { expression: 'Target' } },
    ),
    table(
      'Microsoft.PowerShell.Commands.ByteCollection',
      'Microsoft.PowerShell.Commands.ByteCollection',
      [
        column('HexOffset', 16, 'right', 'Offset'),
        column('HexBytes', 47, undefined, 'Bytes\n00 01 02 03 04 05 06 07 08 09 0A 0B 0C 0D 0E 0F'),
        column('Ascii', 16),
      ],
      { groupBy: { expression: 'Label' } },
    ),
  ];
}
