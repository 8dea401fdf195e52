/** The conformance scripts, for tests that want many real scripts. */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A script of the corpus. */
export interface CorpusScript {
  readonly file: string;
  readonly text: string;
}

function* scriptsIn(folder: string): Generator<string> {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* scriptsIn(path);
    else if (name.endsWith('.ps1')) yield path;
  }
}

/** All scripts of test/conformance. */
export function corpus(): CorpusScript[] {
  const folder = join(import.meta.dirname, '..', 'conformance');
  return [...scriptsIn(folder)].map((file) => ({ file, text: readFileSync(file, 'utf8').replace(/^\ufeff/, '') }));
}
