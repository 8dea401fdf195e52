import { type Ast, type CommandAst, StringConstantExpressionAst } from '../../grammar/index.ts';
import { Frame } from '../compile/frame.ts';
import { currentFrame } from '../compile/invoke.ts';
import { isFlowControl, NetException } from '../errors/exceptions.ts';
import { exceptionOf, toNetException } from '../errors/throw.ts';
import { getEnumerable } from '../objects/language-primitives.ts';
import { runNow } from '../objects/script-hooks.ts';
import { toText } from '../objects/to-string.ts';
import { getWildcardPattern } from '../objects/wildcard.ts';
import { nullPipe } from '../pipeline/pipe.ts';
import type { Streams } from '../pipeline/streams.ts';
import { lift } from '../scheduler/suspension.ts';
import { commandNotFound, couldNotLoad, type ModuleAutoLoader } from './command-discovery.ts';
import type { ExecutionContext } from './execution-context.ts';
import { moduleFiles } from './module-files.ts';
import { loadModuleFile, readManifest, scriptFailures, terminatingFailures } from './module-loader.ts';
import { parseScript } from './parse-errors.ts';
import type { PSModuleInfo } from './ps-module-info.ts';

const m = 'System.Management.Automation.';

const key = Symbol('ModuleAutoLoading');

/** Names of commands by module file, found once in a session (AnalysisCache). */
function knownExports(context: ExecutionContext): Map<string, readonly string[]> {
  return context.service(key, () => new Map<string, readonly string[]>());
}

const silent: Streams = { error: nullPipe, warning: nullPipe, verbose: nullPipe, debug: nullPipe, information: nullPipe };

/** Import-Module as a command of its own that nobody hears: a `try` around the command that is looked for does not hold (AutoloadSpecifiedModule). */
function importModule(context: ExecutionContext, path: string): PSModuleInfo {
  const { frame: caller, propagateExceptions } = context;
  const { sessionState, scope, name, invocation, file, position } = currentFrame(context);
  const frame = new Frame(context, sessionState, scope, nullPipe, silent, caller, name, invocation, file);
  frame.position = position;
  context.frame = frame;
  context.propagateExceptions = false;
  try {
    return importNow(context, path);
  } finally {
    context.frame = caller;
    context.propagateExceptions = propagateExceptions;
  }
}

/** True for what Import-Module writes as an error and goes on: -ErrorAction Ignore leaves nothing of it. */
function isWritten(exception: NetException): boolean {
  if (scriptFailures.has(exception)) return true;
  return exception.errorRecord?.errorId.startsWith('Modules_') === true && !terminatingFailures.has(exception);
}

function importNow(context: ExecutionContext, path: string): PSModuleInfo {
  const filter = {
    functions: undefined,
    aliases: undefined,
    variables: undefined,
    cmdlets: undefined,
    prefix: undefined,
    noClobber: false,
  };
  return runNow(lift(loadModuleFile(context, path, { args: [], force: false, global: true, scopeLocal: false, filter, *report() {} })));
}

/** The commands that a module file exports, without running it: from its manifest, or from what its script defines. Broken files export nothing. */
function exportedNames(context: ExecutionContext, path: string): readonly string[] {
  const known = knownExports(context).get(path);
  if (known) return known;
  let names: readonly string[] = [];
  try {
    names = /\.psd1$/i.test(path) ? namesInManifest(context, path) : namesInScript(path);
  } catch (e) {
    // A module that cannot even be read cannot offer the command; importing it by name tells why.
    if (isFlowControl(e)) throw e;
    toNetException(e);
  }
  knownExports(context).set(path, names);
  return names;
}

/** Which names of a list are aliases. */
const aliasesOf = new WeakMap<readonly string[], ReadonlySet<string>>();

function withAliases(names: readonly string[], aliases: Iterable<string>): readonly string[] {
  const own = [...names];
  aliasesOf.set(own, new Set(aliases));
  return own;
}

