import { type EditorFunction, functionsOf } from '../functions/editor-function.ts';
import type { KeyPress } from '../keys.ts';
import type { ReadLine } from '../read-line.ts';
import { lineFunctions } from './line-functions.ts';
import { operate } from './operators.ts';
import { ranges } from './ranges.ts';

/** The next key of a chord, and the number that was typed before it (ViChordHandler). */
export async function readChordKey(e: ReadLine): Promise<{ key: KeyPress | null; count: number | null }> {
  let typed = '';
  for (;;) {
    const key = await e.nextKey();
    const digit = /^[0-9]$/.exec(key?.sequence ?? '')?.[0];
    if (digit === undefined || (digit === '0' && typed === '')) return { key, count: typed === '' ? null : Number(typed) };
    typed += digit;
    e.below = [`digit-argument: ${typed}`];
    e.draw(false);
    e.below = [];
  }
}

/** The rest of chords of three keys. */
export const chordFunctions: readonly EditorFunction[] = functionsOf('Miscellaneous', {
  ViDGChord: [
    'Delete from the current logical line to the n-th requested logical line in a multiline buffer',
    async (e, _key, n) => {
      const { key, count } = await readChordKey(e);
      const run = key?.sequence === 'g' ? lineFunctions.find((f) => f.name === 'DeleteRelativeLines')?.run : undefined;
      if (run) await run(e, key as KeyPress, count ?? n);
      else e.ding();
    },
  ],
  ChordViTextObject: [
    'Deletes the word that the cursor is in.',
    async (e, _key, n) => {
      const { key, count } = await readChordKey(e);
      if (key?.sequence === 'w') await operate(e, 'delete', ranges.innerWord, count ?? n ?? 1);
      else e.ding();
    },
  ],
});
