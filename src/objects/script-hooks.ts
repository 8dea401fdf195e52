import type { Step } from '../scheduler/suspension.ts';
import type { ScriptBlock } from '../session/script-block.ts';
import type { Value } from './net-object.ts';
import type { CallContext, NetType } from './net-type.ts';
import type { PSMethod } from './ps-method-info.ts';

/** How to run a script block for a member, an operator or a delegate. */
export interface ScriptCall {
  /** `$this`. */
  thisValue?: Value;
  /** `$_`. */
  underbar?: Value;
  /** The runspace; absent: the current one. */
  context?: CallContext | null;
  /** False runs the block in the caller's scope, as the operators Where and ForEach do. Default true. */
  useLocalScope?: boolean;
  /** Where every object of the output goes; the result is then AutomationNull. */
  output?: Value[];
  /** Where errors of its commands go; absent: where those of the caller go. */
  errors?: 'external' | 'swallow';
  /** Objects piped into the block. */
  input?: Iterable<Value>;
}

/** Runs a block with `$_` as given, and answers what it wrote as {@link ScriptInvoker.invoke} does. */
export type Evaluator = (underbar: Value) => Step<Value>;

/** What the interpreter offers to values: running script blocks. */
export interface ScriptInvoker {
  /**
   * Runs a block in a new scope (ScriptBlock.DoInvokeReturnAsIs): gives AutomationNull for no output, the one object, or an object[].
   */
  invoke(block: ScriptBlock, args: readonly Value[], call: ScriptCall): Step<Value>;
  /** A block to be run for many objects in the caller's scope: prepared once. */
  evaluator(block: ScriptBlock): Evaluator;
  /** A delegate of this type that runs the block (ScriptBlock.GetDelegate). */
  toDelegate(block: ScriptBlock, delegateType: NetType): Value;
  /** A delegate of this type over an overload of a method; null when none has a signature that fits. */
  methodToDelegate(method: PSMethod, delegateType: NetType): Value;
  /** Parses text into a block (ScriptBlock.Create). */
  create(text: string): Value;
  /** The current value of a variable of the running scope, undefined when there is none (`$OFS`). */
  variable(name: string): Value | undefined;
}

let invoker: ScriptInvoker | undefined;

/** Set once by the interpreter. */
export function setScriptInvoker(value: ScriptInvoker): void {
  invoker = value;
}

/** The interpreter's side; throws a JavaScript Error when there is no interpreter (a programming error, not a script's). */
export function scriptInvoker(): ScriptInvoker {
  if (!invoker) throw new Error('No interpreter has been set up to run script blocks.');
  return invoker;
}

/** True when {@link scriptInvoker} may be called. */
export function hasScriptInvoker(): boolean {
  return invoker !== undefined;
}

export { runSync as runNow } from '../scheduler/scheduler.ts';
