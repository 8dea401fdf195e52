import type { ParameterDeclaration } from '../../../src/commands/cmdlet.ts';

/** How Disconnect-, Connect- and Receive-PSSession choose sessions of this process; Remove-PSSession does so but for Session. */
export const sessionChoice = {
  Session: {
    type: 'System.Management.Automation.Runspaces.PSSession[]',
    position: 0,
    mandatory: true,
    pipeline: 'both',
    sets: ['Session'],
    validate: ['notNullOrEmpty'],
  },
  Name: { type: 'string[]', mandatory: true, pipeline: 'propertyName', sets: ['Name'], validate: ['notNullOrEmpty'], wildcards: true },
  Id: { type: 'int[]', position: 0, mandatory: true, pipeline: 'propertyName', sets: ['Id'], validate: ['notNull'] },
  InstanceId: { type: 'System.Guid[]', mandatory: true, pipeline: 'propertyName', sets: ['InstanceId'], validate: ['notNull'] },
} as const satisfies Record<string, ParameterDeclaration>;
