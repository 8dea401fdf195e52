import {
  type ArrayExpressionAst,
  type ArrayLiteralAst,
  type AttributedExpressionAst,
  type BinaryExpressionAst,
  type ConvertExpressionAst,
  type ExpandableStringExpressionAst,
  type Expression,
  type HashtableAst,
  type NumberLiteral,
  type ParenExpressionAst,
  type ScriptBlockExpressionAst,
  type ScriptExtent,
  type StatementBlockAst,
  type SubExpressionAst,
  type TernaryExpressionAst,
  TokenKind,
  type UnaryExpressionAst,
} from '../../grammar/index.ts';
import { newHashtableLiteral, newOrderedLiteral } from '../dotnet/hash-literals.ts';
import { ReturnException } from '../errors/exceptions.ts';
import { errorRecordOf, throwRuntime } from '../errors/throw.ts';
import { AutomationNull, PSArray } from '../objects/collections.ts';
import { customObjectFrom } from '../objects/custom-object.ts';
import { checkCustomObject, checkReference } from '../objects/language-mode.ts';
import { convertTo, isTrue, toStringValue } from '../objects/language-primitives.ts';
import type { Value } from '../objects/net-object.ts';
import type { NetType } from '../objects/net-type.ts';
import { literalValue } from '../objects/number-literal.ts';
import { standsAtOperator } from '../operators/string-ops.ts';
import { ListPipe } from '../pipeline/pipe.ts';
import { andThen, type Step, type Steps, Suspension } from '../scheduler/suspension.ts';
import { InvocationInfo } from '../session/invocation-info.ts';
import { ScriptBlock } from '../session/script-block.ts';
import { VariableReference } from '../session/variable-reference.ts';
import { compileAssignment, compileIncrement } from './assignment.ts';
import { nary, unary } from './combinators.ts';
import { logicalNode, notNode } from './comparison-nodes.ts';
import { type CompileContext, compiler } from './compile-context.ts';
import { compileCustomObject } from './custom-object.ts';
import { type Expr, type Flow, type Frame, ReturnSignal, type Stmt } from './frame.ts';
import { compileIndex, compileInvokeMember, compileMember } from './members.ts';
import { constant, isSteady, Operand, steady } from './operand.ts';
import { binaryOperator, replaceNode, unaryOperator } from './operator-table.ts';
import { collected, keepsOutputOnError, withCaptured, withOutput, writeEnumerated } from './output.ts';
import { soleExpression, soleExpressionValue } from './sole-expression.ts';
import { compileStatements } from './statements.ts';
import { compileUsing } from './using-expression.ts';
import { compileVariable } from './variables.ts';
import { compileWrappedTest } from './wrapped-test.ts';

/** Compiles any expression. */
export function compileExpression(ast: Expression, c: CompileContext): Expr {
  switch (ast.kind) {
    case 'ConstantExpressionAst':
      return constant(literalValue(ast.value as NumberLiteral));
    case 'StringConstantExpressionAst':
      return constant(ast.value);
    case 'ExpandableStringExpressionAst':
      return compileExpandableString(ast, c);
    case 'VariableExpressionAst':
      return compileVariable(ast, c);
    case 'BinaryExpressionAst':
      return compileBinary(ast, c);
    case 'UnaryExpressionAst':
      return compileUnary(ast, c);
    case 'TernaryExpressionAst':
      return compileTernary(ast, c);
    case 'ConvertExpressionAst':
      return compileConvert(ast, c);
    case 'AttributedExpressionAst':
      return compileAttributed(ast, c);
    case 'ParenExpressionAst':
      return compileParen(ast, c);
    case 'SubExpressionAst':
      return compileSubExpression(ast, c);
    case 'ArrayExpressionAst':
      return compileArrayExpression(ast, c);
    case 'ArrayLiteralAst':
      return compileArrayLiteral(ast, c);
    case 'HashtableAst':
      return compileHashtable(ast, c, false);
    case 'ScriptBlockExpressionAst':
      return compileScriptBlock(ast);
    case 'TypeExpressionAst': {
      return steady(compiler.typeOf(ast.typeName, c, ast.extent));
    }
    case 'InvokeMemberExpressionAst':
    case 'BaseCtorInvokeMemberExpressionAst':
      return compileInvokeMember(ast as Extract<Expression, { kind: 'InvokeMemberExpressionAst' }>, c);
    case 'MemberExpressionAst':
      return compileMember(ast, c);
    case 'IndexExpressionAst':
      return compileIndex(ast, c);
    case 'UsingExpressionAst':
      return compileUsing(ast, c);
    case 'ErrorExpressionAst':
      break;
  }
  throw new Error(`A syntax tree with errors was compiled: ${ast.kind}`);
}

