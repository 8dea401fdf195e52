import { exceptionOf } from '../../../errors/throw.ts';
import { NetObject } from '../../../objects/net-object.ts';
import type { NetUri } from '../uri.ts';
import { EmptyContent, type HttpContent, ResponseContent } from './content.ts';
import { HttpRequestHeaders, HttpResponseHeaders } from './header-types.ts';
import { isToken } from './header-values.ts';
import { reasonPhrase, statusCode } from './status.ts';
import type { WebAnswer } from './transport.ts';

/** System.Net.Http.HttpMethod. */
export class HttpMethod extends NetObject {
  constructor(readonly method: string) {
    super();
    if (!isToken(method)) throw exceptionOf('System.FormatException', 'The format of the HTTP method is invalid.');
  }
  hashKey(): string {
    return this.method.toUpperCase();
  }
  override toString(): string {
    return this.method;
  }
}

/** What `ToString` of messages says of headers. */
function headerLines(...sets: readonly { pairs(): readonly (readonly [string, readonly string[]])[] }[]): string {
  const lines = sets.flatMap((s) => s.pairs()).map(([name, values]) => `  ${name}: ${values.join(', ')}\n`);
  return `{\n${lines.join('')}}`;
}

/** System.Net.Http.HttpRequestMessage. */
export class HttpRequestMessage extends NetObject {
  readonly headers = new HttpRequestHeaders();
  content: HttpContent | null = null;
  wasSent = false;
  /** The version of HTTP that is asked for. */
  httpVersion = '1.1';
  constructor(
    public method: HttpMethod = new HttpMethod('GET'),
    public uri: NetUri | null = null,
  ) {
    super();
  }
  override toString(): string {
    const uri = this.uri === null ? '<null>' : this.uri.toString();
    const content = this.content === null ? '<null>' : this.content.netType.fullName;
    const headers = headerLines(this.headers, ...(this.content ? [this.content.headers] : []));
    return `Method: ${this.method.method}, RequestUri: '${uri}', Version: ${this.httpVersion}, Content: ${content}, Headers:\n${headers}`;
  }
}

/** System.Net.Http.HttpResponseMessage. */
export class HttpResponseMessage extends NetObject {
  readonly headers = new HttpResponseHeaders();
  content: HttpContent | null = null;
  request: HttpRequestMessage | null = null;
  httpVersion = '1.1';
  readonly trailing = new HttpResponseHeaders();
  private phrase: string | null = null;
  private empty: HttpContent | null = null;
  constructor(public status = 200) {
    super();
  }
  /** What a server has answered. */
  static ofAnswer(answer: WebAnswer, request: HttpRequestMessage | null = null): HttpResponseMessage {
    const made = new HttpResponseMessage(answer.status);
    made.httpVersion = answer.httpVersion;
    made.phrase = answer.reason;
    made.request = request;
    const content = new ResponseContent(answer.body);
    made.content = content;
    for (const [name, values] of answer.headers) {
      const set = isContentHeader(name) ? content.headers : made.headers;
      for (const value of values) set.add(name, value);
    }
    return made;
  }
  /** The content, an empty one where there is none. */
  get shownContent(): HttpContent {
    this.empty ??= new EmptyContent();
    return this.content ?? this.empty;
  }
  get reason(): string | null {
    return this.phrase ?? reasonPhrase(this.status);
  }
  set reason(text: string | null) {
    this.phrase = text;
  }
  get isSuccess(): boolean {
    return this.status >= 200 && this.status <= 299;
  }
  /** @throws HttpRequestException when the status says no success */
  ensureSuccess(): this {
    if (this.isSuccess) return this;
    const words = this.reason === null || this.reason === '' ? '' : ` (${this.reason})`;
    const text = `Response status code does not indicate success: ${this.status}${words}.`;
    throw exceptionOf('System.Net.Http.HttpRequestException', text, null, { StatusCode: statusCode(this.status) });
  }
  override toString(): string {
    const headers = headerLines(this.headers, ...(this.content ? [this.content.headers] : []));
    return `StatusCode: ${this.status}, ReasonPhrase: '${this.reason ?? '<null>'}', Version: ${this.httpVersion}, Content: ${this.content?.netType.fullName ?? '<null>'}, Headers:\n${headers}`;
  }
}

/** True for headers that belong to the content of an answer. */
export function isContentHeader(name: string): boolean {
  return /^(allow|content-.*|expires|last-modified)$/i.test(name);
}
