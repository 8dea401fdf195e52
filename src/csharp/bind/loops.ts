/** Loops. */

import { DictionaryEntry } from '../../dotnet/hashtable.ts';
import { invokeMethod } from '../../dotnet/invocation.ts';
import { getType, wellKnown } from '../../dotnet/registry.ts';
import { KeyValuePair } from '../../dotnet/tuple-types.ts';
import { NetDictionary, PSArray } from '../../objects/collections.ts';
import { getEnumerable } from '../../objects/enumerate.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { charOf } from '../../objects/numbers.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { runNow } from '../../objects/script-hooks.ts';
import { safepoint } from '../../scheduler/scheduler.ts';
import { andThen, complete, type Step, type Steps, Suspension } from '../../scheduler/suspension.ts';
import { sliceEnd } from '../../scheduler/wait.ts';
import { arrayWalkText, goOn, HotLoop } from '../emit/statements.ts';
import type { Stmt } from '../syntax/ast.ts';
import { dynamicType, shownType } from '../types/compilation.ts';
import { CSharpType } from '../types/csharp-type.ts';
import { instanceMember } from './access.ts';
import type { Body, Local } from './body.ts';
import { convertExplicit } from './conversions.ts';
import { bindValue, typeOfRef } from './expressions.ts';
import { isAsyncSequence, walkAsync } from './iterators.ts';
import { findMember } from './lookup.ts';
import { type Frame, type Node, node, type Run } from './node.ts';
import { nullReference } from './properties.ts';
import { type BoundStmt, Completion, embedded, type StmtRun } from './statements.ts';

interface Loop {
  readonly test: Run | null;
  readonly body: StmtRun;
  readonly step: StmtRun | null;
}

/** `while`, `do` and `for`. @param test null for none, @param testFirst false for `do` */
export function loopRun(test: Run | null, body: StmtRun, step: StmtRun | null, testFirst: boolean, hot: HotLoop | null = null): StmtRun {
  const parts: Loop = { test, body, step };
  return (f) => {
    let isTested = testFirst;
    for (;;) {
      if (isTested && test) {
        const t = test(f);
        if (t instanceof Suspension) return new Suspension(loopRest(parts, f, 'test', t));
        if (t !== true) return Completion.normal;
      }
      isTested = true;
      const c = body(f);
      if (c instanceof Suspension) return new Suspension(loopRest(parts, f, 'body', c));
      if (c !== Completion.normal && c !== Completion.continue) return c === Completion.break ? Completion.normal : c;
      if (step) {
        const s = step(f);
        if (s instanceof Suspension) return new Suspension(loopRest(parts, f, 'step', s));
      }
      if (safepoint()) return new Suspension(loopRest(parts, f, 'slice', null));
      const compiled = hot?.turn();
      if (compiled) return goOn(compiled, f);
    }
  };
}

function* loopRest(parts: Loop, f: Frame, from: 'test' | 'body' | 'step' | 'slice', pending: Suspension<unknown> | null): Steps<number> {
  const { test, body, step } = parts;
  let at: typeof from | 'start' = from;
  for (;;) {
    if (at === 'start' || at === 'test') {
      const t = at === 'test' ? yield* (pending as Suspension<unknown>).rest : test ? yield* complete(test(f) as Step<unknown>) : true;
      if (t !== true) return Completion.normal;
      at = 'start';
    }
    if (at === 'start' || at === 'body') {
      const c = at === 'body' ? ((yield* (pending as Suspension<unknown>).rest) as number) : yield* complete(body(f));
      if (c !== Completion.normal && c !== Completion.continue) return c === Completion.break ? Completion.normal : c;
      at = 'start';
    }
    if (at === 'step') yield* (pending as Suspension<unknown>).rest;
    else if (at === 'start' && step) yield* complete(step(f));
    if (at === 'slice' || safepoint()) yield sliceEnd;
    at = 'start';
  }
}

/** The elements that `foreach` walks over, those of a dictionary as its interface has them where `asEntries` says so; null when a value has none. */
function elementsOf(v: Value, asEntries: boolean): Iterable<Value> | null {
  if (v === null) return nullReference();
  if (typeof v === 'string') return charsOf(v);
  if (v instanceof PSArray) return v.items;
  const given = baseObject(v);
  if (given instanceof NetDictionary) {
    const walked = getEnumerable(baseObject(runNow(invokeMethod(given, 'GetEnumerator', []))));
    return asEntries && walked ? entriesOf(walked) : walked;
  }
  const found = getEnumerable(given);
  if (found) return found;
  const enumerator = baseObject(runNow(invokeMethod(given, 'GetEnumerator', [])));
  return enumerator === null ? null : (getEnumerable(enumerator) ?? enumeratorItems(enumerator));
}

