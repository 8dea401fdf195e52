import { defineCmdlet } from '../../../src/commands/cmdlet.ts';
import { encodingArgument, toEncoding, warnOfUtf7 } from '../../../src/commands/utility/encoding-argument.ts';
import { NetDirectoryInfo } from '../../../src/dotnet/io/file-system-info.ts';
import { defineType } from '../../../src/dotnet/registry.ts';
import { ErrorDetails } from '../../../src/errors/error-record.ts';
import { NetException } from '../../../src/errors/exceptions.ts';
import { exceptionOf, newErrorRecord } from '../../../src/errors/throw.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import { paths } from '../../../src/providers/path-intrinsics.ts';
import { complete } from '../../../src/scheduler/suspension.ts';
import type { ExecutionContext } from '../../../src/session/execution-context.ts';
import { personalModulePath } from '../../../src/session/module-path.ts';
import { isFolder, leaf, makeFolder } from '../../backends/remote/local-files.ts';
import { versionOf } from '../../remoting/remote-objects.ts';
import { ImplicitModule } from './implicit-module.ts';
import { implicitRemotingParameters } from './implicit-remoting-parameters.ts';
import { runText } from './run-text.ts';

/** Modules that PowerShell has written ask for the version of what writes them. */
defineType({
  name: 'Microsoft.PowerShell.Commands.ExportPSSessionCommand',
  baseType: 'Microsoft.PowerShell.Commands.ImplicitRemotingCommandBase',
  sealed: true,
  staticProperties: { 'version VersionOfScriptGenerator': { get: () => versionOf('1.0') } },
});

/** Export-PSSession (ImplicitRemotingCommands.cs): a module whose functions run the commands of a session, and open a new one where there is none. */
export const exportPsSession = defineCmdlet({
  name: 'Export-PSSession',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.ExportPSSessionCommand',
  synopsis: 'Writes commands of a remote session into a module.',
  outputType: ['System.IO.FileInfo'],
  parameters: {
    OutputModule: {
      type: 'string',
      position: 1,
      mandatory: true,
      aliases: ['PSPath', 'ModuleName'],
      validate: ['notNullOrEmpty'],
      help: 'The folder of the module, or its name: it then goes to the modules of the user.',
    },
    Force: { type: 'switch', help: 'Writes into a folder that is there already.' },
    Encoding: {
      type: 'System.Text.Encoding',
      transform: toEncoding,
      validate: ['notNullOrEmpty'],
      help: 'The encoding of the files.',
      default: 'utf8NoBOM',
    },
    ...implicitRemotingParameters,
  },
  examples: [
    {
      code: 'Export-PSSession $s -OutputModule ServerTools -CommandName *-Item -AllowClobber\nImport-Module ServerTools -Prefix Server',
      remarks: 'Saves commands of another computer for later sessions.',
    },
  ],
  *begin(cmd) {
    yield* complete(warnOfUtf7(cmd, cmd.args.Encoding as Value | undefined));
    const module = new ImplicitModule(cmd, '');
    const folder = moduleFolder(cmd.context, cmd.args.OutputModule ?? '');
    if (isFolder(folder) && !cmd.args.Force) {
      const message = `The directory '${folder}' already exists.  Use the -Force parameter if you want to overwrite the directory and files within the directory.`;
      const e = exceptionOf('System.ArgumentException', message);
      cmd.throwTerminatingError(
        newErrorRecord(e, 'ExportProxyCommand_OutputDirectoryExists', 'ResourceExists', new NetDirectoryInfo(folder)),
      );
    }
    try {
      makeFolder(folder);
    } catch (e) {
      if (!(e instanceof NetException)) throw e;
      const message = `Cannot create the module ${cmd.args.OutputModule} due to the following: ${e.message}. Use a different argument for the -OutputModule parameter and retry.`;
      const record = newErrorRecord(
        exceptionOf('System.ArgumentException', message, e),
        'ExportProxyCommand_CannotCreateOutputDirectory',
        'ResourceExists',
        cmd.args.OutputModule ?? null,
      );
      record.errorDetails = new ErrorDetails(message);
      cmd.throwTerminatingError(record);
    }
    yield* module.read();
    yield* module.write(folder, leaf(folder), encodingArgument(cmd.args.Encoding as Value | undefined));
    for (const file of yield* runText(cmd.context, 'param($path) Microsoft.PowerShell.Management\\Get-ChildItem -LiteralPath $path', [
      folder,
    ]))
      yield* complete(cmd.write(file));
  },
});

/** The folder that a name or path of a module means (PathUtils.CreateModuleDirectory). */
function moduleFolder(context: ExecutionContext, given: string): string {
  return /^[./\\]|^[^/\\]+:/.test(given) ? paths(context).parse(given).path : `${personalModulePath(process.env)}/${given}`;
}
