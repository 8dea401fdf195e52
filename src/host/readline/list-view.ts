import { cellLength, padding, resetSequence } from '../../formatting/display-cells.ts';
import type { History } from './history.ts';
import type { PSConsoleReadLineOptions } from './options.ts';

/** How many commands of the history are suggested at most (HistoryMaxCount). */
const maximumItems = 10;
/** How many lines and cells the list has at most (ListViewMaxHeight, ListViewMaxWidth). */
const maximumHeight = 10;
const maximumWidth = 100;
/** A screen that is smaller shows no list (MinWindowWidth, MinWindowHeight). */
const minimumColumns = 50;
const minimumRows = 5;
/** From here on the line above the list says where its items come from. */
const columnsForSources = 60;

const source = 'History';
const ellipsis = '…';

/** A command that holds what was typed, and where. */
interface Suggestion {
  readonly text: string;
  readonly at: number;
}

/** The commands of the history that hold `input`: those that begin with it come first, the newest before the others (GetHistorySuggestions). */
function suggestionsFor(input: string, history: History, isCaseSensitive: boolean): Suggestion[] {
  const fold = (text: string): string => (isCaseSensitive ? text : text.toLowerCase());
  const sought = fold(input);
  const items = history
    .matches(
      (item) => item.trimEnd().length > input.length && !item.trimEnd().includes('\n') && fold(item).includes(sought),
      history.items.length,
    )
    .map((item) => ({ text: item.trimEnd(), at: fold(item).indexOf(sought) }));
  return [...items.filter((s) => s.at === 0), ...items.filter((s) => s.at > 0)].slice(0, maximumItems);
}

/** As much of the beginning of a text as fits into so many cells. */
function beginningOf(text: string, cells: number): string {
  let length = 0;
  let used = 0;
  for (const character of text) {
    used += cellLength(character);
    if (used > cells) break;
    length += character.length;
  }
  return text.slice(0, length);
}

/** As much of the end of a text as fits into so many cells. */
function endOf(text: string, cells: number): string {
  let used = 0;
  let from = text.length;
  for (const character of [...text].reverse()) {
    used += cellLength(character);
    if (used > cells) break;
    from -= character.length;
  }
  return text.slice(from);
}

/** The parts of a suggestion before, at and behind what was typed, cut to so many cells: where too much would be lost, on both sides (GetListItemText). */
function cutParts({ text, at }: Suggestion, length: number, cells: number): [string, string, string] {
  const before = text.slice(0, at);
  const typed = text.slice(at, at + length);
  const behind = text.slice(at + length);
  const [left, middle, right] = [before, typed, behind].map((part) => cellLength(part)) as [number, number, number];
  if (left + middle + right <= cells) return [before, typed, behind];
  const most = Math.ceil((cells * 2) / 3);
  if (left + middle <= most) return [before, typed, beginningOf(behind, cells - left - middle - 1) + ellipsis];
  if (middle + right <= most) return [ellipsis + endOf(before, cells - middle - right - 1), typed, behind];
  const kept = middle <= Math.ceil(cells / 3) ? typed : ellipsis + endOf(typed, Math.floor(cells / 3) - 1);
  const room = cells - cellLength(kept);
  const onLeft = Math.min(left, Math.floor(room / 2));
  const onRight = room - onLeft;
  return [
    onLeft < left ? ellipsis + endOf(before, onLeft - 1) : before,
    kept,
    right <= onRight ? behind : beginningOf(behind, onRight - 1) + ellipsis,
  ];
}

/** The list of commands that the history suggests for what is typed, and the one that is chosen (PredictionListView of PSReadLine). */
export class ListView {
  private input: string | null = null;
  private items: readonly Suggestion[] = [];
  private selected = -1;
  private top = 0;

  /** What is listed for a text: what was chosen from the list asks for no other list, nor does the text that it was made for. */
  update(text: string, history: History, options: PSConsoleReadLineOptions): void {
    if (this.selected >= 0 && text === this.items[this.selected]?.text) return;
    this.selected = -1;
    this.top = 0;
    if (text === this.input) return;
    this.input = text;
    this.items = text === '' ? [] : suggestionsFor(text, history, options.historySearchCaseSensitive);
  }

  /** Forgets the list. */
  reset(): void {
    this.input = null;
    this.items = [];
    this.selected = -1;
    this.top = 0;
  }

  get isEmpty(): boolean {
    return this.items.length === 0;
  }

  /** The text of the item that is chosen; null while none is. */
  get chosen(): string | null {
    return this.items[this.selected]?.text ?? null;
  }

  /** Goes through the list; what was typed comes before its first item and behind its last (UpdateListSelection). */
  move(count: number): void {
    const places = this.items.length + 1;
    this.selected = ((((this.selected + 1 + count) % places) + places) % places) - 1;
  }

  /** The lines below the text. */
  lines(columns: number, rows: number, options: PSConsoleReadLineOptions): string[] {
    if (this.isEmpty) return [];
    const { colors } = options;
    const highlighted = `${colors.ListPrediction}\x1b[3m`;
    if (columns < minimumColumns || rows < minimumRows)
      return [`${highlighted}! terminal size too small to show the list view${resetSequence}`];
    const parts = rows > maximumHeight * 2 ? 1 : rows > maximumHeight ? 2 : 3;
    const height = Math.floor(maximumHeight / parts);
    // the last column stays free: a terminal would go on in the next line
    const width = Math.min(columns - 1, maximumWidth);
    if (this.selected >= 0 && this.selected < this.top) this.top = this.selected;
    if (this.selected >= this.top + height) this.top = this.selected + 1 - height;
    const shown = this.items.slice(this.top, this.top + height);
    return [this.heading(width, highlighted, colors.InlinePrediction), ...shown.map((s, i) => this.item(s, this.top + i, width, options))];
  }

  /** Which item is chosen, of how many, and where they come from (RenderMetadataLine). */
  private heading(width: number, highlighted: string, dimmed: string): string {
    const total = this.items.length;
    const place = `<${this.selected >= 0 ? this.selected + 1 : '-'}/${total}>`;
    if (width < columnsForSources) return `  ${highlighted}${place}${resetSequence}`;
    const count = this.selected >= 0 ? `${this.selected + 1}/${total}` : `${total}`;
    const name = `${source}(${count})`;
    const middle = this.selected >= 0 ? `${resetSequence}${highlighted}${name}${resetSequence}${dimmed}` : name;
    const between = padding(Math.max(1, width - place.length - name.length - 2));
    return `${highlighted}${place}${resetSequence}${between}${dimmed}<${middle}>${resetSequence}`;
  }

  private item(suggestion: Suggestion, index: number, width: number, { colors }: PSConsoleReadLineOptions): string {
    const selection = index === this.selected ? colors.ListPredictionSelected : '';
    const end = `${resetSequence}${selection}`;
    const cells = width - source.length - 5;
    const [before, typed, behind] = cutParts(suggestion, this.input?.length ?? 0, cells);
    const blanks = padding(Math.max(0, cells - cellLength(before + typed + behind)));
    return `${selection}${colors.ListPrediction}>${end} ${before}${colors.Emphasis}${typed}${end}${behind}${blanks} [${colors.ListPrediction}${source}${end}]${resetSequence}`;
  }
}
