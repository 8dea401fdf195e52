/** Expressions of C# as PowerShell. */
import type { Argument, Expr, Initializer, Member, Stmt, TypeDecl, TypeRef } from './ast.ts';
import { CSharpError } from './lexer.ts';
import { isIntegerText, type TypeNames } from './type-names.ts';

/** What a name of the source means inside a type: members by their C# name, those of bases in the source included. */
export interface MemberTable {
  /** The script's name of a member, which differs where two C# names differ in case only. */
  readonly names: ReadonlyMap<string, string>;
  readonly members: ReadonlyMap<string, Member>;
}

const binary: Record<string, string> = {
  '==': '-ceq',
  '!=': '-cne',
  '<': '-clt',
  '>': '-cgt',
  '<=': '-cle',
  '>=': '-cge',
  '&&': '-and',
  '||': '-or',
  '|': '-bor',
  '&': '-band',
  '^': '-bxor',
  '<<': '-shl',
  '>>': '-shr',
  '+': '+',
  '-': '-',
  '*': '*',
  '/': '/',
  '%': '%',
  '??': '??',
};

/** A single-quoted string. */
export function quoted(text: string): string {
  return `'${text.replace(/['\u2018\u2019\u201a\u201b]/g, (c) => c + c)}'`;
}

/** Writes expressions; statements are added by the class derived from it. */
export abstract class ExpressionEmitter {
  /** Locals and parameters with their types, where known. */
  protected locals = new Map<string, string | null>();
  /** Parameters that are ref or out. */
  protected references = new Set<string>();
  constructor(
    protected readonly types: TypeNames,
    protected readonly type: TypeDecl,
    protected readonly table: MemberTable,
    protected readonly self: string,
  ) {}

  protected abstract statements(body: readonly Stmt[]): string;

  private literal(e: Expr & { k: 'lit' }): string {
    const { value } = e;
    if (value === null) return '$null';
    if (typeof value === 'boolean') return value ? '$true' : '$false';
    if (typeof value === 'string') return quoted(value);
    const cast = { l: 'long', ul: 'ulong', u: 'uint', f: 'single', d: 'double', m: 'decimal' }[e.suffix];
    const text = cast === 'decimal' ? `${e.text}d` : e.text;
    return cast && cast !== 'decimal' ? `[${cast}]${text}` : text;
  }

  /** The type of an expression as far as it can be told from the source. */
  protected typeOf(e: Expr): string | null {
    switch (e.k) {
      case 'lit':
        if (typeof e.value === 'string') return 'string';
        if (typeof e.value === 'number') return /[.eE]/.test(e.text) || /^[fdm]/.test(e.suffix) ? 'double' : 'int';
        return typeof e.value === 'boolean' ? 'bool' : null;
      case 'interp':
        return 'string';
      case 'char':
        return 'char';
      case 'name': {
        const local = this.locals.get(e.name);
        if (local !== undefined) return local;
        const member = this.table.members.get(e.name);
        return member?.type && member.kind !== 'method' ? this.safeText(member.type) : null;
      }
      case 'member':
        return /^(Length|Count)$/.test(e.name)
          ? 'int'
          : e.of.k === 'this'
            ? this.typeOf({ k: 'name', name: e.name, args: [], line: 0 })
            : null;
      case 'call': {
        const fn = e.fn;
        if (fn.k === 'member' && /^(ToString|Substring|Trim|Format|Join|Concat|Replace)$/.test(fn.name)) return 'string';
        const member = fn.k === 'name' ? this.table.members.get(fn.name) : undefined;
        return member?.type ? this.safeText(member.type) : null;
      }
      case 'cast':
        return this.safeText(e.type);
      case 'typed':
        return e.op === 'is' ? 'bool' : e.type ? this.safeText(e.type) : null;
      case 'unary':
        return e.op === '!' ? 'bool' : this.typeOf(e.e);
      case 'binary': {
        if (/^(==|!=|<|>|<=|>=|&&|\|\|)$/.test(e.op)) return 'bool';
        const l = this.typeOf(e.l);
        const r = this.typeOf(e.r);
        if (l === 'string' || r === 'string') return 'string';
        return isIntegerText(l) && isIntegerText(r) ? 'int' : (l ?? r);
      }
      case 'cond':
        return this.typeOf(e.yes);
      case 'assign':
        return this.typeOf(e.l);
      default:
        return null;
    }
  }

  private safeText(ref: TypeRef): string | null {
    return ref.args.length === 0 ? (this.types.find(ref.name) ?? null) + ref.ranks.map(() => '[]').join('') : null;
  }

