import { getWildcardPattern } from '../objects/wildcard.ts';
import type { CompletionContext } from './completion-context.ts';
import { CompletionResult } from './completion-result.ts';
import { quotedArgument, unquoted } from './quoting.ts';
import { textProperty, valuesOf } from './session-values.ts';

/** Names of modules that begin as the word does, or whose last part does (CompletionCompleters.CompleteModuleName). */
export function completeModuleName(at: CompletionContext, loadedOnly: boolean): CompletionResult[] {
  const { quote, text } = unquoted(at.word);
  const byLastPart = text !== '' && !/[*?[.]/.test(text);
  const start = getWildcardPattern(text.endsWith('*') ? text : `${text}*`);
  const found: CompletionResult[] = [];
  const seen = new Set<string>();
  for (const module of valuesOf(at.context, loadedOnly ? 'Get-Module' : 'Get-Module -ListAvailable')) {
    const name = textProperty(module, 'Name', at.context);
    const matches = start.isMatch(name) || (byLastPart && name.includes('.') && start.isMatch(name.slice(name.lastIndexOf('.') + 1)));
    if (!matches || seen.has(name.toLowerCase())) continue;
    seen.add(name.toLowerCase());
    const of = (property: string): string => textProperty(module, property, at.context);
    const tip = `Description: ${of('Description')}\r\nModuleType: ${of('ModuleType')}\r\nPath: ${of('Path')}`;
    found.push(new CompletionResult(quotedArgument(name, quote), name, 'ParameterValue', tip));
  }
  return found;
}

/** Loaded modules, then those that could be. */
export function completeAnyModule(at: CompletionContext): CompletionResult[] {
  const loaded = completeModuleName(at, true);
  const known = new Set(loaded.map((r) => r.listItemText.toLowerCase()));
  return [...loaded, ...completeModuleName(at, false).filter((r) => !known.has(r.listItemText.toLowerCase()))];
}
