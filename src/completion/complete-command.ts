import { type Ast, type CommandAst, type FunctionDefinitionAst, parse, rootOf, TokenFlags, TokenKind } from '../../grammar/index.ts';
import { commandsMatching } from '../commands/discovery/command-search.ts';
import { abbreviateName } from '../commands/discovery/name-match.ts';
import { getWildcardPattern } from '../objects/wildcard.ts';
import { AliasInfo, ApplicationInfo, type CommandInfo, commandTypeBits, ExternalScriptInfo } from '../session/command-info.ts';
import { isPrivateCommand } from '../session/command-visibility.ts';
import { currentContext } from '../session/current-context.ts';
import { AvailableCommandInfo, availableCommands } from './available-commands.ts';
import { byName, type CompletionContext } from './completion-context.ts';
import { CompletionResult } from './completion-result.ts';
import { requiresQuotes, startsWith, unquoted } from './quoting.ts';

/** What a list shows beside a command: its syntax, the program's path, or what an alias stands for. */
function toolTip(info: CommandInfo): string {
  if (info instanceof ApplicationInfo || info instanceof ExternalScriptInfo) return info.path;
  if (info instanceof AliasInfo) return info.definition;
  return info.metadata?.syntaxText(info.name) || info.name;
}

/** True when `&` has to stand before a command that is written in quotes (CompletionCompleters.IsAmpersandNeeded). */
export function needsAmpersand(at: CompletionContext, otherwise: boolean): boolean {
  const command = at.last.parent as CommandAst | null;
  if (at.word === '' || command?.kind !== 'CommandAst' || command.commandElements.length !== 1) return otherwise;
  const isInvoked = command.invocationOperator !== TokenKind.Unknown;
  return isInvoked === otherwise ? !otherwise : otherwise;
}

function isKeyword(name: string): boolean {
  const [first] = parse(name).tokens;
  return first !== undefined && first.text === name && (first.tokenFlags & TokenFlags.Keyword) !== 0;
}

function resultOf(name: string, info: CommandInfo | null, ampersand: boolean, quote: string): CompletionResult {
  const tip = info ? toolTip(info) : name;
  let text = quote + name + quote;
  let needed = quote === '' && ampersand && isKeyword(name) && !/^(inlinescript|configuration)$/i.test(name);
  if (requiresQuotes(name)) {
    needed = quote === '' && ampersand;
    const around = quote || "'";
    text = around + (around === "'" ? name.replaceAll("'", "''") : name.replaceAll('`', '``').replaceAll('$', '`$')) + around;
  }
  return new CompletionResult(needed && text !== 'foreach' ? `& ${text}` : text, info?.name ?? name, 'Command', tip || name);
}

/** One candidate for each name; of several commands of one name the module or the path tells which is meant (MakeCommandsUnique). */
function unique(commands: readonly CommandInfo[], withModule: boolean, ampersand: boolean, quote: string): CompletionResult[] {
  const byKey = new Map<string, CommandInfo[]>();
  for (const info of commands) {
    if (isPrivateCommand(info, currentContext())) continue;
    const name = withModule && info.moduleName !== '' ? `${info.moduleName}\\${info.name}` : info.name;
    const key = name.toLowerCase();
    const same = byKey.get(key);
    if (same) same.push(info);
    else byKey.set(key, [info]);
  }
  const found: CompletionResult[] = [];
  for (const same of byKey.values()) {
    const [first] = same as [CommandInfo];
    const name = withModule && first.moduleName !== '' ? `${first.moduleName}\\${first.name}` : first.name;
    if (same.length === 1) {
      found.push(resultOf(name, first, ampersand, quote));
      continue;
    }
    const others = same.filter((c) => !(c instanceof ApplicationInfo));
    const modules = new Set(others.map((c) => c.moduleName.toLowerCase()));
    const imported = new Set(others.filter((c) => !(c instanceof AvailableCommandInfo)).map((c) => c.moduleName.toLowerCase()));
    const seen = new Set<string>();
    const short = first instanceof ApplicationInfo || imported.size === 1 || modules.size < 2;
    if (short) {
      found.push(resultOf(name, first, ampersand, quote));
      seen.add(first.moduleName.toLowerCase());
    }
    for (const info of short ? same.slice(1) : same) {
      const module = info.moduleName.toLowerCase();
      if (info instanceof ApplicationInfo) found.push(resultOf(info.path, info, ampersand, quote));
      else if (module !== '' && !seen.has(module)) {
        seen.add(module);
        found.push(resultOf(`${info.moduleName}\\${info.name}`, info, ampersand, quote));
      }
    }
  }
  return found;
}

/** Functions that the text itself defines. */
function functionsOfText(root: Ast): FunctionDefinitionAst[] {
  return root.findAll((a) => a.kind === 'FunctionDefinitionAst', true) as FunctionDefinitionAst[];
}

/**
 * Names of commands that begin with a word (CompletionCompleters.CompleteCommand).
 * @param types bits of the command types that are wanted
 * @param module only commands of this module
 */
export function completeCommandName(
  at: CompletionContext,
  types: number = commandTypeBits.All,
  module: string | null = null,
): CompletionResult[] {
  const ampersand = needsAmpersand(at, false);
  const { quote, text } = unquoted(at.word);
  const slash = text.indexOf('\\');
  const colon = text.indexOf(':');
  const isPath = /[\\/:]/.test(text);
  if (isPath && !(slash > 0 && (colon < 0 || slash < colon))) return [];
  const moduleName = isPath ? text.slice(0, slash) : module;
  const name = isPath ? text.slice(slash + 1) : text;
  const inModule = (c: CommandInfo): boolean => moduleName === null || getWildcardPattern(moduleName).isMatch(c.moduleName);
  // A bracket is more likely a type that was begun.
  if (name.includes('[') && !name.includes(']')) return [];
  const find = (pattern: string): CommandInfo[] => [
    ...commandsMatching(pattern, types, at.context),
    ...availableCommands(at.context, pattern, types),
  ];
  let commands = find(`${name}*`).filter(inModule);
  if (commands.length === 0 && name.includes('-'))
    commands = find('*-*').filter((c) => abbreviateName(c.name).toLowerCase() === name.toLowerCase() && inModule(c));
  commands.sort((a, b) => byName(a.name, b.name));
  const found = unique(commands, isPath, ampersand, quote);
  if (isPath) return found;
  for (const { name: defined } of functionsOfText(rootOf(at.root)))
    if (startsWith(defined, name) && !found.some((r) => r.completionText.toLowerCase() === defined.toLowerCase()))
      found.unshift(resultOf(defined, null, ampersand, quote));
  return found;
}
