import type { ScriptBlockAst } from '../../../grammar/index.ts';
import type { CommandParameterInternal } from '../../../src/binding/command-parameter.ts';
import { topFrame } from '../../../src/compile/invoke.ts';
import { fillPosition } from '../../../src/compile/statement-errors.ts';
import {
  BreakException,
  ContinueException,
  ExitException,
  NetException,
  PipelineStoppedException,
  RuntimeException,
} from '../../../src/errors/exceptions.ts';
import { derivesFrom, errorRecordOf, exceptionOf, toNetException } from '../../../src/errors/throw.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import { scriptInfoOf } from '../../../src/pipeline/create-processor.ts';
import type { Pipe } from '../../../src/pipeline/pipe.ts';
import { runPipeline } from '../../../src/pipeline/pipeline-processor.ts';
import { takesInput } from '../../../src/pipeline/read-enumerator.ts';
import { ScriptProcessor } from '../../../src/pipeline/script-processor.ts';
import { complete, type Steps } from '../../../src/scheduler/suspension.ts';
import type { ExecutionContext } from '../../../src/session/execution-context.ts';
import { InvocationInfo } from '../../../src/session/invocation-info.ts';
import { parseScript } from '../../../src/session/parse-errors.ts';
import { ScriptBlock } from '../../../src/session/script-block.ts';

const reparsed = new WeakMap<object, ScriptBlockAst>();

/**
 * A script block as another runspace gets it: parsed again from its text, so that positions begin at line 1 and no file is known. Done once
 * for each block, however many jobs run it.
 */
export function scriptOf(block: ScriptBlock): ScriptBlockAst {
  let ast = reparsed.get(block.ast);
  if (!ast) {
    ast = parseScript(block.toString());
    reparsed.set(block.ast, ast);
  }
  return ast;
}

/** How {@link runScript} may be told to run. */
export interface ScriptRunOptions {
  readonly args?: readonly CommandParameterInternal[];
  /** Objects for `$input` and process blocks; null or empty: none. */
  readonly input?: Iterable<Value> | null;
  /** `$_`. */
  readonly underbar?: Value;
}

/**
 * Runs a script as the only command of a runspace's pipeline: in the global scope, as PowerShell.AddScript has it. `exit`, and a `break` that
 * no loop took, end it silently.
 * @throws what ends the script: an exception with its record, PipelineStoppedException
 */
export function* runScript(context: ExecutionContext, ast: ScriptBlockAst, out: Pipe, options: ScriptRunOptions = {}): Steps<void> {
  const block = new ScriptBlock(ast, context.globalState);
  const info = scriptInfoOf(block);
  const invocation = new InvocationInfo(info, null);
  invocation.commandOrigin = 'Runspace';
  const frame = topFrame(context, out);
  const processor = new ScriptProcessor(frame, invocation, info, block, { dotSourced: true, isScriptFile: false, name: '<ScriptBlock>' });
  processor.out = out;
  // A script with [CmdletBinding()] sees no $_ of its caller (PSScriptCmdlet).
  if (!processor.isAdvanced) processor.presetUnderbar = options.underbar;
  const input = options.input ?? null;
  processor.expectsInput = input !== null;
  invocation.pipelinePosition = 1;
  invocation.pipelineLength = 1;
  invocation.expectingInput = processor.expectsInput;
  try {
    const s = processor.prepare(options.args ?? []);
    if (s) yield* s.rest;
    yield* complete(runPipeline([processor], input !== null && (yield* takesInput(processor, input)) ? null : input));
  } catch (e) {
    if (e instanceof BreakException || e instanceof ContinueException || e instanceof ExitException) return;
    if (e instanceof NetException && !(e instanceof PipelineStoppedException)) fillPosition(frame, errorRecordOf(e));
    throw e;
  }
}

/** How a run ended, as PSInvocationStateInfo tells it. */
export interface RunOutcome {
  readonly state: 'Completed' | 'Failed' | 'Stopped';
  readonly reason: NetException | null;
}

/** Waits for work to end and tells how; never throws. A failure's reason is a RuntimeException, around whatever was thrown. */
export function* outcomeOf(work: Steps<void>): Steps<RunOutcome> {
  try {
    yield* work;
    return { state: 'Completed', reason: null };
  } catch (e) {
    if (e instanceof PipelineStoppedException) return { state: 'Stopped', reason: e };
    return { state: 'Failed', reason: asRuntimeException(e) };
  }
}

/** What was thrown as a RuntimeException: another exception becomes the inner one of a RuntimeException with its text and record. */
export function asRuntimeException(e: unknown): NetException {
  const exception = toNetException(e);
  if (exception instanceof RuntimeException || derivesFrom(exception, 'System.Management.Automation.FlowControlException'))
    return exception;
  const record = errorRecordOf(exception);
  const wrapper = exceptionOf('System.Management.Automation.RuntimeException', exception.message, exception);
  wrapper.errorRecord = record;
  return wrapper;
}
