/** Reads the C# that Add-Type compiles: namespaces, types and their members. */
import type { Attribute, Expr, Member, Param, Stmt, TypeDecl, TypeRef } from './ast.ts';
import { CSharpError } from './lexer.ts';
import { StatementParser } from './statement-parser.ts';

const modifierNames = new Set(
  'public private protected internal static abstract virtual override sealed readonly const new partial unsafe extern async volatile required'.split(
    ' ',
  ),
);

/** @throws CSharpError where the source is not what this parser knows */
export class Parser extends StatementParser {
  private readonly types: TypeDecl[] = [];
  private usings: string[] = [];

  /** Every type of the source, outer ones before those inside. */
  parseUnit(): TypeDecl[] {
    this.declarations('', () => this.peek().kind === 'end');
    return this.types;
  }

  private declarations(namespace: string, done: () => boolean): void {
    let here = namespace;
    while (!done()) {
      if (this.is('using')) {
        this.take();
        if (this.is('static')) this.take();
        const name = this.qualifiedName();
        if (this.accept('=')) this.type();
        else this.usings.push(name);
        this.expect(';');
      } else if (this.is('namespace')) {
        this.take();
        const name = this.qualifiedName();
        const full = here === '' ? name : `${here}.${name}`;
        this.usings.push(full);
        if (this.accept(';')) here = full;
        else {
          this.expect('{');
          this.declarations(full, () => this.is('}'));
          this.expect('}');
          this.accept(';');
        }
      } else this.typeDeclaration(here === '' ? '' : `${here}.`);
    }
  }

  private attributes(): Attribute[] {
    const list: Attribute[] = [];
    while (this.is('[')) {
      this.take();
      if (this.peek(1).text === ':') {
        this.take();
        this.take();
      }
      do {
        if (this.is(']')) break;
        const name = this.qualifiedName();
        const args: { name: string | null; e: Expr }[] = [];
        if (this.accept('(')) {
          while (!this.is(')')) {
            const named = this.peek().kind === 'name' && (this.peek(1).text === '=' || this.peek(1).text === ':');
            const argName = named ? this.take().text : null;
            if (named) this.take();
            args.push({ name: argName, e: this.expression() });
            if (!this.accept(',')) break;
          }
          this.expect(')');
        }
        list.push({ name, args });
      } while (this.accept(','));
      this.expect(']');
    }
    return list;
  }

  private modifiers(): Set<string> {
    const found = new Set<string>();
    while (modifierNames.has(this.peek().text)) found.add(this.take().text);
    return found;
  }

  private typeDeclaration(prefix: string): void {
    const attributes = this.attributes();
    const modifiers = this.modifiers();
    this.declareType(prefix, attributes, modifiers);
  }

  private declareType(prefix: string, attributes: readonly Attribute[], modifiers: ReadonlySet<string>): void {
    const { text: kind, line } = this.peek();
    if (kind !== 'class' && kind !== 'struct' && kind !== 'interface' && kind !== 'enum') this.fail(`'${kind}' is not expected here`);
    this.take();
    const name = this.identifier();
    const fullName = prefix + name;
    const typeParams = this.typeParameters();
    const bases: TypeRef[] = [];
    if (this.accept(':'))
      do bases.push(this.type());
      while (this.accept(','));
    this.constraints();
    this.expect('{');
    const members: Member[] = [];
    const enumValues: { name: string; init: Expr | null }[] = [];
    const declared = {
      kind,
      fullName,
      modifiers,
      attributes,
      bases,
      typeParams,
      members,
      enumValues,
      usings: [...this.usings],
      line,
    } as TypeDecl;
    this.types.push(declared);
    if (kind === 'enum')
      while (!this.is('}')) {
        this.attributes();
        enumValues.push({ name: this.identifier(), init: this.accept('=') ? this.expression() : null });
        if (!this.accept(',')) break;
      }
    else while (!this.is('}')) this.member(name, fullName, kind === 'interface', members);
    this.expect('}');
    this.accept(';');
  }

  private typeParameters(): string[] {
    const names: string[] = [];
    if (!this.accept('<')) return names;
    do names.push(this.identifier());
    while (this.accept(','));
    this.expect('>');
    return names;
  }

  private constraints(): void {
    while (this.is('where')) while (!this.is('{') && !this.is('=>') && !this.is(';') && this.peek().kind !== 'end') this.take();
  }

