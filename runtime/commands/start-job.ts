import { parameterAsts } from '../../src/binding/script-parameters.ts';
import type { CmdletRuntime } from '../../src/commands/cmdlet.ts';
import { defineCmdlet } from '../../src/commands/cmdlet.ts';
import { errorRecord, exception } from '../../src/commands/utility/cmdlet-errors.ts';
import { AutomationNull } from '../../src/objects/collections.ts';
import { toText } from '../../src/objects/to-string.ts';
import { containsWildcardCharacters } from '../../src/objects/wildcard.ts';
import { itemNotFound, paths } from '../../src/providers/path-intrinsics.ts';
import { complete, type Steps } from '../../src/scheduler/suspension.ts';
import { ExternalScriptInfo } from '../../src/session/command-info.ts';
import type { ScriptBlock } from '../../src/session/script-block.ts';
import type { PSRemotingChildJob } from '../backends/process/ps-remoting-child-job.ts';
import { missingServer } from '../backends/process/server-transport.ts';
import { type ProcessJobStart, startProcessJob } from '../backends/process/start-process-job.ts';
import { jobRepository } from '../jobs/job-repository.ts';
import { evaluateUsing } from '../jobs/using-values.ts';
import { inputHandlingText } from './input-handling-text.ts';
import { startJobParameters } from './start-job-parameters.ts';

type Cmd = CmdletRuntime<typeof startJobParameters>;

/** What begin has found out, and the job once the first record has started it. */
interface State {
  start: ProcessJobStart | null;
  job: PSRemotingChildJob | null;
}

/** Start-Job (StartJob.cs): runs a script block or a script file in a process of its own. */
export const startJob = defineCmdlet<typeof startJobParameters, State>({
  name: 'Start-Job',
  aliases: ['sajb'],
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.StartJobCommand',
  synopsis: 'Starts a PowerShell background job.',
  defaultParameterSet: 'ComputerName',
  outputType: ['System.Management.Automation.PSRemotingJob'],
  parameters: startJobParameters,
  examples: [{ code: 'Start-Job { Get-Process } | Receive-Job -Wait', remarks: 'Runs a script block in a process of its own.' }],
  state: () => ({ start: null, job: null }),
  *begin(cmd, state) {
    checkArguments(cmd);
    if (cmd.parameterSetName !== 'DefinitionName') state.start = yield* prepare(cmd);
  },
  *process(cmd, state) {
    if (!state.start) {
      yield* fromDefinition(cmd);
      return;
    }
    if (!state.job) {
      const { parent, child } = startProcessJob(cmd.context, { ...state.start, name: cmd.args.Name || null });
      state.job = child;
      jobRepository(cmd.context).add(parent);
      yield* complete(cmd.write(parent));
    }
    const input = cmd.boundValue('InputObject');
    if (input !== undefined && input !== AutomationNull) state.job.writeInput(input);
  },
  end(_cmd, state) {
    state.job?.endInput();
  },
});

/** BeginProcessing: what can be wrong before anything is started. */
function checkArguments(cmd: Cmd): void {
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

function* prepare(cmd: Cmd): Steps<ProcessJobStart> {
  const { args, context } = cmd;
  const file = args.FilePath ?? args.LiteralPath;
  const block = file === undefined ? (args.ScriptBlock as ScriptBlock) : scriptOfFile(cmd, file, args.LiteralPath !== undefined);
  const mechanism = args.Authentication === undefined ? 'Default' : toText(args.Authentication);
  if (mechanism !== 'Default')
    throw exception(
      'PSInvalidOperation',
      `The specified authentication mechanism "${mechanism}" is not supported. Only "Default" is supported for this operation.`,
    );
  return {
    command: block.toString(),
    script: parameterAsts(block).body,
    text: cmd.expectsInput ? inputHandlingText(block) : block.toString(),
    arguments: args.ArgumentList ?? [],
    using: yield* complete(evaluateUsing(context, block)),
    workingDirectory: args.WorkingDirectory ?? paths(context).info(paths(context).parse('.')).path,
    initializationScript: args.InitializationScript?.toString() ?? null,
    name: null,
  };
}

/** GetScriptBlockFromFile. @throws ArgumentException, ItemNotFoundException, ParseException */
function scriptOfFile(cmd: Cmd, given: string, literal: boolean): ScriptBlock {
  const invalid = (message: string) => exception('Argument', `${message} (Parameter 'filePath')`);
  if (!literal && containsWildcardCharacters(given))
    throw invalid('Wildcard characters are not supported for the FilePath parameter. Specify a path without wildcard characters.');
  if (!/\.ps1$/i.test(given))
    throw invalid(
      'The value of the FilePath parameter must be a PowerShell script file. Enter the path to a file with a .ps1 file name extension and try the command again.',
    );
  const { context } = cmd;
  const found = paths(context).parse(given);
  const { path } = paths(context).info(found);
  if (!found.provider.exists(context, found.path)) throw itemNotFound(literal ? given : path);
  if (found.provider.name !== 'FileSystem')
    throw exception('Argument', 'The path specified as the value of the FilePath parameter is not from the FileSystem provider.');
  return new ExternalScriptInfo(given, found.path, context).scriptBlock;
}

/** -DefinitionName: there are no job types with definitions here, so none is ever found. */
function* fromDefinition(cmd: Cmd): Steps<void> {
  const { DefinitionName: name, DefinitionPath: path, Type: type } = cmd.args;
  if (path !== undefined) {
    const intrinsics = paths(cmd.context);
    const found = intrinsics.glob(path);
    for (const p of found) if (!p.provider.exists(cmd.context, p.path)) throw itemNotFound(intrinsics.info(p).path);
    const provider = found[0]?.provider.name ?? 'FileSystem';
    if (provider !== 'FileSystem' || found.length !== 1) {
      const [id, message] =
        provider !== 'FileSystem'
          ? [
              'StartJobFromDefinitionNamePathInvalidNotFileSystemProvider',
              `Cannot retrieve the job definition '${name}' because path '${path}' refers to a 'Microsoft.PowerShell.Core\\${provider}' provider path.  Change the path parameter to a file system path.`,
            ]
          : [
              'StartJobFromDefinitionNamePathInvalidNotSingle',
              `Cannot retrieve the job definition '${name}' because path '${path}' resolves to multiple file paths.  Change the path parameter so that it is a single path.`,
            ];
      yield* complete(cmd.writeError(errorRecord('System.Management.Automation.RuntimeException', message, id, 'InvalidArgument')));
      return;
    }
  }
  const message =
    type !== undefined
      ? `Cannot find a scheduled job with type ${type} and name ${name}.`
      : `Cannot find a scheduled job with name ${name}.`;
  yield* complete(
    cmd.writeError(
      errorRecord('System.Management.Automation.RuntimeException', message, 'StartJobFromDefinitionNameNotFound', 'ObjectNotFound'),
    ),
  );
}
