/** Names and members. */
import { genericOf, isPlaceholder, wellKnown } from '../../dotnet/registry.ts';
import { exceptionOf } from '../../errors/throw.ts';
import type { PSReference } from '../../objects/collections.ts';
import { enumValue } from '../../objects/enum-value.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MethodInfo, NetType } from '../../objects/net-type.ts';
import { ownEntry } from '../../objects/own-entry.ts';
import { andThen, type Step, Suspension } from '../../scheduler/suspension.ts';
import { localCode, selfCode } from '../emit/places.ts';
import type { Expr, TypeRef } from '../syntax/ast.ts';
import { dynamicType, keyOf, shownType } from '../types/compilation.ts';
import { CSharpType } from '../types/csharp-type.ts';
import { memberName } from '../types/names.ts';
import { isPSObject } from '../types/powershell-objects.ts';
import { type Body, Local, NameAlias } from './body.ts';
import { nullableOf } from './conversions.ts';
import { callMember } from './dynamic.ts';
import { asValue, bind, bindValue, typeOfRef } from './expressions.ts';
import { extensionMethods } from './extensions.ts';
import { methodGroup } from './functions.ts';
import { interfaceStatic, numberConstant } from './generic-math.ts';
import { type Found, findMember, isAccessible, virtualBody } from './lookup.ts';
import { type Bound, badNode, constantNode, evaluate, type Frame, type Node, node, type Place } from './node.ts';
import { nullReference, propertyNode } from './properties.ts';

/** The types around the code whose members its names can mean, innermost first. */
function* ownersOf(b: Body): Iterable<NetType> {
  yield b.owner;
  for (let d = b.owner.decl.outer; d; d = d.outer) {
    const outer = b.owner.compilation.types.get(keyOf(d));
    if (outer)
      yield outer.isGenericTypeDefinition
        ? b.scope.construct(
            outer,
            d.typeParams.map((p) => b.scope.parameters.get(p) ?? wellKnown.object),
          )
        : outer;
  }
}

/** A local variable or parameter. */
export function localNode(b: Body, local: Local): Node {
  b.use(local);
  if (local.constant !== undefined) {
    local.reads++;
    return constantNode(local.type, local.constant);
  }
  const isReference = local.kind === 'reference';
  const code = localCode(local);
  const place: Place & { reference?: (f: Frame) => PSReference } = {
    parts: [],
    code,
    read: isReference ? (f) => local.reference(f).value : (f) => local.get(f),
    write: isReference
      ? (f, _parts, v) => {
          local.reference(f).value = v;
        }
      : (f, _parts, v) => local.set(f, v),
    noteWrite: (isConstant) => {
      local.writes++;
      if (!isConstant) local.hasEffect = true;
    },
    noteRead: () => {
      local.reads++;
    },
    ...(isReference && { reference: (f: Frame) => local.reference(f) }),
    ...(local.fixedAs !== null && { write: undefined, refusal: ['CS1656', local.name, local.fixedAs] as const }),
  };
  const { slot } = local;
  const run = isReference
    ? (f: Frame): Value => local.reference(f).value
    : (f: Frame): Value => (local.captured ? local.get(f) : (f.vars[slot] as Value));
  return node(local.type, run, { place, tupleNames: local.tupleNames, code: { type: local.type, text: (w) => code.prepare(w).read } });
}

/** A simple name. */
export function bindName(b: Body, e: Expr & { k: 'name' }): Bound {
  const typeArgs = e.args;
  const found = b.find(e.name);
  if (found && (typeArgs.length === 0 || (!(found instanceof Local) && !(found instanceof NameAlias)))) {
    if (found instanceof Local) return localNode(b, found);
    if (found instanceof NameAlias) return bind(b, found.e);
    found.uses++;
    const given = typeArgs.map((a) => typeOfRef(b, a) ?? wellKnown.object);
    return methodGroup(
      b,
      { name: e.name, methods: [found.method], target: null, ofType: null, typeArgs: given, isBase: false, extensions: [] },
      found,
    );
  }
  for (const owner of ownersOf(b)) {
    const found = findMember(owner, e.name);
    if (!found) continue;
    const made = ownMember(b, owner, found, e);
    if (made) return made;
  }
  const meaning = b.scope.lookUp(e.name, typeArgs.length);
  if (meaning?.kind === 'type') {
    const type = typeOfRef(b, asTypeRef(e.name, typeArgs, e.pos));
    return type ? { kind: 'type', type } : badNode();
  }
  if (meaning) return meaning;
  for (const level of b.scope.levels)
    for (const used of level.usings.statics) {
      const type = b.scope.resolve(used, false);
      const found = type && findMember(type, e.name);
      if (type && found) return memberOf(b, found, null, type, e.name, e.args, e.pos, false) ?? badNode();
    }
  if (e.name === '_') return { kind: 'untyped', what: '_', rank: () => 0, convert: () => null };
  b.error(e.pos, 'CS0103', e.name);
  return badNode();
}

