import { tryStat } from '../dotnet/io/errors.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { type ModuleFiles, registerModuleFiles } from '../session/module-files.ts';
import { currentDirectory } from './current-directory.ts';

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

/** The module files of a folder: those of its version folders, newest first; a file of the folder itself comes before them. */
function allInFolder(folder: string): string[] {
  const found: string[] = [];
  const base = path().basename(folder);
  // the folder of one version has files named like the folder around it
  const name = /^\d+(\.\d+)+$/.test(base) ? path().basename(path().dirname(folder)) : base;
  for (const extension of ['.psd1', '.psm1']) {
    const file = path().join(folder, name + extension);
    if (isFile(file)) {
      found.push(file);
      break;
    }
  }
  const versions = isDirectory(folder)
    ? fs()
        .readdirSync(folder)
        .filter((v) => /^\d+(\.\d+)+$/.test(v))
    : [];
  versions.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  for (const version of versions)
    for (const extension of ['.psd1', '.psm1']) {
      const file = path().join(folder, version, name + extension);
      if (isFile(file)) {
        found.push(file);
        break;
      }
    }
  return found;
}

/** A path with or without its extension. */
function atPath(file: string): string | null {
  if (isFile(file) && /\.(psm1|psd1|ps1)$/i.test(file)) return file;
  if (isDirectory(file)) return inFolder(file);
  for (const extension of ['.psd1', '.psm1', '.ps1']) if (isFile(file + extension)) return file + extension;
  return null;
}

/** Folders of `$env:PSModulePath`. */
function modulePaths(): string[] {
  const home = process.env['HOME'] ?? '/root';
  const set = process.env['PSModulePath'];
  const own = [`${home}/.local/share/powershell/Modules`, '/usr/local/share/powershell/Modules'];
  return [...(set ? set.split(':').filter((p) => p !== '') : []), ...own].filter((p, i, all) => all.indexOf(p) === i);
}

const moduleFileAccess: ModuleFiles = {
  readText(file) {
    const text = fs().readFileSync(file, 'utf8');
    return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  },
  isFile,
  find(context: ExecutionContext, given: string) {
    const name = given.replaceAll('\\', '/');
    const home = process.env['HOME'] ?? '/';
    if (/^(\.{0,2}\/|~)/.test(name) || name === '.' || name === '..') {
      const full = path().resolve(currentDirectory(context), name.replace(/^~(?=\/|$)/, home));
      return atPath(full);
    }
    for (const folder of modulePaths()) {
      const found = inFolder(path().join(folder, name));
      if (found) return found;
    }
    return /\.(psm1|psd1|ps1)$/i.test(name) ? atPath(path().resolve(currentDirectory(context), name)) : null;
  },
  versions(context, given) {
    const name = given.replaceAll('\\', '/');
    if (/^(\.{0,2}\/|~)/.test(name)) {
      const full = path().resolve(currentDirectory(context), name.replace(/^~(?=\/|$)/, process.env['HOME'] ?? '/'));
      if (isDirectory(full)) return allInFolder(full);
    } else {
      const found = modulePaths().flatMap((folder) => allInFolder(path().join(folder, name)));
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
