import type { ParameterDeclaration } from '../cmdlet.ts';

/** Which runspaces the commands about debugging runspaces are to work on (CommonRunspaceCommandBase). */
export const runspaceDebugParameters = {
  RunspaceName: { type: 'string[]', position: 0, sets: ['RunspaceNameParameterSet'], validate: ['notNullOrEmpty'] },
  Runspace: {
    type: 'System.Management.Automation.Runspaces.Runspace[]',
    position: 0,
    mandatory: true,
    pipeline: 'both',
    sets: ['RunspaceParameterSet'],
    validate: ['notNullOrEmpty'],
  },
  RunspaceId: { type: 'int[]', position: 0, mandatory: true, sets: ['RunspaceIdParameterSet'], validate: ['notNullOrEmpty'] },
  RunspaceInstanceId: {
    type: 'System.Guid[]',
    position: 0,
    mandatory: true,
    sets: ['RunspaceInstanceIdParameterSet'],
    validate: ['notNullOrEmpty'],
  },
  ProcessName: { type: 'string', position: 0, sets: ['ProcessNameParameterSet'], validate: ['notNullOrEmpty'] },
  AppDomainName: { type: 'string[]', position: 1, sets: ['ProcessNameParameterSet'], validate: ['notNullOrEmpty'] },
} as const satisfies Record<string, ParameterDeclaration>;
