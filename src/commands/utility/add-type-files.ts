/** The files of Add-Type: what -Path and -LiteralPath name (AddTypeCommand.Path, LiteralPath and ProcessPaths). */

import type { SourceFile } from '../../csharp/compiler.ts';
import { fs } from '../../dotnet/io/modules.ts';
import { isDotnetFile, loadAssembly } from '../../dotnet/reflection/assembly-files.ts';
import { ownAssemblyAt, typesIn } from '../../dotnet/reflection/own-assemblies.ts';
import { isFlowControl, NetException } from '../../errors/exceptions.ts';
import { exceptionOf } from '../../errors/throw.ts';
import { PSArray } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { toStringValue } from '../../objects/to-string.ts';
import { containsWildcardCharacters } from '../../objects/wildcard.ts';
import { itemNotFound, paths } from '../../providers/path-intrinsics.ts';
import { currentContext } from '../../session/current-context.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import { errorRecord } from './cmdlet-errors.ts';
import { exists, unresolvedPath } from './file-access.ts';

/** What the setter of -Path throws: a path without wildcards has to exist. */
export function refusedPath(value: Value): string | null {
  if (!(value instanceof PSArray)) return null;
  const context = currentContext();
  for (const item of value.items) {
    const path = toStringValue(item);
    if (containsWildcardCharacters(path)) continue;
    try {
      const { provider, drive, path: full } = paths(context).parse(path);
      if (ownAssemblyAt(full) !== null || provider.exists(context, full)) continue;
      return itemNotFound(provider.isNavigation || !drive ? full : `${drive.name}:/${full}`).message;
    } catch (e) {
      if (!(e instanceof NetException) || isFlowControl(e)) throw e;
      return e.message;
    }
  }
  return null;
}

/** The full paths, those that patterns mean among them; a pattern that means none stays as it is, for a better message. */
function resolved(cmd: CmdletRuntime, given: readonly string[], literal: boolean): string[] {
  return given.flatMap((path) => {
    const found = literal ? [] : paths(cmd.context).glob(path);
    return found.length > 0 ? found.map((f) => f.path) : [unresolvedPath(cmd, path)];
  });
}

/** All files have one extension, that of a source or of an assembly. */
function checkExtensions(cmd: CmdletRuntime, files: readonly string[]): void {
  const fail = (message: string, id: string, extension: string): never =>
    cmd.throwTerminatingError(errorRecord('Exception', message, id, 'InvalidArgument', extension));
  let first: string | undefined;
  for (const file of files) {
    const extension = (/\.[^./]*$/.exec(file)?.[0] ?? '').toUpperCase();
    if (extension !== '.CS' && extension !== '.DLL')
      fail(`Cannot add type. The "${extension}" extension is not supported.`, 'EXTENSION_NOT_SUPPORTED', extension);
    if ((first ??= extension) !== extension)
      fail('Cannot add type. Input files must all have the same file extension.', 'MULTIPLE_EXTENSION_NOT_SUPPORTED', extension);
  }
}

/** -Path and -LiteralPath: the source files; assemblies among them are loaded. @throws FileNotFoundException and what is wrong with an assembly */
export function filesSource(cmd: CmdletRuntime, given: readonly string[], literal: boolean): { files: SourceFile[]; types: NetType[] } {
  const types: NetType[] = [];
  const files: SourceFile[] = [];
  const all = resolved(cmd, given, literal);
  const isOwn = (file: string): boolean => ownAssemblyAt(file) !== null;
  checkExtensions(
    cmd,
    all.filter((file) => !isOwn(file)),
  );
  for (const file of all) {
    const own = ownAssemblyAt(file);
    const isAssembly = /\.dll$/i.test(file);
    if (own) {
      if (cmd.isBound('PassThru')) types.push(...typesIn(own));
    } else if (!exists(file)) {
      const message = isAssembly
        ? `Could not load file or assembly '${file}'. The system cannot find the file specified.\n`
        : `Could not find file '${file}'.`;
      throw exceptionOf('System.IO.FileNotFoundException', message, null, { FileName: file });
    } else if (!isAssembly)
      files.push({
        path: file,
        text: fs()
          .readFileSync(file, 'utf8')
          .replace(/^\ufeff/, ''),
      });
    // what .NET compiled is accepted, and not looked into
    else if (!isDotnetFile(file)) types.push(...loadAssembly(file).types);
  }
  return { files, types };
}
