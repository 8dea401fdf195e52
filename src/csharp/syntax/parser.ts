/** Declarations of C#: namespaces, types and their members. */
import type { Accessor, ArrayItems, Attribute, Expr, Member, NamespaceLevel, Param, Stmt, TypeDecl, TypeRef, Usings } from './ast.ts';
import { DeclarationParts } from './declaration-parts.ts';
import { type MemberStart, memberOf } from './member.ts';

const newUsings = (): Usings => ({ namespaces: [], statics: [], aliases: new Map() });

/** What reflection calls an indexer: `Item`, or what IndexerName says. */
function indexerName(attributes: readonly Attribute[]): string {
  const named = attributes.find((a) => /^IndexerName(Attribute)?$/.test(a.type.parts.at(-1)?.name ?? ''))?.args[0]?.e;
  return named?.k === 'literal' && typeof named.value === 'string' ? named.value : 'Item';
}

/** Reads a whole source. */
export class Parser extends DeclarationParts {
  private readonly types: TypeDecl[] = [];

  protected override sub(from: number, to: number): Parser {
    return new Parser(this.source, this.diagnostics, from, to);
  }

  /** Every type of the source that is not nested in another. @throws SyntaxStop when the rest cannot be read; the errors are in the diagnostics */
  parseUnit(): TypeDecl[] {
    this.declarations([{ name: '', usings: newUsings() }], () => this.peek().kind === 'end');
    return this.types;
  }

  private declarations(around: readonly NamespaceLevel[], done: () => boolean): void {
    let levels = around;
    while (!done()) {
      const here = levels.at(-1) as NamespaceLevel;
      if (this.peek().kind === 'end') {
        this.expect('}');
        return;
      }
      if (this.accept(';')) continue;
      if (this.is('using') || (this.is('global') && this.is('using', 1))) this.using(here.usings);
      else if (this.is('namespace')) {
        this.take();
        const names = this.qualifiedName().split('.');
        let name = here.name;
        let inner = levels;
        for (const part of names) {
          name = name === '' ? part : `${name}.${part}`;
          inner = [...inner, { name, usings: newUsings() }];
        }
        if (this.accept(';')) levels = inner;
        else {
          this.expect('{');
          this.declarations(inner, () => this.is('}'));
          this.expect('}');
        }
      } else if (this.is('[') && (this.is('assembly', 1) || this.is('module', 1))) this.attributes();
      else {
        const attributes = this.attributes();
        const modifiers = this.modifiers();
        if (!this.declaresType()) this.strayMember();
        this.types.push(this.typeDeclaration(levels, null, attributes, modifiers));
      }
    }
  }

  private strayMember(): never {
    const t = this.peek();
    if (this.is('}')) this.stop(t.start, 'CS1022');
    if (this.isName() && this.isName(1)) {
      // what looks like a declaration: `garbage here`
      if (this.is('{', 2) || this.is('(', 2)) this.stop(this.peek(1).start, 'CS9348');
      this.diagnostics.error(t.start, 'CS8805');
      this.stop(t.start, 'CS0246', t.text);
    }
    return this.stop(t.start, t.kind === 'name' ? 'CS8805' : 'CS1022');
  }

  private using(into: Usings): void {
    this.accept('global');
    this.take();
    if (this.accept('static')) into.statics.push(this.type());
    else if (this.isName() && this.is('=', 1)) {
      const name = this.identifier();
      this.take();
      into.aliases.set(name, this.type());
    } else {
      const { start: pos } = this.peek();
      into.namespaces.push({ name: this.qualifiedName(), pos });
    }
    this.expect(';');
  }

  private declaresType(): boolean {
    return (
      this.is('class') ||
      this.is('struct') ||
      this.is('interface') ||
      this.is('enum') ||
      (this.is('delegate') && !this.is('(', 1) && !this.is('{', 1)) ||
      (this.is('record') && (this.isName(1) || this.is('class', 1) || this.is('struct', 1)) && !this.is('=', 2))
    );
  }

