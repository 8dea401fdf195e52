import { exceptionOf } from '../../errors/throw.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { charOf } from '../../objects/numbers.ts';
import { defineType } from '../registry.ts';
import { notNull } from '../values.ts';
import { ansiCodePage } from './ansi-code-page.ts';
import { compareCulture, indexOfCulture } from './compare-info.ts';
import { folded, isSortable, partMembers } from './compare-info-parts.ts';
import { getCulture, getCultureByLcid, type NetCultureInfo } from './culture-info.ts';

const ns = 'System.Globalization.';

/** System.Globalization.TextInfo of a culture. */
export class NetTextInfo extends NetObject {
  constructor(readonly culture: NetCultureInfo) {
    super();
  }
}

const ownSeparators = new WeakMap<NetCultureInfo, string>();

/** TextInfo.ListSeparator of a culture: what scripts have set, or that of its region. */
export function listSeparatorOf(culture: NetCultureInfo): string {
  return ownSeparators.get(culture) ?? culture.info.listSeparator;
}

/** Sets TextInfo.ListSeparator. @throws InvalidOperationException for a culture that is read-only */
function setListSeparator(culture: NetCultureInfo, value: string | null): void {
  if (culture.isReadOnly) throw exceptionOf('System.InvalidOperationException', 'Instance is read-only.');
  ownSeparators.set(culture, notNull(value, 'value'));
}

/** TextInfo.ToTitleCase: words but those in capitals begin with a capital and go on in small letters. */
function toTitleCase(text: string): string {
  return text.replace(/[\p{L}\p{M}][\p{L}\p{M}\p{Lm}'\u2019]*/gu, (word) => {
    if (word.length > 0 && word === word.toUpperCase() && word !== word.toLowerCase() && word.length > 1) return word;
    const first = String.fromCodePoint(word.codePointAt(0) as number);
    return first.toUpperCase() + word.slice(first.length).toLowerCase();
  });
}

/** System.Globalization.CompareInfo of a culture. */
export class NetCompareInfo extends NetObject {
  constructor(readonly culture: NetCultureInfo) {
    super();
  }
}

