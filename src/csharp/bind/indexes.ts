/** Indexes: of arrays, texts and objects with indexers. */
import { flatIndex } from '../../dotnet/collections/array-helpers.ts';
import { wellKnown } from '../../dotnet/registry.ts';
import { exceptionOf } from '../../errors/throw.ts';
import { PSArray } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MethodInfo, NetType, PropertyInfo } from '../../objects/net-type.ts';
import { charOf } from '../../objects/numbers.ts';
import { andThen, type Step, Suspension } from '../../scheduler/suspension.ts';
import { characterCode, elementCode, readCode } from '../emit/places.ts';
import type { Expr } from '../syntax/ast.ts';
import { dynamicType, shownType } from '../types/compilation.ts';
import { CSharpProperty } from '../types/csharp-type.ts';
import { arrayOfRest, bindArguments } from './arguments.ts';
import type { Body } from './body.ts';
import { callProperty } from './dynamic.ts';
import { bindValue, convertOrReport } from './expressions.ts';
import { findIndexers, findMember, isAccessible, virtualProperty } from './lookup.ts';
import { type Bound, badNode, constantNode, evaluate, type Node, node, type Place } from './node.ts';
import { numOf } from './numeric.ts';
import { type BoundArgument, chooseMethod, reportNoMethod } from './overloads.ts';
import { nullReference, result } from './properties.ts';
import { isIndexType, isRangeType, offsetOf, sliceOf } from './ranges.ts';

const asIndex = (v: Value): number => (typeof v === 'number' ? v : numOf(v));

function outside(): never {
  throw exceptionOf('System.IndexOutOfRangeException', 'Index was outside the bounds of the array.');
}

function arrayIndex(array: Value, indices: readonly Value[]): number {
  if (array === null) nullReference();
  const a = array as PSArray;
  if (indices.length === 1 && a.lengths === null) {
    const i = asIndex(indices[0] as Value);
    return i >= 0 && i < a.items.length ? i : outside();
  }
  return flatIndex(
    a,
    indices.map((v) => asIndex(v)),
  );
}

/** `a[i]`. */
export function bindIndex(b: Body, e: Expr & { k: 'index' }): Bound {
  const target = bindValue(b, e.of);
  const first = e.args[0];
  const counted = first?.e.k === 'unary' && first.e.op === '^' ? first.e.e : null;
  if (first?.e.k === 'range' && !takesRange(target.type)) return sliceOf(b, target, first.e);
  const isDictionary = counted !== null && takesIndex(target.type);
  const args = bindArguments(b, counted && first && !isDictionary ? [{ ...first, e: counted }] : e.args);
  if (target.isBad) return badNode();
  if (target.type === dynamicType()) return callProperty(b, target, args);
  const given = args.length === 1 && args[0]?.bound.kind === 'value' ? args[0].bound : null;
  if (given && first && isRangeType(given.type) && !takesRange(target.type)) return sliceOf(b, target, first.e);
  const hasIndex = given !== null && isIndexType(given.type) && !takesIndex(target.type);
  if (hasIndex) return atIndex(b, target, given, e.pos);
  const fromEnd = counted !== null && !isDictionary;
  if (target.type.kind === 'array') {
    const element = target.type.elementType as NetType;
    const indices = args.map((a) => {
      const value = asNode(a.bound);
      return value && (value.type === wellKnown.int64 || value.type === wellKnown.uint32 || value.type === wellKnown.uint64)
        ? value
        : convertOrReport(b, a.bound, wellKnown.int32, a.pos);
    });
    const parts = [target, ...indices];
    const at = (array: Value, given: readonly Value[]): number =>
      fromEnd && array instanceof PSArray ? arrayIndex(array, [array.items.length - asIndex(given[0] as Value)]) : arrayIndex(array, given);
    const read = ([array, ...given]: readonly Value[]): Value => (array as PSArray).items[at(array as Value, given)] as Value;
    const place: Place = {
      parts,
      read: (_f, values) => read(values),
      write: (_f, [array, ...given], v) => {
        const i = at(array as Value, given.slice(0, indices.length));
        (array as PSArray).items[i] = v;
      },
      ...(indices.length === 1 && !fromEnd && { code: elementCode(target, indices[0] as Node, element) }),
    };
    if (indices.length === 1 && !fromEnd) {
      const [a, i] = [target.run, (indices[0] as Node).run];
      return node(
        element,
        (f) => {
          const array = a(f);
          if (array instanceof Suspension) return andThen(array, (x) => evaluate(indices, f, (given) => read([x, ...given])));
          const index = i(f);
          if (typeof index === 'number' && array instanceof PSArray && array.lengths === null) {
            if (index < 0 || index >= array.items.length) outside();
            return array.items[index] as Value;
          }
          return index instanceof Suspension ? andThen(index, (x) => read([array, x])) : read([array, index]);
        },
        { place, code: readCode(place, element) },
      );
    }
    return node(element, (f) => evaluate(parts, f, read), { place });
  }
  if (target.type === wellKnown.string) {
    const index = convertOrReport(b, args[0]?.bound ?? badNode(), wellKnown.int32, e.pos);
    return node(
      wellKnown.char,
      (f) =>
        evaluate([target, index], f, ([text, i]) => {
          if (typeof text !== 'string') return nullReference();
          const at = fromEnd ? text.length - (i as number) : (i as number);
          if (at < 0 || at >= text.length) outside();
          return charOf(text.charCodeAt(at));
        }),
      fromEnd ? {} : { code: characterCode(target, index) },
    );
  }
  return indexerNode(b, target, args, e.pos, fromEnd, e.of.k === 'base');
}

