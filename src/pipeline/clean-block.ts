import { runBlock } from '../compile/activation.ts';
import type { Frame, Stmt } from '../compile/frame.ts';
import { appendDollarError, scriptException } from '../compile/statement-errors.ts';
import { CommandFailure, isFlowControl, PipelineStoppedException } from '../errors/exceptions.ts';
import { errorRecordOf } from '../errors/throw.ts';
import { type Done, type Steps, Suspension } from '../scheduler/suspension.ts';
import type { CommandProcessor } from './command-processor.ts';
import { nullPipe } from './pipe.ts';

/**
 * Runs the clean block of a command. It writes nothing, no `try` around the command changes how its statements fail, and what ends it is reported,
 * not thrown (CommandProcessorBase.DoCleanup, PipelineProcessor.Clean).
 * @throws PipelineStoppedException
 */
export function* runCleanBlock(frame: Frame, block: Stmt, command: CommandProcessor): Steps<undefined> {
  const { context, out } = frame;
  const { propagateExceptions } = context;
  frame.out = nullPipe;
  context.propagateExceptions = false;
  try {
    const s = runBlock(frame, block);
    if (s instanceof Suspension) yield* s.rest;
  } catch (e) {
    yield* reportCleanupError(frame, command, e instanceof CommandFailure && e.command === command ? e.error : e);
  } finally {
    frame.out = out;
    context.propagateExceptions = propagateExceptions;
  }
  return undefined;
}

/** CommandProcessorBase.ReportCleanupError; `exit`, `break` and `continue` only end the block, which has not failed then. */
function* reportCleanupError(frame: Frame, command: CommandProcessor, e: unknown): Steps<undefined> {
  if (e instanceof PipelineStoppedException) {
    command.failed = true;
    throw e;
  }
  if (isFlowControl(e)) return undefined;
  command.failed = true;
  const record = errorRecordOf(scriptException(frame, e));
  appendDollarError(frame.context, record);
  frame.context.questionMark = false;
  const s = command.streams.error.add(record);
  if (s) yield* s.rest;
  return undefined;
}

/** Binds a command that has a dynamicparam block: where that has run and an argument cannot be bound then, its clean block follows (PSScriptCmdlet). */
export function* bindOrClean(bind: () => Done, command: CommandProcessor): Steps<undefined> {
  try {
    const bound = bind();
    if (bound) yield* bound.rest;
  } catch (e) {
    const cleaned = command.dispose();
    if (cleaned) yield* cleaned.rest;
    throw e;
  }
  return undefined;
}
