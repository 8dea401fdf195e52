/** System.Text.Json.Utf8JsonWriter: JSON piece by piece into a stream. */
import { exceptionOf } from '../../errors/throw.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { MemberBody, PropertyBody } from '../../objects/net-type.ts';
import { type Char, charOf, Double, Single } from '../../objects/numbers.ts';
import { toText } from '../../objects/to-string.ts';
import type { NetStream } from '../io/streams.ts';
import { defineType } from '../registry.ts';
import { taskOfStep } from '../system/task-start.ts';
import { type JavaScriptEncoder, plainJavaScript } from '../text/text-encoders.ts';
import { long, notNull } from '../values.ts';
import { jsonLimits } from './json-options.ts';
import { treeOf } from './json-serializer.ts';
import { type JsonTree, readJson } from './json-tree.ts';

const ns = 'System.Text.Json.';

/** System.Text.Json.JsonWriterOptions. */
class JsonWriterOptions extends NetObject {
  encoder: JavaScriptEncoder | null = null;
  indented = false;
  indentCharacter = ' ';
  indentSize = 2;
  maxDepth = 0;
  skipValidation = false;
  newLine = '\n';
}

/** System.Text.Json.JsonEncodedText: text with its escapes. */
class JsonEncodedText extends NetObject {
  constructor(readonly value: string) {
    super();
  }
  hashKey(): string {
    return this.value;
  }
  override toString(): string {
    return this.value;
  }
}

const invalid = (message: string): never => {
  throw exceptionOf('System.InvalidOperationException', message);
};

/** The writer: checks the order of what it is told, unless it is told not to. */
class Utf8JsonWriter extends NetObject {
  private pending: Buffer[] = [];
  private waiting = 0;
  committed = 0;
  private readonly open: ('{' | '[')[] = [];
  /** What was written last, by its JsonTokenType. */
  private token = 'None';
  isClosed = false;
  constructor(
    private stream: NetStream,
    readonly options: JsonWriterOptions,
  ) {
    super();
  }
  get depth(): number {
    return this.open.length;
  }
  get bytesPending(): number {
    return this.waiting;
  }
  private get inObject(): boolean {
    return this.open[this.open.length - 1] === '{';
  }

  private put(text: string): void {
    const bytes = Buffer.from(text);
    this.pending.push(bytes);
    this.waiting += bytes.length;
  }
  private breakLine(): void {
    const { newLine, indentCharacter, indentSize } = this.options;
    this.put(newLine + indentCharacter.repeat(indentSize * this.open.length));
  }
  /** A comma behind what stands there, and a new line. */
  private separate(): void {
    if (this.token === 'PropertyName') return;
    if (this.token !== 'None' && this.token !== 'StartObject' && this.token !== 'StartArray' && this.token !== 'Comment') this.put(',');
    if (this.options.indented && this.token !== 'None') this.breakLine();
  }
  private checkValue(what: 'value' | 'start'): void {
    if (this.options.skipValidation) return;
    if (this.inObject) {
      if (this.token === 'PropertyName') return;
      invalid(
        what === 'value'
          ? `Cannot write a JSON value within an object without a property name. Current token type is '${this.token}'.`
          : `Cannot write the start of an object or array without a property name. Current token type is '${this.token}'.`,
      );
    }
    if (this.open.length === 0 && this.token !== 'None' && this.token !== 'Comment')
      invalid(
        what === 'value'
          ? `Cannot write a JSON value after a single JSON value or outside of an existing closed object/array. Current token type is '${this.token}'.`
          : `Cannot write the start of an object/array after a single JSON value or outside of an existing closed object/array. Current token type is '${this.token}'.`,
      );
  }
  private checkOpen(): void {
    if (this.isClosed)
      throw exceptionOf('System.ObjectDisposedException', "Cannot access a disposed object.\nObject name: 'Utf8JsonWriter'.", null, {
        ObjectName: 'Utf8JsonWriter',
      });
  }

