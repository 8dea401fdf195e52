import { ownEntry } from '../../objects/own-entry.ts';
import { listedCultures } from './culture-list.ts';
import { type DateTimeFormatFields, invariantDateFields, usDateFields } from './date-time-format-info.ts';
import { invariantNumberFields, type NumberFormatFields, usNumberFields } from './number-format-info.ts';
import { currencyNegative, currencyPositive, percentNegative, percentPositive } from './number-patterns.ts';

/** What a culture is called, and its list separator. */
export interface CultureNames {
  readonly name: string;
  readonly lcid: number;
  readonly englishName: string;
  readonly nativeName: string;
  readonly displayName: string;
  readonly twoLetter: string;
  readonly threeLetter: string;
  readonly threeLetterWindows: string;
  readonly listSeparator: string;
}

const threeLetters: Record<string, readonly [string, string]> = {
  en: ['eng', 'ENU'],
  'en-GB': ['eng', 'ENG'],
  de: ['deu', 'DEU'],
  fr: ['fra', 'FRA'],
  es: ['spa', 'ESN'],
  it: ['ita', 'ITA'],
  ja: ['jpn', 'JPN'],
  nl: ['nld', 'NLD'],
  pt: ['por', 'PTB'],
  ru: ['rus', 'RUS'],
  sv: ['swe', 'SVE'],
  da: ['dan', 'DAN'],
  nb: ['nob', 'NOR'],
  fi: ['fin', 'FIN'],
  pl: ['pol', 'PLK'],
  tr: ['tur', 'TRK'],
  zh: ['zho', 'CHS'],
  ko: ['kor', 'KOR'],
  cs: ['ces', 'CSY'],
};

/** Region whose conventions a language without region uses, where Intl needs it for the currency. */
const currencies: Record<string, string> = {
  US: 'USD',
  GB: 'GBP',
  JP: 'JPY',
  CH: 'CHF',
  CN: 'CNY',
  TW: 'TWD',
  KR: 'KRW',
  IN: 'INR',
  RU: 'RUB',
  BR: 'BRL',
  MX: 'MXN',
  CA: 'CAD',
  AU: 'AUD',
  NZ: 'NZD',
  SE: 'SEK',
  NO: 'NOK',
  DK: 'DKK',
  PL: 'PLN',
  CZ: 'CZK',
  HU: 'HUF',
  RO: 'RON',
  BG: 'BGN',
  TR: 'TRY',
  IL: 'ILS',
  TH: 'THB',
  ID: 'IDR',
  VN: 'VND',
  UA: 'UAH',
  ZA: 'ZAR',
  SA: 'SAR',
};

/** The names of a culture; of the invariant one for ''. */
export function cultureNames(name: string): CultureNames {
  if (name === '') {
    return {
      name: '',
      lcid: 127,
      englishName: 'Invariant Language (Invariant Country)',
      nativeName: 'Invariant Language (Invariant Country)',
      displayName: 'Invariant Language (Invariant Country)',
      twoLetter: 'iv',
      threeLetter: 'ivl',
      threeLetterWindows: 'IVL',
      listSeparator: ',',
    };
  }
  const language = name.split('-')[0] as string;
  const english = displayName(name, 'en');
  const three = ownEntry(threeLetters, name) ?? ownEntry(threeLetters, language);
  const usesSemicolon = numberFields(name).numberDecimalSeparator === ',';
  return {
    name,
    lcid: listedCultures().find((c) => c.name === name)?.lcid ?? 4096,
    englishName: english,
    nativeName: displayName(name, name),
    displayName: english,
    twoLetter: language,
    threeLetter: three?.[0] ?? language,
    threeLetterWindows: three?.[1] ?? language.toUpperCase().padEnd(3, 'Z'),
    listSeparator: usesSemicolon ? ';' : ',',
  };
}

