/** New objects, arrays, initializers, anonymous objects, tuples. */
import { createArray } from '../../dotnet/collections/array-helpers.ts';
import { DefinedType } from '../../dotnet/defined-type.ts';
import { hashCodeOf, netEquals } from '../../dotnet/equality.ts';
import { Method, Property } from '../../dotnet/members.ts';
import { genericOf, wellKnown } from '../../dotnet/registry.ts';
import { PSArray } from '../../objects/collections.ts';
import { isEnumerable, toItems } from '../../objects/enumerate.ts';
import type { NetObject, Value } from '../../objects/net-object.ts';
import type { MethodInfo, NetType } from '../../objects/net-type.ts';
import { toText } from '../../objects/to-string.ts';
import { andThen, type Step } from '../../scheduler/suspension.ts';
import type { ArrayItems, Expr, Initializer } from '../syntax/ast.ts';
import { dynamicType, shownType } from '../types/compilation.ts';
import { CSharpObject, CSharpType, cloneOf, fieldsOf, setFields } from '../types/csharp-type.ts';
import { csharpName } from '../types/names.ts';
import { instanceMember } from './access.ts';
import { argumentNodes, bindArguments, hasReferences, writeBack } from './arguments.ts';
import type { Body } from './body.ts';
import { callGroup } from './calls.ts';
import { convertImplicit } from './conversions.ts';
import { asValue, bind, bindTo, bindValue, convertOrReport, defaultOf, typeOfRef } from './expressions.ts';
import { indexerNode } from './indexes.ts';
import { findConstructors, isAccessible } from './lookup.ts';
import { type Bound, badNode, evaluate, type Node, node, type Untyped, unaryRun } from './node.ts';
import { numOf } from './numeric.ts';
import { commonType } from './operations.ts';
import { type BoundArgument, chooseMethod, reportNoMethod } from './overloads.ts';
import { nullReference, ready } from './properties.ts';

/** `new T(…) { … }`. */
export function bindNew(b: Body, e: Expr & { k: 'new' }): Bound {
  const args = bindArguments(b, e.args);
  if (e.type === null) {
    const convert = (type: NetType): Node | null => (type.isAbstract ? null : create(b, type, args, e));
    return { kind: 'untyped', what: 'new(...)', rank: (t) => (t.isAbstract ? 0 : 1), convert } satisfies Untyped;
  }
  const type = typeOfRef(b, e.type);
  if (!type) {
    if (e.init) checkInitializers(b, e.init);
    return badNode();
  }
  return create(b, type, args, e);
}

function checkInitializers(b: Body, init: readonly Initializer[]): void {
  for (const i of init) for (const item of i.items) bindValue(b, item);
}

function create(b: Body, type: NetType, args: readonly BoundArgument[], e: Expr & { k: 'new' }): Node {
  const made = construction(b, type, args, e.pos, e.type?.pos);
  return e.init && !made.isBad ? initialized(b, made, e.init) : made;
}

/** `new T(args)`. */
export function construction(b: Body, type: NetType, args: readonly BoundArgument[], pos: number, typePos = pos): Node {
  if (type.kind === 'delegate' && args.length === 1) return { ...convertOrReport(b, args[0]!.bound, type, pos), type };
  if (type.kind === 'static' || (type instanceof CSharpType && type.decl.modifiers.has('static'))) {
    b.error(pos, 'CS0712', shownType(type));
    return badNode();
  }
  if (type.isAbstract) {
    b.error(pos, 'CS0144', shownType(type));
    return badNode();
  }
  const all = findConstructors(type);
  const usable = all.filter((m) => isAccessible(m, b.owner));
  if (type.isValueType && args.length === 0 && !usable.some((m) => m.parameters.length === 0)) return defaultOf(type);
  const choice = chooseMethod(usable, args, []);
  if (!choice) {
    if (args.some((a) => a.bound.kind === 'value' && a.bound.isBad)) return badNode();
    const name = csharpName(type);
    if (usable.length === 0 && all.length > 0)
      b.error(typePos, 'CS0122', `${name}.${type.name}(${all[0]!.parameters.map((p) => shownType(p.type)).join(', ')})`);
    else if (usable.length === 0) b.error(typePos, 'CS1729', name, args.length);
    else reportNoMethod(b.diagnostics, usable, name, args, typePos, []);
    return badNode();
  }
  const nodes = argumentNodes(b, choice, args);
  const { body, parameters } = choice.method;
  const references = hasReferences(parameters);
  return node(
    type,
    (f) =>
      evaluate(nodes, f, (values) => {
        if (type instanceof CSharpType && !type.isInitialized) ready(type);
        const r = body(type, ...values) as Step<Value>;
        return references ? andThen(r, (v) => andThen(writeBack(f, values), () => v)) : r;
      }),
    { isFresh: true },
  );
}

