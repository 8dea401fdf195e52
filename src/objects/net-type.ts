import type { Step } from '../scheduler/suspension.ts';
import { NetObject, type Value } from './net-object.ts';

/** What members receive besides their arguments: the runspace, for the few that need it (to run a script block, to find the location). */
export type CallContext = import('../session/execution-context.ts').ExecutionContext;

/** A method or constructor body. `self` is null for static ones. Arguments arrive converted to the declared parameter types. */
// biome-ignore lint/suspicious/noExplicitAny: tables of members are written with the exact argument types they declare in their signature
export type MemberBody = (self: any, ...args: any[]) => Step<unknown>;

/** Reads and writes of one property. */
export interface PropertyBody {
  // biome-ignore lint/suspicious/noExplicitAny: as MemberBody
  get?: (self: any, ...index: any[]) => Step<unknown>;
  // biome-ignore lint/suspicious/noExplicitAny: as MemberBody
  set?: (self: any, value: any, ...index: any[]) => Step<void>;
  /** Where an object holds the value in its `fields`, as those of PowerShell's classes do: reading it runs nothing, nor does writing one of its type that is not checked. */
  readonly stored?: { readonly slot: number; readonly isChecked: boolean };
  /** A field in .NET rather than a property: reflection and ConvertTo-Json list it among the fields. */
  readonly isField?: true;
}

/**
 * A .NET type as a table of members. Keys are signatures in the words of `Get-Member`, parsed when the type is first looked into:
 * `'string Substring(int startIndex, int length)'`, `'string Join(string separator, Params string[] value)'`, `'int Length'`,
 * `'bool TryParse(string s, [ref] int result)'`, `'char Chars(int index)'`, `'T Find(Predicate[T] match)'`; optional parameters as `'int x = 0'`.
 * Type names are accelerators, C# names or full names. Bodies take and give {@link Value}s; `undefined` for void.
 */
export interface TypeDefinition {
  /** Full name, `System.Text.StringBuilder`; generic definitions with their arity: ``System.Collections.Generic.List`1``. */
  name: string;
  /** Names of type parameters of a generic definition, used in signatures. */
  typeParameters?: string[];
  baseType?: string;
  interfaces?: string[];
  kind?: 'class' | 'struct' | 'enum' | 'interface' | 'delegate' | 'static';
  abstract?: boolean;
  sealed?: boolean;
  /** The JavaScript class whose prototype carries this type; absent for primitives held as JavaScript values and for static classes. */
  jsClass?: abstract new (
    // biome-ignore lint/suspicious/noExplicitAny: any constructor
    ...args: any[]
  ) => NetObject;
  /** Accelerators: `[int]`, `[regex]` … (without brackets). */
  accelerators?: string[];
  constructors?: Record<string, MemberBody>;
  /** Constructors for derived classes only. An abstract class with neither these nor others is derived from without arguments. */
  protectedConstructors?: Record<string, MemberBody>;
  methods?: Record<string, MemberBody>;
  staticMethods?: Record<string, MemberBody>;
  properties?: Record<string, PropertyBody>;
  staticProperties?: Record<string, PropertyBody>;
  /** Parameterised properties; the default one (used by `$x[i]`) first: `'char Chars(int index)'`, `'T Item(int index)'`. */
  indexers?: Record<string, PropertyBody>;
  /** For enums: names and values in declared order. */
  enumValues?: Record<string, number | bigint>;
  underlyingType?: string;
  flags?: boolean;
  /** Default value of a struct. */
  defaultValue?: () => Value;
  /** Default value of a generic struct, which knows its type. */
  defaultValueOf?: (type: NetType) => Value;
  /** A type that no script can hold a value of (Type.IsByRefLike). */
  byRefLike?: boolean;
  /** op_Implicit, op_Explicit, op_Addition … as static methods, `'System.TimeSpan op_Subtraction(datetime d1, datetime d2)'`. */
  operators?: Record<string, MemberBody>;
  /** Names of properties, its own and inherited ones, in the order in which reflection lists them, where it is not that of the tables; others follow. */
  propertyOrder?: string;
  /** Events: `'System.EventHandler Exited'`. */
  events?: string[];
}

/** One parameter of a method signature. */
export interface ParameterInfo {
  readonly name: string;
  readonly type: NetType;
  readonly isOptional: boolean;
  readonly defaultValue: Value;
  readonly isParams: boolean;
  /** `[ref]` or `[out]`: the argument is a PSReference. */
  readonly isByRef: boolean;
  readonly isOut: boolean;
  /** A read-only reference: shown as one, called with a plain value. */
  readonly isIn?: true;
}

/** One overload of a method, or a constructor (whose name is the type's own). */
export interface MethodInfo {
  readonly name: string;
  readonly declaringType: NetType;
  readonly parameters: readonly ParameterInfo[];
  readonly returnType: NetType | null;
  readonly isStatic: boolean;
  readonly isHidden: boolean;
  /** As Get-Member prints it: `string Substring(int startIndex, int length)`. */
  readonly signature: string;
  /** The interface that an explicit implementation names. */
  readonly explicitInterface?: string | null;
  readonly body: MemberBody;
}

