import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from '../utility/cmdlet-errors.ts';

/** New-PSRoleCapabilityFile: declared as PowerShell has it; it cannot run, because there are no session configurations. */
export const newPsRoleCapabilityFile = defineCmdlet({
  name: 'New-PSRoleCapabilityFile',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.NewPSRoleCapabilityFileCommand',
  synopsis: 'Writes a file that says what a role may do.',
  parameters: {
    Path: { type: 'string', position: 0, mandatory: true, validate: ['notNullOrEmpty'] },
    Guid: { type: 'System.Guid' },
    Author: { type: 'string' },
    Description: { type: 'string' },
    CompanyName: { type: 'string' },
    Copyright: { type: 'string' },
    ModulesToImport: { type: 'object[]' },
    VisibleAliases: { type: 'string[]' },
    VisibleCmdlets: { type: 'object[]' },
    VisibleFunctions: { type: 'object[]' },
    VisibleExternalCommands: { type: 'string[]' },
    VisibleProviders: { type: 'string[]' },
    ScriptsToProcess: { type: 'string[]' },
    AliasDefinitions: { type: 'System.Collections.IDictionary[]' },
    FunctionDefinitions: { type: 'System.Collections.IDictionary[]' },
    VariableDefinitions: { type: 'object' },
    EnvironmentVariables: { type: 'System.Collections.IDictionary' },
    TypesToProcess: { type: 'string[]' },
    FormatsToProcess: { type: 'string[]' },
    AssembliesToLoad: { type: 'string[]' },
  },
  begin: (cmd) => cmd.throwTerminatingError(notSupported('New-PSRoleCapabilityFile', 'there are no session configurations.')),
});
