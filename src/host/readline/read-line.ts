import type { Interface } from 'node:readline';
import type { Steps } from '../../scheduler/suspension.ts';
import type { ScriptBlock } from '../../session/script-block.ts';
import type { LineAnswer } from '../line-answer.ts';
import { type ParsedLine, parseLine } from './coloring.ts';
import { EditBuffer } from './edit-buffer.ts';
import type { CompletionState } from './functions/completion.ts';
import { editorFunctions } from './functions/index.ts';
import { History } from './history.ts';
import { type KeyTables, lookUp } from './key-handlers.ts';
import { type KeyPress, keyName } from './keys.ts';
import { ListView } from './list-view.ts';
import type { PSConsoleReadLineOptions } from './options.ts';
import { Screen } from './screen.ts';
import { TerminalMode } from './terminal-mode.ts';
import type { LineError } from './validation.ts';
import { readChordKey } from './vi/chords.ts';
import { ViState } from './vi/vi-state.ts';

/** EditMode.Vi */
const viMode = 2;
/** PredictionViewStyle.ListView */
const listViewStyle = 1;

/** What completes the text before the cursor. */
export interface LineCompletion {
  readonly replacementIndex: number;
  readonly replacementLength: number;
  readonly matches: readonly { readonly completionText: string; readonly listItemText: string; readonly toolTip: string }[];
}

/** What the editor needs of the session. */
export interface ReadLineSession {
  complete(text: string, cursor: number): Promise<LineCompletion>;
  /** Runs a script block or what is made of one, its output being thrown away. */
  run(work: () => Steps<unknown>): Promise<void>;
  /** The handler of a key that is a script block. */
  keyHandler(block: ScriptBlock, key: KeyPress): () => Steps<unknown>;
  /** The handler of a change of Vi's mode. */
  modeHandler(block: ScriptBlock, isCommandMode: boolean): () => Steps<unknown>;
  /** What is wrong with a command line, for ValidateAndAcceptLine. */
  validate(text: string): Promise<LineError | null>;
  /** What stands on the line of the cursor already: what a `prompt` has written itself. */
  readonly standing: string;
  /** The text as the user's editor has left it; null where there is none, or it has failed. */
  editExternally(text: string): Promise<string | null>;
  /** Where a command goes: 0 nowhere, 1 into the history of the session, 2 into its file too. */
  historyOption(command: string): number;
  /** The whole help of a command as text; empty where there is none. */
  commandHelp(command: string): Promise<string>;
  /** What help says of a parameter; no lines where it says nothing. */
  parameterHelp(command: string, parameter: string): Promise<string[]>;
  readonly columns: number;
  readonly rows: number;
  write(text: string): void;
}

/**
 * Reads command lines at a terminal (PSConsoleReadLine): editing, history, completion, colours and predictions. Between questions the terminal is in
 * its ordinary mode, so that programs and Ctrl+C find it as they expect it.
 */
export class ReadLine {
  readonly buffer = new EditBuffer();
  readonly history: History;
  readonly killRing: string[] = [];
  /** Lines that are shown below the text until the next key. */
  below: readonly string[] = [];
  /** The function that ran last, for those that go on where the last one stopped. */
  lastFunction = '';
  /** What completion goes on with. */
  completion: CompletionState | null = null;
  /** What was copied last. */
  clipboard = '';
  /** How many commands back YankLastArg is. */
  yankedFrom = 0;
  /** What the history is searched for. */
  searchedFor = '';
  /** The number typed with Alt before a function. */
  argument: number | null = null;
  /** What the history suggests, as a list. */
  readonly listView = new ListView();
  /** What the edit mode Vi knows. */
  readonly vi = new ViState();
  /** True while commands are edited, with colours, history and completion; false for answers to questions. */
  isCommand = true;

  private readonly mode = new TerminalMode();
  private readonly screen: Screen;
  private readonly keys: KeyPress[] = [];
  private waiting: ((key: KeyPress | null) => void) | null = null;
  private answer: LineAnswer | null = null;
  private closed = false;
  private parsed: { text: string; line: ParsedLine } | null = null;
  private nextLine: { readonly text: string; readonly cursor: number; readonly isCommandMode: boolean } | null = null;
  private prompt = '';

  constructor(
    readonly session: ReadLineSession,
    readonly options: PSConsoleReadLineOptions,
    readonly tables: KeyTables,
    private readonly viCommandTables: KeyTables,
  ) {
    this.history = new History(options);
    this.screen = new Screen(session, options);
    // loaded only where somebody types
    const { emitKeypressEvents } = require('node:readline') as typeof import('node:readline');
    // what decodes keys looks at nothing else of it
    emitKeypressEvents(process.stdin, { escapeCodeTimeout: options.ansiEscapeTimeout } as unknown as Interface);
    process.stdin.on('end', () => {
      this.closed = true;
      this.waiting?.(null);
    });
    process.stdout.on('resize', () => {
      if (this.waiting) this.draw();
    });
    this.rest();
  }

