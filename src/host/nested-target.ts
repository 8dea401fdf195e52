import type { Frame } from '../compile/frame.ts';
import { appendDollarError } from '../compile/statement-errors.ts';
import { ExitException, ExitNestedPromptException, isFlowControl, NetException } from '../errors/exceptions.ts';
import { positionMessage } from '../errors/position-message.ts';
import { derivesFrom, errorRecordOf } from '../errors/throw.ts';
import { toText } from '../objects/to-string.ts';
import type { Steps } from '../scheduler/suspension.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { exitCodeOf } from '../session/exit-code.ts';
import { invokeForValues, invokeNestedText } from '../session/runspace.ts';
import type { InputTarget, PSHost } from './ps-host.ts';

/** What a nested prompt of a runspace shows and runs: `prompt` and lines, in the scope of the call that it stands below. */
export function nestedTarget(context: ExecutionContext): InputTarget {
  const at = context.frame;
  return { isDebugger: false, prompt: () => nestedPromptText(context, at), run: (text) => runNested(context, text, at, context.host) };
}

/** What `prompt` gives below a call. */
export function* nestedPromptText(context: ExecutionContext, at: Frame | null): Steps<string> {
  const { questionMark } = context;
  const values = yield* invokeForValues(context, 'prompt', at);
  context.questionMark = questionMark;
  return values.map((v) => toText(v)).join('');
}

/**
 * Runs a line below a call (LocalPipeline of a nested Executor).
 * @returns true where it leaves the prompt: `exit`, whose code is $LASTEXITCODE then, and ExitNestedPrompt
 */
export function* runNested(context: ExecutionContext, text: string, at: Frame | null, host: PSHost): Steps<boolean> {
  const { propagateExceptions } = context;
  context.propagateExceptions = false;
  try {
    yield* invokeNestedText(context, text, at, host);
  } catch (e) {
    if (e instanceof ExitException) context.setLastExitCode(exitCodeOf(e.argument));
    if (e instanceof ExitException || e instanceof ExitNestedPromptException) return true;
    if (isFlowControl(e)) throw e;
    reportBarely(context, e, host);
  } finally {
    context.propagateExceptions = propagateExceptions;
  }
  return false;
}

/** What ended a nested line, as the console shows it: no pipeline can format it there (ConsoleHost.ReportExceptionFallback). */
function reportBarely(context: ExecutionContext, e: unknown, host: PSHost): void {
  const record = errorRecordOf(e);
  appendDollarError(context, record);
  // the engine notes the exception as well
  if (e instanceof NetException && derivesFrom(e, 'System.Management.Automation.ActionPreferenceStopException')) context.errors.unshift(e);
  context.questionMark = false;
  host.writeErrorLine(e instanceof NetException ? e.message : record.exception.message);
  const position = positionMessage(record.invocationInfo?.scriptPosition ?? null);
  if (position !== '') host.writeErrorLine(position);
}
