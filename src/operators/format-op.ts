import { NetException } from '../errors/exceptions.ts';
import { derivesFrom, exceptionOf, throwInterpreter } from '../errors/throw.ts';
import { PSArray } from '../objects/collections.ts';
import { toStringWithFormat } from '../objects/format-value.ts';
import type { Value } from '../objects/net-object.ts';
import { toStringValue } from '../objects/to-string.ts';

function invalid(position: number, reason: string): never {
  throw exceptionOf(
    'System.FormatException',
    `Input string was not in a correct format. Failure to parse near offset ${position}. ${reason}`,
  );
}

const unclosed = 'Format item ends prematurely.';
const digitExpected = 'Expected an ASCII digit.';
const unexpectedClosing = 'Unexpected closing brace without a corresponding opening brace.';

function isDigit(c: string): boolean {
  return c >= '0' && c <= '9';
}

/**
 * String.Format: `{index[,alignment][:format]}`, doubled braces stand for themselves.
 * @throws FormatException in .NET's words
 */
export function formatString(format: string, args: readonly Value[], provider: Value = null): string {
  let result = '';
  let pos = 0;
  const next = (): string => {
    pos++;
    if (pos >= format.length) invalid(pos, unclosed);
    return format[pos] as string;
  };
  const number = (first: string): number => {
    let value = first.charCodeAt(0) - 48;
    while (isDigit(next()) && value < 1000000) value = value * 10 + format.charCodeAt(pos) - 48;
    return value;
  };
  while (pos < format.length) {
    const brace = format[pos] as string;
    if (brace !== '{' && brace !== '}') {
      const start = pos;
      while (pos < format.length && format[pos] !== '{' && format[pos] !== '}') pos++;
      result += format.slice(start, pos);
      continue;
    }
    let c = next();
    if (c === brace) {
      result += c;
      pos++;
      continue;
    }
    if (brace !== '{') invalid(pos, unexpectedClosing);
    if (!isDigit(c)) invalid(pos, digitExpected);
    const index = number(c);
    c = format[pos] as string;
    let width = 0;
    let left = false;
    let itemFormat: string | null = null;
    while (c === ' ') c = next();
    if (c === ',') {
      do c = next();
      while (c === ' ');
      if (c === '-') {
        left = true;
        c = next();
      }
      if (!isDigit(c)) invalid(pos, digitExpected);
      width = number(c);
      c = format[pos] as string;
      while (c === ' ') c = next();
    }
    if (c !== '}') {
      if (c !== ':') invalid(pos, unclosed);
      const start = pos + 1;
      for (c = next(); c !== '}'; c = next()) if (c === '{') invalid(pos, unclosed);
      itemFormat = format.slice(start, pos);
    }
    pos++;
    if (index >= args.length)
      throw exceptionOf(
        'System.FormatException',
        'Index (zero based) must be greater than or equal to zero and less than the size of the argument list.',
      );
    const text = toStringWithFormat(args[index] as Value, itemFormat, provider);
    result += left ? text.padEnd(width) : text.padStart(width);
  }
  return result;
}

/** True for arrays that .NET takes as object[]: those of a reference type. */
function isObjectArray(value: Value): value is PSArray {
  return value instanceof PSArray && !value.elementType.isValueType && value.lengths === null;
}

/**
 * `l -f r`.
 * @throws RuntimeException FormatError
 */
export function formatOperator(l: Value, r: Value): string {
  const format = toStringValue(l);
  try {
    return formatString(format, isObjectArray(r) ? r.items : [r]);
  } catch (e) {
    if (e instanceof NetException && derivesFrom(e, 'System.FormatException'))
      return throwInterpreter('FormatError', `Error formatting a string: ${e.message}.`, format);
    throw e;
  }
}
