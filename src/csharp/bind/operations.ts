/** Operators in expressions: what their operands have to be. */
import { genericOf, wellKnown } from '../../dotnet/registry.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { andThen, Suspension } from '../../scheduler/suspension.ts';
import type { Expr } from '../syntax/ast.ts';
import { shownType } from '../types/compilation.ts';
import { bindStep } from './assignment.ts';
import { type Body, Local } from './body.ts';
import { convertImplicit, implicitConversion, nullableOf, numericCode } from './conversions.ts';
import { asValue, bind, bindCondition, bindValue } from './expressions.ts';
import { type Bound, badNode, constantNode, evaluate, type Node, node } from './node.ts';
import { binaryOperator, typedOperands, unaryOperator } from './operators.ts';
import { fromEndIndex } from './ranges.ts';

/** `-x`, `!x`, `++x` and their like. */
export function unaryOperation(b: Body, e: Expr & { k: 'unary' }): Bound {
  if (e.op === '++' || e.op === '--') return bindStep(b, e.op, e.e, false, e.pos);
  if (e.op === '^') return fromEndIndex(b, e.e);
  if (e.op === '&' || e.op === '*') {
    b.error(e.pos, 'CS0227');
    return badNode();
  }
  const operand = bindValue(b, e.e);
  if (operand.isBad) return operand;
  const made = unaryOperator(e.op, operand, b.isChecked);
  if (made) return made;
  b.error(e.pos, 'CS0023', e.op, shownType(operand.type));
  return badNode();
}

/** `a + b` and its like. */
export function binaryOperation(b: Body, e: Expr & { k: 'binary' }): Bound {
  if (e.op === '&&' || e.op === '||') return logical(b, e);
  if (e.op === '??') return coalesce(b, e);
  if (/^([!=]=|[<>]=?)$/.test(e.op) && e.l.k === 'name' && e.r.k === 'name' && e.l.name === e.r.name && b.find(e.l.name) instanceof Local)
    b.error(e.pos, 'CS1718');
  const l = tupleValue(bind(b, e.l));
  const r = tupleValue(bind(b, e.r));
  for (const side of [l, r]) if (side.kind === 'value') side.place?.noteRead?.();
  if (l.kind === 'untyped' && r.kind === 'untyped' && l.what === '<null>' && r.what === '<null>')
    return constantNode(wellKnown.boolean, e.op === '==');
  const pair = typedOperands(l, r);
  if (pair) {
    const [a, c] = pair;
    if (a.isBad || c.isBad) return badNode();
    if (
      (e.op === '/' || e.op === '%') &&
      c.constant !== undefined &&
      numericCode(c.type) !== 0 &&
      numericCode(c.type) < 13 &&
      Number((c.constant as { value?: number }).value ?? c.constant) === 0 &&
      numericCode(a.type) < 13 &&
      numericCode(a.type) > 0
    ) {
      b.error(e.pos, 'CS0020');
      return badNode();
    }
    const made = binaryOperator(e.op, a, c, b.isChecked);
    if (made) return made;
    b.error(e.pos, 'CS0019', e.op, l.kind === 'value' ? shownType(a.type) : '<null>', r.kind === 'value' ? shownType(c.type) : '<null>');
    return badNode();
  }
  const shown = (x: Bound): string => (x.kind === 'value' ? shownType(x.type) : x.kind === 'untyped' ? x.what : '?');
  if (l.kind === 'type' || l.kind === 'namespace') return asValue(b, l, e.l);
  if (r.kind === 'type' || r.kind === 'namespace') return asValue(b, r, e.r);
  b.error(e.pos, 'CS0019', e.op, shown(l), shown(r));
  return badNode();
}

/** A tuple whose elements all have types, as a value. */
function tupleValue(x: Bound): Bound {
  return x.kind === 'untyped' && x.what === 'tuple' ? (x.natural?.() ?? x) : x;
}

function logical(b: Body, e: Expr & { k: 'binary' }): Bound {
  const l = bind(b, e.l);
  const r = bind(b, e.r);
  for (const side of [l, r]) if (side.kind === 'value') side.place?.noteRead?.();
  const a = convertImplicit(l, wellKnown.boolean);
  const c = convertImplicit(r, wellKnown.boolean);
  if (!a || !c) {
    const left = asValue(b, l, e.l);
    const right = asValue(b, r, e.r);
    if (!left.isBad && !right.isBad) b.error(e.pos, 'CS0019', e.op, shownType(left.type), shownType(right.type));
    return badNode();
  }
  const stops = e.op === '||';
  if (a.constant !== undefined && c.constant !== undefined)
    return constantNode(wellKnown.boolean, stops ? a.constant === true || c.constant === true : a.constant === true && c.constant === true);
  const left = a.run;
  const right = c.run;
  return node(
    wellKnown.boolean,
    (f) => {
      const v = left(f);
      if (v instanceof Suspension) return andThen(v, (x) => (x === stops ? stops : right(f)));
      return v === stops ? stops : right(f);
    },
    { code: { type: wellKnown.boolean, text: (w) => `(${w.value(a)}${e.op}${w.value(c)})` } },
  );
}

