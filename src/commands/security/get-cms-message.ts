import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from '../utility/cmdlet-errors.ts';

/** Get-CmsMessage: declared as PowerShell has it; it cannot run, because there are no certificates. */
export const getCmsMessage = defineCmdlet({
  name: 'Get-CmsMessage',
  module: 'Microsoft.PowerShell.Security',
  className: 'Microsoft.PowerShell.Commands.GetCmsMessageCommand',
  synopsis: 'Gets what an encrypted message says of itself.',
  outputType: ['System.Security.Cryptography.Pkcs.EnvelopedCms'],
  parameters: {
    Content: {
      type: 'string',
      position: 0,
      mandatory: true,
      pipeline: 'value',
      sets: ['ByContent'],
      allowNull: true,
      allowEmptyString: true,
    },
    Path: { type: 'string', position: 1, mandatory: true, sets: ['ByPath'] },
    LiteralPath: { type: 'string', position: 1, mandatory: true, sets: ['ByLiteralPath'] },
  },
  begin: (cmd) => cmd.throwTerminatingError(notSupported('Get-CmsMessage', 'there are no certificates.')),
});