/** What the interface IDictionary shows of a dictionary: its entries. */
function* entriesOf(elements: Iterable<Value>): Iterable<Value> {
  for (const item of elements) yield item instanceof KeyValuePair ? new DictionaryEntry(item.key, item.value) : item;
}

function* enumeratorItems(enumerator: Value): Iterable<Value> {
  while (runNow(invokeMethod(enumerator, 'MoveNext', [])) === true) yield runNow(invokeMethod(enumerator, 'get_Current', [])) as Value;
}

function* charsOf(text: string): Iterable<Value> {
  for (let i = 0; i < text.length; i++) yield charOf(text.charCodeAt(i));
}

/** The type of the elements that `foreach` sees; null when there is nothing to walk. */
function elementTypeOf(type: NetType): NetType | null {
  if (type.kind === 'array') return type.elementType;
  if (type === wellKnown.string) return wellKnown.char;
  if (type === dynamicType()) return type;
  const generic = [type, ...type.interfaces].find((i) => i.genericDefinition?.fullName === 'System.Collections.Generic.IEnumerable`1');
  if (generic) return generic.genericArguments[0] as NetType;
  const enumerable = getType('System.Collections.IEnumerable');
  if (type instanceof CSharpType || type.isByRefLike) {
    const own = findMember(type, 'GetEnumerator');
    const returned = own?.kind === 'methods' ? own.methods.find((m) => m.parameters.length === 0)?.returnType : null;
    if (returned) {
      const current = findMember(returned, 'Current');
      if (current?.kind === 'property') return current.property.propertyType;
    }
  }
  if (type === enumerable || enumerable.isAssignableFrom(type)) return wellKnown.object;
  return findMember(type, 'GetEnumerator') ? wellKnown.object : null;
}

/** `foreach (T x in e) …`. */
export function bindForeach(b: Body, s: Stmt & { k: 'foreach' }): BoundStmt {
  const of = bindValue(b, s.of);
  const isAsync = s.isAsync && isAsyncSequence(of.type);
  const element = of.isBad ? wellKnown.object : isAsync ? (of.type.genericArguments[0] as NetType) : elementTypeOf(of.type);
  const asEntries =
    [of.type, ...of.type.interfaces].some((i) => i.fullName === 'System.Collections.IDictionary') && of.type.kind === 'interface';
  if (!element) b.error(s.of.pos, 'CS1579', shownType(of.type));
  const given = element ?? wellKnown.object;
  const written = s.type ? typeOfRef(b, s.type) : null;
  const type = written ?? given;
  const slot = b.slots.count++;
  const item = node(given, (f) => f.vars[slot] as Value);
  const before = b.locals.length;
  const bind = s.names.length > 1 ? partsInto(b, s, item) : oneInto(b, s, item, type, given);
  const local = s.names.length === 1 && of.type.kind === 'array' && of.type.arrayRank === 1 ? b.locals[before] : undefined;
  b.loops++;
  b.breakables++;
  let body: BoundStmt;
  try {
    body = embedded(b, s.body);
  } finally {
    b.loops--;
    b.breakables--;
  }
  const each: StmtRun = (f) => {
    bind(f);
    return body.run(f);
  };
  if (isAsync) return { run: (f) => new Suspension(foreachAsync(of, each, f, slot)), ends: false };
  const isPlain = local !== undefined && local.type === given && body.ends === false;
  const hot = isPlain ? new HotLoop(arrayWalkText(of, local, body, 'a1')) : null;
  const run: StmtRun = (f) => {
    const source = of.run(f);
    if (source instanceof Suspension) return new Suspension(foreachLater(source, asEntries, each, f, slot));
    if (hot && source instanceof PSArray) return walkArray(source.items, each, f, slot, hot);
    return walk(elementsOf(source, asEntries), each, f, slot);
  };
  return { run, ends: false, ...(isPlain && { text: arrayWalkText(of, local, body, null) }) };
}

