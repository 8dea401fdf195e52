import {
  type ArrayLiteralAst,
  type BinaryExpressionAst,
  type ConvertExpressionAst,
  type Expression,
  type IndexExpressionAst,
  type InvokeMemberExpressionAst,
  type MemberExpressionAst,
  type PipelineBase,
  TokenKind,
  type UnaryExpressionAst,
  VariableExpressionAst,
} from '../../../grammar/index.ts';
import { wellKnown } from '../../dotnet/registry.ts';
import { AutomationNull, PSArray } from '../../objects/collections.ts';
import { isTrue } from '../../objects/language-primitives.ts';
import type { Value } from '../../objects/net-object.ts';
import { Double } from '../../objects/numbers.ts';
import { bitAnd, bitOr, bitXor } from '../../operators/bit-ops.ts';
import { equal, greaterOrEqual, greaterThan, lessOrEqual, lessThan, notEqual } from '../../operators/compare-ops.ts';
import { IndexSite } from '../../operators/index-site.ts';
import { addValues, divideValues, multiplyValues, remainderValues, subtractValues } from '../arithmetic-nodes.ts';
import { compiler } from '../compile-context.ts';
import { isSteady } from '../operand.ts';
import type { SlotVariable } from '../slot-variable.ts';
import { slotVariable } from '../variables.ts';
import { constantSource, countProperty, methodSource, simpleProperty } from './method-source.ts';
import { asDouble, asInt, elementOf, leaveToNodes, lengthOf, simply } from './simple-operations.ts';
import { type Kind, type Source, type SourceWriter, valueText } from './source-writer.ts';
import { expandableSource, isUnderbar, textOperation, valuesOf, wordText } from './text-source.ts';

/**
 * Expressions as JavaScript. They give what the nodes of `compile` give: integers and doubles in place, other numbers and texts by the functions
 * that the nodes call, and where a value is anything else the statement is left to its nodes. Null: the expression may have to wait.
 */

/** A value where "no output" is null. */
export const plain = (v: Value): Value => (v === AutomationNull ? null : v);

/** Text that is true or false in JavaScript as the condition is in PowerShell. */
export function conditionSource(ast: PipelineBase, w: SourceWriter): string | null {
  const pure = ast.kind === 'PipelineAst' && !ast.background ? ast.getPureExpression() : null;
  const s = pure && expressionSource(pure, w);
  return s && truth(s, w);
}

function truth(s: Source, w: SourceWriter): string {
  switch (s.kind) {
    case 'boolean':
      return s.text;
    case 'int':
    case 'double':
      return `(${s.text} !== 0)`;
  }
  const v = w.temporary();
  return `((${v} = ${s.text}) === true || ${v} !== false && ${w.constant(isTrue)}(${v}))`;
}

/** The text of an expression. */
export function expressionSource(ast: Expression, w: SourceWriter): Source | null {
  switch (ast.kind) {
    case 'VariableExpressionAst': {
      const variable = slotVariable(ast, w.context);
      const register = variable && w.register(variable);
      if (register) return { text: register.name, kind: register.kind };
      const underbar = isUnderbar(ast) ? w.underbar() : null;
      if (underbar) return underbar;
      const self = /^this$/i.test(ast.variablePath.userPath) ? w.self() : null;
      if (self) return self;
      break;
    }
    case 'ParenExpressionAst': {
      const { pipeline } = ast;
      const pure = pipeline.kind === 'PipelineAst' && !pipeline.background ? pipeline.getPureExpression() : null;
      return pure && expressionSource(pure, w);
    }
    case 'BinaryExpressionAst':
      return binarySource(ast, w);
    case 'UnaryExpressionAst':
      if (ast.tokenKind === TokenKind.Not || ast.tokenKind === TokenKind.Exclaim) {
        const operand = expressionSource(ast.child, w);
        return operand && { text: `!${truth(operand, w)}`, kind: 'boolean' };
      }
      break;
    case 'IndexExpressionAst':
      return indexSource(ast, w);
    case 'MemberExpressionAst':
      return memberSource(ast as MemberExpressionAst, w);
    case 'ConvertExpressionAst':
      return castSource(ast, w);
    case 'InvokeMemberExpressionAst':
      return methodSource(ast as InvokeMemberExpressionAst, w);
    case 'ExpandableStringExpressionAst':
      return expandableSource(ast, w) ?? nodeSource(ast, w);
    case 'ArrayLiteralAst':
      return arraySource(ast, w) ?? nodeSource(ast, w);
  }
  return nodeSource(ast, w);
}

