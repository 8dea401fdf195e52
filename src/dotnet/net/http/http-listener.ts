import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { exceptionOf } from '../../../errors/throw.ts';
import { NetCollection } from '../../../objects/collections.ts';
import { NetObject, type Value } from '../../../objects/net-object.ts';
import type { Steps } from '../../../scheduler/suspension.ts';
import { waitEvent } from '../../../scheduler/wait.ts';
import { NameValueCollection } from '../../collections/name-value-collection.ts';
import { NetMemoryStream, UnseekableStream } from '../../io/streams.ts';
import { NetUri } from '../uri.ts';
import { urlDecode } from '../web-encoding.ts';
import { reasonPhrase } from './status.ts';
import { WebHeaderCollection } from './web-request.ts';

/** HttpListenerRequest: what a client asks, with its whole body. */
export class ListenerRequest extends NetObject {
  readonly headers = new WebHeaderCollection();
  readonly query = new NameValueCollection();
  readonly input: NetMemoryStream;
  readonly uri: NetUri;
  constructor(
    readonly message: IncomingMessage,
    readonly body: Uint8Array,
    readonly port: number,
  ) {
    super();
    this.input = new NetMemoryStream(body, false);
    for (let i = 0; i + 1 < message.rawHeaders.length; i += 2) this.headers.add(message.rawHeaders[i]!, message.rawHeaders[i + 1]!);
    this.uri = NetUri.of(`http://${message.headers.host ?? `localhost:${port}`}${message.url ?? '/'}`);
    for (const part of this.uri.absolute.query.replace(/^\?/, '').split('&')) {
      if (part === '') continue;
      const [name = '', value] = part.split(/=(.*)/s);
      this.query.add(value === undefined ? null : urlDecode(name), urlDecode(value ?? name));
    }
  }
}

/** The body of an answer: the first bytes send its headers. */
class AnswerStream extends UnseekableStream {
  constructor(private readonly response: ListenerResponse) {
    super();
  }
  get canRead(): boolean {
    return false;
  }
  get canWrite(): boolean {
    return true;
  }
  read(): Uint8Array {
    throw exceptionOf('System.InvalidOperationException', 'The stream does not support reading.');
  }
  write(data: Uint8Array): void {
    this.checkOpen();
    this.response.send(data);
  }
  override close(): void {
    super.close();
    this.response.end();
  }
}

/** HttpListenerResponse. */
export class ListenerResponse extends NetObject {
  status = 200;
  phrase: string | null = null;
  headers = new WebHeaderCollection();
  contentLength: number | null = null;
  sendChunked = false;
  keepAlive = true;
  encoding: Value = null;
  readonly output: AnswerStream = new AnswerStream(this);
  private wasSent = false;
  private isOver = false;
  constructor(readonly node: ServerResponse) {
    super();
  }
  private sendHead(): void {
    if (this.wasSent) return;
    this.wasSent = true;
    const { node } = this;
    for (const [name, values] of this.headers.pairs()) node.setHeader(name ?? '', values as string[]);
    if (this.contentLength !== null) node.setHeader('Content-Length', this.contentLength);
    if (!this.headers.get('Server')) node.setHeader('Server', 'Microsoft-NetCore/2.0');
    node.writeHead(this.status, this.phrase ?? reasonPhrase(this.status) ?? '');
  }
  /** @throws InvalidOperationException once something was sent */
  checkNotSent(): void {
    if (this.wasSent)
      throw exceptionOf('System.InvalidOperationException', 'This operation cannot be performed after the response has been submitted.');
  }
  send(data: Uint8Array): void {
    this.sendHead();
    this.node.write(data);
  }
  end(): void {
    if (this.isOver) return;
    this.isOver = true;
    if (!this.wasSent && this.contentLength === null) this.contentLength = 0;
    this.sendHead();
    this.node.end();
  }
  abort(): void {
    this.isOver = true;
    this.node.destroy();
  }
}

/** HttpListenerContext. */
export class ListenerContext extends NetObject {
  constructor(
    readonly request: ListenerRequest,
    readonly response: ListenerResponse,
  ) {
    super();
  }
}

