import type { Frame } from '../../compile/frame.ts';
import { blockRunner } from '../../compile/invoke.ts';
import { writeEnumerated } from '../../compile/output.ts';
import { invokeMethod } from '../../dotnet/invocation.ts';
import { isFlowControl } from '../../errors/exceptions.ts';
import { exceptionOf, newErrorRecord, throwRuntime, toNetException } from '../../errors/throw.ts';
import { AutomationNull, NetDictionary } from '../../objects/collections.ts';
import { toStringValue } from '../../objects/language-primitives.ts';
import { getMember, getPropertyEnumerated, members } from '../../objects/member-access.ts';
import type { Value } from '../../objects/net-object.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { typeNameOf } from '../../objects/type-of.ts';
import { containsWildcardCharacters, WildcardPattern } from '../../objects/wildcard.ts';
import type { CmdletProcessor } from '../../pipeline/cmdlet-processor.ts';
import type { Pipe } from '../../pipeline/pipe.ts';
import { complete, type Done, type Steps } from '../../scheduler/suspension.ts';
import { type ParallelRun, parallelHook } from '../../session/parallel.ts';
import { ScriptBlock } from '../../session/script-block.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';

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
  parameters,
  state: makeState,
  begin(cmd, state) {
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
        null,
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
      null,
    ),
  );
}

function* runAll(runners: readonly Runner[], input: Value): Steps<void> {
  for (const run of runners) {
    const s = run(input);
    if (s) yield* s.rest;
  }
}

/** Writes what a method gives; what it throws is an error of the command and ends nothing. */
function* callMethod(cmd: CmdletRuntime<typeof parameters>, target: Value, name: string, args: readonly Value[]): Steps<void> {
  let result: Value;
  try {
    result = yield* complete(invokeMethod(target, name, args, { context: cmd.context }));
  } catch (e) {
    if (isFlowControl(e)) throw e;
    const exception = toNetException(e);
    if (args.length === 0 && exception.errorRecord?.errorId === 'MethodCountCouldNotFindBest') {
      const s = cmd.write((yield* complete(getPropertyEnumerated(target, name, cmd.context))) ?? null);
      if (s) yield* s.rest;
      return;
    }
    const record = newErrorRecord(exception, 'MethodInvocationError', 'InvalidOperation', target);
    // The cmdlet's input is a PSObject whatever is in it.
    record.targetType = 'PSObject';
    const s = cmd.writeError(record);
    if (s) yield* s.rest;
    return;
  }
  const s = writeEnumerated(engineCommand(cmd).runtime.pipe, result);
  if (s) yield* s.rest;
}

/** `ForEach-Object Name [arguments]`: a property's value, or what a method gives. */
function* member(cmd: CmdletRuntime<typeof parameters>): Steps<void> {
  const target = (cmd.expectsInput ? cmd.input : cmd.args.InputObject) ?? null;
  let name = cmd.args.MemberName!;
  if (target === null || target === AutomationNull) {
    if (cmd.context.strictMode >= 2) throwRuntime('InputObjectIsNull', 'InvalidArgument', 'Input object is null.', null);
    return;
  }
  const args = (cmd.args.ArgumentList ?? []) as Value[];
  const { runtime } = engineCommand(cmd);
  if (containsWildcardCharacters(name)) {
    const pattern = new WildcardPattern(name, true);
    const found = members(target).filter((m) => pattern.isMatch(m.name));
    if (found.length > 1) {
      const list = found.map((m) => ` ${m.name}`).join('');
      return cmd.throwTerminatingError(
        newErrorRecord(
          exceptionOf(
            'System.ArgumentException',
            `Input name "${name}" is ambiguous. It can be resolved to multiple matched members. Possible matches include:${list}.`,
          ),
          'AmbiguousPropertyOrMethodName',
          'InvalidArgument',
          target,
        ),
      );
    }
    if (found.length === 1) name = found[0]!.name;
  }
  if (cmd.isBound('ArgumentList')) {
    const what = `${toStringValue(target)}`;
    if (
      !(yield* complete(
        cmd.shouldProcess(`InputObject: ${what}`, `Call method '${name}' with arguments: ${args.map((a) => toStringValue(a)).join(', ')}`),
      ))
    )
      return;
    const method = getMember(target, name);
    if (method && /Method/.test(method.memberType)) return yield* callMethod(cmd, target, name, args);
    const message = `Input name "${name}" cannot be resolved to a method.`;
    const missing = exceptionOf('System.Management.Automation.PSArgumentException', message);
    const s = cmd.writeError(newErrorRecord(missing, 'MethodNotFound', 'InvalidArgument', target));
    if (s) yield* s.rest;
    return;
  }
  const known = getMember(target, name);
  if (known && /Method/.test(known.memberType)) return yield* callMethod(cmd, target, name, []);
  const value = yield* complete(getPropertyEnumerated(target, name, cmd.context));
  if (value === undefined) {
    if (target instanceof NetDictionary || cmd.context.strictMode < 2) {
      const s = cmd.write(null);
      if (s) yield* s.rest;
      return;
    }
    const s = cmd.writeError(
      newErrorRecord(
        exceptionOf(
          'System.InvalidOperationException',
          `The property '${name}' cannot be found on this object. Verify that the property exists. Input object type: ${typeNameOf(target)}`,
        ),
        'PropertyOrMethodNotFound',
        'InvalidOperation',
        target,
      ),
    );
    if (s) yield* s.rest;
    return;
  }
  const s = writeEnumerated(runtime.pipe, value);
  if (s) yield* s.rest;
}
