import { currentCulture, invariantCulture, type NetCultureInfo } from '../dotnet/culture/culture-info.ts';
import { findTypeInScope, getType, wellKnown } from '../dotnet/registry.ts';
import { isFlowControl, type NetException } from '../errors/exceptions.ts';
import { derivesFrom, exceptionOf, extendedTypeSystemException, invalidCast, runtimeException, toNetException } from '../errors/throw.ts';
import { invalidCastMessages, throwInvalidCast, wrapCast } from './cast-errors.ts';
import { changeType } from './change-type.ts';
import { NetDictionary, PSArray } from './collections.ts';
import { ConversionRank, isIntegerCode, isNumericCode, numericRank, typeCodeOfType } from './conversion-rank.ts';
import { type Conversion, convertTo, figureConversion, isEnumerableType, tryConvertTo } from './convert.ts';
import { enumerableToEnum, stringToEnum } from './convert-enum.ts';
import { enumValue } from './enum-value.ts';
import { getEnumerable } from './enumerate.ts';
import { mayMakeObjects } from './language-mode.ts';
import { members, setProperty } from './member-access.ts';
import type { Value } from './net-object.ts';
import type { MethodInfo, NetType } from './net-type.ts';
import { PSNoteProperty } from './ps-member-info.ts';
import type { PSProperty } from './ps-members.ts';
import { baseObject, PSObject } from './ps-object.ts';
import { isReservedName, reservedKey } from './reserved-members.ts';
import { runNow } from './script-hooks.ts';
import { joinElements, toStringValue, toText } from './to-string.ts';
import { isKindOf, typeOf, typeToString } from './type-of.ts';

/** Conversions that types offer themselves, in the order of LanguagePrimitives.FigureConversion: Parse, constructors, casts, properties. */
export function figureObjectConversion(from: NetType, to: NetType): Conversion | undefined {
  const special = figureSpecial(from, to);
  if (special !== undefined) return special ?? undefined;
  return (
    figureParse(from, to) ??
    figureConstructor(from, to) ??
    figureCast(from, to) ??
    figureConvertible(from, to) ??
    figureFromDictionary(from, to) ??
    figureFromElements(from, to) ??
    figureFromProperties(from, to)
  );
}

/** Types with rules of their own; null when there is surely no conversion. */
function figureSpecial(from: NetType, to: NetType): Conversion | null | undefined {
  const isText = from === wellKnown.string;
  const rank = ConversionRank.Language;
  switch (to.fullName) {
    case 'System.Collections.Hashtable':
      return isKindOf(from, 'System.Collections.IDictionary')
        ? { rank, convert: (v, t) => construct(t, ['System.Collections.IDictionary'], [v]) }
        : undefined;
    case 'System.Xml.XmlDocument':
      return { rank, convert: toXml };
    case 'System.Collections.Specialized.StringCollection':
      return { rank, convert: toStringCollection };
    case 'System.Text.RegularExpressions.Regex':
      return isText
        ? { rank, convert: wrapping('InvalidCastFromStringToRegex', (v, t) => construct(t, ['System.String'], [v])) }
        : undefined;
    case 'System.Type':
      return isText ? { rank, convert: stringToType } : undefined;
    case 'System.Uri':
      return isText
        ? {
            rank,
            convert: wrapping('InvalidCastFromStringToUri', (v, t) =>
              construct(t, ['System.String', 'System.UriKind'], [v, enumValue(getType('System.UriKind'), 0)]),
            ),
          }
        : undefined;
  }
  return undefined;
}

function wrapping(id: string, convert: (value: Value, type: NetType) => Value): Conversion['convert'] {
  return (value, type) => {
    try {
      return convert(value, type);
    } catch (e) {
      throw wrapCast(id, e, value, type);
    }
  };
}

/** Calls the constructor with exactly these parameter types (full names). */
function construct(type: NetType, parameterTypes: readonly string[], args: readonly Value[]): Value {
  const ctor = type
    .getConstructors()
    .find((c) => c.parameters.length === parameterTypes.length && c.parameters.every((p, i) => p.type.fullName === parameterTypes[i]));
  if (!ctor) throw exceptionOf('System.MissingMethodException', `Constructor on type '${typeToString(type)}' not found.`);
  return runNow(ctor.body(type, ...args)) as Value;
}

