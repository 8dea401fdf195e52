import { exceptionOf } from '../../../errors/throw.ts';
import { idAttributes, NetXmlElement, type NetXmlNode } from '../nodes.ts';
import { evaluate, rootOf, stringValue, toBoolean, toNodes, toNumber, toStringOf, type XPathContext, type XPathValue } from './evaluate.ts';
import { contextNeeded, type Expr } from './syntax.ts';

/** The least and the greatest number of arguments of XPath's functions. */
const arities: Record<string, readonly [number, number]> = {
  last: [0, 0],
  position: [0, 0],
  count: [1, 1],
  id: [1, 1],
  'local-name': [0, 1],
  'namespace-uri': [0, 1],
  name: [0, 1],
  string: [0, 1],
  concat: [2, Number.POSITIVE_INFINITY],
  'starts-with': [2, 2],
  contains: [2, 2],
  'substring-before': [2, 2],
  'substring-after': [2, 2],
  substring: [2, 3],
  'string-length': [0, 1],
  'normalize-space': [0, 1],
  translate: [3, 3],
  boolean: [1, 1],
  not: [1, 1],
  true: [0, 0],
  false: [0, 0],
  lang: [1, 1],
  number: [0, 1],
  sum: [1, 1],
  floor: [1, 1],
  ceiling: [1, 1],
  round: [1, 1],
};

/** The least and the greatest number of arguments of a function of XPath's core library; undefined for one that is not among them. */
export function coreArity(name: string): readonly [number, number] | undefined {
  return Object.hasOwn(arities, name) ? arities[name] : undefined;
}

/** Calls a function of XPath's core library. @throws XPathException */
export function callFunction(name: string, args: readonly Expr[], context: XPathContext): XPathValue {
  const arity = coreArity(name);
  if (!arity) {
    const own = context.functions?.(name, args, context);
    if (own !== undefined) return own;
    throw exceptionOf('System.Xml.XPath.XPathException', contextNeeded);
  }
  if (args.length < arity[0] || args.length > arity[1])
    throw exceptionOf('System.Xml.XPath.XPathException', `Function '${name}' in '${name}' has an invalid number of arguments.`);
  const value = (i: number): XPathValue => evaluate(args[i] as Expr, context);
  const text = (i: number): string => (args.length > i ? toStringOf(value(i)) : stringValue(context.node));
  const node = (): NetXmlNode | undefined => (args.length > 0 ? toNodes(value(0))[0] : context.node);
  switch (name) {
    case 'last':
      return context.size;
    case 'position':
      return context.position;
    case 'count':
      return toNodes(value(0)).length;
    case 'id':
      return byId(value(0), context);
    case 'local-name':
      return node()?.localName.replace(/^#.*/, '') ?? '';
    case 'namespace-uri':
      return node()?.namespaceURI ?? '';
    case 'name':
      return node()?.name.replace(/^#.*/, '') ?? '';
    case 'string':
      return text(0);
    case 'concat':
      return args.map((_a, i) => text(i)).join('');
    case 'starts-with':
      return text(0).startsWith(text(1));
    case 'contains':
      return text(0).includes(text(1));
    case 'substring-before': {
      const at = text(0).indexOf(text(1));
      return at < 0 ? '' : text(0).slice(0, at);
    }
    case 'substring-after': {
      const at = text(0).indexOf(text(1));
      return at < 0 ? '' : text(0).slice(at + text(1).length);
    }
    case 'substring':
      return substring(text(0), toNumber(value(1)), args.length > 2 ? toNumber(value(2)) : Number.POSITIVE_INFINITY);
    case 'string-length':
      return text(0).length;
    case 'normalize-space':
      return text(0)
        .replace(/[ \t\r\n]+/g, ' ')
        .trim();
    case 'translate': {
      const from = [...text(1)];
      const to = [...text(2)];
      return [...text(0)]
        .map((ch) => {
          const at = from.indexOf(ch);
          return at < 0 ? ch : (to[at] ?? '');
        })
        .join('');
    }
    case 'boolean':
      return toBoolean(value(0));
    case 'not':
      return !toBoolean(value(0));
    case 'true':
      return true;
    case 'false':
      return false;
    case 'lang':
      return hasLanguage(context.node, text(0).toLowerCase());
    case 'number':
      return args.length > 0 ? toNumber(value(0)) : toNumber(stringValue(context.node));
    case 'sum':
      return toNodes(value(0)).reduce((sum, n) => sum + toNumber(stringValue(n)), 0);
    case 'floor':
      return Math.floor(toNumber(value(0)));
    case 'ceiling':
      return Math.ceil(toNumber(value(0)));
    default:
      return Math.floor(toNumber(value(0)) + 0.5);
  }
}

/** Characters by their positions from 1 on, with XPath's rounding. */
function substring(text: string, start: number, length: number): string {
  const round = (n: number): number => Math.floor(n + 0.5);
  const first = round(start);
  const end = length === Number.POSITIVE_INFINITY ? length : first + round(length);
  let result = '';
  for (let i = 0; i < text.length; i++) if (i + 1 >= first && i + 1 < end) result += text[i];
  return result;
}

function hasLanguage(node: NetXmlNode, language: string): boolean {
  for (let n: NetXmlNode | null = node; n; n = n.parent) {
    const own = n instanceof NetXmlElement ? n.attribute('xml:lang')?.value.toLowerCase() : undefined;
    if (own !== undefined) return own === language || own.startsWith(`${language}-`);
  }
  return false;
}

/** Elements by the attributes that a DTD says are IDs. */
function byId(value: XPathValue, context: XPathContext): NetXmlNode[] {
  const wanted = new Set((Array.isArray(value) ? value.map(stringValue).join(' ') : toStringOf(value)).split(/\s+/).filter(Boolean));
  const found: NetXmlNode[] = [];
  const ids = idAttributes(rootOf(context.node));
  if (ids.size === 0) return found;
  const visit = (n: NetXmlNode): void => {
    const id = n instanceof NetXmlElement ? n.attribute(ids.get(n.name) ?? '')?.value : undefined;
    if (id !== undefined && wanted.has(id)) found.push(n);
    for (const child of n.children) visit(child);
  };
  visit(rootOf(context.node));
  return found;
}
