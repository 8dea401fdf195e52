/** Language modes: what a script may do with types, and what of its data the scripts of others do not trust. */

import { exceptionOf, runtimeException } from '../errors/throw.ts';
import { NetDictionary } from './collections.ts';
import { NetObject, type Value } from './net-object.ts';
import { NetType } from './net-type.ts';
import { baseObject, PSObject } from './ps-object.ts';
import { typeOf, typeToString } from './type-of.ts';

/** PSLanguageMode's numbers. */
export const LanguageMode = { Full: 0, Restricted: 1, None: 2, Constrained: 3 } as const;

/**
 * The state that all parts look at. `current` is the mode of the runspace whose code runs now; `everUsed` is true once any runspace left the full language:
 * before that nothing looks at modes (ExecutionContext.HasEverUsedConstrainedLanguage).
 */
export const languageModes = {
  everUsed: false,
  current: LanguageMode.Full as number,
  /** True while arguments from the constrained language are bound to a trusted command (LanguageModeTransitionInParameterBinding). */
  inTransition: false,
};

/** True where the constrained language holds now. */
export function isConstrained(): boolean {
  return languageModes.current === LanguageMode.Constrained;
}

const sma = 'System.Management.Automation.';
/** CoreTypes.Items: types whose members, constructors and conversions are all there in the constrained language. */
const coreTypes = new Set([
  ...(
    'Array Boolean Byte Char DateTime Decimal Double Single Guid Int32 Int16 Int64 Object[] SByte String TimeSpan UInt16 UInt32 UInt64 Uri Version Void ' +
    'Collections.Hashtable Collections.Specialized.OrderedDictionary Globalization.CultureInfo Net.IPAddress Net.IPEndPoint Net.Mail.MailAddress ' +
    'Net.NetworkInformation.PhysicalAddress Numerics.BigInteger Security.AccessControl.ObjectSecurity Security.SecureString Text.RegularExpressions.Regex ' +
    'Security.Cryptography.X509Certificates.X509Certificate Security.Cryptography.X509Certificates.X500DistinguishedName Xml.XmlDocument'
  )
    .split(' ')
    .map((name) => `System.${name}`),
  ...(
    'AliasAttribute AllowEmptyCollectionAttribute AllowEmptyStringAttribute AllowNullAttribute ArgumentCompleterAttribute ArgumentCompletionsAttribute ' +
    'CmdletBindingAttribute DscResourceAttribute ExperimentAction ExperimentalAttribute ExperimentalFeature Language.NoRunspaceAffinityAttribute ' +
    'Language.NullString OutputTypeAttribute ParameterAttribute PSCredential PSDefaultValueAttribute PSListModifier PSObject PSPrimitiveDictionary PSReference ' +
    'PSTypeNameAttribute DscPropertyAttribute SupportsWildcardsAttribute SwitchParameter ValidateCountAttribute ValidateDriveAttribute ValidateLengthAttribute ' +
    'ValidateNotNullAttribute ValidateNotNullOrEmptyAttribute ValidateNotNullOrWhiteSpaceAttribute ValidatePatternAttribute ValidateRangeAttribute ' +
    'ValidateScriptAttribute ValidateSetAttribute ValidateTrustedDataAttribute ValidateUserDriveAttribute DscLocalConfigurationManagerAttribute ' +
    'WildcardPattern SemanticVersion'
  )
    .split(' ')
    .map((name) => `${sma}${name}`),
  ...['CimInstance', 'CimClass', 'CimType', 'CimConverter', 'CimSession'].map((name) => `Microsoft.Management.Infrastructure.${name}`),
  'Microsoft.PowerShell.Commands.ModuleSpecification',
]);

/** CoreTypes.Contains. */
export function isCoreType(type: NetType): boolean {
  if (coreTypes.has(type.fullName) || type.isEnum) return true;
  const definition = type.genericDefinition?.fullName;
  if (definition !== undefined) return definition === 'System.Nullable`1' || definition === `${sma}FlagsExpression\`1`;
  // [ref] may hold its type here
  if (type.fullName.startsWith(`${sma}PSReference`)) return true;
  return type.kind === 'array' && type.elementType !== null && isCoreType(type.elementType);
}

/** What the constrained language refuses, by the id of the error (ParserStrings). */
const refusals = {
  MethodInvocationNotSupportedInConstrainedLanguage:
    'Cannot invoke method. Method invocation is supported only on core types in this language mode.',
  PropertySetterNotSupportedInConstrainedLanguage:
    'Cannot set property. Property setting is supported only on core types in this language mode.',
  CannotCreateTypeConstrainedLanguage: 'Cannot create type. Only core types are supported in this language mode.',
} as const;

/** The sentence of a refusal. */
export function refusalText(id: keyof typeof refusals): string {
  return refusals[id];
}

function refuse(id: keyof typeof refusals): never {
  throw runtimeException(id, 'InvalidOperation', refusals[id]);
}

