/** Operators of C#. */

import type { NetDelegate } from '../../dotnet/delegates.ts';
import { netEquals } from '../../dotnet/equality.ts';
import { genericOf, getType, wellKnown } from '../../dotnet/registry.ts';
import { EnumValue, enumValue } from '../../objects/enum-value.ts';
import type { NetObject, Value } from '../../objects/net-object.ts';
import type { MethodInfo, NetType } from '../../objects/net-type.ts';
import { Double, Single } from '../../objects/numbers.ts';
import { toText } from '../../objects/to-string.ts';
import { TypeCode } from '../../objects/type-code.ts';
import type { Step } from '../../scheduler/suspension.ts';
import { conversionCode, negationCode, operatorCode, shiftCode } from '../emit/numbers.ts';
import type { Code } from '../emit/writer.ts';
import { dynamicType } from '../types/compilation.ts';
import { convertImplicit, implicitConversion, nullableOf, numericCode, standardConversion } from './conversions.ts';
import { type Bound, binaryRun, constantNode, evaluate, type Node, node, unaryRun } from './node.ts';
import { arithmetic, type BinaryOp, bigOf, compareNumbers, convertNumber, negate, shift, wrapInteger } from './numeric.ts';

const operatorMethods: Record<string, string> = {
  '+': 'op_Addition',
  '-': 'op_Subtraction',
  '*': 'op_Multiply',
  '/': 'op_Division',
  '%': 'op_Modulus',
  '&': 'op_BitwiseAnd',
  '|': 'op_BitwiseOr',
  '^': 'op_ExclusiveOr',
  '<<': 'op_LeftShift',
  '>>': 'op_RightShift',
  '==': 'op_Equality',
  '!=': 'op_Inequality',
  '<': 'op_LessThan',
  '>': 'op_GreaterThan',
  '<=': 'op_LessThanOrEqual',
  '>=': 'op_GreaterThanOrEqual',
};
const unaryMethods: Record<string, string> = {
  '-': 'op_UnaryNegation',
  '+': 'op_UnaryPlus',
  '!': 'op_LogicalNot',
  '~': 'op_OnesComplement',
  '++': 'op_Increment',
  '--': 'op_Decrement',
  true: 'op_True',
  false: 'op_False',
};

/** The method name of an operator that a type declares. */
export function operatorMethodName(sign: string, parameters: number): string {
  return (parameters === 1 ? unaryMethods[sign] : operatorMethods[sign]) ?? `op_${sign}`;
}

/** The type in which two numeric types are worked with (binary numeric promotion); 0 where there is none. */
function promoted(l: number, r: number): number {
  const both = (code: number): boolean => l === code || r === code;
  if (both(TypeCode.Decimal)) return both(TypeCode.Double) || both(TypeCode.Single) ? 0 : TypeCode.Decimal;
  if (both(TypeCode.Double)) return TypeCode.Double;
  if (both(TypeCode.Single)) return TypeCode.Single;
  const signed = (code: number): boolean => code === 5 || code === 7 || code === 9 || code === 11;
  if (both(TypeCode.UInt64)) return signed(l) || signed(r) ? 0 : TypeCode.UInt64;
  if (both(TypeCode.Int64)) return TypeCode.Int64;
  if (both(TypeCode.UInt32)) return signed(l) || signed(r) ? TypeCode.Int64 : TypeCode.UInt32;
  return TypeCode.Int32;
}

const typesOfCodes: Record<number, () => NetType> = {
  9: () => wellKnown.int32,
  10: () => wellKnown.uint32,
  11: () => wellKnown.int64,
  12: () => wellKnown.uint64,
  13: () => wellKnown.single,
  14: () => wellKnown.double,
  15: () => wellKnown.decimal,
};

const isComparison = (op: string): boolean => /^(==|!=|<|>|<=|>=)$/.test(op);

function compareBy(op: string): (a: Value, b: Value) => boolean {
  switch (op) {
    case '==':
      return (a, b) => compareNumbers(a, b) === 0;
    case '!=':
      return (a, b) => compareNumbers(a, b) !== 0;
    case '<':
      return (a, b) => compareNumbers(a, b) < 0;
    case '>':
      return (a, b) => compareNumbers(a, b) > 0;
    case '<=':
      return (a, b) => compareNumbers(a, b) <= 0;
    default:
      return (a, b) => compareNumbers(a, b) >= 0;
  }
}

