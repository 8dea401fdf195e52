import type { ScriptExtent } from '../../grammar/index.ts';
import { normalizeFullPath } from '../dotnet/io/path.ts';
import { getType } from '../dotnet/registry.ts';
import { ErrorRecord } from '../errors/error-record.ts';
import { RuntimeException } from '../errors/exceptions.ts';
import { LanguageMode, languageModes } from '../objects/language-mode.ts';
import { toText } from '../objects/to-string.ts';
import { containsWildcardCharacters } from '../objects/wildcard.ts';
import { AliasInfo, ApplicationInfo, type CommandInfo, ExternalScriptInfo, FunctionInfo } from './command-info.ts';
import { isPrivateCommand } from './command-visibility.ts';
import type { ExecutionContext } from './execution-context.ts';
import { type LookupActions, lookupActions } from './lookup-actions.ts';
import type { PSModuleInfo } from './ps-module-info.ts';

/** Finds programs and scripts in files; implemented in src/native (it may use the file system, this folder may not). */
export interface ApplicationLookup {
  /** Full paths of files with this name in the folders of `$env:PATH`, in order; with `all` every match, else the first. */
  findInPath(names: readonly string[], all: boolean): readonly string[];
  /** Full paths of files in PATH whose names match a pattern (for Get-Command): scripts before programs. */
  matchInPath(pattern: string): readonly string[];
  /** The path of a file on a drive (`Temp:/x.ps1`) or of a provider (`FileSystem::/x`); null when there are no files there. Throws for an unknown provider. */
  onDrive(path: string, context: ExecutionContext): string | null;
  /** The current folder as a full path. */
  folder(context: ExecutionContext): string;
  /** The one file that a full path with wildcards matches; null when it matches none or several. */
  onlyMatch(path: string, context: ExecutionContext): string | null;
  /** What stands at a full path. */
  kindOf(path: string): 'executable' | 'file' | 'directory' | 'none';
}

let applications: ApplicationLookup | undefined;

/** Called once where the program is put together. Without it only commands of the session are found. */
export function registerApplicationLookup(lookup: ApplicationLookup): void {
  applications = lookup;
}

/** The registered lookup, if any. */
export function applicationLookup(): ApplicationLookup | undefined {
  return applications;
}

/** Loads modules for commands that are not there yet (`$PSModuleAutoLoadingPreference`); registered by the module commands. */
export interface ModuleAutoLoader {
  /** Imports the module of this name; null when there is none. */
  loadModule(name: string, context: ExecutionContext): PSModuleInfo | null;
  /** Imports the module of `$env:PSModulePath` that exports this command; false when none does. */
  loadModuleWithCommand(command: string, context: ExecutionContext): boolean;
}

let autoLoader: ModuleAutoLoader | undefined;

/** Called once by the module commands. */
export function registerModuleAutoLoader(loader: ModuleAutoLoader): void {
  autoLoader = loader;
}

/** Who looks a command up: the user (private commands are then hidden) or a command. */
export type CommandOrigin = 'Runspace' | 'Internal';

/**
 * Finds a command as CommandDiscovery.LookupCommandInfo does: alias (resolved to its end), function or filter, cmdlet, script or
 * program in PATH; with module or scope prefixes, as a path, and with `Get-` put before it at last.
 * An alias is followed; what is given is never an AliasInfo.
 * @throws CommandNotFoundException
 */
export function lookupCommand(name: string, context: ExecutionContext, origin: CommandOrigin = 'Internal'): CommandInfo {
  const found = findCommandOrAlias(name, context, origin);
  if (found === null) throw moduleNotLoaded(name, context) ?? commandNotFound(name);
  if (!(found instanceof AliasInfo)) return found;
  return followAlias(found, context, origin);
}

/** As {@link lookupCommand}, but null when there is none. Throws only for an alias that leads nowhere. */
export function findCommand(name: string, context: ExecutionContext, origin: CommandOrigin = 'Internal'): CommandInfo | null {
  const found = findCommandOrAlias(name, context, origin);
  return found instanceof AliasInfo ? followAlias(found, context, origin) : found;
}

