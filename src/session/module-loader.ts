import { restrictedLanguageErrors, simpleTypeLookup } from '../../grammar/index.ts';
import { invokeScriptBlock } from '../compile/invoke.ts';
import { appendDollarError } from '../compile/statement-errors.ts';
import { ownRecord } from '../dotnet/exception-types.ts';
import { getType } from '../dotnet/registry.ts';
import { isFlowControl, NetException } from '../errors/exceptions.ts';
import { exceptionOf, newErrorRecord, toNetException } from '../errors/throw.ts';
import { NetDictionary } from '../objects/collections.ts';
import { toStringValue } from '../objects/language-primitives.ts';
import type { Value } from '../objects/net-object.ts';
import { isSameOrSubclass } from '../objects/net-type.ts';
import { baseObject } from '../objects/ps-object.ts';
import { ListPipe, nullPipe } from '../pipeline/pipe.ts';
import { runSync } from '../scheduler/scheduler.ts';
import { lift, type Steps } from '../scheduler/suspension.ts';
import { builtInModules } from './built-in-modules.ts';
import type { ExecutionContext } from './execution-context.ts';
import { moduleDataFiles } from './module-data-files.ts';
import { checkExperiments } from './module-experiments.ts';
import { moduleFiles } from './module-files.ts';
import { createModule, importMembers, type LoadReports, noteImported, removeModule, sortByName } from './module-intrinsics.ts';
import { type LoadOptions, moduleLoading, moduleNotFound } from './module-loading.ts';
import {
  addAll,
  checkManifest,
  describe,
  exportNested,
  manifestError,
  moduleName,
  restrict,
  specifications,
  strings,
} from './module-manifest.ts';
import type { ModuleSpecification } from './module-specification.ts';
import { exportedTypes } from './module-types.ts';
import { parseException, parseScript } from './parse-errors.ts';
import { parsedFile } from './parsed-scripts.ts';
import type { PSModuleInfo } from './ps-module-info.ts';
import { ScriptBlock } from './script-block.ts';
import { SessionState } from './session-state.ts';

/**
 * Loads a module file (.psm1, .psd1 or .ps1), unless it is loaded already, and imports what it exports.
 * @param path full path of the file
 * @throws what the module's script throws
 */
export function* loadModuleFile(context: ExecutionContext, path: string, options: LoadOptions): Steps<PSModuleInfo> {
  const loaded = context.modules.find((m) => m.loadedFrom === path || m.path === path);
  const loads = !loaded || options.force;
  const isManifest = /\.psd1$/i.test(path);
  // a manifest is read again to see which module it is
  if (isManifest) yield* saysLoading(path, options);
  if (loaded && options.force) yield* removeModule(context, loaded, options.say);
  if (!isManifest && loads) yield* saysLoading(path, options);
  const module = loads ? yield* readModule(context, path, options.args, options) : loaded;
  const state = options.global ? context.globalState : context.sessionState;
  try {
    importMembers(module, state, options.scopeLocal ? state.currentScope : state.globalScope, options.filter, options.imported);
  } catch (e) {
    if (e instanceof NetException) scriptFailures.add(e);
    throw e;
  }
  noteImported(context, module, state);
  return module;
}

/** An assembly. */
const isProgram = /\.(dll|exe)$/i;

function* saysLoading(path: string, { say }: LoadReports): Steps<void> {
  if (!say) return;
  yield* say(`Loading module from path '${path}'.`);
  if (/\.ps1$/i.test(path)) yield* say(`Dot-sourcing the script file '${path}'.`);
}

/**
 * Errors of modules' scripts, but those that the script itself throws: Import-Module writes them, and says that there is no module
 * (ModuleCmdletBase.LoadModule).
 */
export const scriptFailures = new WeakSet<object>();

