import { type CommandAst, TokenKind } from '../../grammar/index.ts';
import { MetadataException } from '../binding/binding-errors.ts';
import { type CommandParameterInternal, NoArgument, namedArgument } from '../binding/command-parameter.ts';
import { commentHelpOf } from '../commands/discovery/comment-help.ts';
import { isFlowControl, NetException } from '../errors/exceptions.ts';
import { errorRecordOf, throwRuntime } from '../errors/throw.ts';
import { languageModes } from '../objects/language-mode.ts';
import type { Value } from '../objects/net-object.ts';
import { baseObject } from '../objects/ps-object.ts';
import { CmdletProcessor } from '../pipeline/cmdlet-processor.ts';
import type { CommandProcessor } from '../pipeline/command-processor.ts';
import { createProcessor, createProcessorFor } from '../pipeline/create-processor.ts';
import { nullPipe } from '../pipeline/pipe.ts';
import { CommandPipe, runPipeline } from '../pipeline/pipeline-processor.ts';
import { type OpenRedirection, redirect } from '../pipeline/redirection.ts';
import { runSync } from '../scheduler/scheduler.ts';
import { complete, type Done, lift, type Steps, Suspension } from '../scheduler/suspension.ts';
import { CmdletInfo, ExternalScriptInfo, ScriptCommandInfo } from '../session/command-info.ts';
import { InvocationInfo } from '../session/invocation-info.ts';
import { PSModuleInfo } from '../session/ps-module-info.ts';
import { ScriptBlock } from '../session/script-block.ts';
import type { SessionState } from '../session/session-state.ts';
import { activate } from './activation.ts';
import type { ArgumentNode } from './command-arguments.ts';
import { type Expr, Frame } from './frame.ts';
import type { RedirectionNode } from './redirections.ts';
import { fillPosition } from './statement-errors.ts';

/** A command of a pipeline, compiled: what is evaluated before the pipeline starts. */
export interface CompiledCommand {
  readonly ast: CommandAst;
  readonly name: Expr;
  readonly args: readonly ArgumentNode[];
  readonly redirections: readonly RedirectionNode[];
  /** Whether `-?` stands among the arguments. */
  readonly asksForHelp?: boolean;
}

/** A command whose name and arguments have their values. */
export interface EvaluatedCommand {
  readonly command: CompiledCommand;
  readonly name: Value;
  readonly args: CommandParameterInternal[];
  /** What its redirections go to, where it has any. */
  targets?: readonly Value[];
  /** Where the command is looked up and runs, where that is not where it is called. */
  state?: SessionState;
}

/** Makes the processors of a pipeline. `shown` says how errors are to show each command. */
export function makeProcessors(
  f: Frame,
  expectsInput: boolean,
  evaluated: readonly EvaluatedCommand[],
  shown?: (invocation: InvocationInfo) => void,
): CommandProcessor[] {
  const processors: CommandProcessor[] = [];
  const iterations: number[] = [0];
  for (let i = 0; i < evaluated.length; i++) {
    const given = evaluated[i]!;
    const made = makeProcessor(f, inModule(f, given));
    const processor = (given.command.asksForHelp && helpProcessor(f, made, given.args)) || made;
    processor.invocation.pipelinePosition = i + 1;
    processor.invocation.pipelineLength = evaluated.length;
    processor.invocation.iterations = iterations;
    iterations.push(0);
    processor.expectsInput = i > 0 || expectsInput;
    processor.invocation.expectingInput = processor.expectsInput;
    shown?.(processor.invocation);
    processors.push(processor);
  }
  return processors;
}

/** Has the output of each command go to the next, and that of the last where the frame's goes. */
export function linkProcessors(f: Frame, processors: readonly CommandProcessor[]): void {
  for (let i = 0; i < processors.length; i++) {
    const processor = processors[i]!;
    const next = processors[i + 1];
    processor.next = next ?? null;
    if (next) next.previous = processor;
    processor.out = next ? new CommandPipe(next) : f.out;
  }
}

/** Opens what commands are redirected to, from the last to the first; each is noted in `open` as it is, for whoever has to close it. */
export function* redirectProcessors(
  f: Frame,
  processors: readonly CommandProcessor[],
  evaluated: readonly EvaluatedCommand[],
  open: OpenRedirection[],
): Steps<void> {
  for (let i = processors.length - 1; i >= 0; i--) {
    const processor = processors[i]!;
    const nodes = evaluated[i]!.command.redirections;
    if (nodes.length === 0) continue;
    const r = yield* redirect(f, processor.out, processor.streams, nodes, evaluated[i]!.targets ?? []);
    open.push(r);
    processor.out = r.out;
    processor.streams = r.streams;
    if (r.out === nullPipe) processor.next = null;
  }
}