/** Follows an alias to the command at its end. @throws CommandNotFoundException that names what the last alias stands for. */
function followAlias(alias: AliasInfo, context: ExecutionContext, origin: CommandOrigin): CommandInfo {
  const seen = new Set<CommandInfo>([alias]);
  let at: CommandInfo = alias;
  while (at instanceof AliasInfo) {
    const { target }: AliasInfo = at;
    let next = findCommandOrAlias(target, context, origin);
    // An alias that stands for its own name means the command of that name, as does one of a ring of aliases.
    if (next instanceof AliasInfo && seen.has(next)) next = findBehindAliases(target, context);
    if (next === null) throw commandNotFound(target);
    seen.add(next);
    at = next;
  }
  return at;
}

/** What `$alias.ResolvedCommand` is; null when it leads nowhere. */
export function resolveAlias(alias: AliasInfo, context: ExecutionContext): CommandInfo | null {
  try {
    return followAlias(alias, context, 'Internal');
  } catch (e) {
    if (e instanceof RuntimeException) return null;
    throw e;
  }
}

/** The first command of a name in PowerShell's order; an alias is given as it is. Private commands are not there for the user (SessionState.IsVisible). */
export function findCommandOrAlias(name: string, context: ExecutionContext, origin: CommandOrigin = 'Internal'): CommandInfo | null {
  if (name === '') return null;
  const actions = lookupActions(context);
  const found = actions ? findWithActions(name, context, actions) : search(name, context);
  return origin === 'Runspace' && found !== null && isPrivateCommand(found, context) ? null : found;
}

/** {@link search} between the actions that scripts have set. */
function findWithActions(name: string, context: ExecutionContext, actions: LookupActions): CommandInfo | null {
  const before = actions.ask('PreCommandLookupAction', name);
  const found = before?.stopSearch
    ? before.command
    : (search(name, context) ?? actions.ask('CommandNotFoundAction', name)?.command ?? null);
  if (found === null) return null;
  const after = actions.ask('PostCommandLookupAction', name, found);
  return after ? after.command : found;
}

function search(name: string, context: ExecutionContext): CommandInfo | null {
  const alias = context.sessionState.getAlias(name);
  if (alias) return alias;
  const behind = findBehindAliases(name, context);
  if (behind) return behind;
  if (!name.includes('-') && !name.includes('\\') && !name.includes('/')) {
    const withVerb = findCommandOrAlias(`get-${name}`, context);
    if (withVerb) return withVerb;
  }
  return autoLoad(name, context);
}

/** Trusted code does not call what the constrained language has defined (CommandSearcher.ShouldSkipCommandResolutionForConstrainedLanguage). */
function isHiddenFromTrusted(info: CommandInfo): boolean {
  if (languageModes.current !== LanguageMode.Full || !(info instanceof FunctionInfo)) return false;
  return info.block.languageMode === LanguageMode.Constrained;
}

/** Functions, cmdlets, scripts and programs. */
function findBehindAliases(name: string, context: ExecutionContext): CommandInfo | null {
  const { sessionState } = context;
  const plain = sessionState.getFunction(name);
  if (plain && !(languageModes.everUsed && isHiddenFromTrusted(plain))) return plain;
  if (name.includes(':')) {
    const scoped = findScoped(name, context);
    if (scoped) return scoped;
  }
  const cmdlet = context.cmdlets.get(name.toLowerCase());
  if (cmdlet) return cmdlet;
  const slash = name.indexOf('\\');
  if (slash > 0) {
    const qualified = findInModule(name.slice(0, slash), name.slice(slash + 1), context);
    if (qualified) return qualified;
  }
  return findFile(name, context);
}

/** `global:f`, `script:f`, `local:f`, `private:f`: the function of that very scope. A path on the drives Function and Alias names no command. */
function findScoped(name: string, context: ExecutionContext): CommandInfo | null {
  const colon = name.indexOf(':');
  const scopeName = name.slice(0, colon).toLowerCase();
  const rest = name.slice(colon + 1).toLowerCase();
  const { sessionState } = context;
  if (!['global', 'script', 'local', 'private'].includes(scopeName)) return null;
  const scope = sessionState.scopeById(scopeName);
  return scope?.functions?.get(rest) ?? null;
}

