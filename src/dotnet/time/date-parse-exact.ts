import { exceptionOf } from '../../errors/throw.ts';
import { invariantCulture } from '../culture/culture-info.ts';
import type { NetDateTimeFormatInfo } from '../culture/date-time-format-info.ts';
import { isValidDate, ticksOf, ticksPerDay } from './calendar.ts';
import { standardPattern } from './date-format.ts';
import { NetDateTime } from './date-time.ts';
import { DateTimeStyles, type ParsedTime, type ParseFailure } from './parse-result.ts';

const form: ParseFailure = { failure: 'form', index: -1 };

/** DateTime.ParseExact with one format. @throws FormatException for a format that is none */
export function parseDateExact(text: string, format: string, info: NetDateTimeFormatInfo, styles: number): ParsedTime | ParseFailure {
  if (format === '') throw exceptionOf('System.FormatException', `Format specifier '${format}' was invalid.`);
  let useInfo = info;
  let pattern = format;
  if (format.length === 1) {
    if ('oOrRsu'.includes(format)) useInfo = invariantCulture.dateTimeFormat;
    pattern = standardPattern(format, useInfo, false);
  }
  const exact = new ExactParser(text, pattern, useInfo, styles);
  return exact.parse();
}

class ExactParser {
  private pos = 0;
  private readonly fields = new Map<string, number>();
  private half: 'am' | 'pm' | null = null;
  private offset: bigint | undefined;
  private isUtc = false;
  private fraction = 0;

  constructor(
    private text: string,
    private readonly pattern: string,
    private readonly info: NetDateTimeFormatInfo,
    private readonly styles: number,
  ) {
    if (styles & DateTimeStyles.AllowLeadingWhite) this.text = this.text.trimStart();
    if (styles & DateTimeStyles.AllowTrailingWhite) this.text = this.text.trimEnd();
  }

  parse(): ParsedTime | ParseFailure {
    const { pattern } = this;
    for (let i = 0; i < pattern.length; ) {
      let ch = pattern[i]!;
      if (ch === '%') {
        ch = pattern[++i] ?? '';
        if (ch === '' || ch === '%') return form;
      }
      let count = 1;
      if (/[a-zA-Z]/.test(ch)) while (pattern[i + count] === ch) count++;
      if (this.styles & DateTimeStyles.AllowInnerWhite) this.skipBlanks();
      if (ch === "'" || ch === '"') {
        const close = pattern.indexOf(ch, i + 1);
        if (close < 0 || !this.literal(pattern.slice(i + 1, close))) return form;
        i = close + 1;
        continue;
      }
      if (ch === '\\') {
        if (!this.literal(pattern[i + 1] ?? '\0')) return form;
        i += 2;
        continue;
      }
      if (!this.token(ch, count)) return form;
      i += count;
    }
    if (this.styles & DateTimeStyles.AllowInnerWhite) this.skipBlanks();
    return this.pos === this.text.length ? this.result() : form;
  }

  private skipBlanks(): void {
    while (/\s/.test(this.text[this.pos] ?? '')) this.pos++;
  }

  private literal(expected: string): boolean {
    // Any kind of blank stands for the narrow one of the patterns.
    for (const ch of expected) {
      const actual = this.text[this.pos];
      if (actual !== ch && !(isBlank(ch) && actual !== undefined && isBlank(actual))) return false;
      this.pos++;
    }
    return true;
  }

  private digits(min: number, max: number): string | null {
    const start = this.pos;
    while (this.pos - start < max && /[0-9]/.test(this.text[this.pos] ?? '')) this.pos++;
    return this.pos - start >= min ? this.text.slice(start, this.pos) : null;
  }

  private set(field: string, value: number): boolean {
    const before = this.fields.get(field);
    if (before !== undefined && before !== value) return false;
    this.fields.set(field, value);
    return true;
  }

  private number(field: string, min: number, max: number): boolean {
    const text = this.digits(min, max);
    return text !== null && this.set(field, Number(text));
  }

  private name(names: readonly string[], field: string): boolean {
    const rest = this.text.slice(this.pos).toLowerCase();
    let best = -1;
    names.forEach((name, i) => {
      if (name !== '' && rest.startsWith(name.toLowerCase()) && (best < 0 || name.length > names[best]!.length)) best = i;
    });
    if (best < 0) return false;
    this.pos += names[best]!.length;
    return this.set(field, best);
  }

