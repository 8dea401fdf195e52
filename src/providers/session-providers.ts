import { view as dictionaryView } from '../dotnet/collections/dictionary-types.ts';
import { GenericDictionary } from '../dotnet/collections/generic-dictionary.ts';
import { DictionaryEntry } from '../dotnet/hashtable.ts';
import { genericOf, getType, wellKnown } from '../dotnet/registry.ts';
import { NetDateTime } from '../dotnet/time/date-time.ts';
import type { NetException } from '../errors/exceptions.ts';
import { exceptionOf, newErrorRecord } from '../errors/throw.ts';
import { isConstrained, markUntrusted } from '../objects/language-mode.ts';
import { convertTo, toStringValue, toText } from '../objects/language-primitives.ts';
import type { Value } from '../objects/net-object.ts';
import { environmentVariable } from '../objects/own-entry.ts';
import { removeAlias, setAlias } from '../session/alias-table.ts';
import { AliasInfo, type CommandInfo, FunctionInfo, isProtected, ScriptCommandInfo } from '../session/command-info.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { parseScript } from '../session/parse-errors.ts';
import { PSVariable, ScopedItemOptions } from '../session/ps-variable.ts';
import type { SessionStateScope } from '../session/scope.ts';
import { ScriptBlock } from '../session/script-block.ts';
import { variableTable } from '../session/visible-variables.ts';
import { notSupported } from './failures.ts';
import type { ItemOptions, Provider } from './provider.ts';

/** Providers of flat names move nothing: binding the command's parameters fails already (GetDynamicParametersException). */
const unsupported = (): never => {
  throw notSupported('The NavigationCmdletProvider methods are not supported by this provider.');
};

/** What a provider of flat names adds to the common part. */
interface Names {
  name: string;
  /** In the order in which they came to be. */
  names(context: ExecutionContext): string[];
  get(context: ExecutionContext, name: string): Value | undefined;
  set(context: ExecutionContext, name: string, value: Value, options: ItemOptions): void;
  remove(context: ExecutionContext, name: string, options: ItemOptions): void;
  /** Why an item may not be renamed; absent: it may. */
  mayRename?(context: ExecutionContext, name: string, options: ItemOptions): void;
  hasOptions?: boolean;
  /** The .NET type of its items. */
  readonly itemType: string;
}

const plain: ItemOptions = { force: false, recurse: false };

/** An argument that is null where the providers of the session need one (SessionStateProviderBase): an error of the item. */
export function nullArgument(name: string, id: string, path: string): NetException {
  const message = `Cannot process argument because the value of argument "${name}" is null. Change the value of argument "${name}" to a non-null value.`;
  const e = exceptionOf('System.Management.Automation.PSArgumentNullException', message, null, { ParamName: name });
  e.errorRecord = newErrorRecord(e, id, 'InvalidArgument', path);
  return e;
}

/** An argument that is not one that these providers take: an error of the item. */
function wrongArgument(name: string, id = 'Argument', target: Value = null): NetException {
  const message = `Cannot process argument because the value of argument "${name}" is not valid. Change the value of the "${name}" argument and run the operation again.`;
  const e = exceptionOf('System.Management.Automation.PSArgumentException', message);
  e.errorRecord = newErrorRecord(e, id, 'InvalidArgument', target);
  return e;
}

/** Copying what has no name. */
export const noSource = (path: string): NetException => wrongArgument('path', 'CopyItemNullPath', path);

function alreadyExists(path: string): never {
  const e = exceptionOf('System.Management.Automation.PSArgumentException', `The item at path '${path}' already exists.`);
  e.errorRecord = newErrorRecord(e, 'Argument', 'InvalidArgument', null);
  throw e;
}

