/** System.Threading.Tasks.Parallel: its bodies run one after the other, which is one of the orders that .NET may choose. */

import { isFlowControl } from '../../errors/exceptions.ts';
import { exceptionOf, toNetException } from '../../errors/throw.ts';
import type { PSArray } from '../../objects/collections.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { TypeDefinition } from '../../objects/net-type.ts';
import { Int64 } from '../../objects/numbers.ts';
import { complete, lift, type Steps } from '../../scheduler/suspension.ts';
import type { NetDelegate } from '../delegates.ts';
import { items } from '../linq-sequence.ts';
import { defineType } from '../registry.ts';

const ns = 'System.Threading.Tasks.';

/** ParallelLoopState: asks a loop to end. */
class ParallelLoopState extends NetObject {
  stopped = false;
  /** The first turn that asked for no more turns after it. */
  lowest: bigint | null = null;
}

/** ParallelLoopResult. */
class ParallelLoopResult extends NetObject {
  constructor(
    readonly isCompleted: boolean,
    readonly lowest: bigint | null,
  ) {
    super();
  }
}

/** ParallelOptions. */
class ParallelOptions extends NetObject {
  max = -1;
}

/** Runs a body for each turn; what turns throw is thrown together at the end (AggregateException). */
function* loop(turns: Iterable<readonly Value[]>, body: NetDelegate, count: number): Steps<Value> {
  const state = new ParallelLoopState();
  const failures: Value[] = [];
  let at = 0n;
  for (const turn of turns) {
    const args = [...turn, state, new Int64(at)].slice(0, count);
    try {
      yield* complete(body.invoke(args));
    } catch (e) {
      if (isFlowControl(e)) throw e;
      failures.push(toNetException(e) as unknown as Value);
      break;
    }
    if (state.lowest === -1n) state.lowest = at;
    if (state.stopped || state.lowest !== null) break;
    at++;
  }
  if (failures.length > 0) throw together(failures);
  return new ParallelLoopResult(!state.stopped && state.lowest === null, state.lowest);
}

function together(failures: readonly Value[]): unknown {
  const text = failures.map((f) => `(${(f as { message?: string } | null)?.message ?? ''})`).join(' ');
  const first = failures[0] as unknown as Parameters<typeof exceptionOf>[2];
  return exceptionOf('System.AggregateException', `One or more errors occurred. ${text}`, first ?? null);
}

function* numbers(from: bigint, to: bigint, make: (n: bigint) => Value): Iterable<readonly Value[]> {
  for (let i = from; i < to; i++) yield [make(i)];
}

function* each(source: Value): Iterable<readonly Value[]> {
  for (const item of items(source)) yield [item];
}

function* invokeAll(actions: readonly Value[]): Steps<undefined> {
  const failures: Value[] = [];
  for (const action of actions) {
    try {
      yield* complete((action as NetDelegate).invoke([]));
    } catch (e) {
      if (isFlowControl(e)) throw e;
      failures.push(toNetException(e) as unknown as Value);
    }
  }
  if (failures.length > 0) throw together(failures);
  return undefined;
}

/** Defines Parallel and what its loops give and take. */
export function defineParallel(): void {
  defineType({
    name: `${ns}ParallelLoopState`,
    jsClass: ParallelLoopState,
    properties: {
      'bool IsStopped': { get: (s: ParallelLoopState) => s.stopped },
      'bool ShouldExitCurrentIteration': { get: (s: ParallelLoopState) => s.stopped || s.lowest !== null },
    },
    methods: {
      'void Stop()': (s: ParallelLoopState) => {
        s.stopped = true;
      },
      'void Break()': (s: ParallelLoopState) => {
        s.lowest ??= -1n;
      },
    },
  });
  defineType({
    name: `${ns}ParallelLoopResult`,
    kind: 'struct',
    jsClass: ParallelLoopResult,
    properties: {
      'bool IsCompleted': { get: (r: ParallelLoopResult) => r.isCompleted },
      'System.Nullable[long] LowestBreakIteration': { get: (r: ParallelLoopResult) => (r.lowest === null ? null : new Int64(r.lowest)) },
    },
  });
  defineType({
    name: `${ns}ParallelOptions`,
    jsClass: ParallelOptions,
    constructors: { '()': () => new ParallelOptions() },
    properties: {
      'int MaxDegreeOfParallelism': {
        get: (o: ParallelOptions) => o.max,
        set: (o: ParallelOptions, v: number) => {
          o.max = v;
        },
      },
    },
  });
  const result = `${ns}ParallelLoopResult`;
  const state = `${ns}ParallelLoopState`;
  const methods: NonNullable<TypeDefinition['staticMethods']> = {
    'void Invoke(Params System.Action[] actions)': (_t: Value, actions: PSArray) => lift(invokeAll(actions.items)),
  };
  const forms: [string, number][] = [
    ['', 1],
    [`,${state}`, 2],
  ];
  for (const [more, count] of forms) {
    for (const options of ['', `${ns}ParallelOptions options, `]) {
      const skip = options === '' ? 0 : 1;
      const given = (args: readonly Value[]): readonly Value[] => args.slice(skip);
      methods[`${result} For(int fromInclusive, int toExclusive, ${options}System.Action[int${more}] body)`] = (
        _t: Value,
        from: number,
        to: number,
        ...rest: Value[]
      ) => lift(loop(numbers(BigInt(from), BigInt(to), Number), given(rest)[0] as NetDelegate, count));
      methods[`${result} For(long fromInclusive, long toExclusive, ${options}System.Action[long${more}] body)`] = (
        _t: Value,
        from: Int64,
        to: Int64,
        ...rest: Value[]
      ) =>
        lift(
          loop(
            numbers(from.value, to.value, (n) => new Int64(n)),
            given(rest)[0] as NetDelegate,
            count,
          ),
        );
      methods[
        `${result} ForEach[TSource](System.Collections.Generic.IEnumerable[TSource] source, ${options}System.Action[TSource${more}] body)`
      ] = (_t: Value, source: Value, ...rest: Value[]) => lift(loop(each(source), given(rest)[0] as NetDelegate, count));
    }
  }
  methods[`${result} ForEach[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Action[TSource,${state},long] body)`] =
    (_t: Value, source: Value, body: NetDelegate) => lift(loop(each(source), body, 3));
  defineType({ name: `${ns}Parallel`, kind: 'static', staticMethods: methods });
}
