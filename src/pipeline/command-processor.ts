import type { CommandParameterInternal } from '../binding/command-parameter.ts';
import type { CommonParameters } from '../binding/common-parameters.ts';
import type { Frame } from '../compile/frame.ts';
import type { ErrorRecord } from '../errors/error-record.ts';
import { CommandFailure, isFlowControl, NetException } from '../errors/exceptions.ts';
import type { Value } from '../objects/net-object.ts';
import { type Done, type Steps, Suspension } from '../scheduler/suspension.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import type { InvocationInfo } from '../session/invocation-info.ts';
import { nullPipe, type Pipe } from './pipe.ts';
import type { Streams } from './streams.ts';

/** The object has to be processed as all are. */
export const notQuick = Symbol('notQuick');

/** One command of a running pipeline (CommandProcessorBase.cs). The pipeline calls the methods in their order below. */
export abstract class CommandProcessor {
  /** Where its objects go; set by the pipeline before {@link prepare}. */
  out: Pipe = nullPipe;
  streams: Streams;
  /** True when objects are piped into it. */
  expectsInput = false;
  /** True once it wrote an error: `$?` becomes false. */
  failed = false;
  /** True once its begin block has run. */
  begun = false;
  readonly context: ExecutionContext;
  /** Common parameters as bound; null for commands that have none. */
  common: CommonParameters | null = null;
  /** The command after it in the pipeline, for native programs that pass bytes on. */
  next: CommandProcessor | null = null;
  /** The command before it in the pipeline, for what errors say about the objects that came from it. */
  previous: CommandProcessor | null = null;
  constructor(
    /** The script frame that runs the pipeline. */
    readonly caller: Frame,
    readonly invocation: InvocationInfo,
  ) {
    this.context = caller.context;
    this.streams = caller.streams;
  }
  /** The command as an object that scripts see: the cmdlet; null where there is none. */
  get commandObject(): Value {
    return null;
  }
  /** Notes that one more object (or the one turn without input) is processed (PipelineIterationInfo). */
  protected countIteration(by = 1): void {
    const { iterations, pipelinePosition } = this.invocation;
    if (iterations === null) return;
    iterations[pipelinePosition]! += by;
    if (pipelinePosition === 1 && this.expectsInput) iterations[0]! += by;
  }
  /**
   * What this command fails with, as it is thrown on: it ends the pipeline, and a command that writes to this one does not see the error, whatever it
   * would catch (MshCommandRuntime.ManageException, PipelineProcessor.RecordFailure). What `throw` has thrown in a cmdlet or an advanced function
   * is seen (CommandProcessor.ProcessRecord).
   */
  protected failure(e: unknown, hidesThrown = false): unknown {
    if (!this.expectsInput || !(e instanceof NetException) || isFlowControl(e)) return e;
    return e.wasThrownFromThrowStatement && !hidesThrown ? e : new CommandFailure(this, e);
  }
  /** The rest of a step of this command, failing as {@link failure} says. */
  protected *guarded<T>(s: Suspension<T>, hidesThrown = false): Steps<T> {
    try {
      return yield* s.rest;
    } catch (e) {
      throw this.failure(e, hidesThrown);
    }
  }
  /** True where what it has written is a PSObject: WriteObject makes one of each object, a script block writes them as they are. */
  wraps(_value: Value): boolean {
    return false;
  }
  /** Reports an object that no parameter takes. */
  protected refuse(record: ErrorRecord, runtime: { writeError(record: ErrorRecord): Done }): Done {
    const target = record.targetObject;
    if (target !== null && this.previous?.wraps(target)) record.targetType = 'PSObject';
    try {
      const s = runtime.writeError(record);
      return s === undefined ? undefined : new Suspension(this.guarded(s));
    } catch (e) {
      throw this.failure(e);
    }
  }
  /** Binds the arguments of the command line. */
  abstract prepare(args: readonly CommandParameterInternal[]): Done;
  /** The begin block. */
  abstract begin(): Done;
  /** One input object; AutomationNull once when nothing is piped in. */
  abstract process(value: Value): Done;
  /** Takes an object without anything that asks for the running frame; `notQuick` where {@link process} has to. */
  takeQuickly(_value: Value): Done | typeof notQuick {
    return notQuick;
  }
  /** The end block. */
  abstract end(): Done;
  /** The clean block and what else must happen however the pipeline ends. Must not be called twice. */
  abstract dispose(): Done;
}
