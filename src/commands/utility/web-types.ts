/** Types of the web commands: sessions, responses, status codes (WebCmdlet folder of PowerShell). */

import { stringComparer } from '../../dotnet/comparers.ts';
import { currentCulture } from '../../dotnet/culture/culture-info.ts';
import { newObject } from '../../dotnet/invocation.ts';
import { NetMemoryStream } from '../../dotnet/io/streams.ts';
import { CookieContainer } from '../../dotnet/net/cookies.ts';
import { HttpResponseMessage } from '../../dotnet/net/http/messages.ts';
import type { WebAnswer } from '../../dotnet/net/http/transport.ts';
import { defineType, genericOf, wellKnown } from '../../dotnet/registry.ts';
import { osDescription } from '../../dotnet/system/environment.ts';
import { encodingByName } from '../../dotnet/text/encodings.ts';
import { byteArray, stringArray } from '../../dotnet/values.ts';
import { arrayOf, type NetDictionary } from '../../objects/collections.ts';
import { newCustomObject } from '../../objects/member-access.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { PropertyBody } from '../../objects/net-type.ts';
import { Int64 } from '../../objects/numbers.ts';
import { runNow } from '../../objects/script-hooks.ts';
import { powerShellVersion } from '../../session/version-table.ts';

const commands = 'Microsoft.PowerShell.Commands.';

/** An answer, and the address that gave it. */
export interface WebReply extends WebAnswer {
  readonly requestUrl: string;
  /** The request whose redirection -MaximumRedirection 0 has refused. */
  readonly refusedRedirect?: NetObject;
}

/** The first value of a header, in any case. */
export function header(answer: WebAnswer, name: string): string | undefined {
  for (const [key, values] of answer.headers) if (key.toLowerCase() === name.toLowerCase()) return values[0];
  return undefined;
}

/** The charset that an answer names, else UTF-8. */
export function charsetOf(answer: WebAnswer): string {
  return /charset\s*=\s*["']?([\w-]+)/i.exec(header(answer, 'Content-Type') ?? '')?.[1] ?? 'utf-8';
}

/** Where the links of an answer lead, by relation; names in any case (ParseLinkHeader, RFC 8288). */
export function relationLinks(answer: WebReply): NetDictionary {
  const table = runNow(
    newObject(genericOf('System.Collections.Generic.Dictionary', wellKnown.string, wellKnown.string), [
      stringComparer('OrdinalIgnoreCase'),
    ]),
  ) as NetDictionary;
  const pattern = /<(.*?)>;\s*rel=(?:"(.*?)"|([^,;]*))/g;
  for (const [name, values] of answer.headers)
    if (name.toLowerCase() === 'link')
      for (const match of values.join(', ').matchAll(pattern)) {
        const relation = match[2] ?? match[3] ?? '';
        if (match[1] && relation && !table.containsKey(relation)) table.set(relation, new URL(match[1], answer.requestUrl).href);
      }
  return table;
}

/** The headers as `Dictionary[string, IEnumerable[string]]`. */
export function headerTable(answer: WebAnswer): Value {
  const type = genericOf(
    'System.Collections.Generic.Dictionary',
    wellKnown.string,
    genericOf('System.Collections.Generic.IEnumerable', wellKnown.string),
  );
  const table = runNow(newObject(type, [])) as NetDictionary;
  for (const [name, values] of answer.headers) table.set(name, stringArray(values));
  return table;
}

/** How the commands name themselves to servers (PSUserAgent.cs). */
function defaultUserAgent(): string {
  return `Mozilla/5.0 (Linux; ${osDescription()}; ${currentCulture().name}) PowerShell/${powerShellVersion}`;
}

/** Cookies and settings that requests share (WebRequestSession). */
export class WebRequestSession extends NetObject {
  cookies = new CookieContainer();
  headers: NetDictionary = runNow(
    newObject(genericOf('System.Collections.Generic.Dictionary', wellKnown.string, wellKnown.string), []),
  ) as NetDictionary;
  userAgent: Value = defaultUserAgent();
  maximumRedirection = -1;
  maximumRetryCount = 0;
  retryIntervalInSeconds = 0;
  useDefaultCredentials = false;
  credentials: Value = null;
  certificates: Value = null;
  proxy: Value = null;
}

/** A property that keeps what it is given, under its own name in camel case. */
function held(type: string, name: string): Record<string, PropertyBody> {
  const key = `${name[0]!.toLowerCase()}${name.slice(1)}`;
  return {
    [`${type} ${name}`]: {
      get: (self: Record<string, Value>) => self[key] ?? null,
      set: (self: Record<string, Value>, value: Value) => void (self[key] = value),
    },
  };
}

defineType({
  name: `${commands}WebRequestSession`,
  jsClass: WebRequestSession,
  constructors: { 'WebRequestSession new()': () => new WebRequestSession() },
  properties: {
    ...held('System.Collections.Generic.Dictionary[string,string]', 'Headers'),
    ...held('System.Net.CookieContainer', 'Cookies'),
    ...held('bool', 'UseDefaultCredentials'),
    ...held('System.Net.ICredentials', 'Credentials'),
    ...held('System.Security.Cryptography.X509Certificates.X509CertificateCollection', 'Certificates'),
    ...held('string', 'UserAgent'),
    ...held('System.Net.IWebProxy', 'Proxy'),
    ...held('int', 'MaximumRedirection'),
    ...held('int', 'MaximumRetryCount'),
    ...held('int', 'RetryIntervalInSeconds'),
  },
});

/** What Invoke-WebRequest emits for bytes (WebResponseObject). */
export class WebResponseObject extends NetObject {
  constructor(
    readonly answer: WebReply,
    readonly text: string,
    /** The file of -OutFile, where it was written to one. */
    readonly outFile: string | null = null,
  ) {
    super();
  }
  get rawContent(): string {
    const lines = [`HTTP/${this.answer.httpVersion} ${this.answer.status} ${this.answer.reason}`];
    for (const [name, values] of this.answer.headers) lines.push(`${name}: ${values.join(', ')}`);
    return `${lines.join('\r\n')}\r\n\r\n${this.text}`;
  }
  override toString(): string {
    return this.text;
  }
}

/** What Invoke-WebRequest emits for text (BasicHtmlWebResponseObject). */
export class BasicHtmlWebResponseObject extends WebResponseObject {
  /** The elements of a kind, with their attributes. */
  elements(pattern: RegExp): Value {
    return arrayOf(
      [...this.text.matchAll(pattern)].map((m) => elementObject(m[0], m.groups?.['attributes'] ?? '', m.groups?.['tag'] ?? '')),
    );
  }
}

function elementObject(outer: string, attributes: string, tag: string): Value {
  const pairs: [string, Value][] = [
    ['outerHTML', outer],
    ['tagName', tag.toUpperCase()],
  ];
  for (const m of attributes.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g))
    pairs.push([m[1] as string, m[2] ?? m[3] ?? m[4] ?? '']);
  return newCustomObject(pairs);
}

