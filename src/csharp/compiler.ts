/** Add-Type's C#: a source becomes types of .NET. */
import { registerType } from '../dotnet/registry.ts';
import { defined } from '../dotnet/type-table.ts';
import type { NetType } from '../objects/net-type.ts';
import { joinKinds } from './bind/kinds.ts';
import { checkMembers } from './declare/checks.ts';
import { checkImplementations, checkType, createType, defineEnumValues, reportUnusedFields } from './declare/types.ts';
import { type Diagnostic, type Diagnostics, type SourcePlace, type SourceUnit, SyntaxStop } from './diagnostics.ts';
import type { Member, NamespaceLevel, TypeDecl } from './syntax/ast.ts';
import { Parser } from './syntax/parser.ts';
import { Compilation, keepCompilation, keyOf } from './types/compilation.ts';
import type { CSharpType } from './types/csharp-type.ts';
import { csharpName } from './types/names.ts';

/** What came of a source. */
export interface CompileResult {
  /** The types, in the order in which reflection lists them; empty when there are errors. */
  readonly types: readonly NetType[];
  readonly diagnostics: readonly Diagnostic[];
  /** Where an offset stands. */
  place(pos: number): SourcePlace;
}

/** A source that has been read. */
export interface ParsedSource {
  readonly decls: readonly TypeDecl[];
  readonly diagnostics: Diagnostics;
  readonly compilation: Compilation;
}

let assemblies = 0;

/** The display name of a new assembly: it has a random one in PowerShell. */
function assemblyName(): string {
  const digits = 'abcdefghijklmnopqrstuvwxyz012345';
  let name = '';
  let n = ++assemblies;
  for (let i = 0; i < 11; i++) {
    if (i === 8) name += '.';
    n = (Math.imul(n, 1103515245) + 12345) >>> 0;
    name += digits[(n >>> 16) & 31];
  }
  return `${name}, Version=0.0.0.0, Culture=neutral, PublicKeyToken=null`;
}

/** One text to compile: a file, or what -TypeDefinition says. */
export interface SourceFile {
  /** Empty for text that is no file. */
  readonly path: string;
  readonly text: string;
}

/**
 * Reads a source: each file has usings, a namespace and conditions of its own.
 * @param symbols what `#if` takes as defined
 * @param name the display name of its assembly, where it has one already
 */
export function parseSource(files: readonly SourceFile[], symbols: readonly string[] = [], name = assemblyName()): ParsedSource {
  joinKinds();
  let source = '';
  const units: SourceUnit[] = files.map(({ path, text }) => {
    const start = source.length;
    source += `${text}\n`;
    return { path, start, end: start + text.length };
  });
  const compilation = new Compilation(source, name, units);
  const { diagnostics } = compilation;
  const decls: TypeDecl[] = [];
  for (const { start, end } of units) {
    try {
      decls.push(...new Parser(source, diagnostics, start, end, symbols).parseUnit());
    } catch (e) {
      if (!(e instanceof SyntaxStop)) throw e;
    }
  }
  return { decls, diagnostics, compilation };
}

