import { tryStat } from '../../dotnet/io/errors.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { programFolder } from '../../host/program-file.ts';
import { compareText } from '../../objects/collation.ts';
import { containsWildcardCharacters, WildcardPattern } from '../../objects/wildcard.ts';
import { paths } from '../../providers/path-intrinsics.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import { builtInModules } from '../../session/built-in-modules.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import { describeModule, moduleTypeOf } from '../../session/module-description.ts';
import { moduleFiles } from '../../session/module-files.ts';
import { compareVersions } from '../../session/module-specification.ts';
import { PSModuleInfo } from '../../session/ps-module-info.ts';
import { type GetModuleCommand, isPath } from './get-module-parameters.ts';

/** ModuleCmdletBase.GetModule: those at paths first, then those of the folders of `$env:PSModulePath`. */
export function* availableModules(cmd: GetModuleCommand, given: readonly string[] | null): Steps<PSModuleInfo[]> {
  const found: PSModuleInfo[] = [];
  for (const path of given?.filter(isPath) ?? []) yield* atPath(cmd, path, found);
  const byName = given?.filter((n) => !isPath(n)) ?? [];
  if (given === null || byName.length > 0) found.push(...modulesInFolders(cmd.context, byName, cmd.args.All));
  for (const module of found) module.typeNames = ['ModuleInfoGrouping', 'System.Management.Automation.PSModuleInfo', 'System.Object'];
  return found;
}

/** The modules with these names, or that fit, in the folders of `$env:PSModulePath`; without any name all. @param all every file that can be one */
export function modulesInFolders(context: ExecutionContext, given: readonly string[], all: boolean): PSModuleInfo[] {
  const patterns = given.map((n) => new WildcardPattern(n, true));
  const isMeant = (name: string): boolean => patterns.length === 0 || patterns.some((p) => p.isMatch(name));
  const found: PSModuleInfo[] = [];
  for (const folder of moduleFiles().folders()) {
    const here: PSModuleInfo[] = [];
    for (const file of moduleFiles().below(folder, all)) {
      if (!isMeant(baseName(file))) continue;
      const module = describeModule(context, file);
      if (all || isOfItsFolder(module)) here.push(module);
    }
    // PowerShell's own modules are part of the program, and stand where its folder would have them.
    if (folder === `${programFolder()}/Modules`)
      here.push(
        ...builtInModules(context)
          .filter((m) => isMeant(m.name))
          .map(copyOf),
      );
    found.push(...here.sort((a, b) => compareText(a.name, b.name, true)));
  }
  return found;
}

/** The module as an object of its own, whose type names are not those of the loaded one. */
function copyOf(module: PSModuleInfo): PSModuleInfo {
  return Object.assign(new PSModuleInfo(module.name, module.path), module);
}

/** False for a manifest in a version folder that has another version (ModuleUtils.IsModuleInVersionSubdirectory). */
function isOfItsFolder(module: PSModuleInfo): boolean {
  const folder = baseOf(module.moduleBase);
  return !isVersion(folder) || compareVersions(folder, module.version) === 0;
}

/** ModuleCmdletBase.GetModuleForRootedPaths. */
function* atPath(cmd: GetModuleCommand, given: string, found: PSModuleInfo[]): Steps<void> {
  const isPattern = containsWildcardCharacters(given);
  const targets = isPattern ? paths(cmd.context).glob(given) : [paths(cmd.context).parse(given)];
  const known = new Set(found.map((m) => m.path));
  for (const { path } of targets) {
    const isFolder = moduleFiles().isDirectory(path);
    if (!isFolder && /\.(ps[md]1|cdxml|dll|exe)$/i.test(path)) {
      // a file that is not there is a module of its name, without a version
      if (!known.has(path)) found.push(tryStat(path) === null ? missingModule(path) : describeModule(cmd.context, path));
      known.add(path);
      continue;
    }
    const base = baseOf(path);
    const name = isVersion(base) ? baseOf(path.slice(0, path.lastIndexOf('/'))) : base;
    const files = cmd.args.All ? moduleFiles().below(path, true) : moduleFiles().ofFolder(path);
    let any = false;
    for (const file of files) {
      const module = describeModule(cmd.context, file);
      if (module.name.toLowerCase() !== name.toLowerCase() || (!cmd.args.All && !isOfItsFolder(module) && module.moduleBase !== path))
        continue;
      any = true;
      if (known.has(module.moduleBase)) continue;
      known.add(module.moduleBase);
      found.push(module);
    }
    if (any || isPattern) continue;
    const message = `The specified module '${path}' was not found. Update the Name parameter to point to a valid path, and then try again. `;
    const s = cmd.writeError(
      newErrorRecord(
        exceptionOf('System.IO.FileNotFoundException', message),
        'Modules_ModuleNotFoundForGetModule',
        'ResourceUnavailable',
        path,
      ),
    );
    if (s) yield* s.rest;
  }
}

function missingModule(path: string): PSModuleInfo {
  const module = new PSModuleInfo(baseName(path), path);
  module.moduleType = moduleTypeOf(path);
  return module;
}

const baseOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const baseName = (path: string): string => baseOf(path).replace(/\.[^.]*$/, '');

const isVersion = (name: string): boolean => /^\d+(\.\d+){1,3}$/.test(name);
