import { exceptionOf } from '../../errors/throw.ts';
import { convertTo } from '../../objects/convert.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { dbNull } from '../object-types.ts';
import { findType, getType, wellKnown } from '../registry.ts';
import { byteArray } from '../values.ts';
import { NetXmlCData, NetXmlDocument, NetXmlElement, NetXmlText } from '../xml/nodes.ts';
import { parseDocument } from '../xml/parser.ts';
import { decodeName } from '../xml/xml-convert.ts';
import { DataRelation, UniqueConstraint } from './constraints.ts';
import { DataColumn } from './data-column.ts';
import { DataRow } from './data-row.ts';
import type { DataSet } from './data-set.ts';
import { DataTable } from './data-table.ts';
import { Mapping } from './data-xml.ts';

const schemaNamespace = 'http://www.w3.org/2001/XMLSchema';
const childElements = (e: NetXmlElement): NetXmlElement[] => e.children.filter((c) => c instanceof NetXmlElement);
const ownText = (e: NetXmlElement): string | null => {
  const texts = e.children.filter((c) => c instanceof NetXmlText || c instanceof NetXmlCData);
  return texts.length === 0 ? null : texts.map((t) => t.value ?? '').join('');
};
const nameOf = (e: { localName: string }): string => decodeName(e.localName);
const dataAttributes = (e: NetXmlElement) =>
  e.attributeList.filter((a) => a.prefix !== 'xmlns' && a.name !== 'xmlns' && !a.prefix.startsWith('xsi'));
const isSchema = (e: NetXmlElement): boolean => e.localName === 'schema' && e.namespaceURI === schemaNamespace;

/** The element of a text. @throws XmlException */
export function rootOf(text: string): NetXmlElement {
  const document = new NetXmlDocument();
  parseDocument(text, document, { preserveWhitespace: false });
  return document.documentElement as NetXmlElement;
}

/** True for what has parts of its own: elements that hold more than text are rows of a table. */
const isRow = (e: NetXmlElement): boolean => dataAttributes(e).length > 0 || childElements(e).length > 0;

/** Finds out what tables an XML document has ("Inferring DataSet relational structure from XML"). */
class Inference {
  constructor(private readonly set: DataSet) {}
  run(root: NetXmlElement): void {
    const tables = childElements(root).filter((e) => !isSchema(e));
    const isSetElement =
      dataAttributes(root).length === 0 && (tables.length === 0 || tables.some((e) => isRow(e) || this.repeats(root, e)));
    if (isSetElement) {
      this.set.name = nameOf(root);
      for (const e of tables) this.table(e, null);
    } else this.table(root, null);
  }
  private repeats(parent: NetXmlElement, e: NetXmlElement): boolean {
    return childElements(parent).filter((x) => x.localName === e.localName).length > 1;
  }
  /** True when an element stands for rows anywhere in its parent's table. */
  private isTable(parents: readonly NetXmlElement[], name: string): boolean {
    return parents.some((p) => childElements(p).some((e) => e.localName === name && (isRow(e) || this.repeats(p, e))));
  }
  private table(e: NetXmlElement, parent: DataTable | null): void {
    const name = nameOf(e);
    if (this.set.collection.find(name)) return;
    const table = this.set.collection.add(new DataTable(name));
    const all = sameElements(e);
    const put = (column: string, mapping: number): void => {
      if (!table.columns.find(column)) table.columns.add(Object.assign(new DataColumn(column, wellKnown.string), { mapping }));
    };
    const inner: NetXmlElement[] = [];
    for (const row of all)
      for (const child of childElements(row))
        if (!this.isTable(all, child.localName)) put(nameOf(child), Mapping.Element);
        else if (!inner.some((x) => x.localName === child.localName)) {
          if (inner.length === 0) this.identity(table);
          inner.push(child);
        }
    for (const row of all) for (const a of dataAttributes(row)) put(nameOf(a), Mapping.Attribute);
    if (all.every((row) => childElements(row).length === 0) && all.some((row) => ownText(row) !== null))
      put(`${name}_Text`, Mapping.SimpleContent);
    for (const child of inner) this.table(child, table);
    if (parent) relate(this.set, parent, table);
  }
  private identity(table: DataTable): void {
    const id = Object.assign(new DataColumn(`${table.name}_Id`, wellKnown.int32), {
      mapping: Mapping.Hidden,
      autoIncrement: true,
      allowNull: false,
    });
    table.columns.add(id);
    table.primaryKey = [id];
  }
}

