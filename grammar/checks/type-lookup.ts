/**
 * What the checks need to know of .NET types. The grammar itself knows only the simple types; the interpreter may pass a lookup
 * that knows more, and then more errors are found before a script runs, as PowerShell does.
 */

import type { ITypeName } from '../ast.ts';
import type { ConstantValue } from './constant-values.ts';

/** A .NET type as far as the checks ask. */
export interface ResolvedType {
  readonly fullName: string;
  /** The name as messages show it, when that is another one. */
  readonly displayName?: string;
  readonly isEnum?: boolean;
  /** Whether this type derives from `other`. */
  isSubclassOf(other: ResolvedType): boolean;
  /** For attributes: what they may stand on (names of System.AttributeTargets); absent when not known. */
  readonly attributeTargets?: readonly string[] | undefined;
  /** For attributes: the properties that may be set by name; absent when not known. */
  readonly attributeProperties?: readonly string[] | undefined;
  /** For attributes: the properties that can only be read. */
  readonly readOnlyProperties?: readonly string[];
}

/** Finds types by their names in a script. */
export interface TypeLookup {
  /** The type a name means, with the namespaces that using statements name; null when there is none. */
  resolve(name: ITypeName, namespaces: readonly string[], isAttribute: boolean): ResolvedType | null;
  /** Whether a type that was not found may exist all the same, so that its name is no error yet. */
  mayExist?(name: ITypeName): boolean;
  /** What is wrong with a hashtable that describes a module (ModuleSpecification.ModuleSpecificationInitHelper); null when nothing is. */
  moduleProblem?(table: ReadonlyMap<string, ConstantValue>): string | null;
  /** Whether there is a module that `using module` names, in a script of that file or of none. */
  hasModule?(wanted: string | ReadonlyMap<string, ConstantValue>, file: string | null): boolean;
  /** Whether there is a file that `using assembly` names. */
  hasAssembly?(name: string, file: string | null): boolean;
}

/** The accelerators and names of the types that the language itself treats specially. */
const simpleTypes = new Map<string, string>(
  (
    'bool:Boolean byte:Byte sbyte:SByte short:Int16 ushort:UInt16 int:Int32 uint:UInt32 long:Int64 ulong:UInt64 int16:Int16 ' +
    'uint16:UInt16 int32:Int32 uint32:UInt32 int64:Int64 uint64:UInt64 single:Single float:Single double:Double decimal:Decimal ' +
    'char:Char string:String datetime:DateTime void:Void object:Object type:Type array:Array hashtable:Collections.Hashtable ' +
    'boolean:Boolean guid:Guid timespan:TimeSpan version:Version uri:Uri bigint:Numerics.BigInteger regex:Text.RegularExpressions.Regex ' +
    'xml:Xml.XmlDocument scriptblock:Management.Automation.ScriptBlock switch:Management.Automation.SwitchParameter ' +
    'ref:Management.Automation.PSReference psobject:Management.Automation.PSObject exception:Exception'
  )
    .split(' ')
    .flatMap((entry): [string, string][] => {
      const [name, full] = entry.split(':') as [string, string];
      return [
        [name, `System.${full}`],
        [`system.${full}`.toLowerCase(), `System.${full}`],
        [full.toLowerCase(), `System.${full}`],
      ];
    }),
);
simpleTypes.set('pscustomobject', 'System.Management.Automation.PSObject');

class SimpleType implements ResolvedType {
  constructor(readonly fullName: string) {}
  isSubclassOf(other: ResolvedType): boolean {
    return this.fullName === 'System.Exception' ? false : other.fullName === 'System.Object' && this.fullName !== other.fullName;
  }
}

/** The lookup used when none is given: it knows the simple types, and arrays of them. */
export const simpleTypeLookup: TypeLookup = {
  resolve(name) {
    if (name.kind === 'ArrayTypeName') {
      const element = simpleTypeLookup.resolve(name.elementType, [], false);
      return element === null ? null : new SimpleType(`${element.fullName}[${','.repeat(name.rank - 1)}]`);
    }
    if (name.kind !== 'TypeName' || name.assemblyName !== null) return null;
    const full = simpleTypes.get(name.name.toLowerCase());
    return full === undefined ? null : new SimpleType(full);
  },
};

const primitives = /^System\.(Boolean|S?Byte|U?Int(16|32|64)|Char|Single|Double)$/;
const simpleTypeCodes = /^System\.(Boolean|S?Byte|U?Int(16|32|64)|Char|Single|Double|Decimal|DateTime|String|DBNull)(\[,*\])?$/;

/** Type.IsPrimitive, pointers aside (IsSafePrimitive). */
export function isSafePrimitive(type: ResolvedType): boolean {
  return primitives.test(type.fullName);
}

/** Whether a type, or what an array of it holds, has a type code other than Object. */
export function isSimpleData(type: ResolvedType): boolean {
  return simpleTypeCodes.test(type.fullName);
}
