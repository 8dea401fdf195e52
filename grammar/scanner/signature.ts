/**
 * Comments that look like the begin of a signature block. PowerShell allows nothing after such a comment, lest a reader takes
 * it for the end of the script (Tokenizer.ScanToEndOfCommentLine).
 */

const beginSignature = 'sig#beginsignatureblock\n';
const threshold = 10;

/** How often each character below 128 stands in the text looked for. */
const beginCounts = (() => {
  const counts = new Uint8Array(128);
  for (let i = 0; i < beginSignature.length; i++) counts[beginSignature.charCodeAt(i)]!++;
  return counts;
})();

/** The number of single-character edits between two texts (Levenshtein). */
function editDistance(first: string, second: string): number {
  let previous = Array.from({ length: second.length + 1 }, (_, i) => i);
  for (let row = 1; row <= first.length; row++) {
    const current = [row];
    for (let column = 1; column <= second.length; column++) {
      const same = first[row - 1] === second[column - 1];
      current.push(same ? previous[column - 1]! : Math.min(previous[column]!, current[column - 1]!, previous[column - 1]!) + 1);
    }
    previous = current;
  }
  return previous[second.length]!;
}

/** Whether the comment text between two positions, without its `#`, is close to the first line of a signature. */
export function looksLikeSignature(text: string, start: number, end: number): boolean {
  if (end - start < beginSignature.length - 1 - threshold) return false;
  const line = `${text.slice(start, end).replace(/\s/g, '').toLowerCase()}\n`;
  if (line.length > beginSignature.length + threshold || line.length < beginSignature.length - threshold) return false;
  // Most comments share too few characters with the text: that is cheap to see.
  const counts = beginCounts.slice();
  let common = 0;
  for (let i = 0; i < line.length; i++) {
    const c = line.charCodeAt(i);
    if (c < 128 && counts[c]! > 0) {
      counts[c]!--;
      common++;
    }
  }
  if (Math.max(line.length, beginSignature.length) - common >= threshold) return false;
  return editDistance(line, beginSignature) < threshold;
}
