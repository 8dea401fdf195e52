import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import type { Value } from '../../objects/net-object.ts';
import { PSNoteProperty } from '../../objects/ps-member-info.ts';
import { PSObject } from '../../objects/ps-object.ts';
import { containsWildcardCharacters } from '../../objects/wildcard.ts';
import { complete } from '../../scheduler/suspension.ts';
import { AliasInfo, ApplicationInfo, type CommandInfo, commandTypeBits, ExternalScriptInfo } from '../../session/command-info.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { CommandQuery, FoundCommands } from './command-query.ts';
import { withDynamicParameters } from './dynamic-parameters.ts';
import { getCommandParameters } from './get-command-parameters.ts';
import { showCommandInfo } from './show-command-info.ts';

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
  parameters: getCommandParameters,
  examples: [
    { code: 'Get-Command Get-Item -Syntax', remarks: 'Shows how the command is called.' },
    { code: 'Get-Command -Noun Item', remarks: 'All commands of this noun.' },
  ],
  state: () => new FoundCommands(),
  process(cmd, found) {
    if (cmd.args.Module && cmd.args.FullyQualifiedModule)
      cmd.throwTerminatingError(
        newErrorRecord(
          exceptionOf(
            'System.InvalidOperationException',
            'The parameters Module and FullyQualifiedModule cannot be used together. Please specify only one parameter.',
          ),
          'ModuleAndFullyQualifiedModuleCannotBeSpecifiedTogether',
          'InvalidOperation',
        ),
      );
    return new CommandQuery(cmd, found).run();
  },
  end: function* (cmd, found) {
    const { args } = cmd;
    let results = found.commands;
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
      if (containsWildcardCharacters(name) || found.matchedParameters.has(name.toLowerCase())) continue;
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
    for (const result of results) {
      const info = yield* withDynamicParameters(result, cmd, cmd.args.ArgumentList);
      if (args.ShowCommandInfo) {
        yield* complete(cmd.write(yield* showCommandInfo(info)));
        continue;
      }
      const score = found.scores.get(result);
      const s = cmd.write(
        args.Syntax ? syntaxOf(info, found.aliases.get(result), names) : score === undefined ? info : withScore(info, score),
      );
      if (s) yield* s;
    }
  },
});

function compareNames(a: string, b: string): number {
  const x = a.toUpperCase();
  const y = b.toUpperCase();
  return x < y ? -1 : x > y ? 1 : 0;
}

/** The syntax of a command; found by an alias, it says so. */
function syntaxOf(info: CommandInfo, alias: string | undefined, names: readonly string[] | undefined): string {
  const syntax = info instanceof ApplicationInfo ? info.path : (info.metadata?.syntaxText(info.name) ?? '');
  if (info instanceof ExternalScriptInfo) {
    // A script counts as an alias of its file wherever it was asked for by something else than its name (GetCommandCommand.GetSyntaxObject).
    if (!names || names.some((name) => name.toLowerCase() === info.name.toLowerCase())) return syntax;
    const shown = alias ?? (names.some(containsWildcardCharacters) ? info.name : names[0]!);
    return `${shown} (alias) -> ${info.path}\n${syntax.replaceAll(info.name, shown)}`;
  }
  if (alias === undefined || info instanceof ApplicationInfo) return syntax;
  return `${alias} (alias) -> ${info.name}\n${syntax.replaceAll(info.name, alias)}`;
}

/** The command with how far its name is from the one that was given. */
function withScore(info: CommandInfo, score: number): Value {
  const scored = new PSObject(info);
  scored.instanceMembers.set(new PSNoteProperty('Score', score));
  return scored;
}
