import { exceptionOf } from '../../../errors/throw.ts';

/** XPath's axes. */
export type Axis =
  | 'ancestor'
  | 'ancestor-or-self'
  | 'attribute'
  | 'child'
  | 'descendant'
  | 'descendant-or-self'
  | 'following'
  | 'following-sibling'
  | 'namespace'
  | 'parent'
  | 'preceding'
  | 'preceding-sibling'
  | 'self';

/** What a step selects on its axis: a name (`*` for any, with prefix), or a kind of node. */
export type NodeTest =
  | { readonly kind: 'name'; readonly prefix: string; readonly name: string }
  | { readonly kind: 'node' | 'text' | 'comment' }
  | { readonly kind: 'processing-instruction'; readonly target: string | null };

/** One step of a path. */
export interface Step {
  readonly axis: Axis;
  readonly test: NodeTest;
  readonly predicates: readonly Expr[];
}

/** An XPath 1.0 expression. */
export type Expr =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expr[] }
  | { readonly kind: 'negate'; readonly operand: Expr }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Expr; readonly right: Expr }
  | { readonly kind: 'filter'; readonly base: Expr; readonly predicates: readonly Expr[] }
  | { readonly kind: 'path'; readonly from: Expr | 'root' | 'context'; readonly steps: readonly Step[] };

type Token = { readonly kind: 'name' | 'number' | 'string' | 'operator' | 'end'; readonly text: string; readonly at: number };

