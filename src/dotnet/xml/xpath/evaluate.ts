import { exceptionOf } from '../../../errors/throw.ts';
import { NetXmlAttribute, NetXmlDocument, NetXmlElement, type NetXmlNode, XmlNodeType } from '../nodes.ts';
import { callFunction } from './functions.ts';
import { type Axis, contextNeeded, type Expr, invalidToken, type NodeTest, parseXPath, type Step } from './syntax.ts';

/** What an expression gives; a list of nodes is in document order. */
export type XPathValue = number | string | boolean | NetXmlNode[];

/** Where an expression is evaluated. */
export interface XPathContext {
  readonly node: NetXmlNode;
  readonly position: number;
  readonly size: number;
  /** The namespace of a prefix, null when it is not declared. */
  readonly namespaces: ((prefix: string) => string | null) | null;
  readonly order: Pick<DocumentOrder, 'sort'>;
  /** The values of variables, where there may be some. */
  readonly variables?: (name: string) => XPathValue;
  /** Functions beyond XPath's core library; undefined for one that is not known. */
  readonly functions?: (name: string, args: readonly Expr[], context: XPathContext) => XPathValue | undefined;
}

/** Where each node stands in its document, worked out when first asked for. */
export class DocumentOrder {
  private places: Map<NetXmlNode, number> | undefined;
  constructor(private readonly start: NetXmlNode) {}
  sort(nodes: NetXmlNode[]): NetXmlNode[] {
    if (nodes.length < 2) return nodes;
    const unique = [...new Set(nodes)];
    if (unique.length < 2) return unique;
    this.places ??= this.number();
    const { places } = this;
    return unique.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  }
  private number(): Map<NetXmlNode, number> {
    const places = new Map<NetXmlNode, number>();
    const visit = (node: NetXmlNode): void => {
      places.set(node, places.size);
      if (node instanceof NetXmlElement) for (const a of node.attributeList) places.set(a, places.size);
      for (const child of node.children) visit(child);
    };
    visit(rootOf(this.start));
    return places;
  }
}

/** The topmost node above (or the node itself). */
export function rootOf(node: NetXmlNode): NetXmlNode {
  let n = node;
  for (let up = parentOf(n); up; up = parentOf(n)) n = up;
  return n;
}

function parentOf(node: NetXmlNode): NetXmlNode | null {
  return node instanceof NetXmlAttribute ? node.element : node.parent;
}

/** The string value of a node. */
export function stringValue(node: NetXmlNode): string {
  return node instanceof NetXmlElement || node instanceof NetXmlDocument || node.nodeType === XmlNodeType.DocumentFragment
    ? node.contentText
    : (node.value ?? '');
}

/** XPath's number of a text: NaN unless it is a plain decimal. */
export function toNumber(value: XPathValue): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const text = (typeof value === 'string' ? value : toStringOf(value)).replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
  return /^-?(\d+(\.\d*)?|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
}

/** XPath's string of a value. */
export function toStringOf(value: XPathValue): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'number') {
    if (Object.is(value, -0)) return '0';
    if (Number.isInteger(value) && Math.abs(value) < 1e21) return BigInt(value).toString();
    return value === Number.POSITIVE_INFINITY ? 'Infinity' : value === Number.NEGATIVE_INFINITY ? '-Infinity' : String(value);
  }
  return value[0] ? stringValue(value[0]) : '';
}

/** XPath's boolean of a value. */
export function toBoolean(value: XPathValue): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0 && !Number.isNaN(value);
  return value.length > 0;
}

/** The nodes of a value. @throws XPathException when it is none */
export function toNodes(value: XPathValue): NetXmlNode[] {
  if (Array.isArray(value)) return value;
  throw exceptionOf('System.Xml.XPath.XPathException', 'Expression must evaluate to a node-set.');
}

/** Evaluates an expression at a node. @throws XPathException */
export function evaluateXPath(source: string, node: NetXmlNode, namespaces: XPathContext['namespaces'] = null): XPathValue {
  return evaluate(parseXPath(source), { node, position: 1, size: 1, namespaces, order: new DocumentOrder(node) });
}

/** Nodes that an expression selects (XmlNode.SelectNodes). @throws XPathException */
export function selectNodes(source: string, node: NetXmlNode, namespaces: XPathContext['namespaces'] = null): NetXmlNode[] {
  return toNodes(evaluateXPath(source, node, namespaces));
}

