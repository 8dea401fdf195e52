import { TokenKind, tokenKindText } from '../../grammar/index.ts';
import { throwRuntime } from '../errors/throw.ts';
import { AutomationNull } from '../objects/collections.ts';
import { isTrue } from '../objects/language-primitives.ts';
import type { Value } from '../objects/net-object.ts';
import { Double } from '../objects/numbers.ts';
import { bitAnd, bitNot, bitOr, bitXor, shiftLeft, shiftRight } from '../operators/bit-ops.ts';
import { contains, equal, greaterOrEqual, greaterThan, isIn, lessOrEqual, lessThan, notEqual } from '../operators/compare-ops.ts';
import { formatOperator } from '../operators/format-op.ts';
import { likeOperator, match } from '../operators/match-ops.ts';
import { add, divide, multiply, negate, plus, remainder, subtract } from '../operators/numeric-ops.ts';
import { range } from '../operators/range-ops.ts';
import { joinOperator, replaceOperator, splitOperator, unaryJoin, unarySplit } from '../operators/string-ops.ts';
import { asOperator, isOperator } from '../operators/type-ops.ts';
import type { Step } from '../scheduler/suspension.ts';
import { binary, unary } from './combinators.ts';
import type { CompileContext } from './compile-context.ts';
import type { Expr, Frame } from './frame.ts';

const n = (v: Value): Value => (v === AutomationNull ? null : v);

type Plain = (l: Value, r: Value) => Value;

function plainBinary(left: Expr, right: Expr, op: Plain): Expr {
  return binary(left, right, (l, r) => op(n(l), n(r)));
}

/** `+ - *` on two integers or two doubles without a call; anything else is the operator's own. */
function addNode(left: Expr, right: Expr): Expr {
  return binary(left, right, (l, r) => {
    if (typeof l === 'number' && typeof r === 'number') {
      const v = l + r;
      return v === (v | 0) ? v : add(l, r);
    }
    if (l instanceof Double && r instanceof Double) return new Double(l.value + r.value);
    return add(n(l), n(r));
  });
}

function subtractNode(left: Expr, right: Expr): Expr {
  return binary(left, right, (l, r) => {
    if (typeof l === 'number' && typeof r === 'number') {
      const v = l - r;
      return v === (v | 0) ? v : subtract(l, r);
    }
    if (l instanceof Double && r instanceof Double) return new Double(l.value - r.value);
    return subtract(n(l), n(r));
  });
}

function multiplyNode(left: Expr, right: Expr): Expr {
  return binary(left, right, (l, r) => {
    if (l instanceof Double && r instanceof Double) return new Double(l.value * r.value);
    return multiply(n(l), n(r));
  });
}

function remainderNode(left: Expr, right: Expr): Expr {
  return binary(left, right, (l, r) => {
    if (typeof l === 'number' && typeof r === 'number' && r !== 0) return (l % r) | 0;
    return remainder(n(l), n(r));
  });
}

/** Comparison of two integers, two doubles or two equal-case texts directly. */
function compareNode(
  left: Expr,
  right: Expr,
  ints: (l: number, r: number) => boolean,
  op: (l: Value, r: Value, ignoreCase: boolean) => Value,
  ignoreCase: boolean,
): Expr {
  return binary(left, right, (l, r) => {
    if (typeof l === 'number' && typeof r === 'number') return ints(l, r);
    if (l instanceof Double && r instanceof Double) return ints(l.value, r.value);
    return op(n(l), n(r), ignoreCase);
  });
}

function matchNode(left: Expr, right: Expr, ignoreCase: boolean, not: boolean): Expr {
  return binary(left, right, (l, r, f: Frame) => {
    const { value, matches } = match(n(l), n(r), ignoreCase, not);
    if (matches !== null) f.scope.setLocal('Matches', matches);
    return value;
  });
}

