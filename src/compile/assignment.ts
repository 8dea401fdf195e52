import {
  type AssignmentStatementAst,
  type Expression,
  type ScriptExtent,
  TokenKind,
  type UnaryExpressionAst,
} from '../../grammar/index.ts';
import { AutomationNull } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import type { NetType } from '../objects/net-type.ts';
import { andThen, lift, type Step, type Steps, Suspension } from '../scheduler/suspension.ts';
import { type CompileContext, compiler } from './compile-context.ts';
import { convertForAssignment } from './constraints.ts';
import { assignmentSetsStatus } from './execution-status.ts';
import type { Expr, Frame, Stmt } from './frame.ts';
import { setElement, stepElement, updateElement } from './index-nodes.ts';
import { isSteady } from './operand.ts';
import { assignmentOperator } from './operator-table.ts';
import { type Assign, assignTo, memberAssignment, type Place, placeOf, spreadValue } from './places.ts';
import {
  setVariable,
  setVariableLater,
  stepped,
  stepStatement,
  stepVariable,
  updateVariable,
  type VariableAssignment,
} from './variable-nodes.ts';
import { compileVariable, slotVariable } from './variables.ts';

/** The value of the right side; several targets get the objects that a command writes, whatever these are, one by one. */
function rightSide(ast: AssignmentStatementAst, c: CompileContext): Expr {
  return ast.left.kind === 'ArrayLiteralAst' ? compiler.walked(ast.right, c) : compiler.statementValue(ast.right, c);
}

/** `left = right`, `left += right` …; gives the value that was assigned. */
export function compileAssignment(ast: AssignmentStatementAst, c: CompileContext): Expr {
  const right = rightSide(ast, c);
  return (
    variableAssignment(ast, right, false, c)?.value ??
    elementAssignment(ast, right, false, c)?.value ??
    generalAssignment(ast, right, c, true)
  );
}

/** An assignment whose value nobody asks for. */
export function compileAssignmentStatement(ast: AssignmentStatementAst, c: CompileContext): Stmt {
  const right = rightSide(ast, c);
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

/** `$x = …`, `$x += …` where the right side is steady or `$x` is simply set; null for any other assignment. */
function variableAssignment(ast: AssignmentStatementAst, value: Expr, sets: boolean, c: CompileContext): VariableAssignment | null {
  if (ast.left.kind !== 'VariableExpressionAst') return null;
  if (!isSteady(value) && ast.operator !== TokenKind.Equals) return null;
  const variable = slotVariable(ast.left, c);
  if (variable === null) return null;
  if (!isSteady(value)) return setVariableLater(variable, value, sets, ast.extent);
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
  // a cast chooses among indexers (indexPlace)
  if (left.index.kind === 'ConvertExpressionAst') return null;
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
  return (f, value) => types.reduce((v, type) => convertForAssignment(v, type(f), false, () => true), value);
}

function generalAssignment(ast: AssignmentStatementAst, right: Expr, c: CompileContext, isUsed = false): Expr {
  const extent = ast.extent;
  if (ast.operator === TokenKind.Equals) {
    const member = memberAssignment(ast.left, right, extent, c);
    if (member !== null) return member;
    const assign = assignTo(ast.left, c);
    if (isUsed && ast.left.kind === 'ArrayLiteralAst') return spreadAssignment(extent, assign, right, ast.left.elements.length);
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
  return (f) => {
    f.position = extent;
    const ref = place.locate(f);
    if (ref instanceof Suspension) return new Suspension(compoundRest(f, place, ref, undefined, right, op));
    const before = place.get(f, ref);
    if (before instanceof Suspension) return new Suspension(compoundRest(f, place, ref, before, right, op));
    const v = right(f);
    if (v instanceof Suspension) return new Suspension(compoundRest(f, place, ref, before, () => v, op));
    const after = op(before, v);
    const s = place.set(f, ref, after);
    return s === undefined ? after : andThen(s, () => after);
  };
}

/** `$a, $b = …` whose value somebody asks for. */
function spreadAssignment(extent: ScriptExtent, assign: Assign, right: Expr, count: number): Expr {
  return (f) => {
    f.position = extent;
    return andThen(right(f), (v) => {
      const list = spreadValue(count, v);
      const s = assign(f, list);
      return s === undefined ? list : andThen(s, () => list);
    });
  };
}

function* assignRest(f: Frame, assign: Assign, s: Suspension<Value>): Steps<Value> {
  const v = yield* s.rest;
  const done = assign(f, v);
  if (done) yield* done.rest;
  return v;
}

/** The rest of a compound assignment from the part on that has to be waited for; `before` is undefined until the place has been read. */
function* compoundRest(
  f: Frame,
  place: Place,
  located: Step<unknown>,
  before: Step<Value> | undefined,
  right: Expr,
  op: (l: Value, r: Value) => Value,
): Steps<Value> {
  const ref = located instanceof Suspension ? yield* located.rest : located;
  const l = before === undefined ? place.get(f, ref) : before;
  const left = l instanceof Suspension ? yield* l.rest : l;
  const r = right(f);
  const after = op(left, r instanceof Suspension ? yield* r.rest : r);
  const s = place.set(f, ref, after);
  if (s) yield* s.rest;
  return after;
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
    // a value that is there is stored as well: the variable is then one of this scope, and setters run (Compiler.ReduceAssignment)
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
  const store = (f: Frame, ref: unknown, before: Value): Step<Value> => {
    const after = stepped(before, delta);
    const done = place.set(f, ref, after);
    const given = isPostfix ? (before ?? 0) : after;
    return done === undefined ? given : andThen(done, () => given);
  };
  return (f) => {
    const ref = place.locate(f);
    if (ref instanceof Suspension) return andThen(ref, (r) => andThen(place.get(f, r), (before) => store(f, r, before)));
    const before = place.get(f, ref);
    return before instanceof Suspension ? andThen(before, (v) => store(f, ref, v)) : store(f, ref, before);
  };
}

/** `$x++` and its like as a statement of its own; null for other places than plain variables. */
export function compileIncrementStatement(ast: UnaryExpressionAst, extent: ScriptExtent, c: CompileContext): Stmt | null {
  const variable = ast.child.kind === 'VariableExpressionAst' ? slotVariable(ast.child, c) : null;
  return variable === null ? null : stepStatement(variable, incrementOf(ast).delta, extent);
}
