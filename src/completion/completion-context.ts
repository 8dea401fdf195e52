import { type Ast, NamedBlockAst, StringExpandableToken, type Token, TokenKind } from '../../grammar/index.ts';
import type { NetDictionary } from '../objects/collections.ts';
import { isTrue } from '../objects/truth.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import type { CompletionResult } from './completion-result.ts';
import { TypeInferenceContext } from './inference/inference-context.ts';
import type { PseudoBinding } from './pseudo-binding.ts';

/** What a completer gives: candidates, or null when nothing could stand at the cursor. */
export type Results = CompletionResult[] | null;

const isInteresting = (token: Token): boolean => token.kind !== TokenKind.NewLine && token.kind !== TokenKind.EndOfInput;

function tokenAt(tokens: readonly Token[], cursor: number): Token | null {
  return tokens.findLast((t) => cursor > t.startOffset && cursor <= t.endOffset && isInteresting(t)) ?? null;
}

function ancestorDefinition(ast: Ast): Ast | null {
  for (let at: Ast | null = ast; at; at = at.parent) if (at.kind === 'TypeDefinitionAst') return at;
  return null;
}

/** What every completer works with: the session, the text, where the cursor stands in it, and what is to be replaced (CompletionContext). */
export class CompletionContext {
  /** The word that is being completed, quotes included. */
  word = '';
  replacementIndex = -1;
  replacementLength = -1;
  /** How the command at the cursor was bound, once somebody asked. */
  binding: PseudoBinding | null = null;
  /** The innermost token that the cursor stands in or right behind. */
  tokenAtCursor: Token | null;
  /** The last token before the cursor; null when it stands in one. */
  tokenBeforeCursor: Token | null = null;
  /** The nodes around the cursor, the outermost first. */
  readonly related: Ast[];
  readonly inference: TypeInferenceContext;
  /** Paths are taken as they are: brackets and backticks are not escaped. */
  literalPaths: boolean;
  readonly relativePaths: boolean | null;

  constructor(
    readonly context: ExecutionContext,
    readonly root: Ast,
    readonly tokens: readonly Token[],
    readonly cursor: number,
    readonly options: NetDictionary | null,
  ) {
    let position = cursor;
    this.tokenAtCursor = tokenAt(tokens, cursor);
    if (this.tokenAtCursor === null) {
      this.tokenBeforeCursor = tokens.findLast((t) => t.endOffset < cursor && isInteresting(t)) ?? null;
      if (this.tokenBeforeCursor) position = this.tokenBeforeCursor.endOffset;
    } else if (this.tokenAtCursor instanceof StringExpandableToken && this.tokenAtCursor.nestedTokens)
      this.tokenAtCursor = tokenAt(this.tokenAtCursor.nestedTokens, cursor) ?? this.tokenAtCursor;
    this.related = root.findAll((a) => position > a.extent.startOffset && position <= a.extent.endOffset, true);
    if (this.related.length === 0) this.related.push(root);
    const last = this.last;
    // An unnamed block that begins with "param" says nothing but that the cursor is in the param block.
    const unnamed = last instanceof NamedBlockAst && last.unnamed;
    if (unnamed && /^param/i.test(last.extent.text)) this.related.pop();
    if (this.related.length === 0) this.related.push(root);
    this.inference = new TypeInferenceContext(context);
    this.inference.currentTypeDefinition = ancestorDefinition(this.last) as typeof this.inference.currentTypeDefinition;
    this.literalPaths = this.option('LiteralPaths') ?? false;
    this.relativePaths = this.option('RelativePaths');
  }

  private option(name: string): boolean | null {
    const value = this.options?.lookup(name);
    return value === undefined ? null : isTrue(value);
  }

  /** The innermost node at the cursor. */
  get last(): Ast {
    return this.related[this.related.length - 1] as Ast;
  }
  /** The innermost related node of a kind, from the outside. */
  find<T extends Ast>(kind: T['kind']): T | null {
    return (this.related.find((a) => a.kind === kind) as T | undefined) ?? null;
  }
  /** The line that the cursor stands in, and the offset where it begins. */
  get line(): { text: string; start: number } {
    const { source } = this.root.extent;
    const number = source.lineFromOffset(this.cursor);
    return { text: source.line(number).replace(/[\r\n]+$/, ''), start: source.lineStarts[number - 1] as number };
  }
  /** Sets what is replaced. */
  replace(index: number, length: number): void {
    this.replacementIndex = index;
    this.replacementLength = length;
  }
  /** Runs a completer that takes paths as they are. */
  withLiteralPaths<T>(run: () => T): T {
    const before = this.literalPaths;
    this.literalPaths = true;
    try {
      return run();
    } finally {
      this.literalPaths = before;
    }
  }
}

/** Compares names as .NET's ordinal comparison without regard to case does. */
export function byName(a: string, b: string): number {
  const x = a.toUpperCase();
  const y = b.toUpperCase();
  return x < y ? -1 : x > y ? 1 : 0;
}
