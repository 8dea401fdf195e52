/** Loads stylesheets: their declarations, what they include and import (sections 2 and 3 of XSLT 1.0). */
import { NetXmlDocument, NetXmlElement, type NetXmlNode, XmlNodeType } from '../nodes.ts';
import { type ElementPlace, parseDocument } from '../parser.ts';
import { readableText, type TextPlace, textPlace } from '../text-place.ts';
import { compilePatterns, loadError } from './expressions.ts';
import { BodyCompiler, contentOf, inScope, NameScope, type StylesheetContext } from './instructions.ts';
import { type DecimalFormat, type OutputOptions, type Stylesheet, type Template, xslNs } from './model.ts';
import { plainFormat } from './numbers.ts';

/** Gives the text of what a stylesheet refers to, and where it stands. @throws XslLoadException where nothing may be loaded */
export type StylesheetLoader = (href: string, base: string | null) => { text: string; base: string };

/**
 * Compiles a stylesheet.
 *
 * @throws XmlException, XslLoadException
 */
export function compileStylesheet(text: string, base: string | null, loader: StylesheetLoader): Stylesheet {
  return new StylesheetCompiler(loader).compile(text, base);
}

interface Module {
  readonly root: NetXmlElement;
  readonly precedence: number;
  readonly base: string | null;
}

class StylesheetCompiler implements StylesheetContext {
  private readonly places = new Map<NetXmlElement, { text: string; at: number }>();
  private readonly names = new Set<string>();
  private readonly globals = new Set<string>();
  private readonly aliases = new Map<string, { prefix: string; uri: string }>();
  private readonly modules: Module[] = [];
  private readonly bodies = new BodyCompiler(this);
  private precedence = 0;
  constructor(private readonly loader: StylesheetLoader) {}

  compile(text: string, base: string | null): Stylesheet {
    const document = this.parse(text);
    const sheet: Stylesheet = {
      document,
      place: (element) => this.place(element),
      templates: [],
      named: new Map(),
      variables: new Map(),
      keys: new Map(),
      attributeSets: new Map(),
      formats: new Map([['', plainFormat]]),
      spaces: [],
      output: {
        method: null,
        indent: null,
        omitDeclaration: false,
        encoding: null,
        standalone: null,
        doctypePublic: null,
        doctypeSystem: null,
        mediaType: null,
        cdata: new Set(),
      },
    };
    const root = document.documentElement as NetXmlElement;
    if (root.namespaceURI === xslNs && (root.localName === 'stylesheet' || root.localName === 'transform')) this.collect(root, base, []);
    else if (root.attributeNS('version', xslNs)) {
      const body = this.bodies.body(holderOf(root), this.globals);
      const [pattern] = compilePatterns('/', root, this.globals, this);
      sheet.templates.push({ patterns: pattern ? [pattern] : [], name: null, mode: '', priority: null, precedence: 0, order: 0, body });
      return sheet;
    } else
      throw loadError(
        `Stylesheet must start either with an 'xsl:stylesheet' or an 'xsl:transform' element, or with a literal result element that has an 'xsl:version' attribute, where prefix 'xsl' denotes the '${xslNs}' namespace.`,
        root,
        this,
      );
    for (const module of this.modules) this.prepare(module);
    for (const module of this.modules)
      for (const child of contentOf(module.root)) if (child instanceof NetXmlElement) this.declaration(child, module, sheet);
    return sheet;
  }

  place(element: NetXmlElement): TextPlace {
    const found = this.places.get(element);
    if (!found) return { line: 0, position: 0 };
    return textPlace(found.text, found.at);
  }

  private parse(text: string): NetXmlDocument {
    const document = new NetXmlDocument();
    const places = new Map<NetXmlElement, ElementPlace>();
    parseDocument(text, document, { preserveWhitespace: true, places });
    const plain = readableText(text);
    for (const [element, { start }] of places) this.places.set(element, { text: plain, at: start });
    return document;
  }

  /** Takes a module with those that it imports, which come before it, and includes. */
  private collect(root: NetXmlElement, base: string | null, outer: readonly string[]): void {
    const includes: Module[] = [];
    for (const child of contentOf(root)) {
      if (!(child instanceof NetXmlElement) || child.namespaceURI !== xslNs) continue;
      if (child.localName !== 'import' && child.localName !== 'include') continue;
      const loaded = this.loader(this.bodies.required(child, 'href'), base);
      if (outer.includes(loaded.base))
        throw loadError(`Stylesheet '${loaded.base}' cannot directly or indirectly include or import itself.`, child, this);
      const inner = this.parse(loaded.text).documentElement as NetXmlElement;
      const path = [...outer, loaded.base];
      if (child.localName === 'import') this.collect(inner, loaded.base, path);
      else {
        this.imports(inner, loaded.base, path);
        includes.push({ root: inner, precedence: 0, base: loaded.base });
      }
    }
    const { precedence } = this;
    this.precedence++;
    for (const include of includes) this.modules.push({ ...include, precedence });
    this.modules.push({ root, precedence, base });
  }

