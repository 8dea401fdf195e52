import { accessSync, constants, readdirSync, type Stats, statSync } from 'node:fs';
import { processDirectory } from '../dotnet/io/path.ts';
import { NetException } from '../errors/exceptions.ts';
import { paths } from '../providers/path-intrinsics.ts';
import type { ApplicationLookup } from '../session/command-discovery.ts';

/** The folders of `$env:PATH` (CommandPathSearch.cs): empty entries are left out, and `~` is the home folder. */
function pathFolders(): string[] {
  const folders: string[] = [];
  for (const entry of (process.env['PATH'] ?? '').split(':')) {
    if (entry === '') continue;
    const folder = entry === '~' || entry.startsWith('~/') ? (process.env['HOME'] ?? '') + entry.slice(1) : entry;
    if (!folders.includes(folder)) folders.push(folder);
  }
  return folders;
}

function stat(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    // A part of the path is a file, or may not be entered: as good as missing.
    return undefined;
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not to be run: the answer to the question.
    return false;
  }
}

function kindOf(path: string): 'executable' | 'file' | 'directory' | 'none' {
  const found = stat(path);
  if (!found) return 'none';
  if (found.isDirectory()) return 'directory';
  return isExecutable(path) ? 'executable' : 'file';
}

/** Whether a file of PATH can be run by its name: programs, and PowerShell scripts whatever their mode. */
function isCommandFile(path: string): boolean {
  const kind = kindOf(path);
  return kind === 'executable' || (kind === 'file' && path.toLowerCase().endsWith('.ps1'));
}

/** A pattern as .NET takes it when it lists the files of a folder: only `*` and `?` stand for others, and the case of letters counts. */
function fileNamePattern(pattern: string): RegExp {
  const text = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${text}$`, 's');
}

/** Finds programs and scripts in the folders of PATH. Names are taken as they are written: Linux tells capital letters from small ones. */
export const applicationLookup: ApplicationLookup = {
  findInPath(names, all) {
    const found: string[] = [];
    for (const folder of pathFolders()) {
      for (const name of names) {
        const path = `${folder.replace(/\/$/, '')}/${name}`;
        const kind = kindOf(path);
        if (kind !== 'executable' && kind !== 'file') continue;
        found.push(path);
        if (!all) return found;
      }
    }
    return found;
  },
  matchInPath(pattern) {
    const matcher = fileNamePattern(pattern);
    const scripts: string[] = [];
    const others: string[] = [];
    for (const folder of pathFolders()) {
      let entries: string[];
      try {
        entries = readdirSync(folder);
      } catch {
        // PATH may name folders that do not exist.
        continue;
      }
      for (const name of entries) {
        const path = `${folder.replace(/\/$/, '')}/${name}`;
        if (matcher.test(name) && isCommandFile(path)) (name.endsWith('.ps1') ? scripts : others).push(path);
      }
    }
    return [...scripts, ...others];
  },
  kindOf,
  folder(context) {
    const { current } = paths(context);
    return current.provider.name === 'FileSystem' ? current.providerPath : processDirectory();
  },
  onlyMatch(path, context) {
    let found: ReturnType<ReturnType<typeof paths>['glob']>;
    try {
      found = paths(context).glob(path);
    } catch (e) {
      // a folder of the path does not exist
      if (e instanceof NetException) return null;
      throw e;
    }
    return found.length === 1 ? found[0]!.path : null;
  },
  onDrive(path, context) {
    const name = path.slice(0, path.indexOf(':'));
    if (!path.startsWith('::', name.length) && !paths(context).drive(name)) return null;
    const target = paths(context).parse(path);
    return target.provider.name === 'FileSystem' ? target.path : null;
  },
};
