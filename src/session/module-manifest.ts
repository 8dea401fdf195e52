import { invalidMembers, versionMissing } from '../commands/modules/manifest-errors.ts';
import { getType } from '../dotnet/registry.ts';
import { isFlowControl, type NetException } from '../errors/exceptions.ts';
import { exceptionOf, newErrorRecord, toNetException } from '../errors/throw.ts';
import { AutomationNull, NetDictionary } from '../objects/collections.ts';
import { compare, convertTo, getEnumerable, toStringValue } from '../objects/language-primitives.ts';
import type { Value } from '../objects/net-object.ts';
import { baseObject } from '../objects/ps-object.ts';
import { WildcardPattern } from '../objects/wildcard.ts';
import { type ModuleSpecification, moduleSpecification } from './module-specification.ts';
import { powerShellVersion } from './powershell-version.ts';
import type { PSModuleInfo } from './ps-module-info.ts';

/** The name that a module has by its file. */
export function moduleName(path: string): string {
  const file = path.slice(path.lastIndexOf('/') + 1);
  return file.replace(/\.(psm1|psd1|ps1|dll|exe)$/i, '');
}

/** MissingMemberException with the id Modules_InvalidManifest. */
export function manifestError(path: string, message: string): NetException {
  const e = exceptionOf('System.MissingMemberException', message);
  e.errorRecord = newErrorRecord(e, 'Modules_InvalidManifest', 'ResourceUnavailable', path);
  return e;
}

/**
 * What a manifest must and may contain (ModuleCmdletBase.LoadModuleManifest).
 * @throws MissingMemberException, ArgumentException or InvalidOperationException about the file
 */
export function checkManifest(manifest: NetDictionary, path: string): void {
  const unknown = invalidMembers(path, manifest);
  if (unknown) {
    const { exception, errorId, category, targetObject } = unknown;
    exception.errorRecord = newErrorRecord(exception, errorId, category, targetObject);
    throw exception;
  }
  if ((manifest.lookup('ModuleVersion') ?? null) === null) throw manifestError(path, versionMissing(path));
  for (const [member, type] of typedMembers) checkMember(manifest, path, member, type);
  const wanted = manifest.lookup('PowerShellVersion') ?? null;
  if (
    wanted !== null &&
    compare(convertTo(wanted, getType('System.Version')), convertTo(powerShellVersion, getType('System.Version'))) > 0
  ) {
    const e = exceptionOf(
      'System.InvalidOperationException',
      `The version of PowerShell on this computer is '${powerShellVersion}'. The module '${path}' requires a minimum PowerShell version of '${toStringValue(wanted)}' to run. Verify that you have the minimum required version of PowerShell installed, and then try again.`,
    );
    e.errorRecord = newErrorRecord(e, 'Modules_InsufficientPowerShellVersion', 'ResourceUnavailable', path);
    throw e;
  }
}

/** Members of a manifest that are converted to a type, in the order in which they are looked at. */
const typedMembers = [
  ['ModuleVersion', 'System.Version'],
  ['PowerShellVersion', 'System.Version'],
  ['guid', 'System.Guid'],
] as const;

/** A member that does not convert is an error about the manifest (ModuleCmdletBase.GetScalarFromData). */
function checkMember(manifest: NetDictionary, path: string, member: string, type: string): void {
  const value = manifest.lookup(member) ?? null;
  if (value === null || (typeof value === 'string' && value === '')) return;
  try {
    convertTo(value, getType(type));
  } catch (thrown) {
    if (isFlowControl(thrown)) throw thrown;
    const message = `The '${member}' member is not valid in the module manifest file '${path}': ${toNetException(thrown).message}`;
    const e = exceptionOf('System.ArgumentException', message);
    e.errorRecord = newErrorRecord(e, 'Modules_InvalidManifest', 'ResourceUnavailable', path);
    throw e;
  }
}

/** The modules that a member of a manifest lists. */
export function specifications(value: Value | undefined): ModuleSpecification[] {
  if (value === undefined || value === null || value === AutomationNull) return [];
  const items = baseObject(value) instanceof NetDictionary ? [value] : [...(getEnumerable(value) ?? [value])];
  return items.map((item) => moduleSpecification(item));
}

/** The texts that a member of a manifest lists, one or several; undefined where it has none. */
export function strings(value: Value | undefined): string[] | undefined {
  if (value === undefined || value === null || value === AutomationNull) return undefined;
  return [...(getEnumerable(value) ?? [value])].map((v) => toStringValue(v));
}

/** Puts what one table of exports has into another one. */
export function addAll<T>(to: Map<string, T>, from: ReadonlyMap<string, T>): void {
  for (const [name, exported] of from) to.set(name, exported);
}

/** What a module exports of its nested modules. @param isRoot true where the module has no script or root module of its own */
export function exportNested(module: PSModuleInfo, isRoot: boolean): void {
  for (const inner of module.nestedModules) {
    // without a script of its own a module exports the variables too that nested ones export
    if (isRoot) addAll(module.exportedVariables, inner.exportedVariables);
    for (const info of inner.exportedCmdlets.values()) info.module = module;
    addAll(module.exportedCmdlets, inner.exportedCmdlets);
  }
}

/** What a manifest says about its module. */
export function describe(module: PSModuleInfo, manifest: NetDictionary, path: string, root: string | undefined): void {
  const text = (key: string): string | undefined => strings(manifest.lookup(key))?.[0];
  module.name = moduleName(path);
  module.manifestPath = path;
  module.moduleType = !root ? 'Manifest' : module.implementingAssembly ? 'Binary' : 'Script';
  module.rootModule = root ?? null;
  module.version = text('ModuleVersion') ?? '0.0';
  module.guid = text('GUID') ?? module.guid;
  module.description = text('Description') ?? '';
  module.author = text('Author') ?? '';
  module.companyName = text('CompanyName') ?? '';
  module.copyright = text('Copyright') ?? '';
  module.prefix = text('DefaultCommandPrefix') ?? '';
  module.privateData = manifest.lookup('PrivateData') ?? null;
  module.manifest = manifest;
}

/** Takes away what the patterns of a manifest (FunctionsToExport and its like) do not name; without patterns all stays. */
export function restrict<T>(exported: Map<string, T>, patterns: readonly string[] | undefined): void {
  if (patterns === undefined) return;
  const wildcards = patterns.map((p) => new WildcardPattern(p, true));
  for (const name of [...exported.keys()]) if (!wildcards.some((w) => w.isMatch(name))) exported.delete(name);
}
