import type { Ast, VariableExpressionAst } from '../../../grammar/index.ts';
import { invokeScriptBlock } from '../../compile/invoke.ts';
import { NetException } from '../../errors/exceptions.ts';
import { derivesFrom, exceptionOf } from '../../errors/throw.ts';
import { AutomationNull } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import { itemNotFound, paths } from '../../providers/path-intrinsics.ts';
import { lift, type Steps } from '../../scheduler/suspension.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import type { ScriptBlock } from '../../session/script-block.ts';
import { steppablePipelines } from '../../session/steppable-pipelines.ts';
import type { SteppablePipeline } from '../../session/types/steppable-pipeline.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { hyperVMissing, wsmanError } from '../remoting/no-remote-session.ts';
import { errorRecord, notSupported } from '../utility/cmdlet-errors.ts';
import { engineCommand } from './engine-command.ts';
import { invokeCommandParameters } from './invoke-command-parameters.ts';
import { type InputCollection, inputCollectionOf, type RemoteCommandRun, remoteCommandHook } from './remote-invocation-hook.ts';

interface State {
  readonly input: Value[];
  /** Where it runs elsewhere. */
  remote: RemoteCommandRun | null;
  /** Where its block is one pipeline that takes the input object by object. */
  steps: SteppablePipeline | null;
  /** What the block has as `$input`. */
  collection: InputCollection | null;
}

/** Invoke-Command (InvokeCommandCommand.cs): on this computer, and through a hook in sessions over SSH. There is no WS-Management. */
export const invokeCommand = defineCmdlet<typeof invokeCommandParameters, State>({
  name: 'Invoke-Command',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.InvokeCommandCommand',
  synopsis: 'Runs commands on local and remote computers.',
  defaultParameterSet: 'InProcess',
  parameters: invokeCommandParameters,
  state: () => ({ input: [], remote: null, steps: null, collection: null }),
  *begin(cmd, state) {
    if (cmd.parameterSetName !== 'InProcess') state.remote = yield* startRemotely(cmd);
    else if (cmd.expectsInput && !readsInput(cmd.args.ScriptBlock!)) state.steps = yield* beginSteps(cmd);
  },
  process(cmd, state) {
    const { remote } = state;
    if (remote) return remote.process(cmd.boundValue('InputObject'));
    if (state.steps) return cmd.input === AutomationNull ? undefined : lift(discard(state.steps.process(cmd.input)));
    if (cmd.expectsInput) state.input.push(cmd.input);
    else if (cmd.isBound('InputObject')) state.input.push(cmd.boundValue('InputObject') as Value);
    return undefined;
  },
  end(cmd, state) {
    if (state.steps) return lift(discard(state.steps.end()));
    return state.remote ? state.remote.end() : run(cmd, state);
  },
  dispose(_cmd, state) {
    state?.remote?.dispose();
    state?.collection?.dispose();
    return state?.steps ? lift(state.steps.clean()) : undefined;
  },
});

function* discard(steps: Steps<unknown>): Steps<undefined> {
  yield* steps;
  return undefined;
}

/** Whether `$input` stands in a block, not counting blocks within (ScriptBlock.IsUsingDollarInput). */
function readsInput(block: ScriptBlock): boolean {
  const isInput = (ast: Ast): boolean =>
    ast.kind === 'VariableExpressionAst' && (ast as VariableExpressionAst).variablePath.userPath.toLowerCase() === 'input';
  return block.ast.find(isInput, false) !== null;
}

/** Whether `$input` is a parameter of the block, which then is what was given for it. */
function hasInputParameter(block: ScriptBlock): boolean {
  const body = block.ast.kind === 'ScriptBlockAst' ? block.ast : block.ast.body;
  return body.paramBlock?.parameters.some((p) => p.name.variablePath.userPath.toLowerCase() === 'input') === true;
}

/** A block that is nothing but one pipeline takes the input as it comes (InvokeCommandCommand.BeginProcessing); null for all others. */
function* beginSteps(cmd: CmdletRuntime<typeof invokeCommandParameters>): Steps<SteppablePipeline | null> {
  try {
    const steps = yield* steppablePipelines.make(cmd.args.ScriptBlock!, (cmd.args.ArgumentList ?? []) as Value[], null);
    yield* steps.begin(true, engineCommand(cmd).runtime.pipe);
    return steps;
  } catch (e) {
    if (e instanceof NetException && derivesFrom(e, 'System.InvalidOperationException')) return null;
    throw e;
  }
}

function* run(cmd: CmdletRuntime<typeof invokeCommandParameters>, state: State): Steps<void> {
  const { caller, runtime } = engineCommand(cmd);
  if (readsInput(cmd.args.ScriptBlock!) && !hasInputParameter(cmd.args.ScriptBlock!)) state.collection = inputCollectionOf(state.input);
  yield* invokeScriptBlock(cmd.context, cmd.args.ScriptBlock!, runtime.pipe, {
    args: (cmd.args.ArgumentList ?? []) as Value[],
    ...(state.collection !== null && { givenInput: state.collection.value }),
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