const responseProperties = {
  'int StatusCode': { get: (self: WebResponseObject) => self.answer.status },
  'string StatusDescription': { get: (self: WebResponseObject) => self.answer.reason },
  'string RawContent': { get: (self: WebResponseObject) => self.rawContent },
  'System.Collections.Generic.Dictionary[string,System.Collections.Generic.IEnumerable[string]] Headers': {
    get: (self: WebResponseObject) => headerTable(self.answer),
  },
  'System.IO.MemoryStream RawContentStream': { get: (self: WebResponseObject) => new NetMemoryStream(self.answer.body) },
  'System.Collections.Generic.Dictionary[string,string] RelationLink': { get: (self: WebResponseObject) => relationLinks(self.answer) },
  'string OutFile': { get: (self: WebResponseObject) => self.outFile },
  'long RawContentLength': { get: (self: WebResponseObject) => new Int64(BigInt(self.answer.body.length)) },
  'System.Net.Http.HttpResponseMessage BaseResponse': { get: (self: WebResponseObject) => HttpResponseMessage.ofAnswer(self.answer) },
};

defineType({
  name: `${commands}WebResponseObject`,
  jsClass: WebResponseObject,
  methods: { 'string ToString()': (self: WebResponseObject) => self.text },
  properties: { ...responseProperties, 'byte[] Content': { get: (self: WebResponseObject) => byteArray(self.answer.body) } },
});

defineType({
  name: `${commands}BasicHtmlWebResponseObject`,
  baseType: `${commands}WebResponseObject`,
  jsClass: BasicHtmlWebResponseObject,
  properties: {
    'string Content': { get: (self: WebResponseObject) => self.text },
    'System.Text.Encoding Encoding': { get: (self: WebResponseObject) => encodingByName(charsetOf(self.answer)) },
    'System.Object Images': { get: (self: BasicHtmlWebResponseObject) => self.elements(/<(?<tag>img)\b(?<attributes>[^>]*)>/gi) },
    'System.Object InputFields': { get: (self: BasicHtmlWebResponseObject) => self.elements(/<(?<tag>input)\b(?<attributes>[^>]*)>/gi) },
    'System.Object Links': { get: (self: BasicHtmlWebResponseObject) => self.elements(/<(?<tag>a)\b(?<attributes>[^>]*)>[\s\S]*?<\/a>/gi) },
  },
});
