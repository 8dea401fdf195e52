/** The generators of Get-Random and Get-SecureRandom (PolymorphicRandomNumberGenerator, GetRandomCommandBase.cs). */
import { randomBytes } from '../../dotnet/io/random-bytes.ts';
import { SeededSource } from '../../dotnet/system/random.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';

const maxInt = 2147483647;

/** Random numbers, from a seed or from the system. */
export class RandomGenerator {
  private readonly seeded: SeededSource | null;
  /** @param seed null for numbers that cannot be foretold */
  constructor(seed: number | null) {
    this.seeded = seed === null ? null : new SeededSource(seed);
  }
  bytes(count: number): Uint8Array {
    if (!this.seeded) return randomBytes(count);
    const buffer = new Uint8Array(count);
    for (let i = 0; i < count; i++) buffer[i] = this.seeded.sample() & 255;
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
