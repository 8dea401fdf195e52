/** Statements of C#. */
import type { Expr, Stmt, TypeRef } from './ast.ts';
import { ExpressionParser } from './expression-parser.ts';

class Nested extends ExpressionParser {
  protected block(): readonly Stmt[] {
    return this.fail('statements are not expected here');
  }
  protected nested(source: string): Expr {
    return new Nested(source).expression();
  }
}

/** Adds statements to expressions. */
export abstract class StatementParser extends ExpressionParser {
  protected nested(source: string): Expr {
    return new Nested(source).expression();
  }

  protected block(): readonly Stmt[] {
    const body: Stmt[] = [];
    this.expect('{');
    while (!this.is('}')) body.push(this.statement());
    this.expect('}');
    return body;
  }

  private parenthesized(): Expr {
    this.expect('(');
    const e = this.expression();
    this.expect(')');
    return e;
  }

  private statement(): Stmt {
    const t = this.peek();
    if (t.kind === 'punct' && t.text === '{') return { k: 'block', body: this.block() };
    if (this.accept(';')) return { k: 'block', body: [] };
    if (t.kind === 'name') {
      const found = this.keyword(t.text);
      if (found) return found;
    }
    const s = this.simple();
    this.expect(';');
    return s;
  }

  /** A declaration or an expression, without the semicolon. */
  private simple(): Stmt {
    const declared = this.attempt(() => this.declaration());
    return declared ?? { k: 'expr', e: this.expression() };
  }

  private declaration(): Stmt | null {
    this.accept('const');
    const isVar = this.is('var');
    const type: TypeRef | null = this.type();
    if (this.peek().kind !== 'name' || !/^[=;,]$/.test(this.peek(1).text)) return null;
    const vars: { name: string; init: Expr | null }[] = [];
    do {
      const name = this.identifier();
      vars.push({ name, init: this.accept('=') ? this.initializer(type) : null });
    } while (this.accept(','));
    return { k: 'local', type: isVar ? null : type, vars };
  }

  private keyword(word: string): Stmt | null {
    switch (word) {
      case 'if': {
        this.take();
        const test = this.parenthesized();
        const yes = this.statement();
        return { k: 'if', test, yes, no: this.accept('else') ? this.statement() : null };
      }
      case 'for':
        return this.forLoop();
      case 'foreach': {
        this.take();
        this.expect('(');
        this.type();
        const name = this.identifier();
        this.expect('in');
        const of = this.expression();
        this.expect(')');
        return { k: 'foreach', name, of, body: this.statement() };
      }
      case 'while':
        this.take();
        return { k: 'while', test: this.parenthesized(), body: this.statement() };
      case 'do': {
        this.take();
        const body = this.statement();
        this.expect('while');
        const test = this.parenthesized();
        this.expect(';');
        return { k: 'do', test, body };
      }
      case 'switch':
        return this.peek(1).text === '(' ? this.switchStatement() : null;
      case 'return':
      case 'throw': {
        this.take();
        const e = this.is(';') ? null : this.expression();
        this.expect(';');
        return { k: word, e };
      }
      case 'yield': {
        if (this.peek(1).text !== 'return' && this.peek(1).text !== 'break') return null;
        this.take();
        const e = this.take().text === 'return' ? this.expression() : null;
        this.expect(';');
        return { k: 'yield', e };
      }
      case 'break':
      case 'continue':
        this.take();
        this.expect(';');
        return { k: word };
      case 'try':
        return this.tryStatement();
      case 'lock':
        this.take();
        this.parenthesized();
        return this.statement();
      case 'using': {
        this.take();
        if (!this.accept('(')) {
          const init = this.simple();
          this.expect(';');
          return { k: 'using', init, body: null };
        }
        const init = this.simple();
        this.expect(')');
        return { k: 'using', init, body: this.statement() };
      }
      case 'goto':
      case 'unsafe':
      case 'fixed':
        return this.fail(`'${word}' is not supported`);
      default:
        return null;
    }
  }

  private forLoop(): Stmt {
    this.take();
    this.expect('(');
    const init: Stmt[] = [];
    while (!this.is(';')) {
      init.push(this.simple());
      if (!this.accept(',')) break;
    }
    this.expect(';');
    const test = this.is(';') ? null : this.expression();
    this.expect(';');
    const step: Expr[] = [];
    while (!this.is(')')) {
      step.push(this.expression());
      if (!this.accept(',')) break;
    }
    this.expect(')');
    return { k: 'for', init, test, step, body: this.statement() };
  }

  private switchStatement(): Stmt {
    this.take();
    const e = this.parenthesized();
    const cases: { labels: (Expr | null)[]; body: Stmt[] }[] = [];
    this.expect('{');
    while (!this.is('}')) {
      const labels: (Expr | null)[] = [];
      while (this.is('case') || this.is('default')) {
        labels.push(this.take().text === 'case' ? this.expression() : null);
        this.expect(':');
      }
      const body: Stmt[] = [];
      while (!this.is('case') && !this.is('default') && !this.is('}')) body.push(this.statement());
      cases.push({ labels, body });
    }
    this.expect('}');
    return { k: 'switch', e, cases };
  }

  private tryStatement(): Stmt {
    this.take();
    const body = this.block();
    const catches: { type: TypeRef | null; name: string | null; body: readonly Stmt[] }[] = [];
    while (this.accept('catch')) {
      let type: TypeRef | null = null;
      let name: string | null = null;
      if (this.accept('(')) {
        type = this.type();
        if (!this.is(')')) name = this.identifier();
        this.expect(')');
      }
      if (this.is('when')) this.fail('exception filters are not supported');
      catches.push({ type, name, body: this.block() });
    }
    return { k: 'try', body, catches, last: this.accept('finally') ? this.block() : null };
  }
}
