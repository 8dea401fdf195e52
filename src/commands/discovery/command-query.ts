import type { PSTypeName } from '../../binding/attributes/attributes.ts';
import { verbAndNoun, versionOf } from '../../binding/command-info-types.ts';
import { RuntimeException } from '../../errors/exceptions.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import { toStringValue } from '../../objects/language-primitives.ts';
import type { Value } from '../../objects/net-object.ts';
import type { UInt32 } from '../../objects/numbers.ts';
import { containsWildcardCharacters, getWildcardPattern, type WildcardPattern } from '../../objects/wildcard.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import { builtInModules, noteUseOf } from '../../session/built-in-modules.ts';
import { commandNotFound, findCommand, resolveAlias } from '../../session/command-discovery.ts';
import {
  AliasInfo,
  ApplicationInfo,
  CmdletInfo,
  type CommandInfo,
  commandTypeBits,
  ScriptCommandInfo,
} from '../../session/command-info.ts';
import { isPrivateCommand } from '../../session/command-visibility.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import { ModuleSpecification, moduleSpecification } from '../../session/module-specification.ts';
import { PSModuleInfo } from '../../session/ps-module-info.ts';
import { availableFunctions } from './available-functions.ts';
import { commandsMatching, commandsNamed } from './command-search.ts';
import { metadataOf } from './dynamic-parameters.ts';
import type { GetCommandCommand } from './get-command-parameters.ts';
import { abbreviateName, fuzzyDistance } from './name-match.ts';
import { isInstanceOfType } from './parameter-match.ts';

const everything = commandTypeBits.All;
const verbNounTypes = commandTypeBits.Cmdlet | commandTypeBits.Function | commandTypeBits.Filter | commandTypeBits.Alias;

const patterns = (texts: readonly (string | null)[] | undefined): WildcardPattern[] =>
  (texts ?? []).flatMap((t) => (t === null ? [] : getWildcardPattern(t)));
const matchesAny = (text: string, list: readonly WildcardPattern[]): boolean => list.length === 0 || list.some((p) => p.isMatch(text));

/** What all records of one invocation have found together. */
export class FoundCommands {
  readonly commands: CommandInfo[] = [];
  /** Names and aliases of parameters that -ParameterName has met, in lower case. */
  readonly matchedParameters = new Set<string>();
  /** How far names are from the one that was given. */
  readonly scores = new Map<CommandInfo, number>();
  /** With -Syntax: the aliases that commands were found by. */
  readonly aliases = new Map<CommandInfo, string>();
}

/** One search of Get-Command: the conditions that the arguments are for one record of the input (GetCommandCommand.ProcessRecord). */
export class CommandQuery {
  private readonly isByVerb: boolean;
  private readonly types: number;
  private readonly verbs: readonly WildcardPattern[];
  private readonly nouns: readonly WildcardPattern[];
  private readonly modules: readonly WildcardPattern[];
  private readonly excluded: readonly WildcardPattern[];
  private readonly specifications: readonly ModuleSpecification[];
  private readonly parameterNames: readonly WildcardPattern[];
  private readonly parameterTypes: readonly PSTypeName[];
  /** -TotalCount, which holds for each name; -1 when it is not given. */
  private readonly total: number;
  private countOfName = 0;
  /** What an alias stands for that leads nowhere, where its syntax is asked for. */
  private unresolved: string | null = null;

  constructor(
    private readonly cmd: GetCommandCommand,
    private readonly found: FoundCommands,
  ) {
    const { args } = cmd;
    const type = args.CommandType as EnumValue | undefined;
    this.isByVerb = cmd.parameterSetName === 'CmdletSet';
    this.types = type ? Number(type.value) : this.isByVerb ? verbNounTypes : everything;
    this.verbs = patterns(args.Verb);
    this.nouns = patterns(args.Noun);
    this.specifications = ((args.FullyQualifiedModule ?? []) as readonly Value[]).flatMap((v) =>
      v === null ? [] : v instanceof ModuleSpecification ? v : moduleSpecification(v),
    );
    // An empty name asks for nothing.
    this.modules = patterns(args.Module?.filter((name) => name !== ''));
    this.excluded = patterns(args.ExcludeModule);
    this.parameterNames = patterns(args.ParameterName);
    this.parameterTypes = (args.ParameterType as readonly PSTypeName[] | undefined) ?? [];
    this.total = cmd.isBound('TotalCount') ? (args.TotalCount ?? 0) : -1;
  }

