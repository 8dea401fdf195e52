import type { NetException } from '../../errors/exceptions.ts';
import { exceptionOf } from '../../errors/throw.ts';
import { decimalFromText } from '../../objects/decimal.ts';
import type { Value } from '../../objects/net-object.ts';
import { Double } from '../../objects/numbers.ts';
import { dbNull } from '../object-types.ts';
import { parseDateTime } from '../time/date-time-types.ts';
import { long } from '../values.ts';

/** The parts of an expression of a table (System.Data's ExpressionNode). `relation` is null for the only relation there is. */
export type ExpressionNode =
  | { readonly kind: 'constant'; readonly value: Value }
  | { readonly kind: 'column'; readonly name: string }
  | { readonly kind: 'parent'; readonly relation: string | null; readonly name: string }
  | {
      readonly kind: 'aggregate';
      readonly aggregate: string;
      readonly child: boolean;
      readonly relation: string | null;
      readonly name: string;
    }
  | { readonly kind: 'unary'; readonly operator: 'Not' | '-' | '+'; readonly operand: ExpressionNode }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: ExpressionNode; readonly right: ExpressionNode }
  | { readonly kind: 'isNull'; readonly operand: ExpressionNode; readonly negated: boolean }
  | { readonly kind: 'in'; readonly operand: ExpressionNode; readonly items: readonly ExpressionNode[] }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly ExpressionNode[] };

interface Token {
  readonly kind: 'constant' | 'name' | 'word' | 'operator' | 'end';
  readonly text: string;
  readonly value: Value;
}

/** EvaluateException. */
export const evaluateError = (message: string) => exceptionOf('System.Data.EvaluateException', message);
const syntaxError = (message: string) => exceptionOf('System.Data.SyntaxErrorException', message);
const missingAfter = (text: string) => syntaxError(`Syntax error: Missing operand after '${text}' operator.`);

const tokenPattern =
  /\s*(?:'((?:[^']|'')*)'|#([^#]*)#|(\d+\.?\d*(?:e[-+]?\d+)?|\.\d+(?:e[-+]?\d+)?)|\[((?:[^\]\\]|\\.)*)\]|`([^`]*)`|(\.?[A-Za-z_@\u0080-\uffff][\w@$.\u0080-\uffff]*)|(<>|<=|>=|[-+*/%=<>(),^&|~.]))/giy;
const operatorWords: Readonly<Record<string, string>> = {
  and: 'And',
  or: 'Or',
  not: 'Not',
  like: 'Like',
  in: 'In',
  is: 'Is',
  between: 'Between',
};
const aggregates: ReadonlySet<string> = new Set(['sum', 'avg', 'min', 'max', 'count', 'stdev', 'var']);

/** The value of the words of a number (ExpressionParser.ScanNumeric): Int32, Int64, or Decimal; Double for exponents, a leading point and what is too large. */
function numberOf(text: string): Value {
  if (/e/i.test(text) || text.startsWith('.')) return new Double(Number(text));
  if (text.includes('.')) return decimalFromText(text.replace(/\.$/, '')) ?? new Double(Number(text));
  const whole = BigInt(text);
  if (whole < 2n ** 31n) return Number(whole);
  return whole < 2n ** 63n ? long(whole) : new Double(Number(text));
}

function unreadable(source: string, at: number): NetException {
  const start = at + (/^\s*/.exec(source.slice(at))?.[0].length ?? 0);
  const rest = source.slice(start);
  if (rest.startsWith("'")) return syntaxError(`The expression contains an invalid string constant: ${rest}.`);
  if (rest.startsWith('#')) return syntaxError(`The expression contains invalid date constant '${rest}'.`);
  if (rest.startsWith('[')) return syntaxError(`The expression contains invalid name: '${rest}'.`);
  return syntaxError(`Cannot interpret token '${rest[0] ?? ''}' at position ${start + 1}.`);
}

