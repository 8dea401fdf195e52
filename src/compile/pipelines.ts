import {
  type Command,
  type CommandAst,
  type CommandExpressionAst,
  type Expression,
  type PipelineAst,
  type PipelineChainAst,
  TokenKind,
  type UnaryExpressionAst,
} from '../../grammar/index.ts';
import { MetadataException } from '../binding/binding-errors.ts';
import { type CommandParameterInternal, NoArgument, namedArgument } from '../binding/command-parameter.ts';
import { isFlowControl, NetException } from '../errors/exceptions.ts';
import { errorRecordOf, throwRuntime } from '../errors/throw.ts';
import { AutomationNull } from '../objects/collections.ts';
import { toStringValue } from '../objects/language-primitives.ts';
import type { Value } from '../objects/net-object.ts';
import { baseObject } from '../objects/ps-object.ts';
import type { CommandProcessor } from '../pipeline/command-processor.ts';
import { createProcessor, createProcessorFor } from '../pipeline/create-processor.ts';
import { ListPipe, nullPipe } from '../pipeline/pipe.ts';
import { CommandPipe, runPipeline } from '../pipeline/pipeline-processor.ts';
import { type OpenRedirection, redirect, redirectionTargets } from '../pipeline/redirection.ts';
import { interrupts } from '../scheduler/scheduler.ts';
import { andThen, type Done, lift, type Step, type Steps, Suspension } from '../scheduler/suspension.ts';
import { sliceEnd } from '../scheduler/wait.ts';
import { backgroundHook } from '../session/background.ts';
import { CmdletInfo, ScriptCommandInfo } from '../session/command-info.ts';
import { InvocationInfo } from '../session/invocation-info.ts';
import { PSModuleInfo } from '../session/ps-module-info.ts';
import { ScriptBlock } from '../session/script-block.ts';
import { compileIncrementStatement } from './assignment.ts';
import { type ArgumentNode, compileArguments } from './command-arguments.ts';
import { type CompileContext, compiler } from './compile-context.ts';
import { setsStatus } from './execution-status.ts';
import { leave } from './expressions.ts';
import { rangeInput } from './foreach-enumerator.ts';
import type { Expr, Flow, Frame, Stmt } from './frame.ts';
import { compileFunctionCall, notSimple } from './function-call.ts';
import { elementsOf } from './loops.ts';
import { collected, withOutput, writeEnumerated } from './output.ts';
import { compiledRedirections, type RedirectionNode } from './redirections.ts';
import { fillPosition, scriptException, statementFailed } from './statement-errors.ts';
import { compileStatements } from './statements.ts';

/** A command of a pipeline, compiled: what is evaluated before the pipeline starts. */
interface CompiledCommand {
  readonly ast: CommandAst;
  readonly name: Expr;
  readonly args: readonly ArgumentNode[];
  readonly redirections: readonly RedirectionNode[];
  /** Whether `-?` stands among the arguments. */
  readonly asksForHelp?: boolean;
}

/** A command whose name and arguments have their values. */
interface EvaluatedCommand {
  readonly command: CompiledCommand;
  readonly name: Value;
  readonly args: CommandParameterInternal[];
  /** What its redirections go to, where it has any. */
  targets?: readonly Value[];
}

/** Statements that are expressions whose value nobody sees: `$x++`, assignments. */
function writesNothing(e: Expression): boolean {
  return (
    e.kind === 'UnaryExpressionAst' &&
    (e.tokenKind === TokenKind.PlusPlus ||
      e.tokenKind === TokenKind.MinusMinus ||
      e.tokenKind === TokenKind.PostfixPlusPlus ||
      e.tokenKind === TokenKind.PostfixMinusMinus)
  );
}

/** Compiles a pipeline as a statement: its objects go to the frame's output. */
export function compilePipeline(ast: PipelineAst, c: CompileContext): Stmt {
  if (ast.background) return compileBackground(ast);
  const { extent } = ast;
  const pure = ast.getPureExpression();
  if (pure !== null) {
    const silent = writesNothing(pure);
    const increment = silent ? compileIncrementStatement(pure as UnaryExpressionAst, extent, c) : null;
    if (increment !== null) return increment;
    const value = compiler.expression(pure, c);
    const sets = setsStatus(pure);
    return (f) => {
      f.position = extent;
      const v = value(f);
      if (v instanceof Suspension) return new Suspension(expressionRest(f, v, silent, sets));
      if (sets) f.context.questionMark = true;
      return silent ? undefined : writeEnumerated(f.out, v);
    };
  }
  const run = compileCommands(ast, c);
  return (f) => {
    f.position = extent;
    return run(f) as Done;
  };
}

