import { type ITypeName, type ScriptBlockAst, type TypeDefinitionAst, TypeName, UsingStatementKind } from '../../grammar/index.ts';
import { writtenAccelerator } from '../dotnet/accelerators.ts';
import { isVisibleType } from '../dotnet/internal-types.ts';
import { accelerators, allTypes, findType, userAccelerators, wellKnown } from '../dotnet/registry.ts';
import { typeDisplayName } from '../dotnet/type-text.ts';
import type { NetType } from '../objects/net-type.ts';
import { byName, type CompletionContext } from './completion-context.ts';
import { CompletionResult } from './completion-result.ts';
import { startingWith } from './quoting.ts';

/** What a name can be completed to: a namespace, or a type. */
type Completion = { readonly namespace: string } | { readonly type: NetType; readonly accelerator: boolean };

interface Entry {
  readonly key: string;
  readonly completions: Completion[];
}

function withoutArity(name: string): string {
  const tick = name.lastIndexOf('`');
  return tick < 0 ? name : name.slice(0, tick);
}

/** All names of types and namespaces, by name in lower case; types by their own and their full names (InitializeTypeCache). */
class TypeNames {
  readonly entries = new Map<string, Entry>();

  constructor(readonly size: number) {
    for (const [name, fullName] of accelerators)
      this.addAccelerator(writtenAccelerator(name), name === 'pscustomobject' ? wellKnown.psObject : findType(fullName));
    for (const { name, type } of userAccelerators.values()) this.addAccelerator(name, type);
    for (const type of allTypes()) {
      // Its short name is an accelerator that means another type.
      if (type.fullName === 'System.Management.Automation.PSCustomObject') continue;
      const made = type.genericDefinition !== null && type.genericDefinition !== type;
      if (type.kind === 'array' || type.kind === 'byref' || made || !isVisibleType(type.fullName)) continue;
      // What members are inherited from `protected` ones is told by a helper, which is no type.
      if (type.name.includes('<')) continue;
      this.addNamespace(type.namespace);
      this.addType(type);
    }
  }

  private entry(key: string): Entry {
    const lower = key.toLowerCase();
    let entry = this.entries.get(lower);
    if (!entry) {
      entry = { key, completions: [] };
      this.entries.set(lower, entry);
    }
    return entry;
  }

  private addAccelerator(name: string, type: NetType | undefined): void {
    if (!type) return;
    const completion: Completion = { type, accelerator: true };
    const { completions } = this.entry(name);
    if (completions.some((c) => 'type' in c && c.type === type)) return;
    completions.push(completion);
    if (this.entries.has(type.fullName.toLowerCase())) return;
    this.entry(type.fullName).completions.push(completion);
    if (type.name.toLowerCase() !== name.toLowerCase()) this.entry(type.name).completions.push(completion);
  }

  private addNamespace(namespace: string): void {
    if (namespace === '') return;
    const parts = namespace.split('.');
    for (let i = 1; i <= parts.length; i++) {
      const name = parts.slice(0, i).join('.');
      const { completions } = this.entry(name);
      if (!completions.some((c) => 'namespace' in c)) completions.push({ namespace: name });
    }
  }

  private addType(type: NetType): void {
    const full = withoutArity(type.fullName);
    if (full !== type.fullName && type.fullName.includes('+')) return;
    if (this.entries.has(full.toLowerCase())) return;
    const completion: Completion = { type, accelerator: false };
    this.entry(full).completions.push(completion);
    const short = withoutArity(type.name.slice(type.name.lastIndexOf('+') + 1));
    if (short !== full) this.entry(short).completions.push(completion);
  }

  /** The entries that a word can become: those with as many dots. */
  matching(word: string): Entry[] {
    const dots = word.split('.').length;
    const pattern = startingWith(word);
    return [...this.entries.values()].filter((e) => e.key.split('.').length === dots && pattern.isMatch(e.key));
  }
}

let cache: TypeNames | null = null;

function typeNames(): TypeNames {
  const size = [...allTypes()].length;
  if (cache?.size !== size) cache = new TypeNames(size);
  return cache;
}

/** The word before a type's name in what a list shows: only for PowerShell's own types, .NET's are known by name alone. */
function kindOf(type: NetType): string {
  switch (type.kind) {
    case 'struct':
      return 'Struct ';
    case 'enum':
      return 'Enum ';
    case 'interface':
      return 'Interface ';
    case 'delegate':
      return 'Delegate ';
    default:
      return 'Class ';
  }
}

const isOwn = (type: NetType): boolean => type.isScriptType || /^(System\.Management\.Automation|Microsoft\.)/.test(type.namespace);

