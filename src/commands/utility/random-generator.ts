/** The generators of Get-Random and Get-SecureRandom (PolymorphicRandomNumberGenerator, GetRandomCommandBase.cs). */
import { randomBytes } from '../../dotnet/io/random-bytes.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';

const maxInt = 2147483647;

/** The numbers of .NET's System.Random with a seed: Knuth's subtractive generator (Net5CompatSeedImpl). */
class SeededBytes {
  private readonly seeds = new Int32Array(56);
  private next = 0;
  private nextP = 21;
  constructor(seed: number) {
    const { seeds } = this;
    let mj = 161803398 - (seed === -2147483648 ? maxInt : Math.abs(seed));
    seeds[55] = mj;
    let mk = 1;
    let index = 0;
    for (let i = 1; i < 55; i++) {
      index += 21;
      if (index >= 55) index -= 55;
      seeds[index] = mk;
      mk = (mj - mk) | 0;
      if (mk < 0) mk += maxInt;
      mj = seeds[index] as number;
    }
    for (let k = 1; k < 5; k++)
      for (let i = 1; i < 56; i++) {
        let n = i + 30;
        if (n >= 55) n -= 55;
        seeds[i] = ((seeds[i] as number) - (seeds[1 + n] as number)) | 0;
        if ((seeds[i] as number) < 0) seeds[i] = (seeds[i] as number) + maxInt;
      }
  }
  byte(): number {
    if (++this.next >= 56) this.next = 1;
    if (++this.nextP >= 56) this.nextP = 1;
    let value = ((this.seeds[this.next] as number) - (this.seeds[this.nextP] as number)) | 0;
    if (value === maxInt) value--;
    if (value < 0) value += maxInt;
    this.seeds[this.next] = value;
    return value & 255;
  }
}

/** Random numbers, from a seed or from the system. */
export class RandomGenerator {
  private readonly seeded: SeededBytes | null;
  /** @param seed null for numbers that cannot be foretold */
  constructor(seed: number | null) {
    this.seeded = seed === null ? null : new SeededBytes(seed);
  }
  bytes(count: number): Uint8Array {
    if (!this.seeded) return randomBytes(count);
    const buffer = new Uint8Array(count);
    for (let i = 0; i < count; i++) buffer[i] = this.seeded.byte();
    return buffer;
  }
  private sample(): number {
    for (;;) {
      const value = new DataView(this.bytes(4).buffer).getInt32(0, true);
      if (value !== maxInt) return value;
    }
  }
  /** From 0 up to but not including 1. */
  nextDouble(): number {
    const value = this.sample();
    return (value < 0 ? value + maxInt : value) * (1 / maxInt);
  }
  /** A whole number from `min` up to but not including `max`. */
  next(min: number, max: number): number {
    const range = max - min;
    if (range <= maxInt) return Math.trunc(this.nextDouble() * range) + min;
    const large = (this.sample() + maxInt) * (1 / (2 * maxInt));
    return Math.trunc(large * range) + min;
  }
}

const key = Symbol('RandomGenerators');

/** The generators of a runspace, by command. */
export function randomGenerators(context: ExecutionContext): Map<string, RandomGenerator> {
  return context.service(key, () => new Map<string, RandomGenerator>());
}
