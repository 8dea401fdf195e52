import { argumentException, argumentOutOfRange } from '../../errors/throw.ts';
import { PSArray } from '../../objects/collections.ts';
import { NetObject } from '../../objects/net-object.ts';
import { Int64, Single } from '../../objects/numbers.ts';
import { defineType } from '../registry.ts';
import { byteOf, dbl, notNull } from '../values.ts';

const maxInt = 2147483647;

/** Where random numbers come from: numbers in [0, 1) and integers below int.MaxValue. */
interface Source {
  /** 0 to int.MaxValue - 1. */
  sample(): number;
  double(): number;
}

/** Knuth's subtractive generator, as .NET uses it for `new Random(seed)` (Net5CompatSeedImpl). */
export class SeededSource implements Source {
  private readonly seeds = new Int32Array(56);
  private next = 0;
  private nextp = 21;
  constructor(seed: number) {
    const subtraction = seed === -2147483648 ? maxInt : Math.abs(seed);
    let mj = 161803398 - subtraction;
    this.seeds[55] = mj;
    let mk = 1;
    let ii = 0;
    for (let i = 1; i < 55; i++) {
      ii += 21;
      if (ii >= 55) ii -= 55;
      this.seeds[ii] = mk;
      mk = (mj - mk) | 0;
      if (mk < 0) mk += maxInt;
      mj = this.seeds[ii] as number;
    }
    for (let k = 1; k < 5; k++) {
      for (let i = 1; i < 56; i++) {
        let n = i + 30;
        if (n >= 55) n -= 55;
        const value = ((this.seeds[i] as number) - (this.seeds[1 + n] as number)) | 0;
        this.seeds[i] = value < 0 ? value + maxInt : value;
      }
    }
  }
  sample(): number {
    if (++this.next >= 56) this.next = 1;
    if (++this.nextp >= 56) this.nextp = 1;
    let value = ((this.seeds[this.next] as number) - (this.seeds[this.nextp] as number)) | 0;
    if (value === maxInt) value--;
    if (value < 0) value += maxInt;
    this.seeds[this.next] = value;
    return value;
  }
  double(): number {
    return this.sample() * (1 / maxInt);
  }
}

const system: Source = {
  sample: () => Math.floor(Math.random() * maxInt),
  double: () => Math.random(),
};

/** System.Random. */
export class NetRandom extends NetObject {
  private readonly source: Source;
  /** @param seed gives .NET's sequence for the seed; without one the numbers differ each time */
  constructor(readonly seed: number | null = null) {
    super();
    this.source = seed === null ? system : new SeededSource(seed);
  }
  /** 0 to int.MaxValue - 1. */
  next(): number {
    return this.source.sample();
  }
  nextDouble(): number {
    return this.source.double();
  }
  /** `min` to `max` - 1. @throws ArgumentOutOfRangeException */
  nextIn(min: number, max: number): number {
    if (min > max) throw argumentOutOfRange('minValue', "'minValue' cannot be greater than maxValue.");
    const range = max - min;
    if (range <= maxInt) return Math.floor(this.source.double() * range) + min;
    return Math.floor(this.largeRange() * range) + min;
  }
  /** A number in [0, 1) with enough bits for ranges beyond int.MaxValue. */
  private largeRange(): number {
    if (this.seed === null) return Math.random();
    let result = this.source.sample();
    if (this.source.sample() % 2 === 0) result = -result;
    return (result + (maxInt - 1)) / (2 * maxInt - 1);
  }
  nextByte(): number {
    return this.source.sample() & 0xff;
  }
  nextLong(min: bigint, max: bigint): bigint {
    if (min > max) throw argumentOutOfRange('minValue', "'minValue' cannot be greater than maxValue.");
    const range = max - min;
    if (range <= 1n) return min;
    // as many bits as the range has; what lies beyond it is drawn again (Random.Net5CompatSeedImpl)
    const bits = BigInt((range - 1n).toString(2).length);
    for (;;) {
      const drawn = this.nextBits() >> (64n - bits);
      if (drawn < range) return min + drawn;
    }
  }
  /** NextInt64 without bounds. */
  nextAnyLong(): bigint {
    for (;;) {
      const drawn = this.nextBits() >> 1n;
      if (drawn !== 9223372036854775807n) return drawn;
    }
  }
  private nextBits(): bigint {
    const low = BigInt(this.nextIn(0, 1 << 22));
    const middle = BigInt(this.nextIn(0, 1 << 22));
    return low | (middle << 22n) | (BigInt(this.nextIn(0, 1 << 20)) << 44n);
  }
}

/** Defines System.Random. */
export function defineRandom(): void {
  const fill = (r: NetRandom, buffer: PSArray | null): undefined => {
    const { items } = notNull(buffer, 'buffer');
    for (let i = 0; i < items.length; i++) items[i] = byteOf(r.nextByte());
  };
  const positive = (max: number): number => {
    if (max < 0) throw argumentOutOfRange('maxValue', `maxValue ('${max}') must be a non-negative value.`, max);
    return max;
  };
  let shared: NetRandom | undefined;
  defineType({
    name: 'System.Random',
    jsClass: NetRandom,
    constructors: { '()': () => new NetRandom(), '(int Seed)': (_t, seed: number) => new NetRandom(seed) },
    methods: {
      'int Next()': (r: NetRandom) => r.next(),
      'int Next(int maxValue)': (r: NetRandom, max: number) => r.nextIn(0, positive(max)),
      'int Next(int minValue, int maxValue)': (r: NetRandom, min: number, max: number) => r.nextIn(min, max),
      'long NextInt64()': (r: NetRandom) => new Int64(r.nextAnyLong()),
      'long NextInt64(long maxValue)': (r: NetRandom, max: Int64) => new Int64(r.nextLong(0n, max.value)),
      'long NextInt64(long minValue, long maxValue)': (r: NetRandom, min: Int64, max: Int64) => new Int64(r.nextLong(min.value, max.value)),
      'float NextSingle()': (r: NetRandom) => new Single(Math.fround(r.nextDouble())),
      'double NextDouble()': (r: NetRandom) => dbl(r.nextDouble()),
      'void NextBytes(byte[] buffer)': fill,
      'void Shuffle[T](T[] values)': (r: NetRandom, values: PSArray) => {
        const { items } = notNull(values, 'values');
        for (let i = 0; i < items.length - 1; i++) {
          const j = r.nextIn(i, items.length);
          [items[i], items[j]] = [items[j] as never, items[i] as never];
        }
      },
      'T[] GetItems[T](T[] choices, int length)': (r: NetRandom, choices: PSArray | null, n: number) => {
        const { items } = notNull(choices, 'choices');
        if (items.length === 0) throw argumentException('Span may not be empty.', 'choices');
        if (n < 0) throw argumentOutOfRange('length', `length ('${n}') must be a non-negative value.`, n);
        return new PSArray(
          Array.from({ length: n }, () => items[r.nextIn(0, items.length)]!),
          choices!.netType,
        );
      },
      'string GetString(string choices, int length)': (r: NetRandom, choices: string, n: number) =>
        Array.from({ length: n }, () => choices[r.nextIn(0, choices.length)]).join(''),
      'string GetHexString(int stringLength, bool lowercase = false)': (r: NetRandom, n: number, lower: boolean) =>
        Array.from({ length: n }, () => (lower ? '0123456789abcdef' : '0123456789ABCDEF')[r.nextIn(0, 16)]).join(''),
    },
    staticProperties: {
      'System.Random Shared': {
        get: () => {
          shared ??= new NetRandom();
          return shared;
        },
      },
    },
  });
}
