import { DefaultParameterDictionary } from '../binding/default-parameter-dictionary.ts';
import { currentFrame, invokeScriptBlock } from '../compile/invoke.ts';
import { ArrayList } from '../dotnet/collections/array-list.ts';
import type { ErrorRecord } from '../errors/error-record.ts';
import type { Value } from '../objects/net-object.ts';
import { WildcardPattern } from '../objects/wildcard.ts';
import type { Pipe } from '../pipeline/pipe.ts';
import type { Steps } from '../scheduler/suspension.ts';
import { requireWritable } from './alias-table.ts';
import { nameFlaws } from './approved-verbs.ts';
import { AliasInfo, CmdletInfo, type CommandInfo, ExternalScriptInfo, FilterInfo, FunctionInfo, prefixed } from './command-info.ts';
import type { ExecutionContext } from './execution-context.ts';
import { PSModuleInfo } from './ps-module-info.ts';
import { PSVariable, ScopedItemOptions } from './ps-variable.ts';
import type { SessionStateScope } from './scope.ts';
import { ScriptBlock } from './script-block.ts';
import { SessionState } from './session-state.ts';

/** Takes one sentence for who wants to know what is done (`-Verbose`). */
export type Saying = (text: string) => Steps<void>;

/** What happens while a module is loaded. */
export interface LoadReports {
  /** Takes what made a script fail that belongs to a module: the error about the missing module comes after it. */
  report?(record: ErrorRecord): Steps<void>;
  /** Takes what verbose users read: which files are read, and what is exported where the module does not say it. */
  readonly say?: Saying | undefined;
  /** Puts into the module what it is to have before its own script runs. */
  readonly prepare?: (module: PSModuleInfo) => Steps<void>;
}

/** What of a module goes where it is imported; undefined: everything that the module exports. */
export interface ImportFilter {
  readonly functions?: readonly string[] | undefined;
  readonly aliases?: readonly string[] | undefined;
  readonly variables?: readonly string[] | undefined;
  readonly cmdlets?: readonly string[] | undefined;
  readonly prefix?: string | undefined;
  readonly noClobber?: boolean | undefined;
}

/**
 * Makes a module of a script block: the block runs in a session state of its own whose outermost scope becomes the module's `$script:`
 * (ModuleIntrinsics.CreateModule).
 * @param out takes what the block writes
 * @throws what the block throws; the module is then not loaded
 */
export function* createModule(
  context: ExecutionContext,
  name: string,
  path: string,
  body: ScriptBlock,
  args: readonly Value[],
  out: Pipe,
  { say, prepare }: Pick<LoadReports, 'say' | 'prepare'> = {},
): Steps<PSModuleInfo> {
  const module = new PSModuleInfo(name, path);
  const state = new SessionState(context, module, context.globalState);
  // errors and default values of the session are not the module's (SessionStateInternal.InitializeSessionStateInternalSpecialVariables)
  state.define(new PSVariable('Error', new ArrayList(), ScopedItemOptions.Constant));
  state.define(new PSVariable('PSDefaultParameterValues', new DefaultParameterDictionary()));
  module.sessionState = state;
  module.definition = path || body.ast.extent.text;
  if (prepare) yield* prepare(module);
  const block = body.boundTo(state);
  module.languageMode = block.languageMode;
  const file = body.ast.extent.file;
  const command = file === null || path === '' ? null : new ExternalScriptInfo(file.slice(file.lastIndexOf('/') + 1), file, context, block);
  yield* invokeScriptBlock(context, block, out, { args, dotSourced: true, caller: currentFrame(context), ...(command && { command }) });
  // New-Module exports functions alone
  const byDefault = path === '' ? { functions: ['*'] } : { functions: ['*'], aliases: ['*'] };
  const exported = module.exportsDeclared ? [] : exportMembers(module, state, byDefault);
  if (say) for (const text of exported) yield* say(text);
  return module;
}

/** Variables that no pattern exports (PSModuleInfo._builtinVariables). */
const builtinVariables = new Set(
  '_ this input args true false null psdefaultparametervalues error psscriptroot pscommandpath myinvocation executioncontext stacktrace'.split(
    ' ',
  ),
);

const isExportable = (v: PSVariable): boolean =>
  (v.options & ScopedItemOptions.AllScope) === 0 && !builtinVariables.has(v.name.toLowerCase());

/**
 * Marks members of a module as exported (Export-ModuleMember; ModuleIntrinsics.ExportModuleMembers).
 * @returns a sentence about each
 */
