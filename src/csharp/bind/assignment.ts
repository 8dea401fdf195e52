/** Assignments, `++` and `--`. */
import { wellKnown } from '../../dotnet/registry.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MethodInfo, NetType } from '../../objects/net-type.ts';
import { andThen, type Step, Suspension } from '../../scheduler/suspension.ts';
import { assignmentCode, compoundCode, stepCode } from '../emit/places.ts';
import type { Expr } from '../syntax/ast.ts';
import { shownType } from '../types/compilation.ts';
import { instanceMember, localNode } from './access.ts';
import { type Body, Local } from './body.ts';
import { callGroup } from './calls.ts';
import { convertExplicit, convertImplicit, nullableOf, numericCode } from './conversions.ts';
import { bind, bindTo, bindValue, convertOrReport, typeOfRef } from './expressions.ts';
import { extensionMethods } from './extensions.ts';
import { findMember } from './lookup.ts';
import { type Bound, badNode, evaluate, type Frame, type Node, node, type Place } from './node.ts';
import { binaryOperator, stepOperator, typedOperands } from './operators.ts';
import type { BoundArgument } from './overloads.ts';
import { redirect } from './references.ts';

/** What is assigned to; reports what cannot be. */
function placeOf(b: Body, bound: Bound, e: Expr): (Node & { place: Place }) | null {
  if (bound.kind !== 'value') {
    if (bound.kind === 'untyped' && bound.methods)
      b.error(e.pos, "Cannot assign to '{0}' because it is a 'method group'", bound.methods.name);
    else b.error(e.pos, 'CS0131');
    return null;
  }
  if (bound.isBad) return null;
  const { place } = bound;
  if (!place) {
    b.error(e.pos, 'CS0131');
    return null;
  }
  if (!place.write && !place.subscribe) {
    if (place.refusal) b.error(e.k === 'member' ? e.pos : e.pos, place.refusal[0], ...place.refusal.slice(1));
    else b.error(e.pos, 'CS0131');
    return null;
  }
  return bound as Node & { place: Place };
}

/** `a = b`, `a += b` and their like. */
export function bindAssignment(b: Body, e: Expr & { k: 'assign' }): Bound {
  if (e.op === '=') {
    if (e.l.k === 'tuple' || e.l.k === 'declaration') return deconstruct(b, e);
    if (e.l.k === 'name' && e.l.name === '_' && !b.find('_')) return bindValue(b, e.r);
    return plainAssignment(b, e);
  }
  const target = placeOf(b, bind(b, e.l), e.l);
  if (!target) {
    bindValue(b, e.r);
    return badNode();
  }
  const { place, type } = target;
  if (place.subscribe && (e.op === '+=' || e.op === '-=')) {
    const handler = convertOrReport(b, bind(b, e.r), type, e.pos);
    const isAdded = e.op === '+=';
    const { subscribe } = place;
    return node(wellKnown.void, (f) =>
      evaluate([...place.parts, handler], f, (values) =>
        andThen(subscribe(f, values.slice(0, -1), values.at(-1) as Value, isAdded), () => null),
      ),
    );
  }
  if (e.op === '??=') {
    place.noteRead?.();
    place.noteWrite?.(false);
    const value = bindTo(b, e.r, type);
    return node(type, (f) =>
      evaluate(place.parts, f, (parts) =>
        andThen(place.read(f, parts), (held) =>
          held !== null ? held : andThen(value.run(f), (v) => andThen(place.write?.(f, parts, v), () => v)),
        ),
      ),
    );
  }
  return compound(b, e, target);
}

