import { historyOf } from '../commands/management/history.ts';
import type { Frame } from '../compile/frame.ts';
import type { DebuggerStopEventArgs } from '../debugger/debugger-objects.ts';
import type { ScriptDebugger, StopHandler } from '../debugger/script-debugger.ts';
import { ErrorRecord } from '../errors/error-record.ts';
import { positionMessage } from '../errors/position-message.ts';
import type { Value } from '../objects/net-object.ts';
import { toText } from '../objects/to-string.ts';
import type { Steps } from '../scheduler/suspension.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { enterNestedPrompt } from '../session/nested-prompt.ts';
import { hostObject } from './host-object.ts';
import { nestedPromptText, runNested } from './nested-target.ts';
import type { InputTarget } from './ps-host.ts';

const bannerKey = Symbol('debugger banner');

/**
 * What the console does where a script has stopped (ConsoleHost.OnExecutionSuspended): says where, and reads commands until one of them lets the
 * script go on. At the end of the input it goes on.
 */
export const stopAtConsole: StopHandler = (debug, f, stop) => askAt(debug.context, null, debug, f, stop);

/** Who debugs another runspace from the console of their own. */
export interface DebuggerGuest {
  /** The runspace whose console it is. */
  readonly ui: ExecutionContext;
  /** True once nobody debugs any more: the script goes on. */
  readonly isOver: boolean;
  /** `detach` was typed. */
  detach(): void;
}

/** What the console of another runspace does where a script has stopped (Debug-Job, Debug-Runspace). */
export function stopAtConsoleOf(guest: DebuggerGuest): StopHandler {
  return (debug, f, stop) => askAt(guest.ui, guest, debug, f, stop);
}

/** Says at a console where a script has stopped. @returns false where that console does not debug */
export function showStop(ui: ExecutionContext, stop: DebuggerStopEventArgs): boolean {
  if (!hostObject(ui).debuggerEnabled) return false;
  const { host } = ui;
  const shown = ui.service(bannerKey, () => ({ banner: false }));
  if (!shown.banner) host.writeLine('Entering debug mode. Use h or ? for help. \n');
  shown.banner = true;
  for (const b of stop.breakpoints) host.writeLine(`Hit ${b.toString()}`);
  if (stop.breakpoints.length > 0) host.writeLine('');
  const position = positionMessage(stop.invocationInfo?.scriptPosition ?? null);
  if (position !== '') host.writeLine(position);
  return true;
}

function* askAt(
  ui: ExecutionContext,
  guest: DebuggerGuest | null,
  debug: ScriptDebugger,
  f: Frame,
  stop: DebuggerStopEventArgs,
): Steps<void> {
  if (showStop(ui, stop)) yield* enterNestedPrompt(ui, null, debuggerTarget(ui, guest, debug, f, stop));
}

/** What the prompt shows and runs while a script has stopped (ConsoleHost.EnterDebugMode, ProcessDebugCommand). */
function debuggerTarget(
  ui: ExecutionContext,
  guest: DebuggerGuest | null,
  debug: ScriptDebugger,
  f: Frame,
  stop: DebuggerStopEventArgs,
): InputTarget {
  const { context } = debug;
  const { host } = ui;
  const show = (value: Value): void => {
    if (value instanceof ErrorRecord) host.writeErrorLine(value.message);
    else host.writeLine(toText(value));
  };
  return {
    isDebugger: true,
    prompt: () => (guest === null ? nestedPromptText(context, f) : promptBelow(context, f)),
    *run(text) {
      if (guest?.isOver) return true;
      if (guest && /^(?:d|detach)$/i.test(text.trim())) {
        guest.detach();
        return true;
      }
      const command = debug.commands.process(text.trim(), debug.stop?.invocationInfo ?? null, show);
      if (command.resumeAction !== null) {
        stop.resumeAction = command.resumeAction;
        return true;
      }
      if (command.executedByDebugger) return false;
      const ended = command.command === text.trim() ? historyOf(context).begin(text) : () => undefined;
      try {
        return yield* runNested(context, command.command, f, host);
      } finally {
        ended(!context.questionMark);
      }
    },
  };
}

/** The prompt of a runspace that is debugged from another one: it stands below what has stopped there too. */
function* promptBelow(context: ExecutionContext, f: Frame): Steps<string> {
  const { globalScope } = context.globalState;
  const level = globalScope.localVariable('nestedpromptlevel')?.value ?? 0;
  context.globalState.setVariable('NestedPromptLevel', 1, globalScope);
  try {
    return yield* nestedPromptText(context, f);
  } finally {
    context.globalState.setVariable('NestedPromptLevel', level, globalScope);
  }
}
