import { boundaryWord, type CharSet, complement, ecmaBoundaryWord, isEverything, type Ranges } from './char-set.ts';
import type { AnchorKind, RegexNode, RegexTree } from './nodes.ts';

/** A pattern in JavaScript's language, for a RegExp without the flags i, m, s, u and v. */
export interface JsPattern {
  readonly source: string;
  /** The .NET group of each JavaScript group, by index; -1 for helpers of atomic groups. Index 0 is the whole match. */
  readonly groups: readonly number[];
}

const infinite = 0x7fffffff;

/**
 * Writes a pattern for JavaScript's engine. Classes are written out as ranges of code units, so neither Unicode nor case flags are needed
 * (both mean something else in JavaScript).
 * @param ascii the subject has ASCII characters only: classes shrink to what matters there
 */
export function emitJs(tree: RegexTree, ascii: boolean): JsPattern {
  const emitter = new Emitter(ascii);
  const source = emitter.node(tree.root);
  return { source: source === '' ? '(?:)' : source, groups: emitter.groups };
}

class Emitter {
  readonly groups: number[] = [0];
  private readonly indexOfGroup = new Map<number, number>();
  constructor(private readonly ascii: boolean) {}

  node(node: RegexNode): string {
    switch (node.kind) {
      case 'empty':
        return '';
      case 'nothing':
        return '[]';
      case 'set':
        return this.set(node.set);
      case 'anchor':
        return this.anchor(node.anchor);
      case 'concatenate':
        return node.items.map((i) => (i.kind === 'alternate' ? this.wrapped(i) : this.node(i))).join('');
      case 'alternate':
        return node.items.map((i) => this.node(i)).join('|');
      case 'capture': {
        const index = this.groups.push(node.group) - 1;
        this.indexOfGroup.set(node.group, index);
        return `(${this.node(node.child)})`;
      }
      case 'look':
        return `(?${node.ahead ? '' : '<'}${node.negate ? '!' : '='}${this.node(node.child)})`;
      case 'atomic': {
        const index = this.groups.push(-1) - 1;
        return `(?:(?=(${this.node(node.child)}))\\${index})`;
      }
      case 'loop': {
        const simple = node.child.kind === 'set' || node.child.kind === 'capture' || node.child.kind === 'atomic';
        const body = simple ? this.node(node.child) : this.wrapped(node.child);
        return body + quantifier(node.min, node.max) + (node.lazy ? '?' : '');
      }
      case 'backreference':
        // The digits of the next character must not become part of the number.
        return `(?:\\${this.indexOfGroup.get(node.group)})`;
      case 'ifMatch': {
        const condition = this.node(node.condition);
        const yes = this.node(node.yes);
        return `(?:(?=${condition})(?:${yes})|(?!${this.again(node.condition)})(?:${this.node(node.no)}))`;
      }
      case 'ifGroup':
        throw new Error('a group conditional has no form in JavaScript');
    }
  }

  private wrapped(node: RegexNode): string {
    return `(?:${this.node(node)})`;
  }

  /** The condition once more, negated: its groups are helpers there, since they never keep a capture. */
  private again(node: RegexNode): string {
    const before = new Map(this.indexOfGroup);
    const first = this.groups.length;
    const text = this.node(node);
    this.groups.fill(-1, first);
    this.indexOfGroup.clear();
    for (const [group, index] of before) this.indexOfGroup.set(group, index);
    return text;
  }

  private set(set: CharSet): string {
    const single = set.single;
    if (single >= 0) return escapeOutside(single);
    return classText(this.ascii ? set.asciiRanges : set.ranges, this.ascii);
  }

  private anchor(anchor: AnchorKind): string {
    switch (anchor) {
      case 'bol':
        return '(?<![^\\n])';
      case 'eol':
        return '(?![^\\n])';
      case 'beginning':
        return '^';
      case 'endZ':
        return '(?=\\n?$)';
      case 'end':
        return '$';
      case 'boundary':
      case 'ecmaBoundary':
        return this.boundary(anchor === 'boundary' ? boundaryWord : ecmaBoundaryWord, '\\b', false);
      case 'nonBoundary':
      case 'nonEcmaBoundary':
        return this.boundary(anchor === 'nonBoundary' ? boundaryWord : ecmaBoundaryWord, '\\B', true);
      case 'start':
        throw new Error('\\G has no form in JavaScript');
    }
  }

  private boundary(word: CharSet, short: string, negate: boolean): string {
    if (this.ascii) return short;
    const w = classText(word.ranges, false);
    return negate ? `(?:(?<=${w})(?=${w})|(?<!${w})(?!${w}))` : `(?:(?<=${w})(?!${w})|(?<!${w})(?=${w}))`;
  }
}

function quantifier(min: number, max: number): string {
  if (max >= infinite) return min === 0 ? '*' : min === 1 ? '+' : `{${min},}`;
  if (min === 0 && max === 1) return '?';
  return min === max ? `{${min}}` : `{${min},${max}}`;
}

function hex(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}

/** A character outside of a class. */
function escapeOutside(code: number): string {
  if (code > 0x20 && code < 0x7f) {
    const ch = String.fromCharCode(code);
    return '\\^$.*+?()[]{}|/'.includes(ch) ? `\\${ch}` : ch;
  }
  return code === 0x20 ? ' ' : hex(code);
}

function escapeInside(code: number): string {
  const ch = String.fromCharCode(code);
  return /[0-9A-Za-z]/.test(ch) ? ch : hex(code);
}

function classText(ranges: Ranges, ascii: boolean): string {
  let all = ranges;
  if (ascii && all.length > 0 && all[all.length - 1] === 0x7f) all = [...all.slice(0, -1), 0xffff];
  if (all.length === 0) return '[]';
  if (isEverything(all)) return '[^]';
  const negate = all[all.length - 1] === 0xffff && all[0] === 0;
  const shown = negate ? complement(all) : all;
  let text = negate ? '[^' : '[';
  for (let i = 0; i < shown.length; i += 2) {
    const low = shown[i]!;
    const high = shown[i + 1]!;
    text += escapeInside(low);
    if (high > low) text += high === low + 1 ? escapeInside(high) : `-${escapeInside(high)}`;
  }
  return `${text}]`;
}
