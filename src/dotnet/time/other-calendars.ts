/** Calendars that count years, or months too, otherwise than the Gregorian one (System.Globalization). */
import { argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import type { TypeDefinition } from '../../objects/net-type.ts';
import { mustNotBeNegative } from '../argument-errors.ts';
import { defineType } from '../registry.ts';
import { ticksPerDay } from './calendar.ts';
import type { NetDateTime } from './date-time.ts';
import { NetCalendar } from './net-calendar.ts';

const ns = 'System.Globalization.';

type Members = Pick<TypeDefinition, 'properties' | 'methods'>;

const hijri: Members = {
  properties: {
    'int HijriAdjustment': {
      get: (c: NetCalendar) => c.adjustment,
      set: (c: NetCalendar, days: number) => {
        if (days < -2 || days > 2) throw argumentOutOfRange('value', 'Argument must be between -2 and 2.', days);
        if (c.isReadOnly) throw exceptionOf('System.InvalidOperationException', 'Instance is read-only.');
        c.adjustment = days;
      },
    },
  },
};

/** The year of a cycle of sixty: 1984 began one. */
const lunisolar: Members = {
  methods: {
    'int GetSexagenaryYear(datetime time)': (c: NetCalendar, d: NetDateTime) =>
      ((c.dateOf(Number(d.ticks / ticksPerDay)).absolute - 4) % 60) + 1,
    'int GetCelestialStem(int sexagenaryYear)': (_c, year: number) => ((checkSexagenary(year) - 1) % 10) + 1,
    'int GetTerrestrialBranch(int sexagenaryYear)': (_c, year: number) => ((checkSexagenary(year) - 1) % 12) + 1,
  },
};

function checkSexagenary(year: number): number {
  if (year < 0) throw mustNotBeNegative('sexagenaryYear', year);
  if (year < 1 || year > 60) throw argumentOutOfRange('sexagenaryYear', 'Valid values are between 1 and 60, inclusive.', year);
  return year;
}

/** Defines the calendars with years of their own. */
export function defineOtherCalendars(): void {
  for (const [name, era, members] of [
    ['ThaiBuddhistCalendar', 'ThaiBuddhistEra', {}],
    ['TaiwanCalendar', null, {}],
    ['KoreanCalendar', 'KoreanEra', {}],
    ['JapaneseCalendar', null, {}],
    ['JulianCalendar', 'JulianEra', {}],
    ['PersianCalendar', 'PersianEra', {}],
    ['HijriCalendar', 'HijriEra', hijri],
    ['UmAlQuraCalendar', 'UmAlQuraEra', {}],
    ['HebrewCalendar', 'HebrewEra', {}],
    ['ChineseLunisolarCalendar', 'ChineseEra', lunisolar],
    ['KoreanLunisolarCalendar', 'GregorianEra', lunisolar],
    ['TaiwanLunisolarCalendar', null, lunisolar],
  ] as const) {
    class Own extends NetCalendar {}
    const isLunisolar: boolean = members === lunisolar;
    defineType({
      name: ns + name,
      baseType: ns + (isLunisolar ? 'EastAsianLunisolarCalendar' : 'Calendar'),
      jsClass: Own,
      constructors: { '()': () => new Own(name, false) },
      ...(isLunisolar ? {} : members),
      staticProperties: era === null ? {} : { [`int ${era}`]: { get: () => 1 } },
    });
  }
  defineType({ name: `${ns}EastAsianLunisolarCalendar`, baseType: `${ns}Calendar`, abstract: true, ...lunisolar });
}
