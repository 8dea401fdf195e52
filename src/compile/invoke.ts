import { positionalArgument } from '../binding/command-parameter.ts';
import { exceptionOf } from '../errors/throw.ts';
import { PSArray } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import { notQuick } from '../pipeline/command-processor.ts';
import { scriptInfoOf } from '../pipeline/create-processor.ts';
import { FunctionAutomatics } from '../pipeline/function-automatics.ts';
import { ListPipe, nullPipe, type Pipe } from '../pipeline/pipe.ts';
import { type CommandPipe, runPipeline } from '../pipeline/pipeline-processor.ts';
import { ScriptProcessor } from '../pipeline/script-processor.ts';
import { type ErrorHandling, type Streams, streamsFor } from '../pipeline/streams.ts';
import { complete, type Done, finallyDo, lift, type Step, type Steps, Suspension } from '../scheduler/suspension.ts';
import type { ScriptCommandInfo } from '../session/command-info.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { InvocationInfo } from '../session/invocation-info.ts';
import { type AutomaticVariables, SessionStateScope } from '../session/scope.ts';
import type { ScriptBlock } from '../session/script-block.ts';
import { activate, runBlock } from './activation.ts';
import { afterWrite, type BodyOutput, leftToNodes, writeOutput } from './body-output.ts';
import { compiler } from './compile-context.ts';
import { noteDottedNamespaces } from './current-namespaces.ts';
import { Frame, type Stmt } from './frame.ts';
import type { HotBody } from './loop-compiler/body-compiler.ts';
import { type CompiledScriptBlockData, compiledScriptBlock, stackName } from './script-block-data.ts';
import { statementFailed } from './statement-errors.ts';
import { watching } from './watching.ts';

/** The frame that code of the runspace runs in when no script runs: the outermost scope, output to the host. */
export function topFrame(context: ExecutionContext, out: Pipe): Frame {
  const streams = context.streams as Streams;
  return new Frame(context, context.sessionState, context.sessionState.currentScope, out, streams, null, '<ScriptBlock>', null, null);
}

/** The running frame, or a top one. */
export function currentFrame(context: ExecutionContext): Frame {
  const { frame, sessionState } = context;
  if (frame === null) return topFrame(context, nullPipe);
  const { currentScope } = sessionState;
  if (frame.scope === currentScope && frame.sessionState === sessionState) return frame;
  // a command that reads what a script block writes is in a scope outside of that block's
  const { out, streams, name, invocation, file } = frame;
  const outside = new Frame(context, sessionState, currentScope, out, streams, frame, name, invocation, file);
  outside.isHidden = true;
  outside.position = frame.position;
  outside.thisValue = frame.thisValue;
  return outside;
}

/** True when a block has nothing but an end block without parameters: it can be run in place. */
function isPlain(block: ScriptBlock): boolean {
  const data = compiledScriptBlock(block);
  return data.parameters.length === 0 && data.begin === null && data.process === null && data.clean === null && data.dynamicParam === null;
}

/**
 * `$args` and `$input` of a block that a cmdlet runs for an object: no arguments, and an array of the object, in its begin and end blocks an empty one
 * (ForEachObjectCommand.ProcessScriptBlockParameterSet). All else is what the scope has, but for `$MyInvocation` of a block that has one of its own.
 */
class BlockArguments implements AutomaticVariables {
  private args: Value = null;
  private input: Value = null;
  private outer: AutomaticVariables | null = null;
  private underbar: Value | undefined = undefined;
  constructor(private readonly invocation: InvocationInfo | null) {}
  /** Makes these the automatic variables of a scope for one object. */
  enter(scope: SessionStateScope, underbar: Value | undefined): void {
    this.args = null;
    this.input = null;
    this.outer = scope.automatic;
    this.underbar = underbar;
    scope.automatic = this;
  }
  /** Puts back those of the scope. */
  leave(scope: SessionStateScope): void {
    scope.automatic = this.outer;
  }
  get(name: string): Value | undefined {
    if (name === 'args') return (this.args ??= new PSArray([]));
    if (name === 'input') return (this.input ??= new PSArray(this.underbar === undefined ? [] : [this.underbar]));
    if (name === 'myinvocation' && this.invocation !== null) return this.invocation;
    return this.outer?.get(name);
  }
}

