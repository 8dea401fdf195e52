/** What the commands that work on breakpoints share (PSBreakpointCommandBase, PSBreakpointUpdaterCommandBase). */
import { Breakpoint } from '../../debugger/breakpoints.ts';
import { debuggerOf, type ScriptDebugger } from '../../debugger/script-debugger.ts';
import { toItems } from '../../objects/enumerate.ts';
import type { Value } from '../../objects/net-object.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { itemNotFound, paths } from '../../providers/path-intrinsics.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { ExecutionContext } from '../../session/execution-context.ts';
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

/** The runspace whose breakpoints are meant: the one that was given, or the command's own. */
export function debuggedContext(context: ExecutionContext, runspace: Value): ExecutionContext {
  const { session } = (baseObject(runspace) ?? {}) as { session?: unknown };
  return session instanceof ExecutionContext ? session : context;
}

/** The full paths of the scripts that -Script names. @throws ItemNotFoundException */
export function* breakpointScripts(cmd: CmdletRuntime, given: readonly string[]): Steps<string[]> {
  const found: string[] = [];
  for (const script of given)
    for (const { path, provider } of paths(cmd.context).glob(script)) {
      if (!provider.exists(cmd.context, path)) throw itemNotFound(path);
      const refused = refusal(path, provider.isContainer(cmd.context, path));
      if (refused === null) found.push(path);
      else yield* complete(cmd.writeError(errorRecord('Argument', refused.text, refused.id, 'InvalidArgument', null)));
    }
  return found;
}

function refusal(path: string, isFolder: boolean): { id: string; text: string } | null {
  if (isFolder) return { id: 'NewPSBreakpoint:FileDoesNotExist', text: `File '${path}' does not exist.` };
  if (/\.psm?1$/i.test(path)) return null;
  return {
    id: 'NewPSBreakpoint:WrongExtension',
    text: `Cannot set breakpoint on file '${path}'; only *.ps1 and *.psm1 files are valid.`,
  };
}

/** Runs a command for each breakpoint that the arguments name. */
export function* eachBreakpoint(
  cmd: CmdletRuntime<typeof breakpointParameters>,
  work: (target: ScriptDebugger, breakpoint: Breakpoint) => void,
  passThru = false,
): Steps<void> {
  const { args } = cmd;
  const target = debuggerOf(debuggedContext(cmd.context, args.Runspace ?? null));
  // asked only where the command itself was told to, so that a debugger can be left while -WhatIf is on
  const asks = cmd.isBound('WhatIf' as never) || cmd.isBound('Confirm' as never);
  const found: Breakpoint[] = [];
  if (cmd.parameterSetName === 'Breakpoint') {
    for (const value of toItems(cmd.boundValue('Breakpoint') ?? null, true)) {
      const breakpoint = baseObject(value);
      if (breakpoint instanceof Breakpoint) found.push(breakpoint);
    }
  } else
    for (const id of args.Id ?? []) {
      const known = target.breakpoint(id);
      if (known !== undefined) found.push(known);
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
  for (const breakpoint of found) {
    if (asks && !(yield* complete(cmd.shouldProcess(breakpoint.toString())))) continue;
    work(target, breakpoint);
    if (passThru) yield* complete(cmd.write(breakpoint));
  }
}
