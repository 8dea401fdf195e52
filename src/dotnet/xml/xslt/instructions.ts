/** Compiles the bodies of templates (sections 7 to 11 of XSLT 1.0). */
import { NetXmlDocument, NetXmlElement, type NetXmlNode, splitName, XmlNodeType } from '../nodes.ts';
import { toBoolean, toNodes, toNumber, toStringOf, type XPathValue } from '../xpath/evaluate.ts';
import { compileExpression, compilePatterns, compileTemplateText, loadError, type PlaceFinder } from './expressions.ts';
import { type Expression, type Frame, type Instruction, perform, type Scope, type Template, xslNs } from './model.ts';
import { compileCount } from './numbering.ts';
import { formatNumbers } from './numbers.ts';
import { ResultBuilder } from './result-builder.ts';
import { childNodes, transformError } from './runtime.ts';
import { type SortKey, sortNodes } from './sorting.ts';

/** The names of variables in scope while a body is compiled. */
export class NameScope {
  private readonly own = new Set<string>();
  constructor(private readonly outer: { has(name: string): boolean }) {}
  has(name: string): boolean {
    return this.own.has(name) || this.outer.has(name);
  }
  add(name: string): boolean {
    if (this.own.has(name)) return false;
    this.own.add(name);
    return true;
  }
}

/** What the body compiler needs of the stylesheet. */
export interface StylesheetContext extends PlaceFinder {
  hasTemplate(name: string): boolean;
  /** Namespaces that result elements do not get. */
  excluded(element: NetXmlElement): ReadonlySet<string>;
  /** The namespace and prefix that another one stands for (xsl:namespace-alias). */
  alias(uri: string): { prefix: string; uri: string } | undefined;
  expandedName(name: string, element: NetXmlElement): string;
}

type Make = (this: BodyCompiler, e: NetXmlElement, names: NameScope) => Instruction;

/** Compiles bodies. */
export class BodyCompiler {
  constructor(readonly sheet: StylesheetContext) {}

  /** The instructions in an element, one after the other; variables hold to its end. */
  body(element: NetXmlElement, outer: { has(name: string): boolean }, skip: readonly string[] = []): Instruction {
    const names = new NameScope(outer);
    const list: { run: Instruction; variable: string | null; value: Expression | null; isParameter: boolean }[] = [];
    for (const child of contentOf(element)) {
      if (!(child instanceof NetXmlElement)) {
        const text = child.value ?? '';
        list.push({ run: (_f, out) => out.text(text), variable: null, value: null, isParameter: false });
        continue;
      }
      const local = child.namespaceURI === xslNs ? child.localName : '';
      if (skip.includes(local)) continue;
      if (local === 'variable' || local === 'param') {
        const name = this.required(child, 'name');
        const value = this.value(child, names);
        if (!names.add(name))
          throw loadError(`The variable or parameter '${name}' was duplicated within the same scope.`, child, this.sheet);
        list.push({ run: nothing, variable: name, value, isParameter: local === 'param' });
      } else list.push({ run: this.instruction(child, names), variable: null, value: null, isParameter: false });
    }
    if (list.every((i) => i.variable === null)) {
      const runs = list.map((i) => i.run);
      if (runs.length === 1) return runs[0] as Instruction;
      return (f, out) => {
        const last = runs.length - 1;
        for (let i = 0; i < last; i++) perform(runs[i] as Instruction, f, out);
        runs[last]?.(f, out);
      };
    }
    return (f, out) => {
      const scope: Scope = { values: new Map(), outer: f.scope };
      const inner = { ...f, scope };
      for (const [i, { run, variable, value, isParameter }] of list.entries()) {
        if (variable === null && i === list.length - 1) run(inner, out);
        else if (variable === null) perform(run, inner, out);
        else scope.values.set(variable, (isParameter ? f.parameters.get(variable) : undefined) ?? (value as Expression)(inner));
      }
    };
  }

  /** The value of a variable, a parameter or xsl:with-param: `select`, or a tree. */
  value(element: NetXmlElement, names: { has(name: string): boolean }): Expression {
    const select = element.attribute('select')?.value;
    const hasContent = contentOf(element).length > 0;
    if (select !== undefined && hasContent)
      throw loadError(
        `The variable or parameter '${element.attribute('name')?.value ?? ''}' cannot have both a 'select' attribute and non-empty content.`,
        element,
        this.sheet,
      );
    if (select !== undefined) return compileExpression(select, element, names, this.sheet);
    if (!hasContent) return () => '';
    const body = this.body(element, names);
    return (f) => {
      const out = new ResultBuilder();
      perform(body, f, out);
      return [out.document];
    };
  }