/** A runner whose block has {@link BlockArguments} in its scope while it runs. */
function withArguments(
  scope: SessionStateScope,
  automatics: BlockArguments,
  run: (underbar: Value | undefined) => Done,
): (underbar: Value | undefined) => Done {
  return (underbar) => {
    automatics.enter(scope, underbar);
    let r: Done;
    try {
      r = run(underbar);
    } catch (e) {
      automatics.leave(scope);
      throw e;
    }
    if (r instanceof Suspension) return new Suspension(leaveAfter(r, scope, automatics));
    automatics.leave(scope);
    return undefined;
  };
}

function* leaveAfter(s: Suspension<undefined>, scope: SessionStateScope, automatics: BlockArguments): Steps<undefined> {
  try {
    yield* s.rest;
  } finally {
    automatics.leave(scope);
  }
  return undefined;
}

/** A script block that runs for one object after the other. */
export interface BlockRunner {
  /** Runs it; undefined where `$_` is to stay. */
  readonly run: (underbar: Value | undefined) => Done;
  /**
   * What it writes, where it has become JavaScript and needs no {@link run}: with `leftToNodes` it has done nothing. Null for blocks that never become JavaScript.
   */
  readonly output: ((underbar: Value) => BodyOutput) | null;
  /** Writes what {@link output} gave for an object. */
  readonly write: (output: Value, underbar: Value) => Done;
  /** {@link write} of one object to the command that reads the output. */
  readonly pass: (output: Value, underbar: Value, reader: CommandPipe) => Done;
}

/**
 * Makes a runner for a script block that runs in the caller's scope with `$_` set, as ForEach-Object and Where-Object do
 * (ScriptBlock.InvokeUsingCmdlet with useLocalScope false).
 * @param out where output goes.
 * @param own what the block has as `$MyInvocation` and the call stack shows of it; absent: that of its caller
 */
export function blockRunner(
  caller: Frame,
  block: ScriptBlock,
  out: Pipe,
  args: readonly Value[] = [],
  own: InvocationInfo | null = null,
): BlockRunner {
  if (!isPlain(block))
    return {
      run: (underbar) => lift(invokeWithParameters(caller, block, out, underbar, args)),
      output: null,
      write: noOutput,
      pass: noOutput,
    };
  const data = compiledScriptBlock(block);
  const state = block.sessionState?.seenFrom(caller.context) ?? caller.sessionState;
  const scope = state === caller.sessionState ? caller.scope : state.currentScope;
  const f = new Frame(caller.context, state, scope, out, caller.streams, caller, stackName(data.ast), own ?? caller.invocation, data.file);
  f.thisValue = caller.thisValue;
  const hot = hotBody(data);
  const body: Stmt | null = hot === null ? data.end : (f) => hot.run(f);
  if (body === null) return { run: () => undefined, output: null, write: noOutput, pass: noOutput };
  const running = (underbar: Value | undefined, work: (f: Frame) => Step<undefined>): Done => {
    const before = scope.dollarUnder;
    if (underbar !== undefined) scope.dollarUnder = underbar;
    f.out = out;
    let r: Step<undefined>;
    try {
      r = work(f);
    } catch (e) {
      scope.dollarUnder = before;
      throw e;
    }
    if (r instanceof Suspension) return new Suspension(restoreUnder(r, scope, before));
    scope.dollarUnder = before;
    return undefined;
  };
  const runBody = (frame: Frame): Step<undefined> => runBlock(frame, body);
  const run = (underbar: Value | undefined): Done => running(underbar, runBody);
  const runs = data.shape.readsArguments || own !== null ? withArguments(scope, new BlockArguments(own), run) : run;
  if (hot === null) return { run: runs, output: null, write: noOutput, pass: noOutput };
  const { context } = f;
  const write = (output: Value, underbar: Value): Done => running(underbar, (frame) => activate(frame, () => writeOutput(frame, output)));
  return {
    run: runs,
    output: (underbar) => {
      if (!hot.isCompiled) return leftToNodes;
      const before = scope.dollarUnder;
      scope.dollarUnder = underbar;
      const v = hot.output(f);
      scope.dollarUnder = before;
      return v;
    },
    write,
    pass: (output, underbar, reader) => {
      // activate, written out
      const { dollarUnder } = scope;
      const { sessionState, frame } = context;
      const { currentScope } = state;
      scope.dollarUnder = underbar;
      context.sessionState = state;
      state.currentScope = scope;
      context.frame = f;
      f.below = frame;
      let s: Done | typeof notQuick;
      let failure: { readonly error: unknown } | null = null;
      try {
        s = reader.addQuickly(output);
      } catch (error) {
        failure = { error };
      }
      scope.dollarUnder = dollarUnder;
      context.sessionState = sessionState;
      state.currentScope = currentScope;
      context.frame = frame;
      if (failure !== null) return running(underbar, (own) => activate(own, () => statementFailed(own, failure.error)));
      if (s === notQuick) return write(output, underbar);
      if (s! instanceof Suspension) return running(underbar, (own) => activate(own, () => afterWrite(own, s as Suspension<undefined>)));
      context.questionMark = true;
      return undefined;
    },
  };
}

