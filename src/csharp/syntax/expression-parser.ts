/** Expressions of C#. */
import type { Argument, Expr, Hole, LambdaParam, Stmt, TypeRef } from './ast.ts';

import type { Token } from './lexer.ts';
import { QueryParser } from './query-parser.ts';
import { predefinedTypes } from './token-reader.ts';

const binaryLevels: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['|'],
  ['^'],
  ['&'],
  ['==', '!='],
  ['<', '>', '<=', '>=', 'is', 'as'],
  ['<<', '>>', '>>>'],
  ['+', '-'],
  ['*', '/', '%'],
];
const assignments = new Set(['=', '+=', '-=', '*=', '/=', '%=', '&=', '|=', '^=', '<<=', '>>=', '>>>=', '??=']);

/** Adds expressions to tokens, types and patterns. */
export abstract class ExpressionParser extends QueryParser {
  protected abstract block(): Stmt;
  /** A reader of the same kind over a part of the source. */
  protected abstract sub(from: number, to: number): ExpressionParser;

  override expression(): Expr {
    const lambda = this.lambda();
    if (lambda) return lambda;
    const query = this.query();
    if (query) return query;
    const { start } = this.peek();
    if (this.is('throw')) {
      this.take();
      return { k: 'throw', e: this.expression(), pos: start };
    }
    const left = this.conditional();
    let op = this.peek().text;
    // `>` `>=` are two tokens: `>>=`
    const isSplit = op === '>' && this.is('>=', 1) && this.peek().end === this.peek(1).start;
    if (isSplit) op = '>>=';
    if (this.peek().kind !== 'punct' || !assignments.has(op)) return left;
    this.take();
    if (isSplit) this.take();
    return { k: 'assign', op, l: left, r: this.expression(), pos: start };
  }

  private lambda(): Expr | null {
    const { start } = this.peek();
    if (this.is('delegate')) return this.anonymousMethod();
    const t = this.peek();
    if (t.kind !== 'name' && !this.is('(')) return null;
    let isAsync = false;
    let arrow = start;
    const params = this.attempt((): readonly LambdaParam[] | null => {
      if (this.is('static')) this.take();
      isAsync = this.is('async') && (this.isName(1) || this.is('(', 1)) && this.accept('async');
      if (this.isName() && this.is('=>', 1)) {
        const { start: pos } = this.peek();
        const name = this.identifier();
        arrow = this.take().start;
        return [{ name, type: null, mode: '', init: null, pos }];
      }
      if (!this.is('(')) return null;
      const list = this.lambdaParams();
      arrow = this.peek().start;
      return this.accept('=>') ? list : null;
    });
    if (params === null) return null;
    return { k: 'lambda', params, body: this.is('{') ? this.block() : this.expression(), isAsync, arrow, pos: start };
  }

  private lambdaParams(): LambdaParam[] {
    this.expect('(');
    const list: LambdaParam[] = [];
    while (!this.is(')')) {
      const { start: pos } = this.peek();
      const mode = this.is('ref') || this.is('out') || this.is('in') ? (this.take().text as 'ref' | 'out' | 'in') : '';
      const type = this.is(',', 1) || this.is(')', 1) ? null : this.type();
      const name = this.identifier();
      list.push({ name, type, mode, init: type && this.accept('=') ? this.expression() : null, pos });
      if (!this.accept(',')) break;
    }
    this.expect(')');
    return list;
  }

  private anonymousMethod(): Expr {
    const { start } = this.take();
    const params = this.is('(') ? this.lambdaParams() : null;
    return { k: 'lambda', params, body: this.block(), isAsync: false, arrow: start, pos: start };
  }

  private conditional(): Expr {
    const { start } = this.peek();
    const test = this.coalesce();
    if (!this.is('?')) return test;
    this.take();
    const yes = this.expression();
    this.expect(':');
    return { k: 'ternary', test, yes, no: this.expression(), pos: start };
  }

  private coalesce(): Expr {
    const { start } = this.peek();
    const l = this.range();
    if (!this.is('??')) return l;
    const opPos = this.take().start;
    const r = this.is('throw') ? this.expression() : this.coalesce();
    return { k: 'binary', op: '??', l, r, pos: start, opPos };
  }

