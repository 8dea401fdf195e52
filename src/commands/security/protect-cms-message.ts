import { EnvelopedCms } from '../../dotnet/security/enveloped-cms.ts';
import { TextLineOutput } from '../../formatting/line-output.ts';
import { OutCommandInner } from '../../formatting/out-command.ts';
import type { Value } from '../../objects/net-object.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { unresolvedPath } from '../utility/file-access.ts';
import { addArmor } from './cms-armor.ts';
import { CmsMessageRecipient } from './cms-recipient.ts';
import { messageFile, readBytes, writeText } from './security-files.ts';

const parameters = {
  To: {
    type: 'System.Management.Automation.CmsMessageRecipient[]',
    position: 0,
    mandatory: true,
    help: 'Certificates, or their files, thumbprints or subjects.',
  },
  Content: {
    type: 'psobject',
    position: 1,
    mandatory: true,
    pipeline: 'value',
    sets: ['ByContent'],
    allowNull: true,
    allowEmptyString: true,
    help: 'What to encrypt.',
  },
  Path: { type: 'string', position: 1, mandatory: true, sets: ['ByPath'], help: 'The file to encrypt.' },
  LiteralPath: { type: 'string', position: 1, mandatory: true, sets: ['ByLiteralPath'], help: 'The file to encrypt, taken as it is.' },
  OutFile: { type: 'string', position: 2, help: 'The file for the message.' },
} as const;

interface State {
  file: string | null;
  readonly inputs: Value[];
}

/** Protect-CmsMessage (CmsCommands.cs). */
export const protectCmsMessage = defineCmdlet<typeof parameters, State>({
  name: 'Protect-CmsMessage',
  module: 'Microsoft.PowerShell.Security',
  className: 'Microsoft.PowerShell.Commands.ProtectCmsMessageCommand',
  synopsis: 'Encrypts content as a message.',
  defaultParameterSet: 'ByContent',
  outputType: ['System.String'],
  parameters,
  state: () => ({ file: null, inputs: [] }),
  begin(cmd, state) {
    state.file = messageFile(cmd, cmd.args.Path, cmd.args.LiteralPath);
  },
  process(cmd, state) {
    if (cmd.parameterSetName === 'ByContent') state.inputs.push(cmd.args.Content ?? null);
  },
  *end(cmd, state): Steps<void> {
    const content = state.inputs.length > 0 ? Buffer.from(yield* shown(cmd, state.inputs)) : readBytes(state.file ?? '');
    const text = encrypted(cmd, content);
    if (cmd.args.OutFile) {
      writeText(unresolvedPath(cmd, cmd.args.OutFile), text);
      return;
    }
    const s = cmd.write(text);
    if (s) yield* s.rest;
  },
});

/** Objects as Out-String shows them. */
function* shown(cmd: CmdletRuntime<typeof parameters>, inputs: readonly Value[]): Steps<string> {
  const output = new TextLineOutput(undefined, cmd.context.host);
  const inner = new OutCommandInner(cmd.context, output, (record) => cmd.throwTerminatingError(record));
  for (const input of inputs) yield* inner.process(input);
  inner.end();
  let text = '';
  for (const line of output.drain()) text += text === '' ? line : `\n${line}`;
  return text;
}

/** CmsUtils.Encrypt. @throws the terminating errors of recipients that mean no certificate */
function encrypted(cmd: CmdletRuntime<typeof parameters>, content: Uint8Array): string {
  if (content.length === 0) return '';
  const recipients = (cmd.args.To ?? []).filter((r) => r instanceof CmsMessageRecipient);
  for (const recipient of recipients) {
    const error = recipient.certificates.count === 0 ? recipient.resolve(cmd.context, 'Encryption') : null;
    if (error) cmd.throwTerminatingError(error);
  }
  const message = new EnvelopedCms(content);
  message.encrypt(recipients.flatMap((r) => r.certificates.items));
  return addArmor(message.encode());
}
