/** What Add-Type does with names and files of assemblies. */
import { fs } from '../../dotnet/io/modules.ts';
import { exceptionOf } from '../../errors/throw.ts';
import { containsWildcardCharacters } from '../../objects/wildcard.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import { errorRecord, notSupported } from './cmdlet-errors.ts';
import { pathNotFound, unresolvedPath } from './file-access.ts';

/** Assemblies of .NET that a PowerShell on Linux does not have. */
const missing =
  /^(System\.(Windows\.Forms|Web\.Extensions|DirectoryServices.*|Speech|Web\.Services|EnterpriseServices)|PresentationCore|PresentationFramework)$/i;
/** Names of assemblies that are always there: what they hold and is supported here needs no loading. */
const present = /^(System(\..+)?|Microsoft\.(VisualBasic|CSharp|PowerShell)(\..+)?|mscorlib|netstandard|WindowsBase|Newtonsoft\.Json)$/i;

/** What a file begins with that -OutputAssembly has written: there is no machine code to put into it, so it holds the source. */
const mark = '// assembly of C# source\n';

/** Checks that assemblies exist (AddTypeCommandBase.ResolveAssemblyName). @throws the errors of a missing one */
export function checkAssemblies(cmd: CmdletRuntime, names: readonly string[]): string[] {
  const sources: string[] = [];
  for (const name of names) {
    const simple = (name.split(',')[0] as string).trim().replace(/\.dll$/i, '');
    if (present.test(simple) && !missing.test(simple)) continue;
    if (containsWildcardCharacters(name))
      cmd.throwTerminatingError(
        errorRecord('Exception', `Cannot load assembly '${name}'.`, 'ErrorLoadingAssembly', 'InvalidOperation', name),
      );
    const file = unresolvedPath(cmd, /\.dll$/i.test(name) || name.startsWith('/') ? name : `${name}.dll`);
    if (!fs().existsSync(file)) {
      if (!name.startsWith('/')) throw pathNotFound(file);
      const text = `Could not load file or assembly '${name}'. The system cannot find the file specified.\n`;
      throw exceptionOf('System.IO.FileNotFoundException', text, null, { FileName: name });
    }
    const source = assemblySource(file);
    if (source === null)
      cmd.throwTerminatingError(notSupported('Add-Type', `the assembly '${name}' cannot be loaded, as there is no .NET here.`));
    else sources.push(source);
  }
  return sources;
}

/** The source in a file that {@link writeAssembly} has written; null for other files. */
export function assemblySource(file: string): string | null {
  const text = fs().readFileSync(file, 'utf8');
  return text.startsWith(mark) ? text.slice(mark.length) : null;
}

/** -OutputAssembly. */
export function writeAssembly(cmd: CmdletRuntime, path: string, source: string): void {
  fs().writeFileSync(unresolvedPath(cmd, path), mark + source);
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
