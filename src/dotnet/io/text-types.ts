import type { PSArray } from '../../objects/collections.ts';

import type { Value } from '../../objects/net-object.ts';
import type { MemberBody, NetType } from '../../objects/net-type.ts';
import { charOf } from '../../objects/numbers.ts';
import { andThen, type Step } from '../../scheduler/suspension.ts';
import { currentCulture } from '../culture/index.ts';
import { closingMethods } from '../protected-methods.ts';
import { defineType, wellKnown } from '../registry.ts';
import { type NetEncoding, utf8 } from '../text/encodings.ts';
import type { NetStringBuilder } from '../text/string-builder.ts';
import { notNull } from '../values.ts';
import { requirePath } from './errors.ts';
import { openWith } from './io-options.ts';
import type { NetStream } from './streams.ts';
import { asTasks } from './task-members.ts';
import {
  DerivedTextWriter,
  NetStreamReader,
  NetStreamWriter,
  NetStringReader,
  NetStringWriter,
  NetTextReader,
  NetTextWriter,
} from './text-readers.ts';
import { writeOverloads } from './write-overloads.ts';

const ns = 'System.IO.';
const encoding = 'System.Text.Encoding encoding';

function readBlock(r: NetTextReader, buffer: PSArray, index: number, count: number): Step<number> {
  return andThen(r.await('one'), () => takeBlock(r, buffer, index, count));
}

function takeBlock(r: NetTextReader, buffer: PSArray, index: number, count: number): number {
  const text = r.take(count);
  for (let i = 0; i < text.length; i++) buffer.items[index + i] = charOf(text.charCodeAt(i));
  return text.length;
}

const textReads: Record<string, MemberBody> = {
  'string ReadLine()': (r: NetTextReader) => andThen(r.await('line'), () => r.readLine()),
  'string ReadToEnd()': (r: NetTextReader) => andThen(r.await('all'), () => r.readToEnd()),
};

