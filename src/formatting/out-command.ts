/** Writes format records, and formats what is none, to a LineOutput: OutCommandInner (BaseOutputtingCommand.cs, FormatMsgCtxManager.cs). */
import { ErrorDetails } from '../errors/error-record.ts';
import { exceptionOf, newErrorRecord } from '../errors/throw.ts';
import { AutomationNull } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import type { Steps } from '../scheduler/suspension.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import type { SessionStateScope } from '../session/scope.ts';
import { ComplexWriter } from './complex-writer.ts';
import { cellLength } from './display-cells.ts';
import type { ThrowTerminating } from './format-parameters.ts';
import {
  FormatEndData,
  FormatEntryData,
  FormatStartData,
  GroupEndData,
  GroupStartData,
  HeldRecord,
  PacketInfoData,
  type TableHeaderInfo,
} from './format-records.ts';
import { createGroupOutput, type GroupOutput } from './group-output.ts';
import { InnerFormatShapeCommand } from './inner-format-shape-command.ts';
import type { LineOutput } from './line-output.ts';
import { writeList } from './list-writer.ts';
import { typeNameOfRecord } from './object-access.ts';
import { OutputGroupQueue } from './output-queue.ts';

/** How long a table without widths waits for rows before its widths are chosen. */
const groupingDuration = 300;

/** Receives objects and records, and writes lines. One run of an Out-* command; also the implicit one at the end of a script. */
export class OutCommandInner {
  private formatter: InnerFormatShapeCommand | null = null;
  private queue: OutputGroupQueue | null = null;
  private formatting: 'Reset' | 'Formatting' | 'InsideGroup' = 'Reset';
  private start: FormatStartData | null = null;
  private group: GroupOutput | null = null;
  private widthHint: number[] | number | null = null;
  private readonly pending: PacketInfoData[] = [];

  constructor(
    private readonly context: ExecutionContext,
    readonly output: LineOutput,
    private readonly throwTerminating: ThrowTerminating,
    /** Where the command stands: what writes to it may be deep within functions. */
    private readonly scope: SessionStateScope = context.sessionState.currentScope,
  ) {}

  /** Writes a string at once when nothing is held back; answers false when it has to go the long way. */
  writeText(text: string): boolean {
    if (this.queue?.holding) return false;
    this.output.writeRawText(text);
    return true;
  }

  /** Takes one object. */
  *process(value: Value): Steps<void> {
    if (value === null || value === AutomationNull) return;
    if (value instanceof PacketInfoData) {
      this.processRecord(value);
      return;
    }
    this.formatter ??= new InnerFormatShapeCommand(
      this.context,
      null,
      null,
      (record) => this.pending.push(record),
      this.throwTerminating,
      this.scope,
    );
    yield* this.formatter.process(value);
    this.processPending();
  }

  /** Ends what is open and writes what is held. */
  end(): void {
    if (this.formatter) {
      this.formatter.end();
      this.processPending();
    }
    if (this.queue) for (const record of this.queue.drain()) this.write(record);
  }

  /** Keeps an error for its turn behind rows that are held back; false where none are. */
  hold(show: () => void): boolean {
    if (!this.queue?.holding) return false;
    for (const ready of this.queue.add(new HeldRecord(show))) this.write(ready);
    return true;
  }

  /** Rows that are held back are never shown; errors are. */
  abandon(): void {
    for (const record of this.queue?.drain() ?? []) if (record instanceof HeldRecord) record.show();
  }

  private processPending(): void {
    for (const record of this.pending.splice(0)) this.processRecord(record);
  }

  private processRecord(record: PacketInfoData): void {
    this.checkSequence(record);
    if (record instanceof FormatStartData) {
      if (record.autosizeInfo) this.queue = this.newQueue(record.autosizeInfo.objectCount, null);
      else if (record.shapeInfo.shape === 'Table' && record.shapeInfo.columns[0]?.width === 0) {
        this.queue = this.newQueue(0, groupingDuration);
      }
    }
    if (!this.queue) this.write(record);
    else for (const ready of this.queue.add(record)) this.write(ready);
  }

  private newQueue(objectCount: number, duration: number | null): OutputGroupQueue {
    return new OutputGroupQueue((start, held) => this.computeHint(start, held), objectCount, duration);
  }