function* readModule(context: ExecutionContext, path: string, args: readonly Value[], reports: LoadReports): Steps<PSModuleInfo> {
  if (/\.psd1$/i.test(path)) return yield* readManifestModule(context, path, args, reports);
  if (isProgram.test(path)) return moduleLoading.binary(context, moduleName(path), path);
  try {
    const block = new ScriptBlock(parsedFile(context, moduleFiles().readText(path), path), context.globalState);
    return yield* createModule(context, moduleName(path), path, block, args, nullPipe, reports);
  } catch (e) {
    if (isFlowControl(e)) throw e;
    const exception = toNetException(e);
    // `#requires` is looked at before the script begins
    if (
      !exception.wasThrownFromThrowStatement &&
      exception.netType.name !== 'ScriptRequiresException' &&
      isSameOrSubclass(exception.netType, getType('System.Management.Automation.RuntimeException'))
    )
      scriptFailures.add(exception);
    throw exception;
  }
}

/** What a manifest may call and read (ModuleCmdletBase.PermittedCmdlets, s_extraAllowedVariables). */
const manifestLanguage = {
  types: simpleTypeLookup,
  namespaces: [],
  allowedCommands: new Set(['import-localizeddata', 'convertfrom-stringdata', 'write-host', 'out-host', 'join-path']),
  allowedVariables: ['PSScriptRoot', 'PSEdition', 'EnabledExperimentalFeatures'],
  allowEnvironmentVariables: true,
};

/** The hashtable of a manifest: what it is in restricted language. @throws Modules_InvalidManifest (LoadModuleManifestData) */
export function readManifest(context: ExecutionContext, path: string): NetDictionary {
  const ast = parseManifest(path);
  const errors = restrictedLanguageErrors(ast, manifestLanguage);
  if (errors.length > 0)
    throw manifestError(
      path,
      `The module manifest '${path}' could not be processed because it is not a valid PowerShell module manifest file. Remove the elements that are not permitted: ${parseException(errors).message}`,
    );
  const list = new ListPipe();
  runSync(lift(invokeScriptBlock(context, new ScriptBlock(ast, context.globalState), list)));
  const data = baseObject(list.items.length === 1 ? list.items[0]! : null);
  if (data instanceof NetDictionary) return data;
  const e = exceptionOf(
    'System.ArgumentException',
    `Processing the module manifest file '${path}' did not result in a valid manifest object. Update the file to contain a valid PowerShell module manifest. A valid manifest can be created using the New-ModuleManifest cmdlet.`,
  );
  e.errorRecord = newErrorRecord(e, 'Modules_InvalidManifest', 'ResourceUnavailable', path);
  throw e;
}

/** The tree of a manifest. @throws MissingMemberException Modules_InvalidManifest about a syntax error */
function parseManifest(path: string): ReturnType<typeof parseScript> {
  try {
    return parseScript(moduleFiles().readText(path), path);
  } catch (e) {
    if (isFlowControl(e)) throw e;
    const exception = toNetException(e);
    if (exception.netType.name !== 'ParseException') throw e;
    throw manifestError(
      path,
      `The module manifest '${path}' could not be processed because it is not a valid PowerShell module manifest file. Remove the elements that are not permitted: ${exception.message}`,
    );
  }
}

/** A module that a manifest lists and that is not there. */
function listedNotFound(root: string, field: string, path: string): NetException {
  const message = `The module to process '${root}', listed in field '${field}' of module manifest '${path}' was not processed because no valid module was found in any module directory.`;
  const inner = exceptionOf('System.IO.FileNotFoundException', message);
  const e = exceptionOf('System.Management.Automation.PSInvalidOperationException', message, inner);
  e.errorRecord = newErrorRecord(e, 'Modules_ModuleFileNotFound', 'ResourceUnavailable', moduleName(path));
  return e;
}

/** What is wrong with a manifest and ends Import-Module: all else about it is written, and there is no module then. */
export const terminatingFailures = new WeakSet<object>();

/** A loaded module that a specification accepts; the one that was loaded last. */
export function loadedModule(context: ExecutionContext, wanted: ModuleSpecification): PSModuleInfo | undefined {
  const name = wanted.name.toLowerCase();
  return [...context.modules].reverse().find((m) => m.name.toLowerCase() === name && wanted.accepts(m.version, m.guid));
}

