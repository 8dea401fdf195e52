import { linesOf, readText } from '../dotnet/io/file-operations.ts';
import { processDirectory } from '../dotnet/io/path.ts';
import { NetException } from '../errors/exceptions.ts';
import { runtimeException } from '../errors/throw.ts';
import { arrayOf } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import { containsWildcardCharacters } from '../objects/wildcard.ts';
import { registerVariable } from '../session/built-in-variables.ts';
import { type DriveVariables, setDriveVariables } from '../session/drive-variables.ts';
import { pathIntrinsics } from '../session/engine-intrinsics.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { ComputedVariable } from '../session/ps-variable.ts';
import { setSwitchFileReader } from '../session/switch-file.ts';
import { ClassProvider } from './class-provider.ts';
import { setCurrentDirectory } from './current-directory.ts';
import { defineFileSystemProviderType } from './file-system-provider-type.ts';
import { defineFileTypeData } from './file-type-data.ts';
import { CmdletProviderManagementIntrinsics, DriveManagementIntrinsics } from './management-intrinsics.ts';
import { provideModuleFiles } from './module-files.ts';
import { forgetPaths, itemNotFound, missingName, paths } from './path-intrinsics.ts';
import { PathIntrinsicsObject } from './path-intrinsics-object.ts';
import type { PathInfo } from './provider.ts';
import { contentOf } from './session-providers.ts';
import { defineProviderTypes } from './types.ts';

defineProviderTypes();
defineFileTypeData();
defineFileSystemProviderType();

/** Gives a runspace its drives and location. */
export function prepareProviders(context: ExecutionContext): void {
  provideModuleFiles();
  setDriveVariables(context, drives);
  setSwitchFileReader(context, linesOfPath);
}

/** Puts the location of a runspace back to the folder that the process was started in. */
export function resetLocation(context: ExecutionContext): void {
  forgetPaths(context);
  setCurrentDirectory(context, processDirectory());
}

const drives: DriveVariables = {
  get(drive, path, c) {
    // A drive that does not exist has no variables, which is no error.
    if (!paths(c).drive(drive)) return null;
    const p = paths(c).parse(`${drive}:${path}`);
    if (p.provider.name === 'FileSystem') return p.provider.exists(c, p.path) ? readText(p.path) : null;
    if (p.provider instanceof ClassProvider) return readVariable(p.provider, c, p.path);
    const item = p.provider.getItem(c, p.path);
    return item === undefined ? null : contentOf(item);
  },
  set(drive, path, value, c) {
    const p = paths(c).parse(`${drive}:${path}`);
    if (p.provider instanceof ClassProvider) p.provider.writeContent(c, p.path, arrayOf([value]), true);
    else p.provider.setItem(c, p.path, value);
  },
};

/** The content of an item of a user's provider: one value as it is, several as an array (SessionStateInternal.GetVariableValueFromProvider). */
function readVariable(provider: ClassProvider, c: ExecutionContext, path: string): Value {
  if (!provider.exists(c, path)) return null;
  const found = provider.readContent(c, path);
  return found.length === 1 ? (found[0] ?? null) : found.length === 0 ? null : arrayOf(found);
}

/** The lines of the one file that `switch -File` names (SwitchOps.ResolveFilePath). @throws RuntimeException FileNotFound, AmbiguousPath … */
function linesOfPath(c: ExecutionContext, path: string): Iterable<Value> {
  const failure = (id: string, message: string): NetException => runtimeException(id, 'InvalidOperation', message, path);
  if (path === '') throw failure('InvalidFilenameOption', 'The file name argument to -file in the switch statement is not valid.');
  const isPattern = containsWildcardCharacters(path);
  const found = paths(c).glob(path);
  const p = found[0] ?? paths(c).parse(path);
  if (!isPattern && !p.provider.exists(c, p.path)) throw itemNotFound(missingName(path, p, true));
  if (p.provider.name !== 'FileSystem')
    throw failure('FileOpenError', `The current provider (${p.provider.moduleName}\\${p.provider.name}) cannot open a file.`);
  if (found.length === 0) throw failure('FileNotFound', `No files matching '${path}' were found.`);
  if (found.length > 1)
    throw failure(
      'AmbiguousPath',
      'The path cannot be processed because it resolved to more than one file; only one file at a time can be processed.',
    );
  try {
    return linesOf(readText(p.path));
  } catch (e) {
    if (!(e instanceof NetException)) throw e;
    throw failure('FileReadError', `The file could not be read: ${e.message}.`);
  }
}

/** `$PWD` is set at every change of the location; until the next one a script may give it any value. */
function locationVariable(context: ExecutionContext): ComputedVariable {
  let given: { value: Value; at: PathInfo } | null = null;
  const current = (): Value => {
    const now = paths(context).current;
    return given !== null && given.at === now ? given.value : now;
  };
  return new ComputedVariable('PWD', current, (value) => {
    given = { value, at: paths(context).current };
  });
}

registerVariable({ name: 'PWD', make: locationVariable });

pathIntrinsics.of = (context) => context.service(pathObjectKey, () => new PathIntrinsicsObject(context));
pathIntrinsics.drives = (context) => new DriveManagementIntrinsics(context);
pathIntrinsics.providers = (context) => new CmdletProviderManagementIntrinsics(context);
const pathObjectKey = Symbol('PathIntrinsicsObject');