  /** Follows the order of records; a record out of order ends the command. */
  private checkSequence(record: PacketInfoData): void {
    if (record instanceof FormatEntryData) {
      if (!record.outOfBand) this.expectState('InsideGroup', record);
    } else if (record instanceof FormatStartData) {
      // a new sequence inside a group closes the one before
      if (this.formatting === 'InsideGroup') {
        this.end();
        this.formatter = null;
      }
      this.expectState('Reset', record);
      this.formatting = 'Formatting';
    } else if (record instanceof FormatEndData) {
      this.expectState('Formatting', record);
      this.formatting = 'Reset';
    } else if (record instanceof GroupStartData) {
      this.expectState('Formatting', record);
      this.formatting = 'InsideGroup';
    } else if (record instanceof GroupEndData) {
      this.expectState('InsideGroup', record);
      this.formatting = 'Formatting';
    }
  }

  private expectState(expected: string, record: PacketInfoData): void {
    if (this.formatting === expected) return;
    const command =
      record instanceof FormatStartData
        ? { Table: 'format-table', List: 'format-list', Wide: 'format-wide', Complex: 'format-complex' }[record.shapeInfo.shape]
        : 'format-*';
    const message = `The object of type "${typeNameOfRecord(record)}" is not valid or not in the correct sequence. This is likely caused by a user-specified "${command}" command which is conflicting with the default formatting.`;
    const exception = exceptionOf('System.InvalidOperationException', 'Operation is not valid due to the current state of the object.');
    const error = newErrorRecord(exception, 'ConsoleLineOutputOutOfSequencePacket', 'InvalidData');
    error.errorDetails = new ErrorDetails(message);
    // It is the error of a command inside, which stands nowhere in the script: the statement gives it its place.
    error.commandTypeName = 'Microsoft.PowerShell.Commands.OutLineOutputCommand';
    error.activity = 'out-lineoutput';
    const ended = exceptionOf('System.Management.Automation.CmdletInvocationException', exception.message, exception);
    exception.errorRecord = ended.errorRecord = error;
    throw ended;
  }

  private write(record: PacketInfoData): void {
    if (record instanceof FormatEntryData) this.writeEntry(record);
    else if (record instanceof FormatStartData) {
      this.start = record;
      this.output.writeLine('');
    } else if (record instanceof GroupStartData) this.startGroup(record);
    else if (record instanceof GroupEndData) {
      this.group?.end();
      this.group = null;
    } else if (record instanceof FormatEndData) {
      // a list has written an empty line after its last entry
      if (this.start?.shapeInfo.shape !== 'List') this.output.writeLine('');
      this.start = null;
    } else if (record instanceof HeldRecord) record.show();
  }

  private startGroup(record: GroupStartData): void {
    if (!this.start) return;
    const hint = this.widthHint;
    this.widthHint = null;
    this.group = createGroupOutput(this.start.shapeInfo, hint, this.output);
    if (record.groupingEntry) {
      new ComplexWriter(this.output, this.output.columnNumber).writeObject(record.groupingEntry);
      this.output.writeLine('');
    }
    this.group.start();
  }

  private writeEntry(entry: FormatEntryData): void {
    const before = this.output.writeStream;
    this.output.writeStream = entry.writeStream;
    try {
      if (!entry.outOfBand) this.group?.entry(entry.formatEntryInfo);
      else this.writeOutOfBand(entry);
    } finally {
      this.output.writeStream = before;
    }
  }

  private writeOutOfBand(entry: FormatEntryData): void {
    const info = entry.formatEntryInfo;
    if (info.kind === 'Raw') this.output.writeRawText(info.text);
    else if (info.kind === 'Complex') new ComplexWriter(this.output, Number.MAX_SAFE_INTEGER).writeObject(info.values);
    else if (info.kind === 'List') {
      this.output.writeLine('');
      writeList(info, this.output);
      this.output.writeLine('');
    }
  }

  private computeHint(start: FormatStartData | null, held: readonly PacketInfoData[]): void {
    this.widthHint = null;
    const shape = start?.shapeInfo;
    if (shape?.shape === 'Table') this.widthHint = tableWidths(shape, held);
    else if (shape?.shape === 'Wide' && shape.columns === 0) {
      let widest = 0;
      for (const record of held) {
        if (record instanceof FormatEntryData && record.formatEntryInfo.kind === 'Wide') {
          widest = Math.max(widest, cellLength(record.formatEntryInfo.value));
        }
      }
      this.widthHint = widest;
    }
  }
}

/** The widest cell of each column, header included. */
function tableWidths(header: TableHeaderInfo, held: readonly PacketInfoData[]): number[] | null {
  if (header.columns.length === 0) return null;
  const widths = header.columns.map((column) => cellLength(column.label || column.propertyName || ''));
  for (const record of held) {
    if (!(record instanceof FormatEntryData) || record.formatEntryInfo.kind !== 'Row') continue;
    record.formatEntryInfo.fields.forEach((field, k) => {
      const width = cellLength(field.propertyValue);
      if (width > widths[k]!) widths[k] = width;
    });
  }
  return widths;
}
