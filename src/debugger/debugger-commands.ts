/** The commands of the debugger's prompt (DebuggerCommandProcessor in debugger.cs). */
import { newErrorRecord, runtimeException } from '../errors/throw.ts';
import type { Value } from '../objects/net-object.ts';
import type { InvocationInfo } from '../session/invocation-info.ts';
import type { ResumeAction } from './debugger-objects.ts';

/** What a line of the prompt means. */
export interface DebuggerCommand {
  /** How the script goes on; null: it stays stopped. */
  readonly resumeAction: ResumeAction | null;
  /** What PowerShell is to run, where the debugger does not do it itself. */
  readonly command: string;
  /** An empty line after it does it again. */
  readonly repeatOnEnter: boolean;
  readonly executedByDebugger: boolean;
}

const defaultLineCount = 16;

function action(command: string, resumeAction: ResumeAction, repeatOnEnter = false): DebuggerCommand {
  return { command, resumeAction, repeatOnEnter, executedByDebugger: false };
}
const stepInto = action('stepInto', 'StepInto', true);
const stepOut = action('stepOut', 'StepOut');
const stepOver = action('stepOver', 'StepOver', true);
const goOn = action('continue', 'Continue');
const quit = action('quit', 'Stop');
const help: DebuggerCommand = { command: 'h', resumeAction: null, repeatOnEnter: false, executedByDebugger: true };
const list: DebuggerCommand = { command: 'list', resumeAction: null, repeatOnEnter: true, executedByDebugger: true };
const empty: DebuggerCommand = { command: '', resumeAction: null, repeatOnEnter: false, executedByDebugger: true };
const callStack: DebuggerCommand = { command: 'get-pscallstack', resumeAction: null, repeatOnEnter: false, executedByDebugger: false };

const table = new Map<string, DebuggerCommand>([
  ['stepinto', stepInto],
  ['s', stepInto],
  ['stepout', stepOut],
  ['o', stepOut],
  ['stepover', stepOver],
  ['v', stepOver],
  ['continue', goOn],
  ['c', goOn],
  ['quit', quit],
  ['q', quit],
  ['k', callStack],
  ['h', help],
  ['?', help],
  ['', empty],
]);

/** DebuggerStrings.resx */
const helpLines = [
  '',
  ' s, stepInto         Single step (step into functions, scripts, etc.)',
  ' v, stepOver         Step to next statement (step over functions, scripts, etc.)',
  ' o, stepOut          Step out of the current function, script, etc.',
  '',
  ' c, continue         Continue operation',
  ' q, quit             Stop operation and exit the debugger',
  ' d, detach           Continue operation and detach the debugger.',
  '',
  ' k, Get-PSCallStack Display call stack',
  '',
  ' l, list             List source code for the current script.  ',
  '                     Use "list" to start from the current line, "list <m>"  ',
  '                     to start from line <m>, and "list <m> <n>" to list <n> ',
  '                     lines starting from line <m>',
  '',
  ' <enter>             Repeat last command if it was stepInto, stepOver or list',
  '',
  ' ?, h                displays this help message.',
  '\n',
  'For instructions about how to customize your debugger prompt, type "help about_prompt".',
  '',
];

/** Reads the commands of one debugger: it knows the last one, and how far the script has been listed. */
export class DebuggerCommandProcessor {
  private last: DebuggerCommand | null = null;
  private lines: readonly string[] | null = null;
  private lastLineShown = 0;

  /** Another stop: its script is listed from where it stands. */
  reset(): void {
    this.lines = null;
  }

  /**
   * Does what a line says, or says what is to be done.
   * @param output gets what the command shows: text, or an error record
   */
  process(text: string, where: InvocationInfo | null, output: (value: Value) => void): DebuggerCommand {
    // `exit` goes on, as it always did (ScriptDebugger.InternalProcessCommand)
    if (text.toLowerCase() === 'exit') return { command: text, resumeAction: 'Continue', repeatOnEnter: false, executedByDebugger: true };
    const found = this.find(text, where, output);
    if (found.executedByDebugger || found.resumeAction !== null) this.last = found;
    return found;
  }

  private find(text: string, where: InvocationInfo | null, output: (value: Value) => void): DebuggerCommand {
    let command = text;
    if (command === '' && this.last?.repeatOnEnter) {
      if (this.last === list) {
        if (this.lines !== null && this.lastLineShown < this.lines.length)
          this.show(where, output, this.lines, this.lastLineShown + 1, defaultLineCount);
        return list;
      }
      ({ command } = this.last);
    }
    const listing = /^l(?:ist)?(?:\s+(\S+))?(?:\s+(\S+))?$/i.exec(command);
    if (listing !== null) {
      this.list(where, output, listing[1] ?? '', listing[2] ?? '');
      return list;
    }
    const known = table.get(command.toLowerCase());
    if (known === help) for (const line of helpLines) output(line);
    return known ?? { command: text, resumeAction: null, repeatOnEnter: false, executedByDebugger: false };
  }

  private list(where: InvocationInfo | null, output: (value: Value) => void, from: string, howMany: string): void {
    if (where === null) return;
    const text = where.scriptPosition?.source.text ?? '';
    if (this.lines === null) {
      if (text === '') {
        output(failure('There is no source code available.'));
        return;
      }
      this.lines = text.split(/\r\n|\r|\n/);
    }
    const { lines } = this;
    let start = Math.max(lineOf(where) - 5, 1);
    if (from !== '') {
      start = whole(from);
      if (!(start > 0 && start <= lines.length)) {
        output(failure(`The starting line must be a positive integer no greater than ${lines.length}`));
        return;
      }
    }
    let count = defaultLineCount;
    if (howMany !== '') {
      count = Math.min(whole(howMany), lines.length);
      if (!(count > 0)) {
        output(failure('The line count must be a positive integer.'));
        return;
      }
    }
    this.show(where, output, lines, start, count);
  }

  private show(where: InvocationInfo | null, output: (value: Value) => void, lines: readonly string[], start: number, count: number): void {
    output('\r\n');
    const current = where === null ? 0 : lineOf(where);
    for (let n = start; n <= lines.length && n < start + count; n++) {
      output(`${String(n).padStart(5)}:${n === current ? '*' : ' '} ${lines[n - 1]}`);
      this.lastLineShown = n;
    }
    output('\r\n');
  }
}

function lineOf(where: InvocationInfo): number {
  return where.scriptPosition?.startLineNumber ?? 0;
}

/** A whole number; NaN for any other text. */
function whole(text: string): number {
  return /^[+-]?\d+$/.test(text) ? Number(text) : Number.NaN;
}

function failure(message: string): Value {
  return newErrorRecord(runtimeException('DebuggerError', 'InvalidOperation', message, null), 'DebuggerError', 'InvalidOperation', null);
}