function ambiguousName(name: string, first: string, second: string): never {
  throw invalidCast('AmbiguousTypeReference', `Type name '${name}' is ambiguous, it could be '${first}' or '${second}'.`);
}

function stringToType(value: Value, to: NetType): Value {
  const type = findTypeInScope((value as string).trim(), ambiguousName);
  if (type) return type;
  const message = `Cannot convert the "${value as string}" value of type "System.String" to type "${typeToString(to)}".`;
  throw invalidCast('InvalidCastFromStringToType', message);
}

/**
 * The cast reads its text as a fragment (ConformanceLevel.Auto), so that some texts fail with other words than those of LoadXml.
 * @returns null for what is no error to it: a text without elements
 */
function fragmentError(e: unknown, text: string): unknown {
  const { message } = toNetException(e);
  if (message.startsWith('Root element is missing')) return null;
  for (const [start, words] of fragmentTexts)
    if (message.startsWith(start) && !isMarkup(message, text)) return exceptionOf('System.InvalidOperationException', words);
  return e;
}

/** True when a message is about a `<` at the place that it names. */
function isMarkup(message: string, text: string): boolean {
  const place = /Line (\d+), position (\d+)\.$/.exec(message);
  return place !== null && text.split('\n')[Number(place[1]) - 1]?.[Number(place[2]) - 1] === '<';
}

const fragmentTexts = [
  ['There are multiple root elements', "This document already has a 'DocumentElement' node."],
  [
    'Data at the root level is invalid',
    'The specified node cannot be inserted as the valid child of this node, because the specified node is the wrong type.',
  ],
] as const;

function toXml(value: Value, type: NetType): Value {
  const elements = getEnumerable(value);
  const text = elements ? joinElements(elements, null, '\n') : toStringValue(value);
  try {
    const document = construct(type, [], []);
    const load = type.getMethods('LoadXml', false).find((m) => m.parameters.length === 1) as MethodInfo;
    runNow(load.body(document, text));
    return document;
  } catch (thrown) {
    const e = fragmentError(thrown, text);
    if (e === null) return construct(type, [], []);
    throw wrapCast('InvalidCastToXmlDocument', e, value, type);
  }
}

/** A StringCollection of the texts of a value's elements, or of the value (LanguagePrimitives.ConvertToStringCollection). */
function toStringCollection(value: Value, type: NetType): Value {
  const collection = construct(type, [], []);
  const add = type.getMethods('AddRange', false)[0] as MethodInfo;
  runNow(add.body(collection, convertTo(value, wellKnown.stringArray)));
  return collection;
}

/** The culture that texts are read in by Parse methods: the invariant one for casts. */
let parseCulture: NetCultureInfo = invariantCulture;

/** Runs a conversion that reads texts in the current culture, as arguments of cmdlets are read (CoerceTypeAsNeeded). */
export function inCurrentCulture<T>(convert: () => T): T {
  const before = parseCulture;
  parseCulture = currentCulture();
  try {
    return convert();
  } finally {
    parseCulture = before;
  }
}

function figureParse(from: NetType, to: NetType): Conversion | undefined {
  if (to.isEnum) {
    if (from === wellKnown.string) return { rank: ConversionRank.Parse, convert: stringToEnum };
    if (isEnumerableType(from)) return { rank: ConversionRank.Parse, convert: enumerableToEnum };
    return undefined;
  }
  if (from !== wellKnown.string) return undefined;
  const methods = to.getMethods('Parse', true);
  const takesText = (m: MethodInfo, count: number): boolean => m.parameters.length === count && m.parameters[0]?.type === wellKnown.string;
  const withCulture = methods.find((m) => takesText(m, 2) && m.parameters[1]?.type.fullName === 'System.IFormatProvider');
  const call = (m: MethodInfo, args: readonly Value[]): Value => runNow(m.body(null, ...args)) as Value;
  if (withCulture)
    return {
      rank: ConversionRank.Parse,
      convert: wrapping('InvalidCastParseTargetInvocationWithFormatProvider', (v) => call(withCulture, [v, parseCulture])),
    };
  // as Type.GetMethod("Parse", {string}) binds: a parameter that takes text, or one that takes everything
  const plain =
    methods.find((m) => takesText(m, 1)) ?? methods.find((m) => m.parameters.length === 1 && m.parameters[0]?.type === wellKnown.object);
  // Enum's only Parse for one text is generic, and cannot be called without a type
  if (plain && (plain as { typeParameters?: readonly unknown[] }).typeParameters?.length)
    return { rank: ConversionRank.Parse, convert: wrapping('InvalidCastParseException', lateBound) };
  return plain ? { rank: ConversionRank.Parse, convert: wrapping('InvalidCastParseTargetInvocation', (v) => call(plain, [v])) } : undefined;
}

