/** Types and expressions of C#. */
import type { Argument, Expr, Initializer, Stmt, TypeRef } from './ast.ts';
import { CSharpError, type Token, tokenize, unescapeText } from './lexer.ts';

const binaryLevels: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['|'],
  ['^'],
  ['&'],
  ['==', '!='],
  ['<', '>', '<=', '>=', 'is', 'as'],
  ['<<', '>>'],
  ['+', '-'],
  ['*', '/', '%'],
];
const assignments = new Set(['=', '+=', '-=', '*=', '/=', '%=', '&=', '|=', '^=', '<<=', '>>=', '??=']);
const builtInTypes = new Set('int string bool double float long short byte sbyte char decimal object uint ulong ushort void'.split(' '));

/** Reads tokens; statements are added by the class derived from it. */
export abstract class ExpressionParser {
  protected at = 0;
  protected readonly tokens: readonly Token[];
  constructor(source: string | readonly Token[]) {
    this.tokens = typeof source === 'string' ? tokenize(source) : source;
  }

  protected abstract block(): readonly Stmt[];

  protected peek(ahead = 0): Token {
    return this.tokens[Math.min(this.at + ahead, this.tokens.length - 1)]!;
  }
  protected is(text: string): boolean {
    const t = this.peek();
    return t.text === text && (t.kind === 'punct' || t.kind === 'name');
  }
  protected take(): Token {
    return this.tokens[Math.min(this.at++, this.tokens.length - 1)]!;
  }
  protected accept(text: string): boolean {
    if (!this.is(text)) return false;
    this.at++;
    return true;
  }
  protected expect(text: string): void {
    // `>>` closes two lists of type arguments
    if (text === '>' && /^>[>=]/.test(this.peek().text)) {
      const rest = this.peek();
      (this.tokens as Token[])[this.at] = { ...rest, text: rest.text.slice(1) };
      return;
    }
    if (!this.accept(text)) this.fail(`${text} expected`);
  }
  protected fail(message: string): never {
    throw new CSharpError(message, this.peek().line);
  }
  protected identifier(): string {
    const t = this.take();
    if (t.kind !== 'name') throw new CSharpError('Identifier expected', t.line);
    return t.text.replace(/^@/, '');
  }
  protected qualifiedName(): string {
    let name = this.identifier();
    while (this.is('.') || this.is('::')) {
      this.take();
      name += `.${this.identifier()}`;
    }
    return name;
  }

  protected type(mayBeNullable = true): TypeRef {
    const { line } = this.peek();
    let name = this.identifier();
    let args: TypeRef[] = [];
    for (;;) {
      if (this.is('<')) {
        this.take();
        do args.push(this.type());
        while (this.accept(','));
        this.expect('>');
      }
      if (!this.is('.') && !this.is('::')) break;
      this.take();
      name += `.${this.identifier()}`;
      if (!this.is('<')) args = [...args];
    }
    const nullable = mayBeNullable && this.accept('?');
    const ranks: number[] = [];
    while (this.is('[') && (this.peek(1).text === ']' || this.peek(1).text === ',')) {
      this.take();
      let rank = 1;
      while (this.accept(',')) rank++;
      this.expect(']');
      ranks.push(rank);
    }
    if (mayBeNullable) this.accept('?');
    return { name, args, ranks, nullable, line };
  }

  /** Tries something; puts the position back when it does not fit. */
  protected attempt<T>(work: () => T | null): T | null {
    const start = this.at;
    const before = [...this.tokens.slice(start, start + 40)];
    try {
      const result = work();
      if (result !== null) return result;
    } catch (e) {
      if (!(e instanceof CSharpError)) throw e;
    }
    for (const [i, token] of before.entries()) (this.tokens as Token[])[start + i] = token;
    this.at = start;
    return null;
  }

  expression(): Expr {
    const lambda = this.lambda();
    if (lambda) return lambda;
    const left = this.conditional();
    const op = this.peek().text;
    if (this.peek().kind === 'punct' && assignments.has(op)) {
      this.take();
      return { k: 'assign', op, l: left, r: this.expression() };
    }
    return left;
  }

  private lambda(): Expr | null {
    const params = this.attempt(() => {
      if (this.peek().kind === 'name' && this.peek(1).text === '=>') {
        const name = this.identifier();
        this.take();
        return [name];
      }
      if (!this.accept('(')) return null;
      const names: string[] = [];
      while (!this.is(')')) {
        if (this.peek(1).text !== ',' && this.peek(1).text !== ')') this.type();
        names.push(this.identifier());
        if (!this.accept(',')) break;
      }
      this.expect(')');
      return this.accept('=>') ? names : null;
    });
    if (params === null) return null;
    return { k: 'lambda', params, body: this.is('{') ? this.block() : this.expression() };
  }

  private conditional(): Expr {
    const test = this.coalesce();
    if (!this.accept('?')) return test;
    const yes = this.expression();
    this.expect(':');
    return { k: 'cond', test, yes, no: this.expression() };
  }

