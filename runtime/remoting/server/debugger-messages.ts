/** What a server says and does about breakpoints (RemoteDebuggingCommands, ServerRemoteDebugger). */
import { debuggerOf } from '../../../src/debugger/script-debugger.ts';
import { parseGuid } from '../../../src/dotnet/system/guid.ts';
import { NetDateTime } from '../../../src/dotnet/time/date-time.ts';
import { arrayOf } from '../../../src/objects/collections.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import type { ExecutionContext } from '../../../src/session/execution-context.ts';
import { breakpointBag, breakpointFromBag } from '../breakpoint-bags.ts';
import type { RemoteCommand } from '../power-shell-data.ts';
import { bagPayload } from '../remote-objects.ts';
import { debuggerStopEvent } from '../remoting-message.ts';

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

/** USER_EVENT that says that a script has stopped and waits for a debugger (ServerRemoteDebugger.HandleDebuggerStop). */
export function encodeDebuggerStop(runspaceId: string): string {
  return bagPayload([
    ['PSEventArgs.EventIdentifier', 1],
    ['PSEventArgs.SourceIdentifier', debuggerStopEvent],
    ['PSEventArgs.TimeGenerated', NetDateTime.now],
    ['PSEventArgs.Sender', null],
    ['PSEventArgs.SourceArgs', arrayOf([])],
    ['PSEventArgs.MessageData', null],
    ['PSEventArgs.ComputerName', 'localhost'],
    ['PSEventArgs.RunspaceId', parseGuid(runspaceId)],
  ]);
}