/** HttpListenerPrefixCollection. */
export class ListenerPrefixes extends NetCollection {
  readonly items: string[] = [];
  get count(): number {
    return this.items.length;
  }
  [Symbol.iterator](): Iterator<Value> {
    return this.items[Symbol.iterator]();
  }
  /** @throws ArgumentException for what is no prefix */
  add(prefix: string): void {
    if (!/^https?:\/\//i.test(prefix))
      throw exceptionOf(
        'System.ArgumentException',
        "Only Uri prefixes starting with 'http://' or 'https://' are supported. (Parameter 'uriPrefix')",
        null,
        {
          ParamName: 'uriPrefix',
        },
      );
    if (!prefix.endsWith('/'))
      throw exceptionOf('System.ArgumentException', "Only Uri prefixes ending in '/' are allowed. (Parameter 'uriPrefix')", null, {
        ParamName: 'uriPrefix',
      });
    this.items.push(prefix);
  }
}

/** System.Net.HttpListener. */
export class HttpListener extends NetObject {
  readonly prefixes = new ListenerPrefixes();
  private servers: Server[] = [];
  private readonly queue: ListenerContext[] = [];
  private readonly waiters: (() => void)[] = [];
  isListening = false;
  isClosed = false;

  /** @throws HttpListenerException when a port is taken */
  *start(): Steps<undefined> {
    if (this.isListening) return undefined;
    const ends = new Map<string, { host: string; port: number }>();
    for (const prefix of this.prefixes.items) {
      const found = /^https?:\/\/([^/:]+|\[[^\]]+\])(?::(\d+))?\//i.exec(prefix);
      const host = found?.[1] ?? '*';
      const port = Number(found?.[2] ?? 80);
      ends.set(`${host}:${port}`, { host: /^[*+]$/.test(host) ? '::' : host.replace(/^\[|\]$/g, ''), port });
    }
    const http = require('node:http') as typeof import('node:http');
    for (const end of ends.values()) {
      const server = http.createServer((message, answer) => this.take(message, answer, end.port));
      yield* waitEvent<undefined>((resume, fail) => {
        server.once('error', (e: NodeJS.ErrnoException) =>
          fail(
            exceptionOf('System.Net.HttpListenerException', e.code === 'EADDRINUSE' ? 'Address already in use' : e.message, null, {
              ErrorCode: 98,
            }),
          ),
        );
        server.listen(end, () => resume(undefined));
        return () => server.close();
      });
      server.unref();
      this.servers.push(server);
    }
    this.isListening = true;
    return undefined;
  }
  private take(message: IncomingMessage, answer: ServerResponse, port: number): void {
    const chunks: Buffer[] = [];
    message.on('data', (chunk: Buffer) => chunks.push(chunk));
    message.on('end', () => {
      this.queue.push(new ListenerContext(new ListenerRequest(message, Buffer.concat(chunks), port), new ListenerResponse(answer)));
      for (const waiter of this.waiters.splice(0)) waiter();
    });
  }
  /** @throws InvalidOperationException when not started */
  checkListening(): void {
    if (!this.isListening)
      throw exceptionOf('System.InvalidOperationException', 'Please call the Start() method before calling this method.');
  }
  /** Waits for a request. @throws HttpListenerException when stopped meanwhile */
  *context(): Steps<ListenerContext> {
    this.checkListening();
    while (this.queue.length === 0) {
      if (!this.isListening)
        throw exceptionOf(
          'System.Net.HttpListenerException',
          'The I/O operation has been aborted because of either a thread exit or an application request.',
          null,
          {
            ErrorCode: 995,
          },
        );
      yield* waitEvent<undefined>((resume) => {
        // A timer, because the servers themselves keep nobody alive.
        const timer = setInterval(() => undefined, 1 << 30);
        const wake = (): void => {
          clearInterval(timer);
          resume(undefined);
        };
        if (this.queue.length > 0 || !this.isListening) wake();
        else this.waiters.push(wake);
        return () => clearInterval(timer);
      });
    }
    return this.queue.shift() as ListenerContext;
  }
  stop(): void {
    this.isListening = false;
    for (const server of this.servers.splice(0)) {
      server.close();
      server.closeIdleConnections();
    }
    for (const waiter of this.waiters.splice(0)) waiter();
  }
}
