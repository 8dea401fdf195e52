import {
  type AssignmentStatementAst,
  type Ast,
  type BinaryExpressionAst,
  type BreakStatementAst,
  type HashtableAst,
  type IndexExpressionAst,
  type Token,
  TokenKind,
} from '../../grammar/index.ts';
import type { Steps } from '../scheduler/suspension.ts';
import { isSwitchFile } from './analyse-identifier.ts';
import { completeCommandArgument } from './complete-argument.ts';
import { completeAssignment, completeComparison, completeIndex } from './complete-assignment.ts';
import { completeAttributeArgument, completeParameterAttribute } from './complete-attribute-argument.ts';
import { completeFileName } from './complete-file.ts';
import { completeHashtableHere, completeHashtableKey, hasPendingAssignment } from './complete-hashtable-key.ts';
import { completeMember } from './complete-member.ts';
import type { CompletionContext, Results } from './completion-context.ts';
import { completeLoopLabel, completeUsingKeywords } from './statement-words.ts';

/** Comparison operators after which the values of an enum are offered. */
const comparisonTokens: ReadonlySet<TokenKind> = new Set([
  TokenKind.Ieq,
  TokenKind.Ceq,
  TokenKind.Ine,
  TokenKind.Cne,
  TokenKind.Ilike,
  TokenKind.Clike,
  TokenKind.Inotlike,
  TokenKind.Cnotlike,
  TokenKind.Imatch,
  TokenKind.Cmatch,
  TokenKind.Inotmatch,
  TokenKind.Cnotmatch,
]);

/** True when the cursor stands among the arguments of a command. */
function isInCommand(last: Ast): boolean {
  if (last.kind === 'CommandParameterAst' || last.kind === 'CommandAst') return true;
  if (!/ExpressionAst$|^ArrayLiteralAst$|^HashtableAst$/.test(last.kind) || last.kind === 'CommandExpressionAst') return false;
  const isArgument = (ast: Ast | null): boolean => ast?.kind === 'CommandAst' || ast?.kind === 'CommandParameterAst';
  return isArgument(last.parent) || (last.parent?.kind === 'ArrayLiteralAst' && isArgument(last.parent.parent));
}

function isOnEmptyLine(at: CompletionContext): boolean {
  return at.line.text.trim() === '' && at.tokenBeforeCursor?.kind !== TokenKind.LineContinuation;
}

/** True when the cursor stands behind a blank in a line that has a command's arguments. */
export function isAfterCommand(at: CompletionContext): boolean {
  return !isOnEmptyLine(at) && isInCommand(at.last);
}

function* inCommand(at: CompletionContext): Steps<Results> {
  at.word = '';
  at.replace(at.cursor, 0);
  if (at.last.kind !== 'HashtableAst') return yield* completeCommandArgument(at);
  const table = at.last as HashtableAst;
  if (hasPendingAssignment(table)) return null;
  return completeHashtableKey(at, table);
}

/** What the token before the cursor asks for: members, the value of an assignment or comparison, an attribute's argument … */
function afterToken(at: CompletionContext, before: Token, onEmptyLine: boolean): Results {
  const { last } = at;
  switch (before.kind) {
    case TokenKind.Equals:
    case TokenKind.Comma:
    case TokenKind.AtParen:
    case TokenKind.LParen: {
      if (onEmptyLine && before.kind !== TokenKind.LParen && before.kind !== TokenKind.Comma) return null;
      if (!onEmptyLine && last.kind === 'AssignmentStatementAst') {
        const values = completeAssignment(at, last as AssignmentStatementAst);
        if (values) return values;
      }
      return last.kind === 'AttributeAst' ? completeAttributeArgument(at) : completeParameterAttribute(at);
    }
    case TokenKind.Break:
    case TokenKind.Continue: {
      const isBare = /^(Break|Continue)StatementAst$/.test(last.kind) && (last as BreakStatementAst).label === null;
      return isBare && !onEmptyLine ? completeLoopLabel(at) : null;
    }
    case TokenKind.Dot:
    case TokenKind.ColonColon:
    case TokenKind.QuestionDot:
      return completeMember(at, before.kind === TokenKind.ColonColon);
    case TokenKind.LBracket: {
      if (last.parent?.kind !== 'IndexExpressionAst') return null;
      at.word = '';
      return completeIndex(at, (last.parent as IndexExpressionAst).target);
    }
    default: {
      if (!comparisonTokens.has(before.kind) || last.kind !== 'BinaryExpressionAst') return null;
      at.word = '';
      return completeComparison(at, (last as BinaryExpressionAst).left);
    }
  }
}

/** What could stand where no token is: behind a blank, on an empty line. */
export function* analyseBlank(at: CompletionContext): Steps<Results> {
  const { last, tokenBeforeCursor: before } = at;
  const onEmptyLine = isOnEmptyLine(at);
  if (isAfterCommand(at)) return yield* inCommand(at);
  let found: Results = null;
  if (onEmptyLine) found = completeHashtableHere(at);
  if (!found?.length && before) {
    if (!onEmptyLine && before.kind === TokenKind.Using) return completeUsingKeywords(at);
    at.replace(at.cursor, 0);
    found = afterToken(at, before, onEmptyLine);
    const isMember = before.kind === TokenKind.Dot || before.kind === TokenKind.ColonColon || before.kind === TokenKind.QuestionDot;
    if (isMember && !onEmptyLine && found?.length) return found;
  }
  if (found?.length) {
    at.replace(at.cursor, 0);
    return found;
  }
  const isRedirection = last.kind === 'ErrorExpressionAst' && last.parent?.kind === 'FileRedirectionAst';
  if (!isRedirection && !(last.kind === 'ErrorStatementAst' && isSwitchFile(last, before))) return found;
  at.word = '';
  at.replace(at.cursor, 0);
  return completeFileName(at);
}
