/** Cultures and their formats. */
export {
  currentCulture,
  currentUICulture,
  dateFormatOf,
  getCulture,
  invariantCulture,
  NetCultureInfo,
  numberFormatOf,
  setCurrentCulture,
} from './culture-info.ts';
export { NetDateTimeFormatInfo } from './date-time-format-info.ts';
export { NetNumberFormatInfo } from './number-format-info.ts';
