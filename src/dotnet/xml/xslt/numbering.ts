/** Which numbers xsl:number counts (section 7.7). */
import { NetXmlAttribute, NetXmlElement, type NetXmlNode } from '../nodes.ts';
import type { BodyCompiler, NameScope } from './instructions.ts';
import { patternsOf } from './instructions.ts';
import type { Frame, Pattern } from './model.ts';
import { matchesAny } from './patterns.ts';

function parentOf(node: NetXmlNode): NetXmlNode | null {
  return node instanceof NetXmlAttribute ? node.element : node.parent;
}

/** Without a pattern nodes of the same kind and name count. */
function alike(node: NetXmlNode): (other: NetXmlNode) => boolean {
  return (other) => other.nodeType === node.nodeType && other.localName === node.localName && other.namespaceURI === node.namespaceURI;
}

/** Compiles what is counted. */
export function compileCount(compiler: BodyCompiler, element: NetXmlElement, names: NameScope): (frame: Frame) => number[] {
  const level = element.attribute('level')?.value ?? 'single';
  const count = patternsOf(compiler, element, 'count', names);
  const from = patternsOf(compiler, element, 'from', names);
  const test = (patterns: readonly Pattern[] | null, f: Frame, preset: (n: NetXmlNode) => boolean): ((n: NetXmlNode) => boolean) =>
    patterns ? (n) => matchesAny(patterns, n, f) !== null : preset;
  return (f) => {
    const counts = test(count, f, alike(f.node));
    const ends = test(from, f, () => false);
    if (level === 'any') return anyLevel(f.node, counts, ends);
    const found: NetXmlNode[] = [];
    for (let n: NetXmlNode | null = f.node; n; n = parentOf(n)) {
      if (ends(n) && n !== f.node) break;
      if (!counts(n)) continue;
      found.unshift(n);
      if (level === 'single') break;
    }
    return found.map((n) => 1 + before(n).filter(counts).length);
  };
}

function before(node: NetXmlNode): readonly NetXmlNode[] {
  const list = node instanceof NetXmlAttribute ? [] : (node.parent?.children ?? []);
  return list.slice(0, Math.max(0, list.indexOf(node)));
}

/** All nodes up to one, in the order of the document, since the last one that starts anew. */
function anyLevel(node: NetXmlNode, counts: (n: NetXmlNode) => boolean, ends: (n: NetXmlNode) => boolean): number[] {
  let number = 0;
  let top = node;
  for (let up = parentOf(top); up; up = parentOf(top)) top = up;
  let isDone = false;
  const visit = (n: NetXmlNode): void => {
    if (isDone) return;
    if (ends(n)) number = 0;
    if (counts(n)) number++;
    if (n === node) {
      isDone = true;
      return;
    }
    if (n instanceof NetXmlElement || n.children.length > 0) for (const child of n.children) visit(child);
  };
  visit(top);
  return number === 0 ? [] : [number];
}
