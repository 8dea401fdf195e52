import { invokeScriptBlock } from '../../compile/invoke.ts';
import { NetTimeSpan } from '../../dotnet/time/time-span.ts';
import type { Value } from '../../objects/net-object.ts';
import { nullPipe } from '../../pipeline/pipe.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import type { ScriptBlock } from '../../session/script-block.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { isNothing } from './object-model.ts';

/** Measure-Command (TimeExpressionCommand.cs): the time that a block takes, in the caller's scope, for all objects together. */
export const measureCommand = defineCmdlet({
  name: 'Measure-Command',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.MeasureCommandCommand',
  outputType: ['System.TimeSpan'],
  parameters: {
    InputObject: { type: 'psobject', pipeline: 'value', help: 'The objects to work on, usually from the pipeline.' },
    Expression: { type: 'scriptblock', position: 0, mandatory: true, help: 'The script block to run.' },
  },
  synopsis: 'Measures how long a script block runs.',
  state: () => ({ nanoseconds: 0n }),
  *process(cmd, state): Steps<void> {
    const input = cmd.args.InputObject as Value | undefined;
    const start = process.hrtime.bigint();
    try {
      const options = isNothing(input) ? { dotSourced: true } : { dotSourced: true, underbar: input };
      yield* invokeScriptBlock(cmd.context, cmd.args.Expression as ScriptBlock, nullPipe, options);
    } finally {
      state.nanoseconds += process.hrtime.bigint() - start;
    }
  },
  end: (cmd, state) => cmd.write(NetTimeSpan.of(state.nanoseconds / 100n)),
});
