/** What Add-Type does with names and files of assemblies. */

import { assemblyNamed } from '../../dotnet/assemblies.ts';
import { fs } from '../../dotnet/io/modules.ts';
import { NetAssembly } from '../../dotnet/reflection/assembly.ts';
import { isAssemblyFile, loadAssembly } from '../../dotnet/reflection/assembly-files.ts';
import { ownAssemblyAt, typesIn } from '../../dotnet/reflection/own-assemblies.ts';
import type { NetType } from '../../objects/net-type.ts';
import { containsWildcardCharacters } from '../../objects/wildcard.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import { errorRecord } from './cmdlet-errors.ts';
import { pathNotFound, unresolvedPath } from './file-access.ts';

/** Assemblies of .NET that a PowerShell on Linux does not have. */
const missing =
  /^(System\.(Windows\.Forms|Web\.Extensions|DirectoryServices.*|Speech|Web\.Services|EnterpriseServices)|PresentationCore|PresentationFramework)$/i;
/** Names of assemblies that are always there: what they hold and is supported here needs no loading. */
const present = /^(System(\..+)?|Microsoft\.(VisualBasic|CSharp|PowerShell)(\..+)?|mscorlib|netstandard|WindowsBase|Newtonsoft\.Json)$/i;

/** Loads assemblies by their names, which have to exist (AddTypeCommandBase.ResolveAssemblyName). @throws the errors of a missing one */
export function loadAssemblies(cmd: CmdletRuntime, names: readonly string[]): NetType[] {
  const types: NetType[] = [];
  for (const name of names) {
    const simple = (name.split(',')[0] as string).trim().replace(/\.dll$/i, '');
    const own = ownAssemblyAt(name);
    if (own || (present.test(simple) && !missing.test(simple))) {
      const full = cmd.isBound('PassThru') ? assemblyNamed(simple) : null;
      if (own ?? full) types.push(...typesIn(own ?? NetAssembly.of(full as string)));
      continue;
    }
    if (containsWildcardCharacters(name))
      cmd.throwTerminatingError(
        errorRecord('Exception', `Cannot load assembly '${name}'.`, 'ErrorLoadingAssembly', 'InvalidOperation', name),
      );
    const file = unresolvedPath(cmd, /\.dll$/i.test(name) || name.startsWith('/') ? name : `${name}.dll`);
    if (!fs().existsSync(file) && !name.startsWith('/')) throw pathNotFound(file);
    types.push(...loadAssembly(file).types);
  }
  return types;
}

function withExtension(name: string): string {
  return /\.dll$/i.test(name) ? name : `${(name.split(',')[0] as string).trim()}.dll`;
}

/** True for a name without a folder that is neither an assembly of .NET nor a file here (AddTypeCommand.ResolveAssemblyName). */
function isLost(cmd: CmdletRuntime, name: string): boolean {
  if (name.includes('/') || present.test(withExtension(name).slice(0, -4)) || ownAssemblyAt(name) !== null) return false;
  return !fs().existsSync(unresolvedPath(cmd, withExtension(name)));
}

/** -ReferencedAssemblies: what files of them define is known to the source. Gives the names of those files. @throws ItemNotFoundException */
export function loadReferences(cmd: CmdletRuntime, names: readonly string[]): string[] {
  const files = names.filter((n) => /\.dll$/i.test(n)).map((n) => unresolvedPath(cmd, n));
  const lost = names.find((n) => isLost(cmd, n));
  if (lost !== undefined) throw pathNotFound(unresolvedPath(cmd, withExtension(lost)));
  const own = files.filter((file) => isAssemblyFile(file));
  // .NET looks for them by the names of the assemblies
  return own.flatMap((file) => [`${loadAssembly(file).assembly.simpleName}.dll`, file.slice(file.lastIndexOf('/') + 1)]);
}

/** -OutputType: only libraries, and only into a file (AddTypeCommand.BeginProcessing, EndProcessing). */
export function checkOutputType(cmd: CmdletRuntime, type: unknown, hasFile: boolean): void {
  if (!cmd.isBound('OutputType')) return;
  if (String(type) !== 'Library') {
    const message = "Both the assembly types 'ConsoleApplication' and 'WindowsApplication' are not currently supported.";
    cmd.throwTerminatingError(errorRecord('PSNotSupported', message, 'AssemblyTypeNotSupported', 'NotImplemented', type as never));
  }
  const message = 'Cannot add type. The OutputType parameter requires that the OutputAssembly parameter be specified.';
  if (!hasFile)
    cmd.throwTerminatingError(errorRecord('Exception', message, 'OUTPUTTYPE_REQUIRES_ASSEMBLY', 'InvalidArgument', type as never));
}
