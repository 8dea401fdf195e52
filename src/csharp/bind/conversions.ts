/** Conversions of C#: which there are between two types, and what they do. */
import { Method, Parameter } from '../../dotnet/members.ts';
import { isPlaceholder, wellKnown } from '../../dotnet/registry.ts';
import { TypeParameter } from '../../dotnet/type-parameter.ts';
import { exceptionOf } from '../../errors/throw.ts';
import { typeCodeOfType } from '../../objects/conversion-rank.ts';
import { EnumValue, enumValue } from '../../objects/enum-value.ts';
import { convertTo } from '../../objects/language-primitives.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MethodInfo, NetType } from '../../objects/net-type.ts';
import { baseObject, PSObject } from '../../objects/ps-object.ts';
import { integerRanges, TypeCode } from '../../objects/type-code.ts';
import { typeOf } from '../../objects/type-of.ts';
import type { Step } from '../../scheduler/suspension.ts';
import { conversionCode } from '../emit/numbers.ts';
import { dynamicType } from '../types/compilation.ts';
import { isPSObject } from '../types/powershell-objects.ts';
import { type Bound, constantNode, type Node, node, type Run, unaryRun } from './node.ts';
import { bigOf, convertNumber } from './numeric.ts';

/** The TypeCode of numbers and chars; 0 for all other types. */
export function numericCode(type: NetType): number {
  if (type.kind !== 'struct') return 0;
  const code = typeCodeOfType(type);
  return code >= TypeCode.Char && code <= TypeCode.Decimal ? code : 0;
}

/** T of `T?`; null for other types. */
export function nullableOf(type: NetType): NetType | null {
  return type.genericDefinition?.fullName === 'System.Nullable`1' ? (type.genericArguments[0] as NetType) : null;
}

/** Implicit numeric conversions: from a code to the codes that hold all its values. */
const widening: Record<number, readonly number[]> = {
  4: [8, 9, 10, 11, 12, 13, 14, 15],
  5: [7, 9, 11, 13, 14, 15],
  6: [7, 8, 9, 10, 11, 12, 13, 14, 15],
  7: [9, 11, 13, 14, 15],
  8: [9, 10, 11, 12, 13, 14, 15],
  9: [11, 13, 14, 15],
  10: [11, 12, 13, 14, 15],
  11: [13, 14, 15],
  12: [13, 14, 15],
  13: [14],
};

/** What a standard implicit conversion is; null where there is none. */
export type ImplicitKind = 'identity' | 'numeric' | 'reference' | 'nullable' | 'constant' | 'dynamic' | 'user';

function constantFits(constant: Value, to: NetType): boolean {
  if (to.isEnum) return constant === 0;
  const range = integerRanges[numericCode(to)];
  if (!range || numericCode(to) === TypeCode.Char) return false;
  const value = bigOf(constant);
  return value >= range[0] && value <= range[1];
}

const isOpaque = (t: NetType): boolean => t instanceof TypeParameter || isPlaceholder(t);

/** The implicit conversion from one type to another, user-defined ones left out. */
export function standardConversion(from: NetType, to: NetType, constant?: Value): ImplicitKind | null {
  if (from === to) return 'identity';
  const dynamic = dynamicType();
  if (from === dynamic || to === dynamic) return 'dynamic';
  if (from === wellKnown.void) return null;
  const code = numericCode(from);
  const wanted = numericCode(to);
  if (code !== 0 && wanted !== 0) {
    if (widening[code]?.includes(wanted)) return 'numeric';
    // a constant long can stand for an ulong only
    const stands = code === TypeCode.Int32 || (code === TypeCode.Int64 && numericCode(to) === TypeCode.UInt64);
    if (constant !== undefined && stands && constantFits(constant, to)) return 'constant';
    return null;
  }
  if (to.isEnum && code === TypeCode.Int32 && constant === 0) return 'constant';
  const inner = nullableOf(to);
  if (inner) {
    const of = nullableOf(from) ?? from;
    return standardConversion(of, inner, constant) ? 'nullable' : null;
  }
  if (to.isAssignableFrom(from)) return 'reference';
  const boxed = nullableOf(from);
  if (boxed && to.isAssignableFrom(boxed) && !to.isValueType) return 'reference';
  // type parameters are known when the code is made for their arguments; of some types only the names are known
  if (isOpaque(from) || isOpaque(to)) return from instanceof TypeParameter && to instanceof TypeParameter ? null : 'dynamic';
  return null;
}

/** A user-defined conversion operator between two types; null where neither has one. */
function userConversion(from: NetType, to: NetType, explicit: boolean, constant?: Value): MethodInfo | null {
  if (from.kind === 'interface' || to.kind === 'interface') return null;
  const names = explicit ? ['op_Explicit', 'op_Implicit'] : ['op_Implicit'];
  const target = nullableOf(to) ?? to;
  const source = nullableOf(from) ?? from;
  let best: MethodInfo | null = null;
  for (const name of names)
    for (const type of new Set([source, target])) {
      if (type.kind === 'array' || numericCode(type) !== 0) continue;
      for (const m of type.getMethods(name, true)) {
        const p = m.parameters[0]?.type;
        const r = m.returnType;
        if (!p || !r || m.parameters.length !== 1) continue;
        const takes = standardConversion(source, p, constant) || (explicit && standardConversion(p, source));
        const gives = standardConversion(r, target) || (explicit && numericCode(r) !== 0 && numericCode(target) !== 0);
        if (!takes || !gives) continue;
        if (p === source && r === target) return m;
        best ??= m;
      }
    }
  return best ?? libraryConversion(source, target, explicit);
}

