import { exceptionOf } from '../../errors/throw.ts';
import { convertTo } from '../../objects/convert.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import { getType } from '../registry.ts';
import { NetXmlCharacterData, NetXmlElement, XmlNodeType } from './nodes.ts';
import { xmlError } from './parser.ts';
import type { NetXmlReader } from './reader.ts';

type R = NetXmlReader;

/** XmlReader's typed reads: method suffix, type, accelerator. */
const kinds: readonly (readonly [string, string, string])[] = [
  ['Boolean', 'System.Boolean', 'bool'],
  ['DateTime', 'System.DateTime', 'datetime'],
  ['Decimal', 'System.Decimal', 'decimal'],
  ['Double', 'System.Double', 'double'],
  ['Float', 'System.Single', 'float'],
  ['Int', 'System.Int32', 'int'],
  ['Long', 'System.Int64', 'long'],
];

function invalid(method: string, r: R): never {
  const { line, position } = r.linePosition;
  const element = method.startsWith('ReadElement')
    ? ''
    : ' If you want to read typed content of an element, use the ReadElementContentAs method.';
  throw exceptionOf(
    'System.InvalidOperationException',
    `The ${method} method is not supported on node type ${nodeTypeName(r)}.${element} Line ${line}, position ${position}.`,
  );
}

function nodeTypeName(r: R): string {
  return Object.entries(XmlNodeType).find(([, n]) => n === r.nodeType)?.[0] ?? 'None';
}

/** The text as a value of an XML Schema type. @throws XmlException */
function typed(text: string, typeName: string, r: R): Value {
  const trimmed = text.trim();
  try {
    if (typeName === 'System.Boolean') {
      if (trimmed === '1' || trimmed === 'true') return true;
      if (trimmed === '0' || trimmed === 'false') return false;
      throw exceptionOf('System.FormatException', '');
    }
    if (trimmed === '' && typeName !== 'System.String') throw exceptionOf('System.FormatException', '');
    return convertTo(typeName === 'System.String' ? text : trimmed, getType(typeName));
  } catch {
    // XmlReader says what it could not read and where
    const { line, position } = r.linePosition;
    const short =
      ({ 'System.Int32': 'Int', 'System.Int64': 'Long', 'System.Single': 'Float' } as Record<string, string>)[typeName] ??
      typeName.slice(7);
    const inner = exceptionOf('System.FormatException', `The input string '${trimmed}' was not in a correct format.`);
    throw exceptionOf(
      'System.Xml.XmlException',
      `Content cannot be converted to the type ${short}. Line ${line}, position ${position}.`,
      inner,
      { LineNumber: line, LinePosition: position },
    );
  }
}

/** Text of the element that the reader stands at, or the value of a type that it is; the reader then leaves the element. @throws InvalidOperationException at another node */
function elementContent(r: R, method = 'ReadElementContentAsString', typeName: string | null = null): Value {
  if (!r.element) return invalid(method, r);
  if (r.element.children.some((c) => c.nodeType === XmlNodeType.Element)) {
    while (r.read() && !r.element);
    throw xmlError(
      `The ReadElementContentAs() methods cannot be called on an element that has child elements.`,
      r.linePosition.line,
      r.linePosition.position,
    );
  }
  const { element } = r;
  const text = element.contentText;
  // errors name the place of the end tag
  while (!element.isEmpty && !(r.place?.isEnd && r.place.node === element)) r.read();
  const value = typeName === null ? text : typed(text, typeName, r);
  r.skip();
  return value;
}

/** Text of the content that the reader stands at: of an attribute, or up to the next tag. */
function content(r: R, method = 'ReadContentAsString'): string {
  if (!r.isAttribute && r.place?.node instanceof NetXmlElement) return invalid(method, r);
  if (r.isAttribute) return r.node?.value ?? '';
  let text = '';
  while (r.node instanceof NetXmlCharacterData) {
    if (r.nodeType !== XmlNodeType.Comment) text += r.node.data;
    r.read();
  }
  return text;
}

/** Members that read content, most of them typed. */
export function contentMembers(): Record<string, MemberBody> {
  const table: Record<string, MemberBody> = {
    'string ReadElementContentAsString()': (r: R) => elementContent(r),
    'string ReadElementContentAsString(string localName, string namespaceURI)': (r: R, name: string, ns: string) => {
      r.checkElement(name, ns);
      return elementContent(r);
    },
    'System.Object ReadElementContentAsObject()': (r: R) => elementContent(r, 'ReadElementContentAsObject'),
    'string ReadContentAsString()': (r: R) => content(r),
    'System.Object ReadContentAsObject()': (r: R) => content(r, 'ReadContentAsObject'),
    'System.Object ReadElementContentAs(type returnType, System.Xml.IXmlNamespaceResolver namespaceResolver)': (
      r: R,
      type: { fullName: string },
    ) => elementContent(r, 'ReadElementContentAs', type.fullName),
    'System.Object ReadContentAs(type returnType, System.Xml.IXmlNamespaceResolver namespaceResolver)': (
      r: R,
      type: { fullName: string },
    ) => typed(content(r, 'ReadContentAs'), type.fullName, r),
    'string ReadElementString()': (r: R) => {
      r.moveToContent();
      if (!r.element) r.checkElement('', '');
      return elementContent(r, 'ReadElementString');
    },
    'string ReadElementString(string name)': (r: R, name: string) => {
      r.moveToContent();
      r.checkElement(name, null);
      return elementContent(r, 'ReadElementString');
    },
  };
  for (const [suffix, type, accelerator] of kinds) {
    table[`${accelerator} ReadElementContentAs${suffix}()`] = (r: R) => elementContent(r, `ReadElementContentAs${suffix}`, type);
    table[`${accelerator} ReadElementContentAs${suffix}(string localName, string namespaceURI)`] = (r: R, name: string, ns: string) => {
      r.checkElement(name, ns);
      return elementContent(r, `ReadElementContentAs${suffix}`, type);
    };
    table[`${accelerator} ReadContentAs${suffix}()`] = (r: R) => typed(content(r, `ReadContentAs${suffix}`), type, r);
  }
  return table;
}