  /** An expression that can stand anywhere. */
  expr(e: Expr): string {
    switch (e.k) {
      case 'lit':
        return this.literal(e);
      case 'char':
        return `[char]${e.value.charCodeAt(0)}`;
      case 'interp':
        return this.interpolated(e);
      case 'name':
        return this.name(e.name, e.line);
      case 'this':
        return '$this';
      case 'base':
        return '$this';
      case 'member':
        return this.member(e);
      case 'call':
        return this.call(e);
      case 'index':
        return `${this.operand(e.of)}[${e.args.map((a) => this.expr(a)).join(', ')}]`;
      case 'new':
        return this.creation(e);
      case 'array':
        return this.array(e);
      case 'cast':
        return `([${this.types.text(e.type)}](${this.expr(e.e)}))`;
      case 'typed':
        return this.typed(e);
      case 'unary':
        return this.unary(e);
      case 'binary':
        return this.binary(e);
      case 'assign':
        return `(${this.assignment(e)})`;
      case 'cond':
        return `($(if (${this.expr(e.test)}) { ,(${this.expr(e.yes)}) } else { ,(${this.expr(e.no)}) }))`;
      case 'lambda':
        return this.lambda(e);
      case 'typeof':
        return `[${this.types.text(e.type)}]`;
      case 'default':
        return e.type && /^(int|long|double|float|short|byte|decimal|bool|char)$/.test(e.type.name)
          ? `([${this.types.text(e.type)}]0)`
          : '$null';
    }
  }

  private interpolated(e: Expr & { k: 'interp' }): string {
    let format = '';
    const args: string[] = [];
    for (const p of e.parts) {
      if (typeof p === 'string') format += p.replace(/[{}]/g, (c) => c + c);
      else {
        format += `{${args.length}${p.format}}`;
        args.push(`(${this.expr(p.e)})`);
      }
    }
    return args.length === 0 ? quoted(format) : `(${quoted(format)} -f ${args.join(', ')})`;
  }

  protected variable(name: string): string {
    return this.references.has(name) ? `$${name}.Value` : `$${name}`;
  }

  private name(name: string, line: number): string {
    if (this.locals.has(name)) return this.variable(name);
    const member = this.table.members.get(name);
    if (member) return this.memberOf(member, member.modifiers.has('static') || member.modifiers.has('const') ? `[${this.self}]` : '$this');
    const type = this.types.find(name);
    if (type) return `[${type}]`;
    throw new CSharpError(`The name '${name}' does not exist in the current context`, line);
  }

  private memberOf(member: Member, owner: string): string {
    const name = this.table.names.get(member.name) ?? member.name;
    return owner.startsWith('[') ? `${owner}::${name}` : `${owner}.${name}`;
  }

  /** `A.B.C` when its first part is no variable: the longest start that names a type. */
  private typePath(e: Expr): string | null {
    const parts: string[] = [];
    for (let at: Expr = e; ; at = at.of) {
      if (at.k === 'name') {
        if (this.locals.has(at.name) || this.table.members.has(at.name)) return null;
        parts.unshift(at.name);
        break;
      }
      if (at.k !== 'member') return null;
      parts.unshift(at.name);
    }
    const found = this.types.find(parts.join('.'));
    return found ? `[${found}]` : null;
  }

  private member(e: Expr & { k: 'member' }): string {
    if (e.of.k === 'this' || e.of.k === 'base') {
      const own = this.table.members.get(e.name);
      return own ? this.memberOf(own, '$this') : `$this.${e.name}`;
    }
    const whole = this.typePath(e);
    if (whole) return whole;
    const type = this.typePath(e.of);
    if (type) return `${type}::${this.nameIn(type, e.name)}`;
    return e.conditional ? `${this.conditionalOwner(e.of)}?.${e.name}` : `${this.operand(e.of)}.${this.table.names.get(e.name) ?? e.name}`;
  }

  private nameIn(type: string, name: string): string {
    return type === `[${this.self}]` ? (this.table.names.get(name) ?? name) : name;
  }

  /** What stands before `?.`, in the braces that keep the `?` out of a variable's name. */
  private conditionalOwner(e: Expr): string {
    return e.k === 'name' && this.locals.has(e.name) ? `\${${e.name}}` : `(${this.expr(e)})`;
  }

  /** What stands before `.` or `[`. */
  protected operand(e: Expr): string {
    const text = this.expr(e);
    return /^(\$[\w:.]+|\(.*\)|\[[\w.[\],]+\](::\w+)?)$/s.test(text) ? text : `(${text})`;
  }

  protected args(list: readonly Argument[]): string {
    return list.map((a) => (a.mode === '' ? this.expr(a.e) : this.reference(a.e))).join(', ');
  }

  private reference(e: Expr): string {
    if (e.k === 'name' && this.references.has(e.name)) return `$${e.name}`;
    if (e.k === 'name' && !this.table.members.has(e.name)) this.locals.set(e.name, this.locals.get(e.name) ?? null);
    return `([ref]${this.expr(e)})`;
  }

