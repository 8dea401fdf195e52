import { exceptionOf } from '../../errors/throw.ts';
import { PSArray } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import { toText } from '../../objects/to-string.ts';
import { dbNull } from '../object-types.ts';
import { formatDateTime } from '../time/date-format.ts';
import { NetDateTime } from '../time/date-time.ts';
import { bytesOf } from '../values.ts';
import { encodeName, xmlText } from '../xml/xml-convert.ts';
import { plainLayout, XmlTextOutput } from '../xml/xml-output.ts';
import { type DataRelation, ForeignKeyConstraint, UniqueConstraint } from './constraints.ts';
import type { DataColumn } from './data-column.ts';
import type { DataRow } from './data-row.ts';
import type { DataSet } from './data-set.ts';
import type { DataTable } from './data-table.ts';

/** MappingType. */
export const Mapping = { Element: 1, Attribute: 2, SimpleContent: 3, Hidden: 4 } as const;

const xmlName = (name: string): string => encodeName(name, false);

/** A value of a column as XML Schema writes it (DataColumn.ConvertObjectToXml). */
function cellText(column: DataColumn, value: Value): string {
  if (value instanceof PSArray) return Buffer.from(bytesOf(value)).toString('base64');
  if (value instanceof NetDateTime) {
    const format = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF";
    return formatDateTime(value, column.dateTimeMode === 2 ? format : column.dateTimeMode === 4 ? `${format}'Z'` : `${format}zzz`);
  }
  return column.type.fullName === 'System.Decimal'
    ? toText(value)
        .replace(/(\.\d*?)0+$/, '$1')
        .replace(/\.$/, '')
    : xmlText(value);
}

const nestedIn = (table: DataTable): DataRelation[] => table.childRelations.filter((r) => r.nested);
const isNested = (table: DataTable): boolean => table.parentRelations.some((r) => r.nested);

function writeRow(output: XmlTextOutput, row: DataRow): void {
  const { table } = row;
  output.startElement(xmlName(table.name));
  const shown = table.columns.items.map((column) => ({ column, value: row.cell(column) })).filter((c) => c.value !== dbNull);
  for (const { column, value } of shown)
    if (column.mapping === Mapping.Attribute) output.attribute(xmlName(column.name), cellText(column, value));
  for (const { column, value } of shown) {
    const text = cellText(column, value);
    if (column.mapping === Mapping.SimpleContent) output.writeText(text);
    if (column.mapping !== Mapping.Element) continue;
    output.startElement(xmlName(column.name));
    if (text !== '') output.writeText(text);
    output.endElement(false);
  }
  for (const relation of nestedIn(table)) for (const child of relation.childrenOf(row)) writeRow(output, child);
  output.endElement(false);
}

const laidOut = (): XmlTextOutput => new XmlTextOutput({ ...plainLayout, indent: '  ' });

/** The rows of tables as XML, below one element; with the schema before them when it is asked for. */
function document(root: string, namespace: string, tables: readonly DataTable[], schema: ((output: XmlTextOutput) => void) | null): string {
  const output = laidOut();
  output.startElement(xmlName(root));
  if (namespace !== '') output.attribute('xmlns', namespace);
  schema?.(output);
  for (const table of tables) for (const row of table.rows.items) if (row.isThere && !standsWithin(row)) writeRow(output, row);
  output.endElement(false);
  return output.text;
}

/** True for a row that stands within its parent. */
const standsWithin = (row: DataRow): boolean => row.table.parentRelations.some((r) => r.nested && r.parentOf(row) !== null);

/** WriteXml of a table. @throws InvalidOperationException for a table without a name */
export function tableXml(table: DataTable, withSchema: boolean): string {
  if (table.name === '')
    throw exceptionOf('System.InvalidOperationException', 'Cannot serialize the DataTable. DataTable name is not set.');
  const root = table.set?.name ?? (withSchema ? 'NewDataSet' : 'DocumentElement');
  return document(root, table.set?.namespace ?? '', [table], withSchema ? (o) => writeSchema(o, root, [table], table) : null);
}