  required(element: NetXmlElement, name: string): string {
    const value = element.attribute(name)?.value;
    if (value === undefined) throw loadError(`Missing mandatory attribute '${name}'.`, element, this.sheet);
    return value;
  }

  expression(element: NetXmlElement, name: string, names: NameScope, preset?: string): Expression {
    const text = preset === undefined ? this.required(element, name) : (element.attribute(name)?.value ?? preset);
    return compileExpression(text, element, names, this.sheet);
  }

  private textOf(element: NetXmlElement, name: string, names: NameScope): ((f: Frame) => string) | null {
    const text = element.attribute(name)?.value;
    return text === undefined ? null : compileTemplateText(text, element, names, this.sheet);
  }

  private instruction(element: NetXmlElement, names: NameScope): Instruction {
    if (element.namespaceURI !== xslNs) return this.literal(element, names);
    const make = Object.hasOwn(instructions, element.localName) ? instructions[element.localName] : undefined;
    if (make) return make.call(this, element, names);
    const parent = element.parent?.name ?? '';
    throw loadError(`'${element.name}' cannot be a child of the '${parent}' element.`, element, this.sheet);
  }

  /** A literal result element (section 7.1.1). */
  private literal(element: NetXmlElement, names: NameScope): Instruction {
    const { sheet } = this;
    const excluded = sheet.excluded(element);
    const renamed = (name: string, uri: string): readonly [string, string] => {
      const alias = uri === '' && !name.includes(':') ? sheet.alias('') : sheet.alias(uri);
      if (!alias) return [name, uri];
      const local = splitName(name)[1];
      return [alias.prefix === '' ? local : `${alias.prefix}:${local}`, alias.uri];
    };
    const [name, namespace] = renamed(element.name, element.namespaceURI);
    const attributes = element.attributeList
      .filter((a) => a.prefix !== 'xmlns' && a.name !== 'xmlns' && a.namespaceURI !== xslNs)
      .map((a) => {
        const [own, uri] = a.namespaceURI === '' ? [a.name, ''] : renamed(a.name, a.namespaceURI);
        return { name: own, namespace: uri, value: compileTemplateText(a.value, element, names, sheet) };
      });
    const namespaces = inScope(element).filter(([, uri]) => uri !== xslNs && !excluded.has(uri) && !sheet.alias(uri));
    const sets = this.attributeSets(element, 'use-attribute-sets', xslNs);
    const body = this.body(element, names);
    return (f, out) => {
      out.startElement(name, namespace);
      for (const [prefix, uri] of namespaces) out.namespace(prefix, uri);
      sets(f, out);
      for (const a of attributes) out.attribute(a.name, a.namespace, a.value(f));
      perform(body, f, out);
      out.endElement();
    };
  }

  /** The attributes of the sets that an element names. */
  attributeSets(element: NetXmlElement, attribute: string, namespace = ''): Instruction {
    const text = element.attributeNS(attribute, namespace)?.value ?? '';
    const list = text
      .split(/\s+/)
      .filter((n) => n !== '')
      .map((n) => this.sheet.expandedName(n, element));
    if (list.length === 0) return nothing;
    return (f, out) => {
      for (const name of list) {
        const sets = f.runtime.stylesheet.attributeSets.get(name);
        if (!sets)
          throw transformError(
            `A reference to attribute set '${name}' cannot be resolved. An 'xsl:attribute-set' of this name must be declared at the top level of the stylesheet.`,
          );
        for (const set of sets) perform(set, { ...f, scope: null }, out);
      }
    };
  }

  sorts(element: NetXmlElement, names: NameScope): SortKey[] {
    const of = (e: NetXmlElement, name: string, preset: string): ((f: Frame) => string) => this.textOf(e, name, names) ?? (() => preset);
    return contentOf(element)
      .filter((c): c is NetXmlElement => c instanceof NetXmlElement && c.namespaceURI === xslNs && c.localName === 'sort')
      .map((e) => ({
        select: this.expression(e, 'select', names, '.'),
        type: of(e, 'data-type', 'text'),
        order: of(e, 'order', 'ascending'),
        caseOrder: of(e, 'case-order', ''),
      }));
  }