/** `a, b`. */
function arraySource(ast: ArrayLiteralAst, w: SourceWriter): Source | null {
  const elements = valuesOf(ast.elements, w);
  if (elements === null) return null;
  w.operations++;
  return { text: `new ${w.constant(PSArray)}([${elements.join(', ')}])`, kind: 'value' };
}

/** An expression that is called as a node, which sees the variables outside. */
function nodeSource(ast: Expression, w: SourceWriter): Source | null {
  const node = compiler.expression(ast, w.context);
  if (!isSteady(node)) return null;
  const value = node.hint?.constant;
  if (typeof value === 'number') return { text: `(${value})`, kind: 'int', number: value };
  if (typeof value === 'boolean') return { text: String(value), kind: 'boolean' };
  if (value instanceof Double) return { text: numberText(value.value), kind: 'double', number: value.value };
  if (typeof value === 'string') return { text: w.constant(value), kind: 'value', word: value, isText: true };
  if (value !== undefined) return { text: w.constant(value), kind: 'value' };
  const mentioned = w.hasFrame ? mentionedBy(ast, w) : null;
  return mentioned && { text: `(${w.given(mentioned)}${w.constant(node)}(f))`, kind: 'value' };
}

const steps = [TokenKind.PlusPlus, TokenKind.MinusMinus, TokenKind.PostfixPlusPlus, TokenKind.PostfixMinusMinus];

/** The variables of the frame's own scope that an expression reads; null for one that changes variables, or names them by their scope. */
function mentionedBy(ast: Expression, w: SourceWriter): SlotVariable[] | null {
  const found: SlotVariable[] = [];
  const other = ast.find((a) => {
    if (a.kind === 'AssignmentStatementAst') return true;
    if (a.kind === 'UnaryExpressionAst') return steps.includes((a as UnaryExpressionAst).tokenKind);
    if (!(a instanceof VariableExpressionAst)) return false;
    const variable = slotVariable(a, w.context);
    if (variable !== null) found.push(variable);
    return variable === null && !(a.variablePath.isUnscopedVariable && w.mayMention(a));
  }, true);
  return other === null ? found : null;
}

/** A double as JavaScript writes it. */
function numberText(n: number): string {
  if (Object.is(n, -0)) return '(-0)';
  return Number.isFinite(n) ? `(${n})` : n > 0 ? 'Infinity' : n < 0 ? '-Infinity' : 'NaN';
}

type Plain = (l: Value, r: Value) => Value;

function binarySource(ast: BinaryExpressionAst, w: SourceWriter): Source | null {
  const { operator } = ast;
  const isAnd = operator === TokenKind.And;
  const operation = operations.get(operator);
  if (!isAnd && operator !== TokenKind.Or && !operation) return textOperation(ast, w) ?? nodeSource(ast, w);
  const left = expressionSource(ast.left, w);
  const right = left && expressionSource(ast.right, w);
  if (left === null || right === null) return null;
  return operation ? operation(left, right, w) : { text: `(${truth(left, w)} ${isAnd ? '&&' : '||'} ${truth(right, w)})`, kind: 'boolean' };
}

/** How an operator is done with operands of given kinds. */
export type OperationSource = (l: Source, r: Source, w: SourceWriter) => Source;

