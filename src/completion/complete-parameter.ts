import { type CommandAst, CommandParameterAst } from '../../grammar/index.ts';
import type { CommandMetadata } from '../binding/command-metadata.ts';
import type { CompiledCommandParameter } from '../binding/compiled-parameter.ts';
import { typeDisplayName } from '../dotnet/type-text.ts';
import { CompletionResult } from './completion-result.ts';

/** The parameter that a name or the beginning of one means; null when none or several do. */
export function parameterNamed(metadata: CommandMetadata, name: string): CompiledCommandParameter | null {
  const lower = name.toLowerCase();
  const exact = metadata.bindable.find((p) => p.key === lower || p.aliases.some((a) => a.toLowerCase() === lower));
  if (exact) return exact;
  const some = metadata.bindable.filter((p) => p.key.startsWith(lower) || p.aliases.some((a) => a.toLowerCase().startsWith(lower)));
  return some.length === 1 ? (some[0] as CompiledCommandParameter) : null;
}

/** Parameters that a command already has, by name. */
export function namedParameters(command: CommandAst, metadata: CommandMetadata, before: number): Set<CompiledCommandParameter> {
  const named = new Set<CompiledCommandParameter>();
  for (const element of command.commandElements) {
    if (!(element instanceof CommandParameterAst) || element.extent.endOffset >= before) continue;
    const parameter = parameterNamed(metadata, element.parameterName);
    if (parameter) named.add(parameter);
  }
  return named;
}

/** Names of parameters that begin with what was typed and are not there yet (CompletionCompleters.CompleteCommandParameter). */
export function completeParameterName(command: CommandAst, metadata: CommandMetadata, word: string, start: number): CompletionResult[] {
  const withColon = word.endsWith(':');
  const prefix = word.slice(1, withColon ? -1 : undefined).toLowerCase();
  const named = namedParameters(command, metadata, start + word.length);
  const matches: CompletionResult[] = [];
  for (const parameter of metadata.bindable) {
    if (named.has(parameter)) continue;
    const tip = `[${typeDisplayName(parameter.type, true)}] ${parameter.name}`;
    if (parameter.key.startsWith(prefix)) {
      matches.push(new CompletionResult(`-${parameter.name}${withColon ? ':' : ''}`, parameter.name, 'ParameterName', tip));
      continue;
    }
    if (prefix === '') continue;
    for (const alias of parameter.aliases)
      if (alias.toLowerCase().startsWith(prefix)) matches.push(new CompletionResult(`-${alias}`, alias, 'ParameterName', tip));
  }
  return matches;
}