/** `Module\Name`, also `Module\1.0\Name`. */
function findInModule(moduleName: string, rest: string, context: ExecutionContext): CommandInfo | null {
  const versioned = /^\d+(\.\d+)+\\(.+)$/.exec(rest);
  const name = (versioned ? (versioned[2] as string) : rest).toLowerCase();
  const wanted = moduleName.toLowerCase();
  for (let i = context.modules.length - 1; i >= 0; i--) {
    const module = context.modules[i];
    if (module?.name.toLowerCase() !== wanted) continue;
    const found = exportedCommand(module, name);
    if (found) return found;
  }
  const cmdlet = context.cmdlets.get(name);
  if (cmdlet?.cmdlet.module.toLowerCase() === wanted) return cmdlet;
  const own = context.sessionState.getFunction(name);
  // a module that New-Module has made has no name until it is imported
  return own && own.moduleName.toLowerCase() === wanted && (own.module as PSModuleInfo | null)?.path.startsWith('/') ? own : null;
}

/** A command that a module exports, by lower-case name. */
function exportedCommand(module: PSModuleInfo, lowerName: string): CommandInfo | null {
  for (const table of [module.exportedFunctions, module.exportedCmdlets, module.exportedAliases]) {
    const direct = table.get(lowerName);
    if (direct) return direct;
    for (const [key, info] of table) if (key.toLowerCase() === lowerName) return info;
  }
  return null;
}

/** A name with a slash as a full path, or null when it is no path. */
function fullPath(name: string, context: ExecutionContext): string | null {
  const ofProvider = /^[^:/]+::.*[\\/]/.test(name) ? (applications?.onDrive(name, context) ?? null) : name;
  if (ofProvider === null) return null;
  const path = ofProvider.replaceAll('\\', '/');
  if (path.startsWith('/')) return path;
  if (path === '~' || path.startsWith('~/')) return `${toText(context.getVariableValue('HOME') ?? '')}${path.slice(1)}`;
  // `Name\…` is a command of a module, whatever folders there are.
  if (!path.includes('/') || /^[^./~\\:][^/\\:]*\\/.test(name)) return null;
  const onDrive = /^[^/:]+:/.test(path) ? applications?.onDrive(name, context) : null;
  if (onDrive) return onDrive;
  return `${(applications?.folder(context) ?? '').replace(/\/$/, '')}/${path}`;
}

function isScript(path: string): boolean {
  return /\.ps1$/i.test(path);
}

/** The files that a name may mean in a folder: one of just that name, whatever its mode, then a script. */
function fileNames(name: string): string[] {
  return isScript(name) ? [name] : [name, `${name}.ps1`];
}

/** A script or program by path, or by name in PATH. */
function findFile(name: string, context: ExecutionContext): CommandInfo | null {
  const lookup = applications;
  if (!lookup) return null;
  const path = fullPath(name, context);
  if (path !== null) {
    const full = normalizeFullPath(path);
    // a name with backslashes has to be complete
    for (const candidate of isScript(full) || name.slice(name.lastIndexOf('::') + 1).includes('\\') ? [full] : fileNames(full)) {
      const kind = lookup.kindOf(candidate);
      if (kind === 'file' || kind === 'executable') return fileCommand(candidate, context);
    }
    const match = isScript(full) && containsWildcardCharacters(full) ? lookup.onlyMatch(full, context) : null;
    return match === null ? null : fileCommand(match, context);
  }
  const found = lookup.findInPath(fileNames(name), false)[0];
  return found === undefined ? null : fileCommand(found, context);
}

/** The script or program that is the only one to match a path with wildcards, which begins with a slash or a dot; null when there is none, or more than one. */
export function fileMatching(pattern: string, context: ExecutionContext): CommandInfo | null {
  if (!applications || !/^\.{0,2}[\\/]/.test(pattern)) return null;
  const path = fullPath(pattern, context);
  if (path === null) return null;
  const full = normalizeFullPath(path);
  const match = applications.onlyMatch(full, context);
  // what no pattern finds may be the name itself (CommandSearcher.ResolvePSPath)
  const file = match ?? (/file|executable/.test(applications.kindOf(full)) ? full : null);
  return file === null ? null : fileCommand(file, context);
}