  /** What an included module imports. */
  private imports(root: NetXmlElement, base: string, path: readonly string[]): void {
    for (const child of contentOf(root)) {
      if (!(child instanceof NetXmlElement) || child.namespaceURI !== xslNs || child.localName !== 'import') continue;
      const loaded = this.loader(this.bodies.required(child, 'href'), base);
      this.collect(this.parse(loaded.text).documentElement as NetXmlElement, loaded.base, [...path, loaded.base]);
    }
  }

  /** Notes names before bodies are compiled, which may use them in any order. */
  private prepare({ root }: Module): void {
    for (const child of contentOf(root)) {
      if (!(child instanceof NetXmlElement) || child.namespaceURI !== xslNs) continue;
      const name = child.attribute('name')?.value;
      if (child.localName === 'template' && name !== undefined) this.names.add(this.expandedName(name, child));
      if ((child.localName === 'variable' || child.localName === 'param') && name !== undefined) this.globals.add(name);
      if (child.localName === 'namespace-alias') this.addAlias(child);
    }
  }

  private addAlias(e: NetXmlElement): void {
    const uri = (name: string): { prefix: string; uri: string } => {
      const text = this.bodies.required(e, name);
      const prefix = text === '#default' ? '' : text;
      return { prefix, uri: e.namespaceOfPrefix(prefix) };
    };
    this.aliases.set(uri('stylesheet-prefix').uri, uri('result-prefix'));
  }

  hasTemplate(name: string): boolean {
    return this.names.has(name);
  }
  alias(uri: string): { prefix: string; uri: string } | undefined {
    return this.aliases.get(uri);
  }
  expandedName(name: string, element: NetXmlElement): string {
    const [prefix, local] = name.includes(':') ? (name.split(':') as [string, string]) : ['', name];
    return prefix === '' ? local : `{${element.namespaceOfPrefix(prefix)}}${local}`;
  }
  excluded(element: NetXmlElement): ReadonlySet<string> {
    const found = new Set<string>();
    for (let n: NetXmlNode | null = element; n instanceof NetXmlElement; n = n.parent) {
      const isOwn = n.namespaceURI === xslNs;
      for (const name of ['exclude-result-prefixes', 'extension-element-prefixes']) {
        const text = (isOwn ? n.attribute(name) : n.attributeNS(name, xslNs))?.value ?? '';
        for (const prefix of text.split(/\s+/)) {
          if (prefix === '#all') for (const [, uri] of inScope(n)) found.add(uri);
          else if (prefix !== '') found.add(n.namespaceOfPrefix(prefix === '#default' ? '' : prefix));
        }
      }
    }
    return found;
  }

  private declaration(e: NetXmlElement, { precedence }: Module, sheet: Stylesheet): void {
    if (e.namespaceURI === '') throw loadError(`Top-level element '${e.name}' may not have a null namespace URI.`, e, this);
    if (e.namespaceURI !== xslNs) return;
    switch (e.localName) {
      case 'template':
        this.template(e, precedence, sheet);
        return;
      case 'variable':
      case 'param': {
        const name = this.bodies.required(e, 'name');
        const known = sheet.variables.get(name);
        if (known?.precedence === precedence)
          throw loadError(`The variable or parameter '${name}' was duplicated with the same import precedence.`, e, this);
        sheet.variables.set(name, { isParameter: e.localName === 'param', value: this.bodies.value(e, this.globals), precedence });
        return;
      }
      case 'key': {
        const name = this.expandedName(this.bodies.required(e, 'name'), e);
        const patterns = compilePatterns(this.bodies.required(e, 'match'), e, this.globals, this);
        const list = sheet.keys.get(name) ?? [];
        list.push({ patterns, use: this.bodies.expression(e, 'use', new NameScope(this.globals)) });
        sheet.keys.set(name, list);
        return;
      }
      case 'attribute-set': {
        const name = this.expandedName(this.bodies.required(e, 'name'), e);
        const list = sheet.attributeSets.get(name) ?? [];
        list.push(this.bodies.attributeSets(e, 'use-attribute-sets'), this.bodies.body(e, this.globals));
        sheet.attributeSets.set(name, list);
        return;
      }
      case 'decimal-format':
        sheet.formats.set(e.attribute('name')?.value ?? '', decimalFormat(e));
        return;
      case 'strip-space':
      case 'preserve-space':
        for (const name of this.bodies.required(e, 'elements').split(/\s+/)) {
          const [prefix, local] = name.includes(':') ? (name.split(':') as [string, string]) : ['', name];
          const namespace = prefix === '' ? (local === '*' ? null : '') : e.namespaceOfPrefix(prefix);
          sheet.spaces.push({ name: local, namespace, strips: e.localName === 'strip-space', precedence });
        }
        return;
      case 'output':
        this.output(e, sheet.output);
        return;
      case 'import':
      case 'include':
      case 'namespace-alias':
        return;
      default:
        throw loadError(`'${e.name}' cannot be a child of the '${e.parent?.name ?? ''}' element.`, e, this);
    }
  }

