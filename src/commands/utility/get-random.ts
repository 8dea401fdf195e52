import { defineCmdlet } from '../cmdlet.ts';
import { RandomChoice, randomBlocks, randomParameters } from './random-base.ts';

/** Get-Random (GetRandomCommand.cs). */
export const getRandom = defineCmdlet({
  name: 'Get-Random',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.GetRandomCommand',
  defaultParameterSet: 'RandomNumberParameterSet',
  outputType: ['System.Int32', 'System.Int64', 'System.Double'],
  parameters: {
    SetSeed: { type: 'System.Nullable[int]', validate: ['notNull'], help: 'A start value: the same seed gives the same values.' },
    ...randomParameters,
  },
  synopsis: 'Gives random numbers, or objects chosen or ordered at random.',
  state: (cmd) => new RandomChoice(cmd, cmd.args, (cmd.args.SetSeed as number | undefined) ?? null),
  ...randomBlocks,
});
