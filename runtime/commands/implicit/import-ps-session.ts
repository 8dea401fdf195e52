import { defineCmdlet } from '../../../src/commands/cmdlet.ts';
import { tempPath } from '../../../src/dotnet/io/path-types.ts';
import { utf16 } from '../../../src/dotnet/text/encodings.ts';
import { complete } from '../../../src/scheduler/suspension.ts';
import { leaf, makeTemporaryFolder, removeFolder } from '../../backends/remote/local-files.ts';
import { ImplicitModule } from './implicit-module.ts';
import { implicitRemotingParameters } from './implicit-remoting-parameters.ts';
import { runText } from './run-text.ts';

/** Loads the module, and lets it go when its session does (CreateModule, RegisterModuleCleanUp). */
const load = `param($manifest, $session, $prefix, $disableNameChecking, $identifier)
$module = Microsoft.PowerShell.Core\\Import-Module -Name $manifest -Alias * -Function * -Prefix $prefix -DisableNameChecking:$disableNameChecking -PassThru -ArgumentList @($session)
Microsoft.PowerShell.Utility\\Register-ObjectEvent -InputObject $session.Runspace -EventName StateChanged -SourceIdentifier $identifier -MessageData $module -SupportEvent -Action {
    if ($EventArgs.RunspaceStateInfo.State -ne 'Closed') { return }
    $EventSubscriber | Microsoft.PowerShell.Utility\\Unregister-Event -Force -ErrorAction SilentlyContinue
    $folder = $Event.MessageData.ModuleBase
    Microsoft.PowerShell.Core\\Remove-Module -ModuleInfo $Event.MessageData -Force -ErrorAction SilentlyContinue
    Microsoft.PowerShell.Management\\Remove-Item -LiteralPath $folder -Recurse -Force -ErrorAction SilentlyContinue
}
$before = $module.OnRemove
$module.OnRemove = {
    Microsoft.PowerShell.Utility\\Unregister-Event -SourceIdentifier ([WildcardPattern]::Escape($identifier)) -Force -ErrorAction SilentlyContinue
    if ($null -ne $before) { & $before $args }
}.GetNewClosure()
$module`;

/** Import-PSSession (ImplicitRemotingCommands.cs): functions here that run the commands of a session. */
export const importPsSession = defineCmdlet({
  name: 'Import-PSSession',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.ImportPSSessionCommand',
  synopsis: 'Imports commands of a remote session.',
  outputType: ['System.Management.Automation.PSModuleInfo'],
  parameters: {
    Prefix: { type: 'string', validate: ['notNullOrEmpty'], help: 'Put before the nouns of the commands.' },
    DisableNameChecking: { type: 'switch', help: 'Does not warn about unapproved verbs.' },
    ...implicitRemotingParameters,
  },
  examples: [
    {
      code: '$s = New-PSSession -HostName server\nImport-PSSession $s -CommandName Get-Process -Prefix Remote\nGet-RemoteProcess -Name node',
      remarks: 'Runs a command of another computer as if it were here.',
    },
  ],
  *begin(cmd) {
    const prefix = cmd.args.Prefix ?? '';
    const module = new ImplicitModule(cmd, prefix);
    yield* module.read();
    const folder = makeTemporaryFolder(`${tempPath()}tmp_`);
    try {
      const manifest = yield* module.write(folder, leaf(folder), utf16);
      const { session } = module;
      const identifier = `Implicit remoting event (session id: ${session.runspace.instanceId}; event handler id: ${module.guid})`;
      for (const made of yield* runText(cmd.context, load, [manifest, session, prefix, cmd.args.DisableNameChecking, identifier]))
        yield* complete(cmd.write(made));
    } catch (e) {
      removeFolder(folder);
      throw e;
    }
  },
});