/** The names of the types of a source that are not nested, as messages show them. */
export function typeNames(parsed: ParsedSource): string[] {
  return parsed.decls.map((d) => `${keyOf(d).replace(/`\d+/g, '')}${d.typeParams.length > 0 ? `<${d.typeParams.join(', ')}>` : ''}`);
}

/** The full names that the types of a source will have. */
export function fullNames(parsed: ParsedSource): string[] {
  return parsed.decls.map(keyOf);
}

/** What the parts of a type see together: here the usings around one part hold for all. */
function joinLevels(a: readonly NamespaceLevel[], b: readonly NamespaceLevel[]): readonly NamespaceLevel[] {
  return a.map((level, i) => {
    const more = b[i];
    if (!more || more === level) return level;
    return {
      name: level.name,
      usings: {
        namespaces: [...level.usings.namespaces, ...more.usings.namespaces],
        statics: [...level.usings.statics, ...more.usings.statics],
        aliases: new Map([...more.usings.aliases, ...level.usings.aliases]),
      },
    };
  });
}

/** Parts of one type become one declaration. */
function mergePartials(decls: readonly TypeDecl[], diagnostics: Diagnostics): TypeDecl[] {
  const merged = new Map<string, TypeDecl>();
  for (const d of decls) {
    const key = keyOf(d);
    const first = merged.get(key);
    if (!first) {
      merged.set(key, d);
      continue;
    }
    if (!d.modifiers.has('partial') || !first.modifiers.has('partial')) {
      if (d.modifiers.has('partial') !== first.modifiers.has('partial')) diagnostics.error(d.pos, 'CS0260', d.name);
      else diagnostics.error(d.pos, 'CS0101', d.levels.at(-1)?.name || '<global namespace>', d.name);
      continue;
    }
    first.levels = joinLevels(first.levels, d.levels);
    first.members.push(...d.members);
    first.nested.push(...d.nested);
    (first.bases as TypeDecl['bases'][number][]).push(...d.bases);
  }
  for (const d of merged.values())
    if (d.modifiers.has('partial')) joinPartialMethods(d);
    else for (const m of d.members) if (m.modifiers.has('partial')) diagnostics.error(m.pos, 'CS0751');
  return [...merged.values()];
}

/** Of a partial method only the part with a body counts; calls of one without any are left away with their arguments. */
function joinPartialMethods(d: TypeDecl): void {
  const key = (m: Member): string => `${m.name}(${m.params.map((p) => `${p.mode} ${p.type.parts.map((t) => t.name).join('.')}`).join()})`;
  const isPart = (m: Member): boolean => m.kind === 'method' && m.modifiers.has('partial');
  const whole = new Set(d.members.filter((m) => isPart(m) && m.body).map(key));
  const kept = d.members.filter((m) => !isPart(m) || m.body || !whole.has(key(m)));
  d.members.splice(0, d.members.length, ...kept);
}

/** True for a type that scripts find by its name: it and all types around it are public (TypeResolver.IsPublic). */
export function isPublicType(decl: TypeDecl): boolean {
  const isPublic = decl.modifiers.has('public') || decl.outer?.kind === 'interface';
  return isPublic && (decl.outer === null || isPublicType(decl.outer));
}

function checkUsings(levels: readonly NamespaceLevel[], type: CSharpType, seen: Set<NamespaceLevel>): void {
  const { diagnostics } = type.compilation;
  for (const level of levels) {
    if (seen.has(level)) continue;
    seen.add(level);
    for (const { name, pos } of level.usings.namespaces) {
      const parts = name.split('.');
      for (let i = 1; i <= parts.length; i++) {
        if (type.sourceNames.isNamespace(parts.slice(0, i).join('.'))) continue;
        const part = parts[i - 1] as string;
        const at = pos + parts.slice(0, i - 1).join('.').length + (i > 1 ? 1 : 0);
        if (i === 1) diagnostics.error(at, 'CS0246', part);
        else diagnostics.error(at, 'CS0234', part, parts.slice(0, i - 1).join('.'));
        break;
      }
    }
    for (const ref of [...level.usings.statics]) type.sourceNames.resolve(ref);
  }
}

/** Compiles a source that has been read. @param ignoreWarnings warnings do not stop it, @param isKept false: its types stay unknown */
export function compileParsed(parsed: ParsedSource, ignoreWarnings: boolean, isKept = true): CompileResult {
  const { compilation, diagnostics } = parsed;
  const order: CSharpType[] = [];
  const nested: CSharpType[] = [];
  const create = (decl: TypeDecl, into: CSharpType[]): void => {
    const type = createType(compilation, decl);
    into.push(type);
    for (const inner of decl.nested) create(inner, nested);
  };
  for (const decl of mergePartials(parsed.decls, diagnostics)) create(decl, order);
  const all = [...order, ...nested];
  for (const type of all)
    if (type.decl.modifiers.has('static') && type.decl.members.some((m) => m.params[0]?.mode === 'this'))
      compilation.extensionClasses.push(type);
  for (const type of all) if (type.decl.kind === 'enum') defineEnumValues(type);
  const levels = new Set<NamespaceLevel>();
  for (const type of all) checkUsings(type.decl.levels, type, levels);
  for (const type of all) type.makeBases();
  checkCircles(all);
  if (!diagnostics.list.some((d) => d.code === 'CS0146')) {
    for (const type of all) type.makeMembers();
    for (const type of all) checkImplementations(type);
    for (const type of all) checkMembers(type);
    compilation.checkConstructions();
    for (const type of all) checkType(type);
    compilation.checkConstructions();
    if (!diagnostics.list.some((d) => /^CS1(0\d\d|5[12]\d)$/.test(d.code))) for (const type of all) reportUnusedFields(type);
  }
  const failed = diagnostics.list.some((d) => !d.isWarning || !ignoreWarnings);
  if (!failed && isKept) {
    // an assembly that is loaded may have a type of a name that is taken: the first one is what the name means
    for (const type of all) if (isPublicType(type.decl) && !defined(type.fullName.toLowerCase())) registerType(type);
    keepCompilation(compilation);
  }
  const global = (t: CSharpType): number => (t.namespace === '' ? 0 : 1);
  const listed = [...order.sort((a, b) => global(a) - global(b)), ...nested];
  return { types: failed ? [] : listed, diagnostics: diagnostics.list, place: (pos) => diagnostics.place(pos) };
}

function checkCircles(all: readonly CSharpType[]): void {
  for (const type of all) {
    const seen = new Set<NetType>();
    for (let t: NetType | null = type; t; t = t.baseType) {
      if (seen.has(t)) {
        type.compilation.diagnostics.error(type.decl.pos, 'CS0146', csharpName(type.baseType as NetType), csharpName(type));
        return;
      }
      seen.add(t);
    }
  }
}
