import { tryStat } from '../dotnet/io/errors.ts';
import { programFolder } from '../host/program-file.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { type ModuleFiles, registerModuleFiles } from '../session/module-files.ts';
import { modulePathAtStart, personalModulePath } from '../session/module-path.ts';
import { currentDirectory } from './current-directory.ts';
import { decodeFile } from './file-decoder.ts';
import { paths } from './path-intrinsics.ts';

const fs = (): typeof import('node:fs') => require('node:fs');
const path = (): typeof import('node:path') => require('node:path');

function isFile(file: string): boolean {
  return tryStat(file)?.isFile() === true;
}

function isDirectory(file: string): boolean {
  return tryStat(file)?.isDirectory() === true;
}

/** The module file of a folder: `Name/Name.psd1`, `.psm1`, or the same in its newest version folder. */
function inFolder(folder: string): string | null {
  return allInFolder(folder)[0] ?? null;
}

/** A name in a folder as it is there: as given, or else in another case. */
function namedIn(folder: string, name: string): string {
  const exact = path().join(folder, name);
  if (tryStat(exact) !== null) return exact;
  const lower = name.toLowerCase();
  const found = entriesOf(folder).find((e) => e.name.toLowerCase() === lower);
  return found === undefined ? exact : path().join(folder, found.name);
}

/**
 * The module files of a folder: those of its version folders, newest first; a file of the folder itself comes before them. A folder is found in any case,
 * its file bears its very name (ModuleCmdletBase.LoadUsingModulePath).
 */
function allInFolder(folder: string): string[] {
  const found: string[] = [];
  const base = path().basename(folder);
  // the folder of one version has files named like the folder around it
  const name = /^\d+(\.\d+)+$/.test(base) ? path().basename(path().dirname(folder)) : base;
  const versions = isDirectory(folder)
    ? fs()
        .readdirSync(folder)
        .filter((v) => /^\d+(\.\d+)+$/.test(v))
    : [];
  versions.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  for (const place of ['', ...versions]) {
    const file = ['.psd1', '.psm1', '.dll'].map((extension) => path().join(folder, place, name + extension)).find(isFile);
    if (file !== undefined) found.push(file);
  }
  return found;
}

/** A path with or without its extension. */
function atPath(file: string): string | null {
  if (isFile(file) && /\.(psm1|psd1|ps1|dll|exe)$/i.test(file)) return file;
  if (isDirectory(file)) return inFolder(file);
  for (const extension of ['.psd1', '.psm1', '.ps1', '.dll']) if (isFile(file + extension)) return file + extension;
  return null;
}

/** Folders of `$env:PSModulePath` as the FileSystem provider writes them, each once (ProcessOneModulePath); those of a new session where it is not set. */
function modulePaths(): string[] {
  const set = process.env['PSModulePath'] ?? modulePathAtStart(undefined, personalModulePath(process.env), programFolder());
  const folders = set
    .replaceAll(/filesystem::/gi, '')
    .replaceAll('\\', '/')
    .split(':');
  const clean = (folder: string): string =>
    path()
      .normalize(folder)
      .replace(/(?<=.)\/+$/, '');
  return [
    ...new Set(
      folders
        .map((folder) => folder.trim())
        .filter((folder) => folder !== '')
        .map(clean),
    ),
  ];
}

/** In the order in which one file of a module is chosen (ModuleIntrinsics.PSModuleExtensions). */
const moduleExtensions = ['.psd1', '.psm1', '.cdxml', '.dll', '.exe'];

/** What stands in a folder; nothing where it cannot be read. */
function entriesOf(folder: string): import('node:fs').Dirent[] {
  try {
    return fs().readdirSync(folder, { withFileTypes: true });
  } catch {
    // a folder that may not be read offers no modules
    return [];
  }
}

function foldersIn(folder: string): string[] {
  return entriesOf(folder)
    .filter((e) => e.isDirectory() || (e.isSymbolicLink() && isDirectory(path().join(folder, e.name))))
    .map((e) => path().join(folder, e.name));
}

function versionFolders(folders: readonly string[]): string[] {
  return folders
    .map((f) => path().basename(f))
    .filter((v) => /^\d+(\.\d+){1,3}$/.test(v))
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
}

/** ModuleUtils.GetDefaultAvailableModuleFiles: a folder that holds a file of its own name is a module; others may hold modules. */
function modulesBelow(top: string): string[] {
  const found: string[] = [];
  const waiting = isDirectory(top) ? [top] : [];
  for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
    const inner = foldersIn(folder);
    const own = moduleFilesNamed(folder, inner);
    if (own.length > 0) found.push(...own);
    else waiting.push(...inner);
  }
  return found;
}

