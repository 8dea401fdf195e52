import type { CmdletRuntime } from '../../../src/commands/cmdlet.ts';
import { defineType, getType } from '../../../src/dotnet/registry.ts';
import { exceptionOf, newErrorRecord } from '../../../src/errors/throw.ts';
import { enumMember } from '../../../src/objects/enum-value.ts';
import { NetObject, type Value } from '../../../src/objects/net-object.ts';
import { baseObject } from '../../../src/objects/ps-object.ts';
import { DebugRecord, InformationalRecord, VerboseRecord, WarningRecord } from '../../../src/pipeline/records.ts';
import type { Streams } from '../../../src/pipeline/streams.ts';
import { complete, type Done, lift, type Steps } from '../../../src/scheduler/suspension.ts';
import { Signal, sliceEnd } from '../../../src/scheduler/wait.ts';
import type { ExecutionContext } from '../../../src/session/execution-context.ts';
import type { ParallelOptions, ParallelRun } from '../../../src/session/parallel.ts';
import { ScriptBlock } from '../../../src/session/script-block.ts';
import { atSessionEnd } from '../../../src/session/session-end.ts';
import type { InvocationState } from '../../hosting/powershell.ts';
import { runspaceOf } from '../../hosting/runspace.ts';
import { evaluateUsing } from '../../jobs/using-values.ts';
import { collectingStreams, locationOf, type RecordStream } from './job-runspace.ts';
import { ParallelJobRun } from './ps-task-job.ts';
import { type RunOutcome, scriptOf } from './script-run.ts';
import { type Task, TaskPool, type TaskScript } from './task-pool.ts';

/** System.Management.Automation.PSTasks.PSTask: what an error of a task has as its target. */
class PSTask extends NetObject {
  constructor(
    readonly id: number,
    readonly state: InvocationState,
    readonly context: ExecutionContext | null,
  ) {
    super();
  }
}

/** One thing that a task has given. */
interface Item {
  readonly stream: RecordStream | 'output';
  readonly value: Value;
}

/** So many tasks may wait before the command lets others run between two input objects. */
const backlogLimit = 1000;

/** ForEach-Object -Parallel that streams its output (ForEachObjectCommand, PSTaskDataStreamWriter). */
class StreamingRun implements ParallelRun {
  private items: Item[] = [];
  private readonly arrived = new Signal();
  private readonly pool: TaskPool;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly leaveSession: () => void;

  constructor(
    private readonly cmd: CmdletRuntime,
    script: TaskScript,
    options: ParallelOptions,
  ) {
    this.pool = new TaskPool(script, options.throttleLimit, options.useNewRunspace, () => this.arrived.wake());
    if (options.timeoutSeconds > 0) this.timer = setTimeout(() => this.pool.stopAll(), options.timeoutSeconds * 1000);
    this.leaveSession = atSessionEnd(cmd.context, () => this.stop());
  }

  process(item: Value): Done {
    this.pool.add(new StreamingTask(item, (stream, value) => this.put(stream, value)));
    if (this.items.length === 0 && this.pool.backlog < backlogLimit) return undefined;
    return lift(this.writeImmediate());
  }

  *end(): Steps<void> {
    this.pool.close();
    for (;;) {
      yield* this.write();
      if (this.pool.isComplete && this.items.length === 0) return;
      yield* this.arrived.wait();
    }
  }

  dispose(): void {
    clearTimeout(this.timer);
    if (!this.pool.isComplete) this.pool.stopAll();
    else this.leaveSession();
  }

  private *stop(): Steps<void> {
    this.pool.stopAll();
    yield* this.pool.whenComplete();
  }

  private put(stream: Item['stream'], value: Value): undefined {
    this.items.push({ stream, value });
    this.arrived.wake();
    return undefined;
  }

  private *writeImmediate(): Steps<undefined> {
    if (this.pool.backlog >= backlogLimit) yield sliceEnd;
    yield* this.write();
    return undefined;
  }

  private *write(): Steps<void> {
    while (this.items.length > 0) {
      const batch = this.items;
      this.items = [];
      for (const { stream, value } of batch) {
        const s = stream === 'output' ? this.cmd.write(value) : this.cmd.replay(stream, rewritten(stream, value));
        if (s) yield* s.rest;
      }
    }
  }
}

/** Warnings, verbose and debug texts cross as text: the command writes records of its own (PSStreamObject.WriteStreamObject). */
function rewritten(stream: RecordStream, value: Value): Value {
  if (!(value instanceof InformationalRecord)) return value;
  const { message } = value;
  return stream === 'warning' ? new WarningRecord(message) : stream === 'verbose' ? new VerboseRecord(message) : new DebugRecord(message);
}

class StreamingTask implements Task {
  readonly out = { add: (value: Value) => this.put('output', value) };
  constructor(
    readonly item: Value,
    private readonly put: (stream: Item['stream'], value: Value) => undefined,
  ) {}
  openStreams(): Streams {
    return collectingStreams(this.put);
  }
  private id = 0;
  private context: ExecutionContext | null = null;
  started(id: number, context: ExecutionContext): void {
    this.id = id;
    this.context = context;
  }
  /** What ended a task is an error of the command that ends nothing else. */
  ended(outcome: RunOutcome): void {
    const { reason, state } = outcome;
    if (reason === null) return;
    this.put('error', newErrorRecord(reason, 'PSTaskException', 'InvalidOperation', new PSTask(this.id, state, this.context)));
  }
}

/** Begins ForEach-Object -Parallel (InitParallelParameterSet). See `src/session/parallel.ts`. */
export function* startParallel(cmd: CmdletRuntime, options: ParallelOptions): Steps<ParallelRun> {
  const { context } = cmd;
  const { block } = options;
  const usingValues = yield* complete(evaluateUsing(context, block, { ownScopeOnly: true }));
  for (const value of usingValues.values())
    if (baseObject(value) instanceof ScriptBlock)
      cmd.throwTerminatingError(
        newErrorRecord(
          exceptionOf(
            'System.Management.Automation.PSArgumentException',
            'A ForEach-Object -Parallel using variable cannot be a script block. Passed-in script block variables are not supported with ForEach-Object -Parallel, and can result in undefined behavior.',
          ),
          'ParallelUsingVariableCannotBeScriptBlock',
          'InvalidType',
          cmd.self,
        ),
      );
  const script: TaskScript = { ast: scriptOf(block), usingValues, location: locationOf(context), owner: context };
  if (!options.asJob) return new StreamingRun(cmd, script, options);
  if (cmd.isBound('TimeoutSeconds'))
    cmd.throwTerminatingError(
      newErrorRecord(
        exceptionOf(
          'System.Management.Automation.PSArgumentException',
          "The 'TimeoutSeconds' parameter cannot be used with the 'AsJob' parameter.",
        ),
        'ParallelCannotUseTimeoutWithJob',
        'InvalidOperation',
        cmd.self,
      ),
    );
  return new ParallelJobRun(cmd, script, options);
}

const m = 'System.Management.Automation.';
defineType({
  name: `${m}PSTasks.PSTask`,
  jsClass: PSTask,
  sealed: true,
  properties: {
    [`${m}PSInvocationState State`]: { get: (t: PSTask) => enumMember(getType(`${m}PSInvocationState`), t.state) ?? null },
    'int Id': { get: (t: PSTask) => t.id },
    [`${m}Runspaces.Runspace Runspace`]: { get: (t: PSTask) => (t.context ? runspaceOf(t.context) : null) },
  },
});
