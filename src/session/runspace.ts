import type { CommandParameterInternal } from '../binding/command-parameter.ts';
import { knownDebugger } from '../debugger/script-debugger.ts';
import './load-types.ts';
import '../compile/compiler.ts';
import { Frame } from '../compile/frame.ts';
import { appendDollarError, fillPosition } from '../compile/statement-errors.ts';
import {
  BreakException,
  ContinueException,
  ExitNestedPromptException,
  isFlowControl,
  NetException,
  RuntimeException,
} from '../errors/exceptions.ts';
import { derivesFrom, errorRecordOf, exceptionOf, isCarriedBy, recordPassedAs } from '../errors/throw.ts';
import { formatError, parentContainsErrorRecord } from '../formatting/error-view.ts';
import { hostStreams } from '../formatting/host-streams.ts';
import { OutputManager } from '../formatting/output-manager.ts';
import type { PSHost } from '../host/ps-host.ts';
import type { Value } from '../objects/net-object.ts';
import { createProcessorFor, scriptInfoOf } from '../pipeline/create-processor.ts';
import { ListPipe, type Pipe } from '../pipeline/pipe.ts';
import { runPipeline } from '../pipeline/pipeline-processor.ts';
import { ScriptProcessor } from '../pipeline/script-processor.ts';
import type { Streams } from '../pipeline/streams.ts';
import { prepareProviders, resetLocation } from '../providers/index.ts';
import { complete, type Steps } from '../scheduler/suspension.ts';
import { ExternalScriptInfo } from './command-info.ts';
import { enterRunspace, setCurrentContext } from './current-context.ts';
import { ExecutionContext } from './execution-context.ts';
import { bindDefaults, defaultSessionState } from './initial-session-state.ts';
import { InvocationInfo } from './invocation-info.ts';
import { parseHostedScript } from './parse-errors.ts';
import { ScriptBlock } from './script-block.ts';
import { registerInterpreter } from './script-services.ts';

registerInterpreter();

/**
 * Makes a runspace with the commands, aliases, functions and variables of a new session (InitialSessionState.CreateDefault2). It shares
 * the tables of all others until it changes them, so that it costs microseconds.
 */
export function newRunspace(host: PSHost): ExecutionContext {
  const defaults = defaultSessionState();
  const context = new ExecutionContext(host, defaults.cmdlets, defaults.shape);
  bindDefaults(context, defaults);
  prepareProviders(context);
  context.streams = hostStreams(host, context);
  return context;
}

/**
 * Puts a runspace back to the variables and the location of a new one; functions, aliases and modules stay (InitialSessionState
 * .ResetRunspaceState). Nothing may run in it.
 */
export function resetRunspace(context: ExecutionContext): void {
  context.globalState.globalScope.resetVariables();
  context.sessionState = context.globalState;
  context.globalState.currentScope = context.globalState.globalScope;
  context.errors.length = 0;
  context.questionMark = true;
  context.propagateExceptions = false;
  context.frame = null;
  knownDebugger(context)?.reset();
  resetLocation(context);
}

/** Makes the runspace of a session: as {@link newRunspace}, and from now on the one that is used outside fibers. */
export function createRunspace(host: PSHost): ExecutionContext {
  const context = newRunspace(host);
  setCurrentContext(context);
  return context;
}

function topLevelFrame(context: ExecutionContext, out: Pipe, invocation: InvocationInfo | null, file: string | null): Frame {
  const state = context.globalState;
  return new Frame(context, state, state.globalScope, out, context.streams as Streams, null, '<ScriptBlock>', invocation, file);
}

/** Gives objects to a host whose streams carry them. */
function objectPipe(objects: { add(value: Value, stream: string): void }): Pipe {
  return {
    add(value) {
      objects.add(value, 'Output');
      return undefined;
    },
  };
}

/** Runs a script block as the outermost command: in the global scope, its output formatted by the host. */
function runOutermost(
  context: ExecutionContext,
  block: ScriptBlock,
  info: ExternalScriptInfo | null,
  args: readonly CommandParameterInternal[],
  input: Iterable<Value> | null,
): Steps<undefined> {
  setCurrentContext(context);
  return runFormatted(context, block, info, args, input, context.host, (out, invocation) =>
    topLevelFrame(context, out, invocation, block.ast.extent.file),
  );
}

/** Runs a script block in a frame, its output formatted by a host. */
function* runFormatted(
  context: ExecutionContext,
  block: ScriptBlock,
  info: ExternalScriptInfo | null,
  args: readonly CommandParameterInternal[],
  input: Iterable<Value> | null,
  host: PSHost,
  frameFor: (out: Pipe, invocation: InvocationInfo) => Frame,
): Steps<undefined> {
  const { objects } = host;
  const manager = objects ? null : new OutputManager(host, context);
  const out = manager ?? objectPipe(objects as NonNullable<typeof objects>);
  const command = info ?? scriptInfoOf(block);
  const invocation = new InvocationInfo(command, null);
  invocation.commandOrigin = 'Runspace';
  // Out-Default comes after it
  invocation.pipelinePosition = 1;
  invocation.pipelineLength = 2;
  if (info) invocation.invocationName = info.path;
  const frame = frameFor(out, invocation);
  const processor = new ScriptProcessor(frame, invocation, command, block, {
    dotSourced: true,
    isScriptFile: false,
    name: '<ScriptBlock>',
  });
  processor.out = out;
  processor.expectsInput = input !== null;
  try {
    const s = processor.prepare(args);
    if (s) yield* s.rest;
    yield* complete(runPipeline([processor], input));
  } catch (e) {
    if (e instanceof ExitNestedPromptException && manager) yield* complete(manager.flush());
    manager?.discard();
    if (!(e instanceof BreakException || e instanceof ContinueException)) throw e;
    // break or continue that no loop took ends the script silently.
    return undefined;
  }
  const flushed = manager?.flush();
  if (flushed) yield* flushed.rest;
  return undefined;
}