/** A property, field or indexer. `indexParameters` is empty but for indexers. */
export interface PropertyInfo {
  readonly name: string;
  readonly declaringType: NetType;
  readonly propertyType: NetType;
  readonly isStatic: boolean;
  readonly isHidden: boolean;
  /** Absent or false: public, or hidden as a class of PowerShell hides it. */
  readonly isPrivate?: boolean;
  /** True for fields: constants and static read-only ones. */
  readonly isField?: boolean;
  readonly explicitInterface?: string | null;
  readonly canRead: boolean;
  readonly canWrite: boolean;
  readonly indexParameters: readonly ParameterInfo[];
  readonly body: PropertyBody;
}

/**
 * A type: what `[string]` or `$x.GetType()` gives (`System.RuntimeType`). Members are found case-insensitively, own ones before those of
 * the base type. Created by the type registry from a {@link TypeDefinition}, or by the interpreter for `class` and `enum`.
 */
export abstract class NetType extends NetObject {
  abstract readonly fullName: string;
  abstract readonly name: string;
  abstract readonly namespace: string;
  abstract readonly baseType: NetType | null;
  abstract readonly interfaces: readonly NetType[];
  abstract readonly kind: 'class' | 'struct' | 'enum' | 'interface' | 'delegate' | 'static' | 'array' | 'byref';
  abstract readonly isValueType: boolean;
  abstract readonly isEnum: boolean;
  abstract readonly isAbstract: boolean;
  /** For arrays. */
  abstract readonly elementType: NetType | null;
  abstract readonly arrayRank: number;
  /** For constructed generic types: the definition and its arguments. */
  abstract readonly genericDefinition: NetType | null;
  abstract readonly genericArguments: readonly NetType[];
  /** True for types like Span, of which PowerShell holds no values. */
  get isByRefLike(): boolean {
    return false;
  }
  /** True for types made by a `class` or `enum` statement. */
  abstract readonly isScriptType: boolean;
  /** True for these and for types of C# source: what they do themselves as collections counts. */
  abstract readonly isUserType: boolean;
  /** True for a type of C# source whose first property by reflection is an indexer: PowerShell takes its objects for such without properties. */
  abstract readonly isIndexerFirst: boolean;
  /** True when a value of `other` may stand where this type is asked for (`Type.IsAssignableFrom`). */
  abstract isAssignableFrom(other: NetType): boolean;
  /** Overloads by name (case-insensitive), inherited ones included; empty when there is none. */
  abstract getMethods(name: string, isStatic: boolean): readonly MethodInfo[];
  /** The constructors that a class deriving from this one can call. */
  getBaseConstructors(): readonly MethodInfo[] {
    return this.getConstructors();
  }
  abstract getConstructors(): readonly MethodInfo[];
  abstract getProperty(name: string, isStatic: boolean): PropertyInfo | undefined;
  /** The default indexers (`$x[i]`), most derived first. */
  abstract getIndexers(): readonly PropertyInfo[];
  /** Everything, for Get-Member and reflection. */
  abstract allMethods(isStatic: boolean): readonly MethodInfo[];
  abstract allProperties(isStatic: boolean): readonly PropertyInfo[];
  /** Enum names and values in declared order. */
  abstract readonly enumValues: ReadonlyMap<string, number | bigint> | null;
  /** The integer type behind an enum; null for other types. */
  abstract readonly underlyingType: NetType | null;
  abstract readonly isFlags: boolean;
  /** The default value: 0 of the kind for numbers, null for classes. */
  abstract defaultValue(): Value;
  /** `array of this`. */
  abstract makeArrayType(rank?: number): NetType;
}

/** The type itself or the nearest of its base types that passes a test; undefined when none does. */
export function selfOrBase(type: NetType | null, test: (type: NetType) => boolean): NetType | undefined {
  for (let t = type; t !== null; t = t.baseType) if (test(t)) return t;
  return undefined;
}

/** True when a type is `other` or a subclass of it; interfaces do not count. */
export function isSameOrSubclass(type: NetType | null, other: NetType): boolean {
  for (let t = type; t !== null; t = t.baseType) if (t === other) return true;
  return false;
}

/** Type.IsSubclassOf. */
export function isSubclassOf(type: NetType, other: NetType): boolean {
  return isSameOrSubclass(type.baseType, other);
}

/** As {@link isSameOrSubclass}, for the full name of a class: whoever only asks need not have the type made. */
export function isNamedOrSubclass(type: NetType | null, fullName: string): boolean {
  for (let t = type; t !== null; t = t.baseType) if (t.fullName === fullName) return true;
  return false;
}

/** The element type of a generic collection, also of a script's class that derives from one; undefined for those that have none. */
export function elementTypeOf(collection: NetType): NetType | undefined {
  return selfOrBase(collection, (t) => t.genericArguments.length > 0)?.genericArguments[0];
}
