import { argumentException, argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { Int16 } from '../../objects/numbers.ts';
import { comparisonOperators, nullFirst } from '../comparison-operators.ts';
import { defineType } from '../registry.ts';
import { versionSpanMethods } from '../span-methods.ts';
import { notNull } from '../values.ts';

/** System.Version: two to four numbers; missing ones are -1. */
export class NetVersion extends NetObject {
  constructor(
    readonly major = 0,
    readonly minor = 0,
    readonly build = -1,
    readonly revision = -1,
  ) {
    super();
  }
  /** ToString(fieldCount). */
  text(fields = this.build < 0 ? 2 : this.revision < 0 ? 3 : 4): string {
    const all = [this.major, this.minor, this.build, this.revision];
    const most = this.build < 0 ? 2 : this.revision < 0 ? 3 : 4;
    if (fields < 0 || fields > most)
      throw exceptionOf(
        'System.ArgumentException',
        `Argument must be between 0 and ${fields < 0 || fields > 4 ? 4 : most}. (Parameter 'fieldCount')`,
        null,
        {
          ParamName: 'fieldCount',
        },
      );
    return all.slice(0, fields).join('.');
  }
  compareTo(other: NetVersion): number {
    return (
      Math.sign(this.major - other.major) ||
      Math.sign(this.minor - other.minor) ||
      Math.sign(this.build - other.build) ||
      Math.sign(this.revision - other.revision)
    );
  }
  hashKey(): string {
    return `${this.major}.${this.minor}.${this.build}.${this.revision}`;
  }
  override toString(): string {
    return this.text();
  }
}

function component(text: string, name: string): number | Error {
  if (!/^\s*[+-]?\d+\s*$/.test(text)) return new Error(`format:${text}`);
  const value = Number(text);
  if (value > 2147483647) return new Error(`overflow:${text}`);
  return value < 0 ? new Error(`negative:${name}`) : value;
}

/** Version.TryParse; undefined when the text is none. */
export function tryParseVersion(text: string | null): NetVersion | undefined {
  const parts = (text ?? '').split('.');
  if (text === null || parts.length < 2 || parts.length > 4) return undefined;
  const numbers = parts.map((p) => component(p, 'version'));
  return numbers.some((n) => n instanceof Error) ? undefined : new NetVersion(...(numbers as number[]));
}

/** Version.Parse. @throws ArgumentException, FormatException, OverflowException, ArgumentOutOfRangeException */
export function parseVersion(text: string | null, parameter = 'input'): NetVersion {
  const parts = notNull(text, parameter).split('.');
  if (parts.length < 2 || parts.length > 4)
    throw exceptionOf('System.ArgumentException', `Version string portion was too short or too long. (Parameter '${parameter}')`, null, {
      ParamName: parameter,
    });
  const names = ['major', 'minor', 'build', 'revision'];
  const numbers = parts.map((p, i) => {
    const value = component(p, names[i] as string);
    if (typeof value === 'number') return value;
    if (value.message.startsWith('negative'))
      throw argumentOutOfRange(parameter, `${parameter} ('${Number(p)}') must be a non-negative value.`, Number(p));
    if (value.message.startsWith('overflow'))
      throw exceptionOf('System.OverflowException', 'Value was either too large or too small for an Int32.');
    throw exceptionOf('System.FormatException', `The input string '${p}' was not in a correct format.`);
  });
  return new NetVersion(...numbers);
}

function checked(...parts: number[]): NetVersion {
  const names = ['major', 'minor', 'build', 'revision'];
  parts.forEach((p, i) => {
    if (p < 0) throw argumentOutOfRange(names[i] as string, `${names[i]} ('${p}') must be a non-negative value.`, p);
  });
  return new NetVersion(...parts);
}

/** Defines System.Version. */
export function defineVersion(): void {
  defineType({
    name: 'System.Version',
    jsClass: NetVersion,
    accelerators: ['version'],
    sealed: true,
    interfaces: [
      'System.ICloneable',
      'System.IComparable',
      'System.IComparable[version]',
      'System.IEquatable[version]',
      'System.IFormattable',
    ],
    constructors: {
      '(int major, int minor, int build, int revision)': (_t, ...p: number[]) => checked(...p),
      '(int major, int minor, int build)': (_t, ...p: number[]) => checked(...p),
      '(int major, int minor)': (_t, ...p: number[]) => checked(...p),
      '(string version)': (_t, text: string | null) => parseVersion(text),
      '()': () => new NetVersion(),
    },
    properties: {
      'int Major': { get: (v: NetVersion) => v.major },
      'int Minor': { get: (v: NetVersion) => v.minor },
      'int Build': { get: (v: NetVersion) => v.build },
      'int Revision': { get: (v: NetVersion) => v.revision },
      'short MajorRevision': { get: (v: NetVersion) => new Int16(v.revision >> 16) },
      'short MinorRevision': { get: (v: NetVersion) => new Int16((v.revision << 16) >> 16) },
    },
    methods: {
      ...versionSpanMethods,
      'System.Object Clone()': (v: NetVersion) => new NetVersion(v.major, v.minor, v.build, v.revision),
      'int CompareTo(System.Object version)': (v: NetVersion, o: Value) => {
        if (o === null) return 1;
        if (!(o instanceof NetVersion)) throw argumentException('Object must be of type Version.', 'version');
        return v.compareTo(o);
      },
      'int CompareTo(version value)': (v: NetVersion, o: NetVersion | null) => (o === null ? 1 : v.compareTo(o)),
      'bool Equals(System.Object obj)': (v: NetVersion, o: Value) => o instanceof NetVersion && v.compareTo(o) === 0,
      'bool Equals(version obj)': (v: NetVersion, o: NetVersion | null) => o !== null && v.compareTo(o) === 0,
      'int GetHashCode()': (v: NetVersion) =>
        ((v.major & 0xf) << 28) | ((v.minor & 0xff) << 20) | ((v.build & 0xff) << 12) | (v.revision & 0xfff),
      'string ToString()': (v: NetVersion) => v.text(),
      'string ToString(int fieldCount)': (v: NetVersion, n: number) => v.text(n),
    },
    staticMethods: {
      'version Parse(string input)': (_s, text: string | null) => parseVersion(text),
      'bool TryParse(string input, [ref] version result)': (_s, text: string | null, ref: { value: Value }) => {
        const version = tryParseVersion(text);
        ref.value = version ?? null;
        return version !== undefined;
      },
    },
    operators: {
      ...comparisonOperators(
        'version v1, version v2',
        nullFirst((a: NetVersion, b: NetVersion) => a.compareTo(b)),
      ),
    },
  });
}
