/** Names that are like another: Get-Command -UseFuzzyMatching and -UseAbbreviationExpansion (FuzzyMatch.cs, ModuleUtils.cs). */

/** How many letters have to change, come, go or change places (Damerau and Levenshtein); case does not count. */
export function fuzzyDistance(first: string, second: string): number {
  const a = first.toUpperCase();
  const b = second.toUpperCase();
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, i) => i)];
  for (let y = 1; y <= a.length; y++) {
    const row = [y];
    const above = rows[y - 1]!;
    for (let x = 1; x <= b.length; x++) {
      const cost = a[y - 1] === b[x - 1] ? 0 : 1;
      let distance = Math.min(row[x - 1]! + 1, above[x]! + 1, above[x - 1]! + cost);
      if (y > 1 && x > 1 && a[y - 1] === b[x - 2] && a[y - 2] === b[x - 1]) distance = Math.min(distance, rows[y - 2]![x - 2]! + cost);
      row.push(distance);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}

/** The capitals and hyphens of a name: `I-PSDF` for Import-PowerShellDataFile (ModuleUtils.AbbreviateName). */
export function abbreviateName(name: string): string {
  return name.replace(/[^\p{Lu}-]/gu, '');
}