function withConstant(l: Node, r: Node, type: NetType, op: BinaryOp, code?: Code): Node {
  if (l.constant !== undefined && r.constant !== undefined) {
    const value = op(l.constant, r.constant);
    return constantNode(type, value);
  }
  return node(type, binaryRun(l.run, r.run, op), code ? { code } : {});
}

function toCode(e: Node, code: number): Node {
  if (numericCode(e.type) === code) return e;
  const type = typesOfCodes[code]!();
  if (e.constant !== undefined) return constantNode(type, convertNumber(e.constant, code, false));
  return node(
    type,
    unaryRun(e.run, (v) => convertNumber(v, code, false)),
    { code: conversionCode(e, type), ...(e.ast && { ast: e.ast }) },
  );
}

function numeric(op: string, l: Node, r: Node, checked: boolean): Node | null {
  const lc = numericCode(l.type);
  const rc = numericCode(r.type);
  if (lc === 0 || rc === 0) return null;
  if (op === '<<' || op === '>>' || op === '>>>') {
    const code =
      promoted(lc, TypeCode.Int32) === TypeCode.Int64 && lc === TypeCode.UInt32
        ? TypeCode.UInt32
        : lc < TypeCode.Int32
          ? TypeCode.Int32
          : lc;
    if (code > TypeCode.UInt64) return null;
    const type = typesOfCodes[code]!();
    const shifted = toCode(l, code);
    return withConstant(shifted, r, type, shift(op, code), shiftCode(op, code, shifted, r, type));
  }
  let code = promoted(lc, rc);
  // a constant of one type can stand for the other: `ulong + 1`
  if (code === 0 || code === TypeCode.Int64) {
    if (l.constant !== undefined && standardConversion(l.type, r.type, l.constant) && rc >= TypeCode.Int32) code = rc;
    else if (r.constant !== undefined && standardConversion(r.type, l.type, r.constant) && lc >= TypeCode.Int32) code = lc;
  }
  if (code === 0) return null;
  const a = toCode(l, code);
  const b = toCode(r, code);
  const type = isComparison(op) ? wellKnown.boolean : typesOfCodes[code]!();
  const text = checked && !isComparison(op) ? undefined : operatorCode(op, code, a, b, type);
  if (isComparison(op)) return withConstant(a, b, type, compareBy(op), text);
  const work = arithmetic(op, code, checked);
  return work && withConstant(a, b, type, work, text);
}

function enums(op: string, l: Node, r: Node): Node | null {
  const type = l.type.isEnum ? l.type : r.type;
  const other = l.type.isEnum ? r : l;
  const fits = other.type === type || (other.constant === 0 && other.type === wellKnown.int32);
  if (isComparison(op))
    return fits ? withConstant(l, r, wellKnown.boolean, (a, b) => compareBy(op)(numberOfEnum(a), numberOfEnum(b))) : null;
  const raw = (v: Value): bigint => bigOf(v);
  if (/^[&|^]$/.test(op) && fits)
    return withConstant(l, r, type, (a, b) => {
      const x = raw(a);
      const y = raw(b);
      return enumValue(type, op === '&' ? x & y : op === '|' ? x | y : x ^ y);
    });
  if (op === '-' && l.type === r.type) return withConstant(l, r, wellKnown.int32, (a, b) => Number(raw(a) - raw(b)));
  if ((op === '+' || op === '-') && numericCode(other.type) !== 0)
    return withConstant(l, r, type, (a, b) => enumValue(type, op === '+' ? raw(a) + raw(b) : raw(a) - raw(b)));
  return null;
}

function numberOfEnum(v: Value): Value {
  return v instanceof EnumValue ? convertNumber(v, TypeCode.Int64, false) : convertNumber(v, TypeCode.Int64, false);
}

/** The text of a value as `+` appends it: an empty one for null. */
function textOf(v: Value): string {
  return v === null ? '' : toText(v);
}