  private coalesce(): Expr {
    const l = this.binary(0);
    return this.accept('??') ? { k: 'binary', op: '??', l, r: this.is('throw') ? this.primary() : this.coalesce() } : l;
  }

  private binary(level: number): Expr {
    const ops = binaryLevels[level];
    if (!ops) return this.unary();
    let l = this.binary(level + 1);
    for (;;) {
      const op = this.peek().text;
      if (!ops.includes(op) || this.peek().kind === 'string') return l;
      this.take();
      l = op === 'is' || op === 'as' ? this.typeTest(op, l) : { k: 'binary', op, l, r: this.binary(level + 1) };
    }
  }

  private typeTest(op: 'is' | 'as', e: Expr): Expr {
    const not = this.accept('not');
    if (this.accept('null')) return { k: 'typed', op, type: null, e, bind: null, not };
    const type = this.testedType();
    const bind = op === 'is' && this.peek().kind === 'name' && !/^(and|or|when)$/.test(this.peek().text) ? this.identifier() : null;
    return { k: 'typed', op, type, e, bind, not };
  }

  /** The type after `is` or `as`: a `?` behind it that an operand follows belongs to a conditional expression. */
  private testedType(): TypeRef {
    const asConditional = this.attempt(() => {
      const found = this.type(false);
      if (!this.is('?')) return null;
      const next = this.peek(1);
      return next.kind !== 'punct' || /^[(!~+-]/.test(next.text) ? found : null;
    });
    return asConditional ?? this.type();
  }

  private unary(): Expr {
    const { text, kind } = this.peek();
    if (kind === 'punct' && /^(!|-|\+|~|\+\+|--)$/.test(text)) {
      this.take();
      return { k: 'unary', op: text, e: this.unary(), postfix: false };
    }
    const cast = this.cast();
    return cast ?? this.postfix(this.primary());
  }

  private cast(): Expr | null {
    if (!this.is('(')) return null;
    const type = this.attempt(() => {
      this.take();
      const found = this.type();
      if (!this.accept(')')) return null;
      const next = this.peek();
      const starts =
        next.kind === 'name'
          ? !/^(is|as)$/.test(next.text)
          : next.kind !== 'punct' || next.text === '(' || next.text === '!' || next.text === '~';
      const isSure = builtInTypes.has(found.name) || found.ranks.length > 0 || found.nullable;
      return (starts || (isSure && next.text === '-')) && next.kind !== 'end' ? found : null;
    });
    return type ? { k: 'cast', type, e: this.unary() } : null;
  }

  private postfix(start: Expr): Expr {
    let e = start;
    for (;;) {
      const { text, kind, line } = this.peek();
      if (kind !== 'punct') return e;
      if (text === '.' || text === '?.') {
        this.take();
        const name = this.identifier();
        this.attempt(() => this.genericArguments());
        e = { k: 'member', of: e, name, conditional: text === '?.', line };
      } else if (text === '(') e = { k: 'call', fn: e, args: this.arguments(), line };
      else if (text === '[') {
        this.take();
        const args = [this.expression()];
        while (this.accept(',')) args.push(this.expression());
        this.expect(']');
        e = { k: 'index', of: e, args };
      } else if (text === '++' || text === '--') {
        this.take();
        e = { k: 'unary', op: text, e, postfix: true };
      } else if (text === '!' && /^[.);,[]$/.test(this.peek(1).text)) this.take();
      else return e;
    }
  }

  /** `<A, B>` where a call or member follows. */
  private genericArguments(): TypeRef[] | null {
    if (!this.accept('<')) return null;
    const args = [this.type()];
    while (this.accept(',')) args.push(this.type());
    this.expect('>');
    return /^[(.]$/.test(this.peek().text) ? args : null;
  }

  protected arguments(): Argument[] {
    const list: Argument[] = [];
    this.expect('(');
    while (!this.is(')')) {
      if (this.peek().kind === 'name' && this.peek(1).text === ':') this.fail('named arguments are not supported');
      const mode = this.is('ref') || this.is('out') ? (this.take().text as 'ref' | 'out') : '';
      if (mode === 'out' && this.peek().kind === 'name' && this.peek(1).kind === 'name') this.type();
      list.push({ mode, e: this.expression() });
      if (!this.accept(',')) break;
    }
    this.expect(')');
    return list;
  }

  private primary(): Expr {
    const t = this.take();
    switch (t.kind) {
      case 'number':
        return number(t.text);
      case 'string':
        return { k: 'lit', value: t.text, suffix: '', text: t.text };
      case 'char':
        return { k: 'char', value: t.text };
      case 'interpolated':
        return this.interpolated(t);
      case 'punct':
        if (t.text === '(') {
          const e = this.expression();
          this.expect(')');
          return e;
        }
        break;
      case 'name':
        return this.named(t);
      default:
    }
    throw new CSharpError(`Invalid expression term '${t.text}'`, t.line);
  }

  private named(t: Token): Expr {
    switch (t.text) {
      case 'true':
      case 'false':
        return { k: 'lit', value: t.text === 'true', suffix: '', text: t.text };
      case 'null':
        return { k: 'lit', value: null, suffix: '', text: t.text };
      case 'this':
        return { k: 'this' };
      case 'base':
        return { k: 'base' };
      case 'typeof': {
        this.expect('(');
        const type = this.type();
        this.expect(')');
        return { k: 'typeof', type };
      }
      case 'nameof': {
        this.expect('(');
        const parts = this.qualifiedName().split('.');
        this.expect(')');
        const name = parts[parts.length - 1] as string;
        return { k: 'lit', value: name, suffix: '', text: name };
      }
      case 'default': {
        if (!this.accept('(')) return { k: 'default', type: null };
        const type = this.type();
        this.expect(')');
        return { k: 'default', type };
      }
      case 'new':
        return this.creation(t.line);
      case 'await':
      case 'stackalloc':
      case 'throw':
      case 'delegate':
      case 'checked':
      case 'unchecked':
        throw new CSharpError(`'${t.text}' is not supported`, t.line);
      default: {
        const args = this.attempt(() => this.genericArguments()) ?? [];
        return { k: 'name', name: t.text.replace(/^@/, ''), args, line: t.line };
      }
    }
  }

  private creation(line: number): Expr {
    if (this.is('[')) {
      this.take();
      this.expect(']');
      return { k: 'array', type: null, size: null, items: this.items() };
    }
    const type = this.is('(') || this.is('{') ? null : this.type();
    if (type && type.ranks.length > 0) {
      const element = { ...type, ranks: type.ranks.slice(0, -1) };
      return { k: 'array', type: element, size: null, items: this.items() };
    }
    if (type && this.is('[')) {
      this.take();
      const size = this.expression();
      this.expect(']');
      return { k: 'array', type, size, items: this.is('{') ? this.items() : null };
    }
    const args = this.is('(') ? this.arguments() : [];
    let init: Initializer[] | null = null;
    if (this.accept('{')) {
      init = [];
      while (!this.is('}')) {
        const named = this.peek().kind === 'name' && this.peek(1).text === '=';
        const name = named ? this.identifier() : null;
        let key: Expr | null = null;
        if (this.accept('[')) {
          key = this.expression();
          this.expect(']');
        }
        if (name !== null || key !== null) this.expect('=');
        init.push({ name, key, e: this.expression() });
        if (!this.accept(',')) break;
      }
      this.expect('}');
    }
    return { k: 'new', type, args, init, line };
  }

  private items(): Expr[] {
    const list: Expr[] = [];
    this.expect('{');
    while (!this.is('}')) {
      list.push(this.expression());
      if (!this.accept(',')) break;
    }
    this.expect('}');
    return list;
  }

  /** The value of a variable: an expression, or `{ 1, 2 }` for an array. */
  protected initializer(type: TypeRef | null): Expr {
    if (!this.is('{')) {
      const e = this.expression();
      return e.k === 'new' && e.type === null ? { ...e, type } : e;
    }
    const element = type && { ...type, ranks: type.ranks.slice(0, -1) };
    return { k: 'array', type: element, size: null, items: this.items() };
  }

  private interpolated(t: Token): Expr {
    const verbatim = t.text.startsWith('$@') || t.text.startsWith('@$');
    const body = t.text.slice(verbatim ? 3 : 2, -1);
    const parts: (string | { e: Expr; format: string })[] = [];
    let text = '';
    for (let i = 0; i < body.length; i++) {
      const c = body[i] as string;
      if ((c === '{' || c === '}') && body[i + 1] === c) text += body[i++];
      else if (c !== '{') text += c;
      else {
        let depth = 0;
        let end = i + 1;
        for (; end < body.length && (depth > 0 || body[end] !== '}'); end++)
          depth += /[([{]/.test(body[end]!) ? 1 : /[)\]}]/.test(body[end]!) ? -1 : 0;
        const inside = body.slice(i + 1, end);
        const format = /^((?:[^:?]|\?[^:]*:)*?)(:[^:]*)?$/.exec(inside);
        parts.push(verbatim ? text.replaceAll('""', '"') : unescapeText(text));
        const source = format?.[2] === undefined ? inside : (format[1] as string);
        parts.push({ e: this.nested(source), format: format?.[2] ?? '' });
        text = '';
        i = end;
      }
    }
    parts.push(verbatim ? text.replaceAll('""', '"') : unescapeText(text));
    return { k: 'interp', parts };
  }

  protected abstract nested(source: string): Expr;
}

function number(text: string): Expr {
  const isHex = /^0[xX]/.test(text);
  const [, digits, suffix] = (isHex ? /^(0[xX][0-9a-fA-F_]+)([uUlL]*)$/ : /^([\d._eE+-]+)([a-zA-Z]*)$/).exec(text) ?? [text, text, ''];
  const plain = (digits as string).replaceAll('_', '');
  return { k: 'lit', value: Number(plain), suffix: (suffix as string).toLowerCase(), text: plain };
}
