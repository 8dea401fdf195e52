import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from '../utility/cmdlet-errors.ts';

/** Unprotect-CmsMessage: declared as PowerShell has it; it cannot run, because there are no certificates. */
export const unprotectCmsMessage = defineCmdlet({
  name: 'Unprotect-CmsMessage',
  module: 'Microsoft.PowerShell.Security',
  className: 'Microsoft.PowerShell.Commands.UnprotectCmsMessageCommand',
  synopsis: 'Decrypts a message.',
  defaultParameterSet: 'ByWinEvent',
  outputType: ['System.String'],
  parameters: {
    Content: {
      type: 'string',
      position: 0,
      mandatory: true,
      pipeline: 'both',
      sets: ['ByContent'],
      allowNull: true,
      allowEmptyString: true,
    },
    EventLogRecord: { type: 'psobject', position: 0, mandatory: true, pipeline: 'value', sets: ['ByWinEvent'] },
    Path: { type: 'string', position: 0, mandatory: true, sets: ['ByPath'] },
    LiteralPath: { type: 'string', position: 0, mandatory: true, sets: ['ByLiteralPath'] },
    IncludeContext: { type: 'switch' },
    To: { type: 'System.Management.Automation.CmsMessageRecipient[]', position: 1 },
  },
  begin: (cmd) => cmd.throwTerminatingError(notSupported('Unprotect-CmsMessage', 'there are no certificates.')),
});
