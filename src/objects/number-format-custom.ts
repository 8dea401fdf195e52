import type { NumberFormatFields } from '../dotnet/culture/number-format-info.ts';
import { type Digits, roundDigits } from './number-digits.ts';

/** Where a section of a custom format begins: positive, negative, zero; 0 when the section is absent or empty. */
function findSection(format: string, section: number): number {
  if (section === 0) return 0;
  let left = section;
  let i = 0;
  while (i < format.length) {
    const c = format[i++];
    if (c === "'" || c === '"') {
      while (i < format.length && format[i++] !== c);
    } else if (c === '\\') i++;
    else if (c === ';') {
      if (--left !== 0) continue;
      return i < format.length && format[i] !== ';' ? i : 0;
    }
  }
  return 0;
}

/** What a section asks for. */
interface Picture {
  digitCount: number;
  decimalPos: number;
  firstDigit: number;
  lastDigit: number;
  scientific: boolean;
  thousands: boolean;
  scaleAdjust: number;
}

function isExponent(format: string, i: number): boolean {
  return format[i] === '0' || ((format[i] === '+' || format[i] === '-') && format[i + 1] === '0');
}

function readPicture(format: string, section: number): Picture {
  const p: Picture = {
    digitCount: 0,
    decimalPos: -1,
    firstDigit: Number.MAX_SAFE_INTEGER,
    lastDigit: 0,
    scientific: false,
    thousands: false,
    scaleAdjust: 0,
  };
  let thousandPos = -1;
  let thousandCount = 0;
  let i = section;
  while (i < format.length) {
    const c = format[i++];
    if (c === ';') break;
    switch (c) {
      case '#':
        p.digitCount++;
        break;
      case '0':
        if (p.firstDigit === Number.MAX_SAFE_INTEGER) p.firstDigit = p.digitCount;
        p.digitCount++;
        p.lastDigit = p.digitCount;
        break;
      case '.':
        if (p.decimalPos < 0) p.decimalPos = p.digitCount;
        break;
      case ',':
        if (p.digitCount > 0 && p.decimalPos < 0) {
          if (thousandPos >= 0) {
            if (thousandPos === p.digitCount) {
              thousandCount++;
              break;
            }
            p.thousands = true;
          }
          thousandPos = p.digitCount;
          thousandCount = 1;
        }
        break;
      case '%':
        p.scaleAdjust += 2;
        break;
      case '\u2030':
        p.scaleAdjust += 3;
        break;
      case "'":
      case '"':
        while (i < format.length && format[i++] !== c);
        break;
      case '\\':
        i++;
        break;
      case 'E':
      case 'e':
        if (isExponent(format, i)) {
          if (format[i] !== '0') i++;
          while (format[i] === '0') i++;
          p.scientific = true;
        }
        break;
    }
  }
  if (p.decimalPos < 0) p.decimalPos = p.digitCount;
  if (thousandPos >= 0) {
    if (thousandPos === p.decimalPos) p.scaleAdjust -= thousandCount * 3;
    else p.thousands = true;
  }
  return p;
}

/** Positions (digits before the point) after which a group separator stands. */
function separatorPositions(sizes: readonly number[], count: number): number[] {
  const positions: number[] = [];
  let index = 0;
  let size = sizes[0] ?? 0;
  let total = size;
  while (count > total && size !== 0) {
    positions.push(total);
    if (index < sizes.length - 1) size = sizes[++index] as number;
    total += size;
  }
  return positions;
}

/** A custom numeric format, `#,##0.00;(#);-` and the like (Number.NumberToStringFormat). */
export function formatCustom(given: Digits, format: string, f: NumberFormatFields): string {
  let number = given;
  let section = findSection(format, number.digits === '' ? 2 : number.negative ? 1 : 0);
  let p: Picture;
  for (;;) {
    p = readPicture(format, section);
    if (given.digits !== '') {
      const scaled = { ...given, scale: given.scale + p.scaleAdjust };
      number = roundDigits(scaled, p.scientific ? p.digitCount : scaled.scale + p.digitCount - p.decimalPos);
      if (number.digits === '') {
        const zero = findSection(format, 2);
        if (zero !== section) {
          section = zero;
          continue;
        }
      }
    } else number = { ...given, negative: given.floating && given.negative, scale: 0 };
    break;
  }
  return render(number, format, section, p, f);
}

