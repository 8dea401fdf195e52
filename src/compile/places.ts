import type {
  AttributedExpressionAst,
  ConvertExpressionAst,
  Expression,
  IndexExpressionAst,
  InvokeMemberExpressionAst,
  MemberExpressionAst,
  ScriptExtent,
  VariableExpressionAst,
} from '../../grammar/index.ts';
import { invokeMethod, setStaticProperty } from '../dotnet/invocation.ts';
import { setByCall } from '../dotnet/parameterized-setting.ts';
import { wellKnown } from '../dotnet/registry.ts';
import { throwRuntime } from '../errors/throw.ts';
import { AutomationNull, NetDictionary, PSArray } from '../objects/collections.ts';
import { checkInvocation, checkPropertySetting } from '../objects/language-mode.ts';
import { convertTo, getEnumerable, toStringValue } from '../objects/language-primitives.ts';
import { setProperty } from '../objects/member-access.ts';
import type { Value } from '../objects/net-object.ts';
import { NetType } from '../objects/net-type.ts';
import { PropertySite } from '../objects/property-site.ts';
import { baseObject } from '../objects/ps-object.ts';
import { isList, typeOf } from '../objects/type-of.ts';
import { getIndex, setIndex } from '../operators/index-ops.ts';
import { andThen, type Done, lift, type Step, type Steps, Suspension } from '../scheduler/suspension.ts';
import { type CompileContext, compiler } from './compile-context.ts';
import { constrainVariable, convertForAssignment } from './constraints.ts';
import type { Expr, Frame } from './frame.ts';
import { InsidePropertySite } from './inside-class.ts';
import { compileMemberName, readAt, readDynamicMember, readMember } from './members.ts';
import { compileVariable, compileVariableAssign, slotVariable } from './variables.ts';

/** Stores a value into what the left side of an assignment names. */
export type Assign = (f: Frame, value: Value) => Done;

/** A place that is read and then written: its operands are evaluated once, into `ref`. */
export interface Place {
  locate(f: Frame): Step<unknown>;
  get(f: Frame, ref: unknown): Step<Value>;
  set(f: Frame, ref: unknown, value: Value): Done;
}

const nothing = (_r: unknown): undefined => undefined;

/** The write side of an expression (ISupportsAssignment). */
export function assignTo(left: Expression, c: CompileContext): Assign {
  switch (left.kind) {
    case 'VariableExpressionAst':
      return compileVariableAssign(left, c);
    case 'ConvertExpressionAst':
    case 'AttributedExpressionAst':
      return assignConstrained(left, c);
    case 'MemberExpressionAst':
    case 'InvokeMemberExpressionAst':
    case 'IndexExpressionAst': {
      if (left.kind === 'MemberExpressionAst' && !left.static && left.member.kind === 'StringConstantExpressionAst')
        return assignProperty(left, left.member.value, c);
      const place = placeOf(left, c);
      return (f, value) => andThen(place.locate(f), (ref) => place.set(f, ref, value)) as Done;
    }
    case 'ArrayLiteralAst': {
      const targets = left.elements.map((e) => assignTo(e, c));
      return (f, value) => lift(spread(f, targets, value));
    }
    case 'ParenExpressionAst': {
      const pipeline = left.pipeline;
      const inner = pipeline.kind === 'PipelineAst' ? pipeline.getPureExpression() : null;
      if (inner) return assignTo(inner, c);
      break;
    }
  }
  return () => throwRuntime('InvalidLeftHandSide', 'InvalidOperation', 'The assignment expression is not valid.', null);
}

/** What `target.name = …` writes to, and how. */
function propertyPlace(
  left: MemberExpressionAst,
  name: string,
  c: CompileContext,
): { readonly target: Expr; write(f: Frame, t: Value, value: Value): Done } {
  const target = compiler.expression(left.expression, c);
  const site = c.inside ? new InsidePropertySite(name, c.inside) : new PropertySite(name);
  const plain = (f: Frame, t: Value, value: Value): Done => site.write(t === AutomationNull ? null : t, value, f.context);
  return { target, write: c.guards ? guardedWrite(name, plain) : plain };
}

/** `target.name = …` for a value that is known. */
function assignProperty(left: MemberExpressionAst, name: string, c: CompileContext): Assign {
  const { target, write } = propertyPlace(left, name, c);
  const later = (f: Frame, t: Suspension<Value>, value: Value): Done => andThen(t, (v) => write(f, v, value));
  // what the target runs leaves its own place behind: the assignment stands where the statement does
  return (f, value) => {
    const { position } = f;
    const t = target(f);
    f.position = position;
    return t instanceof Suspension ? later(f, t, value) : write(f, t, value);
  };
}

