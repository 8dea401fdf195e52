/** What is wrong with a type but shows only once the types it names are known (TypeDefiner in PowerShell's PSType.cs). */

import {
  ErrorList,
  type Expression,
  type FunctionMemberAst,
  type ParameterAst,
  type ParseError,
  ScriptExtent,
  type TypeDefinitionAst,
} from '../../grammar/index.ts';
import { Method } from '../dotnet/members.ts';
import { reflectionName } from '../dotnet/reflection/types.ts';
import { wellKnown } from '../dotnet/registry.ts';
import { typeDisplayName } from '../dotnet/type-text.ts';
import { toStringValue, tryConvertTo } from '../objects/language-primitives.ts';
import type { Value } from '../objects/net-object.ts';
import type { MethodInfo, NetType } from '../objects/net-type.ts';
import { isNumeric } from '../objects/type-code.ts';
import type { CompileContext } from './compile-context.ts';
import type { Frame } from './frame.ts';
import { compileTypeName } from './types.ts';

/**
 * The words of the error of a first value for a property that a base class has with another type: the name alone means both
 * (Expression.Property, which calls Type.GetProperty); null where it means one.
 */
export function ambiguousProperty(type: NetType, name: string, propertyType: NetType): string | null {
  const inherited = type.baseType?.getProperty(name, false);
  if (inherited === undefined || inherited.propertyType === propertyType) return null;
  return `Ambiguous match found for '${String(type)} ${reflectionName(propertyType)} ${name}'.`;
}

/** The errors of the members of a class or enum: names and signatures that are there already, parameters of a static constructor. */
export function memberErrors(f: Frame, ast: TypeDefinitionAst, c: CompileContext): readonly ParseError[] {
  const errors = new ErrorList();
  const properties = new Set<string>();
  const methods = new Map<string, { types: readonly NetType[]; isStatic: boolean }[]>();
  const checkMethod = (method: FunctionMemberAst): void => {
    const { nameExtent } = method.functionDefinition;
    const types = method.parameters.map((p) => parameterType(f, p, c));
    const key = method.name.toLowerCase();
    const overloads = methods.get(key) ?? [];
    methods.set(key, overloads);
    const same = overloads.some(
      (o) =>
        o.types.length === types.length &&
        o.types.every((type, i) => type === types[i]) &&
        (o.isStatic === method.isStatic || !method.isConstructor),
    );
    if (same) errors.reportError(nameExtent, 'MemberAlreadyDefined', method.name);
    else overloads.push({ types, isStatic: method.isStatic });
  };
  for (const member of ast.members) {
    if (member.kind === 'PropertyMemberAst') {
      const key = member.name.toLowerCase();
      if (properties.has(key)) errors.reportError(member.extent, 'MemberAlreadyDefined', member.name);
      properties.add(key);
      continue;
    }
    const first = member.parameters[0];
    if (member.isConstructor && member.isStatic && first) {
      // as a constructor it has none: a second one is one too many
      if (methods.has(' static')) errors.reportError(member.functionDefinition.nameExtent, 'MemberAlreadyDefined', member.name);
      else {
        const { source, startOffset } = first.extent;
        const { endOffset } = member.parameters[member.parameters.length - 1]!.extent;
        errors.reportError(new ScriptExtent(source, startOffset, endOffset), 'StaticConstructorCantHaveParameters');
      }
      methods.set(' static', []);
    } else checkMethod(member);
  }
  return errors.errors;
}

function parameterType(f: Frame, parameter: ParameterAst, c: CompileContext): NetType {
  const constraint = parameter.attributes.find((a) => a.kind === 'TypeConstraintAst');
  return constraint ? compileTypeName(constraint.typeName, c)(f) : wellKnown.object;
}

/** Methods of interfaces that have no table of their own. */
const interfaceMethods: Readonly<Record<string, string>> = { 'System.IDisposable': 'Dispose' };

/** The abstract methods of classes of .NET, in the order in which they are looked for. */
const abstractMethods: Readonly<Record<string, string>> = {
  'System.IO.FileSystemInfo': 'get_Name get_Exists Delete',
  'System.Management.Automation.Host.PSHost':
    'get_Name get_Version get_InstanceId get_UI get_CurrentCulture get_CurrentUICulture SetShouldExit EnterNestedPrompt ExitNestedPrompt ' +
    'NotifyBeginApplication NotifyEndApplication',
  'System.Management.Automation.ArgumentTransformationAttribute': 'Transform',
  'System.Management.Automation.CachedValidValuesGeneratorBase': 'GenerateValidValues',
  'System.Management.Automation.ValidateArgumentsAttribute': 'Validate',
  'System.Management.Automation.ValidateEnumeratedArgumentsAttribute': 'ValidateElement',
  'System.Collections.Generic.Comparer`1': 'Compare',
  'System.Collections.Generic.EqualityComparer`1': 'Equals GetHashCode',
  'System.Type':
    'get_Name get_GUID get_Module get_Assembly get_FullName get_Namespace get_AssemblyQualifiedName get_BaseType get_UnderlyingSystemType',
};

