import { NetObject } from '../../objects/net-object.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import { waitEvent } from '../../scheduler/wait.ts';
import { NetTextWriter } from '../io/text-readers.ts';
import { pieceReader } from '../text/coders.ts';
import { type NetEncoding, utf8NoBom } from '../text/encodings.ts';

/** Standard streams of a process that somebody reads and writes. */

/** System.Diagnostics.DataReceivedEventArgs: a line, null at the end. */
export class DataReceivedEventArgs extends NetObject {
  constructor(readonly data: string | null) {
    super();
  }
}

/** Standard output or error of a process as a reader; what is not there yet is waited for. */
export class ProcessReader extends NetObject {
  private readonly chunks: Buffer[] = [];
  private ended = false;
  private readonly waiters: (() => void)[] = [];
  private text = '';
  private readonly decoded: (chunk: Buffer) => string;
  constructor(stream: NodeJS.ReadableStream, encoding: NetEncoding | null = null) {
    super();
    const decoder = new TextDecoder();
    this.decoded = encoding === null ? (chunk) => decoder.decode(chunk, { stream: true }) : pieceReader(encoding);
    stream.on('data', (chunk: Buffer) => {
      this.chunks.push(chunk);
      this.wake();
    });
    stream.on('end', () => {
      this.ended = true;
      this.wake();
    });
    stream.on('error', () => {
      this.ended = true;
      this.wake();
    });
  }
  private wake(): void {
    for (const waiter of this.waiters.splice(0)) waiter();
  }
  private take(): void {
    for (const chunk of this.chunks.splice(0)) this.text += this.decoded(chunk);
  }
  private *more(): Steps<void> {
    yield* waitEvent<undefined>((resume) => {
      this.waiters.push(() => resume(undefined));
      return () => undefined;
    });
  }
  get isAtEnd(): boolean {
    this.take();
    return this.ended && this.text === '';
  }
  /** True once a script has read from it itself: it gives no events any more. */
  isSynchronous = false;
  synchronously(): this {
    this.isSynchronous = true;
    return this;
  }
  *readToEnd(): Steps<string> {
    while (!this.ended) yield* this.more();
    this.take();
    const { text } = this;
    this.text = '';
    return text;
  }
  *readLine(): Steps<string | null> {
    for (;;) {
      this.take();
      const newline = this.text.indexOf('\n');
      if (newline >= 0) {
        const line = this.text.slice(0, newline).replace(/\r$/, '');
        this.text = this.text.slice(newline + 1);
        return line;
      }
      if (this.ended) {
        const rest = this.text;
        this.text = '';
        return rest === '' ? null : rest;
      }
      yield* this.more();
    }
  }
  *waitForData(): Steps<boolean> {
    while (this.text === '' && this.chunks.length === 0 && !this.ended) yield* this.more();
    return this.isAtEnd;
  }
  *read(): Steps<number> {
    yield* this.waitForData();
    this.take();
    if (this.text === '') return -1;
    const code = this.text.charCodeAt(0);
    this.text = this.text.slice(1);
    return code;
  }
}

/** Standard input of a process as a writer. */
export class ProcessInput extends NetTextWriter {
  constructor(
    private readonly stream: NodeJS.WritableStream,
    readonly encoding: NetEncoding = utf8NoBom,
  ) {
    super();
    // A program that does not read its input is none of the writer's business.
    stream.on('error', () => undefined);
  }
  /** The mark of an encoding, which stands before what is written first. */
  private preamble: Uint8Array = this.encoding.preamble;
  write(text: string): void {
    const bytes = this.encoding.encode(text);
    this.stream.write(Buffer.concat([this.preamble, bytes]));
    this.preamble = new Uint8Array(0);
  }
  override close(): void {
    super.close();
    this.stream.end();
  }
}