function namesInManifest(context: ExecutionContext, path: string): readonly string[] {
  const manifest = readManifest(context, path);
  const list = (name: string): string[] | null => {
    const value = manifest.lookup(name) ?? null;
    return value === null ? null : [...(getEnumerable(value) ?? [value])].map(toText);
  };
  const isPattern = (name: string): boolean => /[*?[]/.test(name);
  const functions = list('FunctionsToExport') ?? ['*'];
  const aliases = list('AliasesToExport') ?? ['*'];
  const named = [...functions, ...(list('CmdletsToExport') ?? []), ...aliases].filter((n) => !isPattern(n));
  const patterns = [...functions, ...aliases].filter(isPattern).map((p) => getWildcardPattern(p));
  const root = (list('RootModule') ?? list('ModuleToProcess'))?.[0];
  const defined = patterns.length > 0 && root ? namesInBroken(`${path.slice(0, path.lastIndexOf('/'))}/${root}`) : [];
  const names = new Set([...named, ...defined.filter((n) => patterns.some((p) => p.isMatch(n)))]);
  return withAliases([...names], [...aliases, ...(aliasesOf.get(defined) ?? [])]);
}

/** {@link namesInScript}; a script that cannot be parsed defines nothing, and what the manifest declares by name still counts. */
function namesInBroken(path: string): readonly string[] {
  try {
    return namesInScript(path);
  } catch (e) {
    if (!(e instanceof NetException)) throw e;
    return [];
  }
}

/** Functions and aliases that a script defines at its top, limited by its calls of Export-ModuleMember. */
function namesInScript(path: string): readonly string[] {
  if (!moduleFiles().isFile(path)) return [];
  const ast = parseScript(moduleFiles().readText(path), path);
  const functions: string[] = [];
  const aliases: string[] = [];
  const exported: string[] = [];
  let isLimited = false;
  for (const statement of ast.endBlock?.statements ?? []) {
    if (statement.kind === 'FunctionDefinitionAst') functions.push(statement.name);
    const command = statement.kind === 'PipelineAst' ? (statement.pipelineElements[0] as Ast) : null;
    if (command?.kind !== 'CommandAst') continue;
    const name = (command as CommandAst).getCommandName()?.toLowerCase();
    const words = constantWords(command as CommandAst);
    if (name === 'export-modulemember') {
      isLimited = true;
      exported.push(...words);
    } else if ((name === 'set-alias' || name === 'new-alias') && words[0]) aliases.push(words[0]);
  }
  const all = [...functions, ...aliases];
  return isLimited
    ? withAliases(
        all.filter((n) => exported.some((p) => getWildcardPattern(p).isMatch(n))),
        aliases,
      )
    : functions;
}

function constantWords(command: CommandAst): string[] {
  const words: string[] = [];
  for (const element of command.commandElements.slice(1)) {
    const parts: readonly Ast[] = element.kind === 'ArrayLiteralAst' ? element.elements : [element];
    for (const part of parts) if (part instanceof StringConstantExpressionAst) words.push(part.value);
  }
  return words;
}

/** A command that a module would bring, and the file of that module. */
export interface AvailableExport {
  readonly module: string;
  readonly path: string;
  readonly command: string;
  readonly isAlias: boolean;
}

/** The version that a module's manifest gives it; 0.0 without one (CommandInfo.Version). */
export function availableVersion(context: ExecutionContext, path: string): string {
  if (!/\.psd1$/i.test(path)) return '0.0';
  const version = readManifest(context, path).lookup('ModuleVersion') ?? null;
  return version === null ? '0.0' : toText(version);
}

/** The commands of the modules in `$env:PSModulePath` that are not imported yet, each with the name of its module. */
export function availableExports(context: ExecutionContext): AvailableExport[] {
  return moduleFiles()
    .available(context)
    .filter((path) => !context.modules.some((m) => m.loadedFrom === path))
    .flatMap((path) => {
      const module = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
      const names = exportedNames(context, path);
      const aliases = aliasesOf.get(names);
      return names.map((command) => ({ module, path, command, isAlias: aliases?.has(command) === true }));
    });
}

/** Loads modules of `$env:PSModulePath` when one of their commands is called (about_Modules, module autoloading). */
export const moduleAutoLoader: ModuleAutoLoader = {
  loadModule(name, context) {
    const loaded = context.modules.find((m) => m.name.toLowerCase() === name.toLowerCase());
    if (loaded) return loaded;
    const path = /[./]/.test(name) ? null : moduleFiles().find(context, name);
    if (path === null) return null;
    try {
      return importModule(context, path);
    } catch (e) {
      if (isFlowControl(e)) throw e;
      const error = commandNotFound(name, null, 'CouldNotAutoLoadModule', couldNotLoad(name));
      const cause = toNetException(e);
      if (!isWritten(cause)) error.innerException = exceptionOf(`${m}CmdletInvocationException`, cause.message, cause);
      throw error;
    }
  },
  loadModuleWithCommand(command, context) {
    const lower = command.toLowerCase();
    for (const path of moduleFiles().available(context)) {
      if (!exportedNames(context, path).some((n) => n.toLowerCase() === lower)) continue;
      try {
        importModule(context, path);
      } catch (e) {
        if (isFlowControl(e)) throw e;
        const module = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
        const cause = toNetException(e);
        const why = isWritten(cause) ? '. ' : ` due to the following error: [${cause.message}]\n`;
        const text = `The '${command}' command was found in the module '${module}', but the module could not be loaded${why}For more information, run 'Import-Module ${module}'.`;
        const error = commandNotFound(command, null, 'CouldNotAutoloadMatchingModule', text);
        if (!isWritten(cause)) error.innerException = exceptionOf(`${m}CmdletInvocationException`, cause.message, cause);
        throw error;
      }
      return true;
    }
    return false;
  },
};
