/** Searches by the rules of a culture (ICU): characters that mean nothing are passed over, and marks belong to the letter before them. */
import { ordinalUpper, type TextComparison } from '../comparers.ts';

/** A letter with its marks: what two texts are compared by. */
interface Unit {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Controls, formats and selectors: collation gives them no weight. */
const ignorable = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/;
const mark = /\p{M}/u;
const letter = /[\u00c0-\u024f\u1e00-\u1fff]/;

/** True where the search cannot be one for the same code units: the text has such characters, or both have letters that may be written in two ways. */
export function needsUnits(text: string, value: string, kind: TextComparison): boolean {
  if (kind.startsWith('Ordinal')) return false;
  const isSpecial = (s: string): boolean => ignorable.test(s) || mark.test(s);
  return isSpecial(value) || isSpecial(text);
}

function unitsOf(text: string, kind: TextComparison): Unit[] {
  const units: Unit[] = [];
  const fold = (s: string): string => (kind.endsWith('IgnoreCase') ? ordinalUpper(s) : s);
  let at = 0;
  for (const c of text) {
    const end = at + c.length;
    const last = units[units.length - 1];
    if (!ignorable.test(c)) {
      if (last && mark.test(c)) units[units.length - 1] = { key: last.key + c.normalize('NFD'), start: last.start, end };
      else units.push({ key: fold(letter.test(c) ? c.normalize('NFD') : c), start: at, end });
    }
    at = end;
  }
  return units;
}

/** Where a text has the value: the first place, or the last one. A value that means nothing is everywhere. @returns undefined for nowhere */
export function findUnits(text: string, value: string, kind: TextComparison, fromEnd: boolean): { start: number; end: number } | undefined {
  const wanted = unitsOf(value, kind);
  const edge = fromEnd ? text.length : 0;
  if (wanted.length === 0) return { start: edge, end: edge };
  const units = unitsOf(text, kind);
  const last = units.length - wanted.length;
  for (let step = 0; step <= last; step++) {
    const i = fromEnd ? last - step : step;
    if (wanted.every((u, k) => u.key === (units[i + k] as Unit).key))
      return { start: (units[i] as Unit).start, end: (units[i + wanted.length - 1] as Unit).end };
  }
  return undefined;
}

/** True when a text begins, or ends, with the value. */
export function hasUnitsAt(text: string, value: string, kind: TextComparison, atEnd: boolean): boolean {
  const wanted = unitsOf(value, kind);
  const units = unitsOf(text, kind);
  const from = atEnd ? units.length - wanted.length : 0;
  return from >= 0 && wanted.every((u, k) => u.key === units[from + k]?.key);
}