/** Defines TextInfo, CompareInfo and CompareOptions. */
export function defineTextInfo(): void {
  const locale = (t: NetTextInfo): string | undefined => t.culture.name || undefined;
  defineType({
    name: `${ns}TextInfo`,
    jsClass: NetTextInfo,
    sealed: true,
    interfaces: ['System.ICloneable', 'System.Runtime.Serialization.IDeserializationCallback'],
    properties: {
      'int OEMCodePage': { get: (t: NetTextInfo) => (/^(en-US)?$/.test(t.culture.name) ? 437 : 850) },
      'int MacCodePage': { get: () => 10000 },
      'int EBCDICCodePage': { get: (t: NetTextInfo) => (/^(en-US)?$/.test(t.culture.name) ? 37 : 500) },
      'int ANSICodePage': { get: (t: NetTextInfo) => ansiCodePage(t.culture.name) },
      'string CultureName': { get: (t: NetTextInfo) => t.culture.name },
      'bool IsReadOnly': { get: (t: NetTextInfo) => t.culture.isReadOnly },
      'bool IsRightToLeft': { get: (t: NetTextInfo) => /^(ar|he|fa|ur)\b/.test(t.culture.name) },
      'int LCID': { get: (t: NetTextInfo) => t.culture.info.lcid },
      'string ListSeparator': {
        get: (t: NetTextInfo) => listSeparatorOf(t.culture),
        set: (t: NetTextInfo, value: string | null) => setListSeparator(t.culture, value),
      },
    },
    methods: {
      'string ToLower(string str)': (t: NetTextInfo, s: string | null) => notNull(s, 'str').toLocaleLowerCase(locale(t)),
      'string ToUpper(string str)': (t: NetTextInfo, s: string | null) => notNull(s, 'str').toLocaleUpperCase(locale(t)),
      'char ToLower(char c)': (_t: NetTextInfo, c: Value) => charOf(String(c).toLowerCase().charCodeAt(0)),
      'char ToUpper(char c)': (_t: NetTextInfo, c: Value) => charOf(String(c).toUpperCase().charCodeAt(0)),
      'string ToTitleCase(string str)': (_t: NetTextInfo, s: string | null) => toTitleCase(notNull(s, 'str')),
      'string ToString()': (t: NetTextInfo) => `TextInfo - ${t.culture.name}`,
    },
  });
  const ignores = (options: EnumValue | null): boolean => ((options?.value ?? 0) & (1 | 268435456)) !== 0;
  const ordinal = (options: EnumValue | null): boolean => ((options?.value ?? 0) & (268435456 | 1073741824)) !== 0;
  const compare = (c: NetCompareInfo, a: string | null, b: string | null, options: EnumValue | null): number =>
    compareCulture(a && folded(a, options?.value ?? 0), b && folded(b, options?.value ?? 0), {
      ignoreCase: ignores(options),
      ordinal: ordinal(options),
      culture: c.culture,
    });
  const find = (c: NetCompareInfo, a: string | null, b: string | null, options: EnumValue | null): number => {
    const [source, value] = [notNull(a, 'source'), notNull(b, 'value')];
    if (((options?.value ?? 0) & 30) === 0)
      return indexOfCulture(source, value, { ignoreCase: ignores(options), ordinal: ordinal(options), culture: c.culture });
    for (let at = 0; at + value.length <= source.length; at++)
      if (compare(c, source.slice(at, at + value.length), value, options) === 0) return at;
    return -1;
  };
  const options = `${ns}CompareOptions options`;
  defineType({
    name: `${ns}CompareOptions`,
    kind: 'enum',
    flags: true,
    enumValues: {
      None: 0,
      IgnoreCase: 1,
      IgnoreNonSpace: 2,
      IgnoreSymbols: 4,
      IgnoreKanaType: 8,
      IgnoreWidth: 16,
      NumericOrdering: 32,
      OrdinalIgnoreCase: 268435456,
      StringSort: 536870912,
      Ordinal: 1073741824,
    },
  });
  defineType({
    name: `${ns}CompareInfo`,
    jsClass: NetCompareInfo,
    sealed: true,
    properties: {
      'string Name': { get: (c: NetCompareInfo) => c.culture.name },
      'int LCID': { get: (c: NetCompareInfo) => c.culture.info.lcid },
    },
    methods: {
      'int Compare(string string1, string string2)': (c: NetCompareInfo, a: string | null, b: string | null) => compare(c, a, b, null),
      [`int Compare(string string1, string string2, ${options})`]: compare,
      ...partMembers(compare, find),
      'bool IsPrefix(string source, string prefix)': (_c: NetCompareInfo, a: string, b: string) => a.startsWith(b),
      [`bool IsPrefix(string source, string prefix, ${options})`]: (c: NetCompareInfo, a: string, b: string, o: EnumValue) =>
        compare(c, a.slice(0, b.length), b, o) === 0,
      'bool IsSuffix(string source, string suffix)': (_c: NetCompareInfo, a: string, b: string) => a.endsWith(b),
      [`bool IsSuffix(string source, string suffix, ${options})`]: (c: NetCompareInfo, a: string, b: string, o: EnumValue) =>
        b.length <= a.length && compare(c, a.slice(a.length - b.length), b, o) === 0,
      'string ToString()': (c: NetCompareInfo) => `CompareInfo - ${c.culture.name}`,
    },
    staticMethods: {
      [`${ns}CompareInfo GetCompareInfo(string name)`]: (_s, name: string | null) => new NetCompareInfo(getCulture(notNull(name, 'name'))),
      [`${ns}CompareInfo GetCompareInfo(int culture)`]: (_s, lcid: number) => new NetCompareInfo(getCultureByLcid(lcid)),
      'bool IsSortable(char ch)': (_s, c: Value) => isSortable(String(c)),
      'bool IsSortable(string text)': (_s, text: string | null) => isSortable(notNull(text, 'text')),
    },
  });
}
