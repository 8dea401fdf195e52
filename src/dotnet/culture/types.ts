import { argumentException, argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import { PSArray } from '../../objects/collections.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import type { NetObject, Value } from '../../objects/net-object.ts';
import type { MemberBody, PropertyBody } from '../../objects/net-type.ts';
import type { Char } from '../../objects/numbers.ts';
import { defineType, wellKnown } from '../registry.ts';
import { NetGregorianCalendar } from '../time/net-calendar.ts';
import { arrayOfType, enumOf, notNull, stringArray } from '../values.ts';
import {
  currentCulture,
  currentUICulture,
  dateFormatOf,
  getCulture,
  getCultureByLcid,
  invariantCulture,
  NetCultureInfo,
  numberFormatOf,
  setCurrentCulture,
  setCurrentUICulture,
} from './culture-info.ts';
import { listedCultures } from './culture-list.ts';
import { type DateTimeFormatFields, NetDateTimeFormatInfo } from './date-time-format-info.ts';
import { morePatterns } from './locale-data.ts';
import { NetNumberFormatInfo, type NumberFormatFields } from './number-format-info.ts';
import { defineTextInfo, NetCompareInfo, NetTextInfo } from './text-info-types.ts';

const ns = 'System.Globalization.';

function checkWritable(value: { isReadOnly: boolean }): void {
  if (value.isReadOnly) throw exceptionOf('System.InvalidOperationException', 'Instance is read-only.');
}

/** `numberDecimalDigits` to `NumberDecimalDigits`. */
function netName(field: string): string {
  return field[0]!.toUpperCase() + field.slice(1);
}

/** Puts a table of properties into the order in which .NET declares them: the order of lists. */
function inOrder(names: string, properties: Record<string, PropertyBody>): Record<string, PropertyBody> {
  const place = new Map(names.split(' ').map((name, i) => [name, i]));
  const nameOf = (key: string): string => key.slice(key.lastIndexOf(' ') + 1);
  return Object.fromEntries(Object.entries(properties).sort(([a], [b]) => (place.get(nameOf(a)) ?? 99) - (place.get(nameOf(b)) ?? 99)));
}

/** How many elements an array of names has (DateTimeFormatInfo). */
const nameCounts: ReadonlyMap<string, number> = new Map([
  ['dayNames', 7],
  ['abbreviatedDayNames', 7],
  ['shortestDayNames', 7],
  ['monthNames', 13],
  ['abbreviatedMonthNames', 13],
  ['monthGenitiveNames', 13],
  ['abbreviatedMonthGenitiveNames', 13],
]);
/** The greatest number of a pattern (NumberFormatInfo). */
const lastPatterns: ReadonlyMap<string, number> = new Map([
  ['currencyNegativePattern', 16],
  ['currencyPositivePattern', 3],
  ['numberNegativePattern', 4],
  ['percentNegativePattern', 11],
  ['percentPositivePattern', 3],
]);

/** @throws ArgumentException, ArgumentOutOfRangeException for what a field cannot be */
function checkField(field: string, value: Value): void {
  if (typeof value === 'number') {
    const last = lastPatterns.get(field) ?? (field.endsWith('DecimalDigits') ? 99 : undefined);
    if (last !== undefined && (value < 0 || value > last))
      throw argumentOutOfRange('value', `Valid values are between 0 and ${last}, inclusive.`, value);
  }
  if (!(value instanceof PSArray)) return;
  const count = nameCounts.get(field);
  if (count !== undefined && value.items.length !== count) throw argumentException(`Length of the array must be ${count}.`, 'value');
  if (!field.endsWith('GroupSizes')) return;
  for (const [i, size] of (value.items as readonly number[]).entries())
    if (size > 9 || size < 0 || (size === 0 && i < value.items.length - 1))
      throw argumentException(
        'Every element in the value array should be between one and nine, except for the last element, which can be zero.',
        'value',
      );
}

/** Properties over fields of a format object, by the type of their values. */
function fieldProperties<T extends NetObject & { isReadOnly: boolean }>(
  fields: readonly (string & keyof T)[],
  type: 'string' | 'int' | 'string[]' | 'int[]',
): Record<string, PropertyBody> {
  const result: Record<string, PropertyBody> = {};
  for (const field of fields) {
    result[`${type} ${netName(field)}`] = {
      get: (o: T) => {
        const value = o[field];
        if (!Array.isArray(value)) return value;
        return type === 'string[]'
          ? stringArray(value as string[])
          : new PSArray([...(value as number[])], wellKnown.int32.makeArrayType());
      },
      set: (o: T, value: Value) => {
        checkWritable(o);
        checkField(field, notNull(value, 'value'));
        if (value === '' && field.endsWith('DecimalSeparator')) throw argumentException('The value cannot be an empty string.', 'value');
        checkWritable(o);
        Object.assign(o, { [field]: value instanceof PSArray ? [...value.items] : value });
      },
    };
  }
  return result;
}

const numberText: readonly (string & keyof NumberFormatFields)[] = [
  'currencyDecimalSeparator',
  'currencyGroupSeparator',
  'currencySymbol',
  'naNSymbol',
  'negativeInfinitySymbol',
  'negativeSign',
  'numberDecimalSeparator',
  'numberGroupSeparator',
  'perMilleSymbol',
  'percentDecimalSeparator',
  'percentGroupSeparator',
  'percentSymbol',
  'positiveInfinitySymbol',
  'positiveSign',
];
const numberInts: readonly (string & keyof NumberFormatFields)[] = [
  'currencyDecimalDigits',
  'currencyNegativePattern',
  'currencyPositivePattern',
  'numberDecimalDigits',
  'numberNegativePattern',
  'percentDecimalDigits',
  'percentNegativePattern',
  'percentPositivePattern',
];

const numberOrder =
  'CurrencyDecimalDigits CurrencyDecimalSeparator IsReadOnly CurrencyGroupSizes NumberGroupSizes PercentGroupSizes CurrencyGroupSeparator CurrencySymbol NaNSymbol CurrencyNegativePattern NumberNegativePattern PercentPositivePattern PercentNegativePattern NegativeInfinitySymbol NegativeSign NumberDecimalDigits NumberDecimalSeparator NumberGroupSeparator CurrencyPositivePattern PositiveInfinitySymbol PositiveSign PercentDecimalDigits PercentDecimalSeparator PercentGroupSeparator PercentSymbol PerMilleSymbol NativeDigits DigitSubstitution';

function defineNumberFormatInfo(): void {
  defineType({ name: `${ns}DigitShapes`, kind: 'enum', enumValues: { Context: 0, None: 1, NativeNational: 2 } });
  defineType({
    name: `${ns}NumberFormatInfo`,
    jsClass: NetNumberFormatInfo,
    sealed: true,
    interfaces: ['System.ICloneable', 'System.IFormatProvider'],
    constructors: { '()': () => invariantCulture.numberFormat.clone() },
    properties: inOrder(numberOrder, {
      ...fieldProperties<NetNumberFormatInfo>(numberText, 'string'),
      ...fieldProperties<NetNumberFormatInfo>(numberInts, 'int'),
      ...fieldProperties<NetNumberFormatInfo>(['currencyGroupSizes', 'numberGroupSizes', 'percentGroupSizes'], 'int[]'),
      'bool IsReadOnly': { get: (n: NetNumberFormatInfo) => n.isReadOnly },
      'string[] NativeDigits': { get: () => stringArray([...'0123456789']) },
      [`${ns}DigitShapes DigitSubstitution`]: { get: () => enumOf(`${ns}DigitShapes`, 1) },
    }),
    staticProperties: {
      [`${ns}NumberFormatInfo CurrentInfo`]: { get: () => currentCulture().numberFormat },
      [`${ns}NumberFormatInfo InvariantInfo`]: { get: () => invariantCulture.numberFormat },
    },
    methods: {
      'System.Object Clone()': (n: NetNumberFormatInfo) => n.clone(),
      'System.Object GetFormat(type formatType)': (n: NetNumberFormatInfo) => n,
    },
    staticMethods: { [`${ns}NumberFormatInfo GetInstance(System.IFormatProvider formatProvider)`]: (_s, p: Value) => numberFormatOf(p) },
  });
}

const dateText: readonly (string & keyof DateTimeFormatFields)[] = [
  'amDesignator',
  'dateSeparator',
  'fullDateTimePattern',
  'longDatePattern',
  'longTimePattern',
  'monthDayPattern',
  'pmDesignator',
  'shortDatePattern',
  'shortTimePattern',
  'timeSeparator',
  'yearMonthPattern',
];

function renamed(properties: Record<string, PropertyBody>): Record<string, PropertyBody> {
  const result: Record<string, PropertyBody> = {};
  for (const [name, body] of Object.entries(properties))
    result[name.replace(/ (Am|Pm)Designator/, (_m, half: string) => ` ${half.toUpperCase()}Designator`)] = body;
  return result;
}

function monthNameOf(names: readonly string[], month: number): string {
  if (month < 1 || month > 13) throw argumentOutOfRange('month', 'Valid values are between 1 and 13, inclusive.', month);
  return names[month - 1] ?? '';
}

function dayNameOf(names: readonly string[], day: EnumValue): string {
  return names[day.value] ?? '';
}

const dateOrder =
  'AMDesignator Calendar DateSeparator FirstDayOfWeek CalendarWeekRule FullDateTimePattern LongDatePattern LongTimePattern MonthDayPattern PMDesignator RFC1123Pattern ShortDatePattern ShortTimePattern SortableDateTimePattern TimeSeparator UniversalSortableDateTimePattern YearMonthPattern AbbreviatedDayNames ShortestDayNames DayNames AbbreviatedMonthNames MonthNames IsReadOnly NativeCalendarName AbbreviatedMonthGenitiveNames MonthGenitiveNames';

/** The patterns of a standard format; of all formats, in .NET's order, when none is given. @throws ArgumentException for no format */
export function dateTimePatternsOf(d: NetDateTimeFormatInfo, format?: string): string[] {
  const isInvariant = d.shortDatePattern === 'MM/dd/yyyy' && d.longDatePattern === 'dddd, dd MMMM yyyy';
  const more = morePatterns(d.culture);
  const dates = [...new Set([d.shortDatePattern, ...(isInvariant ? ['yyyy-MM-dd'] : more.short)])];
  const days = [...new Set([d.longDatePattern, ...more.long])];
  const times = isInvariant ? [d.shortTimePattern, 'hh:mm tt', 'H:mm', 'h:mm tt'] : [d.shortTimePattern];
  const full = [d.fullDateTimePattern, ...days.slice(1).map((day) => `${day} ${d.longTimePattern}`)];
  const rfc = ["ddd, dd MMM yyyy HH':'mm':'ss 'GMT'"];
  const round = ["yyyy'-'MM'-'dd'T'HH':'mm':'ss.fffffffK"];
  const patterns: Record<string, string[]> = {
    d: dates,
    D: days,
    f: days.flatMap((day) => times.map((t) => `${day} ${t}`)),
    F: full,
    g: dates.flatMap((date) => times.map((t) => `${date} ${t}`)),
    G: dates.map((date) => `${date} ${d.longTimePattern}`),
    m: [d.monthDayPattern],
    M: [d.monthDayPattern],
    o: round,
    O: round,
    r: rfc,
    R: rfc,
    s: ["yyyy'-'MM'-'dd'T'HH':'mm':'ss"],
    t: times,
    T: [d.longTimePattern],
    u: ["yyyy'-'MM'-'dd HH':'mm':'ss'Z'"],
    U: full,
    y: [d.yearMonthPattern],
    Y: [d.yearMonthPattern],
  };
  const found = format === undefined ? Object.values(patterns).flat() : patterns[format];
  if (!found) throw exceptionOf('System.FormatException', 'Input string was not in a correct format.');
  return found;
}

function defineDateTimeFormatInfo(): void {
  type Info = NetDateTimeFormatInfo;
  defineType({
    name: `${ns}DateTimeFormatInfo`,
    jsClass: NetDateTimeFormatInfo,
    sealed: true,
    interfaces: ['System.ICloneable', 'System.IFormatProvider'],
    constructors: { '()': () => invariantCulture.dateTimeFormat.clone() },
    properties: inOrder(dateOrder, {
      ...renamed(fieldProperties<Info>(dateText, 'string')),
      [`${ns}Calendar Calendar`]: { get: () => new NetGregorianCalendar(false) },
      ...fieldProperties<Info>(
        [
          'dayNames',
          'abbreviatedDayNames',
          'shortestDayNames',
          'monthNames',
          'abbreviatedMonthNames',
          'monthGenitiveNames',
          'abbreviatedMonthGenitiveNames',
        ],
        'string[]',
      ),
      'System.DayOfWeek FirstDayOfWeek': {
        get: (d: Info) => enumOf('System.DayOfWeek', d.firstDayOfWeek),
        set: (d: Info, value: EnumValue) => {
          checkWritable(d);
          d.firstDayOfWeek = value.value;
        },
      },
      [`${ns}CalendarWeekRule CalendarWeekRule`]: { get: (d: Info) => enumOf(`${ns}CalendarWeekRule`, d.calendarWeekRule) },
      'string RFC1123Pattern': { get: () => "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'" },
      'string SortableDateTimePattern': { get: () => "yyyy'-'MM'-'dd'T'HH':'mm':'ss" },
      'string UniversalSortableDateTimePattern': { get: () => "yyyy'-'MM'-'dd HH':'mm':'ss'Z'" },
      'bool IsReadOnly': { get: (d: Info) => d.isReadOnly },
      'string NativeCalendarName': { get: () => 'Gregorian Calendar' },
    }),
    staticProperties: {
      [`${ns}DateTimeFormatInfo CurrentInfo`]: { get: () => currentCulture().dateTimeFormat },
      [`${ns}DateTimeFormatInfo InvariantInfo`]: { get: () => invariantCulture.dateTimeFormat },
    },
    methods: {
      'System.Object Clone()': (d: Info) => d.clone(),
      'System.Object GetFormat(type formatType)': (d: Info) => d,
      'string GetMonthName(int month)': (d: Info, m: number) => monthNameOf(d.monthNames, m),
      'string GetAbbreviatedMonthName(int month)': (d: Info, m: number) => monthNameOf(d.abbreviatedMonthNames, m),
      'string GetDayName(System.DayOfWeek dayofweek)': (d: Info, day: EnumValue) => dayNameOf(d.dayNames, day),
      'string GetAbbreviatedDayName(System.DayOfWeek dayofweek)': (d: Info, day: EnumValue) => dayNameOf(d.abbreviatedDayNames, day),
      'string GetShortestDayName(System.DayOfWeek dayOfWeek)': (d: Info, day: EnumValue) => dayNameOf(d.shortestDayNames, day),
      'string GetEraName(int era)': (d: Info) => d.eraName,
      'string GetAbbreviatedEraName(int era)': (d: Info) => d.abbreviatedEraName,
      'int GetEra(string eraName)': (d: Info, name: string | null) => (name === d.eraName || name === d.abbreviatedEraName ? 1 : -1),
      'string[] GetAllDateTimePatterns()': (d: Info) => stringArray(dateTimePatternsOf(d)),
      'string[] GetAllDateTimePatterns(char format)': (d: Info, format: Char) =>
        stringArray(dateTimePatternsOf(d, String.fromCharCode(format.code))),
    },
    staticMethods: { [`${ns}DateTimeFormatInfo GetInstance(System.IFormatProvider provider)`]: (_s, p: Value) => dateFormatOf(p) },
  });
}

function cultureOf(name: string | null): NetCultureInfo {
  return getCulture(notNull(name, 'name'));
}

function defineCultureInfo(): void {
  const own = `${ns}CultureInfo`;
  const settable = (get: () => NetCultureInfo, set: (c: NetCultureInfo) => void): PropertyBody => ({
    get,
    set: (_s, value: NetCultureInfo) => set(notNull(value, 'value')),
  });
  const toText: MemberBody = (c: NetCultureInfo) => c.name;
  defineType({
    name: `${ns}CultureTypes`,
    kind: 'enum',
    flags: true,
    enumValues: {
      NeutralCultures: 1,
      SpecificCultures: 2,
      InstalledWin32Cultures: 4,
      AllCultures: 7,
      UserCustomCulture: 8,
      ReplacementCultures: 16,
      WindowsOnlyCultures: 32,
      FrameworkCultures: 64,
    },
  });
  defineType({
    name: own,
    jsClass: NetCultureInfo,
    accelerators: ['cultureinfo'],
    interfaces: ['System.ICloneable', 'System.IFormatProvider'],
    constructors: {
      '(string name)': (_t, name: string | null) => cultureOf(name).clone(),
      '(string name, bool useUserOverride)': (_t, name: string | null) => cultureOf(name).clone(),
      '(int culture)': (_t, lcid: number) => getCultureByLcid(lcid).clone(),
    },
    properties: {
      [`${own} Parent`]: { get: (c: NetCultureInfo) => c.parent },
      'int LCID': { get: (c: NetCultureInfo) => c.info.lcid },
      'int KeyboardLayoutId': { get: (c: NetCultureInfo) => c.info.lcid },
      'string Name': { get: (c: NetCultureInfo) => c.name },
      'string IetfLanguageTag': { get: (c: NetCultureInfo) => c.name },
      'string DisplayName': { get: (c: NetCultureInfo) => c.info.displayName },
      'string NativeName': { get: (c: NetCultureInfo) => c.info.nativeName },
      'string EnglishName': { get: (c: NetCultureInfo) => c.info.englishName },
      'string TwoLetterISOLanguageName': { get: (c: NetCultureInfo) => c.info.twoLetter },
      'string ThreeLetterISOLanguageName': { get: (c: NetCultureInfo) => c.info.threeLetter },
      'string ThreeLetterWindowsLanguageName': { get: (c: NetCultureInfo) => c.info.threeLetterWindows },
      [`${ns}CompareInfo CompareInfo`]: { get: (c: NetCultureInfo) => new NetCompareInfo(c) },
      [`${ns}TextInfo TextInfo`]: { get: (c: NetCultureInfo) => new NetTextInfo(c) },
      'bool IsNeutralCulture': { get: (c: NetCultureInfo) => c.isNeutral },
      [`${ns}CultureTypes CultureTypes`]: {
        get: (c: NetCultureInfo) => enumOf(`${ns}CultureTypes`, (c.isNeutral ? 1 : 2) | (c.info.lcid === 4096 ? 8 : 0)),
      },
      [`${ns}NumberFormatInfo NumberFormat`]: {
        get: (c: NetCultureInfo) => c.numberFormat,
        set: (c: NetCultureInfo, value: NetNumberFormatInfo) => {
          checkWritable(c);
          c.numberFormat = value;
        },
      },
      [`${ns}DateTimeFormatInfo DateTimeFormat`]: {
        get: (c: NetCultureInfo) => c.dateTimeFormat,
        set: (c: NetCultureInfo, value: NetDateTimeFormatInfo) => {
          checkWritable(c);
          c.dateTimeFormat = value;
        },
      },
      [`${ns}Calendar Calendar`]: { get: (c: NetCultureInfo) => new NetGregorianCalendar(c.isReadOnly) },
      [`${ns}Calendar[] OptionalCalendars`]: { get: () => arrayOfType(`${ns}Calendar`, [new NetGregorianCalendar(false)]) },
      'bool UseUserOverride': { get: (c: NetCultureInfo) => !c.isReadOnly || (c === currentCulture() && c.name !== '') },
      'bool IsReadOnly': { get: (c: NetCultureInfo) => c.isReadOnly },
    },
    staticProperties: {
      [`${own} CurrentCulture`]: settable(currentCulture, setCurrentCulture),
      [`${own} CurrentUICulture`]: settable(currentUICulture, setCurrentUICulture),
      [`${own} InstalledUICulture`]: { get: () => getCulture('en-US') },
      [`${own} InvariantCulture`]: { get: () => invariantCulture },
      [`${own} DefaultThreadCurrentCulture`]: { get: () => null, set: (_s, c: NetCultureInfo) => setCurrentCulture(c) },
      [`${own} DefaultThreadCurrentUICulture`]: { get: () => null, set: (_s, c: NetCultureInfo) => setCurrentUICulture(c) },
    },
    methods: {
      'System.Object Clone()': (c: NetCultureInfo) => c.clone(),
      'bool Equals(System.Object value)': (c: NetCultureInfo, o: Value) => o instanceof NetCultureInfo && o.name === c.name,
      'System.Object GetFormat(type formatType)': (c: NetCultureInfo, t: { name: string } | null) =>
        t?.name === 'NumberFormatInfo' ? c.numberFormat : t?.name === 'DateTimeFormatInfo' ? c.dateTimeFormat : null,
      'string ToString()': toText,
      'void ClearCachedData()': () => undefined,
    },
    staticMethods: {
      [`${own} GetCultureInfo(string name)`]: (_s, name: string | null) => cultureOf(name),
      [`${own} GetCultureInfo(int culture)`]: (_s, lcid: number) => getCultureByLcid(lcid),
      [`${own} CreateSpecificCulture(string name)`]: (_s, name: string | null) => {
        const culture = cultureOf(name);
        if (!culture.isNeutral) return culture;
        const { language, region } = new Intl.Locale(culture.name).maximize();
        return getCulture(`${language}-${region}`);
      },
      [`${own}[] GetCultures(${ns}CultureTypes types)`]: (_s, types: EnumValue) => {
        // neutral ones with the invariant culture, and those of a region
        const wanted = listedCultures().filter((c) => (types.value & (c.isNeutral ? 1 : 2)) !== 0);
        const names = wanted.map((c) => c.name);
        return arrayOfType(
          own,
          (types.value & 2 ? ['', ...names] : names).map((n) => getCulture(n)),
        );
      },
      [`${own} ReadOnly(${own} ci)`]: (_s, c: NetCultureInfo) => new NetCultureInfo(c.name, true),
    },
  });
}

/** Defines the types of cultures and their formats. */
export function defineCultureTypes(): void {
  defineType({ name: `${ns}CalendarWeekRule`, kind: 'enum', enumValues: { FirstDay: 0, FirstFullWeek: 1, FirstFourDayWeek: 2 } });
  defineNumberFormatInfo();
  defineDateTimeFormatInfo();
  defineTextInfo();
  defineCultureInfo();
}
