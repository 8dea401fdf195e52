/** The commands whose help is asked for (HelpSystem.cs, HelpRequest.cs). */
import { containsWildcardCharacters, getWildcardPattern, WildcardPattern } from '../../objects/wildcard.ts';
import { findCommand } from '../../session/command-discovery.ts';
import { ApplicationInfo, type CommandInfo, commandTypeBits, FunctionInfo, ScriptCommandInfo } from '../../session/command-info.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import { commandsMatching } from './command-search.ts';
import { commentHelpOf } from './comment-help.ts';
import { commandHelp, hasComments } from './help-object.ts';
import { aliasTopics, defaultTopic, fileTopics, type HelpTopic } from './help-topics.ts';
import { isInHelp, mamlHelp } from './maml-help.ts';

/** What Get-Help is told to look for: each list holds patterns, and one that is not given narrows nothing. */
export interface HelpRequest {
  readonly Category: readonly string[] | undefined;
  readonly Component: readonly string[] | undefined;
  readonly Role: readonly string[] | undefined;
  readonly Functionality: readonly string[] | undefined;
}

/** The commands with a name, or that fit a pattern. Programs have no help. */
export function commandsWithHelp(name: string, asked: HelpRequest, context: ExecutionContext): CommandInfo[] {
  const found = candidates(name, context);
  // a list names the functions themselves
  return (containsWildcardCharacters(name) ? found : found.map((info) => forwarded(info, context))).filter(
    (info) => isFor(info, asked) && isCategory(info.commandType, asked.Category),
  );
}

function candidates(name: string, context: ExecutionContext): readonly CommandInfo[] {
  if (containsWildcardCharacters(name))
    return commandsMatching(name, commandTypeBits.Function | commandTypeBits.Filter | commandTypeBits.Cmdlet, context);
  const info = name === '' ? undefined : findCommand(name, context);
  return info && !(info instanceof ApplicationInfo) ? [info] : [];
}

/** The topics that are no commands: for a pattern aliases and files, for a name the file of that name. */
export function topicsWithHelp(name: string, asked: HelpRequest, context: ExecutionContext): HelpTopic[] {
  if (name === '') return isNarrowed(asked) ? [] : [defaultTopic()];
  return topicsMatching(containsWildcardCharacters(name) ? name : null, name, asked, context);
}

/** Topics by patterns for aliases and for files; commands alone say what narrows. */
function topicsMatching(aliases: string | null, files: string, asked: HelpRequest, context: ExecutionContext): HelpTopic[] {
  if (isNarrowed(asked)) return [];
  const found = [...(aliases === null ? [] : aliasTopics(aliases, context)), ...fileTopics(files, context)];
  return found.filter((t) => isCategory(t.category, asked.Category));
}

/** Commands and other topics that were found. */
export interface Found {
  readonly commands: CommandInfo[];
  readonly topics: HelpTopic[];
}

/**
 * What is found for a name that nothing has: all whose names have it within them, and aliases that begin with it (HelpSystem.SearchHelp).
 */
export function searchedFor(name: string, asked: HelpRequest, context: ExecutionContext): Found {
  return {
    commands: commandsWithHelp(name.includes('-') ? `${name}*` : `*${name}*`, asked, context),
    topics: topicsMatching(`${name}*`, `*${name}*`, asked, context),
  };
}

/** What has a text in its help: commands with help of their own, and files. */
export function withinText(text: string, asked: HelpRequest, context: ExecutionContext): Found {
  const pattern = new WildcardPattern(`*${text}*`, true);
  const commands = commandsWithHelp('*', asked, context).filter((info) => {
    const help = mamlHelp(info, context) ?? (hasComments(info) ? commandHelp(info, context) : null);
    return help !== null && isInHelp(help, pattern);
  });
  const topics = [...topicsWithHelp('', asked, context), ...topicsMatching(null, '*', asked, context)].filter(
    (t) => t.text !== undefined && pattern.isMatch(t.text),
  );
  return { commands, topics };
}

/** The command whose help a function says is its own: .FORWARDHELPTARGETNAME. */
function forwarded(info: CommandInfo, context: ExecutionContext): CommandInfo {
  const target = info instanceof FunctionInfo ? commentHelpOf(info.scriptBlock)?.forwardHelpTargetName : null;
  return target ? (findCommand(target, context) ?? info) : info;
}

/** True when -Component, -Role or -Functionality is given. */
function isNarrowed(asked: HelpRequest): boolean {
  return Boolean(asked.Component || asked.Role || asked.Functionality);
}

/** True when the help of a command says the -Component, -Role and -Functionality that were asked for. */
function isFor(info: CommandInfo, asked: HelpRequest): boolean {
  if (!isNarrowed(asked)) return true;
  const help = info instanceof ScriptCommandInfo ? commentHelpOf(info.scriptBlock) : null;
  const matches = (patterns: readonly string[] | undefined, text: string | undefined): boolean =>
    patterns === undefined || patterns.some((p) => getWildcardPattern(p).isMatch(text ?? ''));
  return matches(asked.Component, help?.component) && matches(asked.Role, help?.role) && matches(asked.Functionality, help?.functionality);
}

/** True when -Category names a kind of help, or nothing that narrows. */
function isCategory(kind: string, asked: readonly string[] | undefined): boolean {
  const wanted = asked?.map((c) => c.toLowerCase()) ?? [];
  return wanted.length === 0 || wanted.includes('all') || wanted.includes(kind.toLowerCase());
}
