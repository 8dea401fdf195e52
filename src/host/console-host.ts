import type { ConsoleKeyInfo } from '../dotnet/system/console-key.ts';
import { plainText } from '../formatting/display-cells.ts';
import { psStyle, shouldOutputPlainText, wantsPlainText } from '../formatting/ps-style.ts';
import type { LineAnswer } from './line-answer.ts';
import type { PSHost, PushedSession } from './ps-host.ts';
import { KeyReader } from './readline/key-reader.ts';
import { StandardInput } from './standard-input.ts';
import { StandardOutput } from './standard-output.ts';

/** Console dimensions when there is no terminal (what .NET reports then). */
const defaultSize = { width: 80, height: 24 };

const colours = { progress: '\u001b[33;1m', reset: '\u001b[0m' } as const;

/** The host that talks to the terminal, or to whatever standard input and output are (ConsoleHost.cs, ConsoleHostUserInterface.cs). */
export class ConsoleHost implements PSHost {
  readonly name = 'ConsoleHost';
  readonly input = new StandardInput();
  readonly isOutputRedirected: boolean;
  readonly isErrorRedirected: boolean;
  readonly isInputRedirected: boolean;
  readonly supportsVirtualTerminal: boolean;
  readonly isVirtualTerminal: boolean;
  private progressShown = 0;
  private keys: KeyReader | null = null;
  /** What was written after the last line end, in an interactive session. */
  unfinishedLine = '';
  /** False while commands are read from standard input without prompts (`-Command -`). */
  echoesInput: boolean;

  pushed: PushedSession | null = null;
  /** Set by the console's session. */
  enterNestedPrompt: NonNullable<PSHost['enterNestedPrompt']> = () => {
    throw new Error('There is no session.');
  };
  readonly objects: NonNullable<PSHost['objects']> | null = null;
  /** Ctrl+C where the terminal does not tell it by a signal: stops what runs. Set by the console's session. */
  interrupt: () => void = () => process.kill(process.pid, 'SIGINT');
  /** Set in an interactive session: it owns the terminal then. */
  editor: { read(prompt: string, remember: boolean): Promise<LineAnswer> } | null = null;

  constructor(
    readonly version: string,
    readonly interactive: boolean,
    readonly output = new StandardOutput(),
    isTerminalAt: (descriptor: number) => boolean = isTerminal,
  ) {
    this.isOutputRedirected = !isTerminalAt(1);
    this.isErrorRedirected = !isTerminalAt(2);
    this.isInputRedirected = !isTerminalAt(0);
    this.echoesInput = this.isInputRedirected;
    const { TERM } = process.env;
    this.isVirtualTerminal = TERM !== 'dumb';
    this.supportsVirtualTerminal = !this.isOutputRedirected && this.isVirtualTerminal && !wantsPlainText(process.env);
  }

  get width(): number {
    return this.isOutputRedirected ? defaultSize.width : process.stdout.columns || defaultSize.width;
  }
  get height(): number {
    return this.isOutputRedirected ? defaultSize.height : process.stdout.rows || defaultSize.height;
  }

  write(text: string): void {
    this.hideProgress();
    this.output.write(1, text);
    if (this.editor) this.unfinishedLine = (text.includes('\n') ? '' : this.unfinishedLine) + text.slice(text.lastIndexOf('\n') + 1);
  }
  writeLine(text: string): void {
    this.write(`${text}\n`);
  }
  writeError(text: string): void {
    this.hideProgress();
    this.output.write(2, text);
  }
  writeErrorLine(text: string): void {
    this.writeError(`${text}\n`);
  }
  writeWarningLine(message: string): void {
    this.writeStyled('warning', `WARNING: ${message}`);
  }
  writeVerboseLine(message: string): void {
    this.writeStyled('verbose', `VERBOSE: ${message}`);
  }
  writeDebugLine(message: string): void {
    this.writeStyled('debug', `DEBUG: ${message}`);
  }
  writeInformationLine(message: string): void {
    this.writeLine(message);
  }
  writeBytes(bytes: Uint8Array): void {
    this.hideProgress();
    this.output.writeBytes(1, bytes);
  }
  /** One line at the bottom that is drawn over; nothing when standard output is no terminal. */
  writeProgress(activity: string, status: string, percent: number, completed: boolean): void {
    if (this.isOutputRedirected) return;
    this.hideProgress();
    if (completed) return;
    const state = percent >= 0 ? `${status} ${Math.min(percent, 100)}%` : status;
    const text = `${activity} [${state.trim()}]`.replace(/\s+/g, ' ').slice(0, this.width - 1);
    this.output.write(1, this.supportsVirtualTerminal ? `${colours.progress}${text}${colours.reset}` : text);
    this.progressShown = text.length;
  }

