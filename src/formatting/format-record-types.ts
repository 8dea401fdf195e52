/**
 * Format records as .NET objects (FormattingObjects.cs): the properties under which they are written as CLIXML, so that what a Format-* command
 * gives in another process can be shown here (FormattingObjectsDeserializer.cs).
 */
import { GenericList } from '../dotnet/collections/generic-list.ts';
import { defineType, genericOf, getType } from '../dotnet/registry.ts';
import { enumValue } from '../objects/enum-value.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import type { PropertyBody } from '../objects/net-type.ts';
import { defineTypeMembers } from '../objects/type-data.ts';
import {
  type ComplexViewHeaderInfo,
  FormatEndData,
  type FormatEntry,
  FormatEntryData,
  type FormatEntryInfo,
  FormatStartData,
  type FormatValue,
  GroupEndData,
  GroupStartData,
  newLine,
  PacketInfoData,
  type ShapeInfo,
  type WriteStreamType,
} from './format-records.ts';

/** System.Management.Automation.WriteStreamType, in its order. */
const streams: readonly WriteStreamType[] = ['None', 'Output', 'Error', 'Warning', 'Verbose', 'Debug', 'Information'];

const prefix = 'Microsoft.PowerShell.Commands.Internal.Format.';
/** The property that says which class a record is. */
export const classIdName = 'ClassId2e4f51ef21dd47e99d3c952918aff9cd';

/** Class names to the ids and base classes of PowerShell, and their properties in its order. */
const classes = {
  TableHeaderInfo: [
    'e3b7a39c089845d388b2e84c5d38f5dd',
    'ShapeInfo',
    'bool hideHeader; bool repeatHeader; list[TableColumnInfo] tableColumnInfoList',
  ],
  TableColumnInfo: [
    '7572aa4155ec4558817a615acf7dd92e',
    'FormatInfoData',
    'int width; int alignment; string label; string propertyName; bool HeaderMatchesProperty',
  ],
  ListViewHeaderInfo: ['830bdcb24c1642258724e441512233a4', 'ShapeInfo', ''],
  WideViewHeaderInfo: ['b2e2775d33d544c794d0081f27021b5c', 'ShapeInfo', 'int columns'],
  ComplexViewHeaderInfo: ['5197dd85ca6f4cce9ae9e6fd6ded9d76', 'ShapeInfo', ''],
  AutosizeInfo: ['a27f094f0eec4d64845801a4c06a32ae', 'FormatInfoData', 'int objectCount'],
  GroupingEntry: ['919820b7eadb48be8e202c5afa5c2716', 'FormatEntryInfo', 'list[FormatValue] formatValueList'],
  RawTextFormatEntry: ['29ED81BA914544d4BC430F027EE053E9', 'FormatEntryInfo', 'string text'],
  TableRowEntry: [
    '0e59526e2dd441aa91e7fc952caf4a36',
    'FormatEntryInfo',
    'list[FormatPropertyField] formatPropertyFieldList; bool multiLine',
  ],
  ListViewEntry: ['cf58f450baa848ef8eb3504008be6978', 'FormatEntryInfo', 'list[ListViewField] listViewFieldList'],
  ListViewField: [
    'b761477330ce4fb2a665999879324d73',
    'FormatInfoData',
    'string label; string propertyName; .FormatPropertyField formatPropertyField',
  ],
  WideViewEntry: ['59bf79de63354a7b9e4d1697940ff188', 'FormatEntryInfo', '.FormatPropertyField formatPropertyField'],
  ComplexViewEntry: ['22e7ef3c896449d4a6f2dedea05dd737', 'FormatEntryInfo', 'list[FormatValue] formatValueList'],
  FormatNewLine: ['de7e8b96fbd84db5a43aa82eb34580ec', 'FormatValue', ''],
  FormatTextField: ['b8d9e369024a43a580b9e0c9279e3354', 'FormatValue', 'string text'],
  FormatPropertyField: ['78b102e894f742aca8c1d6737b6ff86a', 'FormatValue', 'string propertyValue; int alignment'],
  FormatEntry: ['fba029a113a5458d932a2ed4871fadf2', 'FormatValue', 'list[FormatValue] formatValueList; .FrameInfo frameInfo'],
  FrameInfo: ['091C9E762E33499eBE318901B6EFB733', 'FormatInfoData', 'int leftIndentation; int rightIndentation; int firstLine'],
} as const;
type ClassName = keyof typeof classes;

