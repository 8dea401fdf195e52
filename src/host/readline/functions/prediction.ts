import type { ReadLine } from '../read-line.ts';
import { type EditorFunction, functionsOf } from './editor-function.ts';

/** Takes the whole suggestion into the text. Answers false when there is none. */
export function acceptSuggestion(e: ReadLine): boolean {
  const suggestion = e.suggestion();
  if (suggestion === '') return false;
  e.buffer.replace(e.buffer.text.length, 0, suggestion);
  return true;
}

/** Takes the next words of the suggestion. Answers false when there is none. */
export function acceptSuggestionWord(e: ReadLine, count: number): boolean {
  const { buffer, options } = e;
  const suggestion = e.suggestion();
  if (suggestion === '' || count <= 0) return false;
  const { length } = buffer.text;
  buffer.replace(length, 0, suggestion);
  let end = length;
  for (let i = 0; i < count; i++) end = buffer.wordEnd(end, options.wordDelimiters);
  buffer.undo();
  buffer.replace(length, 0, suggestion.slice(0, end - length));
  return true;
}

/** Functions about what the history suggests (Prediction.cs). */
export const predictionFunctions: readonly EditorFunction[] = functionsOf('Prediction', {
  AcceptSuggestion: ['Accept the current inline or selected suggestion', (e) => void acceptSuggestion(e)],
  AcceptNextSuggestionWord: [
    'Accept the next word of the inline or selected suggestion',
    (e, _key, n) => void acceptSuggestionWord(e, n ?? 1),
  ],
});
