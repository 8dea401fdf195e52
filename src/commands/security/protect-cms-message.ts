import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from '../utility/cmdlet-errors.ts';

/** Protect-CmsMessage: declared as PowerShell has it; it cannot run, because there are no certificates. */
export const protectCmsMessage = defineCmdlet({
  name: 'Protect-CmsMessage',
  module: 'Microsoft.PowerShell.Security',
  className: 'Microsoft.PowerShell.Commands.ProtectCmsMessageCommand',
  synopsis: 'Encrypts content as a message.',
  defaultParameterSet: 'ByContent',
  outputType: ['System.String'],
  parameters: {
    To: { type: 'System.Management.Automation.CmsMessageRecipient[]', position: 0, mandatory: true },
    Content: {
      type: 'psobject',
      position: 1,
      mandatory: true,
      pipeline: 'value',
      sets: ['ByContent'],
      allowNull: true,
      allowEmptyString: true,
    },
    Path: { type: 'string', position: 1, mandatory: true, sets: ['ByPath'] },
    LiteralPath: { type: 'string', position: 1, mandatory: true, sets: ['ByLiteralPath'] },
    OutFile: { type: 'string', position: 2 },
  },
  begin: (cmd) => cmd.throwTerminatingError(notSupported('Protect-CmsMessage', 'there are no certificates.')),
});
