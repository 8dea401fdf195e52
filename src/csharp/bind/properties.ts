/** Properties, fields and events of objects and types. */
import { wellKnown } from '../../dotnet/registry.ts';
import { exceptionOf } from '../../errors/throw.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MethodInfo, NetType, PropertyInfo } from '../../objects/net-type.ts';
import { runNow } from '../../objects/script-hooks.ts';
import { andThen, type Step, Suspension } from '../../scheduler/suspension.ts';
import { fieldCode, getterCode, lengthCode, readCode, selfCode } from '../emit/places.ts';
import type { TypeRef } from '../syntax/ast.ts';
import { CSharpProperty, CSharpType, fieldsOf } from '../types/csharp-type.ts';
import { memberName } from '../types/names.ts';
import type { Body } from './body.ts';
import { nullableOf, numericCode } from './conversions.ts';
import { isAccessible, virtualProperty } from './lookup.ts';
import { constantNode, evaluate, type Frame, type Node, node, type Place } from './node.ts';

/** "Object reference not set to an instance of an object." */
export function nullReference(): never {
  throw exceptionOf('System.NullReferenceException', 'Object reference not set to an instance of an object.');
}

/** Makes sure that a type is ready before its static members are used. */
export function ready(type: NetType): void {
  if (type instanceof CSharpType && !type.isInitialized) type.initialize((work) => void runNow(work));
}

/** What is said where it cannot be assigned to. */
function refusalOf(p: PropertyInfo): readonly [string, ...string[]] {
  if (p instanceof CSharpProperty && p.isField && p.isReadonly) return [p.isStatic ? 'CS0198' : 'CS0191'];
  const hidden = p instanceof CSharpProperty && p.body.set && !p.isReadonly;
  return [hidden ? 'CS0272' : 'CS0200', memberName(p.declaringType, p.name)];
}

/** A property or field of an object (null: of this, or static). */
export function propertyNode(b: Body, p: PropertyInfo, target: Node | null, isBase = false, ofType: NetType = p.declaringType): Node {
  const own = p instanceof CSharpProperty ? p : null;
  if (own?.member?.kind === 'field' && own.evaluate) {
    own.reads++;
    const constant = own.evaluate();
    if (constant !== undefined) return constantNode(p.propertyType, constant);
  }
  if (p.isStatic && isConstantField(p)) return constantNode(p.propertyType, p.body.get?.(null) as Value);
  const note = own
    ? {
        noteRead: () => {
          own.reads++;
        },
        noteWrite: () => {
          own.writes++;
        },
      }
    : {};
  const writable = canWrite(b, p);
  const subscribe = own?.isEvent ? subscriber(own, target) : undefined;
  const refusal = refusalOf(p);
  if (p.isStatic) {
    const owner = p.declaringType;
    const self = (owner.genericArguments.length > 0 && !(owner instanceof CSharpType) ? owner : null) as Value;
    const read = (): Step<Value> => {
      ready(owner);
      return result(p.body.get?.(self));
    };
    const code = getterCode(p.propertyType, null, read);
    const write = writable
      ? (_f: Frame, _parts: readonly Value[], v: Value): Step<unknown> => {
          ready(owner);
          return p.body.set?.(self, v);
        }
      : undefined;
    return node(p.propertyType, read, {
      code,
      place: { parts: [], owner, read, write, refusal, ...note, ...(subscribe && { subscribe }) },
    });
  }
  const parts = [target ?? node(b.owner, (f: Frame) => f.self, { code: selfCode(b.owner) })];
  if (own && own.slot >= 0 && !own.isEvent) {
    const { slot } = own;
    const run = target
      ? (f: Frame): Step<Value> => {
          const v = target.run(f);
          return v instanceof Suspension ? andThen(v, (x) => fieldsOf(x)[slot] as Value) : (fieldsOf(v)[slot] as Value);
        }
      : (f: Frame): Value => fieldsOf(f.self)[slot] as Value;
    const place: Place = {
      parts,
      owner: p.declaringType,
      read: (_f, [self]) => fieldsOf(self as Value)[slot] as Value,
      write: writable
        ? (_f, [self], v) => {
            fieldsOf(self as Value)[slot] = v;
          }
        : undefined,
      refusal,
      ...note,
      code: fieldCode(parts[0] as Node, slot, p.propertyType),
    };
    return node(p.propertyType, run, {
      place,
      code: readCode(place, p.propertyType),
      tupleNames: own.member ? tupleNamesOf(own.member.type) : undefined,
    });
  }
  const find = isBase ? () => p : (self: Value) => (self === null ? nullReference() : virtualProperty(p, self));
  const isNullable = nullableOf(ofType) !== null;
  const get = (self: Value): Step<Value> => {
    if (self === null && !isNullable) nullReference();
    const found = find(self);
    return result(found.body.get?.(self));
  };
  const place: Place = {
    parts,
    owner: p.declaringType,
    read: (_f, [self]) => get(self as Value),
    write: writable ? (_f, [self], v) => find(self as Value).body.set?.(self, v) : undefined,
    refusal,
    ...note,
    ...(subscribe && { subscribe }),
  };
  return node(p.propertyType, (f) => evaluate(parts, f, ([self]) => get(self as Value)), {
    place,
    code: lengthCode(p, parts[0] as Node) ?? getterCode(p.propertyType, parts[0] as Node, get),
    tupleNames: own?.member ? tupleNamesOf(own.member.type) : undefined,
  });
}

/** Names of the elements of a tuple type as written. */
export function tupleNamesOf(ref: TypeRef | null): readonly (string | null)[] | undefined {
  return ref?.tuple && ref.ranks.length === 0 ? ref.tuple.map((t) => t.name) : undefined;
}

function subscriber(p: CSharpProperty, target: Node | null): NonNullable<Place['subscribe']> {
  return (f, [self], handler, isAdded) => {
    const accessor = (p.declaringType.getMethods(`${isAdded ? 'add_' : 'remove_'}${p.name}`, p.isStatic)[0] ??
      p.accessor(isAdded)) as MethodInfo;
    return accessor.body(p.isStatic ? null : (self ?? (target ? null : f.self)), handler);
  };
}

/** What a getter gave. */
export function result(v: unknown): Step<Value> {
  return (v === undefined ? null : v) as Step<Value>;
}

/** The constants of the types of numbers and texts: `int.MinValue`, `double.NaN` (those that are no constants in .NET have other types, or are computed). */
function isConstantField(p: PropertyInfo): boolean {
  const { declaringType: owner } = p;
  if (owner === wellKnown.decimal || owner === wellKnown.string) return false;
  if (owner.fullName === 'System.Math') return p.propertyType === wellKnown.double;
  return owner === p.propertyType && (numericCode(owner) !== 0 || owner === wellKnown.char) && !(p instanceof CSharpProperty);
}

function canWrite(b: Body, p: PropertyInfo): boolean {
  if (!(p instanceof CSharpProperty)) return p.body.set !== undefined;
  if (p.isReadonly) return b.mayInitialize && b.owner.decl === (p.declaringType as CSharpType).decl;
  if (!p.body.set) return false;
  return isAccessible(p, b.owner, true);
}
