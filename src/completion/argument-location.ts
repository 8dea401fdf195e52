import type { Ast, Expression, Token } from '../../grammar/index.ts';
import { TokenKind } from '../../grammar/index.ts';
import type { BoundArgument } from './pseudo-binding.ts';

/** Where among the arguments of a command the cursor stands: at one of them, or at a position that none has yet. */
export interface ArgumentLocation {
  readonly argument: BoundArgument | null;
  /** The position among the arguments without names; -1 for the value of a named one. */
  readonly position: number;
}

function after(previous: BoundArgument | null, position: number): ArgumentLocation {
  if (previous === null) return { argument: null, position: 0 };
  if (previous.kind === 'missing') return { argument: previous, position: -1 };
  const waits = previous.parameter?.extent.text.endsWith(':') === true;
  return waits ? { argument: previous, position: -1 } : { argument: null, position };
}

/** The place of a token among the arguments (FindTargetArgumentLocation(…, Token)). */
export function locationOfToken(parsed: readonly BoundArgument[], token: Token): ArgumentLocation {
  let position = 0;
  let previous: BoundArgument | null = null;
  for (const bound of parsed) {
    const { parameter, argument } = bound;
    if (bound.kind !== 'value') {
      if (parameter && parameter.extent.startOffset > token.startOffset) return after(previous, position);
    } else if (parameter && argument) {
      if (parameter.extent.startOffset > token.startOffset) return after(previous, position);
      const onName = token.kind === TokenKind.Parameter && token.startOffset === parameter.extent.startOffset;
      const inside = token.startOffset > argument.extent.startOffset && token.endOffset < argument.extent.endOffset;
      if (onName || inside) return { argument: bound, position: -1 };
    } else if (argument) {
      if (argument.extent.startOffset > token.startOffset) return after(previous, position);
      position++;
    }
    previous = bound;
  }
  return after(previous, position);
}

/** The place of an expression among the arguments; null when it is none of them (FindTargetArgumentLocation(…, ExpressionAst)). */
export function locationOfExpression(parsed: readonly BoundArgument[], expression: Ast): ArgumentLocation | null {
  let position = 0;
  for (const bound of parsed) {
    if (bound.kind !== 'value' || bound.argument?.kind === 'CommandParameterAst') continue;
    if ((bound.argument as Expression as Ast) === expression) return { argument: bound, position: bound.parameter ? -1 : position };
    if (!bound.parameter) position++;
  }
  return null;
}

/** The argument without a name at a position, and the last one there is. */
export function positionalArgument(
  parsed: readonly BoundArgument[],
  position: number,
): { readonly target: BoundArgument | null; readonly last: BoundArgument | null } {
  const positional = parsed.filter((b) => b.parameter === null);
  return { target: positional[position] ?? null, last: positional[positional.length - 1] ?? null };
}
