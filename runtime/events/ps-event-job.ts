import { Frame } from '../../src/compile/frame.ts';
import { invokeScriptBlock } from '../../src/compile/invoke.ts';
import { randomUuid } from '../../src/dotnet/io/random-bytes.ts';
import { defineType } from '../../src/dotnet/registry.ts';
import { ErrorRecord } from '../../src/errors/error-record.ts';
import { isFlowControl, PipelineStoppedException } from '../../src/errors/exceptions.ts';
import { errorRecordOf } from '../../src/errors/throw.ts';
import type { Value } from '../../src/objects/net-object.ts';
import { ListPipe } from '../../src/pipeline/pipe.ts';
import { type Streams, streamsFor } from '../../src/pipeline/streams.ts';
import type { Steps } from '../../src/scheduler/suspension.ts';
import type { ExecutionContext } from '../../src/session/execution-context.ts';
import { PSModuleInfo } from '../../src/session/ps-module-info.ts';
import type { ScriptBlock } from '../../src/session/script-block.ts';
import { SessionState } from '../../src/session/session-state.ts';
import { Job } from '../jobs/job.ts';
import { ownProperties } from '../jobs/job-type.ts';
import { PSStreamObject } from '../jobs/ps-stream-object.ts';
import type { PSEventArgs } from './ps-event-args.ts';
import type { PSEventSubscriber } from './ps-event-subscriber.ts';

/**
 * System.Management.Automation.PSEventJob (EventManager.cs): the action of a subscriber. It runs in a dynamic module of its own, in the
 * runspace that registered it; variables and errors stay there from event to event.
 */
export class PSEventJob extends Job {
  readonly location = null;
  readonly statusMessage = null;
  private moreData = false;
  private readonly block: ScriptBlock;
  /** `$Error` inside the action, oldest first. */
  private errors: Value[] = [];
  private errorsLogged = 0;

  constructor(
    private readonly context: ExecutionContext,
    private readonly subscriber: PSEventSubscriber,
    action: ScriptBlock,
    private readonly unsubscribe: (subscriber: PSEventSubscriber) => Steps<void>,
  ) {
    super(action.toString(), subscriber.sourceIdentifier);
    this.usesResultsCollection = true;
    const module = new PSModuleInfo(`__DynamicModule_${randomUuid()}`, '');
    module.sessionState = new SessionState(context, module, context.globalState);
    this.block = action.boundTo(module.sessionState);
  }

  get hasMoreData(): boolean {
    return this.moreData;
  }
  /** The dynamic module of the action. */
  get module(): PSModuleInfo {
    return (this.block.sessionState as SessionState).module as PSModuleInfo;
  }
  startJob(): void {}
  *stopJob(): Steps<void> {
    yield* this.unsubscribe(this.subscriber);
  }
  /** Called when the subscription has ended. */
  notifyStopped(): void {
    // a job whose action has failed counts as stopped from now on
    if (this.isFinished) this.replaceState('Stopped');
    else this.setJobState('Stopped');
    this.moreData = false;
  }

  /** Runs the action for one event, in the present fiber. @throws what the action throws, after the job has failed; PipelineStoppedException when the fiber is stopped */
  *invoke(event: PSEventArgs): Steps<void> {
    if (this.isFinished) return;
    this.setJobState('Running');
    const state = this.block.sessionState as SessionState;
    const variables = {
      eventSubscriber: this.subscriber,
      event,
      sender: event.sender,
      eventArgs: event.sourceEventArgs,
    };
    for (const [name, value] of Object.entries(variables)) state.globalScope.setLocal(name, value);
    const results = new ListPipe();
    try {
      yield* this.runBlock(event, results);
    } catch (e) {
      if (e instanceof PipelineStoppedException) throw e;
      const record = isFlowControl(e) ? null : errorRecordOf(e);
      if (record && !this.errors.includes(record)) this.errors.unshift(record);
      this.log(results.items);
      this.setJobState('Failed');
      throw e;
    }
    this.log(results.items);
    this.moreData = true;
  }

  private *runBlock(event: PSEventArgs, out: ListPipe): Steps<void> {
    const { context, block } = this;
    const { frame, propagateExceptions, questionMark } = context;
    const outermost = context.streams as Streams;
    // What runs just now says where records go, but for errors (ExecutionContext.ShellFunctionWarningOutputPipe and its siblings).
    const streams = streamsFor('external', frame?.streams ?? outermost, outermost);
    const state = block.sessionState as SessionState;
    const caller = new Frame(context, state, state.globalScope, out, streams, frame, '<ScriptBlock>', null, null);
    caller.position = frame?.position ?? null;
    // The action has an $Error of its own.
    const outside = context.errors.splice(0);
    context.errors.push(...this.errors);
    // what ends a statement ends the action (InvokeWithPipe, propagateAllExceptionsToTop)
    context.propagateExceptions = true;
    context.frame = caller;
    try {
      yield* invokeScriptBlock(context, block, out, { dotSourced: true, args: event.sourceArgs?.items ?? [], caller });
    } finally {
      this.errors = context.errors.splice(0);
      context.errors.push(...outside);
      context.propagateExceptions = propagateExceptions;
      context.questionMark = questionMark;
      context.frame = frame;
    }
  }

  /** LogErrorsAndOutput: first what was written, then the errors that are new. */
  private log(output: Value[]): void {
    const put = (type: 'Output' | 'Error', value: Value): void => {
      this.results.add(new PSStreamObject(type, value));
      this.stream(type === 'Output' ? 'output' : 'error').add(value);
    };
    for (const value of output.splice(0)) put('Output', value);
    this.error.clear();
    const all = [...this.errors].reverse();
    for (const error of all.slice(this.errorsLogged)) if (error instanceof ErrorRecord) put('Error', error);
    this.errorsLogged = Math.max(this.errorsLogged, all.length);
  }
}

defineType({
  name: 'System.Management.Automation.PSEventJob',
  baseType: 'System.Management.Automation.Job',
  jsClass: PSEventJob,
  properties: {
    'psmoduleinfo Module': { get: (j: PSEventJob) => j.module },
    ...ownProperties(['StatusMessage', 'HasMoreData', 'Location']),
  },
});