function displayName(name: string, inLocale: string): string {
  const [language, ...rest] = name.split('-') as [string, ...string[]];
  const names = (type: 'language' | 'region' | 'script'): Intl.DisplayNames => new Intl.DisplayNames([inLocale], { type });
  // what is neither script nor region begins the variant, which ICU shows in capitals; round brackets inside become square ones
  const at = rest.findIndex((text) => text.length > 4);
  const known = at < 0 ? rest : rest.slice(0, at);
  const parts = known.map((text) => (names(text.length === 4 ? 'script' : 'region').of(text) ?? text).replace('(', '[').replace(')', ']'));
  if (at >= 0) parts.push(rest.slice(at).join('_').toUpperCase());
  const own = names('language').of(language) ?? language;
  return parts.length === 0 ? own : `${own} (${parts.join(', ')})`;
}

/** True when Intl knows the locale, so that a culture can be made for it. */
export function isKnownCulture(name: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([name]).length > 0;
  } catch {
    // A RangeError: not even the form of a language tag.
    return false;
  }
}

function part(parts: Intl.NumberFormatPart[], type: string, fallback: string): string {
  return parts.find((p) => p.type === type)?.value ?? fallback;
}

/** Where symbol, sign and digits stand: one of .NET's numbered patterns, by its text. */
function patternNumber(parts: Intl.NumberFormatPart[], symbolType: string, symbol: string, patterns: readonly string[]): number {
  let text = '';
  for (const p of parts) {
    if (p.type === symbolType) text += symbol;
    else if (p.type === 'minusSign') text += '-';
    else if (p.type === 'literal') text += p.value.replace(/[\s\u00a0\u202f]/g, ' ').replace(/[^\s()]/g, '');
    else if (!text.includes('n')) text += 'n';
  }
  return Math.max(0, patterns.indexOf(text.trim()));
}

/** NumberFormatInfo of a culture: written down for the invariant one and en-US, from Intl for the rest. */
export function numberFields(name: string): NumberFormatFields {
  if (name === '' || !isKnownCulture(name)) return invariantNumberFields;
  if (name === 'en-US' || name === 'en') return usNumberFields;
  const decimal = new Intl.NumberFormat(name, { minimumFractionDigits: 1 });
  const parts = decimal.formatToParts(-1234567.5);
  const groups = parts.filter((p) => p.type === 'integer').map((p) => p.value.length);
  const sizes =
    groups.length > 2 && groups[1] !== groups[groups.length - 1] ? [groups[groups.length - 1] as number, groups[1] as number] : [3];
  const separator =
    name === 'de-CH' || name === 'it-CH'
      ? '’'
      : part(parts, 'group', part(new Intl.NumberFormat(name).formatToParts(12345678), 'group', ','));
  const point = part(parts, 'decimal', '.');
  const region = name.split('-').find((p, i) => i > 0 && p.length === 2) ?? '';
  const code = ownEntry(currencies, region) ?? 'EUR';
  const currency = new Intl.NumberFormat(name, { style: 'currency', currency: code, currencyDisplay: 'narrowSymbol' });
  const money = currency.formatToParts(-1234.5);
  const percent = new Intl.NumberFormat(name, { style: 'percent' });
  const minus = part(parts, 'minusSign', '-');
  return {
    ...usNumberFields,
    currencyDecimalDigits: currency.resolvedOptions().maximumFractionDigits ?? 2,
    currencyDecimalSeparator: part(money, 'decimal', point),
    currencyGroupSizes: sizes,
    currencyGroupSeparator: part(money, 'group', separator),
    currencySymbol: part(money, 'currency', '¤'),
    currencyPositivePattern: patternNumber(currency.formatToParts(1234.5), 'currency', '$', currencyPositive),
    currencyNegativePattern: patternNumber(money, 'currency', '$', currencyNegative),
    numberDecimalSeparator: point,
    numberGroupSizes: sizes,
    numberGroupSeparator: separator,
    percentDecimalSeparator: point,
    percentGroupSizes: sizes,
    percentGroupSeparator: separator,
    percentPositivePattern: patternNumber(percent.formatToParts(0.5), 'percentSign', '%', percentPositive),
    percentNegativePattern: patternNumber(percent.formatToParts(-0.5), 'percentSign', '%', percentNegative),
    negativeSign: minus === '\u200e-' || minus === '\u200f-' ? '-' : minus,
    negativeInfinitySymbol: `${minus}∞`,
  };
}