function tokens(source: string): Token[] {
  const found: Token[] = [];
  const pattern = new RegExp(tokenPattern);
  const end = source.trimEnd().length;
  const put = (kind: Token['kind'], text: string, value: Value = null) => found.push({ kind, text, value });
  while (pattern.lastIndex < end) {
    const at = pattern.lastIndex;
    const m = pattern.exec(source);
    if (!m) throw unreadable(source, at);
    if (m[1] !== undefined) put('constant', m[1], m[1].replaceAll("''", "'"));
    else if (m[2] !== undefined) put('constant', m[2], parseDateTime(m[2]));
    else if (m[3] !== undefined) {
      if (/\w/.test(source[pattern.lastIndex] ?? '')) throw unreadable(source, at);
      put('constant', m[3], numberOf(m[3]));
    } else if (m[4] !== undefined) put('name', m[4].replace(/\\(.)/g, '$1'));
    else if (m[5] !== undefined) put('name', m[5]);
    else if (m[6] !== undefined) put('word', m[6]);
    else put('operator', m[7] as string);
  }
  put('end', '');
  return found;
}

/** Reads an expression by the precedence of System.Data: Or, And, Not, comparisons, sums, products, signs. */
class Parser {
  private at = 0;
  constructor(private readonly all: readonly Token[]) {}
  private get next(): Token {
    return this.all[this.at] as Token;
  }
  private word(text: string): boolean {
    if (this.next.kind !== 'word' || this.next.text.toLowerCase() !== text) return false;
    this.at++;
    return true;
  }
  private sign(...texts: readonly string[]): string | undefined {
    if (this.next.kind !== 'operator' || !texts.includes(this.next.text)) return undefined;
    return (this.all[this.at++] as Token).text;
  }
  parse(): ExpressionNode {
    const node = this.or();
    const { kind, text } = this.next;
    if (kind === 'end') return node;
    if (text === ')') throw syntaxError('The expression has too many closing parentheses.');
    if (text === ',') throw syntaxError('Syntax error in the expression.');
    if (kind === 'operator' && text !== '(') throw evaluateError(`The expression contains unsupported operator '${text}'.`);
    throw missingAfter(text);
  }
  private or(): ExpressionNode {
    let left = this.and();
    while (this.word('or')) left = { kind: 'binary', operator: 'Or', left, right: this.after('Or', () => this.and()) };
    return left;
  }
  private and(): ExpressionNode {
    let left = this.not();
    while (this.word('and')) left = { kind: 'binary', operator: 'And', left, right: this.after('And', () => this.not()) };
    return left;
  }
  private not(): ExpressionNode {
    return this.word('not') ? { kind: 'unary', operator: 'Not', operand: this.after('Not', () => this.not()) } : this.comparison();
  }
  /** What stands behind an operator; the error of one that nothing stands behind names it. */
  private after(operator: string, read: () => ExpressionNode): ExpressionNode {
    if (this.next.kind === 'end') throw missingAfter(operator);
    return read();
  }
  private comparison(): ExpressionNode {
    let left = this.sum();
    for (;;) {
      const start = this.at;
      const negated = this.word('not');
      const wrap = (node: ExpressionNode): ExpressionNode => (negated ? { kind: 'unary', operator: 'Not', operand: node } : node);
      const operator = negated ? undefined : this.sign('=', '<>', '<', '>', '<=', '>=');
      if (operator !== undefined) left = { kind: 'binary', operator, left, right: this.after(operator, () => this.sum()) };
      else if (this.word('like')) left = wrap({ kind: 'binary', operator: 'Like', left, right: this.after('Like', () => this.sum()) });
      else if (this.word('in')) left = wrap({ kind: 'in', operand: left, items: this.items() });
      else if (this.word('between')) throw evaluateError("The expression contains unsupported operator 'Between'.");
      else if (!negated && this.word('is')) left = this.is(left);
      else {
        this.at = start;
        return left;
      }
    }
  }
  private is(operand: ExpressionNode): ExpressionNode {
    const negated = this.word('not');
    if (this.word('null')) return { kind: 'isNull', operand, negated };
    throw syntaxError("Syntax error: Invalid usage of 'Is' operator. Correct syntax: <expression> Is [Not] Null.");
  }
  private items(): ExpressionNode[] {
    const wrong = syntaxError(
      'Syntax error: The IN keyword must be followed by a non-empty list of expressions separated by commas, and also must be enclosed in parentheses.',
    );
    if (this.sign('(') === undefined || this.next.text === ')') throw wrong;
    return this.list();
  }
  /** Expressions with commas between them, up to the closing parenthesis. */
  private list(): ExpressionNode[] {
    const items: ExpressionNode[] = [];
    if (this.sign(')') !== undefined) return items;
    do items.push(this.or());
    while (this.sign(',') !== undefined);
    this.close();
    return items;
  }
  private close(): void {
    if (this.sign(')') === undefined) throw syntaxError('The expression is missing the closing parenthesis.');
  }
  private sum(): ExpressionNode {
    let left = this.product();
    for (let operator = this.sign('+', '-'); operator !== undefined; operator = this.sign('+', '-')) {
      const text = operator;
      left = { kind: 'binary', operator: text, left, right: this.after(text, () => this.product()) };
    }
    return left;
  }
  private product(): ExpressionNode {
    let left = this.signed();
    for (let operator = this.sign('*', '/', '%'); operator !== undefined; operator = this.sign('*', '/', '%')) {
      const text = operator;
      left = { kind: 'binary', operator: text, left, right: this.after(text, () => this.signed()) };
    }
    return left;
  }
  private signed(): ExpressionNode {
    const operator = this.sign('-', '+') as '-' | '+' | undefined;
    return operator === undefined ? this.operand() : { kind: 'unary', operator, operand: this.signed() };
  }
  private operand(): ExpressionNode {
    const token = this.next;
    if (token.kind === 'end') throw missingAfter((this.all[this.at - 1]?.text ?? '') || '');
    this.at++;
    if (token.kind === 'constant') return { kind: 'constant', value: token.value };
    if (token.kind === 'name') return { kind: 'column', name: token.text };
    if (token.text === '(') {
      const inner = this.or();
      this.close();
      return inner;
    }
    if (token.kind === 'word' && operatorWords[token.text.toLowerCase()] === undefined) return this.named(token.text);
    throw syntaxError(`Syntax error: Missing operand before '${operatorWords[token.text.toLowerCase()] ?? token.text}' operator.`);
  }
  private named(text: string): ExpressionNode {
    const lower = text.toLowerCase();
    if (lower === 'true' || lower === 'false') return { kind: 'constant', value: lower === 'true' };
    if (lower === 'null') return { kind: 'constant', value: dbNull };
    const isCall = this.next.text === '(' && this.next.kind === 'operator';
    const qualified = /^(parent|child)\.(.+)$/i.exec(text);
    if (qualified && !isCall) {
      if (qualified[1]?.toLowerCase() === 'parent') return { kind: 'parent', relation: null, name: qualified[2] as string };
    }
    if (!isCall) return { kind: 'column', name: text };
    this.at++;
    if (lower === 'parent') return { kind: 'parent', ...this.throughRelation() };
    if (aggregates.has(lower)) return this.aggregate(lower);
    return { kind: 'call', name: text, arguments: this.list() };
  }
  /** `(relation).column` behind Parent or Child, whose parenthesis is read. */
  private throughRelation(): { relation: string | null; name: string } {
    const relation = this.next.text;
    this.at++;
    this.close();
    const name = this.next.text.replace(/^\./, '');
    this.at++;
    if (name !== '' || this.next.kind !== 'name') return { relation, name };
    return { relation, name: (this.all[this.at++] as Token).text };
  }
  private aggregate(aggregate: string): ExpressionNode {
    const wrong = syntaxError("Syntax error in aggregate argument: Expecting a single column argument with possible 'Child' qualifier.");
    const { kind, text } = this.next;
    if (kind !== 'word' && kind !== 'name') throw wrong;
    this.at++;
    const isChild = kind === 'word' && /^child(\..+)?$/i.test(text);
    let found: { relation: string | null; name: string } = { relation: null, name: text };
    if (isChild && text.includes('.')) found = { relation: null, name: text.slice(6) };
    else if (isChild && this.sign('(') !== undefined) found = this.throughRelation();
    if (this.next.text !== ')') throw wrong;
    this.at++;
    return { kind: 'aggregate', aggregate, child: isChild, ...found };
  }
}

/** Reads an expression (DataColumn.Expression). @throws SyntaxErrorException, EvaluateException */
export function parseExpression(source: string): ExpressionNode {
  return new Parser(tokens(source)).parse();
}