  private typeDeclaration(
    levels: readonly NamespaceLevel[],
    outer: TypeDecl | null,
    attributes: readonly Attribute[],
    modifiers: ReadonlySet<string>,
  ): TypeDecl {
    const isRecord = this.accept('record');
    let kind: TypeDecl['kind'] = 'class';
    if (!isRecord || this.is('class') || this.is('struct')) kind = this.take().text as TypeDecl['kind'];
    const returnType = kind === 'delegate' ? this.type() : null;
    const pos = this.peek().start;
    const name = this.identifier();
    const typeParams = this.is('<') ? this.typeParameters() : [];
    const params = this.is('(') ? this.parameters() : null;
    const bases: TypeRef[] = [];
    let baseArgs: TypeDecl['baseArgs'] = null;
    if (this.accept(':'))
      do {
        bases.push(this.type());
        if (this.is('(')) baseArgs = this.callArguments(')');
      } while (this.accept(','));
    const constraints = this.constraints();
    const enumValues: { name: string; init: Expr | null; pos: number }[] = [];
    const declared: TypeDecl = {
      kind,
      isRecord,
      name,
      levels,
      outer,
      modifiers,
      attributes,
      bases,
      typeParams,
      constraints,
      params,
      baseArgs,
      returnType,
      members: [],
      nested: [],
      enumValues,
      pos,
    };
    if (kind === 'delegate' || (kind !== 'enum' && this.is(';'))) {
      this.expect(';');
      return declared;
    }
    this.expect('{');
    if (kind === 'enum')
      while (!this.is('}')) {
        this.attributes();
        const at = this.peek().start;
        enumValues.push({ name: this.identifier(), init: this.accept('=') ? this.expression() : null, pos: at });
        if (!this.accept(',')) break;
      }
    else while (!this.is('}') && this.peek().kind !== 'end') this.member(declared);
    this.expect('}');
    this.accept(';');
    return declared;
  }

  private member(type: TypeDecl): void {
    const attributes = this.attributes();
    const modifiers = this.modifiers();
    if (this.accept(';')) return;
    if (this.declaresType()) {
      type.nested.push(this.typeDeclaration(type.levels, type, attributes, modifiers));
      return;
    }
    const start: MemberStart = {
      attributes,
      modifiers: type.kind === 'interface' && !modifiers.has('private') ? new Set([...modifiers, 'public']) : modifiers,
      pos: this.peek().start,
    };
    if (this.is('~')) {
      this.take();
      this.identifier();
      this.parameters();
      type.members.push(memberOf(start, { kind: 'destructor', name: 'Finalize', body: this.bodyOf(false) }));
    } else if (this.is('implicit') || this.is('explicit')) type.members.push(this.conversion(start));
    else if (this.is('event')) this.event(start, type);
    else if (this.is(type.name) && this.is('(', 1)) type.members.push(this.constructorMember(start, type.name));
    else this.typedMember(start, type);
  }

  private conversion(start: MemberStart): Member {
    const name = this.take().text;
    this.expect('operator');
    const to = this.type();
    const params = this.parameters();
    return memberOf(start, { kind: 'conversion', name, type: to, params, body: this.bodyOf(true) });
  }

  private event(start: MemberStart, type: TypeDecl): void {
    this.take();
    const of = this.type();
    const pos = this.peek().start;
    const { explicit, name } = this.memberName();
    if (this.is('{')) {
      type.members.push(memberOf({ ...start, pos }, { kind: 'event', name, type: of, explicit, accessors: this.accessors() }));
      return;
    }
    for (let event = name; ; event = this.identifier()) {
      const init = this.accept('=') ? this.expression() : null;
      type.members.push(memberOf({ ...start, pos }, { kind: 'event', name: event, type: of, init }));
      if (!this.accept(',')) break;
    }
    this.expect(';');
  }