export function exportMembers(
  module: PSModuleInfo,
  state: SessionState,
  what: { functions?: readonly string[]; aliases?: readonly string[]; variables?: readonly string[]; cmdlets?: readonly string[] },
): string[] {
  const scope = state.globalScope;
  const said: string[] = [];
  const matching = <T extends { name: string }>(
    kind: string,
    patterns: readonly string[],
    items: Iterable<T>,
    into: Map<string, T>,
    exported: (item: T) => T = (item) => item,
  ): void => {
    const wildcards = patterns.map((p) => new WildcardPattern(p, true));
    for (const item of items)
      if (wildcards.some((w) => w.isMatch(item.name))) {
        into.set(item.name, exported(item));
        said.push(`Exporting ${kind} '${item.name}'.`);
      }
    sortByName(into);
  };
  matching('function', what.functions ?? [], scope.functions?.values() ?? [], module.exportedFunctions);
  matching('variable', what.variables ?? [], [...scope.variables()].filter(isExportable), module.exportedVariables);
  matching('alias', what.aliases ?? [], scope.aliases?.values() ?? [], module.exportedAliases, (info) => exportedAlias(info, module));
  return said;
}

/** An alias is exported as a copy that knows its module; the module's own one does not (ModuleIntrinsics.NewAliasInfo). */
function exportedAlias(info: CommandInfo, module: PSModuleInfo): CommandInfo {
  if (!(info instanceof AliasInfo)) return info;
  const copy = info.copy();
  copy.context = info.context;
  copy.module = module;
  return copy;
}