/** `e with { A = 1 }`. */
export function bindWith(b: Body, e: Expr & { k: 'with' }): Bound {
  const of = bindValue(b, e.e);
  if (of.isBad) return of;
  const names = anonymousNames.get(of.type);
  if (names) return withAnonymous(b, of, names, e.init);
  const copy = unaryRun(of.run, (v) => (v === null ? nullReference() : v instanceof CSharpObject ? cloneOf(v) : v));
  return initialized(b, node(of.type, copy, { isFresh: true }), e.init);
}

/** `with` of an anonymous object: its members cannot be set, so the copy is made with them. */
function withAnonymous(b: Body, of: Node, names: readonly string[], init: readonly Initializer[]): Node {
  const values = init.map((i) => {
    const member = of.type.getProperty(i.name ?? '', false);
    if (!member) b.error(i.pos, 'CS0117', shownType(of.type), i.name ?? '');
    return bindTo(b, i.items[0] as Expr, member?.propertyType ?? wellKnown.object);
  });
  return node(
    of.type,
    (f) =>
      evaluate([of, ...values], f, ([self, ...given]) => {
        if (self === null) nullReference();
        const made = cloneOf(self as NetObject);
        for (const [i, v] of given.entries()) fieldsOf(made)[names.indexOf(init[i]?.name ?? '')] = v;
        return made;
      }),
    { isFresh: true },
  );
}

/** An object and what its `{ … }` does with it. */
function initialized(b: Body, made: Node, init: readonly Initializer[]): Node {
  const slot = b.slots.count++;
  const self = node(made.type, (f) => f.vars[slot] as Value);
  const work = initializerNodes(b, self, init);
  return node(
    made.type,
    (f) =>
      andThen(made.run(f), (v) => {
        f.vars[slot] = v;
        return evaluate(work, f, () => v);
      }),
    { isFresh: true },
  );
}

function initializerNodes(b: Body, self: Node, init: readonly Initializer[]): Node[] {
  return init.flatMap((i): Node[] => {
    if (i.name !== null || i.index !== null) {
      const target =
        i.name !== null
          ? instanceMember(b, self, i.name, [], i.pos)
          : indexerNode(
              b,
              self,
              (i.index ?? []).map((x) => plainArgument(b, x)),
              i.pos,
            );
      if (target.kind !== 'value' || target.isBad) {
        for (const item of i.items) bindValue(b, item);
        return [];
      }
      if (i.nested) {
        const slot = b.slots.count++;
        const held = node(target.type, (f) => f.vars[slot] as Value);
        const inner = initializerNodes(b, held, i.nested);
        return [
          node(wellKnown.object, (f) =>
            andThen(target.run(f), (v) => {
              f.vars[slot] = v;
              return evaluate(inner, f, () => null);
            }),
          ),
        ];
      }
      const { place } = target;
      if (!place?.write) {
        const code = place?.refusal ?? (['CS0131'] as const);
        b.error(i.pos, code[0], ...code.slice(1));
        return [];
      }
      place.noteWrite?.(false);
      const value = bindTo(b, i.items[0] as Expr, target.type);
      const run = b.kept(value);
      const write = place.write;
      return [
        node(wellKnown.object, (f) =>
          evaluate([...place.parts, node(target.type, run)], f, (values) =>
            andThen(write(f, values.slice(0, -1), values.at(-1) as Value), () => null),
          ),
        ),
      ];
    }
    const args = i.items.map((x) => plainArgument(b, x));
    const add = instanceMember(b, self, 'Add', [], i.pos);
    if (add.kind !== 'untyped' || !add.methods) return [];
    const call = callGroup(b, add.methods, args, i.pos);
    return call.kind === 'value' ? [call] : [];
  });
}

function plainArgument(b: Body, e: Expr): BoundArgument {
  const bound = bind(b, e);
  if (bound.kind === 'value') bound.place?.noteRead?.();
  return { name: null, mode: '', bound, isOpenOut: false, pos: e.pos };
}

/** A new array whose elements, where they are structs of C#, are objects of their own. */
function newArray(element: NetType, lengths: readonly number[]): PSArray {
  const array = createArray(element, lengths);
  if (element instanceof CSharpType && element.kind === 'struct')
    for (let i = 0; i < array.items.length; i++) array.items[i] = element.defaultValue();
  return array;
}