  private constructorMember(start: MemberStart, name: string): Member {
    const { start: pos } = this.take();
    const params = this.parameters();
    let chain: Member['chain'] = null;
    if (this.accept(':')) {
      const at = this.peek().start;
      const to = this.take().text;
      if ((to !== 'base' && to !== 'this') || !this.is('(')) this.stop(at, 'CS1003', 'this');
      chain = { to: to as 'base' | 'this', args: this.callArguments(')'), pos: at };
    }
    return memberOf({ ...start, pos }, { kind: 'constructor', name, params, chain, body: this.bodyOf(false) });
  }

  /** `IFoo<T>.Name` or `Name`. */
  private memberName(): { explicit: TypeRef | null; name: string } {
    const explicit = this.attempt((): TypeRef | null => {
      const whole = this.type(false);
      if (whole.parts.length < 2 && !this.is('.')) return null;
      if (this.is('.') && this.is('this', 1)) {
        this.take();
        return whole;
      }
      return whole.parts.length > 1 ? whole : null;
    });
    if (!explicit) return { explicit: null, name: this.is('this') ? this.take().text : this.identifier() };
    if (this.is('this')) return { explicit, name: this.take().text };
    const last = explicit.parts.at(-1)!;
    // the type parameters of a generic method were read as arguments
    if (last.args.length > 0) this.genericNames = last.args.map((a) => a.parts[0]?.name ?? '');
    return { explicit: { ...explicit, parts: explicit.parts.slice(0, -1) }, name: last.name };
  }
  private genericNames: string[] = [];

  private typedMember(start: MemberStart, owner: TypeDecl): void {
    const t = this.peek();
    if (t.kind !== 'name' && !this.is('(')) this.stop(t.start, 'CS1519', t.text);
    const type = this.type();
    if (this.is('(')) this.stop(t.start, 'CS1520');
    if (this.is('operator')) {
      this.take();
      const pos = this.peek().start;
      let name = this.take().text;
      if (name === '>' && this.is('>')) name += this.take().text;
      if (name === '(' && this.is(')')) name = '()';
      const params = this.parameters();
      owner.members.push(memberOf({ ...start, pos }, { kind: 'operator', name, type, params, body: this.bodyOf(true) }));
      return;
    }
    const pos = this.peek().start;
    if (start.modifiers.has('unsafe')) this.diagnostics.error(pos, 'CS0227');
    if (this.peek().kind !== 'name')
      this.stop(this.is('{') || this.is('=') || this.is(';') || this.is(')') ? this.peek().start : pos, 'CS1519', this.peek().text);
    this.genericNames = [];
    const { explicit, name } = this.memberName();
    const at = { ...start, pos };
    if (name === 'this') {
      const params = this.parameters('[', ']');
      const accessors = this.is('=>') ? this.arrowGetter() : this.accessors();
      owner.members.push(memberOf(at, { kind: 'indexer', name: indexerName(start.attributes), type, params, explicit, accessors }));
      return;
    }
    if (this.is('(') || this.is('<')) {
      const typeParams = this.is('<') ? this.typeParameters() : this.genericNames;
      owner.members.push(this.method(at, name, type, explicit, typeParams));
      return;
    }
    if (this.is('{')) {
      const accessors = this.accessors();
      let init: Expr | ArrayItems | null = null;
      if (this.accept('=')) {
        init = this.initializer();
        this.expect(';');
      }
      owner.members.push(memberOf(at, { kind: 'property', name, type, explicit, accessors, init }));
      return;
    }
    if (this.is('=>')) {
      owner.members.push(memberOf(at, { kind: 'property', name, type, explicit, accessors: this.arrowGetter() }));
      return;
    }
    for (let field = name, fieldPos = pos; ; fieldPos = this.peek().start, field = this.identifier()) {
      owner.members.push(
        memberOf({ ...start, pos: fieldPos }, { kind: 'field', name: field, type, init: this.accept('=') ? this.initializer() : null }),
      );
      if (!this.accept(',')) break;
    }
    if (!this.is(';') && (this.is('}') || this.peek().kind === 'name')) this.expect(';');
    else if (!this.accept(';')) this.stop(this.peek().start, 'CS1519', this.peek().text);
  }

