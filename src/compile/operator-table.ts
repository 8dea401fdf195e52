import { TokenKind, tokenKindText } from '../../grammar/index.ts';
import { arrayTypeOf, wellKnown } from '../dotnet/registry.ts';
import { throwRuntime } from '../errors/throw.ts';
import { AutomationNull, arrayOf, PSArray } from '../objects/collections.ts';
import { isTrue } from '../objects/language-primitives.ts';
import type { Value } from '../objects/net-object.ts';
import { bitAnd, bitNot, bitOr, bitXor, shiftLeft, shiftRight } from '../operators/bit-ops.ts';
import { contains, isIn } from '../operators/compare-ops.ts';
import { formatOperator } from '../operators/format-op.ts';
import { likeOperator, match } from '../operators/match-ops.ts';
import { add, divide, multiply, negate, plus, remainder, subtract } from '../operators/numeric-ops.ts';
import { range } from '../operators/range-ops.ts';
import { joinOperator, replaceOperator, replaceWith, splitOperator, unaryJoin, unarySplit } from '../operators/string-ops.ts';
import { asOperator, isOperator } from '../operators/type-ops.ts';
import type { Step } from '../scheduler/suspension.ts';
import { addNode, divideNode, multiplyNode, remainderNode, subtractNode } from './arithmetic-nodes.ts';
import { binary, nary, unary } from './combinators.ts';
import { equalNode, greaterNode, greaterOrEqualNode, lessNode, lessOrEqualNode, notEqualNode } from './comparison-nodes.ts';
import type { CompileContext } from './compile-context.ts';
import type { Expr, Frame } from './frame.ts';
import { isSteady, Operand, steady } from './operand.ts';

const n = (v: Value): Value => (v === AutomationNull ? null : v);

type Plain = (l: Value, r: Value) => Value;

function plainBinary(left: Expr, right: Expr, op: Plain): Expr {
  if (isSteady(left) && isSteady(right)) {
    const a = new Operand(left);
    const b = new Operand(right);
    return steady((f) => op(n(a.get(f)), n(b.get(f))));
  }
  return binary(left, right, (l, r) => op(n(l), n(r)));
}

function matchNode(left: Expr, right: Expr, ignoreCase: boolean, not: boolean): Expr {
  return binary(left, right, (l, r, f: Frame) => {
    if (l === AutomationNull) return arrayOf([]);
    const { value, matches } = match(l, n(r), ignoreCase, not);
    if (matches !== null) f.scope.setLocal('Matches', matches);
    return value;
  });
}

function plainUnary(operand: Expr, op: (v: Value) => Value): Expr {
  if (!isSteady(operand)) return unary(operand, (v) => op(n(v)));
  const a = new Operand(operand);
  return steady((f) => op(n(a.get(f))));
}

/** The node of a binary operator whose operands are compiled. */
export function binaryOperator(kind: TokenKind, left: Expr, right: Expr, _c: CompileContext): Expr {
  switch (kind) {
    case TokenKind.Plus:
      return addNode(left, right);
    case TokenKind.Minus:
      return subtractNode(left, right);
    case TokenKind.Multiply:
      return multiplyNode(left, right);
    case TokenKind.Divide:
      return divideNode(left, right);
    case TokenKind.Rem:
      return remainderNode(left, right);
    case TokenKind.DotDot:
      return plainBinary(left, right, range);
    case TokenKind.Format:
      return plainBinary(left, right, formatOperator);
    case TokenKind.Join:
      return plainBinary(left, right, joinOperator);
    case TokenKind.Xor:
      return plainBinary(left, right, (l, r) => isTrue(l) !== isTrue(r));
    case TokenKind.Band:
      return plainBinary(left, right, bitAnd);
    case TokenKind.Bor:
      return plainBinary(left, right, bitOr);
    case TokenKind.Bxor:
      return plainBinary(left, right, bitXor);
    case TokenKind.Shl:
      return plainBinary(left, right, shiftLeft);
    case TokenKind.Shr:
      return plainBinary(left, right, shiftRight);
    case TokenKind.Is:
      return plainBinary(left, right, (l, r) => isOperator(l, r));
    case TokenKind.IsNot:
      return plainBinary(left, right, (l, r) => !isOperator(l, r));
    case TokenKind.As:
      return plainBinary(left, right, asOperator);
  }
  return comparisonOperator(kind, left, right);
}

