import { Hashtable } from '../dotnet/hashtable.ts';
import { getType } from '../dotnet/registry.ts';
import { osDescription } from '../dotnet/system/environment.ts';
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
    ['OS', osDescription()],
    ['Platform', 'Unix'],
    ['PSCompatibleVersions', new PSArray(['1.0', '2.0', '3.0', '4.0', '5.0', '5.1', '6.0', '7.0'].map(version))],
    ['PSRemotingProtocolVersion', version('2.4')],
    ['SerializationVersion', version('1.1.0.1')],
    ['WSManStackVersion', version('3.0')],
  ];
  for (const [key, value] of entries) table.set(key, value);
  return table;
}
