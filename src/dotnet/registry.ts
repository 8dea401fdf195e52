/** Types by name: names of scripts, of signatures and of the program itself, with their arrays and generic arguments. */
import type { ITypeName } from '../../grammar/ast/type-names.ts';
import { registerObjectArrayType } from '../objects/collections.ts';
import type { NetType } from '../objects/net-type.ts';
import { ownEntry } from '../objects/own-entry.ts';
import { builtinAccelerators } from './accelerators.ts';
import { ArrayType } from './array-type.ts';
import { DefinedType } from './defined-type.ts';
import { typeKey } from './type-base.ts';
import { type ParsedTypeName, parseTypeName } from './type-name-parser.ts';
import { TypeParameter } from './type-parameter.ts';
import { type TypeScope, typeResolution } from './type-resolution.ts';
import { accelerators, defined, typesByName, userAccelerators } from './type-table.ts';

export {
  accelerators,
  allTypes,
  defineGenericType,
  defineType,
  defineTypes,
  isDefined,
  registerType,
  typeSource,
  userAccelerators,
} from './type-table.ts';

/** Types that some signature or base list names although nobody has defined them: usable there, but not by scripts. */
const placeholders = new Map<string, DefinedType>();

/** Names of C# that are no accelerators of PowerShell but stand in signatures. */
const csharpNames: Record<string, string> = { object: 'System.Object' };

const arrays = new Map<string, ArrayType>();

/** The array type over an element type; the same object each time. */
export function arrayTypeOf(element: NetType, rank = 1): NetType {
  const key = `${typeKey(element)},${rank}`;
  let made = arrays.get(key);
  if (!made) {
    made = new ArrayType(element, rank);
    arrays.set(key, made);
  }
  return made;
}

/** What names mean besides the defined types: types of the script, `using namespace`. */
export interface TypeNameScope {
  /** Namespaces of `using namespace`, in order. */
  readonly namespaces?: readonly string[];
  /** Types made by `class` and `enum` (and by Add-Type), innermost scope first. */
  readonly lookupScriptType?: (name: string) => NetType | undefined;
  /** Refuses a name that two of the namespaces give a type of; without it the first one counts. */
  readonly ambiguous?: (name: string, first: string, second: string) => never;
}

function lookUp(name: string): DefinedType | undefined {
  const lower = name.toLowerCase();
  return defined(lower) ?? (lower.includes('\\') ? defined(lower.replaceAll('\\', '')) : undefined);
}

/** A plain name by PowerShell's order (TypeResolver.ResolveTypeName): script types, accelerators, full names, used namespaces, `System.`. */
function findPlain(name: string, scope?: TypeNameScope): NetType | undefined {
  const script = scope?.lookupScriptType?.(name);
  if (script) return script;
  const lower = name.toLowerCase();
  const user = userAccelerators.get(lower);
  if (user) return user.type;
  const accelerated = accelerators.get(lower);
  if (accelerated) return lookUp(accelerated) ?? placeholder(accelerated);
  const exact = lookUp(name) ?? acceleratedType(lower);
  if (exact) return exact;
  return inNamespaces(name, scope?.namespaces ?? [], scope?.ambiguous);
}

function inNamespaces(name: string, namespaces: readonly string[], ambiguous: TypeNameScope['ambiguous']): NetType | undefined {
  let found: NetType | undefined = lookUp(`System.${name}`);
  for (const ns of namespaces) {
    const type = lookUp(`${ns}.${name}`);
    if (type === undefined || type === found) continue;
    if (ambiguous === undefined) return type;
    if (found !== undefined) ambiguous(name, found.fullName, type.fullName);
    found = type;
  }
  return found;
}

let acceleratedNames: Map<string, string> | null = null;

/** A type that has an accelerator has its full name too, whether or not there is a table of its members. */
function acceleratedType(lower: string): NetType | undefined {
  if (!lower.includes('.')) return undefined;
  acceleratedNames ??= new Map(Object.keys(builtinAccelerators).map((fullName) => [fullName.toLowerCase(), fullName]));
  const fullName = acceleratedNames.get(lower);
  return fullName === undefined ? undefined : placeholder(fullName);
}

