import { NetDictionary } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import { baseObject } from '../objects/ps-object.ts';
import { containsWildcardCharacters, getWildcardPattern } from '../objects/wildcard.ts';
import type { SessionState } from '../session/session-state.ts';
import { defaultValueWarnings, fill } from './binding-messages.ts';
import type { CommandMetadata } from './command-metadata.ts';
import type { CompiledCommandParameter } from './compiled-parameter.ts';
import { isTrue, textOf } from './primitives.ts';

/** Splits a key of `$PSDefaultParameterValues` at its colon (DefaultParameterDictionary.CheckKeyIsValid); null when it is in a bad format. */
export function splitDefaultKey(text: string): { command: string; parameter: string } | null {
  const key = text.trim();
  let at = 0;
  const token = (upToColon: boolean): string | null => {
    const quote = key[at];
    if (quote === "'" || quote === '"' || (quote !== undefined && '‘’‚‛“”„'.includes(quote))) {
      const isSingle = "'‘’‚‛".includes(quote);
      let end = at + 1;
      while (end < key.length && !(isSingle ? "'‘’‚‛" : '"“”„').includes(key[end] as string)) end++;
      if (end >= key.length) return null;
      const name = key.slice(at + 1, end).trim();
      at = end + 1;
      return name || null;
    }
    const end = upToColon ? key.indexOf(':', at) : key.length;
    if (end < 0) return null;
    const name = key.slice(at, end).trim();
    at = end;
    return name || null;
  };
  const skip = (): void => {
    while (at < key.length && /\s/.test(key[at] as string)) at++;
  };
  if (key === '') return null;
  const command = token(true);
  if (command === null) return null;
  skip();
  if (key[at] !== ':') return null;
  at++;
  skip();
  if (at >= key.length) return null;
  const parameter = token(false);
  return parameter === null || at !== key.length ? null : { command, parameter };
}

/** Default values for one command: by parameter, with the warnings that came up. */
export interface DefaultValues {
  readonly pairs: ReadonlyMap<CompiledCommandParameter, Value>;
  readonly warnings: readonly string[];
}

/** The dictionary in `$PSDefaultParameterValues`, as who calls a command sees it; null when there is none, it is empty or disabled. */
export function defaultValueTable(state: Pick<SessionState, 'getVariableValue'>): NetDictionary | null {
  const value = baseObject(state.getVariableValue('PSDefaultParameterValues') ?? null);
  return value instanceof NetDictionary && value.count > 0 ? value : null;
}

/**
 * What `$PSDefaultParameterValues` holds for a command (CmdletParameterBinderController.GetDefaultParameterValuePairs).
 * @param aliases names of aliases of the command
 * @returns null when nothing applies or the table is disabled
 */
export function defaultValuesFor(
  table: NetDictionary,
  metadata: CommandMetadata,
  aliases: () => readonly string[],
  warned: Set<string>,
): DefaultValues | null {
  const pairs = new Map<CompiledCommandParameter, Value>();
  const dropped = new Set<CompiledCommandParameter>();
  const warnings: string[] = [];
  const badKeys: Value[] = [];
  const wildcards: { command: string; parameter: string; value: Value }[] = [];
  const commandName = metadata.name.toLowerCase();
  const warn = (command: string, parameter: string, text: string): void => {
    const key = `${command}:::${parameter}`;
    if (warned.has(key)) return;
    warned.add(key);
    warnings.push(text);
  };
  const matchesCommand = (pattern: string): boolean => {
    if (!containsWildcardCharacters(pattern))
      return pattern.toLowerCase() === commandName || aliases().some((a) => a.toLowerCase() === pattern.toLowerCase());
    const wildcard = getWildcardPattern(pattern);
    return wildcard.isMatch(metadata.name) || aliases().some((a) => wildcard.isMatch(a));
  };
  const add = (command: string, name: string, parameter: CompiledCommandParameter, value: Value): void => {
    if (!pairs.has(parameter)) pairs.set(parameter, value);
    else if (pairs.get(parameter) !== value) {
      dropped.add(parameter);
      warn(command, name, fill(defaultValueWarnings.DifferentValuesAssignedToSingleParameter, name));
    }
  };
  for (const [key, value] of table.entries()) {
    if (typeof key !== 'string') continue;
    const parts = splitDefaultKey(key);
    if (parts === null) {
      if (key.trim().toLowerCase() !== 'disabled') badKeys.push(key);
      else if (isTrue(value)) return null;
      continue;
    }
    if (containsWildcardCharacters(key)) {
      wildcards.push({ ...parts, value });
      continue;
    }
    if (!matchesCommand(parts.command)) continue;
    const parameter = metadata.find(parts.parameter.toLowerCase());
    if (parameter) add(parts.command, parts.parameter, parameter, value);
  }
  for (const { command, parameter: name, value } of wildcards) {
    if (!matchesCommand(command)) continue;
    if (!containsWildcardCharacters(name)) {
      const parameter = metadata.find(name.toLowerCase());
      if (parameter) add(command, name, parameter, value);
      continue;
    }
    const pattern = getWildcardPattern(name);
    const found = metadata.bindable.filter((p) => pattern.isMatch(p.name));
    for (const [alias, parameter] of metadata.aliasTable) if (pattern.isMatch(alias)) found.push(parameter);
    if (found.length > 1) warn(command, name, fill(defaultValueWarnings.MultipleParametersMatched, name));
    else if (found[0]) add(command, name, found[0], value);
  }
  if (badKeys.length > 0) {
    for (const key of badKeys) table.remove(key);
    const text = badKeys.length > 1 ? defaultValueWarnings.MultipleKeysInBadFormat : defaultValueWarnings.SingleKeyInBadFormat;
    warnings.push(fill(text, badKeys.map(textOf).join(', ')));
  }
  for (const parameter of dropped) pairs.delete(parameter);
  return pairs.size > 0 || warnings.length > 0 ? { pairs, warnings } : null;
}