function* expressionRest(f: Frame, s: Suspension<Value>, silent: boolean, sets: boolean): Steps<Flow | undefined> {
  const v = yield* s.rest;
  if (sets) f.context.questionMark = true;
  if (!silent) {
    const w = writeEnumerated(f.out, v);
    if (w) yield* w.rest;
  }
  return undefined;
}

/** Compiles a pipeline as a value: an expression's own value, or the collected output of commands. */
export function compilePipelineValue(ast: PipelineAst, c: CompileContext): Expr {
  if (!ast.background) {
    const pure = ast.getPureExpression();
    if (pure !== null) return compiler.expression(pure, c);
  }
  const run = ast.background ? (compileBackground(ast) as (f: Frame) => Done) : compileCommands(ast, c);
  const { extent, parent } = ast;
  // within an assignment or a parenthesis the statement around it is the place (Compiler.VisitPipeline)
  const marks = parent?.kind !== 'AssignmentStatementAst' && parent?.kind !== 'ParenExpressionAst';
  return (f) => {
    if (marks) f.position = extent;
    const list = new ListPipe();
    const s = withOutput(f, list, () => run(f));
    return s instanceof Suspension ? andThen(s, () => collected(list.items)) : collected(list.items);
  };
}

function compileCommand(ast: CommandAst, c: CompileContext): CompiledCommand {
  const first = ast.commandElements[0]!;
  if (first.kind === 'CommandParameterAst') {
    const text = first.extent.text;
    return { ast, name: () => text, args: compileArguments(ast, c), redirections: compiledRedirections(ast.redirections, c) };
  }
  const name = compiler.expression(first, c);
  return {
    ast,
    name: calledAsMethod(ast) ? strictName(name) : name,
    args: compileArguments(ast, c),
    redirections: compiledRedirections(ast.redirections, c),
    asksForHelp: ast.commandElements.some((e) => e.kind === 'CommandParameterAst' && e.parameterName === '?'),
  };
}

/** `f(1, 2)`: a command called as if it were a method. */
function calledAsMethod(ast: CommandAst): boolean {
  const [name, only] = ast.commandElements;
  if (ast.commandElements.length !== 2 || only?.kind !== 'ParenExpressionAst' || name!.extent.endOffset !== only.extent.startOffset)
    return false;
  return only.pipeline.kind === 'PipelineAst' && only.pipeline.getPureExpression()?.kind === 'ArrayLiteralAst';
}

function strictName(name: Expr): Expr {
  return (f) => {
    if (f.context.strictMode >= 2)
      throwRuntime(
        'StrictModeFunctionCallWithParens',
        'InvalidOperation',
        'The function or command was called as if it were a method. Parameters should be separated by spaces. For information about parameters, see the about_Parameters Help topic.',
      );
    return name(f);
  };
}

/** A pipeline of commands; actions of events that wait run first, but after the expression it begins with (PipelineOps.InvokePipeline). */
function compileCommands(ast: PipelineAst, c: CompileContext): (f: Frame) => Done {
  const run = compileCommandLine(ast, c);
  if (ast.pipelineElements[0]?.kind === 'CommandExpressionAst') return run;
  return (f) => (interrupts.pending > 0 ? lift<undefined>(afterInterrupts(f, run)) : run(f));
}

function* afterInterrupts(f: Frame, run: (f: Frame) => Done): Steps<undefined> {
  if (interrupts.waitFor(f.context)) yield sliceEnd;
  const s = run(f);
  if (s) yield* s.rest;
  return undefined;
}

