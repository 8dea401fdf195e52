import { argumentException, argumentNull, exceptionOf } from '../errors/throw.ts';
import { AutomationNull, PSArray } from '../objects/collections.ts';
import { isPrimitiveType, typeCodeOfType } from '../objects/conversion-rank.ts';
import { convertTo } from '../objects/convert.ts';
import { EnumValue, sortedEnumValues } from '../objects/enum-value.ts';
import type { NetObject, Value } from '../objects/net-object.ts';
import { isNamedOrSubclass, isSubclassOf, type MemberBody, NetType, type PropertyBody } from '../objects/net-type.ts';
import { andThen, type Step } from '../scheduler/suspension.ts';
import { byRefTypeOf } from './by-ref-type.ts';
import { callMethod, resolveCall } from './call-site.ts';
import { DefinedType } from './defined-type.ts';
import { isDefined, nameOf, valuesAsUnderlyingType } from './enum-members.ts';
import { hashCodeOf } from './equality.ts';
import { isVisibleType } from './internal-types.ts';
import type { Method, Property } from './members.ts';
import { knownShape } from './powershell-types/known-types.ts';
import { NetAssembly, NetModule } from './reflection/assembly.ts';
import { customAttributeMethods } from './reflection/custom-attributes.ts';
import { memberList, methodMatching, reflected } from './reflection/member-search.ts';
import { nonPublicConstructors } from './reflection/non-public.ts';
import { arrayTypeOf, defineType, findType, getType, wellKnown } from './registry.ts';
import type { TypeBase } from './type-base.ts';
import { TypeParameter } from './type-parameter.ts';
import { enumOf, stringArray } from './values.ts';

const base = (t: NetType): TypeBase => t as TypeBase;

function typeArray(types: readonly NetType[]): PSArray {
  return new PSArray([...types], arrayTypeOf(getType('System.Type')));
}

const isGeneric = (t: NetType): boolean => t.genericArguments.length > 0;
const isInterface = (t: NetType): boolean => t.kind === 'interface';
const isSealed = (t: NetType): boolean => knownShape(t.fullName)?.isSealed ?? isSealedHere(t);
const isSealedHere = (t: NetType): boolean =>
  t.kind === 'array' ? true : t instanceof DefinedType ? t.isSealed || t.fullName === 'System.String' : false;

const isVisible = (t: NetType): boolean => isVisibleType(t.fullName);

/** Type.IsInstanceOfType. */
function isInstance(t: NetType, value: Value): boolean {
  return value !== null && t.isAssignableFrom(valueType(value));
}
function valueType(value: Value): NetType {
  if (typeof value === 'number') return wellKnown.int32;
  if (typeof value === 'string') return wellKnown.string;
  return typeof value === 'boolean' ? wellKnown.boolean : (value as NetObject).netType;
}

function requireEnum(t: NetType): NetType {
  if (!t.isEnum) throw argumentException('Type provided must be an Enum.', 'enumType');
  return t;
}

const flag = (test: (t: NetType) => boolean): PropertyBody => ({ get: test });

/** Structures keep the order of their fields, but those that say otherwise. */
function isSequential(t: NetType): boolean {
  return t.isValueType && !t.isEnum && !/^System\.DateTime(Offset)?$/.test(t.fullName);
}

/** What no type here is: public types of .NET and of PowerShell. */
const neverSo: Record<string, PropertyBody> = Object.fromEntries(
  (
    'IsCollectible IsSecuritySafeCritical IsSecurityTransparent IsGenericMethodParameter IsImport IsSpecialName ' +
    'IsNestedFamANDAssem IsNestedFamily IsNestedPrivate IsExplicitLayout IsAutoClass IsUnicodeClass IsContextful ' +
    'IsMarshalByRef IsSignatureType IsFunctionPointer IsUnmanagedFunctionPointer'
  )
    .split(' ')
    .map((name) => [`bool ${name}`, flag(() => false)]),
);

/** Nested types that are `protected internal`; all others that are not public are `internal`. */
const protectedInternal: ReadonlySet<string> = new Set(['Microsoft.PowerShell.Commands.ModuleCmdletBase+ImportModuleOptions']);

