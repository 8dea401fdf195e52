/** Chevrotain's token types: one for each TokenKind, and one for each set of kinds that the rules treat alike. */

import { createToken, type TokenType } from 'chevrotain';
import { hasTrait, Token, TokenFlags, TokenKind } from '../tokens.ts';

const kinds = Object.values(TokenKind).filter((kind): kind is TokenKind => typeof kind === 'number');

/** A set of kinds: a Chevrotain category. */
function category(name: string): TokenType {
  return createToken({ name });
}

/** Binary operators. */
export const BinaryOperator = category('BinaryOperator');
/** `=`, `+=` and so on. */
export const AssignmentOperator = category('AssignmentOperator');
/** Operators that may stand before an expression. */
export const UnaryOperator = category('UnaryOperator');
/** What a command goes on with as an argument: all but what ends a command and what has an alternative of its own. */
export const CommandArgumentStart = category('CommandArgumentStart');
/** What a word that names a function may be. */
export const FunctionName = category('FunctionName');
/** A word that may name a method: an identifier or any keyword. */
export const MethodName = category('MethodName');

const K = TokenKind;
const endsCommand = new Set<TokenKind>([
  K.Pipe,
  K.RCurly,
  K.RParen,
  K.EndOfInput,
  K.NewLine,
  K.Semi,
  K.AndAnd,
  K.OrOr,
  K.Ampersand,
  K.Comma,
  K.MinusMinus,
  K.Parameter,
  K.Redirection,
  K.RedirectInStd,
]);
const noFunctionName = new Set<TokenKind>([
  K.Pipe,
  K.LParen,
  K.LCurly,
  K.AtParen,
  K.AtCurly,
  K.RCurly,
  K.RParen,
  K.EndOfInput,
  K.Semi,
  K.Redirection,
  K.RedirectInStd,
  K.AndAnd,
  K.OrOr,
  K.Ampersand,
  K.Variable,
  K.SplattedVariable,
  K.HereStringExpandable,
  K.HereStringLiteral,
  K.StringLiteral,
  K.StringExpandable,
]);

function categoriesOf(kind: TokenKind): TokenType[] {
  const categories: TokenType[] = [];
  if (hasTrait(kind, TokenFlags.BinaryOperator)) categories.push(BinaryOperator);
  if (hasTrait(kind, TokenFlags.AssignmentOperator)) categories.push(AssignmentOperator);
  if (hasTrait(kind, TokenFlags.UnaryOperator)) categories.push(UnaryOperator);
  if (!endsCommand.has(kind)) categories.push(CommandArgumentStart);
  if (!noFunctionName.has(kind)) categories.push(FunctionName);
  if (kind === K.Identifier || hasTrait(kind, TokenFlags.Keyword)) categories.push(MethodName);
  return categories;
}

const typeOfKind: TokenType[] = [];
const indexOfKind: number[] = [];
for (const kind of kinds) {
  const type = createToken({ name: TokenKind[kind]!, categories: categoriesOf(kind) });
  typeOfKind[kind] = type;
  indexOfKind[kind] = type.tokenTypeIdx!;
}

/** The token type of a kind. */
export function tokenType(kind: TokenKind): TokenType {
  return typeOfKind[kind]!;
}

/** All token types, for the parser. */
export const vocabulary: TokenType[] = [
  ...kinds.map(tokenType),
  BinaryOperator,
  AssignmentOperator,
  UnaryOperator,
  CommandArgumentStart,
  FunctionName,
  MethodName,
];

// Chevrotain's lookahead asks a token for this number. A getter, so that tokens hold nothing of the parser's.
Object.defineProperty(Token.prototype, 'tokenTypeIdx', {
  get(this: Token): number {
    return indexOfKind[this.kind]!;
  },
});