  private token(ch: string, count: number): boolean {
    const { info } = this;
    switch (ch) {
      case 'y': {
        if (count <= 2) {
          const text = this.digits(count === 1 ? 1 : 2, 2);
          return text !== null && this.set('y', Number(text) + (Number(text) > 49 ? 1900 : 2000));
        }
        return this.number('y', count === 3 ? 3 : count, count === 3 ? 4 : count);
      }
      case 'M':
        if (count <= 2) return this.number('M', count, 2);
        if (count === 3) return this.monthName(info.abbreviatedMonthNames, info.abbreviatedMonthGenitiveNames);
        return this.monthName(info.monthNames, info.monthGenitiveNames);
      case 'd':
        if (count <= 2) return this.number('d', count, 2);
        return this.name(count === 3 ? info.abbreviatedDayNames : info.dayNames, 'weekday');
      case 'h':
        return this.number('h', Math.min(count, 2), 2);
      case 'H':
        return this.number('H', Math.min(count, 2), 2);
      case 'm':
        return this.number('m', Math.min(count, 2), 2);
      case 's':
        return this.number('s', Math.min(count, 2), 2);
      case 'f':
      case 'F': {
        const text = this.digits(ch === 'f' ? count : 0, count);
        if (text === null) return false;
        this.fraction = Number(text.padEnd(7, '0'));
        return true;
      }
      case 't':
        return this.halfOfDay(count);
      case 'z':
        return this.zone(count);
      case 'K':
        if (this.text[this.pos] === 'Z' || this.text[this.pos] === 'z') {
          this.pos++;
          this.offset = 0n;
          this.isUtc = true;
          return true;
        }
        return /[+-]/.test(this.text[this.pos] ?? '') ? this.zone(3) : true;
      case 'g':
        return this.literal(info.eraName) || this.literal('AD');
      case ':':
        return this.literal(info.timeSeparator);
      case '/':
        return this.literal(info.dateSeparator);
      case '.':
        // A fraction that may be missing takes its point with it.
        if (this.text[this.pos] === '.') {
          this.pos++;
          return true;
        }
        return this.pattern[this.pattern.indexOf('.F')] === '.';
      case 'Z':
        this.offset = 0n;
        this.isUtc = true;
        return this.literal('Z'.repeat(count));
      default:
        if (count > 1) return this.literal(ch.repeat(count));
        return this.literal(ch);
    }
  }

  private monthName(names: readonly string[], genitive: readonly string[]): boolean {
    const before = this.fields.get('M');
    this.fields.delete('M');
    if (!this.name(genitive, 'M') && !this.name(names, 'M')) return false;
    const month = this.fields.get('M')! + 1;
    this.fields.set('M', month);
    return before === undefined || before === month;
  }

  private halfOfDay(count: number): boolean {
    const rest = this.text.slice(this.pos).toLowerCase();
    for (const [half, name] of [
      ['am', this.info.amDesignator],
      ['pm', this.info.pmDesignator],
    ] as const) {
      const shown = (count === 1 ? name.slice(0, 1) : name).toLowerCase();
      if (shown !== '' && rest.startsWith(shown)) {
        this.half = half;
        this.pos += shown.length;
        return true;
      }
    }
    return this.info.amDesignator === '' && this.info.pmDesignator === '';
  }

  private zone(count: number): boolean {
    const sign = this.text[this.pos];
    if (sign !== '+' && sign !== '-') {
      if (sign !== 'Z' || count < 3) return false;
      this.pos++;
      this.offset = 0n;
      this.isUtc = true;
      return true;
    }
    this.pos++;
    const hours = this.digits(count === 1 ? 1 : 2, 2);
    if (hours === null) return false;
    let minutes = '0';
    if (count >= 3) {
      if (this.text[this.pos] === ':') this.pos++;
      const read = this.digits(2, 2);
      if (read === null) return false;
      minutes = read;
    }
    const total = Number(hours) * 60 + Number(minutes);
    if (total > 14 * 60 || Number(minutes) > 59) return false;
    this.offset = BigInt(sign === '-' ? -total : total) * 600_000_000n;
    return true;
  }

  private result(): ParsedTime | ParseFailure {
    const f = this.fields;
    const hasDate = f.has('y') || f.has('M') || f.has('d');
    let hour = f.get('H') ?? -1;
    const twelve = f.get('h');
    if (twelve !== undefined) {
      if (twelve > 12 || (twelve === 0 && this.half === 'pm')) return form;
      const read = this.half === null ? twelve : (twelve % 12) + (this.half === 'pm' ? 12 : 0);
      if (hour >= 0 && hour % 12 !== read % 12) return form;
      if (hour < 0) hour = read;
    } else if (this.half && hour >= 0) {
      if (this.half === 'pm' ? hour < 12 : hour > 12) {
        if (this.half === 'am') return form;
        hour += 12;
      } else if (this.half === 'am' && hour === 12) hour = 0;
    }
    const minute = f.get('m') ?? 0;
    const second = f.get('s') ?? 0;
    if (hour > 23 || minute > 59 || second > 59) return { failure: 'range', index: -1 };
    let days: bigint;
    if (!hasDate) days = this.styles & DateTimeStyles.NoCurrentDateDefault ? 0n : NetDateTime.now.ticks / ticksPerDay;
    else {
      const year = f.get('y') ?? (this.styles & DateTimeStyles.NoCurrentDateDefault ? 1 : NetDateTime.now.year);
      const month = f.get('M') ?? 1;
      const day = f.get('d') ?? 1;
      if (!isValidDate(year, month, day)) return form;
      days = ticksOf(year, month, day) / ticksPerDay;
    }
    const weekday = f.get('weekday');
    if (weekday !== undefined && hasDate && Number((days + 1n) % 7n) !== weekday) return { failure: 'weekday', index: -1 };
    const ofDay = BigInt((Math.max(hour, 0) * 3600 + minute * 60 + second) * 10_000_000 + this.fraction);
    const hasTime = hour >= 0 || f.has('m') || f.has('s');
    return { ticks: days * ticksPerDay + ofDay, offset: this.offset, isUtc: this.isUtc, hasDate, hasTime };
  }
}

function isBlank(ch: string): boolean {
  return ch === ' ' || ch === '\u202f' || ch === '\u00a0';
}
