/** Patterns: `is`, switch expressions, and the labels of switch statements. */

import { netEquals } from '../../dotnet/equality.ts';
import { genericOf, wellKnown } from '../../dotnet/registry.ts';
import { exceptionOf } from '../../errors/throw.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { typeOf } from '../../objects/type-of.ts';
import { andThen, complete, lift, type Step, type Steps, Suspension } from '../../scheduler/suspension.ts';
import type { Expr, Pattern } from '../syntax/ast.ts';
import { dynamicType, shownType } from '../types/compilation.ts';
import { instanceMember } from './access.ts';
import { partsOf } from './assignment.ts';
import type { Body } from './body.ts';
import { castValue, convertExplicit, convertImplicit, isInstance, nullableOf, numericCode } from './conversions.ts';
import { asValue, bind, bindCondition, bindValue, convertOrReport, typeOfRef } from './expressions.ts';
import { findMember } from './lookup.ts';
import { type Bound, badNode, type Frame, type Node, node } from './node.ts';
import { compareNumbers, convertNumber } from './numeric.ts';
import { commonType } from './operations.ts';

/** Tests a value; may declare variables. */
export type Test = (f: Frame, v: Value) => Step<boolean>;

const always: Test = () => true;

/** `e is pattern`. */
export function bindIs(b: Body, e: Expr, pattern: Pattern): Bound {
  const value = bindValue(b, e);
  const test = bindPattern(b, pattern, value.type);
  return node(wellKnown.boolean, (f) => {
    const v = value.run(f);
    return v instanceof Suspension ? andThen(v, (x) => test(f, x)) : test(f, v);
  });
}

function declared(b: Body, name: string | null, type: NetType, pos: number): ((f: Frame, v: Value) => void) | null {
  if (name === null || name === '_') return null;
  const local = b.declare(name, type, pos);
  local.hasEffect = true;
  return (f, v) => local.declare(f, v);
}

/** The type that a name in a pattern means; null when it is a constant. */
function typeNamed(b: Body, e: Expr): NetType | null {
  if (e.k !== 'name' && e.k !== 'member' && e.k !== 'predefined') return null;
  const before = b.diagnostics;
  b.diagnostics = before.scratch();
  let bound: Bound;
  try {
    bound = bind(b, e);
  } finally {
    b.diagnostics = before;
  }
  return bound.kind === 'type' ? bound.type : null;
}

/** Does something where a test has succeeded. */
function noted(result: boolean, work: () => void): boolean {
  if (result) work();
  return result;
}

function typeTest(type: NetType): (v: Value) => boolean {
  return (v) => isInstance(v, type);
}

/** Compiles a pattern for values of a type. */
export function bindPattern(b: Body, p: Pattern, type: NetType): Test {
  switch (p.k) {
    case 'discard':
      return always;
    case 'var': {
      const set = declared(b, p.name, type, p.pos);
      return (f, v) => {
        set?.(f, v);
        return true;
      };
    }
    case 'constant': {
      const named = typeNamed(b, p.e);
      if (named) {
        const test = typeTest(named);
        return (_f, v) => test(v);
      }
      return constantTest(b, p.e, type);
    }
    case 'relational':
      return relationalTest(b, p, type);
    case 'not': {
      const of = bindPattern(b, p.of, type);
      return (f, v) => andThen(of(f, v), (r) => !r);
    }
    case 'and': {
      const l = bindPattern(b, p.l, type);
      const narrowed = p.l.k === 'type' ? (typeOfRef(b, p.l.type) ?? type) : type;
      const r = bindPattern(b, p.r, narrowed);
      return (f, v) => andThen(l(f, v), (x) => (x ? r(f, v) : false));
    }
    case 'or': {
      const l = bindPattern(b, p.l, type);
      const r = bindPattern(b, p.r, type);
      return (f, v) => andThen(l(f, v), (x) => (x ? true : r(f, v)));
    }
    case 'type':
      return typePattern(b, p);
    case 'property': {
      const of = nullableOf(type) ?? type;
      const tests = propertyTests(b, p.props, of);
      const set = declared(b, p.name, of, p.pos);
      return (f, v) => (v === null ? false : andThen(tests(f, v), (r) => noted(r, () => set?.(f, v))));
    }
    case 'positional':
      return positionalPattern(b, p, type);
    case 'list':
      return listPattern(b, p, type);
  }
}