const tokenForm =
  /\s*(?:("[^"]*"|'[^']*')|(\d+(?:\.\d*)?|\.\d+)|(::|\/\/|\.\.|!=|<=|>=|[()[\].@,/|+\-=<>*$:])|([A-Za-z_\u00c0-\uffff][\w.\-\u00b7\u00c0-\uffff]*))/y;

/** XPathException for an expression that is none. */
export function invalidToken(text: string): never {
  throw exceptionOf('System.Xml.XPath.XPathException', `'${text}' has an invalid token.`);
}

/** What .NET says of names that nothing has defined: prefixes, variables, functions. */
export const contextNeeded = 'Namespace Manager or XsltContext needed. This query has a prefix, variable, or user-defined function.';

/** XPathException where a node test has to stand and something else does, or nothing (XPathParser.ParseNodeTest). */
function nodeSetExpected(): never {
  throw exceptionOf('System.Xml.XPath.XPathException', 'Expression must evaluate to a node-set.');
}

const nodeTypes = new Set(['node', 'text', 'comment', 'processing-instruction']);
const axes = new Set<string>([
  'ancestor',
  'ancestor-or-self',
  'attribute',
  'child',
  'descendant',
  'descendant-or-self',
  'following',
  'following-sibling',
  'namespace',
  'parent',
  'preceding',
  'preceding-sibling',
  'self',
]);
const anyNode: NodeTest = { kind: 'node' };
const everything: Step = { axis: 'descendant-or-self', test: anyNode, predicates: [] };

/** Parses an XPath 1.0 expression. @throws XPathException with .NET's text */
export function parseXPath(source: string): Expr {
  return new XPathParser(source).parse();
}

class XPathParser {
  private readonly tokens: Token[] = [];
  private index = 0;

  constructor(private readonly source: string) {
    let at = 0;
    while (at < source.length) {
      tokenForm.lastIndex = at;
      const match = tokenForm.exec(source);
      if (!match) {
        if (source.slice(at).trim() === '') break;
        const rest = source.slice(at).trimStart();
        if (/^["']/.test(rest)) throw exceptionOf('System.Xml.XPath.XPathException', 'This is an unclosed string.');
        invalidToken(source);
      }
      const [, string, number, operator, name] = match;
      if (string !== undefined) this.tokens.push({ kind: 'string', text: string.slice(1, -1), at });
      else if (number !== undefined) this.tokens.push({ kind: 'number', text: number, at });
      else if (operator !== undefined) this.tokens.push({ kind: 'operator', text: operator, at });
      else this.tokens.push({ kind: 'name', text: name as string, at });
      at = tokenForm.lastIndex;
    }
    this.tokens.push({ kind: 'end', text: '', at: source.length });
  }

  parse(): Expr {
    const expr = this.or();
    if (this.peek().kind !== 'end') this.fail();
    return expr;
  }

  private fail(): never {
    invalidToken(this.source);
  }
  private peek(ahead = 0): Token {
    return this.tokens[Math.min(this.index + ahead, this.tokens.length - 1)] as Token;
  }
  private is(text: string, ahead = 0): boolean {
    const t = this.peek(ahead);
    return t.kind === 'operator' && t.text === text;
  }
  private accept(text: string): boolean {
    if (!this.is(text)) return false;
    this.index++;
    return true;
  }
  private expect(text: string): void {
    if (!this.accept(text)) this.fail();
  }
  private word(text: string): boolean {
    const t = this.peek();
    if (t.kind !== 'name' || t.text !== text) return false;
    this.index++;
    return true;
  }

  private binary(next: () => Expr, operator: () => string | null): Expr {
    let left = next();
    for (let op = operator(); op !== null; op = operator()) left = { kind: 'binary', operator: op, left, right: next() };
    return left;
  }
  private oneOf(...texts: string[]): string | null {
    for (const text of texts) if (this.accept(text)) return text;
    return null;
  }
  private or(): Expr {
    return this.binary(
      () => this.and(),
      () => (this.word('or') ? 'or' : null),
    );
  }
  private and(): Expr {
    return this.binary(
      () => this.equality(),
      () => (this.word('and') ? 'and' : null),
    );
  }
  private equality(): Expr {
    return this.binary(
      () => this.relational(),
      () => this.oneOf('=', '!='),
    );
  }
  private relational(): Expr {
    return this.binary(
      () => this.additive(),
      () => this.oneOf('<=', '>=', '<', '>'),
    );
  }
  private additive(): Expr {
    return this.binary(
      () => this.multiplicative(),
      () => this.oneOf('+', '-'),
    );
  }
  private multiplicative(): Expr {
    return this.binary(
      () => this.unary(),
      () => this.oneOf('*') ?? (this.word('div') ? 'div' : this.word('mod') ? 'mod' : null),
    );
  }
  private unary(): Expr {
    return this.accept('-') ? { kind: 'negate', operand: this.unary() } : this.union();
  }
  private union(): Expr {
    return this.binary(
      () => this.path(),
      () => this.oneOf('|'),
    );
  }

  private path(): Expr {
    if (this.accept('//')) return { kind: 'path', from: 'root', steps: [everything, ...this.relative()] };
    if (this.accept('/')) return { kind: 'path', from: 'root', steps: this.atStep() ? this.relative() : [] };
    if (!this.atPrimary()) return { kind: 'path', from: 'context', steps: this.relative() };
    const primary = this.primary();
    const predicates = this.predicates();
    const base: Expr = predicates.length > 0 ? { kind: 'filter', base: primary, predicates } : primary;
    if (this.accept('//')) return { kind: 'path', from: base, steps: [everything, ...this.relative()] };
    if (this.accept('/')) return { kind: 'path', from: base, steps: this.relative() };
    return base;
  }

  private atPrimary(): boolean {
    const t = this.peek();
    if (t.kind === 'number' || t.kind === 'string' || this.is('$') || this.is('(')) return true;
    if (t.kind !== 'name') return false;
    if (this.is('(', 1)) return !nodeTypes.has(t.text);
    return this.is(':', 1) && this.peek(2).kind === 'name' && this.is('(', 3);
  }

  private atStep(): boolean {
    const t = this.peek();
    return t.kind === 'name' || ['.', '..', '@', '*'].some((o) => this.is(o));
  }

  private relative(): Step[] {
    const steps = [this.step()];
    for (;;) {
      if (this.accept('//')) steps.push(everything, this.step());
      else if (this.accept('/')) steps.push(this.step());
      else return steps;
    }
  }

  private step(): Step {
    if (this.accept('.')) return { axis: 'self', test: anyNode, predicates: this.predicates() };
    if (this.accept('..')) return { axis: 'parent', test: anyNode, predicates: this.predicates() };
    let axis: Axis = 'child';
    const t = this.peek();
    if (this.accept('@')) axis = 'attribute';
    else if (t.kind === 'name' && this.is('::', 1)) {
      if (!axes.has(t.text)) this.fail();
      axis = t.text as Axis;
      this.index += 2;
    }
    return { axis, test: this.nodeTest(), predicates: this.predicates() };
  }

  private nodeTest(): NodeTest {
    if (this.accept('*')) return { kind: 'name', prefix: '', name: '*' };
    const t = this.peek();
    if (t.kind !== 'name') nodeSetExpected();
    this.index++;
    if (nodeTypes.has(t.text) && this.accept('(')) {
      let target: string | null = null;
      if (t.text === 'processing-instruction' && this.peek().kind === 'string') {
        target = this.peek().text;
        this.index++;
      }
      this.expect(')');
      return t.text === 'processing-instruction'
        ? { kind: 'processing-instruction', target }
        : { kind: t.text as 'node' | 'text' | 'comment' };
    }
    if (!this.is(':')) return { kind: 'name', prefix: '', name: t.text };
    this.index++;
    if (this.accept('*')) return { kind: 'name', prefix: t.text, name: '*' };
    const local = this.peek();
    if (local.kind !== 'name') this.fail();
    this.index++;
    return { kind: 'name', prefix: t.text, name: local.text };
  }

  private predicates(): Expr[] {
    const list: Expr[] = [];
    while (this.accept('[')) {
      list.push(this.or());
      this.expect(']');
    }
    return list;
  }

  private primary(): Expr {
    const t = this.peek();
    this.index++;
    if (t.kind === 'number') return { kind: 'number', value: Number(t.text) };
    if (t.kind === 'string') return { kind: 'string', value: t.text };
    if (t.kind === 'operator' && t.text === '(') {
      const inner = this.or();
      this.expect(')');
      return inner;
    }
    if (t.kind === 'operator' && t.text === '$') {
      const name = this.peek();
      if (name.kind !== 'name') this.fail();
      this.index++;
      return { kind: 'variable', name: name.text };
    }
    let name = t.text;
    if (this.accept(':')) {
      name += `:${this.peek().text}`;
      this.index++;
    }
    this.expect('(');
    const args: Expr[] = [];
    if (!this.is(')')) {
      do args.push(this.or());
      while (this.accept(','));
    }
    this.expect(')');
    return { kind: 'call', name, args };
  }
}