function compileScriptBlock(ast: ScriptBlockExpressionAst): Expr {
  const { scriptBlock } = ast;
  return (f) => new ScriptBlock(scriptBlock, f.sessionState);
}

/** `"text $x $(…)"`. */
function compileExpandableString(ast: ExpandableStringExpressionAst, outer: CompileContext): Expr {
  const c = outer.isInText ? outer : { ...outer, isInText: true };
  const literals: string[] = [''];
  const nodes: Expr[] = [];
  for (const part of ast.parts) {
    if (typeof part === 'string') literals[literals.length - 1] += part;
    else {
      nodes.push(part.kind === 'VariableExpressionAst' ? compileVariable(part, c) : compileExpression(part, c));
      literals.push('');
    }
  }
  const count = nodes.length;
  const first = literals[0]!;
  if (nodes.every(isSteady)) {
    const operands = nodes.map((node) => new Operand(node));
    return steady((f) => {
      let text = first;
      for (let i = 0; i < count; i++) {
        const v = operands[i]!.get(f);
        text += (typeof v === 'string' ? v : typeof v === 'number' ? String(v) : interpolated(f, v)) + literals[i + 1]!;
      }
      return text;
    });
  }
  return (f) => {
    let text = first;
    for (let i = 0; i < count; i++) {
      const v = nodes[i]!(f);
      if (v instanceof Suspension) return new Suspension(stringRest(f, text, nodes, literals, i, v));
      text += (typeof v === 'string' ? v : typeof v === 'number' ? String(v) : interpolated(f, v)) + literals[i + 1]!;
    }
    return text;
  };
}

/** `a, b`. An element that is no output stays that: pipelines leave it out, everything else takes it for null. */
function compileArrayLiteral(ast: ArrayLiteralAst, c: CompileContext): Expr {
  const nodes = ast.elements.map((e) => compileExpression(e, c));
  if (!nodes.every(isSteady)) return nary(nodes, (values) => new PSArray(values));
  const operands = nodes.map((node) => new Operand(node));
  return steady((f) => {
    const values: Value[] = [];
    for (let i = 0; i < operands.length; i++) values.push(operands[i]!.get(f));
    return new PSArray(values);
  });
}

function* stringRest(f: Frame, before: string, nodes: Expr[], literals: string[], at: number, first: Suspension<Value>): Steps<Value> {
  let text = before + interpolated(f, yield* first.rest) + literals[at + 1]!;
  for (let i = at + 1; i < nodes.length; i++) {
    const s = nodes[i]!(f);
    text += interpolated(f, s instanceof Suspension ? yield* s.rest : s) + literals[i + 1]!;
  }
  return text;
}

function interpolated(f: Frame, v: Value): string {
  if (typeof v === 'number') return String(v);
  if (v === null || v === AutomationNull) return '';
  return toStringValue(v, f.context);
}

