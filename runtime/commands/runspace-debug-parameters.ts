import type { CmdletRuntime, ParameterDeclaration } from '../../src/commands/cmdlet.ts';
import { notSupported } from '../../src/commands/utility/cmdlet-errors.ts';
import { debuggerOf, type ScriptDebugger } from '../../src/debugger/script-debugger.ts';
import { defineType } from '../../src/dotnet/registry.ts';
import type { NetGuid } from '../../src/dotnet/system/guid.ts';
import { invalidOperation, newErrorRecord } from '../../src/errors/throw.ts';
import { toItems } from '../../src/objects/enumerate.ts';
import { NetObject, type Value } from '../../src/objects/net-object.ts';
import { baseObject } from '../../src/objects/ps-object.ts';
import { getWildcardPattern } from '../../src/objects/wildcard.ts';
import { complete, type Steps } from '../../src/scheduler/suspension.ts';
import { openRunspaces, Runspace } from '../hosting/runspace.ts';

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

/** Microsoft.PowerShell.Commands.PSRunspaceDebug: what Get-RunspaceDebug tells of a runspace. */
export class PSRunspaceDebug extends NetObject {
  constructor(
    readonly enabled: boolean,
    readonly breakAll: boolean,
    readonly runspaceName: string,
    readonly runspaceId: number,
  ) {
    super();
  }
}
defineType({
  name: 'Microsoft.PowerShell.Commands.PSRunspaceDebug',
  jsClass: PSRunspaceDebug,
  sealed: true,
  constructors: {
    '(bool enabled, bool breakAll, string runspaceName, int runspaceId)': (_t, enabled: boolean, all: boolean, name: string, id: number) =>
      new PSRunspaceDebug(enabled, all, name, id),
  },
  properties: {
    'bool Enabled': { get: (d: PSRunspaceDebug) => d.enabled },
    'bool BreakAll': { get: (d: PSRunspaceDebug) => d.breakAll },
    'string RunspaceName': { get: (d: PSRunspaceDebug) => d.runspaceName },
    'int RunspaceId': { get: (d: PSRunspaceDebug) => d.runspaceId },
  },
});

interface Chosen {
  readonly RunspaceName?: readonly string[] | undefined;
  readonly RunspaceId?: readonly number[] | undefined;
  readonly RunspaceInstanceId?: readonly Value[] | undefined;
}

/** The debuggers of the runspaces that the arguments choose; those that are not open, or have none, are errors. */
export function* debuggersOf(
  cmd: CmdletRuntime<typeof runspaceDebugParameters>,
  args: Chosen,
  mustBeOpen = true,
): Steps<{ runspace: Runspace; debug: ScriptDebugger }[]> {
  if (cmd.parameterSetName === 'ProcessNameParameterSet')
    return cmd.throwTerminatingError(notSupported(cmd.myInvocation.invocationName, 'other processes cannot be debugged.'));
  const made: { runspace: Runspace; debug: ScriptDebugger }[] = [];
  for (const runspace of chosen(cmd, args)) {
    const refuse = (text: string, id: string) =>
      complete(cmd.writeError(newErrorRecord(invalidOperation(text), id, 'InvalidOperation', cmd.self)));
    if (mustBeOpen && !runspace.isOpen)
      yield* refuse(
        `Cannot set debug options on Runspace ${runspace.name} because it is not in the Opened state.`,
        'SetRunspaceDebugOptionCommandInvalidRunspaceState',
      );
    else if (!runspace.isOpen || runspace.isRemote)
      yield* refuse(`No debugger was found for Runspace ${runspace.name}.`, 'RunspaceDebugOptionNoDebugger');
    else made.push({ runspace, debug: debuggerOf(runspace.session) });
  }
  return made;
}

function chosen(cmd: CmdletRuntime<typeof runspaceDebugParameters>, args: Chosen): Runspace[] {
  const { RunspaceName: names, RunspaceId: ids, RunspaceInstanceId: guids } = args;
  if (cmd.parameterSetName === 'RunspaceParameterSet')
    return toItems(cmd.boundValue('Runspace') ?? null, true)
      .map((r) => baseObject(r))
      .filter((r) => r instanceof Runspace);
  const all = openRunspaces(cmd.context);
  if (names !== undefined) return all.filter((r) => names.some((n) => getWildcardPattern(n).isMatch(r.name)));
  if (ids !== undefined) return all.filter((r) => ids.includes(r.id));
  if (guids !== undefined) return all.filter((r) => guids.some((g) => (baseObject(g) as NetGuid).digits === r.instanceId.digits));
  return all;
}
