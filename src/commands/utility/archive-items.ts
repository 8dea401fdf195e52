import { fs } from '../../dotnet/io/modules.ts';
import { fileNameOf } from '../../dotnet/io/path.ts';
import { paths } from '../../providers/path-intrinsics.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';

/** What becomes one entry: a file, or a folder (path and name end with a separator). */
export interface ArchiveItem {
  readonly path: string;
  /** The name in the archive. */
  readonly name: string;
}

/**
 * What Compress-Archive takes of a folder, in the order of `Get-ChildItem -Recurse`: visible files, and the folders that have no files of
 * their own. Names begin with the name of the folder.
 */
export function archiveItems(context: ExecutionContext, folder: string): ArchiveItem[] {
  const items: ArchiveItem[] = [];
  const { lstatSync, readdirSync } = fs();
  const { provider } = paths(context).parse(folder);
  const walk = (full: string, name: string): void => {
    const below: [string, string][] = [];
    for (const child of provider.childNames(context, full)) {
      const path = full === '/' ? `/${child}` : `${full}/${child}`;
      if (provider.isHidden(context, path)) continue;
      const entry = `${name}/${child}`;
      if (!provider.isContainer(context, path)) {
        items.push({ path, name: entry });
        continue;
      }
      const hasFiles = readdirSync(path, { withFileTypes: true }).some(
        (e) => !e.isDirectory() && !(e.isSymbolicLink() && provider.isContainer(context, `${path}/${e.name}`)),
      );
      if (!hasFiles) items.push({ path: `${path}/`, name: `${entry}/` });
      if (!lstatSync(path).isSymbolicLink()) below.push([path, entry]);
    }
    for (const [path, entry] of below) walk(path, entry);
  };
  walk(folder, fileNameOf(folder));
  return items;
}