function comparisonOperator(kind: TokenKind, left: Expr, right: Expr): Expr {
  // "no output" on the left is an empty collection
  const overEach = (op: (l: Value, r: Value, ignoreCase: boolean) => Step<Value>, ignoreCase: boolean, nothing: () => Value): Expr =>
    binary(left, right, (l, r) => (l === AutomationNull ? nothing() : op(l, n(r), ignoreCase)));
  const none = (): Value => arrayOf([]);
  switch (kind) {
    case TokenKind.Ieq:
    case TokenKind.Ceq:
      return equalNode(left, right, kind === TokenKind.Ieq);
    case TokenKind.Ine:
    case TokenKind.Cne:
      return notEqualNode(left, right, kind === TokenKind.Ine);
    case TokenKind.Igt:
    case TokenKind.Cgt:
      return greaterNode(left, right, kind === TokenKind.Igt);
    case TokenKind.Ige:
    case TokenKind.Cge:
      return greaterOrEqualNode(left, right, kind === TokenKind.Ige);
    case TokenKind.Ilt:
    case TokenKind.Clt:
      return lessNode(left, right, kind === TokenKind.Ilt);
    case TokenKind.Ile:
    case TokenKind.Cle:
      return lessOrEqualNode(left, right, kind === TokenKind.Ile);
    case TokenKind.Ilike:
    case TokenKind.Clike:
      return overEach((l, r, i) => likeOperator(l, r, i), kind === TokenKind.Ilike, none);
    case TokenKind.Inotlike:
    case TokenKind.Cnotlike:
      return overEach((l, r, i) => likeOperator(l, r, i, true), kind === TokenKind.Inotlike, none);
    case TokenKind.Imatch:
    case TokenKind.Cmatch:
      return matchNode(left, right, kind === TokenKind.Imatch, false);
    case TokenKind.Inotmatch:
    case TokenKind.Cnotmatch:
      return matchNode(left, right, kind === TokenKind.Inotmatch, true);
    case TokenKind.Ireplace:
    case TokenKind.Creplace:
      return overEach(replaceOperator, kind === TokenKind.Ireplace, none);
    case TokenKind.Isplit:
    case TokenKind.Csplit:
      return overEach(splitOperator, kind === TokenKind.Isplit, () => new PSArray([], arrayTypeOf(wellKnown.string)));
    case TokenKind.Icontains:
    case TokenKind.Ccontains:
      return overEach(contains, kind === TokenKind.Icontains, () => false);
    case TokenKind.Inotcontains:
    case TokenKind.Cnotcontains:
      return overEach(
        (l, r, i) => !contains(l, r, i),
        kind === TokenKind.Inotcontains,
        () => true,
      );
    case TokenKind.Iin:
    case TokenKind.Cin:
      return binary(left, right, (l, r) => r !== AutomationNull && isIn(n(l), r, kind === TokenKind.Iin));
    case TokenKind.Inotin:
    case TokenKind.Cnotin:
      return binary(left, right, (l, r) => r === AutomationNull || !isIn(n(l), r, kind === TokenKind.Inotin));
  }
  return throwRuntime('NotSupported', 'NotImplemented', `The operator '${tokenKindText(kind)}' is not supported.`);
}

/** `left -replace pattern, substitute`, which needs no array to hold the two. */
export function replaceNode(left: Expr, pattern: Expr, substitute: Expr, ignoreCase: boolean): Expr {
  const replace = (l: Value, p: Value, s: Value): Step<Value> => (l === AutomationNull ? arrayOf([]) : replaceWith(l, p, s, ignoreCase));
  if (isSteady(pattern) && isSteady(substitute)) {
    const a = new Operand(pattern);
    const b = new Operand(substitute);
    return unary(left, (l, f) => replace(l, a.get(f), b.get(f)));
  }
  return nary([left, pattern, substitute], ([l, p, s]) => replace(l!, p!, s!));
}

/** The node of a unary operator other than `-not`, `,`, `++` and `--`. */
export function unaryOperator(kind: TokenKind, operand: Expr, _c: CompileContext): Expr {
  switch (kind) {
    case TokenKind.Minus:
      return plainUnary(operand, negate);
    case TokenKind.Plus:
      return plainUnary(operand, plus);
    case TokenKind.Bnot:
      return plainUnary(operand, bitNot);
    case TokenKind.Join:
      return unary(operand, (v) => unaryJoin(n(v)));
    case TokenKind.Isplit:
    case TokenKind.Csplit:
      return unary(operand, (v) => (v === AutomationNull ? new PSArray([], arrayTypeOf(wellKnown.string)) : unarySplit(v)));
  }
  return throwRuntime('NotSupported', 'NotImplemented', `The operator '${tokenKindText(kind)}' is not supported.`);
}

/** What `+=` and its like do to the old value and the operand. */
export function assignmentOperator(kind: TokenKind): Plain {
  const op = {
    [TokenKind.PlusEquals]: add,
    [TokenKind.MinusEquals]: subtract,
    [TokenKind.MultiplyEquals]: multiply,
    [TokenKind.DivideEquals]: divide,
    [TokenKind.RemainderEquals]: remainder,
  }[kind as TokenKind.PlusEquals] as Plain | undefined;
  if (!op) throw new Error(`no assignment operator: ${TokenKind[kind]}`);
  return (l, r) => {
    if (kind === TokenKind.PlusEquals && typeof l === 'number' && typeof r === 'number') {
      const v = l + r;
      if (v === (v | 0)) return v;
    }
    // what a command gave that gave nothing adds no element to an array
    return op(n(l), kind === TokenKind.PlusEquals ? r : n(r));
  };
}
