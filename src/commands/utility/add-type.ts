import { fs } from '../../dotnet/io/modules.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { notSupported } from './cmdlet-errors.ts';
import { pathNotFound, unresolvedPath } from './file-access.ts';

/** Assemblies of .NET that a PowerShell on Linux does not have. */
const missing =
  /^(System\.(Windows\.Forms|Web\.Extensions|DirectoryServices.*|Speech|Web\.Services|EnterpriseServices)|PresentationCore|PresentationFramework)$/i;
/** Names of assemblies that are always there: what they hold and is supported here needs no loading. */
const present = /^(System(\..+)?|Microsoft\.(VisualBasic|CSharp|PowerShell)(\..+)?|mscorlib|netstandard|WindowsBase|Newtonsoft\.Json)$/i;

/** Add-Type (AddType.cs): loading assemblies of .NET does nothing, source code cannot be compiled. */
export const addType = defineCmdlet({
  name: 'Add-Type',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.AddTypeCommand',
  defaultParameterSet: 'FromSource',
  outputType: ['System.Type'],
  parameters: {
    TypeDefinition: { type: 'string', position: 0, mandatory: true, sets: ['FromSource'], help: 'Source code that defines types.' },
    Name: { type: 'string', position: 0, mandatory: true, sets: ['FromMember'], help: 'Names to look for or to give.' },
    MemberDefinition: {
      type: 'string[]',
      position: 1,
      mandatory: true,
      sets: ['FromMember'],
      help: 'Source code of members for a class made around them.',
    },
    Namespace: {
      type: 'string',
      sets: ['FromMember'],
      aliases: ['NS'],
      allowNull: true,
      help: 'The namespace of the new type, or prefixes and names of XML namespaces.',
    },
    UsingNamespace: {
      type: 'string[]',
      sets: ['FromMember'],
      aliases: ['Using'],
      validate: ['notNull'],
      help: 'Namespaces that the source code uses.',
    },
    Path: { type: 'string[]', position: 0, mandatory: true, sets: ['FromPath'], help: 'Path of the file; wildcards are allowed.' },
    LiteralPath: {
      type: 'string[]',
      mandatory: true,
      sets: ['FromLiteralPath'],
      aliases: ['PSPath', 'LP'],
      help: 'Path of the file, taken as it is.',
    },
    AssemblyName: { type: 'string[]', mandatory: true, sets: ['FromAssemblyName'], aliases: ['AN'], help: 'Names of assemblies to load.' },
    Language: {
      type: 'Microsoft.PowerShell.Commands.Language',
      sets: ['FromSource', 'FromMember'],
      help: 'The language of the source code.',
    },
    ReferencedAssemblies: {
      type: 'string[]',
      sets: ['FromSource', 'FromMember', 'FromPath', 'FromLiteralPath'],
      aliases: ['RA'],
      help: 'Assemblies that the source code needs.',
    },
    OutputAssembly: {
      type: 'string',
      sets: ['FromSource', 'FromMember', 'FromPath', 'FromLiteralPath'],
      aliases: ['OA'],
      help: 'Path of a file for the compiled assembly.',
    },
    OutputType: {
      type: 'Microsoft.PowerShell.Commands.OutputAssemblyType',
      sets: ['FromSource', 'FromMember', 'FromPath', 'FromLiteralPath'],
      aliases: ['OT'],
      help: 'The kind of assembly to make.',
    },
    PassThru: { type: 'switch', help: 'Also writes the object that was worked on.' },
    IgnoreWarnings: {
      type: 'switch',
      sets: ['FromSource', 'FromMember', 'FromPath', 'FromLiteralPath'],
      help: 'Takes compiler warnings for no error.',
    },
    CompilerOptions: {
      type: 'string[]',
      sets: ['FromSource', 'FromMember', 'FromPath', 'FromLiteralPath'],
      validate: ['notNullOrEmpty'],
      help: 'Options for the compiler.',
    },
  },
  synopsis: 'Loads assemblies or defines types from source code.',
  *begin(cmd): Steps<void> {
    const { args } = cmd;
    const runtime = cmd as unknown as CmdletRuntime;
    for (const name of args.AssemblyName ?? []) {
      const simple = (name.split(',')[0] as string).trim().replace(/\.dll$/i, '');
      if (present.test(simple) && !missing.test(simple)) continue;
      const file = unresolvedPath(runtime, /\.dll$/i.test(name) ? name : `${name}.dll`);
      if (!fs().existsSync(file)) throw pathNotFound(file);
      cmd.throwTerminatingError(notSupported('Add-Type', `the assembly '${name}' cannot be loaded, as there is no .NET here.`));
    }
    if (cmd.parameterSetName === 'FromAssemblyName') return;
    cmd.throwTerminatingError(
      notSupported('Add-Type', 'source code of .NET languages cannot be compiled here. Classes can be defined with the class keyword.'),
    );
  },
});