  private call(e: Expr & { k: 'call' }): string {
    const { fn } = e;
    const args = this.args(e.args);
    if (fn.k === 'name') {
      if (this.locals.has(fn.name)) return `$${fn.name}.Invoke(${args})`;
      const member = this.table.members.get(fn.name);
      const name = this.table.names.get(fn.name) ?? fn.name;
      if (member?.kind === 'field' || member?.kind === 'property') return `${this.name(fn.name, fn.line)}.Invoke(${args})`;
      return member?.modifiers.has('static') ? `[${this.self}]::${name}(${args})` : `$this.${name}(${args})`;
    }
    if (fn.k === 'member') {
      if (fn.of.k === 'base') {
        const base = this.type.bases[0];
        return `([${base ? this.types.text(base) : 'object'}]$this).${fn.name}(${args})`;
      }
      return `${this.member(fn)}(${args})`;
    }
    return `${this.operand(fn)}.Invoke(${args})`;
  }

  private creation(e: Expr & { k: 'new' }): string {
    if (e.type === null) throw new CSharpError('target-typed or anonymous objects are not supported', e.line);
    const made = `[${this.types.text(e.type)}]::new(${this.args(e.args)})`;
    return e.init === null ? made : this.initialized(made, e.init);
  }

  private initialized(made: string, init: readonly Initializer[]): string {
    const lines = init.map((i) => {
      if (i.key !== null) return `$cs_o[${this.expr(i.key)}] = ${this.expr(i.e)}`;
      return i.name === null ? `[void]$cs_o.Add(${this.expr(i.e)})` : `$cs_o.${i.name} = ${this.expr(i.e)}`;
    });
    return `(& { $cs_o = ${made}; ${lines.join('; ')}; ,$cs_o })`;
  }

  private array(e: Expr & { k: 'array' }): string {
    const type = e.type ? this.types.text(e.type) : 'object';
    if (e.items === null) return `[${type}[]]::new(${this.expr(e.size as Expr)})`;
    return `([${type}[]]@(${e.items.map((i) => `(${this.expr(i)})`).join(', ')}))`;
  }

  private typed(e: Expr & { k: 'typed' }): string {
    const value = e.bind === null ? this.expr(e.e) : `($${e.bind} = ${this.expr(e.e)})`;
    if (e.bind !== null) this.locals.set(e.bind, e.type ? this.types.text(e.type) : null);
    if (e.type === null) return e.not ? `($null -ne ${value})` : `($null -eq ${value})`;
    const type = `[${this.types.text(e.type)}]`;
    // `as` of C# casts and does not convert
    if (e.op === 'as') return `(& { param($cs_v) if ($cs_v -is ${type}) { ,$cs_v } else { $null } } (${value}))`;
    return `(${value} -is${e.not ? 'not' : ''} ${type})`;
  }

  private unary(e: Expr & { k: 'unary' }): string {
    const inner = this.expr(e.e);
    if (e.postfix) return `(${inner}${e.op})`;
    if (e.op === '!') return `(-not ${this.operand(e.e)})`;
    if (e.op === '~') return `(-bnot ${this.operand(e.e)})`;
    return `(${e.op}${inner})`;
  }

  private binary(e: Expr & { k: 'binary' }): string {
    const isNull = (x: Expr): boolean => x.k === 'lit' && x.value === null;
    if ((e.op === '==' || e.op === '!=') && (isNull(e.l) || isNull(e.r))) {
      const other = isNull(e.l) ? e.r : e.l;
      return `($null ${e.op === '==' ? '-eq' : '-ne'} ${this.operand(other)})`;
    }
    const l = this.operand(e.l);
    const r = this.operand(e.r);
    if (e.op === '+' && this.typeOf(e) === 'string' && this.typeOf(e.l) !== 'string') return `([string]${l} + ${r})`;
    if (e.op === '/' && isIntegerText(this.typeOf(e.l)) && isIntegerText(this.typeOf(e.r)))
      return `([int][System.Math]::Truncate([decimal]${l} / ${r}))`;
    const op = binary[e.op];
    if (op === undefined) throw new CSharpError(`operator '${e.op}' is not supported`, 0);
    return `(${l} ${op} ${r})`;
  }

  /** An assignment as a statement. */
  protected assignment(e: Expr & { k: 'assign' }): string {
    const target = this.expr(e.l);
    const value = this.expr(e.r);
    if (/^(=|\+=|-=|\*=|%=|\?\?=)$/.test(e.op)) return `${target} ${e.op} ${value}`;
    const op = e.op.slice(0, -1);
    return `${target} = ${this.binary({ k: 'binary', op, l: e.l, r: e.r })}`;
  }

  private lambda(e: Expr & { k: 'lambda' }): string {
    const saved = new Map(this.locals);
    for (const p of e.params) this.locals.set(p, null);
    const body = Array.isArray(e.body) ? this.statements(e.body as readonly Stmt[]) : this.expr(e.body as Expr);
    this.locals = saved;
    return `{ param(${e.params.map((p) => `$${p}`).join(', ')}) ${body} }.GetNewClosure()`;
  }
}
