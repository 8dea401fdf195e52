/** What the commands that work on breakpoints share (PSBreakpointCommandBase, PSBreakpointUpdaterCommandBase). */

import { type BreakpointOperations, breakpointsOf } from '../../debugger/breakpoint-operations.ts';
import { Breakpoint } from '../../debugger/breakpoints.ts';
import { tryStat } from '../../dotnet/io/errors.ts';
import { toItems } from '../../objects/enumerate.ts';
import { getProperty } from '../../objects/member-access.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { PSNoteProperty } from '../../objects/ps-member-info.ts';
import { PSMemberTable } from '../../objects/ps-members.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { itemNotFound, paths } from '../../providers/path-intrinsics.ts';
import { complete, type Step, type Steps } from '../../scheduler/suspension.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import { runspaceObjects } from '../../session/runspace-events.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import { errorRecord } from './cmdlet-errors.ts';

/** How the commands name the breakpoints. */
export const breakpointParameters = {
  Breakpoint: {
    type: 'System.Management.Automation.Breakpoint[]',
    position: 0,
    mandatory: true,
    pipeline: 'value',
    sets: ['Breakpoint'],
    validate: ['notNull'],
    help: 'Breakpoint objects.',
  },
  Id: {
    type: 'int[]',
    position: 0,
    mandatory: true,
    pipeline: 'propertyName',
    sets: ['Id'],
    validate: ['notNull'],
    help: 'Numbers of the objects.',
  },
  Runspace: { type: 'runspace', pipeline: 'propertyName', sets: ['Id'], aliases: ['RunspaceId'], help: 'The runspace that is meant.' },
} as const;

/** Notes on a breakpoint of another runspace where it is (PSBreakpointAccessorCommandBase.ProcessBreakpoint). */
export function* withRunspaceId<T extends Breakpoint>(context: ExecutionContext, breakpoint: T, runspace: Value): Steps<T> {
  const given = baseObject(runspace);
  if (!(given instanceof NetObject) || given === runspaceObjects.of(context)) return breakpoint;
  const members = (breakpoint.instanceMembers ??= new PSMemberTable());
  members.delete('RunspaceId');
  members.set(new PSNoteProperty('RunspaceId', (yield* complete(getProperty(given, 'InstanceId', context))) ?? null));
  return breakpoint;
}

/** The full paths of the scripts that -Script names. @throws ItemNotFoundException */
export function* breakpointScripts(cmd: CmdletRuntime, given: readonly string[]): Steps<string[]> {
  const found: string[] = [];
  for (const script of given)
    for (const { path, provider } of paths(cmd.context).glob(script)) {
      if (!provider.exists(cmd.context, path)) throw itemNotFound(path);
      const refused = refusal(path, provider.isContainer(cmd.context, path) || !tryStat(path)?.isFile());
      if (refused === null) found.push(path);
      else yield* complete(cmd.writeError(errorRecord('Argument', refused.text, refused.id, 'InvalidArgument', null)));
    }
  return found;
}

function refusal(path: string, isNoFile: boolean): { id: string; text: string } | null {
  if (isNoFile) return { id: 'NewPSBreakpoint:FileDoesNotExist', text: `File '${path}' does not exist.` };
  if (/\.psm?1$/i.test(path)) return null;
  return {
    id: 'NewPSBreakpoint:WrongExtension',
    text: `Cannot set breakpoint on file '${path}'; only *.ps1 and *.psm1 files are valid.`,
  };
}

/** Runs a command for each breakpoint that the arguments name. */
export function* eachBreakpoint(
  cmd: CmdletRuntime<typeof breakpointParameters>,
  work: (target: BreakpointOperations, breakpoint: Breakpoint) => Step<Breakpoint | boolean | null>,
  passThru = false,
): Steps<void> {
  const { args } = cmd;
  const { context } = cmd;
  const runspace = args.Runspace ?? null;
  // asked only where the command itself was told to, so that a debugger can be left while -WhatIf is on
  const asks = cmd.isBound('WhatIf' as never) || cmd.isBound('Confirm' as never);
  const found: [Breakpoint, Value][] = [];
  if (cmd.parameterSetName === 'Breakpoint') {
    for (const value of toItems(cmd.boundValue('Breakpoint') ?? null, true)) {
      const breakpoint = baseObject(value);
      if (breakpoint instanceof Breakpoint) found.push([breakpoint, runspaceOfNote(context, breakpoint)]);
    }
  } else
    for (const id of args.Id ?? []) {
      const known = (yield* complete(breakpointsOf(context, runspace).all())).find((b) => b.id === id);
      if (known !== undefined) found.push([known, runspace]);
      else
        yield* complete(
          cmd.writeError(
            errorRecord(
              'Argument',
              `There is no breakpoint with ID '${id}'.`,
              'PSBreakpoint:BreakpointIdNotFound',
              'InvalidArgument',
              null,
            ),
          ),
        );
    }
  for (const [breakpoint, place] of found) {
    if (asks && !(yield* complete(cmd.shouldProcess(breakpoint.toString())))) continue;
    const now = yield* complete(work(breakpointsOf(context, place), breakpoint));
    if (passThru && now instanceof Breakpoint) yield* complete(cmd.write(yield* withRunspaceId(context, now, place)));
  }
}

/** The runspace that a breakpoint of another one names; null for one of this runspace. */
function runspaceOfNote(context: ExecutionContext, breakpoint: Breakpoint): Value {
  const note = breakpoint.instanceMembers?.get('RunspaceId');
  if (!(note instanceof PSNoteProperty)) return null;
  return runspaceObjects.find(context, note.value);
}