/** Binds the arguments of a pipeline's commands, from the one given on. */
export function prepareProcessors(
  f: Frame,
  processors: readonly CommandProcessor[],
  evaluated: readonly EvaluatedCommand[],
  from: number,
): Done {
  for (let i = from; i < processors.length; i++) {
    const e = evaluated[i]!;
    try {
      const s = processors[i]!.prepare(e.args);
      if (s) return new Suspension(prepareRest(f, processors, evaluated, i, s));
    } catch (error) {
      placeRefusal(f, e, error);
      throw error;
    }
  }
  return undefined;
}

function* prepareRest(
  f: Frame,
  processors: readonly CommandProcessor[],
  evaluated: readonly EvaluatedCommand[],
  at: number,
  s: Suspension<undefined>,
): Steps<undefined> {
  try {
    yield* s.rest;
  } catch (e) {
    placeRefusal(f, evaluated[at]!, e);
    throw e;
  }
  return yield* complete(prepareProcessors(f, processors, evaluated, at + 1));
}

/** A script that may not run is refused where it is looked up. */
function placeRefusal(f: Frame, command: EvaluatedCommand, e: unknown): void {
  if (e instanceof NetException && e.errorRecord?.errorId.startsWith('ScriptRequires')) placeAtCommand(f, command, e);
}

/** Runs commands whose arguments are known as a pipeline. */
export function runEvaluated(f: Frame, input: Iterable<Value> | null, evaluated: readonly EvaluatedCommand[]): Done {
  for (const e of evaluated) if (e.command.redirections.length > 0) return lift(runRedirected(f, input, evaluated));
  let processors: readonly CommandProcessor[] = [];
  try {
    processors = makeProcessors(f, input !== null, evaluated);
    linkProcessors(f, processors);
    const s = prepareProcessors(f, processors, evaluated, 0);
    if (s !== undefined) return new Suspension(runWhenPrepared(f, processors, input, s));
  } catch (e) {
    pipelineFailed(f, processors, e);
    throw e;
  }
  return runProcessors(f, processors, input);
}

function* runWhenPrepared(
  f: Frame,
  processors: readonly CommandProcessor[],
  input: Iterable<Value> | null,
  preparing: Suspension<undefined>,
): Steps<undefined> {
  try {
    yield* preparing.rest;
  } catch (e) {
    pipelineFailed(f, processors, e);
    throw e;
  }
  return yield* complete(runProcessors(f, processors, input));
}

/** Runs commands whose arguments are bound, and sets `$?`. */
function runProcessors(f: Frame, processors: readonly CommandProcessor[], input: Iterable<Value> | null): Done {
  try {
    const s = runPipeline(processors, input);
    if (s !== undefined) return new Suspension(pipelineRest(f, processors, s));
  } catch (e) {
    pipelineFailed(f, processors, e);
    throw e;
  }
  f.context.questionMark = !someFailed(processors);
  return undefined;
}

function* pipelineRest(f: Frame, processors: readonly CommandProcessor[], s: Suspension<undefined>): Steps<undefined> {
  try {
    yield* s.rest;
  } catch (e) {
    pipelineFailed(f, processors, e);
    throw e;
  }
  f.context.questionMark = !someFailed(processors);
  return undefined;
}

/** {@link runEvaluated} where commands are redirected. */
function* runRedirected(f: Frame, input: Iterable<Value> | null, evaluated: readonly EvaluatedCommand[]): Steps<undefined> {
  let processors: readonly CommandProcessor[] = [];
  const open: OpenRedirection[] = [];
  try {
    processors = makeProcessors(f, input !== null, evaluated);
    linkProcessors(f, processors);
    yield* redirectProcessors(f, processors, evaluated, open);
    yield* complete(prepareProcessors(f, processors, evaluated, 0));
    yield* complete(runProcessors(f, processors, input));
  } catch (e) {
    pipelineFailed(f, processors, e);
    throw e;
  } finally {
    const succeeded = f.context.questionMark;
    for (const r of open) yield* r.close();
    f.context.questionMark = succeeded;
  }
  return undefined;
}

function someFailed(processors: readonly CommandProcessor[]): boolean {
  for (const p of processors) if (p.failed) return true;
  return false;
}

/** `$?` after a pipeline that was left by an exception, and the place of an error that has none. */
function pipelineFailed(f: Frame, processors: readonly CommandProcessor[], e: unknown): void {
  // `continue` that leaves the pipeline is no failure (PipelineProcessor.ExecutionFailed)
  f.context.questionMark = isFlowControl(e) && !someFailed(processors);
  if (isFlowControl(e) || !(e instanceof NetException)) return;
  const record = errorRecordOf(e);
  if (record.invocationInfo === null) fillPosition(f, record);
}

const acrossBoundaries = "Cannot use '&' or '.' operators to invoke a module scope command across language boundaries.";

