/** xsl:sort (section 10). */
import { compareText } from '../../../objects/collation.ts';
import type { NetXmlNode } from '../nodes.ts';
import { toNumber, toStringOf } from '../xpath/evaluate.ts';
import type { Expression, Frame } from './model.ts';

/** One key of a sort. */
export interface SortKey {
  readonly select: Expression;
  readonly type: (frame: Frame) => string;
  readonly order: (frame: Frame) => string;
  readonly caseOrder: (frame: Frame) => string;
}

/** Nodes in the order of keys. */
export function sortNodes(nodes: NetXmlNode[], keys: readonly SortKey[], frame: Frame): NetXmlNode[] {
  if (keys.length === 0 || nodes.length < 2) return nodes;
  const rules = keys.map((k) => ({ isNumber: k.type(frame) === 'number', sign: k.order(frame) === 'descending' ? -1 : 1 }));
  const rows = nodes.map((node, i) => {
    const at = { ...frame, node, position: i + 1, size: nodes.length };
    return { node, values: keys.map((k, j) => (rules[j]?.isNumber ? toNumber(k.select(at)) : toStringOf(k.select(at)))) };
  });
  rows.sort((a, b) => {
    for (const [i, { sign }] of rules.entries()) {
      const order = compare(a.values[i] ?? '', b.values[i] ?? '');
      if (order !== 0) return order * sign;
    }
    return 0;
  });
  return rows.map((r) => r.node);
}

/** What is no number comes first. */
function compare(a: number | string, b: number | string): number {
  if (typeof a === 'string' || typeof b === 'string') return compareText(String(a), String(b), false);
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) ? (Number.isNaN(b) ? 0 : -1) : 1;
  return a - b;
}
