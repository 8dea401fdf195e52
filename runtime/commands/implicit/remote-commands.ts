import { commonParameterNames } from '../../../src/binding/common-parameter-table.ts';
import type { CmdletRuntime } from '../../../src/commands/cmdlet.ts';
import { commandsNamed } from '../../../src/commands/discovery/command-search.ts';
import { NetDictionary } from '../../../src/objects/collections.ts';
import { getEnumerable } from '../../../src/objects/enumerate.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import { toText } from '../../../src/objects/to-string.ts';
import { getWildcardPattern } from '../../../src/objects/wildcard.ts';
import { complete, type Steps } from '../../../src/scheduler/suspension.ts';
import { type CommandType, commandTypeBits, prefixed } from '../../../src/session/command-info.ts';
import type { PSSession } from '../../backends/remote/ps-session.ts';
import { optional, plain } from '../../remoting/remote-objects.ts';
import { malformedData, notRequested, unresolvedAlias, unsafeName } from './implicit-errors.ts';

/** One parameter of a proxy. */
export interface ProxyParameter {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly isSwitch: boolean;
}

/** A command of a session for which a proxy is made. */
export interface RemoteCommandInfo {
  readonly name: string;
  readonly commandType: CommandType;
  readonly parameters: readonly ProxyParameter[];
  /** A cmdlet or advanced function: it has the common parameters. */
  readonly isAdvanced: boolean;
}

/** What an import asks for. */
export interface CommandSelection {
  readonly session: PSSession;
  readonly names: readonly string[];
  readonly prefix: string;
  readonly allowClobber: boolean;
}

type Command = Pick<CmdletRuntime, 'context' | 'writeError' | 'throwTerminatingError'>;

/** What may stand as a name in the script of the module (CommandMetadata.isSafeNameOrIdentifierRegex). */
const safeName = /^[-._:\\\p{Ll}\p{Lu}\p{Lt}\p{Lo}\p{Nd}\p{Lm}]{1,100}$/u;

/** Commands that are brought only where somebody names them: those that imports themselves use, and those that belong to the console. */
const usuallySkipped = ['Get-Command', 'Get-FormatData', 'Get-Help', 'Select-Object', 'Measure-Object', 'Exit-PSSession', 'Out-Default'];

/** Of several commands with one name the one with the lowest number is meant; files stand after all others. */
const priority: Partial<Record<CommandType, number>> = { Alias: 10, Filter: 20, Function: 20, Script: 20, Cmdlet: 30 };
const priorityOf = (type: CommandType): number => priority[type] ?? 40;

const sameText = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The commands that a session has sent, as far as proxies can be made of them (ImplicitRemotingCommandBase.AddRemoteCommandMetadata). */
export class RemoteCommands {
  /** By name in lower case. */
  private readonly byName = new Map<string, RemoteCommandInfo>();
  /** What aliases stand for. */
  readonly aliases = new Map<string, string>();
  /** Commands that would hide one that is here. */
  readonly shadowing: string[] = [];
  private readonly patterns;
  private readonly skipped: readonly string[];

  constructor(
    private readonly cmd: Command,
    private readonly selection: CommandSelection,
  ) {
    this.patterns = selection.names.map((name) => getWildcardPattern(name));
    this.skipped = skippedByServer(selection.session) ?? usuallySkipped;
  }

  get all(): RemoteCommandInfo[] {
    return [...this.byName.values()];
  }

  /** Takes one object of the session's Get-Command. */
  *add(sent: Value): Steps<void> {
    const command = this.read(sent);
    const { name } = command;
    let resolved: string | null = null;
    if (command.commandType === 'Alias') {
      resolved = toText(plain(optional(sent, 'ResolvedCommandName') ?? null)) || null;
      if (resolved === null) yield* complete(this.cmd.writeError(unresolvedAlias(name)));
    }
    if (!(yield* this.isSafe(command))) return;
    if (resolved !== null && !safeName.test(resolved)) {
      yield* complete(this.cmd.writeError(unsafeName(resolved, 'Command')));
      return;
    }
    if (this.isSkipped(name) || !this.isAllowed(name)) return;
    const before = this.byName.get(name.toLowerCase());
    if (before && priorityOf(before.commandType) < priorityOf(command.commandType)) return;
    if (resolved !== null) this.aliases.set(name, resolved);
    const shown = resolved === null ? command : { ...command, name: resolved };
    this.byName.set(shown.name.toLowerCase(), shown);
  }