function noOutput(): never {
  throw new Error('A block that is no JavaScript has no output to be written.');
}

/** The end block of a script block that runs for many objects: it goes on as JavaScript once it has run often. */
function hotBody(data: CompiledScriptBlockData): HotBody | null {
  const { end, ast, context } = data;
  if (end === null || ast.endBlock === null || context.watch !== null || context.guards) return null;
  return (data.hot ??= compiler.hotBody(ast.endBlock, end, context));
}

function* restoreUnder(s: Suspension<undefined>, scope: { dollarUnder: Value | undefined }, before: Value | undefined): Steps<undefined> {
  try {
    yield* s.rest;
  } finally {
    scope.dollarUnder = before;
  }
  return undefined;
}

/** What {@link invokeScriptBlock} may be told. */
export interface InvokeOptions {
  readonly args?: readonly Value[];
  /** `$_`; absent: as it is outside. */
  readonly underbar?: Value;
  /** `$this`. */
  readonly thisValue?: Value;
  /** Objects piped into the block. */
  readonly input?: Iterable<Value> | null;
  /** Runs in the caller's scope instead of one of its own. */
  readonly dotSourced?: boolean;
  /** Variables to be there in the block's scope. */
  readonly variables?: Iterable<readonly [string, Value]>;
  readonly caller?: Frame;
  /** What `$MyInvocation.MyCommand` is: the file of a module, for example; absent: the block. */
  readonly command?: ScriptCommandInfo;
  /** `$MyInvocation` is the caller's, as for Invoke-Command and ForEach-Object. */
  readonly sharesInvocation?: boolean;
  /** Where errors of its commands go; absent: where those of the caller go. */
  readonly errors?: ErrorHandling;
  /** What `$input` is where nothing is piped into the block. */
  readonly givenInput?: Value;
  /** With `dotSourced`: `$args`, `$MyInvocation` … stay those of the caller. */
  readonly transparent?: boolean;
  /** Runs begin, process and end as a pipeline does, as the method ForEach; other callers take blocks of one clause only. */
  readonly anyClauses?: boolean;
}

/**
 * True for a block that is called by its process block alone. @throws PSInvalidOperationException for a block of several clauses
 * (ScriptBlock.GetCodeToInvoke)
 */