function isInnerOnly(t: NetType, isProtected: boolean): boolean {
  return t.fullName.includes('+') && !isVisible(t) && protectedInternal.has(t.fullName) === isProtected;
}

/** `DeclaredMethods` and its like: what the type itself declares, of all visibilities. */
const declaredLists: Record<string, PropertyBody> = Object.fromEntries(
  (['Constructor', 'Event', 'Field', 'Member', 'Method', 'Property'] as const).map((kind) => [
    `System.Collections.Generic.IEnumerable[System.Reflection.${kind}Info] Declared${kind === 'Property' ? 'Properties' : `${kind}s`}`,
    { get: (t: NetType) => memberList(t, kind, declared) },
  ]),
);

/** What only parameters of generic types have; PowerShell shows nothing for other types. */
function ofParameter<T>(read: (t: TypeParameter) => T): { get(t: NetType): T } {
  return {
    get: (t) => {
      if (t instanceof TypeParameter) return read(t);
      throw exceptionOf(
        'System.InvalidOperationException',
        'Method may only be called on a Type for which Type.IsGenericParameter is true.',
      );
    },
  };
}

const properties: Record<string, PropertyBody> = {
  'bool IsGenericType': flag(isGeneric),
  'bool IsGenericTypeDefinition': flag((t) => base(t).isGenericTypeDefinition),
  'bool IsConstructedGenericType': flag((t) => isGeneric(t) && !base(t).isGenericTypeDefinition),
  'bool ContainsGenericParameters': flag((t) => base(t).containsGenericParameters),
  'bool IsGenericParameter': flag((t) => t instanceof TypeParameter),
  'bool IsArray': flag((t) => t.kind === 'array'),
  'bool IsSZArray': flag((t) => t.kind === 'array' && t.arrayRank === 1),
  'bool IsByRef': flag((t) => t.kind === 'byref'),
  'bool IsPointer': flag(() => false),
  'bool IsEnum': flag((t) => t.isEnum),
  'bool IsValueType': flag((t) => t.isValueType),
  'bool IsClass': flag((t) => !t.isValueType && !isInterface(t)),
  'bool IsInterface': flag(isInterface),
  'bool IsAbstract': flag((t) => knownShape(t.fullName)?.isAbstract ?? t.isAbstract),
  'bool IsSealed': flag(isSealed),
  'bool IsPrimitive': flag(isPrimitiveType),
  'bool IsPublic': flag((t) => !t.fullName.includes('+') && isVisible(t)),
  'bool IsNotPublic': flag((t) => !t.fullName.includes('+') && !isVisible(t)),
  'bool IsNested': flag((t) => t.fullName.includes('+')),
  'bool IsNestedPublic': flag((t) => t.fullName.includes('+') && isVisible(t)),
  'bool IsNestedAssembly': flag((t) => isInnerOnly(t, false)),
  'bool IsNestedFamORAssem': flag((t) => isInnerOnly(t, true)),
  'bool IsVisible': flag(isVisible),
  'bool IsSerializable': flag((t) => isSerializable(t)),
  'bool IsCOMObject': flag(() => false),
  'bool IsAutoLayout': flag((t) => !isSequential(t)),
  'bool IsLayoutSequential': flag(isSequential),
  'bool IsSecurityCritical': flag(() => true),
  'bool IsAnsiClass': flag(() => true),
  'bool IsGenericTypeParameter': flag((t) => t instanceof TypeParameter),
  'bool IsVariableBoundArray': flag((t) => t.kind === 'array' && t.arrayRank > 1),
  ...neverSo,
  'bool IsByRefLike': flag((t) => t.isByRefLike),
  'bool HasElementType': flag((t) => t.kind === 'array' || t.kind === 'byref'),
  'bool IsTypeDefinition': flag((t) => t.kind !== 'array' && !t.genericDefinition),
  'string FullName': { get: (t: NetType) => (t instanceof TypeParameter ? null : t.fullName) },
  'string AssemblyQualifiedName': { get: (t: NetType) => base(t).assemblyQualifiedName },
  'string Namespace': { get: (t: NetType) => (t.namespace === '' ? null : t.namespace) },
  'string Name': { get: (t: NetType) => t.name },
  'type BaseType': { get: (t: NetType) => t.baseType },
  'type UnderlyingSystemType': { get: (t: NetType) => t },
  'type DeclaringType': { get: declaringType },
  'type ReflectedType': { get: declaringType },
  'System.Reflection.Assembly Assembly': { get: (t: NetType) => NetAssembly.of(base(t).assembly) },
  'System.Reflection.Module Module': { get: (t: NetType) => NetModule.of(t) },
  'guid GUID': { get: () => getType('guid').defaultValue() },
  'type[] GenericTypeArguments': { get: (t: NetType) => typeArray(base(t).isGenericTypeDefinition ? [] : t.genericArguments) },
  'type[] GenericTypeParameters': { get: (t: NetType) => typeArray(base(t).isGenericTypeDefinition ? t.genericArguments : []) },
  'int GenericParameterPosition': ofParameter((t) => t.position),
  'System.Reflection.GenericParameterAttributes GenericParameterAttributes': ofParameter(() =>
    enumOf('System.Reflection.GenericParameterAttributes', 0),
  ),
  'System.Collections.Generic.IEnumerable[type] ImplementedInterfaces': { get: (t: NetType) => typeArray(t.interfaces) },
  ...declaredLists,
  'System.Reflection.MemberTypes MemberType': {
    get: (t: NetType) => enumOf('System.Reflection.MemberTypes', t.fullName.includes('+') ? 128 : 32),
  },
  'System.Collections.Generic.IEnumerable[System.Reflection.CustomAttributeData] CustomAttributes': { get: () => new PSArray([]) },
  'System.RuntimeTypeHandle TypeHandle': { get: () => null },
};