const bigInteger = 'System.Numerics.BigInteger';
const complex = 'System.Numerics.Complex';
const libraryConversions = new Map<string, MethodInfo>();

/** What casts to its text, and to what that says. */
const xmlValues = new Set(['System.Xml.Linq.XElement', 'System.Xml.Linq.XAttribute']);

/** The operators of BigInteger, Complex and IntPtr from and to numbers, and those of XElement and XAttribute. */
function libraryConversion(from: NetType, to: NetType, explicit: boolean): MethodInfo | null {
  const code = numericCode(from);
  const wanted = numericCode(to);
  const isImplicit =
    (to.fullName === 'System.IntPtr' && code >= TypeCode.Char && code <= TypeCode.Int32) ||
    (to.fullName === 'System.UIntPtr' && new Set<number>([TypeCode.Char, TypeCode.Byte, TypeCode.UInt16, TypeCode.UInt32]).has(code)) ||
    (from.fullName === 'System.IntPtr' && (wanted === TypeCode.Int64 || wanted >= TypeCode.Single)) ||
    (to.fullName === bigInteger && code >= TypeCode.SByte && code <= TypeCode.UInt64) ||
    (to.fullName === complex && code >= TypeCode.SByte && code <= TypeCode.Double);
  const isExplicit =
    (to.fullName === bigInteger && code !== 0) ||
    (from.fullName === bigInteger && wanted !== 0) ||
    (xmlValues.has(from.fullName) && (wanted !== 0 || to === wellKnown.string || to === wellKnown.boolean));
  if (!isImplicit && !(explicit && isExplicit)) return null;
  const key = `${from.fullName}>${to.fullName}`;
  let made = libraryConversions.get(key);
  if (!made) {
    const value = new Parameter('value', from, false, null, false, false, false, 0);
    const text = xmlValues.has(from.fullName) ? from.getProperty('Value', false)?.body.get : undefined;
    made = new Method(isImplicit ? 'op_Implicit' : 'op_Explicit', to, [value], to, true, (_type: Value, v: Value) =>
      text && v === null && to === wellKnown.string ? null : convertTo(text ? (text(v) as Value) : v, to),
    );
    libraryConversions.set(key, made);
  }
  return made;
}

/** The implicit conversion from one type to another. */
export function implicitConversion(from: NetType, to: NetType, constant?: Value): ImplicitKind | null {
  return standardConversion(from, to, constant) ?? (userConversion(from, to, false, constant) ? 'user' : null);
}

/** True when an expression can stand for a value of a type. */
export function converts(e: Bound, to: NetType): boolean {
  if (e.kind === 'value' && e.formattable && to.fullName === 'System.FormattableString') return true;
  if (e.kind === 'value') return e.isBad === true || implicitConversion(e.type, to, e.constant) !== null;
  return e.kind === 'untyped' && e.rank(to) > 0;
}

/** Converts a constant to a numeric type or enum. */
function constantTo(e: Node, to: NetType): Node {
  const code = numericCode(to);
  if (e.constant === undefined || e.constant === null) return e;
  if (code !== 0) return constantNode(to, convertNumber(e.constant, code, false));
  if (to.isEnum) return constantNode(to, enumValue(to, bigOf(e.constant)));
  return e;
}

/** An expression as a value of a type; null when there is no implicit conversion. */
export function convertImplicit(e: Bound, to: NetType): Node | null {
  if (e.kind === 'untyped') return e.convert(to);
  if (e.kind !== 'value') return null;
  if (e.isBad) return { ...e, type: to };
  if (e.formattable && to.fullName === 'System.FormattableString') return node(to, e.formattable);
  const kind = standardConversion(e.type, to, e.constant);
  if (kind === 'identity') return e;
  if (kind === 'numeric' || kind === 'constant') {
    if (e.constant !== undefined) return constantTo(e, to);
    const code = numericCode(to);
    return node(
      to,
      unaryRun(e.run, (v) => convertNumber(v, code, false)),
      { code: conversionCode(e, to), ...(e.ast && { ast: e.ast }) },
    );
  }
  if (kind === 'nullable') {
    const inner = nullableOf(to) as NetType;
    const of = nullableOf(e.type) ?? e.type;
    if (of === inner) return { ...e, type: to };
    const code = numericCode(inner);
    if (code === 0) return { ...e, type: to };
    return node(
      to,
      unaryRun(e.run, (v) => (v === null ? null : convertNumber(v, code, false))),
    );
  }
  if (kind === 'reference') return { ...withoutPlace(e), type: to };
  if (kind === 'dynamic') {
    if (to === dynamicType() || to === wellKnown.object) return { ...withoutPlace(e), type: to };
    if (e.type !== dynamicType()) return { ...withoutPlace(e), type: to };
    return node(
      to,
      unaryRun(e.run, (v) => convertTo(v, to)),
    );
  }
  const operator = userConversion(e.type, to, false, e.constant);
  return operator ? throughOperator(e, operator, to) : null;
}

