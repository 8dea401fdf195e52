/** Statements of C#. */
import type { CatchClause, Expr, Member, Stmt, SwitchSection, TypeRef, VariableDecl } from './ast.ts';
import { ExpressionParser } from './expression-parser.ts';
import { predefinedTypes } from './token-reader.ts';

/** Adds statements to expressions. */
export abstract class StatementParser extends ExpressionParser {
  /** A local function, when one stands here. */
  protected abstract localFunction(): Member | null;

  protected override block(): Stmt {
    const pos = this.peek().start;
    const body: Stmt[] = [];
    this.expect('{');
    while (!this.is('}') && this.peek().kind !== 'end') body.push(this.statement());
    const end = this.peek().start;
    this.expect('}');
    return { k: 'block', body, end, pos };
  }

  private condition(): Expr {
    this.expect('(');
    const e = this.expression();
    this.expect(')');
    return e;
  }

  protected statement(): Stmt {
    const t = this.peek();
    const pos = t.start;
    if (this.is('{')) return this.block();
    if (this.accept(';')) return { k: 'empty', pos };
    if (t.kind === 'name' && !t.isVerbatim) {
      const found = this.keyword(t.text, pos);
      if (found) return found;
    }
    if (this.isName() && this.is(':', 1) && !this.is('::', 1)) {
      const label = this.identifier();
      this.take();
      return { k: 'labeled', label, body: this.statement(), pos };
    }
    const method = this.localFunction();
    if (method) return { k: 'function', method, pos };
    const s = this.simple();
    this.expect(';');
    return s;
  }

  /** A declaration or an expression, without the semicolon. */
  private simple(): Stmt {
    const pos = this.peek().start;
    const parts = this.varTuple();
    if (parts) {
      this.expect('=');
      return { k: 'expr', e: { k: 'assign', op: '=', l: parts, r: this.expression(), pos }, pos };
    }
    const declared = this.declarationStarts() ? this.declaration(pos) : null;
    if (declared) return declared;
    return { k: 'expr', e: this.expression(), pos };
  }

  /** `var (a, b)` in front of `=`. */
  private varTuple(): Expr | null {
    if (!this.is('var') || !this.is('(', 1)) return null;
    return this.attempt((): Expr | null => {
      const pos = this.take().start;
      const names = this.namesInBrackets(pos);
      return this.is('=') ? names : null;
    });
  }

  /** `(a, (b, _))`: variables that take a tuple apart. */
  private namesInBrackets(pos: number): Expr {
    this.expect('(');
    const items: { name: null; e: Expr }[] = [];
    do {
      const at = this.peek().start;
      if (this.is('(')) {
        items.push({ name: null, e: this.namesInBrackets(at) });
        continue;
      }
      const name = this.identifier();
      items.push({
        name: null,
        e: name === '_' ? { k: 'name', name, args: [], pos: at } : { k: 'declaration', type: null, name, pos: at },
      });
    } while (this.accept(','));
    this.expect(')');
    return { k: 'tuple', items, pos };
  }

  private declarationStarts(): boolean {
    if (this.is('const')) return true;
    return this.lookAhead(() => {
      this.type();
      return this.isName() && !/^(is|as|and|or|when|switch)$/.test(this.peek().text) && !this.is('(', 1) && !this.is('.', 1);
    });
  }

  private declaration(pos: number): Stmt {
    const isConst = this.accept('const');
    const isRef = this.is('ref');
    if (isRef && this.varAfterRef()) return this.declaredVariables(pos, null, isConst, true);
    const isVar = this.is('var') && this.isName(1);
    const type = this.varOrType(isVar);
    return this.declaredVariables(pos, type, isConst, isRef);
  }

  /** Takes `ref var` and `ref readonly var` where they stand. */
  private varAfterRef(): boolean {
    const at = this.is('readonly', 1) ? 2 : 1;
    if (!this.is('var', at) || !this.isName(at + 1)) return false;
    for (let i = 0; i <= at; i++) this.take();
    return true;
  }

  private declaredVariables(pos: number, type: TypeRef | null, isConst: boolean, isRef: boolean): Stmt {
    const vars: VariableDecl[] = [];
    do {
      const at = this.peek().start;
      const name = this.identifier();
      vars.push({ name, init: this.accept('=') ? this.initializer() : null, pos: at });
    } while (this.accept(','));
    return { k: 'local', type, isConst, isRef, vars, pos };
  }

