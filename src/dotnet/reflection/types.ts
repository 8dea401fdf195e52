import { exceptionOf, throwException } from '../../errors/throw.ts';
import { PSArray } from '../../objects/collections.ts';
import { convertTo } from '../../objects/convert.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType, TypeDefinition } from '../../objects/net-type.ts';
import { andThen, type Step } from '../../scheduler/suspension.ts';
import { assemblyNamed } from '../assemblies.ts';
import { byRefTypeOf } from '../by-ref-type.ts';
import { delegateOf } from '../delegates.ts';
import { makeGenericMethod } from '../generic-methods.ts';
import { Method, Parameter, Property } from '../members.ts';
import { arrayTypeOf, defineType, defineTypes, findType, getType } from '../registry.ts';
import { arrayOfType, bytesOf, enumOf, notNull } from '../values.ts';
import { NetAssembly, NetAssemblyName, NetModule } from './assembly.ts';
import { loadAssembly, loadAssemblyBytes } from './assembly-files.ts';
import { customAttributeMethods, defineCustomAttributeExtensions } from './custom-attributes.ts';
import { defineEventInfo } from './event-info.ts';
import { recordedFields } from './fields.ts';
import { internalType } from './internal-types.ts';
import { codeBase, fileOf, ownAssemblyFile, typesIn } from './own-assemblies.ts';
import { typeAcceleratorsType } from './type-accelerators.ts';

const shared: NonNullable<TypeDefinition['properties']> = {
  'string Name': { get: (m: Method | Property) => m.name },
  'type DeclaringType': { get: (m: Method | Property) => m.declaringType },
  'type ReflectedType': { get: (m: Method | Property) => m.declaringType },
  'System.Reflection.Module Module': { get: (m: { declaringType: NetType }) => NetModule.of(m.declaringType) },
  'System.Collections.Generic.IEnumerable[System.Reflection.CustomAttributeData] CustomAttributes': { get: () => new PSArray([]) },
  'int MetadataToken': { get: () => 0 },
};

/** A type as reflection's own texts write it: `Int32`, `System.String`, generic arguments in brackets. */
export function reflectionName(t: NetType | null): string {
  if (t === null) return 'Void';
  let root = t;
  while (root.elementType !== null) root = root.elementType;
  // As Type.FormatTypeName: what is primitive at its root, or nested, has only its name.
  return /^System\.(Boolean|Char|S?Byte|U?Int\d\d|U?IntPtr|Single|Double|Void)$/.test(root.fullName) || root.fullName.includes('+')
    ? t.name
    : String(t);
}

/** MethodInfo.ToString(): the return type, the name and the types of the parameters. */
export function methodText(m: Method): string {
  const generic = m.typeParameters.length > 0 ? `[${m.typeParameters.map((t) => t.name).join(',')}]` : '';
  const parameters = m.parameters.map((p) => reflectionName(p.type) + (p.isByRef ? ' ByRef' : '')).join(', ');
  return `${m.isConstructor ? 'Void' : reflectionName(m.returnType)} ${m.name}${generic}(${parameters})`;
}

function invoke(m: Method, target: Value, args: readonly Value[]): Step<Value> {
  if (args.length !== m.parameters.length)
    throw exceptionOf('System.Reflection.TargetParameterCountException', 'Parameter count mismatch.');
  if (!m.isStatic && !m.isConstructor && target === null)
    throw exceptionOf('System.Reflection.TargetException', 'Non-static method requires a target.');
  const converted = args.map((a, i) => convertTo(a, (m.parameters[i] as { type: NetType }).type));
  const self = m.isConstructor ? m.declaringType : target;
  return andThen(m.body(self, ...converted) as Step<unknown>, (r): Value => (r === undefined ? null : (r as Value)));
}

const argumentList = (a: PSArray | null): readonly Value[] => a?.items ?? [];

/** Everything that the tables show is public. */
const visibility: NonNullable<TypeDefinition['properties']> = {
  'bool IsPublic': { get: () => true },
  'bool IsPrivate': { get: () => false },
  'bool IsAssembly': { get: () => false },
  'bool IsFamily': { get: () => false },
  'bool IsFamilyAndAssembly': { get: () => false },
  'bool IsFamilyOrAssembly': { get: () => false },
};

/** Operators, constructors and what reads and writes a property (MethodAttributes.SpecialName). */
function isSpecialName(m: Method): boolean {
  if (m.isConstructor || (m.name.startsWith('op_') && !m.declaringType.isScriptType)) return true;
  return /^[gs]et_/.test(m.name) && m.declaringType.getProperty(m.name.slice(4), m.isStatic) !== undefined;
}