  /** A value as it stands in JSON. */
  value(raw: string, token: string): void {
    this.checkValue('value');
    this.separate();
    this.put(raw);
    this.token = token;
  }
  start(bracket: '{' | '['): void {
    this.checkOpen();
    this.checkValue('start');
    const most = this.options.maxDepth || 1000;
    if (this.open.length >= most)
      invalid(
        `CurrentDepth (${this.open.length}) is equal to or larger than the maximum allowed depth of ${most}. Cannot write the next JSON object or array.`,
      );
    this.separate();
    this.put(bracket);
    this.open.push(bracket);
    this.token = bracket === '{' ? 'StartObject' : 'StartArray';
  }
  end(bracket: '}' | ']'): void {
    this.checkOpen();
    if (!this.options.skipValidation) {
      if (this.open[this.open.length - 1] !== (bracket === '}' ? '{' : '[')) invalid(`'${bracket}' is invalid without a matching open.`);
      if (this.token === 'PropertyName') invalid(`'${bracket}' is invalid following a property name.`);
    }
    const isEmpty = this.token === 'StartObject' || this.token === 'StartArray';
    this.open.pop();
    if (this.options.indented && !isEmpty) this.breakLine();
    this.put(bracket);
    this.token = bracket === '}' ? 'EndObject' : 'EndArray';
  }
  name(name: string | null | JsonEncodedText): void {
    const text = this.quoted(notNull(name, 'propertyName'));
    if (!this.options.skipValidation) {
      if (this.token === 'PropertyName')
        invalid('Cannot write a JSON property name following another property name. A JSON value is missing.');
      if (!this.inObject)
        invalid(`Cannot write a JSON property within an array or as the first JSON token. Current token type is '${this.token}'.`);
    }
    this.separate();
    this.put(`${text}:${this.options.indented ? ' ' : ''}`);
    this.token = 'PropertyName';
  }
  comment(text: string): void {
    this.checkOpen();
    if (text.includes('*/'))
      throw exceptionOf('System.ArgumentException', 'Cannot write a comment value which contains the end of comment delimiter.');
    if (this.options.indented && this.token !== 'None') this.breakLine();
    this.put(`/*${text}*/`);
    if (this.token === 'None') this.token = 'Comment';
  }
  quoted(text: string | JsonEncodedText): string {
    return `"${text instanceof JsonEncodedText ? text.value : (this.options.encoder ?? plainJavaScript).encode(text)}"`;
  }
  flush(): void {
    this.checkOpen();
    for (const bytes of this.pending) this.stream.write(bytes);
    this.committed += this.waiting;
    this.pending = [];
    this.waiting = 0;
    this.stream.flush();
  }
  reset(stream = this.stream): void {
    this.checkOpen();
    this.stream = stream;
    this.pending = [];
    this.open.length = 0;
    this.token = 'None';
    this.waiting = 0;
    this.committed = 0;
  }
  close(): void {
    if (this.isClosed) return;
    this.flush();
    this.isClosed = true;
    this.open.length = 0;
    this.token = 'None';
  }
}

type W = Utf8JsonWriter;

/** A tree as pieces. */
function writeTree(w: W, tree: JsonTree): void {
  if (tree.kind === 'object') {
    w.start('{');
    for (const [key, value] of tree.entries) {
      w.name(key);
      writeTree(w, value);
    }
    w.end('}');
  } else if (tree.kind === 'array') {
    w.start('[');
    for (const item of tree.items) writeTree(w, item);
    w.end(']');
  } else if (tree.kind === 'string') w.value(w.quoted(tree.text), 'String');
  else w.value(tree.raw, tokens[tree.kind] as string);
}
const tokens: Readonly<Record<string, string>> = { number: 'Number', true: 'True', false: 'False', null: 'Null' };

/** WriteTo of documents, elements and nodes: anything that knows its tree. */
export const writeTo: Record<string, MemberBody> = {
  [`void WriteTo(${ns}Utf8JsonWriter writer)`]: (o: { jsonTree(): JsonTree }, w: W | null) => writeTree(notNull(w, 'writer'), o.jsonTree()),
};

/** A number as JSON; numbers with an exponent are written as .NET does. */
function numberText(v: Value): string {
  if ((v instanceof Double || v instanceof Single) && !Number.isFinite(v.value)) treeOf(v, null);
  return toText(v);
}
const stringText = (v: Value): string => (treeOf(v, null) as { text: string }).text;

function valueMethods(): Record<string, MemberBody> {
  const methods: Record<string, MemberBody> = {};
  const both = (name: string, type: string, write: (w: W, v: Value) => void): void => {
    methods[`void Write${name}Value(${type} value)`] = write;
    for (const key of ['string', `${ns}JsonEncodedText`])
      methods[`void Write${name}(${key} propertyName, ${type} value)`] = (w: W, property: string | null, v: Value) => {
        w.name(property);
        write(w, v);
      };
  };
  const text = (w: W, v: Value): void =>
    v === null ? w.value('null', 'Null') : w.value(w.quoted(v as string | JsonEncodedText), 'String');
  both('String', 'string', text);
  both('String', `${ns}JsonEncodedText`, text);
  for (const type of ['datetime', 'System.DateTimeOffset', 'guid']) both('String', type, (w, v) => w.value(`"${stringText(v)}"`, 'String'));
  for (const type of ['int', 'long', 'uint', 'ulong', 'double', 'float', 'decimal'])
    both('Number', type, (w, v) => w.value(numberText(v), 'Number'));
  both('Boolean', 'bool', (w, v) => w.value(v === true ? 'true' : 'false', v === true ? 'True' : 'False'));
  methods['void WriteNullValue()'] = (w: W) => w.value('null', 'Null');
  for (const key of ['string', `${ns}JsonEncodedText`]) {
    methods[`void WriteNull(${key} propertyName)`] = (w: W, name: string | null) => {
      w.name(name);
      w.value('null', 'Null');
    };
    methods[`void WritePropertyName(${key} propertyName)`] = (w: W, name: string | null) => w.name(name);
    for (const [word, bracket] of [
      ['Object', '{'],
      ['Array', '['],
    ] as const)
      methods[`void WriteStart${word}(${key} propertyName)`] = (w: W, name: string | null) => {
        w.name(name);
        w.start(bracket);
      };
  }
  return methods;
}

