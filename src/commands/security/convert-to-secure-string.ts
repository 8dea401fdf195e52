import { NetSecureString } from '../../dotnet/security/secure-string.ts';
import { NetException } from '../../errors/exceptions.ts';
import { derivesFrom, newErrorRecord } from '../../errors/throw.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { decrypt, keyBytes, unprotect } from './secure-string-helper.ts';

/** ConvertTo-SecureString (SecureStringCommands.cs). */
export const convertToSecureString = defineCmdlet({
  name: 'ConvertTo-SecureString',
  module: 'Microsoft.PowerShell.Security',
  className: 'Microsoft.PowerShell.Commands.ConvertToSecureStringCommand',
  defaultParameterSet: 'Secure',
  outputType: ['System.Security.SecureString'],
  synopsis: 'Converts plain text or encrypted strings to secure strings.',
  parameters: {
    String: { type: 'string', position: 0, mandatory: true, pipeline: 'value', help: 'The text to convert.' },
    AsPlainText: { type: 'switch', position: 1, sets: ['PlainText'], help: 'The text is not encrypted.' },
    Force: { type: 'switch', position: 2, sets: ['PlainText'], help: 'Was once needed to confirm AsPlainText.' },
    SecureKey: { type: 'System.Security.SecureString', position: 1, sets: ['Secure'], help: 'The encryption key as a secure string.' },
    Key: { type: 'byte[]', sets: ['Open'], help: 'The encryption key: 16, 24 or 32 bytes.' },
  },
  *process(cmd): Steps<void> {
    const { args } = cmd;
    const text = args.String as string;
    try {
      const key = keyBytes(cmd.boundValue('Key'), cmd.boundValue('SecureKey'));
      const made = args.AsPlainText ? new NetSecureString(text) : key ? decrypt(text, key) : unprotect(text);
      const s = cmd.write(made);
      if (s) yield* s;
    } catch (e) {
      if (!(e instanceof NetException)) throw e;
      const isCryptographic = derivesFrom(e, 'System.Security.Cryptography.CryptographicException');
      if (!isCryptographic && !derivesFrom(e, 'System.ArgumentException')) throw e;
      const id = `ImportSecureString_InvalidArgument${isCryptographic ? '_CryptographicError' : ''}`;
      const s = cmd.writeError(newErrorRecord(e, id, 'InvalidArgument'));
      if (s) yield* s;
    }
  },
});