function compileBinary(ast: BinaryExpressionAst, c: CompileContext): Expr {
  const { operator } = ast;
  if (operator === TokenKind.And || operator === TokenKind.Or) return compileLogical(ast, c);
  const left = compileExpression(ast.left, c);
  if (operator === TokenKind.QuestionQuestion) {
    const right = compileExpression(ast.right, c);
    return (f) => andThen(left(f), (l) => (l === null || l === AutomationNull ? right(f) : l));
  }
  if ((operator === TokenKind.Ireplace || operator === TokenKind.Creplace) && ast.right.kind === 'ArrayLiteralAst') {
    const [pattern, substitute, ...more] = ast.right.elements.map((e) => compileExpression(e, c));
    if (pattern && substitute && more.length === 0) return replaceNode(left, pattern, substitute, operator === TokenKind.Ireplace);
  }
  if (operator === TokenKind.Is || operator === TokenKind.IsNot) {
    const test = compileWrappedTest(ast, left, () => compileExpression(ast.right, c));
    if (test !== null) return test;
  }
  const right = compileExpression(ast.right, c);
  const node = binaryOperator(operator, left, right, c);
  return reportsAtOperator(ast) ? atOperator(node, ast.errorPosition) : node;
}

/** True for operators some of whose errors stand at the operator itself: `-split` with more than a pattern, `-replace` with other than two values. */
function reportsAtOperator({ operator, right }: BinaryExpressionAst): boolean {
  if (right.kind === 'StringConstantExpressionAst') return false;
  return [TokenKind.Isplit, TokenKind.Csplit, TokenKind.Ireplace, TokenKind.Creplace].includes(operator);
}

function atOperator(node: Expr, operator: ScriptExtent): Expr {
  return (f) => {
    try {
      return node(f);
    } catch (e) {
      if (standsAtOperator(e)) errorRecordOf(e).invocationInfo ??= new InvocationInfo(null, operator);
      throw e;
    }
  };
}

function compileLogical(ast: BinaryExpressionAst, c: CompileContext): Expr {
  return logicalNode(compileExpression(ast.left, c), compileExpression(ast.right, c), ast.operator === TokenKind.And);
}

function compileUnary(ast: UnaryExpressionAst, c: CompileContext): Expr {
  switch (ast.tokenKind) {
    case TokenKind.PlusPlus:
    case TokenKind.MinusMinus:
    case TokenKind.PostfixPlusPlus:
    case TokenKind.PostfixMinusMinus:
      return compileIncrement(ast, c);
    case TokenKind.Comma:
      return unary(compileExpression(ast.child, c), (v) => new PSArray([v === AutomationNull ? null : v]));
    case TokenKind.Not:
    case TokenKind.Exclaim:
      return notNode(compileExpression(ast.child, c));
  }
  return unaryOperator(ast.tokenKind, compileExpression(ast.child, c), c);
}

function compileTernary(ast: TernaryExpressionAst, c: CompileContext): Expr {
  const condition = compileExpression(ast.condition, c);
  const ifTrue = compileExpression(ast.ifTrue, c);
  const ifFalse = compileExpression(ast.ifFalse, c);
  return (f) => andThen(condition(f), (v) => (isTrue(v) ? ifTrue(f) : ifFalse(f)));
}

