import { accelerators, allTypes, findType } from '../dotnet/registry.ts';
import { typeDisplayName } from '../dotnet/type-text.ts';
import type { NetType } from '../objects/net-type.ts';
import { byName } from './completion-context.ts';
import { CompletionResult } from './completion-result.ts';

function tip(type: NetType): string {
  const full = type.toString();
  if (type.isScriptType) return full;
  switch (type.kind) {
    case 'struct':
      return `Struct ${full}`;
    case 'enum':
      return `Enum ${full}`;
    case 'interface':
      return `Interface ${full}`;
    default:
      return `Class ${full}`;
  }
}

/** Names of types and namespaces that begin with a word (CompletionCompleters.CompleteType): by their own names, or by full names once there is a dot. */
export function completeTypeName(word: string): CompletionResult[] {
  const prefix = word.toLowerCase();
  const dot = word.lastIndexOf('.');
  const matches: CompletionResult[] = [];
  const seen = new Set<string>();
  if (dot < 0)
    for (const [name, fullName] of [...accelerators].sort(([a], [b]) => byName(a, b))) {
      const type = name.startsWith(prefix) ? findType(fullName) : undefined;
      if (type && !seen.has(type.fullName)) {
        seen.add(type.fullName);
        matches.push(new CompletionResult(typeDisplayName(type), type.name, 'Type', tip(type)));
      }
    }
  const namespaces = new Set<string>();
  const types: NetType[] = [];
  for (const type of allTypes()) {
    // `List`1[T]` counts as `List`.
    const full = type.fullName.replace(/`.*$/, '').toLowerCase();
    if (
      type.kind === 'array' ||
      type.kind === 'byref' ||
      (type.genericArguments.length > 0 && type.genericDefinition !== null && type.genericDefinition !== type)
    )
      continue;
    if (dot < 0 ? type.name.toLowerCase().startsWith(prefix) : full.startsWith(prefix) && !full.slice(prefix.length).includes('.')) {
      if (!seen.has(type.fullName)) types.push(type);
    }
    if (type.namespace.toLowerCase().startsWith(prefix)) {
      const rest = type.namespace.slice(word.length).indexOf('.');
      namespaces.add(rest < 0 ? type.namespace : type.namespace.slice(0, word.length + rest));
    }
  }
  for (const name of [...namespaces].sort(byName))
    matches.push(new CompletionResult(name, name.slice(name.lastIndexOf('.') + 1), 'Namespace', `Namespace ${name}`));
  for (const type of types.sort((a, b) => byName(a.name, b.name))) {
    const tick = type.fullName.indexOf('`');
    const name = tick < 0 ? type.fullName : type.fullName.slice(0, tick);
    const item = tick < 0 ? type.name : `${type.name.slice(0, type.name.indexOf('`'))}<>`;
    matches.push(new CompletionResult(name, item, 'Type', typeDisplayName(type)));
  }
  return matches;
}

/** Namespaces that begin with a word: after `using namespace`. */
export function completeNamespace(word: string): CompletionResult[] {
  return completeTypeName(word).filter((m) => m.resultType === 'Namespace');
}
