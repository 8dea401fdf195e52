import type { PSTypeName } from '../../binding/attributes/attributes.ts';
import { verbAndNoun } from '../../binding/command-info-types.ts';
import { RuntimeException } from '../../errors/exceptions.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import type { Value } from '../../objects/net-object.ts';
import type { UInt32 } from '../../objects/numbers.ts';
import { PSNoteProperty } from '../../objects/ps-member-info.ts';
import { PSObject } from '../../objects/ps-object.ts';
import { containsWildcardCharacters, getWildcardPattern, type WildcardPattern } from '../../objects/wildcard.ts';
import { commandNotFound, findCommand, resolveAlias } from '../../session/command-discovery.ts';
import {
  AliasInfo,
  ApplicationInfo,
  CmdletInfo,
  type CommandInfo,
  commandTypeBits,
  ExternalScriptInfo,
  ScriptCommandInfo,
} from '../../session/command-info.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { commandsMatching, commandsNamed } from './command-search.ts';
import { withDynamicParameters } from './dynamic-parameters.ts';
import { abbreviateName, fuzzyDistance } from './name-match.ts';
import { isInstanceOfType } from './parameter-match.ts';

const patterns = (texts: readonly string[] | undefined): WildcardPattern[] => (texts ?? []).map((t) => getWildcardPattern(t));
const matchesAny = (text: string, list: readonly WildcardPattern[]): boolean => list.length === 0 || list.some((p) => p.isMatch(text));

interface State {
  results: CommandInfo[];
  matchedParameters: Set<string>;
  /** How far names are from the one that was given. */
  scores: Map<CommandInfo, number>;
  /** With -Syntax: the aliases that commands were found by. */
  aliases: Map<CommandInfo, string>;
}

const everything = commandTypeBits.All;
const verbNounTypes = commandTypeBits.Cmdlet | commandTypeBits.Function | commandTypeBits.Filter | commandTypeBits.Alias;