/** The command that a file is: a script or a program. */
function fileCommand(path: string, context: ExecutionContext): CommandInfo {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return isScript(path) ? new ExternalScriptInfo(name, path, context) : new ApplicationInfo(name, path);
}

/** Programs and scripts by name (`Get-Command x -CommandType Application`), every one in PATH. */
export function findApplications(name: string, context: ExecutionContext): CommandInfo[] {
  const lookup = applications;
  if (!lookup) return [];
  const path = fullPath(name, context);
  if (path !== null) {
    const found = findFile(name, context);
    return found ? [found] : [];
  }
  return lookup.findInPath(fileNames(name), true).map((p) => fileCommand(p, context));
}

/** Programs and scripts in PATH whose names match a pattern. */
export function matchApplications(pattern: string, context: ExecutionContext): CommandInfo[] {
  const lookup = applications;
  if (!lookup) return [];
  return lookup.matchInPath(pattern).map((path) => fileCommand(path, context));
}

function autoLoad(name: string, context: ExecutionContext): CommandInfo | null {
  if (!autoLoader) return null;
  const preference = context.getVariableValue('PSModuleAutoLoadingPreference');
  if (preference !== undefined && preference !== null && /^none$/i.test(toText(preference))) return null;
  // `C:\x` names no module: a colon before the backslash makes it a path.
  const slash = name.search(/[\\:]/);
  if (slash > 0 && name[slash] === '\\') {
    const module = autoLoader.loadModule(name.slice(0, slash), context);
    return module ? exportedCommand(module, name.slice(slash + 1).toLowerCase()) : null;
  }
  if (/[\\/:]/.test(name) || !autoLoader.loadModuleWithCommand(name, context)) return null;
  return context.sessionState.getAlias(name) ?? findBehindAliases(name, context);
}

/** The error of `Module\Name` when there is no such module; null for other names. */
function moduleNotLoaded(name: string, context: ExecutionContext): RuntimeException | null {
  const match = /^([^\\:]+)\\[^\\]/.exec(name);
  const module = match?.[1]?.toLowerCase();
  if (!module || module.endsWith('.')) return null;
  // The core is no module that could be loaded: a command that it lacks is reported as one of a missing module.
  if (module !== 'microsoft.powershell.core') {
    if (context.modules.some((m) => m.name.toLowerCase() === module)) return null;
    for (const cmdlet of context.cmdlets.values()) if (cmdlet.cmdlet.module.toLowerCase() === module) return null;
  }
  const [shown = '', version = '', rest] = name.split('\\');
  // `Module\1.0\Command` asks for the manifest of that version (CommandDiscovery.TryModuleAutoLoading)
  const wanted = rest !== undefined && /^\d+(\.\d+){1,3}$/.test(version) ? `${shown}\\${version}\\${shown}.psd1` : shown;
  return commandNotFound(name, null, 'CouldNotAutoLoadModule', couldNotLoad(wanted).replaceAll('{0}', name));
}

/** What is said of a module that `Module\Name` names and that cannot be loaded (DiscoveryExceptions.CouldNotAutoImportModule). */
export function couldNotLoad(module: string): string {
  return `The module '${module}' could not be loaded. For more information, run 'Import-Module ${module}'.`;
}

/** CommandNotFoundException with PowerShell's text; the caller adds the place. */
export function commandNotFound(
  name: string,
  extent: ScriptExtent | null = null,
  id = 'CommandNotFoundException',
  text = `The term '${name}' is not recognized as a name of a cmdlet, function, script file, or executable program.\nCheck the spelling of the name, or if a path was included, verify that the path is correct and try again.`,
): RuntimeException {
  const error = new RuntimeException(text);
  error.netType = getType('System.Management.Automation.CommandNotFoundException');
  error.details = { CommandName: name };
  const record = new ErrorRecord(error, id, 'ObjectNotFound', name);
  record.scriptExtent = extent;
  error.errorRecord = record;
  return error;
}
