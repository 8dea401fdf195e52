import type { MemberBody } from '../objects/net-type.ts';

const tests: Readonly<Record<string, (order: number) => boolean>> = {
  op_Equality: (c) => c === 0,
  op_Inequality: (c) => c !== 0,
  op_LessThan: (c) => c < 0,
  op_LessThanOrEqual: (c) => c <= 0,
  op_GreaterThan: (c) => c > 0,
  op_GreaterThanOrEqual: (c) => c >= 0,
};

/**
 * The six operators of a type whose values have an order.
 * @param parameters both parameters in a signature: `guid left, guid right`
 * @param compare negative, 0 or positive; NaN for values that have no order between them
 * @param ofEquality the parameters of `==` and `!=` where the type names them differently
 */
export function comparisonOperators<T>(
  parameters: string,
  compare: (a: T, b: T) => number,
  ofEquality: string = parameters,
): Record<string, MemberBody> {
  return Object.fromEntries(
    Object.entries(tests).map(([name, test]) => [
      `bool ${name}(${name.endsWith('quality') ? ofEquality : parameters})`,
      (_self: unknown, a: T, b: T) => test(compare(a, b)),
    ]),
  );
}

/** An order of values for one in which null comes first. */
export function nullFirst<T>(compare: (a: T, b: T) => number): (a: T | null, b: T | null) => number {
  return (a, b) => (a === null ? (b === null ? 0 : -1) : b === null ? 1 : compare(a, b));
}