function isProcessBlock(block: ScriptBlock): boolean {
  const { begin, process, end, clean } = compiledScriptBlock(block);
  if (begin !== null || clean !== null || (process !== null && end !== null))
    throw exceptionOf(
      'System.Management.Automation.PSInvalidOperationException',
      'The script block cannot be invoked because it contains more than one clause. The Invoke() method can only be used on script blocks that contain a single clause.',
    );
  return process !== null;
}

/**
 * `$MyInvocation` of a block that no command line runs: it has no command, and points at where the outermost script stands
 * (ScriptBlock.InvokeWithPipeImpl).
 */
export function externalInvocation(caller: Frame): InvocationInfo {
  let position = caller.position;
  for (let f = caller.caller; f !== null; f = f.caller) position = f.position ?? position;
  return new InvocationInfo(null, position);
}

function invocationOf(caller: Frame, options: InvokeOptions): InvocationInfo {
  if (options.command) return new InvocationInfo(options.command, caller.position);
  const shared = options.sharesInvocation || options.transparent ? caller.invocation : null;
  return shared ? shared.at(shared.scriptPosition) : externalInvocation(caller);
}

/**
 * {@link invokeScriptBlock} for a block that has nothing but an end block and gets nothing but `$_` and `$this`, as those of calculated properties,
 * script members, -replace and the methods ForEach and Where: it runs without a pipeline around it. Gives `notPlain` for all others.
 */
function invokePlainBlock(context: ExecutionContext, block: ScriptBlock, out: Pipe, options: InvokeOptions): Done | typeof notPlain {
  if (options.input || options.variables || options.command || options.sharesInvocation || options.transparent) return notPlain;
  if (options.args?.length || (options.dotSourced && options.thisValue !== undefined)) return notPlain;
  if (watching.active !== 0 || !isPlain(block) || scriptInfoOf(block).metadata.cmdletBinding) return notPlain;
  const data = compiledScriptBlock(block);
  if (data.end === null) return undefined;
  if (!data.ast.endBlock?.unnamed) return notPlain;
  const { f, automatics } = plainFrame(context, block, data, out, options);
  if (options.dotSourced) return runDotted(f, data.end, automatics, options.underbar);
  const { scope } = f;
  scope.automatic = automatics;
  if (options.underbar !== undefined) scope.dollarUnder = options.underbar;
  if (options.thisValue !== undefined) {
    f.thisValue = options.thisValue;
    // a variable as well, so that blocks called from this one see it
    scope.setLocal('this', options.thisValue);
  }
  return runBlock(f, data.end);
}

/** The frame of a block that runs without a pipeline around it, and its automatic variables. */
function plainFrame(
  context: ExecutionContext,
  block: ScriptBlock,
  data: CompiledScriptBlockData,
  out: Pipe,
  options: InvokeOptions,
): { readonly f: Frame; readonly automatics: FunctionAutomatics } {
  const caller = options.caller ?? currentFrame(context);
  const invocation = externalInvocation(caller);
  const state = block.sessionState?.seenFrom(context) ?? caller.sessionState;
  const outer = state === caller.sessionState ? caller.scope : state.currentScope;
  const scope = options.dotSourced ? outer : new SessionStateScope(outer, data.shape);
  if (options.dotSourced) noteDottedNamespaces(scope, data.ast);
  const automatics = new FunctionAutomatics(context, invocation, block.ast.extent.file);
  automatics.hasBoundParameters = false;
  const streams =
    options.errors === undefined ? caller.streams : streamsFor(options.errors, caller.streams, context.streams ?? caller.streams);
  return { f: new Frame(context, state, scope, out, streams, caller, stackName(data.ast), invocation, data.file), automatics };
}

/**
 * {@link runScriptBlock} for a block that runs for many objects in the scope of the running frame: what does not depend on the object is done once.
 */