/** `new T[n]`, `new T[] { … }`, `new[] { … }`. */
export function bindArray(b: Body, e: Expr & { k: 'array' }): Bound {
  if (e.element === null) return inferredArray(b, e);
  const element = typeOfRef(b, e.element);
  const sizes = e.sizes.map((s) => sizeNode(b, s));
  if (!element) return badNode();
  if (e.items) return filledArray(b, element, e.rank, e.items);
  const type = element.makeArrayType(e.rank);
  return node(type, (f) => evaluate(sizes, f, (lengths) => newArray(element, lengths.map(numOf))), { isFresh: true });
}

function sizeNode(b: Body, e: Expr): Node {
  const value = bindValue(b, e);
  return value.type === wellKnown.int64 || value.type === wellKnown.uint32 || value.type === wellKnown.uint64
    ? value
    : convertOrReport(b, value, wellKnown.int32, e.pos);
}

function inferredArray(b: Body, e: Expr & { k: 'array' }): Bound {
  const items = (e.items?.items ?? []).map((i) => ('k' in i ? i : null));
  const bounds = items.map((i) => (i ? bind(b, i) : badNode()));
  const type = commonType(bounds);
  if (!type) {
    if (!bounds.some((x) => x.kind === 'value' && x.isBad)) b.error(e.pos, 'CS0826');
    return badNode();
  }
  const nodes = bounds.map((x, i) => convertOrReport(b, x, type, items[i]?.pos ?? e.pos));
  const arrayType = type.makeArrayType();
  return node(arrayType, (f) => evaluate(nodes, f, (values) => new PSArray(values, arrayType)), { isFresh: true });
}

/** `{ 1, 2 }` as an array of a type. */
export function filledArray(b: Body, element: NetType, rank: number, items: ArrayItems): Node {
  const lengths: number[] = [];
  const leaves: Node[] = [];
  const walk = (list: ArrayItems, depth: number): void => {
    lengths[depth] = Math.max(lengths[depth] ?? 0, list.items.length);
    for (const item of list.items) {
      if ('k' in item) {
        const value = bindTo(b, item, element);
        leaves.push(node(element, b.kept(value)));
      } else if (depth + 1 < rank) walk(item, depth + 1);
      else if (element.kind === 'array') leaves.push(filledArray(b, element.elementType as NetType, element.arrayRank, item));
      else b.error(item.pos, 'CS0623');
    }
  };
  walk(items, 0);
  for (let d = 0; d < rank; d++) lengths[d] ??= 0;
  const type = element.makeArrayType(rank);
  return node(type, (f) => evaluate(leaves, f, (values) => (rank === 1 ? new PSArray(values, type) : new PSArray(values, type, lengths))), {
    isFresh: true,
  });
}

/** `[1, 2, ..more]`: becomes what is asked for. */
export function bindCollection(b: Body, e: Expr & { k: 'collection' }): Untyped {
  const convert = (type: NetType): Node | null => {
    const element = type.kind === 'array' ? (type.elementType as NetType) : type.genericArguments[0];
    if (!element) return null;
    const items = e.items.map((i) => (i.spread ? bindValue(b, i.e) : bindTo(b, i.e, element)));
    const list = type.kind === 'array' ? type : genericOf('System.Collections.Generic.List', element);
    const arrayType = element.makeArrayType();
    const target = type.kind === 'array' ? null : type.isAbstract ? list : type;
    const fill = target
      ?.getConstructors()
      .find(
        (m) => m.parameters.length === 1 && m.parameters[0]!.type.isAssignableFrom(arrayType) && m.parameters[0]!.type !== wellKnown.object,
      );
    if (target && !fill) return null;
    return node(type, (f) =>
      evaluate(items, f, (values) => {
        const flat = values.flatMap((v, i) => (e.items[i]!.spread && isEnumerable(v) ? [...toItems(v)] : [v]));
        const array = new PSArray(flat, arrayType);
        return fill ? (fill.body(target, array) as Step<Value>) : array;
      }),
    );
  };
  return {
    kind: 'untyped',
    what: 'collection expression',
    rank: (t) => (t.kind === 'array' || t.genericArguments.length === 1 ? 1 : 0),
    convert,
  };
}