  /** Adds the commands that are meant; writes an error for each name that no command has. @throws PSArgumentException for -ArgumentList with more than one command */
  *run(): Steps<void> {
    const { args, context } = this.cmd;
    if (this.isByVerb) {
      if (args.ArgumentList && !args.Verb && !args.Noun) this.refuseArguments(null);
      this.add(commandsMatching('*', this.types, context), false);
      this.addFromModules('*', () => true);
      return;
    }
    for (const name of args.Name ?? ['*']) {
      this.countOfName = 0;
      const missing = this.addByName(name);
      if (missing === null) continue;
      const s = this.cmd.writeError(newErrorRecord(commandNotFound(missing), 'CommandNotFoundException', 'ObjectNotFound', missing));
      if (s) yield* s;
    }
  }

  /** The name that no command has: the one given, or with -Syntax the one that an alias stands for; null when all is found. */
  private addByName(name: string): string | null {
    const { args, context } = this.cmd;
    this.unresolved = null;
    if (args.UseFuzzyMatching || (args.UseAbbreviationExpansion && !containsWildcardCharacters(name))) this.addSimilar(name);
    else if (containsWildcardCharacters(name)) {
      this.add(commandsMatching(name, this.types, context), false);
      const plain = name.slice(name.indexOf('\\') + 1);
      const pattern = getWildcardPattern(plain);
      if (plain === name) this.addFromModules(name, (command) => pattern.isMatch(command));
    } else if (!this.addNamed(name)) return this.unresolved ?? name;
    return this.unresolved;
  }

  /** True when there is a command of this name, or it was found before. */
  private addNamed(name: string): boolean {
    const { args, context } = this.cmd;
    const onlyFirst = !args.All && this.total === -1 && !args.CommandType && this.modules.length === 0;
    const named = commandsNamed(name, context);
    noteUseOf(named, context);
    if (this.add(named, onlyFirst)) return true;
    if (autoLoads(name, context) && this.add(commandsNamed(name, context), onlyFirst)) return true;
    // a command that only its module speaks against is not missing
    if (!commandsNamed(name, context).every((info) => this.isOfModule(info))) return true;
    return this.found.commands.some((r) => r.name.toLowerCase() === name.toLowerCase());
  }

  /** -UseFuzzyMatching and -UseAbbreviationExpansion. */
  private addSimilar(name: string): void {
    const { args, context } = this.cmd;
    const all = commandsMatching('*', this.types, context);
    if (!args.UseFuzzyMatching) {
      const wanted = name.toLowerCase();
      for (const info of all)
        if (info.name.toLowerCase() === wanted || abbreviateName(info.name).toLowerCase() === wanted) this.add([info], false);
      this.addFromModules(name, (command) => command.toLowerCase() === wanted || abbreviateName(command).toLowerCase() === wanted);
      return;
    }
    const most = Number((args.FuzzyMinimumDistance as UInt32 | undefined)?.value ?? 5);
    const scored = all.map((info) => ({ info, score: fuzzyDistance(info.name, name) }));
    const like = scored.filter(({ score }) => score <= most).sort((a, b) => a.score - b.score);
    for (const { info, score } of like) if (this.add([info], false)) this.found.scores.set(info, score);
    for (const info of args.ListImported ? [] : availableFunctions(context, (command) => fuzzyDistance(command, name) <= most))
      if (this.add([info], false)) this.found.scores.set(info, fuzzyDistance(info.name, name));
  }

