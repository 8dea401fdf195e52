/** The elements of a CLIXML text, and errors that tell where in it they are. */
import { NetXmlDocument, NetXmlElement } from '../dotnet/xml/nodes.ts';
import { type ElementPlace, parseDocument, xmlError } from '../dotnet/xml/parser.ts';
import type { NetException } from '../errors/exceptions.ts';

const namespaceUri = 'http://schemas.microsoft.com/powershell/2004/04';

/** A text with its elements. */
export class XmlSource {
  readonly root: NetXmlElement;
  private readonly places = new Map<NetXmlElement, ElementPlace>();
  private readonly text: string;

  /** @throws XmlException for what is no XML, or has another root element */
  constructor(text: string) {
    this.text = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
    const first = /^(?:\s*<(?:\?[^>]*\?|!--.*?--)>)*\s*<([A-Za-z][\w:.-]*)([^<>]*)>/s.exec(this.text);
    if (first && (first[1] !== 'Objs' || !(first[2] as string).includes(namespaceUri)))
      throw this.error(`Element 'Objs' with namespace name '${namespaceUri}' was not found.`, first[0].lastIndexOf('<') + 1);
    const document = new NetXmlDocument();
    const options = { preserveWhitespace: true, ignoreComments: true, ignoreInstructions: true, places: this.places };
    parseDocument(this.text, document, options);
    this.root = document.children.find((n): n is NetXmlElement => n instanceof NetXmlElement) as NetXmlElement;
  }

  /** The elements in an element. */
  elements(parent: NetXmlElement): NetXmlElement[] {
    return parent.children.filter((n): n is NetXmlElement => n instanceof NetXmlElement);
  }

  /** An error at the element. */
  at(element: NetXmlElement, message: string): NetException {
    return this.error(message, this.places.get(element)?.start ?? 0);
  }
  /** An error at what follows the element's start tag. */
  inside(element: NetXmlElement, message: string): NetException {
    return this.error(message, this.node(this.places.get(element)?.inner ?? 0));
  }
  /** An error at what follows the element. */
  after(element: NetXmlElement, message: string): NetException {
    return this.error(message, this.node(this.places.get(element)?.after ?? 0));
  }

  /** Where a reader says that the node at this offset is. */
  private node(offset: number): number {
    if (this.text[offset] !== '<') return offset;
    return offset + (this.text[offset + 1] === '/' ? 2 : 1);
  }

  private error(message: string, offset: number): NetException {
    const before = this.text.slice(0, offset);
    return xmlError(message, before.split('\n').length, offset - before.lastIndexOf('\n'));
  }
}
