/** Defines XslCompiledTransform and what belongs to it. */
import { NetException } from '../../../errors/exceptions.ts';
import { exceptionOf } from '../../../errors/throw.ts';
import { NetCollection } from '../../../objects/collections.ts';
import { NetObject, type Value } from '../../../objects/net-object.ts';
import type { MemberBody } from '../../../objects/net-type.ts';
import { NumberObject } from '../../../objects/numbers.ts';
import { toStringValue } from '../../../objects/to-string.ts';
import { defineDelegate } from '../../delegates.ts';
import { eventAccessors, raiseEvent } from '../../events.ts';
import { readText, writeBytes } from '../../io/file-operations.ts';
import { fullPath } from '../../io/path.ts';
import type { NetStream } from '../../io/streams.ts';
import type { NetTextWriter } from '../../io/text-readers.ts';
import { defineType } from '../../registry.ts';
import { encodingByName, type NetEncoding, utf8 } from '../../text/encodings.ts';
import { notNull } from '../../values.ts';
import { XPathNavigator } from '../navigator.ts';
import { XPathDocument } from '../navigator-types.ts';
import { NetXmlDocument, NetXmlNode } from '../nodes.ts';
import { parseDocument } from '../parser.ts';
import type { NetXmlReader } from '../reader.ts';
import { type NetXmlWriter, NetXmlWriterSettings } from '../writer.ts';
import { writeNodeTo } from '../writer-types.ts';
import type { XPathValue } from '../xpath/evaluate.ts';
import type { Stylesheet } from './model.ts';
import { resultText } from './output.ts';
import { ResultBuilder } from './result-builder.ts';
import { Runtime } from './runtime.ts';
import { compileStylesheet, stripSpace } from './stylesheet.ts';

const ns = 'System.Xml.Xsl.';

/** System.Xml.Xsl.XsltSettings. */
class XsltSettings extends NetObject {
  constructor(
    public enableDocument = false,
    public enableScript = false,
  ) {
    super();
  }
}

/** System.Xml.Xsl.XsltArgumentList. */
class XsltArgumentList extends NetObject {
  readonly parameters = new Map<string, Value>();
}

class XsltMessageEncounteredEventArgs extends NetObject {
  constructor(readonly message: string) {
    super();
  }
}

/** System.Xml.Xsl.XslCompiledTransform. */
class XslCompiledTransform extends NetObject {
  stylesheet: Stylesheet | null = null;
  private enablesDocument = false;
  private base: string | null = null;

  load(text: string, base: string | null, settings: XsltSettings | null, mayLoad: boolean): void {
    this.stylesheet = null;
    this.enablesDocument = settings?.enableDocument ?? false;
    this.base = base;
    this.stylesheet = compileStylesheet(text, base, (href, from) => {
      const path = resolved(href, from);
      if (!mayLoad) throw unresolved(path);
      return { text: readText(path), base: path };
    });
  }

  /** @throws InvalidOperationException before Load */
  transform(source: NetXmlDocument, list: XsltArgumentList | null): NetXmlDocument {
    const sheet = this.stylesheet;
    if (!sheet) throw exceptionOf('System.InvalidOperationException', 'No stylesheet was loaded.');
    stripSpace(sheet, source);
    const parameters = new Map<string, XPathValue>();
    for (const [name, value] of list?.parameters ?? []) parameters.set(name, xpathValue(value));
    const runtime = new Runtime(sheet, source, {
      parameters,
      message: (text) => {
        if (list) raiseEvent(list, 'XsltMessageEncountered', [this, new XsltMessageEncounteredEventArgs(text)]);
      },
      load: this.enablesDocument ? (uri) => parsed(readText(resolved(uri, this.base))) : null,
    });
    const out = new ResultBuilder();
    runtime.run(out);
    return out.document;
  }
}

function resolved(href: string, base: string | null): string {
  if (href.startsWith('file://')) return decodeURIComponent(href.slice(7));
  return decodeURIComponent(new URL(href, `file://${base ?? fullPath('./')}`).pathname);
}

function unresolved(path: string) {
  const inner = exceptionOf('System.Xml.XmlException', `Resolving of external URIs was prohibited. Attempted access to: file://${path}`);
  return exceptionOf('System.Xml.Xsl.XslLoadException', 'XSLT compile error.', inner);
}

/** The text that a reader of a stylesheet gives. @throws XslLoadException */
function stylesheetOf(reader: NetXmlReader): string {
  try {
    return reader.text;
  } catch (e) {
    if (!(e instanceof NetException)) throw e;
    throw exceptionOf('System.Xml.Xsl.XslLoadException', 'XSLT compile error.', e);
  }
}

function parsedBy(reader: NetXmlReader): NetXmlDocument {
  const document = new NetXmlDocument();
  reader.parseInto(document, true);
  return document;
}