/** A part of a record as an object: its class, and its properties by name. */
class FormatInfoPart extends NetObject {
  constructor(
    name: ClassName,
    readonly values: Readonly<Record<string, Value>>,
  ) {
    super();
    this.netType = getType(prefix + name);
  }
}

const list = (element: string, items: Value[]): Value =>
  new GenericList(items, genericOf('System.Collections.Generic.List', getType(prefix + element)));

function shapePart(shape: ShapeInfo): FormatInfoPart {
  switch (shape.shape) {
    case 'Table': {
      const columns = shape.columns.map(
        (c) => new FormatInfoPart('TableColumnInfo', { ...c, HeaderMatchesProperty: c.headerMatchesProperty } as Record<string, Value>),
      );
      return new FormatInfoPart('TableHeaderInfo', {
        hideHeader: shape.hideHeader,
        repeatHeader: shape.repeatHeader,
        tableColumnInfoList: list('TableColumnInfo', columns),
      });
    }
    case 'Wide':
      return new FormatInfoPart('WideViewHeaderInfo', { columns: shape.columns });
    case 'List':
      return new FormatInfoPart('ListViewHeaderInfo', {});
    default:
      return new FormatInfoPart('ComplexViewHeaderInfo' satisfies `${ComplexViewHeaderInfo['shape']}ViewHeaderInfo`, {});
  }
}

const field = (propertyValue: string, alignment = 0): FormatInfoPart =>
  new FormatInfoPart('FormatPropertyField', { propertyValue, alignment });

function valuePart(value: FormatValue): FormatInfoPart {
  if (value === newLine) return new FormatInfoPart('FormatNewLine', {});
  if (typeof value === 'string') return new FormatInfoPart('FormatTextField', { text: value });
  const { frameInfo } = value;
  return new FormatInfoPart('FormatEntry', {
    formatValueList: list('FormatValue', value.values.map(valuePart)),
    frameInfo: frameInfo && new FormatInfoPart('FrameInfo', { ...frameInfo }),
  });
}

function entryPart(entry: FormatEntryInfo): FormatInfoPart {
  switch (entry.kind) {
    case 'Raw':
      return new FormatInfoPart('RawTextFormatEntry', { text: entry.text });
    case 'Row':
      return new FormatInfoPart('TableRowEntry', {
        formatPropertyFieldList: list(
          'FormatPropertyField',
          entry.fields.map((f) => field(f.propertyValue, f.alignment)),
        ),
        multiLine: entry.multiLine,
      });
    case 'List':
      return new FormatInfoPart('ListViewEntry', {
        listViewFieldList: list(
          'ListViewField',
          entry.fields.map(
            ({ label, propertyName, value }) =>
              new FormatInfoPart('ListViewField', { label, propertyName, formatPropertyField: field(value) }),
          ),
        ),
      });
    case 'Wide':
      return new FormatInfoPart('WideViewEntry', { formatPropertyField: field(entry.value) });
    default:
      return new FormatInfoPart('ComplexViewEntry', { formatValueList: list('FormatValue', entry.values.map(valuePart)) });
  }
}

const groupingPart = (entries: readonly FormatEntry[] | null): Value =>
  entries && new FormatInfoPart('GroupingEntry', { formatValueList: list('FormatValue', entries.map(valuePart)) });

/** The type of a field as the tables here write it: `.Name` is a record's part, `list[Name]` a list of them. */
function fullTypeName(type: string): string {
  if (type.startsWith('.')) return prefix + type.slice(1);
  return type.replace(/^list\[(.*)\]$/, (_, element: string) => `System.Collections.Generic.List[${prefix}${element}]`);
}

/** Fields, in their order, by type and name. */
const fields = (getters: Record<string, NonNullable<PropertyBody['get']>>): Record<string, PropertyBody> =>
  Object.fromEntries(
    Object.entries(getters).map(([key, get]): [string, PropertyBody] => {
      const [type, name] = key.split(' ') as [string, string];
      return [`${fullTypeName(type)} ${name}`, { isField: true, get }];
    }),
  );

const classId = (id: string): Record<string, PropertyBody> => ({ [`string ${classIdName}`]: { get: () => id } });

