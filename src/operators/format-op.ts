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

/** One `{index,alignment:format}` of a composite format, and the text before it. */
export interface FormatItem {
  readonly before: string;
  readonly index: number;
  /** Negative: to the left. */
  readonly width: number;
  readonly format: string | null;
}

/** A composite format, parsed. */
export interface FormatPlan {
  readonly items: readonly FormatItem[];
  /** The text after the last item. */
  readonly rest: string;
  /** Why it ends before its end: thrown when everything before it has been formatted, as .NET does. */
  readonly error: NetException | null;
}

const closing = 125;

/** The parts of a composite format of the common form, with neither doubled braces nor blanks inside of them; null for others. */
export function parseCommonFormat(format: string): FormatPlan | null {
  const items: FormatItem[] = [];
  let pos = 0;
  for (;;) {
    const open = format.indexOf('{', pos);
    const before = open < 0 ? format.slice(pos) : format.slice(pos, open);
    if (before.indexOf('}') >= 0) return null;
    if (open < 0) return { items, rest: before, error: null };
    let at = open + 1;
    const index = format.charCodeAt(at) - 48;
    if (!(index >= 0 && index <= 9)) return null;
    let c = format.charCodeAt(++at);
    let width = 0;
    if (c === 44) {
      const left = format.charCodeAt(at + 1) === 45;
      if (left) at++;
      for (c = format.charCodeAt(++at); c >= 48 && c <= 57 && width < 1000; c = format.charCodeAt(++at)) width = width * 10 + c - 48;
      if (left) width = -width;
      if (width === 0) return null;
    }
    let itemFormat: string | null = null;
    if (c === 58) {
      const close = format.indexOf('}', at + 1);
      if (close < 0) return null;
      itemFormat = format.slice(at + 1, close);
      if (itemFormat.indexOf('{') >= 0) return null;
      at = close;
    } else if (c !== closing) return null;
    items.push({ before, index, width, format: itemFormat });
    pos = at + 1;
  }
}

/** Parses a composite format; a mistake in it ends the plan there. */
function parseFormat(format: string): FormatPlan {
  const items: FormatItem[] = [];
  let text = '';
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
  const item = (): void => {
    const brace = format[pos] as string;
    let c = next();
    if (c === brace) {
      text += c;
      pos++;
      return;
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
    items.push({ before: text, index, width: left ? -width : width, format: itemFormat });
    text = '';
  };
  try {
    while (pos < format.length) {
      const start = pos;
      while (pos < format.length && format[pos] !== '{' && format[pos] !== '}') pos++;
      text += format.slice(start, pos);
      if (pos < format.length) item();
    }
  } catch (e) {
    if (!(e instanceof NetException)) throw e;
    return { items, rest: '', error: e };
  }
  return { items, rest: text, error: null };
}

/** Formats that have been parsed: scripts use the same few over and over. */
const plans = new Map<string, FormatPlan>();

function planOf(format: string): FormatPlan {
  let plan = plans.get(format);
  if (plan === undefined) {
    plan = parseCommonFormat(format) ?? parseFormat(format);
    // an exception belongs to one failure only
    if (plan.error !== null) return plan;
    if (plans.size >= 500) plans.clear();
    plans.set(format, plan);
  }
  return plan;
}

/** A value as an item of a composite format has it. */
export function formatItem({ width, format }: FormatItem, value: Value, provider: Value = null): string {
  const text = toStringWithFormat(value, format, provider);
  return width === 0 ? text : aligned(text, width);
}

/** Runs of blanks by their length: padding a text by JavaScript's own methods makes a new one each time. */
const blanks = Array.from({ length: 64 }, (_, n) => ' '.repeat(n));

/** A text with blanks before it up to a width, or behind it for a negative one. */
export function aligned(text: string, width: number): string {
  const missing = Math.abs(width) - text.length;
  if (missing <= 0) return text;
  const run = blanks[missing] ?? ' '.repeat(missing);
  return width < 0 ? text + run : run + text;
}

/**
 * String.Format: `{index[,alignment][:format]}`, doubled braces stand for themselves.
 * @throws FormatException in .NET's words
 */
export function formatString(format: string, args: readonly Value[], provider: Value = null): string {
  const { items, rest, error } = planOf(format);
  let result = '';
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as FormatItem;
    const { index } = item;
    if (index >= args.length)
      throw exceptionOf(
        'System.FormatException',
        'Index (zero based) must be greater than or equal to zero and less than the size of the argument list.',
      );
    result += item.before;
    result += formatItem(item, args[index] as Value, provider);
  }
  if (error !== null) throw error;
  return result + rest;
}

/** True for arrays that .NET takes as object[]: those of a reference type. */
function isObjectArray(value: Value): value is PSArray {
  return value instanceof PSArray && (value.isObjectArray || !value.elementType.isValueType) && value.lengths === null;
}

/**
 * `l -f r`.
 * @throws RuntimeException FormatError
 */
export function formatOperator(l: Value, r: Value): string {
  const format = typeof l === 'string' ? l : toStringValue(l);
  try {
    return formatString(format, isObjectArray(r) ? r.items : [r]);
  } catch (e) {
    if (e instanceof NetException && derivesFrom(e, 'System.FormatException'))
      return throwInterpreter('FormatError', `Error formatting a string: ${e.message}.`, format);
    throw e;
  }
}
