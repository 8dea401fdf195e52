import {
  type AssignmentStatementAst,
  type AttributedExpressionAst,
  type ConvertExpressionAst,
  type Expression,
  type IndexExpressionAst,
  type MemberExpressionAst,
  type ScriptExtent,
  TokenKind,
  type UnaryExpressionAst,
  type VariableExpressionAst,
} from '../../grammar/index.ts';
import { setStaticProperty } from '../dotnet/invocation.ts';
import { throwRuntime } from '../errors/throw.ts';
import { AutomationNull, NetDictionary, PSArray } from '../objects/collections.ts';
import { convertTo, getEnumerable, toStringValue } from '../objects/language-primitives.ts';
import { setProperty } from '../objects/member-access.ts';
import type { Value } from '../objects/net-object.ts';
import { NetType } from '../objects/net-type.ts';
import { PropertySite } from '../objects/property-site.ts';
import { baseObject } from '../objects/ps-object.ts';
import { getIndex, setIndex } from '../operators/index-ops.ts';
import { andThen, type Done, lift, type Step, type Steps, Suspension } from '../scheduler/suspension.ts';
import { type CompileContext, compiler } from './compile-context.ts';
import { constrainVariable } from './constraints.ts';
import { assignmentSetsStatus } from './execution-status.ts';
import type { Expr, Frame, Stmt } from './frame.ts';
import { setElement, stepElement, updateElement } from './index-nodes.ts';
import { compileMemberName, readAt, readDynamicMember, readMember } from './members.ts';
import { isSteady } from './operand.ts';
import { assignmentOperator } from './operator-table.ts';
import { setVariable, stepped, stepStatement, stepVariable, updateVariable, type VariableAssignment } from './variable-nodes.ts';
import { compileVariable, compileVariableAssign, slotVariable } from './variables.ts';

/** Stores a value into what the left side of an assignment names. */
export type Assign = (f: Frame, value: Value) => Done;

/** A place that is read and then written: its operands are evaluated once, into `ref`. */
interface Place {
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
    case 'IndexExpressionAst': {
      if (left.kind === 'MemberExpressionAst' && !left.static && left.member.kind === 'StringConstantExpressionAst')
        return assignProperty(left, left.member.value, c);
      const place = placeOf(left, c);
      return (f, value) => andThen(place.locate(f), (ref) => place.set(f, ref, value === AutomationNull ? null : value)) as Done;
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

/** `target.name = …`. */
function assignProperty(left: MemberExpressionAst, name: string, c: CompileContext): Assign {
  const target = compiler.expression(left.expression, c);
  const site = new PropertySite(name);
  const write = (f: Frame, t: Value, value: Value): Done => site.write(t === AutomationNull ? null : t, value, f.context);
  const later = (f: Frame, t: Suspension<Value>, value: Value): Done => andThen(t, (v) => write(f, v, value));
  if (left.expression.kind === 'VariableExpressionAst')
    return (f, value) => {
      const t = target(f);
      return t instanceof Suspension ? later(f, t, value) : write(f, t, value);
    };
  // what the target runs leaves its own place behind: the assignment stands where the statement does
  return (f, value) => {
    const { position } = f;
    const t = target(f);
    f.position = position;
    return t instanceof Suspension ? later(f, t, value) : write(f, t, value);
  };
}

function* spread(f: Frame, targets: readonly Assign[], value: Value): Steps<undefined> {
  const base = baseObject(value);
  const items: Value[] =
    base instanceof PSArray ? base.items : value === AutomationNull || value === null ? [value] : [...(getEnumerable(value) ?? [value])];
  for (let i = 0; i < targets.length; i++) {
    const isLast = i === targets.length - 1;
    const v = isLast && items.length > targets.length ? new PSArray(items.slice(i)) : (items[i] ?? null);
    const s = targets[i]!(f, v);
    if (s) yield* s.rest;
  }
  return undefined;
}

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
    for (const type of types) v = convertForAssignment(v, type(f));
    return assign(f, v);
  };
}

