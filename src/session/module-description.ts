import { parse } from '../../grammar/index.ts';
import { fullPath } from '../dotnet/io/path.ts';
import { isFlowControl } from '../errors/exceptions.ts';
import { toNetException } from '../errors/throw.ts';
import { NetDictionary } from '../objects/collections.ts';
import { toItems } from '../objects/enumerate.ts';
import { getEnumerable, toStringValue } from '../objects/language-primitives.ts';
import type { Value } from '../objects/net-object.ts';
import { baseObject } from '../objects/ps-object.ts';
import { toText } from '../objects/to-string.ts';
import { containsWildcardCharacters } from '../objects/wildcard.ts';
import { AliasInfo, FunctionInfo } from './command-info.ts';
import type { ExecutionContext } from './execution-context.ts';
import { moduleFiles } from './module-files.ts';
import { readManifest } from './module-loader.ts';
import { compareVersions, moduleSpecification } from './module-specification.ts';
import { PSModuleInfo } from './ps-module-info.ts';
import { PSVariable } from './ps-variable.ts';
import { ScriptBlock } from './script-block.ts';

/** What a member of a manifest lists, as text; modules by their names. */
export function listed(manifest: NetDictionary, key: string): string[] {
  const value = manifest.lookup(key);
  if (value === undefined || value === null) return [];
  const base = baseObject(value);
  const items = base instanceof NetDictionary ? [base] : [...(getEnumerable(value) ?? [value])];
  return items.map((v: Value) => {
    const item = baseObject(v);
    return toStringValue(item instanceof NetDictionary ? (item.lookup('ModuleName') ?? null) : v);
  });
}

/** Where a file that a manifest names stands. */
function fileOfModule(module: PSModuleInfo, name: string): string {
  const path = name.replaceAll('\\', '/');
  return path.startsWith('/') ? path : `${module.moduleBase}/${path.replace(/^\.\//, '')}`;
}

/** True when a file that a manifest names is there. */
export function hasFile(module: PSModuleInfo, name: string): boolean {
  return moduleFiles().isFile(fileOfModule(module, name));
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.(ps[md]?1|cdxml|dll|exe)$/i, '');
}

/** The kind of a module whose manifest names this root module (ModuleCmdletBase.CreateModuleInfoForGetModule). */
function kindOf(module: PSModuleInfo, root: string): PSModuleInfo['moduleType'] {
  if (root === '') return 'Manifest';
  return /\.psm1$/i.test(root) && hasFile(module, root) ? 'Script' : 'Binary';
}

/** The modules that a manifest requires, as it names them: they are not looked for. */
function requiredModulesOf(manifest: NetDictionary): PSModuleInfo[] {
  return toItems(manifest.lookup('RequiredModules') ?? null, true).map((item) => {
    const wanted = moduleSpecification(item);
    const required = new PSModuleInfo(wanted.name, fullPath(wanted.name));
    required.version = toText(wanted.requiredVersion ?? wanted.version);
    if (wanted.guid !== null) required.guid = toText(wanted.guid);
    return required;
  });
}

