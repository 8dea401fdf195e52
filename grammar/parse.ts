/** The entry points of the grammar (PowerShell's Parser.ParseInput and friends). */

import type { ExpandableStringExpressionAst, Expression, ITypeName, ScriptBlockAst } from './ast.ts';
import type { ScriptExtent } from './extent.ts';
import type { NumberLiteral } from './numbers.ts';
import type { Token } from './tokens.ts';

/** A syntax error, with PowerShell's text and id (System.Management.Automation.Language.ParseError). */
export class ParseError {
  constructor(
    readonly extent: ScriptExtent,
    readonly errorId: string,
    readonly message: string,
    /** Whether more input could mend it, as at an interactive prompt. */
    readonly incompleteInput: boolean = false,
  ) {}
  toString(): string {
    return this.message;
  }
}

/** What parsing a script gives. The tree is whole even when there are errors. */
export interface ParseResult {
  readonly ast: ScriptBlockAst;
  readonly tokens: readonly Token[];
  /** The tokens that are comments. */
  readonly comments: readonly Token[];
  readonly errors: readonly ParseError[];
}

/** Options of `parse`. */
export interface ParseOptions {
  /** Leave out the semantic checks, which the interpreter never wants. */
  readonly skipSemanticChecks?: boolean;
}

/** Parses a script. Never throws: whatever is wrong is in `errors`. */
export function parse(text: string, fileName: string | null = null, options: ParseOptions = {}): ParseResult {
  throw new Error(`not yet: ${text.length} ${fileName} ${JSON.stringify(options)}`);
}

/** Parses text as the inside of a double-quoted string, for ExpandString. `expression` is a plain or an expandable string. */
export function parseExpandableString(text: string): { expression: Expression; errors: readonly ParseError[] } {
  throw new Error(`not yet: ${text}`);
}

/** Reads a type name as it stands between brackets; null when it is not one. */
export function parseTypeName(text: string): ITypeName | null {
  throw new Error(`not yet: ${text}`);
}

/** Reads a whole text as a number literal, as `1 + '0x10'` and casts do; null when it is not one. */
export function tryParseNumber(text: string): NumberLiteral | null {
  throw new Error(`not yet: ${text}`);
}

export type { ExpandableStringExpressionAst };
