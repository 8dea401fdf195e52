import type { NetException } from '../../errors/exceptions.ts';
import { exceptionOf } from '../../errors/throw.ts';
import { documentTypeAt, Entities } from './entities.ts';
import {
  NetXmlAttribute,
  NetXmlCData,
  NetXmlComment,
  NetXmlDeclaration,
  NetXmlDocument,
  NetXmlDocumentType,
  NetXmlElement,
  type NetXmlNode,
  NetXmlProcessingInstruction,
  NetXmlSignificantWhitespace,
  NetXmlText,
  NetXmlWhitespace,
  splitName,
} from './nodes.ts';
import { expandReferences } from './references.ts';
import { readableText, textPlace } from './text-place.ts';

/** XmlException with line and position appended, as XmlReader throws it. */
export function xmlError(message: string, line = 0, position = 0): NetException {
  const text = line > 0 ? `${message} Line ${line}, position ${position}.` : message;
  return exceptionOf('System.Xml.XmlException', text, null, { LineNumber: line, LinePosition: position, SourceUri: null });
}

const nameForm = /[:A-Za-z_\u00c0-\uffff][:\w.\-\u00b7\u00c0-\uffff]*/y;
const blanks = /[ \t\r\n]*/y;

/** How a text is read. */
export interface ParseOptions {
  readonly preserveWhitespace: boolean;
  readonly ignoreComments?: boolean;
  readonly ignoreInstructions?: boolean;
  /** Document types are passed over, with what they declare. */
  readonly ignoresDtd?: boolean;
  /** The words of the error of a document type where none may be. */
  readonly dtdRefusal?: string;
  /** Is told where each element stands. */
  readonly places?: Map<NetXmlElement, ElementPlace>;
  /** Is told where the name of each attribute stands. */
  readonly attributePlaces?: Map<NetXmlAttribute, number>;
}

/** Where an element stands, as offsets into the text with line breaks of one character. */
export interface ElementPlace {
  /** Of its name. */
  readonly start: number;
  /** After its start tag. */
  readonly inner: number;
  /** After its end tag. */
  after: number;
  /** Of the name in its end tag, once that was read. */
  end?: number;
}

/** Reads a whole document into a document node, which is emptied before. @throws XmlException */
export function parseDocument(text: string, document: NetXmlDocument, options: ParseOptions): void {
  document.removeAll();
  new XmlParser(text, document, options).document();
}

/** Reads nodes that are to stand below another one (InnerXml). @throws XmlException */
export function parseFragment(text: string, context: NetXmlNode): NetXmlNode[] {
  const holder = new NetXmlElement(context.document, 'fragment', '');
  const parser = new XmlParser(text, context.document, { preserveWhitespace: context.document.preserveWhitespace }, (prefix) =>
    context.namespaceOfPrefix(prefix),
  );
  parser.fragment(holder);
  const nodes = [...holder.children];
  holder.removeAll();
  return nodes;
}

interface Open {
  readonly element: NetXmlElement;
  readonly at: number;
  readonly namespaces: Map<string, string> | null;
  readonly preserve: boolean;
}

class XmlParser {
  private pos = 0;
  private readonly open: Open[] = [];
  private readonly entities = new Entities();
  private text: string;

  constructor(
    text: string,
    private readonly doc: NetXmlDocument,
    private readonly options: ParseOptions,
    private readonly outerNamespace: (prefix: string) => string = () => '',
  ) {
    this.text = readableText(text);
  }

  /** @param at where in the text; below 0 where the error has no place */
  private fail(message: string, at = this.pos): never {
    if (at < 0) throw xmlError(message);
    const { line, position } = textPlace(this.text, at);
    throw xmlError(message, line, position);
  }

  private skipBlanks(): void {
    blanks.lastIndex = this.pos;
    blanks.exec(this.text);
    this.pos = blanks.lastIndex;
  }