/** Whether an argument may stand in a generic type: Nullable alone says what it takes (Type.MakeGenericType). */
function mayStand(definition: NetType, argument: NetType): boolean {
  if (definition.fullName !== 'System.Nullable`1') return true;
  // of a type that is only named, or a parameter of a generic one, it is not known what it is
  return (
    isPlaceholder(argument) || argument instanceof TypeParameter || (argument.isValueType && argument.genericDefinition !== definition)
  );
}

function isOpen(type: NetType): type is DefinedType {
  return type instanceof DefinedType && type.isGenericTypeDefinition;
}

/** A parsed name as a type, with its generic arguments and array brackets. */
function resolveParsed(parsed: ParsedTypeName, plain: (name: string) => NetType | undefined): NetType | undefined {
  let type: NetType | undefined;
  if (parsed.args.length > 0) {
    type = plain(parsed.name);
    if (!type || !isOpen(type)) type = plain(`${parsed.name}\`${parsed.args.length}`);
    if (!type || !isOpen(type) || type.genericArguments.length !== parsed.args.length) return undefined;
    const args: NetType[] = [];
    for (const arg of parsed.args) {
      const resolved = resolveParsed(arg, plain);
      if (!resolved || !mayStand(type, resolved)) return undefined;
      args.push(resolved);
    }
    if (!type.mayTake(args)) return undefined;
    type = type.makeGenericType(args);
  } else type = plain(parsed.name);
  for (const rank of parsed.ranks) type &&= arrayTypeOf(type, rank);
  return type;
}

/**
 * A type by name as text: full names, accelerators, names below `System`, arrays, generics in PowerShell's or .NET's syntax, with or
 * without assembly, without regard to case.
 * @returns undefined when there is no such type (or it is not supported)
 */
export function findType(name: string, scope?: TypeNameScope): NetType | undefined {
  if (!scope) {
    const cached = typesByName.get(name);
    if (cached) return cached;
  }
  const parsed = parseTypeName(name);
  const type = parsed && resolveParsed(parsed, (n) => findPlain(n, scope));
  if (type && !scope) typesByName.set(name, type);
  return type;
}

/** Where the running script looks for types (its `using namespace` and its classes); set by the interpreter. */
export const runningScope: { current: ((ambiguous?: TypeNameScope['ambiguous']) => TypeNameScope) | null } = { current: null };

/**
 * {@link findType} as the running script would find it: what `[type]'name'` and `-as [type]` do.
 * @param ambiguous see {@link TypeNameScope}
 */
export function findTypeInScope(name: string, ambiguous?: TypeNameScope['ambiguous']): NetType | undefined {
  const known = findType(name);
  if (known || !runningScope.current) return known;
  return findType(name, { ...runningScope.current(ambiguous), ...(ambiguous && { ambiguous }) });
}

/**
 * A type that must exist: for the program's own use.
 * @throws Error when it is not defined
 */
export function getType(name: string): NetType {
  const type = findType(name);
  if (!type) throw new Error(`type ${name} is not defined`);
  return type;
}

/** The type behind a type name of the grammar; undefined when it cannot be found. */
export function resolveTypeName(typeName: ITypeName, scope?: TypeNameScope): NetType | undefined {
  switch (typeName.kind) {
    case 'TypeName':
      return findPlain(typeName.name, scope);
    case 'ArrayTypeName': {
      const element = resolveTypeName(typeName.elementType, scope);
      return element && arrayTypeOf(element, typeName.rank);
    }
    case 'GenericTypeName': {
      const count = typeName.genericArguments.length;
      let definition = findPlain(typeName.typeName.name, scope);
      if (!definition || !isOpen(definition)) definition = findPlain(`${typeName.typeName.name}\`${count}`, scope);
      if (!definition || !isOpen(definition) || definition.genericArguments.length !== count) return undefined;
      const args: NetType[] = [];
      for (const arg of typeName.genericArguments) {
        const resolved = resolveTypeName(arg, scope);
        if (!resolved || !mayStand(definition, resolved)) return undefined;
        args.push(resolved);
      }
      return definition.mayTake(args) ? definition.makeGenericType(args) : undefined;
    }
  }
}

