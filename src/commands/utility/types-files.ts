/** The types files of the session: read by Update-TypeData and by modules, taken back by Remove-TypeData (Update-TypeData.cs). */
import { documentError } from '../../formatting/format-xml.ts';
import { typeTable } from '../../objects/type-table.ts';
import { currentContext, ownTypeLayer } from '../../session/current-context.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import { readText } from './file-access.ts';
import { updateTypeTable } from './type-data-update.ts';
import { type TypeNode, TypesXmlReader } from './types-xml-reader.ts';

/** What a file has put into the table. */
interface LoadedTypesFile {
  readonly path: string;
  readonly types: readonly TypeNode[];
  readonly errors: readonly string[];
}

/** The files of each runspace. */
const filesOf = new WeakMap<ExecutionContext, LoadedTypesFile[]>();

function loadedFiles(): readonly LoadedTypesFile[] {
  return filesOf.get(currentContext()) ?? [];
}

/** True when the session has read this file. */
export function hasTypesFile(path: string): boolean {
  return loadedFiles().some((file) => file.path.toLowerCase() === path.toLowerCase());
}

/**
 * Reads a types file into the table. A file that has been read before is read again.
 * @param source what messages begin with: the path, or a module's name
 * @returns what is wrong with it, as messages
 * @throws FileNotFoundException … when it cannot be read
 */
export function loadTypesFile(path: string, source = path): readonly string[] {
  removeTypesFile(path);
  const text = readText(path);
  const reader = new TypesXmlReader(path, source);
  let types: TypeNode[] = [];
  try {
    types = reader.read(text);
  } catch (e) {
    if (!(e instanceof Error)) throw e;
    reader.errors.push(`${source}, ${path} : Exception: ${documentError(text) ?? e.message}`);
  }
  const errors = [...reader.errors].reverse();
  for (const type of types) errors.push(...updateTypeTable(type, false));
  filesOf.set(currentContext(), [...loadedFiles(), { path, types, errors }]);
  return errors;
}

/** The messages of files that were read before and had errors: PowerShell reads all files again with each new one. */
export function earlierTypesErrors(except: readonly string[]): string[] {
  return loadedFiles()
    .filter((file) => !except.includes(file.path))
    .flatMap((file) => file.errors);
}

/** Takes the members of a file out of the table; false when it was not read. */
export function removeTypesFile(path: string): boolean {
  const files = loadedFiles();
  const file = files.find((f) => f.path.toLowerCase() === path.toLowerCase());
  if (!file) return false;
  filesOf.set(
    currentContext(),
    files.filter((f) => f !== file),
  );
  ownTypeLayer();
  for (const { name, members, standardMembers, typeConverter, typeAdapter } of file.types) {
    if (!typeTable.get(name)) continue;
    const data = typeTable.edit(name);
    for (const member of members) if (data.members.get(member.name) === member) data.members.delete(member.name);
    for (const member of standardMembers)
      if (data.standardMembers.get(member.name.toLowerCase()) === member) data.standardMembers.delete(member.name.toLowerCase());
    if (typeConverter && data.typeConverter === typeConverter) data.typeConverter = null;
    if (typeAdapter && data.typeAdapter === typeAdapter) data.typeAdapter = null;
    if (data.members.size === 0 && data.standardMembers.size === 0 && !data.typeConverter && !data.typeAdapter) typeTable.remove(name);
    typeTable.touch();
  }
  return true;
}
