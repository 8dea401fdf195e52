import { exceptionOf, toNetException } from '../../../errors/throw.ts';
import { NetObject, type Value } from '../../../objects/net-object.ts';
import { randomUuid } from '../../io/random-bytes.ts';
import { NetMemoryStream, type NetStream } from '../../io/streams.ts';
import { encodingByName, type NetEncoding, utf8NoBom } from '../../text/encodings.ts';
import { HttpContentHeaders } from './header-types.ts';
import { ContentDispositionHeader, MediaTypeHeader } from './header-values.ts';

/** System.Net.Http.HttpContent: bytes and the headers that describe them. */
export abstract class HttpContent extends NetObject {
  readonly headers = new HttpContentHeaders(() => this.knownLength());
  private stream: NetStream | null = null;
  /** All bytes; a stream is read to its end the first time. */
  abstract bytes(): Uint8Array;
  protected knownLength(): number | null {
    return this.bytes().length;
  }
  /** The bytes, and from then on their number among the headers. */
  load(): Uint8Array {
    const bytes = this.bytes();
    if (!this.headers.has('Content-Length')) this.headers.set('Content-Length', String(bytes.length));
    return bytes;
  }
  /** The bytes as text, by the charset of the content type, a mark at their beginning, or as UTF-8. */
  text(): string {
    const bytes = this.load();
    const charset = contentType(this)?.parameter('charset')?.replace(/^"|"$/g, '') ?? null;
    const text = (charset === null ? utf8NoBom : knownEncoding(charset)).decode(bytes);
    return text.startsWith('\ufeff') ? text.slice(1) : text;
  }
  /** One stream over the bytes, the same each time. */
  asStream(): NetStream {
    this.stream ??= new NetMemoryStream(this.bytes(), false);
    return this.stream;
  }
}

function knownEncoding(name: string): NetEncoding {
  try {
    return encodingByName(name);
  } catch (e) {
    const text = 'The character set provided in ContentType is invalid. Cannot read content as string using an invalid character set.';
    throw exceptionOf('System.InvalidOperationException', text, toNetException(e));
  }
}

function contentType(content: HttpContent): MediaTypeHeader | null {
  const text = content.headers.first('Content-Type');
  return text === null ? null : MediaTypeHeader.parse(text);
}

/** ByteArrayContent, and the base of what is made of text. */
export class ByteArrayContent extends HttpContent {
  constructor(private readonly data: Uint8Array) {
    super();
  }
  bytes(): Uint8Array {
    return this.data;
  }
}

/** What a response brought. */
export class ResponseContent extends ByteArrayContent {}
/** The content of a response that has none. */
export class EmptyContent extends ByteArrayContent {
  constructor() {
    super(new Uint8Array(0));
  }
}

/** StringContent. */
export class StringContent extends ByteArrayContent {
  constructor(text: string, encoding: NetEncoding | null, mediaType: string | MediaTypeHeader | null) {
    const used = encoding ?? utf8NoBom;
    super(used.encode(text));
    const type =
      typeof mediaType === 'string' || mediaType === null
        ? `${MediaTypeHeader.check(mediaType || 'text/plain')}; charset=${used.webName}`
        : mediaType.toString();
    this.headers.set('Content-Type', type);
  }
}

/** FormUrlEncodedContent. */
export class FormUrlEncodedContent extends ByteArrayContent {
  constructor(pairs: Iterable<readonly [string, string]>) {
    const encode = (text: string): string =>
      encodeURIComponent(text)
        .replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
        .replaceAll('%20', '+');
    super(Buffer.from([...pairs].map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&'), 'latin1'));
    this.headers.set('Content-Type', 'application/x-www-form-urlencoded');
  }
}

/** StreamContent: what a stream gives from where it stands. */
export class StreamContent extends HttpContent {
  private data: Uint8Array | null = null;
  constructor(private readonly source: NetStream) {
    super();
  }
  bytes(): Uint8Array {
    this.data ??= this.source.readToEnd();
    return this.data;
  }
  protected override knownLength(): number | null {
    if (this.data) return this.data.length;
    return this.source.canSeek ? this.source.length - this.source.position : null;
  }
}

/** MultipartContent: contents behind each other with a boundary between them. */
export class MultipartContent extends HttpContent {
  readonly parts: HttpContent[] = [];
  private readonly boundary: string;
  constructor(subtype: string, boundary: string | null) {
    super();
    this.boundary = boundary ?? randomUuid();
    this.headers.set('Content-Type', `multipart/${subtype}; boundary="${this.boundary}"`);
  }
  bytes(): Uint8Array {
    const pieces: Uint8Array[] = [Buffer.from(`--${this.boundary}\r\n`, 'latin1')];
    this.parts.forEach((part, i) => {
      const separator = i > 0 ? `\r\n--${this.boundary}\r\n` : '';
      const headers = part.headers.pairs().map(([name, values]) => `${name}: ${values.join(', ')}\r\n`);
      pieces.push(Buffer.from(`${separator}${headers.join('')}\r\n`, 'utf8'), part.bytes());
    });
    pieces.push(Buffer.from(`\r\n--${this.boundary}--\r\n`, 'latin1'));
    return Buffer.concat(pieces);
  }
  *[Symbol.iterator](): Iterator<Value> {
    yield* this.parts;
  }
}

/** MultipartFormDataContent. */
export class MultipartFormDataContent extends MultipartContent {
  constructor(boundary: string | null = null) {
    super('form-data', boundary);
  }
  addPart(content: HttpContent, name: string | null = null, fileName: string | null = null): void {
    if (!content.headers.has('Content-Disposition')) {
      const disposition = new ContentDispositionHeader('form-data');
      if (name !== null) disposition.setParameter('name', name);
      if (fileName !== null) {
        disposition.setParameter('filename', fileName);
        disposition.setParameter('filename*', `utf-8''${encodeURIComponent(fileName)}`);
      }
      content.headers.set('Content-Disposition', disposition.toString());
    }
    this.parts.push(content);
  }
}