function parsed(text: string): NetXmlDocument {
  const document = new NetXmlDocument();
  parseDocument(text, document, { preserveWhitespace: true });
  return document;
}

/** The value of a parameter. @throws XsltException for values that XPath has no type for */
function xpathValue(value: Value): XPathValue {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (value instanceof NetXmlNode) return [value];
  if (value instanceof XPathNavigator) return [value.node];
  if (value instanceof NetCollection) {
    const nodes = [...value].map((v) => (v instanceof XPathNavigator ? v.node : v)).filter((v) => v instanceof NetXmlNode);
    if (nodes.length > 0) return nodes;
  }
  const number = numberOf(value);
  return number ?? toStringValue(value);
}

function numberOf(value: Value): number | null {
  if (typeof value === 'number') return value;
  return value instanceof NumberObject ? Number(toStringValue(value)) : null;
}

/** The document of what is transformed: of a node all that stands around it. */
function documentOf(source: Value): NetXmlDocument {
  if (source instanceof XPathNavigator) return copyOf(source.node.document);
  if (source instanceof XPathDocument) return copyOf(source.document);
  return copyOf((source as NetXmlNode).document);
}

function copyOf(document: NetXmlDocument): NetXmlDocument {
  return document.clone(true);
}

function pathOf(uri: string | null, parameter: string): string {
  const given = notNull(uri, parameter);
  return given.startsWith('file://') ? decodeURIComponent(given.slice(7)) : fullPath(given);
}

type T = XslCompiledTransform;

function encodingOf(t: T): NetEncoding {
  const name = t.stylesheet?.output.encoding;
  return name ? encodingByName(name) : utf8;
}

function bytesOfResult(t: T, result: NetXmlDocument): Uint8Array {
  const encoding = encodingOf(t);
  const text = resultText(result, (t.stylesheet as Stylesheet).output, encoding.webName);
  return Buffer.concat([encoding.preamble, encoding.encode(text)]);
}

function toTextWriter(t: T, result: NetXmlDocument, writer: NetTextWriter): void {
  const encoding = writer.netType.name === 'StringWriter' ? 'utf-16' : writer.encoding.webName;
  writer.write(resultText(result, (t.stylesheet as Stylesheet).output, encoding));
  writer.flush();
}

function toXmlWriter(result: NetXmlDocument, writer: NetXmlWriter): void {
  const hasRoot = result.documentElement !== null;
  if (writer.state === 'Start' && !writer.isTextWriter && hasRoot) writer.startDocument(null);
  writeNodeTo(result, writer);
  writer.flush();
}

/** The settings of writers for the results of a stylesheet. */
function outputSettings(t: T): NetXmlWriterSettings | null {
  const output = t.stylesheet?.output;
  if (!output) return null;
  const settings = new NetXmlWriterSettings();
  settings.indent = output.indent ?? output.method === 'html';
  settings.omitXmlDeclaration = output.omitDeclaration;
  settings.encoding = encodingOf(t);
  settings.conformanceLevel = 0;
  settings.outputMethod = { xml: 0, html: 1, text: 2, auto: 3 }[output.method ?? 'auto'];
  return settings;
}

function transformMembers(): Record<string, MemberBody> {
  const table: Record<string, MemberBody> = {};
  const list = `${ns}XsltArgumentList arguments`;
  const sources: readonly (readonly [string, (source: Value) => NetXmlDocument])[] = [
    ['System.Xml.XPath.IXPathNavigable input', (s) => documentOf(notNull(s, 'input'))],
    ['System.Xml.XmlReader input', (s) => parsedBy(notNull(s as NetXmlReader | null, 'input'))],
    ['string inputUri', (s) => parsed(readText(pathOf(s as string | null, 'inputUri')))],
  ];
  for (const [source, read] of sources) {
    table[`void Transform(${source}, System.Xml.XmlWriter results)`] = (t: T, s: Value, w: NetXmlWriter) =>
      toXmlWriter(t.transform(read(s), null), w);
    table[`void Transform(${source}, ${list}, System.Xml.XmlWriter results)`] = (
      t: T,
      s: Value,
      l: XsltArgumentList | null,
      w: NetXmlWriter,
    ) => toXmlWriter(t.transform(read(s), l), w);
    table[`void Transform(${source}, ${list}, System.IO.TextWriter results)`] = (
      t: T,
      s: Value,
      l: XsltArgumentList | null,
      w: NetTextWriter,
    ) => toTextWriter(t, t.transform(read(s), l), w);
    table[`void Transform(${source}, ${list}, System.IO.Stream results)`] = (t: T, s: Value, l: XsltArgumentList | null, w: NetStream) =>
      w.write(bytesOfResult(t, t.transform(read(s), l)));
  }
  table['void Transform(string inputUri, string resultsFile)'] = (t: T, input: string | null, output: string | null) => {
    const result = t.transform(parsed(readText(pathOf(input, 'inputUri'))), null);
    writeBytes(pathOf(output, 'resultsFile'), bytesOfResult(t, result));
  };
  return table;
}

