/** Runs a compiled stylesheet: applies templates, keeps variables and keys. */
import { exceptionOf } from '../../../errors/throw.ts';
import { NetXmlDocument, NetXmlElement, type NetXmlNode, XmlNodeType } from '../nodes.ts';
import { rootOf, stringValue, toNodes, toStringOf, type XPathContext, type XPathValue } from '../xpath/evaluate.ts';
import { xsltFunction } from './functions.ts';
import { type Frame, perform, type Stylesheet, type Template, type TemplateCall } from './model.ts';
import { matchesAny } from './patterns.ts';
import type { ResultBuilder } from './result-builder.ts';

/** What a transformation is given besides its document. */
export interface RuntimeOptions {
  readonly parameters: ReadonlyMap<string, XPathValue>;
  readonly message: (text: string) => void;
  /** Loads a document (document()); null where that is not allowed. */
  readonly load: ((uri: string) => NetXmlDocument) | null;
}

/** Places of nodes in several documents. */
class ForestOrder {
  private readonly places = new Map<NetXmlNode, Map<NetXmlNode, number>>();
  sort(nodes: NetXmlNode[]): NetXmlNode[] {
    const unique = nodes.length < 2 ? nodes : [...new Set(nodes)];
    if (unique.length < 2) return unique;
    const keyed = unique.map((node) => ({ node, ...this.place(node) }));
    keyed.sort((a, b) => a.tree - b.tree || a.place - b.place);
    return keyed.map((k) => k.node);
  }
  private readonly trees = new Map<NetXmlNode, number>();
  private place(node: NetXmlNode): { tree: number; place: number } {
    const root = rootOf(node);
    let known = this.places.get(root);
    if (!known?.has(node)) {
      known = numbered(root);
      this.places.set(root, known);
    }
    if (!this.trees.has(root)) this.trees.set(root, this.trees.size);
    return { tree: this.trees.get(root) ?? 0, place: known.get(node) ?? 0 };
  }
}

function numbered(root: NetXmlNode): Map<NetXmlNode, number> {
  const places = new Map<NetXmlNode, number>();
  const visit = (node: NetXmlNode): void => {
    places.set(node, places.size);
    if (node instanceof NetXmlElement) for (const a of node.attributeList) places.set(a, places.size);
    for (const child of node.children) visit(child);
  };
  visit(root);
  return places;
}

/** One transformation. */
export class Runtime {
  readonly order = new ForestOrder();
  /** What the instruction that was carried out last ends with. */
  next: TemplateCall | null = null;
  private readonly globals = new Map<string, XPathValue>();
  private readonly pending = new Set<string>();
  private readonly keyTables = new Map<string, Map<NetXmlNode, Map<string, NetXmlNode[]>>>();
  private readonly ids = new Map<NetXmlNode, string>();
  constructor(
    readonly stylesheet: Stylesheet,
    readonly source: NetXmlDocument,
    readonly options: RuntimeOptions,
  ) {}

  /** The frame that a transformation starts with. */
  get start(): Frame {
    return { node: this.source, position: 1, size: 1, scope: null, runtime: this, template: null, mode: '', parameters: new Map() };
  }

  run(out: ResultBuilder): void {
    this.apply([this.source], this.start, '', new Map(), out);
  }

  /** What expressions of an element of the stylesheet are evaluated with. */
  context(frame: Frame, element: NetXmlElement): XPathContext {
    return {
      node: frame.node,
      position: frame.position,
      size: frame.size,
      namespaces: (prefix) => element.namespaceOfPrefix(prefix) || null,
      order: this.order,
      variables: (name) => this.variable(name, frame),
      functions: (name, args, context) => xsltFunction(name, args, context, frame, element),
    };
  }

  /** @throws XslTransformException for a variable that is defined by itself */
  variable(name: string, frame: Frame): XPathValue {
    for (let s = frame.scope; s; s = s.outer) {
      const found = s.values.get(name);
      if (found !== undefined) return found;
    }
    const known = this.globals.get(name);
    if (known !== undefined) return known;
    const global = this.stylesheet.variables.get(name);
    if (!global) return '';
    if (this.pending.has(name)) throw transformError(`Circular reference in the definition of variable '${name}'.`);
    this.pending.add(name);
    const given = global.isParameter ? this.options.parameters.get(name) : undefined;
    const value = given ?? global.value(this.start);
    this.pending.delete(name);
    this.globals.set(name, value);
    return value;
  }

