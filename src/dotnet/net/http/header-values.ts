import { exceptionOf } from '../../../errors/throw.ts';
import { NetCollection } from '../../../objects/collections.ts';
import { NetObject, type Value } from '../../../objects/net-object.ts';
import type { NetType } from '../../../objects/net-type.ts';
import { toText } from '../../../objects/to-string.ts';
import type { HttpHeaders } from './headers.ts';

/** @throws FormatException as of the Parse methods of header values */
function invalidFormat(text: string): never {
  throw exceptionOf('System.FormatException', `The format of value '${text}' is invalid.`);
}

const token = "[!#$%&'*+\\-.^_`|~0-9A-Za-z]+";
const wholeToken = new RegExp(`^${token}$`);

/** What HTTP takes for a name or a value without quotes (RFC 9110). */
export function isToken(text: string): boolean {
  return wholeToken.test(text);
}

/** A `name` or `name=value` behind a semicolon. */
export class NameValueHeader extends NetObject {
  constructor(
    public name: string,
    public value: string | null = null,
  ) {
    super();
  }
  static parse(text: string): NameValueHeader {
    const found = new RegExp(`^\\s*(${token})\\s*(?:=\\s*("(?:[^"\\\\]|\\\\.)*"|${token}))?\\s*$`).exec(text);
    if (!found) return invalidFormat(text);
    return new NameValueHeader(found[1]!, found[2] ?? null);
  }
  override toString(): string {
    return this.value === null || this.value === '' ? this.name : `${this.name}=${this.value}`;
  }
}

