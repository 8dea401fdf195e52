import { NetObject } from '../../objects/net-object.ts';

/** The members of DateTimeFormatInfo, by their .NET names in camel case. */
export interface DateTimeFormatFields {
  amDesignator: string;
  pmDesignator: string;
  dateSeparator: string;
  timeSeparator: string;
  shortDatePattern: string;
  longDatePattern: string;
  shortTimePattern: string;
  longTimePattern: string;
  fullDateTimePattern: string;
  monthDayPattern: string;
  yearMonthPattern: string;
  /** Sunday first. */
  dayNames: readonly string[];
  abbreviatedDayNames: readonly string[];
  shortestDayNames: readonly string[];
  /** Thirteen each, the last one empty. */
  monthNames: readonly string[];
  abbreviatedMonthNames: readonly string[];
  monthGenitiveNames: readonly string[];
  abbreviatedMonthGenitiveNames: readonly string[];
  /** 0 is Sunday. */
  firstDayOfWeek: number;
  calendarWeekRule: number;
  eraName: string;
  abbreviatedEraName: string;
}

const dayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
  '',
];
const abbreviatedMonthNames = monthNames.map((n) => n.slice(0, 3));

/** Those of the invariant culture. */
export const invariantDateFields: DateTimeFormatFields = {
  amDesignator: 'AM',
  pmDesignator: 'PM',
  dateSeparator: '/',
  timeSeparator: ':',
  shortDatePattern: 'MM/dd/yyyy',
  longDatePattern: 'dddd, dd MMMM yyyy',
  shortTimePattern: 'HH:mm',
  longTimePattern: 'HH:mm:ss',
  fullDateTimePattern: 'dddd, dd MMMM yyyy HH:mm:ss',
  monthDayPattern: 'MMMM dd',
  yearMonthPattern: 'yyyy MMMM',
  dayNames,
  abbreviatedDayNames: dayNames.map((n) => n.slice(0, 3)),
  shortestDayNames: dayNames.map((n) => n.slice(0, 2)),
  monthNames,
  abbreviatedMonthNames,
  monthGenitiveNames: monthNames,
  abbreviatedMonthGenitiveNames: abbreviatedMonthNames,
  firstDayOfWeek: 0,
  calendarWeekRule: 0,
  eraName: 'A.D.',
  abbreviatedEraName: 'AD',
};

/** Those of en-US as ICU has them: a narrow no-break space stands before AM and PM. */
export const usDateFields: DateTimeFormatFields = {
  ...invariantDateFields,
  shortDatePattern: 'M/d/yyyy',
  longDatePattern: 'dddd, MMMM d, yyyy',
  shortTimePattern: 'h:mm\u202ftt',
  longTimePattern: 'h:mm:ss\u202ftt',
  fullDateTimePattern: 'dddd, MMMM d, yyyy h:mm:ss\u202ftt',
  monthDayPattern: 'MMMM d',
  yearMonthPattern: 'MMMM yyyy',
  eraName: 'AD',
  abbreviatedEraName: 'A',
};

/** System.Globalization.DateTimeFormatInfo. */
export class NetDateTimeFormatInfo extends NetObject implements DateTimeFormatFields {
  declare amDesignator: string;
  declare pmDesignator: string;
  declare dateSeparator: string;
  declare timeSeparator: string;
  declare shortDatePattern: string;
  declare longDatePattern: string;
  declare shortTimePattern: string;
  declare longTimePattern: string;
  declare fullDateTimePattern: string;
  declare monthDayPattern: string;
  declare yearMonthPattern: string;
  declare dayNames: readonly string[];
  declare abbreviatedDayNames: readonly string[];
  declare shortestDayNames: readonly string[];
  declare monthNames: readonly string[];
  declare abbreviatedMonthNames: readonly string[];
  declare monthGenitiveNames: readonly string[];
  declare abbreviatedMonthGenitiveNames: readonly string[];
  declare firstDayOfWeek: number;
  declare calendarWeekRule: number;
  declare eraName: string;
  declare abbreviatedEraName: string;
  constructor(
    fields: DateTimeFormatFields,
    public isReadOnly: boolean,
    readonly isInvariant = false,
    /** The culture that it belongs to. */
    readonly culture = '',
  ) {
    super();
    for (const [name, value] of Object.entries(fields)) if (name in invariantDateFields) Object.assign(this, { [name]: value });
  }
  /** A copy that may be changed. */
  clone(): NetDateTimeFormatInfo {
    return new NetDateTimeFormatInfo(this, false, this.isInvariant, this.culture);
  }
}
