/** Sends messages: to a server by SMTP (RFC 5321), or as files into a folder. */

import type { NetException } from '../../../errors/exceptions.ts';
import { exceptionOf } from '../../../errors/throw.ts';
import { NetObject } from '../../../objects/net-object.ts';
import type { Steps } from '../../../scheduler/suspension.ts';
import { waitEvent } from '../../../scheduler/wait.ts';
import { isDirectoryPath } from '../../io/errors.ts';
import { writeText } from '../../io/file-operations.ts';
import { joinPaths } from '../../io/path.ts';
import type { NetNetworkCredential } from '../../security/secure-string.ts';
import { type MailMessage, messageText } from '../mail/message.ts';
import { type Connection, openConnection, socketException } from './sockets.ts';

/** SmtpException. */
function smtpError(message: string, inner: NetException | null = null): NetException {
  const error = exceptionOf('System.Net.Mail.SmtpException', message);
  if (inner) error.innerException = inner;
  return error;
}

/** System.Net.Mail.SmtpClient. */
export class SmtpClient extends NetObject {
  credentials: NetNetworkCredential | null = null;
  enableSsl = false;
  timeout = 100_000;
  /** SmtpDeliveryMethod: 0 network, 1 a folder. */
  deliveryMethod = 0;
  pickupDirectory: string | null = null;
  useDefaultCredentials = false;
  constructor(
    public host: string | null = null,
    public port = 25,
  ) {
    super();
  }

  /** SmtpClient.Send. @throws SmtpException, InvalidOperationException, ArgumentException */
  *send(message: MailMessage): Steps<undefined> {
    if (this.deliveryMethod === 0 && !this.host) throw exceptionOf('System.InvalidOperationException', 'The SMTP host was not specified.');
    if (!message.from) throw exceptionOf('System.InvalidOperationException', 'A from address must be specified.');
    if (message.receivers.length === 0) throw exceptionOf('System.InvalidOperationException', 'A recipient must be specified.');
    const text = messageText(message, `--boundary_0_${crypto.randomUUID()}`);
    if (this.deliveryMethod !== 0) {
      this.putInFolder(message, text);
      return undefined;
    }
    const conversation = new Conversation(this, message, text);
    yield* waitEvent<undefined>((resume, fail) => conversation.run(resume, fail));
    return undefined;
  }

  private putInFolder(message: MailMessage, text: string): void {
    const folder = this.pickupDirectory;
    if (folder === null || !folder.startsWith('/') || !isDirectoryPath(folder)) {
      throw smtpError('Only absolute directories are allowed for pickup directory.');
    }
    const envelope = [`X-Sender: ${message.from}`, ...message.receivers.map((to) => `X-Receiver: ${to}`)];
    writeText(joinPaths(folder, `${crypto.randomUUID()}.eml`), `${envelope.map((line) => `${line}\r\n`).join('')}${text}`);
  }
}

/** One message's way to a server: commands are sent one by one, each when the one before was answered. */
class Conversation {
  private socket!: Connection;
  private received = '';
  private answered: (code: number, lines: readonly string[]) => void = () => undefined;
  constructor(
    private readonly client: SmtpClient,
    private readonly message: MailMessage,
    private readonly text: string,
  ) {}

  /** @returns a function that gives up */
  run(resume: (value: undefined) => void, fail: (error: unknown) => void): () => void {
    const { client } = this;
    const host = client.host!;
    this.socket = openConnection(host, client.port);
    let isDone = false;
    const end = (error: NetException | null): void => {
      if (isDone) return;
      isDone = true;
      this.socket.destroy();
      if (error) fail(error);
      else resume(undefined);
    };
    this.socket.setTimeout(client.timeout, () => end(smtpError('The operation has timed out.')));
    this.fail = end;
    this.listen();
    this.expect(220, () => this.greet(() => this.deliver(() => end(null))));
    return () => this.socket.destroy();
  }
  private fail: (error: NetException) => void = () => undefined;