/** A loaded module that a specification names by its path. */
function fileLoaded(context: ExecutionContext, wanted: ModuleSpecification): PSModuleInfo | undefined {
  if (!wanted.name.startsWith('/')) return undefined;
  const file = moduleFile(context, wanted);
  return context.modules.find((m) => m.loadedFrom === file);
}

/** The file of the newest version of a module that a specification accepts; null when there is none. */
export function moduleFile(context: ExecutionContext, wanted: ModuleSpecification): string | null {
  const files = moduleFiles();
  if (!wanted.isNarrow) return files.find(context, wanted.name);
  for (const path of files.versions(context, wanted.name)) {
    const { version, guid } = identityOf(context, path);
    if (wanted.accepts(version, guid)) return path;
  }
  return null;
}

/** The version and the guid that a module file would have: its manifest's, else 0.0. A manifest that cannot be read is none. */
export function identityOf(context: ExecutionContext, path: string): { version: string; guid: string | null } {
  if (!/\.psd1$/i.test(path)) return { version: '0.0', guid: null };
  try {
    const manifest = readManifest(context, path);
    const guid = manifest.lookup('GUID') ?? null;
    return { version: toStringValue(manifest.lookup('ModuleVersion') ?? '0.0'), guid: guid === null ? null : toStringValue(guid) };
  } catch (e) {
    if (isFlowControl(e)) throw e;
    return { version: '0.0', guid: null };
  }
}

/** Runs the scripts of a manifest, and reads its files of types and formats. */
function* processFiles(context: ExecutionContext, manifest: NetDictionary, folder: string, reports: LoadReports): Steps<void> {
  const listed = (key: string): string[] => strings(manifest.lookup(key)) ?? [];
  for (const script of listed('ScriptsToProcess')) {
    const scriptFile = `${folder}/${scriptName(script)}`;
    yield* saysLoading(scriptFile, reports);
    const block = new ScriptBlock(parsedFile(context, moduleFiles().readText(scriptFile), scriptFile), context.sessionState);
    yield* invokeScriptBlock(context, block, nullPipe, { dotSourced: true });
  }
  for (const [key, load] of [
    ['TypesToProcess', moduleDataFiles.types],
    ['FormatsToProcess', moduleDataFiles.formats],
  ] as const)
    for (const file of listed(key)) {
      const data = `${folder}/${file.replaceAll('\\', '/')}`;
      if (reports.say) yield* reports.say(`Loading '${key}' from path '${data}'.`);
      load(context, data);
    }
}

/** The modules that a manifest requires, loaded where they are not. @throws the error of the manifest where one is missing or requires this one */
function* loadRequired(context: ExecutionContext, manifest: NetDictionary, path: string, folder: string): Steps<PSModuleInfo[]> {
  const required: PSModuleInfo[] = [];
  const chain = context.service(loadingKey, (): string[] => []);
  for (const asked of specifications(manifest.lookup('RequiredModules'))) {
    const wanted = asked.below(folder);
    let module =
      loadedModule(context, wanted) ??
      fileLoaded(context, wanted) ??
      builtInModules(context).find((m) => m.name.toLowerCase() === wanted.name.toLowerCase());
    if (!module) {
      const found = moduleFile(context, wanted);
      if (found === null)
        throw manifestError(
          path,
          `The required module '${asked.name}' is not loaded. Load the module or remove the module from 'RequiredModules' in the file '${path}'.`,
        );
      chain.push(path);
      try {
        if (chain.includes(found)) throw cyclic(chain, found);
        module = yield* loadModuleFile(context, found, { args: [], force: false, global: true, scopeLocal: false, filter: {} });
      } finally {
        chain.pop();
      }
    }
    required.push(module);
  }
  return required;
}

