/** Help that stands in an archive: found, taken apart, looked at and put where Get-Help finds it (UpdatableHelpSystem.cs). */
import { isDirectoryPath } from '../../../dotnet/io/errors.ts';
import {
  copyFile,
  createDirectory,
  createTempSubdirectory,
  deleteDirectory,
  readBytes,
  readText,
} from '../../../dotnet/io/file-operations.ts';
import { fs } from '../../../dotnet/io/modules.ts';
import { ZipArchiveMode } from '../../../dotnet/io/zip-archive.ts';
import { extractToDirectory, openZip } from '../../../dotnet/io/zip-files.ts';
import { NetXmlDocument, NetXmlElement } from '../../../dotnet/xml/nodes.ts';
import { parseDocument } from '../../../dotnet/xml/parser.ts';
import { NetException } from '../../../errors/exceptions.ts';
import { UpdatableHelpError } from './help-error.ts';

/** The file with a name in a folder, whatever its case; null when there is none (UpdatableHelpSystem.GetFilePath). */
export function fileIn(folder: string, name: string): string | null {
  if (!isDirectoryPath(folder)) return null;
  const files = fs().readdirSync(folder);
  const found = files.find((f) => f === name) ?? files.find((f) => f.toLowerCase() === name.toLowerCase());
  return found === undefined ? null : `${folder}/${found}`;
}

/** The text of {@link fileIn}; null when there is none. */
export function textIn(folder: string, name: string): string | null {
  const file = fileIn(folder, name);
  return file === null ? null : readText(file);
}

function invalidFiles(): UpdatableHelpError {
  const message = 'Help content contains files that are not valid. Only .txt and .xml files are supported.';
  return new UpdatableHelpError('HelpContentContainsInvalidFiles', message, 'InvalidData');
}

function invalidXml(): UpdatableHelpError {
  const message = 'The Help content at the specified location is not valid. Specify a location that contains valid Help Content.';
  return new UpdatableHelpError('HelpContentXmlValidationFailure', message, 'InvalidData');
}

const maml = 'http://schemas.microsoft.com/maml/2004/10';
const commands = ['http://schemas.microsoft.com/maml/dev/command/2004/10', 'http://schemas.microsoft.com/maml/dev/dscResource/2004/10'];

/** The elements of a file of help must be those of MAML. @throws UpdatableHelpError HelpContentXmlValidationFailure */
function validateXml(text: string): void {
  const document = new NetXmlDocument();
  parseDocument(text, document, { preserveWhitespace: false });
  const root = document.documentElement;
  const name = root?.localName.toLowerCase();
  if (name === 'providerhelp') return;
  if (root === null || name !== 'helpitems' || document.children.length > 2) throw invalidXml();
  for (const node of root.children) {
    if (!(node instanceof NetXmlElement) || node.localName.toLowerCase() === 'providerhelp') continue;
    const allowed = node.localName.toLowerCase() === 'para' ? [maml] : commands;
    if (!allowed.includes(node.namespaceURI.toLowerCase()) && !allowed.includes(node.namespaceURI)) throw invalidXml();
  }
}

/** A file of help is text or MAML, and no program. @throws UpdatableHelpError */
function validate(file: string): void {
  if (/\.xml$/i.test(file)) validateXml(readText(file));
  else if (readBytes(file).subarray(0, 2).join() === '77,90') throw invalidFiles();
}

/** An archive that says only that there is no help: one empty file `placeholder.txt`. */
function isPlaceholder(files: readonly string[]): boolean {
  const [file] = files;
  return files.length === 1 && /\/placeholder\.txt$/i.test(file as string) && fs().statSync(file as string).size === 0;
}

function extract(archive: string, folder: string): void {
  try {
    const zip = openZip(archive, ZipArchiveMode.Read);
    try {
      extractToDirectory(zip, folder, false);
    } finally {
      zip.dispose();
    }
  } catch (e) {
    if (!(e instanceof NetException)) throw e;
    throw new UpdatableHelpError('UnableToExtract', 'Error extracting Help content.', 'InvalidOperation');
  }
}

/** Puts the files of an archive into the folder of a culture. @returns the files that are there now @throws UpdatableHelpError, IOException */
export function installHelpContent(archive: string, destination: string, culture: string): string[] {
  const temporary = createTempSubdirectory('help').fullName;
  try {
    extract(archive, temporary);
    const entries = fs().readdirSync(temporary, { withFileTypes: true });
    const files = entries.filter((e) => e.isFile()).map((e) => `${temporary.replace(/\/$/, '')}/${e.name}`);
    if (isPlaceholder(files)) return [];
    if (!files.every((f) => /\.(xml|txt)$/i.test(f))) throw invalidFiles();
    return files.map((file) => {
      validate(file);
      createDirectory(`${destination}/${culture}`);
      const target = `${destination}/${culture}/${file.slice(file.lastIndexOf('/') + 1)}`;
      copyFile(file, target, true);
      return target;
    });
  } finally {
    deleteDirectory(temporary, true);
  }
}
