import { BinaryExpressionAst, type Expression, type ForEachStatementAst, TokenKind } from '../../grammar/index.ts';
import { ArrayEnumerator } from '../dotnet/collections/array-type.ts';
import { NetEnumerator } from '../dotnet/enumerators.ts';
import { invokeMethod } from '../dotnet/invocation.ts';
import { CharRangeEnumerator, RangeEnumerator } from '../dotnet/range-enumerator.ts';
import { NetCollection, PSArray } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import { Char } from '../objects/numbers.ts';
import { runNow } from '../objects/script-hooks.ts';
import { range, rangeBounds } from '../operators/range-ops.ts';
import { andThen } from '../scheduler/suspension.ts';
import { type CompileContext, compiler } from './compile-context.ts';
import type { Expr } from './frame.ts';

/** True when a `foreach` walks a range that is written in its head: `foreach ($i in 1..3)`, not `(1..3)`. */
export function walksRange(ast: ForEachStatementAst): boolean {
  const condition = ast.condition.kind === 'PipelineAst' ? ast.condition.getPureExpression() : null;
  return condition instanceof BinaryExpressionAst && condition.operator === TokenKind.DotDot;
}

/** As long a range is made as an array, which is walked faster. */
const longArray = 100_000;

/**
 * A range that a pipeline begins with: `1..$n | …` makes its numbers as they are asked for (Compiler.VisitPipeline, GetRangeEnumerator).
 * @returns null for other expressions
 */
export function rangeInput(ast: Expression, c: CompileContext): Expr | null {
  if (!(ast instanceof BinaryExpressionAst) || ast.operator !== TokenKind.DotDot) return null;
  const left = compiler.expression(ast.left, c);
  const right = compiler.expression(ast.right, c);
  return (f) => andThen(left(f), (l) => andThen(right(f), (r) => rangeValue(l, r)));
}

function rangeValue(left: Value, right: Value): Value {
  const { from, to, chars } = rangeBounds(left, right);
  if (chars || Math.abs(to - from) < longArray) return range(left, right);
  return new RangeEnumerator(() => numbers(from, to));
}

/** The numbers of a range, without an iterator result for each. */
function numbers(from: number, to: number): Iterator<Value> {
  const step = from <= to ? 1 : -1;
  const result = { done: false, value: from - step };
  const end = { done: true, value: undefined } as const;
  return {
    next: () => {
      if (result.value === to) return end;
      result.value += step;
      return result as IteratorResult<Value>;
    },
  };
}

/**
 * The object that `$foreach` is: the enumerator that the collection itself gives (Compiler.VisitForEachStatement).
 * @param elements what is walked when the value has no enumerator of its own
 */
export function foreachEnumerator(value: Value, elements: Iterable<Value>, isRange: boolean): NetEnumerator {
  const start = (): Iterator<Value> => elements[Symbol.iterator]();
  if (isRange && value instanceof PSArray)
    return value.items[0] instanceof Char ? new CharRangeEnumerator(start) : new RangeEnumerator(start);
  if (value instanceof NetEnumerator) return value;
  if (value instanceof NetCollection && !(value instanceof PSArray) && value.netType.getMethods('GetEnumerator', false).length > 0) {
    const own = runNow(invokeMethod(value, 'GetEnumerator', []));
    if (own instanceof NetEnumerator) return own;
  }
  return new ArrayEnumerator(start);
}
