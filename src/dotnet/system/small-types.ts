/** Small types that stand alone: event arguments, hash codes, text that is indented. */
import type { NetDictionary, PSReference } from '../../objects/collections.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { hashCodeOf } from '../equality.ts';
import { NetTextWriter } from '../io/text-readers.ts';
import { EventArgs } from '../object-types.ts';
import { defineType } from '../registry.ts';
import type { NetEncoding } from '../text/encodings.ts';
import { notNull } from '../values.ts';
import { XmlQualifiedName } from '../xml/qualified-name.ts';

/** System.ComponentModel.CancelEventArgs. */
export class CancelEventArgs extends EventArgs {
  constructor(public cancel: boolean) {
    super();
  }
}
class PropertyChangedEventArgs extends EventArgs {
  constructor(readonly propertyName: string | null) {
    super();
  }
}
/** System.ComponentModel.ProgressChangedEventArgs. */
export class ProgressChangedEventArgs extends EventArgs {
  constructor(
    readonly percentage: number,
    readonly userState: Value,
  ) {
    super();
  }
}

function defineEventArguments(): void {
  const model = 'System.ComponentModel.';
  const named = (name: string): void =>
    void defineType({
      name: model + name,
      baseType: 'System.EventArgs',
      jsClass: name === 'PropertyChangedEventArgs' ? PropertyChangedEventArgs : PropertyChangingEventArgs,
      constructors: {
        '(string propertyName)': (_t, property: string | null) =>
          name === 'PropertyChangedEventArgs' ? new PropertyChangedEventArgs(property) : new PropertyChangingEventArgs(property),
      },
      properties: { 'string PropertyName': { get: (e: PropertyChangedEventArgs) => e.propertyName } },
    });
  named('PropertyChangedEventArgs');
  named('PropertyChangingEventArgs');
  defineType({
    name: `${model}CancelEventArgs`,
    baseType: 'System.EventArgs',
    jsClass: CancelEventArgs,
    constructors: { '()': () => new CancelEventArgs(false), '(bool cancel)': (_t, cancel: boolean) => new CancelEventArgs(cancel) },
    properties: {
      'bool Cancel': {
        get: (e: CancelEventArgs) => e.cancel,
        set: (e: CancelEventArgs, value: boolean) => {
          e.cancel = value;
        },
      },
    },
  });
  defineType({
    name: `${model}ProgressChangedEventArgs`,
    baseType: 'System.EventArgs',
    jsClass: ProgressChangedEventArgs,
    constructors: {
      '(int progressPercentage, System.Object userState)': (_t, percentage: number, state: Value) =>
        new ProgressChangedEventArgs(percentage, state),
    },
    properties: {
      'int ProgressPercentage': { get: (e: ProgressChangedEventArgs) => e.percentage },
      'System.Object UserState': { get: (e: ProgressChangedEventArgs) => e.userState },
    },
  });
}
class PropertyChangingEventArgs extends PropertyChangedEventArgs {}

/** System.HashCode: numbers of one run; .NET's differ in each process too. */
class HashCode extends NetObject {
  code = 17;
  add(value: Value): void {
    this.code = (Math.imul(this.code, 31) + (value === null ? 0 : hashCodeOf(value))) | 0;
  }
}

function combine(values: readonly Value[]): number {
  const made = new HashCode();
  for (const v of values) made.add(v);
  return made.code;
}

function defineHashCode(): void {
  const combiners: Record<string, (_s: null, ...values: Value[]) => number> = {};
  for (let n = 1; n <= 8; n++) {
    const numbers = Array.from({ length: n }, (_, i) => i + 1);
    const signature = `int Combine[${numbers.map((i) => `T${i}`).join(',')}](${numbers.map((i) => `T${i} value${i}`).join(', ')})`;
    combiners[signature] = (_s, ...values) => combine(values.slice(0, n));
  }
  defineType({
    name: 'System.HashCode',
    kind: 'struct',
    jsClass: HashCode,
    defaultValue: () => new HashCode(),
    constructors: { '()': () => new HashCode() },
    methods: { 'void Add[T](T value)': (h: HashCode, v: Value) => h.add(v), 'int ToHashCode()': (h: HashCode) => h.code },
    staticMethods: combiners,
  });
}

/** System.Collections.Generic.ReferenceEqualityComparer. */
class ReferenceEqualityComparer extends NetObject {}

function defineReferenceComparer(): void {
  const own = 'System.Collections.Generic.ReferenceEqualityComparer';
  let instance: ReferenceEqualityComparer | null = null;
  defineType({
    name: own,
    sealed: true,
    jsClass: ReferenceEqualityComparer,
    interfaces: ['System.Collections.Generic.IEqualityComparer[System.Object]', 'System.Collections.IEqualityComparer'],
    staticProperties: { [`${own} Instance`]: { get: () => (instance ??= new ReferenceEqualityComparer()) } },
    methods: {
      'bool Equals(System.Object x, System.Object y)': (_c, x: Value, y: Value) => x === y && (x === null || typeof x === 'object'),
      'int GetHashCode(System.Object obj)': (_c, v: Value) => (v === null ? 0 : hashCodeOf(v)),
    },
  });
  defineType({
    name: 'System.Collections.Generic.CollectionExtensions',
    kind: 'static',
    staticMethods: {
      'TValue GetValueOrDefault[TKey,TValue](System.Collections.Generic.IReadOnlyDictionary[TKey,TValue] dictionary, TKey key)': (
        _s,
        d: NetDictionary,
        key: Value,
        types: readonly NetType[],
      ) => d.lookup(key) ?? (types[1]?.isValueType ? types[1].defaultValue() : null),
      'TValue GetValueOrDefault[TKey,TValue](System.Collections.Generic.IReadOnlyDictionary[TKey,TValue] dictionary, TKey key, TValue defaultValue)':
        (_s, d: NetDictionary, key: Value, otherwise: Value) => d.lookup(key) ?? otherwise,
      'bool TryAdd[TKey,TValue](System.Collections.Generic.IDictionary[TKey,TValue] dictionary, TKey key, TValue value)': (
        _s,
        d: NetDictionary,
        key: Value,
        value: Value,
      ) => {
        if (d.containsKey(key)) return false;
        d.set(key, value);
        return true;
      },
    },
  });
}

