import { tryStat } from '../../dotnet/io/errors.ts';
import { getType } from '../../dotnet/registry.ts';
import { isFlowControl } from '../../errors/exceptions.ts';
import { errorRecordOf, toNetException } from '../../errors/throw.ts';
import { NetDictionary } from '../../objects/collections.ts';
import { convertTo, toStringValue } from '../../objects/language-primitives.ts';
import type { Value } from '../../objects/net-object.ts';
import { paths } from '../../providers/path-intrinsics.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import { builtInModules } from '../../session/built-in-modules.ts';
import { describeManifest, hasFile, listed } from '../../session/module-description.ts';
import { moduleFiles } from '../../session/module-files.ts';
import { checkFiles, readManifest } from '../../session/module-loader.ts';
import type { PSModuleInfo } from '../../session/ps-module-info.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { errorRecord } from '../utility/cmdlet-errors.ts';
import { invalidEntry, invalidManifestPath, invalidMembers, versionMissing } from './manifest-errors.ts';

const parameters = {
  Path: { type: 'string', mandatory: true, position: 0, pipeline: 'both', help: 'The manifest file.' },
} as const;

type Cmd = CmdletRuntime<typeof parameters>;

/** Test-ModuleManifest (TestModuleManifestCommand.cs). */
export const testModuleManifest = defineCmdlet<typeof parameters>({
  name: 'Test-ModuleManifest',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.TestModuleManifestCommand',
  synopsis: 'Verifies that a module manifest file accurately describes the contents of a module.',
  outputType: ['System.Management.Automation.PSModuleInfo'],
  parameters,
  process: (cmd) => check(cmd),
});

function* check(cmd: Cmd): Steps<void> {
  const given = cmd.args.Path!;
  const found = paths(cmd.context)
    .glob(given, true)
    .filter((p) => p.provider.name === 'FileSystem' && tryStat(p.path) !== null);
  const file = found[0]?.path;
  const report = function* (record: ReturnType<typeof errorRecord>): Steps<void> {
    const s = cmd.writeError(record);
    if (s) yield* s.rest;
  };
  if (file === undefined)
    return yield* report(
      errorRecord(
        'System.IO.FileNotFoundException',
        `The specified module '${given}' was not loaded because no valid module file was found in any module directory.`,
        'Modules_ModuleNotFound',
        'ResourceUnavailable',
        given,
      ),
    );
  if (!/\.psd1$/i.test(file)) cmd.throwTerminatingError(invalidManifestPath(file, given));
  const manifest = yield* read(cmd, file);
  if (manifest === null) return;
  const unknown = invalidMembers(file, manifest);
  if (unknown) yield* report(unknown);
  const version = versionOf(manifest, file);
  if (typeof version !== 'string') return yield* report(version);
  try {
    checkFiles(manifest, file);
  } catch (e) {
    if (isFlowControl(e)) throw e;
    return yield* report(errorRecordOf(e));
  }
  const module = describeManifest(file, manifest, version);
  // another manifest is read, though it cannot be what a module is made of
  const root = `${module.moduleBase}/${module.rootModule}`;
  if (/\.psd1$/i.test(root) && tryStat(root) !== null && (yield* read(cmd, root)) === null) return;
  for (const record of problems(cmd, given, file, manifest, module)) yield* report(record);
  const folder = module.moduleBase.slice(module.moduleBase.lastIndexOf('/') + 1);
  if (/^\d+(\.\d+){1,3}$/.test(folder) && folder !== version)
    cmd.throwTerminatingError(
      errorRecord(
        'InvalidOperation',
        `The ModuleVersion key in module manifest '${file}' specifies module version '${version}' which does not match its version folder name at '${module.moduleBase}'. Change the value of the ModuleVersion key to match the version folder name.`,
        'Modules_InvalidModuleManifestVersion',
        'InvalidArgument',
        given,
      ),
    );
  const s = cmd.write(module);
  if (s) yield* s.rest;
}

/** The hashtable of the manifest; null after the error was written. */
function* read(cmd: Cmd, file: string): Steps<NetDictionary | null> {
  try {
    const manifest: Value = readManifest(cmd.context, file);
    if (manifest instanceof NetDictionary) return manifest;
  } catch (e) {
    if (isFlowControl(e)) throw e;
    const { message, errorRecord: record } = toNetException(e);
    const isSyntax = record?.errorId !== 'Modules_InvalidManifest';
    const text = isSyntax
      ? `The module manifest '${file}' could not be processed because it is not a valid PowerShell module manifest file. Remove the elements that are not permitted: ${message}`
      : `Processing the module manifest file '${file}' did not result in a valid manifest object. Update the file to contain a valid PowerShell module manifest. A valid manifest can be created using the New-ModuleManifest cmdlet.`;
    const type = isSyntax ? 'System.MissingMemberException' : 'Argument';
    const s = cmd.writeError(errorRecord(type, text, 'Modules_InvalidManifest', 'ResourceUnavailable', file));
    if (s) yield* s.rest;
  }
  return null;
}

function versionOf(manifest: NetDictionary, file: string): string | ReturnType<typeof errorRecord> {
  const invalid = (type: string, message: string) => errorRecord(type, message, 'Modules_InvalidManifest', 'ResourceUnavailable', file);
  const value = manifest.lookup('ModuleVersion');
  if (value === undefined || value === null) return invalid('System.MissingMemberException', versionMissing(file));
  try {
    return toStringValue(convertTo(value, getType('System.Version')));
  } catch (e) {
    return invalid(
      'Argument',
      `The 'ModuleVersion' member is not valid in the module manifest file '${file}': ${toNetException(e).message}`,
    );
  }
}

function* problems(cmd: Cmd, given: string, file: string, manifest: NetDictionary, module: PSModuleInfo) {
  const isKnown = (name: string): boolean =>
    builtInModules(cmd.context).some((m) => m.name.toLowerCase() === name.toLowerCase()) || moduleFiles().find(cmd.context, name) !== null;
  for (const a of listed(manifest, 'RequiredAssemblies')) if (!hasFile(module, a)) yield invalidEntry('RequiredAssemblies', a, file, given);
  const root = module.rootModule;
  if (
    root !== null &&
    (/\.psd1$/i.test(root) || !hasFile(module, root)) &&
    !hasFile(module, `${root}.psm1`) &&
    !hasFile(module, `${root}.dll`)
  )
    yield errorRecord(
      'Argument',
      `The module manifest '${root}' could not be processed because it is not a valid PowerShell module manifest file. Remove the elements that are not permitted: ${file}`,
      'Modules_InvalidRootModuleInModuleManifest',
      'InvalidArgument',
      given,
    );
  for (const n of listed(manifest, 'NestedModules'))
    if (!['', '.dll', '.psm1', '.ps1', '.psd1'].some((e) => hasFile(module, n + e)) && !isKnown(n))
      yield invalidEntry('NestedModule', n, file, given);
  for (const n of listed(manifest, 'RequiredModules')) if (!isKnown(n)) yield invalidEntry('RequiredModules', n, file, given);
  for (const n of listed(manifest, 'FileList')) if (!hasFile(module, n)) yield invalidEntry('FileList', n, file, given);
  for (const n of listed(manifest, 'ModuleList')) if (!hasFile(module, n) && !isKnown(n)) yield invalidEntry('ModuleList', n, file, given);
}