function lateBound(): never {
  throw exceptionOf(
    'System.InvalidOperationException',
    'Late bound operations cannot be performed on types or methods for which ContainsGenericParameters is true.',
  );
}

/** Type.GetConstructor(fromType): an exact parameter, else one that takes the type without a conversion, numbers also by widening. */
function findConstructor(from: NetType, to: NetType): MethodInfo | undefined {
  if (to.isAbstract) return undefined;
  const candidates = to.getConstructors().filter((c) => c.parameters.length === 1 && !c.parameters[0]?.isByRef);
  const exact = candidates.find((c) => c.parameters[0]?.type === from);
  if (exact) return exact;
  const assignable = candidates.filter((c) => c.parameters[0]?.type.isAssignableFrom(from));
  if (assignable.length > 0) return assignable.find((c) => c.parameters[0]?.type.fullName !== 'System.Object') ?? assignable[0];
  const given = typeCodeOfType(from.isEnum ? (from.underlyingType ?? wellKnown.int32) : from);
  // a char widens as UInt16 does
  const code = given === 4 ? 8 : given;
  if (!isNumericCode(code)) return undefined;
  return candidates.find((c) => {
    const target = typeCodeOfType(c.parameters[0]?.type as NetType);
    if ((given === 4 && target === 8) || (from.isEnum && target === code)) return true;
    return isNumericCode(target) && target !== 15 && numericRank(code, target) === ConversionRank.NumericImplicit;
  });
}

function figureConstructor(from: NetType, to: NetType): Conversion | undefined {
  if (isIntegerCode(typeCodeOfType(from)) && isKindOf(to, 'System.Collections.ICollection')) return undefined;
  const ctor = findConstructor(from, to);
  if (!ctor) return undefined;
  const parameter = ctor.parameters[0]?.type as NetType;
  const convert = wrapping('InvalidCastConstructorException', (v) => {
    const widened = from.fullName === 'System.Char' ? changeType(v, 9) : v;
    const argument = parameter.isAssignableFrom(from) ? v : changeType(widened, typeCodeOfType(parameter));
    return runNow(ctor.body(to, argument)) as Value;
  });
  return { rank: ConversionRank.Constructor, convert };
}

function findCast(name: string, owner: NetType, from: NetType, to: NetType): MethodInfo | undefined {
  return owner
    .getMethods(name, true)
    .find(
      (m) => m.returnType && to.isAssignableFrom(m.returnType) && m.parameters.length === 1 && m.parameters[0]?.type.isAssignableFrom(from),
    );
}

function figureCast(from: NetType, to: NetType): Conversion | undefined {
  const cast =
    findCast('op_Implicit', to, from, to) ??
    findCast('op_Explicit', to, from, to) ??
    findCast('op_Implicit', from, from, to) ??
    findCast('op_Explicit', from, from, to);
  if (!cast) return undefined;
  const rank = cast.name.toLowerCase() === 'op_implicit' ? ConversionRank.ImplicitCast : ConversionRank.ExplicitCast;
  return { rank, convert: wrapping(`InvalidCastTargetInvocationException${cast.name}`, (v) => runNow(cast.body(null, v)) as Value) };
}

/** IConvertible: numbers go through their text where text can be converted; booleans, chars, dates and enums by Convert.ChangeType. */
function figureConvertible(from: NetType, to: NetType): Conversion | undefined {
  const code = typeCodeOfType(from);
  if (isNumericCode(code)) {
    if (to.kind === 'array') return undefined;
    const fromText = figureConversion(wellKnown.string, to);
    if (fromText.rank === ConversionRank.None) return undefined;
    return { rank: ConversionRank.IConvertible, convert: (v, t) => fromText.convert(toStringValue(v), t) };
  }
  const isNothing = from.fullName === 'System.DBNull';
  const isConvertible = code === 3 || code === 4 || code === 16 || from.isEnum || isNothing;
  if (!isConvertible) return undefined;
  const target = typeCodeOfType(to);
  const convert = wrapping('InvalidCastIConvertible', (v) => {
    if (target === 1 || target === -1)
      throw exceptionOf('System.InvalidCastException', `Invalid cast from '${from.fullName}' to '${to.fullName}'.`);
    if (isNothing) throw exceptionOf('System.InvalidCastException', 'Object cannot be cast from DBNull to other types.');
    return changeType(v, target);
  });
  return { rank: ConversionRank.IConvertible, convert };
}

