import { describe, expect, it } from 'vitest';
import '../../src/dotnet/index.ts';
import { getType } from '../../src/dotnet/registry.ts';

/** Overloads as PowerShell 7.6 prints them for `$x.Name.OverloadDefinitions`. */
const overloads: Record<string, string[]> = {
  'string Substring': ['string Substring(int startIndex)', 'string Substring(int startIndex, int length)'],
  'string Clone': ['System.Object Clone()', 'System.Object ICloneable.Clone()'],
  'string Split': [
    'string[] Split(char separator, System.StringSplitOptions options = System.StringSplitOptions.None)',
    'string[] Split(char separator, int count, System.StringSplitOptions options = System.StringSplitOptions.None)',
    'string[] Split(Params char[] separator)',
    'string[] Split(System.ReadOnlySpan[char] separator)',
    'string[] Split(char[] separator, int count)',
    'string[] Split(char[] separator, System.StringSplitOptions options)',
    'string[] Split(char[] separator, int count, System.StringSplitOptions options)',
    'string[] Split(string separator, System.StringSplitOptions options = System.StringSplitOptions.None)',
    'string[] Split(string separator, int count, System.StringSplitOptions options = System.StringSplitOptions.None)',
    'string[] Split(string[] separator, System.StringSplitOptions options)',
    'string[] Split(string[] separator, int count, System.StringSplitOptions options)',
  ],
  'int CompareTo': [
    'int CompareTo(System.Object value)',
    'int CompareTo(int value)',
    'int IComparable.CompareTo(System.Object obj)',
    'int IComparable[int].CompareTo(int other)',
  ],
  'System.Collections.Generic.List[int] Add': [
    'void Add(int item)',
    'void ICollection[int].Add(int item)',
    'int IList.Add(System.Object value)',
  ],
  'hashtable Add': ['void Add(System.Object key, System.Object value)', 'void IDictionary.Add(System.Object key, System.Object value)'],
  'int[] Add': ['int IList.Add(System.Object value)'],
};

describe('overload definitions', () => {
  it.each(Object.entries(overloads))('%s', (key, expected) => {
    const [type, name] = key.split(' ') as [string, string];
    expect(
      getType(type)
        .getMethods(name, false)
        .map((m) => m.signature),
    ).toEqual(expected);
  });
});