export function dottedRunner(context: ExecutionContext, block: ScriptBlock): (underbar: Value, out: Pipe) => Done {
  const slowly = (underbar: Value, out: Pipe): Done => runScriptBlock(context, block, out, { dotSourced: true, underbar });
  const data = compiledScriptBlock(block);
  const { end } = data;
  if (!isPlain(block) || end === null || !data.ast.endBlock?.unnamed || scriptInfoOf(block).metadata.cmdletBinding) return slowly;
  const { f, automatics } = plainFrame(context, block, data, nullPipe, { dotSourced: true });
  return (underbar, out) => {
    if (watching.active !== 0) return slowly(underbar, out);
    f.out = out;
    return runDotted(f, end, automatics, underbar);
  };
}

/** Runs a block in the scope of its caller, which has its `$_`, `$args` and the like meanwhile (SessionStateScope.DottedScopes). */
function runDotted(f: Frame, block: Stmt, automatics: FunctionAutomatics, underbar: Value | undefined): Done {
  const { scope } = f;
  const { dollarUnder } = scope;
  const leave = automatics.enterDotted(scope);
  if (underbar !== undefined) scope.dollarUnder = underbar;
  return finallyDo(
    () => runBlock(f, block),
    () => {
      leave();
      if (underbar !== undefined) scope.dollarUnder = dollarUnder;
    },
  );
}

/** The block takes a pipeline. */
const notPlain = Symbol('notPlain');

/** Runs a block as a command and writes what it gives to `out`. */
export function runScriptBlock(context: ExecutionContext, block: ScriptBlock, out: Pipe, options: InvokeOptions = {}): Done {
  const s = invokePlainBlock(context, block, out, options);
  return s === notPlain ? lift(invokeScriptBlock(context, block, out, options)) : s;
}

/** {@link runScriptBlock} with a pipeline around it, as steps. */
export function* invokeScriptBlock(
  context: ExecutionContext,
  block: ScriptBlock,
  out: Pipe,
  options: InvokeOptions = {},
): Steps<undefined> {
  const isOneClause = options.command === undefined && options.anyClauses !== true && isProcessBlock(block);
  const caller = options.caller ?? currentFrame(context);
  const command = options.command ?? scriptInfoOf(block);
  const invocation = invocationOf(caller, options);
  const processor = new ScriptProcessor(caller, invocation, command, block, {
    dotSourced: options.dotSourced ?? false,
    isScriptFile: false,
    name: options.command?.name ?? '<ScriptBlock>',
    invoked: true,
  });
  processor.out = out;
  processor.isOneClause = isOneClause;
  if (options.errors !== undefined) processor.streams = streamsFor(options.errors, caller.streams, context.streams ?? caller.streams);
  const input = options.input ?? null;
  processor.expectsInput = input !== null;
  const args = (options.args ?? []).map(positionalArgument);
  if (options.sharesInvocation) processor.showInvocation(caller.sessionState.automaticValue('myinvocation', caller.scope));
  if (!options.command) processor.hideBoundParameters();
  if (options.givenInput !== undefined) {
    processor.automatics.givenInput = options.givenInput;
    processor.automatics.setsInput = true;
  }
  processor.transparent = options.transparent ?? false;
  processor.presetUnderbar = options.underbar;
  processor.presetThis = options.thisValue;
  processor.presetVariables = options.variables;
  const s = processor.prepare(args);
  if (s) yield* s.rest;
  yield* complete(runPipeline([processor], input));
  return undefined;
}

function* invokeWithParameters(
  caller: Frame,
  block: ScriptBlock,
  out: Pipe,
  underbar: Value | undefined,
  args: readonly Value[],
): Steps<undefined> {
  return yield* invokeScriptBlock(caller.context, block, out, {
    args,
    caller,
    dotSourced: true,
    ...(underbar !== undefined && { underbar }),
    givenInput: new PSArray(underbar === undefined ? [] : [underbar]),
  });
}

/** Runs a block in a scope of its own and gives its output as a list. */
export function* collectScriptBlock(context: ExecutionContext, block: ScriptBlock, options: InvokeOptions = {}): Steps<Value[]> {
  const list = new ListPipe();
  yield* invokeScriptBlock(context, block, list, options);
  return list.items;
}