/**
 * `target.member = right`, whose target is evaluated before the right side (MemberAssignableValue.SetValue; indexes come after it, as
 * IndexAssignableValue does); null for any other left side.
 */
export function memberAssignment(left: Expression, right: Expr, extent: ScriptExtent, c: CompileContext): Expr | null {
  if (left.kind !== 'MemberExpressionAst' && left.kind !== 'InvokeMemberExpressionAst') return null;
  const stored = (s: Done, v: Value): Step<Value> => (s === undefined ? v : andThen(s, () => v));
  if (left.kind === 'MemberExpressionAst' && !left.static && left.member.kind === 'StringConstantExpressionAst') {
    const { target, write } = propertyPlace(left, left.member.value, c);
    const rest = (f: Frame, t: Value, v: Step<Value>): Step<Value> =>
      v instanceof Suspension ? andThen(v, (value) => stored(write(f, t, value), value)) : stored(write(f, t, v), v);
    const later = (f: Frame, t: Suspension<Value>): Step<Value> =>
      andThen(t, (v) => {
        f.position = extent;
        return rest(f, v, right(f));
      });
    // written out: most assignments of members pass here
    return (f) => {
      f.position = extent;
      const t = target(f);
      if (t instanceof Suspension) return later(f, t);
      f.position = extent;
      const v = right(f);
      if (v instanceof Suspension) return rest(f, t, v);
      const s = write(f, t, v);
      return s === undefined ? v : andThen(s, () => v);
    };
  }
  const place = placeOf(left, c);
  return (f) => {
    f.position = extent;
    return andThen(place.locate(f), (ref) => {
      f.position = extent;
      return andThen(right(f), (v) => stored(place.set(f, ref, v), v));
    });
  };
}

/** Writing a property where the language mode may refuse it. */
function guardedWrite(name: string, write: (f: Frame, t: Value, value: Value) => Done): (f: Frame, t: Value, value: Value) => Done {
  return (f, t, value) => {
    checkPropertySetting(t === AutomationNull ? null : t, name, false);
    return write(f, t, value);
  };
}

/** What is spread over targets: only lists are, any other collection is one value. */
function itemsOf(base: Value, value: Value): readonly Value[] {
  return base instanceof PSArray ? base.items : isList(base) ? [...(getEnumerable(base) ?? [value])] : [value];
}

/** Values as so many targets get them, one each; the last one gets all that is left. */
function valuesFor(count: number, items: readonly Value[]): Value[] {
  return Array.from({ length: count }, (_, i) =>
    i === count - 1 && items.length > count ? new PSArray(items.slice(i)) : (items[i] ?? null),
  );
}

/** What `$a, $b = …` is worth: a list of what each target was given; a list that has one for each is that itself (PSArrayAssignmentRHSBinder). */
export function spreadValue(count: number, value: Value): Value {
  const base = baseObject(value);
  const items = itemsOf(base, value === AutomationNull ? null : value);
  return isList(base) && items.length === count ? base : new PSArray(valuesFor(count, items));
}

function* spread(f: Frame, targets: readonly Assign[], value: Value): Steps<undefined> {
  const values = valuesFor(targets.length, itemsOf(baseObject(value), value));
  for (let i = 0; i < targets.length; i++) {
    const s = targets[i]!(f, values[i]!);
    if (s) yield* s.rest;
  }
  return undefined;
}

/** What is no variable has no attribute: the value is cast. */
const isCast = (): boolean => true;

/** `[int]$x = …`: the constraint stays with the variable. On other targets the value is converted and then stored. */
function assignConstrained(left: ConvertExpressionAst | AttributedExpressionAst, c: CompileContext): Assign {
  const attributes: (ConvertExpressionAst | AttributedExpressionAst)['attribute'][] = [];
  let target: Expression = left;
  while (target.kind === 'ConvertExpressionAst' || target.kind === 'AttributedExpressionAst') {
    attributes.push(target.attribute);
    target = target.child;
  }
  if (target.kind === 'VariableExpressionAst') return compileVariableAssign(target, c, constrainVariable(attributes, target, c));
  const assign = assignTo(target, c);
  const types = attributes.flatMap((a) => (a.kind === 'TypeConstraintAst' ? [compiler.typeOf(a.typeName, c)] : []));
  return (f, value) => {
    let v = value;
    for (const type of types) v = convertForAssignment(v, type(f), false, isCast);
    return assign(f, v);
  };
}

