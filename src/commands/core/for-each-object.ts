import { leftToNodes, nothingWritten } from '../../compile/body-output.ts';
import { type BlockRunner, blockRunner } from '../../compile/invoke.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { AutomationNull } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import { notQuick } from '../../pipeline/command-processor.ts';
import { ListPipe, type Pipe } from '../../pipeline/pipe.ts';
import { CommandPipe } from '../../pipeline/pipeline-processor.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import type { ParallelRun } from '../../session/parallel.ts';
import type { ScriptBlock } from '../../session/script-block.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { engineCommand } from './engine-command.ts';
import { processMember } from './for-each-member.ts';
import { forEachObjectParameters } from './for-each-object-parameters.ts';
import { beginParallel, processParallel } from './for-each-parallel.ts';

type Runner = BlockRunner['run'];

interface State {
  parallel: ParallelRun | null;
  begin: Runner | null;
  process: BlockRunner[];
  end: Runner | null;
}

/** Script blocks by position: with several, the first is begin and the last end (ForEachObjectCommand.InitScriptBlockParameterSet). */
function makeState(cmd: CmdletRuntime<typeof forEachObjectParameters>): State {
  const { caller, runtime } = engineCommand(cmd);
  const out: Pipe = runtime.pipe;
  const runner = (b: ScriptBlock | null): BlockRunner | null => (b === null ? null : blockRunner(caller, b, out));
  const run = (b: ScriptBlock | null): Runner | null => runner(b)?.run ?? null;
  const blocks: (ScriptBlock | null)[] = [
    ...((cmd.args.Process as readonly (ScriptBlock | null)[] | undefined) ?? []),
    ...((cmd.args.RemainingScripts as readonly ScriptBlock[] | undefined) ?? []),
  ];
  let begin = cmd.args.Begin ?? null;
  let end = cmd.args.End ?? null;
  if (!cmd.isBound('Begin') && blocks.length > 1) begin = blocks.shift() ?? null;
  if (!cmd.isBound('End') && blocks.length > 1) end = blocks.pop() ?? null;
  return { parallel: null, begin: run(begin), process: blocks.flatMap((b) => runner(b) ?? []), end: run(end) };
}

/** ForEach-Object (ForEachObjectCommand in InternalCommands.cs). */
export const forEachObject = defineCmdlet<typeof forEachObjectParameters, State>({
  name: 'ForEach-Object',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.ForEachObjectCommand',
  synopsis: 'Performs an operation against each item in a collection of input objects.',
  defaultParameterSet: 'ScriptBlockSet',
  supportsShouldProcess: true,
  confirmImpact: 'Low',
  parameters: forEachObjectParameters,
  state: makeState,
  begin(cmd, state) {
    if (cmd.parameterSetName === 'ScriptBlockSet') refuseShouldProcess(cmd);
    return cmd.parameterSetName === 'ParallelParameterSet' ? startParallel(cmd, state) : state.begin?.(undefined);
  },
  process(cmd, state) {
    if (cmd.parameterSetName === 'ScriptBlockSet') {
      const input = cmd.expectsInput ? cmd.input : givenInput(cmd);
      if (state.process.length === 1) return state.process[0]!.run(input);
      return runAll(state.process, input);
    }
    if (state.parallel !== null) return processParallel(cmd, state.parallel);
    return member(cmd);
  },
  quick(cmd, state) {
    const [only, ...others] = state.process;
    if (cmd.parameterSetName !== 'ScriptBlockSet' || only === undefined || others.length > 0) return null;
    const { output, write, pass } = only;
    if (output === null) return null;
    const { context } = cmd;
    const { pipe } = engineCommand(cmd).runtime;
    const list = pipe instanceof ListPipe ? pipe.items : null;
    const next = pipe instanceof CommandPipe ? pipe : null;
    return (input) => {
      const v = output(input);
      if (v === leftToNodes) return notQuick;
      if (v === nothingWritten) return undefined;
      if (typeof v === 'object' && v !== null) return write(v, input);
      if (next !== null) return pass(v, input, next);
      if (list === null) return write(v, input);
      list.push(v);
      context.questionMark = true;
      return undefined;
    };
  },
  end: (_cmd, state) => (state.parallel !== null ? state.parallel.end() : state.end?.(undefined)),
  dispose: (_cmd, state) => state?.parallel?.dispose(),
});

/** Script blocks are no operation that could be asked about. @throws NoShouldProcessForScriptBlockSet */
function refuseShouldProcess(cmd: CmdletRuntime<typeof forEachObjectParameters>): void {
  const { common } = engineCommand(cmd).runtime;
  if (!common?.whatIf && !common?.confirm) return;
  const message = 'The -WhatIf and -Confirm parameters are not supported for script blocks.';
  const exception = exceptionOf('System.InvalidOperationException', message);
  cmd.throwTerminatingError(newErrorRecord(exception, 'NoShouldProcessForScriptBlockSet', 'InvalidOperation', null));
}

/** What -InputObject says; undefined where it says nothing: `$_` of the blocks is then the one outside. */
function givenInput(cmd: CmdletRuntime<typeof forEachObjectParameters>): Value | undefined {
  if (!cmd.isBound('InputObject')) return undefined;
  const given = cmd.args.InputObject ?? null;
  return given === AutomationNull ? undefined : given;
}

function* runAll(runners: readonly BlockRunner[], input: Value | undefined): Steps<void> {
  for (const { run } of runners) {
    const s = run(input);
    if (s) yield* s.rest;
  }
}

/** Where the members of the input are read (ForEachObjectCommand.ProcessPropertyAndMethodParameterSet). */
function* member(cmd: CmdletRuntime<typeof forEachObjectParameters>): Steps<void> {
  yield* processMember(cmd, engineCommand(cmd).runtime.pipe, {
    input: (cmd.expectsInput ? cmd.input : cmd.args.InputObject) ?? null,
    name: cmd.args.MemberName!,
    args: (cmd.args.ArgumentList ?? []) as Value[],
  });
}

function* startParallel(cmd: CmdletRuntime<typeof forEachObjectParameters>, state: State): Steps<void> {
  state.parallel = yield* beginParallel(cmd);
}
