import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from '../utility/cmdlet-errors.ts';
import { definitionParameters, fileIdentityParameters, visibleParameters } from './session-file-parameters.ts';

/** New-PSSessionConfigurationFile: declared as PowerShell has it; it cannot run, because there are no session configurations. */
export const newPsSessionConfigurationFile = defineCmdlet({
  name: 'New-PSSessionConfigurationFile',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.NewPSSessionConfigurationFileCommand',
  synopsis: 'Writes a file that describes a session configuration.',
  parameters: {
    Path: { type: 'string', position: 0, mandatory: true, validate: ['notNullOrEmpty'] },
    SchemaVersion: { type: 'System.Version', validate: ['notNull'] },
    ...fileIdentityParameters,
    SessionType: { type: 'System.Management.Automation.Remoting.SessionType' },
    TranscriptDirectory: { type: 'string' },
    RunAsVirtualAccount: { type: 'switch' },
    RunAsVirtualAccountGroups: { type: 'string[]' },
    MountUserDrive: { type: 'switch' },
    UserDriveMaximumSize: { type: 'System.Int64' },
    GroupManagedServiceAccount: { type: 'string' },
    ScriptsToProcess: { type: 'string[]' },
    RoleDefinitions: { type: 'System.Collections.IDictionary' },
    RequiredGroups: { type: 'System.Collections.IDictionary' },
    LanguageMode: { type: 'System.Management.Automation.PSLanguageMode' },
    ExecutionPolicy: { type: 'Microsoft.PowerShell.ExecutionPolicy' },
    PowerShellVersion: { type: 'System.Version' },
    ...visibleParameters,
    ...definitionParameters,
    Full: { type: 'switch' },
  },
  begin: (cmd) => cmd.throwTerminatingError(notSupported('New-PSSessionConfigurationFile', 'there are no session configurations.')),
});
