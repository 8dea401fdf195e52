import type { Value } from '../../objects/net-object.ts';
import type { BlockResult } from '../cmdlet.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { type RandomArguments, RandomChoice } from './random-base.ts';

/** Get-SecureRandom (GetSecureRandomCommand.cs). */
export const getSecureRandom = defineCmdlet({
  name: 'Get-SecureRandom',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.GetSecureRandomCommand',
  defaultParameterSet: 'RandomNumberParameterSet',
  outputType: ['System.Int32', 'System.Int64', 'System.Double'],
  parameters: {
    Maximum: { type: 'object', position: 0, sets: ['RandomNumberParameterSet'], help: 'The upper limit, never reached itself by numbers.' },
    Minimum: { type: 'object', sets: ['RandomNumberParameterSet'], help: 'The lower limit.' },
    InputObject: {
      type: 'object[]',
      position: 0,
      mandatory: true,
      pipeline: 'value',
      sets: ['RandomListItemParameterSet', 'ShuffleParameterSet'],
      allowNull: true,
      help: 'The objects to work on, usually from the pipeline.',
    },
    Count: {
      type: 'int',
      sets: ['RandomNumberParameterSet', 'RandomListItemParameterSet'],
      validate: [{ range: [1, 2147483647] }],
      help: 'How many.',
    },
    Shuffle: { type: 'switch', mandatory: true, sets: ['ShuffleParameterSet'], help: 'Gives all objects in random order.' },
  },
  synopsis: 'Gives random numbers, or objects chosen or ordered at random.',
  state: (cmd) => new RandomChoice(cmd as unknown as CmdletRuntime, cmd.args as unknown as RandomArguments, null),
  begin: (_cmd, state): BlockResult => (state.isList ? undefined : state.numbers()),
  process(cmd, state) {
    if (!state.isList) return;
    if (cmd.parameterSetName === 'RandomNumberParameterSet' && !cmd.isBound('InputObject')) state.takeListed();
    else state.take(cmd.args.InputObject as readonly Value[] | null | undefined);
  },
  end: (_cmd, state): BlockResult => (state.isList ? state.writeChosen() : undefined),
});
