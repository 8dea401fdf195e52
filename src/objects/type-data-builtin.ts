import { defineTypeMembers, type TypeMembers } from './type-data.ts';

/**
 * The extended members of built-in types (TypeTable_Types_Ps1Xml.cs), of those types that exist here. Code properties of files and
 * processes are added where those types are defined.
 */
const builtin: Record<string, TypeMembers> = {
  'System.DateTime': {
    scripts: {
      DateTime: `if ((& { Set-StrictMode -Version 1; $this.DisplayHint }) -ieq  "Date")
          {
          "{0}" -f $this.ToLongDateString()
          }
          elseif ((& { Set-StrictMode -Version 1; $this.DisplayHint }) -ieq "Time")
          {
          "{0}" -f  $this.ToLongTimeString()
          }
          else
          {
          "{0} {1}" -f $this.ToLongDateString(), $this.ToLongTimeString()
          }`,
    },
  },
  'System.Net.IPAddress': {
    scripts: { IPAddressToString: '$this.Tostring()' },
    defaultDisplayProperty: 'IPAddressToString',
    serializationDepth: 1,
  },
  'System.Collections.DictionaryEntry': { aliases: { Name: 'Key' } },
  'System.Management.Automation.ApplicationInfo': {
    scripts: { FileVersionInfo: '[System.Diagnostics.FileVersionInfo]::getversioninfo( $this.Path )' },
  },
  'System.Management.Automation.PSModuleInfo': {
    defaultDisplayPropertySet: [
      'Name',
      'Path',
      'Description',
      'Guid',
      'Version',
      'ModuleBase',
      'ModuleType',
      'PrivateData',
      'AccessMode',
      'ExportedAliases',
      'ExportedCmdlets',
      'ExportedFunctions',
      'ExportedVariables',
      'NestedModules',
    ],
  },
  // The texts of scripts are what Get-Member shows, so they are PowerShell's, with an error that nobody is told of.
  'System.Management.Automation.CommandInfo': {
    hiddenAliases: { Namespace: 'ModuleName' },
    scripts: {
      HelpUri: `$oldProgressPreference = $ProgressPreference
          $ProgressPreference = 'SilentlyContinue'
          try
          {
          [Microsoft.PowerShell.Commands.GetHelpCodeMethods]::GetHelpUri($this)
          }
          catch {}
          finally
          {
          $ProgressPreference = $oldProgressPreference
          }`,
    },
  },
  'System.Management.Automation.CmdletInfo': { scripts: { DLL: '$this.ImplementingType.Assembly.Location' } },
  'System.Management.Automation.AliasInfo': {
    scripts: {
      ResolvedCommandName: '$this.ResolvedCommand.Name',
      DisplayName: `if ($null -ne $this.ResolvedCommand)
          {
          $this.Name + " -> " + $this.ResolvedCommand.Name
          }
          else
          {
          $this.Name + " -> " + $this.Definition
          }`,
    },
  },
  // The rest of its members is where the type is defined.
  'System.Diagnostics.Process': {
    propertySets: {
      PSConfiguration: ['Name', 'Id', 'PriorityClass', 'FileVersion'],
      PSResources: [
        'Name',
        'Id',
        'Handlecount',
        'WorkingSet',
        'NonPagedMemorySize',
        'PagedMemorySize',
        'PrivateMemorySize',
        'VirtualMemorySize',
        'Threads.Count',
        'TotalProcessorTime',
      ],
    },
    aliases: {
      Name: 'ProcessName',
      SI: 'SessionId',
      Handles: 'Handlecount',
      VM: 'VirtualMemorySize64',
      WS: 'WorkingSet64',
      PM: 'PagedMemorySize64',
      NPM: 'NonpagedSystemMemorySize64',
    },
    defaultDisplayPropertySet: ['Id', 'Handles', 'CPU', 'SI', 'Name'],
  },
  'System.Guid': { scripts: { Guid: '$this.ToString()' } },
  'Microsoft.PowerShell.Commands.HistoryInfo': { defaultKeyPropertySet: ['Id'] },
  'System.Management.Automation.Runspaces.PSSession': {
    scripts: {
      State: '$this.Runspace.RunspaceStateInfo.State',
      IdleTimeout: '$this.Runspace.ConnectionInfo.IdleTimeout',
      OutputBufferingMode: '$this.Runspace.ConnectionInfo.OutputBufferingMode',
      DisconnectedOn: '$this.Runspace.DisconnectedOn',
      ExpiresOn: '$this.Runspace.ExpiresOn',
    },
  },
  'System.Management.Automation.ErrorRecord': {
    scripts: { PSMessageDetails: '& { Set-StrictMode -Version 1; $this.Exception.InnerException.PSMessageDetails }' },
  },
  'System.Exception': { serializationDepth: 1 },
};

for (const [name, members] of Object.entries(builtin)) defineTypeMembers(name, members);
