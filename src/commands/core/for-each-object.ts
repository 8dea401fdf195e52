import type { Frame } from '../../compile/frame.ts';
import { blockRunner } from '../../compile/invoke.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { AutomationNull } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import { baseObject } from '../../objects/ps-object.ts';
import type { CmdletProcessor } from '../../pipeline/cmdlet-processor.ts';
import type { Pipe } from '../../pipeline/pipe.ts';
import type { Done, Steps } from '../../scheduler/suspension.ts';
import { type ParallelRun, parallelHook } from '../../session/parallel.ts';
import { ScriptBlock } from '../../session/script-block.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { processMember } from './for-each-member.ts';

type Runner = (underbar: Value | undefined) => Done;

interface State {
  parallel: ParallelRun | null;
  begin: Runner | null;
  process: Runner[];
  end: Runner | null;
}

/** What a cmdlet of the engine sees besides {@link CmdletRuntime}: the frame that runs its pipeline, and its output as a pipe. */
export interface EngineCommand {
  readonly caller: Frame;
  readonly runtime: CmdletProcessor['runtime'];
}

/** The engine's side of a command. */
export function engineCommand(cmd: unknown): EngineCommand {
  return cmd as EngineCommand;
}

/** Script blocks by position: with several, the first is begin and the last end (ForEachObjectCommand.InitScriptBlockParameterSet). */
function makeState(cmd: CmdletRuntime<typeof parameters>): State {
  const { caller, runtime } = engineCommand(cmd);
  const out: Pipe = runtime.pipe;
  const run = (b: ScriptBlock | null): Runner | null => (b === null ? null : blockRunner(caller, b, out));
  const blocks: (ScriptBlock | null)[] = [
    ...((cmd.args.Process as readonly (ScriptBlock | null)[] | undefined) ?? []),
    ...((cmd.args.RemainingScripts as readonly ScriptBlock[] | undefined) ?? []),
  ];
  let begin = cmd.args.Begin ?? null;
  let end = cmd.args.End ?? null;
  if (!cmd.isBound('Begin') && blocks.length > 1) begin = blocks.shift() ?? null;
  if (!cmd.isBound('End') && blocks.length > 1) end = blocks.pop() ?? null;
  return { parallel: null, begin: run(begin), process: blocks.flatMap((b) => run(b) ?? []), end: run(end) };
}

const parameters = {
  InputObject: {
    type: 'psobject',
    pipeline: 'value',
    sets: ['ScriptBlockSet', 'PropertyAndMethodSet', 'ParallelParameterSet'],
    help: 'The objects to work on.',
  },
  Begin: { type: 'scriptblock', sets: ['ScriptBlockSet'], help: 'Runs once before the first object.' },
  Process: {
    type: 'scriptblock[]',
    sets: { ScriptBlockSet: { mandatory: true, position: 0 } },
    allowNull: true,
    allowEmptyCollection: true,
    help: 'Runs for each object, which is $_.',
  },
  End: { type: 'scriptblock', sets: ['ScriptBlockSet'], help: 'Runs once after the last object.' },
  RemainingScripts: {
    type: 'scriptblock[]',
    sets: { ScriptBlockSet: { remaining: true } },
    allowNull: true,
    allowEmptyCollection: true,
    help: 'More script blocks.',
  },
  MemberName: {
    type: 'string',
    sets: { PropertyAndMethodSet: { mandatory: true, position: 0 } },
    validate: ['notNullOrEmpty'],
    wildcards: true,
    help: 'The property to read or the method to call.',
  },
  ArgumentList: {
    type: 'object[]',
    aliases: ['Args'],
    sets: { PropertyAndMethodSet: { remaining: true } },
    allowNull: true,
    help: 'Arguments of the method.',
  },
  Parallel: {
    type: 'scriptblock',
    sets: { ParallelParameterSet: { mandatory: true } },
    help: 'Runs for each object in a runspace of its own.',
  },
  ThrottleLimit: {
    type: 'int',
    sets: ['ParallelParameterSet'],
    validate: [{ range: [1, 2147483647] }],
    default: '5',
    help: 'How many run at the same time.',
  },
  TimeoutSeconds: {
    type: 'int',
    sets: ['ParallelParameterSet'],
    validate: [{ range: [0, 2147483] }],
    help: 'Stops what still runs after so many seconds.',
  },
  AsJob: { type: 'switch', sets: ['ParallelParameterSet'], help: 'Gives a job instead of the output.' },
  UseNewRunspace: { type: 'switch', sets: ['ParallelParameterSet'], help: 'Uses a new runspace for each object.' },
} as const;

