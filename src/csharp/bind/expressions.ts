/** Expressions: what each kind means. The larger kinds have files of their own. */
import { invokeSignature } from '../../dotnet/delegates.ts';
import { getType, wellKnown } from '../../dotnet/registry.ts';
import { NetFormattableString } from '../../dotnet/system/formattable-string.ts';
import { exceptionOf } from '../../errors/throw.ts';
import { decimalFromText } from '../../objects/decimal.ts';
import { toStringWithFormat } from '../../objects/format-value.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { charOf, Double, Int64, Single, UInt32, UInt64 } from '../../objects/numbers.ts';
import { isTrue } from '../../objects/truth.ts';
import type { Step } from '../../scheduler/suspension.ts';
import { CSharpNotSupported } from '../diagnostics.ts';
import type { Expr, NumberLiteral, TypeRef } from '../syntax/ast.ts';
import { dynamicType, shownType } from '../types/compilation.ts';
import { methodName } from '../types/names.ts';
import type * as Access from './access.ts';
import type * as Assignment from './assignment.ts';
import type { Body } from './body.ts';
import type * as Calls from './calls.ts';
import { castValue, convertExplicit, convertImplicit, isInstance, nullableOf, numericCode } from './conversions.ts';
import type * as Creation from './creation.ts';
import type * as Functions from './functions.ts';
import type * as Indexes from './indexes.ts';
import { type Bound, badNode, constantNode, evaluate, type MethodGroup, type Node, node, type Untyped, unaryRun } from './node.ts';
import type * as Operations from './operations.ts';
import type * as Patterns from './patterns.ts';
import type * as Ranges from './ranges.ts';
import type * as Tasks from './tasks.ts';

/** The kinds of expressions that have files of their own, which need this one: filled in by joinKinds. */
export const kinds = {} as {
  bindConditionalAccess: typeof Access.bindConditionalAccess;
  bindMember: typeof Access.bindMember;
  bindName: typeof Access.bindName;
  bindIndex: typeof Indexes.bindIndex;
  bindAssignment: typeof Assignment.bindAssignment;
  bindStep: typeof Assignment.bindStep;
  bindCall: typeof Calls.bindCall;
  bindAnonymous: typeof Creation.bindAnonymous;
  bindArray: typeof Creation.bindArray;
  bindCollection: typeof Creation.bindCollection;
  bindNew: typeof Creation.bindNew;
  bindTuple: typeof Creation.bindTuple;
  bindWith: typeof Creation.bindWith;
  bindLambda: typeof Functions.bindLambda;
  bindIs: typeof Patterns.bindIs;
  bindSwitch: typeof Patterns.bindSwitch;
  bindAwait: typeof Tasks.bindAwait;
  rangeValue: typeof Ranges.rangeValue;
  stackSpan: typeof Ranges.stackSpan;
  utf8Span: typeof Ranges.utf8Span;
  binaryOperation: typeof Operations.binaryOperation;
  ternaryOperation: typeof Operations.ternaryOperation;
  unaryOperation: typeof Operations.unaryOperation;
};

/** `null`. */
function nullLiteral(): Untyped {
  return {
    kind: 'untyped',
    what: '<null>',
    rank: (t) => (t.isValueType && !nullableOf(t) ? 0 : 1),
    convert: (t) => (t.isValueType && !nullableOf(t) ? null : constantNode(t, null)),
  };
}

/** The value that a type begins with. */
export function defaultOf(type: NetType): Node {
  if (!type.isValueType || nullableOf(type)) return constantNode(type, null);
  const value = type.defaultValue();
  if (numericCode(type) !== 0 || type === wellKnown.boolean || type.isEnum) return constantNode(type, value);
  return node(type, () => type.defaultValue(), { isFresh: true });
}

function numberNode(literal: NumberLiteral): Node {
  const { digits, suffix, isReal } = literal;
  if (isReal) {
    if (suffix === 'm') return constantNode(wellKnown.decimal, decimalFromText(digits) ?? null);
    if (suffix === 'f') return constantNode(wellKnown.single, new Single(Math.fround(Number(digits))));
    return constantNode(wellKnown.double, new Double(Number(digits)));
  }
  const value = BigInt(digits);
  const unsigned = suffix.includes('u');
  const long = suffix.includes('l');
  if (!unsigned && !long && value <= 2147483647n) return constantNode(wellKnown.int32, Number(value));
  if (!long && value <= 4294967295n) return constantNode(wellKnown.uint32, new UInt32(Number(value)));
  if (!unsigned && value <= 9223372036854775807n) return constantNode(wellKnown.int64, new Int64(value));
  return constantNode(wellKnown.uint64, new UInt64(value));
}