/** `[type] expression`; `[pscustomobject]@{…}` and `[ordered]@{…}` keep the order of their keys. */
function compileConvert(ast: ConvertExpressionAst, c: CompileContext): Expr {
  const name = ast.type.typeName.fullName.toLowerCase();
  if (c.guards && /^(system\.management\.automation\.)?pscustomobject$/.test(name)) {
    const child = ast.child.kind === 'HashtableAst' ? compileHashtable(ast.child, c, true) : compileExpression(ast.child, c);
    return unary(child, (v) => {
      checkCustomObject(v, name !== 'pscustomobject');
      return customObjectFrom(v === AutomationNull ? null : v);
    });
  }
  if (ast.child.kind === 'HashtableAst') {
    if (name === 'ordered') return compileHashtable(ast.child, c, true);
    if (name === 'pscustomobject' || name === 'system.management.automation.pscustomobject')
      return compileCustomObject(ast.child, c) ?? unary(compileHashtable(ast.child, c, true), (v) => customObjectFrom(v));
  } else if (name === 'pscustomobject') {
    return unary(compileExpression(ast.child, c), (v) => customObjectFrom(v === AutomationNull ? null : v));
  } else if (name === 'ordered') {
    return unary(compileExpression(ast.child, c), (v) => {
      throwRuntime(
        'InvalidCast',
        'InvalidArgument',
        `Cannot convert value "${toStringValue(v)}" to type "System.Collections.Specialized.OrderedDictionary".`,
      );
    });
  }
  if (name === 'ref') return compileReference(ast.child, c);
  if (name === 'void' || name === 'system.void') return unary(compileExpression(ast.child, c), () => AutomationNull);
  const type = compiler.typeOf(ast.type.typeName, c);
  const operand = compileExpression(ast.child, c);
  return (f) => {
    // A type that cannot be found is an error before the operand has run.
    const t = type(f);
    const v = operand(f);
    return v instanceof Suspension ? andThen(v, (value) => castTo(value, t)) : castTo(v, t);
  };
}

/** The value of a cast. A value type made of no output is its default; "no output" as text is still no output. Throws what the conversion throws. */
function castTo(v: Value, t: NetType): Value {
  if (v !== AutomationNull) return convertTo(v, t);
  if (t.fullName === 'System.String') return v;
  return t.isValueType && !t.fullName.startsWith('System.Nullable`1') ? t.defaultValue() : convertTo(null, t);
}

/** `[ref]$x` refers to the variable; anything else is held by the reference itself. */
function compileReference(child: Expression, c: CompileContext): Expr {
  if (child.kind !== 'VariableExpressionAst' || !child.variablePath.isVariable)
    return unary(compileExpression(child, c), (v) => {
      if (c.guards) checkReference();
      return VariableReference.holding(v === AutomationNull ? null : v);
    });
  const path = child.variablePath;
  return (f) => {
    const made = VariableReference.to(f.sessionState, f.scope, path);
    if (c.guards) checkReference();
    return made;
  };
}

/** An attribute before an expression that is no assignment's left side has no meaning of its own. */
function compileAttributed(ast: AttributedExpressionAst, c: CompileContext): Expr {
  return compileExpression(ast.child, c);
}

/** `( pipeline )`: a captured pipeline; an assignment inside gives its value. */
function compileParen(ast: ParenExpressionAst, c: CompileContext): Expr {
  const { pipeline } = ast;
  if (pipeline.kind === 'AssignmentStatementAst') return compileAssignment(pipeline, c);
  const value = compiler.statementValue(pipeline, c);
  if (pipeline.kind === 'PipelineAst' && pipeline.getPureExpression() !== null) return value;
  // commands leave their own place behind: what the statement does with their value stands where the statement does
  return (f) => {
    const { position } = f;
    const r = value(f);
    if (r instanceof Suspension) return new Suspension(parenRest(f, position, r));
    f.position = position;
    return r;
  };
}

function* parenRest(f: Frame, position: Frame['position'], s: Suspension<Value>): Steps<Value> {
  const v = yield* s.rest;
  f.position = position;
  return v;
}

/**
 * Runs statements with their output collected. A `return`, `break` or `continue` inside ends more than the expression: it goes up as an exception, once
 * what was collected is written to the output outside, unless the value is a list of its own (`keepsOutput` false: CaptureAstContext.Enumerable).
 */
export function captureStatements(body: Stmt, finish: (items: Value[]) => Value, keepsOutput: boolean | 'onError' = true): Expr {
  const left = (f: Frame): Step<undefined> => {
    const r = body(f);
    if (r === undefined) return undefined;
    return r instanceof Suspension ? andThen(r, (flow) => (flow === undefined ? undefined : leave(f, flow))) : leave(f, r);
  };
  const onError = keepsOutput === 'onError';
  return (f) => {
    const list = new ListPipe();
    const r = keepsOutput === false ? withOutput(f, list, () => left(f)) : withCaptured(f, list, () => left(f), onError);
    return r instanceof Suspension ? andThen(r, () => finish(list.items)) : finish(list.items);
  };
}

