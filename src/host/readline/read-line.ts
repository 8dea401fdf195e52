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
import type { PSConsoleReadLineOptions } from './options.ts';
import { Screen } from './screen.ts';

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
  /** Where a command goes: 0 nowhere, 1 into the history of the session, 2 into its file too. */
  historyOption(command: string): number;
  readonly columns: number;
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
  /** True while commands are edited, with colours, history and completion; false for answers to questions. */
  isCommand = true;

  private readonly screen: Screen;
  private readonly keys: KeyPress[] = [];
  private waiting: ((key: KeyPress | null) => void) | null = null;
  private answer: LineAnswer | null = null;
  private closed = false;
  private parsed: { text: string; line: ParsedLine } | null = null;
  private nextLine: string | null = null;
  private prompt = '';

  constructor(
    readonly session: ReadLineSession,
    readonly options: PSConsoleReadLineOptions,
    readonly tables: KeyTables,
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
    this.prompt = prompt;
    this.buffer.reset(this.nextLine ?? '');
    this.nextLine = null;
    this.below = [];
    this.answer = null;
    this.history.rewind();
    if (process.stdin.isTTY) process.stdin.setRawMode(true);
    // others may read the terminal between questions: what they get is not for the editor
    process.stdin.on('keypress', this.push);
    process.stdin.resume();
    this.session.write('\x1b[?2004h');
    this.screen.begin(prompt);
    try {
      const answer = await this.edit();
      this.below = [];
      this.draw(false);
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
  }

  /** Ends the line that is read. */
  finish(answer: LineAnswer): void {
    this.answer = answer;
  }

  /** The line that the next question begins with (AcceptAndGetNext). */
  beginNextWith(text: string): void {
    this.nextLine = text;
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

  /** What the newest command that begins with the text would add to it (Prediction.cs). */
  suggestion(): string {
    const { text } = this.buffer;
    if (!this.isCommand || text === '' || !(this.options.predictionSource & 2) || this.buffer.selection) return '';
    const begins = text.toLowerCase();
    const [found] = this.history.matches((item) => item.length > text.length && item.toLowerCase().startsWith(begins), 1);
    return found?.slice(text.length) ?? '';
  }

  /** Draws the line as it is now. */
  draw(withSuggestion = true): void {
    const { buffer } = this;
    const line = this.isCommand ? this.parse() : null;
    this.screen.draw({
      text: buffer.text,
      cursor: buffer.cursor,
      spans: line?.spans ?? [],
      selection: buffer.selection,
      suggestion: withSuggestion ? this.suggestion() : '',
      below: this.below,
      hasErrors: line?.hasErrors ?? false,
    });
  }

  /** Writes the prompt and the line anew, on a screen that may be another. */
  redrawPrompt(before = ''): void {
    this.session.write(before);
    this.screen.begin(this.prompt);
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
    let press = first;
    let found = lookUp(this.tables, [keyName(first)]);
    if (found === 'prefix') {
      const second = await this.nextKey();
      if (second === null) return;
      press = second;
      found = lookUp(this.tables, [keyName(first), keyName(second)]);
    }
    // characters that nothing is bound to are typed
    if (!found && press === first && [...keyName(first)].length === 1) found = editorFunctions.get('selfinsert');
    if (!found || found === 'prefix') {
      this.lastFunction = '';
      return;
    }
    const { argument } = this;
    if ('block' in found) await this.session.run(this.session.keyHandler(found.block, press));
    else await found.run(this, press, argument);
    if (found.name !== 'DigitArgument') this.argument = null;
    this.lastFunction = found.name;
    if (!found.name.startsWith('TabComplete') && found.name !== 'Complete') this.completion = null;
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

  private rest(): void {
    process.stdin.off('keypress', this.push);
    process.stdin.pause();
    if (process.stdin.isTTY) process.stdin.setRawMode(false);
  }
}
