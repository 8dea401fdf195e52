import { wellKnown } from '../dotnet/registry.ts';
import { NetException } from '../errors/exceptions.ts';
import { exceptionOf, toNetException } from '../errors/throw.ts';
import { AutomationNull, PSArray } from '../objects/collections.ts';
import { inCurrentCulture } from '../objects/convert-object.ts';
import { EnumValue } from '../objects/enum-value.ts';
import { isEnumerable } from '../objects/enumerate.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import { isSameOrSubclass, type NetType } from '../objects/net-type.ts';
import { baseObject, PSObject } from '../objects/ps-object.ts';
import { toText } from '../objects/to-string.ts';
import { isNumeric } from '../objects/type-code.ts';
import { isList, typeOf, typeToString } from '../objects/type-of.ts';
import { isPSInvalidCast } from './attributes/transformation-attributes.ts';
import type { BindingErrorDetails, ParameterBindingException } from './binding-errors.ts';
import type { BinderMessage } from './binding-messages.ts';
import { type CollectionType, collectionTypeOf } from './collection-type.ts';
import { construct, convertTo, enumerableOf, isNull, isTrue, textOf, tryConvert } from './primitives.ts';
import { SwitchParameter, switchOf, switchOn } from './switch-parameter.ts';

/** Makes the error of the argument at hand: knows the parameter, the command and the place. */
export type ErrorMaker = (id: BinderMessage, details?: BindingErrorDetails) => ParameterBindingException;

/** True when a value is already of a type, so that no conversion is needed. */
export function isInstanceOf(value: Value, type: NetType): boolean {
  if (type === wellKnown.object) return true;
  switch (typeof value) {
    case 'string':
      return type === wellKnown.string || type.isAssignableFrom(wellKnown.string);
    case 'number':
      return type === wellKnown.int32 || type.isAssignableFrom(wellKnown.int32);
    case 'boolean':
      return type === wellKnown.boolean || type.isAssignableFrom(wellKnown.boolean);
  }
  if (value === null) return false;
  if (value.netType === type) return true;
  if (value instanceof PSObject) return value.isCustomObject ? type === wellKnown.psObject || type === wellKnown.psCustomObject : false;
  return type.isAssignableFrom(value.netType);
}

/**
 * Converts an argument to the type of its parameter (ParameterBinderBase.CoerceTypeAsNeeded).
 * @param collection how the type takes several values; absent for elements.
 * @throws ParameterBindingException CannotConvertArgument…
 */
export function coerce(value: Value, type: NetType, collection: CollectionType, fail: ErrorMaker): Value {
  if (value === null || value === AutomationNull) return coerceNull(type, fail);
  if (isInstanceOf(value, type)) return value;
  if (type === wellKnown.psObject) return value;
  try {
    return convert(value, type, collection, fail);
  } catch (e) {
    throw coercionError(e, value, type, fail);
  }
}

/** NotSupportedException means that no conversion was tried at all; a failed cast keeps its own text. */
function coercionError(e: unknown, value: Value, type: NetType, fail: ErrorMaker): unknown {
  if (!(e instanceof NetException)) return e;
  const typeSpecified = typeOf(value as NetObject);
  if (e.netType.fullName === 'System.NotSupportedException')
    return fail('CannotConvertArgument', { parameterType: type, typeSpecified, inner: e, args: [textOf(value), e.message] });
  if (isPSInvalidCast(e))
    return fail('CannotConvertArgumentNoMessage', { parameterType: type, typeSpecified, inner: e, args: [e.message] });
  return e;
}

function coerceNull(type: NetType, fail: ErrorMaker): Value {
  if (type === wellKnown.boolean) throw fail('ParameterArgumentValidationErrorNullNotAllowed', { parameterType: type });
  return type === wellKnown.switchParameter ? switchOn : null;
}

function plainType(type: NetType): NetType {
  return type.genericDefinition?.fullName === 'System.Nullable`1' ? (type.genericArguments[0] as NetType) : type;
}

function convert(value: Exclude<Value, null>, type: NetType, collection: CollectionType, fail: ErrorMaker): Value {
  if (plainType(type) === wellKnown.boolean || type === wellKnown.switchParameter) return toBoolean(value, type, fail);
  const base = baseObject(value) as Exclude<Value, null>;
  if (base !== value && isInstanceOf(base, type)) return type === wellKnown.string ? convertTo(value, type) : base;
  if (collection.kind === 'list' || collection.kind === 'genericCollection') {
    const whole = tryWhole(base, type);
    if (whole !== undefined) return whole;
  }
  if (collection.kind !== 'none') return encode(value, type, collection, collection.elementType !== null, fail) as Value;
  const takesLists = type.isEnum || type.genericDefinition?.fullName === 'System.Management.Automation.FlagsExpression`1';
  if (base instanceof NetObject && isListValue(base) && !takesLists)
    throw exceptionOf('System.NotSupportedException', 'Specified method is not supported.');
  if (type === wellKnown.string) return hasCultureText(base) ? toText(value) : convertTo(value, type);
  return typeof base === 'string' ? inCurrentCulture(() => convertTo(value, type)) : convertTo(value, type);
}

