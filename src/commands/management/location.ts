import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { itemNotFound, missingName, type PathIntrinsics, type ProviderPath } from '../../providers/path-intrinsics.ts';
import type { PathInfo } from '../../providers/provider.ts';

/** Goes to a path that must be one existing container. @throws ItemNotFoundException, PSArgumentException */
export function goTo(intrinsics: PathIntrinsics, path: string, literal: boolean): PathInfo {
  intrinsics.remember();
  const home = path === '' || path === '~' ? (process.env['HOME'] ?? '/') : path;
  const { context } = intrinsics;
  const all: ProviderPath[] = literal ? [intrinsics.parse(home)] : intrinsics.glob(home, true);
  // Of what a pattern matches only containers count (SessionStateInternal.SetLocation).
  const found = all.length > 1 ? all.filter((p) => p.provider.isContainer(context, p.path)) : all;
  const [target] = found;
  if (!target) throw itemNotFound(path);
  if (found.length > 1) {
    const e = exceptionOf(
      'System.Management.Automation.PSArgumentException',
      `Cannot set the location because path '${path}' resolved to multiple containers. You can only set the location to a single container at a time.`,
    );
    e.errorRecord = newErrorRecord(e, 'Argument', 'InvalidArgument', null);
    throw e;
  }
  if (!target.provider.exists(context, target.path))
    throw itemNotFound(target.provider.name === 'FileSystem' && !literal ? missingName(path, target, true) : path);
  if (!target.provider.isContainer(context, target.path)) throw itemNotFound(path);
  return intrinsics.setLocation(target);
}
