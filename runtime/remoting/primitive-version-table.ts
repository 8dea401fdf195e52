import { getType } from '../../src/dotnet/registry.ts';
import { osDescription } from '../../src/dotnet/system/environment.ts';
import type { NetDictionary } from '../../src/objects/collections.ts';
import { PSArray } from '../../src/objects/collections.ts';
import { powerShellVersion } from '../../src/session/powershell-version.ts';
import { primitiveDictionary, versionOf } from './remote-objects.ts';

/** `$PSVersionTable` as both sides of a session tell it (PSVersionInfo.GetPSVersionTableForDownLevel): primitive values only. */
export function primitiveVersionTable(): NetDictionary {
  const compatible = new PSArray(['1.0', '2.0', '3.0', '4.0', '5.0', '5.1', '6.0', '7.0'].map(versionOf), getType('System.Version[]'));
  return primitiveDictionary([
    ['PSVersion', versionOf(powerShellVersion)],
    ['PSEdition', 'Core'],
    ['PSCompatibleVersions', compatible],
    ['OS', osDescription()],
    ['PSSemanticVersion', powerShellVersion],
    ['Platform', 'Unix'],
    ['GitCommitId', powerShellVersion],
    ['PSRemotingProtocolVersion', versionOf('2.4')],
    ['WSManStackVersion', versionOf('3.0')],
    ['SerializationVersion', versionOf('1.1.0.1')],
  ]);
}
