/** Turns objects into format records: InnerFormatShapeCommand (BaseFormattingCommand.cs). Format-* commands and Out-* commands share it. */
import type { ErrorRecord } from '../errors/error-record.ts';
import { AutomationNull } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import type { Steps } from '../scheduler/suspension.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import type { SessionStateScope } from '../session/scope.ts';
import type { ThrowTerminating } from './format-parameters.ts';
import { deserializedRecord } from './format-record-reader.ts';
import {
  ComplexViewEntry,
  FormatEndData,
  FormatEntry,
  FormatEntryData,
  GroupEndData,
  PacketInfoData,
  RawTextFormatEntry,
  type WriteStreamType,
} from './format-records.ts';
import { outOfBandData, selectViewGenerator } from './format-view-manager.ts';
import { enumerable, typeNames, writeStreamOf } from './object-access.ts';
import type { FormatShape } from './type-info-database.ts';
import type { FormattingParameters, ViewGenerator } from './view-generator.ts';

const defaultEnumerationLimit = 4;

/** `$FormatEnumerationLimit` of the global scope when it is an Int32, else 4. */
function formatEnumerationLimit(context: ExecutionContext): number {
  const value = context.globalState.getVariableValue('FormatEnumerationLimit', context.globalState.globalScope);
  return typeof value === 'number' ? value : defaultEnumerationLimit;
}

/** One run of a Format-* command, or the default formatting of an Out-* command. Records go to `emit`. */
export class InnerFormatShapeCommand {
  private generator: ViewGenerator | null = null;
  private state: 'none' | 'document' | 'group' = 'none';
  private readonly enumerationLimit: number;

  constructor(
    private readonly context: ExecutionContext,
    private readonly shape: FormatShape | null,
    private readonly parameters: FormattingParameters | null,
    private readonly emit: (record: PacketInfoData) => void,
    private readonly throwTerminating: ThrowTerminating,
    /** Where the command stands. */
    private readonly scope: SessionStateScope = context.sessionState.currentScope,
  ) {
    this.enumerationLimit = formatEnumerationLimit(context);
  }

  /** Formats one pipeline object; collections are walked. */
  *process(value: Value): Steps<void> {
    if (value === null || value === AutomationNull) return;
    const elements = enumerable(value);
    const expand = this.parameters?.expand ?? 'EnumOnly';
    if (!elements || expand === 'CoreOnly') {
      yield* this.processObject(value);
      return;
    }
    let items = elements;
    if (expand === 'Both') {
      const all = [...elements];
      yield* this.processCoreOutOfBand(value, all.length);
      items = all;
    }
    for (const item of items) yield* this.processObject(item ?? '');
  }

  /** Ends groups and the sequence that are still open. */
  end(): void {
    if (this.state === 'group') this.popGroup();
    if (this.state === 'document') this.emit(new FormatEndData());
    this.state = 'none';
  }

  private *processCoreOutOfBand(value: Value, count: number): Steps<void> {
    this.comment('The following object supports IEnumerable:');
    yield* this.processOutOfBand(value, true, false);
    this.comment(
      count === 0
        ? 'The IEnumerable contains no objects.'
        : count === 1
          ? 'The IEnumerable contains the following object:'
          : `The IEnumerable contains the following ${count} objects:`,
    );
  }

  private comment(text: string): void {
    const entry = new FormatEntryData(new RawTextFormatEntry(text));
    entry.outOfBand = true;
    this.emit(entry);
  }

  private *processObject(value: Value): Steps<void> {
    const record = value instanceof PacketInfoData ? value : deserializedRecord(value);
    if (record !== null) {
      this.emit(record);
      return;
    }
    const outOfBandFirst = this.shape === null || !this.parameters?.force;
    const names = typeNames(value);
    if (outOfBandFirst && names.length > 0 && (yield* this.processOutOfBand(value, false, false))) return;
    if (this.state === 'none') {
      this.generator = yield* selectViewGenerator(this.context, value, this.shape, this.parameters, this.throwTerminating);
      this.emit(yield* this.generator.startData(value));
      this.state = 'document';
    }
    const generator = this.generator!;
    if (outOfBandFirst && !generator.isApplicable(names) && (yield* this.processOutOfBand(value, true, false))) return;
    const changed = yield* generator.updateGroup(value);
    if (this.state === 'document') yield* this.pushGroup(generator, value);
    else if (changed) {
      this.newLine();
      this.popGroup();
      yield* this.pushGroup(generator, value);
    }
    const entry = yield* generator.payload(value, this.enumerationLimit);
    entry.writeStream = writeStreamOf(value);
    this.emit(entry);
    yield* this.writeErrors(generator.errors.drain());
  }

  /** An empty line before every group but the first. */
  private newLine(): void {
    const view = new ComplexViewEntry();
    view.values.push(new FormatEntry());
    const entry = new FormatEntryData(view);
    entry.outOfBand = true;
    this.emit(entry);
  }

  private *processOutOfBand(value: Value, useFallback: boolean, isProcessingError: boolean): Steps<boolean> {
    const errors: ErrorRecord[] = [];
    this.context.formattingScope = this.scope;
    const entry = yield* outOfBandData(this.context, value, this.enumerationLimit, useFallback, errors);
    if (!isProcessingError) yield* this.writeErrors(errors);
    if (!entry) return false;
    if (entry.formatEntryInfo.kind !== 'Raw') entry.writeStream = writeStreamOf(value);
    this.emit(entry);
    return true;
  }

  private *writeErrors(errors: readonly ErrorRecord[]): Steps<void> {
    for (const record of errors) yield* this.processOutOfBand(record, true, true);
  }

  private *pushGroup(generator: ViewGenerator, first: Value): Steps<void> {
    this.emit(yield* generator.groupStartData(first, this.enumerationLimit));
    this.state = 'group';
  }

  private popGroup(): void {
    this.emit(new GroupEndData());
    this.state = 'document';
  }
}

export type { WriteStreamType };
