import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../src/dotnet/index.ts';
import '../../src/session/runspace.ts';
import { decodeObject } from '../../runtime/remoting/remoting-decoder.ts';
import { encodeObject } from '../../runtime/remoting/remoting-encoder.ts';
import { ArrayList } from '../../src/dotnet/collections/array-list.ts';
import { Hashtable } from '../../src/dotnet/hashtable.ts';
import { NetDateTime } from '../../src/dotnet/time/date-time.ts';
import { NetTimeSpan } from '../../src/dotnet/time/time-span.ts';
import { arrayOf } from '../../src/objects/collections.ts';
import { newCustomObject } from '../../src/objects/member-access.ts';
import type { Value } from '../../src/objects/net-object.ts';
import { Byte, Decimal, Double, Int64, UInt64 } from '../../src/objects/numbers.ts';
import { deserialize, deserializedValue, serialize } from '../../src/serialization/index.ts';

const simple: fc.Arbitrary<Value> = fc.oneof(
  fc.string({ unit: 'binary' }).filter((s) => !/[\ufffe\uffff]/.test(s)),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.double().map((n) => new Double(n)),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((n) => new Int64(n)),
  fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map((n) => new UInt64(n)),
  fc.integer({ min: 0, max: 255 }).map((n) => new Byte(n)),
  fc.tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat(20)).map(([n, scale]) => new Decimal(n, scale)),
  fc.bigInt({ min: 0n, max: 3_155_378_975_999_999_999n }).map((t) => new NetDateTime(t, 1)),
  fc.bigInt({ min: 0n, max: 3_155_378_975_999_999_999n }).map((t) => new NetDateTime(t)),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((t) => new NetTimeSpan(t)),
);

const values = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    simple,
    fc.array(tie('value'), { maxLength: 4 }).map((items) => arrayOf(items)),
    fc
      .uniqueArray(fc.tuple(fc.string({ minLength: 1 }), tie('value')), { maxLength: 4, selector: ([k]) => k.toLowerCase() })
      .map((entries) => {
        const table = Hashtable.literal();
        for (const [key, value] of entries) table.set(key, value);
        return table;
      }),
    fc
      .uniqueArray(fc.tuple(fc.string({ minLength: 1 }), tie('value')), { minLength: 1, maxLength: 4, selector: ([k]) => k.toLowerCase() })
      .map((entries) => newCustomObject(entries)),
  ),
}));

/** What is left of a value once its type names are taken away: those say Deserialized afterwards. */
const bare = (xml: string): string => xml.replaceAll('Deserialized.', '').replaceAll('System.Object[]', 'System.Collections.ArrayList');
/** Arrays come back as lists, which have other type names. */
const withoutNames = (xml: string): string => bare(xml).replace(/<TN RefId="\d+">.*?<\/TN>|<TNRef RefId="\d+" \/>/gs, '');

describe('what is written and read again', () => {
  it('is the same for everything that PowerShell keeps', () => {
    fc.assert(
      fc.property(values.value, (value) => {
        const text = serialize(value, 10);
        expect(withoutNames(serialize(deserializedValue(text), 10))).toBe(withoutNames(text));
      }),
    );
  });
  it('is the same on one line, for a peer', () => {
    fc.assert(
      fc.property(simple, (value) => {
        const text = encodeObject(value);
        expect(text).not.toContain('\n');
        expect(encodeObject(decodeObject(text))).toBe(text);
      }),
    );
  });
  it('keeps the order and the number of several objects', () => {
    fc.assert(
      fc.property(fc.array(simple, { maxLength: 6 }), (items) => {
        const back = deserializedValue(serialize(arrayOf(items)));
        expect(back).toBeInstanceOf(ArrayList);
        expect((back as ArrayList).items.length).toBe(items.length);
      }),
    );
  });
});

const head = '<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">';
const documented = /^System\.(Xml\.XmlException|FormatException|OverflowException)$/;

function outcome(text: string): void {
  try {
    deserialize(text);
  } catch (e) {
    expect((e as { netType?: { fullName: string } }).netType?.fullName).toMatch(documented);
  }
}

describe('any text', () => {
  it('is read or refused with an error of XML', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => outcome(text)));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => outcome(`${head}${text}</Objs>`)));
  });
  it('made of the pieces of CLIXML is read or refused', () => {
    const pieces = fc.constantFrom(
      ...[
        '<Obj>',
        '</Obj>',
        '<Obj RefId="0">',
        '<LST>',
        '</LST>',
        '<DCT>',
        '</DCT>',
        '<En>',
        '</En>',
        '<MS>',
        '</MS>',
        '<Props>',
        '</Props>',
      ],
      ...[
        '<TN RefId="0">',
        '</TN>',
        '<T>x</T>',
        '<TNRef RefId="0"/>',
        '<Ref RefId="0"/>',
        '<S N="Key">k</S>',
        '<S N="Value">v</S>',
        '<S>s</S>',
      ],
      ...[
        '<Nil/>',
        '<I32>1</I32>',
        '<ToString>t</ToString>',
        '<STK>',
        '</STK>',
        '<QUE>',
        '</QUE>',
        'text',
        '<!-- c -->',
        '<XD>&lt;a/&gt;</XD>',
      ],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => outcome(`${head}${parts.join('')}</Objs>`)),
      { numRuns: 1000 },
    );
  });
  it('never makes more than it says: types that are not known stay bags of properties', () => {
    const made = deserializedValue(`${head}<Obj><TN><T>System.Diagnostics.Process</T></TN><Props><S N="Name">x</S></Props></Obj></Objs>`);
    expect((made as { typeNames?: string[] }).typeNames).toEqual(['Deserialized.System.Diagnostics.Process']);
    expect((made as { netType: { fullName: string } }).netType.fullName).toBe('System.Management.Automation.PSObject');
    expect(deserializedValue(`${head}<SBK>Remove-Item x</SBK></Objs>`)).toBe('Remove-Item x');
  });
  it('is bounded in depth', () => {
    const nested = (n: number): string => `${head}${'<Obj><LST>'.repeat(n)}${'</LST></Obj>'.repeat(n)}</Objs>`;
    expect(() => deserialize(nested(49))).not.toThrow();
    expect(() => deserialize(nested(50))).toThrow('Serialized XML is nested too deeply.');
    expect(() => deserialize(nested(100_000))).toThrow('Serialized XML is nested too deeply.');
    const sets = `${head}<Obj>${'<MS N="a">'.repeat(50_000)}${'</MS>'.repeat(50_000)}</Obj></Objs>`;
    expect(() => deserialize(sets)).toThrow('Serialized XML is nested too deeply.');
  });
  it('declares no entities', () => {
    expect(() => deserialize(`<!DOCTYPE a [<!ENTITY b "c">]>${head}<S>&b;</S></Objs>`)).toThrow('DTD is prohibited');
    expect(() => deserialize(`${head}<S>&b;</S></Objs>`)).toThrow("undeclared entity 'b'");
  });
});
