/** Views of PowerShell's own types: PowerShellCore_format_ps1xml.cs, first half. */
import { column, custom, list, table, type ViewDefinition, wide } from '../view-definitions.ts';
import { commandName, historyDuration, path, script } from './expressions.ts';

/** The views, in PowerShell's order. */
export function coreViews(): ViewDefinition[] {
  return [
    table('System.RuntimeType', 'System.RuntimeType', [
      column('IsPublic', 8),
      column('IsSerializable', 8, undefined, 'IsSerial'),
      column('Name', 40),
      column('BaseType'),
    ]),
    table(
      'Microsoft.PowerShell.Commands.MemberDefinition',
      'Microsoft.PowerShell.Commands.MemberDefinition',
      [column('Name'), column('MemberType'), column('Definition')],
      { groupBy: { expression: 'TypeName' }, autosize: true },
    ),
    table('Microsoft.PowerShell.Commands.GroupInfo', 'Microsoft.PowerShell.Commands.GroupInfo', [
      column('Count', 5, 'right'),
      column('Name', 25),
      column('Group'),
    ]),
    list('Microsoft.PowerShell.Commands.GroupInfo', 'Microsoft.PowerShell.Commands.GroupInfo', ['Name', 'Count', 'Group', 'Values']),
    table('Microsoft.PowerShell.Commands.GroupInfoNoElement', 'Microsoft.PowerShell.Commands.GroupInfoNoElement', [
      column('Count', 5, 'right'),
      column('Name', 25),
    ]),
    list('Microsoft.PowerShell.Commands.GroupInfoNoElement', 'Microsoft.PowerShell.Commands.GroupInfoNoElement', [
      'Name',
      'Count',
      'Values',
    ]),
    table('history', 'Microsoft.PowerShell.Commands.HistoryInfo', [
      column('Id', 4, 'right'),
      column(historyDuration, 12, 'right', 'Duration'),
      column('CommandLine'),
    ]),
    wide('history', 'Microsoft.PowerShell.Commands.HistoryInfo', 'CommandLine'),
    table('Variable', 'System.Management.Automation.PSVariable', [column('Name', 30), column('Value')]),
    table('PathInfo', 'System.Management.Automation.PathInfo', [column('Path')]),
    table('CommandInfo', 'System.Management.Automation.CommandInfo', [column('CommandType', 15), column('Name')]),
    table(
      'CommandInfo',
      [
        'System.Management.Automation.AliasInfo',
        'System.Management.Automation.ApplicationInfo',
        'System.Management.Automation.CmdletInfo',
        'System.Management.Automation.ExternalScriptInfo',
        'System.Management.Automation.FilterInfo',
        'System.Management.Automation.FunctionInfo',
        'System.Management.Automation.ScriptInfo',
      ],
      [column('CommandType', 15), column(commandName, 50, undefined, 'Name'), column('Version', 10), column('Source')],
    ),
    table('TypeData', 'System.Management.Automation.Runspaces.TypeData', [column('TypeName'), column('Members')]),
    table('ApplicationInfo', 'System.Management.Automation.ApplicationInfo', [column('CommandType', 15), column('Name'), column('Path')]),
    list('System.Management.Automation.ApplicationInfo', 'System.Management.Automation.ApplicationInfo', [
      'Name',
      'CommandType',
      'Definition',
      'Extension',
      'Path',
      'FileVersionInfo',
    ]),
    table('ScriptInfo', 'System.Management.Automation.ScriptInfo', [column('CommandType', 15), column('Name'), column('Definition')]),
    list('System.Management.Automation.ScriptInfo', 'System.Management.Automation.ScriptInfo', [
      'Name',
      'CommandType',
      'Definition',
      'Path',
    ]),
    table('ExternalScriptInfo', 'System.Management.Automation.ExternalScriptInfo', [
      column('CommandType', 15),
      column('Name'),
      column('Path'),
    ]),
    table('FunctionInfo', 'System.Management.Automation.FunctionInfo', [column('CommandType', 15), column('Name'), column('Function')]),
    table('FilterInfo', 'System.Management.Automation.FilterInfo', [column('CommandType', 15), column('Name'), column('Filter')]),
    table('AliasInfo', 'System.Management.Automation.AliasInfo', [column('CommandType', 15), column('DisplayName')]),
    list('System.Management.Automation.AliasInfo', 'System.Management.Automation.AliasInfo', [
      'DisplayName',
      'CommandType',
      'Definition',
      'ReferencedCommand',
      'ResolvedCommand',
    ]),
    table(
      'drive',
      ['Microsoft.PowerShell.Commands.ActiveDirectoryProvider+ADPSDriveInfo', 'System.Management.Automation.PSDriveInfo'],
      [
        column('Name', 10),
        column(script("if ($_.Used -or $_.Free) { '{0:###0.00}' -f ($_.Used / 1GB) }"), 13, undefined, 'Used (GB)', {
          valueAlignment: 'right',
        }),
        column(script("if ($_.Used -or $_.Free) { '{0:###0.00}' -f ($_.Free / 1GB) }"), 13, undefined, 'Free (GB)', {
          valueAlignment: 'right',
        }),
        column(path('Provider', 'Name'), 13, undefined, 'Provider'),
        column(script('if ($null -ne $_.DisplayRoot) { $_.DisplayRoot } else { $_.Root }'), 35, undefined, 'Root'),
        column('CurrentLocation', undefined, undefined, undefined, { valueAlignment: 'right' }),
      ],
    ),
    table('provider', 'System.Management.Automation.ProviderInfo', [column('Name', 20), column('Capabilities'), column('Drives')]),
    list('provider', 'System.Management.Automation.ProviderInfo', [
      'Name',
      'Drives',
      'Path',
      'Home',
      'Description',
      'Capabilities',
      'ImplementingType',
    ]),
    list('System.Management.Automation.CmdletInfo', 'System.Management.Automation.CmdletInfo', [
      'Name',
      'CommandType',
      'Definition',
      'Path',
      'DLL',
      'HelpFile',
      'ParameterSets',
      'ImplementingType',
      'Verb',
      'Noun',
    ]),
    list(
      'System.Management.Automation.CommandInfo',
      ['System.Management.Automation.FilterInfo', 'System.Management.Automation.FunctionInfo'],
      ['Name', 'CommandType', 'Definition'],
    ),
    list('System.Management.Automation.PSDriveInfo', 'System.Management.Automation.PSDriveInfo', [
      'Name',
      'Description',
      'Provider',
      'Root',
      'CurrentLocation',
    ]),
    table('System.Management.Automation.Subsystem.SubsystemInfo', 'System.Management.Automation.Subsystem.SubsystemInfo', [
      column('Kind', 17),
      column(path('SubsystemType', 'Name'), 18, undefined, 'SubsystemType'),
      column('IsRegistered', 12, 'right'),
      column('Implementations'),
    ]),
    list(
      'System.Management.Automation.Subsystem.SubsystemInfo+ImplementationInfo',
      'System.Management.Automation.Subsystem.SubsystemInfo+ImplementationInfo',
      ['Id', 'Kind', 'Name', 'Description', 'ImplementationType'],
    ),
    custom('MatchInfo', 'Microsoft.PowerShell.Commands.MatchInfo', [
      { expression: script('$_.ToEmphasizedString(((Get-Location).Path))') },
    ]),
    custom('MatchInfo', 'Deserialized.Microsoft.PowerShell.Commands.MatchInfo', [{ expression: 'Line' }]),
    custom('ScriptBlock', 'System.Management.Automation.ScriptBlock', [{}], { outOfBand: true }),
    ...['Warning', 'Verbose', 'Debug'].flatMap((kind) => [
      custom(`${kind}Record`, `System.Management.Automation.${kind}Record`, [{ expression: 'Message' }], { outOfBand: true }),
      custom(
        `Deserialized${kind}Record`,
        `Deserialized.System.Management.Automation.${kind}Record`,
        [{ expression: 'InformationalRecord_Message' }],
        { outOfBand: true },
      ),
    ]),
    custom('InformationRecord', 'System.Management.Automation.InformationRecord', [{ expression: script('$_.ToString()') }], {
      outOfBand: true,
    }),
  ];
}