function defaultConstructor(type: NetType): MethodInfo | undefined {
  return type.isAbstract ? undefined : type.getConstructors().find((c) => c.parameters.length === 0);
}

function create(type: NetType): Value {
  const ctor = defaultConstructor(type);
  return ctor ? (runNow(ctor.body(type)) as Value) : type.defaultValue();
}

function figureFromDictionary(from: NetType, to: NetType): Conversion | undefined {
  if (!isKindOf(from, 'System.Collections.IDictionary')) return undefined;
  const code = typeCodeOfType(to);
  const isStruct = to.isValueType && (code === 1 || code === -1 || code >= 15);
  if (!defaultConstructor(to) && !isStruct) return undefined;
  return { rank: ConversionRank.Constructor, convert: (v, t) => createWithProperties(v, t, (v as NetDictionary).entries()) };
}

function figureFromProperties(from: NetType, to: NetType): Conversion | undefined {
  if (from !== wellKnown.psCustomObject || to.isAbstract) return undefined;
  if (!defaultConstructor(to) && !to.isValueType) return undefined;
  if (to.allProperties(false).length === 0) return undefined;
  return { rank: ConversionRank.Constructor, convert: (v, t) => createWithProperties(v, t, customEntries(v as PSObject), true) };
}

function* customEntries(value: PSObject): Generator<[Value, Value]> {
  for (const member of value.instanceMembers.values()) {
    if (member.memberType.endsWith('Property')) yield [member.name, runNow((member as PSProperty).getValue(value))];
  }
}

/** True for what was an object of a type, or of one derived from it, where it was serialized (Deserializer.IsDeserializedInstanceOfType). */
function isDeserializedOf(value: Value, type: NetType): boolean {
  const name = `deserialized.${type.fullName}`.toLowerCase();
  return value instanceof PSObject && value.typeNames?.some((n) => n.toLowerCase() === name) === true;
}

function createWithProperties(value: Value, type: NetType, entries: Iterable<[Value, Value]>, fromObject = false): Value {
  try {
    if (!mayMakeObjects())
      throw runtimeException(
        'HashtableToObjectConversionNotSupportedInDataSection',
        'InvalidOperation',
        `Cannot convert hashtable to an object of the following type: ${typeToString(type)}. Hashtable-to-Object conversion is not supported in restricted language mode or a Data section.`,
        value,
      );
    const result = create(type);
    if (result === null) {
      const message =
        'Cannot process argument because the value of argument "obj" is null. Change the value of argument "obj" to a non-null value.';
      throw exceptionOf('System.Management.Automation.PSArgumentNullException', message, null, { ParamName: 'obj' });
    }
    setObjectProperties(result, entries, type);
    return result;
  } catch (e) {
    if (isFlowControl(e)) throw e;
    const exception = toNetException(e);
    const to = typeToString(type);
    // properties of a custom object that the type does not have are a failed cast like any other; so are those of a deserialized one that cannot be set
    const isUnset = isDeserializedOf(value, type) && derivesFrom(exception, 'System.Management.Automation.SetValueException');
    if (fromObject && (isUnset || derivesFrom(exception, 'System.InvalidOperationException')))
      throw wrapCast('InvalidCastConstructorException', invalidCast(...invalidCastMessages(value, type), exception), value, type);
    if (
      derivesFrom(exception, 'System.InvalidOperationException') ||
      derivesFrom(exception, 'System.Management.Automation.SetValueException')
    ) {
      const inner = exception.innerException ?? exception;
      throw invalidCast('ObjectCreationError', `Cannot create object of type "${to}". ${inner.message}`, exception);
    }
    throw wrapCast('InvalidCastConstructorException', exception.innerException ?? exception, value, type);
  }
}

/**
 * LanguagePrimitives.SetObjectProperties: sets properties by name, as `[Type]@{…}` and `New-Object -Property` do.
 * @throws InvalidOperationException naming the settable properties when there is none of that name, SetValueException when setting fails.
 */