  private member(typeName: string, fullName: string, isInterface: boolean, into: Member[]): void {
    const attributes = this.attributes();
    const modifiers = this.modifiers();
    const { line } = this.peek();
    if (/^(class|struct|interface|enum)$/.test(this.peek().text)) {
      this.declareType(`${fullName}+`, attributes, modifiers);
      return;
    }
    if (/^(event|delegate|operator|implicit|explicit)$/.test(this.peek().text)) this.fail(`'${this.peek().text}' is not supported`);
    const base = {
      attributes,
      modifiers: isInterface ? new Set([...modifiers, 'public']) : modifiers,
      line,
      init: null,
      get: null,
      set: null,
      typeParams: [],
      params: [],
      body: null,
      chain: null,
    };
    if (this.accept('~')) this.fail('finalizers are not supported');
    if (this.peek().text === typeName && this.peek(1).text === '(') {
      this.take();
      const params = this.parameters();
      let chain: Member['chain'] = null;
      if (this.accept(':')) {
        const to = this.take().text;
        if (to !== 'base' && to !== 'this') this.fail('this or base expected');
        chain = { to, args: this.arguments() };
      }
      into.push({ ...base, kind: 'constructor', name: typeName, type: null, params, chain, body: this.bodyOf(false) });
      return;
    }
    const type = this.type();
    if (this.is('this')) this.fail('indexers are not supported');
    if (this.is('operator')) this.fail('operators are not supported');
    let name = this.identifier();
    while (this.accept('.')) name = this.identifier();
    const typeParams = this.is('<') ? this.typeParameters() : [];
    if (this.is('(')) {
      const params = this.parameters();
      this.constraints();
      into.push({ ...base, kind: 'method', name, type, params, typeParams, body: this.bodyOf(type.name !== 'void') });
      return;
    }
    if (this.is('{')) {
      this.property({ ...base, kind: 'property', name, type }, into);
      return;
    }
    if (this.accept('=>')) {
      const e = this.expression();
      this.expect(';');
      into.push({ ...base, kind: 'property', name, type, get: { body: [{ k: 'return', e }], isPublic: true } });
      return;
    }
    for (let field = name; ; field = this.identifier()) {
      into.push({ ...base, kind: 'field', name: field, type, init: this.accept('=') ? this.initializer(type) : null });
      if (!this.accept(',')) break;
    }
    this.expect(';');
  }

  private property(start: Omit<Member, 'get' | 'set' | 'init'>, into: Member[]): void {
    this.expect('{');
    let get: Member['get'] = null;
    let set: Member['set'] = null;
    while (!this.is('}')) {
      this.attributes();
      const own = this.modifiers();
      const isPublic = !own.has('private') && !own.has('protected') && !own.has('internal');
      const { text } = this.take();
      const body = this.accept(';') ? null : this.bodyOf(text === 'get');
      if (text === 'get') get = { body, isPublic };
      else if (text === 'set' || text === 'init') set = { body, isPublic };
      else this.fail(`'${text}' is no accessor`);
    }
    this.expect('}');
    let init: Expr | null = null;
    if (this.accept('=')) {
      init = this.initializer(start.type);
      this.expect(';');
    }
    into.push({ ...start, get, set, init });
  }

  private parameters(): Param[] {
    const list: Param[] = [];
    this.expect('(');
    while (!this.is(')')) {
      const attributes = this.attributes();
      const mode = /^(ref|out|params|in|this)$/.test(this.peek().text) ? this.take().text : '';
      const type = this.type();
      const name = this.identifier();
      const given = attributes.find((a) => /(^|\.)DefaultParameterValue(Attribute)?$/.test(a.name))?.args[0]?.e ?? null;
      const isOptional = attributes.some((a) => /(^|\.)Optional(Attribute)?$/.test(a.name));
      const init = this.accept('=') ? this.expression() : (given ?? (isOptional ? ({ k: 'default', type } as Expr) : null));
      list.push({ name, type, mode: (mode === 'in' ? '' : mode) as Param['mode'], init });
      if (!this.accept(',')) break;
    }
    this.expect(')');
    return list;
  }

  /** `{ … }`, `=> expression;` or `;`. */
  private bodyOf(givesValue: boolean): readonly Stmt[] | null {
    if (this.accept(';')) return null;
    if (this.accept('=>')) {
      const e = this.expression();
      this.expect(';');
      if (e.k === 'typed' && e.op === 'as' && e.type === null) throw new CSharpError('unexpected expression', this.peek().line);
      return [givesValue ? { k: 'return', e } : { k: 'expr', e }];
    }
    return this.block();
  }
}