/** A type that code names. */
export function typeOfRef(b: Body, ref: TypeRef): NetType | null {
  const before = b.scope.compilation.diagnostics;
  if (before === b.diagnostics) return b.scope.resolve(ref);
  const type = b.scope.resolve(ref, false);
  if (!type) b.error(ref.pos, 'CS0246', ref.parts.at(-1)?.name ?? '');
  return type;
}

/** What an expression means: a value, a type, a namespace, or something that has no type yet. */
export function bind(b: Body, e: Expr): Bound {
  const bound = bindKind(b, e);
  if (bound.kind === 'value') bound.ast ??= e;
  return bound;
}

function bindKind(b: Body, e: Expr): Bound {
  switch (e.k) {
    case 'number':
      return numberNode(e.literal);
    case 'literal':
      if (e.value === null) return nullLiteral();
      return constantNode(typeof e.value === 'string' ? wellKnown.string : wellKnown.boolean, e.value);
    case 'char':
      return constantNode(wellKnown.char, charOf(e.value.charCodeAt(0)));
    case 'utf8':
      return kinds.utf8Span(e.value);
    case 'interpolated':
      return interpolated(b, e);
    case 'name':
      return kinds.bindName(b, e);
    case 'predefined': {
      const type = typeOfRef(b, e.type);
      return type ? { kind: 'type', type } : badNode();
    }
    case 'this':
      if (b.isStatic) {
        b.error(e.pos, 'CS0026');
        return badNode();
      }
      return node(b.owner, (f) => f.self, {
        code: { type: b.owner, text: () => 'f.self' },
        ...(b.owner.kind === 'struct' && { place: { parts: [], read: (f) => f.self, write: (f, _parts, v) => copyInto(f.self, v) } }),
      });
    case 'base':
      return node(b.owner.baseType ?? wellKnown.object, (f) => f.self);
    case 'receiver':
      return b.receivers.at(-1) as Node;
    case 'member':
      return kinds.bindMember(b, e);
    case 'conditional':
      return kinds.bindConditionalAccess(b, e);
    case 'call':
      return kinds.bindCall(b, e);
    case 'index':
      return kinds.bindIndex(b, e);
    case 'new':
      return kinds.bindNew(b, e);
    case 'anonymous':
      return kinds.bindAnonymous(b, e);
    case 'array':
      return kinds.bindArray(b, e);
    case 'collection':
      return kinds.bindCollection(b, e);
    case 'tuple':
      return kinds.bindTuple(b, e);
    case 'cast':
      return cast(b, e);
    case 'is':
      return kinds.bindIs(b, e.e, e.pattern);
    case 'as':
      return asType(b, e);
    case 'unary':
      return kinds.unaryOperation(b, e);
    case 'postfix':
      return kinds.bindStep(b, e.op as '++' | '--', e.e, true, e.pos);
    case 'binary':
      return kinds.binaryOperation(b, e);
    case 'assign':
      return kinds.bindAssignment(b, e);
    case 'ternary':
      return kinds.ternaryOperation(b, e);
    case 'lambda':
      return kinds.bindLambda(b, e);
    case 'typeof': {
      const type = typeOfRef(b, e.type);
      return type ? constantLikeType(type) : badNode();
    }
    case 'sizeof': {
      const type = typeOfRef(b, e.type);
      const sizes: Record<number, number> = { 3: 1, 4: 2, 5: 1, 6: 1, 7: 2, 8: 2, 9: 4, 10: 4, 11: 8, 12: 8, 13: 4, 14: 8, 15: 16 };
      return constantNode(wellKnown.int32, (type && sizes[numericCode(type)]) ?? 1);
    }
    case 'nameof':
      if (e.e.k === 'name') noteNamed(b, e.e);
      return constantNode(wellKnown.string, e.name);
    case 'default': {
      if (e.type === null) return { kind: 'untyped', what: 'default', rank: () => 1, convert: defaultOf };
      const type = typeOfRef(b, e.type);
      return type ? defaultOf(type) : badNode();
    }
    case 'switch':
      return kinds.bindSwitch(b, e);
    case 'throw': {
      const thrown = bindTo(b, e.e, getType('System.Exception'));
      const run = unaryRun(thrown.run, (v): Value => {
        throw v ?? exceptionOf('System.NullReferenceException', 'Object reference not set to an instance of an object.');
      });
      return { kind: 'untyped', what: '<throw expression>', rank: () => 1, convert: (t) => node(t, run) };
    }
    case 'await':
      return kinds.bindAwait(b, e.e, e.pos);
    case 'checked': {
      const before = b.isChecked;
      b.isChecked = e.on;
      try {
        return bind(b, e.e);
      } finally {
        b.isChecked = before;
      }
    }
    case 'with':
      return kinds.bindWith(b, e);
    case 'named':
      return named(b, e);
    case 'range':
      return kinds.rangeValue(b, e);
    case 'stackalloc': {
      const made = bindValue(b, e.e);
      return made.isBad ? made : kinds.stackSpan(made);
    }
    case 'ref':
      return bind(b, e.e);
    case 'declaration':
      throw new CSharpNotSupported('a declaration here', e.pos);
  }
}