function compileCommandLine(ast: PipelineAst, c: CompileContext): (f: Frame) => Done {
  const [head, ...tail] = ast.pipelineElements as readonly [Command, ...Command[]];
  let input: Expr | null = null;
  let redirected: RedirectedExpression | null = null;
  const commands: CompiledCommand[] = [];
  if (head.kind === 'CommandExpressionAst') {
    if (head.redirections.length > 0) redirected = compileRedirected(head, c);
    else input = rangeInput(head.expression, c) ?? compiler.expression(head.expression, c);
  } else commands.push(compileCommand(head, c));
  for (const e of tail) if (e.kind === 'CommandAst') commands.push(compileCommand(e, c));
  if (commands.length === 0) return (f) => lift(redirected!(f, null));
  const run = (f: Frame): Done => lift(invokePipeline(f, input, redirected, commands));
  if (input !== null || redirected !== null || commands.length !== 1) return run;
  const [only] = commands as [CompiledCommand];
  if (calledAsMethod(only.ast)) return run;
  const simple = compileFunctionCall(only.ast, c, (f, name, values, args) =>
    lift(runEvaluated(f, null, [{ command: only, name, args: values.map((v, i) => args[i]!.make(v === AutomationNull ? null : v)) }])),
  );
  if (simple === null) return run;
  return (f) => {
    const s = simple(f);
    return s === notSimple ? run(f) : s;
  };
}

/** Runs an expression with redirections. Its value goes to `list`, or is written to the frame's output. */
export type RedirectedExpression = (f: Frame, list: ListPipe | null) => Steps<undefined>;

/**
 * `expression > file`, `$(…) 2>&1`. The records that are merged go where the value of a `$( )` or `( )` goes; those of any other expression go to
 * the output of the block it stands in, also where its value is piped on or assigned (Compiler.GetRedirectedExpression).
 */
export function compileRedirected(ast: CommandExpressionAst, c: CompileContext): RedirectedExpression {
  const nodes = compiledRedirections(ast.redirections, c);
  const { expression } = ast;
  const isParen = expression.kind === 'ParenExpressionAst' && expression.pipeline.kind !== 'AssignmentStatementAst';
  let statement: Stmt | null = null;
  if (expression.kind === 'SubExpressionAst')
    statement = compileStatements(expression.subExpression.statements, expression.subExpression.traps, c);
  else if (expression.kind === 'ParenExpressionAst' && isParen) statement = compiler.statement(expression.pipeline, c);
  const value = statement === null ? compiler.expression(expression, c) : null;
  return function* (f, list) {
    const { out, streams } = f;
    const captured = isParen ? new ListPipe() : null;
    const target = captured ?? (statement === null ? out : (list ?? out));
    const open = yield* redirect(f, target, streams, nodes, yield* redirectionTargets(f, nodes));
    const results = open.out === target ? (list ?? out) : open.out;
    f.out = captured ?? open.out;
    f.streams = open.streams;
    try {
      if (statement !== null) {
        const r = statement(f);
        const flow = r instanceof Suspension ? yield* r.rest : r;
        if (flow !== undefined) leave(f, flow, []);
      }
      const s = value?.(f) ?? null;
      const v = s instanceof Suspension ? yield* s.rest : s;
      f.context.questionMark = true;
      if (statement !== null && captured === null) return undefined;
      const w = writeEnumerated(results, captured ? collected(captured.items) : v);
      if (w) yield* w.rest;
    } finally {
      f.out = out;
      f.streams = streams;
      yield* open.close();
    }
    return undefined;
  };
}

/** The names and arguments of commands, evaluated in a frame. */
function* evaluate(f: Frame, commands: readonly CompiledCommand[]): Steps<EvaluatedCommand[]> {
  const evaluated: EvaluatedCommand[] = [];
  for (const command of commands) {
    const n = command.name(f);
    const name = n instanceof Suspension ? yield* n.rest : n;
    const args: CommandParameterInternal[] = [];
    for (const node of command.args) {
      const s = node(f, args);
      if (s) yield* s.rest;
    }
    evaluated.push({ command, name, args });
  }
  // What is redirected to is known before any command is looked up.
  for (const e of evaluated) if (e.command.redirections.length > 0) e.targets = yield* redirectionTargets(f, e.command.redirections);
  return evaluated;
}

