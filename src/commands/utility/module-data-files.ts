/** The types and format files of modules (ModuleCmdletBase.LoadModuleManifest). */

import { isFlowControl, NetException } from '../../errors/exceptions.ts';
import { runtimeException } from '../../errors/throw.ts';
import { type FormatFile, readFormatXml } from '../../formatting/format-xml.ts';
import { typeInfoDataBase } from '../../formatting/type-info-database.ts';
import { moduleDataFiles } from '../../session/module-data-files.ts';
import { readText } from './file-access.ts';
import { hasTypesFile, loadTypesFile, removeTypesFile } from './types-files.ts';

function fail(kind: string, errors: readonly string[]): void {
  if (errors.length === 0) return;
  const lines = errors.map((line) => `\n${line}`).join('');
  throw runtimeException(
    'RuntimeException',
    'InvalidOperation',
    `The following error occurred while loading the ${kind} data file: ${lines}\n`,
  );
}

moduleDataFiles.types = (_context, path) => {
  if (!hasTypesFile(path)) fail('extended type', loadTypesFile(path));
};
/** Whatever is wrong with the formats of a module is the module's error. */
function readFormats(text: string, path: string): FormatFile {
  try {
    return readFormatXml(text, path);
  } catch (e) {
    if (!(e instanceof NetException) || isFlowControl(e)) throw e;
    throw runtimeException('FormatXmlUpdateException', 'InvalidOperation', e.message);
  }
}
moduleDataFiles.formats = (context, path) => {
  const file = readFormats(readText(path), path);
  fail(
    'format',
    file.errors.map((message) => `${path}, ${message}`),
  );
  typeInfoDataBase(context).addFile(path, file.views, true);
};
moduleDataFiles.removeTypes = (_context, path) => {
  removeTypesFile(path);
};
moduleDataFiles.removeFormats = (context, path) => typeInfoDataBase(context).removeFile(path);
