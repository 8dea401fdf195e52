/** Breaking text into lines: StringManipulationHelper of ComplexWriter.cs. */
import { currentCulture } from '../dotnet/culture/culture-info.ts';
import {
  cellLength,
  charCells,
  ellipsis,
  escapeSequenceRanges,
  plainText,
  resetSequence,
  truncateTail,
  vtSubstring,
} from './display-cells.ts';

const softHyphen = '\u00ad';
const hardHyphen = '\u2011';
const nonBreakingSpace = '\u00a0';

/** Splits at line feeds; carriage returns go. Escape sequences begun on one line are begun again on the next. */
export function splitLines(text: string | null): string[] {
  if (!text) return [text ?? ''];
  if (!text.includes('\n')) return [text.includes('\r') ? text.replaceAll('\r', '') : text];
  const ranges = escapeSequenceRanges(text);
  if (!ranges) return text.replaceAll('\r', '').split('\n');
  const lines: string[] = [];
  let line = '';
  let sequences = '';
  for (let i = 0; i < text.length; i++) {
    const length = ranges.get(i);
    if (length !== undefined) {
      const sequence = text.slice(i, i + length);
      line += sequence;
      sequences += sequence;
      i += length - 1;
    } else if (text[i] === '\n') {
      lines.push(sequences !== '' && !line.endsWith(resetSequence) ? line + resetSequence : line);
      line = sequences;
    } else if (text[i] !== '\r') {
      line += text[i];
    }
  }
  if (sequences !== '') {
    if (line.length === sequences.length) line = '';
    else if (!line.endsWith(resetSequence)) line += resetSequence;
  }
  lines.push(line);
  return lines;
}

/** The first line of a text, with `…` when there are more. */
export function truncateAtNewLine(text: string | null): string {
  if (!text) return '';
  const at = text.search(/[\n\r]/);
  return at < 0 ? text : text.slice(0, at) + ellipsis;
}

interface Word {
  readonly word: string;
  readonly delimiter: string;
}

/** Words with what ended them: a blank, a tab, a soft hyphen; a hard hyphen or non-breaking space end a word without a delimiter. */
function getWords(text: string): Word[] {
  const ranges = escapeSequenceRanges(text);
  const words: Word[] = [];
  let word = '';
  let sequences = '';
  for (let i = 0; i < text.length; i++) {
    const length = ranges?.get(i);
    if (length !== undefined) {
      const sequence = text.slice(i, i + length);
      word += sequence;
      sequences += sequence;
      i += length - 1;
      continue;
    }
    const c = text[i]!;
    const delimiter = c === ' ' || c === '\t' || c === softHyphen ? c : c === hardHyphen || c === nonBreakingSpace ? '' : undefined;
    if (delimiter === undefined) {
      word += c;
      continue;
    }
    if (sequences !== '' && !word.endsWith(resetSequence)) word += resetSequence;
    words.push({ word, delimiter });
    word = sequences;
  }
  if (sequences !== '') {
    if (word.length === sequences.length) word = '';
    else if (!word.endsWith(resetSequence)) word += resetSequence;
  }
  words.push({ word, delimiter: '' });
  return words;
}

/** Languages whose lines are broken between words (ComplexWriter.cs); in others, and without any, a line is cut where it is full. */
const wordWrapLanguages = new Set(['en', 'fr', 'de', 'it', 'pt', 'es']);

/** Breaks text into lines so that the first has one width and all others another (StringManipulationHelper.GenerateLines). */
export function generateLines(text: string | null, firstLineLength: number, followingLinesLength: number): string[] {
  if (!text) return [text ?? ''];
  const result: string[] = [];
  const betweenWords = wordWrapLanguages.has(currentCulture().info.twoLetter);
  for (const line of splitLines(text)) {
    if (cellLength(line) <= firstLineLength) result.push(line);
    else if (!betweenWords) cutLine(line, firstLineLength, followingLinesLength, result);
    else wrapLine(line, firstLineLength, followingLinesLength, result);
  }
  return result;
}

function cutLine(line: string, firstLineLength: number, followingLinesLength: number, result: string[]): void {
  let width = firstLineLength;
  for (let offset = 0, length = plainText(line).length; offset < length; width = followingLinesLength) {
    const count = truncateTail(line, width, offset);
    result.push(count === 0 ? '?' : vtSubstring(line, offset, count));
    offset += count || 1;
  }
}

function wrapLine(line: string, firstLineLength: number, followingLinesLength: number, result: string[]): void {
  let spacesLeft = firstLineLength;
  let lineWidth = firstLineLength;
  let firstLine = true;
  let single = '';
  const nextLine = () => {
    if (!firstLine) return;
    firstLine = false;
    lineWidth = followingLinesLength;
  };
  for (const { word, delimiter } of getWords(line)) {
    let toAdd = word;
    let suffix: string | undefined;
    if (delimiter === softHyphen) {
      // the hyphen shows only where the line is broken
      if (cellLength(word) + charCells(softHyphen.charCodeAt(0)) === spacesLeft) suffix = '-';
    } else if (delimiter !== '') suffix = delimiter;
    if (suffix !== undefined) {
      toAdd = toAdd.endsWith(resetSequence) ? toAdd.slice(0, -resetSequence.length) + suffix + resetSequence : toAdd + suffix;
    }
    const wordWidth = cellLength(toAdd);
    if (lineWidth === 0) {
      nextLine();
      if (lineWidth === 0) break;
      spacesLeft = lineWidth;
    }
    if (wordWidth > lineWidth) {
      const ranges = escapeSequenceRanges(toAdd);
      let sequences = '';
      for (let i = 0; i < toAdd.length; i++) {
        const length = ranges?.get(i);
        if (length !== undefined) {
          const sequence = toAdd.slice(i, i + length);
          single += sequence;
          sequences += sequence;
          i += length - 1;
          continue;
        }
        let c = toAdd[i]!;
        let width = charCells(c.charCodeAt(0));
        if (width > lineWidth) {
          c = '?';
          width = 1;
        }
        if (width > spacesLeft) {
          if (sequences !== '' && !single.endsWith(resetSequence)) single += resetSequence;
          result.push(single);
          single = sequences + c;
          nextLine();
          spacesLeft = lineWidth - width;
        } else {
          single += c;
          spacesLeft -= width;
        }
      }
    } else if (wordWidth > spacesLeft) {
      result.push(single);
      single = toAdd;
      nextLine();
      spacesLeft = lineWidth - wordWidth;
    } else {
      single += toAdd;
      spacesLeft -= wordWidth;
    }
  }
  result.push(single);
}