function coalesce(b: Body, e: Expr & { k: 'binary' }): Bound {
  const l = bind(b, e.l);
  if (l.kind !== 'value') {
    const r = bindValue(b, e.r);
    return l.kind === 'untyped' ? r : asValue(b, l, e.l);
  }
  l.place?.noteRead?.();
  const r = bind(b, e.r);
  const inner = nullableOf(l.type);
  let type = l.type;
  let right = inner ? convertImplicit(r, inner) : null;
  if (right && inner) type = inner;
  else right = convertImplicit(r, l.type);
  if (!right && r.kind === 'value') {
    if (implicitConversion(inner ?? l.type, r.type)) {
      type = r.type;
      right = r;
    }
  }
  if (!right) {
    if (!l.isBad)
      b.error(e.pos, 'CS0019', '??', shownType(l.type), r.kind === 'value' ? shownType(r.type) : r.kind === 'untyped' ? r.what : '?');
    return badNode();
  }
  if (r.kind === 'value') r.place?.noteRead?.();
  const left = type === l.type || !inner ? l.run : (convertImplicit(node(inner, l.run), type)?.run ?? l.run);
  const other = right.run;
  const raw = l.run;
  if (left !== raw)
    return node(type, (f) =>
      evaluate([l], f, ([v]) =>
        v === null
          ? other(f)
          : (
              convertImplicit(
                node(inner as NetType, () => v as Value),
                type,
              ) as Node
            ).run(f),
      ),
    );
  return node(type, (f) => {
    const v = raw(f);
    if (v instanceof Suspension) return andThen(v, (x) => (x === null ? other(f) : x));
    return v === null ? other(f) : v;
  });
}

/** The type that several expressions have in common; null when there is none. */
export function commonType(bounds: readonly Bound[]): NetType | null {
  const types = bounds.flatMap((x) => {
    if (x.kind === 'value') return x.isBad ? [] : [x.type];
    // a tuple has a type where its elements have one
    const natural = tupleValue(x);
    return natural.kind === 'value' ? [natural.type] : [];
  });
  for (const t of types) if (bounds.every((x) => convertsTo(x, t))) return t;
  const first = types[0];
  if (first?.isValueType && bounds.some((x) => x.kind === 'untyped' && x.what === '<null>') && !nullableOf(first))
    return genericOf('System.Nullable', first);
  return null;
}

function convertsTo(x: Bound, t: NetType): boolean {
  if (x.kind === 'value') return x.isBad === true || implicitConversion(x.type, t, x.constant) !== null;
  return x.kind === 'untyped' && x.rank(t) > 0;
}

/** `a ? b : c`. */
export function ternaryOperation(b: Body, e: Expr & { k: 'ternary' }): Bound {
  const test = bindCondition(b, e.test);
  const yes = bind(b, e.yes);
  const no = bind(b, e.no);
  for (const side of [yes, no]) if (side.kind === 'value') side.place?.noteRead?.();
  const build = (type: NetType): Node | null => {
    const a = convertImplicit(yes, type);
    const c = convertImplicit(no, type);
    if (!a || !c) return null;
    if (test.constant !== undefined && a.constant !== undefined && c.constant !== undefined)
      return constantNode(type, test.constant === true ? a.constant : c.constant);
    return node(
      type,
      (f) => {
        const v = test.run(f);
        if (v instanceof Suspension) return andThen(v, (x) => (x === true ? a.run(f) : c.run(f)));
        return v === true ? a.run(f) : c.run(f);
      },
      { code: { type, text: (w) => `(${w.value(test)}?${w.value({ ...a, type })}:${w.value({ ...c, type })})` } },
    );
  };
  const type = commonType([yes, no]);
  const natural = type ? build(type) : null;
  if (natural) return natural;
  if (yes.kind === 'value' && no.kind === 'value' && (yes.isBad || no.isBad)) return badNode();
  return {
    kind: 'untyped',
    what: yes.kind === 'untyped' && no.kind === 'untyped' ? yes.what : 'conditional expression',
    rank: (t) => (convertsTo(yes, t) && convertsTo(no, t) ? 1 : 0),
    convert: build,
    natural: () => {
      const shown = (x: Bound): string => (x.kind === 'value' ? shownType(x.type) : x.kind === 'untyped' ? x.what : '?');
      b.error(
        e.pos,
        "Type of conditional expression cannot be determined because there is no implicit conversion between '{0}' and '{1}'",
        shown(yes),
        shown(no),
      );
      return badNode();
    },
  };
}
