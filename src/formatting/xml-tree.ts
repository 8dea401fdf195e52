/** Just enough XML for format and types files: elements, attributes, text, comments, CDATA and the five named entities. */
import { ownEntry } from '../objects/own-entry.ts';

/** One element. */
export interface XmlElement {
  readonly name: string;
  readonly children: XmlElement[];
  text: string;
  /** The line it begins on, from 1. */
  readonly line: number;
  /** The text of its attributes, as it stands in the file. */
  readonly attributeText: string;
}

/** The value of an attribute; undefined when there is none. */
export function attribute(element: XmlElement, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(element.attributeText);
  return match ? decode(match[1] ?? match[2] ?? '') : undefined;
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (name.startsWith('#x') || name.startsWith('#X')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return String.fromCodePoint(Number.parseInt(name.slice(1), 10));
    return ownEntry(entities, name) ?? whole;
  });
}

/** Reads a document. @throws Error with a line number when elements do not match */
export function parseXmlTree(text: string): XmlElement {
  const root: XmlElement = { name: '', children: [], text: '', line: 0, attributeText: '' };
  let line = 1;
  const open = [root];
  const pattern =
    /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<!\w[^>]*>|<(\/?)([^\s/>]+)((?:"[^"]*"|'[^']*'|[^"'>])*?)(\/?)>|[^<]+/g;
  for (const match of text.matchAll(pattern)) {
    const [whole, cdata, slash, name, attributes, empty] = match;
    const top = open.at(-1)!;
    if (cdata !== undefined) top.text += cdata;
    else if (name !== undefined) {
      if (slash) {
        if (top.name !== name) throw new Error(`line ${line}: </${name}> closes <${top.name}>`);
        open.pop();
      } else {
        const element: XmlElement = { name, children: [], text: '', line, attributeText: attributes ?? '' };
        top.children.push(element);
        if (!empty) open.push(element);
      }
    } else if (!whole.startsWith('<')) top.text += decode(whole);
    for (let at = whole.indexOf('\n'); at >= 0; at = whole.indexOf('\n', at + 1)) line++;
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)!.name}> is not closed`);
  return root;
}

/** The first child of a name, without regard to case. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  const lower = name.toLowerCase();
  return element?.children.find((candidate) => candidate.name.toLowerCase() === lower);
}

/** All children of a name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  const lower = name.toLowerCase();
  return element?.children.filter((candidate) => candidate.name.toLowerCase() === lower) ?? [];
}

/** The trimmed text of a child; undefined when there is none. */
export function childText(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.text.trim();
}

/** True for `<Name/>` and `<Name>true</Name>`. */
export function childFlag(element: XmlElement | undefined, name: string): boolean {
  const text = childText(element, name);
  return text !== undefined && text.toLowerCase() !== 'false';
}
