/** Type names as written in a script: the counterpart of ITypeName and its classes in PowerShell's ast.cs. */

import type { ScriptExtent } from '../extent.ts';

/** What all type names have (ITypeName). */
interface TypeNameBase {
  /** The name without assembly names, in PowerShell's syntax. */
  readonly name: string;
  /** The name with assembly names, in PowerShell's syntax. */
  readonly fullName: string;
  /** The assembly of an assembly-qualified name, else null. */
  readonly assemblyName: string | null;
  readonly isArray: boolean;
  readonly isGeneric: boolean;
  readonly extent: ScriptExtent;
}

/** A plain name such as `int` or `System.IO.File`. */
export class TypeName implements TypeNameBase {
  declare readonly kind: 'TypeName';
  readonly name: string;
  constructor(
    readonly extent: ScriptExtent,
    name: string,
    public assemblyName: string | null = null,
    /** How many generic arguments `[Name[…]]` gave this name, 0 for none. */
    readonly genericArgumentCount: number = 0,
  ) {
    // A backtick in a name may be written twice, as in other words.
    this.name = name.includes('`') ? name.replaceAll('``', '`') : name;
  }
  get fullName(): string {
    return this.assemblyName === null ? this.name : `${this.name},${this.assemblyName}`;
  }
  get isArray(): boolean {
    return false;
  }
  get isGeneric(): boolean {
    return false;
  }
  toString(): string {
    return this.fullName;
  }
}

/** A name with arguments, such as `Dictionary[string, int]`. */
export class GenericTypeName implements TypeNameBase {
  declare readonly kind: 'GenericTypeName';
  constructor(
    readonly extent: ScriptExtent,
    readonly typeName: TypeName,
    readonly genericArguments: readonly ITypeName[],
  ) {}
  get name(): string {
    return `${this.typeName.name}[${this.genericArguments.map((a) => a.name).join(',')}]`;
  }
  get fullName(): string {
    const name = `${this.typeName.name}[${this.genericArguments.map((a) => a.fullName).join(',')}]`;
    return this.assemblyName === null ? name : `${name},${this.assemblyName}`;
  }
  get assemblyName(): string | null {
    return this.typeName.assemblyName;
  }
  get isArray(): boolean {
    return false;
  }
  get isGeneric(): boolean {
    return true;
  }
  toString(): string {
    return this.fullName;
  }
}

/** An array of a type, such as `int[]` or `int[,]`. */
export class ArrayTypeName implements TypeNameBase {
  declare readonly kind: 'ArrayTypeName';
  constructor(
    readonly extent: ScriptExtent,
    readonly elementType: ITypeName,
    readonly rank: number,
  ) {}
  get name(): string {
    return `${this.elementType.name}[${','.repeat(this.rank - 1)}]`;
  }
  get fullName(): string {
    const name = `${elementName(this.elementType)}[${','.repeat(this.rank - 1)}]`;
    return this.assemblyName === null ? name : `${name},${this.assemblyName}`;
  }
  get assemblyName(): string | null {
    return this.elementType.assemblyName;
  }
  get isArray(): boolean {
    return true;
  }
  get isGeneric(): boolean {
    return false;
  }
  toString(): string {
    return this.fullName;
  }
}

/** A type name of any form (ITypeName). */
export type ITypeName = TypeName | GenericTypeName | ArrayTypeName;

/** The element type's full name, but with the assembly left for the array's end, where the syntax wants it. */
function elementName(type: ITypeName): string {
  const full = type.fullName;
  return type.assemblyName === null ? full : full.slice(0, full.length - type.assemblyName.length - 1);
}