/** A time whose parts show how many digits each has: Wednesday, 5 April 2023, 04:06:07. */
const sample = Date.UTC(2023, 3, 5, 4, 6, 7);

function quote(text: string): string {
  return text.replace(/[a-zA-Z\u0400-\u04ff]+/g, (letters) => `'${letters}'`);
}

function pattern(name: string, options: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(name, { ...options, timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' });
  const hour = format.resolvedOptions().hourCycle?.startsWith('h2') === false ? 'h' : 'H';
  let text = '';
  for (const { type, value } of format.formatToParts(sample)) {
    if (type === 'weekday') text += 'dddd';
    else if (type === 'year') text += 'yyyy';
    else if (type === 'month')
      text += /^\d+$/.test(value) ? 'M'.repeat(value.length) : options.month === 'short' || options.dateStyle === 'medium' ? 'MMM' : 'MMMM';
    else if (type === 'day') text += 'd'.repeat(value.length);
    else if (type === 'hour') text += hour.repeat(value.length);
    else if (type === 'minute') text += 'mm';
    else if (type === 'second') text += 'ss';
    else if (type === 'dayPeriod') text += 'tt';
    else if (type === 'era') text += 'g';
    else text += quote(value);
  }
  return text;
}

function names(name: string, count: number, options: Intl.DateTimeFormatOptions, type: string, date: (i: number) => number): string[] {
  const format = new Intl.DateTimeFormat(name, { ...options, timeZone: 'UTC', calendar: 'gregory' });
  return Array.from({ length: count }, (_, i) => format.formatToParts(date(i)).find((p) => p.type === type)?.value ?? '');
}

/** The first letters of a name, which may be shortened with a point. */
const letters = (count: number) => (day: string) => day.replace(/\.$/, '').slice(0, count);

/** How languages write days at their shortest where that is not their abbreviation (CLDR's width "short", which Intl does not have). */
const shortestDays: Readonly<Record<string, (abbreviation: string) => string>> = {
  de: (day) => `${letters(2)(day)}.`,
  en: letters(2),
  es: (day) => letters(2)(day).normalize('NFD').replace(/\p{M}/gu, '').toUpperCase(),
  fr: letters(2),
  pl: letters(3),
  sv: letters(2),
};

/** The shortest name of a day of a culture, from the abbreviated one. */
function shortestDay(culture: string): (abbreviation: string) => string {
  return ownEntry(shortestDays, culture.split('-')[0] as string) ?? ((day) => day);
}

/** Names of months beside a day; cultures that only number their months there (`2月`) have their usual names. */
function genitives(name: string, width: 'long' | 'short', date: (i: number) => number): string[] {
  const beside = names(name, 12, { month: width, day: 'numeric' }, 'month', date);
  return beside.some((month) => /^\d+$/.test(month)) ? names(name, 12, { month: width }, 'month', date) : beside;
}

/** Cultures whose weeks begin on Sunday; all others here begin theirs on Monday. */
const sundayRegions = new Set('US CA MX BR JP KR TW IN IL ZA TH CO PE PT SA HK PH ID'.split(' '));
/** Regions whose first week is the one with four days (ISO). */
const isoWeekRegions = new Set('DE AT CH FR BE NL GB IE DK SE NO FI PL CZ SK IT ES HU EE LT BG'.split(' '));

/** The patterns of dates that a culture has besides its own one: ICU's short and medium ones and that of numbers, and the long one (CultureData.Icu.cs). */
export function morePatterns(name: string): { short: string[]; long: string[] } {
  if (name === '' || !isKnownCulture(name)) return { short: [], long: [] };
  const year = new Intl.DateTimeFormat(name, { dateStyle: 'short', timeZone: 'UTC', calendar: 'gregory' })
    .formatToParts(sample)
    .find((p) => p.type === 'year')?.value;
  const short = pattern(name, { dateStyle: 'short' });
  const list = [
    year?.length === 2 ? short.replace('yyyy', 'yy') : short,
    pattern(name, { dateStyle: 'medium' }),
    pattern(name, { year: 'numeric', month: 'numeric', day: 'numeric' }),
  ].filter((p, i, all) => all.indexOf(p) === i);
  // a short date without its century is exchanged for the one that has it (FixDefaultShortDatePattern)
  const whole = list.indexOf(short);
  if (whole > 0) [list[0], list[whole]] = [short, list[0] as string];
  else if (whole < 0) list.push(list.splice(0, 1, short)[0] as string);
  return { short: list, long: [pattern(name, { dateStyle: 'full' }), pattern(name, { dateStyle: 'long' })] };
}

/** DateTimeFormatInfo of a culture: written down for the invariant one and en-US, from Intl for the rest. */
export function dateFields(name: string): DateTimeFormatFields {
  if (name === '' || !isKnownCulture(name)) return invariantDateFields;
  if (name === 'en-US' || name === 'en') return usDateFields;
  const month = (i: number): number => Date.UTC(2023, i, 1);
  const day = (i: number): number => Date.UTC(2023, 0, 1 + i);
  // Canada's English short date changed with the releases of CLDR.
  const shortDatePattern = name === 'en-CA' ? 'M/d/yyyy' : pattern(name, { dateStyle: 'short' });
  const longDatePattern = pattern(name, { dateStyle: 'full' });
  const longTimePattern = pattern(name, { timeStyle: 'medium' });
  const shortTimePattern = pattern(name, { timeStyle: 'short' });
  const region = name.split('-').find((p, i) => i > 0 && p.length === 2) ?? name.toUpperCase();
  const halves = (hour: number): string =>
    new Intl.DateTimeFormat(name, { hour: 'numeric', hour12: true, timeZone: 'UTC' })
      .formatToParts(Date.UTC(2023, 0, 1, hour))
      .find((p) => p.type === 'dayPeriod')?.value ?? '';
  return {
    amDesignator: halves(1),
    pmDesignator: halves(13),
    dateSeparator: /[dMy]+([^dMy']+)/.exec(shortDatePattern)?.[1] ?? '/',
    timeSeparator: /[hH]+([^hHm']+)m/.exec(longTimePattern)?.[1] ?? ':',
    shortDatePattern,
    longDatePattern,
    shortTimePattern,
    longTimePattern,
    fullDateTimePattern: `${longDatePattern} ${longTimePattern}`,
    monthDayPattern: pattern(name, { month: 'long', day: 'numeric' }),
    yearMonthPattern: pattern(name, { year: 'numeric', month: 'long' }),
    dayNames: names(name, 7, { weekday: 'long' }, 'weekday', day),
    abbreviatedDayNames: names(name, 7, { weekday: 'short' }, 'weekday', day),
    shortestDayNames: names(name, 7, { weekday: 'short' }, 'weekday', day).map(shortestDay(name)),
    monthNames: [...names(name, 12, { month: 'long' }, 'month', month), ''],
    abbreviatedMonthNames: [...names(name, 12, { month: 'short' }, 'month', month), ''],
    monthGenitiveNames: [...genitives(name, 'long', month), ''],
    abbreviatedMonthGenitiveNames: [...genitives(name, 'short', month), ''],
    firstDayOfWeek: sundayRegions.has(region) ? 0 : 1,
    calendarWeekRule: isoWeekRegions.has(region) ? 2 : 0,
    eraName: names(name, 1, { era: 'short' }, 'era', month)[0] ?? 'AD',
    abbreviatedEraName: names(name, 1, { era: 'narrow' }, 'era', month)[0] ?? 'A',
  };
}
