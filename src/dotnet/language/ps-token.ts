/** The token types of PowerShell 1 and 2: PSParser.Tokenize (PSToken.cs, PSParser.cs). */
import * as grammar from '../../../grammar/index.ts';
import type { PSArray, PSReference } from '../../objects/collections.ts';
import { enumMember } from '../../objects/enum-value.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { toStringValue } from '../../objects/to-string.ts';
import { GenericCollection } from '../collections/generic-list.ts';
import { defineType, genericOf, getType } from '../registry.ts';

const m = 'System.Management.Automation.';

/** System.Management.Automation.PSToken. */
export class PSToken extends NetObject {
  constructor(
    readonly type: string,
    readonly extent: grammar.ScriptExtent,
    readonly content: string,
  ) {
    super();
  }
}

/** System.Management.Automation.PSParseError. */
class PSParseError extends NetObject {
  constructor(readonly error: grammar.ParseError) {
    super();
  }
}

const { TokenFlags, TokenKind } = grammar;

const byKind = new Map<number, string>([
  [TokenKind.Variable, 'Variable'],
  [TokenKind.SplattedVariable, 'Variable'],
  [TokenKind.Parameter, 'CommandParameter'],
  [TokenKind.Number, 'Number'],
  [TokenKind.Label, 'LoopLabel'],
  [TokenKind.Identifier, 'CommandArgument'],
  [TokenKind.Generic, 'CommandArgument'],
  [TokenKind.NewLine, 'NewLine'],
  [TokenKind.LineContinuation, 'LineContinuation'],
  [TokenKind.Comment, 'Comment'],
  [TokenKind.EndOfInput, 'Unknown'],
  [TokenKind.StringLiteral, 'String'],
  [TokenKind.StringExpandable, 'String'],
  [TokenKind.HereStringLiteral, 'String'],
  [TokenKind.HereStringExpandable, 'String'],
  [TokenKind.LParen, 'GroupStart'],
  [TokenKind.RParen, 'GroupEnd'],
  [TokenKind.LCurly, 'GroupStart'],
  [TokenKind.RCurly, 'GroupEnd'],
  [TokenKind.AtParen, 'GroupStart'],
  [TokenKind.AtCurly, 'GroupStart'],
  [TokenKind.DollarParen, 'GroupStart'],
  [TokenKind.Semi, 'StatementSeparator'],
]);

/** What a token is for the old tokenizer: by what it stands for, else by its kind (PSToken.GetPSTokenType). */
function psTokenType(token: grammar.Token): string {
  const flags = token.tokenFlags;
  if (flags & TokenFlags.CommandName) return 'Command';
  if (flags & TokenFlags.MemberName) return 'Member';
  if (flags & TokenFlags.AttributeName) return 'Attribute';
  if (flags & TokenFlags.TypeName) return 'Type';
  return byKind.get(token.kind) ?? (flags & TokenFlags.Keyword ? 'Keyword' : 'Operator');
}

function contentOf(token: grammar.Token): string {
  if (token instanceof grammar.StringToken) return token.value;
  if (token instanceof grammar.VariableToken) return token.variablePath.userPath;
  return token.text;
}

function tokenize(text: string, errors: PSReference): Value {
  const result = grammar.parse(text, null);
  const collection = (type: string, items: readonly Value[]): Value =>
    new GenericCollection(genericOf('System.Collections.ObjectModel.Collection', getType(m + type)), [...items]);
  errors.value = collection(
    'PSParseError',
    result.errors.map((e) => new PSParseError(e)),
  );
  const tokens = result.tokens.filter((t) => t.kind !== TokenKind.EndOfInput);
  return collection(
    'PSToken',
    tokens.map((t) => new PSToken(psTokenType(t), t.extent, contentOf(t))),
  );
}

/** PSParser, PSToken, PSTokenType and PSParseError. */
export function definePSParser(): void {
  const names =
    'Unknown Command CommandParameter CommandArgument Number String Variable Member LoopLabel Attribute Type Operator GroupStart GroupEnd Keyword Comment StatementSeparator NewLine LineContinuation Position';
  defineType({ name: `${m}PSTokenType`, kind: 'enum', enumValues: Object.fromEntries(names.split(' ').map((n, i) => [n, i])) });
  const place = (get: (e: grammar.ScriptExtent) => Value) => ({ get: (t: PSToken) => get(t.extent) });
  defineType({
    name: `${m}PSToken`,
    jsClass: PSToken,
    sealed: true,
    properties: {
      'string Content': { get: (t: PSToken) => t.content },
      [`${m}PSTokenType Type`]: { get: (t: PSToken) => enumMember(getType(`${m}PSTokenType`), t.type) ?? null },
      'int Start': place((e) => e.startOffset),
      'int Length': place((e) => e.endOffset - e.startOffset),
      'int StartLine': place((e) => e.startLineNumber),
      'int StartColumn': place((e) => e.startColumnNumber),
      'int EndLine': place((e) => e.endLineNumber),
      'int EndColumn': place((e) => e.endColumnNumber),
    },
  });
  defineType({
    name: `${m}PSParseError`,
    jsClass: PSParseError,
    sealed: true,
    properties: {
      [`${m}PSToken Token`]: { get: (e: PSParseError) => new PSToken('Position', e.error.extent, e.error.extent.text) },
      'string Message': { get: (e: PSParseError) => e.error.message },
    },
  });
  const errors = `[ref] System.Collections.ObjectModel.Collection[${m}PSParseError] errors`;
  defineType({
    name: `${m}PSParser`,
    sealed: true,
    staticMethods: {
      [`System.Collections.ObjectModel.Collection[${m}PSToken] Tokenize(string script, ${errors})`]: (
        _: null,
        text: string,
        e: PSReference,
      ) => tokenize(text, e),
      [`System.Collections.ObjectModel.Collection[${m}PSToken] Tokenize(System.Object[] script, ${errors})`]: (
        _: null,
        lines: PSArray,
        e: PSReference,
      ) => tokenize(lines.items.map((l) => `${l instanceof PSToken ? l.content : toStringValue(l)}\n`).join(''), e),
    },
  });
}
