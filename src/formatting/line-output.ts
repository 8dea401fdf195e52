/** Where formatted lines go: LineOutput and its implementations (ILineOutput.cs, ConsoleLineOutput.cs). */

import { hasTestHook } from '../dotnet/reflection/internal-test-hooks.ts';
import type { PSHost } from '../host/ps-host.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { plainText } from './display-cells.ts';
import type { WriteStreamType } from './format-records.ts';
import { shouldOutputPlainText } from './ps-style.ts';
import { splitLines } from './string-manipulation.ts';

/** Takes lines of formatted text. */
export interface LineOutput {
  /** Useful width in cells for lists and text; MAX_SAFE_INTEGER when nothing limits it. */
  readonly columnNumber: number;
  /** Width of tables and wide views, which always have one. */
  readonly tableWidth: number;
  /** Rows of the screen; not positive when unknown. */
  readonly rowNumber: number;
  /** True when escape sequences for colours and styles are wanted. */
  readonly decorated: boolean;
  /** The stream that what is written now belongs to. */
  writeStream: WriteStreamType;
  /** One line of formatted text; a text with line feeds is written as it is. */
  writeLine(text: string): void;
  /** Text that is not formatted: strings and other scalars. */
  writeRawText(text: string): void;
}

/** Writes to the host; records that came from other streams go to the host's channel for them. */
export class HostLineOutput implements LineOutput {
  writeStream: WriteStreamType = 'None';
  constructor(
    private readonly host: PSHost,
    private readonly context: ExecutionContext,
  ) {}
  get decorated(): boolean {
    return !shouldOutputPlainText(this.host);
  }
  /** The last column is never written, so that a terminal does not add a line end of its own. */
  get columnNumber(): number {
    return this.host.width - 1;
  }
  get tableWidth(): number {
    return this.columnNumber;
  }
  get rowNumber(): number {
    return this.host.height;
  }
  writeLine(text: string): void {
    this.context.transcription?.result(text);
    switch (this.writeStream) {
      case 'Error':
        writeErrorLine(this.host, text);
        break;
      case 'Warning':
        this.host.writeWarningLine(text);
        break;
      case 'Verbose':
        this.host.writeVerboseLine(text);
        break;
      case 'Debug':
        this.host.writeDebugLine(text);
        break;
      default:
        if (this.context.transcribeOnly === 0) this.host.writeLine(this.decorated ? text : plainText(text));
    }
  }
  writeRawText(text: string): void {
    this.writeLine(text);
  }
}

/**
 * Writes error text to the host. Lines without anything in them are left out, as ConsoleHostUserInterface.WriteErrorLine leaves them out;
 * an empty line of coloured text has its escape sequences in it and is written.
 */
export function writeErrorLine(host: PSHost, text: string): void {
  const plain = shouldOutputPlainText(host);
  for (const line of splitLines(text)) if (line !== '') host.writeErrorLine(plain ? plainText(line) : line);
}

/** Collects lines for Out-String and Out-File. */
export class TextLineOutput implements LineOutput {
  writeStream: WriteStreamType = 'None';
  readonly lines: string[] = [];
  readonly columnNumber: number;
  readonly tableWidth: number;
  /**
   * @param width as a command line gives it; without one, tables are as wide as the console and lists never wrap
   * @param console the console, which says how many rows there are between two headers that repeat
   * @param mayDecorate false where escape sequences never stay in formatted lines; elsewhere PSStyle.OutputRendering decides when a line is written
   */
  constructor(
    width: number | undefined,
    private readonly console: Pick<PSHost, 'width' | 'height'>,
    private readonly mayDecorate = true,
  ) {
    this.columnNumber = width ?? Number.MAX_SAFE_INTEGER;
    this.tableWidth = width ?? (hasTestHook('SetConsoleWidthToZero') ? 120 : console.width);
  }
  get rowNumber(): number {
    return this.console.height;
  }
  get decorated(): boolean {
    return this.mayDecorate && !shouldOutputPlainText();
  }
  writeLine(text: string): void {
    this.lines.push(this.decorated ? text : plainText(text));
  }
  writeRawText(text: string): void {
    this.lines.push(text);
  }
  /** The lines so far; forgets them. */
  drain(): string[] {
    return this.lines.splice(0);
  }
}
