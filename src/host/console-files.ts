import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ioException } from '../dotnet/io/errors.ts';
import { makeFolders } from '../dotnet/io/modules.ts';
import type { ConsoleFiles } from './console-shell.ts';

function directory(variable: string, otherwise: string): string {
  return process.env[variable] || join(process.env['HOME'] || '/', otherwise);
}

/** The user's configuration folder for PowerShell, which pwsh uses too. */
function configurationFolder(): string {
  return join(directory('XDG_CONFIG_HOME', '.config'), 'powershell');
}

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

/** Profiles and history of this user. */
export function consoleFiles(): ConsoleFiles {
  const historyFile = join(directory('XDG_STATE_HOME', '.local/state'), 'pwsh-lite', 'history');
  return {
    readText: readScriptText,
    exists: existsSync,
    profiles: [join(configurationFolder(), 'profile.ps1'), join(configurationFolder(), 'Microsoft.PowerShell_profile.ps1')],
    readHistory() {
      if (!existsSync(historyFile)) return [];
      const lines = readFileSync(historyFile, 'utf8').split('\n');
      return lines.filter((entry) => entry !== '').slice(-1000);
    },
    addHistory(line) {
      makeFolders(dirname(historyFile));
      // Commands of several lines come back as one; the editor has no others.
      appendFileSync(historyFile, `${line.replaceAll('\n', ' ')}\n`, { mode: 0o600 });
    },
  };
}