  private keyword(word: string, pos: number): Stmt | null {
    switch (word) {
      case 'if': {
        this.take();
        const test = this.condition();
        const yes = this.statement();
        return { k: 'if', test, yes, no: this.accept('else') ? this.statement() : null, pos };
      }
      case 'for':
        return this.forLoop(pos);
      case 'await':
        if (!this.is('foreach', 1)) return null;
        this.take();
        return { ...this.foreachLoop(pos), isAsync: true };
      case 'foreach':
        return this.foreachLoop(pos);
      case 'while':
        this.take();
        return { k: 'while', test: this.condition(), body: this.statement(), pos };
      case 'do': {
        this.take();
        const body = this.statement();
        this.expect('while');
        const test = this.condition();
        this.expect(';');
        return { k: 'do', test, body, pos };
      }
      case 'switch':
        return this.is('(', 1) ? this.switchStatement(pos) : null;
      case 'return':
      case 'throw': {
        this.take();
        const e = this.is(';') ? null : this.expression();
        this.expect(';');
        return { k: word, e, pos };
      }
      case 'yield': {
        if (!this.is('return', 1) && !this.is('break', 1)) return null;
        this.take();
        const e = this.take().text === 'return' ? this.expression() : null;
        this.expect(';');
        return { k: 'yield', e, pos };
      }
      case 'break':
      case 'continue':
        this.take();
        this.expect(';');
        return { k: word, pos };
      case 'goto':
        return this.gotoStatement(pos);
      case 'try':
        return this.tryStatement(pos);
      case 'lock':
        this.take();
        return { k: 'lock', e: this.condition(), body: this.statement(), pos };
      case 'checked':
      case 'unchecked':
        if (!this.is('{', 1)) return null;
        this.take();
        return { k: 'checked', body: this.block(), on: word === 'checked', pos };
      case 'using':
        return this.usingStatement(pos);
      case 'unsafe':
        if (!this.is('{', 1)) return null;
        this.diagnostics.error(pos, 'CS0227');
        this.take();
        return this.block();
      case 'fixed':
        return this.stop(pos, 'CS0227');
      default:
        return null;
    }
  }

  private gotoStatement(pos: number): Stmt {
    this.take();
    let label: string | null = null;
    let value: Expr | null = null;
    let isDefault = false;
    if (this.accept('case')) value = this.expression();
    else if (this.accept('default')) isDefault = true;
    else label = this.identifier();
    this.expect(';');
    return { k: 'goto', label, value, isDefault, pos };
  }

  private usingStatement(pos: number): Stmt {
    this.take();
    if (!this.is('(')) {
      const init = this.simple();
      this.expect(';');
      return { k: 'using', init, body: null, pos };
    }
    this.take();
    const init = this.simple();
    this.expect(')');
    return { k: 'using', init, body: this.statement(), pos };
  }

  private foreachLoop(pos: number): Stmt & { k: 'foreach' } {
    this.take();
    this.expect('(');
    const names: { name: string; pos: number }[] = [];
    const isVar = this.is('var') && (this.isName(1) || this.is('(', 1));
    const type = !isVar && this.is('(') ? null : this.varOrType(isVar);
    const many = this.accept('(');
    // brackets within take a variable apart that nobody else sees
    const inner: Stmt[] = [];
    do {
      if (many && isVar && this.is('(')) {
        const at = this.peek().start;
        const name = `<part${names.length}>`;
        const parts = this.namesInBrackets(at);
        names.push({ name, pos: at });
        inner.push({ k: 'expr', e: { k: 'assign', op: '=', l: parts, r: { k: 'name', name, args: [], pos: at }, pos: at }, pos: at });
        continue;
      }
      if (many && !isVar && this.isName(1)) this.type();
      else if (many && !isVar && this.peek().kind === 'name' && predefinedTypes.has(this.peek().text)) this.type();
      const at = this.peek().start;
      names.push({ name: this.identifier(), pos: at });
    } while (many && this.accept(','));
    if (many) this.expect(')');
    this.expect('in');
    const of = this.expression();
    this.expect(')');
    const each = this.statement();
    const body: Stmt = inner.length === 0 ? each : { k: 'block', body: [...inner, each], end: each.pos, pos: each.pos };
    return { k: 'foreach', isAsync: false, type, names, of, body, pos };
  }

  private forLoop(pos: number): Stmt {
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
    return { k: 'for', init, test, step, body: this.statement(), pos };
  }

  private switchStatement(pos: number): Stmt {
    this.take();
    const e = this.condition();
    const sections: SwitchSection[] = [];
    this.expect('{');
    while (!this.is('}')) {
      const labels: { pattern: ReturnType<StatementParser['pattern']> | null; when: Expr | null; pos: number }[] = [];
      while (this.is('case') || (this.is('default') && this.is(':', 1))) {
        const at = this.peek().start;
        const pattern = this.take().text === 'case' ? this.pattern() : null;
        const when = this.accept('when') ? this.expression() : null;
        labels.push({ pattern, when, pos: at });
        this.expect(':');
      }
      if (labels.length === 0) this.stop(this.peek().start, 'CS1003', 'case');
      const body: Stmt[] = [];
      while (!this.is('case') && !(this.is('default') && this.is(':', 1)) && !this.is('}') && this.peek().kind !== 'end')
        body.push(this.statement());
      sections.push({ labels, body });
    }
    this.expect('}');
    return { k: 'switch', e, sections, pos };
  }

  private tryStatement(pos: number): Stmt {
    this.take();
    const body = this.block();
    const catches: CatchClause[] = [];
    while (this.is('catch')) {
      const at = this.take().start;
      let type: CatchClause['type'] = null;
      let name: string | null = null;
      let namePos = at;
      if (this.accept('(')) {
        type = this.type();
        namePos = this.peek().start;
        if (!this.is(')')) name = this.identifier();
        this.expect(')');
      }
      let when: Expr | null = null;
      if (this.accept('when')) when = this.condition();
      catches.push({ type, name, namePos, when, body: this.block(), pos: at });
    }
    const last = this.accept('finally') ? this.block() : null;
    if (catches.length === 0 && !last) this.diagnostics.error(this.previousEnd() - 1, 'CS1524');
    return { k: 'try', body, catches, last, pos };
  }
}
