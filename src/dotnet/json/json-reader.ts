/** JSON text as a tree of values, by the rules and with the errors of Newtonsoft.Json's JsonTextReader, which ConvertFrom-Json uses. */

import type { Value } from '../../objects/net-object.ts';
import { BigInteger, Double, Int64 } from '../../objects/numbers.ts';

/** A JSON object: its names in order, each with what stands under it. */
export class JObject {
  readonly names: string[] = [];
  readonly tokens: JToken[] = [];

  /** Under each name what stands there last. */
  last(): Map<string, JToken> {
    return new Map(this.names.map((name, i) => [name, this.tokens[i] as JToken]));
  }
}
/** A JSON array. */
export class JArray {
  readonly items: JToken[] = [];
}
/** What stands in JSON text. */
export type JToken = JObject | JArray | Value;

/** A syntax error, with Newtonsoft's text. */
export class JsonReaderError extends Error {}

/** Turns a string into a date where it looks like one, else gives it back. */
export type DateReader = (text: string) => Exclude<Value, null>;

type Position = { kind: 'object'; name: string | null } | { kind: 'array'; index: number } | { kind: 'constructor'; index: number };

const end = '\u0000';

/** Parses one text. */
export class JsonReader {
  private at = 0;
  private line = 1;
  private lineStart = 0;
  private readonly path: Position[] = [];
  constructor(
    private readonly text: string,
    private readonly maxDepth: number,
    private readonly readDate: DateReader,
  ) {}

  /** The value; undefined when there is none. @throws JsonReaderError */
  read(): JToken | undefined {
    this.skipBlanks();
    if (this.isEnd) return undefined;
    const c = this.peek();
    if (c === ']') this.fail(`JsonToken EndArray is not valid for closing JsonType None.`, 1);
    const value = this.value();
    if (!(value instanceof JObject) && !(value instanceof JArray)) this.expectSeparator();
    this.skipBlanks();
    if (!this.isEnd) this.fail(`Additional text encountered after finished reading JSON content: ${this.peek()}.`);
    return value;
  }

  private get isEnd(): boolean {
    return this.at >= this.text.length;
  }
  private peek(): string {
    return this.text[this.at] ?? end;
  }

