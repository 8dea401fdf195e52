/** System.Data.Common.DbConnectionStringBuilder (DbConnectionStringBuilder.cs and DbConnectionOptions.Common.cs of System.Data.Common). */
import { argumentException, argumentNull } from '../../errors/throw.ts';
import { NetDictionary, type PSReference } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import { toStringValue } from '../../objects/to-string.ts';
import { GenericDictionaryEnumerator } from '../collections/dictionary-types.ts';
import { DictionaryView } from '../hashtable.ts';
import { defineType, genericOf, wellKnown } from '../registry.ts';
import type { NetStringBuilder } from '../text/string-builder.ts';
import { KeyValuePair } from '../tuple-types.ts';
import { notNull } from '../values.ts';

/** Keys with values, and the text that they make. Keys go by their text without regard to case, in the order in which they came. */
export class ConnectionStringBuilder extends NetDictionary {
  private readonly map = new Map<string, { key: string; value: Value }>();
  browsable = true;
  constructor(readonly usesOdbcRules = false) {
    super();
  }
  private keyOf(key: Value): string {
    if (key === null) throw argumentNull('keyword');
    return toStringValue(key).toLowerCase();
  }
  get count(): number {
    return this.map.size;
  }
  lookup(key: Value): Value | undefined {
    return this.map.get(this.keyOf(key))?.value;
  }
  /** A key without a value is taken out. @throws ArgumentException for what is no key */
  set(key: Value, value: Value): void {
    const id = this.keyOf(key);
    if (value === null) {
      this.map.delete(id);
      return;
    }
    const known = this.map.get(id);
    if (known) known.value = value;
    else this.map.set(id, { key: checkedKey(toStringValue(key)), value });
  }
  add(key: Value, value: Value): void {
    this.set(key === null ? '' : key, value);
    if (key === null) checkedKey('');
  }
  remove(key: Value): boolean {
    return this.map.delete(this.keyOf(key));
  }
  containsKey(key: Value): boolean {
    return this.map.has(this.keyOf(key));
  }
  clear(): void {
    this.map.clear();
  }
  *entries(): IterableIterator<[Value, Value]> {
    for (const { key, value } of this.map.values()) yield [key, value];
  }
  get text(): string {
    return [...this.map.values()].map(({ key, value }) => pair(key, toStringValue(value), this.usesOdbcRules)).join(';');
  }
  /** @throws ArgumentException for a text that is no list of keys and values */
  set text(text: string) {
    const read = parse(text, this.usesOdbcRules);
    this.map.clear();
    for (const [key, value] of read) this.set(key, value === '' ? null : value);
  }
  /** The same keys with the same values, whatever their order. */
  isEquivalent(other: ConnectionStringBuilder): boolean {
    if (other.count !== this.count) return false;
    return [...this.map.entries()].every(([id, { value }]) => {
      const found = other.map.get(id);
      return found !== undefined && toStringValue(found.value) === toStringValue(value);
    });
  }
  override toString(): string {
    return this.text;
  }
}

const controls = '\\u0000-\\u001f\\u007f-\\u009f';
const plainValue = new RegExp(`^[^"'=;\\s${controls}]*$`);
const goodKey = new RegExp(`^(?![;\\s])[^${controls}]+(?<!\\s)$`);

function checkedKey(key: string): string {
  if (goodKey.test(key)) return key;
  throw argumentException(
    "Invalid keyword, contain one or more of 'no characters', 'control characters', 'leading or trailing whitespace' or 'leading semicolons'.",
  );
}

/** AppendKeyValuePairBuilder. */
function pair(key: string, value: string, odbc: boolean): string {
  return `${odbc ? key : key.replace(/=/g, '==')}=${odbc ? odbcValue(key, value) : quoted(value)}`;
}

function quoted(value: string): string {
  if (plainValue.test(value)) return value;
  if (value.includes('"') && !value.includes("'")) return `'${value}'`;
  return `"${value.replace(/"/g, '""')}"`;
}

function odbcValue(key: string, value: string): string {
  const needsBraces = value !== '' && (value.startsWith('{') || value.includes(';') || key.toLowerCase() === 'driver');
  if (!needsBraces || /^\{([^}\0]|\}\})*\}$/.test(value)) return value;
  return `{${value.replace(/\}/g, '}}')}}`;
}

const keyForm = `[\\s;]*((?:[^=;\\s${controls}]|\\s+[^=;\\s${controls}]|\\s+==|==)+)\\s*=(?!=)\\s*`;
const valueForm = `(?:"((?:[^"\\0]|"")*)"|'((?:[^'\\0]|'')*)'|((?:(?!["'\\s])(?:[^;\\s${controls}]|\\s+[^;\\s${controls}])*(?<!["']))))`;
const odbcKeyForm = `[\\s;]*((?:[^=;\\s${controls}]|\\s+[^=;\\s${controls}])+)\\s*=\\s*`;
const odbcValueForm = `(\\{(?:[^}\\0]|\\}\\})*\\})?()((?:(?![{\\s])(?:[^;\\s${controls}]|\\s+[^;\\s${controls}])*)?)`;

