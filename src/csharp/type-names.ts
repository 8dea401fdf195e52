/** Finds the .NET types that C# source names. */
import { findType } from '../dotnet/registry.ts';
import type { TypeDecl, TypeRef } from './ast.ts';
import { CSharpError } from './lexer.ts';

const keywords: Record<string, string> = {
  int: 'int',
  string: 'string',
  bool: 'bool',
  double: 'double',
  float: 'single',
  long: 'long',
  short: 'int16',
  byte: 'byte',
  sbyte: 'sbyte',
  char: 'char',
  decimal: 'decimal',
  object: 'object',
  dynamic: 'object',
  uint: 'uint',
  ulong: 'ulong',
  ushort: 'uint16',
  void: 'void',
};

/** The identifier that a type of the source has in the script it becomes. */
export function identifierOf(fullName: string): string {
  return `cs_${fullName.replace(/[.+]/g, '_')}`;
}

/** Type names as they are seen from one type of the source. */
export class TypeNames {
  constructor(
    private readonly all: readonly TypeDecl[],
    readonly here: TypeDecl,
    private readonly typeParams: readonly string[],
  ) {}

  withTypeParams(more: readonly string[]): TypeNames {
    return more.length === 0 ? this : new TypeNames(this.all, this.here, [...this.typeParams, ...more]);
  }

  /** A type of the source by name. */
  own(name: string): TypeDecl | undefined {
    const dotted = (t: TypeDecl): string => t.fullName.replaceAll('+', '.');
    const scopes = ['', ...this.here.usings.map((u) => `${u}.`)];
    for (let outer = dotted(this.here); outer !== ''; outer = outer.includes('.') ? outer.slice(0, outer.lastIndexOf('.')) : '')
      scopes.unshift(`${outer}.`);
    for (const scope of scopes) {
      const found = this.all.find((t) => dotted(t) === scope + name);
      if (found) return found;
    }
    return undefined;
  }

  /** The PowerShell name of a simple name; undefined when it means no type. */
  find(name: string, arity = 0): string | undefined {
    const known = arity === 0 ? keywords[name] : undefined;
    if (known) return known;
    if (this.typeParams.includes(name)) return 'object';
    const own = this.own(name);
    if (own) return identifierOf(own.fullName);
    const suffix = arity > 0 ? `\`${arity}` : '';
    const namespaces = ['', ...this.here.usings.map((u) => `${u}.`)];
    for (const n of namespaces) {
      const type = findType(n + name + suffix);
      if (type && type.name.replace(/`\d+$/, '').toLowerCase() === name.slice(name.lastIndexOf('.') + 1).toLowerCase()) return n + name;
    }
    return undefined;
  }

  /** The PowerShell text of a type, without the outer brackets. @throws CSharpError for one that is not known */
  text(ref: TypeRef): string {
    const found = this.find(ref.name, ref.args.length) ?? this.find(`${ref.name}Attribute`);
    if (found === undefined)
      throw new CSharpError(
        `The type or namespace name '${ref.name}' could not be found (are you missing a using directive or an assembly reference?)`,
        ref.line,
      );
    let text = ref.args.length > 0 ? `${found}[${ref.args.map((a) => this.text(a)).join(',')}]` : found;
    if (ref.nullable && isNumberText(found)) text = `System.Nullable[${text}]`;
    return text + ref.ranks.map((r) => `[${','.repeat(r - 1)}]`).join('');
  }
}

const numbers = new Set([
  'int',
  'double',
  'single',
  'long',
  'int16',
  'byte',
  'sbyte',
  'decimal',
  'uint',
  'ulong',
  'uint16',
  'bool',
  'char',
]);

/** True for the types of which a variable is converted to on assignment: numbers, characters and truth values. */
export function isNumberText(type: string): boolean {
  return numbers.has(type);
}

/** True where `/` means the division of integers. */
export function isIntegerText(type: string | null): boolean {
  return type !== null && numbers.has(type) && !/^(double|single|decimal|bool)$/.test(type);
}
