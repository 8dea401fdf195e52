import {
  type AssignmentStatementAst,
  type Ast,
  type BinaryExpressionAst,
  type CommandAst,
  type ErrorStatementAst,
  type HashtableAst,
  type IndexExpressionAst,
  parse,
  StringToken,
  type Token,
  TokenFlags,
  TokenKind,
  type TypeConstraintAst,
  type TypeExpressionAst,
  TypeName,
  type VariableToken,
} from '../../grammar/index.ts';
import type { NetDictionary } from '../objects/collections.ts';
import type { Steps } from '../scheduler/suspension.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { analyseBlank, isAfterCommand } from './analyse-blank.ts';
import { analyseIdentifier, completeFileAsCommand } from './analyse-identifier.ts';
import { completeCommandArgument } from './complete-argument.ts';
import { completeAssignment, completeComparison, completeIndex } from './complete-assignment.ts';
import { completeAttributeArgument, completeParameterAttribute } from './complete-attribute-argument.ts';
import { completeCommandName } from './complete-command.ts';
import { completeComment } from './complete-comment.ts';
import { completeFileName } from './complete-file.ts';
import { completeHashtableHere, hasPendingAssignment } from './complete-hashtable-key.ts';
import { completeMember, membersOfExpression } from './complete-member.ts';
import { completeOperator } from './complete-operator.ts';
import { completeParameterName } from './complete-parameter.ts';
import { completeTypeName, typeNameAt } from './complete-type.ts';
import { completeVariable } from './complete-variable.ts';
import { CompletionContext, type Results } from './completion-context.ts';
import { CommandCompletion, CompletionResult } from './completion-result.ts';
import { DefinitionTypeName } from './inference/inferred-type.ts';
import { typeNameOf } from './inference/type-names.ts';
import { stringWord } from './safe-paths.ts';
import { completeSwitchFlags, completeUsingKeywords, isSwitchFlag } from './statement-words.ts';

const isArgument = (ast: Ast | null): boolean => ast?.kind === 'CommandAst' || ast?.kind === 'CommandParameterAst';

/** The assignment that a literal is the whole right side of. */
function assignmentOf(ast: Ast): AssignmentStatementAst | null {
  const statement = ast.parent?.kind === 'CommandExpressionAst' ? ast.parent.parent : null;
  return statement?.kind === 'AssignmentStatementAst' ? (statement as AssignmentStatementAst) : null;
}

/** A string: a value that is assigned or compared, an index, a path, an argument (CompletionAnalysis.GetResultForString). */
function* inString(at: CompletionContext, token: Token): Steps<Results> {
  const { last } = at;
  const { parent } = last;
  const value = token instanceof StringToken ? token.value : '';
  const assignment = assignmentOf(last);
  if (assignment) {
    const values = completeAssignment(at, assignment);
    if (values) return values;
  } else if (parent?.kind === 'BinaryExpressionAst') {
    at.word = value;
    const values = completeComparison(at, (parent as BinaryExpressionAst).left);
    if (values.length > 0) return values;
  } else if (parent?.kind === 'IndexExpressionAst') {
    at.word = value;
    return completeIndex(at, (parent as IndexExpressionAst).target);
  }
  const word = stringWord(last, '', at);
  if (word === null) return null;
  at.word = word;
  if (isArgument(parent)) return yield* completeCommandArgument(at);
  const files = completeFileName(at);
  return word.includes('-') ? [...files, ...completeCommandName(at)] : files;
}

/** `-name` of a command, of an expression, of a switch statement. */
function* atParameter(at: CompletionContext, token: Token): Steps<Results> {
  const { last } = at;
  at.word = token.text;
  const command = last.parent as CommandAst | null;
  if (last.kind === 'StringConstantExpressionAst' && command?.kind === 'CommandAst' && command.commandElements.length === 1)
    return completeFileAsCommand(at);
  if (last.kind === 'ErrorStatementAst' && (last as ErrorStatementAst).kindToken?.kind === TokenKind.Switch)
    return completeSwitchFlags(at.word);
  if (last.kind === 'CommandParameterAst' && /ExpressionAst$/.test(last.parent?.kind ?? '')) return completeOperator(at.word);
  if (!at.word.endsWith(':')) return yield* completeParameterName(at);
  at.replace(token.endOffset, 0);
  at.word = '';
  return yield* completeCommandArgument(at);
}