  private range(): Expr {
    const { start } = this.peek();
    if (!this.is('..')) {
      const from = this.binary(0);
      if (!this.is('..')) return from;
      this.take();
      return { k: 'range', from, to: this.endsRange() ? null : this.binary(0), pos: start };
    }
    this.take();
    return { k: 'range', from: null, to: this.endsRange() ? null : this.binary(0), pos: start };
  }
  private endsRange(): boolean {
    return this.is(']') || this.is(')') || this.is(',') || this.is(';');
  }

  protected override shiftOperand(): Expr {
    return this.binary(7);
  }

  private binary(level: number): Expr {
    const ops = binaryLevels[level];
    if (!ops) return this.unary();
    const { start } = this.peek();
    let l = this.binary(level + 1);
    for (;;) {
      const t = this.peek();
      let op = t.text;
      let count = 1;
      if (t.kind === 'punct' && op === '>' && this.is('>', 1) && t.end === this.peek(1).start) {
        op = '>>';
        count = 2;
        if (this.is('>', 2)) {
          op = '>>>';
          count = 3;
        }
      }
      if (t.kind === 'string' || t.kind === 'char' || !ops.includes(op)) return l;
      if (op === '>' && this.is('>=', 1) && t.end === this.peek(1).start) return l;
      for (let i = 0; i < count; i++) this.take();
      if (op === 'is') l = { k: 'is', e: l, pattern: this.pattern(), pos: start };
      else if (op === 'as') l = { k: 'as', e: l, type: this.testedType(), pos: start };
      else l = { k: 'binary', op, l, r: this.binary(level + 1), pos: start, opPos: t.start };
    }
  }

  private unary(): Expr {
    const { text, kind, start } = this.peek();
    if (kind === 'punct' && /^(!|-|\+|~|\+\+|--|\^|&|\*)$/.test(text)) {
      this.take();
      return { k: 'unary', op: text, e: this.unary(), pos: start };
    }
    if (this.is('await') && !this.is('=', 1) && !this.is(')', 1) && !this.is(';', 1) && !this.is('.', 1)) {
      this.take();
      return { k: 'await', e: this.unary(), pos: start };
    }
    const cast = this.cast();
    if (cast) return cast;
    let e = this.postfix(this.primary());
    for (;;) {
      if (this.is('switch') && this.is('{', 1)) e = this.postfix(this.switchExpression(e));
      else if (this.is('with') && this.is('{', 1)) {
        this.take();
        e = { k: 'with', e, init: this.objectInitializer(), pos: e.pos };
      } else return e;
    }
  }

  private cast(): Expr | null {
    if (!this.is('(')) return null;
    const { start } = this.peek();
    const type = this.attempt(() => {
      this.take();
      const found = this.type();
      if (!this.accept(')')) return null;
      const next = this.peek();
      const starts =
        next.kind === 'name'
          ? !/^(is|as|switch|when|and|or)$/.test(next.text) || next.isVerbatim === true
          : next.kind !== 'end' && (next.kind !== 'punct' || next.text === '(' || next.text === '!' || next.text === '~');
      const keyword = found.parts.length === 1 && predefinedTypes.has((found.parts[0] as { name: string }).name);
      const isSure = keyword || found.ranks.length > 0;
      return starts || (isSure && /^(-|\+|\+\+|--)$/.test(next.text)) ? found : null;
    });
    return type ? { k: 'cast', type, e: this.unary(), pos: start } : null;
  }

  private switchExpression(e: Expr): Expr {
    this.take();
    this.expect('{');
    const arms: { pattern: ReturnType<ExpressionParser['pattern']>; when: Expr | null; e: Expr }[] = [];
    while (!this.is('}')) {
      const pattern = this.pattern();
      const when = this.accept('when') ? this.expression() : null;
      this.expect('=>');
      arms.push({ pattern, when, e: this.expression() });
      if (!this.accept(',')) break;
    }
    this.expect('}');
    return { k: 'switch', e, arms, pos: e.pos };
  }

