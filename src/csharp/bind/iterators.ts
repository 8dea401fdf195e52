/** Iterators: methods with `yield`. */
import { NetEnumerator } from '../../dotnet/enumerators.ts';
import { sequence } from '../../dotnet/linq-sequence.ts';
import { exceptionOf } from '../../errors/throw.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { type Steps, Suspension, type Wait } from '../../scheduler/suspension.ts';
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
  const { rest } = s;
  let done = false;
  try {
    for (;;) {
      const next = rest.next();
      if (next.done) {
        done = true;
        return;
      }
      // the time of a slice is over: whoever walks the iterator comes to a safepoint soon
      if (next.value === sliceEnd) continue;
      if (!(next.value instanceof YieldedValue))
        throw exceptionOf('System.NotSupportedException', 'An iterator of C# cannot wait for something else.');
      yield next.value.value;
    }
  } finally {
    // who stops early runs the `finally` blocks of the method
    if (!done) rest.return(undefined as never);
  }
}

/** What a method with `yield` gives: a sequence that runs the method each time it is walked, or an enumerator. */
export function iteratorValue(type: NetType, element: NetType, start: () => Frame, run: Run): Value {
  if (/\.IEnumerator(`1)?$/.test((type.genericDefinition ?? type).fullName)) return new NetEnumerator(() => walk(start(), run), type);
  let first: Frame | null = start();
  return sequence(element, () => {
    const f = first ?? start();
    first = null;
    return walk(f, run);
  });
}
