import { type Dirent, existsSync, readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { compareText } from '../objects/collation.ts';
import { containsWildcardCharacters, getWildcardPattern, unescapeWildcard } from '../objects/wildcard.ts';

/**
 * The files and folders that a wildcard pattern in an argument stands for, folders first, as `Get-ChildItem` lists them: hidden
 * ones never, letters in either case. Relative patterns give relative paths. Empty when nothing matches.
 */
export function expandGlob(pattern: string, currentDirectory: string): string[] {
  const isAbsolute = pattern.startsWith('/');
  const parts = pattern.split('/').filter((part) => part !== '' && part !== '.');
  let found: string[] = [isAbsolute ? '/' : ''];
  parts.forEach((part, index) => {
    const isLast = index === parts.length - 1;
    const next: string[] = [];
    for (const folder of found) {
      if (containsWildcardCharacters(part)) next.push(...matchIn(folder, part, currentDirectory, !isLast));
      else {
        const path = join(folder, unescapeWildcard(part));
        if (existsSync(resolve(currentDirectory, path))) next.push(path);
      }
    }
    found = next;
  });
  return found.filter((path) => path !== '');
}

function join(folder: string, name: string): string {
  return folder === '' || folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

function matchIn(folder: string, part: string, currentDirectory: string, foldersOnly: boolean): string[] {
  const pattern = getWildcardPattern(part);
  let entries: Dirent[];
  const path = resolve(currentDirectory, folder);
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch {
    // A folder that may not be read, or is none, has nothing that matches.
    return [];
  }
  const matching = entries
    .filter((entry) => !entry.name.startsWith('.') && pattern.isMatch(entry.name))
    .map((entry) => ({ name: entry.name, isFolder: isFolder(entry, path) }))
    .filter((entry) => !foldersOnly || entry.isFolder);
  matching.sort((a, b) => Number(b.isFolder) - Number(a.isFolder) || compareText(a.name, b.name, true));
  return matching.map((entry) => join(folder, entry.name));
}

function isFolder(entry: Dirent, parent: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  return statSync(`${parent}/${entry.name}`, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
