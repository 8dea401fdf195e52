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

/** CompareInfo.Compare of the invariant culture (ICU): −1, 0 or 1. */
export function compareText(a: string, b: string, ignoreCase: boolean): number {
  if (a === b) return 0;
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
