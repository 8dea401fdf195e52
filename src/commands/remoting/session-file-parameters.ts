import type { ParameterDeclaration } from '../cmdlet.ts';

// Parameters of New-PSRoleCapabilityFile and New-PSSessionConfigurationFile, in groups: the order of all is that of the commands' classes.

/** Whose file it is. */
export const fileIdentityParameters = {
  Guid: { type: 'System.Guid' },
  Author: { type: 'string' },
  Description: { type: 'string' },
  CompanyName: { type: 'string' },
  Copyright: { type: 'string' },
} as const satisfies Record<string, ParameterDeclaration>;

/** What a session loads and shows of it. */
export const visibleParameters = {
  ModulesToImport: { type: 'object[]' },
  VisibleAliases: { type: 'string[]' },
  VisibleCmdlets: { type: 'object[]' },
  VisibleFunctions: { type: 'object[]' },
  VisibleExternalCommands: { type: 'string[]' },
  VisibleProviders: { type: 'string[]' },
} as const satisfies Record<string, ParameterDeclaration>;

/** What a session has besides. */
export const definitionParameters = {
  AliasDefinitions: { type: 'System.Collections.IDictionary[]' },
  FunctionDefinitions: { type: 'System.Collections.IDictionary[]' },
  VariableDefinitions: { type: 'object' },
  EnvironmentVariables: { type: 'System.Collections.IDictionary' },
  TypesToProcess: { type: 'string[]' },
  FormatsToProcess: { type: 'string[]' },
  AssembliesToLoad: { type: 'string[]' },
} as const satisfies Record<string, ParameterDeclaration>;