function* invokePipeline(
  f: Frame,
  input: Expr | null,
  redirected: RedirectedExpression | null,
  commands: readonly CompiledCommand[],
): Steps<undefined> {
  let items: Iterable<Value> | null = null;
  if (redirected !== null) {
    const list = new ListPipe();
    yield* redirected(f, list);
    items = list.items;
  } else if (input !== null) {
    const s = input(f);
    const v = s instanceof Suspension ? yield* s.rest : s;
    items = v === null ? [null] : elementsOf(v);
  }
  if (items !== null && interrupts.pending > 0 && interrupts.waitFor(f.context)) yield sliceEnd;
  yield* runEvaluated(f, items, yield* evaluate(f, commands));
  return undefined;
}

/** The commands of a pipeline, connected and with their arguments bound, but not begun. */
interface OpenPipeline {
  readonly processors: readonly CommandProcessor[];
  readonly redirections: OpenRedirection[];
}

/** Opens the commands of a pipeline in a frame: its output goes where the frame's goes. `shown` says how errors are to show each command. */
export type PreparedPipeline = (f: Frame, expectsInput: boolean, shown?: (invocation: InvocationInfo) => void) => Steps<OpenPipeline>;

/**
 * A pipeline of commands that is to be run step by step: its arguments are evaluated, and its commands looked up, at once
 * (PipelineOps.GetSteppablePipeline).
 * @throws CommandNotFoundException
 */
export function* preparePipeline(f: Frame, ast: PipelineAst, c: CompileContext): Steps<PreparedPipeline> {
  const commands = ast.pipelineElements.flatMap((e) => (e.kind === 'CommandAst' ? [compileCommand(e, c)] : []));
  const evaluated = yield* evaluate(f, commands);
  // what is not there is said now
  for (const e of evaluated) if (!(baseObject(e.name) instanceof PSModuleInfo)) makeProcessor(f, e);
  return function* (frame, expectsInput, shown) {
    const opened: OpenPipeline = { processors: [], redirections: [] };
    yield* connect(frame, expectsInput, evaluated, opened, shown);
    return opened;
  };
}

