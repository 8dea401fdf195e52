import { typeText } from '../dotnet/internal-types.ts';
import { isFlowControl } from '../errors/exceptions.ts';
import { asThrownByScript, extendedTypeSystemException, invalidCast, toNetException } from '../errors/throw.ts';
import type { Step } from '../scheduler/suspension.ts';
import { AutomationNullObject } from './collections.ts';
import { EnumValue } from './enum-value.ts';
import { getEnumerable } from './enumerate.ts';
import type { NetObject, Value } from './net-object.ts';
import { type CallContext, type MemberBody, NetType } from './net-type.ts';
import { numberToLanguageText, numberToText } from './number-text.ts';
import { Char, NumberObject } from './numbers.ts';
import type { PSProperty } from './ps-members.ts';
import { PSObject, WrappedNumber } from './ps-object.ts';
import { hasScriptInvoker, runNow, scriptInvoker } from './script-hooks.ts';
import { psTypeNames } from './type-names.ts';
import { typeToString } from './type-of.ts';
import { typeTable } from './type-table.ts';

const toStringBodies = new WeakMap<NetType, MemberBody | 'none'>();

/** The most derived ToString() without parameters that a type declares itself; 'none' when only System.Object's is there. */
function toStringBody(type: NetType): MemberBody | 'none' {
  let body = toStringBodies.get(type);
  if (body === undefined) {
    const method = type.getMethods('ToString', false).find((m) => m.parameters.length === 0);
    body =
      method && method.declaringType.fullName !== 'System.Object' && method.declaringType.fullName !== 'System.ValueType'
        ? method.body
        : 'none';
    if (!type.isScriptType) toStringBodies.set(type, body);
  }
  return body;
}

function objectText(value: NetObject): string {
  const body = toStringBody(value.netType);
  if (body !== 'none') {
    const text = runNow(body(value));
    return typeof text === 'string' ? text : text === null || text === undefined ? '' : toText(text as Value);
  }
  if (value.toString !== Object.prototype.toString) return value.toString();
  return typeToString(value.netType);
}

/** What .NET's ToString() gives, in the current culture: `$x.ToString()`. Empty for null. */
export function toText(value: Value): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
      return value < 0 ? numberToText(value) : value.toString();
    case 'boolean':
      return value ? 'True' : 'False';
  }
  if (value === null || value instanceof AutomationNullObject) return '';
  if (value instanceof NumberObject) return numberToText(value);
  if (value instanceof Char) return value.toString();
  if (value instanceof EnumValue) return value.toString();
  if (value instanceof NetType) return typeToString(value);
  // PSObject.ToString(): custom objects show the values of their properties in the current culture
  if (value instanceof PSObject) return value.deserializedText ?? toStringRecursive(value, null, true, true);
  return objectText(value);
}

/** What ToString() gives of a PSObject around a value, in the current culture: of a list its elements (PSObject.ToString(Object)). */
export function toTextWrapped(value: Value): string {
  return toStringRecursive(value, null, true, true);
}

/**
 * What `"$x"` and `[string]$x` give (PSObject.ToStringParser): elements joined by `$OFS`, doubles with 15 digits, types by their accelerators,
 * custom objects as `@{a=1; b=2}`.
 * @throws PSInvalidCastException InvalidCastFromAnyTypeToString when a ToString() fails.
 */
export function toStringValue(value: Value, context: CallContext | null = null): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return value.toString();
  try {
    return toStringRecursive(value, context, true);
  } catch (e) {
    if (isFlowControl(e)) throw e;
    const exception = toNetException(e);
    if (exception.netType.fullName !== 'System.Management.Automation.ExtendedTypeSystemException') throw e;
    throw invalidCast('InvalidCastFromAnyTypeToString', 'Cannot convert value to type System.String.', exception.innerException);
  }
}

/** As {@link toStringValue}, of an operand of a text operator: a number keeps the words that it was written with (PSObject.ToStringParser and TokenText). */
export function toOperandText(value: Value): string {
  if (typeof value === 'string') return value;
  return value instanceof WrappedNumber ? value.tokenText : toStringValue(value);
}

/** `$OFS`, or a blank. */
export function outputFieldSeparator(): string {
  if (!hasScriptInvoker()) return ' ';
  const ofs = scriptInvoker().variable('OFS');
  return ofs === undefined || ofs === null ? ' ' : toText(ofs);
}

