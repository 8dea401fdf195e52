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

function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 || code > 126) return false;
  }
  return true;
}

/** CompareInfo.Compare of the invariant culture (ICU): −1, 0 or 1. */
export function compareText(a: string, b: string, ignoreCase: boolean): number {
  if (a === b) return 0;
  const result = collator(ignoreCase).compare(a, b);
  return result < 0 ? -1 : result > 0 ? 1 : 0;
}

/** True when {@link compareText} gives 0; fast for plain ASCII. */
export function equalText(a: string, b: string, ignoreCase: boolean): boolean {
  if (a === b) return true;
  if (isPlain(a) && isPlain(b)) return ignoreCase && a.length === b.length && a.toLowerCase() === b.toLowerCase();
  return collator(ignoreCase).compare(a, b) === 0;
}

/** String.Compare with StringComparison.OrdinalIgnoreCase equality: upper-cased code units. */
export function equalOrdinalIgnoreCase(a: string, b: string): boolean {
  return a === b || (a.length === b.length && a.toUpperCase() === b.toUpperCase());
}
