import type { EditorFunction } from '../functions/editor-function.ts';
import { chordFunctions } from './chords.ts';
import { lineFunctions } from './line-functions.ts';
import { viModeFunctions } from './modes.ts';
import { motionFunctions } from './motions.ts';
import { operatorFunctions } from './operators.ts';

/** What keys can do in the edit mode Vi beyond what they can do in the others. */
export const viFunctions: readonly EditorFunction[] = [
  ...motionFunctions,
  ...operatorFunctions,
  ...lineFunctions,
  ...viModeFunctions,
  ...chordFunctions,
];