/** The place that an expression names, for `+=`, `++` and `??=`. */
export function placeOf(left: Expression, c: CompileContext): Place {
  switch (left.kind) {
    case 'VariableExpressionAst': {
      const plain = slotVariable(left as VariableExpressionAst, c);
      const get = plain ? (f: Frame) => plain.readToUpdate(f) : compileVariable(left as VariableExpressionAst, c);
      const set = compileVariableAssign(left as VariableExpressionAst, c);
      return { locate: () => null, get, set: (f, _ref, value) => set(f, value) };
    }
    case 'ConvertExpressionAst':
    case 'AttributedExpressionAst': {
      let target: Expression = left;
      while (target.kind === 'ConvertExpressionAst' || target.kind === 'AttributedExpressionAst') target = target.child;
      const inner = placeOf(target, c);
      const assign = assignConstrained(left, c);
      // what is read is the value of the whole left side: `[int]$x += 1` adds to the number
      const type = left.kind === 'ConvertExpressionAst' ? compiler.typeOf(left.attribute.typeName, c) : null;
      const get = (f: Frame, ref: unknown): Step<Value> => {
        const value = inner.get(f, ref);
        return type === null ? value : andThen(value, (v) => convertTo(v === AutomationNull ? null : v, type(f)));
      };
      return { locate: (f) => inner.locate(f), get, set: (f, _ref, value) => assign(f, value) };
    }
    case 'MemberExpressionAst':
      return memberPlace(left, c);
    case 'InvokeMemberExpressionAst':
      return callPlace(left, c);
    case 'IndexExpressionAst':
      return indexPlace(left, c);
    case 'ParenExpressionAst': {
      const inner = left.pipeline.kind === 'PipelineAst' ? left.pipeline.getPureExpression() : null;
      if (inner) return placeOf(inner, c);
    }
  }
  return throwRuntime('InvalidLeftHandSide', 'InvalidOperation', 'The assignment expression is not valid.', null);
}

function memberPlace(left: MemberExpressionAst, c: CompileContext): Place {
  const target = compiler.expression(left.expression, c);
  if (!left.static && left.member.kind === 'StringConstantExpressionAst') {
    const { value: name } = left.member;
    const site = c.inside ? new InsidePropertySite(name, c.inside) : new PropertySite(name);
    return {
      locate: (f) => andThen(target(f), (t) => (t === AutomationNull ? null : t)),
      get: (f, ref) => readAt(f, site, ref as Value),
      set: (f, ref, value) => {
        if (c.guards) checkPropertySetting(ref as Value, site.name, false);
        return site.write(ref as Value, value, f.context);
      },
    };
  }
  const name = compileMemberName(left.member, c);
  if (!left.static && left.member.kind !== 'CommandParameterAst')
    return dynamicPlace(target, compiler.expression(left.member, c), c.inside);
  if (left.static)
    return {
      locate: (f) => lift(targetAndName(target, name, f)),
      get: (f, ref) => readMember(f, (ref as Located).target, (ref as Located).name, true),
      set: (f, ref, value) => {
        const { target: type, name: member } = ref as Located;
        if (c.guards) checkPropertySetting(type, member, true);
        const base = baseObject(type);
        // of an object that is no type: the static member of its type
        if (base !== null && base !== AutomationNull)
          return andThen(setStaticProperty(base instanceof NetType ? base : typeOf(base), member, value, f.context), nothing) as Done;
        return andThen(setProperty(type, member, value, f.context), nothing) as Done;
      },
    };
  return {
    locate: (f) => lift(targetAndName(target, name, f)),
    get: (f, ref) => readMember(f, (ref as Located).target, (ref as Located).name, false),
    set: (f, ref, value) => andThen(setProperty((ref as Located).target, (ref as Located).name, value, f.context), nothing) as Done,
  };
}

/**
 * `target.(expression) = …`: a hashtable is given the key as it is (PSSetDynamicMemberBinder); so is an ordered one, but there an index that is out
 * of range becomes a key of text. Anything else has the property of that name.
 */
function dynamicPlace(target: Expr, key: Expr, inside: NetType | undefined): Place {
  return {
    locate: (f) => andThen(target(f), (t) => andThen(key(f), (k): Keyed => ({ target: t === AutomationNull ? null : t, key: k }))),
    get: (f, ref) => {
      const { target: t, key: k } = ref as Keyed;
      return inside && typeof k === 'string' ? readAt(f, new InsidePropertySite(k, inside), t) : readDynamicMember(f, t, k);
    },
    set: (f, ref, value) => {
      const { target: t, key: k } = ref as Keyed;
      const plain = baseObject(k);
      if (inside && typeof plain === 'string') return new InsidePropertySite(plain, inside).write(t, value, f.context);
      const dictionary = baseObject(t);
      if (typeof plain !== 'string' && plain !== null && dictionary instanceof NetDictionary && takesAnyKey(dictionary, plain))
        return andThen(setIndex(dictionary, plain, value === AutomationNull ? null : value), nothing) as Done;
      return andThen(setProperty(t, toStringValue(k), value, f.context), nothing) as Done;
    },
  };
}

