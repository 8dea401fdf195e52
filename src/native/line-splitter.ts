import { StringDecoder } from 'node:string_decoder';

/** Reads bytes that come in pieces as text. */
export interface PieceDecoder {
  write(chunk: Buffer): string;
  /** What was left of an unfinished character. */
  end(): string;
}

/**
 * Cuts a program's output into lines as it arrives. A line ends at `\n`, `\r\n` or a lone `\r` (AsyncStreamReader of .NET); a byte order
 * mark at the start is dropped, and what is no UTF-8 becomes U+FFFD. `decoder`: what reads the bytes where they are no UTF-8.
 */
export class LineSplitter {
  private rest = '';
  private afterCarriageReturn = false;
  private atStart = true;
  constructor(private readonly decoder: PieceDecoder = new StringDecoder('utf8')) {}

  /** The lines that end in this piece. */
  push(chunk: Uint8Array): string[] {
    return this.split(this.decoder.write(chunk as Buffer));
  }

  /** What came after the last line end, if anything. */
  end(): string[] {
    const lines = this.split(this.decoder.end());
    if (this.rest !== '') lines.push(this.rest);
    this.rest = '';
    return lines;
  }

  private split(piece: string): string[] {
    let text = piece;
    if (text === '') return [];
    if (this.atStart) {
      this.atStart = false;
      if (text.charCodeAt(0) === 0xfeff) text = text.slice(1);
    }
    if (this.afterCarriageReturn && text.charCodeAt(0) === 10) text = text.slice(1);
    this.afterCarriageReturn = text === '' ? false : text.charCodeAt(text.length - 1) === 13;
    if (text === '') return [];
    const lines = text.split(text.includes('\r') ? /\r\n|\r|\n/ : '\n');
    lines[0] = this.rest + lines[0];
    this.rest = lines.pop() as string;
    return lines;
  }
}
