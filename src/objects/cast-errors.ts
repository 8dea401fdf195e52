import { isFlowControl, type NetException } from '../errors/exceptions.ts';
import { invalidCast, toNetException } from '../errors/throw.ts';
import { AutomationNullObject } from './collections.ts';
import { sortedEnumValues } from './enum-value.ts';
import type { Value } from './net-object.ts';
import type { NetType } from './net-type.ts';
import { baseObject, PSObject } from './ps-object.ts';
import { toText } from './to-string.ts';
import { typeOf, typeToString } from './type-of.ts';

/** LanguagePrimitives.ObjectToTypeNameString: the first of PSTypeNames. */
function objectTypeName(value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'object') {
    const own = value.typeNames?.[0];
    // the names that a collection came with when it was deserialized stand on the object around it, which conversions take off
    if (own !== undefined && (value instanceof PSObject || !own.startsWith('Deserialized.'))) return own;
    if (value instanceof PSObject && value.isCustomObject) return 'System.Management.Automation.PSCustomObject';
  }
  return typeOf(baseObject(value)).fullName;
}

/** Names of an enum for error texts, joined by commas in the order of their numbers. */
export function enumNamesText(type: NetType, separator = ','): string {
  return sortedEnumValues(type)
    .map(([name]) => name)
    .join(separator);
}

/** Id and text for "there is no conversion at all" (LanguagePrimitives.GetInvalidCastMessages). */
export function invalidCastMessages(value: Value, type: NetType): [id: string, message: string] {
  const to = typeToString(type);
  const base = baseObject(value);
  if (base === null || base instanceof AutomationNullObject) {
    if (type.isEnum)
      return [
        'nullToEnumInvalidCast',
        `Cannot convert null to type "${to}" due to enumeration values that are not valid. Specify one of the following enumeration values and try again. The possible enumeration values are "${enumNamesText(type)}".`,
      ];
    return ['nullToObjectInvalidCast', `Cannot convert null to type "${to}".`];
  }
  const from = objectTypeName(value);
  if (to === 'System.Security.SecureString' || to === 'System.Management.Automation.PSCredential')
    return ['ConvertToFinalInvalidCastException', `Cannot convert the value of type "${from}" to type "${to}".`];
  return ['ConvertToFinalInvalidCastException', `Cannot convert the "${toText(value)}" value of type "${from}" to type "${to}".`];
}

/** Throws {@link invalidCastMessages} as PSInvalidCastException. */
export function throwInvalidCast(value: Value, type: NetType): never {
  const [id, message] = invalidCastMessages(value, type);
  throw invalidCast(id, message);
}

/** PSInvalidCastException around what a conversion threw: `Cannot convert value "x" to type "T". Error: "…"`. Flow control passes. */
export function wrapCast(id: string, e: unknown, value: Value, type: NetType): NetException {
  if (isFlowControl(e)) throw e;
  const inner = toNetException(e);
  return invalidCast(id, `Cannot convert value "${toText(value)}" to type "${typeToString(type)}". Error: "${inner.message}"`, inner);
}