function parse(text: string, odbc: boolean): [string, string][] {
  const form = new RegExp(`${odbc ? odbcKeyForm : keyForm}${odbc ? odbcValueForm : valueForm}\\s*(?:;|[\\0\\s]*$)`, 'y');
  const found: [string, string][] = [];
  let at = 0;
  while (/[^\s;\0]/.test(text.slice(at))) {
    form.lastIndex = at;
    const match = form.exec(text);
    if (!match) throw argumentException(`Format of the initialization string does not conform to specification starting at index ${at}.`);
    const [, key = '', double, single, plain = ''] = match;
    const name = (odbc ? key : key.replace(/==/g, '=')).toLowerCase();
    const value = odbc ? (double ?? plain) : (double?.replace(/""/g, '"') ?? single?.replace(/''/g, "'") ?? plain);
    found.push([name, value]);
    at = form.lastIndex;
  }
  return found;
}

function* pairs(builder: ConnectionStringBuilder): IterableIterator<Value> {
  const type = genericOf('System.Collections.Generic.KeyValuePair', wellKnown.string, wellKnown.object);
  for (const [key, value] of builder.entries()) yield new KeyValuePair(key, value, type);
}

/** Defines DbConnectionStringBuilder. */
export function defineConnectionStrings(): void {
  type B = ConnectionStringBuilder;
  const name = 'System.Data.Common.DbConnectionStringBuilder';
  defineType({
    name,
    jsClass: ConnectionStringBuilder,
    interfaces: ['System.Collections.IDictionary'],
    constructors: {
      '()': () => new ConnectionStringBuilder(),
      '(bool useOdbcRules)': (_t, odbc: boolean) => new ConnectionStringBuilder(odbc),
    },
    properties: {
      'bool BrowsableConnectionString': {
        get: (b: B) => b.browsable,
        set: (b: B, value: boolean) => {
          b.browsable = value;
        },
      },
      'string ConnectionString': {
        get: (b: B) => b.text,
        set: (b: B, text: string | null) => {
          b.text = text ?? '';
        },
      },
      'int Count': { get: (b: B) => b.count },
      'bool IsReadOnly': { get: () => false },
      'bool IsFixedSize': { get: () => false },
      'System.Collections.ICollection Keys': { get: (b: B) => new DictionaryView(b, 0) },
      'System.Collections.ICollection Values': { get: (b: B) => new DictionaryView(b, 1) },
    },
    indexers: {
      'System.Object Item(string keyword)': {
        get: (b: B, key: string) => b.lookup(key) ?? unsupported(key),
        set: (b: B, value: Value, key: string) => b.set(key, value),
      },
    },
    methods: {
      'void Add(string keyword, System.Object value)': (b: B, key: string | null, value: Value) => b.add(key, value),
      'void Clear()': (b: B) => b.clear(),
      'bool ContainsKey(string keyword)': (b: B, key: string | null) => b.containsKey(notNull(key, 'keyword')),
      [`bool EquivalentTo(${name} connectionStringBuilder)`]: (b: B, other: B | null) =>
        b.isEquivalent(notNull(other, 'connectionStringBuilder')),
      'bool Remove(string keyword)': (b: B, key: string | null) => b.remove(notNull(key, 'keyword')),
      'bool ShouldSerialize(string keyword)': (b: B, key: string | null) => b.containsKey(notNull(key, 'keyword')),
      'bool TryGetValue(string keyword, [out] System.Object value)': (b: B, key: string | null, result: PSReference) => {
        const value = b.lookup(notNull(key, 'keyword'));
        result.value = value ?? null;
        return value !== undefined;
      },
      'System.Collections.IDictionaryEnumerator GetEnumerator()': (b: B) =>
        new GenericDictionaryEnumerator(
          () => pairs(b),
          genericOf('System.Collections.Generic.Dictionary`2+Enumerator', wellKnown.string, wellKnown.object),
        ),
      'string ToString()': (b: B) => b.text,
    },
    staticMethods: {
      'void AppendKeyValuePair(System.Text.StringBuilder builder, string keyword, string value)': (
        _t,
        sb: NetStringBuilder,
        key: string,
        value: string,
      ) => appendPair(sb, key, value, false),
      'void AppendKeyValuePair(System.Text.StringBuilder builder, string keyword, string value, bool useOdbcRules)': (
        _t,
        sb: NetStringBuilder,
        key: string,
        value: string,
        odbc: boolean,
      ) => appendPair(sb, key, value, odbc),
    },
  });
}

function appendPair(builder: NetStringBuilder, key: string, value: string | null, odbc: boolean): void {
  const given = notNull(builder, 'builder');
  const before = given.toString();
  given.append(`${before !== '' && !before.endsWith(';') ? ';' : ''}${pair(checkedKey(key), value ?? '', odbc)}`);
}

function unsupported(key: string): never {
  throw argumentException(`Keyword not supported: '${key}'.`, 'keyword');
}
