import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { AutomationNull } from '../../objects/collections.ts';
import { baseObject } from '../../objects/ps-object.ts';
import type { Done, Steps } from '../../scheduler/suspension.ts';
import { type ParallelRun, parallelHook } from '../../session/parallel.ts';
import { ScriptBlock } from '../../session/script-block.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import { engineCommand } from './engine-command.ts';
import type { forEachObjectParameters } from './for-each-object-parameters.ts';

const notInParallel = ['errorAction', 'warningAction', 'informationAction', 'progressAction', 'pipelineVariable'] as const;

/** Checks the parameters and begins (ForEachObjectCommand.InitParallelParameterSet). */
export function* beginParallel(cmd: CmdletRuntime<typeof forEachObjectParameters>): Steps<ParallelRun> {
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
  return yield* start(cmd, {
    block: cmd.args.Parallel!,
    throttleLimit: cmd.args.ThrottleLimit ?? 5,
    timeoutSeconds: cmd.args.TimeoutSeconds ?? 0,
    asJob: cmd.args.AsJob,
    useNewRunspace: cmd.args.UseNewRunspace,
  });
}

/** Gives one object to the runspaces. A script block is refused: it belongs to this runspace. */
export function processParallel(cmd: CmdletRuntime<typeof forEachObjectParameters>, run: ParallelRun): Done {
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
