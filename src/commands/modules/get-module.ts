import { tryStat } from '../../dotnet/io/errors.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { programFolder } from '../../host/program-file.ts';
import { compareText } from '../../objects/collation.ts';
import { NetDictionary } from '../../objects/collections.ts';
import { toItems } from '../../objects/enumerate.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { containsWildcardCharacters, WildcardPattern } from '../../objects/wildcard.ts';
import { paths } from '../../providers/path-intrinsics.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import { builtInModules } from '../../session/built-in-modules.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import { describeModule, listed } from '../../session/module-description.ts';
import { moduleFiles } from '../../session/module-files.ts';
import { visibleModules } from '../../session/module-intrinsics.ts';
import { compareVersions, type ModuleSpecification, moduleSpecification } from '../../session/module-specification.ts';
import { PSModuleInfo } from '../../session/ps-module-info.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';

const parameters = {
  Name: { type: 'string[]', position: 0, pipeline: 'value', wildcards: true, help: 'Names of the modules.' },
  FullyQualifiedName: { type: 'Microsoft.PowerShell.Commands.ModuleSpecification[]', help: 'Module specifications.' },
  All: { type: 'switch', help: 'Nested modules too; with -ListAvailable every file that can be a module.' },
  ListAvailable: { type: 'switch', sets: { Available: { mandatory: true } }, help: 'Modules that could be imported.' },
  PSEdition: { type: 'string', sets: ['Available'], help: 'Only modules for this edition.' },
  SkipEditionCheck: { type: 'switch', sets: ['Available'], help: 'Accepted; there is one edition here.' },
  Refresh: { type: 'switch', sets: ['Available'], help: 'Looks at the folders again, as is always done here.' },
} as const;

type Cmd = CmdletRuntime<typeof parameters>;

/** Get-Module (GetModuleCommand.cs). */
export const getModule = defineCmdlet<typeof parameters>({
  name: 'Get-Module',
  aliases: ['gmo'],
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.GetModuleCommand',
  synopsis: 'Lists the modules imported in the current session or that can be imported.',
  defaultParameterSet: 'Loaded',
  parameters,
  outputType: ['System.Management.Automation.PSModuleInfo'],
  process: (cmd) => run(cmd),
});

const isPath = (name: string): boolean => /[/\\]/.test(name);

function* run(cmd: Cmd): Steps<void> {
  const wanted = toItems(cmd.boundValue('FullyQualifiedName') ?? null, true).map((v) => normalized(cmd.context, moduleSpecification(v)));
  const given = cmd.args.Name === undefined && wanted.length === 0 ? null : [...(cmd.args.Name ?? []), ...wanted.map((w) => w.name)];
  if (cmd.args.Name !== undefined && wanted.length > 0)
    cmd.throwTerminatingError(
      newErrorRecord(
        exceptionOf(
          'System.InvalidOperationException',
          'The parameters Name and FullyQualifiedName cannot be used together. Please specify only one parameter.',
        ),
        'NameAndFullyQualifiedNameCannotBeSpecifiedTogether',
        'InvalidOperation',
      ),
    );
  const modules = cmd.args.ListAvailable ? yield* availableModules(cmd, given) : loaded(cmd, given);
  const edition = cmd.args.PSEdition?.toLowerCase();
  for (const module of modules) {
    if (edition !== undefined && !editionsOf(module).includes(edition)) continue;
    const specified = wanted.filter((w) => names(w, module));
    const times = wanted.length === 0 ? 1 : specified.filter((w) => w.accepts(module.version, module.guid)).length;
    for (let i = 0; i < times; i++) {
      const s = cmd.write(module);
      if (s) yield* s.rest;
    }
  }
}

/** A specification that names a path means the full path (ModuleSpecification.WithNormalizedName). */
function normalized(context: ExecutionContext, wanted: ModuleSpecification): ModuleSpecification {
  if (isPath(wanted.name)) wanted.name = paths(context).parse(wanted.name).path;
  return wanted;
}

