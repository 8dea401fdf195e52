import { describe, expect, it } from 'vitest';
import '../../src/dotnet/index.ts';
import { getStaticProperty, invokeMethod, newObject } from '../../src/dotnet/invocation.ts';
import { getType } from '../../src/dotnet/registry.ts';
import type { NetException } from '../../src/errors/exceptions.ts';
import { AutomationNull, arrayOf, PSArray, ValueReference } from '../../src/objects/collections.ts';
import type { Value } from '../../src/objects/net-object.ts';
import { charOf, Double, Int64 } from '../../src/objects/numbers.ts';
import { toText } from '../../src/objects/to-string.ts';

/** What a call gives, as text; elements of arrays joined by `|`. */
function shown(value: unknown): string {
  if (value === AutomationNull) return '(nothing)';
  if (value instanceof PSArray) return value.items.map((v) => toText(v)).join('|');
  return value === null ? '(null)' : toText(value as Value);
}

function failure(call: () => unknown): { id: string | undefined; message: string } {
  try {
    call();
  } catch (e) {
    const error = e as NetException;
    return { id: error.errorRecord?.errorId, message: error.message };
  }
  throw new Error('the call succeeded');
}

describe('instance methods', () => {
  it.each<[Value, string, Value[], string]>([
    ['hello', 'Substring', [1, 3], 'ell'],
    ['hello', 'substring', ['2'], 'llo'],
    ['a,b;c', 'Split', [new PSArray([charOf(44), charOf(59)], getType('char[]'))], 'a|b|c'],
    ['a,b', 'Split', [','], 'a|b'],
    ['a b  c', 'Split', [], 'a|b||c'],
    ['x', 'PadLeft', [3, charOf(48)], '00x'],
    ['abc', 'Contains', ['B'], 'False'],
    ['abcabc', 'IndexOf', ['c', 3], '5'],
    ['abcabc', 'LastIndexOf', ['b'], '4'],
    ['aXbX', 'Replace', ['X', '-'], 'a-b-'],
    ['  x ', 'Trim', [], 'x'],
    ['xxaxx', 'Trim', [charOf(120)], 'a'],
    ['ab', 'ToCharArray', [], 'a|b'],
    ['abc', 'CompareTo', ['abd'], '-1'],
    ['abc', 'Chars', [1], 'b'],
    [5, 'CompareTo', [7], '-1'],
    [255, 'ToString', ['X4'], '00FF'],
    [true, 'ToString', [], 'True'],
    [new Double(2.5), 'Equals', [new Double(2.5)], 'True'],
    [5, 'Equals', [new Int64(5n)], 'False'],
    [5, 'GetType', [], 'System.Int32'],
  ])('%s.%s', (target, name, args, expected) => {
    expect(shown(invokeMethod(target, name, args))).toBe(expected);
  });
});

describe('static methods', () => {
  it.each<[string, string, Value[], string]>([
    ['math', 'Max', [1, new Double(2.5)], '2'],
    ['math', 'Round', [new Double(2.5)], '2'],
    ['math', 'Round', [new Double(-0.5)], '-0'],
    ['math', 'DivRem', [17, 5], '(3, 2)'],
    ['string', 'Join', ['-', arrayOf([1, 2, 3])], '1-2-3'],
    ['string', 'Format', ['{0:N1}|{1,4}', new Double(2.25), 'x'], '2.2|   x'],
    ['string', 'Concat', ['a', 1, true], 'a1True'],
    ['int', 'Parse', ['42'], '42'],
    ['convert', 'ToInt32', ['ff', 16], '255'],
    ['convert', 'ToString', [10, 2], '1010'],
    ['convert', 'ToInt32', [new Double(2.5)], '2'],
    ['char', 'IsDigit', [charOf(53)], 'True'],
    ['enum', 'GetNames', [getType('DayOfWeek')], 'Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday'],
    ['array', 'IndexOf', [arrayOf([3, 5, 7]), 5], '1'],
    ['tuple', 'Create', [1, 'a'], '(1, a)'],
  ])('[%s]::%s', (type, name, args, expected) => {
    expect(shown(invokeMethod(getType(type), name, args, { isStatic: true }))).toBe(expected);
  });

  it('writes reference arguments back', () => {
    const result = new ValueReference(null);
    expect(invokeMethod(getType('int'), 'TryParse', ['12', result], { isStatic: true })).toBe(true);
    expect(result.value).toBe(12);
  });

  it('knows static properties and fields', () => {
    expect(getStaticProperty(getType('int'), 'MaxValue')).toBe(2147483647);
    expect(shown(getStaticProperty(getType('DayOfWeek'), 'monday'))).toBe('Monday');
    expect(getStaticProperty(getType('int'), 'NoSuch')).toBeNull();
  });
});

describe('errors', () => {
  it.each<[string, () => unknown, string, string]>([
    [
      'no such method',
      () => invokeMethod('a', 'Nope', []),
      'MethodNotFound',
      "Method invocation failed because [System.String] does not contain a method named 'Nope'.",
    ],
    ['null', () => invokeMethod(null, 'X', []), 'InvokeMethodOnNull', 'You cannot call a method on a null-valued expression.'],
    [
      'wrong count',
      () => invokeMethod('a', 'Substring', [1, 2, 3]),
      'MethodCountCouldNotFindBest',
      'Cannot find an overload for "Substring" and the argument count: "3".',
    ],
    [
      'argument that cannot be converted',
      () => invokeMethod('abc', 'Substring', ['x']),
      'MethodArgumentConversionInvalidCastArgument',
      'Cannot convert argument "startIndex", with value: "x", for "Substring" to type "System.Int32": "Cannot convert value "x" to type "System.Int32". Error: "The input string \'x\' was not in a correct format.""',
    ],
    [
      'exception of the method',
      () => invokeMethod('abc', 'Substring', [9]),
      'ArgumentOutOfRangeException',
      'Exception calling "Substring" with "1" argument(s): "startIndex cannot be larger than length of string. (Parameter \'startIndex\')"',
    ],
    [
      'no constructor',
      () => newObject(getType('math'), []),
      'MethodCountCouldNotFindBest',
      'Cannot find an overload for "new" and the argument count: "0".',
    ],
    [
      'text before enum',
      () => invokeMethod('a,,b', 'Split', [',', 'RemoveEmptyEntries']),
      'MethodArgumentConversionInvalidCastArgument',
      'Cannot convert argument "count", with value: "RemoveEmptyEntries", for "Split" to type "System.Int32": "Cannot convert value "RemoveEmptyEntries" to type "System.Int32". Error: "The input string \'RemoveEmptyEntries\' was not in a correct format.""',
    ],
  ])('%s', (_, call, id, message) => {
    expect(failure(call)).toEqual({ id, message });
  });
});

describe('members of collections', () => {
  it('calls the method of each element when the collection has none', () => {
    expect(shown(invokeMethod(arrayOf(['a', 'b']), 'ToUpper', []))).toBe('A|B');
    expect(shown(invokeMethod(arrayOf(['a']), 'ToUpper', []))).toBe('A');
  });

  it('prefers the interface that the target was cast to', () => {
    const list = newObject(getType('System.Collections.Generic.List[int]'), []) as Value;
    expect(invokeMethod(list, 'Add', [5])).toBe(AutomationNull);
    expect(invokeMethod(list, 'Add', ['6'], { targetType: getType('System.Collections.IList') })).toBe(1);
  });
});