  document(): void {
    const { text, doc } = this;
    if (text === '') throw xmlError('Root element is missing.');
    let hasRoot = false;
    while (this.pos < text.length) {
      if (text[this.pos] === '<') {
        // No element of a document is shorter than `<a/>`; XmlTextReader looks at so many characters before it looks at the name.
        if (text.length - this.pos < 4) this.fail('Data at the root level is invalid.');
        if (/[A-Za-z_:\u00c0-\uffff]/.test(text[this.pos + 1] ?? '')) {
          if (hasRoot) this.fail('There are multiple root elements.', this.pos + 1);
          hasRoot = true;
          this.element(doc);
        } else this.markup(doc, !hasRoot);
        continue;
      }
      const start = this.pos;
      this.skipBlanks();
      if (this.pos > start) {
        if (this.options.preserveWhitespace) doc.append(new NetXmlWhitespace(doc, text.slice(start, this.pos)));
        continue;
      }
      this.fail('Data at the root level is invalid.');
    }
    if (!hasRoot) throw xmlError('Root element is missing.');
  }

  fragment(holder: NetXmlElement): void {
    while (this.pos < this.text.length) {
      if (this.text.startsWith('</', this.pos)) this.fail('Unexpected end tag.', this.pos + 2);
      if (this.text[this.pos] === '<') {
        if (/[A-Za-z_:\u00c0-\uffff]/.test(this.text[this.pos + 1] ?? '')) this.element(holder);
        else this.markup(holder, false);
      } else this.characters(holder, false);
    }
  }

  /** An element with all that is in it; nested ones without recursion. */
  private element(parent: NetXmlNode): void {
    const depth = this.open.length;
    this.startTag(parent);
    while (this.open.length > depth) {
      const top = this.open[this.open.length - 1] as Open;
      if (this.pos >= this.text.length) this.failUnclosed();
      if (this.text.startsWith('</', this.pos)) this.endTag(top);
      else if (this.text[this.pos] !== '<') this.characters(top.element, top.preserve);
      else if (/[!?]/.test(this.text[this.pos + 1] ?? '')) this.markup(top.element, false);
      else if (this.pos + 1 === this.text.length) this.failUnclosed(this.pos + 1);
      else this.startTag(top.element);
    }
  }

  /** The text ends in the content of elements, or in the start tag of one that is not among them yet. */
  private failUnclosed(at = this.text.length): never {
    const names = this.open.map((o) => o.element.name).reverse();
    // without any, .NET's list of names has no full stop either
    const list = names.length > 0 ? `${names.join(', ')}.` : '';
    this.fail(`Unexpected end of file has occurred. The following elements are not closed: ${list}`, at);
  }

  /** The text ends where something else has to come. */
  private failAtEnd(what = ''): void {
    if (this.pos >= this.text.length)
      this.fail(what === '' ? 'Unexpected end of file has occurred.' : `Unexpected end of file while parsing ${what} has occurred.`);
  }

  /** A name; unless it may be the last of the text, something comes behind it. */
  private name(mayEnd = false): string {
    nameForm.lastIndex = this.pos;
    const match = nameForm.exec(this.text);
    if (!match) {
      const ch = this.text[this.pos];
      if (ch === undefined) this.fail('Unexpected end of file while parsing Name has occurred.');
      this.fail(
        `Name cannot begin with the '${ch}' character, hexadecimal value 0x${ch.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}.`,
      );
    }
    this.pos = nameForm.lastIndex;
    const [name] = match;
    if (name.includes(':')) this.checkColons(name, this.pos - name.length);
    if (!mayEnd) this.failAtEnd('Name');
    return name;
  }

  /** A name has one colon at most, and something on both sides of it. */
  private checkColons(name: string, at: number): void {
    const first = name.indexOf(':');
    const second = name.indexOf(':', first + 1);
    const begins = (ch: string, place: number): never =>
      this.fail(
        `Name cannot begin with the '${ch}' character, hexadecimal value 0x${ch.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}.`,
        place,
      );
    if (first === 0) begins(':', at);
    const next = this.text[at + first + 1] ?? '';
    if (second === first + 1 || (first === name.length - 1 && next !== '')) begins(next, at + first + 1);
    if (second > 0) this.fail("The ':' character, hexadecimal value 0x3A, cannot be included in a name.", at + second);
  }

