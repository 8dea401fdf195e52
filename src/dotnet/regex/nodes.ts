import type { CharSet } from './char-set.ts';

/** System.Text.RegularExpressions.RegexOptions as numbers. */
export const RegexOptions = {
  None: 0,
  IgnoreCase: 1,
  Multiline: 2,
  ExplicitCapture: 4,
  Compiled: 8,
  Singleline: 16,
  IgnorePatternWhitespace: 32,
  RightToLeft: 64,
  ECMAScript: 256,
  CultureInvariant: 512,
  NonBacktracking: 1024,
} as const;

/** Places where a match can stand: `^` `$` `\b` `\A` … by the names of .NET's RegexNodeKind. */
export type AnchorKind =
  | 'bol'
  | 'eol'
  | 'boundary'
  | 'nonBoundary'
  | 'ecmaBoundary'
  | 'nonEcmaBoundary'
  | 'beginning'
  | 'start'
  | 'endZ'
  | 'end';

/**
 * The tree of a parsed .NET pattern. Direction is not part of the tree: lookbehinds and RegexOptions.RightToLeft run their content from
 * right to left, which the two back ends derive from the enclosing node.
 */
export type RegexNode =
  | { readonly kind: 'empty' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'set'; readonly set: CharSet }
  | { readonly kind: 'anchor'; readonly anchor: AnchorKind }
  | { readonly kind: 'concatenate'; readonly items: readonly RegexNode[] }
  | { readonly kind: 'alternate'; readonly items: readonly RegexNode[] }
  | {
      readonly kind: 'capture';
      readonly child: RegexNode;
      /** The group that gets a capture, -1 for `(?<-name>…)`. */
      readonly group: number;
      /** The group that loses one (balancing groups), else -1. */
      readonly uncapture: number;
    }
  | { readonly kind: 'look'; readonly child: RegexNode; readonly ahead: boolean; readonly negate: boolean }
  | { readonly kind: 'atomic'; readonly child: RegexNode }
  | { readonly kind: 'loop'; readonly child: RegexNode; readonly min: number; readonly max: number; readonly lazy: boolean }
  | { readonly kind: 'backreference'; readonly group: number; readonly ignoreCase: boolean }
  | { readonly kind: 'ifGroup'; readonly group: number; readonly yes: RegexNode; readonly no: RegexNode }
  | { readonly kind: 'ifMatch'; readonly condition: RegexNode; readonly yes: RegexNode; readonly no: RegexNode };

/** A parsed pattern. */
export interface RegexTree {
  readonly root: RegexNode;
  readonly options: number;
  /** Group numbers in ascending order, 0 first. */
  readonly groupNumbers: readonly number[];
  /** Number by name for named groups. */
  readonly numberByName: ReadonlyMap<string, number>;
  /** Name of each group: its own, or its number as text. */
  readonly nameByNumber: ReadonlyMap<number, string>;
}
