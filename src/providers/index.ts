import { linesOf, readText } from '../dotnet/io/file-operations.ts';
import type { Value } from '../objects/net-object.ts';
import { registerVariable } from '../session/built-in-variables.ts';
import { type DriveVariables, setDriveVariables } from '../session/drive-variables.ts';
import { pathIntrinsics } from '../session/engine-intrinsics.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { ComputedVariable } from '../session/ps-variable.ts';
import { setSwitchFileReader } from '../session/switch-file.ts';
import { setCurrentDirectory } from './current-directory.ts';
import { defineFileTypeData } from './file-type-data.ts';
import { provideModuleFiles } from './module-files.ts';
import { forgetPaths, itemNotFound, paths } from './path-intrinsics.ts';
import { PathIntrinsicsObject } from './path-intrinsics-object.ts';
import type { PathInfo } from './provider.ts';
import { contentOf } from './session-providers.ts';
import { defineProviderTypes } from './types.ts';

defineProviderTypes();
defineFileTypeData();

/** Gives a runspace its drives and location. */
export function prepareProviders(context: ExecutionContext): void {
  provideModuleFiles();
  setDriveVariables(context, drives);
  setSwitchFileReader(context, linesOfPath);
}

/** Puts the location of a runspace back to the folder that the process was started in. */
export function resetLocation(context: ExecutionContext): void {
  forgetPaths(context);
  setCurrentDirectory(context, process.cwd());
}

const drives: DriveVariables = {
  get(drive, path, c) {
    // A drive that does not exist has no variables, which is no error.
    if (!paths(c).drive(drive)) return null;
    const p = paths(c).parse(`${drive}:${path}`);
    if (p.provider.name === 'FileSystem') return p.provider.exists(c, p.path) ? readText(p.path) : null;
    const item = p.provider.getItem(c, p.path);
    return item === undefined ? null : contentOf(item);
  },
  set(drive, path, value, c) {
    const p = paths(c).parse(`${drive}:${path}`);
    p.provider.setItem(c, p.path, value);
  },
};

function linesOfPath(c: ExecutionContext, path: string): Iterable<Value> {
  const p = paths(c).parse(path);
  if (!p.provider.exists(c, p.path)) throw itemNotFound(p.path);
  return linesOf(readText(p.path));
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
const pathObjectKey = Symbol('PathIntrinsicsObject');
