import { compareText } from '../../objects/collation.ts';
import type { NetCultureInfo } from './culture-info.ts';

/** How two texts are compared. */
export interface CompareRules {
  readonly ignoreCase: boolean;
  readonly ordinal: boolean;
  /** null or absent: the invariant culture. */
  readonly culture?: NetCultureInfo | null;
}

const collators = new Map<string, Intl.Collator>();

/** Collators of cultures other than the invariant one and English, which share `compareText`. */
function collator(name: string, ignoreCase: boolean): Intl.Collator {
  const key = `${name}:${ignoreCase}`;
  let made = collators.get(key);
  if (!made) {
    made = new Intl.Collator(name, { sensitivity: ignoreCase ? 'accent' : 'variant', ignorePunctuation: false });
    collators.set(key, made);
  }
  return made;
}

function compareOrdinal(a: string, b: string, ignoreCase: boolean): number {
  const x = ignoreCase ? a.toUpperCase() : a;
  const y = ignoreCase ? b.toUpperCase() : b;
  const length = Math.min(x.length, y.length);
  for (let i = 0; i < length; i++) {
    const d = x.charCodeAt(i) - y.charCodeAt(i);
    if (d !== 0) return d;
  }
  return x.length - y.length;
}

/** String.Compare under the rules of a StringComparison or CompareOptions: negative, 0 or positive; null comes first. */
export function compareCulture(a: string | null, b: string | null, rules: CompareRules): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  if (rules.ordinal) return compareOrdinal(a, b, rules.ignoreCase);
  const name = rules.culture?.name ?? '';
  if (name === '' || name.startsWith('en')) return compareText(a, b, rules.ignoreCase);
  return Math.sign(collator(name, rules.ignoreCase).compare(a, b));
}

/** Where `value` first stands in `source` under the rules, -1 when it does not. */
export function indexOfCulture(source: string, value: string, rules: CompareRules): number {
  if (value === '') return 0;
  if (rules.ordinal) return rules.ignoreCase ? source.toUpperCase().indexOf(value.toUpperCase()) : source.indexOf(value);
  for (let i = 0; i + value.length <= source.length; i++)
    if (compareCulture(source.slice(i, i + value.length), value, rules) === 0) return i;
  return -1;
}
