import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ioException } from '../dotnet/io/errors.ts';
import type { ConsoleFiles } from './console-shell.ts';
import { configurationFolder } from './program-file.ts';

/** A script's text: UTF-8, or UTF-16 when it begins with that byte order mark. @throws what .NET throws about a file that cannot be read */
function readScriptText(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (e) {
    throw ioException(e, path);
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2);
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return Buffer.from(bytes.subarray(2, 2 + ((bytes.length - 2) & ~1)))
      .swap16()
      .toString('utf16le');
  const text = bytes.toString('utf8');
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/** Profiles of this user. */
export function consoleFiles(): ConsoleFiles {
  return {
    readText: readScriptText,
    exists: existsSync,
    profiles: [join(configurationFolder(), 'profile.ps1'), join(configurationFolder(), 'Microsoft.PowerShell_profile.ps1')],
  };
}