function asTypeRef(name: string, args: readonly TypeRef[], pos: number): TypeRef {
  return { parts: [{ name, args, pos }], tuple: null, nullable: false, ranks: [], isPointer: false, pos };
}

/** A member of the type around the code, by its name alone. */
function ownMember(b: Body, owner: NetType, found: Found, e: Expr & { k: 'name' }): Bound | null {
  const isOwn = owner === b.owner;
  if (found.kind === 'property') {
    const { property } = found;
    if (property.isStatic) return propertyNode(b, property, null);
    if (b.isStatic || !isOwn) {
      if (b.scope.lookUp(e.name, 0)?.kind === 'type') return null;
      b.error(e.pos, 'CS0120', memberName(property.declaringType, property.name));
      return badNode();
    }
    return propertyNode(b, property, null);
  }
  const typeArgs = e.args.map((a) => typeOfRef(b, a) ?? wellKnown.object);
  const target = b.isStatic || !isOwn ? null : node(b.owner, (f) => f.self, { code: selfCode(b.owner) });
  return methodGroup(b, { name: e.name, methods: found.methods, target, ofType: owner, typeArgs, isBase: false, extensions: [] });
}

/** A found member of an object or type. */
function memberOf(
  b: Body,
  found: Found,
  target: Node | null,
  ofType: NetType,
  name: string,
  args: readonly TypeRef[],
  pos: number,
  isBase: boolean,
): Bound | null {
  if (found.kind === 'property') {
    const { property } = found;
    if (!isAccessible(property, b.owner)) {
      b.error(pos, 'CS0122', memberName(property.declaringType, property.name));
      return badNode();
    }
    if (target && property.isStatic) {
      b.error(pos, 'CS0176', memberName(property.declaringType, property.name));
      return badNode();
    }
    if (!target && !property.isStatic) {
      b.error(pos, 'CS0120', memberName(property.declaringType, property.name));
      return badNode();
    }
    return propertyNode(b, property, target, isBase, ofType);
  }
  const usable = found.methods.filter((m) => isAccessible(m, b.owner));
  if (usable.length === 0) {
    const m = found.methods[0]!;
    b.error(pos, 'CS0122', `${memberName(m.declaringType, m.name)}(${m.parameters.map((p) => shownType(p.type)).join(', ')})`);
    return badNode();
  }
  const typeArgs = args.map((a) => typeOfRef(b, a) ?? wellKnown.object);
  const extensions = target ? extensionMethods(b, name) : [];
  return methodGroup(b, { name, methods: usable, target, ofType, typeArgs, isBase, extensions });
}

/** `a.b`. */
export function bindMember(b: Body, e: Expr & { k: 'member' }): Bound {
  const of = bind(b, e.of);
  if (of.kind === 'namespace') {
    const meaning = b.scope.member(of.name, e.name, e.args.length);
    if (meaning?.kind === 'type') {
      const args = e.args.map((a) => typeOfRef(b, a) ?? wellKnown.object);
      return { kind: 'type', type: b.scope.construct(meaning.type, args) };
    }
    if (meaning) return meaning;
    b.error(e.namePos, 'CS0234', e.name, of.name);
    return badNode();
  }
  if (of.kind === 'type') return staticMember(b, of.type, e);
  const value = asValue(b, of, e.of);
  if (value.isBad) return value;
  // a variable called like its type can mean the type
  if (e.of.k === 'name' && value.type.name === e.of.name) {
    const found = findMember(value.type, e.name);
    const isStatic = found?.kind === 'property' ? found.property.isStatic : found?.methods.every((m) => m.isStatic);
    if (found && isStatic) return memberOf(b, found, null, value.type, e.name, e.args, e.namePos, false) as Bound;
  }
  return instanceMember(b, value, e.name, e.args, e.namePos, e.of.k === 'base');
}

function staticMember(b: Body, type: NetType, e: Expr & { k: 'member' }): Bound {
  const nested = b.scope.nestedType(type, e.args.length > 0 ? `${e.name}\`${e.args.length}` : e.name);
  if (nested) {
    const args = e.args.map((a) => typeOfRef(b, a) ?? wellKnown.object);
    return { kind: 'type', type: b.scope.construct(nested, args) };
  }
  if (type.isEnum) {
    const number = type.enumValues?.get(e.name);
    if (number !== undefined) return constantNode(type, enumValue(type, number));
  }
  const number = numberConstant(type, e.name);
  if (number) return number;
  const found = findMember(type, e.name) ?? interfaceStatic(type, e.name);
  if (!found) {
    b.error(e.namePos, 'CS0117', shownType(type), e.name);
    return badNode();
  }
  // `Outer.Method()` inside of Outer can be a call on this
  return memberOf(b, found, null, type, e.name, e.args, e.namePos, false) as Bound;
}