/** BindingFlags: instance, static, public, declared only. */
const declared = 2 | 4 | 8 | 16;
const everything = 4 | 8 | 16;

/** Types that .NET marks [Serializable]: the primitives, collections and exceptions that tables of types show as such. */
function isSerializable(t: NetType): boolean {
  if (t.isEnum || t.kind === 'delegate' || t.kind === 'array') return true;
  if (t.isScriptType || isInterface(t) || t.kind === 'static') return false;
  const name = t.genericDefinition?.fullName ?? t.fullName;
  return serializable.test(name) || isNamedOrSubclass(t, 'System.Exception');
}
const serializable =
  /^System\.(Object|String|Array|Enum|ValueType|Boolean|Char|SByte|Byte|U?Int(16|32|64)|Single|Double|Decimal|DateTime|DateTimeOffset|TimeSpan|Guid|Version|Uri|Exception|Nullable`1|Tuple|ValueTuple|DBNull|Void|Attribute$|Random|Delegate|MulticastDelegate|Numerics\.BigInteger|Text\.StringBuilder|Collections\.(ArrayList|Hashtable|Queue|Stack|SortedList|DictionaryEntry|Specialized\.\w+|Generic\.(List|Dictionary|HashSet|Queue|Stack|LinkedList|SortedDictionary|SortedList|SortedSet|KeyValuePair)`\d)|Net\.IPAddress|Globalization\.CultureInfo)/;

function declaringType(t: NetType): NetType | null {
  const plus = t.fullName.lastIndexOf('+');
  return plus < 0 ? null : (findType(t.fullName.slice(0, plus)) ?? null);
}

const flagsOf = (v: Value): number => (v instanceof EnumValue ? v.value : everything);

const memberMethods: Record<string, MemberBody> = {};
for (const [kind, plural, type] of [
  ['Method', 'Methods', 'MethodInfo'],
  ['Property', 'Properties', 'PropertyInfo'],
  ['Field', 'Fields', 'FieldInfo'],
  ['Constructor', 'Constructors', 'ConstructorInfo'],
  ['Member', 'Members', 'MemberInfo'],
  ['Event', 'Events', 'EventInfo'],
] as const) {
  const full = `System.Reflection.${type}`;
  memberMethods[`${full}[] Get${plural}()`] = (t: NetType) => memberList(t, kind, everything);
  memberMethods[`${full}[] Get${plural}(System.Reflection.BindingFlags bindingAttr)`] = (t: NetType, f: Value) =>
    memberList(t, kind, flagsOf(f));
}

const one = (t: NetType, kind: 'Property' | 'Field' | 'Event', name: string, flags: number): Value => {
  const list = memberList(t, kind, flags).items as Property[];
  const ignoreCase = (flags & 1) !== 0;
  return list.find((p) => p.name === name || (ignoreCase && p.name.toLowerCase() === name.toLowerCase())) ?? null;
};

