/** Types of the web commands: sessions, responses, status codes (WebCmdlet folder of PowerShell). */

import { newObject } from '../../dotnet/invocation.ts';
import { HttpResponseMessage } from '../../dotnet/net/http/messages.ts';
import type { WebAnswer } from '../../dotnet/net/http/transport.ts';
import { defineType, genericOf, wellKnown } from '../../dotnet/registry.ts';
import { byteArray, stringArray } from '../../dotnet/values.ts';
import { arrayOf, type NetDictionary } from '../../objects/collections.ts';
import { newCustomObject } from '../../objects/member-access.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { Int64 } from '../../objects/numbers.ts';
import { runNow } from '../../objects/script-hooks.ts';

const commands = 'Microsoft.PowerShell.Commands.';

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

/** Cookies and settings that requests share (WebRequestSession). */
export class WebRequestSession extends NetObject {
  readonly cookies = new Map<string, string>();
  headers: NetDictionary = runNow(
    newObject(genericOf('System.Collections.Generic.Dictionary', wellKnown.string, wellKnown.string), []),
  ) as NetDictionary;
  userAgent: Value = null;
  maximumRedirection = -1;
}

defineType({
  name: `${commands}WebRequestSession`,
  jsClass: WebRequestSession,
  constructors: { 'WebRequestSession new()': () => new WebRequestSession() },
  properties: {
    'System.Collections.Generic.Dictionary[string,string] Headers': {
      get: (self: WebRequestSession) => self.headers,
      set: (self: WebRequestSession, v: NetDictionary) => void (self.headers = v),
    },
    'string UserAgent': {
      get: (self: WebRequestSession) => self.userAgent,
      set: (self: WebRequestSession, v: Value) => void (self.userAgent = v),
    },
    'int MaximumRedirection': {
      get: (self: WebRequestSession) => self.maximumRedirection,
      set: (self: WebRequestSession, v: number) => void (self.maximumRedirection = v),
    },
  },
});

/** What Invoke-WebRequest emits for bytes (WebResponseObject). */
export class WebResponseObject extends NetObject {
  constructor(
    readonly answer: WebAnswer,
    readonly text: string,
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
    'System.Object Images': { get: (self: BasicHtmlWebResponseObject) => self.elements(/<(?<tag>img)\b(?<attributes>[^>]*)>/gi) },
    'System.Object InputFields': { get: (self: BasicHtmlWebResponseObject) => self.elements(/<(?<tag>input)\b(?<attributes>[^>]*)>/gi) },
    'System.Object Links': { get: (self: BasicHtmlWebResponseObject) => self.elements(/<(?<tag>a)\b(?<attributes>[^>]*)>[\s\S]*?<\/a>/gi) },
  },
});