  protected postfix(first: Expr): Expr {
    let e = first;
    for (;;) {
      const { text, kind, start } = this.peek();
      if (kind !== 'punct') return e;
      if (text === '.' || text === '->') {
        this.take();
        const { start: namePos } = this.peek();
        const name = this.identifier();
        e = { k: 'member', of: e, name, args: this.attempt(() => this.genericArguments()) ?? [], pos: first.pos, namePos };
      } else if (text === '?' && (this.is('.', 1) || this.is('[', 1)) && this.isConditionalAccess()) {
        this.take();
        const rest = this.postfix({ k: 'receiver', pos: start });
        e = { k: 'conditional', of: e, rest, pos: first.pos };
      } else if (text === '(') e = { k: 'call', fn: e, args: this.callArguments(')'), pos: first.pos };
      else if (text === '[') e = { k: 'index', of: e, args: this.callArguments(']'), pos: first.pos };
      else if (text === '++' || text === '--') {
        this.take();
        e = { k: 'postfix', op: text, e, pos: first.pos };
      } else if (text === '!' && this.peek(1).kind === 'punct' && /^([.);,[\]}]|\?\?|==|!=)$/.test(this.peek(1).text)) this.take();
      else return e;
    }
  }

  /** `a?.b`, `a?[0]`; but `a ? .5 : 1` and `a ? [1] : b` are something else. */
  private isConditionalAccess(): boolean {
    if (this.is('.', 1)) return this.isName(2);
    let depth = 0;
    for (let i = 1; ; i++) {
      const t = this.peek(i);
      if (t.kind === 'end') return false;
      if (t.kind !== 'punct') continue;
      if (t.text === '[' || t.text === '(') depth++;
      else if (t.text === ']' || t.text === ')') {
        depth--;
        if (depth === 0) return !this.is(':', i + 1);
      }
    }
  }

  /** `<A, B>` where a call or member follows. */
  private genericArguments(): TypeRef[] | null {
    if (!this.is('<')) return null;
    const args = this.typeArguments();
    const next = this.peek();
    return next.kind === 'end' || (next.kind === 'punct' && /^(\(|\)|\.|,|;|\}|\]|==|!=|\?|:|=>)$/.test(next.text)) ? args : null;
  }

  protected override callArguments(close: ')' | ']'): Argument[] {
    const list: Argument[] = [];
    this.take();
    while (!this.is(close)) {
      const { start: pos } = this.peek();
      const name = this.isName() && this.is(':', 1) && !this.is('::', 1) ? this.identifier() : null;
      if (name !== null) this.take();
      const mode =
        this.is('ref') || this.is('out') || (this.is('in') && !this.is('=', 1)) ? (this.take().text as 'ref' | 'out' | 'in') : '';
      const declares = mode === 'out' ? this.attempt(() => this.outDeclaration()) : null;
      const e: Expr = declares ? { k: 'name', name: declares.name, args: [], pos: declares.pos } : this.expression();
      list.push({ name, mode, declares, e, pos, end: this.previousEnd() });
      if (!this.accept(',')) break;
    }
    this.expect(close);
    return list;
  }

  private outDeclaration(): Argument['declares'] {
    const isVar = this.is('var') && this.isName(1);
    const type = this.varOrType(isVar);
    if (!this.isName()) return null;
    const { start: pos } = this.peek();
    return { name: this.identifier(), type, pos };
  }

  private primary(): Expr {
    const t = this.peek();
    const pos = t.start;
    switch (t.kind) {
      case 'number':
        this.take();
        if (/^\d[\d_]*l/.test(t.text)) this.diagnostics.error(t.end - (t.text.length - t.text.indexOf('l')), 'CS0078', 'l', 'L');
        return number(t);
      case 'string':
        this.take();
        return t.isUtf8 ? { k: 'utf8', value: t.text, pos } : { k: 'literal', value: t.text, pos };
      case 'char':
        this.take();
        return { k: 'char', value: t.text, pos };
      case 'interpolated':
        this.take();
        return this.interpolated(t);
      case 'punct':
        if (t.text === '(') return this.parenthesized();
        if (t.text === '[') return this.collection();
        break;
      case 'name': {
        const e = this.named(t);
        if (e) return e;
        break;
      }
      default:
    }
    return this.stop(pos, 'CS1525', t.text);
  }

  private parenthesized(): Expr {
    const pos = this.take().start;
    const items: { name: string | null; e: Expr }[] = [];
    do {
      const name = this.isName() && this.is(':', 1) ? this.identifier() : null;
      if (name !== null) this.take();
      const declared = this.attempt((): Expr | null => {
        const at = this.peek().start;
        const isVar = this.is('var') && this.isName(1);
        const type = this.varOrType(isVar);
        // only an element of a tuple can be a declaration, and none of a pointer: `(a * b, c)`
        if (type?.isPointer || !this.isName() || !(this.is(',', 1) || (items.length > 0 && this.is(')', 1)))) return null;
        return { k: 'declaration', type, name: this.identifier(), pos: at };
      });
      items.push({ name, e: declared ?? this.expression() });
    } while (this.accept(','));
    this.expect(')');
    if (items.length > 1) return { k: 'tuple', items, pos };
    return (items[0] as { e: Expr }).e;
  }

  private collection(): Expr {
    const pos = this.take().start;
    const items: { e: Expr; spread: boolean }[] = [];
    while (!this.is(']')) {
      const spread = this.accept('..');
      items.push({ e: this.expression(), spread });
      if (!this.accept(',')) break;
    }
    this.expect(']');
    return { k: 'collection', items, pos };
  }

  private named(t: Token): Expr | null {
    const pos = t.start;
    if (!t.isVerbatim) {
      if (predefinedTypes.has(t.text)) return { k: 'predefined', type: this.type(false), pos };
      switch (t.text) {
        case 'true':
        case 'false':
          this.take();
          return { k: 'literal', value: t.text === 'true', pos };
        case 'null':
          this.take();
          return { k: 'literal', value: null, pos };
        case 'this':
        case 'base':
          this.take();
          return { k: t.text, pos };
        case 'typeof':
        case 'sizeof': {
          this.take();
          this.expect('(');
          const type = this.type();
          this.expect(')');
          return { k: t.text, type, pos };
        }
        case 'nameof': {
          if (!this.is('(', 1)) break;
          this.take();
          this.expect('(');
          const e = this.expression();
          this.expect(')');
          return { k: 'nameof', name: e.k === 'member' || e.k === 'name' ? e.name : '', e, pos };
        }
        case 'default': {
          this.take();
          if (!this.accept('(')) return { k: 'default', type: null, pos };
          const type = this.type();
          this.expect(')');
          return { k: 'default', type, pos };
        }
        case 'checked':
        case 'unchecked': {
          this.take();
          this.expect('(');
          const e = this.expression();
          this.expect(')');
          return { k: 'checked', e, on: t.text === 'checked', pos };
        }
        case 'new':
          return this.creation();
        case 'ref':
          this.take();
          return { k: 'ref', e: this.expression(), pos };
        case 'stackalloc':
          return { k: 'stackalloc', e: this.creation(), pos };
        default:
      }
      if (!this.isName()) return null;
    }
    const name = this.identifier();
    return { k: 'name', name, args: this.attempt(() => this.genericArguments()) ?? [], pos };
  }

  private interpolated(t: Token): Expr {
    const parts = (t.parts ?? []).map((part): string | Hole => {
      if (typeof part === 'string') return part;
      const reader = this.sub(part.start, part.end);
      const e = reader.expression();
      const alignment = reader.accept(',') ? reader.expression() : null;
      return { e, alignment, format: part.format };
    });
    return { k: 'interpolated', parts, pos: t.start };
  }
}

function number(t: Token): Expr {
  const isHex = /^0[xX]/.test(t.text);
  const isBinary = /^0[bB]/.test(t.text);
  const split = (isHex || isBinary ? /^(0[xXbB][0-9a-fA-F_]+?)([uUlL]*)$/ : /^([\d._eE+-]+)([a-zA-Z]*)$/).exec(t.text);
  const digits = (split?.[1] ?? t.text).replaceAll('_', '');
  const suffix = (split?.[2] ?? '').toLowerCase();
  const isReal = !isHex && !isBinary && (/[.eE]/.test(digits) || /^[fdm]$/.test(suffix));
  return { k: 'number', literal: { digits, suffix, isReal }, pos: t.start };
}