/** The module as its manifest describes it; nothing of it runs, scripts are only read for the functions at their top. */
export function describeManifest(file: string, manifest: NetDictionary, version: string): PSModuleInfo {
  const text = (key: string): string => toStringValue(manifest.lookup(key) ?? '');
  const module = new PSModuleInfo(nameOf(file), file);
  const root = text('RootModule') || text('ModuleToProcess');
  module.version = version;
  module.guid = text('GUID') || module.guid;
  module.description = text('Description');
  module.author = text('Author');
  module.companyName = text('CompanyName');
  module.copyright = text('Copyright');
  module.prefix = text('DefaultCommandPrefix');
  module.privateData = manifest.lookup('PrivateData') ?? null;
  module.manifest = manifest;
  module.rootModule = root || null;
  module.moduleType = kindOf(module, root);
  const scripts = [root, ...listed(manifest, 'NestedModules')].filter((s) => /\.psm?1$/i.test(s)).map((s) => fileOfModule(module, s));
  for (const name of listed(manifest, 'NestedModules')) {
    const path = fileOfModule(module, name);
    // a folder of that name holds the module as the folders of PSModulePath do
    const inside = `${path}/${nameOf(path)}`;
    const found = [path, ...['.psd1', '.psm1', '.dll'].flatMap((e) => [path + e, inside + e])].find((p) => moduleFiles().isFile(p));
    module.nestedModules.push(/\.psm1$/i.test(found ?? '') ? describeScript(found!) : describeFile(found ?? name));
  }
  module.requiredModules.push(...requiredModulesOf(manifest));
  const patterns = manifest.containsKey('FunctionsToExport') ? listed(manifest, 'FunctionsToExport') : ['*'];
  const literal = patterns.filter((p) => !containsWildcardCharacters(p));
  // Patterns are not applied: with nothing but patterns all that the scripts define is shown (ScriptAnalysis).
  const names = literal.length > 0 || patterns.length === 0 ? literal : scripts.flatMap((s) => functionsOf(s));
  exportFunctions(module, names);
  for (const name of listed(manifest, 'AliasesToExport'))
    if (!containsWildcardCharacters(name)) module.exportedAliases.set(name, new AliasInfo(name, ''));
  for (const name of listed(manifest, 'VariablesToExport'))
    if (!containsWildcardCharacters(name)) module.exportedVariables.set(name, new PSVariable(name, null));
  return module;
}

function exportFunctions(module: PSModuleInfo, names: Iterable<string>): void {
  const empty = new ScriptBlock(parse('', module.path).ast, null);
  for (const name of names) module.exportedFunctions.set(name, new FunctionInfo(name, empty));
}

/** A script module, with the functions at its top. */
function describeScript(file: string): PSModuleInfo {
  const module = new PSModuleInfo(nameOf(file), file);
  exportFunctions(module, functionsOf(file));
  return module;
}

/** What kind of module a file is, by its extension. */
export function moduleTypeOf(file: string): PSModuleInfo['moduleType'] {
  return /\.(dll|exe)$/i.test(file) ? 'Binary' : /\.psd1$/i.test(file) ? 'Manifest' : 'Script';
}

/** A file of which only the name is known. */
function describeFile(file: string): PSModuleInfo {
  const module = new PSModuleInfo(nameOf(file), file);
  module.moduleType = moduleTypeOf(file);
  if (module.moduleType === 'Binary') module.version = '0.0.0.0';
  return module;
}

/** A module file as `Get-Module -ListAvailable` shows it. One that cannot be read is known by its name only. */
export function describeModule(context: ExecutionContext, file: string): PSModuleInfo {
  if (/\.psm1$/i.test(file)) return describeScript(file);
  if (!/\.psd1$/i.test(file)) return describeFile(file);
  try {
    const manifest = readManifest(context, file);
    const version = toStringValue(manifest.lookup('ModuleVersion') ?? '0.0');
    const folder = file.split('/').at(-2) ?? '';
    // a manifest whose folder says another version is none
    if (/^\d+(\.\d+){1,3}$/.test(folder) && compareVersions(folder, version) !== 0) return describeFile(file);
    return describeManifest(file, manifest, version);
  } catch (e) {
    // PowerShell keeps a module it cannot analyse under its name (ModuleCmdletBase.CreateModuleInfoForGetModule).
    if (isFlowControl(e)) throw e;
    toNetException(e);
    return describeFile(file);
  }
}

/** Names of the functions that a script defines at its top. */
function functionsOf(path: string): string[] {
  if (!/\.ps(m)?1$/i.test(path) || !moduleFiles().isFile(path)) return [];
  const { ast } = parse(moduleFiles().readText(path), path);
  return (ast.endBlock?.statements ?? []).flatMap((s) =>
    s.kind === 'FunctionDefinitionAst' ? [(s as unknown as { name: string }).name] : [],
  );
}
