import { commandsMatching } from '../commands/discovery/command-search.ts';
import { escapeWildcard } from '../objects/wildcard.ts';
import { AliasInfo, ApplicationInfo, type CommandInfo, commandTypeBits, ExternalScriptInfo } from '../session/command-info.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { byName, quotedArgument, unquoted } from './completion-context.ts';
import { CompletionResult } from './completion-result.ts';

/** What a list shows beside a command: its syntax, the program's path, or what an alias stands for. */
function toolTip(info: CommandInfo): string {
  if (info instanceof ApplicationInfo || info instanceof ExternalScriptInfo) return info.path;
  if (info instanceof AliasInfo) return info.definition;
  const syntax = info.metadata?.syntaxText(info.name) ?? '';
  return syntax.trim() === '' ? info.name : `\n${syntax.trim()}\n`;
}

/**
 * Names of commands that begin with a word (CompletionCompleters.CompleteCommand): each name once, and with its path where several programs have it.
 * @param types bits of the command types that are wanted
 */
export function completeCommandName(context: ExecutionContext, word: string, types: number = commandTypeBits.All): CompletionResult[] {
  const { quote, text } = unquoted(word);
  // Wildcards are honoured, but brackets are more likely a type that was begun.
  const pattern = /[[\]`]/.test(text) ? escapeWildcard(text) : text;
  const found = commandsMatching(`${pattern}*`, types, context).sort((a, b) => byName(a.name, b.name));
  const seen = new Set<string>();
  const matches: CompletionResult[] = [];
  for (const info of found) {
    const key = info.name.toLowerCase();
    const taken = seen.has(key);
    if (taken && !(info instanceof ApplicationInfo)) continue;
    seen.add(key);
    const inserted = taken && info instanceof ApplicationInfo ? info.path : info.name;
    matches.push(new CompletionResult(quotedArgument(inserted, quote), info.name, 'Command', toolTip(info)));
  }
  return matches;
}
