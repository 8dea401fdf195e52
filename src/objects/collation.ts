let exact: Intl.Collator | undefined;
let ignoringCase: Intl.Collator | undefined;

/** The collator of the invariant culture, made when first used (a start-up snapshot cannot hold one). */
function collator(ignoreCase: boolean): Intl.Collator {
  if (ignoreCase) return (ignoringCase ??= new Intl.Collator('en-US', { sensitivity: 'accent', ignorePunctuation: false }));
  return (exact ??= new Intl.Collator('en-US', { sensitivity: 'variant', ignorePunctuation: false }));
}

/** Forgets the collators: called before a start-up snapshot is taken. */
export function releaseCollators(): void {
  exact = undefined;
  ignoringCase = undefined;
}

/** Hiragana, katakana, and forms of full and half width. */
const kanaOrWidth = /[\u3040-\u30ff\uff00-\uffef]/;

/** Without regard to case, .NET still tells kana types and widths apart, which ICU ranks like case. */
function compareWith(a: string, b: string, ignoreCase: boolean): number {
  const result = collator(ignoreCase).compare(a, b);
  if (result !== 0 || !ignoreCase || !(kanaOrWidth.test(a) || kanaOrWidth.test(b))) return result;
  return collator(false).compare(a.toLowerCase(), b.toLowerCase());
}

/** The printable characters of ASCII in the order of the collator; letters, of which both cases have one place, follow. */
const asciiOrder = ' _-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$0123456789';

/** The place of a code in that order; 0 where the collator has to be asked. */
const places: readonly number[] = Array.from({ length: 128 }, (_, code) => {
  const letter = (code | 32) - 97;
  return code >= 64 && letter >= 0 && letter < 26 ? asciiOrder.length + 1 + letter : asciiOrder.indexOf(String.fromCharCode(code)) + 1;
});

/** What the collator says of printable ASCII, without one: making it takes longer than sorting a list. Undefined where something else is in the texts. */
function compareAscii(a: string, b: string, ignoreCase: boolean): number | undefined {
  const n = Math.min(a.length, b.length);
  let byCase = 0;
  for (let i = 0; i <= n; i++) {
    const x = i < a.length ? places[a.charCodeAt(i)] : -1;
    const y = i < b.length ? places[b.charCodeAt(i)] : -1;
    if (!x || !y) return undefined;
    if (x === y) {
      // A small letter comes before its capital; the first such difference counts where there is no other.
      if (byCase === 0 && i < n && a.charCodeAt(i) !== b.charCodeAt(i)) byCase = a.charCodeAt(i) > b.charCodeAt(i) ? -1 : 1;
      continue;
    }
    // A character that follows may be a mark, or make one letter with this one.
    if ((i + 1 < a.length && !places[a.charCodeAt(i + 1)]) || (i + 1 < b.length && !places[b.charCodeAt(i + 1)])) return undefined;
    return x < y ? -1 : 1;
  }
  return ignoreCase ? 0 : byCase;
}

/** CompareInfo.Compare of the invariant culture (ICU): −1, 0 or 1. */
export function compareText(a: string, b: string, ignoreCase: boolean): number {
  if (a === b) return 0;
  const plain = compareAscii(a, b, ignoreCase);
  if (plain !== undefined) return plain;
  const result = compareWith(a, b, ignoreCase);
  return result < 0 ? -1 : result > 0 ? 1 : 0;
}

/**
 * True when {@link compareText} gives 0. Printable ASCII is compared here: for it the collator's answer is that of the characters; from the
 * first other character on (some weigh nothing at all) the collator decides.
 */
export function equalText(a: string, b: string, ignoreCase: boolean): boolean {
  if (a === b) return true;
  const n = Math.min(a.length, b.length);
  let same = a.length === b.length;
  for (let i = 0; i < n; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x < 32 || x > 126 || y < 32 || y > 126) return compareWith(a, b, ignoreCase) === 0;
    if (x === y || !same) continue;
    if (!ignoreCase || (x | 32) !== (y | 32) || (x | 32) < 97 || (x | 32) > 122) same = false;
  }
  const longer = a.length > n ? a : b;
  for (let i = n; i < longer.length; i++) {
    const x = longer.charCodeAt(i);
    if (x < 32 || x > 126) return compareWith(a, b, ignoreCase) === 0;
  }
  return same;
}