  private startTag(parent: NetXmlNode): void {
    const { text } = this;
    this.pos++;
    const at = this.pos;
    const name = this.name();
    const found: { name: string; value: string; at: number }[] = [];
    for (;;) {
      const before = this.pos;
      this.skipBlanks();
      const ch = text[this.pos];
      if (ch === '>' || text.startsWith('/>', this.pos)) break;
      if (ch === undefined) this.failUnclosed();
      if (ch === '/') {
        if (this.pos + 1 === text.length) this.fail('Unexpected end of file while parsing > has occurred.');
        this.fail("'/' is an unexpected token. The expected token is '>'.");
      }
      if (this.pos === before) this.fail(`'${ch}' is an unexpected token. Expecting whitespace.`);
      found.push(this.attribute(found));
    }
    const isEmpty = text[this.pos] === '/';
    this.pos += isEmpty ? 2 : 1;
    const element = this.makeElement(name, found, at);
    parent.append(element);
    this.options.places?.set(element, { start: at, inner: this.pos, after: this.pos });
    if (isEmpty) return;
    element.isEmpty = false;
    const space = element.attribute('xml:space')?.value;
    const outer = this.open[this.open.length - 1]?.preserve ?? false;
    this.open.push({ element, at, namespaces: this.scope, preserve: space === 'preserve' || (space !== 'default' && outer) });
  }

  private scope: Map<string, string> | null = null;

  private makeElement(name: string, found: readonly { name: string; value: string; at: number }[], at: number): NetXmlElement {
    const declared = found.filter((a) => a.name === 'xmlns' || a.name.startsWith('xmlns:'));
    this.scope = declared.length > 0 ? new Map(declared.map((a) => [a.name === 'xmlns' ? '' : a.name.slice(6), a.value])) : null;
    const element = new NetXmlElement(this.doc, name, this.namespace(splitName(name)[0], at));
    for (const a of found) {
      const [prefix] = splitName(a.name);
      const namespace = a.name === 'xmlns' ? 'http://www.w3.org/2000/xmlns/' : prefix === '' ? '' : this.namespace(prefix, a.at);
      if (prefix === 'xmlns') this.checkDeclaration(a);
      else if (namespace !== '' && element.attributeList.some((o) => o.namespaceURI === namespace && o.localName === splitName(a.name)[1]))
        this.fail(`'${a.name}' is a duplicate attribute name.`, a.at);
      const attribute = new NetXmlAttribute(this.doc, a.name, namespace, a.value);
      attribute.element = element;
      element.attributeList.push(attribute);
      this.options.attributePlaces?.set(attribute, a.at);
    }
    return element;
  }

  /** `xmlns:p="…"` as it may be. */
  private checkDeclaration({ name, value, at }: { name: string; value: string; at: number }): void {
    if (value === '') this.fail('Invalid namespace declaration.', this.text.indexOf('=', at) + 1);
    const own = 'http://www.w3.org/XML/1998/namespace';
    if (name === 'xmlns:xml' && value !== own)
      this.fail(`Prefix "xml" is reserved for use by XML and can be mapped only to namespace name "${own}".`, at);
  }

  private namespace(prefix: string, at: number): string {
    if (prefix === 'xml') return 'http://www.w3.org/XML/1998/namespace';
    if (prefix === 'xmlns') return 'http://www.w3.org/2000/xmlns/';
    const own = this.scope?.get(prefix);
    if (own !== undefined) return own;
    for (let i = this.open.length - 1; i >= 0; i--) {
      const found = this.open[i]?.namespaces?.get(prefix);
      if (found !== undefined) return found;
    }
    const outer = this.outerNamespace(prefix);
    if (outer === '' && prefix !== '') this.fail(`'${prefix}' is an undeclared prefix.`, at);
    return outer;
  }

  private attribute(others: readonly { name: string }[]): { name: string; value: string; at: number } {
    const { text } = this;
    const at = this.pos;
    const name = this.name();
    this.skipBlanks();
    this.failAtEnd();
    if (text[this.pos] !== '=') this.fail(`'${text[this.pos]}' is an unexpected token. The expected token is '='.`);
    this.pos++;
    this.skipBlanks();
    this.failAtEnd();
    const quote = text[this.pos];
    if (quote !== '"' && quote !== "'") this.fail(`'${quote}' is an unexpected token. The expected token is '"' or '''.`);
    const end = text.indexOf(quote, this.pos + 1);
    if (end < 0) {
      this.pos = text.length;
      this.fail('There is an unclosed literal string.');
    }
    const start = this.pos + 1;
    const raw = text.slice(start, end);
    const less = raw.indexOf('<');
    if (less >= 0) this.fail("'<', hexadecimal value 0x3C, is an invalid attribute character.", start + less);
    if (others.some((o) => o.name === name)) this.fail(`'${name}' is a duplicate attribute name.`, at);
    const value = this.expand(raw.replace(/[\t\n]/g, ' '), start);
    this.pos = end + 1;
    return { name, value, at };
  }

