/** Microsoft.VisualBasic.FileIO.TextFieldParser: fields of delimited and fixed-width texts. */
import type { NetException } from '../../errors/exceptions.ts';
import { exceptionOf } from '../../errors/throw.ts';
import type { PSArray } from '../../objects/collections.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import { NetObject } from '../../objects/net-object.ts';
import { fileNotFound, requirePath, tryStat } from '../io/errors.ts';
import { readText } from '../io/file-operations.ts';
import { fullPath } from '../io/path.ts';
import type { NetStream } from '../io/streams.ts';
import { NetStreamReader, NetStringReader, type NetTextReader } from '../io/text-readers.ts';
import { defineType } from '../registry.ts';
import { type NetEncoding, utf8 } from '../text/encodings.ts';
import { arrayOfType, enumOf, long, stringArray } from '../values.ts';
import { badArgument } from './strings.ts';

const ns = 'Microsoft.VisualBasic.FileIO.';

/** A parser over a reader; lines are taken as they are asked for. */
class TextFieldParser extends NetObject {
  commentTokens: string[] = [];
  delimiters: string[] | null = null;
  widths: number[] | null = null;
  /** FieldType: Delimited or FixedWidth. */
  fieldType = 0;
  trims = true;
  quoted = true;
  errorLine = '';
  errorLineNumber = -1;
  private lineNumber = 1;
  private lines: string[] | null = null;
  private at = 0;
  constructor(private readonly reader: NetTextReader) {
    super();
  }
  /** The lines, each with its end. */
  private get all(): string[] {
    this.lines ??= this.reader.readToEnd().match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
    return this.lines;
  }
  close(): void {
    this.reader.isClosed = true;
    this.lines = [];
  }
  get currentLine(): number {
    return this.at >= this.all.length ? -1 : this.lineNumber;
  }
  get atEnd(): boolean {
    for (let i = this.at; i < this.all.length; i++) if (!this.isIgnored(this.all[i]!)) return false;
    return true;
  }
  /** The line is empty or a comment. */
  private isIgnored(line: string): boolean {
    const text = line.trim();
    return text === '' || this.commentTokens.some((token) => (this.trims ? text : line).startsWith(token));
  }
  private take(): string {
    this.lineNumber++;
    return this.all[this.at++]!;
  }
  readLine(): string | null {
    return this.at >= this.all.length ? null : this.take().replace(/[\r\n]+$/, '');
  }
  readToEnd(): string | null {
    if (this.at >= this.all.length) return null;
    const rest = this.all.slice(this.at).join('');
    this.at = this.all.length;
    return rest;
  }
  peek(count: number): string | null {
    if (count <= 0) throw badArgument('numberOfChars', 'numberOfChars must be greater than zero.');
    for (let i = this.at; i < this.all.length; i++) {
      if (!this.isIgnored(this.all[i]!)) return this.all[i]!.replace(/[\r\n]+$/, '').slice(0, count);
    }
    return null;
  }
  /** The fields of the next line that is not ignored; null at the end. @throws ArgumentException, MalformedLineException */
  readFields(): string[] | null {
    if (this.fieldType === 0 && !this.delimiters?.length)
      throw badArgument('Delimiters', 'Unable to read delimited fields because Delimiters is Nothing or empty.');
    if (this.fieldType === 1 && !this.widths?.length)
      throw badArgument('FieldWidths', 'Unable to read fixed width fields because FieldWidths is Nothing or empty.');
    while (this.at < this.all.length && this.isIgnored(this.all[this.at]!)) this.take();
    if (this.at >= this.all.length) return null;
    const number = this.lineNumber;
    const line = this.take();
    return this.fieldType === 0 ? this.delimited(line, number) : this.fixed(line, number);
  }
  private trimmed(field: string): string {
    return this.trims ? field.trim() : field;
  }
  private malformed(line: string, number: number, what: string): NetException {
    this.errorLine = line.replace(/[\r\n]+$/, '');
    this.errorLineNumber = number;
    return exceptionOf(`${ns}MalformedLineException`, `Line ${number} cannot be parsed using the current ${what}.`, null, {
      LineNumber: long(number),
    });
  }
  private fixed(given: string, number: number): string[] {
    const widths = this.widths ?? [];
    const line = given.replace(/[\r\n]+$/, '');
    const needed = widths.reduce((sum, width) => sum + Math.max(0, width), 0);
    if (line.length < needed) throw this.malformed(given, number, 'FieldWidths');
    let from = 0;
    return widths.map((width) => {
      const field = line.slice(from, width > 0 ? from + width : undefined);
      from += width;
      return this.trimmed(field);
    });
  }
  private delimited(given: string, number: number): string[] {
    const fields: string[] = [];
    let line = given;
    let from = 0;
    for (;;) {
      const open = this.quoted ? /^[^\S\r\n]*"/.exec(line.slice(from)) : null;
      if (open) {
        let field = '';
        let at = from + open[0].length;
        for (;;) {
          const quote = line.indexOf('"', at);
          if (quote < 0) {
            if (this.at >= this.all.length) throw this.malformed(given, number, 'Delimiters');
            line += this.take();
            continue;
          }
          field += line.slice(at, quote);
          at = quote + 1;
          if (line[at] !== '"') break;
          field += '"';
          at++;
        }
        fields.push(this.trimmed(field));
        const rest = /^[^\S\r\n]*/.exec(line.slice(at))![0].length + at;
        const delimiter = this.delimiterAt(line, rest);
        if (delimiter === null) {
          if (line.slice(rest).replace(/[\r\n]+$/, '') !== '') throw this.malformed(given, number, 'Delimiters');
          return fields;
        }
        from = rest + delimiter.length;
        continue;
      }
      let end = from;
      let delimiter: string | null = null;
      const last = line.replace(/[\r\n]+$/, '').length;
      for (; end < last; end++) {
        delimiter = this.delimiterAt(line, end);
        if (delimiter !== null) break;
      }
      fields.push(this.trimmed(line.slice(from, end)));
      if (delimiter === null) return fields;
      from = end + delimiter.length;
    }
  }
  private delimiterAt(line: string, at: number): string | null {
    return this.delimiters?.find((delimiter) => line.startsWith(delimiter, at)) ?? null;
  }
}