/** GetModuleCommand.GetCandidateModuleSpecs. */
function names(wanted: ModuleSpecification, module: PSModuleInfo): boolean {
  return new WildcardPattern(wanted.name, true).isMatch(module.name) || module.path.includes(wanted.name);
}

function editionsOf(module: PSModuleInfo): string[] {
  const manifest = baseObject(module.manifest);
  return manifest instanceof NetDictionary ? listed(manifest, 'CompatiblePSEditions').map((e) => e.toLowerCase()) : [];
}

/** The loaded modules by name, with those of PowerShell's own that have been called (ModuleIntrinsics.GetModules). */
function loaded(cmd: Cmd, given: readonly string[] | null): PSModuleInfo[] {
  const path = given?.find(isPath);
  if (path !== undefined)
    cmd.throwTerminatingError(
      newErrorRecord(
        exceptionOf(
          'System.ArgumentException',
          `Running the Get-Module cmdlet without ListAvailable parameter is not supported for module names that include a path. Name parameter has this element '${path}' which resolves to a path. Update the Name parameter to not have path elements, and then try again.`,
        ),
        'ModuleDiscoveryForLoadedModulesWorksOnlyForUnQualifiedNames',
        'InvalidArgument',
        path,
      ),
    );
  const { context } = cmd;
  const used = builtInModules(context).filter((m) => context.usedModules.has(m.name) && !context.modules.includes(m));
  const modules = cmd.args.All
    ? [...new Set([...context.modules, ...used, ...context.modules.flatMap((m) => m.nestedModules.filter((n) => n.importedBy === null))])]
    : [...visibleModules(context), ...used];
  const patterns = given?.map((n) => new WildcardPattern(n, true));
  return modules.filter((m) => !patterns || patterns.some((p) => p.isMatch(m.name))).sort((a, b) => compareText(a.name, b.name, true));
}

/** ModuleCmdletBase.GetModule: those at paths first, then those of the folders of `$env:PSModulePath`. */
function* availableModules(cmd: Cmd, given: readonly string[] | null): Steps<PSModuleInfo[]> {
  const found: PSModuleInfo[] = [];
  for (const path of given?.filter(isPath) ?? []) yield* atPath(cmd, path, found);
  const byName = given?.filter((n) => !isPath(n)) ?? [];
  if (given === null || byName.length > 0) found.push(...inFolders(cmd, byName));
  for (const module of found) module.typeNames = ['ModuleInfoGrouping', 'System.Management.Automation.PSModuleInfo', 'System.Object'];
  return found;
}

function inFolders(cmd: Cmd, given: readonly string[]): PSModuleInfo[] {
  const patterns = given.map((n) => new WildcardPattern(n, true));
  const isMeant = (name: string): boolean => patterns.length === 0 || patterns.some((p) => p.isMatch(name));
  const found: PSModuleInfo[] = [];
  for (const folder of moduleFiles().folders()) {
    const here: PSModuleInfo[] = [];
    for (const file of moduleFiles().below(folder, cmd.args.All)) {
      if (!isMeant(baseName(file))) continue;
      const module = describeModule(cmd.context, file);
      if (cmd.args.All || isOfItsFolder(module)) here.push(module);
    }
    // PowerShell's own modules are part of the program, and stand where its folder would have them.
    if (folder === `${programFolder()}/Modules`)
      here.push(
        ...builtInModules(cmd.context)
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
function* atPath(cmd: Cmd, given: string, found: PSModuleInfo[]): Steps<void> {
  const isPattern = containsWildcardCharacters(given);
  const targets = isPattern ? paths(cmd.context).glob(given) : [paths(cmd.context).parse(given)];
  const known = new Set(found.map((m) => m.path));
  for (const { path } of targets) {
    const isFolder = moduleFiles().isDirectory(path);
    if (!isFolder && tryStat(path) !== null && /\.(ps[md]1|cdxml|dll|exe)$/i.test(path)) {
      if (!known.has(path)) found.push(describeModule(cmd.context, path));
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

const baseOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const baseName = (path: string): string => baseOf(path).replace(/\.[^.]*$/, '');
const isVersion = (name: string): boolean => /^\d+(\.\d+){1,3}$/.test(name);
