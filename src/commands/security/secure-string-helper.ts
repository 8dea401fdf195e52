import { nodeCrypto } from '../../dotnet/io/modules.ts';
import { NetSecureString } from '../../dotnet/security/secure-string.ts';
import { bytesOf } from '../../dotnet/values.ts';
import type { NetException } from '../../errors/exceptions.ts';
import { exceptionOf } from '../../errors/throw.ts';
import { PSArray } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';

/** Begins what was encrypted with a key (SecureStringHelper.SecureStringExportHeader). */
const exportHeader = '76492d1116743f0423413b16050a5345';

/** PSArgumentException for an argument (PSTraceSource.NewArgumentException). */
export function argumentNotValid(name: string): NetException {
  return exceptionOf(
    'System.Management.Automation.PSArgumentException',
    `Cannot process argument because the value of argument "${name}" is not valid. Change the value of the "${name}" argument and run the operation again.`,
    null,
    { ParamName: name },
  );
}

function hex(data: Uint8Array): string {
  return Buffer.from(data).toString('hex');
}

function fromHex(text: string): Buffer {
  if (!/^([0-9a-fA-F]{2})*$/.test(text)) {
    const bad = (text.match(/../g) ?? []).find((pair) => !/^[0-9a-fA-F]{2}$/.test(pair)) ?? text;
    throw exceptionOf('System.FormatException', `The input string '${bad}' was not in a correct format.`);
  }
  return Buffer.from(text, 'hex');
}

/** The bytes of a `-Key` or `-SecureKey`: AES takes 16, 24 or 32. @throws PSArgumentException */
export function keyBytes(key: Value | undefined, secureKey: Value | undefined): Uint8Array | null {
  const bytes =
    secureKey instanceof NetSecureString
      ? Buffer.from(secureKey.text, 'utf16le')
      : key instanceof PSArray
        ? bytesOf(key)
        : Array.isArray(key)
          ? Uint8Array.from(key as { value: number }[], (b) => b.value)
          : null;
  if (bytes && ![16, 24, 32].includes(bytes.length))
    throw exceptionOf(
      'System.Management.Automation.PSArgumentException',
      'The specified key is not valid. Valid key length settings are either 128 bits, 192 bits, or 256 bits.',
    );
  return bytes;
}

/** Text of a SecureString without a key: on Unix nothing but its UTF-16 bytes in hexadecimal (SecureStringHelper.Protect). */
export function protect(text: string): string {
  return hex(Buffer.from(text, 'utf16le'));
}

/** Undoes {@link protect}. @throws ArgumentException, FormatException */
export function unprotect(text: string): NetSecureString {
  if (text.length % 2 !== 0)
    throw exceptionOf(
      'System.Management.Automation.PSArgumentException',
      `The parameter value "${text}" is not a valid encrypted string.`,
      null,
      {
        ParamName: 'input',
      },
    );
  return fromBytes(fromHex(text));
}

function fromBytes(data: Uint8Array): NetSecureString {
  if (data.length % 2 !== 0) throw exceptionOf('System.Management.Automation.PSArgumentException', 'The specified key is not valid.');
  return new NetSecureString(Buffer.from(data).toString('utf16le'));
}

/** A package of version 2: header, and in base64 version, initialization vector and data. */
export function encrypt(text: string, key: Uint8Array): string {
  const iv = nodeCrypto().randomBytes(16);
  const cipher = nodeCrypto().createCipheriv(`aes-${key.length * 8}-cbc`, key, iv);
  const data = Buffer.concat([cipher.update(Buffer.from(text, 'utf16le')), cipher.final()]);
  const inner = `2|${iv.toString('base64')}|${hex(data)}`;
  return exportHeader + Buffer.from(inner, 'utf16le').toString('base64');
}

/** Undoes {@link encrypt}. @throws CryptographicException for a wrong key, FormatException */
export function decrypt(text: string, key: Uint8Array): NetSecureString {
  let content = text;
  let iv: Uint8Array = nodeCrypto().randomBytes(16);
  if (text.toLowerCase().startsWith(exportHeader)) {
    const parts = Buffer.from(text.slice(exportHeader.length), 'base64').toString('utf16le').split('|');
    if (parts.length === 3) {
      iv = Buffer.from(parts[1] as string, 'base64');
      content = parts[2] as string;
    }
  }
  const data = fromHex(content);
  let plain: Buffer;
  try {
    const decipher = nodeCrypto().createDecipheriv(`aes-${key.length * 8}-cbc`, key, iv);
    plain = Buffer.concat([decipher.update(data), decipher.final()]);
  } catch {
    throw exceptionOf('System.Security.Cryptography.CryptographicException', 'Padding is invalid and cannot be removed.');
  }
  return fromBytes(plain);
}
