import { type CommandAst, TokenKind } from '../../grammar/index.ts';
import { MetadataException } from '../binding/binding-errors.ts';
import type { CommandMetadata, CompiledCommandParameter } from '../binding/command-metadata.ts';
import { fitsAsItIs, positionsOf, unboundValues } from '../binding/script-parameter-binder.ts';
import { AutomationNull } from '../objects/collections.ts';
import { languageModes } from '../objects/language-mode.ts';
import type { Value } from '../objects/net-object.ts';
import { FunctionAutomatics } from '../pipeline/function-automatics.ts';
import { andThen, type Done, type Steps, Suspension } from '../scheduler/suspension.ts';
import { type CommandInfo, FilterInfo, FunctionInfo } from '../session/command-info.ts';
import { isPrivateCommand } from '../session/command-visibility.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { InvocationInfo } from '../session/invocation-info.ts';
import { SessionStateScope } from '../session/scope.ts';
import type { SessionState } from '../session/session-state.ts';
import { runBlock } from './activation.ts';
import { nary } from './combinators.ts';
import { type PositionalArgument, positionalArguments } from './command-arguments.ts';
import type { CompileContext } from './compile-context.ts';
import { Frame, originOfCommands } from './frame.ts';
import { parameterVariables } from './parameter-variables.ts';
import { type CompiledScriptBlockData, compiledScriptBlock, stackName } from './script-block-data.ts';

/** What a call site knows of the function that it called last. */
interface Target {
  readonly info: FunctionInfo;
  readonly data: CompiledScriptBlockData;
  readonly metadata: CommandMetadata;
  readonly positions: readonly CompiledCommandParameter[];
  readonly state: SessionState | null;
}

/** Runs the command the general way, with arguments that are evaluated already. */
type General = (f: Frame, name: string, values: readonly Value[], args: readonly PositionalArgument[]) => Done;

/**
 * A command line that is nothing but a name and positional arguments, when the name means a simple function: the function runs without a
 * pipeline around it. Whatever is not so simple, or does not fit the parameters as it is, goes the general way.
 * @returns null when the command line itself is not of that form
 */
export function compileFunctionCall(ast: CommandAst, c: CompileContext, general: General): ((f: Frame) => Done | typeof notSimple) | null {
  const first = ast.commandElements[0];
  if (first?.kind !== 'StringConstantExpressionAst' || ast.invocationOperator !== TokenKind.Unknown || ast.redirections.length > 0)
    return null;
  const positional = positionalArguments(ast, c);
  if (positional === null) return null;
  const name = first.value;
  const lower = name.toLowerCase();
  let version = -1;
  let cachedState: SessionState | null = null;
  let target: Target | null = null;
  const lookup = (f: Frame): Target | null => {
    const { context, sessionState } = f;
    if (context.hasLocalCommands || languageModes.everUsed) return null;
    if (version === context.commandVersion && cachedState === sessionState) return target;
    version = context.commandVersion;
    cachedState = sessionState;
    target = sessionState.findAlias(lower) ? null : simpleTarget(sessionState.findFunction(lower), context);
    return target;
  };
  const call = nary(
    positional.map((p) => p.value),
    (values, f) => (invoke(f, target, values) ?? general(f, name, values, positional) ?? null) as Value,
  );
  const invoke = (f: Frame, t: Target | null, values: Value[]): Done | null | typeof done => {
    if (t === null || !fits(t, values, positional)) return null;
    return invokeSimple(f, t, values, ast) ?? done;
  };
  return (f) => {
    if (lookup(f) === null) return notSimple;
    const r = call(f);
    return r instanceof Suspension ? (andThen(r, nothing) as Suspension<undefined>) : undefined;
  };
}

/** The command line has to go the general way. */
export const notSimple = Symbol('notSimple');
const done = Symbol('done');
const nothing = (): undefined => undefined;

/** A function without begin, process, clean and dynamicparam blocks and without [CmdletBinding()]; null for any other command. */
function simpleTarget(info: CommandInfo | undefined, context: ExecutionContext): Target | null {
  if (!(info instanceof FunctionInfo) || info instanceof FilterInfo || isPrivateCommand(info, context)) return null;
  let metadata: CommandMetadata;
  try {
    ({ metadata } = info);
  } catch (e) {
    // wrong attributes are reported where commands are looked up
    if (e instanceof MetadataException) return null;
    throw e;
  }
  if (metadata.cmdletBinding || metadata.obsolete !== null) return null;
  const data = compiledScriptBlock(info.scriptBlock);
  if (data.end === null || data.begin || data.process || data.clean || data.dynamicParam) return null;
  if (!data.ast.endBlock?.unnamed) return null;
  return { info, data, metadata, positions: positionsOf(metadata), state: info.scriptBlock.sessionState };
}

function fits(t: Target, values: Value[], args: readonly PositionalArgument[]): boolean {
  const { positions } = t;
  for (let i = 0; i < values.length; i++) {
    if (values[i] === AutomationNull) values[i] = null;
    if (args[i]!.words !== null && i < positions.length && !isNumberType(positions[i]!)) return false;
    if (i < positions.length && !fitsAsItIs(positions[i]!, values[i]!)) return false;
    if (i >= positions.length && args[i]!.words !== null) return false;
  }
  return true;
}

/** Numbers keep their words for all but parameters of number types. */
function isNumberType(parameter: CompiledCommandParameter): boolean {
  return parameter.type.fullName === 'System.Int32' || parameter.type.fullName === 'System.Double';
}

function invokeSimple(f: Frame, t: Target, values: Value[], ast: CommandAst): Done {
  const { context } = f;
  const invocation = new InvocationInfo(t.info, ast.extent);
  invocation.commandOrigin = originOfCommands(f);
  invocation.invocationName = t.info.name;
  invocation.pipelinePosition = 1;
  invocation.pipelineLength = 1;
  const state = t.state?.seenFrom(context) ?? f.sessionState;
  const outer = state === f.sessionState ? f.scope : state.currentScope;
  const scope = new SessionStateScope(outer, t.data.shape);
  const automatics = new FunctionAutomatics(context, invocation, t.data.file);
  const bound = unboundValues(t.metadata.parameters.length);
  const count = Math.min(values.length, t.positions.length);
  for (let i = 0; i < count; i++) bound[t.positions[i]!.index] = values[i]!;
  if (values.length > count) automatics.args = values.slice(count);
  automatics.noteBound(t.metadata, bound);
  scope.automatic = automatics;
  const frame = new Frame(context, state, scope, f.out, f.streams, f, stackName(t.data.ast), invocation, t.data.file);
  automatics.inDefaults = true;
  const defaults = parameterVariables(frame, t.data, bound);
  if (defaults !== undefined) return new Suspension(afterDefaults(defaults, frame, t, automatics));
  automatics.inDefaults = false;
  const s = runBlock(frame, t.data.end!);
  if (s instanceof Suspension) return new Suspension(succeed(s, frame));
  context.questionMark = true;
  return undefined;
}

function* afterDefaults(defaults: Suspension<undefined>, frame: Frame, t: Target, automatics: FunctionAutomatics): Steps<undefined> {
  yield* defaults.rest;
  automatics.inDefaults = false;
  const s = runBlock(frame, t.data.end!);
  if (s instanceof Suspension) yield* s.rest;
  frame.context.questionMark = true;
  return undefined;
}

function* succeed(s: Suspension<undefined>, frame: Frame): Steps<undefined> {
  yield* s.rest;
  frame.context.questionMark = true;
  return undefined;
}