/** A provider whose items are names without levels (SessionStateProviderBase). */
function namesProvider(n: Names): Provider {
  const item = (c: ExecutionContext, path: string): Value | undefined => n.get(c, path);
  const checkNew = (c: ExecutionContext, path: string, _type: string, value: Value, options: ItemOptions): void => {
    if (path === '') throw wrongArgument('path', 'NewItemNullPath', path);
    if (value === null) throw nullArgument('value', 'NewItemValueNotSpecified', path);
    if (!options.force && item(c, path) !== undefined) alreadyExists(path);
  };
  const checkRename = (c: ExecutionContext, path: string, newName: string, options: ItemOptions): void => {
    if (path === '') throw wrongArgument('name', 'RenameItemNullPath', path);
    if (!options.force && item(c, newName) !== undefined) alreadyExists(newName);
    n.mayRename?.(c, path, options);
  };
  return {
    name: n.name,
    moduleName: 'Microsoft.PowerShell.Core',
    isNavigation: false,
    exists: (c, path) => path === '' || item(c, path) !== undefined,
    isContainer: (_c, path) => path === '',
    getItem: item,
    allItems(c) {
      const table = new GenericDictionary(genericOf('System.Collections.Generic.Dictionary`2', wellKnown.string, getType(n.itemType)));
      for (const name of n.names(c)) table.add(name, item(c, name) ?? null);
      return dictionaryView(table, 1);
    },
    childNames: (c) => sorted(n.names(c)),
    patternNames: (c) => n.names(c),
    isHidden: () => false,
    checkNew,
    checkRename,
    newItem(c, path, type, value, options) {
      checkNew(c, path, type, value, options);
      n.set(c, path, value, options);
      return item(c, path) ?? null;
    },
    setItem(c, path, value, options = plain) {
      if (path === '') throw nullArgument('name', 'SetItemNullName', path);
      n.set(c, path, value, options);
    },
    hasOptions: n.hasOptions === true,
    removeItem(c, path, options) {
      if (path === '') throw wrongArgument('path', 'RemoveItemNullPath', path);
      n.remove(c, path, options);
    },
    renameItem(c, path, newName, options) {
      checkRename(c, path, newName, options);
      const value = item(c, path) ?? null;
      n.remove(c, path, options);
      // under its new name it has the options that it had
      const scoped = value instanceof FunctionInfo || value instanceof AliasInfo ? value.options : undefined;
      n.set(c, newName, value instanceof PSVariable ? value : contentOf(value), { ...options, scoped });
      return newName;
    },
    copyItem(c, from, to, options) {
      n.set(c, to, contentOf(item(c, from) ?? null), options);
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
  itemType: 'System.Collections.DictionaryEntry',
  names: () => Object.keys(process.env),
  get: (_c, name) => {
    const value = environmentVariable(name);
    return value === undefined ? undefined : new DictionaryEntry(name, value);
  },
  set: (_c, name, value) => {
    if (value === null) delete process.env[name];
    // as PSObject.ToString has it: dates by the culture, numbers in their words, lists by their elements
    else process.env[name] = value instanceof NetDateTime ? toText(value) : (convertTo(value, wellKnown.string) as string);
  },
  remove: (_c, name) => {
    delete process.env[name];
  },
});

/** The Variable provider. */
export const variableProvider = namesProvider({
  name: 'Variable',
  itemType: 'System.Management.Automation.PSVariable',
  names: (c) => [...variableTable(c.sessionState, null).values()].map((v) => v.name),
  get: (c, name) => {
    const lower = name.toLowerCase();
    return c.sessionState.findVariable(lower) ?? [...c.sessionState.automaticVariables(null)].find((v) => v.name.toLowerCase() === lower);
  },
  set: (c, name, value, { force }) => {
    const scope = c.sessionState.currentScope;
    const known = scope.localVariable(name.toLowerCase());
    if (isConstrained() && scope.isOutermost) markUntrusted(value instanceof PSVariable ? value.read() : value);
    // what -Force overwrites is no longer read-only (SessionStateScope.SetVariable)
    const isFreed = known !== undefined && force && isProtected(known.options, false) && !isProtected(known.options, true);
    if (value instanceof PSVariable) {
      const copy = new PSVariable(name, value.read(), value.options);
      copy.description = value.description;
      if (known && !isFreed) known.assign(copy.read());
      else scope.putVariable(name.toLowerCase(), copy);
    } else if (isFreed) scope.putVariable(name.toLowerCase(), new PSVariable(name, value));
    else if (known) known.assign(value);
    else c.sessionState.setVariable(name, value);
  },
  mayRename: (c, name, { force }) => {
    const known = c.sessionState.findVariable(name.toLowerCase());
    const options = known?.options ?? 0;
    if (isProtected(options, force))
      throw refused('CannotRenameVariable', `Cannot rename variable because variable ${name} is read-only or constant.`, name, 'Variable');
  },
  remove: (c, name, { force }) => {
    const key = name.toLowerCase();
    for (let scope: SessionStateScope | null = c.sessionState.currentScope; scope; scope = scope.parent) {
      const known = scope.localVariable(key);
      if (!known) continue;
      if (isProtected(known.options, force)) {
        const message = `Cannot remove variable ${name} because it is constant or read-only. If the variable is read-only, try the operation again specifying the Force option.`;
        throw refused('VariableNotRemovable', message, name, 'Variable');
      }
      scope.removeVariable(key);
      return;
    }
  },
});

/** SessionStateUnauthorizedAccessException about a function, a variable or an alias. */
function refused(id: string, message: string, name: string, category = 'Function') {
  const details = { ItemName: name, SessionStateCategory: category };
  const e = exceptionOf('System.Management.Automation.SessionStateUnauthorizedAccessException', message, null, details);
  e.errorRecord = newErrorRecord(e, id, 'WriteError', name);
  return e;
}

function functionOf(context: ExecutionContext, name: string, value: Value): FunctionInfo {
  const block = value instanceof ScriptBlock ? value : new ScriptBlock(parseScript(toStringValue(value)), context.sessionState);
  const info = new FunctionInfo(name, block);
  info.module = (block.sessionState ?? context.sessionState).module;
  return info;
}

/** The scope that a name begins with (`script:f`), and the name without it. */
function scoped(context: ExecutionContext, name: string): { scope: SessionStateScope | undefined; name: string } {
  const match = /^(global|script|local|private):(.+)$/i.exec(name);
  const scope = match ? context.sessionState.scopeById(match[1]!) : undefined;
  return match && scope ? { scope, name: match[2]! } : { scope: undefined, name };
}

function functionAt(context: ExecutionContext, path: string): CommandInfo | undefined {
  const { scope, name } = scoped(context, path);
  return scope ? scope.functions?.get(name.toLowerCase()) : context.sessionState.getFunction(name);
}

/** The Function provider. */
export const functionProvider = namesProvider({
  name: 'Function',
  itemType: 'System.Management.Automation.FunctionInfo',
  names: (c) => [...visible<CommandInfo>(c, (s) => s.functions ?? []).values()].map((f) => f.name),
  get: functionAt,
  hasOptions: true,
  set: (c, path, value, { force, scoped: chosen }) => {
    const known = functionAt(c, path);
    const { scope, name } = scoped(c, path);
    const options = known instanceof FunctionInfo ? known.options : 0;
    if (isProtected(options, force))
      throw refused('FunctionNotWritable', `Cannot write to function ${name} because it is read-only or constant.`, name);
    if (value === null && chosen !== undefined && known instanceof FunctionInfo) known.options = chosen;
    else if (value === null) c.sessionState.removeFunction(name, scope);
    else {
      if (!(value instanceof ScriptBlock || typeof value === 'string' || value instanceof ScriptCommandInfo)) throw wrongArgument('value');
      const made = functionOf(c, name, value instanceof ScriptCommandInfo ? value.scriptBlock : value);
      // what -Force overwrites is no longer read-only
      made.options = chosen ?? (force ? options & ~ScopedItemOptions.ReadOnly : options);
      // a function that is there is changed where it is (SessionStateInternal.SetFunction)
      c.sessionState.setFunction(name, made, scope ?? c.sessionState.scopeOfFunction(name));
    }
  },
  mayRename: (c, path, { force }) => {
    const known = functionAt(c, path);
    const options = known instanceof FunctionInfo ? known.options : 0;
    if (isProtected(options, force))
      throw refused('CannotRenameFunction', `Cannot rename function because function ${path} is read-only or constant.`, path);
  },
  remove: (c, path, { force }) => {
    const known = functionAt(c, path);
    const { scope, name } = scoped(c, path);
    const options = known instanceof FunctionInfo ? known.options : 0;
    if (isProtected(options, force)) throw refused('FunctionNotRemovable', `Cannot remove function ${name} because it is constant.`, name);
    c.sessionState.removeFunction(name, scope);
  },
});

/** The Alias provider. */
export const aliasProvider = namesProvider({
  name: 'Alias',
  itemType: 'System.Management.Automation.AliasInfo',
  names: (c) => [...visible<CommandInfo>(c, (s) => s.aliases ?? []).values()].map((a) => a.name),
  get: (c, name) => c.sessionState.getAlias(name),
  hasOptions: true,
  set: (c, name, value, { force, scoped }) => {
    const known = c.sessionState.getAlias(name);
    if (value === null && scoped !== undefined && known instanceof AliasInfo) known.options = scoped;
    else if (value === null) removeAlias(c, name, force);
    else {
      // only the name of a command will do (AliasProvider.SetSessionStateItem)
      if (typeof value !== 'string' || value === '') throw wrongArgument('value');
      setAlias(c, new AliasInfo(name, value, scoped ?? 0), c.sessionState.currentScope, force);
    }
  },
  mayRename: (c, name, { force }) => {
    const known = c.sessionState.getAlias(name);
    const options = known instanceof AliasInfo ? known.options : 0;
    if (isProtected(options, force))
      throw refused('CannotRenameAlias', `Cannot rename alias because alias ${name} is read-only or constant.`, name, 'Alias');
  },
  remove: (c, name, { force }) => {
    removeAlias(c, name, force);
  },
});