  private read(sent: Value): RemoteCommandInfo {
    const name = plain(optional(sent, 'Name') ?? null);
    const commandType = commandTypeOf(plain(optional(sent, 'CommandType') ?? null));
    if (typeof name !== 'string' || commandType === null) return this.cmd.throwTerminatingError(malformedData('Get-Command'));
    const table = plain(optional(sent, 'Parameters') ?? null);
    const parameters: ProxyParameter[] = [];
    if (table instanceof NetDictionary)
      for (const [, value] of table.entries()) {
        const parameter = this.readParameter(value);
        // That of the proxy itself stands in its place.
        if (!sameText(parameter.name, 'AsJob')) parameters.push(parameter);
      }
    parameters.push({ name: 'AsJob', aliases: [], isSwitch: true });
    const known = new Set(parameters.map((p) => p.name.toLowerCase()));
    // Peers before 7.4 do not have the last one.
    const isAdvanced = commonParameterNames.every((n) => known.has(n.toLowerCase()) || n === 'ProgressAction');
    return { name, commandType, parameters, isAdvanced };
  }

  private readParameter(sent: Value): ProxyParameter {
    const name = plain(optional(sent, 'Name') ?? null);
    const isSwitch = plain(optional(sent, 'SwitchParameter') ?? null);
    if (typeof name !== 'string' || typeof isSwitch !== 'boolean') return this.cmd.throwTerminatingError(malformedData('Get-Command'));
    const aliases = [...(getEnumerable(plain(optional(sent, 'Aliases') ?? null)) ?? [])].map(toText);
    return { name, aliases, isSwitch };
  }

  /** Whether the names can stand in a script: what is at the other end may be anything. */
  private *isSafe(command: RemoteCommandInfo): Steps<boolean> {
    const { name } = command;
    let wrong = this.isRequested(name) ? null : notRequested('Command', name);
    if (!wrong && !safeName.test(name)) wrong = unsafeName(name, 'Command');
    for (const parameter of wrong ? [] : command.parameters) {
      if (!safeName.test(parameter.name) || parameter.name.includes(':')) wrong = unsafeName(name, 'Parameter', parameter.name);
      const alias = parameter.aliases.find((a) => !safeName.test(a));
      if (alias !== undefined) wrong = unsafeName(name, 'Alias', alias);
      if (wrong) break;
    }
    if (wrong) yield* complete(this.cmd.writeError(wrong));
    return wrong === null;
  }

  private isRequested(name: string): boolean {
    const fits = (text: string): boolean => this.patterns.some((p) => p.isMatch(text));
    return fits(name) || fits(name.replace(/\.[^.\\/]*$/, ''));
  }

  private isSkipped(name: string): boolean {
    return this.skipped.some((s) => sameText(s, name)) && !this.selection.names.some((n) => sameText(n, name));
  }

  private isAllowed(name: string): boolean {
    const { allowClobber, prefix } = this.selection;
    if (allowClobber) return true;
    const local = prefixed(name, prefix);
    const { context } = this.cmd;
    if (commandsNamed(local, context).length === 0 && commandsNamed(`${local}.ps1`, context).length === 0) return true;
    this.shadowing.push(name);
    return false;
  }
}

/** What a server says that it does not want to be imported; null: it says nothing. */
function skippedByServer(session: PSSession): string[] | null {
  const data = plain(session.applicationPrivateData);
  const own = data instanceof NetDictionary ? plain(data.lookup('ImplicitRemoting') ?? null) : null;
  const list = own instanceof NetDictionary ? plain(own.lookup('CommandsToSkip') ?? null) : null;
  return list === null ? null : [...(getEnumerable(list) ?? [list])].map(toText);
}

/** The name of a CommandTypes that has come as its number or text. */
function commandTypeOf(value: Value): CommandType | null {
  const names = Object.keys(commandTypeBits) as CommandType[];
  return names.find((name) => (typeof value === 'number' ? commandTypeBits[name] === value : sameText(name, toText(value)))) ?? null;
}
