import type { CommandAst } from '../../grammar/index.ts';
import type { CompiledCommandParameter } from '../binding/compiled-parameter.ts';
import { aboutTopics } from '../commands/discovery/help-topics.ts';
import { matchingVariables, sortedByName } from '../commands/utility/variable-support.ts';
import { PSArray } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import { paths, providers } from '../providers/path-intrinsics.ts';
import { commandTypeBits } from '../session/command-info.ts';
import { boundTable, wordsOf } from './bound-table.ts';
import { completeCommandName } from './complete-command.ts';
import { completeFileName } from './complete-file.ts';
import { completeAnyModule, completeModuleName } from './complete-module.ts';
import { byName, type CompletionContext, type Results } from './completion-context.ts';
import { CompletionResult } from './completion-result.ts';
import { completeMemberNames, completeMemberValue, completeTypeArgument, completeViewNames } from './member-values.ts';
import type { PseudoBinding } from './pseudo-binding.ts';
import { matchingWords, quotedArgument, requiresQuotes, startingWith, unquoted } from './quoting.ts';
import { textProperty, valuesOf } from './session-values.ts';

/** What a completer of a parameter's values gets. */
interface Request {
  readonly at: CompletionContext;
  readonly command: CommandAst;
  readonly binding: PseudoBinding;
  readonly parameter: CompiledCommandParameter;
}
type Completer = (request: Request) => Results;

/** The about topics that begin with the word. */
function helpTopics({ word, context }: CompletionContext): CompletionResult[] {
  return aboutTopics(word, context).map((name) => new CompletionResult(name, name, 'ParameterValue', name));
}

/** Candidates from what a command of the session writes: the values of one property, each once. */
function fromCommand(
  script: string,
  property = 'Name',
  item: (value: Value, at: CompletionContext) => string | null = () => null,
): Completer {
  return ({ at }) => {
    const { quote, text } = unquoted(at.word);
    const pattern = startingWith(text.replace(/\*$/, ''));
    const seen = new Set<string>();
    return valuesOf(at.context, script).flatMap((value) => {
      const name = textProperty(value, property, at.context);
      if (name === '' || seen.has(name.toLowerCase()) || !pattern.isMatch(name)) return [];
      seen.add(name.toLowerCase());
      const shown = item(value, at) ?? name;
      return [new CompletionResult(quotedArgument(name, quote), shown, 'ParameterValue', shown)];
    });
  };
}

const words =
  (list: readonly string[]): Completer =>
  ({ at }) =>
    matchingWords(list, at.word, 'Text');

const commandNames =
  (types: number, files: readonly string[] | null): Completer =>
  ({ at }) => [...completeCommandName(at, types), ...(files ? completeFileName(at, { extensions: files }) : completeFileName(at))];

const { Cmdlet, Function: functions, Alias, ExternalScript, Configuration } = commandTypeBits;
const callable = Cmdlet | functions | commandTypeBits.Filter | ExternalScript | Configuration;

const getCommandName: Completer = ({ at, binding }) => {
  const modules = wordsOf(binding, 'Module');
  if (modules.length > 0) return modules.flatMap((m) => completeCommandName(at, commandTypeBits.All, m));
  return [...completeCommandName(at), ...completeFileName(at, { extensions: ['.ps1'] })];
};

const moduleFileExtensions = ['.ps1', '.psm1', '.psd1', '.ni.dll', '.dll', '.exe', '.cdxml'];

const importModule: Completer = ({ at }) => {
  const files = completeFileName(at, { extensions: moduleFileExtensions });
  return /[\\/:]/.test(at.word) ? files : [...files, ...completeModuleName(at, false)];
};

const variableNames: Completer = ({ at }) => {
  const { quote, text } = unquoted(at.word);
  const pattern = startingWith(text.replace(/\*$/, ''));
  return sortedByName(matchingVariables(at.context.sessionState, '*', undefined).variables)
    .filter(({ name }) => pattern.isMatch(name))
    .map(({ name }) => {
      const escaped = name.replace(/[?*]/g, (c) => `\`${c}`);
      const around = escaped === name ? quote : "'";
      const text = name !== '$' && requiresQuotes(escaped) ? `${around || "'"}${escaped}${around || "'"}` : around + escaped + around;
      return new CompletionResult(text, name, 'ParameterValue', name);
    });
};

const driveNames: Completer = ({ at, binding }) => {
  const wanted = wordsOf(binding, 'PSProvider').map((n) => n.toLowerCase());
  const drives = paths(at.context)
    .visibleDrives()
    .filter((d) => wanted.length === 0 || wanted.includes(d.provider.name.toLowerCase()));
  return matchingWords(drives.map((d) => d.name).sort(byName), at.word);
};

const providerNames: Completer = ({ at }) => matchingWords(providers.map((p) => p.name).sort(byName), at.word);
const containers: Completer = ({ at }) => completeFileName(at, { containersOnly: true });
const files: Completer = ({ at }) => completeFileName(at);
const literal =
  (completer: Completer): Completer =>
  (request) =>
    request.at.withLiteralPaths(() => completer(request));

