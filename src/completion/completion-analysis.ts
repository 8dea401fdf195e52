import { type Ast, CommandAst, ErrorExpressionAst, ExpressionAst, parse, type Token, TokenKind } from '../../grammar/index.ts';
import { findType } from '../dotnet/registry.ts';
import type { Steps } from '../scheduler/suspension.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { completeArgument } from './complete-argument.ts';
import { completeCommandName } from './complete-command.ts';
import { completeFileName } from './complete-file.ts';
import { completeMember } from './complete-member.ts';
import { completeOperator } from './complete-operator.ts';
import { completeParameterName } from './complete-parameter.ts';
import { completeNamespace, completeTypeName } from './complete-type.ts';
import { completeVariable } from './complete-variable.ts';
import { byName, type Completion, type CompletionContext } from './completion-context.ts';
import { CommandCompletion, CompletionResult } from './completion-result.ts';
import { textCommand } from './infer-type.ts';

const keywordTips: Record<string, string> = {
  assembly: 'Specifies a path to a .NET assembly to load.',
  module: 'Specifies a PowerShell module to load classes from.',
  namespace: 'Specifies a .NET namespace to resolve types from or a namespace alias.',
};

/** What stands in an open bracket or after `using`, found by its text: unfinished, it has no tree. */
function byText({ text }: CompletionContext): Completion | null {
  const using = /(?:^|\n)\s*using\s+(?:(\w+)\s+)?([\w.]*)$/i.exec(text);
  if (using) {
    const word = using[2] as string;
    const start = text.length - word.length;
    if (using[1]?.toLowerCase() === 'namespace') return { start, matches: completeNamespace(word) };
    if (using[1] === undefined)
      return {
        start,
        matches: Object.entries(keywordTips)
          .filter(([keyword]) => keyword.startsWith(word.toLowerCase()))
          .map(([keyword, tip]) => new CompletionResult(keyword, keyword, 'Keyword', tip)),
      };
  }
  const attribute = /\[(\w+)\((?:[^()[\]]*,\s*)?(\w*)$/.exec(text);
  if (attribute) {
    const type = findType(attribute[1] as string) ?? findType(`${attribute[1]}Attribute`);
    const word = attribute[2] as string;
    if (type)
      return {
        start: text.length - word.length,
        matches: type
          .allProperties(false)
          .filter((p) => p.canWrite && p.name.toLowerCase().startsWith(word.toLowerCase()))
          .sort((a, b) => byName(a.name, b.name))
          .map((p) => new CompletionResult(p.name, p.name, 'Property', `${p.propertyType.fullName} ${p.name}`)),
      };
  }
  const type = /(^|[^\w)\]"'])\[([A-Za-z_][\w.+]*)$/.exec(text);
  if (type) return { start: text.length - (type[2] as string).length, matches: completeTypeName(type[2] as string) };
  return null;
}

/** The expression that ends where a dot stands: the widest one that a member can be taken from. */
function expressionBefore(root: Ast, offset: number): Ast | null {
  let found: Ast | null = null;
  const visit = (ast: Ast): void => {
    if (ast.extent.startOffset >= offset) return;
    if (
      !found &&
      ast instanceof ExpressionAst &&
      !(ast instanceof ErrorExpressionAst) &&
      ast.extent.endOffset === offset &&
      takesMembers(ast)
    )
      found = ast;
    if (!found) ast.forEachChild(visit);
  };
  visit(root);
  return found;
}

function takesMembers(ast: Ast): boolean {
  return !/^(Binary|Unary|Convert|ArrayLiteral|Ternary|Attributed)/.test(ast.kind);
}

/** The innermost command whose text reaches the cursor, with nothing but blanks between. */
function commandAt({ parsed, text }: CompletionContext): CommandAst | null {
  let found: CommandAst | null = null;
  const visit = (ast: Ast): void => {
    if (ast instanceof CommandAst && ast.extent.startOffset < text.length && /^[^\S\n]*$/.test(text.slice(ast.extent.endOffset)))
      found = ast;
    ast.forEachChild(visit);
  };
  visit(parsed.ast);
  return found;
}

/** The word at the cursor: the token that ends there, with the quote of a string that is not closed. */
function lastToken({ parsed, text }: CompletionContext): Token | null {
  const tokens = parsed.tokens.filter(
    (t) => t.kind !== TokenKind.EndOfInput && t.kind !== TokenKind.NewLine && t.endOffset > t.startOffset,
  );
  const last = tokens[tokens.length - 1];
  return last && last.endOffset >= text.length ? last : null;
}

const variableAtEnd = /[$@](?:\{[^{}]*|(?:\w+:)?[\w?]*)$/;

function* analyse(at: CompletionContext): Steps<Completion> {
  const { text, context } = at;
  const token = lastToken(at);
  const inString = token !== null && /^["\u201c]/.test(token.text);
  if (token?.kind === TokenKind.Comment || (token && /^['\u2018]/.test(token.text) && !commandAt(at)))
    return { start: text.length, matches: [] };
  const variable = variableAtEnd.exec(text);
  if (
    variable &&
    (token === null || inString || token.kind === TokenKind.Variable || token.kind === TokenKind.SplattedVariable || variable[0].length > 1)
  ) {
    if (!(variable[0][0] === '@' && /[\w.]/.test(text[variable.index - 1] ?? ''))) return completeVariable(at, variable.index);
  }
  if (!inString) {
    const known = byText(at);
    if (known) return known;
    const dot = /(\?\.|\.|::)([\w]*)$/.exec(text);
    const target = dot && dot.index > 0 ? expressionBefore(parse(text.slice(0, dot.index)).ast, dot.index) : null;
    const isWord = target?.kind === 'StringConstantExpressionAst' && !/^["']/.test(target.extent.text);
    if (dot && target && !isWord) return completeMember(at, target, text.length - (dot[2] as string).length);
  }
  const command = commandAt(at);
  const [first] = command?.commandElements ?? [];
  if (command && first) {
    const start = token ? token.startOffset : text.length;
    const word = text.slice(start);
    if (first.extent.startOffset === start && token) {
      const names = /[\\/]/.test(word) || word.startsWith('~') ? [] : completeCommandName(context, word);
      const matches = names.length > 0 ? names : completeFileName(context, word);
      return { start, matches };
    }
    const name = command.getCommandName();
    const info = name === null ? null : textCommand(at, name);
    const colon = /^-\w+:/.exec(word);
    if (colon && info?.metadata && !word.endsWith("'"))
      return {
        start: start + colon[0].length,
        matches: yield* completeArgument(at, command, info, word.slice(colon[0].length), start + colon[0].length),
      };
    if (/^-\w*$/.test(word) && info?.metadata) return { start, matches: completeParameterName(command, info.metadata, word, start) };
    return { start, matches: yield* completeArgument(at, command, info, word, start) };
  }
  const operator = /(^|\s)(-\w*)$/.exec(text);
  if (operator) return { start: text.length - (operator[2] as string).length, matches: completeOperator(operator[2] as string) };
  return { start: text.length, matches: [] };
}

/**
 * What could stand at the cursor (CommandCompletion.CompleteInput).
 * @param cursor characters before the cursor
 */
export function* completeInput(context: ExecutionContext, input: string, cursor: number): Steps<CommandCompletion> {
  const text = input.slice(0, cursor);
  const at: CompletionContext = { context, text, parsed: parse(text) };
  const { start, matches } = yield* analyse(at);
  // What stands after the cursor in the same word is replaced as well.
  const rest = /^\w*/.exec(input.slice(cursor))?.[0].length ?? 0;
  return new CommandCompletion(matches, start, cursor - start + (matches.length > 0 ? rest : 0));
}
