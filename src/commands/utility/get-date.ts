import { formatDateTime } from '../../dotnet/time/date-format.ts';
import { DateTimeKind, NetDateTime } from '../../dotnet/time/date-time.ts';
import { exceptionOf } from '../../errors/throw.ts';
import { addMember } from '../../objects/member-access.ts';
import type { Int64 } from '../../objects/numbers.ts';
import { ownEntry } from '../../objects/own-entry.ts';
import { PSNoteProperty } from '../../objects/ps-member-info.ts';
import type { Done } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { enumOf } from './enum-types.ts';
import { formatUnixDate } from './unix-date-format.ts';

/** The parts of a date that parameters may change. */
interface DateParts {
  Year?: number | undefined;
  Month?: number | undefined;
  Day?: number | undefined;
  Hour?: number | undefined;
  Minute?: number | undefined;
  Second?: number | undefined;
  Millisecond?: number | undefined;
}

/** The date with the given parts in place of its own, the larger ones first. */
function withParts(start: NetDateTime, parts: DateParts): NetDateTime {
  let date = start;
  if (parts.Year !== undefined) date = date.addYears(parts.Year - date.year);
  if (parts.Month !== undefined) date = date.addMonths(parts.Month - date.month);
  if (parts.Day !== undefined) date = date.addDays(parts.Day - date.day);
  if (parts.Hour !== undefined) date = date.addTicks(BigInt(parts.Hour - date.hour) * 36_000_000_000n);
  if (parts.Minute !== undefined) date = date.addTicks(BigInt(parts.Minute - date.minute) * 600_000_000n);
  if (parts.Second !== undefined) date = date.addTicks(BigInt(parts.Second - date.second) * 10_000_000n);
  if (parts.Millisecond !== undefined) {
    date = date.addTicks(BigInt(parts.Millisecond - date.millisecond) * 10_000n);
    date = date.addTicks(-(date.ticks % 10_000n));
  }
  return date;
}

const fileFormats: Record<string, readonly [format: string, isUtc: boolean]> = {
  filedate: ['yyyyMMdd', false],
  filedateuniversal: ['yyyyMMddZ', true],
  filedatetime: ['yyyyMMddTHHmmssffff', false],
  filedatetimeuniversal: ['yyyyMMddTHHmmssffffZ', true],
};

/** Get-Date (GetDateCommand.cs). */
export const getDate = defineCmdlet({
  name: 'Get-Date',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.GetDateCommand',
  defaultParameterSet: 'DateAndFormat',
  outputType: ['System.String', 'System.DateTime'],
  parameters: {
    Date: {
      type: 'datetime',
      position: 0,
      pipeline: 'both',
      sets: ['DateAndFormat', 'DateAndUFormat'],
      aliases: ['LastWriteTime'],
      help: 'The date and time.',
    },
    UnixTimeSeconds: {
      type: 'long',
      mandatory: true,
      sets: ['UnixTimeSecondsAndFormat', 'UnixTimeSecondsAndUFormat'],
      aliases: ['UnixTime'],
      validate: [{ range: [-62135596800, 253402300799] }],
      help: 'Seconds since 1970-01-01 UTC.',
    },
    Year: { type: 'int', validate: [{ range: [1, 9999] }], help: 'The year.' },
    Month: { type: 'int', validate: [{ range: [1, 12] }], help: 'The month.' },
    Day: { type: 'int', validate: [{ range: [1, 31] }], help: 'The day of the month.' },
    Hour: { type: 'int', validate: [{ range: [0, 23] }], help: 'The hour.' },
    Minute: { type: 'int', validate: [{ range: [0, 59] }], help: 'The minute.' },
    Second: { type: 'int', validate: [{ range: [0, 59] }], help: 'The second.' },
    Millisecond: { type: 'int', validate: [{ range: [0, 999] }], help: 'The milliseconds.' },
    DisplayHint: { type: 'Microsoft.PowerShell.Commands.DisplayHintType', help: 'Which parts of the date are shown.' },
    UFormat: {
      type: 'string',
      mandatory: true,
      sets: ['DateAndUFormat', 'UnixTimeSecondsAndUFormat'],
      help: 'A Unix format, such as %Y-%m-%d.',
    },
    Format: { type: 'string', sets: ['DateAndFormat', 'UnixTimeSecondsAndFormat'], help: 'A .NET format, such as yyyy-MM-dd.' },
    AsUTC: { type: 'switch', help: 'Converts to UTC.' },
  },
  synopsis: 'Gives the current or a given date and time.',
  process(cmd): Done {
    const { args } = cmd;
    let date = NetDateTime.now;
    if (args.Date !== undefined) date = args.Date as NetDateTime;
    else if (args.UnixTimeSeconds !== undefined)
      date = new NetDateTime(
        621_355_968_000_000_000n + (args.UnixTimeSeconds as Int64).value * 10_000_000n,
        DateTimeKind.Utc,
      ).toLocalTime();
    date = withParts(date, args);
    if (args.AsUTC) date = date.toUniversalTime();
    if (args.UFormat !== undefined) {
      if (args.UFormat === '') throw exceptionOf('System.IndexOutOfRangeException', 'Index was outside the bounds of the array.');
      return cmd.write(formatUnixDate(args.UFormat, date));
    }
    if (typeof args.Format === 'string') {
      const [format, isUtc] = ownEntry(fileFormats, args.Format.toLowerCase()) ?? [args.Format, false];
      return cmd.write(formatDateTime(isUtc ? date.toUniversalTime() : date, format));
    }
    const result = new NetDateTime(date.ticks, date.kind);
    addMember(
      result,
      new PSNoteProperty('DisplayHint', args.DisplayHint ?? enumOf('Microsoft.PowerShell.Commands.DisplayHintType', 'DateTime')),
    );
    return cmd.write(result);
  },
});