/** `(p, q)`, `T(p, q) { … } x`: what a tuple holds or Deconstruct gives. */
function positionalPattern(b: Body, p: Pattern & { k: 'positional' }, type: NetType): Test {
  const written = p.type ? typeOfRef(b, p.type) : null;
  // of an object that nothing is known of it is asked whether it is a tuple
  const isOpen = !written && (type === wellKnown.object || type === dynamicType());
  const of = written ?? (isOpen ? genericOf('System.ValueTuple', ...p.items.map((i) => positionType(b, i))) : (nullableOf(type) ?? type));
  const slot = b.slots.count++;
  const self = node(of, (f) => f.vars[slot] as Value);
  const parts = partsOf(b, self, p.items.length, p.pos);
  if (!parts) b.error(p.pos, 'CS8129', shownType(of), p.items.length);
  const tests = p.items.map((item, i): Test => {
    const part = parts?.[i] ?? badNode();
    const test = bindPattern(b, item, part.type);
    return (f) => andThen(part.run(f), (x) => test(f, x));
  });
  if (p.props) tests.push(propertyTests(b, p.props, of));
  const set = declared(b, p.name, of, p.pos);
  return (f, v) => {
    if (!isInstance(v, of)) return false;
    const cast = castValue(v, of);
    f.vars[slot] = cast;
    return andThen(allOf(tests, f, cast), (r) => noted(r, () => set?.(f, cast)));
  };
}

/** The type that an element of a tuple must have for a pattern. */
function positionType(b: Body, p: Pattern): NetType {
  if (p.k === 'type') return typeOfRef(b, p.type) ?? wellKnown.object;
  if (p.k !== 'constant' && p.k !== 'relational') return wellKnown.object;
  const bound = bind(b, p.e);
  return bound.kind === 'value' || bound.kind === 'type' ? bound.type : wellKnown.object;
}

/** `[p, .., q]`: of all that has a length and indexes. */
function listPattern(b: Body, p: Pattern & { k: 'list' }, type: NetType): Test {
  const slot = b.slots.count++;
  const self = node(type, (f) => f.vars[slot] as Value);
  const length = ['Length', 'Count'].find((name) => findMember(type, name)?.kind === 'property') ?? 'Length';
  const count = instanceMember(b, self, length, [], p.pos);
  const at = p.items.findIndex((i) => i.k === 'slice');
  const needed = at < 0 ? p.items.length : p.items.length - 1;
  const { pos } = p;
  const receiver: Expr = { k: 'receiver', pos };
  const fromEnd = (n: number): Expr => ({ k: 'unary', op: '^', e: numberOf(n, pos), pos });
  b.receivers.push(self);
  const tests: Test[] = [];
  try {
    for (const [i, item] of p.items.entries()) {
      if (item.k === 'slice' && !item.of) continue;
      const behind = p.items.length - 1 - i;
      const index: Expr =
        item.k === 'slice'
          ? { k: 'range', from: numberOf(i, pos), to: fromEnd(behind), pos }
          : at >= 0 && i > at
            ? fromEnd(behind + 1)
            : numberOf(i, pos);
      const e: Expr = { k: 'index', of: receiver, args: [{ name: null, mode: '', declares: null, e: index, pos }], pos };
      const value = bindValue(b, e);
      const test = bindPattern(b, item.k === 'slice' ? (item.of as Pattern) : item, value.type);
      tests.push((f) => andThen(value.run(f), (x) => test(f, x)));
    }
  } finally {
    b.receivers.pop();
  }
  const set = declared(b, p.name, type, pos);
  if (count.kind !== 'value') return always;
  return (f, v) => {
    if (v === null) return false;
    f.vars[slot] = v;
    return andThen(count.run(f), (n) => {
      if (at < 0 ? n !== needed : (n as number) < needed) return false;
      return andThen(allOf(tests, f, v), (r) => noted(r, () => set?.(f, v)));
    });
  };
}

function numberOf(n: number, pos: number): Expr {
  return { k: 'number', literal: { digits: String(n), suffix: '', isReal: false }, pos };
}

function allOf(tests: readonly Test[], f: Frame, v: Value, from = 0): Step<boolean> {
  for (let i = from; i < tests.length; i++) {
    const r = (tests[i] as Test)(f, v);
    if (r instanceof Suspension) return andThen(r, (x) => (x ? allOf(tests, f, v, i + 1) : false));
    if (!r) return false;
  }
  return true;
}

function typePattern(b: Body, p: Pattern & { k: 'type' }): Test {
  const type = typeOfRef(b, p.type);
  if (!type) {
    declared(b, p.name, wellKnown.object, p.pos);
    return always;
  }
  const test = typeTest(type);
  const tests = p.props ? propertyTests(b, p.props, type) : null;
  const set = declared(b, p.name, nullableOf(type) ?? type, p.pos);
  return (f, v) => {
    if (!test(v)) return false;
    const cast = castValue(v, type);
    if (!tests) {
      set?.(f, cast);
      return true;
    }
    return andThen(tests(f, cast), (r) => noted(r, () => set?.(f, cast)));
  };
}