  /** A line of standard input. What does not come from a terminal is echoed, so that a transcript reads as if it had been typed. */
  async readLine(): Promise<string | null> {
    this.flush();
    if (this.editor) {
      const answer = await this.editor.read('', false);
      this.unfinishedLine = '';
      // before anybody goes on with the answer
      if (answer.kind === 'interrupted') this.interrupt();
      return answer.kind === 'line' ? answer.text : null;
    }
    const line = await this.input.readLine();
    if (line === null || !this.echoesInput) return line;
    if (this.input.isUnfinished) this.write(line);
    else this.writeLine(line);
    return withoutErased(line);
  }
  readPlainLine(): Promise<string | null> {
    if (this.editor) return this.readLine();
    this.flush();
    return this.input.readLine();
  }
  readToEnd(): Promise<string> {
    this.flush();
    return this.input.readToEnd();
  }
  readSecret(): Promise<string | null> {
    this.flush();
    const echo = (text: string): void => {
      this.output.write(1, text);
      this.output.flush();
    };
    return this.input.readSecret(echo, () => this.interrupt());
  }

  async readKey(): Promise<ConsoleKeyInfo | null> {
    if (this.isInputRedirected) return null;
    this.flush();
    return this.keyReader().read(() => this.interrupt());
  }
  async keyAvailable(): Promise<boolean | null> {
    return this.isInputRedirected ? null : this.keyReader().isAvailable();
  }

  /**
   * Puts the terminal's cursor at the start of a line, whoever wrote what the line has: native programs and the echo of Ctrl+C too (InputLoop.Run). Nobody
   * has to ask the terminal where it is: as many blanks as a line has but one reach the next line only from where something stands already.
   */
  startLine(): void {
    this.output.write(1, `${' '.repeat(this.width - 1)}\r`);
    this.unfinishedLine = '';
  }

  /** The program ends: nothing is written any more. */
  close(): void {
    this.hideProgress();
  }

  /** Everything written so far has reached the system: before a native program writes to the same place, and at the end. */
  flush(): void {
    this.hideProgress();
    this.output.flush();
  }

  private keyReader(): KeyReader {
    this.keys ??= new KeyReader(this.input);
    return this.keys;
  }

  private writeStyled(style: 'warning' | 'verbose' | 'debug', text: string): void {
    this.writeLine(shouldOutputPlainText(this) ? plainText(text) : `${psStyle.formatting[style]}${text}${colours.reset}`);
  }

  private hideProgress(): void {
    if (this.progressShown === 0) return;
    this.output.write(1, `\r${' '.repeat(this.progressShown)}\r`);
    this.progressShown = 0;
  }
}

/** A line without the characters that a backspace after them takes back (ConsoleHostUserInterface.ReadLineFromFile). */
function withoutErased(line: string): string {
  if (!line.includes('\b')) return line;
  let text = '';
  for (const c of line) text = c === '\b' ? text.slice(0, -1) : text + c;
  return text;
}

/** True when the descriptor is a terminal. Asks the file system first: most often it is a pipe or a file, and then `tty` need not load. */
export function isTerminal(descriptor: number): boolean {
  const { fstatSync } = require('node:fs') as typeof import('node:fs');
  try {
    if (!fstatSync(descriptor).isCharacterDevice()) return false;
  } catch {
    // A closed descriptor is no terminal.
    return false;
  }
  const { isatty } = require('node:tty') as typeof import('node:tty');
  return isatty(descriptor);
}
