/**
 * The records that Format-* commands emit and Out-* commands consume (FormattingObjects.cs). They flow through the pipeline like any
 * other object; their types are named `Microsoft.PowerShell.Commands.Internal.Format.*`.
 */
import { NetObject } from '../objects/net-object.ts';

/** How text stands in a column. */
export const TextAlignment = { Undefined: 0, Left: 1, Center: 2, Right: 3 } as const;
/** One of {@link TextAlignment}. */
export type TextAlignment = (typeof TextAlignment)[keyof typeof TextAlignment];

/** Any record that can stand alone in a pipeline (PacketInfoData). */
export abstract class PacketInfoData extends NetObject {}

/** Something of another stream that Out-Default shows in its turn: an error that came while rows were held back. */
export class HeldRecord extends PacketInfoData {
  constructor(readonly show: () => void) {
    super();
  }
}

/** Begins a sequence of formatted objects: the shape of what follows. */
export class FormatStartData extends PacketInfoData {
  /** 0: widths come from all objects of a group; absent: no automatic width. */
  autosizeInfo: { readonly objectCount: number } | null = null;
  constructor(readonly shapeInfo: ShapeInfo) {
    super();
  }
}
/** Ends what {@link FormatStartData} began. */
export class FormatEndData extends PacketInfoData {}
/** Begins a group. */
export class GroupStartData extends PacketInfoData {
  /** What is written above the group; null without grouping. */
  groupingEntry: FormatEntry[] | null = null;
}
/** Ends a group. */
export class GroupEndData extends PacketInfoData {}
/** Streams of a host that a record may be written to. */
export type WriteStreamType = 'None' | 'Output' | 'Error' | 'Warning' | 'Verbose' | 'Debug' | 'Information';
/** One formatted object. */
export class FormatEntryData extends PacketInfoData {
  /** True for text that does not belong to the current table or list. */
  outOfBand = false;
  writeStream: WriteStreamType = 'None';
  constructor(readonly formatEntryInfo: FormatEntryInfo) {
    super();
  }
}

/** What a sequence looks like. */
export type ShapeInfo = TableHeaderInfo | ListViewHeaderInfo | WideViewHeaderInfo | ComplexViewHeaderInfo;
/** A table's columns. */
export class TableHeaderInfo {
  readonly shape = 'Table';
  hideHeader = false;
  repeatHeader = false;
  readonly columns: TableColumnInfo[] = [];
}
/** One column of a table. */
export interface TableColumnInfo {
  width: number;
  alignment: TextAlignment;
  label: string | null;
  propertyName: string | null;
  headerMatchesProperty: boolean;
}
/** A list. */
export class ListViewHeaderInfo {
  readonly shape = 'List';
}
/** Values in columns; `columns` 0 means not given. */
export class WideViewHeaderInfo {
  readonly shape = 'Wide';
  columns = 0;
}
/** Free text. */
export class ComplexViewHeaderInfo {
  readonly shape = 'Complex';
}

/** Contents of a {@link FormatEntryData}. */
export type FormatEntryInfo = RawTextFormatEntry | TableRowEntry | ListViewEntry | WideViewEntry | ComplexViewEntry;
/** Text that is written as it is. */
export class RawTextFormatEntry {
  readonly kind = 'Raw';
  constructor(readonly text: string) {}
}
/** One value with its place in its column. */
export interface FormatPropertyField {
  propertyValue: string;
  alignment: TextAlignment;
}
/** A row. */
export class TableRowEntry {
  readonly kind = 'Row';
  multiLine = false;
  readonly fields: FormatPropertyField[] = [];
}
/** Labelled values. */
export class ListViewEntry {
  readonly kind = 'List';
  readonly fields: { label: string | null; propertyName: string | null; value: string }[] = [];
}
/** One value of a wide view. */
export class WideViewEntry {
  readonly kind = 'Wide';
  constructor(readonly value: string) {}
}
/** Free text with indentation. */
export class ComplexViewEntry {
  readonly kind = 'Complex';
  readonly values: FormatEntry[] = [];
}

/** A piece of free text: a nested entry, text (of the view or of a property), or a line end. */
export type FormatValue = FormatEntry | string | typeof newLine;
/** Ends a line in free text. */
export const newLine = Symbol('FormatNewLine');
/** Indentation of a part of free text. */
export interface FrameInfo {
  readonly leftIndentation: number;
  readonly rightIndentation: number;
  readonly firstLine: number;
}
/** A part of free text. */
export class FormatEntry {
  readonly values: FormatValue[] = [];
  constructor(readonly frameInfo: FrameInfo | null = null) {}
}
