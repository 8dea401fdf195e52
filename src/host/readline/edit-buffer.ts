/** What one edit did: at `at`, `removed` made way for `inserted`; the cursor was at `cursor` before. */
interface Edit {
  readonly at: number;
  readonly removed: string;
  readonly inserted: string;
  readonly cursor: number;
  /** What was done together is undone together; 0 stands alone. */
  readonly group: number;
}

let segmenter: Intl.Segmenter | null = null;

/** What divides a text into characters as somebody sees them; made when somebody first types. */
function characters(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/** The text that is being edited, its cursor, mark and selection, and the edits that can be undone (BasicEditing.cs, UndoRedo.cs, Words.cs of PSReadLine). */
export class EditBuffer {
  private content = '';
  private place = 0;
  private edits: Edit[] = [];
  private done = 0;
  private group = 0;
  private groups = 0;
  /** The other end of the selection from the cursor; null where nothing is selected. */
  anchor: number | null = null;
  /** Where SetMark was pressed. */
  mark = 0;

  get text(): string {
    return this.content;
  }
  /** The offset of the cursor in UTF-16 code units; setting it keeps it inside the text and drops the selection. */
  get cursor(): number {
    return this.place;
  }
  set cursor(value: number) {
    this.place = Math.max(0, Math.min(this.content.length, value));
    this.anchor = null;
  }

  /** The selected range; null where nothing is selected. */
  get selection(): { start: number; length: number } | null {
    if (this.anchor === null || this.anchor === this.place) return null;
    const start = Math.min(this.anchor, this.place);
    return { start, length: Math.abs(this.anchor - this.place) };
  }

  /** Moves the cursor and lets the selection grow with it. */
  select(to: number): void {
    const anchor = this.anchor ?? this.place;
    this.cursor = to;
    this.anchor = anchor;
  }

  /** Puts `text` in the place of `length` characters from `start` on; the cursor goes behind it. @returns what was there */
  replace(start: number, length: number, text: string): string {
    const removed = this.content.slice(start, start + length);
    if (removed !== '' || text !== '') {
      this.edits.length = this.done;
      this.edits.push({ at: start, removed, inserted: text, cursor: this.place, group: this.group });
      this.done++;
      this.content = this.content.slice(0, start) + text + this.content.slice(start + length);
    }
    this.cursor = start + text.length;
    return removed;
  }

  /** Types `text`: in the place of the selection, else at the cursor. */
  insert(text: string): void {
    const { start, length } = this.selection ?? { start: this.place, length: 0 };
    this.replace(start, length, text);
  }

  /** Removes a range; the cursor goes there. @returns what was there */
  delete(start: number, end: number): string {
    return this.replace(start, end - start, '');
  }

  /** Begins anew with a text that cannot be undone. */
  reset(text: string): void {
    this.content = text;
    this.edits = [];
    this.done = 0;
    this.group = 0;
    this.mark = 0;
    this.cursor = text.length;
  }

  /** From here on edits are undone together, until the group ends (StartEditGroup). */
  startGroup(): void {
    this.group = ++this.groups;
  }
  endGroup(): void {
    this.group = 0;
  }

  /** Takes the last edit, or group of edits, back. Answers false when there is none. */
  undo(): boolean {
    const last = this.edits[this.done - 1];
    for (let edit = last; edit && (edit === last || (edit.group !== 0 && edit.group === last?.group)); edit = this.edits[this.done - 1]) {
      this.done--;
      this.content = this.content.slice(0, edit.at) + edit.removed + this.content.slice(edit.at + edit.inserted.length);
      this.cursor = edit.cursor;
    }
    return last !== undefined;
  }

  /** Does again what was taken back last. Answers false when there is nothing. */
  redo(): boolean {
    const first = this.edits[this.done];
    for (let edit = first; edit && (edit === first || (edit.group !== 0 && edit.group === first?.group)); edit = this.edits[this.done]) {
      this.done++;
      this.content = this.content.slice(0, edit.at) + edit.inserted + this.content.slice(edit.at + edit.removed.length);
      this.cursor = edit.at + edit.inserted.length;
    }
    return first !== undefined;
  }

  /** Where the character (as somebody sees it) before `from` begins. */
  previousCharacter(from = this.place): number {
    return characters(this.content).containing(from - 1)?.index ?? 0;
  }
  /** Where the character at `from` ends. */
  nextCharacter(from = this.place): number {
    const found = characters(this.content).containing(from);
    return found ? found.index + found.segment.length : this.content.length;
  }

  /** Where the line of the cursor begins, and where it ends. */
  get lineBounds(): { start: number; end: number } {
    const end = this.content.indexOf('\n', this.place);
    return { start: this.content.lastIndexOf('\n', this.place - 1) + 1, end: end < 0 ? this.content.length : end };
  }

  /** The end of the word at or behind `from`, as Emacs and its users count words. */
  wordEnd(from: number, delimiters: string): number {
    const { content } = this;
    let i = from;
    while (i < content.length && !isWord(content, i, delimiters)) i++;
    while (i < content.length && isWord(content, i, delimiters)) i++;
    return i;
  }
  /** Where the word behind that of `from` begins (NextWord). */
  nextWordStart(from: number, delimiters: string): number {
    const { content } = this;
    let i = from;
    while (i < content.length && isWord(content, i, delimiters)) i++;
    while (i < content.length && !isWord(content, i, delimiters)) i++;
    return i;
  }
  /** Where the word at or before `from` begins. */
  wordStart(from: number, delimiters: string): number {
    const { content } = this;
    let i = from;
    while (i > 0 && !isWord(content, i - 1, delimiters)) i--;
    while (i > 0 && isWord(content, i - 1, delimiters)) i--;
    return i;
  }
}

function isWord(text: string, at: number, delimiters: string): boolean {
  const c = text.charAt(at);
  return c.trim() !== '' && !delimiters.includes(c);
}
