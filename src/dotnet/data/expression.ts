import { exceptionOf } from '../../errors/throw.ts';
import { compare } from '../../objects/compare.ts';
import type { Value } from '../../objects/net-object.ts';
import { Double } from '../../objects/numbers.ts';
import { toText } from '../../objects/to-string.ts';
import { WildcardPattern } from '../../objects/wildcard.ts';
import { dbNull } from '../object-types.ts';

/** What an expression says of a row. */
export type RowExpression = (column: (name: string) => Value) => Value;

const tokenPattern = /\s*(?:'((?:[^']|'')*)'|#([^#]*)#|(\d+(?:\.\d+)?)|\[([^\]]*)\]|([A-Za-z_]\w*)|(<>|<=|>=|[-+*/%=<>(),]))/gy;

interface Token {
  readonly kind: 'text' | 'number' | 'column' | 'word' | 'operator';
  readonly text: string;
}

function tokens(source: string): Token[] {
  const found: Token[] = [];
  const pattern = new RegExp(tokenPattern);
  while (pattern.lastIndex < source.trimEnd().length) {
    const at = pattern.lastIndex;
    const m = pattern.exec(source);
    if (!m) throw syntaxError(source.slice(at).trim().split(/\s/)[0] ?? '');
    if (m[1] !== undefined) found.push({ kind: 'text', text: m[1].replaceAll("''", "'") });
    else if (m[2] !== undefined) found.push({ kind: 'text', text: m[2] });
    else if (m[3] !== undefined) found.push({ kind: 'number', text: m[3] });
    else if (m[4] !== undefined) found.push({ kind: 'column', text: m[4] });
    else if (m[5] !== undefined) found.push({ kind: 'word', text: m[5] });
    else found.push({ kind: 'operator', text: m[6]! });
  }
  return found;
}

function syntaxError(near: string) {
  return exceptionOf('System.Data.SyntaxErrorException', `Syntax error: Missing operand after '${near}' operator.`);
}

const isNull = (v: Value): boolean => v === null || v === dbNull;

/** Order of two values; text without regard to case, as tables compare it. */
export function compareCells(a: Value, b: Value): number {
  if (isNull(a) || isNull(b)) return Number(!isNull(a)) - Number(!isNull(b));
  return compare(a, b, { ignoreCase: true });
}

const number = (v: Value): number => Number(toText(v));
const plain = (n: number): Value => (Number.isInteger(n) && Math.abs(n) < 2 ** 31 ? n : new Double(n));

/** Reads the expressions of DataTable.Select, DataView.RowFilter and Compute (DataColumn.Expression). */
class Parser {
  private at = 0;
  constructor(private readonly all: readonly Token[]) {}
  private get next(): Token | undefined {
    return this.all[this.at];
  }
  private take(text: string): boolean {
    if (this.next?.text.toLowerCase() !== text || (this.next.kind !== 'word' && this.next.kind !== 'operator')) return false;
    this.at++;
    return true;
  }
  parse(): RowExpression {
    const e = this.or();
    if (this.next) throw syntaxError(this.next.text);
    return e;
  }
  private or(): RowExpression {
    let left = this.and();
    while (this.take('or')) {
      const [a, b] = [left, this.and()];
      left = (row) => a(row) === true || b(row) === true;
    }
    return left;
  }
  private and(): RowExpression {
    let left = this.not();
    while (this.take('and')) {
      const [a, b] = [left, this.not()];
      left = (row) => a(row) === true && b(row) === true;
    }
    return left;
  }
  private not(): RowExpression {
    if (!this.take('not')) return this.comparison();
    const inner = this.not();
    return (row) => inner(row) !== true;
  }
  private comparison(): RowExpression {
    const left = this.sum();
    const negated = this.take('not');
    if (this.take('like')) {
      const right = this.sum();
      return (row) => new WildcardPattern(toText(right(row)).replaceAll('%', '*'), true).isMatch(toText(left(row))) !== negated;
    }
    if (this.take('in')) {
      if (!this.take('(')) throw syntaxError('IN');
      const items = [this.sum()];
      while (this.take(',')) items.push(this.sum());
      if (!this.take(')')) throw syntaxError('IN');
      return (row) => items.some((i) => compareCells(left(row), i(row)) === 0) !== negated;
    }
    if (this.take('is')) {
      const isNot = this.take('not');
      if (!this.take('null')) throw syntaxError('IS');
      return (row) => isNull(left(row)) !== isNot;
    }
    const tests: Record<string, (n: number) => boolean> = {
      '=': (n) => n === 0,
      '<>': (n) => n !== 0,
      '<': (n) => n < 0,
      '>': (n) => n > 0,
      '<=': (n) => n <= 0,
      '>=': (n) => n >= 0,
    };
    const test = this.next?.kind === 'operator' ? tests[this.next.text] : undefined;
    if (!test) return left;
    this.at++;
    const right = this.sum();
    return (row) => {
      const [a, b] = [left(row), right(row)];
      return !isNull(a) && !isNull(b) && test(compareCells(a, b));
    };
  }
  private sum(): RowExpression {
    let left = this.product();
    for (;;) {
      const plus = this.take('+');
      if (!plus && !this.take('-')) return left;
      const [a, b] = [left, this.product()];
      left = (row) => {
        const [x, y] = [a(row), b(row)];
        if (plus && (typeof x === 'string' || typeof y === 'string')) return toText(x) + toText(y);
        return plain(plus ? number(x) + number(y) : number(x) - number(y));
      };
    }
  }
  private product(): RowExpression {
    let left = this.operand();
    for (;;) {
      const op = ['*', '/', '%'].find((o) => this.take(o));
      if (!op) return left;
      const [a, b] = [left, this.operand()];
      left = (row) => {
        const [x, y] = [number(a(row)), number(b(row))];
        return plain(op === '*' ? x * y : op === '/' ? x / y : x % y);
      };
    }
  }
  private operand(): RowExpression {
    const token = this.next;
    if (!token) throw syntaxError('');
    this.at++;
    if (token.kind === 'text') return () => token.text;
    if (token.kind === 'number') return () => plain(Number(token.text));
    if (token.kind === 'column') return (row) => row(token.text);
    if (token.text === '(') {
      const inner = this.or();
      if (!this.take(')')) throw syntaxError('(');
      return inner;
    }
    if (token.text === '-') {
      const inner = this.operand();
      return (row) => plain(-number(inner(row)));
    }
    const lower = token.text.toLowerCase();
    if (lower === 'true' || lower === 'false') return () => lower === 'true';
    if (lower === 'null') return () => dbNull;
    if (token.kind !== 'word') throw syntaxError(token.text);
    return (row) => row(token.text);
  }
}

/** An expression, ready to be asked of rows. @throws SyntaxErrorException */
export function rowExpression(source: string): RowExpression {
  return new Parser(tokens(source)).parse();
}