function plainAssignment(b: Body, e: Expr & { k: 'assign' }): Bound {
  const named = e.r.k === 'ref' && e.l.k === 'name' ? b.find(e.l.name) : undefined;
  if (named instanceof Local && named.kind === 'reference') return redirect(b, named, e.r);
  if (e.l.k === 'name' && e.r.k === 'name' && e.l.name === e.r.name && b.find(e.l.name) instanceof Local) b.error(e.pos, 'CS1717');
  const target = placeOf(b, bind(b, e.l), e.l);
  if (!target) {
    const r = bind(b, e.r);
    if (r.kind === 'value') r.place?.noteRead?.();
    return badNode();
  }
  const { place, type } = target;
  const value = bindTo(b, e.r, type);
  place.noteWrite?.(value.constant !== undefined);
  const run = b.kept(value);
  const more = run === value.run ? assignmentCode(place, type, value) : {};
  const write = place.write as NonNullable<Place['write']>;
  if (place.parts.length === 0)
    return node(
      type,
      (f) => {
        const v = run(f);
        if (v instanceof Suspension) return andThen(v, (x) => after(write(f, [], x), x));
        return after(write(f, [], v), v);
      },
      more,
    );
  const { parts } = place;
  if (parts.length === 1) {
    const first = (parts[0] as Node).run;
    return node(
      type,
      (f) => {
        const self = first(f);
        if (self instanceof Suspension) return andThen(self, (s) => andThen(run(f), (v) => after(write(f, [s], v), v)));
        const v = run(f);
        if (v instanceof Suspension) return andThen(v, (x) => after(write(f, [self], x), x));
        return after(write(f, [self], v), v);
      },
      more,
    );
  }
  const nodes = [...parts, node(type, run)];
  return node(
    type,
    (f) => evaluate(nodes, f, (values) => after(write(f, values.slice(0, -1), values.at(-1) as Value), values.at(-1) as Value)),
    more,
  );
}

function after(step: Step<unknown>, v: Value): Step<Value> {
  return step instanceof Suspension ? andThen(step as Suspension<unknown>, () => v) : v;
}

function compound(b: Body, e: Expr & { k: 'assign' }, target: Node & { place: Place }): Bound {
  const { place, type } = target;
  place.noteRead?.();
  place.noteWrite?.(false);
  const op = e.op.slice(0, -1);
  const slot = b.slots.count++;
  const left = node(type, (f) => f.vars[slot] as Value);
  const bound = bind(b, e.r);
  if (bound.kind === 'value') bound.place?.noteRead?.();
  const pair = typedOperands(left, bound);
  if (!pair) {
    convertOrReport(b, bound, type, e.r.pos);
    return badNode();
  }
  const [, right] = pair;
  if (right.isBad) return badNode();
  const made = binaryOperator(op, left, right, b.isChecked);
  if (!made) {
    b.error(e.pos, 'CS0019', e.op, shownType(type), shownType(right.type));
    return badNode();
  }
  const smaller = numericCode(nullableOf(type) ?? type) !== 0 || type.isEnum;
  const converted =
    convertImplicit(made, type) ??
    (smaller && (convertImplicit(right, type) || op === '<<' || op === '>>') ? convertExplicit(made, type, b.isChecked) : null);
  if (!converted) {
    b.error(e.pos, convertExplicit(made, type, false) ? 'CS0266' : 'CS0029', shownType(made.type), shownType(type));
    return badNode();
  }
  const write = place.write as NonNullable<Place['write']>;
  return node(
    type,
    (f) =>
      evaluate(place.parts, f, (parts) =>
        andThen(place.read(f, parts), (held) => {
          f.vars[slot] = held;
          return andThen(converted.run(f), (v) => after(write(f, parts, v), v));
        }),
      ),
    compoundCode(place, type, left, converted),
  );
}

