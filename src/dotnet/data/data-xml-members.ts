import { type EnumValue, enumMember } from '../../objects/enum-value.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import { readText, writeText } from '../io/file-operations.ts';
import { fullPath } from '../io/path.ts';
import type { NetStream } from '../io/streams.ts';
import type { NetTextReader, NetTextWriter } from '../io/text-readers.ts';
import { getType } from '../registry.ts';
import { decodeFile, utf8NoBom } from '../text/encodings.ts';
import type { NetXmlReader } from '../xml/reader.ts';
import { DataSet } from './data-set.ts';
import type { DataTable } from './data-table.ts';
import { schemaXml, setXml, tableXml } from './data-xml.ts';
import { readSetSchema, readSetXml, readTableXml, rootOf } from './data-xml-reader.ts';
import { ns } from './table-fields.ts';

const standalone = '<?xml version="1.0" standalone="yes"?>';

/** A file, a stream or a TextWriter as the place that XML goes to; files and streams begin with a declaration. */
const places: Readonly<Record<string, (target: Value, text: string, declaration: (encoding: string) => string) => void>> = {
  'System.IO.Stream stream': (s, text, declaration) => (s as NetStream).write(Buffer.from(`${declaration('utf-8')}${text}`)),
  'System.IO.TextWriter writer': (w, text, declaration) =>
    (w as NetTextWriter).write(declaration('utf-16').replace(`${standalone}\n`, '') + text),
  'string fileName': (path, text, declaration) => writeText(fullPath(path as string), `${declaration('utf-8')}${text}`, utf8NoBom),
};

/** Where XML comes from. */
const sources: Readonly<Record<string, (source: Value) => string>> = {
  'System.IO.Stream stream': (s) => decodeFile((s as NetStream).readToEnd(), utf8NoBom),
  'System.IO.TextReader reader': (r) => (r as NetTextReader).readToEnd(),
  'string fileName': (path) => readText(fullPath(path as string)),
  'System.Xml.XmlReader reader': (r) => (r as NetXmlReader).source,
};

const data = (): string => `${standalone}\n`;
const schema = (encoding: string): string => (encoding === 'utf-8' ? `${standalone}\n` : `<?xml version="1.0" encoding="${encoding}"?>\n`);
const withSchema = (mode: EnumValue): boolean => Number(mode.value) === 0;

/** WriteXml in all its forms: into each place, with a mode, and for tables with what stands below them. */
function writers<T>(write: (target: T, withSchema: boolean) => string, hasHierarchy: boolean): Record<string, MemberBody> {
  const members: Record<string, MemberBody> = {};
  for (const [parameter, put] of Object.entries(places)) {
    members[`void WriteXml(${parameter})`] = (t: T, to: Value) => put(to, write(t, false), data);
    members[`void WriteXml(${parameter}, ${ns}XmlWriteMode mode)`] = (t: T, to: Value, mode: EnumValue) =>
      put(to, write(t, withSchema(mode)), data);
    if (hasHierarchy) members[`void WriteXml(${parameter}, bool writeHierarchy)`] = (t: T, to: Value) => put(to, write(t, false), data);
  }
  return members;
}

function schemaWriters<T>(write: (target: T) => string): Record<string, MemberBody> {
  const members: Record<string, MemberBody> = {};
  for (const [parameter, put] of Object.entries(places))
    members[`void WriteXmlSchema(${parameter})`] = (t: T, to: Value) => put(to, write(t), schema);
  return members;
}

function readers<T>(read: (target: T, text: string) => string, readSchemaOf: (target: T, text: string) => void, hasMode: boolean) {
  const members: Record<string, MemberBody> = {};
  const said = (mode: string): Value => enumMember(getType(`${ns}XmlReadMode`), mode) ?? null;
  for (const [parameter, get] of Object.entries(sources)) {
    members[`${ns}XmlReadMode ReadXml(${parameter})`] = (t: T, from: Value) => said(read(t, get(from)));
    if (hasMode)
      members[`${ns}XmlReadMode ReadXml(${parameter}, ${ns}XmlReadMode mode)`] = (t: T, from: Value, mode: EnumValue) => {
        read(t, get(from));
        return mode;
      };
    members[`void ReadXmlSchema(${parameter})`] = (t: T, from: Value) => readSchemaOf(t, get(from));
  }
  return members;
}

/** Members of DataTable that write and read XML. */
export function tableXmlMembers(): Record<string, MemberBody> {
  return {
    ...writers<DataTable>(tableXml, true),
    ...schemaWriters<DataTable>((t) => schemaXml(t.set?.name ?? 'NewDataSet', [t], t)),
    ...readers<DataTable>(
      (t, text) => readTableXml(t, rootOf(text), new DataSet()),
      (t, text) => void readTableXml(t, rootOf(`<r>${text.replace(/^\s*<\?xml[^>]*\?>/, '')}</r>`), new DataSet()),
      false,
    ),
  };
}

/** Members of DataSet that write and read XML. */
export function setXmlMembers(): Record<string, MemberBody> {
  return {
    'string GetXml()': (s: DataSet) => setXml(s, false),
    'string GetXmlSchema()': (s: DataSet) => `${schema('utf-16')}${schemaXml(s.name, s.tables, null)}`,
    ...writers<DataSet>(setXml, false),
    ...schemaWriters<DataSet>((s) => schemaXml(s.name, s.tables, null)),
    ...readers<DataSet>(
      (s, text) => readSetXml(s, rootOf(text)),
      (s, text) => readSetSchema(s, rootOf(text)),
      true,
    ),
  };
}
