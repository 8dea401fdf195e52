import {
  type AssignmentStatementAst,
  type ConvertExpressionAst,
  type Expression,
  type ForEachStatementAst,
  type IfStatementAst,
  type IndexExpressionAst,
  type PipelineAst,
  type ScriptExtent,
  type Statement,
  type StatementBlockAst,
  type SwitchStatementAst,
  TokenKind,
  type UnaryExpressionAst,
} from '../../../grammar/index.ts';
import { Double } from '../../objects/numbers.ts';
import { safepoint } from '../../scheduler/scheduler.ts';
import { compileBlock, compiler } from '../compile-context.ts';
import { assignmentSetsStatus } from '../execution-status.ts';
import type { Stmt } from '../frame.ts';
import type { Loop } from '../loop-turns.ts';
import type { SlotVariable } from '../slot-variable.ts';
import { stepped } from '../variable-nodes.ts';
import { slotVariable } from '../variables.ts';
import { conditionSource, elementText, expressionSource, isPlainIndex, operations } from './expression-source.ts';
import { changeText } from './method-source.ts';
import { asInt, leaveToNodes, simply, storeElement } from './simple-operations.ts';
import { type LoopAst, type Source, type SourceWriter, valueText } from './source-writer.ts';
import { afterStatement, paused, stoppedAt } from './stopped-at.ts';
import { switchSource } from './switch-source.ts';

/** Statements as JavaScript; one that has no text of its own is run as a node. Each does what its node in `compile` does, in the same order. */

function statementSource(ast: Statement, w: SourceWriter): string {
  return ownSource(ast, w) ?? callSource(compiler.statement(ast, w.context), w);
}

/** A statement that is run as a node, which sees and may change the variables outside, and says itself where it stands. */
function callSource(statement: Stmt, w: SourceWriter): string {
  w.calls++;
  const place = w.place('statement', null);
  return `${w.store()} if (q) c.questionMark = true; ${w.enter(place)} shared = true;
if ((r = ${w.constant(statement)}(f)) !== undefined) return ${w.constant(stoppedAt)}(f, P[${place}], r);
${w.load(`return ${w.constant(afterStatement)}(f, P[${place}]);`)} q = shared = false;`;
}

function ownSource(ast: Statement, w: SourceWriter): string | null {
  switch (ast.kind) {
    case 'AssignmentStatementAst':
      return assignmentSource(ast, w, 'statement');
    case 'PipelineAst':
      return incrementSource(ast, w, 'statement') ?? changeSource(ast, w);
    case 'IfStatementAst':
      return ifSource(ast, w);
    case 'SwitchStatementAst':
      return switchSource(ast as SwitchStatementAst, w, blockSource);
    case 'ForStatementAst':
    case 'WhileStatementAst':
    case 'DoWhileStatementAst':
    case 'DoUntilStatementAst':
      return innerLoopSource(ast, w);
    case 'BreakStatementAst':
      return ast.label === null && w.jumps !== null ? w.jumps.onBreak : null;
    case 'ContinueStatementAst':
      return ast.label === null && w.jumps !== null ? w.jumps.onContinue : null;
  }
  return null;
}

/** What a text is: a statement, or a part of the head of `for`, which leaves `$?` alone. */
export type Part = 'statement' | 'initializer' | 'iterator';

/** What stands before a statement: which one it is. */
const begin = (part: Part, extent: ScriptExtent, w: SourceWriter): string =>
  w.enter(w.place(part === 'iterator' ? part : 'statement', extent));

/** The expression on the right of an assignment. */
export function rightSide(ast: AssignmentStatementAst): Expression | null {
  const { right } = ast;
  if (right.kind === 'CommandExpressionAst') return right.redirections.length === 0 ? right.expression : null;
  return right.kind === 'PipelineAst' && !right.background ? right.getPureExpression() : null;
}