function* atNumber(at: CompletionContext, token: Token): Steps<Results> {
  const { last } = at;
  const inCommand = isArgument(last.parent) || (last.parent?.kind === 'ArrayLiteralAst' && isArgument(last.parent.parent));
  if (last.kind === 'ConstantExpressionAst' && inCommand) {
    at.word = token.text;
    return yield* completeCommandArgument(at);
  }
  const assignment = assignmentOf(last);
  return assignment && completeAssignment(at, assignment);
}

/** `=`, `(`, `@(`: an assignment or an attribute's argument begins. */
function afterOpening(at: CompletionContext, token: Token): Results {
  const { last } = at;
  if (isPending(last)) return null;
  const { replacementIndex, replacementLength } = at;
  at.replace(replacementIndex + token.text.length, 0);
  if (last.kind === 'AttributeAst') return completeAttributeArgument(at);
  if (last.kind === 'AssignmentStatementAst') return completeAssignment(at, last as AssignmentStatementAst);
  const found = completeParameterAttribute(at);
  if (!found) at.replace(replacementIndex, replacementLength);
  return found;
}

/** After `[type]`: its static members, with the `::` before them. */
function afterType(at: CompletionContext): Results {
  if (at.last.kind !== 'TypeExpressionAst') return null;
  const type = at.last as TypeExpressionAst;
  // a class that is only text so far has none to offer here
  if (typeNameOf(type.typeName, type, at.context) instanceof DefinitionTypeName) return null;
  const found = membersOfExpression(at, type, '*', true);
  if (found.length === 0) return null;
  at.replace(at.replacementIndex + 1, 0);
  return found.map((r) => new CompletionResult(`::${r.completionText}`, r.listItemText, r.resultType, r.toolTip));
}

function* afterComma(at: CompletionContext): Steps<Results> {
  const { last } = at;
  if ((last.kind === 'ErrorExpressionAst' || last.kind === 'ArrayLiteralAst') && isArgument(last.parent)) {
    at.replace(at.replacementIndex + at.replacementLength, 0);
    return yield* completeCommandArgument(at);
  }
  if (last.kind !== 'AttributeAst') return null;
  at.replace(at.replacementIndex + 1, 0);
  return completeAttributeArgument(at);
}

function atMinus(at: CompletionContext, token: Token): Results {
  if (at.last.kind === 'BinaryExpressionAst') return completeOperator('');
  return isSwitchFlag(at, token) ? completeSwitchFlags(token.text) : null;
}

/** A word of the language that commands may be named as well, or a named operator. */
function otherToken(at: CompletionContext, token: Token): Results {
  const isOperator = /^-\w+$/.test(token.text) && (token.tokenFlags & (TokenFlags.BinaryOperator | TokenFlags.UnaryOperator)) !== 0;
  if (isOperator) return completeOperator(token.text);
  const words = completeUsingKeywords(at);
  if (words) return words;
  at.replace(token.startOffset, token.endOffset - token.startOffset);
  if ((token.tokenFlags & TokenFlags.Keyword) === 0) {
    at.replace(-1, -1);
    return null;
  }
  at.word = token.text;
  return [...completeFileAsCommand(at), ...completeCommandName(at)];
}

function* atToken(at: CompletionContext, token: Token): Steps<Results> {
  at.replace(token.startOffset, token.endOffset - token.startOffset);
  switch (token.kind) {
    case TokenKind.Variable:
    case TokenKind.SplattedVariable:
      at.word = (token as VariableToken).variablePath.userPath;
      return completeVariable(at);
    case TokenKind.Multiply:
    case TokenKind.Generic:
    case TokenKind.MinusMinus:
    case TokenKind.Identifier: {
      if ((token.tokenFlags & TokenFlags.TypeName) !== 0) return null;
      const words = completeUsingKeywords(at);
      if (words) return words;
      at.replace(token.startOffset, token.endOffset - token.startOffset);
      return yield* analyseIdentifier(at, token);
    }
    case TokenKind.Parameter:
      return yield* atParameter(at, token);
    case TokenKind.Dot:
    case TokenKind.ColonColon:
    case TokenKind.QuestionDot:
      at.replace(token.endOffset, 0);
      return completeMember(at, token.kind === TokenKind.ColonColon);
    case TokenKind.Comment:
      at.word = token.text;
      return completeComment(at);
    case TokenKind.StringExpandable:
    case TokenKind.StringLiteral:
      return yield* inString(at, token);
    case TokenKind.RBracket:
      return afterType(at);
    case TokenKind.Comma:
      return yield* afterComma(at);
    case TokenKind.AtCurly:
    case TokenKind.Semi: {
      if (token.kind === TokenKind.Semi && at.last.kind !== 'HashtableAst') return null;
      const keys = completeHashtableHere(at);
      at.replace(token.endOffset, 0);
      return keys;
    }
    case TokenKind.Number:
      return yield* atNumber(at, token);
    case TokenKind.Redirection:
      if (at.last.kind !== 'ErrorExpressionAst' || at.last.parent?.kind !== 'FileRedirectionAst') return null;
      at.replace(token.endOffset, 0);
      return completeFileName(at);
    case TokenKind.Minus:
      return atMinus(at, token);
    case TokenKind.Equals:
    case TokenKind.AtParen:
    case TokenKind.LParen:
      return afterOpening(at, token);
    case TokenKind.LBracket: {
      if (at.last.parent?.kind !== 'IndexExpressionAst') return null;
      const keys = completeIndex(at, (at.last.parent as IndexExpressionAst).target);
      if (keys.length > 0) at.replace(at.replacementIndex + 1, at.replacementLength - 1);
      return keys;
    }
    default:
      return otherToken(at, token);
  }
}

