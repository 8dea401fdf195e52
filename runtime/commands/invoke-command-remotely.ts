import type { CmdletRuntime } from '../../src/commands/cmdlet.ts';
import type { invokeCommandParameters } from '../../src/commands/core/invoke-command-parameters.ts';
import type { RemoteCommandRun } from '../../src/commands/core/remote-invocation-hook.ts';
import { exceptionOf, invalidOperation, newErrorRecord } from '../../src/errors/throw.ts';
import { AutomationNull } from '../../src/objects/collections.ts';
import { toItems } from '../../src/objects/enumerate.ts';
import type { Value } from '../../src/objects/net-object.ts';
import { baseObject } from '../../src/objects/ps-object.ts';
import { complete, type Steps } from '../../src/scheduler/suspension.ts';
import type { ScriptBlock } from '../../src/session/script-block.ts';
import { PSRemotingChildJob } from '../backends/process/ps-remoting-child-job.ts';
import { PSRemotingJob } from '../backends/process/ps-remoting-job.ts';
import { PSSession } from '../backends/remote/ps-session.ts';
import { type InvocationTarget, RemoteInvocation } from '../backends/remote/remote-invocation.ts';
import { newRemoteRunspace } from '../backends/remote/remote-runspaces.ts';
import { invalidRunspaceState } from '../hosting/runspace.ts';
import { jobRepository } from '../jobs/job-repository.ts';
import { evaluateUsing } from '../jobs/using-values.ts';
import { usingArgument } from '../remoting/client/client-messages.ts';
import { type CreatePowerShell, powerShellOf, type RemoteParameter, scriptCommand } from '../remoting/power-shell-data.ts';
import { inputHandlingText } from './input-handling-text.ts';
import { commandsOf, scriptOfFile } from './remote-script.ts';
import { connectionTargets } from './sessions/connection-targets.ts';
import { writeStreamObject } from './stream-objects.ts';

type InvokeCommand = CmdletRuntime<typeof invokeCommandParameters>;

/** DEFAULT_THROTTLE_LIMIT. */
const defaultThrottleLimit = 32;

/** Begins an Invoke-Command in sessions or on hosts over SSH (PSExecutionCmdlet.BeginProcessing). */
export function* startRemoteCommand(cmd: InvokeCommand): Steps<RemoteCommandRun> {
  const { args, context } = cmd;
  const asJob = args.AsJob || args.JobName !== undefined;
  const bound = cmd.boundValue('Session');
  const given =
    bound === undefined
      ? null
      : toItems(bound, true)
          .map(baseObject)
          .filter((s) => s instanceof PSSession);
  const sessions = given && !asJob ? yield* usable(cmd, given) : given;
  const block = args.FilePath === undefined ? (args.ScriptBlock as ScriptBlock) : scriptOfFile(context, args.FilePath, false);
  if (sessions && new Set(sessions).size < sessions.length)
    cmd.throwTerminatingError(
      newErrorRecord(
        exceptionOf('System.ArgumentException', 'Specified RemoteRunspaceInfo objects have duplicates.'),
        'RemoteRunspaceInfoHasDuplicates',
        'InvalidArgument',
        bound ?? null,
      ),
    );
  const targets: Target[] = sessions
    ? sessions.map((session) => ({ runspace: session.runspace, isTemporary: false, session }))
    : connectionTargets(cmd).map((target) => ({ runspace: newRemoteRunspace(context, target), isTemporary: true, session: null }));
  const command = yield* powerShell(cmd, block);
  return asJob ? new JobRun(cmd, targets, command, block.toString()) : new SyncRun(cmd, targets, command);
}

interface Target extends InvocationTarget {
  readonly session: PSSession | null;
}

/** The sessions that can run a command now; an error for each of the others. @throws where none is left */
function* usable(cmd: InvokeCommand, sessions: readonly PSSession[]): Steps<PSSession[]> {
  const available: PSSession[] = [];
  for (const session of sessions) {
    const { runspace } = session;
    const { state } = runspace.stateInfo;
    const who = `${session.name}, ${runspace.instanceId}, ${session.computerName}`;
    const refuse = (message: string, id: string) =>
      complete(cmd.writeError(newErrorRecord(invalidRunspaceState(message, state, 'Opened'), id, 'InvalidOperation', session)));
    if (state !== 'Opened')
      yield* refuse(
        `Because the session state for session ${who} is not equal to Open, you cannot run a command in the session.  The session state is ${state}.`,
        'InvokeCommandCommandInvalidSessionState',
      );
    else if (runspace.isBusy && (!runspace.invocation || (runspace.invocation.expectsInput && !cmd.expectsInput)))
      yield* refuse(
        `The session ${who} is not available to run commands.  The session availability is ${runspace.availability}.`,
        'InvokeCommandCommandInvalidSessionAvailability',
      );
    else available.push(session);
  }
  if (available.length === 0)
    throw invalidOperation(
      'No valid sessions were specified.  Ensure you provide valid sessions that are in the Opened state and are available to run commands.',
    );
  return available;
}

