/** What Get-Random and Get-SecureRandom share (GetRandomCommandBase.cs). */
import { wellKnown } from '../../dotnet/registry.ts';
import { PSArray } from '../../objects/collections.ts';
import { convertTo } from '../../objects/convert.ts';
import type { Value } from '../../objects/net-object.ts';
import { scanLiteral } from '../../objects/number-literal.ts';
import { Double, Int64 } from '../../objects/numbers.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { toText } from '../../objects/to-string.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import type { BlockResult, CmdletRuntime } from '../cmdlet.ts';
import { errorRecord } from './cmdlet-errors.ts';
import { RandomGenerator, randomGenerators } from './random-generator.ts';

/** The arguments that both commands have. */
export interface RandomArguments {
  Maximum?: Value | undefined;
  Minimum?: Value | undefined;
  Count?: number | undefined;
  InputObject?: readonly Value[] | null | undefined;
  Shuffle: boolean;
}

function operand(value: Value | undefined): Value {
  const base = baseObject(value ?? null);
  if (typeof base !== 'string') return base;
  return scanLiteral(base) ?? convertTo(base, wellKnown.int32);
}

/** One invocation: numbers, or objects chosen from those that come in. */
export class RandomChoice {
  private readonly generator: RandomGenerator;
  private readonly chosen: Value[] = [];
  private seen = 0;
  readonly isList: boolean;
  private readonly listed: readonly Value[] | null;
  constructor(
    private readonly cmd: CmdletRuntime,
    private readonly args: RandomArguments,
    seed: number | null,
  ) {
    const generators = randomGenerators(cmd.context);
    if (seed !== null || !generators.has(cmd.commandName)) generators.set(cmd.commandName, new RandomGenerator(seed));
    this.generator = generators.get(cmd.commandName) as RandomGenerator;
    const maximum = baseObject(args.Maximum ?? null);
    this.listed = maximum instanceof PSArray && cmd.parameterSetName === 'RandomNumberParameterSet' ? maximum.items : null;
    const pipedIn = cmd.expectsInput && args.Maximum === undefined && args.Minimum === undefined;
    this.isList = pipedIn || this.listed !== null || cmd.parameterSetName !== 'RandomNumberParameterSet';
  }

  private refuse(min: Value, max: Value): never {
    const message = `The Minimum value (${toText(min)}) cannot be greater than or equal to the Maximum value (${toText(max)}).`;
    return this.cmd.throwTerminatingError(errorRecord('Argument', message, 'MinGreaterThanOrEqualMax', 'InvalidArgument'));
  }

  /** Writes random numbers of the kind that the limits have. */
  *numbers(): Steps<void> {
    const next = this.source(operand(this.args.Minimum), operand(this.args.Maximum));
    for (let i = 0; i < (this.args.Count ?? 1); i++) {
      const s = this.cmd.write(next());
      if (s) yield* s;
    }
  }

  private source(min: Value, max: Value): () => Value {
    const isInt = (v: Value): boolean => v === null || typeof v === 'number';
    if (isInt(min) && isInt(max)) {
      const low = (min ?? 0) as number;
      const high = (max ?? 2147483647) as number;
      if (low >= high) this.refuse(low, high);
      return () => this.generator.next(low, high);
    }
    if ((isInt(min) || min instanceof Int64) && (isInt(max) || max instanceof Int64)) {
      const whole = (v: Value, otherwise: bigint): bigint =>
        v === null ? otherwise : BigInt(v instanceof Int64 ? v.value : (v as number));
      const low = whole(min, 0n);
      const high = whole(max, 9223372036854775807n);
      if (low >= high) this.refuse(new Int64(low), new Int64(high));
      return () => new Int64(this.long(low, high));
    }
    const low = min === null ? 0 : (convertTo(min, wellKnown.double) as Double).value;
    const high = max === null ? Number.MAX_VALUE : (convertTo(max, wellKnown.double) as Double).value;
    if (low >= high) this.refuse(new Double(low), new Double(high));
    return () => new Double(this.double(low, high));
  }

  private long(low: bigint, high: bigint): bigint {
    const range = high - low;
    if (range <= 2147483647n) return low + BigInt(this.generator.next(0, Number(range)));
    const mask = (1n << BigInt(range.toString(2).length)) - 1n;
    for (;;) {
      const value = new DataView(this.generator.bytes(8).buffer).getBigUint64(0, true) & mask;
      if (value < range) return BigInt(Number(low) + Number(value));
    }
  }

  private double(low: number, high: number): number {
    let range = high - low;
    for (;;) {
      const r = this.generator.nextDouble();
      const value = Number.isFinite(range) ? low + r * range : low + r * high - r * low;
      range *= r;
      if (value < high) return value;
    }
  }

  /** Takes objects in: all of them to shuffle, else so many that each is as likely. */
  take(items: readonly Value[] | null | undefined): void {
    const count = this.args.Count ?? 1;
    for (const item of items ?? [null]) {
      if (this.args.Shuffle || this.seen < count) this.chosen.push(item);
      else if (this.generator.next(0, this.seen + 1) < count) this.chosen[this.generator.next(0, this.chosen.length)] = item;
      this.seen++;
    }
  }

  /** What is there without pipeline input: the array given as -Maximum. */
  takeListed(): void {
    if (this.listed) this.take(this.listed);
  }

  /** Writes the chosen objects in random order. */
  *writeChosen(): Steps<void> {
    const { chosen } = this;
    for (let i = 0; i < chosen.length; i++) {
      const j = this.generator.next(i, chosen.length);
      const s = this.cmd.write(chosen[j] as Value);
      if (s) yield* s;
      chosen[j] = chosen[i] as Value;
    }
  }
}

/** The parameters that both commands have. */
export const randomParameters = {
  Maximum: { type: 'object', position: 0, sets: ['RandomNumberParameterSet'], help: 'The upper limit, never reached itself by numbers.' },
  Minimum: { type: 'object', sets: ['RandomNumberParameterSet'], help: 'The lower limit.' },
  InputObject: {
    type: 'object[]',
    position: 0,
    mandatory: true,
    pipeline: 'value',
    sets: ['RandomListItemParameterSet', 'ShuffleParameterSet'],
    allowNull: true,
    help: 'The objects to work on, usually from the pipeline.',
  },
  Count: {
    type: 'int',
    sets: ['RandomNumberParameterSet', 'RandomListItemParameterSet'],
    validate: [{ range: [1, 2147483647] }],
    help: 'How many.',
  },
  Shuffle: { type: 'switch', mandatory: true, sets: ['ShuffleParameterSet'], help: 'Gives all objects in random order.' },
} as const;

/** What both commands do with their state. */
export const randomBlocks = {
  begin: (_cmd: unknown, state: RandomChoice): BlockResult => (state.isList ? undefined : state.numbers()),
  process(
    cmd: { parameterSetName: string; isBound(name: 'InputObject'): boolean; args: { InputObject?: unknown } },
    state: RandomChoice,
  ): void {
    if (!state.isList) return;
    if (cmd.parameterSetName === 'RandomNumberParameterSet' && !cmd.isBound('InputObject')) state.takeListed();
    else state.take(cmd.args.InputObject as readonly Value[] | null | undefined);
  },
  end: (_cmd: unknown, state: RandomChoice): BlockResult => (state.isList ? state.writeChosen() : undefined),
};