/** ForEach-Object (ForEachObjectCommand in InternalCommands.cs). */
export const forEachObject = defineCmdlet<typeof parameters, State>({
  name: 'ForEach-Object',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.ForEachObjectCommand',
  synopsis: 'Performs an operation against each item in a collection of input objects.',
  defaultParameterSet: 'ScriptBlockSet',
  supportsShouldProcess: true,
  confirmImpact: 'Low',
  parameters,
  state: makeState,
  begin(cmd, state) {
    if (cmd.parameterSetName === 'ScriptBlockSet') refuseShouldProcess(cmd);
    return cmd.parameterSetName === 'ParallelParameterSet' ? beginParallel(cmd, state) : state.begin?.(undefined);
  },
  process(cmd, state) {
    if (cmd.parameterSetName === 'ScriptBlockSet') {
      const input = cmd.expectsInput ? cmd.input : (cmd.args.InputObject ?? AutomationNull);
      if (state.process.length === 1) return state.process[0]!(input);
      return runAll(state.process, input);
    }
    if (state.parallel !== null) return processParallel(cmd, state.parallel);
    return member(cmd);
  },
  end: (_cmd, state) => (state.parallel !== null ? state.parallel.end() : state.end?.(undefined)),
  dispose: (_cmd, state) => state?.parallel?.dispose(),
});

/** Script blocks are no operation that could be asked about. @throws NoShouldProcessForScriptBlockSet */
function refuseShouldProcess(cmd: CmdletRuntime<typeof parameters>): void {
  const { common } = engineCommand(cmd).runtime;
  if (!common?.whatIf && !common?.confirm) return;
  const message = 'The -WhatIf and -Confirm parameters are not supported for script blocks.';
  const exception = exceptionOf('System.InvalidOperationException', message);
  cmd.throwTerminatingError(newErrorRecord(exception, 'NoShouldProcessForScriptBlockSet', 'InvalidOperation', null));
}

const notInParallel = ['errorAction', 'warningAction', 'informationAction', 'progressAction', 'pipelineVariable'] as const;

/** Checks the parameters and begins (ForEachObjectCommand.InitParallelParameterSet). */
function* beginParallel(cmd: CmdletRuntime<typeof parameters>, state: State): Steps<void> {
  const { common } = engineCommand(cmd).runtime;
  if (common && notInParallel.some((name) => common[name] !== undefined))
    cmd.throwTerminatingError(
      newErrorRecord(
        exceptionOf(
          'System.Management.Automation.PSNotSupportedException',
          'The following common parameters are not currently supported in the Parallel parameter set:\nErrorAction, WarningAction, InformationAction, PipelineVariable',
        ),
        'ParallelCommonParametersNotSupported',
        'NotImplemented',
        cmd.self,
      ),
    );
  const start = parallelHook();
  if (start === null)
    return cmd.throwTerminatingError(
      newErrorRecord(
        exceptionOf('System.Management.Automation.PSNotSupportedException', 'This program has no jobs: -Parallel is not supported.'),
        'ParallelNotSupported',
        'NotImplemented',
        null,
      ),
    );
  state.parallel = yield* start(cmd as unknown as CmdletRuntime, {
    block: cmd.args.Parallel!,
    throttleLimit: cmd.args.ThrottleLimit ?? 5,
    timeoutSeconds: cmd.args.TimeoutSeconds ?? 0,
    asJob: cmd.args.AsJob,
    useNewRunspace: cmd.args.UseNewRunspace,
  });
}

function processParallel(cmd: CmdletRuntime<typeof parameters>, run: ParallelRun): Done {
  const item = (cmd.expectsInput ? cmd.input : cmd.args.InputObject) ?? null;
  if (!(baseObject(item) instanceof ScriptBlock)) return run.process(item === AutomationNull ? null : item);
  return cmd.writeError(
    newErrorRecord(
      exceptionOf(
        'System.Management.Automation.PSArgumentException',
        'A ForEach-Object -Parallel piped input object cannot be a script block. Passed-in script block variables are not supported with ForEach-Object -Parallel, and can result in undefined behavior.',
      ),
      'ParallelPipedInputObjectCannotBeScriptBlock',
      'InvalidType',
      cmd.self,
    ),
  );
}

function* runAll(runners: readonly Runner[], input: Value): Steps<void> {
  for (const run of runners) {
    const s = run(input);
    if (s) yield* s.rest;
  }
}

/** Where the members of the input are read (ForEachObjectCommand.ProcessPropertyAndMethodParameterSet). */
function* member(cmd: CmdletRuntime<typeof parameters>): Steps<void> {
  yield* processMember(cmd as unknown as CmdletRuntime, engineCommand(cmd).runtime.pipe, {
    input: (cmd.expectsInput ? cmd.input : cmd.args.InputObject) ?? null,
    name: cmd.args.MemberName!,
    args: (cmd.args.ArgumentList ?? []) as Value[],
  });
}
