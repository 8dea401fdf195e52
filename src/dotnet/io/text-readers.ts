import type { NetException } from '../../errors/exceptions.ts';
import { exceptionOf } from '../../errors/throw.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { charOf } from '../../objects/numbers.ts';
import { complete, type Done, lift, type Steps } from '../../scheduler/suspension.ts';
import { callOverride } from '../protected-methods.ts';
import { wellKnown } from '../registry.ts';
import { decodeFile, type NetEncoding, utf8, utf16, writersUtf8 } from '../text/encodings.ts';
import { NetStringBuilder } from '../text/string-builder.ts';
import { requirePath } from './errors.ts';
import { fullPath } from './path.ts';
import { FileAccess, FileMode, NetFileStream, type NetStream } from './streams.ts';

/** System.IO.TextReader, over text that is all there when first read. */
export abstract class NetTextReader extends NetObject {
  isClosed = false;
  private at = 0;
  private loaded: string | undefined;
  protected abstract load(): string;
  /** ObjectDisposedException of a closed reader. */
  protected closedError(): NetException {
    return exceptionOf('System.ObjectDisposedException', 'Cannot read from a closed TextReader.', null, { ObjectName: '' });
  }
  private get text(): string {
    if (this.isClosed) throw this.closedError();
    this.loaded ??= this.load();
    return this.loaded;
  }
  get atEnd(): boolean {
    return this.at >= this.text.length;
  }
  /** The next code unit without taking it, -1 at the end. */
  peek(): number {
    const { text } = this;
    return this.at < text.length ? text.charCodeAt(this.at) : -1;
  }
  read(): number {
    const code = this.peek();
    if (code >= 0) this.at++;
    return code;
  }
  /** Up to `count` code units. */
  take(count: number): string {
    const part = this.text.slice(this.at, this.at + count);
    this.at += part.length;
    return part;
  }
  readLine(): string | null {
    const { text } = this;
    if (this.at >= text.length) return null;
    const end = /\r\n|\n|\r/g;
    end.lastIndex = this.at;
    const match = end.exec(text);
    const line = text.slice(this.at, match ? match.index : text.length);
    this.at = match ? match.index + match[0].length : text.length;
    return line;
  }
  readToEnd(): string {
    const rest = this.text.slice(this.at);
    this.at = this.text.length;
    return rest;
  }
  /** Waits until what is to be read is there: in readers over streams that bring it bit by bit. */
  await(_need: 'one' | 'line' | 'all'): Done {
    return undefined;
  }
  /** Adds text that has come. */
  protected append(text: string): void {
    this.loaded = (this.loaded ?? '').slice(this.at) + text;
    this.at = 0;
  }
  /** What has come and is not read yet. */
  protected get unread(): string {
    return (this.loaded ?? '').slice(this.at);
  }
  /** Reads the source anew (after its stream was moved). */
  discard(): void {
    this.loaded = undefined;
    this.at = 0;
  }
  close(): void {
    this.isClosed = true;
  }
}

/** System.IO.StringReader. */
export class NetStringReader extends NetTextReader {
  constructor(private readonly source: string) {
    super();
  }
  protected load(): string {
    return this.source;
  }
}

/** System.IO.StreamReader. */
export class NetStreamReader extends NetTextReader {
  constructor(
    readonly stream: NetStream,
    readonly encoding: NetEncoding = utf8,
    readonly leaveOpen = false,
  ) {
    super();
    if (!stream.canRead) throw exceptionOf('System.ArgumentException', 'Stream was not readable.');
  }
  static ofFile(path: string | null, encoding: NetEncoding = utf8): NetStreamReader {
    return new NetStreamReader(new NetFileStream(fullPath(requirePath(path)), FileMode.Open, FileAccess.Read), encoding);
  }
  protected load(): string {
    return this.stream.isLive ? '' : decodeFile(this.stream.readToEnd(), this.encoding);
  }
  private hasEnded = false;
  private rest: Uint8Array = new Uint8Array(0);
  override await(need: 'one' | 'line' | 'all'): Done {
    return this.stream.isLive && !this.hasEnough(need) ? lift(this.fill(need)) : undefined;
  }
  private hasEnough(need: 'one' | 'line' | 'all'): boolean {
    if (this.hasEnded) return true;
    return need === 'all' ? false : need === 'one' ? this.unread !== '' : /\n|\r[\s\S]/.test(this.unread);
  }
  private *fill(need: 'one' | 'line' | 'all'): Steps<undefined> {
    while (!this.hasEnough(need)) {
      yield* complete(this.stream.ready());
      const data = this.stream.read(65536);
      this.hasEnded = data.length === 0;
      const bytes = this.rest.length === 0 ? data : Buffer.concat([this.rest, data]);
      const whole = this.hasEnded ? bytes.length : wholeCharacters(bytes, this.encoding);
      this.rest = bytes.slice(whole);
      this.append(this.encoding.decode(bytes.slice(0, whole)));
    }
    return undefined;
  }
  protected override closedError(): NetException {
    const text = "Cannot read from a closed TextReader.\nObject name: 'StreamReader'.";
    return exceptionOf('System.ObjectDisposedException', text, null, { ObjectName: 'StreamReader' });
  }
  override close(): void {
    super.close();
    if (!this.leaveOpen) this.stream.close();
  }
}

