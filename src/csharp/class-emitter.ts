/** Statements and types of C# as PowerShell: a `class` or `enum` for each type. */
import type { Expr, Member, Stmt, TypeDecl } from './ast.ts';
import { ExpressionEmitter, type MemberTable } from './emitter.ts';
import { CSharpError } from './lexer.ts';
import { identifierOf, isNumberText, TypeNames } from './type-names.ts';

/** True for what only code of the type itself, or of types derived from it, may use. */
export function isPrivate(m: Member, type: TypeDecl): boolean {
  return type.kind !== 'interface' && !m.modifiers.has('public');
}

/** A property whose value is kept in a field of its own, because not everyone may set it. */
export function hasBackingField(m: Member): boolean {
  return m.kind === 'property' && m.get?.body === null && (m.set === null || !m.set.isPublic || !m.get.isPublic);
}

/** The names that members of a type have in the script. Private ones give way where another differs from them in case only. */
function memberTable(type: TypeDecl, types: TypeNames): MemberTable {
  const names = new Map<string, string>();
  const members = new Map<string, Member>();
  const chain: TypeDecl[] = [];
  for (let t: TypeDecl | undefined = type; t && !chain.includes(t); t = t.bases[0] ? types.own(t.bases[0].name) : undefined)
    chain.unshift(t);
  for (const t of chain)
    for (const m of t.members) {
      if (m.kind === 'constructor') continue;
      members.set(m.name, m);
      const clash = t.members.some((o) => o !== m && o.name !== m.name && o.name.toLowerCase() === m.name.toLowerCase());
      if (hasBackingField(m)) names.set(m.name, `cs_${m.name}`);
      else if (clash && isPrivate(m, t)) names.set(m.name, `cs_${m.name}`);
    }
  return { names, members };
}

class TypeEmitter extends ExpressionEmitter {
  private yields = false;

  protected statements(body: readonly Stmt[]): string {
    return body.map((s) => this.statement(s)).join('\n');
  }

  private block(s: Stmt): string {
    return `{\n${s.k === 'block' ? this.statements(s.body) : this.statement(s)}\n}`;
  }

  /** An expression whose value nobody sees. */
  private effect(e: Expr): string {
    if (e.k === 'assign') return this.assignment(e);
    if (e.k === 'unary' && (e.op === '++' || e.op === '--')) return `${e.postfix ? '' : e.op}${this.expr(e.e)}${e.postfix ? e.op : ''}`;
    return `[void](${this.expr(e)})`;
  }

  private statement(s: Stmt): string {
    switch (s.k) {
      case 'local':
        return s.vars.map((v) => this.local(v.name, s.type ? this.types.text(s.type) : null, v.init)).join('\n');
      case 'expr':
        return this.effect(s.e);
      case 'block':
        return this.statements(s.body);
      case 'if': {
        const test = this.expr(s.test);
        return `if (${test}) ${this.block(s.yes)}${s.no ? ` else ${this.block(s.no)}` : ''}`;
      }
      case 'for': {
        const init = s.init.map((i) => this.statement(i)).join('\n');
        const test = s.test ? this.expr(s.test) : '$true';
        return `${init}\nfor (; ${test}; ${s.step.map((e) => this.effect(e)).join(', ')}) ${this.block(s.body)}`;
      }
      case 'foreach': {
        const isText = this.typeOf(s.of) === 'string';
        const of = isText ? `${this.operand(s.of)}.ToCharArray()` : this.expr(s.of);
        this.locals.set(s.name, null);
        return `foreach ($${s.name} in ${of}) ${this.block(s.body)}`;
      }
      case 'while':
        return `while (${this.expr(s.test)}) ${this.block(s.body)}`;
      case 'do':
        return `do ${this.block(s.body)} while (${this.expr(s.test)})`;
      case 'switch':
        return this.switchStatement(s);
      case 'return':
        return s.e ? `return ${this.expr(s.e)}` : 'return';
      case 'throw':
        return s.e ? `throw ${this.expr(s.e)}` : 'throw';
      case 'yield':
        this.yields = true;
        return s.e ? `$cs_list.Add(${this.expr(s.e)})` : 'return $cs_list';
      case 'break':
      case 'continue':
        return s.k;
      case 'try':
        return this.tryStatement(s);
      case 'using':
        return this.usingStatement(s);
    }
  }

  private local(name: string, type: string | null, init: Expr | null): string {
    const known = type ?? (init ? this.typeOf(init) : null);
    const value = init ? this.expr(init) : type && isNumberText(type) ? '0' : '$null';
    this.locals.set(name, known);
    return `${type && isNumberText(type) ? `[${type}]` : ''}$${name} = ${value}`;
  }

  private switchStatement(s: Stmt & { k: 'switch' }): string {
    const cases = s.cases.map(({ labels, body }) => {
      const text = `{\n${this.statements(body)}\n}`;
      if (labels.includes(null)) return `default ${text}`;
      return `{ ${labels.map((l) => `$_ -ceq ${this.expr(l as Expr)}`).join(' -or ')} } ${text}`;
    });
    return `switch (${this.expr(s.e)}) {\n${cases.join('\n')}\n}`;
  }

