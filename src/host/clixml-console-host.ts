import type { Value } from '../objects/net-object.ts';
import { PSNoteProperty } from '../objects/ps-member-info.ts';
import { PSObject } from '../objects/ps-object.ts';
import type { ProgressRecord } from '../pipeline/progress-record.ts';
import { ClixmlStream } from '../serialization/clixml-stream.ts';
import { ConsoleHost } from './console-host.ts';
import type { StandardOutput } from './standard-output.ts';

/**
 * The console host of a PowerShell whose output another PowerShell reads (-OutputFormat XML): its standard streams carry CLIXML. Errors do also where
 * only the output is text (ConsoleHost.ErrorFormat).
 */
export class ClixmlConsoleHost extends ConsoleHost {
  private readonly errors = new ClixmlStream((text) => this.output.write(2, text));
  override readonly objects: ClixmlStream | null;
  /** Takes errors that no formatting has made text of (Executor.ErrorObjectStreamHandler); absent where objects are shown as text. */
  readonly writeErrorRecord?: (record: Value) => void;

  constructor(version: string, interactive: boolean, outputIsXml: boolean, output?: StandardOutput) {
    super(version, interactive, output);
    this.objects = outputIsXml ? new ClixmlStream((text) => this.output.write(1, text)) : null;
    if (outputIsXml) this.writeErrorRecord = (record) => this.errors.add(record, 'Error');
  }

  override write(text: string): void {
    if (this.objects) this.objects.add(text, 'Output');
    else super.write(text);
  }
  override writeLine(text: string): void {
    this.write(text);
    this.write('\n');
  }
  override writeError(text: string): void {
    this.errors.add(text, 'Error');
  }
  override writeWarningLine(message: string): void {
    this.errors.add(message, 'warning');
  }
  override writeVerboseLine(message: string): void {
    this.errors.add(message, 'verbose');
  }
  override writeDebugLine(message: string): void {
    this.errors.add(message, 'debug');
  }
  /** A record of the information stream, besides the text that a person would see. */
  writeInformationRecord(record: Value): void {
    this.errors.add(record, 'information');
  }
  override writeProgress(): void {
    // It comes as whole records.
  }
  /** ConsoleHostUserInterface.WriteProgress: with the number of what it comes from. */
  writeProgressRecord(source: Value, record: ProgressRecord): void {
    const both = new PSObject();
    both.instanceMembers.set(new PSNoteProperty('SourceId', source));
    both.instanceMembers.set(new PSNoteProperty('Record', record));
    this.errors.add(both, 'progress');
  }

  /** Ends what has been begun on the streams. */
  override close(): void {
    this.objects?.end();
    this.errors.end();
  }
}
