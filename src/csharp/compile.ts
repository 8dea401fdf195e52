/** Add-Type's C#: source becomes types. Enums and interfaces are made as they are, classes by way of PowerShell's own `class`. */
import type { TypeDefinitionAst } from '../../grammar/index.ts';
import { collectScriptBlock, currentFrame } from '../compile/invoke.ts';
import { typeDefinedBy } from '../compile/lexical-types.ts';
import { nameType, type ScriptClass } from '../compile/type-definitions.ts';
import { DefinedType } from '../dotnet/defined-type.ts';
import { type Method, Parameter, Property } from '../dotnet/members.ts';
import { findType, registerType } from '../dotnet/registry.ts';
import { TypeParameter } from '../dotnet/type-parameter.ts';
import type { NetObject, Value } from '../objects/net-object.ts';
import type { NetType, PropertyBody } from '../objects/net-type.ts';
import { type Steps, Suspension } from '../scheduler/suspension.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { parseScript } from '../session/parse-errors.ts';
import { ScriptBlock } from '../session/script-block.ts';
import { SessionState } from '../session/session-state.ts';
import type { Expr, Member, TypeDecl, TypeRef } from './ast.ts';
import { emitType, hasBackingField, isPrivate } from './class-emitter.ts';
import { CSharpError } from './lexer.ts';
import { Parser } from './parser.ts';
import { identifierOf, TypeNames } from './type-names.ts';

/** A constant of the source: numbers, texts, truth values, other values of the same enum. */
function constant(e: Expr, known: ReadonlyMap<string, number>): number | string | boolean | null {
  switch (e.k) {
    case 'lit':
      return e.value;
    case 'name': {
      const value = known.get(e.name);
      if (value !== undefined) return value;
      break;
    }
    case 'member':
      return constant({ k: 'name', name: e.name, args: [], line: e.line }, known);
    case 'cast':
      return constant(e.e, known);
    case 'default':
      return null;
    case 'unary': {
      const value = Number(constant(e.e, known));
      return e.op === '-' ? -value : e.op === '~' ? ~value : value;
    }
    case 'binary': {
      const l = Number(constant(e.l, known));
      const r = Number(constant(e.r, known));
      const results: Record<string, number> = {
        '|': l | r,
        '&': l & r,
        '^': l ^ r,
        '+': l + r,
        '-': l - r,
        '*': l * r,
        '<<': l << r,
        '>>': l >> r,
      };
      const value = results[e.op];
      if (value !== undefined) return value;
      break;
    }
    default:
  }
  throw new CSharpError('a constant value is expected', 0);
}

function makeEnum(type: TypeDecl, all: readonly TypeDecl[]): DefinedType {
  const known = new Map<string, number>();
  let next = 0;
  for (const { name, init } of type.enumValues) {
    if (init) next = Number(constant(init, known));
    known.set(name, next++);
  }
  const underlying = type.bases[0] && findType(new TypeNames(all, type, []).text(type.bases[0]));
  return new DefinedType({
    name: type.fullName,
    kind: 'enum',
    enumValues: Object.fromEntries(known),
    flags: type.attributes.some((a) => /(^|\.)Flags(Attribute)?$/.test(a.name)),
    ...(underlying && { underlyingType: underlying.fullName }),
  });
}

/** The body of a property whose accessors are methods or a hidden field of the class. */
function propertyBody(m: Member, type: ScriptClass): PropertyBody {
  const isStatic = m.modifiers.has('static');
  const owner = (self: NetObject | null): Value => (isStatic ? null : self) as Value;
  const methodNamed = (name: string): Method => type.getMethods(name, isStatic)[0] as Method;
  if (hasBackingField(m)) {
    const field = (type.getProperty(`cs_${m.name}`, isStatic) as Property).body;
    return { get: field.get!, ...(m.set?.isPublic && { set: field.set! }) };
  }
  return {
    ...(m.get?.isPublic && { get: (self: NetObject) => methodNamed(`get_${m.name}`).body(owner(self)) }),
    ...(m.set?.isPublic && {
      set: (self: NetObject, value: Value) => methodNamed(`set_${m.name}`).body(owner(self), value) as never,
    }),
  };
}