/** The elements that belong to the same table: those of one name, wherever they stand. */
function sameElements(e: NetXmlElement): NetXmlElement[] {
  let top: NetXmlElement = e;
  while (top.parent instanceof NetXmlElement) top = top.parent;
  const found: NetXmlElement[] = [];
  const visit = (x: NetXmlElement): void => {
    if (x.localName === e.localName) found.push(x);
    for (const child of childElements(x)) if (!isSchema(child)) visit(child);
  };
  visit(top);
  return found;
}

function relate(set: DataSet, parent: DataTable, child: DataTable): void {
  const [key] = parent.primaryKey;
  if (!key) return;
  const column = child.columns.add(Object.assign(new DataColumn(key.name, key.type), { mapping: Mapping.Hidden }));
  set.relations.add(new DataRelation(`${parent.name}_${child.name}`, [key], [column])).nested = true;
}

/** The words of XML Schema as a value of a column. */
function cellOf(column: DataColumn, text: string): Value {
  const { fullName } = column.type;
  if (fullName === 'System.String' || fullName === 'System.Object') return text;
  if (text === '') return dbNull;
  if (fullName === 'System.Byte[]') return byteArray(Buffer.from(text, 'base64'));
  const convert = getType('System.Xml.XmlConvert').getMethods(`To${column.type.name}`, true)[0];
  if (fullName === 'System.DateTime') return convertTo(text, column.type);
  return convert?.parameters.length === 1 ? (convert.body(null, text) as Value) : convertTo(text, column.type);
}

/** Puts the rows of an element's children into the tables that are named like them. */
function readRows(parent: NetXmlElement, find: (name: string) => DataTable | undefined, above: DataRow | null): void {
  for (const e of childElements(parent)) {
    const table = isSchema(e) ? undefined : find(nameOf(e));
    if (table) readRow(e, table, find, above);
    else if (!isSchema(e) && !above) readRows(e, find, null);
  }
}

function readRow(e: NetXmlElement, table: DataTable, find: (name: string) => DataTable | undefined, above: DataRow | null): void {
  const row = new DataRow(table);
  const put = (name: string, text: string, mapping: number): void => {
    const column = table.columns.find(name);
    if (column && column.mapping === mapping && column.expression === '') (row.proposed as Value[])[column.ordinal] = cellOf(column, text);
  };
  for (const a of dataAttributes(e)) put(nameOf(a), a.value, Mapping.Attribute);
  for (const child of childElements(e)) put(nameOf(child), child.contentText, Mapping.Element);
  const simple = table.columns.items.find((c) => c.mapping === Mapping.SimpleContent);
  const text = ownText(e);
  if (simple && text !== null) put(simple.name, text, Mapping.SimpleContent);
  const relation = above && table.parentRelations.find((r) => r.nested && r.parentTable === above.table);
  relation?.children.forEach((c, i) => {
    (row.proposed as Value[])[c.ordinal] = above?.cell(relation.parents[i] as DataColumn) ?? dbNull;
  });
  table.rows.put(row);
  readRows(e, (name) => (table.columns.find(name)?.mapping === Mapping.Element ? undefined : find(name)), row);
}

