/** How Sort-Object, Group-Object, Select-Object -Unique and Compare-Object compare values (ObjectCommandComparer.cs). */
import { getCulture, getCultureByLcid } from '../../dotnet/culture/culture-info.ts';
import { isFlowControl, NetException } from '../../errors/exceptions.ts';
import { compareText } from '../../objects/collation.ts';
import { tryCompare } from '../../objects/compare.ts';
import type { Value } from '../../objects/net-object.ts';
import { PSCustomObject, PSObject } from '../../objects/ps-object.ts';
import { toText, toTextWrapped } from '../../objects/to-string.ts';
import { isNothing } from './object-model.ts';

/** Compares two values: below 0, 0 or above 0. */
export type ValueComparer = (first: Value, second: Value) => number;

/** What a comparison depends on. */
export interface ComparerOptions {
  caseSensitive: boolean;
  /** Name of the culture given with -Culture; absent: the current one. */
  culture?: string | undefined;
}

/** The object inside: all custom objects have the same one, and so are equal. */
function inner(value: Value): Value {
  return value instanceof PSObject ? value.baseObject : isNothing(value) ? null : value;
}

/** The object as text, by the current culture as PSObject.ToString() has it. */
function textOf(value: Value): string {
  return value instanceof PSCustomObject || value === null ? '' : toTextWrapped(value);
}

/** The culture, or where ICU does not know its name (.NET makes a culture of any well-formed name) that of no language. */
function sortingLocale(culture: string): string {
  try {
    return Intl.Collator.supportedLocalesOf(culture)[0] ?? 'en-US';
  } catch (e) {
    if (e instanceof RangeError) return 'en-US';
    throw e;
  }
}

/** A text comparison by the rules of a culture (ICU). */
function cultureComparer(options: ComparerOptions): (a: string, b: string) => number {
  const ignoreCase = !options.caseSensitive;
  if (options.culture === undefined) return (a, b) => compareText(a, b, ignoreCase);
  const collator = new Intl.Collator(sortingLocale(options.culture), {
    sensitivity: ignoreCase ? 'accent' : 'variant',
    ignorePunctuation: false,
  });
  return (a, b) => Math.sign(collator.compare(a, b));
}

/** The comparison of values by LanguagePrimitives.Compare, as text where they cannot be compared. */
export function valueComparer(options: ComparerOptions): ValueComparer {
  const compareStrings = cultureComparer(options);
  const ignoreCase = !options.caseSensitive;
  return (a, b) => {
    if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : a > b ? 1 : 0;
    if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b);
    const first = inner(a);
    const second = inner(b);
    if (first === second) return 0;
    if (typeof first === 'string' && second !== null) return compareStrings(first, textOf(second));
    if (!(first instanceof PSCustomObject) || second === null) {
      const order = tryCompare(first, second, { ignoreCase });
      if (order !== undefined) return order;
    }
    return compareStrings(textOf(first), textOf(second));
  };
}

/** The culture's name that a -Culture argument means: a name, or a number as .NET counts cultures. @throws CultureNotFoundException */
export function cultureArgument(culture: string | undefined): string | undefined {
  if (culture === undefined || culture === '') return undefined;
  const text = culture.trim();
  if (/^0x[0-9a-f]+$/i.test(text)) return getCultureByLcid(Number.parseInt(text.slice(2), 16)).name;
  return (/^[\d,]+$/.test(text) ? getCultureByLcid(Number(text.replaceAll(',', ''))) : getCulture(culture)).name;
}

/** What the setter of -Culture refuses (ObjectBase.Culture): the message of what it throws, or null. */
export function refusedCulture(value: Value): string | null {
  try {
    cultureArgument(value === null ? undefined : toText(value));
    return null;
  } catch (e) {
    if (!(e instanceof NetException) || isFlowControl(e)) throw e;
    return e.message;
  }
}
