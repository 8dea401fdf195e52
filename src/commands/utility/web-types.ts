/** Types of the web commands: sessions, responses, status codes (WebCmdlet folder of PowerShell). */

import { newObject } from '../../dotnet/invocation.ts';
import { defineType, genericOf, getType, wellKnown } from '../../dotnet/registry.ts';
import { byteArray, stringArray } from '../../dotnet/values.ts';
import { arrayOf, type NetDictionary } from '../../objects/collections.ts';
import { type EnumValue, enumValue } from '../../objects/enum-value.ts';
import { newCustomObject } from '../../objects/member-access.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { Int64 } from '../../objects/numbers.ts';
import { runNow } from '../../objects/script-hooks.ts';

const commands = 'Microsoft.PowerShell.Commands.';

const statusNames: Record<string, number> = {
  Continue: 100,
  SwitchingProtocols: 101,
  Processing: 102,
  EarlyHints: 103,
  OK: 200,
  Created: 201,
  Accepted: 202,
  NonAuthoritativeInformation: 203,
  NoContent: 204,
  ResetContent: 205,
  PartialContent: 206,
  MultiStatus: 207,
  AlreadyReported: 208,
  IMUsed: 226,
  MultipleChoices: 300,
  Ambiguous: 300,
  MovedPermanently: 301,
  Moved: 301,
  Found: 302,
  Redirect: 302,
  SeeOther: 303,
  RedirectMethod: 303,
  NotModified: 304,
  UseProxy: 305,
  Unused: 306,
  TemporaryRedirect: 307,
  RedirectKeepVerb: 307,
  PermanentRedirect: 308,
  BadRequest: 400,
  Unauthorized: 401,
  PaymentRequired: 402,
  Forbidden: 403,
  NotFound: 404,
  MethodNotAllowed: 405,
  NotAcceptable: 406,
  ProxyAuthenticationRequired: 407,
  RequestTimeout: 408,
  Conflict: 409,
  Gone: 410,
  LengthRequired: 411,
  PreconditionFailed: 412,
  RequestEntityTooLarge: 413,
  RequestUriTooLong: 414,
  UnsupportedMediaType: 415,
  RequestedRangeNotSatisfiable: 416,
  ExpectationFailed: 417,
  MisdirectedRequest: 421,
  UnprocessableEntity: 422,
  UnprocessableContent: 422,
  Locked: 423,
  FailedDependency: 424,
  UpgradeRequired: 426,
  PreconditionRequired: 428,
  TooManyRequests: 429,
  RequestHeaderFieldsTooLarge: 431,
  UnavailableForLegalReasons: 451,
  InternalServerError: 500,
  NotImplemented: 501,
  BadGateway: 502,
  ServiceUnavailable: 503,
  GatewayTimeout: 504,
  HttpVersionNotSupported: 505,
  VariantAlsoNegotiates: 506,
  InsufficientStorage: 507,
  LoopDetected: 508,
  NotExtended: 510,
  NetworkAuthenticationRequired: 511,
};

defineType({ name: 'System.Net.HttpStatusCode', kind: 'enum', enumValues: statusNames });

/** A status as a value of HttpStatusCode. */
export function statusCode(code: number): EnumValue {
  return enumValue(getType('System.Net.HttpStatusCode'), code);
}

/** What came back: status, headers, bytes. */
export interface WebAnswer {
  readonly status: number;
  readonly reason: string;
  readonly httpVersion: string;
  /** Names as the server wrote them, values in order. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly body: Uint8Array;
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

/** System.Net.Http.HttpResponseMessage, as far as scripts look at it. */
export class HttpResponseMessage extends NetObject {
  constructor(readonly answer: WebAnswer) {
    super();
  }
}

defineType({
  name: 'System.Net.Http.HttpResponseMessage',
  jsClass: HttpResponseMessage,
  properties: {
    'System.Net.HttpStatusCode StatusCode': { get: (self: HttpResponseMessage) => statusCode(self.answer.status) },
    'string ReasonPhrase': { get: (self: HttpResponseMessage) => self.answer.reason },
    'System.Object Headers': { get: (self: HttpResponseMessage) => headerTable(self.answer) },
    'bool IsSuccessStatusCode': { get: (self: HttpResponseMessage) => self.answer.status >= 200 && self.answer.status < 300 },
  },
});

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
  'System.Net.Http.HttpResponseMessage BaseResponse': { get: (self: WebResponseObject) => new HttpResponseMessage(self.answer) },
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