/** A constructed generic type: `genericOf('System.Collections.Generic.List', string)`. */
export function genericOf(name: string, ...args: NetType[]): NetType {
  const definition = lookUp(`${name}\`${args.length}`) ?? lookUp(name);
  if (!definition) throw new Error(`type ${name}\`${args.length} is not defined`);
  return definition.makeGenericType(args);
}

/** A stand-in for a type that is named but not defined. */
function placeholder(name: string): DefinedType {
  const lower = name.toLowerCase();
  let type = placeholders.get(lower);
  if (!type) {
    const arity = /`(\d+)$/.exec(name);
    const typeParameters = arity ? Array.from({ length: Number(arity[1]) }, (_, i) => `T${i + 1}`) : undefined;
    const simple = name.slice(name.lastIndexOf('.') + 1);
    const kind = /^I[A-Z]/.test(simple) ? 'interface' : 'class';
    type = new DefinedType({ name, kind, ...(typeParameters ? { typeParameters } : {}) });
    placeholders.set(lower, type);
  }
  return type;
}

/** True for a type that is only named somewhere and has no table of members. */
export function isPlaceholder(type: NetType): boolean {
  return placeholders.get(type.fullName.toLowerCase()) === type;
}

const signatureNames = new Map<string, NetType>();

typeResolution.arrayOf = arrayTypeOf;
typeResolution.fromText = (text: string, scope: TypeScope | null): NetType => {
  if (!scope) {
    const cached = signatureNames.get(text);
    if (cached && !isPlaceholder(cached)) return cached;
  }
  const parsed = parseTypeName(text);
  if (!parsed) throw new Error(`not a type name in a signature: ${text}`);
  const plain = (name: string): NetType => {
    const found = scope?.get(name) ?? findPlain(ownEntry(csharpNames, name) ?? name);
    if (found) return found;
    return placeholder(name);
  };
  const withArity = (p: ParsedTypeName): ParsedTypeName => {
    if (p.args.length === 0) return p;
    const name = p.name.includes('`') ? p.name : `${p.name}\`${p.args.length}`;
    return { ...p, name, args: p.args.map(withArity) };
  };
  const type = resolveParsed(withArity(parsed), plain);
  if (!type) throw new Error(`a type of this signature cannot be made: ${text}`);
  if (!scope) signatureNames.set(text, type);
  return type;
};

const known = new Map<string, NetType>();
function wellKnownType(name: string): NetType {
  let type = known.get(name);
  if (!type) {
    type = getType(name);
    known.set(name, type);
  }
  return type;
}

// those that are asked for with every value
let stringArrayType: NetType | undefined;
let objectType: NetType | undefined;
let stringType: NetType | undefined;
let booleanType: NetType | undefined;
let int32Type: NetType | undefined;
let doubleType: NetType | undefined;
let psObjectType: NetType | undefined;

