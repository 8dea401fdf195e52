import type { PSHost, PushedSession } from '../../../src/host/ps-host.ts';
import { toText } from '../../../src/objects/to-string.ts';
import { type Done, lift, type Steps } from '../../../src/scheduler/suspension.ts';
import type { ExecutionContext } from '../../../src/session/execution-context.ts';
import { HostCall, type PSStreamObject } from '../../jobs/ps-stream-object.ts';
import { powerShellOf, remoteCommandOf, scriptCommand } from '../../remoting/power-shell-data.ts';
import { ClientMethodExecutor } from '../process/client-method-executor.ts';
import { debugMeanwhile } from '../process/remote-debugging.ts';
import type { RemoteRunspace } from '../process/remote-runspace.ts';
import { NamedPipeConnectionInfo } from './named-pipe-connection-info.ts';
import { RemoteInvocation } from './remote-invocation.ts';
import { SSHConnectionInfo } from './ssh-connection-info.ts';

/** What one line at the prompt has given besides what was shown. */
interface LineResult {
  readonly text: string;
  /** `exit`, Exit-PSSession, or the end of the session. */
  readonly isOver: boolean;
}

/** A session on another computer that the console has been taken into (Enter-PSSession; Executor and EvaluatePrompt of ConsoleHost.cs). */
export class InteractiveSession implements PushedSession {
  /** @param closesOnPop the session was opened for this and is closed when it is left */
  constructor(
    private readonly context: ExecutionContext,
    private readonly runspace: RemoteRunspace,
    private readonly closesOnPop: boolean,
  ) {}

  *prompt(): Steps<string> {
    if (!this.runspace.isOpen) {
      yield* this.leave();
      return '';
    }
    const { text } = yield* this.invoke([remoteCommandOf('prompt', [], [])], null);
    return this.prefix + (text === '' ? 'PS>' : text);
  }

  /** Where a prompt is from; that of another process of this computer says so itself. */
  private get prefix(): string {
    return this.runspace.connectionInfo instanceof NamedPipeConnectionInfo ? '' : `[${this.name}]: `;
  }

  /** The computer, and the user where it is another one than here (HostUtilities.GetRemotePrompt). */
  private get name(): string {
    const { connectionInfo, pool } = this.runspace;
    const user = connectionInfo instanceof SSHConnectionInfo ? connectionInfo.target.userName : null;
    const { userInfo } = require('node:os') as typeof import('node:os');
    return user && user !== userInfo().username ? `${user}@${pool.computerName}` : pool.computerName;
  }

  *run(text: string): Steps<undefined> {
    // Errors are shown where the output is, in its order.
    const show = { ...remoteCommandOf('Out-Default', [], []), useLocalScope: true };
    const { isOver } = yield* this.invoke([scriptCommand(text), { ...show, merges: { ...show.merges, previousResults: 3 } }], text);
    if (isOver || !this.runspace.isOpen) yield* this.leave();
    return undefined;
  }

  private *invoke(commands: ReturnType<typeof scriptCommand>[], historyText: string | null): Steps<LineResult> {
    const invocation = new RemoteInvocation([{ runspace: this.runspace, isTemporary: false }], {
      command: powerShellOf(commands, { addToHistory: historyText !== null, historyText }),
      throttleLimit: 1,
      hideComputerName: true,
      propagatesThrows: false,
      keepsOpenAtExit: true,
      takesNoNumber: true,
    });
    const texts: string[] = [];
    const left = { isOver: false };
    const take = (item: PSStreamObject): Done => this.take(item, texts, left);
    const ended = debugMeanwhile(this.context, { runspace: this.runspace, promptScript: 'prompt', promptPrefix: this.prefix });
    try {
      invocation.start();
      yield* invocation.results(take, true);
    } finally {
      ended();
      invocation.dispose();
    }
    return { text: texts.join(''), isOver: left.isOver };
  }

  private take({ objectType, value }: PSStreamObject, texts: string[], left: { isOver: boolean }): Done {
    if (value instanceof ClientMethodExecutor && /^(SetShouldExit|PopRunspace)$/.test(value.call.method)) left.isOver = true;
    else if (value instanceof HostCall) return lift(value.execute(this.context));
    // What has ended the line comes with no stream; the other end would show it like this.
    else if (objectType === 'Error') this.context.host.writeErrorLine(`Error: ${toText(value)}`);
    else if (objectType === 'Output') texts.push(toText(value));
    return undefined;
  }

  *leave(): Steps<undefined> {
    const host: PSHost = this.context.host;
    if (host.pushed === this) host.pushed = null;
    if (this.closesOnPop) yield* this.runspace.close();
    return undefined;
  }
}