  private method(start: MemberStart, name: string, type: TypeRef, explicit: TypeRef | null, typeParams: readonly string[]): Member {
    const params = this.parameters();
    const constraints = this.constraints();
    const isVoid = type.parts[0]?.name === 'void' && !type.isPointer;
    const isAsyncTask =
      start.modifiers.has('async') && /^(Task|ValueTask)$/.test(type.parts.at(-1)?.name ?? '') && type.parts.at(-1)?.args.length === 0;
    return memberOf(start, {
      kind: 'method',
      name,
      type,
      params,
      explicit,
      typeParams,
      constraints,
      body: this.bodyOf(!isVoid && !isAsyncTask),
    });
  }

  protected override localFunction(): Member | null {
    const isFunction = this.lookAhead(() => {
      while (this.is('static') || (this.is('async') && !this.is('=', 1))) this.take();
      this.type();
      if (!this.isName() || !(this.is('(', 1) || this.is('<', 1))) return false;
      this.identifier();
      if (this.is('<')) this.typeParameters();
      this.parameters();
      this.constraints();
      return this.is('{') || this.is('=>');
    });
    if (!isFunction) return null;
    const modifiers = new Set<string>();
    while (this.is('static') || this.is('async')) modifiers.add(this.take().text);
    const type = this.type();
    const pos = this.peek().start;
    const name = this.identifier();
    const typeParams = this.is('<') ? this.typeParameters() : [];
    return this.method({ attributes: [], modifiers, pos }, name, type, null, typeParams);
  }

  private arrowGetter(): Accessor[] {
    return [{ kind: 'get', modifiers: new Set(), body: this.bodyOf(true) }];
  }

  private accessors(): Accessor[] {
    const list: Accessor[] = [];
    this.expect('{');
    while (!this.is('}')) {
      this.attributes();
      const modifiers = this.modifiers();
      const t = this.peek();
      if (!/^(get|set|init|add|remove)$/.test(t.text)) this.stop(t.start, 'CS1014');
      this.take();
      const kind = t.text as Accessor['kind'];
      list.push({ kind, modifiers, body: this.bodyOf(kind === 'get') });
    }
    this.expect('}');
    return list;
  }

  private parameters(open = '(', close = ')'): Param[] {
    const list: Param[] = [];
    this.expect(open);
    while (!this.is(close)) {
      const attributes = this.attributes();
      let mode: Param['mode'] = '';
      while (
        this.is('ref') ||
        this.is('out') ||
        this.is('in') ||
        this.is('params') ||
        this.is('this') ||
        this.is('readonly') ||
        this.is('scoped')
      ) {
        const word = this.take().text;
        if (word !== 'readonly' && word !== 'scoped' && mode !== 'this') mode = word as Param['mode'];
      }
      const type = this.type();
      const pos = this.peek().start;
      const name = this.identifier();
      list.push({ name, type, mode, init: this.accept('=') ? this.expression() : null, attributes, pos });
      if (!this.accept(',')) break;
    }
    this.expect(close);
    return list;
  }

  /** `{ … }`, `=> expression;` or `;`. */
  private bodyOf(givesValue: boolean): Stmt | null {
    if (this.accept(';')) return null;
    const pos = this.peek().start;
    if (this.accept('=>')) {
      const e = this.expression();
      this.expect(';');
      const one: Stmt =
        e.k === 'throw' ? { k: 'throw', e: e.e, pos: e.pos } : givesValue ? { k: 'return', e, pos: e.pos } : { k: 'expr', e, pos: e.pos };
      return { k: 'block', body: [one], end: e.pos, pos };
    }
    return this.block();
  }
}