/** Defines the types of the records and of their parts. */
export function defineFormatRecords(): void {
  const abstractType = (name: string, base: string | null): void => {
    defineType({ name: prefix + name, abstract: true, ...(base !== null && { baseType: prefix + base }) });
  };
  abstractType('FormatInfoData', null);
  defineType({ name: `${prefix}PacketInfoData`, abstract: true, baseType: `${prefix}FormatInfoData`, jsClass: PacketInfoData });
  abstractType('ControlInfoData', 'PacketInfoData');
  abstractType('StartData', 'ControlInfoData');
  abstractType('ShapeInfo', 'FormatInfoData');
  abstractType('FormatEntryInfo', 'FormatInfoData');
  abstractType('FormatValue', 'FormatInfoData');
  abstractType('PageHeaderEntry', 'FormatInfoData');
  abstractType('PageFooterEntry', 'FormatInfoData');
  defineType({
    name: 'System.Management.Automation.WriteStreamType',
    kind: 'enum',
    underlyingType: 'byte',
    enumValues: Object.fromEntries(streams.map((name, i) => [name, i])),
  });
  for (const [name, [id, base, members]] of Object.entries(classes)) {
    const properties = classId(id);
    for (const member of members.split('; ').filter((x) => x !== '')) {
      const [type, property] = member.split(' ') as [string, string];
      properties[`${fullTypeName(type)} ${property}`] = { isField: true, get: (p: FormatInfoPart) => p.values[property] ?? null };
    }
    defineType({ name: prefix + name, baseType: prefix + base, sealed: true, properties });
  }
  const record = (
    name: string,
    jsClass: NonNullable<Parameters<typeof defineType>[0]['jsClass']>,
    base: string,
    id: string,
    getters: Record<string, NonNullable<PropertyBody['get']>>,
  ): void => {
    defineType({ name: prefix + name, baseType: prefix + base, sealed: true, jsClass, properties: { ...classId(id), ...fields(getters) } });
  };
  const nothing = (): Value => null;
  record('FormatStartData', FormatStartData, 'StartData', '033ecb2bc07a4d43b5ef94ed5a35d280', {
    '.PageHeaderEntry pageHeaderEntry': nothing,
    '.PageFooterEntry pageFooterEntry': nothing,
    '.AutosizeInfo autosizeInfo': (r: FormatStartData) =>
      r.autosizeInfo && new FormatInfoPart('AutosizeInfo', { objectCount: r.autosizeInfo.objectCount }),
    '.ShapeInfo shapeInfo': (r: FormatStartData) => shapePart(r.shapeInfo),
    '.GroupingEntry groupingEntry': nothing,
  });
  record('FormatEndData', FormatEndData, 'ControlInfoData', 'cf522b78d86c486691226b40aa69e95c', {
    '.GroupingEntry groupingEntry': nothing,
  });
  record('GroupStartData', GroupStartData, 'StartData', '9e210fe47d09416682b841769c78b8a3', {
    '.ShapeInfo shapeInfo': nothing,
    '.GroupingEntry groupingEntry': (r: GroupStartData) => groupingPart(r.groupingEntry),
  });
  record('GroupEndData', GroupEndData, 'ControlInfoData', '4ec4f0187cb04f4cb6973460dfe252df', { '.GroupingEntry groupingEntry': nothing });
  record('FormatEntryData', FormatEntryData, 'PacketInfoData', '27c87ef9bbda4f709f6b4002fa4af63c', {
    '.FormatEntryInfo formatEntryInfo': (r: FormatEntryData) => entryPart(r.formatEntryInfo),
    'bool outOfBand': (r: FormatEntryData) => r.outOfBand,
    'System.Management.Automation.WriteStreamType writeStream': (r: FormatEntryData) =>
      enumValue(getType('System.Management.Automation.WriteStreamType'), streams.indexOf(r.writeStream)),
  });
  defineTypeMembers(`${prefix}FormatInfoData`, { serializationDepth: 10 });
}

/** True for entries that are no packets of their own but parts of one. */
export type FormatPartClass = ClassName;
/** The class of a part by its id. */
export function classOfId(id: string): FormatPartClass | null {
  for (const [name, [known]] of Object.entries(classes)) if (known === id) return name as ClassName;
  return null;
}
