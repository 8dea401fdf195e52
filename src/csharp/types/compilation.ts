/** The types of one source, and how names find types. */
import { findType, genericOf, wellKnown } from '../../dotnet/registry.ts';
import { TypeParameter } from '../../dotnet/type-parameter.ts';
import { defined } from '../../dotnet/type-table.ts';
import type { NetType } from '../../objects/net-type.ts';
import { ownEntry } from '../../objects/own-entry.ts';
import { CSharpNotSupported, Diagnostics, type SourceUnit } from '../diagnostics.ts';
import type { NamePart, NamespaceLevel, TypeDecl, TypeRef } from '../syntax/ast.ts';
import type { CSharpType } from './csharp-type.ts';
import { csharpName, keywordTypes } from './names.ts';
import { dotnetNamespaces } from './namespaces.ts';
import { reportViolation } from './violations.ts';

/** All that belongs to one call of Add-Type. */
export class Compilation {
  readonly diagnostics: Diagnostics;
  /** Types by their names in the source, with arity: ``N.Outer`1.Inner``. */
  readonly types = new Map<string, CSharpType>();
  /** Where the elements of a tuple type stand that this source names somewhere: types carry no names of their own. */
  readonly tupleNames = new Map<NetType, Map<string, number>>();
  /** Notes the names of the elements of a tuple type. */
  nameElements(type: NetType, names: readonly (string | null)[]): void {
    let known = this.tupleNames.get(type);
    if (!known) this.tupleNames.set(type, (known = new Map()));
    for (const [i, name] of names.entries()) if (name !== null && !known.has(name)) known.set(name, i);
  }
  /** Generic types that the source names with arguments, until {@link checkConstructions}. */
  private constructions: { definition: NetType; args: readonly NetType[]; pos: number }[] = [];
  /** Notes a generic type with its arguments: whether they keep its constraints is looked at when all types have their members. */
  noteConstruction(definition: NetType, all: readonly NetType[], own: readonly NetType[], part: NamePart): void {
    const isNullable = definition.fullName === 'System.Nullable`1';
    if (isNullable && own[0] && !own[0].isValueType && !(own[0] instanceof TypeParameter))
      this.constructions.push({ definition, args: own, pos: part.pos });
    else if (definition.genericArguments.some((p) => p instanceof TypeParameter && p.violation))
      this.constructions.push({ definition, args: all, pos: part.pos });
  }
  /** Says which of the noted arguments break constraints, at the name of the member whose type is meant, or where the type stands. */
  checkConstructions(): void {
    const found = this.constructions;
    this.constructions = [];
    const members = [...this.types.values()].flatMap((t) => t.decl.members.flatMap((m) => [m, ...m.params]));
    for (const { definition, args, pos } of found) {
      const owner = members.find((m) => m.type && m.type.pos <= pos && pos < m.pos && m.pos - m.type.pos < 1000);
      const name = csharpName(definition, false).replace(/\?$/, '');
      if (definition.fullName === 'System.Nullable`1')
        this.diagnostics.error(owner?.pos ?? pos, 'CS0453', 'Nullable<T>', 'T', csharpName(args[0] as NetType));
      else reportViolation(this.diagnostics, definition.genericArguments, args, name, owner?.pos ?? pos);
    }
  }
  /** Static classes with extension methods. */
  readonly extensionClasses: CSharpType[] = [];
  constructor(
    source: string,
    /** Display name of the assembly. */
    readonly assembly: string,
    units?: readonly SourceUnit[],
  ) {
    this.diagnostics = new Diagnostics(source, units);
  }
}

const compilations: Compilation[] = [];

/** Makes the types of a compilation visible to later ones. */
export function keepCompilation(c: Compilation): void {
  compilations.push(c);
}

/** Type parameters that a nested type takes over from the types around it. */
export function outerParameters(decl: TypeDecl | null): string[] {
  return decl ? [...outerParameters(decl.outer), ...decl.typeParams] : [];
}

const simple = (decl: TypeDecl): string => (decl.typeParams.length > 0 ? `${decl.name}\`${decl.typeParams.length}` : decl.name);