/** System.WeakReference`1: what it refers to is kept alive here, as it is while a script can see it. */
class WeakReferenceOf extends NetObject {
  constructor(
    type: NetType,
    public target: Value,
  ) {
    super();
    this.netType = type;
  }
}

/** System.CodeDom.Compiler.IndentedTextWriter. */
class IndentedTextWriter extends NetTextWriter {
  indent = 0;
  private isLineStart = false;
  constructor(
    readonly inner: NetTextWriter,
    readonly tab: string,
  ) {
    super();
  }
  get encoding(): NetEncoding {
    return this.inner.encoding;
  }
  /** Each line begins with the tabs that are set when its first text is written. */
  write(text: string): void {
    if (this.isLineStart) {
      this.inner.write(this.tab.repeat(this.indent));
      this.isLineStart = false;
    }
    this.inner.write(text);
    if (text.endsWith(this.newLine)) this.isLineStart = true;
  }
  override flush(): void {
    this.inner.flush();
  }
  override close(): void {
    this.inner.close();
  }
}

function defineIndentedWriter(): void {
  type W = IndentedTextWriter;
  defineType({
    name: 'System.CodeDom.Compiler.IndentedTextWriter',
    baseType: 'System.IO.TextWriter',
    jsClass: IndentedTextWriter,
    constructors: {
      '(System.IO.TextWriter writer)': (_t, w: NetTextWriter | null) => new IndentedTextWriter(notNull(w, 'writer'), '    '),
      '(System.IO.TextWriter writer, string tabString)': (_t, w: NetTextWriter | null, tab: string | null) =>
        new IndentedTextWriter(notNull(w, 'writer'), tab ?? ''),
    },
    properties: {
      'int Indent': {
        get: (w: W) => w.indent,
        set: (w: W, n: number) => {
          w.indent = Math.max(0, n);
        },
      },
      'System.IO.TextWriter InnerWriter': { get: (w: W) => w.inner },
    },
    methods: {
      'void WriteLineNoTabs(string s)': (w: W, text: string | null) => w.inner.write(`${text ?? ''}${w.newLine}`),
    },
  });
}

function defineQualifiedName(): void {
  type Q = XmlQualifiedName;
  defineType({
    name: 'System.Xml.XmlQualifiedName',
    jsClass: XmlQualifiedName,
    constructors: {
      '()': () => new XmlQualifiedName('', ''),
      '(string name)': (_t, name: string | null) => new XmlQualifiedName(name ?? '', ''),
      '(string name, string ns)': (_t, name: string | null, ns: string | null) => new XmlQualifiedName(name ?? '', ns ?? ''),
    },
    properties: {
      'string Namespace': { get: (q: Q) => q.namespace },
      'string Name': { get: (q: Q) => q.name },
      'bool IsEmpty': { get: (q: Q) => q.name === '' && q.namespace === '' },
    },
    staticProperties: { 'System.Xml.XmlQualifiedName Empty': { get: () => new XmlQualifiedName('', '') } },
    methods: { 'bool Equals(System.Object other)': (q: Q, o: Value) => o instanceof XmlQualifiedName && o.hashKey() === q.hashKey() },
  });
}

/** System.Text.CodePagesEncodingProvider: its encodings are always there. */
class CodePagesEncodingProvider extends NetObject {}

function defineCodePages(): void {
  let instance: CodePagesEncodingProvider | null = null;
  defineType({ name: 'System.Text.EncodingProvider', abstract: true });
  defineType({
    name: 'System.Text.CodePagesEncodingProvider',
    baseType: 'System.Text.EncodingProvider',
    sealed: true,
    jsClass: CodePagesEncodingProvider,
    staticProperties: { 'System.Text.EncodingProvider Instance': { get: () => (instance ??= new CodePagesEncodingProvider()) } },
  });
}

/** Defines the types. */
export function defineSmallTypes(): void {
  defineEventArguments();
  defineHashCode();
  defineReferenceComparer();
  defineIndentedWriter();
  defineQualifiedName();
  defineCodePages();
  defineType({
    name: 'System.WeakReference`1',
    typeParameters: ['T'],
    sealed: true,
    jsClass: WeakReferenceOf,
    constructors: {
      '(T target)': (type: NetType, target: Value) => new WeakReferenceOf(type, target),
      '(T target, bool trackResurrection)': (type: NetType, target: Value) => new WeakReferenceOf(type, target),
    },
    methods: {
      'bool TryGetTarget([out] T target)': (w: WeakReferenceOf, r: PSReference) => {
        r.value = w.target;
        return w.target !== null;
      },
      'void SetTarget(T target)': (w: WeakReferenceOf, target: Value) => {
        w.target = target;
      },
    },
  });
}