  /** Asks for one line. With `isCommand` it is a command: it is coloured, goes into the history, and Enter adds a line to one that is not complete. */
  async read(prompt: string, isCommand: boolean): Promise<LineAnswer> {
    if (this.closed && this.keys.length === 0) return { kind: 'ended' };
    this.isCommand = isCommand;
    const { standing } = this.session;
    this.prompt = standing === '' ? prompt : `\r${standing}${prompt}`;
    this.buffer.reset(this.nextLine?.text ?? '');
    if (this.nextLine) this.buffer.cursor = this.nextLine.cursor;
    this.vi.isCommandMode = this.nextLine?.isCommandMode ?? false;
    this.nextLine = null;
    this.below = [];
    this.answer = null;
    this.history.rewind();
    this.listView.reset();
    this.take();
    this.session.write('\x1b[?2004h');
    this.screen.begin(this.prompt);
    try {
      const answer = await this.edit();
      this.below = [];
      this.draw(false, answer.kind !== 'again');
      if (answer.kind === 'interrupted') this.session.write('^C');
      if (answer.kind === 'again') this.screen.clear();
      else if (answer.kind !== 'ended') this.screen.end();
      if (answer.kind === 'line' && isCommand) this.remember(answer.text);
      return answer;
    } finally {
      this.session.write('\x1b[?2004l');
      this.rest();
    }
  }

  /** Ends it and gives the terminal back. */
  close(): void {
    this.rest();
    this.history.close();
  }

  /** Ends the line that is read. */
  finish(answer: LineAnswer): void {
    this.answer = answer;
  }

  /** The line that the next question begins with (AcceptAndGetNext). */
  beginNextWith(text: string): void {
    this.nextLine = { text, cursor: text.length, isCommandMode: false };
  }

  /** Ends the line so that the prompt is made anew, and goes on with it there (InvokePrompt). */
  askAgain(): void {
    const { text, cursor } = this.buffer;
    this.nextLine = { text, cursor, isCommandMode: this.vi.isCommandMode };
    this.finish({ kind: 'again' });
  }

  /** What keys do now. */
  get dispatchTables(): KeyTables {
    return this.vi.isCommandMode ? this.viCommandTables : this.tables;
  }

  /** Does something while the terminal is another's. */
  async withTerminalReleased<T>(work: () => Promise<T>): Promise<T> {
    this.rest();
    try {
      return await work();
    } finally {
      this.take();
    }
  }

  /** The next key; null at the end of input. */
  nextKey(): Promise<KeyPress | null> {
    const key = this.keys.shift();
    if (key) return Promise.resolve(key);
    if (this.closed) return Promise.resolve(null);
    return new Promise((resolve) => {
      this.waiting = (next) => {
        this.waiting = null;
        resolve(next);
      };
    });
  }

  /** Gives a key back: the next one to be read. */
  unread(key: KeyPress): void {
    this.keys.unshift(key);
  }

  /** The text as the parser sees it. */
  parse(): ParsedLine {
    const { text } = this.buffer;
    if (this.parsed?.text !== text) this.parsed = { text, line: parseLine(text) };
    return this.parsed.line;
  }

  /** True while the history may suggest something. */
  private get predicts(): boolean {
    return this.isCommand && !this.vi.isCommandMode && (this.options.predictionSource & 2) !== 0 && this.buffer.selection === null;
  }

  /** The list of what the history suggests for the text; null where it suggests nothing, or in the line itself (PredictionListView). */
  suggestionList(): ListView | null {
    if (!this.predicts || this.options.predictionViewStyle !== listViewStyle) {
      this.listView.reset();
      return null;
    }
    this.listView.update(this.buffer.text, this.history, this.options);
    return this.listView.isEmpty ? null : this.listView;
  }

  /** What the newest command that begins with the text would add to it (Prediction.cs). */
  suggestion(): string {
    const { text } = this.buffer;
    if (!this.predicts || this.options.predictionViewStyle !== 0 || text === '') return '';
    const begins = text.toLowerCase();
    const [found] = this.history.matches((item) => item.length > text.length && item.toLowerCase().startsWith(begins), 1);
    return found?.slice(text.length) ?? '';
  }