function constructorOf(t: NetType, types: PSArray, flags: number): Value {
  const wanted = types.items as NetType[];
  const candidates = [...(flags & 16 ? t.getConstructors() : []), ...(flags & 32 ? nonPublicConstructors(t) : [])];
  const found = candidates.find((c) => c.parameters.length === wanted.length && c.parameters.every((p, i) => p.type === wanted[i]));
  return (found ? reflected(found) : null) as unknown as Value;
}

Object.assign(memberMethods, {
  'System.Reflection.MethodInfo GetMethod(string name)': (t: NetType, name: string) => methodMatching(t, name, null, everything),
  'System.Reflection.MethodInfo GetMethod(string name, System.Reflection.BindingFlags bindingAttr)': (t: NetType, name: string, f: Value) =>
    methodMatching(t, name, null, flagsOf(f)),
  'System.Reflection.MethodInfo GetMethod(string name, type[] types)': (t: NetType, name: string, types: PSArray) =>
    methodMatching(t, name, types.items as NetType[], everything),
  'System.Reflection.PropertyInfo GetProperty(string name)': (t: NetType, name: string) => one(t, 'Property', name, everything),
  'System.Reflection.PropertyInfo GetProperty(string name, System.Reflection.BindingFlags bindingAttr)': (
    t: NetType,
    name: string,
    f: Value,
  ) => one(t, 'Property', name, flagsOf(f)),
  'System.Reflection.FieldInfo GetField(string name)': (t: NetType, name: string) => one(t, 'Field', name, everything),
  'System.Reflection.FieldInfo GetField(string name, System.Reflection.BindingFlags bindingAttr)': (t: NetType, name: string, f: Value) =>
    one(t, 'Field', name, flagsOf(f)),
  'System.Reflection.EventInfo GetEvent(string name)': (t: NetType, name: string) => one(t, 'Event', name, everything),
  'System.Reflection.MemberInfo[] GetMember(string name)': (t: NetType, name: string) => {
    const all = memberList(t, 'Member', everything);
    return new PSArray(
      all.items.filter((m) => (m as Method).name === name),
      all.netType,
    );
  },
  'System.Reflection.ConstructorInfo GetConstructor(type[] types)': (t: NetType, types: PSArray) => constructorOf(t, types, everything),
  'System.Reflection.ConstructorInfo GetConstructor(System.Reflection.BindingFlags bindingAttr, System.Reflection.Binder binder, type[] types, System.Reflection.ParameterModifier[] modifiers)':
    (t: NetType, f: Value, _binder: Value, types: PSArray) => constructorOf(t, types, flagsOf(f)),
  'System.Reflection.ConstructorInfo GetConstructor(System.Reflection.BindingFlags bindingAttr, type[] types)': (
    t: NetType,
    f: Value,
    types: PSArray,
  ) => constructorOf(t, types, flagsOf(f)),
} satisfies Record<string, MemberBody>);