export function setObjectProperties(target: Value, entries: Iterable<[Value, Value]>, type: NetType): void {
  for (const [key, value] of entries) {
    const name = toText(key);
    if (target instanceof PSObject && target.isCustomObject && !target.member(name)) {
      if (name.toLowerCase() === 'pstypename' && typeof value === 'string')
        target.typeNames = [value, ...(target.typeNames ?? customTypeNames)];
      else target.instanceMembers.set(new PSNoteProperty(name, value));
      continue;
    }
    const property = members(target, 'all').find((m) => m.name.toLowerCase() === name.toLowerCase() && m.memberType.endsWith('Property'));
    const known = property ?? typeOf(target).getProperty(name, false);
    if (!known) throw memberNotFound(target, name, type);
    if (property && !(property as PSProperty).isSettable)
      throw extendedTypeSystemException('PropertyNotSettable', `"${name}" is a ReadOnly property.`, 'SetValueException');
    runNow(setProperty(target, known.name, value));
  }
}

const customTypeNames = ['System.Management.Automation.PSCustomObject', 'System.Object'];

function memberNotFound(target: Value, name: string, type: NetType): NetException {
  const settable = members(target, 'all')
    .filter(
      (m): m is PSProperty => /(?<!Parameterized)Property$/.test(m.memberType) && ((m as PSProperty).isSettable || m.name === 'value__'),
    )
    .map((p) => `[${p.name} <${p.typeNameOfValue}>]`)
    .join(', ');
  const message =
    settable === ''
      ? `The property '${name}' was not found for the '${type.fullName}' object. There is no settable property available.`
      : `The property '${name}' was not found for the '${type.fullName}' object. The settable properties are: ${settable}.`;
  return exceptionOf('System.InvalidOperationException', message);
}

/** True for arrays that are enumerations of a type as they are: their elements are of it, and are references where they are not of it exactly. */
function isArrayOf(from: NetType, element: NetType): boolean {
  const own = from.kind === 'array' ? from.elementType : null;
  return own !== null && (own === element || (!own.isValueType && element.isAssignableFrom(own)));
}

/** Constructors that take IEnumerable[T], ICollection[T] or IList[T] (FigureIEnumerableConstructorConversion). */
function figureFromElements(from: NetType, to: NetType): Conversion | undefined {
  if (to.isAbstract || !to.genericDefinition || to.genericArguments.length !== 1 || !isKindOf(to, 'System.Collections.IEnumerable'))
    return undefined;
  const element = to.genericArguments[0] as NetType;
  const isScalar = element.isAssignableFrom(from) && !isArrayOf(from, element);
  const wanted = /^System\.Collections\.Generic\.(IEnumerable|ICollection|IList)`1$/;
  const ctor = to.getConstructors().find((c) => {
    const type = c.parameters.length === 1 ? c.parameters[0]?.type : undefined;
    return type?.genericDefinition && wanted.test(type.genericDefinition.fullName) && type.genericArguments[0] === element;
  });
  if (!ctor) return undefined;
  const convert = (value: Value, type: NetType): Value => {
    let items: Value[];
    if (!isScalar && value instanceof PSArray) {
      items = value.items.map(
        (item) => tryConvertTo(item, element) ?? (item === null && !element.isValueType ? null : throwInvalidCast(value, type)),
      );
    } else items = [isScalar ? value : convertTo(value, element)];
    try {
      return runNow(ctor.body(type, new PSArray(items, element.makeArrayType()))) as Value;
    } catch (e) {
      throw wrapCast('InvalidCastConstructorException', e, value, type);
    }
  };
  return { rank: isScalar ? ConversionRank.ConstructorS2A : ConversionRank.Constructor, convert };
}

/**
 * `[pscustomobject]` before a hash literal or any dictionary: a custom object with a note property for each entry; other values as they are.
 */
export function toPSCustomObject(value: Value): Value {
  const source = baseObject(value);
  if (!(source instanceof NetDictionary) || source.netType.genericArguments.length > 0) return value;
  const result = new PSObject();
  for (const [key] of source.entries()) {
    const name = toText(key);
    if (isReservedName(name)) throw reservedKey(name, source);
  }
  setObjectProperties(result, source.entries(), wellKnown.psCustomObject);
  return result;
}
