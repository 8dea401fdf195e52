/** Where files of help are (HelpUtils.cs, MUIFileSearcher.cs). */
import { currentUICulture } from '../../dotnet/culture/culture-info.ts';
import { isDirectoryPath } from '../../dotnet/io/errors.ts';
import { fs } from '../../dotnet/io/modules.ts';
import { programFolder } from '../../host/program-file.ts';
import { WildcardPattern } from '../../objects/wildcard.ts';
import { personalModulePath } from '../../session/module-path.ts';

/** The folder of help that Update-Help has brought for this user (HelpUtils.GetUserHomeHelpSearchPath). */
export function userHelpFolder(): string {
  return personalModulePath(process.env).replace(/Modules$/, 'Help');
}

/** Where the user's own help of a module is: its folder and version, or for modules of the program the folder of all (HelpUtils.GetModuleBaseForUserHelp). */
export function userHelpFolderOf(moduleBase: string, moduleName: string): string {
  const parts = moduleBase.split('/');
  const name = moduleName.toLowerCase();
  if (moduleBase.toLowerCase().endsWith(name)) return `${userHelpFolder()}/${moduleName}`;
  return parts.at(-2)?.toLowerCase() === name ? `${userHelpFolder()}/${moduleName}/${parts.at(-1)}` : userHelpFolder();
}

/** A culture and those around it, by name. */
export function cultureChain(culture = currentUICulture()): string[] {
  const names: string[] = [];
  for (let at = culture; at.name !== ''; at = at.parent) names.push(at.name);
  return names;
}

/** The files of a folder whose names fit, in the folder of the culture before the one around it; English at last. */
function* filesIn(folder: string, fits: (file: string) => boolean): Generator<string> {
  for (const culture of new Set([...cultureChain(), '', 'en-US', 'en'])) {
    const path = culture === '' ? folder : `${folder}/${culture}`;
    if (!isDirectoryPath(path)) continue;
    for (const file of fs().readdirSync(path)) if (fits(file)) yield `${path}/${file}`;
  }
}

/** The first file with a name, whatever its case; null when no folder has it. The program's own folder is looked at last. */
export function locateHelpFile(name: string, folders: readonly string[]): string | null {
  const wanted = name.toLowerCase();
  for (const folder of new Set([...folders, programFolder()]))
    for (const file of filesIn(folder, (f) => f.toLowerCase() === wanted)) return file;
  return null;
}

/** The files whose names fit a pattern, by name; of those with one name the first. */
export function helpFilesNamed(pattern: string, folders: readonly string[]): Map<string, string> {
  const wildcard = new WildcardPattern(pattern, true);
  const found = new Map<string, string>();
  for (const folder of folders)
    for (const file of filesIn(folder, (f) => wildcard.isMatch(f))) {
      const name = file.slice(file.lastIndexOf('/') + 1);
      if (!found.has(name)) found.set(name, file);
    }
  return found;
}