  /** Path of the value being read: `a[1].b`. */
  private pathText(): string {
    let text = '';
    for (const p of this.path) {
      if (p.kind !== 'object') text += p.index < 0 ? '' : `[${p.index}]`;
      else if (p.name === null) continue;
      else if (/[ ./'"[\]()\t\n\r\f\b\\\u0085\u2028\u2029]/.test(p.name)) text += `['${p.name.replace(/'/g, "\\'")}']`;
      else text += text === '' ? p.name : `.${p.name}`;
    }
    return text;
  }

  private fail(message: string, shift = 0): never {
    throw new JsonReaderError(`${message} Path '${this.pathText()}', line ${this.line}, position ${this.at - this.lineStart + shift}.`);
  }

  private newLine(): void {
    this.line++;
    this.lineStart = this.at;
  }

  private skipBlanks(): void {
    const { text } = this;
    for (;;) {
      const c = text.charCodeAt(this.at);
      if (c === 32 || c === 9) this.at++;
      else if (c === 10) {
        this.at++;
        this.newLine();
      } else if (c === 13) {
        this.at++;
        if (text.charCodeAt(this.at) === 10) this.at++;
        this.newLine();
      } else if (c === 47) this.comment();
      else if ((c < 32 || c > 127) && /\s|\ufeff/.test(text[this.at] ?? end)) this.at++;
      else return;
    }
  }

  private comment(): void {
    const next = this.text[this.at + 1];
    if (next === '/') {
      while (!this.isEnd && this.peek() !== '\n' && this.peek() !== '\r') this.at++;
      return;
    }
    if (next !== '*') {
      this.at++;
      this.fail(`Error parsing comment. Expected: *, got ${this.peek()}.`);
    }
    const close = this.text.indexOf('*/', this.at + 2);
    if (close < 0) {
      this.at = this.text.length;
      this.fail('Unexpected end while parsing comment.');
    }
    for (; this.at < close + 2; this.at++)
      if (this.peek() === '\n') {
        this.line++;
        this.lineStart = this.at + 1;
      }
  }

  private push(position: Position): void {
    this.count();
    this.path.push(position);
    if (this.path.length > this.maxDepth) {
      throw new JsonReaderError(
        `The reader's MaxDepth of ${this.maxDepth} has been exceeded. Path '${this.depthPath()}', line ${this.line}, position ${this.at - this.lineStart}.`,
      );
    }
  }

  private depthPath(): string {
    this.path.pop();
    return this.pathText();
  }

  /** Counts a value of the array that is being read. What fails before it counts, has the path of the value before. */
  private count(): void {
    const top = this.path[this.path.length - 1];
    if (top && top.kind !== 'object') top.index++;
  }

  private counted(value: Value): Value {
    this.count();
    return value;
  }

  private value(): JToken {
    this.skipBlanks();
    if (this.isEnd) this.fail('Unexpected end when reading JSON.');
    const c = this.peek();
    switch (c) {
      case '{':
        return this.object();
      case '[':
        return this.array();
      case '"':
      case "'":
        return this.counted(this.readDate(this.string(c)));
      case 't':
        return this.counted(this.word('true', true));
      case 'f':
        return this.counted(this.word('false', false));
      case 'n':
        if (this.text.startsWith('new ', this.at)) return this.counted(this.constructorCall());
        if (this.text[this.at + 1] !== 'u' && this.at + 1 < this.text.length) this.unexpected(c);
        return this.counted(this.word('null', null));
      case 'N':
        return this.counted(this.word('NaN', new Double(Number.NaN)));
      case 'I':
        return this.counted(this.word('Infinity', new Double(Number.POSITIVE_INFINITY)));
      case 'u':
        return this.counted(this.word('undefined', null));
      case '-':
        if (this.text[this.at + 1] === 'I') return this.counted(this.word('-Infinity', new Double(Number.NEGATIVE_INFINITY)));
        return this.number();
    }
    if (/[\d.]/.test(c)) return this.number();
    return this.unexpected(c);
  }

  private unexpected(c: string): never {
    const atStart = this.path.length === 0 && this.at === this.lineStart && this.line === 1;
    if (atStart) throw new JsonReaderError(`Unexpected character encountered while parsing value: ${c}. Path '', line 0, position 0.`);
    return this.fail(`Unexpected character encountered while parsing value: ${c}.`);
  }

  private word(word: string, value: Value): Value {
    const name = word === 'true' || word === 'false' ? 'boolean' : word === 'null' ? 'null' : word === 'undefined' ? 'undefined' : 'number';
    for (const [i, expected] of [...word].entries()) {
      if (this.text[this.at + i] === expected) continue;
      if (this.at + i >= this.text.length) {
        this.at += i;
        this.fail('Unexpected end when reading JSON.');
      }
      this.at += i;
      this.fail(`Error parsing ${name} value.`);
    }
    this.at += word.length;
    if (!this.isEnd && !/[\s,\]}/)]/.test(this.peek())) this.fail(`Error parsing ${name} value.`);
    return value;
  }

  private number(): Value {
    const small = this.smallNumber();
    if (small !== null) return this.counted(new Int64(BigInt(small)));
    const start = this.at;
    while (!this.isEnd && /[-+.\dA-Fa-fxX]/.test(this.peek())) this.at++;
    if (!this.isEnd && !/[\s,\]}/)]/.test(this.peek())) {
      if (/[A-Za-z]/.test(this.peek())) {
        this.at++;
        this.fail(`Input string '${this.text.slice(start, this.at)}' is not a valid number.`);
      }
      this.fail(`Unexpected character encountered while parsing number: ${this.peek()}.`);
    }
    this.count();
    const text = this.text.slice(start, this.at);
    const value = numberOf(text);
    return value ?? this.fail(`Input string '${text}' is not a valid number.`);
  }

  /** Passes a whole number of few digits that ends clearly, as nearly all are; null where it is anything else. */
  private smallNumber(): number | null {
    const { text } = this;
    let at = this.at;
    const isNegative = text.charCodeAt(at) === 45;
    if (isNegative) at++;
    const first = at;
    let value = 0;
    for (let digit = text.charCodeAt(at) - 48; digit >= 0 && digit <= 9; digit = text.charCodeAt(++at) - 48) value = value * 10 + digit;
    const digits = at - first;
    const next = text.charCodeAt(at);
    // 44 93 125 are , ] }
    if (digits === 0 || digits > 15 || (digits > 1 && text.charCodeAt(first) === 48) || (next !== 44 && next !== 93 && next !== 125))
      return null;
    this.at = at;
    return isNegative ? -value : value;
  }

  private string(quote: string): string {
    this.at++;
    let result = '';
    let start = this.at;
    const { text } = this;
    const close = quote.charCodeAt(0);
    for (;;) {
      const c = text.charCodeAt(this.at);
      if (c === close) break;
      if (c === 10) {
        this.at++;
        this.newLine();
      } else if (c === 92) {
        result += text.slice(start, this.at) + this.escape(quote);
        start = this.at;
      } else if (this.at < text.length) this.at++;
      else this.fail(`Unterminated string. Expected delimiter: ${quote}.`);
    }
    result += this.text.slice(start, this.at);
    this.at++;
    return result;
  }

  private escape(quote: string): string {
    this.at++;
    if (this.isEnd) this.fail(`Unterminated string. Expected delimiter: ${quote}.`);
    const c = this.peek();
    this.at++;
    const simple: Record<string, string> = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r', '\\': '\\', '"': '"', "'": "'", '/': '/' };
    const known = simple[c];
    if (known !== undefined) return known;
    if (c !== 'u') this.fail(`Bad JSON escape sequence: \\${c}.`);
    const hex = this.text.slice(this.at, this.at + 4);
    if (hex.length < 4 || this.at + 4 >= this.text.length) this.fail('Unexpected end while parsing Unicode escape sequence.');
    if (!/^[\da-fA-F]{4}$/.test(hex)) this.fail(`Invalid Unicode escape sequence: \\u${hex}.`);
    this.at += 4;
    return String.fromCharCode(Number.parseInt(hex, 16));
  }

  private object(): JObject {
    this.at++;
    const result = new JObject();
    const position = { kind: 'object' as const, name: null as string | null };
    this.push(position);
    for (;;) {
      this.skipBlanks();
      if (this.isEnd) this.unfinished(position.name === null && result.names.length === 0);
      if (this.peek() === '}') break;
      const name = this.propertyName();
      this.skipBlanks();
      if (this.peek() !== ':' || this.isEnd)
        this.fail(`Invalid character after parsing property name. Expected ':' but got: ${this.isEnd ? '\u0000' : this.peek()}.`);
      this.at++;
      position.name = name;
      this.skipBlanks();
      if (this.isEnd) this.fail('Unexpected end when deserializing object.');
      const token = this.value();
      result.names.push(name);
      result.tokens.push(token);
      if (!this.afterValue('}')) break;
    }
    this.at++;
    this.path.pop();
    return result;
  }

  private unfinished(isEmpty: boolean): never {
    return this.fail(isEmpty ? 'Unexpected end when reading JSON.' : 'Unexpected end when deserializing object.');
  }

  private propertyName(): string {
    const c = this.peek();
    if (c === '"' || c === "'") return this.string(c);
    if (!/[\p{L}\p{Nd}_$]/u.test(c)) this.fail(`Invalid property identifier character: ${c}.`);
    const start = this.at;
    while (!this.isEnd && /[\p{L}\p{Nd}_$]/u.test(this.peek())) this.at++;
    const name = this.text.slice(start, this.at);
    if (this.isEnd) this.fail('Unexpected end while parsing unquoted property name.');
    if (!/[\s:]/.test(this.peek())) this.fail(`Invalid JavaScript property identifier character: ${this.peek()}.`);
    return name;
  }

  /** What follows a value inside a container: true after a comma, false at the end of the container (not yet passed). */
  private afterValue(close: string): boolean {
    this.skipBlanks();
    const c = this.peek();
    if (this.isEnd) {
      // an unfinished array is taken as it is, an unfinished object is not
      if (close === ']') return false;
      this.fail('Unexpected end when deserializing object.');
    }
    if (c === ',') {
      this.at++;
      return true;
    }
    if (c === close) return false;
    if (c === '}' || c === ']') {
      this.path.pop();
      this.fail(
        `JsonToken ${c === '}' ? 'EndObject' : 'EndArray'} is not valid for closing JsonType ${close === ']' ? 'Array' : 'Object'}.`,
        1,
      );
    }
    return this.fail(`After parsing a value an unexpected character was encountered: ${c}.`);
  }

  private array(): JArray {
    this.at++;
    const result = new JArray();
    this.push({ kind: 'array', index: -1 });
    let afterComma = false;
    for (;;) {
      this.skipBlanks();
      if (this.isEnd) {
        // behind a comma Newtonsoft has left the item already, and an object or array there has ended everything
        if (afterComma && isContainer(result.items.at(-1))) break;
        if (afterComma) this.path.pop();
        if (result.items.length === 0 || afterComma)
          throw new JsonReaderError(`Unexpected end when reading token. Path '${this.pathText()}'.`);
        break;
      }
      const c = this.peek();
      if (c === ']') break;
      if (c === ',') {
        this.at++;
        this.count();
        result.items.push(null);
        continue;
      }
      if (c === '}') this.unexpected(c);
      result.items.push(this.value());
      afterComma = this.afterValue(']');
      if (!afterComma) break;
    }
    this.at++;
    this.path.pop();
    return result;
  }

  /** `new Date(0)`, the only constructor that means something. */
  private constructorCall(): Value {
    const match = /^new\s+(\w+)\(\s*(-?\d*)\s*\)/.exec(this.text.slice(this.at));
    if (!match) return this.unexpected('n');
    this.at += match[0].length;
    return match[1] === 'Date' ? this.readDate(`/Date(${match[2] || '0'})/`) : null;
  }

  /** After a value at the outermost level. */
  private expectSeparator(): void {
    if (this.isEnd || /[\s/]/.test(this.peek())) return;
    this.fail(`Additional text encountered after finished reading JSON content: ${this.peek()}.`);
  }
}

const isContainer = (token: JToken | undefined): boolean => token instanceof JArray || token instanceof JObject;

/** A number by Newtonsoft's rules: Int64 or BigInteger when whole, else Double; hexadecimal and octal with a leading 0. */
function numberOf(text: string): Value | undefined {
  if (/^0[xX][\da-fA-F]+$/.test(text) || /^0[0-7]+$/.test(text))
    return new Int64(BigInt.asIntN(64, BigInt(/[xX]/.test(text) ? text : `0o${text.slice(1)}`)));
  if (/^-?\d+$/.test(text)) {
    const whole = BigInt(text);
    return whole === BigInt.asIntN(64, whole) ? new Int64(whole) : new BigInteger(whole);
  }
  return /^-?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(text) ? new Double(Number(text)) : undefined;
}