function* foreachAsync(of: Node, each: StmtRun, f: Frame, slot: number): Steps<number> {
  const source = yield* complete(of.run(f));
  let ended: number = Completion.normal;
  yield* walkAsync(source, (item) => {
    f.vars[slot] = item;
    return andThen(each(f), (c) => {
      if (c === Completion.normal || c === Completion.continue) return true;
      ended = c === Completion.break ? Completion.normal : c;
      return false;
    });
  });
  return ended;
}

function oneInto(b: Body, s: Stmt & { k: 'foreach' }, item: Node, type: NetType, given: NetType): (f: Frame) => void {
  const { name, pos } = s.names[0]!;
  const local = b.declare(name, type, pos);
  local.fixedAs = 'foreach iteration variable';
  local.hasEffect = true;
  if (type === given || given === dynamicType()) return (f) => local.declare(f, item.run(f) as Value);
  const converted = convertExplicit(item, type, false);
  if (!converted) {
    b.error(s.pos, 'CS0030', shownType(given), shownType(type));
    return () => undefined;
  }
  return (f) => local.declare(f, runNow(converted.run(f)));
}

function partsInto(b: Body, s: Stmt & { k: 'foreach' }, item: Node): (f: Frame) => void {
  const isPair = item.type.genericDefinition?.fullName === 'System.Collections.Generic.KeyValuePair`2';
  const parts = s.names.map((n, i): [Local, Node] => {
    const member = instanceMember(b, item, isPair ? (i === 0 ? 'Key' : 'Value') : `Item${i + 1}`, [], n.pos);
    const value = member.kind === 'value' ? member : item;
    const local = b.declare(n.name, value.type, n.pos);
    local.hasEffect = true;
    return [local, value];
  });
  return (f) => {
    for (const [local, value] of parts) local.declare(f, runNow(value.run(f)));
  };
}

function* foreachLater(source: Suspension<Value>, asEntries: boolean, each: StmtRun, f: Frame, slot: number): Steps<number> {
  return yield* complete(walk(elementsOf(yield* source.rest, asEntries), each, f, slot));
}

function walk(elements: Iterable<Value> | null, each: StmtRun, f: Frame, slot: number): Step<number> {
  if (elements === null) return Completion.normal;
  const iterator = elements[Symbol.iterator]();
  for (;;) {
    const next = iterator.next();
    if (next.done) return Completion.normal;
    f.vars[slot] = next.value;
    let c: Step<number>;
    try {
      c = each(f);
    } catch (e) {
      iterator.return?.();
      throw e;
    }
    if (c instanceof Suspension) return new Suspension(walkRest(iterator, each, f, slot, c));
    if (c !== Completion.normal && c !== Completion.continue) {
      iterator.return?.();
      return c === Completion.break ? Completion.normal : c;
    }
    if (safepoint()) return new Suspension(walkRest(iterator, each, f, slot, null));
  }
}

/** Elements of an array, until there have been so many that JavaScript goes on. */
function walkArray(items: readonly Value[], each: StmtRun, f: Frame, slot: number, hot: HotLoop): Step<number> {
  for (let i = 0; i < items.length; i++) {
    const compiled = hot.turn();
    if (compiled) return goOn(compiled, f, items, i);
    f.vars[slot] = items[i];
    const c = each(f);
    if (c instanceof Suspension) return new Suspension(walkRest(items.slice(i + 1)[Symbol.iterator](), each, f, slot, c));
    if (c !== Completion.normal && c !== Completion.continue) return c === Completion.break ? Completion.normal : c;
    if (safepoint()) return new Suspension(walkRest(items.slice(i + 1)[Symbol.iterator](), each, f, slot, null));
  }
  return Completion.normal;
}

function* walkRest(iterator: Iterator<Value>, each: StmtRun, f: Frame, slot: number, pending: Suspension<number> | null): Steps<number> {
  let first = pending;
  let done = false;
  try {
    for (;;) {
      let c: number = Completion.normal;
      if (first) c = yield* first.rest;
      else {
        if (safepoint()) yield sliceEnd;
        const next = iterator.next();
        if (next.done) {
          done = true;
          return Completion.normal;
        }
        f.vars[slot] = next.value;
        c = yield* complete(each(f));
      }
      first = null;
      if (c !== Completion.normal && c !== Completion.continue) return c === Completion.break ? Completion.normal : c;
    }
  } finally {
    if (!done) iterator.return?.();
  }
}
