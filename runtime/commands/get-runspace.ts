import { defineCmdlet } from '../../src/commands/cmdlet.ts';
import type { NetGuid } from '../../src/dotnet/system/guid.ts';
import type { NetObject } from '../../src/objects/net-object.ts';
import { getWildcardPattern } from '../../src/objects/wildcard.ts';
import type { Steps } from '../../src/scheduler/suspension.ts';
import { openRunspaces } from '../hosting/runspace.ts';

const parameters = {
  Name: {
    type: 'string[]',
    sets: { NameParameterSet: { position: 0 } },
    wildcards: true,
    help: 'Names of runspaces.',
  },
  Id: { type: 'int[]', sets: { IdParameterSet: { position: 0, mandatory: true } }, help: 'Ids of runspaces.' },
  InstanceId: {
    type: 'System.Guid[]',
    sets: { InstanceIdParameterSet: { position: 0, mandatory: true } },
    help: 'Instance ids of runspaces.',
  },
} as const;

/** Get-Runspace (GetRunspaceCommand.cs). */
export const getRunspace = defineCmdlet<typeof parameters>({
  name: 'Get-Runspace',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.GetRunspaceCommand',
  synopsis: 'Gets active runspaces within a PowerShell host process.',
  defaultParameterSet: 'NameParameterSet',
  parameters,
  outputType: ['System.Management.Automation.Runspaces.Runspace'],
  *process(cmd): Steps<void> {
    const { Name, Id, InstanceId } = cmd.args;
    const ids = (InstanceId as readonly NetObject[] | undefined)?.map((g) => (g as NetGuid).digits);
    for (const runspace of openRunspaces(cmd.context)) {
      if (Name && !Name.some((n) => getWildcardPattern(n).isMatch(runspace.name))) continue;
      if (Id && !Id.includes(runspace.id)) continue;
      if (ids && !ids.includes(runspace.instanceId.digits)) continue;
      const s = cmd.write(runspace);
      if (s) yield* s.rest;
    }
  },
});