  /** Commands of modules that are not imported yet: one that -Module names is imported, of others the names are told. */
  private addFromModules(name: string, isWanted: (command: string) => boolean): void {
    const { args, context } = this.cmd;
    const [module = ''] = args.Module ?? [];
    if (args.Module?.length === 1 && module !== '' && !containsWildcardCharacters(module)) {
      if (context.modules.some((m) => m.name.toLowerCase() === module.toLowerCase())) return;
      const own = builtInModules(context).find((m) => m.name.toLowerCase() === module.toLowerCase());
      if (own) {
        context.usedModules.add(own.name);
        return;
      }
      autoLoads(`${module}\\${name}`, context);
      this.add(commandsMatching(name, this.types, context), false);
    } else if (!args.ListImported) this.add(availableFunctions(context, isWanted), false);
  }

  /** Adds what matches; true when something was found. */
  private add(candidates: readonly CommandInfo[], onlyFirst: boolean): boolean {
    const { args, context } = this.cmd;
    const { commands, aliases } = this.found;
    let any = false;
    for (const candidate of candidates) {
      if (!this.isMatch(candidate)) continue;
      let info: CommandInfo = candidate;
      if (args.Syntax && info instanceof AliasInfo) {
        const target = resolveAlias(info, context);
        if (!target) {
          this.unresolved = info.definition;
          break;
        }
        if (!commands.includes(target)) aliases.set(target, info.name);
        info = target;
      }
      if (args.ArgumentList && !(info instanceof CmdletInfo) && !(info instanceof ScriptCommandInfo)) this.refuseArguments(info);
      if (commands.includes(info)) continue;
      any = true;
      if (this.hasParameters(info)) {
        if (this.total >= 0 && this.countOfName >= this.total) break;
        this.countOfName++;
        commands.push(info);
      }
      if (onlyFirst || args.ArgumentList) break;
    }
    return any;
  }

  private isMatch(info: CommandInfo): boolean {
    if (this.cmd.myInvocation.commandOrigin === 'Runspace' && isPrivateCommand(info, this.cmd.context)) return false;
    if ((commandTypeBits[info.commandType] & this.types) === 0) return false;
    if (this.verbs.length > 0 || this.nouns.length > 0) {
      const { verb, noun } = verbAndNoun(info.name);
      if (info instanceof ApplicationInfo || !matchesAny(verb, this.verbs) || !matchesAny(noun, this.nouns)) return false;
    }
    return this.isOfModule(info);
  }

  /** True where -Module, -ExcludeModule and -FullyQualifiedModule have nothing against a command. */
  private isOfModule(info: CommandInfo): boolean {
    const { moduleName } = info;
    if (!matchesAny(moduleName, this.modules) || this.excluded.some((p) => p.isMatch(moduleName))) return false;
    if (this.specifications.length === 0) return true;
    const version = versionOf(info);
    return this.specifications.some(
      (s) =>
        s.name.toLowerCase() === moduleName.toLowerCase() &&
        version !== null &&
        s.accepts(toStringValue(version), info.module instanceof PSModuleInfo ? info.module.guid : null),
    );
  }

  private hasParameters(info: CommandInfo): boolean {
    const { parameterNames, parameterTypes } = this;
    if (parameterNames.length === 0 && parameterTypes.length === 0) return true;
    const target = info instanceof AliasInfo ? resolveAlias(info, this.cmd.context) : info;
    let any = false;
    for (const p of (target && metadataOf(target))?.bindable ?? []) {
      const named = parameterNames.length === 0 || parameterNames.some((w) => w.isMatch(p.name) || p.aliases.some((a) => w.isMatch(a)));
      if (!named || !isInstanceOfType(p, parameterTypes)) continue;
      for (const name of [p.name, ...p.aliases]) this.found.matchedParameters.add(name.toLowerCase());
      any = true;
    }
    return any;
  }

  private refuseArguments(target: CommandInfo | null): never {
    return this.cmd.throwTerminatingError(
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
  }
}

/** Looking a command up may load its module; true when that has found something. */
function autoLoads(name: string, context: ExecutionContext): boolean {
  try {
    return findCommand(name, context) !== null;
  } catch (e) {
    if (e instanceof RuntimeException) return false;
    throw e;
  }
}
