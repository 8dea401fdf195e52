import type { CmdletRuntime } from '../../src/commands/cmdlet.ts';
import { errorRecord, exception } from '../../src/commands/utility/cmdlet-errors.ts';
import { languageModeOf, refuseIfConstrained } from '../../src/commands/utility/language-restrictions.ts';
import { NetPSCredential } from '../../src/dotnet/security/secure-string.ts';
import type { Value } from '../../src/objects/net-object.ts';
import { toText } from '../../src/objects/to-string.ts';
import { paths } from '../../src/providers/path-intrinsics.ts';
import { complete, type Steps } from '../../src/scheduler/suspension.ts';
import type { ScriptBlock } from '../../src/session/script-block.ts';
import { missingServer } from '../backends/process/server-transport.ts';
import type { ProcessJobStart } from '../backends/process/start-process-job.ts';
import { evaluateUsing } from '../jobs/using-values.ts';
import { inputHandlingText } from './input-handling-text.ts';
import { commandsOf, scriptOfFile } from './remote-script.ts';
import type { startJobParameters } from './start-job-parameters.ts';

/** True for a credential other than PSCredential.Empty. */
function isNamed(credential: Value | undefined): boolean {
  return credential instanceof NetPSCredential && credential.userName !== '';
}

/** Start-Job while it runs. */
export type StartJobCommand = CmdletRuntime<typeof startJobParameters>;

/** BeginProcessing: what can be wrong before anything is started. */
export function checkArguments(cmd: StartJobCommand): void {
  const { args, context } = cmd;
  const missing = missingServer();
  if (missing !== null)
    cmd.throwTerminatingError(
      errorRecord(
        'PSNotSupported',
        `The pwsh executable cannot be found at "${missing}".\nNote that 'Start-Job' is not supported by design in scenarios where PowerShell is being hosted in other applications. Instead, usage of the 'ThreadJob' module is recommended in such scenarios.`,
        'IPCPwshExecutableNotFound',
        'NotInstalled',
        missing,
      ),
    );
  if (args.RunAs32)
    cmd.throwTerminatingError(
      errorRecord(
        'PSNotSupported',
        "Cannot start a 32-bit 'pwsh' process from the 64-bit 'pwsh' installation. Install the 32-bit 'pwsh' if you need to run PowerShell in a 32-bit process.",
        'RunAs32NotSupported',
        'InvalidOperation',
      ),
    );
  if (isNamed(args.Credential))
    cmd.throwTerminatingError(
      errorRecord(
        'PSNotSupported',
        'Running a job as another user is not supported on this platform.',
        'CredentialNotSupported',
        'NotImplemented',
      ),
    );
  if (args.ScriptBlock || args.InitializationScript)
    refuseIfConstrained(cmd, {
      id: 'CannotStartJobInconsistentLanguageMode',
      message: 'Cannot start job. The language mode for this session is incompatible with the system-wide language mode.',
      target: languageModeOf(context),
    });
  const directory = args.WorkingDirectory;
  if (directory !== undefined) {
    const { provider, path } = paths(context).parse(directory);
    if (!provider.isContainer(context, path))
      cmd.throwTerminatingError(
        errorRecord(
          'System.IO.DirectoryNotFoundException',
          `Cannot find the WorkingDirectory path ${directory}.`,
          'DirectoryNotFoundException',
          'InvalidOperation',
        ),
      );
  }
}

/** What the job runs: the script block or file, its arguments and its `$using:` values. @throws ArgumentException, ItemNotFoundException, ParseException for the file; PSInvalidOperationException for -Authentication */
export function* prepare(cmd: StartJobCommand): Steps<ProcessJobStart> {
  const { args, context } = cmd;
  const file = args.FilePath ?? args.LiteralPath;
  const block = file === undefined ? (args.ScriptBlock as ScriptBlock) : scriptOfFile(cmd.context, file, args.LiteralPath !== undefined);
  const mechanism = args.Authentication === undefined ? 'Default' : toText(args.Authentication);
  if (mechanism !== 'Default')
    throw exception(
      'PSInvalidOperation',
      `The specified authentication mechanism "${mechanism}" is not supported. Only "Default" is supported for this operation.`,
    );
  return {
    command: block.toString(),
    commands: yield* commandsOf(block, args.ArgumentList ?? []),
    text: cmd.expectsInput ? inputHandlingText(block) : block.toString(),
    arguments: args.ArgumentList ?? [],
    using: yield* complete(evaluateUsing(context, block)),
    workingDirectory: args.WorkingDirectory ?? paths(context).info(paths(context).parse('.')).path,
    hasInput: cmd.expectsInput || cmd.isBound('InputObject'),
    initializationScript: args.InitializationScript?.toString() ?? null,
    name: null,
  };
}
