import type { Interface } from 'node:readline';

/** What came of asking for a line: `interrupted` after Ctrl+C, `ended` after Ctrl+D or at the end of input. */
export type LineAnswer = { readonly kind: 'line'; readonly text: string } | { readonly kind: 'interrupted' } | { readonly kind: 'ended' };

/** Completes the word at the end of a line: candidates, and the part of the line they would replace. */
export type Completer = (line: string) => Promise<[string[], string]>;

/**
 * Lines typed at a terminal, with editing and history (what PSReadLine is to pwsh). Loaded only when there is an interactive session. Between
 * questions the terminal is in its ordinary mode, so that programs and Ctrl+C find it as they expect it.
 */
export class LineEditor {
  private readonly readline: Interface & { history?: string[] };
  private readonly pasted: string[] = [];
  private answer: ((answer: LineAnswer) => void) | null = null;
  private closed = false;

  constructor(history: readonly string[], completer: Completer) {
    const { createInterface } = require('node:readline') as typeof import('node:readline');
    this.readline = createInterface({
      input: process.stdin,
      output: process.stdout,
      terminal: true,
      history: [...history].reverse(),
      historySize: 1000,
      removeHistoryDuplicates: true,
      completer: (line: string, done: (error: Error | null, result: [string[], string]) => void) => {
        completer(line).then(
          (result) => done(null, result),
          (e: unknown) => done(e instanceof Error ? e : new Error(String(e)), [[], line]),
        );
      },
    });
    this.readline.on('line', (text) => {
      if (this.answer) this.settle({ kind: 'line', text });
      else this.pasted.push(text);
    });
    this.readline.on('SIGINT', () => {
      process.stdout.write('^C\n');
      (this.readline as Interface & { line: string }).line = '';
      this.settle({ kind: 'interrupted' });
    });
    this.readline.on('close', () => {
      this.closed = true;
      this.settle({ kind: 'ended' });
    });
    this.rest();
  }

  /** Asks for one line. With `remember` it goes into the history. */
  read(prompt: string, remember: boolean): Promise<LineAnswer> {
    const pasted = this.pasted.shift();
    if (pasted !== undefined) {
      process.stdout.write(`${prompt}${pasted}\n`);
      return Promise.resolve({ kind: 'line', text: pasted });
    }
    if (this.closed) return Promise.resolve({ kind: 'ended' });
    return new Promise((resolve) => {
      const before = this.readline.history?.slice() ?? [];
      this.answer = (answer) => {
        if (!remember && this.readline.history) this.readline.history.splice(0, this.readline.history.length, ...before);
        resolve(answer);
      };
      process.stdin.setRawMode(true);
      // The interface draws only what stands on the prompt's last line again.
      const lines = prompt.split('\n');
      const last = lines.pop() as string;
      if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
      this.readline.setPrompt(last);
      this.readline.resume();
      this.readline.prompt();
    });
  }

  /** Ends it and gives the terminal back. */
  close(): void {
    if (!this.closed) this.readline.close();
  }

  private settle(answer: LineAnswer): void {
    const { answer: settle } = this;
    if (!settle) return;
    this.answer = null;
    this.rest();
    settle(answer);
  }

  private rest(): void {
    this.readline.pause();
    if (process.stdin.isTTY) process.stdin.setRawMode(false);
  }
}
