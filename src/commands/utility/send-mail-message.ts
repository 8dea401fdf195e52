import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from './cmdlet-errors.ts';

/** Send-MailMessage (SendMailMessage): declared for scripts that mention it. */
export const sendMailMessage = defineCmdlet({
  name: 'Send-MailMessage',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.SendMailMessage',
  parameters: {
    Attachments: { type: 'string[]', pipeline: 'both', aliases: ['PsPath'], validate: ['notNullOrEmpty'], help: 'Files to attach.' },
    Bcc: { type: 'string[]', pipeline: 'propertyName', validate: ['notNullOrEmpty'], help: 'Further recipients, not shown.' },
    Body: {
      type: 'string',
      position: 2,
      pipeline: 'propertyName',
      validate: ['notNullOrEmpty'],
      help: 'The body of the request, message or page.',
    },
    BodyAsHtml: { type: 'switch', pipeline: 'propertyName', aliases: ['BAH'], help: 'The body is HTML.' },
    Encoding: {
      type: 'System.Text.Encoding',
      pipeline: 'propertyName',
      aliases: ['BE'],
      validate: ['notNullOrEmpty'],
      help: 'The encoding of the text.',
    },
    Cc: { type: 'string[]', pipeline: 'propertyName', validate: ['notNullOrEmpty'], help: 'Further recipients.' },
    DeliveryNotificationOption: {
      type: 'System.Net.Mail.DeliveryNotificationOptions',
      pipeline: 'propertyName',
      aliases: ['DNO'],
      validate: ['notNullOrEmpty'],
      help: 'When a notification is sent.',
    },
    From: { type: 'string', mandatory: true, pipeline: 'propertyName', validate: ['notNullOrEmpty'], help: 'The sender.' },
    SmtpServer: {
      type: 'string',
      position: 3,
      pipeline: 'propertyName',
      aliases: ['ComputerName'],
      validate: ['notNullOrEmpty'],
      help: 'The mail server.',
    },
    Priority: { type: 'System.Net.Mail.MailPriority', pipeline: 'propertyName', validate: ['notNullOrEmpty'], help: 'The priority.' },
    ReplyTo: { type: 'string[]', pipeline: 'propertyName', help: 'Where answers go.' },
    Subject: { type: 'string', position: 1, pipeline: 'propertyName', aliases: ['sub'], help: 'The subject.' },
    To: { type: 'string[]', position: 0, mandatory: true, pipeline: 'propertyName', validate: ['notNullOrEmpty'], help: 'The recipients.' },
    Credential: { type: 'pscredential', pipeline: 'propertyName', validate: ['notNullOrEmpty'], help: 'User name and password.' },
    UseSsl: { type: 'switch', pipeline: 'propertyName', help: 'Encrypts the connection.' },
    Port: { type: 'int', pipeline: 'propertyName', validate: [{ range: [0, 2147483647] }], help: 'The port of the server.' },
  },
  synopsis: 'Sends a mail.',
  begin(cmd) {
    cmd.throwTerminatingError(notSupported('Send-MailMessage', 'mail cannot be sent from here.'));
  },
});
