import type { NetSecureString } from '../../dotnet/security/secure-string.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { argumentNotValid, encrypt, keyBytes, protect } from './secure-string-helper.ts';

/** ConvertFrom-SecureString (SecureStringCommands.cs). */
export const convertFromSecureString = defineCmdlet({
  name: 'ConvertFrom-SecureString',
  module: 'Microsoft.PowerShell.Security',
  className: 'Microsoft.PowerShell.Commands.ConvertFromSecureStringCommand',
  defaultParameterSet: 'Secure',
  outputType: ['System.String'],
  synopsis: 'Converts a secure string to an encrypted standard string.',
  parameters: {
    SecureString: {
      type: 'System.Security.SecureString',
      position: 0,
      mandatory: true,
      pipeline: 'value',
      help: 'The secure string to convert.',
    },
    AsPlainText: { type: 'switch', sets: ['AsPlainText'], help: 'Gives the text in the clear.' },
    SecureKey: { type: 'System.Security.SecureString', position: 1, sets: ['Secure'], help: 'The encryption key as a secure string.' },
    Key: { type: 'byte[]', sets: ['Open'], help: 'The encryption key: 16, 24 or 32 bytes.' },
  },
  *process(cmd): Steps<void> {
    const { text } = cmd.args.SecureString as NetSecureString;
    if (text === '') throw argumentNotValid('SecureString');
    const key = keyBytes(cmd.boundValue('Key'), cmd.boundValue('SecureKey'));
    const s = cmd.write(key ? encrypt(text, key) : cmd.args.AsPlainText ? text : protect(text));
    if (s) yield* s;
  },
});