  private endTag(top: Open): void {
    this.pos += 2;
    const at = this.pos;
    const name = this.name(true);
    if (name !== top.element.name) {
      const { line, position } = textPlace(this.text, top.at);
      this.fail(`The '${top.element.name}' start tag on line ${line} position ${position} does not match the end tag of '${name}'.`, at);
    }
    this.skipBlanks();
    if (this.pos >= this.text.length) this.failUnclosed();
    if (this.text[this.pos] !== '>') this.fail(`'${this.text[this.pos]}' is an unexpected token. The expected token is '>'.`);
    this.pos++;
    this.open.pop();
    const place = this.options.places?.get(top.element);
    if (place) {
      place.after = this.pos;
      place.end = at;
    }
  }

  private characters(parent: NetXmlElement, preserve: boolean): void {
    const next = this.text.indexOf('<', this.pos);
    const end = next < 0 ? this.text.length : next;
    const start = this.pos;
    const raw = this.text.slice(start, end);
    const close = raw.indexOf(']]>');
    if (close >= 0) this.fail("']]>' is not allowed in character data.", start + close);
    this.pos = end;
    if (/^[ \t\n]*$/.test(raw)) {
      if (preserve) parent.append(new NetXmlSignificantWhitespace(this.doc, raw));
      else if (this.options.preserveWhitespace) parent.append(new NetXmlWhitespace(this.doc, raw));
      return;
    }
    this.content(parent, raw, start);
  }

