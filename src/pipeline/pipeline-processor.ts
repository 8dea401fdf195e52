import { watching } from '../compile/watching.ts';
import { CommandFailure, isFlowControl, StopUpstreamCommandsException } from '../errors/exceptions.ts';
import { AutomationNull } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import { isWaitingIterator } from '../objects/waiting-iterator.ts';
import { safepoint, scheduler } from '../scheduler/scheduler.ts';
import { andThen, type Done, type Steps, Suspension } from '../scheduler/suspension.ts';
import { sliceEnd } from '../scheduler/wait.ts';
import type { CommandProcessor } from './command-processor.ts';
import type { Pipe } from './pipe.ts';

function beginOnce(command: CommandProcessor): Done {
  if (command.begun) return undefined;
  command.begun = true;
  const stop = watching.active === 0 ? undefined : watching.command(command);
  return stop === undefined ? command.begin() : (andThen(stop, () => command.begin()) as Done);
}

/** The pipe between two commands: an object put in is processed at once; what a begin block writes has the next command begin first. */
export class CommandPipe implements Pipe {
  private ready = false;
  constructor(readonly reader: CommandProcessor) {}
  add(value: Value): Done {
    if (this.ready) return this.reader.process(value);
    const s = beginOnce(this.reader);
    this.ready = true;
    return s === undefined ? this.reader.process(value) : new Suspension(this.after(s, value));
  }
  private *after(s: Suspension<undefined>, value: Value): Steps<undefined> {
    yield* s.rest;
    const next = this.reader.process(value);
    if (next !== undefined) yield* next.rest;
    return undefined;
  }
}

/** The output of a command with -OutBuffer: objects wait until there is one more than it says, and go on together (Pipe.AddToPipe). */
export class OutBufferPipe implements Pipe {
  private held: Value[] = [];
  constructor(
    readonly writer: CommandProcessor,
    private readonly next: CommandPipe,
    private readonly count: number,
  ) {}
  add(value: Value): Done {
    this.held.push(value);
    return this.held.length > this.count ? this.flush() : undefined;
  }
  /** Lets all that waits go on. */
  flush(): Done {
    if (this.held.length === 0) return undefined;
    const values = this.held;
    this.held = [];
    return new Suspension(this.passOn(values));
  }
  private *passOn(values: readonly Value[]): Steps<undefined> {
    for (const value of values) {
      const s = this.next.add(value);
      if (s !== undefined) yield* s.rest;
    }
    return undefined;
  }
}

/**
 * Runs commands as a pipeline (PipelineProcessor.cs): all begin blocks, then the input object by object through all commands, then the
 * end blocks in order; whatever happens, every command is disposed of.
 */
export function* runPipeline(commands: readonly CommandProcessor[], input: Iterable<Value> | null): Steps<undefined> {
  const last = commands.length - 1;
  let failure: { error: unknown } | null = null;
  let from = 0;
  const run = function* (work: () => Done): Steps<boolean> {
    try {
      const s = work();
      if (s !== undefined) yield* s.rest;
      return true;
    } catch (e) {
      if (e instanceof StopUpstreamCommandsException) {
        const at = commands.indexOf(e.requestor as CommandProcessor);
        if (at >= 0) {
          // What asked for the stop has ended itself: neither it nor those before it end again (PipelineProcessor.DoCompleteCore).
          from = Math.max(from, at + 1);
          return false;
        }
      }
      throw e;
    }
  };
  try {
    for (let i = 0; i <= last; i++) yield* run(() => beginOnce(commands[i]!));
    if (from === 0) {
      const first = commands[0]!;
      if (input === null) {
        yield* run(() => first.process(AutomationNull));
      } else {
        const stopped = yield* feed(input, first, run);
        if (stopped) from = Math.max(from, 0);
      }
    }
    let i = from;
    while (i <= last) {
      const before = from;
      const at = i;
      yield* run(() => commands[at]!.end());
      const { out } = commands[at]!;
      if (out instanceof OutBufferPipe && out.writer === commands[at]) yield* run(() => out.flush());
      i = from > before ? Math.max(from, i + 1) : i + 1;
    }
  } catch (e) {
    failure = { error: failureOf(commands, e) };
  }
  const fiber = scheduler.current;
  if (fiber) fiber.stopShield++;
  try {
    for (const command of commands) {
      try {
        const s = command.dispose();
        if (s !== undefined) yield* s.rest;
      } catch (thrown) {
        const e = failureOf(commands, thrown);
        if (failure === null || isFlowControl(e)) failure ??= { error: e };
      }
    }
  } finally {
    if (fiber) fiber.stopShield--;
  }
  if (failure !== null) throw failure.error;
  return undefined;
}

/** What a pipeline fails with: a failure of one of its own commands is now an exception like any other. */
function failureOf(commands: readonly CommandProcessor[], e: unknown): unknown {
  return e instanceof CommandFailure && commands.includes(e.command as CommandProcessor) ? e.error : e;
}

/** Puts the input through the first command; true when a command downstream asked to stop it. */
function* feed(input: Iterable<Value>, first: CommandProcessor, run: (work: () => Done) => Steps<boolean>): Steps<boolean> {
  const iterator = input[Symbol.iterator]();
  let ended = false;
  const pump = (): Done => {
    for (let n = iterator.next(); !n.done; n = iterator.next()) {
      // what is no output in an array is not sent on
      if (n.value === AutomationNull) continue;
      const s = first.process(n.value);
      if (s !== undefined) return s;
      if (safepoint()) return new Suspension(pause());
    }
    ended = true;
    return undefined;
  };
  const waiting = isWaitingIterator(iterator) ? iterator : null;
  const pumpOne = (): Done => {
    const n = iterator.next();
    ended = n.done === true;
    return n.done ? undefined : first.process(n.value);
  };
  while (!ended) {
    if (waiting) {
      const wait = waiting.ready();
      if (wait !== undefined) yield* wait.rest;
    }
    const went = yield* run(waiting ? pumpOne : pump);
    if (!went) {
      iterator.return?.();
      return true;
    }
  }
  return false;
}

function* pause(): Steps<undefined> {
  yield sliceEnd;
  return undefined;
}
