import type { ScriptExtent } from '../../grammar/index.ts';
import type { BreakException, ContinueException, NetException } from '../errors/exceptions.ts';
import type { Value } from '../objects/net-object.ts';
import type { Pipe } from '../pipeline/pipe.ts';
import type { Streams } from '../pipeline/streams.ts';
import type { Step, Steps, Suspension } from '../scheduler/suspension.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import type { InvocationInfo } from '../session/invocation-info.ts';
import type { PSVariable } from '../session/ps-variable.ts';
import type { ScopeShape, SessionStateScope } from '../session/scope.ts';
import type { SessionState } from '../session/session-state.ts';
import type { NodeHint } from './operand.ts';

/** `return` was met: its value has gone to the output already (or is in `Frame.returned` for methods). */
export class ReturnSignal {
  readonly flow = 'return';
}
/** The one {@link ReturnSignal}. */
export const returned = new ReturnSignal();

/** How a statement ended when it did not simply come to its end. Loops and functions take what is meant for them; the rest goes up. */
export type Flow = ReturnSignal | BreakException | ContinueException;

/** An expression of the executable tree. */
export interface Expr {
  (f: Frame): Step<Value>;
  /** What the compiler knows of the node. */
  hint?: NodeHint;
}
/** A statement of the executable tree: undefined when it came to its end. */
export type Stmt = (f: Frame) => Flow | undefined | Suspension<Flow | undefined>;

/** One activation of a script block (FunctionContext in PowerShell): what its executable tree works on. */
export class Frame {
  /** Extent of the statement that runs, for errors and the call stack. */
  position: ScriptExtent | null = null;
  /** `$this` of a method. */
  thisValue: Value | undefined = undefined;
  /** Handles an exception with the traps of the running statements; null where there are none, or a `try` stands between. */
  trap: ((exception: NetException) => Steps<Flow | undefined>) | null = null;
  /** What a method's `return` gave. */
  returnValue: Value = null;
  /** True in methods of classes: `return` gives a value instead of writing to the pipeline. */
  isMethod = false;
  /** What runs below it: its {@link caller}, or a block whose output this one is reading; null until it runs. */
  below: Frame | null = null;
  readonly callDepth: number;
  /** The scope's variables and their shape, at hand for the nodes that read them. */
  readonly slots: (PSVariable | undefined)[];
  readonly shape: ScopeShape;
  /** Where -ErrorVariable of an advanced function collects what is written inside it. */
  errorSink: { add(value: Value): void } | null = null;
  warningSink: { add(value: Value): void } | null = null;
  informationSink: { add(value: Value): void } | null = null;
  /** True where another command reads the output: what is written here is none of the -ErrorVariable and its like of the functions outside. */
  isReadByCommand = false;
  /** True where the call stack does not show it: while the default values of its parameters are evaluated, and where it stands in for another frame. */
  isHidden = false;
  constructor(
    readonly context: ExecutionContext,
    readonly sessionState: SessionState,
    readonly scope: SessionStateScope,
    public out: Pipe,
    public streams: Streams,
    readonly caller: Frame | null,
    /** The command's name in the call stack: a function's with the named block that runs (`f<Process>`), `<ScriptBlock>`, or the script's file name. */
    public name: string,
    readonly invocation: InvocationInfo | null,
    /** The file the code came from, or null. */
    readonly file: string | null,
  ) {
    this.slots = scope.slots;
    this.shape = scope.shape;
    this.callDepth = caller === null ? 0 : caller.callDepth + 1;
  }
}

/**
 * The activations that run, from the innermost outwards: those that have called, and the blocks of the commands before them in a pipeline that are just
 * writing (ScriptDebugger.EnterScriptFunction puts each on the call stack).
 */
export function* runningFrames(innermost: Frame | null): Generator<Frame, undefined> {
  const seen = new Set<Frame>();
  for (let f = innermost; f !== null && !seen.has(f); f = f.below ?? f.caller) {
    seen.add(f);
    yield f;
  }
}

/**
 * Puts a record into the variables that the advanced functions around a place were given for its stream. They belong to the pipes that output goes
 * to (Pipe.AddVariableList): methods of classes and commands whose output another command reads have pipes of their own.
 */
export function collectOutside(from: Frame | null, sink: 'errorSink' | 'warningSink' | 'informationSink', record: Value): void {
  for (let f = from; f !== null && !f.isMethod; f = f.caller) {
    f[sink]?.add(record);
    if (f.isReadByCommand) return;
  }
}

/**
 * Where a command that a frame calls comes from: `Runspace` only for those that text handed to the runspace calls itself (-Command, AddScript),
 * `Internal` for all that scripts and functions call (SessionStateScope.ScopeOrigin).
 */
export function originOfCommands(f: Frame): 'Runspace' | 'Internal' {
  return f.file === null && f.callDepth <= 1 ? 'Runspace' : 'Internal';
}