/** True for what reads or writes a property of a script's class that an interface or an abstract class asks for (TypeDefiner.ShouldImplementProperty). */
function implementsProperty(m: Method): boolean {
  const { declaringType: type } = m;
  if (!type.isScriptType || m.isStatic || !/^[gs]et_/.test(m.name)) return false;
  const name = m.name.slice(4);
  return type.interfaces.some((i) => i.getProperty(name, false) !== undefined) || (type.baseType?.isAbstract ?? false);
}

/** Methods of classes that a script declares are virtual and do not hide by signature (TypeDefiner). */
function methodAttributes(m: Method): number {
  const special = isSpecialName(m);
  const isPlain = m.declaringType.isScriptType && (m.isConstructor || !special);
  const virtual = (isPlain && !m.isStatic && !m.isConstructor) || (special && implementsProperty(m)) ? 64 : 0;
  return 6 | (isPlain ? virtual : 128 | virtual) | (m.isStatic ? 16 : 0) | (special ? 2048 : 0) | (m.isConstructor ? 4096 : 0);
}

const methodMembers: Pick<TypeDefinition, 'properties' | 'methods'> = {
  properties: {
    ...shared,
    'type ReturnType': { get: (m: Method) => m.returnType ?? getType('System.Void') },
    'bool IsStatic': { get: (m: Method) => m.isStatic },
    'System.Reflection.MethodAttributes Attributes': {
      get: (m: Method) => enumOf('System.Reflection.MethodAttributes', methodAttributes(m)),
    },
    'System.Reflection.CallingConventions CallingConvention': {
      get: (m: Method) => enumOf('System.Reflection.CallingConventions', m.isStatic ? 1 : 33),
    },
    'System.Reflection.MethodImplAttributes MethodImplementationFlags': {
      get: () => enumOf('System.Reflection.MethodImplAttributes', 0),
    },
    'bool IsHideBySig': { get: () => true },
    ...visibility,
    'bool IsAbstract': { get: () => false },
    'bool IsVirtual': { get: (m: Method) => !m.isStatic && !m.isConstructor },
    'bool IsFinal': { get: () => false },
    'bool IsConstructor': { get: (m: Method) => m.isConstructor },
    'bool IsSpecialName': { get: isSpecialName },
    'bool IsGenericMethod': { get: (m: Method) => m.typeParameters.length > 0 || m.genericArguments.length > 0 },
    'bool IsGenericMethodDefinition': { get: (m: Method) => m.typeParameters.length > 0 },
    'bool ContainsGenericParameters': { get: (m: Method) => m.typeParameters.length > 0 },
    'System.Reflection.MemberTypes MemberType': { get: (m: Method) => enumOf('System.Reflection.MemberTypes', m.isConstructor ? 1 : 8) },
  },
  methods: {
    'System.Reflection.ParameterInfo[] GetParameters()': (m: Method) =>
      new PSArray([...m.parameters] as unknown as Value[], arrayTypeOf(getType('System.Reflection.ParameterInfo'))),
    'type[] GetGenericArguments()': (m: Method) =>
      new PSArray([...(m.genericArguments.length > 0 ? m.genericArguments : m.typeParameters)], arrayTypeOf(getType('System.Type'))),
    'System.Object Invoke(System.Object obj, System.Object[] parameters)': (m: Method, target: Value, args: PSArray | null) =>
      invoke(m, target, argumentList(args)),
    'System.Reflection.MethodInfo MakeGenericMethod(Params type[] typeArguments)': (m: Method, types: PSArray) => {
      const made = makeGenericMethod(m, types.items as NetType[]);
      if (!made)
        throw exceptionOf(
          'System.ArgumentException',
          "The number of generic arguments provided doesn't equal the arity of the generic method definition.",
        );
      return made;
    },
    'System.Reflection.MethodInfo GetBaseDefinition()': (m: Method) => m,
    'System.Reflection.MethodInfo GetGenericMethodDefinition()': (m: Method) => m.genericMethodDefinition ?? m,
    'System.Delegate CreateDelegate(type delegateType)': (m: Method, type: NetType) => delegateOf(m, null, type),
    'System.Delegate CreateDelegate(type delegateType, System.Object target)': (m: Method, type: NetType, target: Value) =>
      delegateOf(m, target, type),
    ...customAttributeMethods,
    'string ToString()': methodText,
  },
};

/** True for constants. */
function isLiteral(p: Property): boolean {
  return p.isStatic && (p.declaringType.isEnum || recordedFields(p.declaringType.fullName)?.get(p.name) === true);
}