const eq = (l: number, r: number): boolean => l === r;
const ne = (l: number, r: number): boolean => l !== r;
const gt = (l: number, r: number): boolean => l > r;
const ge = (l: number, r: number): boolean => l >= r;
const lt = (l: number, r: number): boolean => l < r;
const le = (l: number, r: number): boolean => l <= r;

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
      return plainBinary(left, right, divide);
    case TokenKind.Rem:
      return remainderNode(left, right);
    case TokenKind.DotDot:
      return plainBinary(left, right, range);
    case TokenKind.Format:
      return binary(left, right, (l, r) => formatOperator(n(l), n(r)));
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
  const both = (op: (l: Value, r: Value, ignoreCase: boolean) => Step<Value>, ignoreCase: boolean): Expr =>
    binary(left, right, (l, r) => op(n(l), n(r), ignoreCase));
  switch (kind) {
    case TokenKind.Ieq:
    case TokenKind.Ceq:
      return compareNode(left, right, eq, equal, kind === TokenKind.Ieq);
    case TokenKind.Ine:
    case TokenKind.Cne:
      return compareNode(left, right, ne, notEqual, kind === TokenKind.Ine);
    case TokenKind.Igt:
    case TokenKind.Cgt:
      return compareNode(left, right, gt, greaterThan, kind === TokenKind.Igt);
    case TokenKind.Ige:
    case TokenKind.Cge:
      return compareNode(left, right, ge, greaterOrEqual, kind === TokenKind.Ige);
    case TokenKind.Ilt:
    case TokenKind.Clt:
      return compareNode(left, right, lt, lessThan, kind === TokenKind.Ilt);
    case TokenKind.Ile:
    case TokenKind.Cle:
      return compareNode(left, right, le, lessOrEqual, kind === TokenKind.Ile);
    case TokenKind.Ilike:
    case TokenKind.Clike:
      return both((l, r, i) => likeOperator(l, r, i), kind === TokenKind.Ilike);
    case TokenKind.Inotlike:
    case TokenKind.Cnotlike:
      return both((l, r, i) => likeOperator(l, r, i, true), kind === TokenKind.Inotlike);
    case TokenKind.Imatch:
    case TokenKind.Cmatch:
      return matchNode(left, right, kind === TokenKind.Imatch, false);
    case TokenKind.Inotmatch:
    case TokenKind.Cnotmatch:
      return matchNode(left, right, kind === TokenKind.Inotmatch, true);
    case TokenKind.Ireplace:
    case TokenKind.Creplace:
      return both(replaceOperator, kind === TokenKind.Ireplace);
    case TokenKind.Isplit:
    case TokenKind.Csplit:
      return both(splitOperator, kind === TokenKind.Isplit);
    case TokenKind.Icontains:
    case TokenKind.Ccontains:
      return both(contains, kind === TokenKind.Icontains);
    case TokenKind.Inotcontains:
    case TokenKind.Cnotcontains:
      return both((l, r, i) => !contains(l, r, i), kind === TokenKind.Inotcontains);
    case TokenKind.Iin:
    case TokenKind.Cin:
      return both(isIn, kind === TokenKind.Iin);
    case TokenKind.Inotin:
    case TokenKind.Cnotin:
      return both((l, r, i) => !isIn(l, r, i), kind === TokenKind.Inotin);
  }
  return throwRuntime('NotSupported', 'NotImplemented', `The operator '${tokenKindText(kind)}' is not supported.`);
}

/** The node of a unary operator other than `-not`, `,`, `++` and `--`. */
export function unaryOperator(kind: TokenKind, operand: Expr, _c: CompileContext): Expr {
  switch (kind) {
    case TokenKind.Minus:
      return unary(operand, (v) => negate(n(v)));
    case TokenKind.Plus:
      return unary(operand, (v) => plus(n(v)));
    case TokenKind.Bnot:
      return unary(operand, (v) => bitNot(n(v)));
    case TokenKind.Join:
      return unary(operand, (v) => unaryJoin(n(v)));
    case TokenKind.Isplit:
    case TokenKind.Csplit:
      return unary(operand, (v) => unarySplit(n(v)));
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
    return op(n(l), n(r));
  };
}