function propertyTests(b: Body, props: readonly { path: readonly string[]; pattern: Pattern }[], type: NetType): Test {
  const tests = props.map(({ path, pattern }): Test => {
    const slot = b.slots.count++;
    let value: Node = node(type, (f) => f.vars[slot] as Value);
    for (const name of path) {
      const member = instanceMember(b, value, name, [], pattern.pos);
      value = member.kind === 'value' ? member : badNode();
    }
    const test = bindPattern(b, pattern, value.type);
    return (f, v) => {
      f.vars[slot] = v;
      return andThen(value.run(f), (x) => test(f, x));
    };
  });
  return (f, v) => allOf(tests, f, v);
}

function constantTest(b: Body, e: Expr, type: NetType): Test {
  const bound = bind(b, e);
  if (bound.kind === 'untyped' && bound.what === '<null>') return (_f, v) => v === null;
  const open = type === wellKnown.object || type === dynamicType() || type.kind === 'interface' || !bound;
  const value = open
    ? asValue(b, bound, e)
    : (convertImplicit(bound, nullableOf(type) ?? type) ?? (bound.kind === 'value' && convertImplicit(bound, type)) ?? null);
  if (!value || value === undefined) {
    convertOrReport(b, bound, type, e.pos);
    return always;
  }
  if (value.isBad) return always;
  if (value.constant === undefined) {
    b.error(e.pos, 'CS0150');
    return always;
  }
  const { constant } = value;
  if (typeof constant === 'string' || typeof constant === 'boolean' || typeof constant === 'number') return (_f, v) => v === constant;
  return (_f, v) => v !== null && netEquals(v, constant);
}

function relationalTest(b: Body, p: Pattern & { k: 'relational' }, type: NetType): Test {
  const value = bindValue(b, p.e);
  const of = nullableOf(type) ?? type;
  const wanted = numericCode(of) !== 0 || of.isEnum ? of : value.type;
  const converted = convertExplicit(value, wanted, false) ?? value;
  const limit = converted.constant ?? null;
  const tests: Record<string, (n: number) => boolean> = { '<': (n) => n < 0, '>': (n) => n > 0, '<=': (n) => n <= 0, '>=': (n) => n >= 0 };
  const holds = tests[p.op] as (n: number) => boolean;
  return (_f, v) => {
    if (v === null) return false;
    if (typeOf(v) !== wanted) {
      if (numericCode(wanted) === 0 || of === wanted) return false;
      return typeOf(v) === value.type && holds(compareNumbers(convertNumber(v, numericCode(wanted), false), limit));
    }
    return holds(compareNumbers(v, limit));
  };
}

/** `e switch { … }`. */
export function bindSwitch(b: Body, e: Expr & { k: 'switch' }): Bound {
  const value = bindValue(b, e.e);
  const arms = e.arms.map((arm) =>
    b.inBlock(() => {
      const test = bindPattern(b, arm.pattern, value.type);
      const when = arm.when ? bindCondition(b, arm.when) : null;
      const bound = bind(b, arm.e);
      if (bound.kind === 'value') bound.place?.noteRead?.();
      return { test, when, bound, pos: arm.e.pos };
    }),
  );
  const build = (type: NetType): Node | null => {
    const results = arms.map((a) => convertImplicit(a.bound, type));
    if (results.includes(null)) return null;
    return node(
      type,
      unaryOrFrame(value, (f, v) => lift(runArms(arms, results as Node[], f, v))),
    );
  };
  const type = commonType(arms.map((a) => a.bound));
  const natural = type ? build(type) : null;
  if (natural) return natural;
  return {
    kind: 'untyped',
    what: 'switch expression',
    rank: (t) => (build(t) ? 1 : 0),
    convert: build,
    natural: () => {
      b.error(e.pos, 'CS8506');
      return badNode();
    },
  };
}

function unaryOrFrame(value: Node, then: (f: Frame, v: Value) => Step<Value>): Node['run'] {
  return (f) => {
    const v = value.run(f);
    return v instanceof Suspension ? andThen(v, (x) => then(f, x)) : then(f, v);
  };
}

interface Arm {
  readonly test: Test;
  readonly when: Node | null;
}

function* runArms(arms: readonly Arm[], results: readonly Node[], f: Frame, v: Value): Steps<Value> {
  for (const [i, arm] of arms.entries()) {
    if (!(yield* complete(arm.test(f, v)))) continue;
    if (arm.when && (yield* complete(arm.when.run(f))) !== true) continue;
    return yield* complete((results[i] as Node).run(f));
  }
  const shown = v === null ? '' : `\nUnmatched value was ${String(v)}.`;
  throw exceptionOf(
    'System.Runtime.CompilerServices.SwitchExpressionException',
    `Non-exhaustive switch expression failed to match its input.${shown}`,
  );
}