/** PropertyInfo.GetValue and FieldInfo.GetValue. */
function getValue(p: Property, target: Value, index: readonly Value[] = []): Step<Value> {
  if (!p.body.get) throw exceptionOf('System.ArgumentException', 'Property Get method was not found.');
  if (!p.isStatic && target === null) throw exceptionOf('System.Reflection.TargetException', 'Non-static method requires a target.');
  return (p.body.get(p.isStatic ? null : target, ...index) ?? null) as Step<Value>;
}

function setValue(p: Property, target: Value, value: Value, index: readonly Value[] = []): Step<void> {
  if (!p.body.set) throw exceptionOf('System.ArgumentException', 'Property set method not found.');
  return p.body.set(p.isStatic ? null : target, convertTo(value, p.propertyType), ...index);
}

const accessor = (p: Property, kind: 'get' | 'set'): Value => {
  const body = p.body[kind];
  if (!body) return null;
  return new Method(
    `${kind}_${p.name}`,
    p.declaringType,
    p.indexParameters,
    kind === 'get' ? p.propertyType : null,
    p.isStatic,
    body as Method['body'],
  );
};

defineTypes([
  { name: 'System.Reflection.MethodBase', abstract: true, baseType: 'System.Reflection.MemberInfo', jsClass: Method, ...methodMembers },
  { name: 'System.Reflection.MethodInfo', abstract: true, baseType: 'System.Reflection.MethodBase' },
  { name: 'System.Reflection.RuntimeMethodInfo', baseType: 'System.Reflection.MethodInfo', jsClass: Method },
  {
    name: 'System.Reflection.ConstructorInfo',
    abstract: true,
    baseType: 'System.Reflection.MethodBase',
    methods: {
      'System.Object Invoke(System.Object[] parameters)': (m: Method, args: PSArray | null) => invoke(m, null, argumentList(args)),
    },
  },
  { name: 'System.Reflection.RuntimeConstructorInfo', baseType: 'System.Reflection.ConstructorInfo' },
  {
    name: 'System.Reflection.FieldInfo',
    abstract: true,
    baseType: 'System.Reflection.MemberInfo',
    properties: {
      ...shared,
      'type FieldType': { get: (p: Property) => p.propertyType },
      'bool IsStatic': { get: (p: Property) => p.isStatic },
      'System.Reflection.FieldAttributes Attributes': {
        get: (p: Property) =>
          enumOf('System.Reflection.FieldAttributes', 6 | (p.isStatic ? 16 : 0) | (isLiteral(p) ? 64 | 32768 : p.canWrite ? 0 : 32)),
      },
      'bool IsNotSerialized': { get: () => false },
      'bool IsSpecialName': { get: () => false },
      ...visibility,
      'bool IsLiteral': { get: isLiteral },
      'bool IsInitOnly': { get: (p: Property) => !p.canWrite && !isLiteral(p) },
      'System.Reflection.MemberTypes MemberType': { get: () => enumOf('System.Reflection.MemberTypes', 4) },
    },
    methods: {
      'System.Object GetValue(System.Object obj)': (p: Property, o: Value) => getValue(p, o),
      'System.Object GetRawConstantValue()': (p: Property) => getValue(p, null),
      'void SetValue(System.Object obj, System.Object value)': (p: Property, o: Value, v: Value) => setValue(p, o, v),
      'System.Object[] GetCustomAttributes(bool inherit)': () => new PSArray([]),
      'string ToString()': (p: Property) => `${reflectionName(p.propertyType)} ${p.name}`,
    },
  },
  { name: 'System.Reflection.RtFieldInfo', baseType: 'System.Reflection.FieldInfo' },
  {
    name: 'System.Reflection.PropertyInfo',
    abstract: true,
    baseType: 'System.Reflection.MemberInfo',
    properties: {
      ...shared,
      'type PropertyType': { get: (p: Property) => p.propertyType },
      'bool CanRead': { get: (p: Property) => p.canRead },
      'bool CanWrite': { get: (p: Property) => p.canWrite },
      'bool IsSpecialName': { get: () => false },
      'System.Reflection.PropertyAttributes Attributes': { get: () => enumOf('System.Reflection.PropertyAttributes', 0) },
      'System.Reflection.MemberTypes MemberType': { get: () => enumOf('System.Reflection.MemberTypes', 16) },
      'System.Reflection.MethodInfo GetMethod': { get: (p: Property) => accessor(p, 'get') },
      'System.Reflection.MethodInfo SetMethod': { get: (p: Property) => accessor(p, 'set') },
    },
    methods: {
      'System.Object GetValue(System.Object obj)': (p: Property, o: Value) => getValue(p, o),
      'System.Object GetValue(System.Object obj, System.Object[] index)': (p: Property, o: Value, index: PSArray | null) =>
        getValue(p, o, argumentList(index)),
      'void SetValue(System.Object obj, System.Object value)': (p: Property, o: Value, v: Value) => setValue(p, o, v),
      'void SetValue(System.Object obj, System.Object value, System.Object[] index)': (
        p: Property,
        o: Value,
        v: Value,
        index: PSArray | null,
      ) => setValue(p, o, v, argumentList(index)),
      'System.Reflection.ParameterInfo[] GetIndexParameters()': (p: Property) =>
        new PSArray([...p.indexParameters] as unknown as Value[], arrayTypeOf(getType('System.Reflection.ParameterInfo'))),
      'System.Reflection.MethodInfo[] GetAccessors()': (p: Property) =>
        arrayOfType(
          'System.Reflection.MethodInfo',
          [accessor(p, 'get'), accessor(p, 'set')].filter((m) => m !== null),
        ),
      'System.Object GetConstantValue()': () => throwException('System.InvalidOperationException', 'Literal value was not found.'),
      'System.Reflection.MethodInfo GetGetMethod()': (p: Property) => accessor(p, 'get'),
      'System.Reflection.MethodInfo GetSetMethod()': (p: Property) => accessor(p, 'set'),
      ...customAttributeMethods,
      'string ToString()': (p: Property) => `${reflectionName(p.propertyType)} ${p.name}`,
    },
  },
  { name: 'System.Reflection.RuntimePropertyInfo', baseType: 'System.Reflection.PropertyInfo', jsClass: Property },
  {
    name: 'System.Reflection.ParameterInfo',
    jsClass: Parameter,
    properties: {
      'string Name': { get: (p: Parameter) => p.name },
      'type ParameterType': { get: (p: Parameter) => (p.isByRef ? byRefTypeOf(p.type) : p.type) },
      'int Position': { get: (p: Parameter) => p.position },
      'bool IsOptional': { get: (p: Parameter) => p.isOptional },
      'bool IsOut': { get: (p: Parameter) => p.isOut },
      'bool IsIn': { get: (p: Parameter) => p.isIn === true },
      'bool IsRetval': { get: () => false },
      'bool IsLcid': { get: () => false },
      'System.Reflection.ParameterAttributes Attributes': {
        get: (p: Parameter) => enumOf('System.Reflection.ParameterAttributes', (p.isOut ? 2 : 0) | (p.isOptional ? 16 | 4096 : 0)),
      },
      'System.Object RawDefaultValue': { get: (p: Parameter) => p.defaultValue },
      'System.Collections.Generic.IEnumerable[System.Reflection.CustomAttributeData] CustomAttributes': { get: () => new PSArray([]) },
      'bool HasDefaultValue': { get: (p: Parameter) => p.isOptional },
      'System.Object DefaultValue': { get: (p: Parameter) => p.defaultValue },
    },
    methods: { 'string ToString()': (p: Parameter) => `${reflectionName(p.type)} ${p.name}` },
  },
]);

