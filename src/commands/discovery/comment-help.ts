import {
  type Ast,
  type FunctionDefinitionAst,
  type ParameterAst,
  parse,
  type ScriptBlockAst,
  type Token,
  TokenKind,
} from '../../../grammar/index.ts';
import type { ScriptBlock } from '../../session/script-block.ts';

/** What comment-based help says (CommentHelpInfo); see about_Comment_Based_Help. */
export interface CommentHelp {
  synopsis: string;
  description: string;
  notes: string;
  component: string;
  role: string;
  functionality: string;
  examples: string[];
  inputs: string[];
  outputs: string[];
  links: string[];
  /** Descriptions by parameter name in upper case. */
  parameters: Map<string, string>;
  forwardHelpTargetName: string | null;
  forwardHelpCategory: string | null;
  remoteHelpRunspace: string | null;
  mamlHelpFile: string | null;
  /** True for one comment that names a file of help: without that file it is none (HelpCommentsParser.CreateFromComments). */
  isExternal: boolean;
}

type SourceText = Ast['extent']['source'];

const directive = /^\s*\.(\w+)(\s+(\S.*))?\s*$/;
const blank = /^\s*$/;

/** The lines of comments without their marks (CollectCommentText). */
function commentLines(comments: readonly Token[]): string[] {
  const lines: string[] = [];
  for (const { text } of comments) {
    if (text.startsWith('<#')) lines.push(...text.slice(2, -2).split(/\r?\n|\r/));
    else lines.push(text.replace(/^#+/, ''));
  }
  return lines;
}

/** The text of a section from the line after `start` on, without the indentation of its first line; ends before the next directive. */
function section(lines: readonly string[], start: number): { text: string; last: number } {
  let indent = -1;
  let text = '';
  let i = start + 1;
  for (; i < lines.length; i++) {
    const line = lines[i] as string;
    if (indent < 0 && blank.test(line)) continue;
    if (directive.test(line)) break;
    if (indent < 0) indent = /^[ \t\u00A0]*/.exec(line)?.[0].length ?? 0;
    let cut = 0;
    while (cut < indent && /[ \t\u00A0]/.test(line[cut] ?? 'x')) cut++;
    text += `${line.slice(cut)}\n`;
  }
  return { text, last: i - 1 };
}

/** Reads comments as help; null when they are none (HelpCommentsParser.AnalyzeCommentBlock). */
function analyze(comments: readonly Token[]): CommentHelp | null {
  if (comments.length === 0) return null;
  const lines = commentLines(comments);
  const help: CommentHelp = {
    synopsis: '',
    description: '',
    notes: '',
    component: '',
    role: '',
    functionality: '',
    examples: [],
    inputs: [],
    outputs: [],
    links: [],
    parameters: new Map(),
    forwardHelpTargetName: null,
    forwardHelpCategory: null,
    remoteHelpRunspace: null,
    mamlHelpFile: null,
    isExternal: false,
  };
  let found = false;
  for (let i = 0; i < lines.length; i++) {
    const match = directive.exec(lines[i] as string);
    if (!match) {
      if (!blank.test(lines[i] as string)) return null;
      continue;
    }
    found = true;
    const name = (match[1] as string).toUpperCase();
    const argument = match[3]?.trim();
    if (argument === undefined) {
      const { text, last } = section(lines, i);
      if (!addSection(help, name, text)) return null;
      i = last;
    } else if (name === 'PARAMETER') {
      const { text, last } = section(lines, i);
      const key = argument.toUpperCase();
      if (!help.parameters.has(key)) help.parameters.set(key, text);
      i = last;
    } else if (name === 'FORWARDHELPTARGETNAME') help.forwardHelpTargetName = argument;
    else if (name === 'FORWARDHELPCATEGORY') help.forwardHelpCategory = argument;
    else if (name === 'REMOTEHELPRUNSPACE') help.remoteHelpRunspace = argument;
    else if (name === 'EXTERNALHELP') {
      help.mamlHelpFile = argument;
      help.isExternal = comments.length === 1;
    } else return null;
  }
  return found ? help : null;
}

function addSection(help: CommentHelp, name: string, text: string): boolean {
  switch (name) {
    case 'SYNOPSIS':
      help.synopsis = text;
      return true;
    case 'DESCRIPTION':
      help.description = text;
      return true;
    case 'NOTES':
      help.notes = text;
      return true;
    case 'LINK':
      help.links.push(text.trim());
      return true;
    case 'EXAMPLE':
      help.examples.push(text);
      return true;
    case 'INPUTS':
      help.inputs.push(text);
      return true;
    case 'OUTPUTS':
      help.outputs.push(text);
      return true;
    case 'COMPONENT':
      help.component = text.trim();
      return true;
    case 'ROLE':
      help.role = text.trim();
      return true;
    case 'FUNCTIONALITY':
      help.functionality = text.trim();
      return true;
    default:
      return false;
  }
}

const startLine = (t: Token): number => t.extent.startLineNumber;
const endLine = (t: Token): number => t.extent.endLineNumber;

/** Comments from a token on, without an empty line between them. */
function commentBlock(tokens: readonly Token[], start: number): { comments: Token[]; next: number } {
  const comments: Token[] = [];
  let limit = Number.MAX_SAFE_INTEGER;
  for (let i = start; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (startLine(token) > limit) return { comments, next: i };
    if (token.kind === TokenKind.Comment) {
      comments.push(token);
      limit = endLine(token) + 1;
    } else if (token.kind !== TokenKind.NewLine) return { comments, next: i };
  }
  return { comments, next: tokens.length };
}

/** Comments that end at most `proximity` lines before a token. */
function precedingComments(tokens: readonly Token[], index: number, proximity: number): Token[] {
  const comments: Token[] = [];
  const at = tokens[index];
  if (!at) return comments;
  let limit = startLine(at) - proximity;
  for (let i = index - 1; i >= 0; i--) {
    const token = tokens[i] as Token;
    if (endLine(token) < limit) break;
    if (token.kind === TokenKind.Comment) {
      comments.push(token);
      limit = startLine(token) - 1;
    } else if (token.kind !== TokenKind.NewLine) break;
  }
  return comments.reverse();
}

function firstToken(tokens: readonly Token[], offset: number, from = 0): number {
  let i = from;
  while (i < tokens.length && (tokens[i] as Token).endOffset <= offset) i++;
  return i;
}

/** How many lines may lie between help and its function. */
const proximity = 2;

/** Descriptions of parameters from the comments at them. */
function parameterComments(tokens: readonly Token[], parameters: readonly ParameterAst[], help: CommentHelp): void {
  for (const parameter of parameters) {
    const key = parameter.name.variablePath.userPath.toUpperCase();
    if (help.parameters.has(key)) continue;
    const first = firstToken(tokens, parameter.extent.startOffset);
    const comments = precedingComments(tokens, first, proximity);
    let i = first;
    for (; i < tokens.length && (tokens[i] as Token).startOffset < parameter.extent.endOffset; i++)
      if ((tokens[i] as Token).kind === TokenKind.Comment) comments.push(tokens[i] as Token);
    comments.push(...commentBlock(tokens, i).comments);
    const { text } = section(commentLines(comments), -1);
    if (text) help.parameters.set(key, text);
  }
}

let lastSource: { source: SourceText; tokens: readonly Token[] } | null = null;

/** The tokens of a file; those of the last one are kept, because many functions of one file are asked for in a row. */
function tokensOf(source: SourceText): readonly Token[] {
  if (lastSource?.source !== source) lastSource = { source, tokens: parse(source.text, source.file).tokens };
  return lastSource.tokens;
}

/** The comment-based help of a function or script; null when it has none (HelpCommentsParser.GetHelpCommentTokens). */
export function commentHelpOf(block: ScriptBlock): CommentHelp | null {
  return commentHelpOfAst(block.ast);
}

/** {@link commentHelpOf} of a function's or script's tree. */
export function commentHelpOfAst(tree: Ast): CommentHelp | null {
  let ast = tree;
  if (ast.kind === 'ScriptBlockAst' && ast.parent?.kind === 'FunctionDefinitionAst') ast = ast.parent;
  const { source } = ast.extent;
  const tokens = tokensOf(source);
  const definition = ast.kind === 'FunctionDefinitionAst' ? (ast as FunctionDefinitionAst) : null;
  const body = definition ? definition.body : (ast as ScriptBlockAst);
  const parameters = definition?.parameters ?? body.paramBlock?.parameters ?? [];
  const help = findHelp(tokens, ast, definition, body);
  if (help) parameterComments(tokens, parameters, help);
  return help;
}

function findHelp(tokens: readonly Token[], ast: Ast, definition: FunctionDefinitionAst | null, body: ScriptBlockAst): CommentHelp | null {
  let start = 0;
  let last = tokens.length - 1;
  const isRoot = ast.parent === null;
  if (definition) {
    const index = firstToken(tokens, definition.extent.startOffset);
    const before = analyze(precedingComments(tokens, index, proximity));
    if (before) return before;
  }
  if (!isRoot || definition) {
    start = firstToken(tokens, body.extent.startOffset) + 1;
    last = firstToken(tokens, body.extent.endOffset - 1);
  }
  for (;;) {
    const { comments, next } = commentBlock(tokens, start);
    if (comments.length === 0) break;
    start = next;
    const help = analyze(comments);
    if (!help) continue;
    if (isRoot && body.endBlock?.unnamed) {
      const first = body.endBlock.statements[0];
      const lastComment = comments.at(-1) as Token;
      // Help right before the first function of a file belongs to that function.
      if (first?.kind === 'FunctionDefinitionAst' && first.extent.startLineNumber - endLine(lastComment) <= proximity) break;
    }
    return help;
  }
  const end = tokens[last];
  return end ? analyze(precedingComments(tokens, last, startLine(end))) : null;
}
