import type { Readable } from 'node:stream';
import type { ReadStream } from 'node:tty';

/** What keys send that are no characters: arrows, Home, Alt with a letter. */
const functionKeys = /\x1b(?:\[[0-9;?]*[A-Za-z~]|O.|[^[O])/g;

/**
 * Standard input of this process as lines. Nothing is read before somebody asks, so that native programs that inherit it get all of it;
 * between questions the stream is paused.
 */
export class StandardInput {
  private stream: Readable | null = null;
  private text = '';
  private ended = false;
  private waiting: ((line: string | null) => void) | null = null;
  /** The part of `text` that is known to hold no line end. */
  private searched = 0;
  /** True when the line that was read last ended with the input, without an end of its own. */
  isUnfinished = false;

  /** The next line without its end; null at the end of input. One question at a time. */
  readLine(): Promise<string | null> {
    const line = this.takeLine();
    if (line !== undefined) return Promise.resolve(line);
    return new Promise((resolve) => {
      this.waiting = resolve;
      this.open().resume();
    });
  }

  /** Everything up to the end of input. */
  async readToEnd(): Promise<string> {
    const lines: string[] = [];
    for (;;) {
      if (this.ended) {
        const rest = this.text;
        this.text = '';
        return lines.join('') + rest;
      }
      const line = await this.readLine();
      if (line !== null) lines.push(this.isUnfinished ? line : `${line}\n`);
    }
  }

  /**
   * A line typed at a terminal without showing it: `*` for every character, as Read-Host -AsSecureString does.
   * @param interrupt what Ctrl+C does, before there is an answer
   */
  readSecret(echo: (text: string) => void, interrupt: () => void): Promise<string | null> {
    const stream = this.open();
    if (!isTerminal(stream)) return this.readLine();
    return new Promise((resolve) => {
      let typed: string[] = [];
      const finish = (answer: string | null): void => {
        stream.off('data', onData);
        stream.on('data', this.onData);
        stream.setRawMode(false);
        stream.pause();
        echo('\n');
        resolve(answer);
      };
      const onData = (chunk: string): void => {
        for (const c of chunk.replace(functionKeys, '')) {
          if (c === '\r' || c === '\n') {
            finish(typed.join(''));
            return;
          }
          if (c === '\u0003') {
            interrupt();
            finish(null);
            return;
          }
          if (c === '\u0004' && typed.length === 0) {
            finish(null);
            return;
          }
          if (c === '\u007f' || c === '\b') {
            if (typed.length > 0) echo('\b \b');
            typed = typed.slice(0, -1);
          } else if (c >= ' ') {
            typed.push(c);
            echo('*');
          }
        }
      };
      stream.off('data', this.onData);
      stream.on('data', onData);
      stream.setRawMode(true);
      stream.resume();
    });
  }

  /** Takes nothing of what arrives while somebody else reads the terminal. */
  hold(isHeld: boolean): void {
    if (this.stream === null) return;
    this.stream.off('data', this.onData);
    if (!isHeld) this.stream.on('data', this.onData);
  }

  private readonly onData = (chunk: string): void => {
    this.text += chunk;
    this.answer();
  };

  private open(): Readable {
    if (this.stream) return this.stream;
    const stream = process.stdin;
    stream.setEncoding('utf8');
    stream.on('data', this.onData);
    const end = (): void => {
      this.ended = true;
      this.answer();
    };
    stream.on('end', end);
    // A terminal that has gone or a closed descriptor is the end of input too.
    stream.on('error', end);
    stream.pause();
    this.stream = stream;
    return stream;
  }

  private answer(): void {
    const { waiting } = this;
    if (!waiting) return;
    const line = this.takeLine();
    if (line === undefined) return;
    this.waiting = null;
    this.stream?.pause();
    waiting(line);
  }

  private takeLine(): string | null | undefined {
    const end = this.text.indexOf('\n', this.searched);
    this.isUnfinished = end < 0;
    if (end >= 0) {
      const line = this.text.slice(0, this.text[end - 1] === '\r' ? end - 1 : end);
      this.text = this.text.slice(end + 1);
      this.searched = 0;
      return line;
    }
    this.searched = this.text.length;
    if (!this.ended) return undefined;
    if (this.text === '') return null;
    const rest = this.text;
    this.text = '';
    this.searched = 0;
    return rest;
  }
}

function isTerminal(stream: Readable): stream is ReadStream {
  return (stream as Partial<ReadStream>).isTTY === true;
}