function userOperator(name: string, operands: readonly Node[]): MethodInfo | null {
  const types = new Set<NetType>();
  for (const o of operands) types.add(nullableOf(o.type) ?? o.type);
  for (const type of types) {
    if (numericCode(type) !== 0 || type.kind === 'array' || type === wellKnown.string || type === dynamicType()) continue;
    const found = type
      .getMethods(name, true)
      .filter((m) => m.parameters.length === operands.length)
      .filter((m) =>
        m.parameters.every(
          (p, i) =>
            implicitConversion(operands[i]!.type, p.type, operands[i]!.constant) !== null || nullableOf(operands[i]!.type) === p.type,
        ),
      );
    const exact = found.find((m) => m.parameters.every((p, i) => p.type === operands[i]!.type));
    if (exact ?? found[0]) return exact ?? (found[0] as MethodInfo);
  }
  return null;
}

function callOperator(m: MethodInfo, operands: readonly Node[]): Node {
  const lifted = operands.some((o, i) => nullableOf(o.type) === m.parameters[i]!.type);
  const args = operands.map((o, i) => convertImplicit(o, m.parameters[i]!.type) ?? o);
  const type = m.returnType as NetType;
  return node(
    lifted && type.isValueType && type !== wellKnown.boolean ? genericOf('System.Nullable', type) : type,
    (f) =>
      evaluate(args, f, (values) =>
        lifted && values.includes(null) ? (type === wellKnown.boolean ? false : null) : (m.body(null, ...values) as Step<Value>),
      ),
    { isFresh: true },
  );
}

/** A reference comparison: numbers in boxes are never the same box, but nobody can tell here. */
function sameReference(a: Value, b: Value): boolean {
  return a === b;
}

function equality(op: string, l: Node, r: Node): Node | null {
  const positive = op === '==';
  const same: Code = { type: wellKnown.boolean, text: (w) => `(${w.value(l)}${positive ? '===' : '!=='}${w.value(r)})` };
  const equal = (test: (a: Value, b: Value) => boolean, code?: Code): Node =>
    withConstant(l, r, wellKnown.boolean, (a, b) => test(a, b) === positive, code);
  if (l.type === wellKnown.string && r.type === wellKnown.string) return equal((a, b) => a === b, same);
  if (l.type === wellKnown.boolean && r.type === wellKnown.boolean) return equal((a, b) => a === b, same);
  if (l.type.kind === 'delegate' && r.type.kind === 'delegate') return equal((a, b) => a === b);
  if (l.type.fullName.startsWith('System.ValueTuple`') && l.type.genericArguments.length === r.type.genericArguments.length)
    return equal(netEquals);
  const isReference = (t: NetType): boolean => !t.isValueType;
  if (isReference(l.type) && isReference(r.type)) {
    const related =
      l.type.isAssignableFrom(r.type) ||
      r.type.isAssignableFrom(l.type) ||
      l.type.kind === 'interface' ||
      r.type.kind === 'interface' ||
      implicitConversion(l.type, r.type) !== null;
    return related ? equal(sameReference, same) : null;
  }
  return null;
}

function liftedOperator(op: string, l: Node, r: Node, checked: boolean): Node | null {
  // `x == null`: all that is asked is whether there is a value
  const other = l.constant === null ? r : r.constant === null ? l : null;
  if (other) {
    if (op === '==' || op === '!=')
      return node(
        wellKnown.boolean,
        unaryRun(other.run, (v) => (v === null) === (op === '==')),
      );
    return isComparison(op) ? constantNode(wellKnown.boolean, false) : constantNode(other.type, null);
  }
  const inner = (e: Node): Node => (nullableOf(e.type) ? node(nullableOf(e.type) as NetType, e.run) : e);
  // built once over operands whose values are put in when it runs
  let left: Value = null;
  let right: Value = null;
  const a = node(inner(l).type, () => left, l.constant !== undefined ? { constant: l.constant } : {});
  const b = node(inner(r).type, () => right, r.constant !== undefined ? { constant: r.constant } : {});
  const plain = binaryOperator(op, l.constant !== undefined ? l : a, r.constant !== undefined ? r : b, checked);
  if (!plain) return null;
  const compares = isComparison(op);
  const type = compares ? wellKnown.boolean : nullableOf(plain.type) ? plain.type : genericOf('System.Nullable', plain.type);
  return node(type, (f) =>
    evaluate([l, r], f, ([x, y]) => {
      if (x === null || y === null) {
        if (op === '==') return x === y;
        if (op === '!=') return x !== y;
        return compares ? false : null;
      }
      left = x as Value;
      right = y as Value;
      return plain.run(f);
    }),
  );
}