/** Evaluates a parsed expression. */
export function evaluate(expr: Expr, context: XPathContext): XPathValue {
  switch (expr.kind) {
    case 'number':
    case 'string':
      return expr.value;
    case 'variable':
      if (context.variables) return context.variables(expr.name);
      throw exceptionOf(
        'System.Xml.XPath.XPathException',
        context.namespaces === null ? contextNeeded : 'XsltContext is needed for this query because of an unknown function.',
      );
    case 'negate':
      return -toNumber(evaluate(expr.operand, context));
    case 'call':
      return callFunction(expr.name, expr.args, context);
    case 'binary':
      return binary(expr.operator, expr.left, expr.right, context);
    case 'filter': {
      let nodes = toNodes(evaluate(expr.base, context));
      for (const predicate of expr.predicates) nodes = filter(nodes, predicate, context);
      return nodes;
    }
    case 'path':
      return path(expr.from, expr.steps, context);
  }
}

function path(from: Expr | 'root' | 'context', steps: readonly Step[], context: XPathContext): NetXmlNode[] {
  let nodes = from === 'root' ? [rootOf(context.node)] : from === 'context' ? [context.node] : toNodes(evaluate(from, context));
  for (const step of steps) {
    const next: NetXmlNode[] = [];
    for (const node of nodes) next.push(...takeStep(step, node, context));
    nodes = nodes.length > 1 || isReverse(step.axis) ? context.order.sort(next) : next;
  }
  return nodes;
}

function isReverse(axis: Axis): boolean {
  return axis === 'ancestor' || axis === 'ancestor-or-self' || axis === 'preceding' || axis === 'preceding-sibling';
}

function takeStep(step: Step, node: NetXmlNode, context: XPathContext): NetXmlNode[] {
  let nodes: NetXmlNode[] = [];
  const matches = nodeMatcher(step.test, step.axis, context);
  walk(step.axis, node, (n) => {
    if (matches(n)) nodes.push(n);
  });
  for (const predicate of step.predicates) nodes = filter(nodes, predicate, context);
  return nodes;
}

function filter(nodes: NetXmlNode[], predicate: Expr, context: XPathContext): NetXmlNode[] {
  return nodes.filter((node, i) => {
    const value = evaluate(predicate, { ...context, node, position: i + 1, size: nodes.length });
    return typeof value === 'number' ? value === i + 1 : toBoolean(value);
  });
}

/** A test of the nodes of an axis. @throws XPathException for a prefix that is not declared */
export function nodeMatcher(test: NodeTest, axis: Axis, context: XPathContext): (node: NetXmlNode) => boolean {
  switch (test.kind) {
    case 'node':
      return (n) => n.nodeType !== XmlNodeType.XmlDeclaration && n.nodeType !== XmlNodeType.DocumentType;
    case 'text':
      return (n) =>
        n.nodeType === XmlNodeType.Text ||
        n.nodeType === XmlNodeType.CDATA ||
        n.nodeType === XmlNodeType.Whitespace ||
        n.nodeType === XmlNodeType.SignificantWhitespace;
    case 'comment':
      return (n) => n.nodeType === XmlNodeType.Comment;
    case 'processing-instruction':
      return (n) => n.nodeType === XmlNodeType.ProcessingInstruction && (test.target === null || n.name === test.target);
  }
  const kind = axis === 'attribute' ? XmlNodeType.Attribute : XmlNodeType.Element;
  let namespace = '';
  if (test.prefix !== '') {
    if (!context.namespaces) throw exceptionOf('System.Xml.XPath.XPathException', contextNeeded);
    const found = context.namespaces(test.prefix);
    if (found === null) throw exceptionOf('System.Xml.XPath.XPathException', `Namespace prefix '${test.prefix}' is not defined.`);
    namespace = found;
  }
  if (test.name === '*') return (n) => n.nodeType === kind && !isDeclaration(n) && (test.prefix === '' || n.namespaceURI === namespace);
  return (n) => n.nodeType === kind && n.localName === test.name && n.namespaceURI === namespace && !isDeclaration(n);
}

function isDeclaration(node: NetXmlNode): boolean {
  return node.nodeType === XmlNodeType.Attribute && (node.name === 'xmlns' || node.name.startsWith('xmlns:'));
}