/** `& $module { … }`, `& $module Name`: the command after the module is looked up and runs in the module's session state. */
function inModule(f: Frame, e: EvaluatedCommand): EvaluatedCommand {
  const module = baseObject(e.name);
  const first = e.args[0];
  if (!(module instanceof PSModuleInfo) || !first || first.parameterName !== null || first.argument === NoArgument) return e;
  if (languageModes.everUsed && module.languageMode !== f.context.languageMode)
    throwRuntime('CantInvokeCallOperatorAcrossLanguageBoundaries', 'InvalidOperation', acrossBoundaries);
  e.args.shift();
  const command = baseObject(first.argument);
  const state = module.sessionState;
  if (command instanceof ScriptBlock) return { ...e, name: command.boundTo(state) };
  return state === null ? { ...e, name: command } : { ...e, name: command, state };
}

/** The frame of a command that runs elsewhere than its caller: in `state`, and from the current scope of `module`. */
function frameIn(state: SessionState, module: SessionState, f: Frame): Frame {
  const frame = new Frame(f.context, state, module.currentScope, f.out, f.streams, f, f.name, f.invocation, f.file);
  frame.position = f.position;
  frame.isHidden = true;
  return frame;
}

/**
 * The command is looked up in the module's session state. A cmdlet then runs in that of its caller, whose current scope is the module's as
 * long as it does (CommandProcessor takes its scope where it is made, CommandSessionState where it runs): blocks of the caller that it gets
 * as arguments see what is defined in the module.
 */
function processorIn(state: SessionState, f: Frame, e: EvaluatedCommand): CommandProcessor {
  const frame = frameIn(state, state, f);
  const processor = runSync(activate(frame, () => createProcessor(frame, e.name, e.command.ast)));
  if (!(processor instanceof CmdletProcessor)) return processor;
  const cmdlet = new CmdletProcessor(frameIn(f.sessionState, state, f), processor.invocation, processor.info);
  cmdlet.isElsewhere = true;
  return cmdlet;
}

/**
 * What `-?` makes of a cmdlet or an advanced function: Get-Help for it (IsHelpRequested of CommandProcessor.cs); null for all else,
 * which gets `-?` as an argument.
 */
function helpProcessor(f: Frame, made: CommandProcessor, args: EvaluatedCommand['args']): CommandProcessor | null {
  const { info } = made as { info?: unknown };
  const isScript = info instanceof ScriptCommandInfo;
  if (!isScript && !(info instanceof CmdletInfo)) return null;
  if (isScript && (info.name === '' || !(info.metadata.cmdletBinding || commentHelpOf(info.scriptBlock)))) return null;
  const target = info instanceof ExternalScriptInfo ? info.path : isScript ? info.name : made.invocation.invocationName;
  args.splice(0, args.length, namedArgument('Name', target));
  return createProcessorFor(f, 'Get-Help', made.invocation);
}

/** Looks a command up and makes what runs it. Throws CommandNotFoundException and its like, with the place of the command. */
export function makeProcessor(f: Frame, e: EvaluatedCommand): CommandProcessor {
  const { ast } = e.command;
  try {
    return e.state === undefined ? createProcessor(f, e.name, ast) : processorIn(e.state, f, e);
  } catch (error) {
    if (error instanceof NetException) placeAtCommand(f, e, error);
    throw error;
  }
}

/** Errors that stand at the name of the command, not at the whole command line. */
const namesCommand = /^(CommandNotFoundException|CouldNotAuto[lL]oad.*|BadExpression|ScriptRequires.*)$/;

/** Says where the command stands that an error is about which has no place yet, and how it was called (PipelineOps.AddCommand). */
function placeAtCommand(f: Frame, e: EvaluatedCommand, error: NetException): void {
  const { ast } = e.command;
  const record = errorRecordOf(error);
  if (record.invocationInfo !== null) return;
  // after a module the name is the second word
  const name = ast.commandElements[e.state === undefined ? 0 : 1]!;
  const atName = namesCommand.test(record.errorId) && (record.errorId.startsWith('Script') ? name.kind !== 'VariableExpressionAst' : true);
  // of wrong attributes an advanced function is named, any other is not
  const isMetadata = error instanceof MetadataException;
  const info = new InvocationInfo(null, atName || (isMetadata && error.ofCmdlet) ? name.extent : ast.extent);
  const operator = ast.invocationOperator;
  if (record.errorId !== 'BadExpression' && (!isMetadata || error.ofCmdlet))
    info.invocationName = operator === TokenKind.Ampersand ? '&' : operator === TokenKind.Dot ? '.' : nameAsWritten(name);
  record.invocationInfo = info;
  fillPosition(f, record);
}

/** A command's name without the backticks in it. */
function nameAsWritten(name: CommandAst['commandElements'][number]): string {
  return name.kind === 'StringConstantExpressionAst' ? name.value : name.extent.text;
}