/** The key of a type in {@link Compilation.types}. */
export function keyOf(decl: TypeDecl): string {
  if (decl.outer) return `${keyOf(decl.outer)}.${simple(decl)}`;
  const namespace = decl.levels.at(-1)?.name ?? '';
  return namespace === '' ? simple(decl) : `${namespace}.${simple(decl)}`;
}

/** The full name that .NET gives a type: ``N.Outer`1+Inner``. */
export function fullNameOf(decl: TypeDecl): string {
  if (decl.outer) return `${fullNameOf(decl.outer)}+${simple(decl)}`;
  return keyOf(decl);
}

/** A type of .NET (or of an earlier source) by its exact full name; undefined when there is none. */
function exactType(fullName: string): NetType | undefined {
  const found = defined(fullName.toLowerCase());
  if (found) return found.fullName === fullName ? found : undefined;
  // types that are known by an accelerator only
  const named = fullName.includes('.') ? findType(fullName) : undefined;
  return named && named.fullName === fullName ? named : undefined;
}

let prefixes: Set<string> | null = null;

/** True for a namespace of .NET, or the beginning of one. */
function isNamespace(name: string): boolean {
  if (!prefixes) {
    prefixes = new Set();
    for (const full of dotnetNamespaces) for (let n = full; n !== ''; n = n.slice(0, Math.max(0, n.lastIndexOf('.')))) prefixes.add(n);
  }
  return prefixes.has(name);
}

/** What a first name, or a name behind a namespace, means. */
export type NameMeaning = { kind: 'type'; type: NetType } | { kind: 'namespace'; name: string } | null;

/** Names as one type of the source sees them. */
export class TypeScope {
  constructor(
    readonly compilation: Compilation,
    readonly decl: TypeDecl | null,
    readonly levels: readonly NamespaceLevel[],
    readonly parameters: ReadonlyMap<string, NetType>,
  ) {}

  /** With the type parameters of a method. */
  with(names: readonly string[], types: readonly NetType[]): TypeScope {
    if (names.length === 0) return this;
    const parameters = new Map(this.parameters);
    for (const [i, name] of names.entries()) parameters.set(name, types[i] as NetType);
    return new TypeScope(this.compilation, this.decl, this.levels, parameters);
  }

  private own(key: string): CSharpType | undefined {
    const here = this.compilation.types.get(key);
    if (here) return here;
    for (let i = compilations.length - 1; i >= 0; i--) {
      const earlier = compilations[i]!.types.get(key);
      if (earlier) return earlier;
    }
    return undefined;
  }

  /** A type by namespace and name; the arguments are given to it by the caller. */
  private inNamespace(namespace: string, name: string): NetType | undefined {
    const full = namespace === '' ? name : `${namespace}.${name}`;
    return this.own(full) ?? exactType(full);
  }

  /** What a simple name means here (section "Namespace and type names" of the language's specification). */
  lookUp(name: string, arity: number): NameMeaning {
    if (arity === 0) {
      const parameter = this.parameters.get(name);
      if (parameter) return { kind: 'type', type: parameter };
    }
    const simpleName = arity > 0 ? `${name}\`${arity}` : name;
    for (let d = this.decl; d; d = d.outer) {
      const nested = this.nestedIn(this.own(keyOf(d)), simpleName, keyOf(d));
      if (nested) return { kind: 'type', type: nested };
    }
    for (let i = this.levels.length - 1; i >= 0; i--) {
      const level = this.levels[i]!;
      const found = this.inNamespace(level.name, simpleName);
      if (found) return { kind: 'type', type: found };
      if (arity === 0) {
        const full = level.name === '' ? name : `${level.name}.${name}`;
        if (this.isNamespace(full)) return { kind: 'namespace', name: full };
      }
      const alias = arity === 0 ? level.usings.aliases.get(name) : undefined;
      if (alias) {
        const dotted = alias.parts.map((p) => p.name).join('.');
        const type = this.resolve(alias, false);
        return type ? { kind: 'type', type } : { kind: 'namespace', name: dotted };
      }
      for (const used of level.usings.namespaces) {
        const there = this.inNamespace(used.name, simpleName);
        if (there) return { kind: 'type', type: there };
      }
      for (const used of level.usings.statics) {
        const holder = this.resolve(used, false);
        const nested = holder && this.nestedType(holder, simpleName);
        if (nested) return { kind: 'type', type: nested };
      }
    }
    return null;
  }

