import type { Frame } from '../../../src/compile/frame.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import type { WaitingIterator } from '../../../src/objects/waiting-iterator.ts';
import { CommandProcessor } from '../../../src/pipeline/command-processor.ts';
import { type Done, lift, type Steps } from '../../../src/scheduler/suspension.ts';
import { Signal } from '../../../src/scheduler/wait.ts';
import type { InvocationInfo } from '../../../src/session/invocation-info.ts';

/** The objects that a client pipes into a pipeline, as they arrive (InputCollection of ServerPowerShellDriver). */
export class PipelineInput {
  private readonly items: Value[] = [];
  private isComplete = false;
  private readonly arrived = new Signal();

  add(value: Value): void {
    if (this.isComplete) return;
    this.items.push(value);
    this.arrived.wake();
  }
  complete(): void {
    this.isComplete = true;
    this.arrived.wake();
  }

  /** True when nothing was piped in at all; waits until that is known. */
  *isEmpty(): Steps<boolean> {
    yield* this.arrival();
    return this.items.length === 0;
  }

  /** The next object; undefined at the end. */
  *take(): Steps<Value | undefined> {
    yield* this.arrival();
    return this.items.shift();
  }

  /** Each object once, by whoever asks first. */
  [Symbol.iterator](): WaitingIterator {
    const { items } = this;
    return {
      ready: () => (items.length === 0 && !this.isComplete ? (lift(this.arrival()) as Done) : undefined),
      next: () => (items.length === 0 ? { done: true, value: undefined } : { done: false, value: items.shift() as Value }),
    };
  }

  private *arrival(): Steps<void> {
    while (this.items.length === 0 && !this.isComplete) yield* this.arrived.wait();
  }
}

/** Stands before the commands of a pipeline and gives them its input. */
export class InputProcessor extends CommandProcessor {
  constructor(
    caller: Frame,
    invocation: InvocationInfo,
    private readonly input: PipelineInput,
  ) {
    super(caller, invocation);
  }
  prepare(): Done {
    return undefined;
  }
  begin(): Done {
    return undefined;
  }
  process(): Done {
    return lift(this.feed());
  }
  private *feed(): Steps<undefined> {
    for (;;) {
      const value = yield* this.input.take();
      if (value === undefined) return undefined;
      const s = this.out.add(value);
      if (s) yield* s.rest;
    }
  }
  end(): Done {
    return undefined;
  }
  dispose(): Done {
    return undefined;
  }
}