function render(n: Digits, format: string, section: number, p: Picture, f: NumberFormatFields): string {
  const firstDigit = p.firstDigit < p.decimalPos ? p.decimalPos - p.firstDigit : 0;
  const lastDigit = p.lastDigit > p.decimalPos ? p.decimalPos - p.lastDigit : 0;
  let digPos = p.scientific ? p.decimalPos : Math.max(n.scale, p.decimalPos);
  let adjust = p.scientific ? 0 : n.scale - p.decimalPos;
  const separators =
    p.thousands && f.numberGroupSeparator !== ''
      ? separatorPositions(f.numberGroupSizes, Math.max(firstDigit, digPos + Math.min(adjust, 0)))
      : [];
  let text = n.negative && section === 0 && n.scale !== 0 ? f.negativeSign : '';
  let next = 0;
  let scientific = p.scientific;
  let decimalWritten = false;
  const putDigit = (c: string): void => {
    text += c;
    if (p.thousands && digPos > 1 && separators.length > 0 && digPos === (separators[separators.length - 1] as number) + 1) {
      text += f.numberGroupSeparator;
      separators.pop();
    }
  };
  let i = section;
  while (i < format.length) {
    const c = format[i++] as string;
    if (c === ';') break;
    if (adjust > 0 && (c === '#' || c === '0' || c === '.')) {
      while (adjust > 0) {
        putDigit(n.digits[next] ?? '0');
        if (next < n.digits.length) next++;
        digPos--;
        adjust--;
      }
    }
    switch (c) {
      case '#':
      case '0': {
        let digit: string | undefined;
        if (adjust < 0) {
          adjust++;
          digit = digPos <= firstDigit ? '0' : undefined;
        } else if (next < n.digits.length) digit = n.digits[next++];
        else digit = digPos > lastDigit ? '0' : undefined;
        if (digit !== undefined) putDigit(digit);
        digPos--;
        break;
      }
      case '.':
        if (digPos !== 0 || decimalWritten) break;
        if (lastDigit < 0 || (p.decimalPos < p.digitCount && next < n.digits.length)) {
          text += f.numberDecimalSeparator;
          decimalWritten = true;
        }
        break;
      case '\u2030':
        text += f.perMilleSymbol;
        break;
      case '%':
        text += f.percentSymbol;
        break;
      case ',':
        break;
      case "'":
      case '"':
        while (i < format.length && format[i] !== c) text += format[i++];
        if (i < format.length) i++;
        break;
      case '\\':
        if (i < format.length) text += format[i++];
        break;
      case 'E':
      case 'e': {
        if (!scientific || !isExponent(format, i)) {
          text += c;
          if (!scientific && i < format.length) {
            if (format[i] === '+' || format[i] === '-') text += format[i++];
            while (format[i] === '0') text += format[i++];
          }
          break;
        }
        const plus = format[i] === '+';
        if (format[i] !== '0') i++;
        let size = 0;
        while (format[i] === '0') {
          size++;
          i++;
        }
        const exponent = n.digits === '' ? 0 : n.scale - p.decimalPos;
        const sign = exponent < 0 ? f.negativeSign : plus ? f.positiveSign : '';
        text += c + sign + Math.abs(exponent).toString().padStart(Math.min(size, 10), '0');
        scientific = false;
        break;
      }
      default:
        text += c;
    }
  }
  if (n.negative && section === 0 && n.scale === 0 && text.length > 0) text = f.negativeSign + text;
  return text;
}
