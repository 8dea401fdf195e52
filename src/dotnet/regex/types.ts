import { argumentNull, argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import { PSArray } from '../../objects/collections.ts';
import { type EnumValue, enumValue } from '../../objects/enum-value.ts';
import type { NetObject, Value } from '../../objects/net-object.ts';
import { complete, lift, type Step, type Steps } from '../../scheduler/suspension.ts';
import { callDelegate } from '../delegate-call.ts';
import { defineDelegate } from '../delegates.ts';
import { defineType, getType, wellKnown } from '../registry.ts';
import { explicitObjectData } from '../serializable.ts';
import { regexSpanMethods } from '../span-methods.ts';
import { NetTimeSpan } from '../time/time-span.ts';
import { CaptureCollection, GroupCollection, MatchCollection, NetCapture, NetGroup, NetMatch, noGroup } from './net-match.ts';
import { escapePattern, getRegex, NetRegex, setParseErrorValue, unescapePattern } from './net-regex.ts';
import { RegexOptions } from './nodes.ts';
import { regexParseErrors } from './parse-error.ts';

const ns = 'System.Text.RegularExpressions.';
const optionsType = `${ns}RegexOptions`;
const evaluatorType = `${ns}MatchEvaluator`;

function text(value: string | null, parameter: string): string {
  if (value === null) throw argumentNull(parameter);
  return value;
}

function strings(items: readonly string[]): PSArray {
  return new PSArray([...items], wellKnown.stringArray);
}

function make(pattern: string | null, options?: EnumValue, timeout?: NetTimeSpan): NetRegex {
  const flags = options?.value ?? 0;
  if (timeout) return new NetRegex(text(pattern, 'pattern'), flags, timeoutOf(timeout));
  return getRegex(text(pattern, 'pattern'), { options: flags });
}

function timeoutOf(timeout: NetTimeSpan): number {
  const ms = timeout.totalMilliseconds;
  if (ms === -1) return 0;
  if (ms <= 0 || ms > 2147483646) throw argumentOutOfRange('matchTimeout');
  return ms;
}

/** Regex.Replace with a delegate: finds the matches first, so that what the delegate runs may wait for something. */
function replaceWith(regex: NetRegex, input: string | null, delegate: NetObject | null, count = -1, start?: number): Step<Value> {
  const subject = text(input, 'input');
  if (delegate === null) throw argumentNull('evaluator');
  const matches: NetMatch[] = [];
  regex.replace(
    subject,
    (m) => {
      matches.push(m);
      return '';
    },
    count,
    start,
  );
  return lift(replaceSteps(subject, regex.rightToLeft ? matches.reverse() : matches, delegate));
}

function* replaceSteps(subject: string, matches: readonly NetMatch[], delegate: NetObject): Steps<Value> {
  let result = '';
  let done = 0;
  for (const match of matches) {
    const value = yield* complete(callDelegate(delegate, [match]));
    result += subject.slice(done, match.index) + (value === null ? '' : String(value));
    done = match.index + match.length;
  }
  return result + subject.slice(done);
}

function enumBy(name: string, number: number): EnumValue {
  return enumValue(getType(name), number);
}

function indexed<T>(items: readonly T[], index: number, parameter: string): T {
  const item = items[index];
  if (item === undefined) throw argumentOutOfRange(parameter);
  return item;
}

/** Defines Regex, Match, Group, Capture and their collections. */
export function defineRegexTypes(): void {
  defineDelegate(evaluatorType, `string Invoke(${ns}Match match)`);
  defineType({ name: optionsType, kind: 'enum', flags: true, enumValues: RegexOptions });
  defineType({ name: `${ns}RegexParseError`, kind: 'enum', enumValues: regexParseErrors });
  setParseErrorValue((e) => enumBy(`${ns}RegexParseError`, regexParseErrors[e.error]));
  defineType({
    name: `${ns}Regex`,
    jsClass: NetRegex,
    accelerators: ['regex'],
    interfaces: ['System.Runtime.Serialization.ISerializable'],
    constructors: {
      '(string pattern)': (_t, pattern: string | null) => new NetRegex(text(pattern, 'pattern')),
      [`(string pattern, ${optionsType} options)`]: (_t, pattern: string | null, options: EnumValue) =>
        new NetRegex(text(pattern, 'pattern'), options.value),
      [`(string pattern, ${optionsType} options, timespan matchTimeout)`]: (
        _t,
        pattern: string | null,
        options: EnumValue,
        timeout: NetTimeSpan,
      ) => new NetRegex(text(pattern, 'pattern'), options.value, timeoutOf(timeout)),
    },
    staticMethods: {
      'string Escape(string str)': (_s, str: string | null) => escapePattern(text(str, 'str')),
      'string Unescape(string str)': (_s, str: string | null) => unescapePattern(text(str, 'str')),
      'bool IsMatch(string input, string pattern)': (_s, input, pattern) => make(pattern).isMatch(text(input, 'input')),
      [`bool IsMatch(string input, string pattern, ${optionsType} options)`]: (_s, input, pattern, options) =>
        make(pattern, options).isMatch(text(input, 'input')),
      [`bool IsMatch(string input, string pattern, ${optionsType} options, timespan matchTimeout)`]: (
        _s,
        input,
        pattern,
        options,
        timeout,
      ) => make(pattern, options, timeout).isMatch(text(input, 'input')),
      [`${ns}Match Match(string input, string pattern)`]: (_s, input, pattern) => make(pattern).match(text(input, 'input')),
      [`${ns}Match Match(string input, string pattern, ${optionsType} options)`]: (_s, input, pattern, options) =>
        make(pattern, options).match(text(input, 'input')),
      [`${ns}Match Match(string input, string pattern, ${optionsType} options, timespan matchTimeout)`]: (
        _s,
        input,
        pattern,
        options,
        timeout,
      ) => make(pattern, options, timeout).match(text(input, 'input')),
      [`${ns}MatchCollection Matches(string input, string pattern)`]: (_s, input, pattern) => make(pattern).matches(text(input, 'input')),
      [`${ns}MatchCollection Matches(string input, string pattern, ${optionsType} options)`]: (_s, input, pattern, options) =>
        make(pattern, options).matches(text(input, 'input')),
      [`${ns}MatchCollection Matches(string input, string pattern, ${optionsType} options, timespan matchTimeout)`]: (
        _s,
        input,
        pattern,
        options,
        timeout,
      ) => make(pattern, options, timeout).matches(text(input, 'input')),
      'int Count(string input, string pattern)': (_s, input, pattern) => make(pattern).count(text(input, 'input')),
      [`int Count(string input, string pattern, ${optionsType} options)`]: (_s, input, pattern, options) =>
        make(pattern, options).count(text(input, 'input')),
      'string Replace(string input, string pattern, string replacement)': (_s, input, pattern, replacement) =>
        make(pattern).replace(text(input, 'input'), text(replacement, 'replacement')),
      [`string Replace(string input, string pattern, string replacement, ${optionsType} options)`]: (
        _s,
        input,
        pattern,
        replacement,
        options,
      ) => make(pattern, options).replace(text(input, 'input'), text(replacement, 'replacement')),
      [`string Replace(string input, string pattern, string replacement, ${optionsType} options, timespan matchTimeout)`]: (
        _s,
        input,
        pattern,
        replacement,
        options,
        timeout,
      ) => make(pattern, options, timeout).replace(text(input, 'input'), text(replacement, 'replacement')),
      [`string Replace(string input, string pattern, ${evaluatorType} evaluator)`]: (_s, input, pattern, delegate) =>
        replaceWith(make(pattern), input, delegate),
      [`string Replace(string input, string pattern, ${evaluatorType} evaluator, ${optionsType} options)`]: (
        _s,
        input,
        pattern,
        delegate,
        options,
      ) => replaceWith(make(pattern, options), input, delegate),
      [`string Replace(string input, string pattern, ${evaluatorType} evaluator, ${optionsType} options, timespan matchTimeout)`]: (
        _s,
        input,
        pattern,
        delegate,
        options,
        timeout,
      ) => replaceWith(make(pattern, options, timeout), input, delegate),
      'string[] Split(string input, string pattern)': (_s, input, pattern) => strings(make(pattern).split(text(input, 'input'))),
      [`string[] Split(string input, string pattern, ${optionsType} options)`]: (_s, input, pattern, options) =>
        strings(make(pattern, options).split(text(input, 'input'))),
      [`string[] Split(string input, string pattern, ${optionsType} options, timespan matchTimeout)`]: (
        _s,
        input,
        pattern,
        options,
        timeout,
      ) => strings(make(pattern, options, timeout).split(text(input, 'input'))),
    },
    staticProperties: {
      'timespan InfiniteMatchTimeout': { get: () => NetTimeSpan.fromMilliseconds(-1) },
      'int CacheSize': { get: () => 15, set: () => undefined },
    },
    methods: {
      'bool IsMatch(string input)': (r: NetRegex, input) => r.isMatch(text(input, 'input')),
      'bool IsMatch(string input, int startat)': (r: NetRegex, input, start) => r.isMatch(text(input, 'input'), start),
      [`${ns}Match Match(string input)`]: (r: NetRegex, input) => r.match(text(input, 'input')),
      [`${ns}Match Match(string input, int startat)`]: (r: NetRegex, input, start) => r.match(text(input, 'input'), start),
      [`${ns}Match Match(string input, int beginning, int length)`]: (r: NetRegex, input, beginning, length) =>
        r.match(text(input, 'input').slice(beginning, beginning + length)),
      [`${ns}MatchCollection Matches(string input)`]: (r: NetRegex, input) => r.matches(text(input, 'input')),
      [`${ns}MatchCollection Matches(string input, int startat)`]: (r: NetRegex, input, start) => r.matches(text(input, 'input'), start),
      'int Count(string input)': (r: NetRegex, input) => r.count(text(input, 'input')),
      ...regexSpanMethods,
      ...explicitObjectData,
      'string Replace(string input, string replacement)': (r: NetRegex, input, replacement) =>
        r.replace(text(input, 'input'), text(replacement, 'replacement')),
      'string Replace(string input, string replacement, int count)': (r: NetRegex, input, replacement, count) =>
        r.replace(text(input, 'input'), text(replacement, 'replacement'), count),
      'string Replace(string input, string replacement, int count, int startat)': (r: NetRegex, input, replacement, count, start) =>
        r.replace(text(input, 'input'), text(replacement, 'replacement'), count, start),
      [`string Replace(string input, ${evaluatorType} evaluator)`]: (r: NetRegex, input, delegate) => replaceWith(r, input, delegate),
      [`string Replace(string input, ${evaluatorType} evaluator, int count)`]: (r: NetRegex, input, delegate, count) =>
        replaceWith(r, input, delegate, count),
      [`string Replace(string input, ${evaluatorType} evaluator, int count, int startat)`]: (r: NetRegex, input, delegate, count, start) =>
        replaceWith(r, input, delegate, count, start),
      'string[] Split(string input)': (r: NetRegex, input) => strings(r.split(text(input, 'input'))),
      'string[] Split(string input, int count)': (r: NetRegex, input, count) => strings(r.split(text(input, 'input'), count)),
      'string[] Split(string input, int count, int startat)': (r: NetRegex, input, count, start) =>
        strings(r.split(text(input, 'input'), count, start)),
      'string[] GetGroupNames()': (r: NetRegex) => strings(r.groupNames),
      'int[] GetGroupNumbers()': (r: NetRegex) => new PSArray([...r.tree.groupNumbers], wellKnown.int32.makeArrayType()),
      'string GroupNameFromNumber(int i)': (r: NetRegex, i: number) => r.groupNameFromNumber(i),
      'int GroupNumberFromName(string name)': (r: NetRegex, name: string) => r.groupNumberFromName(text(name, 'name')),
      'string ToString()': (r: NetRegex) => r.pattern,
    },
    properties: {
      [`${optionsType} Options`]: { get: (r: NetRegex) => enumBy(optionsType, r.options) },
      'bool RightToLeft': { get: (r: NetRegex) => r.rightToLeft },
      'timespan MatchTimeout': { get: (r: NetRegex) => NetTimeSpan.fromMilliseconds(r.timeoutMs === 0 ? -1 : r.timeoutMs) },
    },
  });
  defineType({
    name: `${ns}Capture`,
    jsClass: NetCapture,
    methods: { 'string ToString()': (c: NetCapture) => c.value },
    properties: {
      'int Index': { get: (c: NetCapture) => c.index },
      'int Length': { get: (c: NetCapture) => c.length },
      'string Value': { get: (c: NetCapture) => c.value },
      'System.ReadOnlySpan[char] ValueSpan': { get: () => null },
    },
  });
  defineType({
    name: `${ns}Group`,
    baseType: `${ns}Capture`,
    jsClass: NetGroup,
    properties: {
      'bool Success': { get: (g: NetGroup) => g.success },
      'string Name': { get: (g: NetGroup) => g.name },
      [`${ns}CaptureCollection Captures`]: { get: (g: NetGroup) => g.captures },
    },
  });
  defineType({
    name: `${ns}Match`,
    baseType: `${ns}Group`,
    jsClass: NetMatch,
    methods: {
      [`${ns}Match NextMatch()`]: (m: NetMatch) => m.next(),
      'string Result(string replacement)': (m: NetMatch, replacement: string) => {
        if (!m.success) throw exceptionOf('System.NotSupportedException', 'Result cannot be called on a failed Match.');
        return m.regex.expand(text(replacement, 'replacement'), m);
      },
    },
    properties: { [`${ns}GroupCollection Groups`]: { get: (m: NetMatch) => m.groups } },
    staticProperties: { [`${ns}Match Empty`]: { get: () => NetMatch.empty(getRegex('')) } },
  });
  defineCollection('CaptureCollection', 'Capture', CaptureCollection, (c: CaptureCollection) => c.items);
  defineCollection('MatchCollection', 'Match', MatchCollection, (c: MatchCollection) => c.items);
  defineGroupCollection();
}

type CollectionClass = abstract new (...args: never[]) => NetObject;

function defineCollection<T extends NetObject>(
  name: string,
  element: string,
  jsClass: CollectionClass,
  items: (c: T) => readonly NetObject[],
): void {
  defineType({
    name: ns + name,
    jsClass: jsClass as abstract new () => NetObject,
    interfaces: ['System.Collections.IList', 'System.Collections.ICollection', 'System.Collections.IEnumerable'],
    methods: {
      [`void CopyTo(${ns}${element}[] array, int arrayIndex)`]: (c: T, array: PSArray, index: number) => {
        items(c).forEach((item, i) => {
          array.items[index + i] = item;
        });
      },
    },
    indexers: { [`${ns}${element} Item(int i)`]: { get: (c: T, i: number) => indexed(items(c), i, 'i') } },
    properties: {
      'int Count': { get: (c: T) => items(c).length },
      'bool IsReadOnly': { get: () => true },
      'bool IsSynchronized': { get: () => false },
      'System.Object SyncRoot': { get: (c: T) => c },
      'bool IsFixedSize': { get: () => true },
    },
  });
}

function defineGroupCollection(): void {
  defineType({
    name: `${ns}GroupCollection`,
    jsClass: GroupCollection,
    interfaces: ['System.Collections.IList', 'System.Collections.ICollection', 'System.Collections.IEnumerable'],
    methods: {
      'bool ContainsKey(string key)': (g: GroupCollection, key: string) => g.byName(key) !== undefined,
      [`bool TryGetValue(string key, [ref] ${ns}Group value)`]: (g: GroupCollection, key: string, out: { value: Value }) => {
        const group = g.byName(key);
        out.value = group ?? null;
        return group !== undefined;
      },
    },
    indexers: {
      [`${ns}Group Item(int groupnum)`]: { get: (g: GroupCollection, number: number) => g.byNumber(number) },
      [`${ns}Group Item(string groupname)`]: { get: (g: GroupCollection, name: string) => g.byName(text(name, 'groupname')) ?? noGroup },
    },
    properties: {
      'int Count': { get: (g: GroupCollection) => g.count },
      'bool IsReadOnly': { get: () => true },
      'bool IsSynchronized': { get: () => false },
      'System.Object SyncRoot': { get: (g: GroupCollection) => g },
      'bool IsFixedSize': { get: () => true },
      'System.Collections.Generic.IEnumerable[string] Keys': { get: (g: GroupCollection) => strings(g.items.map((i) => i.name)) },
      [`System.Collections.Generic.IEnumerable[${ns}Group] Values`]: {
        get: (g: GroupCollection) => new PSArray([...g.items], getType(`${ns}Group`).makeArrayType()),
      },
    },
  });
}
