/** Bringing the help of one module: what is there, what was brought before, whether it is newer (UpdateHelpCommand.ProcessModuleWithCulture). */

import { isDirectoryPath } from '../../../dotnet/io/errors.ts';
import {
  copyFile,
  createDirectory,
  createTempSubdirectory,
  deleteDirectory,
  writeBytes,
  writeText,
} from '../../../dotnet/io/file-operations.ts';
import { utf8 } from '../../../dotnet/text/encodings.ts';
import { complete, type Steps } from '../../../scheduler/suspension.ts';
import { fileIn, installHelpContent, textIn } from './help-content.ts';
import { downloadContent, downloadText, resolveUri } from './help-download.ts';
import { noHelpContent, UpdatableHelpError } from './help-error.ts';
import { type CultureHelp, culturesFor, type HelpInfo, helpInfoText, isNewer, parseHelpInfo, versionIn } from './help-info.ts';
import { type HelpModule, helpContentName, helpInfoName } from './help-modules.ts';
import type { HelpCommand, UpdatableHelp } from './updatable-help.ts';

/** Help that is there for a module: the folder or address of its archives, and what is said about them. */
export interface AvailableHelp {
  readonly info: HelpInfo;
  readonly place: string;
  readonly cultures: readonly CultureHelp[];
}

/** What was brought before; null when there is nothing, or (with -Force) nothing that can be read. @throws UpdatableHelpError */
export function helpBefore(folder: string, module: HelpModule, force: boolean): HelpInfo | null {
  const text = textIn(folder, helpInfoName(module));
  if (text === null) return null;
  try {
    return parseHelpInfo(text);
  } catch (e) {
    if (force && e instanceof UpdatableHelpError) return null;
    throw e;
  }
}

/** The help that one of these folders has; null when none has any. @throws UpdatableHelpError HelpCultureNotSupported, … */
export function helpInFolders(folders: readonly string[], module: HelpModule, culture: string): AvailableHelp | null {
  for (const place of folders) {
    const text = textIn(place, helpInfoName(module));
    if (text === null) continue;
    const info = parseHelpInfo(text);
    return { info, place, cultures: culturesFor(info, culture) };
  }
  return null;
}

/** The help that the server of a module has. @throws UpdatableHelpError */
export function* helpOnServer(cmd: HelpCommand, run: UpdatableHelp, module: HelpModule, culture: string): Steps<AvailableHelp> {
  const say = (text: string): Steps<void> => complete(cmd.writeVerbose(text));
  const base = yield* resolveUri(module.uri, null);
  yield* run.progress(module.name, 'Locating Help Content...', 0);
  try {
    const info = parseHelpInfo(yield* downloadText(base + helpInfoName(module)));
    const place = yield* resolveUri(info.contentUri, say);
    return { info, place, cultures: culturesFor(info, culture) };
  } finally {
    yield* run.progress(module.name, 'Locating Help Content...', 100);
  }
}

/** Where the help of a culture goes. */
export interface Destination {
  readonly folder: string;
  readonly before: HelpInfo | null;
}

/** True where the help of a culture is newer than what was brought before, or -Force is given. */
export function isNeeded(cmd: HelpCommand, help: CultureHelp, before: HelpInfo | null): boolean {
  return cmd.args['Force'] === true || isNewer(help.version, versionIn(before, help.culture));
}

/** Says what has become of the help in a culture. */
export function* report(cmd: HelpCommand, module: HelpModule, what: string, help: CultureHelp): Steps<void> {
  yield* complete(cmd.writeVerbose(`${module.name}: ${what}. Culture ${help.culture} Version ${help.version}`));
}

/** Writes down what was brought, for the next time. */
export function noteHelp(module: HelpModule, there: AvailableHelp, help: CultureHelp, { folder, before }: Destination): void {
  writeText(`${folder}/${helpInfoName(module)}`, helpInfoText(there.info.contentUri, help, before), utf8);
}

/** Takes the archive from where it is into a folder. @returns the archive @throws UpdatableHelpError HelpContentNotFound, IOException */
export function* fetchContent(
  run: UpdatableHelp,
  module: HelpModule,
  there: AvailableHelp,
  help: CultureHelp,
  folder: string,
): Steps<string> {
  const name = helpContentName(module, help.culture);
  const target = `${folder}/${name}`;
  if (isDirectoryPath(there.place)) {
    const source = fileIn(there.place, name);
    if (source === null) throw noHelpContent();
    copyFile(source, target, true);
    return target;
  }
  yield* run.progress(module.name, 'Connecting to Help Content...', 0);
  writeBytes(target, yield* downloadContent(there.place + name));
  yield* run.progress(module.name, 'Downloading Help Content...', 100);
  return target;
}

/** Installs the help of a module in a culture. @throws UpdatableHelpError, IOException, UnauthorizedAccessException */
export function* install(
  cmd: HelpCommand,
  run: UpdatableHelp,
  module: HelpModule,
  there: AvailableHelp,
  help: CultureHelp,
  to: Destination,
): Steps<void> {
  createDirectory(to.folder);
  const temporary = createTempSubdirectory('help').fullName.replace(/\/$/, '');
  let files: string[];
  try {
    const archive = yield* fetchContent(run, module, there, help, temporary);
    yield* run.progress(module.name, 'Installing Help content...', 0);
    files = installHelpContent(archive, to.folder, help.culture);
    yield* run.progress(module.name, 'Installing Help content...', 100);
  } finally {
    deleteDirectory(temporary, true);
  }
  noteHelp(module, there, help, to);
  for (const file of files) yield* report(cmd, module, `Updated ${file}`, help);
}