/** Ends an expression that a `return`, `break` or `continue` inside it leaves: they go up as exceptions. */
export function leave(f: Frame, flow: Flow): never {
  if (flow instanceof ReturnSignal) throw new ReturnException(f);
  throw flow;
}

function compileStatementBlock(ast: StatementBlockAst, c: CompileContext): Stmt {
  return compileStatements(ast.statements, ast.traps, c);
}

/** `$( statements )`. */
function compileSubExpression(ast: SubExpressionAst, c: CompileContext): Expr {
  if (ast.subExpression.statements.length === 0) return constant(null);
  return (
    soleExpressionValue(ast.subExpression, c) ??
    captureStatements(compileStatementBlock(ast.subExpression, c), collected, keepsOutputOnError(ast) ? 'onError' : true)
  );
}

/** `@( statements )`: always an array; an array expression inside is taken as it is. */
function compileArrayExpression(ast: ArrayExpressionAst, c: CompileContext): Expr {
  const only = soleExpression(ast.subExpression);
  if (only?.kind === 'ArrayLiteralAst') return compileExpression(only, c);
  if (only && only.kind !== 'UnaryExpressionAst') {
    const value = compileExpression(only, c);
    return unary(value, (v) => arrayFrom(v));
  }
  return captureStatements(compileStatementBlock(ast.subExpression, c), (items) => new PSArray(items), false);
}

function arrayFrom(v: Value): Step<Value> {
  if (v instanceof PSArray && v.lengths === null && v.netType.elementType?.fullName === 'System.Object')
    return new PSArray(v.items.slice());
  const list = new ListPipe();
  writeEnumerated(list, v);
  return new PSArray(list.items);
}

/** `@{…}`; keys are evaluated before their values, in order. What a command gives nothing for stays "no output" as a value. */
function compileHashtable(ast: HashtableAst, c: CompileContext, ordered: boolean): Expr {
  const keys = ast.keyValuePairs.map((p) => compileExpression(p.key, c));
  const values = ast.keyValuePairs.map((p) => compiler.statementValue(p.value, c));
  function* build(f: Frame, entries: [Value, Value][], from: number): Steps<Value> {
    for (let i = from; i < keys.length; i++) {
      const k = keys[i]!(f);
      const key = k instanceof Suspension ? yield* k.rest : k;
      const v = values[i]!(f);
      const value = v instanceof Suspension ? yield* v.rest : v;
      entries.push([checkKey(key), value]);
    }
    return make(entries);
  }
  const make = (entries: [Value, Value][]): Value => (ordered ? newOrderedLiteral(entries) : newHashtableLiteral(entries));
  return (f) => {
    const entries: [Value, Value][] = [];
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!(f);
      if (key instanceof Suspension) return new Suspension(fromKey(f, entries, i, key));
      const value = values[i]!(f);
      if (value instanceof Suspension) return new Suspension(fromValue(f, entries, i, key, value));
      entries.push([checkKey(key), value]);
    }
    return make(entries);
  };
  function* fromKey(f: Frame, entries: [Value, Value][], i: number, s: Suspension<Value>): Steps<Value> {
    const key = yield* s.rest;
    const v = values[i]!(f);
    entries.push([checkKey(key), v instanceof Suspension ? yield* v.rest : v]);
    return yield* build(f, entries, i + 1);
  }
  function* fromValue(f: Frame, entries: [Value, Value][], i: number, key: Value, s: Suspension<Value>): Steps<Value> {
    const value = yield* s.rest;
    entries.push([checkKey(key), value]);
    return yield* build(f, entries, i + 1);
  }
}

function checkKey(key: Value): Value {
  if (key === null || key === AutomationNull)
    throwRuntime('InvalidNullKey', 'InvalidOperation', 'A null key is not allowed in a hash literal.', null);
  return key;
}