  private nestedIn(outer: NetType | undefined, simpleName: string, key: string): NetType | undefined {
    const own = this.own(`${key}.${simpleName}`);
    if (own || !outer) return own;
    for (let t = outer.baseType; t; t = t.baseType) {
      const inherited = this.nestedType(t, simpleName);
      if (inherited) return inherited;
    }
    return undefined;
  }

  /** A type inside another, by its name with arity. */
  nestedType(outer: NetType, simpleName: string): NetType | undefined {
    const full = `${(outer.genericDefinition ?? outer).fullName}+${simpleName}`;
    return this.own(full.replaceAll('+', '.')) ?? exactType(full);
  }

  /** True for a namespace of .NET, of this source or of an earlier one. */
  isNamespace(name: string): boolean {
    for (const c of [this.compilation, ...compilations])
      for (const t of c.types.values()) if (t.namespace === name || t.namespace.startsWith(`${name}.`)) return true;
    return isNamespace(name);
  }

  /** A name behind a namespace. */
  member(namespace: string, name: string, arity: number): NameMeaning {
    const simpleName = arity > 0 ? `${name}\`${arity}` : name;
    const type = this.inNamespace(namespace, simpleName);
    if (type) return { kind: 'type', type };
    const full = `${namespace}.${name}`;
    return this.isNamespace(full) ? { kind: 'namespace', name: full } : null;
  }

  /** The arguments of a generic type; nested types get those of the types around them first. */
  construct(type: NetType, args: readonly NetType[]): NetType {
    const definition = type as NetType & {
      isGenericTypeDefinition?: boolean;
      makeGenericType?: (args: readonly NetType[]) => NetType;
      decl?: TypeDecl;
    };
    if (!definition.isGenericTypeDefinition || !definition.makeGenericType) return type;
    const names = definition.decl ? outerParameters(definition.decl.outer) : [];
    const around = names.map((n) => this.parameters.get(n) ?? wellKnown.object);
    if (around.length + args.length !== type.genericArguments.length) return type;
    return definition.makeGenericType([...around, ...args]);
  }

  /** A type as written. @returns null for one that cannot be found, which is reported unless `report` is false */
  resolve(ref: TypeRef, report = true): NetType | null {
    let type = ref.tuple ? this.tupleType(ref, report) : this.named(ref, report);
    if (!type) return null;
    if (ref.isPointer) {
      if (!report) return null;
      // said once for the member or block that is unsafe
      const { diagnostics } = this.compilation;
      if (!diagnostics.list.some((d) => d.code === 'CS0227')) diagnostics.error(ref.pos, 'CS0227');
      return null;
    }
    if (ref.nullable && type.isValueType && type.genericDefinition?.fullName !== 'System.Nullable`1')
      type = genericOf('System.Nullable', type);
    else if (ref.nullablePos !== undefined && report && !type.isValueType && !(type instanceof TypeParameter))
      this.noteAnnotation(ref.nullablePos);
    for (let i = ref.ranks.length - 1; i >= 0; i--) type = type.makeArrayType(ref.ranks[i] as number);
    return type;
  }

