// Which code of a bundle a script uses, found by running it (V8's coverage).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { inTemporaryFolder, runBundle } from './run-bundle.mjs';

/** How a script is run that does what many scripts do: its arguments, and variables of the environment that have it interrupted as often as one that runs for long. */
export const commonScript = {
  args: ['-File', fileURLToPath(new URL('common-script.ps1', import.meta.url))],
  variables: { PWSH_LITE_SLICE: '50' },
};

/** True for a function that has code. */
export const isFunction = (node) => ts.isFunctionLike(node) && node.body !== undefined;

/**
 * What runs when the bundle in a file is given arguments and further variables of the environment: whether a function has run (`hasRun(node)`), and whether a mention of a name inside of one has been come to
 * (`wasMet({ node, around })`). `source` is the bundle, parsed. Throws when the bundle does not run.
 */
export function coverageOf(bundle, source, args, variables = {}) {
  const { starts, skipped } = recorded(bundle, args, variables);
  const known = new Map();
  // V8 and TypeScript differ in whether modifiers and names belong to a function.
  const hasRun = (node) => {
    if (!known.has(node)) {
      const next = starts[after(starts, (start) => start < node.getStart(source))];
      known.set(node, next !== undefined && next < node.body.getStart(source) + 1);
    }
    return known.get(node);
  };
  const wasMet = ({ node, around }) => {
    if (!ts.isPropertyDeclaration(around) && !hasRun(around)) return false;
    const first = after(skipped, (part) => part.startOffset <= node.end);
    // Skipped parts may lie in each other, but not many.
    for (let i = first - 1; i >= 0 && i > first - 40; i--) if (skipped[i].endOffset >= node.end) return false;
    return true;
  };
  return { hasRun, wasMet };
}

/** How many elements at the beginning of an array in order a test is true of. */
function after(array, isBefore) {
  let low = 0;
  let high = array.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(array[middle])) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the functions begin that ran, and the parts of them that did not, in order. */
function recorded(bundle, args, variables) {
  return inTemporaryFolder((folder) => {
    runBundle(bundle, args, { ...variables, NODE_V8_COVERAGE: folder });
    const starts = new Set();
    const skipped = [];
    for (const name of readdirSync(folder))
      for (const { url, functions } of JSON.parse(readFileSync(join(folder, name), 'utf8')).result) {
        if (!url.endsWith('.cjs')) continue;
        for (const { ranges } of functions) {
          if (ranges[0].count === 0) continue;
          starts.add(ranges[0].startOffset);
          for (const { count, startOffset, endOffset } of ranges) if (count === 0) skipped.push({ startOffset, endOffset });
        }
      }
    return { starts: [...starts].sort((a, b) => a - b), skipped: skipped.sort((a, b) => a.startOffset - b.startOffset) };
  });
}
