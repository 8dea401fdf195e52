import {
  type BinaryExpressionAst,
  type ExpandableStringExpressionAst,
  type Expression,
  type SubExpressionAst,
  TokenKind,
  type VariableExpressionAst,
} from '../../../grammar/index.ts';
import { PSArray } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import { formatString } from '../../operators/format-op.ts';
import { likeOperator } from '../../operators/match-ops.ts';
import { joinOperator, replaceWith, splitOperator } from '../../operators/string-ops.ts';
import { setsStatus } from '../execution-status.ts';
import { writesNothing } from '../pipelines.ts';
import { soleExpression } from '../sole-expression.ts';
import { slotVariable } from '../variables.ts';
import { formatSource } from './format-source.ts';
import { areSimple, bail, isSimple, textOf } from './simple-operations.ts';
import { type Source, type SourceWriter, valueText } from './source-writer.ts';

/**
 * Expandable strings and the operators of texts as JavaScript, of operands that are {@link isSimple | simple}. They have no effects: where one of them fails, the
 * nodes do the statement again and say where the error stands. Null: there is no text for it.
 */

/**
 * Whether an operand may be expected to be {@link isSimple | simple}: what a variable holds now tells it, of other expressions it is believed until the compiled
 * loop has had to leave too much to the nodes.
 */
export function maySimply(ast: Expression, w: SourceWriter, isSimply: (v: Value) => boolean = isSimple): boolean {
  if (ast.kind === 'ConstantExpressionAst' || ast.kind === 'StringConstantExpressionAst') return true;
  if (ast.kind !== 'VariableExpressionAst') return w.speculates;
  const variable = slotVariable(ast, w.context);
  const value = variable !== null ? w.valueNow(variable) : isUnderbar(ast) ? w.underbarNow : undefined;
  return value === undefined ? w.speculates : isSimply(value);
}

/** True for `$_` and `$PSItem`. */
export function isUnderbar({ variablePath }: VariableExpressionAst): boolean {
  return variablePath.isVariable && variablePath.isUnscopedVariable && /^(_|psitem)$/i.test(variablePath.unqualifiedPath);
}

/** The texts of expressions as values; null where one of them has none. */
export function valuesOf(expressions: readonly Expression[], w: SourceWriter): string[] | null {
  const texts: string[] = [];
  for (const e of expressions) {
    const s = w.expression(e);
    if (s === null) return null;
    texts.push(valueText(s.text, s.kind, w));
  }
  return texts;
}

/** What an expression stands for within a text: something that JavaScript's `+` puts behind a string as it is. */
export function wordText(s: Source, w: SourceWriter): string {
  if (s.isText || s.kind === 'int') return s.text;
  if (s.kind === 'boolean') return `(${s.text} ? 'True' : 'False')`;
  return `${w.constant(textOf)}(${valueText(s.text, s.kind, w)})`;
}

/** `"text $x $(…)"`. */
export function expandableSource(ast: ExpandableStringExpressionAst, w: SourceWriter): Source | null {
  const words: string[] = [];
  for (const part of ast.parts) {
    const word = typeof part === 'string' ? w.constant(part) : partText(part, w);
    if (word === null) return null;
    words.push(word);
  }
  w.operations += words.length;
  return { text: `('' + ${words.join(' + ')})`, kind: 'value', isText: true };
}

/** Variables in registers, and `$(…)` that hold one expression. Others have rules of their own within a text. */
export function partText(part: Expression, w: SourceWriter): string | null {
  if (part.kind === 'SubExpressionAst') return subExpressionText(part, w);
  if (part.kind !== 'VariableExpressionAst' || !maySimply(part, w)) return null;
  const variable = slotVariable(part, w.context);
  const register = variable && w.register(variable);
  if (register) return wordText({ text: register.name, kind: register.kind }, w);
  const underbar = isUnderbar(part) ? w.underbar() : null;
  return underbar && wordText(underbar, w);
}

