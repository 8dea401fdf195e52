import type { NetException } from '../../errors/exceptions.ts';
import { exceptionOf } from '../../errors/throw.ts';

/** What JSON text says, numbers and strings still as they are written. */
export type JsonTree =
  | { kind: 'object'; entries: [string, JsonTree][]; raw: string }
  | { kind: 'array'; items: JsonTree[]; raw: string }
  /** `isPlain`: written without escapes, as dates are. */
  | { kind: 'string'; text: string; raw: string; isPlain?: true }
  | { kind: 'number' | 'true' | 'false' | 'null'; raw: string };

/** What the reader lets pass (JsonDocumentOptions, JsonSerializerOptions). */
export interface JsonReading {
  readonly trailingCommas: boolean;
  readonly comments: boolean;
}

const strict: JsonReading = { trailingCommas: false, comments: false };

/** JsonReaderException with the place of the error (System.Text.Json: Utf8JsonReader). */
class Reader {
  private at = 0;
  constructor(
    private readonly text: string,
    private readonly options: JsonReading,
  ) {}

  private fail(message: string, at = this.at): never {
    const before = this.text.slice(0, at);
    const line = before.split('\n').length - 1;
    const column = Buffer.byteLength(before.slice(before.lastIndexOf('\n') + 1));
    throw readerException(`${message} LineNumber: ${line} | BytePositionInLine: ${column}.`);
  }

  private blanks(): void {
    for (;;) {
      while (/[ \t\r\n]/.test(this.text[this.at] ?? '')) this.at++;
      if (!this.options.comments || this.text[this.at] !== '/') return;
      const end = this.text[this.at + 1] === '*' ? this.text.indexOf('*/', this.at + 2) + 2 : this.text.indexOf('\n', this.at);
      this.at = end <= 1 ? this.text.length : end;
    }
  }

  read(): JsonTree {
    this.blanks();
    if (this.at >= this.text.length)
      this.fail(
        'The input does not contain any JSON tokens. Expected the input to start with a valid JSON token, when isFinalBlock is true.',
      );
    const tree = this.value();
    this.blanks();
    if (this.at < this.text.length) this.fail(`'${this.text[this.at]}' is invalid after a single JSON value. Expected end of data.`);
    return tree;
  }

  private value(): JsonTree {
    const c = this.text[this.at];
    if (c === undefined)
      this.fail('Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed.');
    if (c === '{') return this.object();
    if (c === '[') return this.array();
    if (c === '"') return this.string();
    if (c === '-' || /\d/.test(c)) return this.number();
    for (const literal of ['true', 'false', 'null'] as const) if (c === literal[0]) return this.literal(literal);
    return this.fail(`'${c}' is an invalid start of a value.`);
  }

  private literal(name: 'true' | 'false' | 'null'): JsonTree {
    const found = /^[a-z]*/i.exec(this.text.slice(this.at))![0];
    if (found !== name) {
      let same = 0;
      while (same < found.length && found[same] === name[same]) same++;
      this.fail(`'${found}' is an invalid JSON literal. Expected the literal '${name}'.`, this.at + same);
    }
    this.at += name.length;
    return { kind: name, raw: name };
  }

