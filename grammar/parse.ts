/** The entry points of the grammar (PowerShell's Parser.ParseInput and friends). */

import type { Ast, Expression, ITypeName, ScriptBlockAst } from './ast.ts';
import type { TypeLookup } from './checks/type-lookup.ts';
import { ParseError } from './parse-error.ts';
import { PowerShellParser } from './parser/parser.ts';
import { readRequirements } from './requires.ts';
import { checkSemantics } from './semantic-checks.ts';
import { type Token, TokenKind } from './tokens.ts';

export { tryParseNumber } from './numbers.ts';
export { ParseError };

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
  /** Leave out the semantic checks and `#Requires` (ParseMode.ModuleAnalysis). */
  readonly skipSemanticChecks?: boolean;
  /** What is known of .NET types; without it only the simple types are, and no type counts as unknown. */
  readonly types?: TypeLookup;
  /** The text is of the constrained language, which has no classes. */
  readonly isConstrained?: boolean;
}

let sharedParser: PowerShellParser | undefined;

/** The parser, made when first needed: building the grammar takes a while. */
function parser(): PowerShellParser {
  sharedParser ??= new PowerShellParser();
  return sharedParser;
}

/** Parses a script. Never throws: whatever is wrong is in `errors`. */
export function parse(text: string, fileName: string | null = null, options: ParseOptions = {}): ParseResult {
  const engine = parser();
  engine.refusesClasses = options.isConstrained === true;
  const ast = engine.parseScript(text, fileName);
  // The type lookup may parse something itself: from here on the parser is not to be asked any more.
  const tokens = engine.scanner.tokens;
  const list = engine.errorList;
  const comments = tokens.filter((token) => token.kind === TokenKind.Comment);
  if (options.skipSemanticChecks !== true) {
    ast.scriptRequirements = readRequirements(engine, comments, options.types ?? null);
    const isWhole = !list.errors.some((error) => error.errorId === 'ScriptTooComplicated');
    if (isWhole) checkSemantics(ast, list, options.types ?? null);
  }
  if (list.errors.length > 0) treesWithErrors.add(ast);
  return { ast, tokens, comments, errors: list.errors };
}

const treesWithErrors = new WeakSet<ScriptBlockAst>();

/** Whether the text that a tree came from had errors: such a tree cannot be run (ScriptBlockAst.HadErrors). */
export function hadErrors(root: Ast): boolean {
  return treesWithErrors.has(root as ScriptBlockAst);
}

/**
 * Parses text as the inside of a double-quoted string, for ExpandString. The expression is a StringConstantExpressionAst when
 * nothing in the text is expanded, else an ExpandableStringExpressionAst.
 */
export function parseExpandableString(text: string): { readonly expression: Expression; readonly errors: readonly ParseError[] } {
  const engine = parser();
  const expression = engine.parseExpandable(text);
  return { expression, errors: engine.parseErrors };
}

/** Reads a type name as it stands between brackets; null when it is not one (Parser.ScanType). */
export function parseTypeName(text: string): ITypeName | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const engine = parser();
  const type = engine.parseType(trimmed);
  return type === null || engine.parseErrors.length > 0 || type.extent.text.toLowerCase() !== trimmed.toLowerCase() ? null : type;
}