/** The name of a type that the cursor stands in; null when it stands in none. */
function typeAtCursor(at: CompletionContext): TypeName | null {
  const node = at.find<TypeExpressionAst>('TypeExpressionAst') ?? at.find<TypeConstraintAst>('TypeConstraintAst');
  const found = node && typeNameAt(node.typeName, at.cursor);
  const token = at.tokenAtCursor;
  if (found || !token || (token.tokenFlags & TokenFlags.TypeName) === 0) return found;
  return new TypeName(token.extent, token.text);
}

/** True for a table of which a value is missing yet. */
function isPending(last: Ast): boolean {
  return last.kind === 'HashtableAst' && hasPendingAssignment(last as HashtableAst);
}

function* analyse(at: CompletionContext): Steps<Results> {
  const token = at.tokenAtCursor;
  const found = token ? yield* atToken(at, token) : yield* analyseBlank(at);
  if (found?.length) return found;
  const type = typeAtCursor(at);
  if (type) {
    at.replace(type.extent.startOffset, type.extent.endOffset - type.extent.startOffset);
    return completeTypeName(type.fullName, at);
  }
  const pending = token?.kind === TokenKind.Equals && at.last.kind === 'HashtableAst';
  const { replacementIndex, replacementLength } = at;
  const keys = pending ? null : completeHashtableHere(at);
  if (keys?.length) {
    at.replace(at.cursor, 0);
    return keys;
  }
  if (token || (isAfterCommand(at) && !isPending(at.last))) at.replace(replacementIndex, replacementLength);
  else at.replace(-1, -1);
  const root = at.related[0] as Ast;
  const input = root.extent.text;
  if (root.kind !== 'ScriptBlockAst' || !/^\S+$/.test(input)) return found;
  at.word = input;
  at.replace(root.extent.startOffset, input.length);
  return completeFileAsCommand(at);
}

/** What could stand at a place in a text that is parsed already (CommandCompletion.CompleteInput). */
export function* completeParsed(
  context: ExecutionContext,
  root: Ast,
  tokens: readonly Token[],
  cursor: number,
  options: NetDictionary | null = null,
): Steps<CommandCompletion> {
  if (root.extent.text === '') return new CommandCompletion([], -1, -1);
  const state = context.sessionState;
  const scope = state.currentScope;
  // TabExpansion2 and its variables are no part of what the user sees.
  const inFunction = (context.frame?.invocation?.myCommand as { name?: string } | null | undefined)?.name === 'TabExpansion2';
  if (inFunction && scope.parent) state.currentScope = scope.parent;
  try {
    const at = new CompletionContext(context, root, tokens, cursor, options);
    const matches = yield* analyse(at);
    return new CommandCompletion(matches ?? [], at.replacementIndex, at.replacementLength);
  } finally {
    state.currentScope = scope;
  }
}

/**
 * What could stand at the cursor (CommandCompletion.CompleteInput).
 * @param cursor characters before the cursor
 */
export function* completeInput(
  context: ExecutionContext,
  input: string,
  cursor: number,
  options: NetDictionary | null = null,
): Steps<CommandCompletion> {
  if (input === '') return new CommandCompletion([], -1, -1);
  const { ast, tokens } = parse(input, null, { skipSemanticChecks: true });
  return yield* completeParsed(context, ast, tokens, cursor, options);
}
