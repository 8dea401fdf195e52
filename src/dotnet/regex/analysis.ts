import { type RegexNode, RegexOptions, type RegexTree } from './nodes.ts';

/** What has to be known about a pattern to choose between JavaScript's engine and our own. */
export interface PatternFacts {
  /** JavaScript's engine cannot match it as .NET does. */
  readonly needsOwnMatcher: boolean;
  /** JavaScript finds the same match, but not the same last captures (it forgets them at each turn of a loop). */
  readonly needsOwnCaptures: boolean;
  /** Some group can capture more than once. */
  readonly hasRepeatedCaptures: boolean;
  /** ASCII and other subjects want different JavaScript sources (`\w`, case-insensitive letters …). */
  readonly isUnicodeSensitive: boolean;
}

/** True when the node can match without taking a character. */
export function isNullable(node: RegexNode): boolean {
  switch (node.kind) {
    case 'empty':
    case 'anchor':
    case 'look':
      return true;
    case 'set':
    case 'nothing':
      return false;
    case 'concatenate':
      return node.items.every(isNullable);
    case 'alternate':
      return node.items.some(isNullable);
    case 'capture':
    case 'atomic':
      return isNullable(node.child);
    case 'loop':
      return node.min === 0 || isNullable(node.child);
    case 'backreference':
      return true;
    case 'ifGroup':
    case 'ifMatch':
      return isNullable(node.yes) || isNullable(node.no);
  }
}

class Analyzer {
  needsOwnMatcher = false;
  needsOwnCaptures = false;
  hasRepeatedCaptures = false;
  isUnicodeSensitive = false;
  private readonly seen = new Map<number, number>();
  private readonly inLoop = new Set<number>();

  run(tree: RegexTree): void {
    if (tree.options & RegexOptions.RightToLeft) this.needsOwnMatcher = true;
    this.visit(tree.root, new Set(), false, false);
    for (const [group, count] of this.seen) {
      if (count < 2) continue;
      this.hasRepeatedCaptures = true;
      if (this.inLoop.has(group)) this.needsOwnCaptures = true;
    }
  }

  /** Walks a node; gives the groups that certainly have a capture once it has matched. `sure`: those that have one before it. */
  private visit(node: RegexNode, sure: ReadonlySet<number>, behind: boolean, loop: boolean): Set<number> {
    switch (node.kind) {
      case 'set':
        if (node.set.isUnicodeSensitive || node.set.ignoreCase) this.isUnicodeSensitive = true;
        return new Set();
      case 'anchor':
        if (node.anchor === 'boundary' || node.anchor === 'nonBoundary') this.isUnicodeSensitive = true;
        if (node.anchor === 'start') this.needsOwnMatcher = true;
        return new Set();
      case 'concatenate': {
        const now = new Set(sure);
        const mine = new Set<number>();
        for (const item of node.items) {
          for (const group of this.visit(item, now, behind, loop)) {
            now.add(group);
            mine.add(group);
          }
        }
        return mine;
      }
      case 'alternate':
        return this.common(node.items, sure, behind, loop);
      case 'capture': {
        if (node.uncapture !== -1) this.needsOwnMatcher = true;
        const mine = this.visit(node.child, sure, behind, loop);
        if (node.group < 0) return mine;
        this.seen.set(node.group, (this.seen.get(node.group) ?? 0) + 1);
        if (behind && this.seen.get(node.group)! > 1) this.needsOwnCaptures = true;
        if (loop) {
          this.inLoop.add(node.group);
          this.hasRepeatedCaptures = true;
        }
        mine.add(node.group);
        return mine;
      }
      case 'look': {
        const mine = this.visit(node.child, sure, !node.ahead, loop);
        return node.negate ? new Set() : mine;
      }
      case 'atomic':
        if (behind) this.needsOwnMatcher = true;
        return this.visit(node.child, sure, behind, loop);
      case 'loop': {
        const repeats = node.max > 1;
        if (repeats && isNullable(node.child)) this.needsOwnMatcher = true;
        const before = new Set(this.seen.keys());
        const inner = this.visit(node.child, sure, behind, loop || repeats);
        if (repeats) for (const group of this.seen.keys()) if (!before.has(group) && !inner.has(group)) this.needsOwnCaptures = true;
        return node.min > 0 ? inner : new Set();
      }
      case 'backreference':
        if (behind || node.ignoreCase || !sure.has(node.group) || (this.seen.get(node.group) ?? 0) > 1) this.needsOwnMatcher = true;
        return new Set();
      case 'ifGroup':
        this.needsOwnMatcher = true;
        return this.common([node.yes, node.no], sure, behind, loop);
      case 'ifMatch':
        if (behind) this.needsOwnMatcher = true;
        this.visit(node.condition, sure, false, loop);
        return this.common([node.yes, node.no], sure, behind, loop);
      default:
        return new Set();
    }
  }

  private common(items: readonly RegexNode[], sure: ReadonlySet<number>, behind: boolean, loop: boolean): Set<number> {
    const sets = items.map((item) => this.visit(item, sure, behind, loop));
    const [first, ...rest] = sets;
    return new Set([...(first ?? [])].filter((g) => rest.every((s) => s.has(g))));
  }
}

/** Looks at a pattern once, when it is compiled. */
export function analyze(tree: RegexTree): PatternFacts {
  const analyzer = new Analyzer();
  analyzer.run(tree);
  const { needsOwnMatcher, needsOwnCaptures, hasRepeatedCaptures, isUnicodeSensitive } = analyzer;
  return { needsOwnMatcher, needsOwnCaptures, hasRepeatedCaptures, isUnicodeSensitive };
}
