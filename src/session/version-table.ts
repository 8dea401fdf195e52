import { Hashtable } from '../dotnet/hashtable.ts';
import { getType } from '../dotnet/registry.ts';
import { PSArray } from '../objects/collections.ts';
import { convertTo } from '../objects/language-primitives.ts';
import type { Value } from '../objects/net-object.ts';

/** The PowerShell version whose language and commands this program follows. */
export const powerShellVersion = '7.6.5';

/** `$PSVersionTable`. */
export function versionTable(): Value {
  const version = (text: string): Value => convertTo(text, getType('System.Version'));
  const semantic = convertTo(powerShellVersion, getType('System.Management.Automation.SemanticVersion'));
  const table = Hashtable.literal();
  const entries: [string, Value][] = [
    ['PSVersion', semantic],
    ['PSEdition', 'Core'],
    ['GitCommitId', powerShellVersion],
    ['OS', operatingSystem()],
    ['Platform', 'Unix'],
    ['PSCompatibleVersions', new PSArray(['1.0', '2.0', '3.0', '4.0', '5.0', '5.1.10032.0', '6.0.0', '7.0'].map(version))],
    ['PSRemotingProtocolVersion', version('2.4')],
    ['SerializationVersion', version('1.1.0.1')],
    ['WSManStackVersion', version('3.0')],
  ];
  for (const [key, value] of entries) table.set(key, value);
  return table;
}

function operatingSystem(): string {
  const os = require('node:os') as typeof import('node:os');
  return `${os.type()} ${os.release()}`;
}
