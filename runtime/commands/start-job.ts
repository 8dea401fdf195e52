import { defineCmdlet } from '../../src/commands/cmdlet.ts';
import { errorRecord } from '../../src/commands/utility/cmdlet-errors.ts';
import { AutomationNull } from '../../src/objects/collections.ts';
import { itemNotFound, paths } from '../../src/providers/path-intrinsics.ts';
import { complete, type Steps } from '../../src/scheduler/suspension.ts';
import type { PSRemotingChildJob } from '../backends/process/ps-remoting-child-job.ts';
import { type ProcessJobStart, startProcessJob } from '../backends/process/start-process-job.ts';
import { jobRepository } from '../jobs/job-repository.ts';
import { checkArguments, prepare, type StartJobCommand } from './start-job-arguments.ts';
import { startJobParameters } from './start-job-parameters.ts';

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

/** -DefinitionName: there are no job types with definitions here, so none is ever found. */
function* fromDefinition(cmd: StartJobCommand): Steps<void> {
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
