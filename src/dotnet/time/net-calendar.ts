import type { NetException } from '../../errors/exceptions.ts';
import { argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import { NetObject } from '../../objects/net-object.ts';
import { type CalendarSystem, calendarSystems } from './calendar-systems.ts';

/** A date as a calendar has it; `absolute` is its year without eras. */
export interface CalendarDate {
  readonly absolute: number;
  readonly month: number;
  readonly day: number;
}

function range(parameter: string, from: number, to: number, actual?: number): NetException {
  return argumentOutOfRange(parameter, `Valid values are between ${from} and ${to}, inclusive.`, actual ?? null);
}

/** A calendar of System.Globalization. */
export class NetCalendar extends NetObject {
  private made: CalendarSystem | undefined;
  private twoDigits: number | undefined;
  /** HijriCalendar.HijriAdjustment: days that its dates are later. */
  adjustment = 0;
  constructor(
    private readonly systemName: string,
    readonly isReadOnly: boolean,
  ) {
    super();
  }
  get system(): CalendarSystem {
    return (this.made ??= calendarSystems.get(this.systemName)!());
  }
  get twoDigitYearMax(): number {
    return this.twoDigits ?? this.system.twoDigitYearMax;
  }
  /** @throws InvalidOperationException, ArgumentOutOfRangeException */
  set twoDigitYearMax(value: number) {
    if (this.isReadOnly) throw exceptionOf('System.InvalidOperationException', 'Instance is read-only.');
    const { minYear, maxYear, name } = this.system;
    const least = name === 'HebrewCalendar' || name === 'UmAlQuraCalendar' ? minYear : 99;
    if (value < least || value > maxYear) throw range('value', least, maxYear, value);
    this.twoDigits = value;
  }
  /** Object.MemberwiseClone, which can be changed or not. */
  copy(isReadOnly: boolean): NetCalendar {
    const copy = Object.create(Object.getPrototypeOf(this)) as NetCalendar;
    return Object.assign(copy, this, { isReadOnly });
  }

  /** The date of a day in this calendar. */
  dateOf(dayOfTime: number): CalendarDate {
    const day = dayOfTime + this.adjustment;
    const { system } = this;
    const gregorian = system.texts === 'shifted' || system.texts === 'gregorian';
    const first = gregorian ? 1 : (system.absolute(system.minYear, 0) ?? system.minYear);
    const length = system.algorithm === 2 ? 354.367 : 365.2425;
    let absolute = first + Math.floor((day - system.start(first)) / length);
    while (system.start(absolute) > day) absolute--;
    while (absolute < 9999 && system.start(absolute + 1) <= day) absolute++;
    let rest = day - system.start(absolute);
    const months = system.months(absolute);
    let month = 0;
    while (month < months.length - 1 && rest >= months[month]!) rest -= months[month++]!;
    return { absolute, month: month + 1, day: rest + 1 };
  }
  /** Day of the year, from 1. */
  dayOfYear(day: number): number {
    return day + this.adjustment - this.system.start(this.dateOf(day).absolute) + 1;
  }
  /** The absolute year of a shown one. @throws ArgumentOutOfRangeException */
  yearOf(year: number, era = 0, parameter = 'year'): number {
    const { system } = this;
    const named = system.texts === 'gregorian' || system.texts === 'shifted';
    if (era !== 0 && !system.eras.includes(era))
      throw argumentOutOfRange('era', 'Era value was not valid.', system.texts === 'shifted' ? null : era);
    const absolute = system.absolute(year, era);
    if (absolute !== undefined) return absolute;
    if (system.texts === 'gregorian') throw argumentOutOfRange(parameter, 'Year must be between 1 and 9999.');
    if (system.texts === 'shifted' && year < 0) throw argumentOutOfRange(parameter, 'Non-negative number required.');
    throw range(parameter, system.minYear, system.maxYear, named || system.name === 'HijriCalendar' ? undefined : year);
  }
  /** Days of a month. @throws ArgumentOutOfRangeException */
  daysInMonth(absolute: number, month: number): number {
    const months = this.system.months(absolute);
    const days = month < 1 ? undefined : months[month - 1];
    if (days !== undefined) return days;
    if (this.system.name === 'HebrewCalendar') throw range('month', 1, months.length, month);
    throw argumentOutOfRange('month', 'Month must be between one and twelve.', month);
  }
  /** The day of a date. @throws ArgumentOutOfRangeException */
  dayOf(absolute: number, month: number, day: number): number {
    const { system } = this;
    if (system.texts === 'gregorian' || system.texts === 'shifted') {
      const days = month < 1 ? undefined : system.months(absolute)[month - 1];
      if (days === undefined || day < 1 || day > days)
        throw exceptionOf('System.ArgumentOutOfRangeException', 'Year, Month, and Day parameters describe an un-representable DateTime.');
    }
    this.checkDay(absolute, month, day);
    const months = system.months(absolute);
    let days = system.start(absolute) - this.adjustment + day - 1;
    for (let m = 0; m < month - 1; m++) days += months[m]!;
    return days;
  }
  /** @throws ArgumentOutOfRangeException for a day that the month does not have */
  checkDay(absolute: number, month: number, day: number): void {
    const days = this.daysInMonth(absolute, month);
    if (day >= 1 && day <= days) return;
    if (this.system.texts === 'day-of-month') throw argumentOutOfRange('day', `Day must be between 1 and ${days} for month ${month}.`, day);
    throw range('day', 1, days, day);
  }
  /** Calendar.AddMonths. @throws ArgumentOutOfRangeException */
  addMonths(day: number, count: number): number {
    const { system } = this;
    if (count < -120000 || count > 120000)
      throw range('months', -120000, 120000, system.texts === 'shifted' || system.name === 'HijriCalendar' ? undefined : count);
    const at = this.dateOf(day);
    let { absolute } = at;
    let month = at.month + count;
    if (system.algorithm < 3) {
      absolute += Math.floor((month - 1) / 12);
      month = ((((month - 1) % 12) + 12) % 12) + 1;
    } else {
      for (; month < 1; month += system.months(--absolute).length) this.checkAdded(absolute - 1);
      for (let size = system.months(absolute).length; month > size; size = system.months(absolute).length) {
        month -= size;
        this.checkAdded(++absolute);
      }
    }
    this.checkAdded(absolute);
    return this.dayOf(absolute, month, Math.min(at.day, this.daysInMonth(absolute, month)));
  }
  /** Calendar.AddYears. @throws ArgumentOutOfRangeException */
  addYears(day: number, count: number): number {
    if (this.system.algorithm < 3) return this.addMonths(day, count * 12);
    const at = this.dateOf(day);
    const absolute = at.absolute + count;
    const shown = this.system.shown(absolute, 0).year;
    this.yearOf(shown, 0, this.system.name === 'HebrewCalendar' ? 'years' : 'year');
    const last = this.system.months(absolute).length;
    // the thirteenth month has its end where there is none
    if (at.month > last) return this.dayOf(absolute, last, this.daysInMonth(absolute, last));
    return this.dayOf(absolute, at.month, Math.min(at.day, this.daysInMonth(absolute, at.month)));
  }
  private checkAdded(absolute: number): void {
    const { minYear, maxYear } = this.system;
    const from = this.system.absolute(minYear, 1) ?? 1;
    const to = this.system.absolute(maxYear, 0) ?? 9999;
    if (absolute < from || absolute > to)
      throw exceptionOf(
        'System.ArgumentException',
        'The result is out of the supported range for this calendar. The result should be between 01/01/0001 00:00:00 (Gregorian date) and 12/31/9999 23:59:59 (Gregorian date), inclusive.',
      );
  }
  /** Calendar.ToFourDigitYear. @throws ArgumentOutOfRangeException */
  toFourDigitYear(year: number): number {
    const { system } = this;
    if (this.twoDigitYearMax < 100 && system.texts === 'shifted') {
      if (year <= 0) throw argumentOutOfRange('year', `year ('${year}') must be a non-negative and non-zero value.`, year);
      if (year > system.maxYear) throw range('year', 1, system.maxYear, year);
      return year;
    }
    if (year < 0) throw argumentOutOfRange('year', `year ('${year}') must be a non-negative value.`, year);
    const most = this.twoDigitYearMax;
    if (year < 100) return (Math.floor(most / 100) - (year > most % 100 ? 1 : 0)) * 100 + year;
    if (year < system.minYear || year > system.maxYear) throw range('year', system.minYear, system.maxYear, year);
    return year;
  }
}

/** System.Globalization.GregorianCalendar. */
export class NetGregorianCalendar extends NetCalendar {
  /** GregorianCalendarTypes. */
  calendarType = 1;
  constructor(isReadOnly: boolean) {
    super('GregorianCalendar', isReadOnly);
  }
}