/** The manifests in the version folders of a module folder; without one, its first file. */
function moduleFilesNamed(folder: string, inner: readonly string[]): string[] {
  const name = path().basename(folder);
  const versions = versionFolders(inner)
    .map((v) => path().join(folder, v, `${name}.psd1`))
    .filter(isFile);
  if (versions.length > 0) return versions;
  return moduleExtensions
    .map((e) => path().join(folder, name + e))
    .filter(isFile)
    .slice(0, 1);
}

/** ModuleUtils.GetAllAvailableModuleFiles: every file that can be a module; folders of languages hold none. */
function filesBelow(top: string): string[] {
  const found: string[] = [];
  const waiting = isDirectory(top) ? [top] : [];
  for (let folder = waiting.shift(), first = true; folder !== undefined; folder = waiting.shift(), first = false) {
    const base = folder;
    waiting.push(...foldersIn(base).filter((f) => first || !/^[a-z]{2}(-[a-z]{2})?$/i.test(path().basename(f))));
    for (const entry of entriesOf(base))
      if (!entry.isDirectory() && moduleExtensions.includes(path().extname(entry.name).toLowerCase()))
        found.push(path().join(base, entry.name));
  }
  return found;
}

/** ModuleUtils.GetModuleFilesFromAbsolutePath, but that the versions in manifests are compared by who asks. */
function filesOfFolder(folder: string): string[] {
  const name = path().basename(folder);
  if (!isDirectory(folder) || name === '') return [];
  if (/^\d+(\.\d+){1,3}$/.test(name)) {
    const manifest = path().join(folder, `${path().basename(path().dirname(folder))}.psd1`);
    if (isFile(manifest)) return [manifest];
  }
  const versions = versionFolders(foldersIn(folder))
    .map((v) => path().join(folder, v, `${name}.psd1`))
    .filter(isFile);
  const own = moduleExtensions
    .map((e) => path().join(folder, name + e))
    .filter(isFile)
    .slice(0, 1);
  return [...versions, ...own];
}

const moduleFileAccess: ModuleFiles = {
  below: (folder, all) => (all ? filesBelow(folder) : modulesBelow(folder)),
  ofFolder: filesOfFolder,
  folders: modulePaths,
  isDirectory,
  location: currentDirectory,
  readText(file) {
    // manifests that Windows PowerShell has written are UTF-16
    return decodeFile(fs().readFileSync(file), undefined);
  },
  isFile,
  find(context: ExecutionContext, given: string) {
    const name = given.replaceAll('\\', '/');
    const home = process.env['HOME'] ?? '/';
    // a path on a drive, which must be there
    if (/^[^:/]+:/.test(name)) return atPath(paths(context).parse(name).path);
    if (/^(\.{0,2}\/|~)/.test(name) || name === '.' || name === '..') {
      const full = path().resolve(currentDirectory(context), name.replace(/^~(?=\/|$)/, home));
      return atPath(full);
    }
    for (const folder of modulePaths()) {
      const found = inFolder(namedIn(folder, name));
      if (found) return found;
    }
    return /\.(psm1|psd1|ps1)$/i.test(name) ? atPath(path().resolve(currentDirectory(context), name)) : null;
  },
  versions(context, given) {
    const name = given.replaceAll('\\', '/');
    if (/^[^:/]+:/.test(name)) {
      const full = paths(context).parse(name).path;
      if (isDirectory(full)) return allInFolder(full);
    } else if (/^(\.{0,2}\/|~)/.test(name)) {
      const full = path().resolve(currentDirectory(context), name.replace(/^~(?=\/|$)/, process.env['HOME'] ?? '/'));
      if (isDirectory(full)) return allInFolder(full);
    } else {
      const found = modulePaths().flatMap((folder) => allInFolder(namedIn(folder, name)));
      if (found.length > 0) return found;
    }
    const single = moduleFileAccess.find(context, given);
    return single === null ? [] : [single];
  },
  available() {
    return modulePaths().flatMap((folder) =>
      isDirectory(folder)
        ? fs()
            .readdirSync(folder)
            .flatMap((name) => allInFolder(path().join(folder, name)))
        : [],
    );
  },
};

/** Tells the module loader how to find and read files. */
export function provideModuleFiles(): void {
  registerModuleFiles(moduleFileAccess);
}