/** The value of an optional parameter: a constant, one that a type has (`int.MinValue`, `UriKind.Relative`), or null for the default of its type. */
function defaultOf(init: Expr, names: TypeNames): Value {
  if (init.k === 'new' && init.args.length === 0 && !init.init) return null;
  const owner = init.k === 'member' ? typeNamed(init.of, names) : null;
  const property = init.k === 'member' ? owner?.getProperty(init.name, true) : undefined;
  const value = property instanceof Property ? property.body.get?.(null) : undefined;
  return value === undefined || value instanceof Suspension ? constant(init, new Map()) : (value as Value);
}

/** The type that `A` or `A.B` names; null when it names none. */
function typeNamed(e: Expr, names: TypeNames): NetType | null {
  const dotted = (x: Expr): string | null => {
    if (x.k === 'name') return x.name;
    const of = x.k === 'member' ? dotted(x.of) : null;
    return of === null || x.k !== 'member' ? null : `${of}.${x.name}`;
  };
  const name = dotted(e);
  const found = name === null ? undefined : names.find(name);
  return found === undefined ? null : (findType(found) ?? null);
}

/** What PowerShell's classes cannot say: optional, `params` and `ref` parameters, and parameters whose type is one of the method. */
function refine(method: Method, m: Member, names: TypeNames): void {
  const list = method.parameters as Parameter[];
  const own = typeParametersOf(m);
  for (const [i, p] of m.params.entries()) {
    const old = list[i];
    if (!old) continue;
    const isRef = p.mode === 'ref' || p.mode === 'out';
    const written = isRef && !own.has(p.type.name) ? findType(names.text(p.type)) : undefined;
    const type = (plainName(p.type) && own.get(p.type.name)) || written || old.type;
    const value = p.init && defaultOf(p.init, names);
    list[i] = new Parameter(old.name, type, p.init !== null, value, p.mode === 'params', isRef && type !== old.type, p.mode === 'out', i);
  }
  method.typeParameters = [...own.values()];
  const returned = m.type && plainName(m.type) ? own.get(m.type.name) : undefined;
  if (returned) (method as { returnType: NetType | null }).returnType = returned;
}

const plainName = (type: TypeRef): boolean => type.args.length === 0 && type.ranks.length === 0 && !type.nullable;

/** The type parameters of a method, where its arguments tell what they stand for; of other methods they count as System.Object. */
function typeParametersOf(m: Member): ReadonlyMap<string, TypeParameter> {
  const told = m.typeParams.every((name) => m.params.some((p) => p.type.name === name && plainName(p.type)));
  return new Map(told ? m.typeParams.map((name, i) => [name, new TypeParameter(name, i, true)]) : []);
}

/** Fields that are private, and those that keep the values of properties. */
function markPrivate(m: Member, decl: TypeDecl, type: ScriptClass, isStatic: boolean): void {
  if (m.kind !== 'field' && m.kind !== 'property') return;
  const names = [`cs_${m.name}`, ...(isPrivate(m, decl) ? [m.name] : [])];
  for (const name of names) {
    const property = type.getProperty(name, isStatic);
    if (property instanceof Property && property.name === name && property.isHidden) property.isPrivate = true;
  }
}

function finish(decl: TypeDecl, type: ScriptClass, all: readonly TypeDecl[]): void {
  // PowerShell's classes hide the constructor that nobody wrote
  if (!decl.members.some((m) => m.kind === 'constructor')) for (const c of type.getConstructors()) (c as Method).isHidden = false;
  for (const m of decl.members) {
    const isStatic = m.modifiers.has('static');
    markPrivate(m, decl, type, isStatic);
    if (m.kind === 'method' || m.kind === 'constructor') {
      if (!m.params.some((p) => p.init !== null || p.mode !== '') && m.typeParams.length === 0) continue;
      const found = m.kind === 'method' ? type.getMethods(m.name, isStatic) : type.getConstructors();
      const fits = found.filter(
        (f) => f.parameters.length === m.params.length && f.parameters.every((p, i) => p.name === m.params[i]!.name),
      );
      for (const f of fits) refine(f as Method, m, new TypeNames(all, decl, [...decl.typeParams, ...m.typeParams]));
    } else if (m.kind === 'property' && (hasBackingField(m) || m.get?.body || m.set?.body)) {
      const backing = type.getProperty(`cs_${m.name}`, isStatic) ?? null;
      const getter = type.getMethods(`get_${m.name}`, isStatic)[0];
      const setter = type.getMethods(`set_${m.name}`, isStatic)[0];
      const of: NetType = backing?.propertyType ?? getter?.returnType ?? setter?.parameters[0]?.type ?? type;
      const property = new Property(m.name, type, of, isStatic, propertyBody(m, type));
      property.isHidden = isPrivate(m, decl);
      type.addProperty(property);
    }
  }
}