  private number(): JsonTree {
    const start = this.at;
    const zero = /^-?0\d/.exec(this.text.slice(start));
    if (zero) this.fail(`Invalid leading zero before '${zero[0].slice(-1)}'.`, start + zero[0].length - 1);
    const found = /^-?\d+(\.\d+)?([eE][+-]?\d+)?/.exec(this.text.slice(start));
    if (!found) this.fail(`'${this.text[start + 1] ?? ''}' is an invalid end of a number. Expected a delimiter.`, start + 1);
    const raw = found[0];
    this.at += raw.length;
    const next = this.text[this.at];
    if (next !== undefined && !/[\s,\]}/]/.test(next)) this.fail(`'${next}' is an invalid end of a number. Expected a delimiter.`);
    if (next === undefined && start > 0 && this.isOpen > 0)
      this.fail(`'${raw.slice(-1)}' is an invalid end of a number. Expected a delimiter.`);
    return { kind: 'number', raw };
  }

  private isOpen = 0;

  private string(): JsonTree & { kind: 'string' } {
    const start = this.at;
    for (let i = start + 1; i < this.text.length; i++) {
      const c = this.text[i]!;
      if (c === '\\') {
        if (!/["\\/bfnrtu]/.test(this.text[i + 1] ?? ''))
          this.fail(
            `'${this.text[i + 1] ?? ''}' is an invalid escapable character within a JSON string. The string should be correctly escaped.`,
            i + 1,
          );
        i++;
      } else if (c < ' ')
        this.fail(
          `'0x${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}' is invalid within a JSON string. The string should be correctly escaped.`,
          i,
        );
      else if (c === '"') {
        this.at = i + 1;
        const raw = this.text.slice(start, this.at);
        return { kind: 'string', text: JSON.parse(raw) as string, raw };
      }
    }
    return this.fail('Expected end of string, but instead reached end of data.', this.text.length);
  }

  private object(): JsonTree {
    const start = this.at++;
    this.isOpen++;
    const entries: [string, JsonTree][] = [];
    this.blanks();
    for (let isFirst = true; ; isFirst = false) {
      if (this.text[this.at] === '}' && (isFirst || this.options.trailingCommas)) break;
      if (this.text[this.at] === '}')
        this.fail('The JSON object contains a trailing comma at the end which is not supported in this mode. Change the reader options.');
      if (this.text[this.at] === undefined) this.value();
      if (this.text[this.at] !== '"') this.fail(`'${this.text[this.at]}' is an invalid start of a property name. Expected a '"'.`);
      const name = this.string().text;
      this.blanks();
      if (this.text[this.at] !== ':') this.fail(`'${this.text[this.at] ?? ''}' is invalid after a property name. Expected a ':'.`);
      this.at++;
      this.blanks();
      entries.push([name, this.value()]);
      this.blanks();
      if (this.text[this.at] === '}') break;
      this.comma('}');
    }
    this.at++;
    this.isOpen--;
    return { kind: 'object', entries, raw: this.text.slice(start, this.at) };
  }

  private array(): JsonTree {
    const start = this.at++;
    this.isOpen++;
    const items: JsonTree[] = [];
    this.blanks();
    for (let isFirst = true; ; isFirst = false) {
      if (this.text[this.at] === ']' && (isFirst || this.options.trailingCommas)) break;
      if (this.text[this.at] === ']')
        this.fail('The JSON array contains a trailing comma at the end which is not supported in this mode. Change the reader options.');
      items.push(this.value());
      this.blanks();
      if (this.text[this.at] === ']') break;
      this.comma(']');
    }
    this.at++;
    this.isOpen--;
    return { kind: 'array', items, raw: this.text.slice(start, this.at) };
  }

  private comma(end: string): void {
    const c = this.text[this.at];
    if (c === undefined) this.value();
    if (c !== ',') this.fail(`'${c}' is invalid after a value. Expected either ',', '}', or ']'.`);
    this.at++;
    this.blanks();
    if (this.text[this.at] === undefined && end !== '') this.value();
  }
}

/** JsonReaderException. */
function readerException(message: string): NetException {
  return exceptionOf('System.Text.Json.JsonReaderException', message);
}

/** Reads JSON text. @throws JsonReaderException with the place of the first error */
export function readJson(text: string, options: JsonReading = strict): JsonTree {
  return new Reader(text, options).read();
}

/** How text is written. */
export interface JsonWriting {
  readonly indented: boolean;
  readonly indent: string;
  readonly newLine: string;
  /** Writes the escapes of texts; JavaScriptEncoder.Default where there is none. */
  readonly encode: ((text: string) => string) | null;
}

/** The ways of JsonSerializerOptions.Default. */
export const compact: JsonWriting = { indented: false, indent: '  ', newLine: '\n', encode: null };

const short: Record<string, string> = { '\\': '\\\\', '\b': '\\b', '\f': '\\f', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A string as JSON, by default with the escapes of JavaScriptEncoder.Default: all that is not plain ASCII, and what HTML gives a meaning. */
export function jsonString(text: string, encode: JsonWriting['encode'] = null): string {
  if (encode) return `"${encode(text)}"`;
  const escaped = text.replace(
    /[^\u0020-\u007e]|["\\&'<>+`]/g,
    (c) => short[c] ?? `\\u${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return `"${escaped}"`;
}

/** A tree as text. */
export function writeJson(tree: JsonTree, how: JsonWriting, depth = 0): string {
  if (tree.kind === 'string') return tree.isPlain ? `"${tree.text}"` : jsonString(tree.text, how.encode);
  if (tree.kind !== 'object' && tree.kind !== 'array') return tree.raw;
  const parts =
    tree.kind === 'array'
      ? tree.items.map((v) => writeJson(v, how, depth + 1))
      : tree.entries.map(([k, v]) => `${jsonString(k, how.encode)}:${how.indented ? ' ' : ''}${writeJson(v, how, depth + 1)}`);
  const [open, close] = tree.kind === 'array' ? ['[', ']'] : ['{', '}'];
  if (parts.length === 0) return open + close;
  if (!how.indented) return open + parts.join(',') + close;
  const inner = how.newLine + how.indent.repeat(depth + 1);
  return `${open}${inner}${parts.join(`,${inner}`)}${how.newLine}${how.indent.repeat(depth)}${close}`;
}
