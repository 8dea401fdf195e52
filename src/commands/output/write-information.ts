import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { engineCommand } from '../core/engine-command.ts';
import { newInformationRecord } from './information-record.ts';

/** Write-Information (Write.cs). */
export const writeInformation = defineCmdlet({
  name: 'Write-Information',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.WriteInformationCommand',
  synopsis: 'Specifies how PowerShell handles information stream data for a command.',
  parameters: {
    MessageData: {
      type: 'object',
      position: 0,
      mandatory: true,
      pipeline: 'value',
      allowNull: true,
      aliases: ['Msg', 'Message'],
      help: 'The message, or any object.',
    },
    Tags: { type: 'string[]', position: 1, help: 'Words to sort messages by.' },
  },
  examples: [
    {
      code: "Write-Information 'done' -InformationAction Continue",
      remarks: 'Shows the message; without it, it is kept in the stream only.',
    },
  ],
  begin(cmd) {
    const reserved = cmd.args.Tags?.find((tag) => tag.toUpperCase().startsWith('PS'));
    if (reserved === undefined) return;
    const message = `Cannot use tag '${reserved}'. The 'PS' prefix is reserved.`;
    const exception = exceptionOf('System.InvalidOperationException', message);
    cmd.throwTerminatingError(newErrorRecord(exception, 'PSPrefixReservedInInformationTag', 'InvalidArgument', reserved));
  },
  process: (cmd) =>
    cmd.writeInformation(newInformationRecord(cmd, cmd.boundValue('MessageData') ?? null, cmd.args.Tags ?? [], engineCommand(cmd).caller)),
});
