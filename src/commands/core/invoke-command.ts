import { invokeScriptBlock } from '../../compile/invoke.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import type { Value } from '../../objects/net-object.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { engineCommand } from './engine-command.ts';

const parameters = {
  ScriptBlock: {
    type: 'scriptblock',
    sets: { InProcess: { mandatory: true, position: 0 }, Remote: { mandatory: true } },
    aliases: ['Command'],
    validate: ['notNull'],
    help: 'The commands to run.',
  },
  NoNewScope: { type: 'switch', sets: ['InProcess'], help: 'Runs them in the current scope.' },
  ComputerName: {
    type: 'string[]',
    aliases: ['Cn'],
    sets: { Remote: { mandatory: true, position: 0 } },
    help: 'Computers to run them on.',
  },
  InputObject: { type: 'psobject', pipeline: 'value', help: 'Objects that the script reads as $input.' },
  ArgumentList: { type: 'object[]', aliases: ['Args'], help: 'Values for the parameters of the script block.' },
} as const;

/** Invoke-Command on this computer (InvokeCommandCommand.cs); other computers follow with the job system. */
export const invokeCommand = defineCmdlet<typeof parameters, { input: Value[] }>({
  name: 'Invoke-Command',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.InvokeCommandCommand',
  synopsis: 'Runs commands on local and remote computers.',
  defaultParameterSet: 'InProcess',
  parameters,
  state: () => ({ input: [] }),
  begin(cmd) {
    if (cmd.parameterSetName === 'Remote')
      cmd.throwTerminatingError(
        newErrorRecord(
          exceptionOf('System.Management.Automation.PSNotSupportedException', 'Invoke-Command on other computers is not supported yet.'),
          'RemotingNotSupported',
          'NotImplemented',
          null,
        ),
      );
  },
  process(cmd, state) {
    if (cmd.expectsInput) state.input.push(cmd.input);
  },
  end: (cmd, state) => run(cmd, state.input),
});

function* run(cmd: CmdletRuntime<typeof parameters>, input: Value[]): Steps<void> {
  const { caller, runtime } = engineCommand(cmd);
  yield* invokeScriptBlock(cmd.context, cmd.args.ScriptBlock!, runtime.pipe, {
    args: (cmd.args.ArgumentList ?? []) as Value[],
    input: cmd.expectsInput ? input : null,
    dotSourced: cmd.args.NoNewScope,
    sharesInvocation: true,
    caller,
  });
}
