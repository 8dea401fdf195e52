/** Defines the types of the folders below: cultures, time, regular expressions, text, files, processes, the web, XML. */
import { defineCultureTypes } from './culture/types.ts';
import { defineRegexTypes } from './regex/types.ts';
import { defineCalendars } from './time/calendar-types.ts';
import { defineDateOnly } from './time/date-only-types.ts';
import { defineDateTimeOffset } from './time/date-time-offset-types.ts';
import { defineDateTime } from './time/date-time-types.ts';
import { defineStopwatch } from './time/stopwatch.ts';
import { defineTimeSpan } from './time/time-span-types.ts';

defineTimeSpan();
defineDateTime();
defineDateTimeOffset();
defineDateOnly();
defineStopwatch();
defineCultureTypes();
defineCalendars();
defineRegexTypes();
