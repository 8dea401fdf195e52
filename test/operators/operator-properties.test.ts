import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../src/dotnet/index.ts';
import { escapePattern, getRegex, unescapePattern } from '../../src/dotnet/regex/net-regex.ts';
import { getType } from '../../src/dotnet/registry.ts';
import { arrayOf, type PSArray } from '../../src/objects/collections.ts';
import { convertTo } from '../../src/objects/convert.ts';
import { enumValue } from '../../src/objects/enum-value.ts';
import type { Value } from '../../src/objects/net-object.ts';
import { Decimal, Double, Int64, UInt32 } from '../../src/objects/numbers.ts';
import { toText } from '../../src/objects/to-string.ts';
import { escapeWildcard, getWildcardPattern, unescapeWildcard } from '../../src/objects/wildcard.ts';
import { bitAnd, bitNot, bitOr, bitXor } from '../../src/operators/bit-ops.ts';
import { equal, greaterOrEqual, lessThan } from '../../src/operators/compare-ops.ts';
import { getIndex, getIndexes } from '../../src/operators/index-ops.ts';
import { add, increment, multiply, negate, remainder, subtract } from '../../src/operators/numeric-ops.ts';
import { joinOperator, splitOperator } from '../../src/operators/string-ops.ts';

/** What holds of PowerShell's operators whatever the operands are. */

const int32 = fc.integer({ min: -2147483648, max: 2147483647 });
const numbers: fc.Arbitrary<Value> = fc.oneof(
  int32,
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((n) => new Int64(n)),
  fc.integer({ min: 0, max: 4294967295 }).map((n) => new UInt32(n)),
  fc.double({ noNaN: true }).map((n) => new Double(n)),
  fc.tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.nat(8)).map(([n, scale]) => new Decimal(n, scale)),
);

describe('arithmetic', () => {
  it('steps as it adds one, for every number', () => {
    fc.assert(
      fc.property(numbers, (n) => {
        expect(toText(increment(n, 1))).toBe(toText(add(n, 1)));
        expect(toText(increment(n, -1))).toBe(toText(add(n, -1)));
      }),
    );
  });

  it('keeps enums in their type when they step', () => {
    const type = getType('System.DayOfWeek');
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1000 }), (n) => {
        expect(increment(enumValue(type, n), 1)).toBe(enumValue(type, n + 1));
        expect(subtract(add(enumValue(type, n), 3), 3)).toBe(enumValue(type, n));
      }),
    );
  });

  it('takes back what it adds to integers', () => {
    fc.assert(fc.property(int32, int32, (a, b) => equal(subtract(add(a, b), b), a) === true));
  });

  it('negates twice to the same number', () => {
    fc.assert(fc.property(int32, (n) => equal(negate(negate(n)), n) === true));
  });

  it('gives a remainder of the sign of the dividend, and a smaller decimal dividend as it is', () => {
    fc.assert(
      fc.property(
        int32,
        int32.filter((n) => n !== 0),
        (a, b) => {
          const r = remainder(a, b) as number;
          return r === 0 || (Math.sign(r) === Math.sign(a) && Math.abs(r) < Math.abs(b));
        },
      ),
    );
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 99n }), fc.nat(6), (n, scale) => {
        const small = new Decimal(n, scale);
        expect(toText(remainder(small, new Decimal(1000n, 0)))).toBe(toText(small));
      }),
    );
  });

  it('orders any two numbers one way only', () => {
    fc.assert(fc.property(numbers, numbers, (a, b) => lessThan(a, b) !== greaterOrEqual(a, b)));
  });
});

describe('bits', () => {
  it('follow the laws of De Morgan', () => {
    fc.assert(
      fc.property(int32, int32, (a, b) => {
        expect(bitNot(bitAnd(a, b))).toBe(bitOr(bitNot(a), bitNot(b)));
        expect(bitXor(bitXor(a, b), b)).toBe(a);
      }),
    );
  });
});

describe('collections', () => {
  const lists = fc.array(int32, { maxLength: 20 });

  it('repeat: the length is multiplied, and once is the array itself', () => {
    fc.assert(
      fc.property(lists, fc.nat(5), (items, times) => {
        const array = arrayOf(items);
        const result = multiply(array, times) as PSArray;
        expect(result.items.length).toBe(items.length * times);
        if (times === 1) expect(result).toBe(array);
      }),
    );
  });

  it('indexes from the end as from the front, and a slice leaves out what is not there', () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: -30, max: 30 }), (items, i) => {
        const array = arrayOf(items);
        const inside = i >= -items.length && i < items.length;
        const expected = inside ? (items.at(i) ?? null) : null;
        expect(getIndex(array, i)).toBe(expected);
        expect((getIndexes(array, arrayOf([i, i]), null) as PSArray).items.length).toBe(inside ? 2 : 0);
      }),
    );
  });

  it('joins what a simple split took apart', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', 'B', ' ', '.') }), { minLength: 1 }), (parts) => {
        const text = parts.join('|');
        const split = splitOperator(text, arrayOf(['|', 0, 'SimpleMatch']), true) as PSArray;
        expect(joinOperator(split, '|')).toBe(text);
      }),
    );
  });
});

describe('patterns', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'ab*?[]`.\\$^(){}+|# \t\n-'.split('')) });

  it('an escaped text matches itself and unescapes to itself', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(unescapePattern(escapePattern(text))).toBe(text);
        const match = getRegex(`^(?:${escapePattern(text)})\\z`, { ignoreCase: false }).find(text, 0);
        expect(match?.value).toBe(text);
      }),
    );
  });

  it('an escaped wildcard matches its own text only', () => {
    fc.assert(
      fc.property(
        texts.filter((t) => !t.includes('`')),
        texts,
        (text, other) => {
          const pattern = getWildcardPattern(escapeWildcard(text), false);
          expect(unescapeWildcard(escapeWildcard(text))).toBe(text);
          expect(pattern.isMatch(other)).toBe(other === text);
          expect(pattern.isMatch(text)).toBe(true);
        },
      ),
    );
  });
});

describe('casts', () => {
  it('bring a number back from its text', () => {
    const double = getType('System.Double');
    const long = getType('System.Int64');
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (d, l) => {
        const back = convertTo(toText(new Double(d)), double) as Double;
        expect(Object.is(back.value, d) || back.value === d).toBe(true);
        expect((convertTo(toText(new Int64(l)), long) as Int64).value).toBe(l);
      }),
    );
  });
});
