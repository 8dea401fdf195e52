/** Format records that came from another process, made again from their properties (FormattingObjectsDeserializer.cs). */
import { toItems } from '../objects/enumerate.ts';
import type { Value } from '../objects/net-object.ts';
import { PSObject } from '../objects/ps-object.ts';
import { toText } from '../objects/to-string.ts';
import { deserializedProperties } from '../serialization/deserialized-object.ts';
import { classIdName, classOfId } from './format-record-types.ts';
import {
  ComplexViewEntry,
  ComplexViewHeaderInfo,
  FormatEndData,
  FormatEntry,
  FormatEntryData,
  type FormatEntryInfo,
  FormatStartData,
  type FormatValue,
  GroupEndData,
  GroupStartData,
  ListViewEntry,
  ListViewHeaderInfo,
  newLine,
  type PacketInfoData,
  RawTextFormatEntry,
  type ShapeInfo,
  TableHeaderInfo,
  TableRowEntry,
  type TextAlignment,
  WideViewEntry,
  WideViewHeaderInfo,
  type WriteStreamType,
} from './format-records.ts';

function read(value: Value, name: string): Value {
  return deserializedProperties(value)?.find((p) => p.name === name)?.value ?? null;
}
const textAt = (value: Value, name: string): string => {
  const found = read(value, name);
  return found === null ? '' : toText(found);
};
const textOrNull = (value: Value, name: string): string | null => (read(value, name) === null ? null : textAt(value, name));
const numberAt = (value: Value, name: string): number => {
  const found = read(value, name);
  return typeof found === 'number' ? found : 0;
};
const listAt = (value: Value, name: string): Value[] => {
  const found = read(value, name);
  return found === null ? [] : [...toItems(found, true)];
};
const alignmentAt = (value: Value): TextAlignment => numberAt(value, 'alignment') as TextAlignment;

function shapeOf(part: Value): ShapeInfo | null {
  switch (classOfId(textAt(part, classIdName))) {
    case 'TableHeaderInfo': {
      const shape = new TableHeaderInfo();
      shape.hideHeader = read(part, 'hideHeader') === true;
      shape.repeatHeader = read(part, 'repeatHeader') === true;
      for (const c of listAt(part, 'tableColumnInfoList'))
        shape.columns.push({
          width: numberAt(c, 'width'),
          alignment: alignmentAt(c),
          label: textOrNull(c, 'label'),
          propertyName: textOrNull(c, 'propertyName'),
          headerMatchesProperty: read(c, 'HeaderMatchesProperty') !== false,
        });
      return shape;
    }
    case 'ListViewHeaderInfo':
      return new ListViewHeaderInfo();
    case 'WideViewHeaderInfo': {
      const shape = new WideViewHeaderInfo();
      shape.columns = numberAt(part, 'columns');
      return shape;
    }
    case 'ComplexViewHeaderInfo':
      return new ComplexViewHeaderInfo();
    default:
      return null;
  }
}

function formatValue(part: Value): FormatValue {
  switch (classOfId(textAt(part, classIdName))) {
    case 'FormatNewLine':
      return newLine;
    case 'FormatEntry':
      return formatEntry(part);
    case 'FormatPropertyField':
      return textAt(part, 'propertyValue');
    default:
      return textAt(part, 'text');
  }
}

function formatEntry(part: Value): FormatEntry {
  const frame = read(part, 'frameInfo');
  const entry = new FormatEntry(
    frame === null
      ? null
      : {
          leftIndentation: numberAt(frame, 'leftIndentation'),
          rightIndentation: numberAt(frame, 'rightIndentation'),
          firstLine: numberAt(frame, 'firstLine'),
        },
  );
  entry.values.push(...listAt(part, 'formatValueList').map(formatValue));
  return entry;
}

const isEntry = (value: FormatValue): value is FormatEntry => value instanceof FormatEntry;

function entryOf(part: Value): FormatEntryInfo | null {
  switch (classOfId(textAt(part, classIdName))) {
    case 'RawTextFormatEntry':
      return new RawTextFormatEntry(textAt(part, 'text'));
    case 'TableRowEntry': {
      const row = new TableRowEntry();
      row.multiLine = read(part, 'multiLine') === true;
      for (const f of listAt(part, 'formatPropertyFieldList'))
        row.fields.push({ propertyValue: textAt(f, 'propertyValue'), alignment: alignmentAt(f) });
      return row;
    }
    case 'ListViewEntry': {
      const entry = new ListViewEntry();
      for (const f of listAt(part, 'listViewFieldList'))
        entry.fields.push({
          label: textOrNull(f, 'label'),
          propertyName: textOrNull(f, 'propertyName'),
          value: textAt(read(f, 'formatPropertyField'), 'propertyValue'),
        });
      return entry;
    }
    case 'WideViewEntry':
      return new WideViewEntry(textAt(read(part, 'formatPropertyField'), 'propertyValue'));
    case 'ComplexViewEntry': {
      const entry = new ComplexViewEntry();
      entry.values.push(...listAt(part, 'formatValueList').map(formatValue).filter(isEntry));
      return entry;
    }
    default:
      return null;
  }
}

/** The record that a deserialized object was; null for all other objects. */
export function deserializedRecord(value: Value): PacketInfoData | null {
  if (!(value instanceof PSObject) || !value.typeNames?.[0]?.startsWith('Deserialized.Microsoft.PowerShell.Commands.Internal.Format.'))
    return null;
  switch (textAt(value, classIdName)) {
    case '033ecb2bc07a4d43b5ef94ed5a35d280': {
      const shape = shapeOf(read(value, 'shapeInfo'));
      if (shape === null) return null;
      const start = new FormatStartData(shape);
      const autosize = read(value, 'autosizeInfo');
      if (autosize !== null) start.autosizeInfo = { objectCount: numberAt(autosize, 'objectCount') };
      return start;
    }
    case 'cf522b78d86c486691226b40aa69e95c':
      return new FormatEndData();
    case '9e210fe47d09416682b841769c78b8a3': {
      const group = new GroupStartData();
      const grouping = read(value, 'groupingEntry');
      if (grouping !== null) group.groupingEntry = listAt(grouping, 'formatValueList').map(formatValue).filter(isEntry);
      return group;
    }
    case '4ec4f0187cb04f4cb6973460dfe252df':
      return new GroupEndData();
    case '27c87ef9bbda4f709f6b4002fa4af63c': {
      const info = entryOf(read(value, 'formatEntryInfo'));
      if (info === null) return null;
      const entry = new FormatEntryData(info);
      entry.outOfBand = read(value, 'outOfBand') === true;
      entry.writeStream = textAt(value, 'writeStream') as WriteStreamType;
      return entry;
    }
    default:
      return null;
  }
}