/** Nouns of commands of the module and verb that are given. */
const nouns: Completer = ({ at, binding }) => {
  const table = boundTable(binding, at.context);
  const arg = (name: string): Value => table.lookup(name) ?? new PSArray([]);
  const script =
    'param($Module, $Verb) $p = @{}; if ($Module) { $p.Module = $Module }; if ($Verb) { $p.Verb = $Verb }; (Get-Command @p).Name';
  const names = valuesOf(at.context, script, [arg('Module'), arg('Verb')]).map(String);
  const found = new Map<string, string>();
  for (const name of names) {
    const noun = name.slice(name.indexOf('-') + 1);
    if (name.includes('-') && !found.has(noun.toLowerCase())) found.set(noun.toLowerCase(), noun);
  }
  return matchingWords([...found.values()].sort(byName), at.word, 'Text');
};

/** Verbs: of the groups that are given, or of the commands with the noun that is. */
const verbs: Completer = ({ at, binding }) => {
  const groups = wordsOf(binding, 'Group');
  const table = boundTable(binding, at.context);
  const noun = table.lookup('Noun');
  if (binding.commandInfo.name === 'Get-Command' && noun !== undefined) {
    const script = 'param($Noun, $Module) $p = @{ Noun = $Noun }; if ($Module) { $p.Module = $Module }; (Get-Command @p).Name';
    const names = valuesOf(at.context, script, [noun, table.lookup('Module') ?? new PSArray([])]).map(String);
    return matchingWords([...new Set(names.map((n) => n.slice(0, n.indexOf('-'))))].sort(byName), at.word, 'Text');
  }
  const inGroups = groups.length > 0 ? `(Get-Verb -Group ${groups.join(',')}).Verb` : '(Get-Verb).Verb';
  return matchingWords(valuesOf(at.context, inGroups).map(String), at.word, 'Text');
};

const separators: Readonly<Record<string, readonly [item: string, tip: string]>> = {
  ',': ['Comma', "',' - Comma"],
  ', ': ['Comma-Space', "', ' - Comma-Space"],
  ';': ['Semi-Colon', "';' - Semi-Colon"],
  '; ': ['Semi-Colon-Space', "'; ' - Semi-Colon-Space"],
  '`n': ['Newline', '`n - Newline'],
  '-': ['Dash', "'-' - Dash"],
  ' ': ['Space', "' ' - Space"],
};
const separatorNames: Completer = ({ at }) =>
  matchingWords(
    Object.keys(separators),
    at.word,
    'ParameterValue',
    (s) => separators[s]?.[1] ?? s,
    (s) => separators[s]?.[0] ?? s,
  );

const itemTypes = ['File', 'Directory', 'SymbolicLink', 'Junction', 'HardLink'];
/** Of the kinds of items only the first that matches is given. */
const newItemType: Completer = ({ at, binding }) => {
  const [path] = wordsOf(binding, 'Path');
  const drive = path === undefined ? null : paths(at.context).drive(path.slice(0, Math.max(path.indexOf(':'), 0)));
  if ((drive ?? paths(at.context).current).provider.name !== 'FileSystem') return null;
  const pattern = startingWith(at.word);
  const found = at.word === '' ? itemTypes : itemTypes.filter((t) => pattern.isMatch(t)).slice(0, 1);
  return found.map((t) => new CompletionResult(t));
};

/** The delimiters of the clipboard. */
const delimiters: Completer = ({ at }) => {
  const pattern = startingWith(at.word);
  const any = (...names: string[]): boolean => names.some((n) => pattern.isMatch(n));
  return [
    ...(any('CRLF', 'Windows') ? [new CompletionResult('"`r`n"', 'CRLF', 'ParameterValue', 'Windows (CRLF)')] : []),
    ...(any('LF', 'Unix', 'Linux') ? [new CompletionResult('"`n"', 'LF', 'ParameterValue', 'UNIX (LF)')] : []),
  ];
};

const encodings = 'ansi ascii bigendianunicode bigendianutf32 oem unicode utf7 utf8 utf8BOM utf8NoBOM utf32'.split(' ');
const dateFormats = ['FileDate', 'FileDateUniversal', 'FileDateTime', 'FileDateTimeUniversal'];
const plainWords =
  (list: readonly string[]): Completer =>
  ({ at }) => {
    const pattern = startingWith(at.word);
    return list.filter((w) => pattern.isMatch(w)).map((w) => new CompletionResult(w, w, 'ParameterValue', w));
  };

const commandsWithHelp: Completer = commandNames(Cmdlet | functions | commandTypeBits.Filter | Alias | ExternalScript | Configuration, [
  '.ps1',
]);
const helpNames: Completer = (request) => [...(commandsWithHelp(request) ?? []), ...helpTopics(request.at)];
const processIds = fromCommand(
  'Get-Process',
  'Id',
  (v, at) => `${textProperty(v, 'Id', at.context)} - ${textProperty(v, 'Name', at.context)}`,
);
const properties: Completer = ({ at, command, parameter, binding }) => completeMemberNames(at, command, binding, parameter, true) ?? [];

