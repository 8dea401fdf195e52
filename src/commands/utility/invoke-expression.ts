import { invokeScriptBlock } from '../../compile/invoke.ts';
import { scriptInvoker } from '../../objects/script-hooks.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import type { ScriptBlock } from '../../session/script-block.ts';
import { defineCmdlet } from '../cmdlet.ts';

/** Invoke-Expression (InvokeExpressionCommand.cs): runs text in the caller's scope. */
export const invokeExpression = defineCmdlet({
  name: 'Invoke-Expression',
  aliases: ['iex'],
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.InvokeExpressionCommand',
  parameters: {
    Command: { type: 'string', position: 0, mandatory: true, pipeline: 'value', help: 'The commands that are meant.' },
  },
  synopsis: 'Runs text as a command.',
  *process(cmd): Steps<void> {
    const block = scriptInvoker().create(cmd.args.Command as string) as ScriptBlock;
    yield* invokeScriptBlock(cmd.context, block, { add: (value) => cmd.write(value) }, { dotSourced: true });
  },
});