/** Evaluates operands into names, left first, and then a text of them. */
function named(l: Source, r: Source, w: SourceWriter, text: (l: string, r: string) => string): string {
  const first: string[] = [];
  const name = (s: Source): string => {
    if (s.number !== undefined) return s.text;
    const t = w.temporary();
    first.push(`${t} = ${s.text}`);
    return t;
  };
  const a = name(l);
  const b = name(r);
  return `(${[...first, text(a, b)].join(', ')})`;
}

/** The operand as a JavaScript number, where the other one is a double. */
const number = (s: Source, w: SourceWriter): string => (s.kind === 'value' ? `${w.constant(asDouble)}(${s.text})` : s.text);

/** True where the operation can be only that of doubles. */
const isOfDoubles = (l: Source, r: Source): boolean =>
  (l.kind === 'double' && r.kind !== 'boolean') || (r.kind === 'double' && l.kind !== 'boolean');

/** A test for names being integers; empty where they always are. */
function areIntegers(l: Source, a: string, r: Source, b: string): string {
  const tests: string[] = [];
  if (l.kind !== 'int') tests.push(`typeof ${a} === 'number' && `);
  if (r.kind !== 'int') tests.push(`typeof ${b} === 'number' && `);
  return tests.join('');
}

/** True for what JavaScript's `+` puts behind a text as PowerShell's does. */
const isWord = (s: Source): boolean => s.isText === true || s.kind === 'int';

/** `+`, `-` and `*`. */
function sums(operator: '+' | '-' | '*', op: Plain): OperationSource {
  // | 0 for the zero that has a sign
  const whole = (n: string): string => (operator === '*' ? `${n} | 0` : n);
  return (l, r, w) => {
    w.operations++;
    if (operator === '+' && l.isText) return { text: `(${l.text} + ${wordText(r, w)})`, kind: 'value', isText: true };
    if (l.kind === 'int' && r.kind === 'int') {
      const leave = w.constant(leaveToNodes);
      return { text: `((n = ${l.text} ${operator} ${r.text}) === (n | 0) ? ${whole('n')} : ${leave}())`, kind: 'int' };
    }
    if (isOfDoubles(l, r)) return { text: `(${number(l, w)} ${operator} ${number(r, w)})`, kind: 'double' };
    if (l.kind === 'boolean' || r.kind === 'boolean') return called(op, l, r, w);
    const text = named(l, r, w, (a, b) => {
      const slowly = `${w.constant(simply(op))}(${a}, ${b})`;
      const joined =
        operator === '+' && l.kind !== 'int'
          ? `typeof ${a} === 'string'${isWord(r) ? '' : ` && typeof ${b} === 'string'`} ? ${a} + ${b} : `
          : '';
      const sum = r.isText ? '' : `${areIntegers(l, a, r, b)}(n = ${a} ${operator} ${b}) === (n | 0) ? ${whole('n')} : `;
      return `${sum}${joined}${slowly}`;
    });
    return { text, kind: 'value' };
  };
}

/** An operation of which nothing is done in place. */
function called(op: Plain, l: Source, r: Source, w: SourceWriter): Source {
  return { text: `${w.constant(simply(op))}(${valueText(l.text, l.kind, w)}, ${valueText(r.text, r.kind, w)})`, kind: 'value' };
}

const divide: OperationSource = (l, r, w) => {
  w.operations++;
  if (isOfDoubles(l, r)) return { text: `(${number(l, w)} / ${number(r, w)})`, kind: 'double' };
  if (l.kind === 'boolean' || r.kind === 'boolean' || r.number === 0) return called(divideValues, l, r, w);
  const text = named(l, r, w, (a, b) => {
    const made = `(n = ${a} / ${b}) === (n | 0) ? n | 0 : new ${w.constant(Double)}(n)`;
    const slowly = `${w.constant(simply(divideValues))}(${a}, ${b})`;
    const test = `${areIntegers(l, a, r, b)}${r.number === undefined ? `${b} !== 0` : 'true'}`;
    return `${test} ? (${made}) : ${slowly}`;
  });
  return { text, kind: 'value' };
};