function descend(node: NetXmlNode, visit: (n: NetXmlNode) => void): void {
  for (const child of node.children) {
    visit(child);
    descend(child, visit);
  }
}

/** Visits the nodes of an axis, those of reverse axes from the nearest on. */
function walk(axis: Axis, node: NetXmlNode, visit: (n: NetXmlNode) => void): void {
  const siblings = node instanceof NetXmlAttribute ? [] : (node.parent?.children ?? []);
  switch (axis) {
    case 'child':
      for (const child of node.children) visit(child);
      return;
    case 'attribute':
      if (node instanceof NetXmlElement) for (const a of node.attributeList) visit(a);
      return;
    case 'self':
      visit(node);
      return;
    case 'parent': {
      const up = parentOf(node);
      if (up) visit(up);
      return;
    }
    case 'descendant-or-self':
      visit(node);
      descend(node, visit);
      return;
    case 'descendant':
      descend(node, visit);
      return;
    case 'ancestor-or-self':
    case 'ancestor':
      for (let n = axis === 'ancestor' ? parentOf(node) : node; n; n = parentOf(n)) visit(n);
      return;
    case 'following-sibling':
      for (const n of siblings.slice(siblings.indexOf(node) + 1)) visit(n);
      return;
    case 'preceding-sibling':
      for (const n of siblings.slice(0, Math.max(0, siblings.indexOf(node))).reverse()) visit(n);
      return;
    case 'following':
      for (let n: NetXmlNode | null = node; n; n = parentOf(n)) {
        const list: readonly NetXmlNode[] = n instanceof NetXmlAttribute ? [] : (n.parent?.children ?? []);
        for (const s of list.slice(list.indexOf(n) + 1)) {
          visit(s);
          descend(s, visit);
        }
      }
      return;
    case 'preceding':
      for (let n: NetXmlNode | null = node; n; n = parentOf(n)) {
        const list: readonly NetXmlNode[] = n instanceof NetXmlAttribute ? [] : (n.parent?.children ?? []);
        for (const s of list.slice(0, Math.max(0, list.indexOf(n))).reverse()) {
          const all: NetXmlNode[] = [s];
          descend(s, (d) => all.push(d));
          for (const d of all.reverse()) visit(d);
        }
      }
      return;
    case 'namespace':
      return;
  }
}

function binary(operator: string, leftExpr: Expr, rightExpr: Expr, context: XPathContext): XPathValue {
  if (operator === 'or') return toBoolean(evaluate(leftExpr, context)) || toBoolean(evaluate(rightExpr, context));
  if (operator === 'and') return toBoolean(evaluate(leftExpr, context)) && toBoolean(evaluate(rightExpr, context));
  const left = evaluate(leftExpr, context);
  const right = evaluate(rightExpr, context);
  switch (operator) {
    case '|':
      return context.order.sort([...toNodes(left), ...toNodes(right)]);
    case '+':
      return toNumber(left) + toNumber(right);
    case '-':
      return toNumber(left) - toNumber(right);
    case '*':
      return toNumber(left) * toNumber(right);
    case 'div':
      return toNumber(left) / toNumber(right);
    case 'mod':
      return toNumber(left) % toNumber(right);
    case '=':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compare(operator, left, right);
    default:
      return invalidToken(operator);
  }
}

function compare(operator: string, left: XPathValue, right: XPathValue): boolean {
  if (Array.isArray(left) || Array.isArray(right)) {
    if (typeof left === 'boolean' || typeof right === 'boolean') return compare(operator, toBoolean(left), toBoolean(right));
    const each = (v: XPathValue): XPathValue[] => (Array.isArray(v) ? v.map(stringValue) : [v]);
    return each(left).some((a) => each(right).some((b) => compare(operator, a, b)));
  }
  if (operator === '=' || operator === '!=') {
    let equal: boolean;
    if (typeof left === 'boolean' || typeof right === 'boolean') equal = toBoolean(left) === toBoolean(right);
    else if (typeof left === 'number' || typeof right === 'number') equal = toNumber(left) === toNumber(right);
    else equal = left === right;
    return (operator === '=') === equal;
  }
  const a = toNumber(left);
  const b = toNumber(right);
  return operator === '<' ? a < b : operator === '<=' ? a <= b : operator === '>' ? a > b : a >= b;
}