/** A module with a manifest: its root module, nested modules and what of them it exports (ModuleCmdletBase.LoadModuleManifest). */
function* readManifestModule(context: ExecutionContext, path: string, args: readonly Value[], reports: LoadReports): Steps<PSModuleInfo> {
  const manifest = readManifest(context, path);
  checkManifest(manifest, path);
  checkExperiments(manifest, moduleName(path));
  const folder = path.slice(0, path.lastIndexOf('/'));
  const get = (key: string): Value | undefined => manifest.lookup(key);
  const { say } = reports;
  checkFiles(manifest, path);
  yield* processFiles(context, manifest, folder, reports);
  const required = yield* loadRequired(context, manifest, path, folder);
  const root = strings(get('RootModule'))?.[0] ?? strings(get('ModuleToProcess'))?.[0];
  const rootPath = root ? rootFile(context, folder, root) : null;
  const nested: PSModuleInfo[] = [];
  let isNestedRoot = false;
  // nested modules come first: the root module's script finds their commands
  for (const given of strings(get('NestedModules')) ?? []) {
    if (rootPath !== null && rootFile(context, folder, given) === rootPath) isNestedRoot = true;
    else nested.push(yield* readRoot(context, folder, given, [], listedNotFound(given, 'NestedModules', path), { ...reports }));
  }
  function* takeNested(outer: PSModuleInfo): Steps<void> {
    const state = (outer.sessionState ??= new SessionState(context, outer, context.globalState));
    for (const inner of nested.splice(0)) {
      outer.nestedModules.push(inner);
      const said: string[] = [];
      importMembers(inner, state, state.globalScope, {}, say && said);
      if (say) for (const text of said) yield* say(text);
    }
    if (rootPath !== null && !isProgram.test(rootPath)) yield* saysLoading(rootPath, reports);
  }
  const whole = { ...reports, prepare: takeNested };
  const module = root
    ? yield* readRoot(context, folder, root, args, listedNotFound(root, 'ModuleToProcess/RootModule', path), whole)
    : yield* createModule(
        context,
        moduleName(path),
        path,
        new ScriptBlock(parseScript('', path), context.globalState),
        [],
        nullPipe,
        whole,
      );
  // a root module without a script has had no occasion
  if (nested.length > 0) {
    yield* takeNested(module);
    for (const inner of module.nestedModules) {
      addAll(module.exportedFunctions, inner.exportedFunctions);
      addAll(module.exportedAliases, inner.exportedAliases);
    }
  }
  exportNested(module, !root);
  // the root module once more
  if (isNestedRoot) module.nestedModules.push(module);
  for (const exported of [module.exportedFunctions, module.exportedAliases, module.exportedCmdlets]) sortByName(exported);
  // those of the module itself are the ones that count where a nested module has one of the same name
  for (const [name, type] of module.nestedModules.length > 0 ? exportedTypes(module) : [])
    module.sessionState!.globalScope.defineType(name, type);
  describe(module, manifest, path, root);
  module.requiredModules.push(...required);
  takeBackDataFiles(context, module, folder);
  restrict(module.exportedFunctions, strings(get('FunctionsToExport')));
  restrict(module.exportedAliases, strings(get('AliasesToExport')));
  restrict(module.exportedVariables, strings(get('VariablesToExport')));
  restrict(module.exportedCmdlets, strings(get('CmdletsToExport')));
  return module;
}

/** What the types and format files of a module have said goes with it (ModuleCmdletBase.RemoveTypesAndFormatting). */
function takeBackDataFiles(context: ExecutionContext, module: PSModuleInfo, folder: string): void {
  const manifest = module.manifest as NetDictionary;
  const paths = (key: string): string[] => (strings(manifest.lookup(key)) ?? []).map((file) => `${folder}/${file.replaceAll('\\', '/')}`);
  const types = paths('TypesToProcess');
  const formats = paths('FormatsToProcess');
  if (types.length + formats.length === 0) return;
  const before = module.onUnload;
  module.onUnload = () => {
    before?.();
    for (const path of types) moduleDataFiles.removeTypes(context, path);
    for (const path of formats) moduleDataFiles.removeFormats(context, path);
  };
}