const remainder: OperationSource = (l, r, w) => {
  w.operations++;
  if (l.kind === 'double' || r.kind === 'double' || l.kind === 'boolean' || r.kind === 'boolean' || r.number === 0)
    return called(remainderValues, l, r, w);
  const isInt = l.kind === 'int' && r.kind === 'int';
  if (isInt && r.number !== undefined) return { text: `((${l.text} % ${r.text}) | 0)`, kind: 'int' };
  const text = named(l, r, w, (a, b) => {
    const slowly = isInt ? `${w.constant(leaveToNodes)}()` : `${w.constant(simply(remainderValues))}(${a}, ${b})`;
    return `${areIntegers(l, a, r, b)}${b} !== 0 ? (${a} % ${b}) | 0 : ${slowly}`;
  });
  return { text, kind: isInt ? 'int' : 'value' };
};

function comparing(operator: string, op: (l: Value, r: Value, ignoreCase: boolean) => Value, ignoreCase: boolean): OperationSource {
  const slowly: Plain = (l, r) => op(plain(l), plain(r), ignoreCase);
  return (l, r, w) => {
    w.operations++;
    const call = (a: string, b: string): string => `${w.constant(isTrue)}(${w.constant(simply(slowly))}(${a}, ${b}))`;
    if (l.kind === 'int' && r.kind === 'int') return { text: `(${l.text} ${operator} ${r.text})`, kind: 'boolean' };
    if (isOfDoubles(l, r)) return { text: `(${number(l, w)} ${operator} ${number(r, w)})`, kind: 'boolean' };
    if (l.kind === 'boolean' || r.kind === 'boolean')
      return { text: call(valueText(l.text, l.kind, w), valueText(r.text, r.kind, w)), kind: 'boolean' };
    const text = named(l, r, w, (a, b) => `${areIntegers(l, a, r, b)}true ? ${a} ${operator} ${b} : ${call(a, b)}`);
    return { text, kind: 'boolean' };
  };
}

/** `-band`, `-bor` and `-bxor`. */
function bits(operator: string, op: Plain): OperationSource {
  const slowly: Plain = (l, r) => op(plain(l), plain(r));
  return (l, r, w) => {
    if (l.kind === 'int' && r.kind === 'int') {
      w.operations++;
      return { text: `(${l.text} ${operator} ${r.text})`, kind: 'int' };
    }
    return called(slowly, l, r, w);
  };
}

/** How operators are done. */
export const operations: ReadonlyMap<TokenKind, OperationSource> = new Map<TokenKind, OperationSource>([
  [TokenKind.Plus, sums('+', addValues)],
  [TokenKind.Minus, sums('-', subtractValues)],
  [TokenKind.Multiply, sums('*', multiplyValues)],
  [TokenKind.Divide, divide],
  [TokenKind.Rem, remainder],
  [TokenKind.Band, bits('&', bitAnd)],
  [TokenKind.Bor, bits('|', bitOr)],
  [TokenKind.Bxor, bits('^', bitXor)],
  [TokenKind.Ieq, comparing('===', equal, true)],
  [TokenKind.Ceq, comparing('===', equal, false)],
  [TokenKind.Ine, comparing('!==', notEqual, true)],
  [TokenKind.Cne, comparing('!==', notEqual, false)],
  [TokenKind.Ilt, comparing('<', lessThan, true)],
  [TokenKind.Clt, comparing('<', lessThan, false)],
  [TokenKind.Ile, comparing('<=', lessOrEqual, true)],
  [TokenKind.Cle, comparing('<=', lessOrEqual, false)],
  [TokenKind.Igt, comparing('>', greaterThan, true)],
  [TokenKind.Cgt, comparing('>', greaterThan, false)],
  [TokenKind.Ige, comparing('>=', greaterOrEqual, true)],
  [TokenKind.Cge, comparing('>=', greaterOrEqual, false)],
]);