/** Splits at a separator that stands outside of quotes. */
export function splitOutsideQuotes(text: string, separator: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\\' && quoted) i++;
    else if (text[i] === '"') quoted = !quoted;
    else if (text[i] === separator && !quoted) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

/** A value with parameters: `text/html; charset=utf-8`, `form-data; name="a"`. */
export class ParameterizedHeader extends NetObject {
  readonly parameters: NameValueHeader[] = [];
  constructor(public main: string) {
    super();
  }
  protected fill(rest: readonly string[]): this {
    for (const part of rest) if (part.trim() !== '') this.parameters.push(NameValueHeader.parse(part));
    return this;
  }
  parameter(name: string): string | null {
    return this.parameters.find((p) => p.name.toLowerCase() === name)?.value ?? null;
  }
  setParameter(name: string, value: string | null): void {
    const index = this.parameters.findIndex((p) => p.name.toLowerCase() === name);
    if (value === null || value === '') {
      if (index >= 0) this.parameters.splice(index, 1);
    } else if (index >= 0) this.parameters[index]!.value = value;
    else this.parameters.push(new NameValueHeader(name, value));
  }
  override toString(): string {
    return [this.main, ...this.parameters.map(String)].join('; ');
  }
}

/** MediaTypeHeaderValue. */
export class MediaTypeHeader extends ParameterizedHeader {
  constructor(mediaType: string, charSet: string | null = null) {
    super(MediaTypeHeader.check(mediaType));
    if (charSet !== null) this.setParameter('charset', charSet);
  }
  /** @throws FormatException for what is no type and subtype */
  static check(mediaType: string): string {
    return new RegExp(`^${token}/${token}$`).test(mediaType) ? mediaType : invalidFormat(mediaType);
  }
  static parse(text: string): MediaTypeHeader {
    const [main = '', ...rest] = splitOutsideQuotes(text, ';');
    return new MediaTypeHeader(main.trim()).fill(rest);
  }
}

/** MediaTypeWithQualityHeaderValue. */
export class MediaTypeWithQualityHeader extends MediaTypeHeader {
  static override parse(text: string): MediaTypeWithQualityHeader {
    const [main = '', ...rest] = splitOutsideQuotes(text, ';');
    return new MediaTypeWithQualityHeader(main.trim()).fill(rest);
  }
}

/** ContentDispositionHeaderValue. */
export class ContentDispositionHeader extends ParameterizedHeader {
  static parse(text: string): ContentDispositionHeader {
    const [main = '', ...rest] = splitOutsideQuotes(text, ';');
    return new ContentDispositionHeader(main.trim()).fill(rest);
  }
}

/** StringWithQualityHeaderValue: `gzip;q=0.5`. */
export class StringWithQualityHeader extends NetObject {
  constructor(
    readonly value: string,
    readonly quality: string | null = null,
  ) {
    super();
  }
  static parse(text: string): StringWithQualityHeader {
    const found = new RegExp(`^\\s*(${token})\\s*(?:;\\s*q\\s*=\\s*([\\d.]+))?\\s*$`).exec(text);
    return found ? new StringWithQualityHeader(found[1]!, found[2] ?? null) : invalidFormat(text);
  }
  override toString(): string {
    return this.quality === null ? this.value : `${this.value}; q=${this.quality}`;
  }
}

/** ProductHeaderValue: `name/version`. */
export class ProductHeader extends NetObject {
  constructor(
    readonly name: string,
    readonly version: string | null = null,
  ) {
    super();
  }
  override toString(): string {
    return this.version === null || this.version === '' ? this.name : `${this.name}/${this.version}`;
  }
}

/** ProductInfoHeaderValue: a product or a comment. */
export class ProductInfoHeader extends NetObject {
  constructor(
    readonly product: ProductHeader | null,
    readonly comment: string | null = null,
  ) {
    super();
  }
  static parse(text: string): ProductInfoHeader {
    const trimmed = text.trim();
    if (/^\(.*\)$/.test(trimmed)) return new ProductInfoHeader(null, trimmed);
    const found = new RegExp(`^(${token})(?:/(${token}))?$`).exec(trimmed);
    return found ? new ProductInfoHeader(new ProductHeader(found[1]!, found[2] ?? null)) : invalidFormat(text);
  }
  /** The products and comments of a user agent. */
  static split(text: string): string[] {
    return text.match(/\((?:[^()]|\([^()]*\))*\)|[^\s()]+/g) ?? [];
  }
  override toString(): string {
    return this.comment ?? String(this.product);
  }
}

/** AuthenticationHeaderValue: `Bearer token`. */
export class AuthenticationHeader extends NetObject {
  constructor(
    readonly scheme: string,
    readonly parameter: string | null = null,
  ) {
    super();
  }
  static parse(text: string): AuthenticationHeader {
    const found = new RegExp(`^\\s*(${token})(?:\\s+(.*\\S))?\\s*$`).exec(text);
    return found ? new AuthenticationHeader(found[1]!, found[2] ?? null) : invalidFormat(text);
  }
  override toString(): string {
    return this.parameter === null || this.parameter === '' ? this.scheme : `${this.scheme} ${this.parameter}`;
  }
}

/** EntityTagHeaderValue: `"tag"`, `W/"tag"`. */
export class EntityTagHeader extends NetObject {
  constructor(
    readonly tag: string,
    readonly isWeak = false,
  ) {
    super();
    if (!/^("[^"]*"|\*)$/.test(tag)) invalidFormat(tag);
  }
  static parse(text: string): EntityTagHeader {
    const found = /^\s*(W\/)?("[^"]*"|\*)\s*$/.exec(text);
    return found ? new EntityTagHeader(found[2]!, found[1] !== undefined) : invalidFormat(text);
  }
  override toString(): string {
    return this.isWeak ? `W/${this.tag}` : this.tag;
  }
}

/** CacheControlHeaderValue, as the text it is made of. */
export class CacheControlHeader extends NetObject {
  readonly parts: NameValueHeader[] = [];
  static parse(text: string): CacheControlHeader {
    const made = new CacheControlHeader();
    for (const part of splitOutsideQuotes(text, ',')) if (part.trim() !== '') made.parts.push(NameValueHeader.parse(part));
    return made;
  }
  has(name: string): boolean {
    return this.parts.some((p) => p.name.toLowerCase() === name);
  }
  value(name: string): string | null {
    return this.parts.find((p) => p.name.toLowerCase() === name)?.value ?? null;
  }
  put(name: string, value: string | null, on: boolean): void {
    const index = this.parts.findIndex((p) => p.name.toLowerCase() === name);
    if (index >= 0) this.parts.splice(index, 1);
    if (on) this.parts.push(new NameValueHeader(name, value));
  }
  override toString(): string {
    return this.parts.map(String).join(', ');
  }
}

/** How the items of a header that lists several are read. */
export interface ItemReader {
  readonly split: (text: string) => string[];
  readonly parse: (text: string) => Value;
}

/** HttpHeaderValueCollection`1: the items of one header, read from it and written to it. */
export class HeaderValueCollection extends NetCollection {
  constructor(
    type: NetType,
    private readonly headers: HttpHeaders,
    private readonly name: string,
    private readonly reader: ItemReader,
  ) {
    super();
    this.netType = type;
  }
  private get items(): string[] {
    return (this.headers.values(this.name) ?? []).flatMap((text) => this.reader.split(text).map((t) => t.trim()));
  }
  get count(): number {
    return this.items.length;
  }
  *[Symbol.iterator](): Iterator<Value> {
    for (const text of this.items) yield this.reader.parse(text);
  }
  add(item: Value): void {
    this.headers.add(this.name, toText(item));
  }
  /** @throws FormatException */
  parseAdd(text: string): void {
    const parts = this.reader.split(text).map((t) => toText(this.reader.parse(t)));
    for (const part of parts) this.headers.add(this.name, part);
  }
  has(item: Value): boolean {
    return this.items.some((t) => t.toLowerCase() === toText(item).toLowerCase());
  }
  remove(item: Value): boolean {
    const { items } = this;
    const index = items.findIndex((t) => t.toLowerCase() === toText(item).toLowerCase());
    if (index < 0) return false;
    items.splice(index, 1);
    this.headers.remove(this.name);
    for (const text of items) this.headers.add(this.name, text);
    return true;
  }
  clear(): void {
    this.headers.remove(this.name);
  }
  override toString(): string {
    return this.items.join(/^(user-agent|server)$/i.test(this.name) ? ' ' : ', ');
  }
}
