import { BinaryExpressionAst, type ForEachStatementAst, TokenKind } from '../../grammar/index.ts';
import { ArrayEnumerator } from '../dotnet/collections/array-type.ts';
import { NetEnumerator } from '../dotnet/enumerators.ts';
import { invokeMethod } from '../dotnet/invocation.ts';
import { CharRangeEnumerator, RangeEnumerator } from '../dotnet/range-enumerator.ts';
import { NetCollection, PSArray } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import { Char } from '../objects/numbers.ts';
import { runNow } from '../objects/script-hooks.ts';

/** True when a `foreach` walks a range that is written in its head: `foreach ($i in 1..3)`, not `(1..3)`. */
export function walksRange(ast: ForEachStatementAst): boolean {
  const condition = ast.condition.kind === 'PipelineAst' ? ast.condition.getPureExpression() : null;
  return condition instanceof BinaryExpressionAst && condition.operator === TokenKind.DotDot;
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
