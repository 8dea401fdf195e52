import { getWildcardPattern } from '../../objects/wildcard.ts';
import {
  applicationLookup,
  fileMatching,
  findApplications,
  findCommandOrAlias,
  matchApplications,
} from '../../session/command-discovery.ts';
import { AliasInfo, type CommandInfo, commandTypeBits } from '../../session/command-info.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import type { SessionStateScope } from '../../session/scope.ts';

/** Every command of a name without wildcards, in the order in which they hide each other: alias, function, cmdlet, files. */
export function commandsNamed(name: string, context: ExecutionContext): CommandInfo[] {
  const found: CommandInfo[] = [];
  const { sessionState } = context;
  handOver(context);
  const alias = sessionState.getAlias(name);
  if (alias) found.push(withContext(alias, context));
  // Names with a scope are for calling only.
  if (/^(global|local|script|private):/i.test(name)) return [];
  const info = sessionState.getFunction(name);
  if (info) found.push(info);
  const cmdlet = context.cmdlets.get(name.toLowerCase());
  if (cmdlet) found.push(cmdlet);
  if (found.length === 0 && /[\\:]/.test(name)) {
    const other = findCommandOrAlias(name, context);
    if (other) found.push(other);
  }
  found.push(...findApplications(name, context));
  return found;
}

/** Makes the tables of the session its own before scripts get objects of them: what they change there concerns no other runspace. */
function handOver(context: ExecutionContext): void {
  context.globalState.ownAliases();
  context.globalState.ownFunctions();
}

/** Remembers the session in an alias, which needs it to tell what it stands for. */
export function withContext<T extends CommandInfo>(info: T, context: ExecutionContext): T {
  if (info instanceof AliasInfo) info.context = context;
  return info;
}

function collect(context: ExecutionContext, table: (scope: SessionStateScope) => Map<string, CommandInfo> | null): CommandInfo[] {
  const seen = new Map<string, CommandInfo>();
  handOver(context);
  for (let scope: SessionStateScope | null = context.sessionState.currentScope; scope; scope = scope.parent)
    for (const [key, info] of table(scope) ?? []) if (!seen.has(key)) seen.set(key, info);
  return [...seen.values()];
}

/** Every alias that can be seen from the current scope. */
export function visibleAliases(context: ExecutionContext): AliasInfo[] {
  return collect(context, (scope) => scope.aliases)
    .filter((a) => a instanceof AliasInfo)
    .map((a) => withContext(a, context));
}

/** Every function that can be seen from the current scope. */
function visibleFunctions(context: ExecutionContext): CommandInfo[] {
  return collect(context, (scope) => scope.functions);
}

/**
 * Commands of the session, and programs in PATH, whose names match a pattern.
 * @param types bits of the command types that are wanted
 */
export function commandsMatching(pattern: string, types: number, context: ExecutionContext): CommandInfo[] {
  const file = fileMatching(pattern, context);
  if (file) return (commandTypeBits[file.commandType] & types) === 0 ? [] : [file];
  const slash = pattern.indexOf('\\');
  if (slash > 0 && !/^\.{1,2}$/.test(pattern.slice(0, slash))) {
    const module = getWildcardPattern(pattern.slice(0, slash));
    return commandsMatching(pattern.slice(slash + 1), types & ~commandTypeBits.Application, context).filter((c) =>
      module.isMatch(c.moduleName),
    );
  }
  const wildcard = getWildcardPattern(pattern);
  const found: CommandInfo[] = [];
  if (types & commandTypeBits.Alias) found.push(...visibleAliases(context));
  if (types & (commandTypeBits.Function | commandTypeBits.Filter)) found.push(...visibleFunctions(context));
  if (types & commandTypeBits.Cmdlet) found.push(...context.cmdlets.values());
  const matching = found.filter((c) => wildcard.isMatch(c.name) && (commandTypeBits[c.commandType] & types) !== 0);
  if (types & (commandTypeBits.Application | commandTypeBits.ExternalScript) && applicationLookup())
    matching.push(...matchApplications(pattern, context).filter((c) => (commandTypeBits[c.commandType] & types) !== 0));
  return matching;
}
