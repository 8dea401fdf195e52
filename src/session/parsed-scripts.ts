import type { ScriptBlockAst } from '../../grammar/index.ts';
import { isConstrained } from '../objects/language-mode.ts';
import type { ExecutionContext } from './execution-context.ts';
import { parseScript } from './parse-errors.ts';

/** What a session has parsed: texts, and by their paths the files that were read more than once without a change in between. */
class ParsedScripts {
  readonly texts = new Map<string, ScriptBlockAst>();
  readonly files = new Map<string, { readonly text: string; ast: ScriptBlockAst | null }>();
}

const key = Symbol('parsed scripts');
/** As many trees are kept as PowerShell keeps (ScriptBlock.CacheScriptBlock). */
const capacity = 1024;
const parsedIn = (context: ExecutionContext): ParsedScripts => context.service(key, () => new ParsedScripts());

/**
 * Parses a text once in a session: all blocks that are made from it have one tree, compiled once (ScriptBlock.TryGetCachedScriptBlock).
 * @throws ParseException
 */
export function parsedOnce(context: ExecutionContext, text: string): ScriptBlockAst {
  if (isConstrained()) return parseScript(text);
  const { texts } = parsedIn(context);
  const known = texts.get(text);
  if (known !== undefined) return known;
  const ast = parseScript(text);
  if (!mayChange(ast, text)) remember(texts, text, ast);
  return ast;
}

/**
 * Parses the text of a file. From the second time on its tree is kept: a file that runs once leaves nothing behind.
 * @throws ParseException
 */
export function parsedFile(context: ExecutionContext, text: string, path: string): ScriptBlockAst {
  if (isConstrained()) return parseScript(text, path);
  const { files } = parsedIn(context);
  const known = files.get(path);
  if (known === undefined || known.text !== text) {
    remember(files, path, { text, ast: null });
    return parseScript(text, path);
  }
  if (known.ast !== null) return known.ast;
  const ast = parseScript(text, path);
  if (!mayChange(ast, text)) known.ast = ast;
  return ast;
}

function remember<V>(table: Map<string, V>, name: string, value: V): void {
  if (table.size >= capacity) table.clear();
  table.set(name, value);
}

const changing = /\b(?:class|enum|using)\b/i;

/** Whether a text may mean something else the next time: it defines types, or names modules and assemblies that bring some. */
function mayChange(ast: ScriptBlockAst, text: string): boolean {
  if (!changing.test(text)) return false;
  return ast.usingStatements.length > 0 || ast.find((node) => node.kind === 'TypeDefinitionAst', true) !== null;
}
