import { positionMessage } from '../errors/position-message.ts';
import { paths } from '../providers/path-intrinsics.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import type { InvocationInfo } from '../session/invocation-info.ts';
import type { Breakpoint } from './breakpoints.ts';

const key = Symbol('debugger banner');

/**
 * A script stops at breakpoints. Nobody can be asked what to do: what the console host shows before its debugger prompt is shown, and the
 * script goes on, as it does when the input of that prompt has ended (ConsoleHost.OnExecutionDebuggerStop).
 */
export function reportStop(context: ExecutionContext, stops: readonly Breakpoint[], where: InvocationInfo): void {
  const { host } = context;
  const shown = context.service(key, () => ({ banner: false }));
  if (!shown.banner) host.writeLine('Entering debug mode. Use h or ? for help. \n');
  shown.banner = true;
  for (const b of stops) host.writeLine(`Hit ${b.toString()}`);
  if (stops.length > 0) host.writeLine('');
  const position = positionMessage(where.scriptPosition);
  if (position !== '') host.writeLine(position);
  host.write(`[DBG]: PS ${paths(context).current.path}>> `);
}