  private template(e: NetXmlElement, precedence: number, sheet: Stylesheet): void {
    const match = e.attribute('match')?.value;
    const name = e.attribute('name')?.value;
    if (match === undefined && name === undefined)
      throw loadError("'xsl:template' must have either a 'match' attribute or a 'name' attribute, or both.", e, this);
    if (match === undefined && e.attribute('mode'))
      throw loadError("An 'xsl:template' element without a 'match' attribute cannot have a 'mode' attribute.", e, this);
    const priority = e.attribute('priority')?.value;
    const template: Template = {
      patterns: match === undefined ? [] : compilePatterns(match, e, this.globals, this),
      name: name ?? null,
      mode: e.attribute('mode')?.value ?? '',
      priority: priority === undefined ? null : Number(priority),
      precedence,
      order: sheet.templates.length,
      body: this.bodies.body(e, this.globals),
    };
    sheet.templates.push(template);
    if (name === undefined) return;
    const expanded = this.expandedName(name, e);
    const known = sheet.named.get(expanded);
    if (known && known.precedence === precedence) throw loadError(`'${name}' is a duplicate template name.`, e, this);
    if (!known || known.precedence < precedence) sheet.named.set(expanded, template);
  }

  private output(e: NetXmlElement, output: OutputOptions): void {
    const text = (name: string): string | null => e.attribute(name)?.value ?? null;
    const yes = (name: string): boolean | null => {
      const value = text(name);
      if (value === null) return null;
      if (value !== 'yes' && value !== 'no') throw loadError(`The value of the '${name}' attribute must be 'yes' or 'no'.`, e, this);
      return value === 'yes';
    };
    const method = text('method');
    if (method !== null) {
      if (method !== 'xml' && method !== 'html' && method !== 'text')
        throw loadError(`'${method}' is an invalid value for the 'method' attribute.`, e, this);
      output.method = method;
    }
    output.indent = yes('indent') ?? output.indent;
    output.omitDeclaration = yes('omit-xml-declaration') ?? output.omitDeclaration;
    output.encoding = text('encoding') ?? output.encoding;
    output.standalone = text('standalone') ?? output.standalone;
    output.doctypePublic = text('doctype-public') ?? output.doctypePublic;
    output.doctypeSystem = text('doctype-system') ?? output.doctypeSystem;
    output.mediaType = text('media-type') ?? output.mediaType;
    for (const name of (text('cdata-section-elements') ?? '').split(/\s+/)) {
      if (name === '') continue;
      const [prefix, local] = name.includes(':') ? (name.split(':') as [string, string]) : ['', name];
      output.cdata.add(`${e.namespaceOfPrefix(prefix)} ${local}`);
    }
  }
}

/** An element that holds the one element of a simplified stylesheet. */
function holderOf(root: NetXmlElement): NetXmlElement {
  const holder = new NetXmlElement(root.document, 'xsl:template', xslNs);
  holder.children.push(root);
  return holder;
}

function decimalFormat(e: NetXmlElement): DecimalFormat {
  const text = (name: string, preset: string): string => e.attribute(name)?.value ?? preset;
  return {
    decimal: text('decimal-separator', plainFormat.decimal),
    grouping: text('grouping-separator', plainFormat.grouping),
    infinity: text('infinity', plainFormat.infinity),
    minus: text('minus-sign', plainFormat.minus),
    nan: text('NaN', plainFormat.nan),
    percent: text('percent', plainFormat.percent),
    perMille: text('per-mille', plainFormat.perMille),
    zero: text('zero-digit', plainFormat.zero),
    digit: text('digit', plainFormat.digit),
    separator: text('pattern-separator', plainFormat.separator),
  };
}

/** Takes white space out of a source document, as the stylesheet wants it (section 3.4). */
export function stripSpace(sheet: Stylesheet, document: NetXmlDocument): void {
  const top = document.children.filter((c) => c.nodeType === XmlNodeType.Whitespace);
  for (const node of top) node.detach();
  if (!sheet.spaces.some((rule) => rule.strips)) return;
  const strips = (e: NetXmlElement): boolean => {
    let best: Stylesheet['spaces'][number] | null = null;
    const weight = (rule: Stylesheet['spaces'][number]): number =>
      rule.precedence * 10 + (rule.name !== '*' ? 2 : rule.namespace !== null ? 1 : 0);
    for (const rule of sheet.spaces) {
      const fits = (rule.name === '*' || rule.name === e.localName) && (rule.namespace === null || rule.namespace === e.namespaceURI);
      if (fits && (!best || weight(rule) >= weight(best))) best = rule;
    }
    return best?.strips ?? false;
  };
  const visit = (e: NetXmlElement): void => {
    if (strips(e)) {
      const blank = e.children.filter((c) => c.nodeType === XmlNodeType.Whitespace);
      for (const node of blank) node.detach();
    }
    for (const child of e.children) if (child instanceof NetXmlElement) visit(child);
  };
  if (document.documentElement) visit(document.documentElement);
}
