/** What Invoke-WebRequest writes: WebResponseObject and BasicHtmlWebResponseObject (WebCmdlet folder of PowerShell). */

import { stringComparer } from '../../dotnet/comparers.ts';
import { newObject } from '../../dotnet/invocation.ts';
import { NetMemoryStream } from '../../dotnet/io/streams.ts';
import type { HttpResponseMessage } from '../../dotnet/net/http/messages.ts';
import { statusCode } from '../../dotnet/net/http/status.ts';
import { defineType, genericOf, wellKnown } from '../../dotnet/registry.ts';
import { byteArray, stringArray } from '../../dotnet/values.ts';
import type { NetDictionary } from '../../objects/collections.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { Int64 } from '../../objects/numbers.ts';
import { runNow } from '../../objects/script-hooks.ts';
import { charsetOf, decodeContent, isText, mediaType } from './web-decoding.ts';
import { defineHtmlTypes, elementsOf } from './web-html.ts';

const commands = 'Microsoft.PowerShell.Commands.';

function textDictionary(...args: Parameters<typeof genericOf>): NetDictionary {
  return runNow(newObject(genericOf(...args), [stringComparer('OrdinalIgnoreCase')])) as NetDictionary;
}

/** Where the links of an answer lead, by relation; names in any case (ParseLinkHeader, RFC 8288). */
export function relationLinks(answer: HttpResponseMessage): NetDictionary {
  const table = textDictionary('System.Collections.Generic.Dictionary', wellKnown.string, wellKnown.string);
  const base = answer.request?.uri?.absoluteUri;
  for (const line of answer.headers.values('Link') ?? [])
    for (const match of line.matchAll(/<(.*?)>;\s*rel=(?:"(.*?)"|([^,;]*))/g)) {
      const relation = match[2] ?? match[3] ?? '';
      if (match[1] && relation && !table.containsKey(relation)) table.set(relation, new URL(match[1], base).href);
    }
  return table;
}

/** The headers as `Dictionary[string, IEnumerable[string]]`, those of the content last. */
export function headerTable(answer: HttpResponseMessage): Value {
  const texts = genericOf('System.Collections.Generic.IEnumerable', wellKnown.string);
  const table = textDictionary('System.Collections.Generic.Dictionary', wellKnown.string, texts);
  for (const set of [answer.headers, answer.shownContent.headers])
    for (const [name, values] of set.pairs()) table.set(name, stringArray([...values]));
  return table;
}

/** True for characters that are shown (WebResponseObject.IsPrintable). */
const unprintable = /[^\p{L}\p{Nd}\p{P}\p{Z}\p{S}\s]/gu;

/** What Invoke-WebRequest emits for bytes (WebResponseObject). */
export class WebResponseObject extends NetObject {
  readonly bytes: Uint8Array;
  contentStream: NetMemoryStream | null;
  private raw: string | null | undefined;
  constructor(
    public answer: HttpResponseMessage,
    /** Null where nobody has asked for the links. */
    readonly links: NetDictionary | null = null,
    /** The file of -OutFile, where it is written to one. */
    readonly outFile: string | null = null,
  ) {
    super();
    this.bytes = answer.shownContent.bytes();
    this.contentStream = new NetMemoryStream(this.bytes);
  }
  /** The content as it stands in RawContent. */
  protected get rawText(): string {
    return this.toString();
  }
  /** The status line and the headers as a server sends them, and the content. */
  get rawContent(): string | null {
    if (this.raw !== undefined) return this.raw;
    const { answer } = this;
    const lines = [`HTTP/${answer.httpVersion} ${answer.status} ${statusCode(answer.status)}`];
    for (const set of [answer.headers, answer.shownContent.headers])
      for (const [name, values] of set.pairs()) for (const value of values) lines.push(`${name}: ${value}`);
    return `${lines.join('\n')}\n\n${this.rawText}`;
  }
  set rawContent(text: string | null) {
    this.raw = text;
  }
  /** The content in ASCII, with dots for what is not shown. */
  override toString(): string {
    return Buffer.from(this.bytes)
      .toString('latin1')
      .replace(/[\x80-\xff]/g, '?')
      .replace(unprintable, '.');
  }
}

/** What Invoke-WebRequest emits for text (BasicHtmlWebResponseObject). */
export class BasicHtmlWebResponseObject extends WebResponseObject {
  readonly decoded = decodeContent(this.bytes, charsetOf(this.answer.content));
  readonly inputFields = once(() => elementsOf(this.decoded.text, 'inputFields'));
  readonly anchors = once(() => elementsOf(this.decoded.text, 'links'));
  readonly images = once(() => elementsOf(this.decoded.text, 'images'));
  protected override get rawText(): string {
    return this.decoded.text;
  }
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** The object for an answer, by its media type. */
export function responseObject(answer: HttpResponseMessage, links: NetDictionary | null, outFile: string | null): WebResponseObject {
  const Response = isText(mediaType(answer.content)) ? BasicHtmlWebResponseObject : WebResponseObject;
  return new Response(answer, links, outFile);
}

type W = WebResponseObject;
type B = BasicHtmlWebResponseObject;

defineHtmlTypes();

defineType({
  name: `${commands}WebResponseObject`,
  jsClass: WebResponseObject,
  methods: { 'string ToString()': (w: W) => w.toString() },
  properties: {
    'int StatusCode': { get: (w: W) => w.answer.status },
    'string StatusDescription': { get: (w: W) => String(statusCode(w.answer.status)) },
    'string RawContent': { get: (w: W) => w.rawContent, set: (w: W, text: string | null) => void (w.rawContent = text) },
    'System.Collections.Generic.Dictionary[string,System.Collections.Generic.IEnumerable[string]] Headers': {
      get: (w: W) => headerTable(w.answer),
    },
    'System.IO.MemoryStream RawContentStream': {
      get: (w: W) => w.contentStream,
      set: (w: W, stream: NetMemoryStream | null) => void (w.contentStream = stream),
    },
    'System.Collections.Generic.Dictionary[string,string] RelationLink': { get: (w: W) => w.links },
    'string OutFile': { get: (w: W) => w.outFile },
    'long RawContentLength': { get: (w: W) => new Int64(BigInt(w.bytes.length)) },
    'System.Net.Http.HttpResponseMessage BaseResponse': {
      get: (w: W) => w.answer,
      set: (w: W, answer: HttpResponseMessage) => void (w.answer = answer),
    },
    'byte[] Content': { get: (w: W) => byteArray(w.bytes) },
  },
});

const elements = `${commands}WebCmdletElementCollection`;

defineType({
  name: `${commands}BasicHtmlWebResponseObject`,
  baseType: `${commands}WebResponseObject`,
  jsClass: BasicHtmlWebResponseObject,
  properties: {
    'string Content': { get: (w: B) => w.decoded.text },
    'System.Text.Encoding Encoding': { get: (w: B) => w.decoded.encoding },
    [`${elements} Images`]: { get: (w: B) => w.images() },
    [`${elements} InputFields`]: { get: (w: B) => w.inputFields() },
    [`${elements} Links`]: { get: (w: B) => w.anchors() },
  },
});