/** A binary operator on two typed operands (not `&&`, `||`, `??`); null when there is none. */
export function binaryOperator(op: string, l: Node, r: Node, checked: boolean): Node | null {
  const isText = (t: NetType): boolean => t === wellKnown.string;
  if (op === '+' && (isText(l.type) || isText(r.type)) && l.type !== wellKnown.void && r.type !== wellKnown.void)
    return withConstant(l, r, wellKnown.string, (a, b) => textOf(a) + textOf(b));
  const method = userOperator(operatorMethods[op] ?? '', [l, r]);
  if (method) return callOperator(method, [l, r]);
  const dynamic = dynamicType();
  if (l.type === dynamic || r.type === dynamic) return dynamicOperator(op, l, r, checked);
  if (l.type.isEnum || r.type.isEnum) {
    const found = enums(op, l, r);
    if (found) return found;
  }
  const number = numeric(op, l, r, checked);
  if (number) return number;
  if (nullableOf(l.type) || nullableOf(r.type)) {
    const lifted = liftedOperator(op, l, r, checked);
    if (lifted) return lifted;
  }
  if (l.type === wellKnown.boolean && r.type === wellKnown.boolean && /^[&|^]$/.test(op))
    return withConstant(
      l,
      r,
      wellKnown.boolean,
      (a, b) => (op === '&' ? a === true && b === true : op === '|' ? a === true || b === true : a !== b),
      {
        type: wellKnown.boolean,
        text: (w) => (op === '^' ? `(${w.value(l)}!==${w.value(r)})` : `((${w.value(l)}${op}${w.value(r)})===1)`),
      },
    );
  if (op === '==' || op === '!=') return equality(op, l, r);
  if (
    (op === '+' || op === '-') &&
    (l.type.kind === 'delegate' || l.type.fullName === 'System.Delegate') &&
    (r.type.kind === 'delegate' || l.type.fullName === 'System.Delegate')
  ) {
    const combine = getType('System.Delegate')
      .getMethods(op === '+' ? 'Combine' : 'Remove', true)
      .find((m) => m.parameters.length === 2) as MethodInfo;
    return node(
      l.type,
      binaryRun(l.run, r.run, (a, b) => combine.body(null, a as NetDelegate | null, b as NetDelegate | null) as Step<Value>),
    );
  }
  return null;
}

/** An operator whose operands are looked at when it runs. */
function dynamicOperator(op: string, l: Node, r: Node, checked: boolean): Node {
  const type = isComparison(op) ? wellKnown.boolean : dynamicType();
  return node(type, (f) =>
    evaluate([l, r], f, ([x, y]) => {
      if (x === null || y === null)
        return op === '==' ? x === y : op === '!=' ? x !== y : op === '+' ? textOf(x as Value) + textOf(y as Value) : null;
      const a = constantLike(x as Value);
      const b = constantLike(y as Value);
      const made = binaryOperator(op, a, b, checked);
      if (!made) return op === '==' ? netEquals(x as Value, y as Value) : op === '!=' ? !netEquals(x as Value, y as Value) : null;
      return made.run(f);
    }),
  );
}

function constantLike(v: Value): Node {
  const type =
    typeof v === 'number'
      ? wellKnown.int32
      : typeof v === 'string'
        ? wellKnown.string
        : typeof v === 'boolean'
          ? wellKnown.boolean
          : (v as NetObject).netType;
  return node(type, () => v);
}

