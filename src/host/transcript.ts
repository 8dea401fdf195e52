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
    /** True where the time stands above each command (IncludeInvocationHeader). */
    readonly hasInvocationHeaders = false,
  ) {
    this.lines([rule, 'PowerShell transcript start', `Start time: ${transcriptStamp()}`, ...(header ?? []), rule]);
  }

  lines(lines: readonly string[]): void {
    this.file.write(Buffer.from(lines.map((line) => `${line}\n`).join(''), 'utf8'));
  }

  /** Writes the end and closes the file. */
  end(): void {
    this.lines([rule, 'PowerShell transcript end', `End time: ${transcriptStamp()}`, rule]);
    this.file.close();
  }
}

/**
 * What a runspace writes down (TranscriptionData and the Transcribe methods of PSHostUserInterface): formatted output, records, and the text of
 * commands. What somebody writes to the host himself (`$Host.UI`, `[Console]`) is not in it.
 */
export class Transcription {
  /** The transcripts that go on, the latest last. */
  readonly transcripts: Transcript[] = [];
  /** What stands before a command: the text of the latest prompt. */
  promptText = 'PS>';
  /** True after a command or output that no completed command has followed: a command then goes on with `>>`. */
  private pending = false;

  get isActive(): boolean {
    return this.transcripts.length > 0;
  }

  /** Output and records, without colours and without blanks at the end (TranscribeResult). */
  result(text: string, isRecord = false): void {
    if (this.transcripts.length === 0) return;
    const line = plainText(text).trimEnd();
    for (const transcript of this.transcripts) transcript.lines([line]);
    this.pending = !isRecord;
  }

  /** The text of a command, or of what ended one (TranscribeCommand). */
  command(text: string): void {
    for (const transcript of this.transcripts) {
      if (!this.pending && transcript.hasInvocationHeaders) transcript.lines([rule, `Command start time: ${transcriptStamp()}`, rule]);
      transcript.lines([(this.pending ? '>> ' : this.promptText) + text]);
    }
    this.pending = true;
  }

  /** A pipeline of the outermost level has ended (TranscribePipelineComplete). */
  pipelineComplete(): void {
    this.pending = false;
  }

  /** Ends the latest transcript; null where there is none (StopTranscribing). */
  stop(): Transcript | null {
    const last = this.transcripts.pop() ?? null;
    last?.end();
    this.pending = false;
    return last;
  }
}
