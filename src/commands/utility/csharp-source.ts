import { compileCSharp, definedNames } from '../../csharp/compile.ts';
import { CSharpError } from '../../csharp/lexer.ts';
import { fs } from '../../dotnet/io/modules.ts';
import { findType } from '../../dotnet/registry.ts';
import type { NetType } from '../../objects/net-type.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import { errorRecord, notSupported } from './cmdlet-errors.ts';
import { pathNotFound, unresolvedPath } from './file-access.ts';

/** Sources that have been compiled: the same source again is no error. */
const compiled = new Map<string, readonly NetType[]>();

/** The source of a class around -MemberDefinition (AddTypeCommandBase.GenerateCSharpSource). */
export function memberSource(name: string, namespace: string, members: readonly string[], usings: readonly string[]): string {
  const using = ['System', 'System.Runtime.InteropServices', ...usings].map((u) => `using ${u};\n`).join('');
  const type = `public class ${name}\n{\n${members.join('\n')}\n}`;
  return namespace === '' ? `${using}${type}` : `${using}namespace ${namespace}\n{\n${type}\n}`;
}

/** Compiles C# and gives its types. @throws the terminating errors COMPILER_ERRORS and NotSupported */
export function* compileSource(cmd: CmdletRuntime, source: string): Steps<readonly NetType[]> {
  const known = compiled.get(source);
  if (known) return known;
  try {
    const taken = definedNames(source).find((name) => findType(name) !== undefined);
    if (taken !== undefined) {
      const message = `Cannot add type. The type name '${taken}' already exists.`;
      yield* complete(cmd.writeError(errorRecord('Exception', message, 'TYPE_ALREADY_EXISTS', 'InvalidOperation')));
      const failed = 'Cannot add type. Compilation errors occurred.';
      cmd.throwTerminatingError(errorRecord('InvalidOperation', failed, 'COMPILER_ERRORS', 'InvalidData'));
    }
    const types = yield* compileCSharp(cmd.context, source);
    compiled.set(source, types);
    return types;
  } catch (e) {
    if (!(e instanceof CSharpError)) throw e;
    const place = e.line > 0 ? ` in line ${e.line} of the source` : '';
    return cmd.throwTerminatingError(notSupported('Add-Type', `${e.message}${place}.`));
  }
}

/** -Path and -LiteralPath: the text of source files, empty for assemblies, whose code cannot run here. @throws FileNotFoundException */
export function filesSource(cmd: CmdletRuntime, paths: readonly string[]): string {
  let text = '';
  for (const path of paths) {
    const file = unresolvedPath(cmd, path);
    if (!fs().existsSync(file)) throw pathNotFound(file);
    const extension = /\.[^./]*$/.exec(file)?.[0] ?? '';
    if (extension.toLowerCase() === '.cs')
      text += `${fs()
        .readFileSync(file, 'utf8')
        .replace(/^\ufeff/, '')}\n`;
    else if (extension.toLowerCase() !== '.dll') {
      const message = `Cannot add type. The "${extension}" extension is not supported.`;
      cmd.throwTerminatingError(errorRecord('Exception', message, 'EXTENSION_NOT_SUPPORTED', 'InvalidArgument', extension));
    }
  }
  return text;
}
