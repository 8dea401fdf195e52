import { defineCmdlet } from '../cmdlet.ts';
import { RandomChoice, randomBlocks, randomParameters } from './random-base.ts';

/** Get-SecureRandom (GetSecureRandomCommand.cs). */
export const getSecureRandom = defineCmdlet({
  name: 'Get-SecureRandom',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.GetSecureRandomCommand',
  defaultParameterSet: 'RandomNumberParameterSet',
  outputType: ['System.Int32', 'System.Int64', 'System.Double'],
  parameters: {
    ...randomParameters,
  },
  synopsis: 'Gives random numbers, or objects chosen or ordered at random.',
  state: (cmd) => new RandomChoice(cmd, cmd.args, null),
  ...randomBlocks,
});
