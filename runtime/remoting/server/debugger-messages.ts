/** What a server does about breakpoints (RemoteDebuggingCommands, ServerRemoteDebugger). */
import { debuggerOf } from '../../../src/debugger/script-debugger.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import type { ExecutionContext } from '../../../src/session/execution-context.ts';
import { breakpointBag, breakpointFromBag } from '../breakpoint-bags.ts';
import type { RemoteCommand } from '../power-shell-data.ts';

/** Does what one of the commands about breakpoints says, at once. @returns what it gives; null for any other command */
export function answerBreakpointCommand(context: ExecutionContext, command: RemoteCommand): readonly Value[] | null {
  const verb = /^__(Get|Set|Enable|Disable|Remove)-PSBreakpoint$/i.exec(command.text)?.[1]?.toLowerCase();
  if (verb === undefined) return null;
  const target = debuggerOf(context);
  const argument = (name: string): Value => command.parameters.find((p) => p.name?.replace(/^-/, '') === name)?.value ?? null;
  if (verb === 'get') return target.breakpoints.map(breakpointBag);
  if (verb === 'set') {
    const made = breakpointFromBag(argument('Breakpoint'));
    return made === null ? [] : [breakpointBag(target.add(made))];
  }
  const id = argument('Id');
  const known = typeof id === 'number' ? target.breakpoint(id) : undefined;
  if (verb === 'remove') return [known !== undefined && target.remove(known)];
  return known === undefined ? [] : [breakpointBag(target.enable(known, verb === 'enable') ?? known)];
}