  /** Draws the line as it is now; `whole`: with all its rows, as it stays. */
  draw(withSuggestion = true, whole = false): void {
    const { buffer } = this;
    const line = this.isCommand ? this.parse() : null;
    const list = withSuggestion && this.below.length === 0 ? this.suggestionList() : null;
    const content = {
      text: buffer.text,
      cursor: buffer.cursor,
      spans: line?.spans ?? [],
      selection: buffer.selection,
      suggestion: withSuggestion ? this.suggestion() : '',
      below: list ? list.lines(this.session.columns, this.session.rows, this.options) : this.below,
      hasErrors: line?.hasErrors ?? false,
    };
    this.screen.draw(content, whole);
  }

  /** Writes the prompt and the line anew, on a screen that may be another. */
  redrawPrompt(before = ''): void {
    this.session.write(before);
    this.screen.begin(this.prompt);
  }

  /** Writes the last line of the prompt anew, behind a colour (ViModeStyle.Prompt). */
  colorPrompt(color: string): void {
    this.screen.clear();
    const last = this.prompt.slice(this.prompt.lastIndexOf('\n') + 1);
    this.screen.begin(color === '' ? last : `${color}${last}\x1b[49m`);
  }

  /** Signals that something cannot be done (BellStyle). */
  ding(): void {
    if (this.options.bellStyle !== 0) this.session.write('\x07');
  }

  private async edit(): Promise<LineAnswer> {
    for (;;) {
      const { answer } = this;
      if (answer !== null) return answer;
      // what is typed ahead is drawn once
      if (this.keys.length === 0) this.draw();
      const key = await this.nextKey();
      if (key === null) return { kind: 'ended' };
      await this.dispatch(key);
    }
  }

  private async dispatch(first: KeyPress): Promise<void> {
    this.below = [];
    if (first.name === 'paste-start') return this.paste();
    const tables = this.dispatchTables;
    const { isCommandMode } = this.vi;
    let press = first;
    let found = lookUp(tables, [keyName(first)]);
    if (found === 'prefix') {
      const { key, count } = isCommandMode ? await readChordKey(this) : { key: await this.nextKey(), count: null };
      if (key === null) return;
      press = key;
      this.argument = count ?? this.argument;
      found = lookUp(tables, [keyName(first), keyName(key)]);
    }
    // characters that nothing is bound to are typed
    if (!found && !isCommandMode && press === first && [...keyName(first)].length === 1) found = editorFunctions.get('selfinsert');
    // Escape and a key that was typed at once is Alt for a terminal; in Vi it is both
    if (!found && this.options.editMode === viMode && first.meta && first.sequence?.startsWith('\x1b')) {
      this.unread({ ...first, meta: false, sequence: first.sequence.slice(1) });
      return this.dispatch({ name: 'escape', sequence: '\x1b' });
    }
    if (!found || found === 'prefix') {
      if (isCommandMode) this.ding();
      this.argument = null;
      this.lastFunction = '';
      return;
    }
    const { argument } = this;
    if ('block' in found) await this.session.run(this.session.keyHandler(found.block, press));
    else await found.run(this, press, argument);
    if (found.name !== 'DigitArgument') this.argument = null;
    this.lastFunction = found.name;
    if (this.vi.isCommandMode) this.stayOnCharacter();
    if (!/^(?:Vi)?TabComplete/.test(found.name) && found.name !== 'Complete') this.completion = null;
  }

  /** In command mode the cursor stands on a character of its line, not behind the last one. */
  private stayOnCharacter(): void {
    const { buffer } = this;
    const { start, end } = buffer.lineBounds;
    if (buffer.cursor === end && end > start) buffer.cursor = buffer.previousCharacter();
  }

  /** What was pasted is text, whatever keys it would be. */
  private async paste(): Promise<void> {
    let text = '';
    for (let key = await this.nextKey(); key !== null && key.name !== 'paste-end'; key = await this.nextKey())
      text += key.name === 'return' || key.name === 'enter' ? '\n' : (key.sequence ?? '');
    this.buffer.insert(this.isCommand ? text : (text.split('\n')[0] as string));
  }

  private remember(command: string): void {
    const option = this.session.historyOption(command);
    if (option > 0) this.history.add(command, option > 1);
  }

  private readonly push = (text: string | undefined, decoded: KeyPress): void => {
    const key = { ...decoded, sequence: decoded.sequence ?? text };
    if (this.waiting) this.waiting(key);
    else this.keys.push(key);
  };

  private take(): void {
    this.mode.take();
    // others may read the terminal between questions: what they get is not for the editor
    process.stdin.on('keypress', this.push);
    process.stdin.resume();
  }

  private rest(): void {
    process.stdin.off('keypress', this.push);
    process.stdin.pause();
    this.mode.release();
  }
}