const methods: Record<string, MemberBody> = {
  ...memberMethods,
  'bool Equals(System.Object o)': (t: NetType, o: Value) => t === o,
  'int GetHashCode()': (t: NetType) => hashCodeOf(t.fullName),
  'int GetArrayRank()': (t: NetType) => {
    if (t.kind !== 'array') throw argumentException('Must be an array type.');
    return t.arrayRank;
  },
  'System.Reflection.TypeInfo IReflectableType.GetTypeInfo()': (t: NetType) => t,
  'type GetElementType()': (t: NetType) => t.elementType,
  'string GetEnumName(System.Object value)': (t: NetType, v: Value) => nameOf(requireEnum(t), v),
  'string[] GetEnumNames()': (t: NetType) => stringArray(sortedEnumValues(requireEnum(t)).map(([name]) => name)),
  'type GetEnumUnderlyingType()': (t: NetType) => (requireEnum(t) as DefinedType).underlyingType,
  'array GetEnumValues()': (t: NetType) => enumValues(t),
  'array GetEnumValuesAsUnderlyingType()': (t: NetType) => valuesAsUnderlyingType(t),
  'type[] GetGenericArguments()': (t: NetType) => typeArray(t.genericArguments),
  'type GetGenericTypeDefinition()': (t: NetType) => {
    if (base(t).isGenericTypeDefinition) return t;
    if (!t.genericDefinition) throw exceptionOf('System.InvalidOperationException', 'This operation is only valid on generic types.');
    return t.genericDefinition;
  },
  'type GetInterface(string name)': (t: NetType, name: string) => interfaceNamed(t, name, false),
  'type GetInterface(string name, bool ignoreCase)': (t: NetType, name: string, i: boolean) => interfaceNamed(t, name, i),
  'type[] GetInterfaces()': (t: NetType) => typeArray(t.interfaces),
  'bool IsAssignableFrom(type c)': (t: NetType, c: NetType | null) => c !== null && t.isAssignableFrom(c),
  'bool IsAssignableTo(type targetType)': (t: NetType, c: NetType | null) => c?.isAssignableFrom(t) ?? false,
  'bool IsEnumDefined(System.Object value)': (t: NetType, v: Value) => isDefined(requireEnum(t), v),
  'bool IsInstanceOfType(System.Object o)': isInstance,
  'bool IsSubclassOf(type c)': isSubclassOf,
  ...customAttributeMethods,
  'type MakeByRefType()': (t: NetType) => byRefTypeOf(t),
  'type MakeArrayType()': (t: NetType) => t.makeArrayType(),
  'type MakeArrayType(int rank)': (t: NetType, n: number) => t.makeArrayType(n),
  'type MakeGenericType(Params type[] typeArguments)': (t: NetType, args: PSArray) => {
    if (!(t instanceof DefinedType) || !t.isGenericTypeDefinition) {
      throw exceptionOf(
        'System.InvalidOperationException',
        `${String(t)} is not a GenericTypeDefinition. MakeGenericType may only be called on a type for which Type.IsGenericTypeDefinition is true.`,
      );
    }
    if (args.items.length !== t.genericArguments.length) {
      throw argumentException(
        "The number of generic arguments provided doesn't equal the arity of the generic type definition.",
        'instantiation',
      );
    }
    return t.makeGenericType(args.items as NetType[]);
  },
  'System.Object InvokeMember(string name, System.Reflection.BindingFlags invokeAttr, System.Reflection.Binder binder, System.Object target, System.Object[] args)':
    (t: NetType, name: string, f: Value, _b: Value, target: Value, args: PSArray | null) =>
      invokeMember(t, name, flagsOf(f), target, args?.items ?? []),
  'string ToString()': (t: NetType) => String(t),
};

function enumValues(t: NetType): PSArray {
  return new PSArray(
    sortedEnumValues(requireEnum(t)).map(([name]) => t.getProperty(name, true)?.body.get?.(null) as Value),
    arrayTypeOf(t),
  );
}

function interfaceNamed(t: NetType, name: string, ignoreCase: boolean): NetType | null {
  const fold = (s: string): string => (ignoreCase ? s.toLowerCase() : s);
  return t.interfaces.find((i) => fold(i.name) === fold(name) || fold(i.genericDefinition?.fullName ?? i.fullName) === fold(name)) ?? null;
}

function invokeMember(t: NetType, name: string, flags: number, target: Value, args: readonly Value[]): Step<Value> {
  if (flags & 512) return createInstance(t, args);
  if (flags & (1024 | 4096)) return (t.getProperty(name, target === null)?.body.get?.(target) ?? null) as Step<Value>;
  if (flags & (2048 | 8192)) {
    const property = t.getProperty(name, target === null);
    if (!property?.body.set) throw exceptionOf('System.MissingMethodException', `Method '${String(t)}.${name}' not found.`);
    return andThen(property.body.set(target, convertTo(args[0] ?? null, property.propertyType)), () => null);
  }
  const found = t.getMethods(name, target === null);
  if (found.length === 0) throw exceptionOf('System.MissingMethodException', `Method '${String(t)}.${name}' not found.`);
  return andThen(
    callMethod(resolveCall(found, name, args), target, args),
    (r): Value => (r === undefined || r === AutomationNull ? null : (r as Value)),
  );
}

