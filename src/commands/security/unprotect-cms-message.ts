import { decryptMessage } from '../../dotnet/security/cms-types.ts';
import { EnvelopedCms } from '../../dotnet/security/enveloped-cms.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { getProperty, setProperty } from '../../objects/member-access.ts';
import { toText } from '../../objects/to-string.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { readText } from '../utility/file-access.ts';
import { removeArmor } from './cms-armor.ts';
import { CmsMessageRecipient } from './cms-recipient.ts';
import { messageFile } from './security-files.ts';

const parameters = {
  Content: {
    type: 'string',
    position: 0,
    mandatory: true,
    pipeline: 'both',
    sets: ['ByContent'],
    allowNull: true,
    allowEmptyString: true,
    help: 'The message.',
  },
  EventLogRecord: {
    type: 'psobject',
    psTypeName: 'System.Diagnostics.Eventing.Reader.EventLogRecord',
    position: 0,
    mandatory: true,
    pipeline: 'value',
    sets: ['ByWinEvent'],
    help: 'A record whose Message is encrypted.',
  },
  Path: { type: 'string', position: 0, mandatory: true, sets: ['ByPath'], help: 'The file with the message.' },
  LiteralPath: { type: 'string', position: 0, mandatory: true, sets: ['ByLiteralPath'], help: 'That file, taken as it is.' },
  IncludeContext: { type: 'switch', help: 'Keeps the text around the message.' },
  To: {
    type: 'System.Management.Automation.CmsMessageRecipient[]',
    position: 1,
    help: 'Certificates with keys, or their files, thumbprints or subjects.',
  },
} as const;
type Runtime = CmdletRuntime<typeof parameters>;

/** Unprotect-CmsMessage (CmsCommands.cs). */
export const unprotectCmsMessage = defineCmdlet<typeof parameters, { file: string | null; readonly lines: string[] }>({
  name: 'Unprotect-CmsMessage',
  module: 'Microsoft.PowerShell.Security',
  className: 'Microsoft.PowerShell.Commands.UnprotectCmsMessageCommand',
  synopsis: 'Decrypts a message.',
  defaultParameterSet: 'ByWinEvent',
  outputType: ['System.String'],
  parameters,
  state: () => ({ file: null, lines: [] }),
  begin(cmd, state) {
    state.file = messageFile(cmd, cmd.args.Path, cmd.args.LiteralPath);
  },
  *process(cmd, state): Steps<void> {
    if (cmd.parameterSetName === 'ByContent') state.lines.push(cmd.args.Content ?? '');
    const record = cmd.args.EventLogRecord ?? null;
    if (cmd.parameterSetName !== 'ByWinEvent' || record === null) return;
    const text = decrypted(cmd, toText((yield* complete(getProperty(record, 'Message', cmd.context))) ?? ''));
    if (cmd.args.IncludeContext) yield* complete(setProperty(record, 'Message', text, cmd.context));
    yield* complete(cmd.write(cmd.args.IncludeContext ? record : text));
  },
  *end(cmd, state): Steps<void> {
    if (cmd.parameterSetName === 'ByWinEvent') return;
    yield* complete(cmd.write(decrypted(cmd, state.file === null ? state.lines.join('\n') : readText(state.file))));
  },
});

function decrypted(cmd: Runtime, text: string): string {
  const armored = removeArmor(text, 'CMS');
  if (!armored && !cmd.args.IncludeContext) {
    const message =
      "Cannot unprotect message. The input contained no encrypted content. Specify the '-IncludeContext' parameter if you wish to output the original content when no encrypted content is detected.";
    const exception = exceptionOf('System.ArgumentException', message);
    return cmd.throwTerminatingError(newErrorRecord(exception, 'InputContainedNoEncryptedContentIncludeContext', 'ObjectNotFound'));
  }
  const recipients = (cmd.args.To ?? []).filter((r) => r instanceof CmsMessageRecipient);
  for (const recipient of recipients) {
    const error = recipient.resolve(cmd.context, 'Decryption');
    if (error) cmd.throwTerminatingError(error);
  }
  if (!armored) return text;
  const message = new EnvelopedCms();
  message.decode(armored.data);
  decryptMessage(
    message,
    recipients.flatMap((r) => r.certificates.items),
  );
  const plain = Buffer.from(message.content).toString('utf8');
  return cmd.args.IncludeContext ? text.slice(0, armored.start) + plain + text.slice(armored.end) : plain;
}