/** The operators of `+=` and its like. */
export const assigned = new Map<TokenKind, TokenKind>([
  [TokenKind.PlusEquals, TokenKind.Plus],
  [TokenKind.MinusEquals, TokenKind.Minus],
  [TokenKind.MultiplyEquals, TokenKind.Multiply],
  [TokenKind.DivideEquals, TokenKind.Divide],
  [TokenKind.RemainderEquals, TokenKind.Rem],
]);

/** A call that changes an object, as a statement: what it gives is nothing, or goes nowhere (`[void]`). */
export function changeSource(ast: PipelineAst, w: SourceWriter): string | null {
  const pure = ast.background ? null : ast.getPureExpression();
  const isCast = pure?.kind === 'ConvertExpressionAst' && /^(system\.)?void$/i.test(pure.type.typeName.fullName);
  const call = pure && changeText(isCast ? (pure as ConvertExpressionAst).child : pure, w, isCast ? 'dropped' : 'written');
  return call && `${begin('statement', ast.extent, w)} ${call}; q = true;`;
}

/** An assignment of what a call that changes an object gives; nothing may fail after that. */
function changeAssignment(ast: AssignmentStatementAst, expression: Expression, w: SourceWriter, part: Part): string | null {
  const { left } = ast;
  if (ast.operator !== TokenKind.Equals || left.kind !== 'VariableExpressionAst') return null;
  const isNull = left.variablePath.userPath.toLowerCase() === 'null';
  const variable = isNull ? null : slotVariable(left, w.context);
  const register = variable && w.register(variable, true);
  if (!isNull && (!register || register.isTyped || register.kind !== 'value')) return null;
  const call = changeText(expression, w, isNull ? 'dropped' : 'stored');
  const sets = part === 'statement' ? 'q = true;' : '';
  return call && `${begin(part, ast.extent, w)} ${register ? `${register.name} = ` : ''}${call}; ${sets}`;
}

/** An assignment; in the head of `for` it leaves `$?` alone. @param mayChange false: it may not have other effects */
export function assignmentSource(ast: AssignmentStatementAst, w: SourceWriter, part: Part, mayChange = true): string | null {
  const { left } = ast;
  const expression = rightSide(ast);
  const operator = assigned.get(ast.operator);
  if (expression === null || (operator === undefined && ast.operator !== TokenKind.Equals)) return null;
  const change = mayChange ? changeAssignment(ast, expression, w, part) : null;
  if (change !== null) return change;
  const right = expressionSource(expression, w);
  if (right === null) return null;
  const start = begin(part, ast.extent, w);
  const sets = part === 'statement' && assignmentSetsStatus(ast) ? 'q = true;' : '';
  if (left.kind === 'VariableExpressionAst') {
    const variable = slotVariable(left, w.context);
    const register = variable && w.register(variable, true);
    if (!register) return null;
    const before: Source = { text: register.name, kind: register.kind };
    const value = operator === undefined ? right : operations.get(operator)!(before, right, w);
    return `${start} ${assignSource(variable, value, w)} ${sets}`;
  }
  return left.kind === 'IndexExpressionAst' && isPlainIndex(left) ? elementSource(left, operator, right, start, sets, w) : null;
}

/** Stores a value in a register: of its kind, or what turns out to be of it. */
function assignSource(variable: SlotVariable, value: Source, w: SourceWriter): string {
  const { name, kind, isTyped } = w.register(variable, true)!;
  if (kind === value.kind) return `${name} = ${value.text};`;
  if (isTyped && kind === 'double' && value.kind === 'int') return `${name} = ${value.text};`;
  if (isTyped && kind === 'int' && value.kind === 'double') return `${name} = ${w.constant(asInt)}(${value.text});`;
  const text = valueText(value.text, value.kind, w);
  if (kind === 'value') return `${name} = ${text};`;
  if (!isTyped && (value.kind !== 'value' || !w.speculates)) {
    w.widen(variable);
    return `${name} = ${text};`;
  }
  const leave = `${w.constant(leaveToNodes)}()`;
  const t = w.temporary();
  const test =
    kind === 'double'
      ? `(${t} = ${text}) instanceof ${w.constant(Double)} ? ${t}.value`
      : `typeof (${t} = ${text}) === '${kind === 'int' ? 'number' : 'boolean'}' ? ${t}`;
  return `${name} = ${test} : ${leave};`;
}