function ofFile(path: string | null, encoding: NetEncoding = utf8): TextFieldParser {
  const file = fullPath(requirePath(path));
  if (!tryStat(file)?.isFile()) throw fileNotFound(file);
  return new TextFieldParser(new NetStringReader(readText(file, encoding)));
}

function ofStream(stream: NetStream, encoding: NetEncoding = utf8): TextFieldParser {
  return new TextFieldParser(new NetStreamReader(stream, encoding));
}

const texts = (array: PSArray | null): string[] | null => array && (array.items as string[]).slice();
const numbers = (array: PSArray | null): number[] | null => array && (array.items as number[]).slice();

/** Defines TextFieldParser, its exception and its enum. */
export function defineTextFieldParser(): void {
  type Parser = TextFieldParser;
  defineType({ name: `${ns}FieldType`, kind: 'enum', enumValues: { Delimited: 0, FixedWidth: 1 } });
  const encoded = 'System.Text.Encoding defaultEncoding';
  defineType({
    name: `${ns}TextFieldParser`,
    jsClass: TextFieldParser,
    interfaces: ['System.IDisposable'],
    constructors: {
      '(string path)': (_t, path: string | null) => ofFile(path),
      [`(string path, ${encoded})`]: (_t, path: string | null, encoding: NetEncoding) => ofFile(path, encoding),
      [`(string path, ${encoded}, bool detectEncoding)`]: (_t, path: string | null, encoding: NetEncoding) => ofFile(path, encoding),
      '(System.IO.Stream stream)': (_t, stream: NetStream) => ofStream(stream),
      [`(System.IO.Stream stream, ${encoded})`]: (_t, stream: NetStream, encoding: NetEncoding) => ofStream(stream, encoding),
      [`(System.IO.Stream stream, ${encoded}, bool detectEncoding)`]: (_t, stream: NetStream, encoding: NetEncoding) =>
        ofStream(stream, encoding),
      '(System.IO.TextReader reader)': (_t, reader: NetTextReader) => new TextFieldParser(reader),
    },
    properties: {
      'string[] CommentTokens': {
        get: (p: Parser) => stringArray(p.commentTokens),
        set: (p: Parser, tokens: PSArray | null) => {
          p.commentTokens = texts(tokens) ?? [];
        },
      },
      'bool EndOfData': { get: (p: Parser) => p.atEnd },
      'long LineNumber': { get: (p: Parser) => long(p.currentLine) },
      'string ErrorLine': { get: (p: Parser) => p.errorLine },
      'long ErrorLineNumber': { get: (p: Parser) => long(p.errorLineNumber) },
      [`${ns}FieldType TextFieldType`]: {
        get: (p: Parser) => enumOf(`${ns}FieldType`, p.fieldType),
        set: (p: Parser, type: EnumValue) => {
          p.fieldType = Number(type.value);
        },
      },
      'int[] FieldWidths': {
        get: (p: Parser) => p.widths && arrayOfType('System.Int32', p.widths),
        set: (p: Parser, widths: PSArray | null) => {
          p.widths = numbers(widths);
        },
      },
      'string[] Delimiters': {
        get: (p: Parser) => p.delimiters && stringArray(p.delimiters),
        set: (p: Parser, delimiters: PSArray | null) => {
          p.delimiters = texts(delimiters);
        },
      },
      'bool TrimWhiteSpace': {
        get: (p: Parser) => p.trims,
        set: (p: Parser, on: boolean) => {
          p.trims = on;
        },
      },
      'bool HasFieldsEnclosedInQuotes': {
        get: (p: Parser) => p.quoted,
        set: (p: Parser, on: boolean) => {
          p.quoted = on;
        },
      },
    },
    methods: {
      'void Close()': (p: Parser) => p.close(),
      'void Dispose()': (p: Parser) => p.close(),
      'string PeekChars(int numberOfChars)': (p: Parser, count: number) => p.peek(count),
      'string[] ReadFields()': (p: Parser) => {
        const fields = p.readFields();
        return fields && stringArray(fields);
      },
      'string ReadLine()': (p: Parser) => p.readLine(),
      'string ReadToEnd()': (p: Parser) => p.readToEnd(),
      'void SetDelimiters(Params string[] delimiters)': (p: Parser, delimiters: PSArray | null) => {
        p.delimiters = texts(delimiters);
      },
      'void SetFieldWidths(Params int[] fieldWidths)': (p: Parser, widths: PSArray | null) => {
        p.widths = numbers(widths);
      },
    },
  });
}