  parameters(element: NetXmlElement, names: NameScope): (f: Frame) => Map<string, XPathValue> {
    const list = contentOf(element)
      .filter((c): c is NetXmlElement => c instanceof NetXmlElement && c.namespaceURI === xslNs && c.localName === 'with-param')
      .map((e) => ({ name: this.required(e, 'name'), value: this.value(e, names) }));
    return (f) => new Map(list.map(({ name, value }) => [name, value(f)]));
  }

  /** The text that a body makes. */
  text(element: NetXmlElement, names: NameScope): (f: Frame) => string {
    const body = this.body(element, names);
    return (f) => {
      const out = new ResultBuilder();
      perform(body, f, out);
      return out.document.contentText;
    };
  }

  named(element: NetXmlElement, names: NameScope): { name: (f: Frame) => string; namespace: ((f: Frame) => string) | null } {
    this.required(element, 'name');
    return { name: this.textOf(element, 'name', names) as (f: Frame) => string, namespace: this.textOf(element, 'namespace', names) };
  }
}

const nothing: Instruction = () => undefined;

/** What a body has: elements, and text that is more than white space. */
export function contentOf(element: NetXmlElement): NetXmlNode[] {
  return element.children.filter((c) => {
    if (c instanceof NetXmlElement) return true;
    if (c.nodeType === XmlNodeType.Comment || c.nodeType === XmlNodeType.ProcessingInstruction) return false;
    return (
      /[^ \t\r\n]/.test(c.value ?? '') ||
      (element.namespaceURI === xslNs && element.localName === 'text') ||
      c.nodeType === XmlNodeType.SignificantWhitespace
    );
  });
}

/** The namespaces in scope at an element, those of outer elements first. */
export function inScope(element: NetXmlElement): [string, string][] {
  const found = new Map<string, string>();
  const chain: NetXmlElement[] = [];
  for (let n: NetXmlNode | null = element; n instanceof NetXmlElement; n = n.parent) chain.unshift(n);
  for (const e of chain)
    for (const a of e.attributeList) {
      if (a.name === 'xmlns') found.set('', a.value);
      else if (a.prefix === 'xmlns') found.set(a.localName, a.value);
    }
  return [...found].filter(([prefix, uri]) => prefix !== '' || uri !== '');
}

function select(this: BodyCompiler, e: NetXmlElement, names: NameScope, preset?: string): (f: Frame) => NetXmlNode[] {
  const expression = this.expression(e, 'select', names, preset);
  return (f) => toNodes(expression(f));
}

