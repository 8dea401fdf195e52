import type { Step } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';

/** Write-Output (Write-Object.cs). */
export const writeOutput = defineCmdlet({
  name: 'Write-Output',
  aliases: ['echo', 'write'],
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.WriteOutputCommand',
  synopsis: 'Writes the specified objects to the pipeline.',
  parameters: {
    InputObject: {
      type: 'psobject',
      position: 0,
      mandatory: true,
      pipeline: 'value',
      remaining: true,
      allowNull: true,
      allowEmptyCollection: true,
      help: 'The objects to send down the pipeline.',
    },
    NoEnumerate: { type: 'switch', help: 'Sends a collection as one object instead of its elements.' },
  },
  examples: [{ code: "Write-Output 'a', 'b' | Measure-Object", remarks: 'Two objects.' }],
  process(cmd): Step<undefined> {
    const value = cmd.boundValue('InputObject') ?? null;
    return value === null || cmd.args.NoEnumerate ? cmd.write(value) : cmd.writeEnumerated(value);
  },
});
