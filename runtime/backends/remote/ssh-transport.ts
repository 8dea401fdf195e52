import type { Client, ClientChannel } from 'ssh2';
import { exceptionOf } from '../../../src/errors/throw.ts';
import type { Transport, TransportEnd, TransportHandler } from '../../remoting/client/transport.ts';
import { sshErrors } from '../../remoting/client/transport-errors.ts';
import type { SshTarget } from './ssh-connection-info.ts';
import { readBytes } from './ssh-files.ts';
import { SshLogin } from './ssh-login.ts';
import type { SshPrompter } from './ssh-prompts.ts';

/**
 * The channel of an SSH subsystem, normally `powershell` (SSHClientSessionTransportManager; PowerShell runs the program ssh for it). What goes wrong
 * before the channel is open is shown in ssh's own words; the session then says that it has ended.
 */
export class SshTransport implements Transport {
  readonly closeMilliseconds = 10_000;
  readonly errors = sshErrors;
  private login: SshLogin | null = null;
  private channel: ClientChannel | null = null;
  private handler: TransportHandler | null = null;
  private readonly unsent: string[] = [];
  private ended = false;
  private endsWhenOpen = false;
  private paused = false;
  private heard = false;
  private errorText = '';
  private timer: NodeJS.Timeout | null = null;

  /** @param prompter shows what ssh or the server has for the user, and asks what has to be asked */
  constructor(
    private readonly target: SshTarget,
    private readonly prompter: SshPrompter,
  ) {}

  open(handler: TransportHandler): void {
    this.handler = handler;
    const { keyFilePath } = this.target;
    if (keyFilePath && readBytes(keyFilePath) === null) {
      this.finish({ cause: exceptionOf('System.IO.FileNotFoundException', `The specified key file ${keyFilePath} was not found.`) });
      return;
    }
    this.startTimer();
    this.login = new SshLogin(this.target, this.prompter, { ready: (client) => this.ready(client), ended: () => this.finish({}) });
    this.login.open();
  }

  private ready(client: Client): void {
    const subsystem = this.target.subsystem || 'powershell';
    client.subsys(subsystem, (error, channel) => {
      if (this.ended) return;
      if (error) {
        this.fail('subsystem request failed on channel 0');
        return;
      }
      this.channel = channel;
      channel.on('data', (bytes: Buffer) => {
        if (!this.heard) this.startTimer();
        this.heard = true;
        this.handler?.received(bytes);
      });
      channel.stderr.setEncoding('utf8').on('data', (text: string) => this.takeErrors(text));
      channel.on('error', () => this.finish({}));
      channel.on('close', () => this.finish({}));
      if (this.paused) channel.pause();
      for (const lines of this.unsent.splice(0)) this.send(lines);
      if (this.endsWhenOpen) channel.end();
    });
  }

  /** -ConnectingTimeout: so long the server may say nothing, and after its first word take so long until the session is open. */
  private startTimer(): void {
    this.opened();
    const { connectingTimeout } = this.target;
    if (connectingTimeout >= 0) this.timer = setTimeout(() => this.finish({ timeout: connectingTimeout }), connectingTimeout);
  }
  opened(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  private takeErrors(text: string): void {
    const lines = (this.errorText + text).split('\n');
    this.errorText = lines.pop() as string;
    for (const line of lines) if (line !== '') this.prompter.show(line.replace(/\r$/, ''));
  }

  send(lines: string): void {
    if (this.ended) return;
    if (!this.channel) this.unsent.push(lines);
    else if (this.channel.writable) this.channel.write(lines);
  }

  pause(): void {
    this.paused = true;
    this.channel?.pause();
  }
  resume(): void {
    this.paused = false;
    this.channel?.resume();
  }

  end(): void {
    if (this.channel) this.channel.end();
    else this.endsWhenOpen = true;
  }

  close(): void {
    this.finish({});
  }

  /** Something went wrong before the channel was open: the lines are shown, and the session ends. */
  private fail(...lines: string[]): void {
    if (this.ended) return;
    for (const line of lines) if (line !== '') this.prompter.show(line);
    this.finish({});
  }

  private finish(end: TransportEnd): void {
    if (this.ended) return;
    this.ended = true;
    this.opened();
    if (this.errorText !== '') this.prompter.show(this.errorText);
    this.channel?.removeAllListeners('data');
    this.login?.close();
    this.handler?.closed(end);
  }
}