/** WriteXml and GetXml of a set. */
export function setXml(set: DataSet, withSchema: boolean): string {
  return document(set.name, set.namespace, set.tables, withSchema ? (o) => writeSchema(o, set.name, set.tables, null) : null);
}

/** GetXmlSchema. */
export function schemaXml(name: string, tables: readonly DataTable[], main: DataTable | null): string {
  const output = laidOut();
  writeSchema(output, name, tables, main);
  return output.text;
}

const schemaTypes: Readonly<Record<string, string>> = {
  Boolean: 'boolean',
  Byte: 'unsignedByte',
  'Byte[]': 'base64Binary',
  DateTime: 'dateTime',
  Decimal: 'decimal',
  Double: 'double',
  Int16: 'short',
  Int32: 'int',
  Int64: 'long',
  SByte: 'byte',
  Single: 'float',
  String: 'string',
  TimeSpan: 'duration',
  UInt16: 'unsignedShort',
  UInt32: 'unsignedInt',
  UInt64: 'unsignedLong',
  Uri: 'anyURI',
};

/** Elements with attributes in the order in which they are given. */
class SchemaWriter {
  constructor(private readonly output: XmlTextOutput) {}
  element(name: string, attributes: Readonly<Record<string, string | undefined>>, content: (() => void) | null = null): void {
    this.output.startElement(`xs:${name}`);
    for (const [key, value] of Object.entries(attributes)) if (value !== undefined) this.output.attribute(key, value);
    content?.();
    this.output.endElement(false);
  }
}

function writeSchema(output: XmlTextOutput, name: string, tables: readonly DataTable[], main: DataTable | null): void {
  const w = new SchemaWriter(output);
  const id = xmlName(name);
  const head = {
    id,
    xmlns: '',
    'xmlns:xs': 'http://www.w3.org/2001/XMLSchema',
    'xmlns:msdata': 'urn:schemas-microsoft-com:xml-msdata',
  };
  const flags = {
    name: id,
    'msdata:IsDataSet': 'true',
    'msdata:MainDataTable': main ? xmlName(main.name) : undefined,
    'msdata:UseCurrentLocale': 'true',
  };
  const shown = main ? [main] : tables;
  w.element('schema', head, () =>
    w.element('element', flags, () => {
      w.element('complexType', {}, () => {
        w.element('choice', { minOccurs: '0', maxOccurs: 'unbounded' }, () => {
          for (const table of shown) if (main || !isNested(table)) writeTable(w, table, false);
        });
      });
      writeKeys(w, shown);
    }),
  );
}

function writeTable(w: SchemaWriter, table: DataTable, nested: boolean): void {
  const columns = table.columns.items;
  const elements = columns.filter((c) => c.mapping === Mapping.Element);
  const inOrder = columns.every((c, i) => c.mapping === Mapping.Element || columns.slice(i).every((x) => x.mapping !== Mapping.Element));
  const simple = columns.find((c) => c.mapping === Mapping.SimpleContent);
  const attributes = () => {
    for (const c of columns)
      if (c.mapping === Mapping.Attribute || c.mapping === Mapping.Hidden)
        w.element('attribute', {
          name: xmlName(c.name),
          ...columnFlags(c),
          type: schemaTypeOf(c),
          use: c.mapping === Mapping.Hidden ? 'prohibited' : c.allowNull ? undefined : 'required',
        });
  };
  w.element('element', { name: xmlName(table.name), ...(nested ? { minOccurs: '0', maxOccurs: 'unbounded' } : {}) }, () =>
    w.element('complexType', {}, () => {
      if (simple)
        w.element('simpleContent', { 'msdata:ColumnName': simple.name, 'msdata:Ordinal': String(simple.ordinal) }, () =>
          w.element('extension', { base: schemaTypeOf(simple) }, attributes),
        );
      const relations = nestedIn(table);
      if (!simple && elements.length + relations.length > 0)
        w.element('sequence', {}, () => {
          for (const c of elements) writeColumn(w, c, inOrder ? undefined : String(c.ordinal));
          for (const r of relations) writeTable(w, r.childTable, true);
        });
      if (!simple) attributes();
    }),
  );
}