function loadMembers(): Record<string, MemberBody> {
  const table: Record<string, MemberBody> = {};
  const more = `, ${ns}XsltSettings settings, System.Xml.XmlResolver stylesheetResolver`;
  type Load = (t: T, source: Value, settings: XsltSettings | null, mayLoad: boolean) => void;
  const loads: readonly (readonly [string, Load])[] = [
    [
      'System.Xml.XPath.IXPathNavigable stylesheet',
      (t, s, settings, mayLoad) => t.load(documentOf(notNull(s, 'stylesheet')).outerXml, null, settings, mayLoad),
    ],
    [
      'System.Xml.XmlReader stylesheet',
      (t, s, settings, mayLoad) => t.load(stylesheetOf(notNull(s as NetXmlReader | null, 'stylesheet')), null, settings, mayLoad),
    ],
    [
      'string stylesheetUri',
      (t, s, settings, mayLoad) => {
        const path = pathOf(s as string | null, 'stylesheetUri');
        t.load(readText(path), path, settings, mayLoad);
      },
    ],
  ];
  for (const [source, load] of loads) {
    table[`void Load(${source})`] = (t: T, s: Value) => load(t, s, null, false);
    table[`void Load(${source}${more})`] = (t: T, s: Value, settings: XsltSettings | null, resolver: Value) =>
      load(t, s, settings, resolver !== null);
  }
  return table;
}

/** Defines the types of XSLT. */
export function defineXslt(): void {
  defineType({
    name: `${ns}XslCompiledTransform`,
    sealed: true,
    jsClass: XslCompiledTransform,
    constructors: { '()': () => new XslCompiledTransform(), '(bool enableDebug)': () => new XslCompiledTransform() },
    properties: { 'System.Xml.XmlWriterSettings OutputSettings': { get: outputSettings } },
    methods: { ...loadMembers(), ...transformMembers() },
  });
  type S = XsltSettings;
  defineType({
    name: `${ns}XsltSettings`,
    sealed: true,
    jsClass: XsltSettings,
    constructors: {
      '()': () => new XsltSettings(),
      '(bool enableDocumentFunction, bool enableScript)': (_t, document: boolean, script: boolean) => new XsltSettings(document, script),
    },
    properties: {
      'bool EnableDocumentFunction': {
        get: (s: S) => s.enableDocument,
        set: (s: S, value: boolean) => {
          s.enableDocument = value;
        },
      },
      'bool EnableScript': {
        get: (s: S) => s.enableScript,
        set: (s: S, value: boolean) => {
          s.enableScript = value;
        },
      },
    },
    staticProperties: {
      [`${ns}XsltSettings Default`]: { get: () => new XsltSettings() },
      [`${ns}XsltSettings TrustedXslt`]: { get: () => new XsltSettings(true, true) },
    },
  });
  type L = XsltArgumentList;
  const key = (name: string | null, uri: string | null): string => {
    const given = notNull(name, 'name');
    return notNull(uri, 'namespaceUri') === '' ? given : `{${uri}}${given}`;
  };
  defineType({
    name: `${ns}XsltArgumentList`,
    jsClass: XsltArgumentList,
    constructors: { '()': () => new XsltArgumentList() },
    events: [`${ns}XsltMessageEncounteredEventHandler XsltMessageEncountered`],
    methods: {
      ...eventAccessors('XsltMessageEncountered', `${ns}XsltMessageEncounteredEventHandler`),
      'void AddParam(string name, string namespaceUri, System.Object parameter)': (l: L, name: string, uri: string, value: Value) => {
        const full = key(name, uri);
        if (l.parameters.has(full)) throw exceptionOf('System.ArgumentException', 'An item with the same key has already been added.');
        l.parameters.set(full, notNull(value, 'parameter'));
      },
      'System.Object GetParam(string name, string namespaceUri)': (l: L, name: string, uri: string) =>
        l.parameters.get(key(name, uri)) ?? null,
      'System.Object RemoveParam(string name, string namespaceUri)': (l: L, name: string, uri: string) => {
        const full = key(name, uri);
        const value = l.parameters.get(full) ?? null;
        l.parameters.delete(full);
        return value;
      },
      'void Clear()': (l: L) => l.parameters.clear(),
    },
  });
  defineType({
    name: `${ns}XsltMessageEncounteredEventArgs`,
    abstract: true,
    baseType: 'System.EventArgs',
    jsClass: XsltMessageEncounteredEventArgs,
    properties: { 'string Message': { get: (a: XsltMessageEncounteredEventArgs) => a.message } },
  });
  defineDelegate(`${ns}XsltMessageEncounteredEventHandler`, `void Invoke(System.Object sender, ${ns}XsltMessageEncounteredEventArgs e)`);
}
