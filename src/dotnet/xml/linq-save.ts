/** Save and WriteTo of XDocument and XElement. */
import type { EnumValue } from '../../objects/enum-value.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import { fullPath } from '../io/path.ts';
import type { NetStream } from '../io/streams.ts';
import type { NetTextWriter } from '../io/text-readers.ts';
import { encodingByName } from '../text/encodings.ts';
import { type Container, choosePrefixes, NetXDocument } from './linq-nodes.ts';
import { type NetXmlWriter, NetXmlWriterSettings } from './writer.ts';
import { createWriter, writeNodeTo } from './writer-types.ts';

const disableFormatting = 1;
type Target = string | NetStream | NetTextWriter;

/** The settings of XNode.GetXmlWriterSettings, with the encoding that the document's declaration names. */
function settingsOf(c: Container, flat: boolean): NetXmlWriterSettings {
  const settings = new NetXmlWriterSettings();
  settings.indent = !flat;
  const name = c instanceof NetXDocument ? c.declaration?.encoding : null;
  settings.encoding = name ? encodingByName(name) : null;
  return settings;
}

/** A document with its declaration, an element as it is. */
function writeTo(c: Container, writer: NetXmlWriter): void {
  choosePrefixes(c.node);
  if (!(c instanceof NetXDocument)) {
    writeNodeTo(c.node, writer);
    return;
  }
  const standalone = c.declaration?.standalone;
  writer.startDocument(standalone ? standalone === 'yes' : null);
  for (const child of c.node.children) if (child.name !== 'xml') writeNodeTo(child, writer);
  writer.endDocument();
}

function save(c: Container, target: Target, flat: boolean): undefined {
  const writer = createWriter(typeof target === 'string' ? fullPath(target) : target, settingsOf(c, flat));
  writeTo(c, writer);
  writer.close();
}

/** The members of both (XDocument.Save, XElement.Save). */
export function saveMembers(): Record<string, MemberBody> {
  const members: Record<string, MemberBody> = {
    'void Save(System.Xml.XmlWriter writer)': (c: Container, writer: NetXmlWriter) => {
      writeTo(c, writer);
      writer.flush();
    },
    'void WriteTo(System.Xml.XmlWriter writer)': (c: Container, writer: NetXmlWriter) => {
      writeTo(c, writer);
      writer.sync();
    },
  };
  for (const target of ['string fileName', 'System.IO.Stream stream', 'System.IO.TextWriter textWriter']) {
    members[`void Save(${target})`] = (c: Container, to: Target) => save(c, to, false);
    members[`void Save(${target}, System.Xml.Linq.SaveOptions options)`] = (c: Container, to: Target, options: EnumValue) =>
      save(c, to, (Number(options.value) & disableFormatting) !== 0);
  }
  return members;
}