  /** Text between tags; entities that have tags in them are read where they stand. */
  private content(parent: NetXmlElement, raw: string, start: number): void {
    let from = 0;
    const put = (to: number): void => {
      if (to > from) parent.append(new NetXmlText(this.doc, this.expand(raw.slice(from, to), start + from)));
    };
    for (const found of raw.matchAll(/&([^#;\s&][^;\s&]*);/g)) {
      const markup = this.entities.markupOf(found[1] as string);
      if (markup === null) continue;
      put(found.index);
      from = found.index + found[0].length;
      this.include(parent, markup);
    }
    put(raw.length);
  }

  /** Reads the text that stands for an entity. */
  private include(parent: NetXmlElement, markup: string): void {
    const { text, pos } = this;
    this.text = markup;
    this.pos = 0;
    this.fragment(parent);
    this.text = text;
    this.pos = pos;
  }

  /** Replaces references. */
  private expand(raw: string, at: number): string {
    if (!raw.includes('&')) return this.checkCharacters(raw, at);
    return expandReferences(raw, {
      text: this.text,
      at,
      entities: this.entities,
      fail: (message, place) => this.fail(message, place),
    });
  }

  private checkCharacters(raw: string, at: number): string {
    const bad = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.exec(raw);
    if (bad)
      this.fail(
        `'${bad[0]}', hexadecimal value 0x${bad[0].charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}, is an invalid character.`,
        at + bad.index,
      );
    return raw;
  }

  /** What begins with `<!` or `<?`. */
  private markup(parent: NetXmlNode, mayHaveDocType: boolean): void {
    const { text, doc } = this;
    const until = (end: string, start: number, what: string): string => {
      const at = text.indexOf(end, start);
      if (at < 0) {
        this.fail(
          `Unexpected end of file while parsing ${what} has occurred.`,
          what === 'PI' || text.length === start ? text.length : text.length - 1,
        );
      }
      this.pos = at + end.length;
      return text.slice(start, at);
    };
    if (text.startsWith('<!--', this.pos)) {
      const start = this.pos;
      const data = until('-->', this.pos + 4, 'Comment');
      if (data.includes('--'))
        this.fail("An XML comment cannot contain '--', and '-' cannot be the last character.", start + 4 + data.indexOf('--'));
      if (!this.options.ignoreComments) parent.append(new NetXmlComment(doc, data));
    } else if (text.startsWith('<![CDATA[', this.pos)) {
      if (parent instanceof NetXmlDocument) this.fail('Data at the root level is invalid.', this.pos + 3);
      parent.append(new NetXmlCData(doc, until(']]>', this.pos + 9, 'CDATA')));
    } else if (text.startsWith('<!DOCTYPE', this.pos) && mayHaveDocType) this.docType(parent);
    else if (text.startsWith('<?', this.pos)) {
      const start = this.pos;
      this.pos += 2;
      const target = this.name();
      if (target === 'xml' && !text.includes('?>', this.pos)) this.failDeclaration();
      const data = until('?>', this.pos, 'PI').trimStart();
      if (target === 'xml') this.declaration(parent, data, start);
      else if (target.toLowerCase() === 'xml') this.fail(`'${target}' is an invalid name for processing instructions.`, start + 2);
      else if (!this.options.ignoreInstructions) parent.append(new NetXmlProcessingInstruction(doc, target, data));
    } else if (text.startsWith('</', this.pos)) this.fail('Unexpected end tag.', this.pos + 2);
    else if (text[this.pos + 1] === '!') this.failMarkup(parent);
    else {
      this.pos++;
      this.name();
    }
  }

  /** What begins with `<!` and is no comment, CDATA section or type of a document. */
  private failMarkup(parent: NetXmlNode): never {
    const { text, pos } = this;
    if (parent instanceof NetXmlDocument) {
      const isShort = '<!DOCTYPE'.startsWith(text.slice(pos)) || text.length - pos < 9;
      this.fail(isShort ? 'Unexpected end of file while parsing DOCTYPE has occurred.' : 'Expected DTD markup was not found.', pos + 2);
    }
    const isCData = text[pos + 2] === '[';
    const wanted = isCData ? 'CDATA[' : "<!--' or '<[CDATA[";
    const at = pos + (isCData ? 3 : 2);
    if (text.length - at < (isCData ? 6 : 2)) this.failUnclosed();
    const token = /[^\s<>[\]"'=/]+/y;
    token.lastIndex = at;
    this.fail(`'${token.exec(text)?.[0] ?? text[at]}' is an unexpected token. The expected token is '${wanted}'.`, at);
  }

  /** A declaration that the text ends in. */
  private failDeclaration(): never {
    const rest = this.text.slice(this.pos);
    const unclosed = /^(?:\s*\w+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*\w+\s*=\s*(["'])(?!.*\1)/s.exec(rest);
    if (unclosed) this.fail('There is an unclosed literal string.', this.pos + unclosed[0].length);
    this.fail('Unexpected end of file has occurred.', rest.endsWith('?') ? this.text.length - 1 : this.text.length);
  }

  private declaration(parent: NetXmlNode, data: string, start: number): void {
    if (start !== 0)
      this.fail(
        'Unexpected XML declaration. The XML declaration must be the first node in the document, and no whitespace characters are allowed to appear before it.',
        start + 2,
      );
    const read = (name: string): string =>
      new RegExp(`${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
        .exec(data)
        ?.slice(1)
        .find((v) => v !== undefined) ?? '';
    const version = read('version');
    if (version === '') this.fail('Syntax for an XML declaration is invalid.', start + 5);
    if (!/^1\.\d+$/.test(version)) this.fail(`Version number '${version}' is invalid.`, this.text.indexOf(version, start + 5));
    if (parent instanceof NetXmlDocument) parent.append(new NetXmlDeclaration(this.doc, version, read('encoding'), read('standalone')));
  }

  private docType(parent: NetXmlNode): void {
    const { text } = this;
    if (this.options.dtdRefusal) throw xmlError(this.options.dtdRefusal);
    const found = documentTypeAt(text, this.pos);
    if (!found) {
      if (text.length === this.pos + 9) this.fail('Unexpected end of file while parsing DOCTYPE has occurred.', this.pos + 2);
      if (!text.includes('>', this.pos)) this.fail('Incomplete DTD content.', text.length);
      this.fail('An unexpected token was found in the DTD.', this.pos + 9);
    }
    this.pos = found.end;
    if (this.options.ignoresDtd) return;
    const { subset } = found;
    if (subset !== null) this.entities.declare(subset, found.subsetStart, (message, at) => this.fail(message, at));
    parent.append(new NetXmlDocumentType(this.doc, found.name, found.publicId, found.systemId, subset));
  }
}