/** Runs the class statements in a session state of their own, so that their names stand in nobody's way. */
function* makeClasses(context: ExecutionContext, classes: readonly TypeDecl[], all: readonly TypeDecl[]): Steps<ScriptClass[]> {
  const text = classes.map((c) => emitType(c, all)).join('\n');
  const ast = parseScript(text, null, {});
  const statements = ast.endBlock?.statements ?? [];
  const byName = new Map(
    statements.flatMap((s) => (s.kind === 'TypeDefinitionAst' ? [[s.name, s as TypeDefinitionAst]] : []) as [string, TypeDefinitionAst][]),
  );
  const defined = classes.map((c) => ({ c, statement: byName.get(identifierOf(c.fullName)) as TypeDefinitionAst }));
  for (const { c, statement } of defined) nameType(statement, c.fullName);
  const state = new SessionState(context, null, context.globalState);
  for (const t of all) {
    const made = findType(t.fullName);
    if (made) state.globalScope.defineType(identifierOf(t.fullName).toLowerCase(), made);
  }
  yield* collectScriptBlock(context, new ScriptBlock(ast, state), { dotSourced: true, caller: currentFrame(context) });
  return defined.map(({ c, statement }) => {
    const type = typeDefinedBy(statement) as ScriptClass;
    finish(c, type, all);
    registerType(type);
    return type;
  });
}

/** The classes in an order in which a base stands before what derives from it: in C# they stand as they please. */
function basesFirst(classes: readonly TypeDecl[], all: readonly TypeDecl[]): TypeDecl[] {
  const ordered = new Set<TypeDecl>();
  const place = (type: TypeDecl, above: readonly TypeDecl[]): void => {
    if (above.includes(type)) throw new CSharpError(`Circular base type dependency involving '${type.fullName}'`, type.line);
    const base = type.bases[0] && new TypeNames(all, type, type.typeParams).own(type.bases[0].name);
    if (base && classes.includes(base)) place(base, [...above, type]);
    ordered.add(type);
  };
  for (const type of classes) place(type, []);
  return [...ordered];
}

/**
 * Compiles C# source.
 * @returns the types, in the order of the source
 * @throws CSharpError where the source is wrong, or uses what is not supported here
 */
export function* compileCSharp(context: ExecutionContext, source: string): Steps<NetType[]> {
  const all = new Parser(source).parseUnit();
  const cmdlet = all.find((t) => t.attributes.some((a) => /(^|\.)Cmdlet(Attribute)?$/.test(a.name)));
  if (cmdlet) throw new CSharpError(`the cmdlet class '${cmdlet.fullName}' is not supported`, cmdlet.line);
  for (const t of all) {
    if (t.kind === 'enum') registerType(makeEnum(t, all));
    else if (t.kind === 'interface') registerType(new DefinedType({ name: t.fullName, kind: 'interface' }));
  }
  const classes = basesFirst(
    all.filter((t) => t.kind === 'class' || t.kind === 'struct'),
    all,
  );
  if (classes.length > 0) yield* makeClasses(context, classes, all);
  return all.map((t) => findType(t.fullName) as NetType);
}

/** The names of the types that a source defines. @throws CSharpError */
export function definedNames(source: string): string[] {
  return new Parser(source).parseUnit().map((t) => t.fullName);
}