/** Joins elements as "$array" does. */
export function joinElements(
  elements: Iterable<Value>,
  context: CallContext | null = null,
  separator?: string,
  currentCulture = false,
): string {
  let text = '';
  let first = true;
  const between = separator ?? outputFieldSeparator();
  if (Array.isArray(elements) && elements.every(isString)) return elements.join(between);
  for (const element of elements) {
    if (!first) text += between;
    first = false;
    if (element instanceof WrappedNumber) text += element.tokenText;
    else if (element instanceof PSObject && element.deserializedText !== undefined) text += element.deserializedText;
    else if (element instanceof NetType) text += typeToString(element);
    else text += brokeredText(element) ?? toStringRecursive(element, context, false, currentCulture);
  }
  return text;
}

function isString(value: Value): value is string {
  return typeof value === 'string';
}

/**
 * What a ToString method that was added to the object or its type gives; undefined when there is none. It is asked for custom objects and for
 * the elements of a collection, which are seen as PSObjects; other values are unwrapped before they are turned into text.
 */
export function brokeredText(value: Value): string | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  const member = value.instanceMembers?.get('ToString') ?? typeTable.lookup(psTypeNames(value), 'ToString');
  const invoke = (member as { invoke?: (target: Value, args: readonly Value[]) => Step<Value> } | undefined)?.invoke;
  if (!invoke) return undefined;
  const result = runNow(invoke.call(member, value, [])) as Value | undefined;
  return result === null || result === undefined ? '' : toText(result);
}

function toStringRecursive(value: Value, context: CallContext | null, recurse: boolean, currentCulture = false): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
      return value.toString();
    case 'boolean':
      return value ? 'True' : 'False';
  }
  if (value === null || value instanceof AutomationNullObject) return '';
  if (value instanceof NumberObject) return numberToLanguageText(value, currentCulture);
  if (value instanceof NetType) return typeText(value);
  if (value instanceof PSObject) {
    if (value.isCustomObject) {
      if (value.deserializedText !== undefined) return value.deserializedText;
      const brokered = brokeredText(value);
      if (brokered !== undefined) return brokered;
    }
    if (!value.isCustomObject) return toStringRecursive(value.baseObject, context, recurse, currentCulture);
    return recurse ? customObjectText(value, context, currentCulture) : '';
  }
  if (recurse) {
    const elements = getEnumerable(value);
    if (elements) return joinElements(elements, context, undefined, currentCulture);
  }
  if (value instanceof Char || value instanceof EnumValue) return toText(value);
  const formatted = (value as { toLanguageString?: () => string }).toLanguageString;
  if (formatted && !currentCulture) return formatted.call(value);
  try {
    return formattableText(value) ?? objectText(value);
  } catch (e) {
    if (isFlowControl(e)) throw e;
    const inner = asThrownByScript(toNetException(e));
    const message = `The following exception occurred while retrieving the string: "${inner.message}"`;
    throw extendedTypeSystemException('ToStringObjectBasicException', message, 'ExtendedTypeSystemException', inner);
  }
}

/** What an object of a script's class that is IFormattable writes without a format; undefined for other objects. */
function formattableText(value: NetObject): string | undefined {
  const type = value.netType;
  if (!type.isScriptType || !type.interfaces.some((i) => i.fullName === 'System.IFormattable')) return undefined;
  const method = type.getMethods('ToString', false).find((m) => m.parameters.length === 2);
  return method && toText((runNow(method.body(value, null, null) as Step<Value>) ?? '') as Value);
}

function propertyText(value: Value, context: CallContext | null, currentCulture: boolean): string {
  if (value instanceof PSObject && value.deserializedText !== undefined) return value.deserializedText;
  return toStringRecursive(value, context, false, currentCulture);
}

/**
 * What a custom object writes where a format is asked for: its properties' values get the format (PSObject.ToString(format, formatProvider)).
 * @param formatted the text of a value that has formats; undefined for other values
 */
export function customObjectFormatted(value: PSObject, formatted: (value: Value) => string | undefined): string {
  return brokeredText(value) ?? customObjectText(value, null, true, formatted);
}

/** `@{a=1; b=}`: the properties of a custom object; empty when it has none. Script properties show the name of their class. */
function customObjectText(
  value: PSObject,
  context: CallContext | null,
  currentCulture: boolean,
  formatted?: (value: Value) => string | undefined,
): string {
  const parts: string[] = [];
  const added = [...(typeTable.membersFor(psTypeNames(value))?.values() ?? [])];
  for (const member of [...value.instanceMembers.values(), ...added.filter((m) => !value.instanceMembers.get(m.name))]) {
    if (!member.memberType.endsWith('Property')) continue;
    const property = member as PSProperty;
    const text = (v: Value): string => formatted?.(v) ?? propertyText(v, context, currentCulture);
    const isScript = property.memberType === 'ScriptProperty';
    parts.push(`${property.name}=${isScript ? 'System.Management.Automation.PSScriptProperty' : text(runNow(property.getValue(value)))}`);
  }
  return parts.length === 0 ? '' : `@{${parts.join('; ')}}`;
}