/** A method of a class of .NET that a class has to have; null when it has all of them. */
function missingAbstractMethod(type: NetType): string | null {
  const base = type.baseType;
  if (base === null || base.isScriptType) return null;
  const wanted = abstractMethods[(base.genericDefinition ?? base).fullName];
  if (!wanted) return null;
  const has = (name: string): boolean =>
    type.getMethods(name, false).some((m) => m.declaringType === type) ||
    (name.startsWith('get_') && type.getProperty(name.slice(4), false)?.declaringType === type);
  return wanted.split(' ').find((name) => !has(name)) ?? null;
}

/** A method of an interface that a class does not have; null when it has all that is known of them (TypeBuilder.CreateType). */
export function missingMethod(type: NetType): string | null {
  const inherited = missingAbstractMethod(type);
  if (inherited !== null) return inherited;
  for (const i of type.interfaces) {
    if (type.baseType?.interfaces.includes(i)) continue;
    const name = interfaceMethods[i.fullName];
    if (name !== undefined && type.getMethods(name, false).every((m) => m.parameters.length > 0)) return name;
    for (const property of i.allProperties(false))
      if (!type.getProperty(property.name, false) && type.getMethods(`get_${property.name}`, false).length === 0)
        return `get_${property.name}`;
    for (const wanted of i.allMethods(false)) if (!type.getMethods(wanted.name, false).some((m) => isSame(m, wanted))) return wanted.name;
  }
  return null;
}

function isSame(method: MethodInfo, wanted: MethodInfo): boolean {
  return (
    !(method instanceof Method && method.explicitInterface !== null) &&
    method.parameters.length === wanted.parameters.length &&
    method.parameters.every((p, i) => p.type === wanted.parameters[i]!.type) &&
    method.returnType === wanted.returnType
  );
}

/** True when a class without constructors derives from one that has none without parameters (TypeDefiner.DefineMembers). */
export function lacksBaseConstructor(type: NetType, ast: TypeDefinitionAst): boolean {
  const hasOwn = ast.members.some((m) => m.kind === 'FunctionMemberAst' && m.isConstructor && !m.isStatic);
  const base = type.baseType;
  if (hasOwn || base === null) return false;
  if (base.fullName === 'System.Array' || base.fullName === 'System.Delegate') return true;
  const constructors = base.getBaseConstructors();
  return constructors.length > 0 && constructors.every((c) => c.parameters.length > 0);
}

/** The error about {@link lacksBaseConstructor}. */
export function baseConstructorError(ast: TypeDefinitionAst, base: NetType): ParseError {
  const errors = new ErrorList();
  errors.reportError(ast.extent, 'BaseClassNoDefaultCtor', base.genericDefinition?.name ?? base.name);
  return errors.errors[0]!;
}

/** The error about a {@link missingMethod}. */
export function creationError(ast: TypeDefinitionAst, method: string, assembly: string): ParseError {
  const errors = new ErrorList();
  const text = `Method '${method}' in type '${ast.name}' from assembly '${assembly}' does not have an implementation.`;
  errors.reportError(ast.extent, 'TypeCreationError', ast.name, text);
  return errors.errors[0]!;
}

/** The largest value of each type that an enum may stand on. */
const largest: Readonly<Record<string, bigint>> = {
  'System.Byte': 255n,
  'System.SByte': 127n,
  'System.Int16': 32767n,
  'System.UInt16': 65535n,
  'System.Int32': 2147483647n,
  'System.UInt32': 4294967295n,
  'System.Int64': 9223372036854775807n,
  'System.UInt64': 18446744073709551615n,
};

/**
 * The values of an enum, and what is wrong with them (DefineEnumHelper.DefineEnum).
 * @param evaluate the value of an initial expression; undefined when that is no constant
 */
export function enumValues(
  ast: TypeDefinitionAst,
  underlying: NetType,
  evaluate: (initial: Expression) => Value | undefined,
): { values: Record<string, number | bigint>; errors: readonly ParseError[] } {
  const errors = new ErrorList();
  // without a prototype a value may be called as anything
  const values: Record<string, number | bigint> = Object.create(null);
  const most = largest[underlying.fullName] ?? largest['System.Int32']!;
  const shown = typeDisplayName(underlying);
  let next = 0n;
  for (const member of ast.members) {
    if (member.kind !== 'PropertyMemberAst') continue;
    if (member.initialValue) {
      const value = evaluate(member.initialValue);
      const converted = value === undefined ? undefined : tryConvertTo(value, underlying);
      if (value === undefined) errors.reportError(member.initialValue.extent, 'EnumeratorValueMustBeConstant');
      else if (converted === undefined)
        errors.reportError(
          member.initialValue.extent,
          typeof value === 'number' || isNumeric(value) ? 'EnumeratorValueOutOfBounds' : 'CannotConvertValue',
          shown,
        );
      else next = BigInt(toStringValue(converted));
    }
    if (next > most) errors.reportError(member.extent, 'EnumeratorValueOutOfBounds', shown);
    values[member.name] = next >= -2147483648n && next <= 2147483647n ? Number(next) : next;
    next++;
  }
  return { values, errors: errors.errors };
}
