/** Numbers as stylesheets write them: format-number and the formats of xsl:number. */
import type { DecimalFormat } from './model.ts';
import { transformError } from './runtime.ts';

/** The symbols of format-number where no xsl:decimal-format says otherwise. */
export const plainFormat: DecimalFormat = {
  decimal: '.',
  grouping: ',',
  infinity: 'Infinity',
  minus: '-',
  nan: 'NaN',
  percent: '%',
  perMille: '\u2030',
  zero: '0',
  digit: '#',
  separator: ';',
};

/** A number by a pattern as `#,##0.00;(#)` (section 12.3). */
export function formatNumber(value: number, pattern: string, format: DecimalFormat): string {
  if (pattern === '') throw transformError('Format cannot be empty.');
  if (Number.isNaN(value)) return format.nan;
  const [positive = '', negative] = pattern.split(format.separator);
  const isNegative = value < 0 || Object.is(value, -0);
  const part = readPart(isNegative && negative !== undefined ? negative : positive, format);
  const body = Number.isFinite(value) ? digits(Math.abs(value) * part.factor, part, format) : format.infinity;
  const sign = isNegative && value !== 0 && negative === undefined ? format.minus : '';
  return `${sign}${part.prefix}${body}${part.suffix}`;
}

interface Part {
  readonly prefix: string;
  readonly suffix: string;
  readonly minInteger: number;
  readonly minFraction: number;
  readonly maxFraction: number;
  readonly group: number;
  readonly factor: number;
}

function readPart(text: string, f: DecimalFormat): Part {
  const isActive = (c: string): boolean => c === f.zero || c === f.digit || c === f.decimal || c === f.grouping;
  const chars = [...text];
  const start = chars.findIndex(isActive);
  if (start < 0) throw transformError('Format string should have at least one digit or zero digit.');
  let end = start;
  while (end < chars.length && isActive(chars[end] as string)) end++;
  const body = chars.slice(start, end);
  const point = body.indexOf(f.decimal);
  const whole = point < 0 ? body : body.slice(0, point);
  const fraction = point < 0 ? [] : body.slice(point + 1);
  const comma = whole.lastIndexOf(f.grouping);
  const outside = text.replace(body.join(''), '');
  return {
    prefix: chars.slice(0, start).join(''),
    suffix: chars.slice(end).join(''),
    minInteger: whole.filter((c) => c === f.zero).length,
    minFraction: fraction.filter((c) => c === f.zero).length,
    maxFraction: fraction.length,
    group: comma < 0 ? 0 : whole.length - comma - 1,
    factor: outside.includes(f.percent) ? 100 : outside.includes(f.perMille) ? 1000 : 1,
  };
}

/** Digits of a number that is not negative, rounded half away from zero. */
function digits(value: number, part: Part, f: DecimalFormat): string {
  const [whole, fraction] = rounded(value, part.maxFraction);
  let tail = fraction;
  while (tail.length > part.minFraction && tail.endsWith('0')) tail = tail.slice(0, -1);
  let head = whole.replace(/^0+/, '').padStart(part.minInteger, '0');
  if (part.group > 0) {
    const groups: string[] = [];
    for (; head.length > part.group; head = head.slice(0, -part.group)) groups.unshift(head.slice(-part.group));
    head = [head, ...groups].join(f.grouping);
  }
  const shift = f.zero.charCodeAt(0) - 48;
  const text = `${head}${tail === '' ? '' : f.decimal + tail}`;
  return shift === 0 ? text : text.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + shift));
}

function rounded(value: number, places: number): [string, string] {
  const plain = plainText(value);
  const [whole = '0', fraction = ''] = plain.split('.');
  if (fraction.length <= places) return [whole, fraction.padEnd(places, '0')];
  const up = (fraction[places] as string) >= '5' ? 1n : 0n;
  const scaled = String(BigInt(whole + fraction.slice(0, places)) + up).padStart(places + 1, '0');
  return places === 0 ? [scaled, ''] : [scaled.slice(0, -places), scaled.slice(-places)];
}

/** The shortest text of a number, without an exponent. */
function plainText(value: number): string {
  const text = String(value);
  const found = /^(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!found) return text;
  const [, whole = '', fraction = '', exponent = '0'] = found;
  const n = Number(exponent);
  const all = whole + fraction;
  if (n >= 0) return all.padEnd(whole.length + n, '0');
  return `0.${all.padStart(all.length - n - whole.length, '0')}`;
}

/** Numbers by the format of xsl:number: `1.`, `A-1`, `i` (section 7.7.1). */
export function formatNumbers(numbers: readonly number[], format: string, groupSeparator: string, groupSize: number): string {
  const tokens = format.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu) ?? ['1'];
  const isToken = (t: string | undefined): boolean => t !== undefined && /^[\p{L}\p{N}]/u.test(t);
  const prefix = isToken(tokens[0]) ? '' : (tokens.shift() ?? '');
  const suffix = tokens.length > 0 && !isToken(tokens.at(-1)) ? (tokens.pop() ?? '') : '';
  const forms = tokens.filter(isToken);
  const separators = tokens.filter((t) => !isToken(t));
  if (forms.length === 0) forms.push('1');
  const body = numbers
    .map((n, i) => {
      const form = forms[Math.min(i, forms.length - 1)] as string;
      const separator = i === 0 ? '' : (separators[Math.min(i, separators.length) - 1] ?? '.');
      return separator + oneNumber(n, form, groupSeparator, groupSize);
    })
    .join('');
  return prefix + body + suffix;
}

function oneNumber(value: number, form: string, separator: string, size: number): string {
  if (!Number.isFinite(value) || value < 0.5) return Number.isNaN(value) ? 'NaN' : String(Math.round(value));
  const n = Math.floor(value + 0.5);
  if (form === 'a' || form === 'A') return letters(n, form === 'a' ? 97 : 65);
  if ((form === 'i' || form === 'I') && n < 4000) return form === 'i' ? roman(n).toLowerCase() : roman(n);
  const text = plainText(n).padStart(form.length, '0');
  return size > 0 && separator !== '' ? text.replace(new RegExp(`\\B(?=(?:\\d{${size}})+$)`, 'g'), () => separator) : text;
}

function letters(n: number, first: number): string {
  let text = '';
  for (let left = n; left > 0; left = Math.floor((left - 1) / 26)) text = String.fromCharCode(first + ((left - 1) % 26)) + text;
  return text;
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(n: number): string {
  let left = n;
  let text = '';
  for (const [value, letter] of romans) for (; left >= value; left -= value) text += letter;
  return text;
}
