import { enumerationError } from '../compile/output.ts';
import { watching } from '../compile/watching.ts';
import { CommandFailure, isFlowControl, NetException, StopUpstreamCommandsException } from '../errors/exceptions.ts';
import type { Transcription } from '../host/transcript.ts';
import { AutomationNull } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import { isWaitingIterator } from '../objects/waiting-iterator.ts';
import { type Fiber, safepoint, scheduler } from '../scheduler/scheduler.ts';
import { andThen, type Done, type Steps, Suspension } from '../scheduler/suspension.ts';
import { sliceEnd } from '../scheduler/wait.ts';
import { CommandInfo } from '../session/command-info.ts';
import { type CommandProcessor, notQuick } from './command-processor.ts';
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
  /** {@link add} where the reader needs no frame of the writer's to be active; `notQuick` where it has taken nothing. */
  addQuickly(value: Value): Done | typeof notQuick {
    return this.ready ? this.reader.takeQuickly(value) : notQuick;
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

/** What a pipeline does next. */
type Stage = 'begin' | 'input' | 'end' | 'dispose' | 'done';

/**
 * One run of a pipeline (PipelineProcessor.cs): all begin blocks, then the input object by object through all commands, then the end blocks in
 * order; whatever happens, every command is disposed of. Written as stages, not as one generator, because most pipelines never wait: they cost
 * this one object. (A generator function made for each pipeline is worse still: V8 gives each a map in the old generation, which keeps all that the
 * pipeline has made alive until the next full collection.)
 */
class PipelineProcessor {
  private stage: Stage = 'begin';
  /** The command whose turn it is in its stage. */
  private at = 0;
  /** The first command that is still to be ended: those before it were stopped (PipelineProcessor.DoCompleteCore). */
  private from = 0;
  private failure: { error: unknown } | null = null;
  private iterator: Iterator<Value> | null = null;
  /** True when an iterator that has to wait for its objects has the next one. */
  private ready = false;
  /** What an ended command held back and has to let go. */
  private held: OutBufferPipe | null = null;
  private shielded: Fiber | null = null;

  constructor(
    private readonly commands: readonly CommandProcessor[],
    private readonly input: Iterable<Value> | null,
  ) {}

  /** Runs stage by stage until the pipeline has ended or something has to wait. Throws what the pipeline failed with. */
  advance(): Done {
    while (this.stage !== 'done') {
      try {
        const s = this.next();
        if (s !== undefined) return s;
      } catch (e) {
        this.caught(e);
      }
    }
    if (this.failure !== null) throw this.failure.error;
    return undefined;
  }

  /** The rest of a run that has to wait for `s`. */
  *rest(s: Suspension<undefined>): Steps<undefined> {
    for (let waiting: Done = s; waiting !== undefined; waiting = this.advance()) {
      try {
        yield* waiting.rest;
      } catch (e) {
        this.caught(e);
      }
    }
    return undefined;
  }

  private next(): Done {
    switch (this.stage) {
      case 'begin':
        if (this.at < this.commands.length) return beginOnce(this.commands[this.at++]!);
        this.enterInput();
        return undefined;
      case 'input':
        return this.feed();
      case 'end':
        return this.endNext();
      case 'dispose':
        if (this.at < this.commands.length) return this.commands[this.at++]!.dispose();
        if (this.shielded) this.shielded.stopShield--;
        this.stage = 'done';
        return undefined;
      case 'done':
        return undefined;
    }
  }

  private enterInput(): void {
    this.stage = this.from === 0 ? 'input' : 'end';
    this.at = 0;
    if (this.stage === 'input' && this.input !== null) this.iterator = this.input[Symbol.iterator]();
  }

  /** Puts the input through the first command. */
  private feed(): Done {
    const first = this.commands[0]!;
    const { iterator } = this;
    if (iterator === null) {
      this.stage = 'end';
      return first.process(AutomationNull);
    }
    if (isWaitingIterator(iterator)) {
      this.ready = !this.ready;
      if (this.ready) return iterator.ready();
      const n = iterator.next();
      if (!n.done) return first.process(n.value);
    } else {
      const s = this.walk(first, iterator);
      if (s !== undefined) return s;
    }
    this.stage = 'end';
    return undefined;
  }

  /** Puts what an iterator gives at once through the first command. @throws BadEnumeration for what the iterator throws */
  private walk(first: CommandProcessor, iterator: Iterator<Value>): Done {
    let walking = true;
    try {
      for (let n = iterator.next(); !n.done; n = iterator.next()) {
        // what is no output in an array is not sent on
        if (n.value === AutomationNull) continue;
        walking = false;
        const s = first.process(n.value);
        if (s !== undefined) return s;
        if (safepoint()) return new Suspension(pause());
        walking = true;
      }
    } catch (e) {
      throw walking ? enumerationError(e) : e;
    }
    return undefined;
  }

  private endNext(): Done {
    const { held } = this;
    if (held !== null) {
      this.held = null;
      return held.flush();
    }
    const i = Math.max(this.at, this.from);
    if (i >= this.commands.length) {
      this.enterDispose();
      return undefined;
    }
    this.at = i + 1;
    const command = this.commands[i]!;
    if (command.out instanceof OutBufferPipe && command.out.writer === command) this.held = command.out;
    return command.end();
  }

  /** No stop comes between while the commands are disposed of. */
  private enterDispose(): void {
    this.stage = 'dispose';
    this.at = 0;
    this.shielded = scheduler.current;
    if (this.shielded) this.shielded.stopShield++;
  }

  private caught(e: unknown): void {
    if (this.stage === 'dispose') {
      this.failure ??= { error: failureOf(this.commands, e) };
      return;
    }
    if (e instanceof StopUpstreamCommandsException) {
      const requestor = this.commands.indexOf(e.requestor as CommandProcessor);
      if (requestor >= 0) {
        // What asked for the stop has ended itself: neither it nor those before it end again (PipelineProcessor.DoCompleteCore).
        this.from = Math.max(this.from, requestor + 1);
        if (this.stage === 'input') {
          this.stage = 'end';
          this.iterator?.return?.();
        }
        return;
      }
      // From the steppable pipeline of a proxy: no command here is the requestor, so none ends (PipelineProcessor.SynchronousExecuteEnumerate).
      if (e.left !== null && this.commands.some((c) => c.invocation === e.left)) {
        this.from = this.commands.length;
        if (this.stage === 'input') {
          this.stage = 'end';
          this.iterator?.return?.();
        }
        return;
      }
    }
    this.failure = { error: failureOf(this.commands, e) };
    const { context } = this.commands[0]!;
    if (context.transcription !== null) transcribeFailure(context.transcription, this.failure.error);
    this.enterDispose();
  }
}

/**
 * Runs commands as a pipeline: the begin blocks, the input (null: none) object by object, the end blocks, and the disposal.
 * @throws what a command failed with, or what stopped the pipeline
 */
export function runPipeline(commands: readonly CommandProcessor[], input: Iterable<Value> | null): Done {
  const pipeline = new PipelineProcessor(commands, input);
  const s = pipeline.advance();
  return s === undefined ? undefined : new Suspension(pipeline.rest(s));
}

/** Writes down what ended a pipeline (PipelineProcessor.LogExecutionException). */
function transcribeFailure(transcription: Transcription, e: unknown): void {
  if (!(e instanceof NetException) || isFlowControl(e)) return;
  const command = e.errorRecord?.invocationInfo?.myCommand ?? null;
  transcription.command(`TerminatingError(${command instanceof CommandInfo ? command.name : ''}): "${e.message}"`);
}

/** What a pipeline fails with: a failure of one of its own commands is now an exception like any other. */
export function failureOf(commands: readonly CommandProcessor[], e: unknown): unknown {
  return e instanceof CommandFailure && commands.includes(e.command as CommandProcessor) ? e.error : e;
}

function* pause(): Steps<undefined> {
  yield sliceEnd;
  return undefined;
}