/** What is sent: the statements as commands where the block is nothing else, otherwise its text (GetPowerShellForPSv3OrLater). */
function* powerShell(cmd: InvokeCommand, block: ScriptBlock): Steps<CreatePowerShell> {
  const given = (cmd.args.ArgumentList ?? []) as readonly Value[];
  const noInput = !cmd.expectsInput && !cmd.isBound('InputObject');
  const [first, ...more] = (yield* commandsOf(block, given)) ?? [];
  if (first) return powerShellOf(first, { noInput, extraCommands: more });
  const parameters: RemoteParameter[] = given.map((value) => ({ name: null, value }));
  const using = yield* complete(evaluateUsing(cmd.context, block));
  if (using.size > 0) parameters.push({ name: '--%', value: usingArgument(using) });
  const text = cmd.expectsInput ? inputHandlingText(block) : block.toString();
  return powerShellOf([scriptCommand(text, parameters)], { noInput });
}

/** 0 stands for the usual limit, too. */
function throttleLimit(cmd: InvokeCommand): number {
  return cmd.args.ThrottleLimit || defaultThrottleLimit;
}

/** The command waits for its results. */
class SyncRun implements RemoteCommandRun {
  private invocation: RemoteInvocation | null = null;
  /** What came while another command of the same pipeline had the runspace. */
  private readonly collected: Value[] = [];

  constructor(
    private readonly cmd: InvokeCommand,
    private readonly targets: readonly Target[],
    private readonly command: CreatePowerShell,
  ) {}

  private start(): RemoteInvocation {
    const invocation = new RemoteInvocation(this.targets, {
      command: this.command,
      throttleLimit: throttleLimit(this.cmd),
      hideComputerName: this.cmd.args.HideComputerName,
      propagatesThrows: this.targets.length === 1 && this.targets[0]?.session !== null,
    });
    this.invocation = invocation;
    invocation.start();
    return invocation;
  }

  private get isTaken(): boolean {
    return this.targets.some((t) => t.runspace.isBusy);
  }

  *process(item: Value | undefined): Steps<void> {
    const value = item === AutomationNull ? undefined : item;
    if (!this.invocation && this.isTaken) {
      if (value !== undefined) this.collected.push(value);
      return;
    }
    const invocation = this.invocation ?? this.start();
    if (value === undefined) return;
    invocation.writeInput(value);
    yield* this.write(invocation, false);
  }

  *end(): Steps<void> {
    let { invocation } = this;
    if (!invocation) {
      // The command that has the runspace is of the same pipeline: it gives all it has, and then the runspace is free.
      for (const { runspace } of this.targets) {
        runspace.invocation?.unbind();
        yield* runspace.untilIdle();
      }
      invocation = this.start();
      for (const value of this.collected) invocation.writeInput(value);
    }
    invocation.endInput();
    yield* this.write(invocation, true);
  }

  private write(invocation: RemoteInvocation, untilEnd: boolean): Steps<void> {
    return invocation.results((item) => writeStreamObject(this.cmd, item), untilEnd);
  }

  dispose(): void {
    this.invocation?.dispose();
  }
}

/** The command gives a job. */
class JobRun implements RemoteCommandRun {
  private children: PSRemotingChildJob[] | null = null;

  constructor(
    private readonly cmd: InvokeCommand,
    private readonly targets: readonly Target[],
    private readonly command: CreatePowerShell,
    private readonly text: string,
  ) {}

  *process(item: Value | undefined): Steps<void> {
    if (!this.children) yield* this.start();
    if (item !== undefined && item !== AutomationNull) for (const child of this.children ?? []) child.writeInput(item);
  }

  private *start(): Steps<void> {
    const { cmd, targets } = this;
    const children: PSRemotingChildJob[] = [];
    this.children = children;
    const { HideComputerName: hides, JobName: name } = cmd.args;
    const repository = jobRepository(cmd.context);
    const job = new PSRemotingJob(
      this.text,
      name ?? null,
      () => {
        for (const t of targets)
          children.push(new PSRemotingChildJob(this.text, t.runspace, this.command, t.isTemporary, hides, t.session));
        return children;
      },
      'RemoteJob',
      throttleLimit(cmd),
    );
    repository.add(job);
    yield* complete(cmd.write(job));
  }

  *end(): Steps<void> {
    for (const child of this.children ?? []) child.endInput();
  }

  /** The job goes on without the command. */
  dispose(): void {}
}