/** How a type is written that a name stands for: with the accelerator that was begun, else in full; attributes always by their accelerators. */
function nameFor(key: string, type: NetType): string {
  const full = withoutArity(type.fullName);
  if (key.includes('.')) return full;
  const target = accelerators.get(key.toLowerCase());
  if (target !== undefined && (findType(target) === type || key === 'pscustomobject')) return key;
  const known = userAccelerators.get(key.toLowerCase());
  if (known?.type === type) return key;
  const shown = typeDisplayName(type);
  return /Attribute$/.test(type.name) && !shown.includes('.') ? shown : full;
}

/** How the parameters of a generic type are shown: by their names where they are PowerShell's own, else by numbers. */
function typeParameters(type: NetType): string[] {
  if (isOwn(type)) return type.genericArguments.map((a) => a.name);
  const { length } = type.genericArguments;
  return length === 1 ? ['T'] : type.genericArguments.map((_, at) => `T${at + 1}`);
}

function resultOf(key: string, completion: Completion, prefix: string, suffix: string, used: string): CompletionResult {
  if ('namespace' in completion) {
    const { namespace } = completion;
    const item = namespace.slice(namespace.lastIndexOf('.') + 1);
    return new CompletionResult(prefix + namespace + suffix, item, 'Namespace', `Namespace ${namespace}`);
  }
  const { type, accelerator } = completion;
  const full = withoutArity(type.fullName);
  const isGeneric = full !== type.fullName;
  const shown = accelerator || isOwn(type) ? nameFor(key, type) : full;
  const text = used !== '' && shown === full ? full.slice(used.length + 1) : shown;
  const kind = accelerator || isOwn(type) ? kindOf(type) : '';
  const tip = isGeneric ? `${full}[${typeParameters(type).join(', ')}]` : type.fullName;
  const item = isGeneric ? `${withoutArity(type.name)}<>` : type.name;
  return new CompletionResult(prefix + text + suffix, item, 'Type', kind + tip);
}

/** The longest namespace of a `using` that a type is in: it need not be written. */
function usedNamespace(at: CompletionContext | null, completion: Completion): string {
  if (!at || 'namespace' in completion || at.related[0]?.kind !== 'ScriptBlockAst') return '';
  let used = '';
  for (const statement of (at.related[0] as ScriptBlockAst).usingStatements) {
    if (statement.usingStatementKind !== UsingStatementKind.Namespace || !statement.name) continue;
    const name = statement.name.value;
    const isIn = completion.type.namespace.toLowerCase().startsWith(name.toLowerCase());
    if (isIn && name.length > used.length) used = name;
  }
  return used;
}

function definedTypes(at: CompletionContext): TypeDefinitionAst[] {
  return (at.related[0]?.findAll((a) => a.kind === 'TypeDefinitionAst', false) ?? []) as TypeDefinitionAst[];
}

/** Types and namespaces whose names begin as a word does, those of the text included (CompletionCompleters.CompleteType). */
export function completeTypeName(word: string, at: CompletionContext | null, prefix = '', suffix = ''): CompletionResult[] {
  const found = new Map<string, CompletionResult>();
  for (const entry of typeNames().matching(word))
    for (const completion of entry.completions) {
      const result = resultOf(entry.key, completion, prefix, suffix, usedNamespace(at, completion));
      const key = result.completionText.toLowerCase();
      if (!found.has(key)) found.set(key, result);
    }
  const results = [...found.values()];
  const pattern = startingWith(word);
  for (const definition of at ? definedTypes(at) : []) {
    if (!pattern.isMatch(definition.name)) continue;
    const kind = definition.isInterface ? 'Interface ' : definition.isEnum ? 'Enum ' : 'Class ';
    results.push(new CompletionResult(prefix + definition.name + suffix, definition.name, 'Type', kind + definition.name));
  }
  return results.sort((a, b) => byName(a.listItemText, b.listItemText));
}

/** Namespaces whose names begin as a word does: after `using namespace` (CompletionCompleters.CompleteNamespace). */
export function completeNamespace(word: string): CompletionResult[] {
  return typeNames()
    .matching(word)
    .filter((e) => e.completions.some((c) => 'namespace' in c))
    .flatMap((e) => e.completions.map((c) => resultOf(e.key, c, '', '', '')))
    .sort((a, b) => byName(a.listItemText, b.listItemText));
}

/** The plain name inside of a type name that the cursor stands in or right behind; null when it stands in none. */
export function typeNameAt(type: ITypeName, cursor: number): TypeName | null {
  switch (type.kind) {
    case 'TypeName':
      return cursor > type.extent.startOffset && cursor <= type.extent.endOffset ? type : null;
    case 'ArrayTypeName':
      return typeNameAt(type.elementType, cursor);
    case 'GenericTypeName': {
      for (const part of [type.typeName, ...type.genericArguments]) {
        const found = typeNameAt(part, cursor);
        if (found) return found;
      }
      return null;
    }
  }
}

export { TypeName };