/** Runs a script file as `-File` does. @throws ParseException, ExitException and whatever ends the script */
export function invokeScriptFile(
  context: ExecutionContext,
  path: string,
  args: readonly CommandParameterInternal[] = [],
  input: Iterable<Value> | null = null,
): Steps<undefined> {
  setCurrentContext(context);
  const name = path.slice(path.lastIndexOf('/') + 1);
  const info = new ExternalScriptInfo(name, path, context);
  return runScriptInfo(context, info, args, input);
}

function* runScriptInfo(
  context: ExecutionContext,
  info: ExternalScriptInfo,
  args: readonly CommandParameterInternal[],
  input: Iterable<Value> | null,
): Steps<undefined> {
  return yield* runOutermost(context, info.scriptBlock, info, args, input);
}

/** Runs text as `-Command` does. @throws as {@link invokeScriptFile} */
export function* invokeCommandText(
  context: ExecutionContext,
  text: string,
  args: readonly CommandParameterInternal[] = [],
  input: Iterable<Value> | null = null,
): Steps<undefined> {
  setCurrentContext(context);
  const block = new ScriptBlock(parseHostedScript(text), context.globalState);
  return yield* runOutermost(context, block, null, args, input);
}

/**
 * Runs text below a running command: in its scope, the output formatted by the host.
 * @param at the call that it runs below; absent: the innermost one
 * @param host where the output goes, if not to the runspace's own
 * @throws as {@link invokeScriptFile}
 */
export function* invokeNestedText(
  context: ExecutionContext,
  text: string,
  at: Frame | null = context.frame,
  host: PSHost = context.host,
): Steps<undefined> {
  enterRunspace(context);
  const state = at?.sessionState ?? context.sessionState;
  const block = new ScriptBlock(parseHostedScript(text), state);
  const streams = host === context.host ? (context.streams as Streams) : hostStreams(host, context);
  yield* runFormatted(context, block, null, [], null, host, (out, invocation) => {
    const scope = at?.scope ?? state.currentScope;
    const frame = new Frame(context, state, scope, out, streams, at, '<ScriptBlock>', invocation, null);
    // the call stack has the text, not what it was handed to
    frame.isHidden = true;
    return frame;
  });
  return undefined;
}

/**
 * Runs a command by name without arguments and gives its objects.
 * @param at the call that it runs below; absent: it is an outermost one
 */
export function* invokeForValues(context: ExecutionContext, command: string, at: Frame | null = null): Steps<Value[]> {
  if (at === null) setCurrentContext(context);
  else enterRunspace(context);
  const list = new ListPipe();
  const frame =
    at === null
      ? topLevelFrame(context, list, null, null)
      : new Frame(context, at.sessionState, at.scope, list, context.streams as Streams, at, '<ScriptBlock>', null, null);
  const processor = createProcessorFor(frame, command, new InvocationInfo(null, null));
  processor.out = list;
  const s = processor.prepare([]);
  if (s) yield* s.rest;
  yield* complete(runPipeline([processor], null));
  return list.items;
}

/** Shows what ended a script or command at the host, and puts it into `$Error`. */
export function* reportException(context: ExecutionContext, e: unknown): Steps<undefined> {
  if (isFlowControl(e)) return undefined;
  let record = errorRecordOf(e);
  if (record.category === 'ParserError' && record.exception === e) {
    context.questionMark = false;
    // a command that only ends too early is no command: nothing is said about it
    if (derivesFrom(record.exception, 'System.Management.Automation.IncompleteParseException')) return undefined;
    record = recordPassedAs(record, exceptionOf(`System.Management.Automation.${parentContainsErrorRecord}`, record.message));
  }
  // The record that a RuntimeException makes of itself holds a ParentContainsErrorRecordException in its place (RuntimeException.ErrorRecord).
  const isOwn = e instanceof RuntimeException && record.exception === e && e.netType.name !== 'NativeCommandExitException';
  if (isOwn || (e instanceof NetException && isCarriedBy(e, record))) record.reason ??= parentContainsErrorRecord;
  fillPosition(topLevelFrame(context, new ListPipe(), null, null), record);
  appendDollarError(context, record);
  context.questionMark = false;
  if (context.host.writeErrorRecord) context.host.writeErrorRecord(record);
  else context.host.writeErrorLine(formatError(record, context));
  return undefined;
}
