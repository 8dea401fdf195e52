import { DictionaryEntry } from '../dotnet/hashtable.ts';
import { exceptionOf, newErrorRecord, throwRuntime } from '../errors/throw.ts';
import { toStringValue } from '../objects/language-primitives.ts';
import type { Value } from '../objects/net-object.ts';
import { AliasInfo, type CommandInfo, FunctionInfo, ScriptCommandInfo } from '../session/command-info.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { parseScript } from '../session/parse-errors.ts';
import { PSVariable } from '../session/ps-variable.ts';
import type { SessionStateScope } from '../session/scope.ts';
import { ScriptBlock } from '../session/script-block.ts';
import type { Provider } from './provider.ts';

const unsupported = (): never =>
  throwRuntime(
    'NotSupported',
    'NotImplemented',
    'Provider operation stopped because the provider does not support this operation.',
    null,
    'System.Management.Automation.PSNotSupportedException',
  );

/** What a provider of flat names adds to the common part. */
interface Names {
  name: string;
  names(context: ExecutionContext): string[];
  get(context: ExecutionContext, name: string): Value | undefined;
  set(context: ExecutionContext, name: string, value: Value): void;
  remove(context: ExecutionContext, name: string): void;
}

function alreadyExists(path: string): never {
  const e = exceptionOf('System.Management.Automation.PSArgumentException', `The item at path '${path}' already exists.`);
  e.errorRecord = newErrorRecord(e, 'Argument', 'InvalidArgument', path);
  throw e;
}

/** A provider whose items are names without levels (SessionStateProviderBase). */
function namesProvider(n: Names): Provider {
  const item = (c: ExecutionContext, path: string): Value | undefined => n.get(c, path);
  return {
    name: n.name,
    moduleName: 'Microsoft.PowerShell.Core',
    isNavigation: false,
    exists: (c, path) => path === '' || item(c, path) !== undefined,
    isContainer: (_c, path) => path === '',
    getItem: item,
    childNames: (c) => n.names(c),
    isHidden: () => false,
    newItem(c, path, _type, value, options) {
      if (!options.force && item(c, path) !== undefined) alreadyExists(path);
      n.set(c, path, value);
      return item(c, path) ?? null;
    },
    setItem: (c, path, value) => n.set(c, path, value),
    removeItem: (c, path) => n.remove(c, path),
    renameItem(c, path, newName) {
      const value = contentOf(item(c, path) ?? null);
      n.remove(c, path);
      n.set(c, newName, value);
      return newName;
    },
    copyItem(c, from, to) {
      n.set(c, to, contentOf(item(c, from) ?? null));
      return to;
    },
    moveItem: unsupported,
  };
}

/** What Get-Content and `$drive:name` give of an item: the value of a variable, the block of a function … */
export function contentOf(item: Value): Value {
  if (item instanceof DictionaryEntry) return item.value;
  if (item instanceof PSVariable) return item.read();
  if (item instanceof ScriptCommandInfo) return item.scriptBlock;
  if (item instanceof AliasInfo) return item.definition;
  return item;
}

function visible<T>(context: ExecutionContext, of: (scope: SessionStateScope) => Iterable<readonly [string, T]>): Map<string, T> {
  const found = new Map<string, T>();
  for (let scope: SessionStateScope | null = context.sessionState.currentScope; scope; scope = scope.parent)
    for (const [name, value] of of(scope)) if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), value);
  return found;
}

const sorted = (names: Iterable<string>): string[] => [...names].sort((a, b) => a.localeCompare(b, 'en'));

/** The Environment provider: variables of the process. An empty text keeps a variable, null removes it. */
export const environmentProvider = namesProvider({
  name: 'Environment',
  names: () => sorted(Object.keys(process.env)),
  get: (_c, name) => {
    const value = process.env[name];
    return value === undefined ? undefined : new DictionaryEntry(name, value);
  },
  set: (_c, name, value) => {
    if (value === null) delete process.env[name];
    else process.env[name] = toStringValue(value);
  },
  remove: (_c, name) => {
    delete process.env[name];
  },
});

/** The Variable provider. */
export const variableProvider = namesProvider({
  name: 'Variable',
  names: (c) => sorted([...visible(c, (s) => [...s.variables()].map((v) => [v.name, v] as const)).values()].map((v) => v.name)),
  get: (c, name) => c.sessionState.findVariable(name.toLowerCase()),
  set: (c, name, value) => {
    const known = c.sessionState.currentScope.localVariable(name.toLowerCase());
    if (value instanceof PSVariable) c.sessionState.currentScope.putVariable(name.toLowerCase(), new PSVariable(name, value.read()));
    else if (known) known.assign(value);
    else c.sessionState.setVariable(name, value);
  },
  remove: (c, name) => {
    c.sessionState.currentScope.removeVariable(name.toLowerCase());
  },
});

function functionOf(context: ExecutionContext, name: string, value: Value): FunctionInfo {
  const block = value instanceof ScriptBlock ? value : new ScriptBlock(parseScript(toStringValue(value)), context.sessionState);
  const info = new FunctionInfo(name, block);
  info.module = context.sessionState.module;
  return info;
}

/** The Function provider. */
export const functionProvider = namesProvider({
  name: 'Function',
  names: (c) => sorted([...visible<CommandInfo>(c, (s) => s.functions ?? []).values()].map((f) => f.name)),
  get: (c, name) => c.sessionState.getFunction(name),
  set: (c, name, value) => {
    if (value === null) c.sessionState.removeFunction(name);
    else c.sessionState.setFunction(name, functionOf(c, name, value));
  },
  remove: (c, name) => {
    c.sessionState.removeFunction(name);
  },
});

/** The Alias provider. */
export const aliasProvider = namesProvider({
  name: 'Alias',
  names: (c) => sorted([...visible<CommandInfo>(c, (s) => s.aliases ?? []).values()].map((a) => a.name)),
  get: (c, name) => c.sessionState.getAlias(name),
  set: (c, name, value) => {
    if (value === null) {
      c.sessionState.removeAlias(name);
      return;
    }
    const alias = new AliasInfo(name, toStringValue(value));
    alias.context = c;
    c.sessionState.setAlias(name, alias);
  },
  remove: (c, name) => {
    c.sessionState.removeAlias(name);
  },
});