function raw(w: W, json: string | null, isTrusted: boolean): void {
  const text = notNull(json, 'json');
  if (text === '')
    throw exceptionOf(
      'System.ArgumentException',
      'The input does not contain any JSON tokens. Expected the input to start with a valid JSON token, when isFinalBlock is true.',
    );
  if (!isTrusted) readJson(text);
  w.value(text, 'String');
}

function defineWriterOptions(): void {
  type O = JsonWriterOptions;
  const field = <K extends keyof O>(key: K, check: (v: never) => O[K] = (v) => v as O[K]): PropertyBody => ({
    get: (o: O) => o[key] as Value,
    set: (o: { -readonly [P in keyof O]: O[P] }, v: Value) => void (o[key] = check(v as never)),
  });
  defineType({
    name: `${ns}JsonWriterOptions`,
    kind: 'struct',
    jsClass: JsonWriterOptions,
    defaultValue: () => new JsonWriterOptions(),
    constructors: { '()': () => new JsonWriterOptions() },
    properties: {
      'System.Text.Encodings.Web.JavaScriptEncoder Encoder': field('encoder'),
      'bool Indented': field('indented'),
      'char IndentCharacter': {
        ...field('indentCharacter', (c: Char) => jsonLimits.indentCharacter(c)),
        get: (o: O) => charOf(o.indentCharacter.charCodeAt(0)),
      },
      'int IndentSize': field('indentSize', jsonLimits.indentSize),
      'int MaxDepth': field('maxDepth', jsonLimits.maxDepth),
      'bool SkipValidation': field('skipValidation'),
      'string NewLine': field('newLine', jsonLimits.newLine),
    },
  });
  const encoded = `${ns}JsonEncodedText`;
  defineType({
    name: encoded,
    kind: 'struct',
    jsClass: JsonEncodedText,
    defaultValue: () => new JsonEncodedText(''),
    properties: {
      'System.ReadOnlySpan[byte] EncodedUtf8Bytes': { get: () => null },
      'string Value': { get: (t: JsonEncodedText) => t.value },
    },
    methods: {
      [`bool Equals(${encoded} other)`]: (t: JsonEncodedText, o: JsonEncodedText) => t.value === o.value,
      'string ToString()': (t: JsonEncodedText) => t.value,
    },
    staticMethods: {
      [`${encoded} Encode(string value, System.Text.Encodings.Web.JavaScriptEncoder encoder = null)`]: (
        _s,
        text: string | null,
        encoder: JavaScriptEncoder | null,
      ) => new JsonEncodedText((encoder ?? plainJavaScript).encode(notNull(text, 'value'))),
    },
  });
}

/** Defines Utf8JsonWriter, JsonWriterOptions and JsonEncodedText. */
export function defineUtf8JsonWriter(): void {
  defineWriterOptions();
  defineType({
    name: `${ns}Utf8JsonWriter`,
    sealed: true,
    jsClass: Utf8JsonWriter,
    interfaces: ['System.IDisposable', 'System.IAsyncDisposable'],
    constructors: {
      [`(System.IO.Stream utf8Json, ${ns}JsonWriterOptions options = default)`]: (
        _t,
        stream: NetStream | null,
        options: JsonWriterOptions | null,
      ) => {
        if (!notNull(stream, 'utf8Json').canWrite) throw exceptionOf('System.ArgumentException', 'Stream is not writable.');
        return new Utf8JsonWriter(stream as NetStream, Object.assign(new JsonWriterOptions(), options));
      },
    },
    properties: {
      'int BytesPending': { get: (w: W) => w.bytesPending },
      'long BytesCommitted': { get: (w: W) => long(w.committed) },
      [`${ns}JsonWriterOptions Options`]: { get: (w: W) => w.options },
      'int CurrentDepth': { get: (w: W) => w.depth },
    },
    methods: {
      ...valueMethods(),
      'void WriteStartObject()': (w: W) => w.start('{'),
      'void WriteStartArray()': (w: W) => w.start('['),
      'void WriteEndObject()': (w: W) => w.end('}'),
      'void WriteEndArray()': (w: W) => w.end(']'),
      'void WriteCommentValue(string value)': (w: W, text: string | null) => w.comment(notNull(text, 'value')),
      'void WriteRawValue(string json, bool skipInputValidation = False)': raw,
      'void Flush()': (w: W) => w.flush(),
      'System.Threading.Tasks.Task FlushAsync(System.Threading.CancellationToken cancellationToken = default)': (w: W) =>
        taskOfStep(null, () => w.flush()),
      'void Reset()': (w: W) => w.reset(),
      'void Reset(System.IO.Stream utf8Json)': (w: W, stream: NetStream) => w.reset(stream),
      'void Dispose()': (w: W) => w.close(),
    },
  });
}