/** Values by parameter alone, whatever the command. */
const byParameter: Readonly<Record<string, Completer>> = {
  encoding: plainWords(encodings),
  httpversion: plainWords(['1.0', '1.1', '2.0', '3.0']),
  scope: words(['Global', 'Local', 'Script']),
};

function each(commands: string, completers: Readonly<Record<string, Completer>>): [string, Readonly<Record<string, Completer>>][] {
  return commands.split(' ').map((c) => [c, completers]);
}

/** Values by command and parameter, in lower case (CompletionCompleters.NativeCommandArgumentCompletion, and the completers of single cmdlets). */
const byCommand = (): ReadonlyMap<string, Readonly<Record<string, Completer>>> =>
  new Map([
    ...each('get-command', {
      name: getCommandName,
      module: ({ at }) => completeAnyModule(at),
      excludemodule: ({ at }) => completeAnyModule(at),
      parametertype: ({ at }) => completeTypeArgument(at),
      noun: nouns,
      verb: verbs,
    }),
    ...each('get-verb', { verb: verbs }),
    ...each('get-help help', { name: helpNames }),
    ...each('save-help update-help', { module: ({ at }) => completeAnyModule(at) }),
    ...each('invoke-expression', { command: ({ at }) => completeCommandName(at) }),
    ...each('get-job receive-job remove-job stop-job wait-job', {
      name: fromCommand('Get-Job'),
      id: fromCommand('Get-Job -IncludeChildJob', 'Id'),
      instanceid: fromCommand('Get-Job -IncludeChildJob', 'InstanceId'),
    }),
    ...each('get-module', {
      name: ({ at, binding }) => completeModuleName(at, !binding.boundArguments.has('listavailable')),
      psedition: words(['Desktop', 'Core']),
    }),
    ...each('remove-module', { name: ({ at }) => completeModuleName(at, true) }),
    ...each('import-module', { name: importModule, assembly: ({ at }) => completeFileName(at, { extensions: ['.dll'] }) }),
    ...each('debug-process get-process stop-process wait-process enter-pshostprocess', {
      id: processIds,
      name: fromCommand('Get-Process'),
    }),
    ...each('get-psdrive remove-psdrive', { psprovider: providerNames, name: driveNames }),
    ...each('new-psdrive get-psprovider', { psprovider: providerNames }),
    ...each('clear-variable get-variable remove-variable set-variable', { name: variableNames }),
    ...each('get-alias', { name: fromCommand('Get-Alias'), definition: commandNames(callable, null) }),
    ...each('get-tracesource set-tracesource trace-command', { name: fromCommand('Get-TraceSource') }),
    ...each('push-location set-location', { path: containers, literalpath: literal(containers) }),
    ...each('move-item copy-item', { path: files, literalpath: literal(files), destination: literal(files) }),
    ...each('new-item', { itemtype: newItemType }),
    ...each('foreach-object', {
      membername: ({ at, command, parameter, binding }) => completeMemberNames(at, command, binding, parameter, false),
    }),
    ...each('group-object measure-object sort-object where-object', {
      property: properties,
      value: (r) => completeMemberValue(r.at, r.command, r.binding),
    }),
    ...each('format-custom format-list format-table format-wide', {
      property: properties,
      view: ({ at, command, binding }) => completeViewNames(at, command, binding),
    }),
    ...each('select-object', { property: properties, excludeproperty: properties, expandproperty: properties }),
    ...each('new-object', { typename: ({ at }) => completeTypeArgument(at) }),
    ...each('join-string', {
      separator: separatorNames,
      formatstring: words(['[{0}]', '{0:N2}', '`n    `$' + '{0}', '`n    [string] `$' + '{0}']),
      property: properties,
    }),
    ...each('set-strictmode', { version: words(['Latest', '3.0', '2.0', '1.0']) }),
    ...each('get-experimentalfeature enable-experimentalfeature disable-experimentalfeature', {
      name: ({ at }) => matchingWords(valuesOf(at.context, '(Get-ExperimentalFeature).Name').map(String).sort(byName), at.word, 'Text'),
    }),
    ...each('set-clipboard get-clipboard', { delimiter: delimiters }),
    ...each('get-date', { format: plainWords(dateFormats) }),
  ]);

/** The built-in candidates for a command's parameter: its own, or paths for those that take one; null when it has none. */
export function builtInValues(
  at: CompletionContext,
  command: CommandAst,
  binding: PseudoBinding,
  parameter: CompiledCommandParameter,
): Results {
  const request: Request = { at, command, binding, parameter };
  const ofCommand = byCommand().get(binding.commandInfo.name.toLowerCase());
  const own = ofCommand?.[parameter.key] ?? (binding.commandInfo.commandType === 'Cmdlet' ? byParameter[parameter.key] : undefined);
  if (own) return own(request);
  if (ofCommand) return null;
  if (parameter.key === 'path' || parameter.key === 'filepath') return files(request);
  return parameter.key === 'literalpath' ? literal(files)(request) : null;
}