  /** `string?` means something where `#nullable` says so only. */
  private noteAnnotation(pos: number): void {
    const { diagnostics } = this.compilation;
    if (!/#nullable\s+enable/.test(diagnostics.source)) diagnostics.error(pos, 'CS8632');
  }

  /** A generic type of a name that takes another number of arguments. */
  private otherArity(name: string, arity: number): NetType | null {
    return arities(arity, (n) => this.lookUp(name, n));
  }
  private reportArity(part: NamePart, other: NetType): void {
    const names = other.genericArguments.map((a) => a.name).join(', ');
    const shown = other.genericArguments.length > 0 ? `${part.name}<${names}>` : part.name;
    this.compilation.diagnostics.error(part.pos, 'CS0305', shown, other.genericArguments.length);
  }

  private tupleType(ref: TypeRef, report: boolean): NetType | null {
    const types = (ref.tuple ?? []).map((t) => this.resolve(t.type, report));
    if (types.includes(null)) return null;
    if (types.length > 7) throw new CSharpNotSupported('tuples of more than seven elements', ref.pos);
    const type = genericOf('System.ValueTuple', ...(types as NetType[]));
    const names = (ref.tuple ?? []).map((t) => t.name);
    if (names.some((n) => n !== null)) this.compilation.nameElements(type, names);
    return type;
  }

  private named(ref: TypeRef, report: boolean): NetType | null {
    let meaning: NameMeaning = null;
    const { diagnostics } = this.compilation;
    for (const [i, part] of ref.parts.entries()) {
      const args = part.args.map((a) => (a.parts.length === 0 && !a.tuple ? null : this.resolve(a, report)));
      const isOpen = part.args.some((a) => a.parts.length === 0 && !a.tuple);
      if (!isOpen && args.includes(null)) return null;
      if (i === 0) {
        const keyword = ownEntry(keywordTypes, part.name);
        meaning = keyword
          ? { kind: 'type', type: findType(keyword) as NetType }
          : part.name === 'dynamic' && ref.parts.length === 1 && args.length === 0
            ? { kind: 'type', type: dynamicType() }
            : this.lookUp(part.name, args.length);
        // `global::System` is read as `System`
      } else if (meaning?.kind === 'namespace') {
        const { name } = meaning;
        meaning = this.member(name, part.name, args.length);
        const other = meaning || !report ? null : arities(args.length, (n) => this.member(name, part.name, n));
        if (other) {
          this.reportArity(part, other);
          return null;
        }
        if (!meaning && report) {
          diagnostics.error(part.pos, 'CS0234', part.name, name);
          return null;
        }
      } else if (meaning?.kind === 'type') {
        const nested = this.nestedType(meaning.type, args.length > 0 ? `${part.name}\`${args.length}` : part.name);
        meaning = nested ? { kind: 'type', type: nested } : null;
      }
      if (meaning?.kind === 'type' && !isOpen) {
        const definition: NetType = meaning.type;
        const made = this.construct(definition, args as NetType[]);
        meaning = { kind: 'type', type: made };
        if (report && args.length > 0 && made !== definition)
          this.compilation.noteConstruction(definition, made.genericArguments, args as NetType[], part);
      }
      if (!meaning) break;
    }
    if (meaning?.kind === 'type') return meaning.type;
    if (!report) return null;
    const last = ref.parts.at(-1);
    if (meaning?.kind === 'namespace') diagnostics.error(ref.pos, 'CS0118', meaning.name, 'namespace', 'type');
    else {
      const arity = last?.args.length ?? 0;
      const other = ref.parts.length === 1 && last ? this.otherArity(last.name, arity) : null;
      if (other && last) {
        this.reportArity(last, other);
        return null;
      }
      const shown = `${last?.name ?? ''}${arity > 0 ? `<${','.repeat(arity - 1)}>` : ''}`;
      diagnostics.error(last?.pos ?? ref.pos, 'CS0246', shown);
    }
    return null;
  }
}

/** A type of the same name with another number of parameters. */
function arities(arity: number, find: (n: number) => NameMeaning): NetType | null {
  for (const n of [1, 2, 3, 4]) {
    const found = n === arity ? null : find(n);
    if (found?.kind === 'type') return found.type;
  }
  return null;
}

let dynamicMark: NetType | null = null;

/** `dynamic`: an Object of which everything is looked up when it runs. Told from System.Object by identity. */
export function dynamicType(): NetType {
  if (!dynamicMark) {
    const object = wellKnown.object;
    dynamicMark = Object.create(object) as NetType;
  }
  return dynamicMark;
}

/** The type that .NET sees: System.Object for `dynamic`. */
export function runtimeType(type: NetType): NetType {
  return type === dynamicMark ? wellKnown.object : type;
}

/** A type in a message. */
export function shownType(type: NetType): string {
  return type === dynamicMark ? 'dynamic' : csharpName(type);
}
