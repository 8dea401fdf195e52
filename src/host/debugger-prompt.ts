import type { Frame } from '../compile/frame.ts';
import { invokeScriptBlock } from '../compile/invoke.ts';
import type { DebuggerStopEventArgs, ResumeAction } from '../debugger/debugger-objects.ts';
import type { ScriptDebugger, StopHandler } from '../debugger/script-debugger.ts';
import { ErrorRecord } from '../errors/error-record.ts';
import { ExitException, isFlowControl } from '../errors/exceptions.ts';
import { positionMessage } from '../errors/position-message.ts';
import { OutputManager } from '../formatting/output-manager.ts';
import type { Value } from '../objects/net-object.ts';
import { toText } from '../objects/to-string.ts';
import type { Pipe } from '../pipeline/pipe.ts';
import { complete, type Steps } from '../scheduler/suspension.ts';
import { waitFor } from '../scheduler/wait.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { parseHostedScript } from '../session/parse-errors.ts';
import { reportException } from '../session/runspace.ts';
import { ScriptBlock } from '../session/script-block.ts';
import { hostObject } from './host-object.ts';

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

function* askAt(
  ui: ExecutionContext,
  guest: DebuggerGuest | null,
  debug: ScriptDebugger,
  f: Frame,
  stop: DebuggerStopEventArgs,
): Steps<void> {
  if (!hostObject(ui).debuggerEnabled) return;
  const { host } = ui;
  const shown = ui.service(bannerKey, () => ({ banner: false }));
  if (!shown.banner) host.writeLine('Entering debug mode. Use h or ? for help. \n');
  shown.banner = true;
  for (const b of stop.breakpoints) host.writeLine(`Hit ${b.toString()}`);
  if (stop.breakpoints.length > 0) host.writeLine('');
  const position = positionMessage(stop.invocationInfo?.scriptPosition ?? null);
  if (position !== '') host.writeLine(position);
  stop.resumeAction = yield* readCommands(ui, guest, debug, f);
}

/** The nested prompt (InputLoop in ConsoleHost.cs). */
function* readCommands(ui: ExecutionContext, guest: DebuggerGuest | null, debug: ScriptDebugger, f: Frame): Steps<ResumeAction> {
  const { context } = debug;
  const { host } = ui;
  const show = (value: Value): void => {
    if (value instanceof ErrorRecord) host.writeErrorLine(value.message);
    else host.writeLine(toText(value));
  };
  for (;;) {
    host.write(yield* promptText(context, f));
    const line = yield* waitFor(host.readLine());
    if (line === null || guest?.isOver) return 'Continue';
    if (guest && /^(?:d|detach)$/i.test(line.trim())) {
      guest.detach();
      return 'Continue';
    }
    const command = debug.commands.process(line.trim(), debug.stop?.invocationInfo ?? null, show);
    if (command.resumeAction !== null) return command.resumeAction;
    if (!command.executedByDebugger) yield* run(context, ui, f, command.command);
  }
}

/** Runs a line in the scope of the call that has stopped, its output formatted. */
function* run(context: ExecutionContext, ui: ExecutionContext, f: Frame, text: string): Steps<void> {
  const out = new OutputManager(ui.host, context);
  try {
    const block = new ScriptBlock(parseHostedScript(text), f.sessionState);
    yield* invokeScriptBlock(context, block, out, { caller: f, dotSourced: true, transparent: true, anyClauses: true });
    yield* complete(out.flush());
  } catch (e) {
    if (e instanceof ExitException || !isFlowControl(e)) yield* reportException(ui, e);
    else throw e;
  }
}

/** What `prompt` gives, with a mark where that is PowerShell's own. */
function* promptText(context: ExecutionContext, f: Frame): Steps<string> {
  const values: Value[] = [];
  const level = context.globalState.globalScope.localVariable('nestedpromptlevel');
  const before = level?.value ?? null;
  if (level !== undefined) level.value = 1;
  try {
    const block = new ScriptBlock(parseHostedScript('prompt'), f.sessionState);
    const out: Pipe = {
      add(value) {
        values.push(value);
        return undefined;
      },
    };
    yield* invokeScriptBlock(context, block, out, { caller: f });
  } finally {
    if (level !== undefined) level.value = before;
  }
  const text = values.map((v) => toText(v)).join('');
  return /^PS /.test(text) ? `[DBG]: ${text}` : text;
}