const schemaTypeOf = (c: DataColumn): string => {
  const known = Object.hasOwn(schemaTypes, c.type.name) ? schemaTypes[c.type.name] : undefined;
  return `xs:${known ?? (c.type.name === 'Object' || c.type.name === 'DateTimeOffset' ? 'anyType' : 'string')}`;
};

/** What msdata says of a column. */
function columnFlags(c: DataColumn): Record<string, string | undefined> {
  const isPlain = Object.hasOwn(schemaTypes, c.type.name) || c.type.name === 'Char';
  const assembly = 'System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e';
  const type = c.type.name === 'DateTimeOffset' ? c.type.fullName : `${c.type.fullName}, ${assembly}`;
  return {
    'msdata:DataType': isPlain ? undefined : type,
    'msdata:ReadOnly': c.readOnly ? 'true' : undefined,
    'msdata:Expression': c.expression === '' ? undefined : c.expression,
    'msdata:AutoIncrement': c.autoIncrement ? 'true' : undefined,
    'msdata:AutoIncrementSeed': c.seed === 0n ? undefined : String(c.seed),
    'msdata:AutoIncrementStep': c.step === 1n ? undefined : String(c.step),
    'msdata:Caption': c.caption !== null && c.caption !== c.name ? c.caption : undefined,
  };
}

function writeColumn(w: SchemaWriter, c: DataColumn, ordinal: string | undefined): void {
  const limit =
    c.type.name === 'Char' ? ['length', '1'] : c.maxLength >= 0 && c.type.name === 'String' ? ['maxLength', String(c.maxLength)] : null;
  const attributes = {
    name: xmlName(c.name),
    ...columnFlags(c),
    type: limit ? undefined : schemaTypeOf(c),
    default: c.defaultValue === dbNull ? undefined : cellText(c, c.defaultValue),
    minOccurs: c.allowNull ? '0' : undefined,
    'msdata:Ordinal': ordinal,
  };
  const restriction = limit
    ? () =>
        w.element('simpleType', {}, () =>
          w.element('restriction', { base: 'xs:string' }, () => w.element(limit[0] as string, { value: limit[1] })),
        )
    : null;
  w.element('element', attributes, restriction);
}

const fieldPath = (c: DataColumn): string => (c.mapping === Mapping.Attribute ? '@' : '') + xmlName(c.name);

/** Keys by the name that they have in the schema: its own, or with its table's before it where another table has one of that name. */
function writeKeys(w: SchemaWriter, tables: readonly DataTable[]): void {
  const names = new Map<UniqueConstraint, string>();
  const used = new Set<string>();
  for (const table of tables)
    for (const c of table.constraints.items) {
      if (!(c instanceof UniqueConstraint)) continue;
      const name = used.has(c.name) ? `${table.name}_${c.name}` : c.name;
      used.add(name);
      names.set(c, name);
      const flags = {
        name: xmlName(name),
        'msdata:ConstraintName': name === c.name ? undefined : c.name,
        'msdata:PrimaryKey': c.isPrimaryKey ? 'true' : undefined,
      };
      w.element('unique', flags, () => {
        w.element('selector', { xpath: `.//${xmlName(table.name)}` });
        for (const column of c.columns) w.element('field', { xpath: fieldPath(column) });
      });
    }
  for (const table of tables)
    for (const key of table.constraints.items) {
      const parent = key instanceof ForeignKeyConstraint ? key.parentTable?.constraints.uniqueOf(key.parents) : undefined;
      const refer = parent && names.get(parent);
      if (refer === undefined) continue;
      const relation = table.parentRelations.find((r) => r.childKey === key);
      const flags = {
        name: xmlName(relation?.name ?? key.name),
        refer: xmlName(refer),
        'msdata:ConstraintOnly': relation ? undefined : 'true',
        'msdata:IsNested': relation?.nested ? 'true' : undefined,
      };
      w.element('keyref', flags, () => {
        w.element('selector', { xpath: `.//${xmlName(table.name)}` });
        for (const column of key.columns) w.element('field', { xpath: fieldPath(column) });
      });
    }
}
