import { describe, expect, it } from 'vitest';
import '../../src/dotnet/index.ts';
import { findType } from '../../src/dotnet/registry.ts';
import { typeDisplayName } from '../../src/dotnet/type-text.ts';

describe('type names', () => {
  it.each([
    ['int', 'System.Int32'],
    ['INT32', 'System.Int32'],
    ['System.Int32', 'System.Int32'],
    ['Text.StringBuilder', 'System.Text.StringBuilder'],
    ['hashtable', 'System.Collections.Hashtable'],
    ['int[]', 'System.Int32[]'],
    ['int[,]', 'System.Int32[,]'],
    ['int[][,]', 'System.Int32[][,]'],
    ['Collections.Generic.List[int]', 'System.Collections.Generic.List`1[System.Int32]'],
    ['System.Collections.Generic.List`1[[System.Int32, mscorlib]]', 'System.Collections.Generic.List`1[System.Int32]'],
    [
      'System.Collections.Generic.Dictionary[string,Collections.ArrayList]',
      'System.Collections.Generic.Dictionary`2[System.String,System.Collections.ArrayList]',
    ],
    ['System.Collections.Generic.List`1', 'System.Collections.Generic.List`1[T]'],
    ['Tuple[int,string]', 'System.Tuple`2[System.Int32,System.String]'],
  ])('%s', (name, text) => {
    expect(String(findType(name))).toBe(text);
  });

  it.each(['nosuch', 'List[int]', 'List', 'int[', 'Collections.Generic.List[nosuch]', 'Collections.Generic.List[int,int]'])(
    '%s is none',
    (name) => {
      expect(findType(name)).toBeUndefined();
    },
  );

  it('looks into the used namespaces', () => {
    expect(String(findType('List[int]', { namespaces: ['System.Collections.Generic'] }))).toBe(
      'System.Collections.Generic.List`1[System.Int32]',
    );
  });

  it.each([
    ['int', 'int'],
    ['System.Single', 'float'],
    ['object[]', 'System.Object[]'],
    ['System.Collections.Generic.Dictionary[string,int[]]', 'System.Collections.Generic.Dictionary[string,int[]]'],
    ['pscustomobject', 'psobject'],
  ])('%s is shown as %s', (name, text) => {
    expect(typeDisplayName(findType(name) as never)).toBe(text);
  });
});

describe('assignability', () => {
  it.each([
    ['object', 'int', true],
    ['System.ValueType', 'int', true],
    ['System.Collections.IEnumerable', 'string', true],
    ['System.Collections.IList', 'int[]', true],
    ['object[]', 'string[]', true],
    ['object[]', 'int[]', false],
    ['System.Collections.Generic.IEnumerable[object]', 'System.Collections.Generic.List[string]', true],
    ['System.Collections.Generic.IEnumerable[object]', 'System.Collections.Generic.List[int]', false],
    ['System.Collections.Generic.IList[int]', 'int[]', true],
    ['System.SystemException', 'System.ArgumentNullException', true],
    ['int', 'long', false],
  ])('%s from %s: %s', (to, from, expected) => {
    expect(findType(to)?.isAssignableFrom(findType(from) as never)).toBe(expected);
  });
});
