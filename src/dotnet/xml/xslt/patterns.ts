/** Patterns: which nodes templates and keys are for. */
import { NetXmlAttribute, type NetXmlNode, XmlNodeType } from '../nodes.ts';
import { evaluate, nodeMatcher, toBoolean, toNodes, type XPathContext } from '../xpath/evaluate.ts';
import type { Step } from '../xpath/syntax.ts';
import type { Frame, Pattern } from './model.ts';

function parentOf(node: NetXmlNode): NetXmlNode | null {
  return node instanceof NetXmlAttribute ? node.element : node.parent;
}

/** True when one of the patterns takes a node. */
export function matchesAny(patterns: readonly Pattern[], node: NetXmlNode, frame: Frame): Pattern | null {
  for (const pattern of patterns) if (matchesSteps(pattern, pattern.steps.length - 1, node, frame)) return pattern;
  return null;
}

function matchesSteps(pattern: Pattern, last: number, node: NetXmlNode, frame: Frame): boolean {
  if (last < 0) return begins(pattern, node, frame);
  const step = pattern.steps[last] as Step;
  if (step.axis === 'descendant-or-self') {
    for (let n: NetXmlNode | null = node; n; n = parentOf(n)) if (matchesSteps(pattern, last - 1, n, frame)) return true;
    return false;
  }
  const context = frame.runtime.context(frame, pattern.element);
  if (!fits(step, node, context)) return false;
  const parent = parentOf(node);
  if (last === 0 && pattern.from === 'anywhere') return true;
  return parent !== null && matchesSteps(pattern, last - 1, parent, frame);
}

/** What stands in front of the first step is the node where a pattern begins. */
function begins(pattern: Pattern, node: NetXmlNode, frame: Frame): boolean {
  if (pattern.from === 'root') return node.nodeType === XmlNodeType.Document;
  return pattern.from === 'anywhere' || toNodes(pattern.from({ ...frame, node })).includes(node);
}

function fits(step: Step, node: NetXmlNode, context: XPathContext): boolean {
  const isAttribute = node instanceof NetXmlAttribute;
  if ((step.axis === 'attribute') !== isAttribute) return false;
  const { nodeType } = node;
  if (nodeType === XmlNodeType.Document) return false;
  const matches = nodeMatcher(step.test, step.axis, context);
  if (!matches(node)) return false;
  if (step.predicates.length === 0) return true;
  const parent = parentOf(node);
  const siblings: readonly NetXmlNode[] = isAttribute ? (node.element?.attributeList ?? [node]) : (parent?.children ?? [node]);
  let nodes = siblings.filter(matches);
  for (const predicate of step.predicates) {
    nodes = nodes.filter((n, i) => {
      const value = evaluate(predicate, { ...context, node: n, position: i + 1, size: nodes.length });
      return typeof value === 'number' ? value === i + 1 : toBoolean(value);
    });
    if (!nodes.includes(node)) return false;
  }
  return true;
}
