import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../src/dotnet/index.ts';
import { getCulture, invariantCulture } from '../../src/dotnet/culture/index.ts';
import { dateOfDay, dayNumber, isValidDate } from '../../src/dotnet/time/calendar.ts';
import { weekOfYear } from '../../src/dotnet/time/calendar-types.ts';
import { parseDateExact } from '../../src/dotnet/time/date-parse-exact.ts';
import { formatDateTime, formatTimeSpan, NetDateTime, NetTimeSpan, parseDateTime, parseTimeSpan } from '../../src/dotnet/time/index.ts';
import { isFailure } from '../../src/dotnet/time/parse-result.ts';
import { NetException } from '../../src/errors/exceptions.ts';

const anyTicks = fc.bigInt({ min: 0n, max: 3155378975999999999n });

function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (e) {
    if (e instanceof NetException) return e.message;
    throw e;
  }
  return '';
}

describe('DateTime', () => {
  const time = NetDateTime.of(2023, 7, 4, 9, 8, 7, 65);
  it.each([
    ['d', '7/4/2023'],
    ['D', 'Tuesday, July 4, 2023'],
    ['f', 'Tuesday, July 4, 2023 9:08\u202fAM'],
    ['G', '7/4/2023 9:08:07\u202fAM'],
    ['o', '2023-07-04T09:08:07.0650000'],
    ['R', 'Tue, 04 Jul 2023 09:08:07 GMT'],
    ['u', '2023-07-04 09:08:07Z'],
    ['yy/M/d', '23/7/4'],
    ['hh t', '09 A'],
    ['ss.FFF', '07.065'],
    ['ss.FF', '07.06'],
    ['"week of" dd', 'week of 04'],
    ['%d', '4'],
    ['HH\\hmm', '09h08'],
    ['gg', 'AD'],
  ])('format %s', (format, expected) => {
    expect(formatDateTime(time, format)).toBe(expected);
  });

  it.each([
    ['de-DE', null, '04.07.2023 09:08:07'],
    ['fr-FR', 'D', 'mardi 4 juillet 2023'],
    ['', null, '07/04/2023 09:08:07'],
  ])('in the culture %j', (name, format, expected) => {
    expect(formatDateTime(time, format, getCulture(name))).toBe(expected);
  });

  it.each([
    ['2024-05-06 07:08:09', '2024-05-06T07:08:09.0000000'],
    ['6 May 2024', '2024-05-06T00:00:00.0000000'],
    ['May 6, 2024 4:05 PM', '2024-05-06T16:05:00.0000000'],
    ['05/06/2024', '2024-05-06T00:00:00.0000000'],
    ['12/25/99', '1999-12-25T00:00:00.0000000'],
    ['2024/5', '2024-05-01T00:00:00.0000000'],
    ['Monday, January 1, 2024', '2024-01-01T00:00:00.0000000'],
    ['2024-01-02T03:04:05.1234567', '2024-01-02T03:04:05.1234567'],
    ['2024-1-1 12:00am', '2024-01-01T00:00:00.0000000'],
  ])('reads %j', (text, expected) => {
    expect(formatDateTime(parseDateTime(text, invariantCulture), 'o')).toBe(expected);
  });

  it.each([
    ['not a date', "The string 'not a date' was not recognized as a valid DateTime. There is an unknown word starting at index '0'."],
    ['2024-13-01', "String '2024-13-01' was not recognized as a valid DateTime."],
    ['13/01/2024', "String '13/01/2024' was not recognized as a valid DateTime."],
    ['2023-02-29', "String '2023-02-29' was not recognized as a valid DateTime."],
    [
      'Tuesday, January 1, 2024',
      "String 'Tuesday, January 1, 2024' was not recognized as a valid DateTime because the day of week was incorrect.",
    ],
    ['', "String '' was not recognized as a valid DateTime."],
  ])('refuses %j', (text, message) => {
    expect(messageOf(() => parseDateTime(text, invariantCulture))).toBe(message);
  });

  it('reads back what it writes', () => {
    const info = invariantCulture.dateTimeFormat;
    fc.assert(
      fc.property(anyTicks, (ticks) => {
        const text = formatDateTime(new NetDateTime(ticks), 'o');
        expect(parseDateTime(text, invariantCulture).ticks).toBe(ticks);
        const exact = parseDateExact(text, 'o', info, 0);
        expect(isFailure(exact) ? null : exact.ticks).toBe(ticks);
      }),
    );
  });

  it('takes dates apart and puts them together', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3652058 }), (days) => {
        const { year, month, day } = dateOfDay(days);
        expect(isValidDate(year, month, day)).toBe(true);
        expect(dayNumber(year, month, day)).toBe(days);
      }),
    );
  });

  it('keeps month ends', () => {
    const end = NetDateTime.of(2024, 1, 31);
    expect(formatDateTime(end.addMonths(1), 's')).toBe('2024-02-29T00:00:00');
    expect(formatDateTime(NetDateTime.of(2024, 2, 29).addYears(1), 's')).toBe('2025-02-28T00:00:00');
    expect(messageOf(() => NetDateTime.of(2023, 2, 29))).toBe('Year, Month, and Day parameters describe an un-representable DateTime.');
  });

  it('numbers weeks by rule', () => {
    expect(weekOfYear(NetDateTime.of(2024, 1, 8), 2, 1)).toBe(2);
    expect(weekOfYear(NetDateTime.of(2024, 1, 1), 0, 0)).toBe(1);
    expect(weekOfYear(NetDateTime.of(2023, 1, 1), 2, 1)).toBe(52);
  });
});

describe('TimeSpan', () => {
  it.each([
    ['02:30', '02:30:00'],
    ['1.02:03:04', '1.02:03:04'],
    ['-0:15', '-00:15:00'],
    ['24:00:00', '24.00:00:00'],
    ['5', '5.00:00:00'],
    ['1:2:3:4', '1.02:03:04'],
    ['0:0:0.5', '00:00:00.5000000'],
  ])('reads %j', (text, expected) => {
    expect(parseTimeSpan(text).toString()).toBe(expected);
  });

  it('refuses numbers out of range', () => {
    expect(messageOf(() => parseTimeSpan('25:00:61'))).toContain(
      'could not be parsed because at least one of the numeric components is out of range',
    );
    expect(messageOf(() => parseTimeSpan('x'))).toBe("String 'x' was not recognized as a valid TimeSpan.");
  });

  it.each([
    ['c', '1.02:03:04.0050000'],
    ['g', '1:2:03:04.005'],
    ['G', '1:02:03:04.0050000'],
    ['d\\d\\ hh\\h', '1d 02h'],
    ['hh\\:mm', '02:03'],
  ])('format %s', (format, expected) => {
    const span = NetTimeSpan.fromMilliseconds(93784005);
    expect(formatTimeSpan(span, format)).toBe(expected);
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -9223372036854775807n, max: 9223372036854775807n }), (ticks) => {
        expect(parseTimeSpan(new NetTimeSpan(ticks).toString()).ticks).toBe(ticks);
      }),
    );
  });
});
