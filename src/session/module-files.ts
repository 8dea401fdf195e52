import type { ExecutionContext } from './execution-context.ts';

/** What loading modules needs of the file system; implemented by the providers. */
export interface ModuleFiles {
  readText(path: string): string;
  isFile(path: string): boolean;
  /** The file of a module by name or path: `./M.psm1`, `./Folder`, or a name looked up in `$env:PSModulePath`; null when there is none. */
  find(context: ExecutionContext, name: string): string | null;
  /** The files of all versions of a module, as {@link find} looks for them: those of one folder newest first. */
  versions(context: ExecutionContext, name: string): string[];
  /** Module files below a folder, as ModuleUtils.cs finds them: of each module the newest first, or (`all`) every file that can be one. */
  below(folder: string, all: boolean): string[];
  /** The module files of one folder that is a module or a version of one (ModuleUtils.GetModuleFilesFromAbsolutePath). */
  ofFolder(folder: string): string[];
  /** The folders of `$env:PSModulePath`. */
  folders(): string[];
  isDirectory(path: string): boolean;
  /** Where relative paths of a runspace begin. */
  location(context: ExecutionContext): string;
  /** Every module in `$env:PSModulePath`: paths of their manifests or script files. */
  available(context: ExecutionContext): string[];
}

let files: ModuleFiles | undefined;

/** Called once by the providers. */
export function registerModuleFiles(implementation: ModuleFiles): void {
  files = implementation;
}

/** The registered file access. */
export function moduleFiles(): ModuleFiles {
  if (!files) throw new Error('No providers have been set up.');
  return files;
}
