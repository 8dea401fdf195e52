import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { PSConsoleReadLineOptions } from './options.ts';

/** Commands that may hold a secret are not written to the file (History.cs, s_sensitivePattern). */
const sensitive = /password|asplaintext|token|apikey|secret/i;

/** The commands of this and earlier sessions, oldest first, and where one is in them (History.cs of PSReadLine). */
export class History {
  readonly items: string[] = [];
  /** The item that is shown; the number of items where it is the line that is being edited. */
  position = 0;
  private edited = '';
  /** Commands that are only for this session. */
  private readonly unsaved = new Set<string>();

  constructor(private readonly options: PSConsoleReadLineOptions) {}

  /** Reads the commands of earlier sessions from the file. */
  load(): void {
    const { historySavePath, maximumHistoryCount } = this.options;
    if (!existsSync(historySavePath)) return;
    // a line that goes on ends with a backtick
    const lines = readFileSync(historySavePath, 'utf8').replace(/\n$/, '').split('\n');
    let item = '';
    for (const line of lines) {
      if (line.endsWith('`')) item += `${line.slice(0, -1)}\n`;
      else {
        if (item + line !== '') this.items.push(item + line);
        item = '';
      }
    }
    this.items.splice(0, this.items.length - maximumHistoryCount);
    this.position = this.items.length;
  }

  /** Adds a command. With `isSaved` it goes into the file too, unless it may hold a secret. */
  add(command: string, isSaved: boolean): void {
    this.position = this.items.length;
    if (command.trim() === '' || command === this.items[this.items.length - 1]) return;
    this.items.push(command);
    if (this.items.length > this.options.maximumHistoryCount) this.items.shift();
    this.position = this.items.length;
    if (isSaved && this.options.historySaveStyle === 0 && !sensitive.test(command)) this.save([command], 'a');
    if (!isSaved) this.unsaved.add(command);
  }

  /** Forgets the commands of this session; the file stays as it is (ClearHistory). */
  clear(): void {
    this.items.length = 0;
    this.position = 0;
  }

  /** Begins at the end, for a new line. */
  rewind(): void {
    this.position = this.items.length;
    this.edited = '';
  }

  /**
   * Goes `count` items back (negative) or forward, past those that `fits` refuses and those that come again later (HistoryNoDuplicates).
   * @returns the item, or the line that was being edited; null where there is none further
   */
  move(count: number, current: string, fits: (item: string) => boolean = () => true): string | null {
    if (this.position === this.items.length) this.edited = current;
    const step = Math.sign(count);
    let left = Math.abs(count);
    let i = this.position;
    while (left > 0) {
      i += step;
      if (i < 0) return null;
      if (i >= this.items.length) {
        if (step < 0 || this.position === this.items.length) return null;
        this.position = this.items.length;
        return this.edited;
      }
      const item = this.items[i] as string;
      if (!fits(item) || (this.options.historyNoDuplicates && this.items.lastIndexOf(item) !== i)) continue;
      left--;
    }
    this.position = i;
    return this.items[i] as string;
  }

  /** Goes to the first or last item. */
  jump(to: 'first' | 'last', current: string): string {
    if (this.position === this.items.length) this.edited = current;
    this.position = to === 'first' ? 0 : this.items.length;
    return this.items[this.position] ?? this.edited;
  }

  /** The newest commands that `fits` takes, each once, `count` at most. */
  matches(fits: (item: string) => boolean, count: number): string[] {
    const found = new Set<string>();
    for (let i = this.items.length - 1; i >= 0 && found.size < count; i--) {
      const item = this.items[i] as string;
      if (fits(item)) found.add(item);
    }
    return [...found];
  }

  /** The session ends: with HistorySaveStyle.SaveAtExit its commands take the place of the file (SaveHistoryAtExit). */
  close(): void {
    if (this.options.historySaveStyle !== 1) return;
    this.save(
      this.items.filter((item) => !sensitive.test(item) && !this.unsaved.has(item)),
      'w',
    );
  }

  private save(commands: readonly string[], flags: 'a' | 'w'): void {
    const path = this.options.historySavePath;
    if (path === '/dev/null') return;
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const file = openSync(path, flags, 0o600);
    try {
      writeSync(file, commands.map((command) => `${command.replaceAll('\n', '`\n')}\n`).join(''));
    } finally {
      closeSync(file);
    }
  }
}
