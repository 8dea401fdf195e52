import type { BinaryExpressionAst, Expression } from '../../../grammar/index.ts';
import type { Value } from '../../objects/net-object.ts';
import { plainIntegerFormat } from '../../objects/number-format.ts';
import { aligned, type FormatItem, formatItem, parseCommonFormat } from '../../operators/format-op.ts';
import { bail, isSimple, textOf } from './simple-operations.ts';
import type { Source, SourceWriter } from './source-writer.ts';
import { maySimply, partText, valuesOf } from './text-source.ts';

/**
 * `-f` with a format that stands in the script, or whose `{0}` do: what is put between them as it is may hold no braces. It is parsed once, when the text is made.
 * Null for all others.
 */
export function formatSource(ast: BinaryExpressionAst, w: SourceWriter): Source | null {
  const { left, right } = ast;
  const args = right.kind === 'ArrayLiteralAst' ? right.elements : [right];
  const parts = formatParts(left, w);
  if (parts === null || !args.every((e) => maySimply(e, w))) return null;
  const values = valuesOf(args, w);
  if (values === null) return null;
  const names = values.map(() => w.temporary());
  const words: string[] = [];
  for (const part of parts) {
    if (typeof part === 'string') words.push(part);
    else if (part.index >= names.length) return null;
    else words.push(`${w.constant(formatting(part))}(${names[part.index]})`);
  }
  w.operations += parts.length;
  const first = values.map((v, i) => `${names[i]} = ${v}, `).join('');
  return { text: w.guarded(`(${first}'' + ${words.join(' + ')})`), kind: 'value', isText: true };
}

/** The items of a format, and the texts that give what stands between them. */
function formatParts(ast: Expression, w: SourceWriter): (string | FormatItem)[] | null {
  if (ast.kind !== 'StringConstantExpressionAst' && ast.kind !== 'ExpandableStringExpressionAst') return null;
  const parts: (string | FormatItem)[] = [];
  for (const part of ast.kind === 'StringConstantExpressionAst' ? [ast.value] : ast.parts) {
    if (typeof part !== 'string') {
      const text = partText(part, w);
      if (text === null) return null;
      parts.push(`${w.constant(withoutBraces)}(${text})`);
      continue;
    }
    const plan = parseCommonFormat(part);
    if (plan === null) return null;
    for (const item of plan.items) {
      if (item.before !== '') parts.push(w.constant(item.before));
      parts.push(item);
    }
    if (plan.rest !== '') parts.push(w.constant(plan.rest));
  }
  return parts;
}

/** What stands in a format as it is. */
function withoutBraces(text: string | number): string | number {
  if (typeof text === 'string' && (text.indexOf('{') >= 0 || text.indexOf('}') >= 0)) throw bail;
  return text;
}

/** An item of a format as a function of its value. */
function formatting(item: FormatItem): (v: Value) => string {
  if (item.width === 0 && item.format === null) return textOf;
  const { width, format } = item;
  const ofInteger = format === null ? null : plainIntegerFormat(format);
  return (v) => {
    if (ofInteger !== null && typeof v === 'number') {
      const text = ofInteger(v);
      if (text !== null) return width === 0 ? text : aligned(text, width);
    }
    if (!isSimple(v)) throw bail;
    return formatItem(item, v);
  };
}