/** True for a member that the constrained language has: those of core types, and ToString (PSGetMemberBinder.IsAllowedInConstrainedLanguage). */
export function isMemberAllowed(target: Value, name: string, isStatic: boolean): boolean {
  if (name.length === 8 && name.toLowerCase() === 'tostring') return true;
  const base = baseObject(target);
  if (isStatic && base instanceof NetType) return isCoreType(base);
  // a custom object, and what was added to this one object
  if (base instanceof PSObject || (target instanceof NetObject && target.instanceMembers?.get(name) !== undefined)) return true;
  if (base instanceof NetObject && base.instanceMembers?.get(name) !== undefined) return true;
  return isCoreType(typeOf(base));
}

/** Refuses the call of a method that the constrained language does not have; `new` of a type creates it. @throws RuntimeException */
export function checkInvocation(target: Value, name: string, isStatic: boolean): void {
  if (!isConstrained() || target === null) return;
  const base = baseObject(target);
  if (isStatic && base instanceof NetType && name.toLowerCase() === 'new') {
    if (!isCoreType(base)) refuse('CannotCreateTypeConstrainedLanguage');
  } else if (!isMemberAllowed(target, name, isStatic)) refuse('MethodInvocationNotSupportedInConstrainedLanguage');
}

/** Refuses a method that `.ForEach('name')` calls of an element. @throws PSInvalidOperationException */
export function checkElementInvocation(item: Value): void {
  const refused = (id: string, text: string): never => {
    throw runtimeException(id, 'InvalidOperation', text, item, `${sma}PSInvalidOperationException`);
  };
  if (languageModes.current === LanguageMode.Restricted)
    refused('NoMethodInvocationInRestrictedLanguageMode', 'Cannot invoke a method in the restricted language mode.');
  const id = 'MethodInvocationNotSupportedInConstrainedLanguage';
  if (isConstrained() && !isCoreType(typeOf(baseObject(item)))) refused(id, refusals[id]);
}

/** Refuses to set a property that the constrained language does not have. @throws RuntimeException */
export function checkPropertySetting(target: Value, name: string, isStatic: boolean): void {
  if (!isConstrained() || target === null || isMemberAllowed(target, name, isStatic)) return;
  refuse('PropertySetterNotSupportedInConstrainedLanguage');
}

/** The error of a conversion to a type that is no core type (LanguagePrimitives.ThrowInvalidConversionException). */
export function throwUnsupportedConversion(_value: Value, type: NetType): never {
  return conversionRefused(typeToString(type));
}

/** Refuses to make a custom object of a table. @param isFullName whether the cast names the type by its namespace */
export function checkCustomObject(value: Value, isFullName: boolean): void {
  if (!isConstrained() || !(baseObject(value) instanceof NetDictionary)) return;
  conversionRefused(`${sma}${isFullName ? 'PSCustomObject' : 'LanguagePrimitives+InternalPSCustomObject'}`);
}

function conversionRefused(typeName: string): never {
  const text = `Cannot convert value to type "${typeName}". Only core types are supported in this language mode.`;
  const exception = exceptionOf(`${sma}PSInvalidCastException`, text);
  exception.errorRecord = runtimeException('ConversionSupportedOnlyToCoreTypes', 'InvalidArgument', text).errorRecord;
  throw exception;
}

/** True for a type that nothing is converted to in the constrained language (LanguagePrimitives.FigureConversion). */
export function isConversionRefused(from: NetType, to: NetType): boolean {
  if (!isConstrained() || to.fullName === 'System.Object' || isCoreType(to)) return false;
  // one of the conversions that are known from the beginning (RebuildConversionCache)
  return !(to.fullName === 'System.Type' && from.fullName === 'System.String');
}

/** References are objects that a cast creates: there are none. @throws RuntimeException */
export function checkReference(): void {
  if (isConstrained()) refuse('CannotCreateTypeConstrainedLanguage');
}

/** True where hashtables make objects: not in other languages, nor on the way from one to a trusted command (ConvertViaNoArgumentConstructor). */
export function mayMakeObjects(): boolean {
  return languageModes.current === LanguageMode.Full && !languageModes.inTransition;
}

const untrustedObjects = new WeakSet<object>();
/** Texts and numbers have no identity here: an equal value is as little trusted. */
const untrustedValues = new Set<Value>();

/** Notes that a value comes from the constrained language (ExecutionContext.MarkObjectAsUntrusted). */
export function markUntrusted(value: Value): void {
  const base = baseObject(value);
  if (base === null) return;
  if (typeof base === 'object') untrustedObjects.add(base);
  else untrustedValues.add(base);
}

/** ExecutionContext.IsMarkedAsUntrusted. */
export function isUntrusted(value: Value): boolean {
  if (!languageModes.everUsed) return false;
  const base = baseObject(value);
  if (base === null) return false;
  return typeof base === 'object' ? untrustedObjects.has(base) : untrustedValues.has(base);
}
