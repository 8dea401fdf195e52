import { numberFormatOf } from '../dotnet/culture/index.ts';
import { isFlowControl } from '../errors/exceptions.ts';
import { throwException, toNetException } from '../errors/throw.ts';
import { EnumValue, flagNames } from './enum-value.ts';
import { getMember } from './member-access.ts';
import { NetObject, type Value } from './net-object.ts';
import { formatNumber, formatPlainInteger } from './number-format.ts';
import { numberToText } from './number-text.ts';
import { NumberObject } from './numbers.ts';
import { PSCodeMethod } from './ps-method-info.ts';
import { PSObject, WrappedNumber } from './ps-object.ts';
import { runNow } from './script-hooks.ts';
import { customObjectFormatted, toStringValue, toText } from './to-string.ts';
import { typeOf } from './type-of.ts';

/** What classes of values offer that format themselves (IFormattable): dates, spans, GUIDs … */
export interface Formattable {
  toStringFormat(format: string | null, provider: Value): string;
}

/** How many hexadecimal digits an enum over a type has. */
const enumSizes: Readonly<Record<string, number>> = { SByte: 2, Byte: 2, Int16: 4, UInt16: 4, Int64: 16, UInt64: 16 };

/** Enum.ToString(format). Throws FormatException. */
export function formatEnum(value: EnumValue, format: string): string {
  switch (format.toUpperCase()) {
    case 'G':
    case '':
      return value.toString();
    case 'F':
      return (
        [...(value.netType.enumValues ?? [])].find(([, n]) => Number(n) === value.value)?.[0] ??
        flagNames(value.netType, value.value) ??
        String(value.value)
      );
    case 'D':
      return String(value.value);
    case 'X': {
      const digits = enumSizes[value.netType.underlyingType?.name ?? 'Int32'] ?? 8;
      const bits = BigInt.asUintN(digits * 4, BigInt(value.value));
      return bits.toString(16).toUpperCase().padStart(digits, '0');
    }
    default:
      return throwException('System.FormatException', 'Format string can be only "G", "g", "X", "x", "F", "f", "D" or "d".');
  }
}

/** True for numbers, enums and everything else that is written with a format. */
function isFormattable(value: Value): boolean {
  if (typeof value === 'number' || value instanceof NumberObject || value instanceof EnumValue) return true;
  return value instanceof NetObject && (value as NetObject & Partial<Formattable>).toStringFormat !== undefined;
}

/**
 * IFormattable.ToString(format, provider) where a value has it, else ToString(). An empty format is no format.
 * @param provider a culture or format info; null for the current culture
 */
export function toStringWithFormat(value: Value, format: string | null, provider: Value = null): string {
  if (value === null) return '';
  if (typeof value === 'number' || value instanceof NumberObject) {
    if (typeof value === 'number' && format !== null) {
      const text = formatPlainInteger(value, format);
      if (text !== null) return text;
    }
    if (format === null || format === '')
      return provider === null ? numberToText(value) : formatNumber(value, 'G', numberFormatOf(provider));
    return formatNumber(value, format, numberFormatOf(provider));
  }
  if (typeof value !== 'object') return toText(value);
  if (value instanceof EnumValue) return formatEnum(value, format ?? 'G');
  if (value instanceof WrappedNumber) return value.tokenText;
  if (value instanceof PSObject) {
    if (value.deserializedText !== undefined && !format) return value.deserializedText;
    if (!value.isCustomObject) return toStringWithFormat(value.baseObject, format, provider);
    if (!format) return toText(value);
    try {
      return customObjectFormatted(value, (v) => (isFormattable(v) ? toStringWithFormat(v, format, provider) : undefined));
    } catch (e) {
      // a format that one of the values does not know leaves nothing
      if (isFlowControl(e)) throw e;
      toNetException(e);
      return '';
    }
  }
  const own = (value as NetObject & Partial<Formattable>).toStringFormat;
  if (own) return own.call(value, format === '' ? null : format, provider);
  // What has been given members is a PSObject, and formatted as that shows it: an array by its elements, an XML node by its name.
  if (value.instanceMembers && value.instanceMembers.size > 0) {
    const text = getMember(value, 'ToString');
    return text instanceof PSCodeMethod ? toText(runNow(text.invoke(value, []))) : toStringValue(value);
  }
  if ((format !== null && format !== '') || value.netType.isScriptType) {
    const methods = typeOf(value).getMethods('ToString', false);
    const takes = (count: number) =>
      methods.find((m) => m.parameters.length === count && m.parameters[0]?.type.fullName === 'System.String');
    const two = takes(2);
    if (two) return String(runNow(two.body(value, format, provider)));
    const one = format ? takes(1) : undefined;
    if (one) return String(runNow(one.body(value, format)));
  }
  return toText(value);
}