  private listen(): void {
    const { host, port } = this.client;
    const where = /^\d+(\.\d+){3}$/.test(host!) ? `[::ffff:${host}]:${port}` : `${host}:${port}`;
    this.socket.on('error', (e: NodeJS.ErrnoException) => {
      const first = (e as { errors?: NodeJS.ErrnoException[] }).errors?.[0] ?? e;
      this.fail(smtpError('Failure sending mail.', socketException(first, where)));
    });
    this.socket.on('close', () => this.fail(smtpError('Failure sending mail.')));
    this.socket.on('data', (data: Buffer) => {
      this.received += data.toString('latin1');
      const whole = /^(?:\d{3}-[^\n]*\n)*(\d{3})(?: [^\n]*)?\n/.exec(this.received);
      if (!whole) return;
      this.received = this.received.slice(whole[0].length);
      this.answered(Number(whole[1]), whole[0].trimEnd().split(/\r?\n/));
    });
  }
  /** Goes on when the server answers with a code; else the message has failed. */
  private expect(code: number, then: (lines: readonly string[]) => void, receiver: string | null = null): void {
    this.answered = (got, lines) => {
      if (got === code || (code === 250 && got === 251)) return then(lines);
      const message = `${refusal(got)} The server response was: ${lines.map((line) => line.slice(4)).join(' ')}`;
      if (receiver === null) this.fail(smtpError(message));
      else this.fail(exceptionOf('System.Net.Mail.SmtpFailedRecipientException', message, null, { FailedRecipient: `<${receiver}>` }));
    };
  }
  private ask(command: string, code: number, then: (lines: readonly string[]) => void, receiver: string | null = null): void {
    this.expect(code, then, receiver);
    this.socket.write(`${command}\r\n`);
  }
  private greet(then: () => void): void {
    this.ask('EHLO localhost', 250, (lines) => {
      if (!this.client.enableSsl || 'encrypted' in this.socket) this.signIn(then);
      else if (!lines.some((line) => /STARTTLS/i.test(line))) this.fail(smtpError('Server does not support secure connections.'));
      else this.ask('STARTTLS', 220, () => this.secure(then));
    });
  }
  private secure(then: () => void): void {
    const tls = require('node:tls') as typeof import('node:tls');
    const plain = this.socket;
    for (const name of ['error', 'close', 'data']) plain.removeAllListeners(name);
    this.socket = tls.connect({ socket: plain, servername: this.client.host! }, () => this.greet(then));
    this.listen();
  }
  private signIn(then: () => void): void {
    const { credentials } = this.client;
    if (!credentials) then();
    else {
      const secret = Buffer.from(`\0${credentials.userName}\0${credentials.password}`).toString('base64');
      this.ask(`AUTH PLAIN ${secret}`, 235, then);
    }
  }
  private deliver(then: () => void): void {
    const receivers = this.message.receivers.map((to) => to.address);
    const next = (): void => {
      const to = receivers.shift();
      if (to !== undefined) this.ask(`RCPT TO:<${to}>`, 250, next, to);
      else this.ask('DATA', 354, () => this.ask(`${this.text.replace(/^\./gm, '..')}\r\n.`, 250, () => this.ask('QUIT', 221, then)));
    };
    this.ask(`MAIL FROM:<${this.message.from!.address}>`, 250, next);
  }
}

/** What .NET says of a code (SmtpException.GetMessageForStatus). */
function refusal(code: number): string {
  const texts: Record<number, string> = {
    421: 'Service not available, closing transmission channel.',
    450: 'Mailbox unavailable.',
    451: 'Error in processing.',
    452: 'Insufficient system storage.',
    500: 'Syntax error, command unrecognized.',
    501: 'Syntax error in parameters or arguments.',
    502: 'Command not implemented.',
    503: 'Bad sequence of commands.',
    530: 'The SMTP server requires a secure connection or the client was not authenticated.',
    535: 'The SMTP server requires a secure connection or the client was not authenticated.',
    550: 'Mailbox unavailable.',
    551: 'User not local; please try a different path.',
    552: 'Exceeded storage allocation.',
    553: 'Mailbox name not allowed.',
    554: 'Transaction failed.',
  };
  return texts[code] ?? 'Failure sending mail.';
}