/** `x++`, `--x`. */
export function bindStep(b: Body, op: '++' | '--', operand: Expr, isPostfix: boolean, pos: number): Bound {
  const target = placeOf(b, bind(b, operand), operand);
  if (!target) return badNode();
  const { place, type } = target;
  place.noteRead?.();
  place.noteWrite?.(false);
  const step = stepOperator(op, type, b.isChecked);
  if (!step) {
    b.error(pos, 'CS0023', op, shownType(type));
    return badNode();
  }
  const write = place.write as NonNullable<Place['write']>;
  const more = b.isChecked ? {} : stepCode(place, type, op, isPostfix);
  if (place.parts.length === 0)
    return node(
      type,
      (f) => {
        const held = place.read(f, []);
        if (!(held instanceof Suspension)) {
          const next = step(held);
          if (!(next instanceof Suspension)) return after(write(f, [], next), isPostfix ? held : next);
        }
        return andThen(held, (x) => andThen(step(x), (next) => after(write(f, [], next), isPostfix ? x : next)));
      },
      more,
    );
  return node(
    type,
    (f) =>
      evaluate(place.parts, f, (parts) =>
        andThen(place.read(f, parts), (held) => andThen(step(held), (next) => after(write(f, parts, next), isPostfix ? held : next))),
      ),
    more,
  );
}

/** The parts of a value that is taken apart: a tuple's items, or what Deconstruct gives. */
export function partsOf(b: Body, value: Node, count: number, pos: number): Node[] | null {
  if (value.type.fullName.startsWith('System.ValueTuple`') || value.type.fullName.startsWith('System.Tuple`')) {
    const types = value.type.genericArguments;
    if (types.length !== count) return null;
    return types.map((_t, i) => instanceMember(b, value, `Item${i + 1}`, [], pos) as Node);
  }
  if (value.type.genericDefinition?.fullName === 'System.Collections.Generic.KeyValuePair`2' && count === 2)
    return ['Key', 'Value'].map((n) => instanceMember(b, value, n, [], pos) as Node);
  return deconstructed(b, value, count, pos);
}

/** What the method Deconstruct of a value gives; it is called where the first part is evaluated. */
function deconstructed(b: Body, value: Node, count: number, pos: number): Node[] | null {
  const found = findMember(value.type, 'Deconstruct');
  const own = found?.kind === 'methods' ? found.methods : [];
  const fits = (m: MethodInfo, skipped: number): boolean =>
    m.parameters.length === count + skipped && m.parameters.slice(skipped).every((p) => p.isOut);
  const extensions = extensionMethods(b, 'Deconstruct').filter((m) => fits(m, 1));
  const method = own.find((m) => fits(m, 0)) ?? extensions[0];
  if (!method) return null;
  const wanted = method.parameters.slice(-count);
  const slots = wanted.map(() => b.slots.count++);
  const args = wanted.map((p, i): BoundArgument => {
    const slot = slots[i] as number;
    const place: Place = {
      parts: [],
      read: (f) => f.vars[slot] as Value,
      write: (f, _parts, v) => {
        f.vars[slot] = v;
      },
    };
    return { name: null, mode: 'out', bound: node(p.type, (f) => f.vars[slot] as Value, { place }), isOpenOut: false, pos };
  });
  const group = { name: 'Deconstruct', methods: own.filter((m) => fits(m, 0)), target: value, ofType: value.type, typeArgs: [] };
  const call = callGroup(b, { ...group, isBase: false, extensions }, args, pos);
  if (call.kind !== 'value' || call.isBad) return null;
  return wanted.map((p, i) => {
    const slot = slots[i] as number;
    if (i > 0) return node(p.type, (f) => f.vars[slot] as Value);
    return node(p.type, (f) => andThen(call.run(f), () => f.vars[slot] as Value));
  });
}

