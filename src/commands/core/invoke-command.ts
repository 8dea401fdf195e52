import { invokeScriptBlock } from '../../compile/invoke.ts';
import { exceptionOf } from '../../errors/throw.ts';
import type { Value } from '../../objects/net-object.ts';
import { itemNotFound, paths } from '../../providers/path-intrinsics.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { hyperVMissing, wsmanError } from '../remoting/no-remote-session.ts';
import { errorRecord, notSupported } from '../utility/cmdlet-errors.ts';
import { engineCommand } from './engine-command.ts';
import { invokeCommandParameters } from './invoke-command-parameters.ts';
import { type RemoteCommandRun, remoteCommandHook } from './remote-invocation-hook.ts';

interface State {
  readonly input: Value[];
  /** Where it runs elsewhere. */
  remote: RemoteCommandRun | null;
}

/** Invoke-Command (InvokeCommandCommand.cs): on this computer, and through a hook in sessions over SSH. There is no WS-Management. */
export const invokeCommand = defineCmdlet<typeof invokeCommandParameters, State>({
  name: 'Invoke-Command',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.InvokeCommandCommand',
  synopsis: 'Runs commands on local and remote computers.',
  defaultParameterSet: 'InProcess',
  parameters: invokeCommandParameters,
  state: () => ({ input: [], remote: null }),
  *begin(cmd, state) {
    if (cmd.parameterSetName !== 'InProcess') state.remote = yield* startRemotely(cmd);
  },
  process(cmd, state) {
    const { remote } = state;
    if (remote) return remote.process(cmd.boundValue('InputObject'));
    if (cmd.expectsInput) state.input.push(cmd.input);
    else if (cmd.isBound('InputObject')) state.input.push(cmd.boundValue('InputObject') as Value);
    return undefined;
  },
  end: (cmd, state) => (state.remote ? state.remote.end() : run(cmd, state.input)),
  dispose(_cmd, state) {
    state?.remote?.dispose();
  },
});

function* run(cmd: CmdletRuntime<typeof invokeCommandParameters>, input: Value[]): Steps<void> {
  const { caller, runtime } = engineCommand(cmd);
  yield* invokeScriptBlock(cmd.context, cmd.args.ScriptBlock!, runtime.pipe, {
    args: (cmd.args.ArgumentList ?? []) as Value[],
    input: cmd.expectsInput || cmd.isBound('InputObject') ? input : null,
    dotSourced: cmd.args.NoNewScope,
    sharesInvocation: true,
    caller,
  });
}

/** Begins in the sets that need a session elsewhere. @throws where there can be none */
function* startRemotely(cmd: CmdletRuntime<typeof invokeCommandParameters>): Steps<RemoteCommandRun> {
  const { args, context, parameterSetName: set } = cmd;
  if (args.FilePath !== undefined) checkScriptFile(args.FilePath, context);
  if (/ComputerName$/.test(set)) checkComputerNames(cmd);
  if (/ComputerName$|Uri$/.test(set)) cmd.throwTerminatingError(wsmanError());
  if (/VMId$|VMName$/.test(set)) cmd.throwTerminatingError(hyperVMissing());
  const start = /ContainerId$/.test(set) ? null : remoteCommandHook();
  if (!start) cmd.throwTerminatingError(notSupported('Invoke-Command', 'there are no sessions in containers.'));
  return yield* start(cmd);
}

/** Each has to be the name of a computer (ValidateComputerName). @throws (as a terminating error) ArgumentException */
function checkComputerNames(cmd: CmdletRuntime<typeof invokeCommandParameters>): void {
  const names = cmd.args.ComputerName ?? [];
  if (names.every((name) => name === '.' || /^[\p{L}\p{N}_.:-]+$/u.test(name))) return;
  const message =
    'One or more computer names are not valid. If you are trying to pass a URI, use the -ConnectionUri parameter, or pass URI objects instead of strings.';
  const target = cmd.boundValue('ComputerName') ?? null;
  cmd.throwTerminatingError(errorRecord('System.ArgumentException', message, 'PSSessionInvalidComputerName', 'InvalidArgument', target));
}

/** The file that is to run elsewhere has to be a script that exists (PSExecutionCmdlet.GetScriptBlockFromFile). */
function checkScriptFile(given: string, context: ExecutionContext): void {
  if (!/\.ps1$/i.test(given))
    throw exceptionOf(
      'System.ArgumentException',
      "The value of the FilePath parameter must be a PowerShell script file. Enter the path to a file with a .ps1 file name extension and try the command again. (Parameter 'filePath')",
    );
  const found = paths(context).parse(given);
  if (!found.provider.exists(context, found.path)) throw itemNotFound(paths(context).info(found).path);
}