/** A member of a value. */
export function instanceMember(b: Body, value: Node, name: string, args: readonly TypeRef[], pos: number, isBase = false): Bound {
  const of = nullableOf(value.type);
  if (of) {
    if (name === 'HasValue') return node(wellKnown.boolean, (f) => evaluate([value], f, ([v]) => v !== null));
    if (name === 'Value')
      return node(of, (f) =>
        evaluate([value], f, ([v]) => {
          if (v === null) throw exceptionOf('System.InvalidOperationException', 'Nullable object must have a value.');
          return v as Value;
        }),
      );
  }
  if (value.type === dynamicType()) return callMember(b, value, name);
  if (value.tupleNames) {
    const at = value.tupleNames.indexOf(name);
    if (at >= 0) return instanceMember(b, value, `Item${at + 1}`, [], pos);
  }
  const found = findMember(value.type, name);
  if (found) return memberOf(b, found, value, value.type, name, args, pos, isBase) as Bound;
  const element = b.scope.compilation.tupleNames.get(value.type)?.get(name) ?? namedByDotnet(value.type, name);
  if (element !== undefined) return instanceMember(b, value, `Item${element + 1}`, [], pos);
  const event = eventNode(value, name);
  if (event) return event;
  const extensions = extensionMethods(b, name);
  if (extensions.length > 0) {
    const typeArgs = args.map((a) => typeOfRef(b, a) ?? wellKnown.object);
    return methodGroup(b, { name, methods: [], target: value, ofType: value.type, typeArgs, isBase: false, extensions });
  }
  // of some types of .NET only the name is known here: what they have is looked up when the code runs
  if (isOpaque(value.type)) return callMember(b, value, name);
  b.error(pos, 'CS1061', shownType(value.type), name);
  return badNode();
}

/** Names that methods of .NET give the elements of the tuples that they return: Range.GetOffsetAndLength, Math.DivRem, Enumerable.Index, Enumerable.Zip. */
const dotnetNames: Readonly<Record<string, number>> = {
  Offset: 0,
  Length: 1,
  Quotient: 0,
  Remainder: 1,
  Index: 0,
  Item: 1,
  First: 0,
  Second: 1,
  Third: 2,
};

function namedByDotnet(type: NetType, name: string): number | undefined {
  if (!type.fullName.startsWith('System.ValueTuple`')) return undefined;
  const at = ownEntry(dotnetNames, name);
  return at !== undefined && at < type.genericArguments.length ? at : undefined;
}

function isOpaque(type: NetType): boolean {
  if (type instanceof CSharpType) return false;
  if (type.kind === 'interface' || isPlaceholder(type.genericDefinition ?? type)) return true;
  // what PowerShell's own classes (hosts, cmdlets, syntax trees) have may stand in the class of the object alone
  return type.namespace.startsWith('System.Management.Automation') && type.kind === 'class' && !isPSObject(type);
}

/** An event of a class of .NET. */
function eventNode(value: Node, name: string): Node | null {
  const method = (prefix: string): MethodInfo | undefined =>
    value.type.getMethods(prefix + name, false).find((m) => m.name === prefix + name);
  const add = method('add_');
  const remove = method('remove_');
  const type = add?.parameters[0]?.type;
  if (!add || !remove || !type) return null;
  const place: Place = {
    parts: [value],
    read: () => null,
    subscribe: (_f, [self], handler, isAdded) =>
      self === null ? nullReference() : virtualBody(isAdded ? add : remove, self as Value)(self, handler),
  };
  return node(type, () => null, { place });
}

/** `a?.b.c`: null when a is. */
export function bindConditionalAccess(b: Body, e: Expr & { k: 'conditional' }): Bound {
  const of = bindValue(b, e.of);
  if (of.isBad) return of;
  const inner = nullableOf(of.type) ?? of.type;
  // the value is kept in a slot of its own while the rest is worked out
  const slot = b.slots.count++;
  b.receivers.push(node(inner, (f) => f.vars[slot] as Value));
  let rest: Node;
  try {
    rest = bindValue(b, e.rest);
  } finally {
    b.receivers.pop();
  }
  if (rest.isBad) return rest;
  const type =
    rest.type.isValueType && !nullableOf(rest.type) && rest.type !== wellKnown.void ? genericOf('System.Nullable', rest.type) : rest.type;
  return node(type, (f) => {
    const v = of.run(f);
    const go = (x: Value): Step<Value> => {
      if (x === null) return null;
      f.vars[slot] = x;
      return rest.run(f);
    };
    return v instanceof Suspension ? andThen(v, go) : go(v);
  });
}