/**
 * True for what reads otherwise in another culture: dates, custom objects. Where a cast takes the invariant culture, the argument of a
 * parameter takes the current one (CoerceTypeAsNeeded); script functions have cast theirs before.
 */
function hasCultureText(base: Value): boolean {
  if (base instanceof PSObject) return base.isCustomObject;
  return base instanceof NetObject && (base as { toLanguageString?: unknown }).toLanguageString !== undefined;
}

/** A conversion of the whole value by a constructor or cast operator, which goes before filling a collection element by element. */
function tryWhole(value: Exclude<Value, null>, type: NetType): Value | undefined {
  const takesWhole = type
    .getConstructors()
    .some(
      (c) =>
        c.parameters.length === 1 && c.parameters[0]?.type !== wellKnown.object && c.parameters[0]?.type.isAssignableFrom(typeOf(value)),
    );
  return takesWhole ? tryConvert(value, type) : undefined;
}

function toBoolean(value: Exclude<Value, null>, type: NetType, fail: ErrorMaker): Value {
  let base = baseObject(value) as Exclude<Value, null>;
  if (base instanceof SwitchParameter) base = base.isPresent;
  // the type code of an enum is that of its number
  if (typeof base !== 'boolean' && !isNumeric(base) && !(base instanceof EnumValue))
    throw fail('CannotConvertArgument', {
      parameterType: type,
      typeSpecified: typeOf(value),
      args: [typeToString(typeOf(base)), ''],
    });
  const on = isTrue(base);
  return type === wellKnown.switchParameter ? switchOf(on) : on;
}

/** True for IList: arrays and lists, whose elements are bound one by one. */
export function isListValue(value: Value): boolean {
  const base = baseObject(value);
  if (base instanceof PSArray) return true;
  return base instanceof NetObject && isEnumerable(base) && isList(base);
}

/** Given back when elements would need a conversion that was not allowed. */
export const coercionRequired = Symbol('coercionRequired');

/**
 * Makes a collection of a parameter's type from one or several values (EncodeCollection).
 * @returns {@link coercionRequired} when `coerceElements` is false and an element has another type.
 */
function encode(
  value: Exclude<Value, null>,
  type: NetType,
  collection: CollectionType,
  coerceElements: boolean,
  fail: ErrorMaker,
): Value | typeof coercionRequired {
  const isSystemArray = type === wellKnown.array;
  const elementType = isSystemArray ? wellKnown.object : collection.elementType;
  const list = isListValue(value);
  const elements: readonly Value[] = list ? [...(enumerableOf(value) as Iterable<Value>)] : [value];
  const done: Value[] = [];
  if (elementType === null || isSystemArray) done.push(...elements);
  else if (!coerceElements) {
    for (const element of elements) {
      const base = list ? baseObject(element) : element;
      if (base !== null && !isOfElementType(base, elementType)) return coercionRequired;
      done.push(base);
    }
  } else {
    const elementCollection = collectionTypeOf(elementType);
    for (const element of elements) done.push(coerce(element, elementType, elementCollection, fail));
  }
  return collect(done, elementType, type, collection, fail);
}

/** Exact type or a subclass; interfaces do not count (Type.IsSubclassOf). */
function isOfElementType(value: Exclude<Value, null>, type: NetType): boolean {
  if (type === wellKnown.object) return true;
  if (value instanceof PSObject) return false;
  return isSameOrSubclass(typeOf(value), type);
}

function collect(items: Value[], elementType: NetType | null, type: NetType, collection: CollectionType, fail: ErrorMaker): Value {
  if (collection.kind === 'array' || type === wellKnown.array) {
    if (elementType?.isValueType)
      for (let i = 0; i < items.length; i++) if (isNull(items[i] as Value)) items[i] = elementType.defaultValue();
    return new PSArray(items, type === wellKnown.array ? wellKnown.objectArray : type);
  }
  let made: Value;
  try {
    made = construct(type, []);
    const add = (made as NetObject).netType.getMethods('Add', false).find((m) => m.parameters.length === 1);
    if (!add) throw fail('CannotExtractAddMethod', { parameterType: type, args: [''] });
    for (const item of items) add.body(made, item);
  } catch (e) {
    const error = toNetException(e);
    throw fail('CannotConvertArgument', { parameterType: type, inner: error, args: ['null', error.message] });
  }
  return made;
}

/**
 * Whether a value may be bound without conversion, and as what (ShouldContinueUncoercedBind).
 * @returns {@link coercionRequired} when it may not.
 */
export function bindUncoerced(
  value: Value,
  type: NetType,
  collection: CollectionType,
  isDefault: boolean,
  fail: ErrorMaker,
): Value | typeof coercionRequired {
  if (isNull(value)) return isDefault || (!type.isValueType && type !== wellKnown.string) ? value : coercionRequired;
  if (isInstanceOf(value, type) || type === wellKnown.psObject) return value;
  const base = baseObject(value) as Exclude<Value, null>;
  if (base !== value && isInstanceOf(base, type)) return base;
  if (collection.kind === 'none') return coercionRequired;
  return encode(base, type, collection, false, fail);
}