/** The file that a manifest means by a root module or a nested one; null for none. */
function rootFile(context: ExecutionContext, folder: string, given: string): string | null {
  const name = given.replaceAll('\\', '/');
  const path = name.startsWith('/') ? name : `${folder}/${name.replace(/^\.\//, '')}`;
  const files = moduleFiles();
  if (files.isFile(path)) return path;
  // a folder of that name holds the module as the folders of PSModulePath do
  return ['.psm1', '.psd1'].map((e) => path + e).find((p) => files.isFile(p)) ?? files.find(context, path) ?? files.find(context, name);
}

const loadingKey = Symbol('manifests that wait for the modules they require');

/** @param chain the manifests that wait, the outermost first @param found the one among them that is required again */
function cyclic(chain: readonly string[], found: string): NetException {
  const next = chain[chain.indexOf(found) + 1] ?? found;
  const [name, required] = [moduleName(found), moduleName(next)];
  return manifestError(
    chain[0]!,
    `The required module '${name}' is not loaded. The module '${name}' has a requiredModule '${required}' in its module manifest '${found}' that points to a cyclic dependency.`,
  );
}

function scriptName(given: string): string {
  const name = given.replaceAll('\\', '/').replace(/^(?:\.\/+)+/, '');
  return /\.ps1$/i.test(name) ? name : `${name}.ps1`;
}

/** The files that a manifest lists have to be there (ModuleCmdletBase.GetListOfFilesFromData). @throws ArgumentException Modules_InvalidManifest */
export function checkFiles(manifest: NetDictionary, path: string): void {
  const folder = path.slice(0, path.lastIndexOf('/'));
  for (const member of ['TypesToProcess', 'FormatsToProcess', 'ScriptsToProcess'])
    for (const given of strings(manifest.lookup(member)) ?? []) {
      const name = member === 'ScriptsToProcess' ? scriptName(given) : given.replaceAll('\\', '/');
      const file = name.startsWith('/') ? name : `${folder}/${name}`;
      if (moduleFiles().isFile(file)) continue;
      const e = exceptionOf(
        'System.ArgumentException',
        `The member '${member}' in the module manifest is not valid: Cannot find path '${file}' because it does not exist.. Verify that a valid value is specified for this field in the '${path}' file.`,
      );
      e.errorRecord = newErrorRecord(e, 'Modules_InvalidManifest', 'ResourceUnavailable', path);
      terminatingFailures.add(e);
      throw e;
    }
}

function* readRoot(
  context: ExecutionContext,
  folder: string,
  given: string,
  args: readonly Value[],
  missing: NetException,
  reports: LoadReports,
): Steps<PSModuleInfo> {
  const target = rootFile(context, folder, given);
  if (target === null) throw missing;
  // what comes into a module first says so
  if (!reports.prepare || isProgram.test(target)) yield* saysLoading(target, reports);
  try {
    return yield* readModule(context, target, args, reports);
  } catch (e) {
    if (isFlowControl(e) || reports.report === undefined) throw e;
    const exception = toNetException(e);
    if (!scriptFailures.has(exception)) throw exception;
    yield* reports.report(ownRecord(exception));
    throw missing;
  }
}

function* loadForScript(context: ExecutionContext, path: string, name: string): Steps<boolean> {
  try {
    yield* loadModuleFile(context, path, { args: [], force: false, global: true, scopeLocal: false, filter: {} });
    return true;
  } catch (e) {
    if (isFlowControl(e)) throw e;
    const exception = toNetException(e);
    if (!scriptFailures.has(exception)) throw exception;
    for (const record of [ownRecord(exception), moduleNotFound(name).errorRecord]) if (record) appendDollarError(context, record);
    return false;
  }
}

moduleLoading.load = loadModuleFile;
moduleLoading.loadForScript = loadForScript;
moduleLoading.loaded = loadedModule;
moduleLoading.file = moduleFile;