function defineReaders(): void {
  const closing = closingMethods(`${ns}TextReader`, (r: NetTextReader) => r.close());
  defineType(closing.part);
  defineType({
    name: `${ns}TextReader`,
    baseType: 'System.MarshalByRefObject',
    abstract: true,
    jsClass: NetTextReader,
    interfaces: ['System.IDisposable'],
    methods: {
      ...closing.methods,
      'int Peek()': (r: NetTextReader) => r.peek(),
      'int Read()': (r: NetTextReader) => andThen(r.await('one'), () => r.read()),
      'int Read(char[] buffer, int index, int count)': readBlock,
      'int ReadBlock(char[] buffer, int index, int count)': readBlock,
      ...textReads,
      ...asTasks(textReads, () => wellKnown.string, 'also'),
      ...asTasks({ 'int Read(char[] buffer, int index, int count)': readBlock }, () => wellKnown.int32),
    },
    staticProperties: { [`${ns}TextReader Null`]: { get: () => new NetStringReader('') } },
  });
  defineType({
    name: `${ns}StringReader`,
    baseType: `${ns}TextReader`,
    jsClass: NetStringReader,
    constructors: { '(string s)': (_t, s: string | null) => new NetStringReader(notNull(s, 's')) },
  });
  const stream = `${ns}Stream stream`;
  defineType({
    name: `${ns}StreamReader`,
    baseType: `${ns}TextReader`,
    jsClass: NetStreamReader,
    constructors: {
      [`(${stream})`]: (_t, s: NetStream | null) => new NetStreamReader(notNull(s, 'stream')),
      [`(${stream}, bool detectEncodingFromByteOrderMarks)`]: (_t, s: NetStream) => new NetStreamReader(s),
      [`(${stream}, ${encoding})`]: (_t, s: NetStream | null, e: NetEncoding) => new NetStreamReader(notNull(s, 'stream'), e),
      [`(${stream}, ${encoding}, bool detectEncodingFromByteOrderMarks)`]: (_t, s: NetStream, e: NetEncoding) => new NetStreamReader(s, e),
      [`(${stream}, ${encoding} = null, bool detectEncodingFromByteOrderMarks = true, int bufferSize = -1, bool leaveOpen = false)`]: (
        _t,
        s: NetStream,
        e: NetEncoding | null,
        _d: boolean,
        _n: number,
        leave: boolean,
      ) => new NetStreamReader(s, e ?? utf8, leave),
      '(string path)': (_t, path: string | null) => NetStreamReader.ofFile(path),
      '(string path, bool detectEncodingFromByteOrderMarks)': (_t, path: string | null) => NetStreamReader.ofFile(path),
      [`(string path, ${encoding})`]: (_t, path: string | null, e: NetEncoding) => NetStreamReader.ofFile(path, e),
      [`(string path, ${encoding}, bool detectEncodingFromByteOrderMarks)`]: (_t, path: string | null, e: NetEncoding) =>
        NetStreamReader.ofFile(path, e),
      [`(string path, ${encoding}, bool detectEncodingFromByteOrderMarks, int bufferSize)`]: (_t, path: string | null, e: NetEncoding) =>
        NetStreamReader.ofFile(path, e),
      [`(string path, ${ns}FileStreamOptions options)`]: (_t, path: string | null, o: Value) =>
        new NetStreamReader(openWith(requirePath(path), o)),
      [`(string path, ${encoding}, bool detectEncodingFromByteOrderMarks, ${ns}FileStreamOptions options)`]: (
        _t,
        path: string | null,
        e: NetEncoding,
        _d: boolean,
        o: Value,
      ) => new NetStreamReader(openWith(requirePath(path), o), e),
    },
    properties: {
      [`${ns}Stream BaseStream`]: { get: (r: NetStreamReader) => r.stream },
      'System.Text.Encoding CurrentEncoding': { get: (r: NetStreamReader) => r.encoding },
      'bool EndOfStream': { get: (r: NetStreamReader) => andThen(r.await('one'), () => r.atEnd) },
    },
    methods: { 'void DiscardBufferedData()': (r: NetStreamReader) => r.discard() },
  });
}

/** Overloads of Write and WriteLine of a TextWriter. */
const writerOverloads: Record<string, MemberBody> = {
  ...writeOverloads(
    'Write',
    (w: NetTextWriter, text: string) => w.write(text),
    (w) => w.formatProvider,
    (w, text) => w.put(text),
  ),
  ...writeOverloads(
    'WriteLine',
    (w: NetTextWriter, text: string) => w.writeLine(text),
    (w) => w.formatProvider,
    (w, text) => w.putLine(text),
  ),
};

/** The members of a TextWriter that have a sibling that gives a task. */
const taskWrites: Record<string, MemberBody> = {
  'void Flush()': (w: NetTextWriter) => w.flush(),
  'void WriteLine()': (w: NetTextWriter) => w.write(w.newLine),
};
for (const type of ['char', 'string'])
  for (const name of ['Write', 'WriteLine']) {
    const signature = `void ${name}(${type} value)`;
    taskWrites[signature] = writerOverloads[signature]!;
  }