/** Types that the runtime itself asks for, found when first used. */
export const wellKnown = {
  get object() {
    return (objectType ??= wellKnownType('System.Object'));
  },
  get string() {
    return (stringType ??= wellKnownType('System.String'));
  },
  get boolean() {
    return (booleanType ??= wellKnownType('System.Boolean'));
  },
  get char() {
    return wellKnownType('System.Char');
  },
  get byte() {
    return wellKnownType('System.Byte');
  },
  get sbyte() {
    return wellKnownType('System.SByte');
  },
  get int16() {
    return wellKnownType('System.Int16');
  },
  get uint16() {
    return wellKnownType('System.UInt16');
  },
  get int32() {
    return (int32Type ??= wellKnownType('System.Int32'));
  },
  get uint32() {
    return wellKnownType('System.UInt32');
  },
  get int64() {
    return wellKnownType('System.Int64');
  },
  get uint64() {
    return wellKnownType('System.UInt64');
  },
  get single() {
    return wellKnownType('System.Single');
  },
  get double() {
    return (doubleType ??= wellKnownType('System.Double'));
  },
  get decimal() {
    return wellKnownType('System.Decimal');
  },
  get bigInteger() {
    return wellKnownType('System.Numerics.BigInteger');
  },
  get void() {
    return wellKnownType('System.Void');
  },
  get valueType() {
    return wellKnownType('System.ValueType');
  },
  get enum() {
    return wellKnownType('System.Enum');
  },
  get array() {
    return wellKnownType('System.Array');
  },
  get objectArray() {
    return arrayTypeOf(wellKnownType('System.Object'));
  },
  get stringArray() {
    return (stringArrayType ??= arrayTypeOf(wellKnownType('System.String')));
  },
  get byteArray() {
    return arrayTypeOf(wellKnownType('System.Byte'));
  },
  get charArray() {
    return arrayTypeOf(wellKnownType('System.Char'));
  },
  get type() {
    return wellKnownType('System.Type');
  },
  get runtimeType() {
    return wellKnownType('System.RuntimeType');
  },
  get dateTime() {
    return wellKnownType('System.DateTime');
  },
  get timeSpan() {
    return wellKnownType('System.TimeSpan');
  },
  get guid() {
    return wellKnownType('System.Guid');
  },
  get uri() {
    return wellKnownType('System.Uri');
  },
  get version() {
    return wellKnownType('System.Version');
  },
  get regex() {
    return wellKnownType('System.Text.RegularExpressions.Regex');
  },
  get cultureInfo() {
    return wellKnownType('System.Globalization.CultureInfo');
  },
  get xmlDocument() {
    return wellKnownType('System.Xml.XmlDocument');
  },
  get exception() {
    return wellKnownType('System.Exception');
  },
  get delegate() {
    return wellKnownType('System.Delegate');
  },
  get hashtable() {
    return wellKnownType('System.Collections.Hashtable');
  },
  get orderedDictionary() {
    return wellKnownType('System.Collections.Specialized.OrderedDictionary');
  },
  get arrayList() {
    return wellKnownType('System.Collections.ArrayList');
  },
  get iEnumerable() {
    return wellKnownType('System.Collections.IEnumerable');
  },
  get iEnumerator() {
    return wellKnownType('System.Collections.IEnumerator');
  },
  get iList() {
    return wellKnownType('System.Collections.IList');
  },
  get iCollection() {
    return wellKnownType('System.Collections.ICollection');
  },
  get iDictionary() {
    return wellKnownType('System.Collections.IDictionary');
  },
  get nullable() {
    return wellKnownType('System.Nullable`1');
  },
  get psObject() {
    return (psObjectType ??= wellKnownType('System.Management.Automation.PSObject'));
  },
  get psobject() {
    return wellKnownType('System.Management.Automation.PSObject');
  },
  get psCustomObject() {
    return wellKnownType('System.Management.Automation.PSCustomObject');
  },
  get psMethod() {
    return wellKnownType('System.Management.Automation.PSMethod');
  },
  get psReference() {
    return wellKnownType('System.Management.Automation.PSReference');
  },
  get scriptBlock() {
    return wellKnownType('System.Management.Automation.ScriptBlock');
  },
  get switchParameter() {
    return wellKnownType('System.Management.Automation.SwitchParameter');
  },
  get errorRecord() {
    return wellKnownType('System.Management.Automation.ErrorRecord');
  },
};

/** Called by the index of types when the core ones are defined: tells the value classes which types they have. */
export function registerCoreArrays(): void {
  registerObjectArrayType(wellKnown.objectArray);
}