/** Makes the processors of a pipeline, connects them and binds their arguments. What is opened is noted in `into` as it is, for whoever has to close it. */
function* connect(
  f: Frame,
  expectsInput: boolean,
  evaluated: readonly EvaluatedCommand[],
  into: { processors: readonly CommandProcessor[]; redirections: OpenRedirection[] },
  shown?: (invocation: InvocationInfo) => void,
): Steps<void> {
  const processors = into.processors as CommandProcessor[];
  const iterations: number[] = [0];
  for (const [i, given] of evaluated.entries()) {
    const e = inModule(given);
    const made = makeProcessor(f, e);
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
  for (let i = processors.length - 1; i >= 0; i--) {
    const processor = processors[i]!;
    const next = processors[i + 1];
    processor.next = next ?? null;
    processor.out = next ? new CommandPipe(next) : f.out;
    const nodes = evaluated[i]!.command.redirections;
    if (nodes.length > 0) {
      const r = yield* redirect(f, processor.out, processor.streams, nodes, evaluated[i]!.targets ?? []);
      into.redirections.push(r);
      processor.out = r.out;
      processor.streams = r.streams;
      if (r.out === nullPipe) processor.next = null;
    }
  }
  for (const [i, processor] of processors.entries()) {
    const { ast } = evaluated[i]!.command;
    try {
      const s = processor.prepare(evaluated[i]!.args);
      if (s) yield* s.rest;
    } catch (e) {
      // a script that may not run is refused where it is looked up
      if (e instanceof NetException && e.errorRecord?.errorId.startsWith('ScriptRequires')) placeAtCommand(f, ast, e);
      throw e;
    }
  }
}

function* runEvaluated(f: Frame, input: Iterable<Value> | null, evaluated: readonly EvaluatedCommand[]): Steps<undefined> {
  const { context } = f;
  const processors: CommandProcessor[] = [];
  const open: OpenRedirection[] = [];
  let succeeded = false;
  try {
    yield* connect(f, input !== null, evaluated, { processors, redirections: open });
    context.questionMark = true;
    yield* runPipeline(processors, input);
    succeeded = !processors.some((p) => p.failed);
  } catch (e) {
    // `continue` that leaves the pipeline is no failure (PipelineProcessor.ExecutionFailed)
    if (isFlowControl(e)) succeeded = !processors.some((p) => p.failed);
    else if (e instanceof NetException) {
      const record = errorRecordOf(e);
      if (record.invocationInfo === null) fillPosition(f, record);
    }
    throw e;
  } finally {
    for (const r of open) yield* r.close();
    context.questionMark = succeeded;
  }
  return undefined;
}

/** `& $module { … }`: the command after the module runs in the module's session state. */
function inModule(e: EvaluatedCommand): EvaluatedCommand {
  const module = baseObject(e.name);
  const first = e.args[0];
  if (!(module instanceof PSModuleInfo) || !first || first.parameterName !== null || first.argument === NoArgument) return e;
  e.args.shift();
  const command = baseObject(first.argument);
  if (command instanceof ScriptBlock) return { ...e, name: new ScriptBlock(command.ast, module.sessionState) };
  const known = module.sessionState?.getFunction(toStringValue(command));
  return { ...e, name: known ?? command };
}

/**
 * What `-?` makes of a cmdlet or an advanced function: Get-Help for it (IsHelpRequested of CommandProcessor.cs); null for all else,
 * which gets `-?` as an argument.
 */
function helpProcessor(f: Frame, made: CommandProcessor, args: EvaluatedCommand['args']): CommandProcessor | null {
  const { info } = made as { info?: unknown };
  const isScript = info instanceof ScriptCommandInfo;
  if (!isScript && !(info instanceof CmdletInfo)) return null;
  if (isScript && (!info.metadata.cmdletBinding || info.name === '')) return null;
  args.splice(0, args.length, namedArgument('Name', isScript ? info.name : made.invocation.invocationName));
  return createProcessorFor(f, 'Get-Help', made.invocation);
}

function makeProcessor(f: Frame, e: EvaluatedCommand): CommandProcessor {
  const { ast } = e.command;
  try {
    return createProcessor(f, e.name, ast);
  } catch (error) {
    if (error instanceof NetException) placeAtCommand(f, ast, error);
    throw error;
  }
}

/** Errors that stand at the name of the command, not at the whole command line. */
const namesCommand = /^(CommandNotFoundException|BadExpression|ScriptRequires.*)$/;

/** Says where the command stands that an error is about which has no place yet, and how it was called (PipelineOps.AddCommand). */
function placeAtCommand(f: Frame, ast: CommandAst, error: NetException): void {
  const record = errorRecordOf(error);
  if (record.invocationInfo !== null) return;
  const name = ast.commandElements[0]!;
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

/** `a && b`, `a || b`. */
export function compileChain(ast: PipelineChainAst, c: CompileContext): Stmt {
  if (ast.background) return compileBackground(ast);
  const left = compiler.statement(ast.lhsPipelineChain, c);
  const right = compiler.statement(ast.rhsPipeline, c);
  const wanted = ast.operator === TokenKind.AndAnd;
  function* run(f: Frame): Steps<Flow | undefined> {
    const { context } = f;
    try {
      const s = left(f);
      const r = s instanceof Suspension ? yield* s.rest : s;
      if (r !== undefined) return r;
    } catch (e) {
      if (f.trap !== null) {
        const flow = yield* f.trap(scriptException(f, e));
        if (flow !== undefined) return flow;
      } else {
        const reported = statementFailed(f, e);
        if (reported) yield* reported.rest;
      }
      context.questionMark = false;
    }
    if (context.questionMark !== wanted) return undefined;
    const s = right(f);
    return s instanceof Suspension ? yield* s.rest : s;
  }
  return (f) => lift(run(f));
}

/** `… &`: a background job. */
function compileBackground(ast: PipelineAst | PipelineChainAst): Stmt {
  return (f) => {
    const start = backgroundHook();
    if (start === null)
      throwRuntime(
        'NotSupported',
        'NotImplemented',
        "Background jobs ('&' at the end of a pipeline) are not supported yet.",
        null,
        'System.Management.Automation.PSNotSupportedException',
      );
    return start(f, ast) as Step<undefined> as Done;
  };
}
