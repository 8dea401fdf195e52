import { GenericList } from '../../dotnet/collections/generic-list.ts';
import { genericOf, wellKnown } from '../../dotnet/registry.ts';
import { recipientValue } from '../../dotnet/security/cms-types.ts';
import { EnvelopedCms } from '../../dotnet/security/enveloped-cms.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { addMember } from '../../objects/member-access.ts';
import { PSNoteProperty } from '../../objects/ps-member-info.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { readText } from '../utility/file-access.ts';
import { removeArmor } from './cms-armor.ts';
import { messageFile } from './security-files.ts';

const parameters = {
  Content: {
    type: 'string',
    position: 0,
    mandatory: true,
    pipeline: 'value',
    sets: ['ByContent'],
    allowNull: true,
    allowEmptyString: true,
    help: 'The message.',
  },
  Path: { type: 'string', position: 1, mandatory: true, sets: ['ByPath'], help: 'The file with the message.' },
  LiteralPath: { type: 'string', position: 1, mandatory: true, sets: ['ByLiteralPath'], help: 'That file, taken as it is.' },
} as const;

/** Get-CmsMessage (CmsCommands.cs). */
export const getCmsMessage = defineCmdlet<typeof parameters, { file: string | null; readonly lines: string[] }>({
  name: 'Get-CmsMessage',
  module: 'Microsoft.PowerShell.Security',
  className: 'Microsoft.PowerShell.Commands.GetCmsMessageCommand',
  synopsis: 'Gets what an encrypted message says of itself.',
  outputType: ['System.Security.Cryptography.Pkcs.EnvelopedCms'],
  parameters,
  state: () => ({ file: null, lines: [] }),
  begin(cmd, state) {
    state.file = messageFile(cmd, cmd.args.Path, cmd.args.LiteralPath);
  },
  process(cmd, state) {
    if (cmd.parameterSetName === 'ByContent') state.lines.push(cmd.args.Content ?? '');
  },
  *end(cmd, state): Steps<void> {
    const text = state.file === null ? state.lines.join('\n') : readText(state.file);
    const armored = removeArmor(text, 'CMS');
    if (!armored) {
      const exception = exceptionOf('System.ArgumentException', 'Cannot unprotect message. The input contained no encrypted content.');
      return cmd.throwTerminatingError(newErrorRecord(exception, 'InputContainedNoEncryptedContent', 'ObjectNotFound'));
    }
    const message = new EnvelopedCms();
    message.decode(armored.data);
    const recipients = new GenericList(
      message.recipients.map(recipientValue),
      genericOf('System.Collections.Generic.List', wellKnown.object),
    );
    addMember(message, new PSNoteProperty('Recipients', recipients));
    addMember(message, new PSNoteProperty('Content', text));
    const s = cmd.write(message);
    if (s) yield* s.rest;
  },
});