/** True where `target[index]` may be read and stored in place: one index, no cast that chooses among indexers. */
export function isPlainIndex(ast: IndexExpressionAst): boolean {
  return !ast.nullConditional && ast.index.kind !== 'ArrayLiteralAst' && ast.index.kind !== 'ConvertExpressionAst';
}

function indexSource(ast: IndexExpressionAst, w: SourceWriter): Source | null {
  if (!isPlainIndex(ast) || !w.hasFrame) return nodeSource(ast, w);
  const target = expressionSource(ast.target, w);
  const index = target && expressionSource(ast.index, w);
  if (target === null || index === null) return null;
  const t = w.temporary();
  const i = w.temporary();
  const text = `(${t} = ${valueText(target.text, target.kind, w)}, ${i} = ${valueText(index.text, index.kind, w)}, ${elementText(t, i, index.kind, w)})`;
  return { text, kind: 'value' };
}

/** Text that reads an element, from the names of the target and the index. */
export function elementText(target: string, index: string, indexKind: Kind, w: SourceWriter): string {
  w.operations++;
  const value = w.temporary();
  const slowly = `${w.constant(elementOf)}(f, ${w.constant(new IndexSite())}, ${target}, ${index})`;
  if (indexKind !== 'int' && indexKind !== 'value') return slowly;
  const isInt = indexKind === 'int' ? '' : `typeof ${index} === 'number' && `;
  return (
    `${isInt}${target} instanceof ${w.constant(PSArray)} && ${target}.lengths === null && ` +
    `(${value} = ${target}.items[${index}]) !== undefined ? ${value} : ${slowly}`
  );
}

/** `.name`: a stored value, or what .NET's own code gives. All else may run a script, and is left to the nodes. */
function memberSource(ast: MemberExpressionAst, w: SourceWriter): Source | null {
  const own = w.ownProperty(ast);
  if (own !== undefined) return own;
  const count = ast.static ? constantSource(ast, w) : countSource(ast, w);
  if (count !== null || ast.static || ast.nullConditional || ast.member.kind !== 'StringConstantExpressionAst' || !w.speculates)
    return count;
  const target = w.context.inside ? null : expressionSource(ast.expression, w);
  if (target === null || target.kind !== 'value') return null;
  w.operations++;
  return { text: w.guarded(`${w.constant(simpleProperty(ast.member.value))}(${target.text})`), kind: 'value' };
}

/** `.Count` and `.Length` of what stands in a variable. */
function countSource(ast: MemberExpressionAst, w: SourceWriter): Source | null {
  if (ast.static || ast.nullConditional || ast.member.kind !== 'StringConstantExpressionAst') return null;
  const name = ast.member.value.toLowerCase();
  if (name !== 'count' && name !== 'length') return null;
  const target = expressionSource(ast.expression, w);
  if (target === null || target.kind !== 'value') return null;
  if (name === 'count') return { text: `${w.constant(countProperty(name))}(c, ${target.text})`, kind: 'int' };
  return { text: `${w.constant(lengthOf)}(${target.text})`, kind: 'int' };
}

/** `[int]` and `[double]` of numbers, `[int]` of texts. */
function castSource(ast: ConvertExpressionAst, w: SourceWriter): Source | null {
  if (!/^(system\.)?(int|int32|double)$/i.test(ast.type.typeName.fullName)) return nodeSource(ast, w);
  const type = w.typeOf(ast.type.typeName);
  const isInt = type === wellKnown.int32;
  const operand = isInt || type === wellKnown.double ? expressionSource(ast.child, w) : null;
  if (operand === null || operand.kind === 'boolean') return null;
  w.operations++;
  if (isInt && operand.kind === 'int') return operand;
  if (isInt) return { text: w.guarded(`${w.constant(asInt)}(${operand.text})`), kind: 'int' };
  return { text: operand.kind === 'double' ? operand.text : number(operand, w), kind: 'double' };
}
