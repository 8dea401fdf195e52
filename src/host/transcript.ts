import { plainText } from '../formatting/display-cells.ts';
import type { OutputFile } from '../providers/output-file.ts';

/** What stands at the top of a transcript, line by line (TranscriptionOption in MshHostUserInterface.cs). */
export type TranscriptHeader = readonly string[];

const rule = '**********************';

/** The present time as transcripts and the names of their files have it: `yyyyMMddHHmmss`. */
export function transcriptStamp(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`;
}

/** A file that gets everything the user sees. */
export class Transcript {
  constructor(
    /** Full path of the file. */
    readonly path: string,
    private readonly file: OutputFile,
    header: TranscriptHeader | null,
  ) {
    this.lines([rule, 'PowerShell transcript start', `Start time: ${transcriptStamp()}`, ...(header ?? []), rule]);
  }

  /** Text on its way to the user: each call is a line of its own, without colours. */
  add(text: string): void {
    this.lines([plainText(text.endsWith('\n') ? text.slice(0, -1) : text)]);
  }

  /** Writes the end and closes the file. */
  end(): void {
    this.lines([rule, 'PowerShell transcript end', `End time: ${transcriptStamp()}`, rule]);
    this.file.close();
  }

  private lines(lines: readonly string[]): void {
    this.file.write(Buffer.from(lines.map((line) => `${line}\n`).join(''), 'utf8'));
  }
}