/** The name in `nameof(…)` must mean something, and counts as a use of a variable. */
function noteNamed(b: Body, e: Expr & { k: 'name' }): void {
  const found = b.find(e.name);
  if (found === undefined) kinds.bindName(b, e);
  else if ('reads' in found) found.reads++;
}

/** An expression in which some names stand for others. */
function named(b: Body, e: Expr & { k: 'named' }): Bound {
  const within = <T>(work: () => T): T =>
    b.inBlock(() => {
      for (const n of e.names) b.declareAlias(n.name, n.e);
      return work();
    });
  const bound = within(() => bind(b, e.e));
  if (bound.kind !== 'untyped') return bound;
  const { natural } = bound;
  return {
    ...bound,
    rank: (t) => within(() => bound.rank(t)),
    convert: (t) => within(() => bound.convert(t)),
    ...(natural && { natural: () => within(natural) }),
  };
}

function copyInto(self: Value, v: Value): void {
  const from = (v as { csFields?: Value[] }).csFields;
  if (from) (self as { csFields?: Value[] }).csFields = [...from];
}

function constantLikeType(type: NetType): Node {
  return node(wellKnown.type, () => type as unknown as Value);
}

/** An expression that must have a value of some type. */
export function bindValue(b: Body, e: Expr): Node {
  const bound = bind(b, e);
  return asValue(b, bound, e);
}

/** What was bound as a value; reports what is none. */
export function asValue(b: Body, bound: Bound, e: Expr): Node {
  if (bound.kind === 'value') {
    if (bound.place?.noteRead) bound.place.noteRead();
    return bound;
  }
  if (bound.kind === 'untyped') {
    const natural = bound.natural?.();
    if (natural) return natural;
    if (bound.methods) b.error(e.pos, 'CS0119', bound.methods.name, 'method');
    else if (bound.what === '<null>') return constantNode(wellKnown.object, null);
    else if (bound.what === 'default') return constantNode(wellKnown.object, null);
    else if (bound.what === '<throw expression>') return bound.convert(wellKnown.object) as Node;
    else if (bound.lambda) b.error(e.pos, 'CS8917');
    else b.error(e.pos, 'CS0103', bound.what);
    return badNode();
  }
  if (bound.kind === 'type') b.error(e.pos, 'CS0119', shownType(bound.type), 'type');
  else b.error(e.pos, 'CS0119', bound.name, 'namespace');
  return badNode();
}

/** An expression as a value of a type, by an implicit conversion. */
export function bindTo(b: Body, e: Expr, type: NetType): Node {
  return convertOrReport(b, bind(b, e), type, e.pos);
}

/** Converts; says so when it cannot be done. */
export function convertOrReport(b: Body, bound: Bound, type: NetType, pos: number): Node {
  if (bound.kind === 'value' && bound.place?.noteRead) bound.place.noteRead();
  const converted = convertImplicit(bound, type);
  if (converted) {
    if (bound.kind === 'value' && bound.ast) converted.ast ??= bound.ast;
    return converted;
  }
  reportNoConversion(b, bound, type, pos);
  return { ...badNode(), type };
}

/** Says why methods do not become a delegate. */
function reportMethodGroup(b: Body, group: MethodGroup, type: NetType, pos: number): void {
  if (type.kind !== 'delegate') {
    b.error(pos, 'CS0428', group.name, shownType(type));
    return;
  }
  const wanted = invokeSignature(type).parameters;
  const fits = group.methods.find(
    (m) =>
      m.parameters.length === wanted.length && m.parameters.every((p, i) => p.type.isAssignableFrom((wanted[i] as { type: NetType }).type)),
  );
  if (fits) b.error(pos, 'CS0407', methodName(fits), shownType(fits.returnType ?? wellKnown.void));
  else b.error(pos, 'CS0123', group.name, shownType(type));
}

