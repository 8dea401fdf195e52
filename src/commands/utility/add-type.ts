import { fs } from '../../dotnet/io/modules.ts';
import type { Value } from '../../objects/net-object.ts';
import { toStringValue } from '../../objects/to-string.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { notSupported } from './cmdlet-errors.ts';
import { compileSource, filesSource, memberSource } from './csharp-source.ts';
import { pathNotFound, unresolvedPath } from './file-access.ts';

/** Assemblies of .NET that a PowerShell on Linux does not have. */
const missing =
  /^(System\.(Windows\.Forms|Web\.Extensions|DirectoryServices.*|Speech|Web\.Services|EnterpriseServices)|PresentationCore|PresentationFramework)$/i;
/** Names of assemblies that are always there: what they hold and is supported here needs no loading. */
const present = /^(System(\..+)?|Microsoft\.(VisualBasic|CSharp|PowerShell)(\..+)?|mscorlib|netstandard|WindowsBase|Newtonsoft\.Json)$/i;

/**
 * Add-Type (AddType.cs). C# is compiled as far as src/csharp knows it. Assemblies of .NET are accepted where they exist: like .NET, which
 * looks into them only when one of their types is asked for, and what they hold is then not found here.
 */
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
    const language = args.Language === undefined ? 'CSharp' : toStringValue(args.Language as Value);
    if (language !== 'CSharp') cmd.throwTerminatingError(notSupported('Add-Type', `the language ${language} cannot be compiled.`));
    let source = args.TypeDefinition ?? '';
    if (cmd.parameterSetName === 'FromMember') {
      const namespace = cmd.isBound('Namespace') ? (args.Namespace ?? '') : 'Microsoft.PowerShell.Commands.AddType.AutoGeneratedTypes';
      source = memberSource(args.Name ?? '', namespace, args.MemberDefinition ?? [], args.UsingNamespace ?? []);
    } else if (args.Path ?? args.LiteralPath) source = filesSource(runtime, args.Path ?? args.LiteralPath ?? []);
    const types = source.trim() === '' ? [] : yield* compileSource(runtime, source, { ignoreWarnings: args.IgnoreWarnings });
    if (args.PassThru) for (const type of types) yield* complete(cmd.write(type as unknown as Value));
  },
});
