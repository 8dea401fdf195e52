import {
  type Command,
  type CommandAst,
  type CommandExpressionAst,
  type Expression,
  type ParenExpressionAst,
  type PipelineAst,
  type PipelineChainAst,
  TokenKind,
  type UnaryExpressionAst,
} from '../../grammar/index.ts';
import { throwRuntime } from '../errors/throw.ts';
import { AutomationNull } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import { baseObject } from '../objects/ps-object.ts';
import type { CommandProcessor } from '../pipeline/command-processor.ts';
import { ListPipe } from '../pipeline/pipe.ts';
import { type OpenRedirection, redirect, redirectionTargets } from '../pipeline/redirection.ts';
import { interrupts } from '../scheduler/scheduler.ts';
import { andThen, complete, type Done, lift, type Step, type Steps, Suspension } from '../scheduler/suspension.ts';
import { backgroundHook } from '../session/background.ts';
import type { InvocationInfo } from '../session/invocation-info.ts';
import { PSModuleInfo } from '../session/ps-module-info.ts';
import { compileIncrementStatement } from './assignment.ts';
import { compileArguments } from './command-arguments.ts';
import { type CompileContext, compiler } from './compile-context.ts';
import { setsStatus } from './execution-status.ts';
import { leave } from './expressions.ts';
import { rangeInput } from './foreach-enumerator.ts';
import type { Expr, Flow, Frame, Stmt } from './frame.ts';
import { compileFunctionCall, notSimple } from './function-call.ts';
import { collected, keepsOutputOnError, withCaptured, withOutput, writeEnumerated } from './output.ts';
import { afterInterrupts, evaluate, invokePipeline, type RedirectedExpression } from './pipeline-evaluation.ts';
import {
  type CompiledCommand,
  linkProcessors,
  makeProcessor,
  makeProcessors,
  prepareProcessors,
  redirectProcessors,
  runEvaluated,
} from './pipeline-ops.ts';
import { compiledRedirections } from './redirections.ts';
import { scriptException, statementFailed } from './statement-errors.ts';
import { compileStatements } from './statements.ts';

/** Statements that are expressions whose value nobody sees: `$x++`, assignments. */
export function writesNothing(e: Expression): boolean {
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
      const w = silent ? undefined : writeEnumerated(f.out, v);
      if (w !== undefined) return sets ? (andThen(w, () => succeeded(f)) as Done) : w;
      // after the write: commands that have read the object may have failed
      if (sets) f.context.questionMark = true;
      return undefined;
    };
  }
  const run = compileCommands(ast, c);
  return (f) => {
    f.position = extent;
    return run(f) as Done;
  };
}

function succeeded(f: Frame): undefined {
  f.context.questionMark = true;
}

function* expressionRest(f: Frame, s: Suspension<Value>, silent: boolean, sets: boolean): Steps<Flow | undefined> {
  const v = yield* s.rest;
  if (!silent) {
    const w = writeEnumerated(f.out, v);
    if (w) yield* w.rest;
  }
  if (sets) f.context.questionMark = true;
  return undefined;
}

/**
 * Compiles a pipeline as a value: an expression's own value, or what the output of commands is worth.
 * @param keepsOutput what leaves the pipeline (`break` …) writes first what was collected
 */
export function compilePipelineValue(ast: PipelineAst, c: CompileContext, worth: (items: Value[]) => Value, keepsOutput: boolean): Expr {
  if (!ast.background) {
    const pure = ast.getPureExpression();
    if (pure !== null) return compiler.expression(pure, c);
  }
  const run = ast.background ? (compileBackground(ast) as (f: Frame) => Done) : compileCommands(ast, c);
  const { extent, parent } = ast;
  // within an assignment or a parenthesis the statement around it is the place (Compiler.VisitPipeline)
  const marks = parent?.kind !== 'AssignmentStatementAst' && parent?.kind !== 'ParenExpressionAst';
  const onError = parent?.kind === 'ParenExpressionAst' && keepsOutputOnError(parent as ParenExpressionAst);
  return (f) => {
    if (marks) f.position = extent;
    const list = new ListPipe();
    const s = keepsOutput ? withCaptured(f, list, () => run(f), onError) : withOutput(f, list, () => run(f));
    return s instanceof Suspension ? andThen(s, () => worth(list.items)) : worth(list.items);
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
  const run = (f: Frame): Done => invokePipeline(f, input, redirected, commands);
  if (input !== null || redirected !== null || commands.length !== 1) return run;
  const [only] = commands as [CompiledCommand];
  if (calledAsMethod(only.ast)) return run;
  const simple = compileFunctionCall(only.ast, c, (f, name, values, args) =>
    runEvaluated(f, null, [{ command: only, name, args: values.map((v, i) => args[i]!.make(v === AutomationNull ? null : v)) }]),
  );
  if (simple === null) return run;
  return (f) => {
    const s = simple(f);
    return s === notSimple ? run(f) : s;
  };
}

/**
 * `expression > file`, `$(…) 2>&1`. The records that are merged go where the value of a `$( )` or `( )` goes; those of any other expression go to
 * the output of the block it stands in, also where its value is piped on or assigned (Compiler.GetRedirectedExpression).
 */
export function compileRedirected(ast: CommandExpressionAst, c: CompileContext): RedirectedExpression {
  const nodes = compiledRedirections(ast.redirections, c);
  const { expression } = ast;
  const sets = setsStatus(expression);
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
        if (flow !== undefined) leave(f, flow);
      }
      const s = value?.(f) ?? null;
      const v = s instanceof Suspension ? yield* s.rest : s;
      if (sets) f.context.questionMark = true;
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
  const evaluated = yield* complete(evaluate(f, commands));
  // what is not there is said now
  for (const e of evaluated) if (!(baseObject(e.name) instanceof PSModuleInfo)) makeProcessor(f, e);
  return function* (frame, expectsInput, shown) {
    const processors = makeProcessors(frame, expectsInput, evaluated, shown);
    const redirections: OpenRedirection[] = [];
    linkProcessors(frame, processors);
    yield* redirectProcessors(frame, processors, evaluated, redirections);
    yield* complete(prepareProcessors(frame, processors, evaluated, 0));
    return { processors, redirections };
  };
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