/** ReadXml of a set. @returns the name of the XmlReadMode that it came to */
export function readSetXml(set: DataSet, root: NetXmlElement): string {
  const schema = isSchema(root) ? root : childElements(root).find(isSchema);
  const had = set.tables.length > 0;
  if (schema) readSchema(set, schema);
  else if (!had) new Inference(set).run(root);
  const enforced = set.enforcesConstraints;
  set.enforcesConstraints = false;
  const own = set.collection.find(nameOf(root));
  if (own && nameOf(root) !== set.name) readRow(root, own, (name) => set.collection.find(name), null);
  else readRows(root, (name) => set.collection.find(name), null);
  set.enforcesConstraints = enforced;
  return schema ? 'ReadSchema' : had ? 'IgnoreSchema' : 'InferSchema';
}

/** ReadXml of a table. @throws InvalidOperationException for a table without columns where the text has no schema */
export function readTableXml(table: DataTable, root: NetXmlElement, scratch: DataSet): string {
  const schema = childElements(root).find(isSchema);
  if (schema) {
    readSchema(scratch, schema);
    const wanted = scratch.collection.find(table.name) ?? scratch.tables[0];
    if (wanted && table.columns.count === 0) {
      if (table.name === '') table.name = wanted.name;
      for (const column of wanted.columns.items) table.columns.add(column.copy());
      for (const c of wanted.constraints.items)
        if (c instanceof UniqueConstraint)
          table.constraints.add(
            new UniqueConstraint(
              c.name,
              c.columns.map((x) => table.columns.need(x.name)),
            ),
          );
      table.primaryKey = wanted.primaryKey.map((c) => table.columns.need(c.name));
    }
  } else if (table.columns.count === 0)
    throw exceptionOf('System.InvalidOperationException', 'DataTable does not support schema inference from Xml.');
  readRows(root, (name) => (name.toLowerCase() === table.name.toLowerCase() ? table : undefined), null);
  return schema ? 'ReadSchema' : 'IgnoreSchema';
}

const schemaTypes: Readonly<Record<string, string>> = {
  boolean: 'System.Boolean',
  unsignedByte: 'System.Byte',
  base64Binary: 'System.Byte[]',
  dateTime: 'System.DateTime',
  date: 'System.DateTime',
  decimal: 'System.Decimal',
  integer: 'System.Int64',
  double: 'System.Double',
  short: 'System.Int16',
  int: 'System.Int32',
  long: 'System.Int64',
  byte: 'System.SByte',
  float: 'System.Single',
  duration: 'System.TimeSpan',
  unsignedShort: 'System.UInt16',
  unsignedInt: 'System.UInt32',
  unsignedLong: 'System.UInt64',
  anyURI: 'System.Uri',
  anyType: 'System.Object',
};

const at = (e: NetXmlElement, name: string): string | null => e.attributeList.find((a) => a.name === name)?.value ?? null;
const deep = (e: NetXmlElement, name: string): NetXmlElement[] =>
  childElements(e).flatMap((c) => (c.localName === name ? [c] : c.localName === 'element' ? [] : deep(c, name)));

/** ReadXmlSchema: by a schema, one that stands before data, or by what the data looks like. */
export function readSetSchema(set: DataSet, root: NetXmlElement): void {
  const schema = isSchema(root) ? root : childElements(root).find(isSchema);
  if (schema) readSchema(set, schema);
  else new Inference(set).run(root);
}