function deconstruct(b: Body, e: Expr & { k: 'assign' }): Bound {
  const items = e.l.k === 'tuple' ? e.l.items.map((i) => i.e) : [e.l];
  if (e.l.k === 'declaration') {
    const type = e.l.type ? typeOfRef(b, e.l.type) : null;
    const value = type ? bindTo(b, e.r, type) : bindValue(b, e.r);
    const local = b.declare(e.l.name, type ?? value.type, e.l.pos);
    return node(local.type, (f) =>
      andThen(value.run(f), (v) => {
        local.declare(f, v);
        return v;
      }),
    );
  }
  // `(a, b) = (b, a)` needs no tuple
  const direct = e.r.k === 'tuple' && e.r.items.length === items.length ? e.r.items.map((i) => i.e) : null;
  const whole = direct ? null : bindValue(b, e.r);
  const slot = b.slots.count++;
  const held = whole && node(whole.type, (f) => f.vars[slot] as Value);
  const sources: Node[] | null = direct ? direct.map((x) => bindValue(b, x)) : partsOf(b, held as Node, items.length, e.pos);
  if (!sources) {
    b.error(e.r.pos, 'CS8129', shownType((whole as Node).type), items.length);
    return badNode();
  }
  const writes = items.map((item, i) => assignTo(b, item, sources[i] as Node));
  return node(whole?.type ?? wellKnown.object, (f) => {
    const go = (): Step<Value> =>
      evaluate(sources, f, (values) => {
        let step: Step<unknown>;
        for (const [i, write] of writes.entries()) {
          const v = values[i] as Value;
          step = step === undefined ? write(f, v) : andThen(step, () => write(f, v));
        }
        return after(step, whole ? (f.vars[slot] as Value) : null);
      });
    if (!whole) return go();
    return andThen(whole.run(f), (v) => {
      f.vars[slot] = v;
      return go();
    });
  });
}

/** Takes a part of a deconstruction apart once more. */
function assignParts(b: Body, item: Expr & { k: 'tuple' }, source: Node): (f: Frame, v: Value) => Step<unknown> {
  const slot = b.slots.count++;
  const sources = partsOf(
    b,
    node(source.type, (f) => f.vars[slot] as Value),
    item.items.length,
    item.pos,
  );
  if (!sources) {
    b.error(item.pos, 'CS8129', shownType(source.type), item.items.length);
    return () => undefined;
  }
  const writes = item.items.map((i, at) => assignTo(b, i.e, sources[at] as Node));
  return (f, v) => {
    f.vars[slot] = v;
    return evaluate(sources, f, (values) => {
      let step: Step<unknown>;
      for (const [i, write] of writes.entries()) step = andThen(step, () => write(f, values[i] as Value));
      return after(step, null);
    });
  };
}

/** What gives one part of a deconstruction its value. */
function assignTo(b: Body, item: Expr, source: Node): (f: Frame, v: Value) => Step<unknown> {
  const convertTo = (type: NetType): ((f: Frame, v: Value) => Step<Value>) => {
    let held: Value = null;
    const converted = convertOrReport(
      b,
      { ...node(source.type, () => held), ...(source.constant !== undefined && { constant: source.constant }) },
      type,
      item.pos,
    );
    return (f, v) => {
      held = v;
      return converted.constant !== undefined ? converted.constant : converted.run(f);
    };
  };
  if (item.k === 'name' && item.name === '_' && !b.find('_')) return () => undefined;
  if (item.k === 'tuple') return assignParts(b, item, source);
  if (item.k === 'declaration') {
    const type = item.type ? (typeOfRef(b, item.type) ?? source.type) : source.type;
    const convert = convertTo(type);
    const local = b.declare(item.name, type, item.pos);
    local.hasEffect = true;
    return (f, v) => andThen(convert(f, v), (x) => local.declare(f, x));
  }
  const found = item.k === 'name' ? b.find(item.name) : undefined;
  const target = found instanceof Local ? placeOf(b, localNode(b, found), item) : placeOf(b, bind(b, item), item);
  if (!target?.place.write) return () => undefined;
  const { place, type } = target;
  place.noteWrite?.(false);
  const convert = convertTo(type);
  return (f, v) => evaluate(place.parts, f, (parts) => andThen(convert(f, v), (x) => after(place.write?.(f, parts, x), null)));
}
