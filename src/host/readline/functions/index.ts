import { viFunctions } from '../vi/index.ts';
import { completionFunctions } from './completion.ts';
import { editingFunctions } from './editing.ts';
import type { EditorFunction } from './editor-function.ts';
import { helpFunctions } from './help.ts';
import { historyFunctions } from './history.ts';
import { killYankFunctions } from './kill.ts';
import { miscellaneousFunctions } from './miscellaneous.ts';
import { movementFunctions } from './movement.ts';
import { predictionFunctions } from './prediction.ts';

/** Everything that keys can do, by name in small letters. */
export const editorFunctions: ReadonlyMap<string, EditorFunction> = new Map(
  [
    ...editingFunctions,
    ...killYankFunctions,
    ...movementFunctions,
    ...historyFunctions,
    ...completionFunctions,
    ...predictionFunctions,
    ...miscellaneousFunctions,
    ...helpFunctions,
    ...viFunctions,
  ].map((f) => [f.name.toLowerCase(), f]),
);
