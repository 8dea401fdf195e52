import { visibleAliases } from '../commands/discovery/command-search.ts';
import { paths, providers } from '../providers/path-intrinsics.ts';
import { commandTypeBits } from '../session/command-info.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import type { SessionStateScope } from '../session/scope.ts';
import { completeCommandName } from './complete-command.ts';
import { completeFileName } from './complete-file.ts';
import { completeTypeName } from './complete-type.ts';
import { byName, matchingWords } from './completion-context.ts';
import type { CompletionResult } from './completion-result.ts';

type Completer = (context: ExecutionContext, word: string) => CompletionResult[];

const commandNames: Completer = (context, word) => completeCommandName(context, word, commandTypeBits.All & ~commandTypeBits.Application);

const variableNames: Completer = (context, word) => {
  const names = new Set<string>();
  for (let scope: SessionStateScope | null = context.sessionState.currentScope; scope; scope = scope.parent)
    for (const v of scope.variables()) names.add(v.name);
  return matchingWords([...names].sort(byName), word);
};
const aliasNames: Completer = (context, word) =>
  matchingWords(
    visibleAliases(context)
      .map((a) => a.name)
      .sort(byName),
    word,
  );
const driveNames: Completer = (context, word) => matchingWords([...paths(context).drives.values()].map((d) => d.name).sort(byName), word);
const providerNames: Completer = (_context, word) => matchingWords(providers.map((p) => p.name).sort(byName), word);
const builtInModules = [
  'Microsoft.PowerShell.Host',
  'Microsoft.PowerShell.Management',
  'Microsoft.PowerShell.Security',
  'Microsoft.PowerShell.Utility',
];
const moduleNames: Completer = (context, word) =>
  matchingWords([...new Set([...context.modules.map((m) => m.name), ...builtInModules])].sort(byName), word);
const typeNames: Completer = (_context, word) => completeTypeName(word);
const containers: Completer = (context, word) => completeFileName(context, word, true);
const strictVersions: Completer = (_context, word) => matchingWords(['Latest', '3.0', '2.0', '1.0'], word, 'Text');

/** Values that commands' parameters take, by `command:parameter` in lower case (CompletionCompleters.NativeCommandArgumentCompletion). */
const byParameter: Record<string, Completer> = {
  'get-command:name': commandNames,
  'get-help:name': commandNames,
  'set-alias:value': commandNames,
  'new-alias:value': commandNames,
  'trace-command:command': commandNames,
  'get-alias:name': aliasNames,
  'remove-alias:name': aliasNames,
  'get-variable:name': variableNames,
  'set-variable:name': variableNames,
  'clear-variable:name': variableNames,
  'remove-variable:name': variableNames,
  'get-psdrive:name': driveNames,
  'remove-psdrive:name': driveNames,
  'get-psprovider:psprovider': providerNames,
  'get-module:name': moduleNames,
  'remove-module:name': moduleNames,
  'import-module:name': moduleNames,
  'new-object:typename': typeNames,
  'set-location:path': containers,
  'push-location:path': containers,
  'set-location:literalpath': containers,
  'push-location:literalpath': containers,
  'set-strictmode:version': strictVersions,
};

/** Names of encodings, as -Encoding takes them (ArgumentEncodingCompletionsAttribute). */
const encodings = [
  'ansi',
  'ascii',
  'bigendianunicode',
  'bigendianutf32',
  'oem',
  'unicode',
  'utf7',
  'utf8',
  'utf8BOM',
  'utf8NoBOM',
  'utf32',
];

/** The built-in candidates for a command's parameter; null when it has none of its own. */
export function builtInValues(context: ExecutionContext, command: string, parameter: string, word: string): CompletionResult[] | null {
  if (parameter.toLowerCase() === 'encoding') return matchingWords(encodings, word);
  return byParameter[`${command}:${parameter}`.toLowerCase()]?.(context, word) ?? null;
}
