import { NetObject, type Value } from '../objects/net-object.ts';
import type { ErrorRecord } from './error-record.ts';

/**
 * System.Exception and everything derived from it. Thrown as it is with JavaScript's `throw`: it is no JavaScript Error, because most
 * are caught again and a stack trace of the interpreter would cost much and tell a user nothing. Types that have no extra state are
 * made by name: `new NetException(message).as('System.FormatException')` via `exceptionOf` in `src/errors/throw.ts`.
 */
export class NetException extends NetObject {
  message: string;
  innerException: NetException | null;
  /** The error record wrapped around this exception when it passed through the engine (IContainsErrorRecord or the record made for it). */
  errorRecord: ErrorRecord | null = null;
  /** Exception.Data, created when asked for. */
  data: Value = null;
  helpLink: string | null = null;
  source: string | null = null;
  stackTrace: string | null = null;
  hResult = -2146233088;
  /** True when it came from a `throw` statement: it then ends the script whatever ErrorActionPreference Continue would say. */
  wasThrownFromThrowStatement = false;
  /** True once a statement has ended with it: code outside of the script then sees it carried by a RuntimeException. */
  hasFailedStatement = false;
  /** True once it was decided that it ends what runs: the statements around it are not asked again (SuppressPromptInInterpreter). */
  suppressPromptInInterpreter = false;
  /** Extra properties of particular exception types: ParamName, FileName, ActualValue … by their .NET name. */
  details: Record<string, Value> | null = null;

  constructor(message: string, innerException: NetException | null = null) {
    super();
    this.message = message;
    this.innerException = innerException;
  }
}

/**
 * System.Management.Automation.RuntimeException and its family: an exception that carries its ErrorRecord. `errorRecord` is filled in
 * by `src/errors/throw.ts`, which knows ids, categories and texts.
 */
export class RuntimeException extends NetException {}

/** Leaves loops: `break` whose loop is not in the same function (BreakException in FlowControlException.cs). */
export class BreakException {
  constructor(readonly label: string) {}
}
/** `continue` whose loop is not in the same function. */
export class ContinueException {
  constructor(readonly label: string) {}
}
/**
 * `return` inside an expression (`$(…)`, `$x = if …`): ends the script block that `frame` runs. What was captured until then has been written by
 * those that captured it.
 */
export class ReturnException {
  constructor(readonly frame: object) {}
}
/** `exit`: ends the script or the session with this argument. */
export class ExitException {
  constructor(readonly argument: Value) {}
}
/** Ends the commands before `requestor` in one pipeline: `Select-Object -First`. */
export class StopUpstreamCommandsException {
  /** Whether the requestor is a command of a steppable pipeline, which is part of no running one: it has left that and goes on to who called Process. */
  fromSteppable = false;
  /** The invocation of the last cmdlet or advanced function that it has left {@link fromSteppable}: the pipeline of that one ends. */
  left: unknown = null;
  constructor(readonly requestor: unknown) {}
}
/** `quit` at the debugger's prompt: ends everything that runs, and nothing is said about it (TerminateException in FlowControlException.cs). */
export class TerminateException {}
/** ExitNestedPrompt of `$Host`: ends the line of the innermost nested prompt, which is left (ExitNestedPromptException in FlowControlException.cs). */
export class ExitNestedPromptException {}
/** Stop-Job, Ctrl+C, a time-out: unwinds the fiber, running `finally` and `clean`. Scripts cannot catch it. */
export class PipelineStoppedException extends NetException {
  constructor(message = 'The pipeline has been stopped.') {
    super(message);
  }
}

/**
 * An advanced function ended itself through `$PSCmdlet` (ThrowTerminatingError, or a record that -ErrorAction Stop makes an end): its own
 * script does not see it, and the pipeline that runs it fails with `error` (MshCommandRuntime.ManageException, PipelineProcessor.RecordFailure).
 */
export class CommandFailure {
  constructor(
    /** The command processor that has failed. */
    readonly command: unknown,
    readonly error: unknown,
  ) {}
}

/** True for the exceptions that `catch` and `trap` of a script never see. */
export function isFlowControl(e: unknown): boolean {
  return (
    e instanceof CommandFailure ||
    e instanceof BreakException ||
    e instanceof ContinueException ||
    e instanceof ReturnException ||
    e instanceof ExitException ||
    e instanceof StopUpstreamCommandsException ||
    e instanceof TerminateException ||
    e instanceof ExitNestedPromptException ||
    e instanceof PipelineStoppedException
  );
}