  private tryStatement(s: Stmt & { k: 'try' }): string {
    let text = `try {\n${this.statements(s.body)}\n}`;
    for (const c of s.catches) {
      if (c.name) this.locals.set(c.name, null);
      const name = c.name ? `$${c.name} = $_.Exception\n` : '';
      text += ` catch ${c.type ? `[${this.types.text(c.type)}]` : ''} {\n${name}${this.statements(c.body)}\n}`;
    }
    return s.last ? `${text} finally {\n${this.statements(s.last)}\n}` : text;
  }

  private usingStatement(s: Stmt & { k: 'using' }): string {
    const init = s.init.k === 'expr' ? `$cs_used = ${this.expr(s.init.e)}` : this.statement(s.init);
    const name = s.init.k === 'local' ? s.init.vars[0]?.name : 'cs_used';
    if (s.body === null) return init;
    return `${init}\ntry ${this.block(s.body)} finally { if ($null -ne $${name}) { $${name}.Dispose() } }`;
  }

  /** The body of a method, with its parameters in scope. */
  body(m: Pick<Member, 'params' | 'typeParams'>, body: readonly Stmt[]): string {
    this.locals = new Map(m.params.map((p) => [p.name, p.mode === '' ? (this.types.find(p.type.name) ?? null) : null]));
    this.references = new Set(m.params.filter((p) => p.mode === 'ref' || p.mode === 'out').map((p) => p.name));
    this.yields = false;
    const text = this.statements(body);
    return this.yields ? `$cs_list = [System.Collections.Generic.List[object]]::new()\n${text}\nreturn $cs_list` : text;
  }

  /** `[T]$x` for each parameter. */
  params(m: Member): string {
    const types = this.types.withTypeParams(m.typeParams);
    return m.params.map((p) => `[${p.mode === 'ref' || p.mode === 'out' ? 'ref' : types.text(p.type)}]$${p.name}`).join(', ');
  }

  declaration(m: Member): string[] {
    const hidden = isPrivate(m, this.type) ? 'hidden ' : '';
    const isStatic = m.modifiers.has('static') || m.modifiers.has('const');
    const modifiers = `${hidden}${isStatic ? 'static ' : ''}`;
    const types = this.types.withTypeParams(m.typeParams);
    const name = this.table.names.get(m.name) ?? m.name;
    if (m.kind === 'constructor') return [this.constructorText(m, hidden)];
    const type = types.text(m.type as NonNullable<Member['type']>);
    if (m.kind === 'method') {
      if (m.body === null && !m.modifiers.has('abstract')) throw new CSharpError(`'${m.name}' must declare a body`, m.line);
      const emitter = new TypeEmitter(types, this.type, this.table, this.self);
      const isIterator = /^IEnumer(able|ator)$/.test(m.type?.name ?? '');
      const body = m.body === null ? 'throw [System.NotImplementedException]::new()' : emitter.body(m, m.body);
      const last = /\breturn\b|\bthrow\b/.test(body.slice(body.lastIndexOf('\n') + 1)) ? '' : type === 'void' ? '' : '\nreturn $null';
      return [`${modifiers}[${isIterator ? 'object' : type}]${name}(${emitter.params(m)}) {\n${body}${last}\n}`];
    }
    if (m.kind === 'field' || (m.get?.body ?? null) === null) {
      this.locals = new Map();
      const init = m.init ? ` = ${this.expr(m.init)}` : '';
      return [`${m.kind === 'property' && hasBackingField(m) ? `hidden ${isStatic ? 'static ' : ''}` : modifiers}[${type}]$${name}${init}`];
    }
    const lines: string[] = [];
    const hiddenStatic = `hidden ${isStatic ? 'static ' : ''}`;
    if (m.get?.body) lines.push(`${hiddenStatic}[${type}]get_${m.name}() {\n${this.body({ params: [], typeParams: [] }, m.get.body)}\n}`);
    if (m.set?.body) {
      const value = { name: 'value', type: m.type as NonNullable<Member['type']>, mode: '' as const, init: null };
      lines.push(`${hiddenStatic}[void]set_${m.name}([${type}]$value) {\n${this.body({ params: [value], typeParams: [] }, m.set.body)}\n}`);
    }
    return lines;
  }

  private constructorText(m: Member, hidden: string): string {
    const isStatic = m.modifiers.has('static');
    const parameters = this.params(m);
    const body = this.body(m, m.body ?? []);
    if (m.chain?.to === 'this') throw new CSharpError("': this(…)' is not supported", m.line);
    const base = m.chain && m.chain.args.length > 0 ? ` : base(${this.args(m.chain.args)})` : '';
    return `${isStatic ? 'static ' : hidden}${this.self}(${parameters})${base} {\n${body}\n}`;
  }
}

/** What one type of the source becomes. @param isInterface tells .NET interfaces, which are named after the base */
export function emitType(type: TypeDecl, all: readonly TypeDecl[]): string {
  const types = new TypeNames(all, type, type.typeParams);
  const name = identifierOf(type.fullName);
  const emitter = new TypeEmitter(types, type, memberTable(type, types), name);
  const bases = type.bases.map((b) => types.text(b));
  const members = type.members.flatMap((m) => emitter.declaration(m));
  return `class ${name}${bases.length > 0 ? ` : ${bases.join(', ')}` : ''} {\n${members.join('\n')}\n}\n`;
}