/** `-x`, `+x`, `!x`, `~x`; null when there is none. */
export function unaryOperator(op: string, e: Node, checked: boolean): Node | null {
  const method = userOperator(unaryMethods[op] ?? '', [e]);
  if (method) return callOperator(method, [e]);
  if (op === '!') {
    if (nullableOf(e.type) === wellKnown.boolean)
      return node(
        e.type,
        unaryRun(e.run, (v) => (v === null ? null : v !== true)),
      );
    if (e.type !== wellKnown.boolean && e.type !== dynamicType()) {
      const converted = convertImplicit(e, wellKnown.boolean);
      return converted && unaryOperator(op, converted, checked);
    }
    return e.constant !== undefined
      ? constantNode(wellKnown.boolean, e.constant !== true)
      : node(
          wellKnown.boolean,
          unaryRun(e.run, (v) => v !== true),
          { code: { type: wellKnown.boolean, text: (w) => `(!${w.value(e)})` } },
        );
  }
  const of = nullableOf(e.type);
  if (of) {
    let held: Value = null;
    const inner = unaryOperator(
      op,
      node(of, () => held),
      checked,
    );
    if (!inner) return null;
    return node(genericOf('System.Nullable', inner.type), (f) =>
      evaluate([e], f, ([v]) => {
        if (v === null) return null;
        held = v as Value;
        return inner.run(f);
      }),
    );
  }
  if (e.type.isEnum && op === '~')
    return node(
      e.type,
      unaryRun(e.run, (v) => enumValue(e.type, ~bigOf(v))),
    );
  let code = numericCode(e.type);
  if (code === 0) return null;
  if (code < TypeCode.Int32) code = TypeCode.Int32;
  // -2147483648 and -9223372036854775808 are written without their sign first
  if (op === '-' && code === TypeCode.UInt32) code = TypeCode.Int64;
  if (op === '-' && e.constant !== undefined && code === TypeCode.Int64 && bigOf(e.constant) === 2147483648n && e.type === wellKnown.uint32)
    return constantNode(wellKnown.int32, -2147483648);
  if (op === '-' && code === TypeCode.UInt64) {
    if (e.constant === undefined || bigOf(e.constant) !== 9223372036854775808n) return null;
    code = TypeCode.Int64;
  }
  const operand = toCode(e, code);
  if (op === '+') return operand;
  const work = negate(op as '-' | '~', code, checked);
  return operand.constant !== undefined
    ? constantNode(operand.type, work(operand.constant))
    : node(operand.type, unaryRun(operand.run, work), checked ? {} : { code: negationCode(op, code, operand, operand.type) });
}

/** `x + 1` or `x - 1` in the type of x, for `++` and `--`. */
export function stepOperator(op: '++' | '--', type: NetType, checked: boolean): ((v: Value) => Step<Value>) | null {
  const method = userOperator(unaryMethods[op] as string, [node(type, () => null)]);
  if (method) return (v) => method.body(null, v) as Step<Value>;
  const delta = op === '++' ? 1 : -1;
  if (type.isEnum) return (v) => enumValue(type, bigOf(v) + BigInt(delta));
  const of = nullableOf(type);
  const code = numericCode(of ?? type);
  if (type === dynamicType()) return (v) => convertNumber(typeof v === 'number' ? v + delta : v, TypeCode.Int32, false);
  if (code === 0) return null;
  const one = (v: Value): Value => {
    if (typeof v === 'number') return checked ? (arithmetic('+', 9, true) as BinaryOp)(v, delta) : (v + delta) | 0;
    if (v instanceof Double) return new Double(v.value + delta);
    if (v instanceof Single) return new Single(Math.fround(v.value + delta));
    if (code === TypeCode.Decimal) return (arithmetic('+', code, checked) as BinaryOp)(v, convertNumber(delta, code, false));
    return wrapInteger(code, bigOf(v) + BigInt(delta), checked);
  };
  return of ? (v) => (v === null ? null : one(v)) : one;
}

/** What stands for `null` beside a typed operand. */
export function typedOperands(l: Bound, r: Bound): [Node, Node] | null {
  if (l.kind === 'value' && r.kind === 'value') return [l, r];
  if (l.kind === 'value' && r.kind === 'untyped') {
    const other = r.convert(l.type) ?? (l.type.isValueType ? r.convert(genericOf('System.Nullable', l.type)) : null);
    return other ? [l, other] : null;
  }
  if (l.kind === 'untyped' && r.kind === 'value') {
    const other = l.convert(r.type) ?? (r.type.isValueType ? l.convert(genericOf('System.Nullable', r.type)) : null);
    return other ? [other, r] : null;
  }
  return null;
}
