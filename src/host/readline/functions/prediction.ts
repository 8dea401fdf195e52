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

/** Chooses another item of the list of suggestions; undoing that gives back what was typed. Answers false when there is no list. */
export function selectSuggestion(e: ReadLine, count: number): boolean {
  const list = e.suggestionList();
  if (list === null) return false;
  const { buffer } = e;
  if (list.chosen !== null) buffer.undo();
  list.move(count);
  if (list.chosen !== null) buffer.replace(0, buffer.text.length, list.chosen);
  return true;
}

/** Functions about what the history suggests (Prediction.cs). */
export const predictionFunctions: readonly EditorFunction[] = functionsOf('Prediction', {
  AcceptSuggestion: ['Accept the current inline or selected suggestion', (e) => void acceptSuggestion(e)],
  AcceptNextSuggestionWord: [
    'Accept the next word of the inline or selected suggestion',
    (e, _key, n) => void acceptSuggestionWord(e, n ?? 1),
  ],
  NextSuggestion: ['Select the next suggestion item shown in the list view.', (e, _key, n) => void selectSuggestion(e, n ?? 1)],
  PreviousSuggestion: [
    'Select the previous suggestion item shown in the list view.',
    (e, _key, n) => void selectSuggestion(e, -Math.abs(n ?? 1)),
  ],
  SwitchPredictionView: [
    'Switch between the inline and list prediction views.',
    ({ options }) => {
      options.predictionViewStyle = (options.predictionViewStyle + 1) % 2;
    },
  ],
});