const instructions: Record<string, Make> = {
  'apply-templates'(e, names) {
    const nodes = e.attribute('select') ? select.call(this, e, names) : (f: Frame) => childNodes(f.node);
    const mode = e.attribute('mode')?.value ?? '';
    const keys = this.sorts(e, names);
    const parameters = this.parameters(e, names);
    return (f, out) => f.runtime.apply(sortNodes(nodes(f), keys, f), f, mode, parameters(f), out);
  },
  'apply-imports'() {
    return (f, out) => f.runtime.applyTo(f.runtime.find(f, f.template?.precedence ?? 0), { ...f, scope: null }, out);
  },
  'call-template'(e, names) {
    const name = this.required(e, 'name');
    const expanded = this.sheet.expandedName(name, e);
    if (!this.sheet.hasTemplate(expanded)) throw loadError(`The named template '${name}' does not exist.`, e, this.sheet, true);
    const parameters = this.parameters(e, names);
    return (f) => {
      const { body } = f.runtime.stylesheet.named.get(expanded) as Template;
      f.runtime.next = { body, frame: { ...f, scope: null, parameters: parameters(f) } };
    };
  },
  'for-each'(e, names) {
    const nodes = select.call(this, e, names);
    const keys = this.sorts(e, names);
    const body = this.body(e, names, ['sort']);
    return (f, out) => {
      const list = sortNodes(nodes(f), keys, f);
      for (let i = 0; i < list.length; i++)
        perform(body, { ...f, node: list[i] as NetXmlNode, position: i + 1, size: list.length, template: null }, out);
    };
  },
  'value-of'(e, names) {
    const value = this.expression(e, 'select', names);
    const isRaw = e.attribute('disable-output-escaping')?.value === 'yes';
    return (f, out) => out.text(toStringOf(value(f)), isRaw);
  },
  text(e) {
    const text = e.contentText;
    const isRaw = e.attribute('disable-output-escaping')?.value === 'yes';
    return (_f, out) => out.text(text, isRaw);
  },
  if(e, names) {
    const test = this.expression(e, 'test', names);
    const body = this.body(e, names);
    return (f, out) => {
      if (toBoolean(test(f))) body(f, out);
    };
  },
  choose(e, names) {
    const branches: { test: Expression | null; body: Instruction }[] = [];
    for (const c of contentOf(e)) {
      if (!(c instanceof NetXmlElement) || c.namespaceURI !== xslNs || (c.localName !== 'when' && c.localName !== 'otherwise'))
        throw loadError(`'${c.name}' cannot be a child of the 'xsl:choose' element.`, c instanceof NetXmlElement ? c : e, this.sheet);
      branches.push({ test: c.localName === 'when' ? this.expression(c, 'test', names) : null, body: this.body(c, names) });
    }
    if (!branches.some((b) => b.test)) throw loadError("An 'xsl:choose' element must have at least one 'xsl:when' child.", e, this.sheet);
    return (f, out) => branches.find((b) => b.test === null || toBoolean(b.test(f)))?.body(f, out);
  },
  element(e, names) {
    const { name, namespace } = this.named(e, names);
    const sets = this.attributeSets(e, 'use-attribute-sets');
    const body = this.body(e, names);
    return (f, out) => {
      const qualified = name(f);
      out.startElement(qualified, namespace ? namespace(f) : e.namespaceOfPrefix(splitName(qualified)[0]));
      sets(f, out);
      perform(body, f, out);
      out.endElement();
    };
  },
  attribute(e, names) {
    const { name, namespace } = this.named(e, names);
    const text = this.text(e, names);
    return (f, out) => {
      const qualified = name(f);
      const [prefix] = splitName(qualified);
      out.attribute(qualified, namespace ? namespace(f) : prefix === '' ? '' : e.namespaceOfPrefix(prefix), text(f));
    };
  },
  comment(e, names) {
    const text = this.text(e, names);
    return (f, out) => out.comment(text(f).replace(/--/g, '- -').replace(/-$/, '- '));
  },
  'processing-instruction'(e, names) {
    const { name } = this.named(e, names);
    const text = this.text(e, names);
    return (f, out) => out.instruction(name(f), text(f).replace(/\?>/g, '? >').trimStart());
  },
  copy(e, names) {
    const sets = this.attributeSets(e, 'use-attribute-sets');
    const body = this.body(e, names);
    return (f, out) => {
      const { node } = f;
      if (node instanceof NetXmlElement) {
        out.startElement(node.name, node.namespaceURI);
        out.copyNamespaces(node);
        sets(f, out);
        perform(body, f, out);
        out.endElement();
      } else if (node instanceof NetXmlDocument) perform(body, f, out);
      else out.copy(node);
    };
  },
  'copy-of'(e, names) {
    const value = this.expression(e, 'select', names);
    return (f, out) => {
      const found = value(f);
      if (Array.isArray(found)) for (const node of found) out.copy(node);
      else out.text(toStringOf(found));
    };
  },
  message(e, names) {
    const text = this.text(e, names);
    const ends = e.attribute('terminate')?.value === 'yes';
    return (f) => {
      const message = text(f);
      f.runtime.options.message(message);
      if (ends) throw transformError(message);
    };
  },
  number(e, names) {
    const value = e.attribute('value') ? this.expression(e, 'value', names) : null;
    const count = value ? null : compileCount(this, e, names);
    const part = (name: string, preset: string): ((f: Frame) => string) => {
      const text = e.attribute(name)?.value;
      return text === undefined ? () => preset : compileTemplateText(text, e, names, this.sheet);
    };
    const format = part('format', '1');
    const separator = part('grouping-separator', '');
    const size = part('grouping-size', '0');
    return (f, out) => {
      const numbers = value ? [toNumber(value(f))] : (count?.(f) ?? []);
      out.text(formatNumbers(numbers, format(f), separator(f), Number(size(f))));
    };
  },
  fallback: () => nothing,
};

/** Compiles the patterns of an attribute; null without it. */
export function patternsOf(compiler: BodyCompiler, element: NetXmlElement, attribute: string, names: NameScope) {
  const text = element.attribute(attribute)?.value;
  return text === undefined ? null : compilePatterns(text, element, names, compiler.sheet);
}
