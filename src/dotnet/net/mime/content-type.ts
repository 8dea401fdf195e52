import { argumentException, exceptionOf } from '../../../errors/throw.ts';
import { NetObject } from '../../../objects/net-object.ts';
import { StringDictionary } from '../../collections/specialized-dictionaries.ts';
import { notNull } from '../../values.ts';
import { decodedWords, encodedWords } from './encoded-words.ts';

type Text = string | null;

/** Characters of tokens (RFC 2045); a value with others stands in quotation marks. */
const token = /[!#$%&'*+\-.0-9A-Z^_`a-z{|}~]+/y;
const quoted = /"((?:[^"\\\r\n\u0080-\uffff]|\\.)*)"/y;

/** Reads the text of a header from its beginning to its end (MailBnfHelper.cs). */
class Reader {
  private at = 0;
  constructor(private readonly text: string) {}
  private take(what: RegExp): RegExpExecArray | null {
    what.lastIndex = this.at;
    const found = what.exec(this.text);
    if (found) this.at = what.lastIndex;
    return found;
  }
  /** Passes blanks and comments, which may hold comments; false at the end. */
  skip(): boolean {
    for (let depth = 0; this.at < this.text.length; this.at++) {
      const sign = this.text[this.at];
      if (sign === '(') depth++;
      else if (sign === ')' && depth > 0) depth--;
      else if (sign === '\\' && depth > 0) this.at++;
      else if (sign !== ' ' && sign !== '\t' && depth === 0) return true;
    }
    return false;
  }
  sign(sign: string): boolean {
    const is = this.text[this.at] === sign;
    if (is) this.at++;
    return is;
  }
  token(): string | null {
    return this.take(token)?.[0] ?? null;
  }
  value(): string | null {
    this.skip();
    const text = this.take(quoted);
    return text ? (text[1] as string).replace(/\\(.)/g, '$1') : this.token();
  }
}

function isToken(text: string): boolean {
  token.lastIndex = 0;
  return token.test(text) && token.lastIndex === text.length;
}

/** A name or value as a header holds it: encoded where it is not ASCII, in quotation marks where it is no token. */
function shown(text: string): string {
  const plain = encodedWords(text);
  return isToken(plain) ? plain : `"${plain.replace(/["\\\0]|\r(?!\n )|(?<!\r)\n/g, '\\$&')}"`;
}

/** What holds the parameters of a ContentType. */
export class TrackingStringDictionary extends StringDictionary {}

/** System.Net.Mime.ContentType: a media type and its parameters. */
export class ContentType extends NetObject {
  readonly parameters = new TrackingStringDictionary();
  mediaType = 'application/octet-stream';
  /** @throws ArgumentNullException, ArgumentException for an empty text or a parameter that comes twice, FormatException */
  static parse(text: Text): ContentType {
    const given = notNull(text, 'contentType');
    if (given === '') throw argumentException('The value cannot be an empty string.', 'contentType');
    const made = new ContentType();
    if (!made.read(new Reader(given))) throw exceptionOf('System.FormatException', 'The specified content type is invalid.');
    return made;
  }
  /** Reads all; false where the text is none of a content type. */
  private read(reader: Reader): boolean {
    const type = reader.token();
    const subtype = type !== null && reader.sign('/') ? reader.token() : null;
    if (subtype === null) return false;
    this.mediaType = `${type}/${subtype}`;
    while (reader.skip()) {
      if (!reader.sign(';')) return false;
      if (!reader.skip()) break;
      const name = reader.token();
      const value = name !== null && reader.sign('=') ? reader.value() : null;
      if (name === null || value === null) return false;
      this.parameters.table.add(name.toLowerCase(), value);
    }
    return true;
  }
  parameter(name: string): Text {
    const value = this.parameters.table.lookup(name);
    return typeof value === 'string' ? value : null;
  }
  /** Sets a parameter; null and the empty text take it away. */
  setParameter(name: string, value: Text): void {
    if (value === null || value === '') this.parameters.table.remove(name);
    else this.parameters.table.set(name, value);
  }
  get name(): Text {
    const name = this.parameter('name');
    return name === null ? null : decodedWords(name);
  }
  /** @throws ArgumentException for an empty text, FormatException */
  setMediaType(text: Text): void {
    if (text === null || text === '') throw argumentException('The value cannot be an empty string.', 'value');
    const parts = text.split('/');
    if (parts.length !== 2 || !parts.every(isToken)) throw exceptionOf('System.FormatException', 'The specified media type is invalid.');
    this.mediaType = text;
  }
  hashKey(): string {
    return this.toString().toUpperCase();
  }
  override toString(): string {
    return [...this.parameters.table.entries()].reduce(
      (text, [name, value]) => `${text}; ${shown(String(name))}=${shown(typeof value === 'string' ? value : '')}`,
      this.mediaType,
    );
  }
}
