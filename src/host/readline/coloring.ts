import { parse, type Token, TokenFlags, TokenKind } from '../../../grammar/index.ts';
import type { ColorName } from './options.ts';

/** A part of the text in one colour. */
export interface ColorSpan {
  readonly start: number;
  readonly end: number;
  readonly color: ColorName;
}

/** A command line as the parser sees it. */
export interface ParsedLine {
  readonly spans: readonly ColorSpan[];
  /** True when it has errors that more text would not mend. */
  readonly hasErrors: boolean;
  /** True when it is the beginning of something that goes on. */
  readonly isIncomplete: boolean;
  readonly tokens: readonly Token[];
}

/** Parses a command line and says which colour its parts have (Render.cs, GetTokenColor). */
export function parseLine(text: string): ParsedLine {
  const { tokens, errors } = parse(text);
  const spans: ColorSpan[] = [];
  for (const token of tokens) addSpans(token, spans);
  return {
    spans,
    tokens,
    isIncomplete: errors.some((e) => e.incompleteInput),
    hasErrors: errors.some((e) => !e.incompleteInput),
  };
}

function addSpans(token: Token, spans: ColorSpan[]): void {
  const color = colorOf(token);
  if (color === null) return;
  const nested = 'nestedTokens' in token ? (token.nestedTokens as readonly Token[] | null) : null;
  let at = token.startOffset;
  for (const inner of nested ?? []) {
    // the end of a text that is not complete stands behind it
    if (inner.kind === TokenKind.EndOfInput) continue;
    if (inner.startOffset > at) spans.push({ start: at, end: inner.startOffset, color });
    addSpans(inner, spans);
    at = inner.endOffset;
  }
  if (token.endOffset > at) spans.push({ start: at, end: token.endOffset, color });
}

const stringKinds: ReadonlySet<TokenKind> = new Set([
  TokenKind.StringExpandable,
  TokenKind.StringLiteral,
  TokenKind.HereStringExpandable,
  TokenKind.HereStringLiteral,
]);

function colorOf(token: Token): ColorName | null {
  const { kind, tokenFlags } = token;
  if (kind === TokenKind.EndOfInput || kind === TokenKind.NewLine) return null;
  if (tokenFlags & TokenFlags.CommandName) return 'Command';
  if (kind === TokenKind.Comment) return 'Comment';
  if (kind === TokenKind.Parameter || (kind === TokenKind.Generic && token.text.startsWith('--'))) return 'Parameter';
  if (kind === TokenKind.Variable || kind === TokenKind.SplattedVariable) return 'Variable';
  if (stringKinds.has(kind)) return 'String';
  if (kind === TokenKind.Number) return 'Number';
  if (tokenFlags & TokenFlags.Keyword) return 'Keyword';
  if (tokenFlags & TokenFlags.TypeName) return 'Type';
  if (tokenFlags & (TokenFlags.BinaryOperator | TokenFlags.UnaryOperator | TokenFlags.AssignmentOperator)) return 'Operator';
  if (tokenFlags & TokenFlags.MemberName) return 'Member';
  return 'Default';
}