/** `(1, "a")`. */
export function bindTuple(b: Body, e: Expr & { k: 'tuple' }): Bound {
  const bounds = e.items.map((i) => bind(b, i.e));
  const names = e.items.map((i) => i.name ?? (i.e.k === 'name' || i.e.k === 'member' || i.e.k === 'declaration' ? i.e.name : null));
  const build = (types: readonly NetType[]): Node | null => {
    const type = genericOf('System.ValueTuple', ...types);
    if (names.some((n) => n !== null)) b.scope.compilation.nameElements(type, names);
    const nodes = bounds.map((x, i) => convertImplicit(x, types[i] as NetType));
    if (nodes.includes(null)) return null;
    const maker = type.getConstructors()[0] as MethodInfo;
    return node(type, (f) => evaluate(nodes as Node[], f, (values) => maker.body(type, ...values) as Step<Value>), {
      isFresh: true,
      tupleNames: names,
    });
  };
  for (const x of bounds) if (x.kind === 'value') x.place?.noteRead?.();
  const types = bounds.map(naturalType);
  if (types.every((t) => t !== null)) {
    const natural = build(types) as Node;
    return {
      kind: 'untyped',
      what: 'tuple',
      rank: (t) => (isTupleOf(t, bounds.length) && build(t.genericArguments) ? 1 : t === natural.type || t === wellKnown.object ? 1 : 0),
      convert: (t) => (isTupleOf(t, bounds.length) ? build(t.genericArguments) : convertImplicit(natural, t)),
      natural: () => natural,
    };
  }
  return {
    kind: 'untyped',
    what: 'tuple',
    rank: (t) => (isTupleOf(t, bounds.length) && build(t.genericArguments) ? 1 : 0),
    convert: (t) => (isTupleOf(t, bounds.length) ? build(t.genericArguments) : null),
  };
}

/** The type that an element gives a tuple for which nobody asks: its own, or that of the tuple that it is. */
function naturalType(x: Bound): NetType | null {
  if (x.kind === 'value') return x.type;
  return x.kind === 'untyped' && x.what === 'tuple' ? (x.natural?.()?.type ?? null) : null;
}

function isTupleOf(t: NetType, count: number): boolean {
  return t.fullName.startsWith('System.ValueTuple`') && t.genericArguments.length === count;
}

const anonymousTypes = new Map<string, DefinedType>();
/** The members of types of anonymous objects, in order. */
const anonymousNames = new WeakMap<NetType, readonly string[]>();

/** The type of anonymous objects with these members. */
function anonymousType(members: readonly { name: string; type: NetType }[]): DefinedType {
  const key = members.map((m) => `${m.name}:${String(m.type)}`).join(';');
  const known = anonymousTypes.get(key);
  if (known) return known;
  const type = new DefinedType({ name: `<>f__AnonymousType${anonymousTypes.size}\`${members.length}`, kind: 'class', sealed: true });
  for (const [i, m] of members.entries())
    type.addProperty(new Property(m.name, type, m.type, false, { get: (self: NetObject) => fieldsOf(self)[i] }));
  const text = (self: NetObject): string => `{ ${members.map((m, i) => `${m.name} = ${toText(fieldsOf(self)[i] as Value)}`).join(', ')} }`;
  type.addMethod(new Method('ToString', type, [], wellKnown.string, false, text));
  const other = wellKnown.object.getMethods('Equals', false)[0] as MethodInfo;
  type.addMethod(
    new Method('Equals', type, other.parameters, wellKnown.boolean, false, (self: NetObject, o: Value) => {
      if (!(o instanceof CSharpObject) || o.netType !== type) return false;
      return fieldsOf(self).every((v, i) => netEquals(v, fieldsOf(o)[i] as Value));
    }),
  );
  type.addMethod(
    new Method('GetHashCode', type, [], wellKnown.int32, false, (self: NetObject) =>
      fieldsOf(self).reduce((h: number, v) => (Math.imul(h, -1521134295) + (v === null ? 0 : hashCodeOf(v))) | 0, 0),
    ),
  );
  anonymousTypes.set(key, type);
  anonymousNames.set(
    type,
    members.map((m) => m.name),
  );
  return type;
}

/** `new { A = 1, x.B }`. */
export function bindAnonymous(b: Body, e: Expr & { k: 'anonymous' }): Bound {
  const values = e.members.map((m) => asValue(b, bind(b, m.e), m.e));
  const type = anonymousType(
    e.members.map((m, i) => ({ name: m.name, type: values[i]!.type === dynamicType() ? wellKnown.object : values[i]!.type })),
  );
  return node(
    type,
    (f) =>
      evaluate(values, f, (fields) => {
        const made = new CSharpObject(type);
        setFields(made, fields);
        return made;
      }),
    { isFresh: true },
  );
}