interface Keyed {
  target: Value;
  key: Value;
}

function takesAnyKey(dictionary: NetDictionary, key: Value): boolean {
  if (dictionary.netType.fullName === 'System.Collections.Hashtable') return true;
  if (dictionary.netType.fullName !== 'System.Collections.Specialized.OrderedDictionary') return false;
  return typeof key !== 'number' || (key >= 0 && key < dictionary.count);
}

/** `target.name(arguments) = …`: a parameterised property, `$list.Item(0) = 5` (InvokeMemberAssignableValue). */
function callPlace(left: InvokeMemberExpressionAst, c: CompileContext): Place {
  const target = compiler.expression(left.expression, c);
  const name = compileMemberName(left.member, c);
  const args = left.arguments.map((a) => compiler.expression(a, c));
  function* locate(f: Frame): Steps<Called> {
    const located = yield* targetAndName(target, name, f);
    if (c.guards) checkInvocation(located.target, located.name, false);
    const values: Value[] = [];
    for (const arg of args) {
      const v = arg(f);
      values.push(v instanceof Suspension ? yield* v.rest : v);
    }
    return { ...located, values: values.map((v) => (v === AutomationNull ? null : v)) };
  }
  return {
    locate: (f) => lift(locate(f)),
    get: (f, ref) => invokeMethod((ref as Called).target, (ref as Called).name, (ref as Called).values, { context: f.context }),
    set: (f, ref, value) => {
      const { target: t, name: member, values } = ref as Called;
      return andThen(setByCall(t, member, values, value === AutomationNull ? null : value, f.context), nothing) as Done;
    },
  };
}

interface Located {
  target: Value;
  name: string;
}

interface Called extends Located {
  values: readonly Value[];
}

function* targetAndName(target: Expr, name: (f: Frame) => Step<string>, f: Frame): Steps<Located> {
  const t = target(f);
  const v = t instanceof Suspension ? yield* t.rest : t;
  const n = name(f);
  return { target: v === AutomationNull ? null : v, name: n instanceof Suspension ? yield* n.rest : n };
}

function indexPlace(left: IndexExpressionAst, c: CompileContext): Place {
  const target = compiler.expression(left.target, c);
  const indexes = left.index.kind === 'ArrayLiteralAst' ? left.index.elements.map((e) => compiler.expression(e, c)) : null;
  const index = indexes === null ? compiler.expression(left.index, c) : null;
  // $d[[object]1] of an ordered dictionary is a key, $d[1] a place
  const cast = left.index.kind === 'ConvertExpressionAst' ? compiler.typeOf(left.index.type.typeName, c) : null;
  const isKey = (f: Frame, t: Value): t is NetDictionary =>
    cast !== null && t instanceof NetDictionary && t.netType.genericDefinition === null && cast(f) === wellKnown.object;
  function* locate(f: Frame): Steps<{ target: Value; index: Value }> {
    const t = target(f);
    const v = t instanceof Suspension ? yield* t.rest : t;
    if (index !== null) {
      const i = index(f);
      return { target: v, index: i instanceof Suspension ? yield* i.rest : i };
    }
    const list: Value[] = [];
    for (const e of indexes!) {
      const i = e(f);
      list.push(i instanceof Suspension ? yield* i.rest : i);
    }
    return { target: v, index: new PSArray(list) };
  }
  const locateFast = (f: Frame): Step<unknown> => {
    if (index === null) return lift(locate(f));
    const t = target(f);
    if (t instanceof Suspension) return andThen(t, (v) => andThen(index(f), (i) => ({ target: v, index: i })));
    const i = index(f);
    if (i instanceof Suspension) return andThen(i, (iv) => ({ target: t, index: iv }));
    return { target: t, index: i };
  };
  return {
    locate: locateFast,
    get: (f, ref) => {
      const { target: t, index: i } = ref as IndexRef;
      return isKey(f, t) ? getIndex(t, i, f.context, wellKnown.object) : getIndex(t, i, f.context);
    },
    set: (f, ref, value) => {
      const { target: t, index: i } = ref as IndexRef;
      if (i === null || !isKey(f, t)) return andThen(setIndex(t, i, value), nothing) as Done;
      t.set(baseObject(i), value);
      return undefined;
    },
  };
}

interface IndexRef {
  target: Value;
  index: Value;
}
