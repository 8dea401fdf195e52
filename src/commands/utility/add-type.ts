import { noteAssembly, writeAssembly } from '../../dotnet/reflection/assembly-files.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { toStringValue } from '../../objects/to-string.ts';
import { complete, type Done, type Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { checkOutputType, loadAssemblies, loadReferences } from './add-type-assemblies.ts';
import { filesSource, refusedPath } from './add-type-files.ts';
import { notSupported } from './cmdlet-errors.ts';
import { compileSource, memberSource } from './csharp-source.ts';
import { unresolvedPath } from './file-access.ts';
import { refuseIfConstrained } from './language-restrictions.ts';

/** -PassThru: the types. */
function* pass(cmd: { args: { PassThru: boolean }; write(v: Value): Done }, types: readonly NetType[]): Steps<void> {
  if (cmd.args.PassThru) for (const type of types) yield* complete(cmd.write(type as unknown as Value));
}

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
    TypeDefinition: {
      type: 'string',
      position: 0,
      mandatory: true,
      sets: ['FromSource'],
      validate: ['trustedData'],
      help: 'Source code that defines types.',
    },
    Name: { type: 'string', position: 0, mandatory: true, sets: ['FromMember'], help: 'Names to look for or to give.' },
    MemberDefinition: {
      type: 'string[]',
      position: 1,
      mandatory: true,
      sets: ['FromMember'],
      validate: ['trustedData'],
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
    Path: {
      type: 'string[]',
      position: 0,
      mandatory: true,
      sets: ['FromPath'],
      validate: ['trustedData'],
      refuse: refusedPath,
      help: 'Path of the file; wildcards are allowed.',
    },
    LiteralPath: {
      type: 'string[]',
      mandatory: true,
      sets: ['FromLiteralPath'],
      validate: ['trustedData'],
      aliases: ['PSPath', 'LP'],
      help: 'Path of the file, taken as it is.',
    },
    AssemblyName: {
      type: 'string[]',
      mandatory: true,
      sets: ['FromAssemblyName'],
      aliases: ['AN'],
      validate: ['trustedData'],
      help: 'Names of assemblies to load.',
    },
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
    refuseIfConstrained(cmd, {
      id: 'CannotDefineNewType',
      message: 'Cannot add type. Definition of new types is not supported in this language mode.',
    });
    checkOutputType(cmd, args.OutputType, cmd.isBound('OutputAssembly'));
    const options = { ignoreWarnings: args.IgnoreWarnings, compilerOptions: args.CompilerOptions ?? [] };
    yield* pass(cmd, loadAssemblies(cmd, args.AssemblyName ?? []));
    if (cmd.parameterSetName === 'FromAssemblyName') return;
    const language = args.Language === undefined ? 'CSharp' : toStringValue(args.Language as Value);
    if (language !== 'CSharp') cmd.throwTerminatingError(notSupported('Add-Type', `the language ${language} cannot be compiled.`));
    let files = [{ path: '', text: args.TypeDefinition ?? '' }];
    if (cmd.parameterSetName === 'FromMember') {
      const namespace = cmd.isBound('Namespace') ? (args.Namespace ?? '') : 'Microsoft.PowerShell.Commands.AddType.AutoGeneratedTypes';
      files = [{ path: '', text: memberSource(args.Name ?? '', namespace, args.MemberDefinition ?? [], args.UsingNamespace ?? []) }];
    } else if (args.Path ?? args.LiteralPath) {
      const given = filesSource(cmd, args.Path ?? args.LiteralPath ?? [], args.Path === undefined);
      yield* pass(cmd, given.types);
      files = given.files;
    }
    if (files.every((f) => f.text.trim() === '')) return;
    const references = loadReferences(cmd, args.ReferencedAssemblies ?? []);
    const isKept = !args.OutputAssembly || args.PassThru;
    const { types, assembly, symbols } = yield* compileSource(cmd, files, { ...options, isKept });
    if (args.OutputAssembly) {
      const target = unresolvedPath(cmd, args.OutputAssembly);
      writeAssembly(target, { name: assembly, symbols, files, references });
      if (isKept) noteAssembly(assembly, types, target);
    }
    yield* pass(cmd, types);
  },
});