/** True for a type with an indexer that takes an Index itself. */
function takesIndex(type: NetType): boolean {
  return takes(type, isIndexType);
}
function takesRange(type: NetType): boolean {
  return takes(type, isRangeType);
}
function takes(type: NetType, test: (t: NetType) => boolean): boolean {
  if (type.kind === 'array' || type === wellKnown.string) return false;
  return findIndexers(type).some((p) => p.indexParameters.length === 1 && test((p.indexParameters[0] as { type: NetType }).type));
}

/** `x[index]` with a value of System.Index: it is counted when the length is known. */
function atIndex(b: Body, target: Node, index: Node, pos: number): Bound {
  const slot = b.slots.count++;
  const held = node(target.type, (f) => f.vars[slot] as Value);
  const counted: PropertyInfo | null = lengthOf(target.type);
  const name = (n: string): Expr => ({ k: 'name', name: n, args: [], pos });
  const made = b.inBlock(() => {
    b.receivers.push(held);
    const local = b.declare('<index>', wellKnown.int32, pos);
    local.hasEffect = true;
    local.reads++;
    try {
      const bound = bindIndex(b, {
        k: 'index',
        of: { k: 'receiver', pos },
        args: [{ name: null, mode: '', declares: null, e: name('<index>'), pos }],
        pos,
      });
      return { bound, local };
    } finally {
      b.receivers.pop();
    }
  });
  const { bound, local } = made;
  if (bound.kind !== 'value' || bound.isBad) return bound;
  const prepare = node(wellKnown.int32, (f) =>
    evaluate([target, index], f, ([v, i]) => {
      f.vars[slot] = v;
      if (v === null) return nullReference();
      const length = v instanceof PSArray ? v.items.length : typeof v === 'string' ? v.length : (counted?.body.get?.(v as Value) as number);
      local.declare(f, offsetOf(i as Value, length));
      return null;
    }),
  );
  const inner = bound.place;
  return node(bound.type, (f) => andThen(prepare.run(f), () => bound.run(f)), {
    ...(inner && {
      place: {
        ...inner,
        parts: [prepare],
        read: (f) => bound.run(f),
        ...(inner.write && {
          write: (f, _parts, v) => evaluate(inner.parts, f, (parts) => andThen(inner.write?.(f, parts, v), () => null)),
        }),
      },
    }),
  });
}

function lengthOf(type: NetType): PropertyInfo | null {
  for (const name of ['Length', 'Count']) {
    const found = findMember(type, name);
    if (found?.kind === 'property') return found.property;
  }
  return null;
}

function asNode(x: Bound): Node | null {
  return x.kind === 'value' ? x : null;
}

/** `x[i]` of a type with indexers. */
export function indexerNode(b: Body, target: Node, args: readonly BoundArgument[], pos: number, fromEnd = false, isBase = false): Bound {
  const indexers = findIndexers(target.type).filter((p) => isAccessible(p, b.owner));
  const asMethods = indexers.map((p) => indexerMethod(p));
  const choice = chooseMethod(asMethods, args, []);
  if (!choice) {
    if (indexers.length === 0) b.error(pos, 'CS0021', shownType(target.type));
    else reportNoMethod(b.diagnostics, asMethods, 'this', args, pos, []);
    return badNode();
  }
  const p = indexers[(asMethods as readonly MethodInfo[]).indexOf(choice.method)] as PropertyInfo;
  const indices = p.indexParameters.map((q, i) => {
    const at = choice.map[i] as number;
    if (at === -2) return arrayOfRest(b, choice, args, q.type);
    return at < 0 ? constantNode(q.type, q.defaultValue) : convertOrReport(b, args[at]!.bound, q.type, args[at]!.pos);
  });
  const parts = [target, ...indices];
  const find = (self: Value): PropertyInfo => (self === null ? nullReference() : isBase ? p : virtualProperty(p, self));
  const counted = fromEnd ? lengthOf(target.type) : null;
  const given = (self: Value, index: readonly Value[]): readonly Value[] => {
    if (!fromEnd) return index;
    const length = counted?.body.get?.(self) as number;
    return [length - asIndex(index[0] as Value)];
  };
  const read = ([self, ...index]: readonly Value[]): Step<Value> =>
    result(find(self as Value).body.get?.(self, ...given(self as Value, index)));
  const writable = p instanceof CSharpProperty ? p.body.set !== undefined && isAccessible(p, b.owner, true) : p.body.set !== undefined;
  return node(p.propertyType, (f) => evaluate(parts, f, read), {
    place: {
      parts,
      read: (_f, values) => read(values),
      write: writable
        ? (_f, values, v) => find(values[0] as Value).body.set?.(values[0], v, ...given(values[0] as Value, values.slice(1, parts.length)))
        : undefined,
      refusal: ['CS0200', `${shownType(p.declaringType)}.this[${p.indexParameters.map((q) => shownType(q.type)).join(', ')}]`],
    },
  });
}

const indexerMethods = new WeakMap<PropertyInfo, ReturnType<typeof makeIndexerMethod>>();
function makeIndexerMethod(p: PropertyInfo) {
  return {
    name: 'this',
    declaringType: p.declaringType,
    parameters: p.indexParameters,
    returnType: p.propertyType,
    isStatic: false,
    isHidden: false,
    signature: '',
    body: () => null,
  };
}
/** An indexer as overload resolution sees it. */
function indexerMethod(p: PropertyInfo): ReturnType<typeof makeIndexerMethod> {
  let m = indexerMethods.get(p);
  if (!m) indexerMethods.set(p, (m = makeIndexerMethod(p)));
  return m;
}