/** Activator.CreateInstance. */
export function createInstance(t: NetType | null, args: readonly Value[]): Step<Value> {
  if (t === null) throw argumentNull('type');
  const constructors = t.getConstructors();
  if (args.length === 0 && t.isValueType) return t.defaultValue();
  if (t.isAbstract) {
    const what = t.kind === 'interface' ? 'instance of an interface' : 'abstract class';
    const reason = `Cannot create an ${what}.`;
    throw exceptionOf('System.MissingMethodException', `Cannot dynamically create an instance of type '${String(t)}'. Reason: ${reason}`);
  }
  if (args.length === 0 && !constructors.some((c) => c.parameters.length === 0)) {
    throw exceptionOf(
      'System.MissingMethodException',
      `Cannot dynamically create an instance of type '${String(t)}'. Reason: ${t.fullName === 'System.String' ? 'Uninitialized Strings cannot be created' : 'No parameterless constructor defined'}.`,
    );
  }
  const fitting = constructors.filter((c) => c.parameters.length === args.length || c.parameters.some((p) => p.isParams || p.isOptional));
  if (fitting.length === 0) throw exceptionOf('System.MissingMethodException', `Constructor on type '${String(t)}' not found.`);
  return callMethod(resolveCall(fitting, 'new', args), t, args) as Step<Value>;
}

defineType({ name: 'System.Reflection.MemberInfo', abstract: true, interfaces: ['System.Reflection.ICustomAttributeProvider'] });
defineType({
  name: 'System.Type',
  abstract: true,
  baseType: 'System.Reflection.MemberInfo',
  interfaces: ['System.Reflection.IReflect'],
  jsClass: NetType,
  properties,
  methods,
  staticProperties: {
    'type[] EmptyTypes': { get: () => typeArray([]) },
    'char Delimiter': { get: () => convertTo('.', wellKnown.char) },
    'System.Object Missing': { get: () => null },
  },
  staticMethods: {
    'type GetType(string typeName)': (_: null, name: string) => dotNetType(name, false),
    'type GetType(string typeName, bool throwOnError)': (_: null, name: string, fail: boolean) =>
      orThrow(dotNetType(name, false), name, fail),
    'type GetType(string typeName, bool throwOnError, bool ignoreCase)': (_: null, name: string, fail: boolean, i: boolean) =>
      orThrow(dotNetType(name, i), name, fail),
    'System.TypeCode GetTypeCode(type type)': (_: null, t: NetType | null) => enumOf('System.TypeCode', t === null ? 0 : typeCodeOf(t)),
    'type[] GetTypeArray(System.Object[] args)': (_: null, args: PSArray) => typeArray(args.items.map(valueType)),
    'type GetTypeFromCLSID(guid clsid)': () => {
      throw exceptionOf('System.PlatformNotSupportedException', 'Operation is not supported on this platform.');
    },
    'type GetTypeFromProgID(string progID)': () => null,
  },
});
defineType({ name: 'System.Reflection.TypeInfo', abstract: true, baseType: 'System.Type' });
NetType.prototype.netType = defineType({ name: 'System.RuntimeType', baseType: 'System.Reflection.TypeInfo', sealed: true });

function typeCodeOf(t: NetType): number {
  if (t.isEnum) return typeCodeOfType((t as DefinedType).underlyingType as NetType);
  const code = typeCodeOfType(t);
  return code > 0 ? code : t.fullName === 'System.DBNull' ? 2 : 1;
}

/** Type.GetType: full names only, none of PowerShell's accelerators. */
function dotNetType(name: string, ignoreCase: boolean): NetType | null {
  const found = findType(name);
  if (!found) return null;
  const bare = name.split(',')[0]?.trim() ?? '';
  if (/[[`]/.test(bare)) return found;
  const same = ignoreCase ? found.fullName.toLowerCase() === bare.toLowerCase() : found.fullName === bare;
  return same ? found : null;
}

function orThrow(type: NetType | null, name: string, fail: boolean): NetType | null {
  if (type || !fail) return type;
  // What calls it is code that PowerShell makes while scripts run.
  const assembly = 'Anonymously Hosted DynamicMethods Assembly, Version=0.0.0.0, Culture=neutral, PublicKeyToken=null';
  throw exceptionOf('System.TypeLoadException', `Could not resolve type '${name}' in assembly '${assembly}'.`);
}