/** How many of these bytes are whole characters: what is left over waits for the next bytes. */
function wholeCharacters(bytes: Uint8Array, encoding: NetEncoding): number {
  if (encoding.webName !== 'utf-8') return bytes.length - (encoding.webName.startsWith('utf-16') ? bytes.length % 2 : 0);
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** System.IO.TextWriter. */
export abstract class NetTextWriter extends NetObject {
  newLine = '\n';
  isClosed = false;
  /** The culture that it was made with; null is the current one. */
  formatProvider: Value = null;
  abstract readonly encoding: NetEncoding;
  abstract write(text: string): void;
  writeLine(text: string): void {
    this.write(text + this.newLine);
  }
  /** What `Write(String)` does where the class of the writer may have another one. */
  put(text: string): void {
    this.write(text);
  }
  /** What `WriteLine(String)` does where the class of the writer may have another one. */
  putLine(text: string): void {
    this.writeLine(text);
  }
  flush(): void {}
  close(): void {
    this.isClosed = true;
  }
}

/** A class of a script or of C# that derives from TextWriter: text goes to its `Write(char)`, one by one, as TextWriter.Write(String) does. */
export class DerivedTextWriter extends NetTextWriter {
  constructor(type: NetType) {
    super();
    this.netType = type;
  }
  get encoding(): NetEncoding {
    return utf8;
  }
  write(text: string): void {
    for (let i = 0; i < text.length; i++) callOverride(this, 'Write', [charOf(text.charCodeAt(i))], wellKnown.char);
  }
  override writeLine(text: string): void {
    this.put(text);
    this.put(this.newLine);
  }
  override put(text: string): void {
    if (callOverride(this, 'Write', [text], wellKnown.string) === undefined) this.write(text);
  }
  override putLine(text: string): void {
    if (callOverride(this, 'WriteLine', [text], wellKnown.string) === undefined) this.writeLine(text);
  }
}

/** System.IO.StringWriter. */
export class NetStringWriter extends NetTextWriter {
  constructor(
    readonly builder: NetStringBuilder = new NetStringBuilder(),
    formatProvider: Value = null,
  ) {
    super();
    this.formatProvider = formatProvider;
  }
  get encoding(): NetEncoding {
    return utf16;
  }
  write(text: string): void {
    if (this.isClosed)
      throw exceptionOf('System.ObjectDisposedException', 'Cannot write to a closed TextWriter.', null, { ObjectName: '' });
    this.builder.append(text);
  }
  override toString(): string {
    return this.builder.text;
  }
}

/** System.IO.StreamWriter: holds text back until Flush or Close, or about 1024 characters. */
export class NetStreamWriter extends NetTextWriter {
  autoFlush = false;
  private held = '';
  private wroteMark: boolean;
  constructor(
    readonly stream: NetStream,
    readonly encoding: NetEncoding = writersUtf8,
    readonly leaveOpen = false,
  ) {
    super();
    if (!stream.canWrite) throw exceptionOf('System.ArgumentException', 'Stream was not writable.');
    this.wroteMark = encoding.preamble.length === 0 || (stream.canSeek && stream.position > 0);
  }
  static ofFile(path: string | null, append = false, encoding: NetEncoding = writersUtf8): NetStreamWriter {
    const stream = new NetFileStream(fullPath(requirePath(path)), append ? FileMode.Append : FileMode.Create, FileAccess.Write);
    return new NetStreamWriter(stream, encoding);
  }
  write(text: string): void {
    this.check();
    this.held += text;
    if (this.autoFlush || this.held.length >= 4096) this.send();
  }
  private check(): void {
    if (this.isClosed)
      throw exceptionOf('System.ObjectDisposedException', "Cannot write to a closed TextWriter.\nObject name: 'StreamWriter'.", null, {
        ObjectName: 'StreamWriter',
      });
  }
  private send(): void {
    if (this.held === '') return;
    if (!this.wroteMark) this.stream.write(this.encoding.preamble);
    this.wroteMark = true;
    this.stream.write(this.encoding.encode(this.held));
    this.held = '';
  }
  override flush(): void {
    this.check();
    this.send();
    this.stream.flush();
  }
  override close(): void {
    if (this.isClosed) return;
    this.send();
    super.close();
    if (this.leaveOpen) this.stream.flush();
    else this.stream.close();
  }
}
