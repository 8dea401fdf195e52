import { isNullable } from './analysis.ts';
import { anyChar, type CharSet, normalize, type Ranges, rangesContain } from './char-set.ts';
import { anchorKinds, op } from './instructions.ts';
import { type OwnMatch, Run } from './matcher.ts';
import { type RegexNode, RegexOptions, type RegexTree } from './nodes.ts';

/** A pattern compiled for our own backtracking engine: everything .NET's language can say, balancing groups and conditionals included. */
export class Program {
  private readonly code: number[] = [];
  private readonly sets: CharSet[] = [];
  private registers = 0;
  private readonly rightToLeft: boolean;
  private readonly first: Ranges | null;
  private readonly onlyAtBeginning: boolean;

  constructor(private readonly tree: RegexTree) {
    this.rightToLeft = (tree.options & RegexOptions.RightToLeft) !== 0;
    this.compile(tree.root, this.rightToLeft);
    this.code.push(op.match);
    this.first = this.rightToLeft || isNullable(tree.root) ? null : firstRanges(tree.root);
    const head = tree.root.kind === 'concatenate' ? tree.root.items[0] : tree.root;
    this.onlyAtBeginning = !this.rightToLeft && head?.kind === 'anchor' && head.anchor === 'beginning';
  }

  // Compilation.

  private compile(node: RegexNode, back: boolean): void {
    const { code } = this;
    switch (node.kind) {
      case 'empty':
        return;
      case 'nothing':
        code.push(op.fail);
        return;
      case 'set':
        code.push(back ? op.setBack : op.set, this.sets.push(node.set) - 1);
        return;
      case 'anchor':
        code.push(op.anchor, anchorKinds.indexOf(node.anchor));
        return;
      case 'concatenate':
        for (const item of back ? [...node.items].reverse() : node.items) this.compile(item, back);
        return;
      case 'alternate': {
        const ends: number[] = [];
        node.items.forEach((item, i) => {
          if (i === node.items.length - 1) {
            this.compile(item, back);
            return;
          }
          const at = code.push(op.split, 0) - 1;
          this.compile(item, back);
          ends.push(code.push(op.jump, 0) - 1);
          code[at] = code.length;
        });
        for (const end of ends) code[end] = code.length;
        return;
      }
      case 'capture': {
        const register = this.registers++;
        code.push(op.mark, register);
        this.compile(node.child, back);
        code.push(op.capture, node.group, node.uncapture, register);
        return;
      }
      case 'look':
        this.compileInner(op.look, node.child, !node.ahead, node.negate ? 1 : 0);
        return;
      case 'atomic':
        this.compileInner(op.atomic, node.child, back, 0);
        return;
      case 'loop':
        this.compileLoop(node, back);
        return;
      case 'backreference':
        code.push(op.backreference, node.group, node.ignoreCase ? 1 : 0, back ? 1 : 0);
        return;
      case 'ifGroup': {
        const at = code.push(op.ifGroup, node.group, 0) - 1;
        this.compile(node.yes, back);
        const end = code.push(op.jump, 0) - 1;
        code[at] = code.length;
        this.compile(node.no, back);
        code[end] = code.length;
        return;
      }
      case 'ifMatch': {
        const at = code.push(op.ifMatch, 0, 0) - 2;
        this.compile(node.condition, back);
        code.push(op.match);
        code[at] = code.length;
        this.compile(node.yes, back);
        const end = code.push(op.jump, 0) - 1;
        code[at + 1] = code.length;
        this.compile(node.no, back);
        code[end] = code.length;
      }
    }
  }

  private compileInner(operation: number, child: RegexNode, back: boolean, negate: number): void {
    const at = this.code.push(operation, 0, negate) - 2;
    this.compile(child, back);
    this.code.push(op.match);
    this.code[at] = this.code.length;
  }

  private compileLoop(node: Extract<RegexNode, { kind: 'loop' }>, back: boolean): void {
    const { code } = this;
    if (node.child.kind === 'set') {
      code.push(op.repeat, this.sets.push(node.child.set) - 1, node.min, node.max, node.lazy ? 1 : 0, back ? 1 : 0);
      return;
    }
    const count = this.registers++;
    const position = this.registers++;
    code.push(op.loopStart, count, position);
    const test = code.length;
    code.push(op.loopTest, count, position, node.min, node.max, node.lazy ? 1 : 0, 0);
    code.push(op.loopEnter, count, position);
    this.compile(node.child, back);
    code.push(op.jump, test);
    code[test + 6] = code.length;
  }

  // Matching.

  /**
   * Finds the next match.
   * @param from where the search starts; for right-to-left patterns it goes to smaller indexes from there
   * @param deadline time (of `Date.now()`) after which MatchTimeout is thrown; 0: none
   */
  exec(input: string, from: number, deadline = 0, searchStart = from): OwnMatch | null {
    const run = new Run(this.code, this.sets, this.registers, this.tree.groupNumbers, input, searchStart, deadline);
    if (this.rightToLeft) {
      for (let at = from; at >= 0; at--) {
        const end = run.at(at);
        if (end >= 0) return run.result(end, at);
      }
      return null;
    }
    const last = this.onlyAtBeginning ? Math.min(0, input.length) : input.length;
    for (let at = from; at <= last; at++) {
      if (this.first && (at >= input.length || !rangesContain(this.first, input.charCodeAt(at)))) continue;
      const end = run.at(at);
      if (end >= 0) return run.result(at, end);
    }
    return null;
  }

  /** Matches at one place only: for the captures of a match that JavaScript's engine has found. */
  matchAt(input: string, at: number, searchStart: number): OwnMatch | null {
    const run = new Run(this.code, this.sets, this.registers, this.tree.groupNumbers, input, searchStart, 0);
    const end = run.at(at);
    return end >= 0 ? run.result(at, end) : null;
  }
}

/** Characters with which a match of a pattern that is not nullable can begin; null when that cannot be said. */
function firstRanges(node: RegexNode): Ranges | null {
  switch (node.kind) {
    case 'set':
      return node.set === anyChar ? null : node.set.ranges;
    case 'capture':
    case 'atomic':
    case 'loop':
      return firstRanges(node.child);
    case 'concatenate': {
      const parts: number[] = [];
      for (const item of node.items) {
        if (item.kind === 'anchor' || item.kind === 'look' || item.kind === 'empty') continue;
        const ranges = firstRanges(item);
        if (!ranges) return null;
        parts.push(...ranges);
        if (!isNullable(item)) return normalize(parts);
      }
      return null;
    }
    case 'alternate': {
      const parts: number[] = [];
      for (const item of node.items) {
        const ranges = firstRanges(item);
        if (!ranges) return null;
        parts.push(...ranges);
      }
      return normalize(parts);
    }
    default:
      return null;
  }
}
