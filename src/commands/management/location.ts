import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { itemNotFound, missingName, type PathIntrinsics, type ProviderPath } from '../../providers/path-intrinsics.ts';
import type { PathInfo } from '../../providers/provider.ts';

/** Goes to a path that must be one existing container. @throws ItemNotFoundException, PSArgumentException */
export function goTo(intrinsics: PathIntrinsics, path: string, literal: boolean): PathInfo {
  intrinsics.remember();
  const home = path === '' || path === '~' ? (process.env['HOME'] ?? '/') : path;
  const found: ProviderPath[] = literal ? [intrinsics.parse(home)] : intrinsics.glob(home, true);
  const [target] = found;
  if (!target) throw itemNotFound(path);
  if (found.length > 1) {
    const e = exceptionOf(
      'System.Management.Automation.PSArgumentException',
      `Cannot set the location because path '${path}' resolved to multiple containers. You can only the set location to a single container at a time.`,
    );
    e.errorRecord = newErrorRecord(e, 'Argument', 'InvalidArgument', path);
    throw e;
  }
  const { context } = intrinsics;
  if (!target.provider.exists(context, target.path))
    throw itemNotFound(target.provider.name === 'FileSystem' && !literal ? missingName(path, target, true) : path);
  if (!target.provider.isContainer(context, target.path)) throw itemNotFound(path);
  return intrinsics.setLocation(target);
}
