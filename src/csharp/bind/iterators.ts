/** Iterators: methods with `yield`. */
import { NetEnumerator } from '../../dotnet/enumerators.ts';
import { sequence } from '../../dotnet/linq-sequence.ts';
import { exceptionOf } from '../../errors/throw.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { complete, type Step, type Steps, Suspension, type Wait } from '../../scheduler/suspension.ts';
import { sliceEnd } from '../../scheduler/wait.ts';
import type { Frame, Run } from './node.ts';

/** What `yield return` answers with: whoever walks the iterator takes the value out of it and goes on. */
class YieldedValue implements Wait {
  readonly wait = 'slice';
  constructor(readonly value: Value) {}
}

function* yieldSteps(value: Value): Steps<undefined> {
  yield new YieldedValue(value);
  return undefined;
}

/** `yield return value`. */
export function yieldStep(value: Value): Suspension<undefined> {
  return new Suspension(yieldSteps(value));
}

function* walk(f: Frame, run: Run): IterableIterator<Value> {
  const s = run(f);
  if (!(s instanceof Suspension)) return;
  // who stops early runs the `finally` blocks of the method
  for (const step of s.rest) {
    // the time of a slice is over: whoever walks the iterator comes to a safepoint soon
    if (step === sliceEnd) continue;
    if (!(step instanceof YieldedValue))
      throw exceptionOf('System.NotSupportedException', 'An iterator of C# cannot wait for something else.');
    yield step.value;
  }
}

/** IAsyncEnumerable: what an `async` method with `yield` gives. It runs while somebody goes through it, and may wait. */
class AsyncSequence extends NetObject {
  constructor(
    type: NetType,
    readonly start: () => Frame,
    readonly run: Run,
  ) {
    super();
    this.netType = type;
  }
}

/** True for IAsyncEnumerable and IAsyncEnumerator. */
export function isAsyncSequence(type: NetType): boolean {
  return type.genericDefinition?.fullName === 'System.Collections.Generic.IAsyncEnumerable`1';
}

/** `await foreach`: what the sequence waits for, whoever goes through it waits for. */
export function* walkAsync(sequenceOf: Value, each: (item: Value) => Step<boolean>): Steps<void> {
  if (sequenceOf === null) throw exceptionOf('System.NullReferenceException', 'Object reference not set to an instance of an object.');
  if (!(sequenceOf instanceof AsyncSequence))
    throw exceptionOf('System.NotSupportedException', 'Only what methods of C# yield can be gone through with await foreach.');
  const s = sequenceOf.run(sequenceOf.start());
  if (!(s instanceof Suspension)) return;
  for (const step of s.rest) {
    if (!(step instanceof YieldedValue)) yield step;
    else if (!(yield* complete(each(step.value)))) return;
  }
}

/** What a method with `yield` gives: a sequence that runs the method each time it is walked, or an enumerator. */
export function iteratorValue(type: NetType, element: NetType, start: () => Frame, run: Run): Value {
  if (isAsyncSequence(type)) return new AsyncSequence(type, start, run);
  if (/\.IEnumerator(`1)?$/.test((type.genericDefinition ?? type).fullName)) return new NetEnumerator(() => walk(start(), run), type);
  let first: Frame | null = start();
  return sequence(element, () => {
    const f = first ?? start();
    first = null;
    return walk(f, run);
  });
}