import { convertForAssignment } from './constraints.ts';

/** The place that an expression names, for `+=`, `++` and `??=`. */
function placeOf(left: Expression, c: CompileContext): Place {
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
    const site = new PropertySite(left.member.value);
    return {
      locate: (f) => andThen(target(f), (t) => (t === AutomationNull ? null : t)),
      get: (f, ref) => readAt(f, site, ref as Value),
      set: (f, ref, value) => site.write(ref as Value, value, f.context),
    };
  }
  const name = compileMemberName(left.member, c);
  if (!left.static && left.member.kind !== 'CommandParameterAst') return dynamicPlace(target, compiler.expression(left.member, c));
  if (left.static)
    return {
      locate: (f) => lift(targetAndName(target, name, f)),
      get: (f, ref) => readMember(f, (ref as Located).target, (ref as Located).name, true),
      set: (f, ref, value) => {
        const { target: type, name: member } = ref as Located;
        if (baseObject(type) instanceof NetType)
          return andThen(setStaticProperty(baseObject(type) as NetType, member, value, f.context), nothing) as Done;
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
function dynamicPlace(target: Expr, key: Expr): Place {
  return {
    locate: (f) => andThen(target(f), (t) => andThen(key(f), (k): Keyed => ({ target: t === AutomationNull ? null : t, key: k }))),
    get: (f, ref) => readDynamicMember(f, (ref as Keyed).target, (ref as Keyed).key),
    set: (f, ref, value) => {
      const { target: t, key: k } = ref as Keyed;
      const plain = baseObject(k);
      const dictionary = baseObject(t);
      if (typeof plain !== 'string' && plain !== null && dictionary instanceof NetDictionary && takesAnyKey(dictionary, plain))
        return andThen(setIndex(dictionary, plain, value), nothing) as Done;
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

interface Located {
  target: Value;
  name: string;
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
    if (t instanceof Suspension) return lift(andThen(t, (v) => andThen(index(f), (i) => ({ target: v, index: i }))) as never);
    const i = index(f);
    if (i instanceof Suspension) return andThen(i, (iv) => ({ target: t, index: iv }));
    return { target: t, index: i };
  };
  return {
    locate: locateFast,
    get: (_f, ref) => getIndex((ref as IndexRef).target, (ref as IndexRef).index),
    set: (_f, ref, value) => andThen(setIndex((ref as IndexRef).target, (ref as IndexRef).index, value), nothing) as Done,
  };
}

interface IndexRef {
  target: Value;
  index: Value;
}

/** `left = right`, `left += right` …; gives the value that was assigned. */
export function compileAssignment(ast: AssignmentStatementAst, c: CompileContext): Expr {
  const right = compiler.statementValue(ast.right, c);
  return (
    variableAssignment(ast, right, false, c)?.value ??
    elementAssignment(ast, right, false, c)?.value ??
    generalAssignment(ast, right, c, true)
  );
}

/** An assignment whose value nobody asks for. */
export function compileAssignmentStatement(ast: AssignmentStatementAst, c: CompileContext): Stmt {
  const right = compiler.statementValue(ast.right, c);
  const sets = assignmentSetsStatus(ast);
  const simple = variableAssignment(ast, right, sets, c);
  if (simple) return simple.statement;
  const element = elementAssignment(ast, right, sets, c);
  if (element?.statement) return element.statement;
  const assign = element?.value ?? generalAssignment(ast, right, c);
  return (f) => {
    const v = assign(f);
    if (v instanceof Suspension)
      return andThen(v, () => {
        if (sets) f.context.questionMark = true;
        return undefined;
      });
    if (sets) f.context.questionMark = true;
    return undefined;
  };
}

/** `$x = …`, `$x += …` where the right side is steady; null for any other assignment. */
function variableAssignment(ast: AssignmentStatementAst, value: Expr, sets: boolean, c: CompileContext): VariableAssignment | null {
  if (ast.left.kind !== 'VariableExpressionAst' || !isSteady(value)) return null;
  const variable = slotVariable(ast.left, c);
  if (variable === null) return null;
  switch (ast.operator) {
    case TokenKind.Equals:
      return setVariable(variable, value, sets, ast.extent);
    case TokenKind.QuestionQuestionEquals:
      return null;
    case TokenKind.PlusEquals:
      return updateVariable(variable, value, sets, ast.extent, '+');
    case TokenKind.MinusEquals:
      return updateVariable(variable, value, sets, ast.extent, '-');
  }
  return updateVariable(variable, value, sets, ast.extent, assignmentOperator(ast.operator));
}

/** The target and the one index of `target[index]`, when both are steady. */
function steadyElement(left: Expression, c: CompileContext): { target: Expr; index: Expr } | null {
  if (left.kind !== 'IndexExpressionAst' || left.nullConditional || left.index.kind === 'ArrayLiteralAst') return null;
  const target = compiler.expression(left.target, c);
  if (!isSteady(target)) return null;
  const index = compiler.expression(left.index, c);
  return isSteady(index) ? { target, index } : null;
}

/** `target[index] = …`, `target[index] += …` where all parts are steady; null for any other assignment. */
function elementAssignment(
  ast: AssignmentStatementAst,
  value: Expr,
  sets: boolean,
  c: CompileContext,
): { readonly value: Expr; readonly statement?: Stmt } | null {
  if (!isSteady(value) || ast.operator === TokenKind.QuestionQuestionEquals) return null;
  const place = steadyElement(ast.left, c);
  if (place === null) return null;
  const { target, index } = place;
  if (ast.operator === TokenKind.Equals) return setElement(target, index, value, sets, ast.extent);
  return { value: updateElement(target, index, value, sets, ast.extent, assignmentOperator(ast.operator)) };
}

/** What `[int]$x = …` is worth: the value as converted, of a variable as it holds it; null where nothing on the left converts. */
function convertedValue(left: Expression, c: CompileContext): ((f: Frame, value: Value) => Step<Value>) | null {
  const types: ((f: Frame) => NetType)[] = [];
  let target: Expression = left;
  while (target.kind === 'ConvertExpressionAst' || target.kind === 'AttributedExpressionAst') {
    if (target.attribute.kind === 'TypeConstraintAst') types.push(compiler.typeOf(target.attribute.typeName, c));
    target = target.child;
  }
  if (types.length === 0) return null;
  if (target.kind === 'VariableExpressionAst') {
    const read = compileVariable(target, c);
    return (f) => read(f);
  }
  return (f, value) => types.reduce((v, type) => convertForAssignment(v, type(f)), value);
}

function generalAssignment(ast: AssignmentStatementAst, right: Expr, c: CompileContext, isUsed = false): Expr {
  const extent = ast.extent;
  if (ast.operator === TokenKind.Equals) {
    const assign = assignTo(ast.left, c);
    const converted = isUsed ? convertedValue(ast.left, c) : null;
    if (converted !== null)
      return (f) => {
        f.position = extent;
        return andThen(right(f), (v) => {
          const s = assign(f, v);
          return s === undefined ? converted(f, v) : andThen(s, () => converted(f, v));
        });
      };
    return (f) => {
      f.position = extent;
      const v = right(f);
      if (v instanceof Suspension) return new Suspension(assignRest(f, assign, v));
      const s = assign(f, v);
      return s === undefined ? v : andThen(s, () => v);
    };
  }
  if (ast.operator === TokenKind.QuestionQuestionEquals) return compileNullAssignment(ast, right, c);
  const place = placeOf(ast.left, c);
  const op = assignmentOperator(ast.operator);
  const isVariable = ast.left.kind === 'VariableExpressionAst';
  return (f) => {
    f.position = extent;
    if (isVariable) {
      const before = place.get(f, null);
      const v = right(f);
      if (!(v instanceof Suspension) && !(before instanceof Suspension)) {
        const after = op(before, v);
        const s = place.set(f, null, after);
        return s === undefined ? after : andThen(s, () => after);
      }
      return lift(compoundRest(f, place, null, before, v, op));
    }
    return lift(compound(f, place, right, op));
  };
}

function* assignRest(f: Frame, assign: Assign, s: Suspension<Value>): Steps<Value> {
  const v = yield* s.rest;
  const done = assign(f, v);
  if (done) yield* done.rest;
  return v;
}

function* compoundRest(
  f: Frame,
  place: Place,
  ref: unknown,
  l: Step<Value>,
  r: Step<Value>,
  op: (l: Value, r: Value) => Value,
): Steps<Value> {
  const left = l instanceof Suspension ? yield* l.rest : l;
  const right = r instanceof Suspension ? yield* r.rest : r;
  const after = op(left, right);
  const s = place.set(f, ref, after);
  if (s) yield* s.rest;
  return after;
}

function* compound(f: Frame, place: Place, right: Expr, op: (l: Value, r: Value) => Value): Steps<Value> {
  const located = place.locate(f);
  const ref = located instanceof Suspension ? yield* located.rest : located;
  const before = place.get(f, ref);
  const l = before instanceof Suspension ? yield* before.rest : before;
  return yield* compoundRest(f, place, ref, l, right(f), op);
}

function compileNullAssignment(ast: AssignmentStatementAst, right: Expr, c: CompileContext): Expr {
  const place = placeOf(ast.left, c);
  function* run(f: Frame): Steps<Value> {
    f.position = ast.extent;
    const located = place.locate(f);
    const ref = located instanceof Suspension ? yield* located.rest : located;
    const before = place.get(f, ref);
    const v = before instanceof Suspension ? yield* before.rest : before;
    const has = v !== null && v !== AutomationNull;
    // a value that is there is stored as well, which shows where a cast makes the variable
    if (has && ast.left.kind !== 'ConvertExpressionAst') return v;
    const r = has ? v : right(f);
    const value = r instanceof Suspension ? yield* r.rest : r;
    const s = place.set(f, ref, value);
    if (s) yield* s.rest;
    return value;
  }
  return (f) => lift(run(f));
}

function incrementOf(ast: UnaryExpressionAst): { delta: 1 | -1; isPostfix: boolean } {
  const kind = ast.tokenKind;
  const delta = kind === TokenKind.PlusPlus || kind === TokenKind.PostfixPlusPlus ? 1 : -1;
  return { delta, isPostfix: kind === TokenKind.PostfixPlusPlus || kind === TokenKind.PostfixMinusMinus };
}

/** `$x++`, `--$x` …: prefix forms give the new value, postfix forms the old one (null counts as 0). */
export function compileIncrement(ast: UnaryExpressionAst, c: CompileContext): Expr {
  const { delta, isPostfix } = incrementOf(ast);
  const variable = ast.child.kind === 'VariableExpressionAst' ? slotVariable(ast.child, c) : null;
  if (variable !== null) return stepVariable(variable, delta, isPostfix);
  const element = steadyElement(ast.child, c);
  if (element !== null) return stepElement(element.target, element.index, delta, isPostfix);
  const place = placeOf(ast.child, c);
  function* run(f: Frame): Steps<Value> {
    const located = place.locate(f);
    const ref = located instanceof Suspension ? yield* located.rest : located;
    const s = place.get(f, ref);
    const before = s instanceof Suspension ? yield* s.rest : s;
    const after = stepped(before, delta);
    const done = place.set(f, ref, after);
    if (done) yield* done.rest;
    return isPostfix ? (before ?? 0) : after;
  }
  return (f) => lift(run(f));
}

/** `$x++` and its like as a statement of its own; null for other places than plain variables. */
export function compileIncrementStatement(ast: UnaryExpressionAst, extent: ScriptExtent, c: CompileContext): Stmt | null {
  const variable = ast.child.kind === 'VariableExpressionAst' ? slotVariable(ast.child, c) : null;
  return variable === null ? null : stepStatement(variable, incrementOf(ast).delta, extent);
}