function elementSource(
  left: IndexExpressionAst,
  operator: TokenKind | undefined,
  right: Source,
  start: string,
  sets: string,
  w: SourceWriter,
): string | null {
  const target = expressionSource(left.target, w);
  const index = target && expressionSource(left.index, w);
  if (target === null || index === null || (operator !== undefined && !w.hasFrame)) return null;
  const [t, i, x] = [w.temporary(), w.temporary(), w.temporary()];
  const place = `${t} = ${valueText(target.text, target.kind, w)}; ${i} = ${valueText(index.text, index.kind, w)};`;
  const store = `${w.constant(storeElement)}(${t}, ${i}, ${x});`;
  if (operator === undefined) return `${start} ${x} = ${valueText(right.text, right.kind, w)}; ${place} ${store} ${sets}`;
  const b = w.temporary();
  const after = operations.get(operator)!({ text: b, kind: 'value' }, right, w);
  return `${start} ${place} ${b} = ${elementText(t, i, 'value', w)}; ${x} = ${valueText(after.text, after.kind, w)}; ${store} ${sets}`;
}

/** `$x++` and its like, whose value nobody asks for. */
export function incrementSource(ast: PipelineAst, w: SourceWriter, part: Part): string | null {
  const pure = ast.background ? null : ast.getPureExpression();
  const delta = pure?.kind === 'UnaryExpressionAst' ? deltaOf(pure) : 0;
  const child = delta === 0 ? null : (pure as UnaryExpressionAst).child;
  const variable = child?.kind === 'VariableExpressionAst' ? slotVariable(child, w.context) : null;
  const register = variable && w.register(variable, true);
  if (!variable || !register) return null;
  w.operations++;
  const { name, kind } = register;
  const start = begin(part, ast.extent, w);
  const sets = part === 'statement' ? 'q = true;' : '';
  if (kind === 'int') return `${start} if ((n = ${name} + ${delta}) === (n | 0)) ${name} = n; else ${w.constant(leaveToNodes)}(); ${sets}`;
  const after: Source =
    kind === 'double'
      ? { text: `${name} + ${delta}`, kind }
      : { text: `${w.constant(simply(delta > 0 ? next : previous))}(${name}, null)`, kind: 'value' };
  return `${start} ${assignSource(variable, after, w)} ${sets}`;
}

const next = (v: Parameters<typeof stepped>[0]): ReturnType<typeof stepped> => stepped(v, 1);
const previous = (v: Parameters<typeof stepped>[0]): ReturnType<typeof stepped> => stepped(v, -1);

function deltaOf(ast: UnaryExpressionAst): number {
  switch (ast.tokenKind) {
    case TokenKind.PlusPlus:
    case TokenKind.PostfixPlusPlus:
      return 1;
    case TokenKind.MinusMinus:
    case TokenKind.PostfixMinusMinus:
      return -1;
  }
  return 0;
}

function ifSource(ast: IfStatementAst, w: SourceWriter): string | null {
  let text = '';
  let ends = '';
  for (const { condition, body } of ast.clauses) {
    const test = conditionSource(condition, w);
    if (test === null) return null;
    text += `${w.enter(w.place('statement', condition.extent))} if (${test}) {${branchSource(body, w)}} else {`;
    ends += '}';
  }
  return text + (ast.elseClause ? branchSource(ast.elseClause, w) : '') + ends;
}

/** A statement that stands alone in a branch needs no list of its own (compileBranch in if.ts). */
function branchSource(ast: StatementBlockAst, w: SourceWriter): string {
  const only = ast.statements.length === 1 && ast.traps.length === 0 ? ast.statements[0]! : null;
  return only === null || only.kind === 'TrapStatementAst' || only.kind === 'TypeDefinitionAst'
    ? blockSource(ast, w)
    : statementSource(only, w);
}

