/** Functions that XSLT adds to XPath (section 12 of XSLT 1.0), and those of msxsl and EXSLT that .NET knows. */
import type { NetXmlElement, NetXmlNode } from '../nodes.ts';
import { evaluate, stringValue, toNumber, toStringOf, type XPathContext, type XPathValue } from '../xpath/evaluate.ts';
import { coreArity } from '../xpath/functions.ts';
import type { Expr } from '../xpath/syntax.ts';
import type { Frame } from './model.ts';
import { formatNumber } from './numbers.ts';
import { transformError } from './runtime.ts';

const arities: Record<string, readonly [number, number]> = {
  current: [0, 0],
  document: [1, 2],
  'element-available': [1, 1],
  'format-number': [2, 3],
  'function-available': [1, 1],
  'generate-id': [0, 1],
  key: [2, 2],
  'system-property': [1, 1],
  'unparsed-entity-uri': [1, 1],
};
const elements = new Set(
  'apply-imports apply-templates attribute call-template choose comment copy copy-of element fallback for-each if message number processing-instruction text value-of variable'.split(
    ' ',
  ),
);
const extensions: Record<string, readonly string[]> = {
  'urn:schemas-microsoft-com:xslt': ['node-set'],
  'http://exslt.org/common': ['node-set', 'object-type'],
};

/** How many arguments a function may have; undefined for one that XSLT does not know. */
export function functionArity(name: string, element: NetXmlElement): readonly [number, number] | undefined {
  if (!name.includes(':')) return coreArity(name) ?? (Object.hasOwn(arities, name) ? arities[name] : undefined);
  const [prefix = '', local = ''] = name.split(':');
  const uri = element.namespaceOfPrefix(prefix);
  return Object.hasOwn(extensions, uri) && extensions[uri]?.includes(local) ? [1, 1] : undefined;
}

/** Calls a function; undefined for one that is not known. */
export function xsltFunction(
  name: string,
  args: readonly Expr[],
  context: XPathContext,
  frame: Frame,
  element: NetXmlElement,
): XPathValue | undefined {
  const value = (i: number): XPathValue => evaluate(args[i] as Expr, context);
  const text = (i: number): string => toStringOf(value(i));
  switch (name) {
    case 'current':
      return [frame.node];
    case 'key':
      return frame.runtime.key(text(0), value(1), { ...frame, node: context.node });
    case 'generate-id': {
      const nodes = args.length > 0 ? value(0) : [context.node];
      const [first] = Array.isArray(nodes) ? nodes : [];
      return first ? frame.runtime.idOf(first) : '';
    }
    case 'format-number': {
      const format = frame.runtime.stylesheet.formats.get(args.length > 2 ? text(2) : '');
      if (!format) throw transformError(`Decimal format '${text(2)}' is not defined.`);
      return formatNumber(toNumber(value(0)), text(1), format);
    }
    case 'system-property':
      return systemProperty(text(0));
    case 'element-available':
      return elements.has(text(0).replace(/^.*:/, ''));
    case 'function-available':
      return functionArity(text(0), element) !== undefined;
    case 'unparsed-entity-uri':
      return '';
    case 'document':
      return documents(value(0), frame, element);
    default:
      return extension(name, element, () => value(0));
  }
}

function systemProperty(name: string): XPathValue {
  switch (name.replace(/^.*:/, '')) {
    case 'version':
      return 1;
    case 'vendor':
      return 'Microsoft';
    case 'vendor-url':
      return 'http://www.microsoft.com';
    default:
      return '';
  }
}

function documents(value: XPathValue, frame: Frame, element: NetXmlElement): NetXmlNode[] {
  const { load } = frame.runtime.options;
  const uris = Array.isArray(value) ? value.map(stringValue) : [toStringOf(value)];
  return uris.map((uri) => {
    if (!load) {
      const { line, position } = frame.runtime.stylesheet.place(element);
      throw transformError(
        `Execution of the 'document()' function was prohibited. Use the XsltSettings.EnableDocumentFunction property to enable it. An error occurred at , (${line}, ${position - 1}).`,
      );
    }
    return uri === '' ? frame.runtime.stylesheet.document : load(uri);
  });
}

function extension(name: string, element: NetXmlElement, value: () => XPathValue): XPathValue | undefined {
  if (functionArity(name, element) === undefined) return undefined;
  const given = value();
  if (name.endsWith(':node-set')) return given;
  return Array.isArray(given) ? 'node-set' : typeof given;
}