/** What is exported is listed by name (ModuleIntrinsics.SortAndRemoveDuplicates). */
export function sortByName(exported: Map<string, unknown>): void {
  const key = (name: string): string => name.toUpperCase();
  const sorted = [...exported].sort(([a], [b]) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  exported.clear();
  for (const [name, item] of sorted) exported.set(name, item);
}

/**
 * Puts what a module exports into a scope (ModuleCmdletBase.ImportModuleMembers).
 * @param said takes a sentence about each, where somebody wants to know
 * @throws SessionStateUnauthorizedAccessException for an alias that must not be changed; what comes before it has been imported
 */
export function importMembers(
  module: PSModuleInfo,
  state: SessionState,
  scope: SessionStateScope,
  filter: ImportFilter,
  said?: string[],
): void {
  const explicit =
    filter.functions !== undefined || filter.aliases !== undefined || filter.variables !== undefined || filter.cmdlets !== undefined;
  const wanted = (patterns: readonly string[] | undefined, name: string): boolean => {
    if (patterns === undefined) return !explicit;
    return patterns.some((p) => new WildcardPattern(p, true).isMatch(name));
  };
  module.commandPrefix = (filter.prefix ?? module.prefix) || (module.commandPrefix ?? '');
  for (const info of module.exportedFunctions.values()) {
    if (!wanted(filter.functions, info.name)) continue;
    info.prefix = (filter.prefix ?? module.prefix) || info.prefix;
    const name = prefixed(info.name, filter.prefix ?? module.prefix);
    if (filter.noClobber && state.findFunction(name.toLowerCase())) continue;
    const block = (info as FunctionInfo).scriptBlock;
    const copy = info instanceof FilterInfo ? new FilterInfo(name, block) : new FunctionInfo(name, block);
    // both have the prefix: the text of what was imported has it twice
    copy.prefix = info.prefix;
    copy.module = module;
    state.setFunction(name, copy, scope);
    module.imported.push({ kind: 'function', name, scope });
    said?.push(...aboutName(info.name, module), `Importing function '${name}'.`);
  }
  for (const info of module.exportedCmdlets.values()) {
    if (!wanted(filter.cmdlets, info.name) || !(info instanceof CmdletInfo)) continue;
    const name = prefixed(info.name, filter.prefix ?? module.prefix);
    state.context.setCmdlet(name === info.name ? info : info.renamed(name));
    said?.push(...aboutName(info.name, module), `Importing cmdlet '${name}'.`);
  }
  for (const variable of module.exportedVariables.values()) {
    if (!wanted(filter.variables, variable.name)) continue;
    scope.putVariable(variable.name.toLowerCase(), variable);
    module.imported.push({ kind: 'variable', name: variable.name, scope });
    said?.push(`Importing variable '${variable.name}'.`);
  }
  for (const info of module.exportedAliases.values()) {
    if (!wanted(filter.aliases, info.name)) continue;
    const alias = info as AliasInfo;
    alias.prefix = (filter.prefix ?? module.prefix) || alias.prefix;
    const name = prefixed(alias.name, filter.prefix ?? module.prefix);
    const copy = new AliasInfo(name, aliasTarget(module, alias, filter), alias.options, alias.description);
    copy.context = alias.context;
    copy.prefix = alias.prefix;
    copy.module = module;
    requireWritable(scope, name);
    state.setAlias(name, copy, scope);
    module.imported.push({ kind: 'alias', name, scope });
    said?.push(`Importing alias '${name}'.`);
  }
}

/** What verbose users read about a name that people would not look for (ModuleCmdletBase.ValidateCommandName). */
function aboutName(name: string, module: PSModuleInfo): string[] {
  const { verb, noun } = nameFlaws(name);
  const said: string[] = [];
  if (verb)
    said.push(
      `The '${name}' command in the ${module.name}' module was imported, but because its name does not include an approved verb, it might be difficult to find. For a list of approved verbs, type Get-Verb.`,
    );
  if (noun)
    said.push(
      `The command name '${name}' from the module '${module.name}' contains one or more of the following restricted characters: # , ( ) {{ }} [ ] & - / \\ $ ^ ; : " ' < > | ? @ \` * % + = ~`,
    );
  return said;
}

function aliasTarget(module: PSModuleInfo, alias: AliasInfo, filter: ImportFilter): string {
  const prefix = filter.prefix ?? module.prefix;
  return prefix && module.exportedFunctions.has(alias.target) ? prefixed(alias.target, prefix) : alias.target;
}

/**
 * Notes that a session state has imported a module (ModuleCmdletBase.AddModuleToModuleTables): what a module imports for itself is nested in it,
 * and Get-Module shows it in that module only.
 */
export function noteImported(context: ExecutionContext, module: PSModuleInfo, state: SessionState): void {
  const isNew = !context.modules.includes(module);
  if (isNew) context.modules.push(module);
  module.isRemoved = false;
  if (state === context.globalState) module.importedBy = null;
  else if (isNew) module.importedBy = new Set([state]);
  else module.importedBy?.add(state);
  if (state.module && state.module !== module && !state.module.nestedModules.includes(module)) state.module.nestedModules.push(module);
}

/** The modules that the running code sees: those imported for everyone, those of its own module and what is nested in it (ModuleIntrinsics.GetModules). */
export function visibleModules(context: ExecutionContext): PSModuleInfo[] {
  const { modules, sessionState } = context;
  const visible = modules.filter((m) => m.importedBy === null || m.importedBy.has(sessionState));
  const nested = sessionState.module?.nestedModules.filter((m) => !m.isRemoved && !visible.includes(m)) ?? [];
  return nested.length === 0 ? visible : [...visible, ...nested];
}

/** Takes a module out of the session: its members go from where they were imported, and its OnRemove block runs. */
export function* removeModule(context: ExecutionContext, module: PSModuleInfo, say?: Saying): Steps<void> {
  const onRemove = module.onRemove;
  if (onRemove instanceof ScriptBlock) {
    const { out } = currentFrame(context);
    yield* invokeScriptBlock(context, onRemove, out, { args: [module] });
  }
  module.onUnload?.();
  // what other modules imported stays theirs
  const visible = new Set<SessionStateScope>();
  for (let s: SessionStateScope | null = context.sessionState.currentScope; s; s = s.parent) visible.add(s);
  for (const { kind, name, scope } of module.imported) {
    if (!visible.has(scope)) continue;
    const lower = name.toLowerCase();
    if (kind === 'function' && isFrom(scope.functions?.get(lower), module)) context.sessionState.ownFunctions(scope).delete(lower);
    else if (kind === 'alias' && isFrom(scope.aliases?.get(lower), module)) context.sessionState.ownAliases(scope).delete(lower);
    else if (kind === 'variable' && scope.localVariable(lower) === findExported(module, name)) scope.removeVariable(lower);
    else continue;
    if (say) yield* say(`Removing the imported "${name}" ${kind}.`);
  }
  module.imported.length = 0;
  for (const info of module.isOwn ? [] : module.exportedCmdlets.values())
    for (const name of [info.name, prefixed(info.name, module.commandPrefix ?? '')])
      if (context.cmdlets.get(name.toLowerCase())?.module === info.module) context.removeCmdlet(name);
  context.commandsChanged();
  const at = context.modules.indexOf(module);
  if (at >= 0) context.modules.splice(at, 1);
  module.isRemoved = true;
  // what it alone had imported goes with it
  for (const nested of module.nestedModules) {
    if (!module.sessionState || !nested.importedBy?.delete(module.sessionState) || nested.importedBy.size > 0) continue;
    yield* removeModule(context, nested);
  }
}

function isFrom(info: CommandInfo | undefined, module: PSModuleInfo): boolean {
  return info?.module === module;
}

function findExported(module: PSModuleInfo, name: string): PSVariable | undefined {
  return [...module.exportedVariables.values()].find((v) => v.name.toLowerCase() === name.toLowerCase());
}