/** The assembly with a simple name, null where there is none. */
function loaded(name: string | null, parameter: string): NetAssembly | null {
  if (!name)
    throw exceptionOf('System.ArgumentException', `String cannot have zero length. (Parameter '${parameter}')`, null, {
      ParamName: parameter,
    });
  const full = assemblyNamed(name);
  return full === null ? null : NetAssembly.of(full);
}

/** Types that only their assembly gives away: they are not public in PowerShell. */
function typeInAssembly(name: string): NetType | null {
  if (name.toLowerCase() === 'system.management.automation.typeaccelerators') return typeAcceleratorsType();
  return internalType(name) ?? findType(name) ?? null;
}

/** Assembly.LoadFrom and LoadFile: PowerShell's and .NET's own are known by name. @throws FileNotFoundException, BadImageFormatException */
function loadFile(file: string): NetAssembly {
  const known = assemblyNamed(file.slice(file.lastIndexOf('/') + 1).replace(/\.dll$/i, ''));
  if (known !== null) return NetAssembly.of(known);
  return loadAssembly(file).assembly;
}

defineTypes([
  {
    name: 'System.Reflection.Assembly',
    jsClass: NetAssembly,
    properties: {
      'string FullName': { get: (a: NetAssembly) => a.fullName },
      'string Location': {
        get: fileOf,
      },
      'string CodeBase': { get: (a: NetAssembly) => codeBase(a) },
      'string EscapedCodeBase': { get: (a: NetAssembly) => codeBase(a) },
      'string ImageRuntimeVersion': { get: () => 'v4.0.30319' },
      'bool IsDynamic': { get: (a: NetAssembly) => a.fullName.startsWith('PowerShell Class') },
      'bool GlobalAssemblyCache': { get: () => false },
    },
    methods: {
      ...customAttributeMethods,
      'System.Reflection.AssemblyName GetName()': (a: NetAssembly) => new NetAssemblyName(a, 'loaded'),
      'type GetType(string name)': (_: NetAssembly, name: string) => typeInAssembly(name),
      'type GetType(string name, bool throwOnError)': (_: NetAssembly, name: string) => typeInAssembly(name),
      'type GetType(string name, bool throwOnError, bool ignoreCase)': (_: NetAssembly, name: string) => typeInAssembly(name),
      'type[] GetTypes()': (a: NetAssembly) => new PSArray(typesIn(a), arrayTypeOf(getType('System.Type'))),
      'type[] GetExportedTypes()': (a: NetAssembly) => new PSArray(typesIn(a), arrayTypeOf(getType('System.Type'))),
      'string ToString()': (a: NetAssembly) => a.fullName,
    },
    staticMethods: {
      'System.Reflection.Assembly GetAssembly(type type)': (_: null, t: NetType | null) =>
        NetAssembly.of((notNull(t, 'type') as unknown as { assembly: string }).assembly),
      'System.Reflection.Assembly LoadFrom(string assemblyFile)': (_: null, file: string | null) => loadFile(notNull(file, 'assemblyFile')),
      'System.Reflection.Assembly LoadFile(string path)': (_: null, file: string | null) => loadFile(notNull(file, 'path')),
      'System.Reflection.Assembly GetExecutingAssembly()': () =>
        NetAssembly.of((getType('psobject') as unknown as { assembly: string }).assembly),
      'System.Reflection.Assembly GetEntryAssembly()': () =>
        NetAssembly.of('pwsh, Version=7.6.0.500, Culture=neutral, PublicKeyToken=31bf3856ad364e35'),
      'System.Reflection.Assembly LoadWithPartialName(string partialName)': (_: null, name: string | null) => loaded(name, 'partialName'),
      'System.Reflection.Assembly Load(byte[] rawAssembly)': (_: null, bytes: PSArray | null) =>
        loadAssemblyBytes(bytesOf(notNull(bytes, 'rawAssembly'))).assembly,
      'System.Reflection.Assembly Load(string assemblyString)': (_: null, name: string | null) => {
        const simple = (name ?? '').split(',')[0] ?? '';
        const found = loaded(simple.trim(), 'assemblyName');
        if (found === null)
          throw exceptionOf(
            'System.IO.FileNotFoundException',
            `Could not load file or assembly '${simple}, Culture=neutral, PublicKeyToken=null'. The system cannot find the file specified.\n`,
          );
        return found;
      },
    },
  },
  {
    name: 'System.Reflection.IntrospectionExtensions',
    kind: 'static',
    staticMethods: {
      'System.Reflection.TypeInfo GetTypeInfo(type type)': (_: null, t: NetType | null) => notNull(t, 'type'),
    },
  },
  { name: 'System.Reflection.RuntimeAssembly', baseType: 'System.Reflection.Assembly', jsClass: NetAssembly },
]);
defineEventInfo();
defineCustomAttributeExtensions();
defineType({ name: 'System.Reflection.Module', abstract: true, interfaces: ['System.Reflection.ICustomAttributeProvider'] });
defineType({
  name: 'System.Reflection.RuntimeModule',
  baseType: 'System.Reflection.Module',
  jsClass: NetModule,
  properties: {
    'string FullyQualifiedName': { get: (m: NetModule) => (m.assembly.makeAttributes ? m.name : ownAssemblyFile(m.assembly.simpleName)) },
    'string ScopeName': { get: (m: NetModule) => (m.assembly.makeAttributes ? 'RefEmit_InMemoryManifestModule' : m.name) },
    'string Name': { get: (m: NetModule) => m.name },
    'System.Reflection.Assembly Assembly': { get: (m: NetModule) => m.assembly },
  },
  methods: { 'string ToString()': (m: NetModule) => m.name },
});
defineType({ name: 'System.Reflection.ICustomAttributeProvider', kind: 'interface' });
defineType({ name: 'System.Reflection.IReflect', kind: 'interface' });
