import { describe, expect, it } from 'vitest';
import '../../src/dotnet/index.ts';
import { ArrayList } from '../../src/dotnet/collections/array-list.ts';
import { NetTimeSpan } from '../../src/dotnet/time/time-span.ts';
import { durationText, parseDurationText } from '../../src/dotnet/xml/xsd-duration.ts';
import { arrayOf } from '../../src/objects/collections.ts';
import { newCustomObject } from '../../src/objects/member-access.ts';
import type { Value } from '../../src/objects/net-object.ts';
import { Double } from '../../src/objects/numbers.ts';
import type { PSNoteProperty } from '../../src/objects/ps-member-info.ts';
import type { PSObject } from '../../src/objects/ps-object.ts';
import { decodeText, encodeText } from '../../src/serialization/encoded-text.ts';
import { deserialize, deserializedValue, serialize } from '../../src/serialization/index.ts';
import { parseDateTimeText } from '../../src/serialization/xml-text.ts';

const wrap = (body: string, version = '1.1.0.1'): string =>
  `<Objs Version="${version}" xmlns="http://schemas.microsoft.com/powershell/2004/04">${body}</Objs>`;

const inner = (value: Value): string => (serialize(value).split('\n')[1] as string).trim();

function failure(text: string): string {
  try {
    deserialize(text);
  } catch (e) {
    return (e as Error).message;
  }
  return 'none';
}

describe('text', () => {
  it('has control characters, halves of pairs and its own escapes as numbers', () => {
    expect(encodeText('a\tb_x0041_\ud83d')).toBe('a_x0009_b_x005F_x0041__xD83D_');
    expect(decodeText(encodeText('a\tb_x0041_\ud83d\u0085'))).toBe('a\tb_x0041_\ud83d\u0085');
  });
  it('has durations and dates as XML Schema writes them', () => {
    expect(durationText(new NetTimeSpan(937_840_050_000n))).toBe('P1DT2H3M4.005S');
    expect(durationText(NetTimeSpan.zero)).toBe('PT0S');
    expect(parseDurationText('-PT1.5S')?.ticks).toBe(-15_000_000n);
    expect(parseDurationText(durationText(NetTimeSpan.minValue))?.ticks).toBe(NetTimeSpan.minValue.ticks);
    expect(parseDurationText('PT.5S')?.ticks).toBe(5_000_000n);
    for (const text of ['PT', 'P1DT', 'PT1HS', 'PT.S', '+P1D', 'P1D1Y', 'P2147483648D', ''])
      expect(parseDurationText(text)).toBeUndefined();
    expect(() => parseDurationText('P10675199DT2H48M5.4775808S')).toThrow('too large or too small');
    expect(parseDateTimeText('2031-02-03T04:05:06.7Z')?.kind).toBe(1);
    expect(parseDateTimeText('soon')).toBeUndefined();
  });
});

describe('writing', () => {
  it('gives simple values elements of their own', () => {
    expect(inner(null)).toBe('<Nil />');
    expect(inner('')).toBe('<S></S>');
    expect(inner('<&>')).toBe('<S>&lt;&amp;&gt;</S>');
    expect(inner(new Double(Number.NEGATIVE_INFINITY))).toBe('<Db>-INF</Db>');
    expect(inner(true)).toBe('<B>true</B>');
  });
  it('writes an object that is met again as a reference', () => {
    const shared = arrayOf([1]);
    const text = serialize(
      newCustomObject([
        ['a', shared],
        ['b', shared],
      ]),
    );
    expect(text).toContain('<Obj N="a" RefId="1">');
    expect(text).toContain('<Ref N="b" RefId="1" />');
  });
  it('needs a depth of one', () => {
    expect(() => serialize(1, 0)).toThrow('greater than or equal to 1');
  });
});

describe('reading', () => {
  it('makes the same objects again', () => {
    const original = newCustomObject([
      ['n', 5],
      ['list', arrayOf([1, 'two', null])],
    ]);
    const back = deserializedValue(serialize(original)) as PSObject;
    const [n, list] = [...back.instanceMembers.values()] as PSNoteProperty[];
    expect([n?.name, n?.value]).toEqual(['n', 5]);
    expect(list?.value).toBeInstanceOf(ArrayList);
    expect(list?.value instanceof ArrayList ? list.value.items : null).toEqual([1, 'two', null]);
    expect(back.typeNames?.[0]).toBe('Deserialized.System.Management.Automation.PSCustomObject');
  });
  it('tells where a text is wrong', () => {
    expect(failure(wrap('<Zz>1</Zz>'))).toBe('Zz XML tag is not recognized. Line 1, position 82.');
    expect(failure(wrap('<I32>x</I32>'))).toBe('The contents of the System.Int32 primitive type are not valid. Line 1, position 95.');
    expect(failure(wrap('', '2.0'))).toMatch(/^Version of incoming PSObject is 2\. Expected value is 1\./);
    expect(failure('<Objs><I32>5')).toMatch(/^Element 'Objs' with namespace name '.*' was not found\. Line 1, position 2\.$/);
  });
  it('gives several objects as an array, none as null', () => {
    expect(deserialize(wrap('<S>a</S><I32>7</I32>'))).toEqual(['a', 7]);
    expect(deserializedValue(wrap(''))).toBeNull();
  });
});
