/** What `T.` can name where a type argument stands for T: static members of interfaces, and those that numbers have for INumber alone. */
import { Method, Parameter } from '../../dotnet/members.ts';
import { wellKnown } from '../../dotnet/registry.ts';
import { typeCodeOfType } from '../../objects/conversion-rank.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MethodInfo, NetType } from '../../objects/net-type.ts';
import { integerRanges, TypeCode } from '../../objects/type-code.ts';
import { typeOf } from '../../objects/type-of.ts';
import { CSharpType } from '../types/csharp-type.ts';
import { numericCode } from './conversions.ts';
import { type Found, findMember } from './lookup.ts';
import { constantNode, type Node } from './node.ts';
import { bigOf, convertNumber, numOf, wrapInteger } from './numeric.ts';

/** The numbers by which INumberBase and its like call them. */
const constants: Readonly<Record<string, number>> = {
  Zero: 0,
  One: 1,
  NegativeOne: -1,
  AdditiveIdentity: 0,
  MultiplicativeIdentity: 1,
};

/** `T.Zero`; null for all else. */
export function numberConstant(type: NetType, name: string): Node | null {
  const code = numericCode(type);
  const value = code === 0 ? undefined : constants[name];
  return value === undefined ? null : constantNode(type, convertNumber(value, code, false));
}

/** `T.CreateChecked(x)` and its two kin. */
const creators: Readonly<Record<string, (code: number, v: Value) => Value>> = {
  CreateChecked: (code, v) => convertNumber(v, code, true),
  CreateTruncating: (code, v) => convertNumber(v, code, false),
  CreateSaturating: (code, v) => {
    const range = integerRanges[code];
    const from = typeCodeOfType(typeOf(v));
    if (!range || from >= TypeCode.Single) {
      if (!range) return convertNumber(v, code, false);
      const n = numOf(v);
      if (Number.isNaN(n)) return convertNumber(0, code, false);
      const whole = n <= Number(range[0]) ? range[0] : n >= Number(range[1]) ? range[1] : BigInt(Math.trunc(n));
      return wrapInteger(code, whole, false);
    }
    const n = bigOf(v);
    return wrapInteger(code, n < range[0] ? range[0] : n > range[1] ? range[1] : n, false);
  },
};

const made = new Map<string, MethodInfo>();

function creator(type: NetType, name: string): MethodInfo | null {
  const create = creators[name];
  const code = numericCode(type);
  if (!create || code === 0) return null;
  const key = `${type.fullName}.${name}`;
  let method = made.get(key);
  if (!method) {
    const value = new Parameter('value', wellKnown.object, false, null, false, false, false, 0);
    method = new Method(name, type, [value], type, true, (_self: Value, v: Value) => create(code, v));
    made.set(key, method);
  }
  return method;
}

/** A static member that a type has from its interfaces, or as a number. */
export function interfaceStatic(type: NetType, name: string): Found | undefined {
  for (const face of type.interfaces) {
    if (!(face instanceof CSharpType)) continue;
    const found = findMember(face, name);
    const isStatic = found?.kind === 'property' ? found.property.isStatic : found?.methods.some((m) => m.isStatic);
    if (found && isStatic) return found;
  }
  const method = creator(type, name);
  return method ? { kind: 'methods', methods: [method] } : undefined;
}
