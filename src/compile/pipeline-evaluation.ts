import type { CommandParameterInternal } from '../binding/command-parameter.ts';
import type { Value } from '../objects/net-object.ts';
import { ListPipe } from '../pipeline/pipe.ts';
import { redirectionTargets } from '../pipeline/redirection.ts';
import { interrupts } from '../scheduler/scheduler.ts';
import { andThen, complete, type Done, lift, type Step, type Steps, Suspension } from '../scheduler/suspension.ts';
import { sliceEnd } from '../scheduler/wait.ts';
import type { Expr, Frame } from './frame.ts';
import { elementsOf } from './loops.ts';
import { type CompiledCommand, type EvaluatedCommand, runEvaluated } from './pipeline-ops.ts';
/** Runs an expression with redirections. Its value goes to `list`, or is written to the frame's output. */
export type RedirectedExpression = (f: Frame, list: ListPipe | null) => Steps<undefined>;

/** Runs something after the actions of events that wait for the runspace (PipelineOps.InvokePipeline). */
export function* afterInterrupts(f: Frame, run: (f: Frame) => Done): Steps<undefined> {
  if (interrupts.waitFor(f.context)) yield sliceEnd;
  const s = run(f);
  if (s) yield* s.rest;
  return undefined;
}

/** The name and the arguments of a command, evaluated in a frame. */
function evaluateCommand(f: Frame, command: CompiledCommand): Step<EvaluatedCommand> {
  const name = command.name(f);
  if (name instanceof Suspension) return new Suspension(evaluateRest(f, command, name));
  const args: CommandParameterInternal[] = [];
  for (let i = 0; i < command.args.length; i++) {
    const s = command.args[i]!(f, args);
    if (s) return new Suspension(argumentsRest(f, { command, name, args }, i + 1, s));
  }
  return { command, name, args };
}

function* evaluateRest(f: Frame, command: CompiledCommand, s: Suspension<Value>): Steps<EvaluatedCommand> {
  return yield* argumentsRest(f, { command, name: yield* s.rest, args: [] }, 0, undefined);
}

function* argumentsRest(f: Frame, e: EvaluatedCommand, from: number, waiting: Done): Steps<EvaluatedCommand> {
  if (waiting) yield* waiting.rest;
  for (const node of e.command.args.slice(from)) {
    const s = node(f, e.args);
    if (s) yield* s.rest;
  }
  return e;
}

/** The names and arguments of commands, evaluated in a frame. */
export function evaluate(f: Frame, commands: readonly CompiledCommand[]): Step<EvaluatedCommand[]> {
  const evaluated: EvaluatedCommand[] = [];
  let redirects = false;
  for (const command of commands) {
    const s = evaluateCommand(f, command);
    if (s instanceof Suspension) return new Suspension(evaluateOthers(f, commands, evaluated, s));
    evaluated.push(s);
    redirects ||= command.redirections.length > 0;
  }
  return redirects ? lift(evaluateTargets(f, evaluated)) : evaluated;
}

function* evaluateOthers(
  f: Frame,
  commands: readonly CompiledCommand[],
  evaluated: EvaluatedCommand[],
  s: Suspension<EvaluatedCommand>,
): Steps<EvaluatedCommand[]> {
  evaluated.push(yield* s.rest);
  while (evaluated.length < commands.length) evaluated.push(yield* complete(evaluateCommand(f, commands[evaluated.length]!)));
  return yield* evaluateTargets(f, evaluated);
}

/** What is redirected to is known before any command is looked up. */
function* evaluateTargets(f: Frame, evaluated: EvaluatedCommand[]): Steps<EvaluatedCommand[]> {
  for (const e of evaluated) if (e.command.redirections.length > 0) e.targets = yield* redirectionTargets(f, e.command.redirections);
  return evaluated;
}

/** Runs a pipeline of commands: what it begins with, an expression that may be redirected or nothing, then the commands' arguments, then the commands. */
export function invokePipeline(
  f: Frame,
  input: Expr | null,
  redirected: RedirectedExpression | null,
  commands: readonly CompiledCommand[],
): Done {
  let items: Iterable<Value> | null = null;
  if (redirected !== null) return lift(invokeRedirected(f, redirected, commands));
  if (input !== null) {
    const v = input(f);
    if (v instanceof Suspension) return new Suspension(inputRest(f, v, commands));
    items = v === null ? [null] : elementsOf(v);
  }
  return invokeWith(f, items, commands);
}

function* invokeRedirected(f: Frame, redirected: RedirectedExpression, commands: readonly CompiledCommand[]): Steps<undefined> {
  const list = new ListPipe();
  yield* redirected(f, list);
  return yield* complete(invokeWith(f, list.items, commands));
}

function* inputRest(f: Frame, s: Suspension<Value>, commands: readonly CompiledCommand[]): Steps<undefined> {
  const v = yield* s.rest;
  return yield* complete(invokeWith(f, v === null ? [null] : elementsOf(v), commands));
}

function invokeWith(f: Frame, items: Iterable<Value> | null, commands: readonly CompiledCommand[]): Done {
  if (items !== null && interrupts.pending > 0) return lift<undefined>(afterInterrupts(f, () => evaluateAndRun(f, items, commands)));
  return evaluateAndRun(f, items, commands);
}

function evaluateAndRun(f: Frame, items: Iterable<Value> | null, commands: readonly CompiledCommand[]): Done {
  const evaluated = evaluate(f, commands);
  return evaluated instanceof Suspension
    ? (andThen(evaluated, (e) => runEvaluated(f, items, e)) as Done)
    : runEvaluated(f, items, evaluated);
}