function defineWriters(): void {
  const closing = closingMethods(`${ns}TextWriter`, (w: NetTextWriter) => w.close());
  defineType(closing.part);
  defineType({
    name: `${ns}TextWriter`,
    baseType: 'System.MarshalByRefObject',
    abstract: true,
    jsClass: NetTextWriter,
    interfaces: ['System.IDisposable', 'System.IAsyncDisposable'],
    protectedConstructors: { '()': (type: NetType) => new DerivedTextWriter(type) },
    properties: {
      'System.IFormatProvider FormatProvider': { get: (w: NetTextWriter) => w.formatProvider ?? currentCulture() },
      'System.Text.Encoding Encoding': { get: (w: NetTextWriter) => w.encoding },
      'string NewLine': {
        get: (w: NetTextWriter) => w.newLine,
        set: (w: NetTextWriter, value: string | null) => {
          w.newLine = value ?? '\n';
        },
      },
    },
    methods: {
      ...closing.methods,
      'void Flush()': (w: NetTextWriter) => w.flush(),
      ...writerOverloads,
      ...asTasks(taskWrites, () => null),
    },
    staticProperties: { [`${ns}TextWriter Null`]: { get: () => new NetStringWriter() } },
  });
  defineType({
    name: `${ns}StringWriter`,
    baseType: `${ns}TextWriter`,
    jsClass: NetStringWriter,
    properties: { 'System.Text.Encoding Encoding': { get: (w: NetStringWriter) => w.encoding } },
    constructors: {
      '()': () => new NetStringWriter(),
      '(System.IFormatProvider formatProvider)': (_t, provider: Value) => new NetStringWriter(undefined, provider),
      '(System.Text.StringBuilder sb)': (_t, sb: NetStringBuilder | null) => new NetStringWriter(notNull(sb, 'sb')),
      '(System.Text.StringBuilder sb, System.IFormatProvider formatProvider)': (_t, sb: NetStringBuilder | null, provider: Value) =>
        new NetStringWriter(notNull(sb, 'sb'), provider),
    },
    methods: {
      'System.Text.StringBuilder GetStringBuilder()': (w: NetStringWriter) => w.builder,
      'string ToString()': (w: NetStringWriter) => w.toString(),
    },
  });
  const stream = `${ns}Stream stream`;
  defineType({
    name: `${ns}StreamWriter`,
    baseType: `${ns}TextWriter`,
    jsClass: NetStreamWriter,
    constructors: {
      [`(${stream})`]: (_t, s: NetStream | null) => new NetStreamWriter(notNull(s, 'stream')),
      [`(${stream}, ${encoding})`]: (_t, s: NetStream | null, e: NetEncoding) => new NetStreamWriter(notNull(s, 'stream'), e),
      [`(${stream}, ${encoding}, int bufferSize)`]: (_t, s: NetStream, e: NetEncoding) => new NetStreamWriter(s, e),
      [`(${stream}, ${encoding}, int bufferSize, bool leaveOpen)`]: (_t, s: NetStream, e: NetEncoding, _n: number, leave: boolean) =>
        new NetStreamWriter(s, e, leave),
      '(string path)': (_t, path: string | null) => NetStreamWriter.ofFile(path),
      '(string path, bool append)': (_t, path: string | null, append: boolean) => NetStreamWriter.ofFile(path, append),
      [`(string path, bool append, ${encoding})`]: (_t, path: string | null, append: boolean, e: NetEncoding) =>
        NetStreamWriter.ofFile(path, append, e),
      [`(string path, bool append, ${encoding}, int bufferSize)`]: (_t, path: string | null, append: boolean, e: NetEncoding) =>
        NetStreamWriter.ofFile(path, append, e),
      [`(string path, ${ns}FileStreamOptions options)`]: (_t, path: string | null, o: Value) =>
        new NetStreamWriter(openWith(requirePath(path), o)),
      [`(string path, ${encoding}, ${ns}FileStreamOptions options)`]: (_t, path: string | null, e: NetEncoding, o: Value) =>
        new NetStreamWriter(openWith(requirePath(path), o), e),
    },
    properties: {
      'bool AutoFlush': {
        get: (w: NetStreamWriter) => w.autoFlush,
        set: (w: NetStreamWriter, value: boolean) => {
          w.autoFlush = value;
          if (value) w.flush();
        },
      },
      [`${ns}Stream BaseStream`]: { get: (w: NetStreamWriter) => w.stream },
    },
  });
}

/** Defines TextReader, TextWriter and those derived from them. */
export function defineTextReaders(): void {
  defineReaders();
  defineWriters();
}