function subExpressionText({ subExpression }: SubExpressionAst, w: SourceWriter): string | null {
  const expression = soleExpression(subExpression);
  const s = expression === null || writesNothing(expression) || !maySimply(expression, w) ? null : w.expression(expression);
  if (expression === null || s === null) return null;
  return `(${w.moved()}, ${setsStatus(expression) ? 'q = true, ' : ''}${wordText(s, w)})`;
}

/** `-f`, `-replace`, `-split`, `-join`, `-like` and their like. */
export function textOperation(ast: BinaryExpressionAst, w: SourceWriter): Source | null {
  const { operator, right } = ast;
  const operation = textOperations.get(operator);
  if (operation === undefined) return null;
  const formatted = operator === TokenKind.Format ? formatSource(ast, w) : null;
  if (formatted !== null) return formatted;
  const list = right.kind === 'ArrayLiteralAst' ? right.elements : null;
  if (list !== null && operation.most < list.length) return null;
  const isOperand = operation.takes ?? isSimple;
  if (!maySimply(ast.left, w, isOperand) || !(list ?? [right]).every((e) => maySimply(e, w))) return null;
  const left = valuesOf([ast.left], w);
  const values = left && valuesOf(list ?? [right], w);
  if (values === null) return null;
  w.operations++;
  const call = `${w.constant(operation.run)}(${left}, ${operation.most === Number.POSITIVE_INFINITY ? `[${values}]` : values})`;
  const text = w.guarded(call);
  return operation.gives === 'text' ? { text, kind: 'value', isText: true } : { text, kind: operation.gives };
}

interface TextOperation {
  /** Takes the operand on the left, and those on the right one by one or, where any number may stand there, in an array. */
  readonly run: ((l: Value, a: Value, b?: Value) => Value) | ((l: Value, values: readonly Value[]) => Value);
  /** How many operands may stand on the right. */
  readonly most: number;
  readonly gives: 'text' | 'boolean' | 'value';
  /** What may stand on the left, other than what is simple. */
  readonly takes?: (v: Value) => boolean;
}

function format(l: Value, values: readonly Value[]): string {
  const text = textOf(l);
  if (!areSimple(values)) throw bail;
  return formatString(text, values);
}

function replacing(ignoreCase: boolean): TextOperation {
  const run = (l: Value, pattern: Value, substitute: Value = ''): Value => {
    if (typeof l !== 'string' || typeof pattern !== 'string' || typeof substitute !== 'string') throw bail;
    return replaceWith(l, pattern, substitute, ignoreCase) as string;
  };
  return { run, most: 2, gives: 'text' };
}

function splitting(ignoreCase: boolean): TextOperation {
  const run = (l: Value, pattern: Value): Value => {
    if (typeof l !== 'string' || typeof pattern !== 'string') throw bail;
    return splitOperator(l, pattern, ignoreCase) as Value;
  };
  return { run, most: 1, gives: 'value' };
}

function join(l: Value, separator: Value): Value {
  if (!isSimple(separator) || !(l instanceof PSArray ? areSimple(l.items) : isSimple(l))) throw bail;
  return joinOperator(l, separator);
}

function like(ignoreCase: boolean, not: boolean): TextOperation {
  const run = (l: Value, pattern: Value): Value => {
    if (typeof l !== 'string' || typeof pattern !== 'string') throw bail;
    return likeOperator(l, pattern, ignoreCase, not) as boolean;
  };
  return { run, most: 1, gives: 'boolean' };
}

const textOperations: ReadonlyMap<TokenKind, TextOperation> = new Map<TokenKind, TextOperation>([
  [TokenKind.Format, { run: format, most: Number.POSITIVE_INFINITY, gives: 'text' }],
  [TokenKind.Ireplace, replacing(true)],
  [TokenKind.Creplace, replacing(false)],
  [TokenKind.Isplit, splitting(true)],
  [TokenKind.Csplit, splitting(false)],
  [TokenKind.Join, { run: join, most: 1, gives: 'text', takes: (v) => isSimple(v) || v instanceof PSArray }],
  [TokenKind.Ilike, like(true, false)],
  [TokenKind.Clike, like(false, false)],
  [TokenKind.Inotlike, like(true, true)],
  [TokenKind.Cnotlike, like(false, true)],
]);