/** Says that there is no implicit conversion. */
function reportNoConversion(b: Body, bound: Bound, type: NetType, pos: number): void {
  if (bound.kind === 'untyped') {
    if (bound.what === '<null>') b.error(pos, 'CS0037', shownType(type));
    else if (bound.methods) reportMethodGroup(b, bound.methods, type, pos);
    else if (bound.lambda) {
      if (type.kind !== 'delegate') b.error(pos, 'CS1660', shownType(type));
      else if (bound.lambda.count !== null) b.error(bound.lambda.arrow, 'CS1593', shownType(type), bound.lambda.count);
    } else b.error(pos, 'CS0029', bound.what, shownType(type));
    return;
  }
  if (bound.kind !== 'value') {
    b.error(pos, 'CS0119', bound.kind === 'type' ? shownType(bound.type) : bound.name, bound.kind);
    return;
  }
  if (bound.isBad) return;
  const { constant } = bound;
  if (
    constant !== undefined &&
    numericCode(bound.type) === 9 &&
    numericCode(type) !== 0 &&
    numericCode(type) < 13 &&
    numericCode(type) !== 4
  )
    b.error(pos, 'CS0031', String(constant), shownType(type));
  else b.error(pos, convertExplicit(bound, type, false) ? 'CS0266' : 'CS0029', shownType(bound.type), shownType(type));
}

/** A condition. */
export function bindCondition(b: Body, e: Expr): Node {
  const bound = bind(b, e);
  if (bound.kind === 'value') {
    bound.place?.noteRead?.();
    if (bound.type === dynamicType())
      return node(
        wellKnown.boolean,
        unaryRun(bound.run, (v) => isTrue(v)),
      );
    if (bound.type !== wellKnown.boolean && !convertImplicit(bound, wellKnown.boolean)) {
      const method = bound.type.getMethods('op_True', true)[0];
      if (method)
        return node(
          wellKnown.boolean,
          unaryRun(bound.run, (v) => method.body(null, v) as Step<Value>),
        );
    }
  }
  return convertOrReport(b, bound, wellKnown.boolean, e.pos);
}

function cast(b: Body, e: Expr & { k: 'cast' }): Bound {
  const type = typeOfRef(b, e.type);
  const bound = bind(b, e.e);
  if (bound.kind === 'value') bound.place?.noteRead?.();
  if (!type) return badNode();
  if (type === dynamicType() && bound.kind === 'value') return { ...bound, type };
  const made = convertExplicit(bound, type, b.isChecked);
  if (made) return made;
  if (bound.kind === 'untyped') reportNoConversion(b, bound, type, e.pos);
  else if (bound.kind === 'value') {
    if (!bound.isBad) b.error(e.pos, 'CS0030', shownType(bound.type), shownType(type));
  } else asValue(b, bound, e.e);
  return { ...badNode(), type };
}

function asType(b: Body, e: Expr & { k: 'as' }): Bound {
  const type = typeOfRef(b, e.type);
  const value = bindValue(b, e.e);
  if (!type) return badNode();
  if (type.isValueType && !nullableOf(type)) {
    b.error(e.pos, 'CS0077', shownType(type));
    return { ...badNode(), type };
  }
  return node(
    type,
    unaryRun(value.run, (v) => (isInstance(v, type) ? castValue(v, type) : null)),
  );
}

function interpolated(b: Body, e: Expr & { k: 'interpolated' }): Node {
  const holes: Node[] = [];
  const pieces = e.parts.map((part): string | { at: number; width: number; format: string | null } => {
    if (typeof part === 'string') return part;
    const value = bindValue(b, part.e);
    const alignment = part.alignment ? bindTo(b, part.alignment, wellKnown.int32).constant : 0;
    holes.push(value);
    return { at: holes.length - 1, width: typeof alignment === 'number' ? alignment : 0, format: part.format };
  });
  const build = (values: readonly Value[]): string => {
    let text = '';
    for (const p of pieces) {
      if (typeof p === 'string') {
        text += p;
        continue;
      }
      const shown = toStringWithFormat(values[p.at] as Value, p.format);
      text += p.width < 0 ? shown.padEnd(-p.width) : shown.padStart(p.width);
    }
    return text;
  };
  if (holes.length === 0) return constantNode(wellKnown.string, build([]));
  const composite = pieces
    .map((p) => {
      if (typeof p === 'string') return p.replace(/[{}]/g, '$&$&');
      return `{${p.at}${p.width === 0 ? '' : `,${p.width}`}${p.format === null ? '' : `:${p.format}`}}`;
    })
    .join('');
  return node(wellKnown.string, (f) => evaluate(holes, f, build), {
    formattable: (f) => evaluate(holes, f, (values) => new NetFormattableString(composite, values)),
  });
}