  /** xsl:apply-templates. */
  apply(nodes: readonly NetXmlNode[], frame: Frame, mode: string, parameters: Frame['parameters'], out: ResultBuilder): void {
    const size = nodes.length;
    for (let i = 0; i < size; i++) {
      const node = nodes[i] as NetXmlNode;
      const at: Frame = { ...frame, node, position: i + 1, size, scope: null, mode, parameters, template: null };
      const template = this.find(at, Number.POSITIVE_INFINITY);
      this.applyTo(template, at, out);
    }
  }

  /** Applies a template, or what is done without one. */
  applyTo(template: Template | null, frame: Frame, out: ResultBuilder): void {
    if (template) perform(template.body, { ...frame, template }, out);
    else this.builtIn(frame, out);
  }

  /** The template for a node, among those below a precedence. */
  find(frame: Frame, below: number): Template | null {
    let best: Template | null = null;
    let bestPriority = 0;
    for (const template of this.stylesheet.templates) {
      if (template.mode !== frame.mode || template.precedence >= below) continue;
      const pattern = matchesAny(template.patterns, frame.node, frame);
      if (!pattern) continue;
      const priority = template.priority ?? pattern.priority;
      const isBetter =
        !best ||
        template.precedence > best.precedence ||
        (template.precedence === best.precedence &&
          (priority > bestPriority || (priority === bestPriority && template.order > best.order)));
      if (!isBetter) continue;
      best = template;
      bestPriority = priority;
    }
    return best;
  }

  private builtIn(frame: Frame, out: ResultBuilder): void {
    const { node } = frame;
    if (node instanceof NetXmlElement || node instanceof NetXmlDocument) {
      this.apply(childNodes(node), frame, frame.mode, new Map(), out);
      return;
    }
    const isText = node.nodeType !== XmlNodeType.Comment && node.nodeType !== XmlNodeType.ProcessingInstruction;
    if (isText) out.text(stringValue(node));
  }

  /** The nodes with a key. */
  key(name: string, value: XPathValue, frame: Frame): NetXmlNode[] {
    const keys = this.stylesheet.keys.get(name);
    if (!keys)
      throw transformError(
        `A reference to key '${name}' cannot be resolved. An 'xsl:key' of this name must be declared at the top level of the stylesheet.`,
      );
    const root = rootOf(frame.node);
    let trees = this.keyTables.get(name);
    if (!trees) {
      trees = new Map();
      this.keyTables.set(name, trees);
    }
    let table = trees.get(root);
    if (!table) {
      table = new Map();
      trees.set(root, table);
      this.fillKeys(name, root, table);
    }
    const wanted = Array.isArray(value) ? value.map(stringValue) : [toStringOf(value)];
    return this.order.sort(wanted.flatMap((w) => table.get(w) ?? []));
  }

  private fillKeys(name: string, root: NetXmlNode, table: Map<string, NetXmlNode[]>): void {
    const keys = this.stylesheet.keys.get(name) ?? [];
    const put = (text: string, node: NetXmlNode): void => {
      const list = table.get(text);
      if (!list) table.set(text, [node]);
      else if (!list.includes(node)) list.push(node);
    };
    const look = (node: NetXmlNode): void => {
      const frame = { ...this.start, node };
      for (const key of keys) {
        if (!matchesAny(key.patterns, node, frame)) continue;
        const used = key.use(frame);
        if (Array.isArray(used)) for (const n of used) put(stringValue(n), node);
        else put(toStringOf(used), node);
      }
    };
    const visit = (node: NetXmlNode): void => {
      look(node);
      if (node instanceof NetXmlElement) for (const a of node.attributeList) look(a);
      for (const child of node.children) visit(child);
    };
    visit(root);
  }

  /** generate-id(). */
  idOf(node: NetXmlNode): string {
    const known = this.ids.get(node);
    if (known !== undefined) return known;
    const made = `id${this.ids.size + 1}`;
    this.ids.set(node, made);
    return made;
  }
}

/** The children that XPath knows. */
export function childNodes(node: NetXmlNode): NetXmlNode[] {
  return node.children.filter((c) => c.nodeType !== XmlNodeType.XmlDeclaration && c.nodeType !== XmlNodeType.DocumentType);
}

/** The nodes of a value. @throws XslTransformException for a value that has none */
export function nodesOf(value: XPathValue): NetXmlNode[] {
  return toNodes(value);
}

/** XslTransformException. */
export function transformError(message: string) {
  return exceptionOf('System.Xml.Xsl.XslTransformException', message);
}