function withoutPlace(e: Node): Node {
  if (!e.place) return e;
  const { place: _place, ...rest } = e;
  return rest;
}

function throughOperator(e: Node, m: MethodInfo, to: NetType): Node {
  const p = m.parameters[0]!.type;
  const argument = convertImplicit(e, p) ?? convertExplicit(e, p, false) ?? e;
  const lifted = nullableOf(e.type) !== null && nullableOf(p) === null;
  const called = node(
    m.returnType as NetType,
    unaryRun(argument.run, (v) => (lifted && v === null ? null : (m.body(null, v) as Step<Value>))),
    { isFresh: true },
  );
  return called.type === to ? called : (convertImplicit(called, to) ?? convertExplicit(called, to, false) ?? called);
}

function cannotCast(v: Value, to: NetType): never {
  const from = typeOf(v);
  if (to.isValueType && from.isValueType)
    throw exceptionOf('System.InvalidCastException', `Unable to cast object of type '${String(from)}' to type '${String(to)}'.`);
  throw exceptionOf('System.InvalidCastException', `Unable to cast object of type '${String(from)}' to type '${String(to)}'.`);
}

/** True when a value is of a type, as `is` tells. */
export function isInstance(v: Value, type: NetType): boolean {
  if (v === null) return false;
  const of = nullableOf(type) ?? type;
  if (of === wellKnown.object || of === dynamicType()) return true;
  if (isPSObject(of)) return v instanceof PSObject || typeOf(v) === of;
  return of.isAssignableFrom(typeOf(v));
}

/** A reference cast or unboxing when it runs. */
export function castValue(v: Value, to: NetType): Value {
  if (v === null) {
    if (to.isValueType && !nullableOf(to))
      throw exceptionOf('System.NullReferenceException', 'Object reference not set to an instance of an object.');
    return null;
  }
  // what commands and the serializer give is in a PSObject there, and its value alone here
  if (isInstance(v, to) || isPSObject(to)) return v;
  const base = baseObject(v);
  if (base !== v && isInstance(base, to)) return base;
  if (to.isEnum && numericCode(typeOf(v)) !== 0) return enumValue(to, bigOf(v));
  return cannotCast(v, to);
}

/** `(T)e`; null when there is no such conversion. */
export function convertExplicit(e: Bound, to: NetType, checked: boolean): Node | null {
  const implicit = convertImplicit(e, to);
  if (implicit) return { ...withoutPlace(implicit), type: to };
  if (e.kind !== 'value') return null;
  const from = e.type;
  const code = numericCode(from);
  const wanted = numericCode(to);
  if ((code !== 0 || from.isEnum) && (wanted !== 0 || to.isEnum)) {
    if (e.constant !== undefined && !(wanted !== 0 && from.isEnum && false)) return constantTo(e, to);
    const run: Run = to.isEnum
      ? unaryRun(e.run, (v) => enumValue(to, bigOf(v)))
      : unaryRun(e.run, (v) => convertNumber(v instanceof EnumValue ? convertNumber(v, TypeCode.Int64, false) : v, wanted, checked));
    const hasText = !checked && code !== 0 && wanted !== 0;
    return node(to, run, { ...(hasText && { code: conversionCode(e, to) }), ...(e.ast && { ast: e.ast }) });
  }
  const innerFrom = nullableOf(from);
  const innerTo = nullableOf(to);
  if (innerFrom || innerTo) {
    const of = node(innerFrom ?? from, e.run);
    const inner = convertExplicit(of, innerTo ?? to, checked);
    if (inner) {
      if (!innerTo)
        return node(to, (f) => {
          const step = inner.run(f);
          return step;
        });
      const target = innerTo;
      const each = target.isEnum
        ? (v: Value) => enumValue(target, bigOf(v))
        : (v: Value) => (numericCode(target) ? convertNumber(v, numericCode(target), checked) : v);
      return node(
        to,
        unaryRun(e.run, (v) => (v === null ? null : each(v))),
      );
    }
  }
  // what the language has of its own comes before operators that a class declares
  const reference =
    from.isAssignableFrom(to) ||
    (from.kind === 'interface' && (to.kind !== 'struct' || from.isAssignableFrom(to))) ||
    (to.kind === 'interface' && !from.isValueType) ||
    (from.kind === 'array' && to.kind === 'array' && !from.elementType?.isValueType && !to.elementType?.isValueType) ||
    from === wellKnown.object;
  if (reference)
    return node(
      to,
      unaryRun(e.run, (v) => castValue(v, to)),
    );
  const operator = userConversion(from, to, true, e.constant);
  return operator && throughOperator(e, operator, to);
}
