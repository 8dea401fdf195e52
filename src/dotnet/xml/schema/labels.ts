/** Names of elements as messages of validation show them (XmlSchemaValidator.PrintExpectedElements). */
import type { Leaf } from './content-model.ts';

/** `a`, or `urn:x:a`. */
export function elementName(name: string, namespace: string): string {
  return namespace === '' ? name : `${namespace}:${name}`;
}

/** `'a'`, or `'a' in namespace 'urn:x'`. */
export function elementLabel(name: string, namespace: string): string {
  return namespace === '' ? `'${name}'` : `'${name}' in namespace '${namespace}'`;
}

/**
 * The elements that may come next; empty for none.
 *
 * @param order all leaves of the model, in whose order they are named
 * @param substitutes gives the elements that may stand for one
 */
export function expectedLabel(next: readonly Leaf[], order: readonly Leaf[], substitutes: (leaf: Leaf) => readonly Leaf[]): string {
  const known = [...new Set(order.filter((l) => next.includes(l)))];
  const seen = new Set<string>();
  const named = known
    .flatMap((leaf) => substitutes(leaf))
    .filter((leaf) => {
      const key = leaf.kind === 'any' ? `* ${leaf.namespace}` : `${leaf.name} ${leaf.namespace}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
  // names come before wildcards
  const sorted = [...named.filter((l) => l.kind === 'element'), ...named.filter((l) => l.kind === 'any')];
  const groups: Leaf[][] = [];
  for (const leaf of sorted) {
    const last = groups[groups.length - 1];
    if (last?.[0]?.namespace === leaf.namespace && last[0].kind === leaf.kind) last.push(leaf);
    else groups.push([leaf]);
  }
  return groups.map(groupLabel).join(' as well as ');
}

function groupLabel(group: readonly Leaf[]): string {
  const [first] = group as [Leaf];
  if (first.kind === 'any') return `any element in namespace '${first.namespace.split(/\s+/).join(', ')}'`;
  return elementLabel(group.map((l) => (l.kind === 'element' ? l.name : '')).join(', '), first.namespace);
}