/** Makes the tables, keys and relations of a schema as WriteXmlSchema writes it. */
function readSchema(set: DataSet, schema: NetXmlElement): void {
  const top = childElements(schema).find(
    (e) => e.localName === 'element' && (at(e, 'msdata:IsDataSet') === 'true' || deep(e, 'element').length > 0),
  );
  if (!top) return;
  set.name = decodeName(at(top, 'name') ?? set.name);
  for (const e of deep(top, 'element')) readTable(set, e);
  const keys = new Map<string, UniqueConstraint>();
  const fields = (e: NetXmlElement): DataColumn[] => {
    const path = childElements(e).find((c) => c.localName === 'selector');
    const table = set.collection.find(decodeName((path ? (at(path, 'xpath') ?? '') : '').replace(/^\.\/\//, '')));
    return childElements(e)
      .filter((c) => c.localName === 'field')
      .map((c) => table?.columns.find(decodeName((at(c, 'xpath') ?? '').replace(/^@/, ''))))
      .filter((c) => c !== undefined);
  };
  for (const e of childElements(top)) {
    const name = decodeName(at(e, 'name') ?? '');
    if (e.localName === 'unique' || e.localName === 'key') {
      const columns = fields(e);
      const constraint = new UniqueConstraint(at(e, 'msdata:ConstraintName') ?? name, columns);
      columns[0]?.table?.constraints.add(constraint);
      if (at(e, 'msdata:PrimaryKey') === 'true' && columns[0]?.table) columns[0].table.primaryKey = columns;
      keys.set(name, constraint);
    } else if (e.localName === 'keyref') {
      const parent = keys.get(decodeName(at(e, 'refer') ?? ''));
      const isNested = at(e, 'msdata:IsNested') === 'true';
      if (parent) set.relations.add(new DataRelation(name, parent.columns, fields(e))).nested = isNested;
    }
  }
}

function readTable(set: DataSet, e: NetXmlElement): void {
  const table = set.collection.add(new DataTable(decodeName(at(e, 'name') ?? '')));
  const columns: { column: DataColumn; ordinal: number }[] = [];
  const put = (x: NetXmlElement, mapping: number): void => {
    const column = readColumn(x, mapping);
    columns.push({ column, ordinal: Number(at(x, 'msdata:Ordinal') ?? columns.length) });
  };
  const inner: NetXmlElement[] = [];
  for (const c of deep(e, 'element'))
    if (childElements(c).some((x) => x.localName === 'complexType')) inner.push(c);
    else put(c, Mapping.Element);
  for (const a of deep(e, 'attribute')) put(a, at(a, 'use') === 'prohibited' ? Mapping.Hidden : Mapping.Attribute);
  for (const c of deep(e, 'simpleContent')) {
    const column = Object.assign(new DataColumn(at(c, 'msdata:ColumnName') ?? `${table.name}_Text`, wellKnown.string), {
      mapping: Mapping.SimpleContent,
    });
    columns.push({ column, ordinal: Number(at(c, 'msdata:Ordinal') ?? columns.length) });
  }
  columns.sort((a, b) => a.ordinal - b.ordinal);
  for (const { column } of columns) table.columns.add(column);
  for (const c of inner) readTable(set, c);
}

function readColumn(e: NetXmlElement, mapping: number): DataColumn {
  const restriction = deep(e, 'restriction')[0];
  const typed = at(e, 'msdata:DataType')?.split(',')[0];
  const word = (at(e, 'type') ?? (restriction && at(restriction, 'base')) ?? 'xs:string').replace(/^.*:/, '');
  const isChar = restriction !== undefined && childElements(restriction).some((x) => x.localName === 'length');
  const name = typed ?? (isChar ? 'System.Char' : Object.hasOwn(schemaTypes, word) ? schemaTypes[word] : undefined);
  const type: NetType = (name !== undefined && findType(name)) || wellKnown.string;
  const column = new DataColumn(decodeName(at(e, 'name') ?? ''), type);
  const limit = restriction && childElements(restriction).find((x) => x.localName === 'maxLength');
  if (limit) column.maxLength = Number(at(limit, 'value'));
  column.mapping = mapping;
  column.allowNull = at(e, 'minOccurs') === '0' || mapping !== Mapping.Element;
  column.autoIncrement = at(e, 'msdata:AutoIncrement') === 'true';
  column.seed = BigInt(at(e, 'msdata:AutoIncrementSeed') ?? '0');
  column.step = BigInt(at(e, 'msdata:AutoIncrementStep') ?? '1');
  column.caption = at(e, 'msdata:Caption');
  column.readOnly = at(e, 'msdata:ReadOnly') === 'true';
  const preset = at(e, 'default');
  if (preset !== null) column.defaultValue = cellOf(column, preset);
  column.expression = at(e, 'msdata:Expression');
  return column;
}
