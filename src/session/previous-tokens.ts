import { parse, StringExpandableToken, StringToken, type Token, TokenKind, VariableToken } from '../../grammar/index.ts';
import type { ExecutionContext } from './execution-context.ts';

/** The words of `$^` and `$$` of the text that is running: they are those of the next one's variables. */
interface Remembered {
  first: string | null;
  last: string | null;
}

const key = Symbol('PreviousTokens');
const unremembered = new Set([TokenKind.NewLine, TokenKind.LineContinuation, TokenKind.Comment, TokenKind.EndOfInput]);

/**
 * Puts into `$^` and `$$` the first and the last token of the text before this one, and remembers those of this one. For what goes into the history
 * alone: what was typed at a prompt, scripts of hosts that add to it (Parser.SetPreviousFirstLastToken).
 */
export function setPreviousTokens(context: ExecutionContext, text: string): void {
  const tokens = parse(text).tokens.filter((t) => !unremembered.has(t.kind));
  const [first] = tokens;
  const last = tokens[tokens.length - 1];
  if (!first || !last) return;
  const before = context.service(key, (): Remembered => ({ first: null, last: null }));
  const { globalState } = context;
  globalState.setVariable('^', before.first, globalState.globalScope);
  globalState.setVariable('$', before.last, globalState.globalScope);
  const leading = variableWithin(first) ?? first;
  if (!namesThem(leading)) before.first = wordOf(leading);
  if (!namesThem(last)) before.last = wordOf(last);
}

function wordOf(token: Token): string {
  return token instanceof StringToken ? token.value : token.text;
}

/** The scanner is done with the variables in a text before it is done with the text; sub-expressions in it come later. */
function variableWithin(token: Token): Token | null {
  const nested = token instanceof StringExpandableToken ? token.nestedTokens : null;
  let depth = 0;
  for (const t of nested ?? []) {
    if (opening.has(t.kind)) depth++;
    else if (t.kind === TokenKind.RParen) depth--;
    else if (depth === 0 && t instanceof VariableToken) return t;
  }
  return null;
}

const opening = new Set([TokenKind.DollarParen, TokenKind.LParen, TokenKind.AtParen]);

function namesThem(token: Token): boolean {
  return token.text === '$^' || token.text === '$$';
}