/** A statement list. */
function blockSource(ast: StatementBlockAst, w: SourceWriter): string {
  const { context } = w;
  if (ast.traps.length > 0 || ast.statements.some((s) => s.kind === 'TypeDefinitionAst')) return callSource(compileBlock(ast, context), w);
  let made: readonly Stmt[] | null = null;
  const statements = (): readonly Stmt[] => (made ??= ast.statements.map((s) => compiler.statement(s, context)));
  return ast.statements
    .map((statement, i) => {
      w.around.push({ statements, at: i });
      const text = statementSource(statement, w);
      w.around.pop();
      return text;
    })
    .join('\n');
}

/** A part of the head of `for`, run for what it does; null where it may have to wait. */
function headSource(ast: Statement, w: SourceWriter, part: Part): string | null {
  if (ast.kind === 'AssignmentStatementAst') return assignmentSource(ast, w, part);
  if (ast.kind !== 'PipelineAst' || ast.background) return null;
  return incrementSource(ast, w, part);
}

/** The turns of a loop: `tests` says whether the first one begins with the condition. Null where the head may have to wait. */
export function turnsSource(ast: LoopAst, w: SourceWriter, tests: string): string | null {
  const number = w.loop();
  const condition = ast.condition ? conditionSource(ast.condition, w) : 'true';
  const test = w.place('test', ast.condition?.extent ?? null);
  const iterator = ast.kind === 'ForStatementAst' && ast.iterator ? headSource(ast.iterator, w, 'iterator') : '';
  if (condition === null || iterator === null) return null;
  const { jumps } = w;
  w.jumps = { onBreak: `break L${number};`, onContinue: `break B${number};` };
  const body = blockSource(ast.body, w);
  w.jumps = jumps;
  const isLeft = ast.kind === 'DoUntilStatementAst' ? condition : `!${condition}`;
  return `L${number}: for (;; ${tests} = true) {
if (${tests}) { ${w.enter(test)} if (${isLeft}) break; }
if (${w.constant(safepoint)}()) { r = ${w.constant(paused)}(f, P[${test}]); break OUT; }
B${number}: { ${body} }
${iterator}
}`;
}

/** The turns of a `foreach` over what is left of its elements. Null where its variable cannot be a register. */
export function elementsSource(ast: ForEachStatementAst, w: SourceWriter, iterator: string): string | null {
  const variable = slotVariable(ast.variable, w.context);
  if (variable === null || w.register(variable, true) === null) return null;
  const number = w.loop();
  const { extent } = ast.variable;
  // an error of the first element is one of the collection, and stands where the frame does already
  const next = [w.place('next', null), w.place('next', extent)];
  const assign = [w.place(variable, null), w.place(variable, extent)];
  const isLater = w.temporary();
  const assigned = assignSource(variable, { text: 'element.value', kind: 'value' }, w);
  w.jumps = { onBreak: `break L${number};`, onContinue: `break B${number};` };
  const body = blockSource(ast.body, w);
  return `L${number}: for (;;) {
${w.enter(`${isLater} ? ${next[1]} : ${next[0]}`)} if ((element = ${iterator}.next()).done) break;
${w.enter(`${isLater} ? ${assign[1]} : ${assign[0]}`)} ${assigned}
${isLater} = true;
if (${w.constant(safepoint)}()) { r = ${w.constant(paused)}(f, P[${next[0]}]); break OUT; }
B${number}: { ${body} }
}`;
}

/** A loop within a compiled one. */
function innerLoopSource(ast: LoopAst, w: SourceWriter): string | null {
  const isFor = ast.kind === 'ForStatementAst';
  const initializer = isFor && ast.initializer ? headSource(ast.initializer, w, 'initializer') : '';
  if (initializer === null) return null;
  const tests = w.temporary();
  let made: Loop | null = null;
  w.around.push(() => (made ??= w.innerLoop(ast)));
  const turns = turnsSource(ast, w, tests);
  w.around.pop();
  return turns && `${initializer} ${tests} = ${ast.kind === 'WhileStatementAst' || isFor};\n${turns}`;
}
