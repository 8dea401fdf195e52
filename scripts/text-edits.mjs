/** The part of a text from one place to another with its edits made: each puts `text` in the place of what stands from `at` to `end`. Edits are in order. */
export function edited(text, edits, from = 0, to = text.length) {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edits[middle].at < from) low = middle + 1;
    else high = middle;
  }
  let result = '';
  let at = from;
  for (let i = low; i < edits.length && edits[i].at < to; i++) {
    result += text.slice(at, edits[i].at) + edits[i].text;
    at = edits[i].end;
  }
  return result + text.slice(at, to);
}