/** Get-Command (GetCommandCommand.cs). */
export const getCommand = defineCmdlet({
  name: 'Get-Command',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.GetCommandCommand',
  synopsis: 'Gets commands: cmdlets, functions, aliases, scripts and programs.',
  defaultParameterSet: 'CmdletSet',
  outputType: [
    'System.Management.Automation.AliasInfo',
    'System.Management.Automation.ApplicationInfo',
    'System.Management.Automation.FunctionInfo',
    'System.Management.Automation.CmdletInfo',
    'System.Management.Automation.ExternalScriptInfo',
    'System.Management.Automation.FilterInfo',
    'System.String',
    'System.Management.Automation.PSObject',
  ],
  parameters: {
    Name: {
      type: 'string[]',
      position: 0,
      pipeline: 'both',
      sets: ['AllCommandSet'],
      validate: ['notNullOrEmpty'],
      wildcards: true,
      help: 'Names or patterns.',
    },
    Verb: { type: 'string[]', pipeline: 'propertyName', sets: ['CmdletSet'], wildcards: true, help: 'Verbs.' },
    Noun: { type: 'string[]', pipeline: 'propertyName', sets: ['CmdletSet'], wildcards: true, help: 'Nouns.' },
    Module: { type: 'string[]', pipeline: 'propertyName', aliases: ['PSSnapin'], wildcards: true, help: 'Modules.' },
    ExcludeModule: { type: 'string[]', help: 'Modules whose commands are left out.' },
    FullyQualifiedModule: {
      type: 'Microsoft.PowerShell.Commands.ModuleSpecification[]',
      pipeline: 'propertyName',
      help: 'Modules with versions.',
    },
    CommandType: {
      type: 'System.Management.Automation.CommandTypes',
      pipeline: 'propertyName',
      sets: ['AllCommandSet'],
      aliases: ['Type'],
      help: 'Kinds of commands.',
    },
    TotalCount: { type: 'int', pipeline: 'propertyName', help: 'How many to give.' },
    Syntax: { type: 'switch', pipeline: 'propertyName', help: 'Gives the syntax only.' },
    ShowCommandInfo: { type: 'switch', help: 'Gives details for other programs.' },
    ArgumentList: {
      type: 'object[]',
      position: 1,
      remaining: true,
      allowNull: true,
      allowEmptyCollection: true,
      aliases: ['Args'],
      help: 'Arguments that decide on dynamic parameters.',
    },
    All: { type: 'switch', pipeline: 'propertyName', help: 'Hidden commands too.' },
    ListImported: { type: 'switch', pipeline: 'propertyName', help: 'Only commands of this session.' },
    ParameterName: { type: 'string[]', validate: ['notNullOrEmpty'], wildcards: true, help: 'Commands with these parameters.' },
    ParameterType: {
      type: 'System.Management.Automation.PSTypeName[]',
      validate: ['notNullOrEmpty'],
      help: 'Commands with parameters of these types.',
    },
    UseFuzzyMatching: { type: 'switch', sets: ['AllCommandSet'], help: 'Finds similar names.' },
    FuzzyMinimumDistance: { type: 'uint', sets: ['AllCommandSet'], default: '5', help: 'How far the names may be from the one given.' },
    UseAbbreviationExpansion: { type: 'switch', pipeline: 'propertyName', sets: ['AllCommandSet'], help: 'Takes names as initials.' },
  },
  examples: [
    { code: 'Get-Command Get-Item -Syntax', remarks: 'Shows how the command is called.' },
    { code: 'Get-Command -Noun Item', remarks: 'All commands of this noun.' },
  ],
  state: (): State => ({ results: [], matchedParameters: new Set(), scores: new Map(), aliases: new Map() }),
  process: (cmd, state) => {
    const { args, context } = cmd;
    if (args.Module && args.FullyQualifiedModule)
      cmd.throwTerminatingError(
        newErrorRecord(
          exceptionOf(
            'System.InvalidOperationException',
            'The parameters Module and FullyQualifiedModule cannot be used together in the same command. Please specify only one of the parameters.',
          ),
          'ModuleAndFullyQualifiedModuleCannotBeSpecifiedTogether',
          'InvalidOperation',
        ),
      );
    const byVerb = cmd.parameterSetName === 'CmdletSet';
    const type = args.CommandType as EnumValue | undefined;
    const types = type ? Number(type.value) : byVerb && (args.Verb || args.Noun) ? verbNounTypes : everything;
    const verbs = patterns(args.Verb);
    const nouns = patterns(args.Noun);
    const modules = patterns(args.Module);
    const excluded = patterns(args.ExcludeModule);
    const parameterNames = patterns(args.ParameterName);
    const parameterTypes = (args.ParameterType as unknown as readonly PSTypeName[] | undefined) ?? [];
    const total = cmd.isBound('TotalCount') ? (args.TotalCount ?? 0) : -1;

    const refuseArguments = (target: CommandInfo | null): never =>
      cmd.throwTerminatingError(
        newErrorRecord(
          exceptionOf(
            'System.Management.Automation.PSArgumentException',
            'The command could not be retrieved because the ArgumentList parameter can be specified only when retrieving a single cmdlet or script.',
          ),
          'CommandArgsOnlyForSingleCmdlet',
          'InvalidArgument',
          target,
        ),
      );

    const isMatch = (info: CommandInfo): boolean => {
      if ((commandTypeBits[info.commandType] & types) === 0) return false;
      if (verbs.length > 0 || nouns.length > 0) {
        const { verb, noun } = verbAndNoun(info.name);
        if (info instanceof ApplicationInfo || !matchesAny(verb, verbs) || !matchesAny(noun, nouns)) return false;
      }
      if (modules.length > 0 && !modules.some((p) => p.isMatch(info.moduleName))) return false;
      return !excluded.some((p) => p.isMatch(info.moduleName));
    };
    const hasParameters = (info: CommandInfo): boolean => {
      if (parameterNames.length === 0 && parameterTypes.length === 0) return true;
      const target = info instanceof AliasInfo ? resolveAlias(info, context) : info;
      let any = false;
      for (const p of target?.metadata?.bindable ?? []) {
        const named = parameterNames.length === 0 || parameterNames.some((w) => w.isMatch(p.name) || p.aliases.some((a) => w.isMatch(a)));
        if (!named || !isInstanceOfType(p, parameterTypes)) continue;
        for (const name of [p.name, ...p.aliases]) state.matchedParameters.add(name.toLowerCase());
        any = true;
      }
      return any;
    };

    /** Adds what matches; true when something was found. */
    const add = (candidates: readonly CommandInfo[], onlyFirst: boolean): boolean => {
      let found = false;
      for (const candidate of candidates) {
        if (!isMatch(candidate)) continue;
        let info: CommandInfo = candidate;
        if (args.Syntax && info instanceof AliasInfo) {
          const target = resolveAlias(info, context);
          if (!target) continue;
          if (!state.results.includes(target)) state.aliases.set(target, info.name);
          info = target;
        }
        if (args.ArgumentList && !(info instanceof CmdletInfo) && !(info instanceof ScriptCommandInfo)) refuseArguments(info);
        if (state.results.includes(info)) continue;
        found = true;
        if (hasParameters(info)) {
          if (total >= 0 && state.results.length >= total) break;
          state.results.push(info);
        }
        if (onlyFirst || args.ArgumentList) break;
      }
      return found;
    };

    if (byVerb) {
      if (args.ArgumentList && !args.Verb && !args.Noun) refuseArguments(null);
      add(commandsMatching('*', types, context), false);
      return undefined;
    }
    return (function* () {
      for (const name of args.Name ?? ['*']) {
        if (containsWildcardCharacters(name)) {
          add(commandsMatching(name, types, context), false);
          continue;
        }
        if (args.UseFuzzyMatching || args.UseAbbreviationExpansion) {
          const all = commandsMatching('*', types, context);
          const wanted = name.toLowerCase();
          const most = Number((args.FuzzyMinimumDistance as UInt32 | undefined)?.value ?? 5);
          const scored = all.map((info) => ({ info, score: args.UseFuzzyMatching ? fuzzyDistance(info.name, name) : 0 }));
          const like = args.UseFuzzyMatching
            ? scored.filter(({ score }) => score <= most).sort((a, b) => a.score - b.score)
            : scored.filter(({ info }) => abbreviateName(info.name).toLowerCase() === wanted);
          for (const { info, score } of like) if (add([info], false) && args.UseFuzzyMatching) state.scores.set(info, score);
          continue;
        }
        const onlyFirst = !args.All && total === -1 && !type && modules.length === 0;
        if (add(commandsNamed(name, context), onlyFirst)) continue;
        if (autoLoads(name, context) && add(commandsNamed(name, context), onlyFirst)) continue;
        if (state.results.some((r) => r.name.toLowerCase() === name.toLowerCase())) continue;
        const error = commandNotFound(name);
        const s = cmd.writeError(newErrorRecord(error, 'CommandNotFoundException', 'ObjectNotFound', name));
        if (s) yield* s;
      }
    })();
  },
  end: function* (cmd, state) {
    const { args } = cmd;
    let { results } = state;
    const type = args.CommandType as EnumValue | undefined;
    if (!args.Name && !args.All && !cmd.isBound('TotalCount')) {
      const wanted = type ? Number(type.value) : 0;
      results = results.filter(
        (r) =>
          !(
            (r instanceof AliasInfo && !(wanted & commandTypeBits.Alias)) ||
            (r instanceof ApplicationInfo && !(wanted & commandTypeBits.Application))
          ) || r.name.indexOf('-') > 0,
      );
    }
    for (const name of args.ParameterName ?? []) {
      if (containsWildcardCharacters(name) || state.matchedParameters.has(name.toLowerCase())) continue;
      const message = `No matching commands include a parameter named '${name}'.  Check the spelling of the parameter name, and then try again. (Parameter '${name}')`;
      const s = cmd.writeError(
        newErrorRecord(exceptionOf('System.ArgumentException', message), 'CommandParameterNotFound', 'ObjectNotFound', name),
      );
      if (s) yield* s;
    }
    const names = args.Name;
    if (!names || names.some(containsWildcardCharacters))
      results = [...results].sort(
        (a, b) => commandTypeBits[a.commandType] - commandTypeBits[b.commandType] || compareNames(a.name, b.name),
      );
    for (const found of results) {
      const info = yield* withDynamicParameters(found, cmd.context, (cmd.args.ArgumentList ?? []) as Value[]);
      const score = state.scores.get(found);
      const s = cmd.write(args.Syntax ? syntaxOf(info, state.aliases.get(found)) : score === undefined ? info : withScore(info, score));
      if (s) yield* s;
    }
  },
});

/** Looking a command up may load its module; true when that has found something. */
function autoLoads(name: string, context: ExecutionContext): boolean {
  try {
    return findCommand(name, context) !== null;
  } catch (e) {
    if (e instanceof RuntimeException) return false;
    throw e;
  }
}

function compareNames(a: string, b: string): number {
  const x = a.toUpperCase();
  const y = b.toUpperCase();
  return x < y ? -1 : x > y ? 1 : 0;
}

/** The syntax of a command; found by an alias, it says so. */
function syntaxOf(info: CommandInfo, alias: string | undefined): string {
  const syntax = info instanceof ApplicationInfo ? info.path : (info.metadata?.syntaxText(info.name) ?? '');
  if (alias === undefined || info instanceof ApplicationInfo) return syntax;
  const target = info instanceof ExternalScriptInfo ? info.path : info.name;
  return `${alias} (alias) -> ${target}\n${syntax.replaceAll(info.name, alias)}`;
}

/** The command with how far its name is from the one that was given. */
function withScore(info: CommandInfo, score: number): Value {
  const scored = new PSObject(info);
  scored.instanceMembers.set(new PSNoteProperty('Score', score));
  return scored;
}
