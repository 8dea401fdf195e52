import { ignoreCaseKeys } from '../dotnet/comparers.ts';
import { Hashtable } from '../dotnet/hashtable.ts';
import { arrayTypeOf, defineType, getType } from '../dotnet/registry.ts';
import { osDescription } from '../dotnet/system/environment.ts';
import { compareText } from '../objects/collation.ts';
import { PSArray } from '../objects/collections.ts';
import { convertTo } from '../objects/language-primitives.ts';
import type { Value } from '../objects/net-object.ts';
import { toText } from '../objects/to-string.ts';
import { powerShellVersion } from './powershell-version.ts';

const first = ['PSVersion', 'PSEdition'];

/** The type of `$PSVersionTable` (PSVersionHashTable): the versions of the language and its edition come first, all else in the order of its name. */
class PSVersionHashTable extends Hashtable {
  override *entries(): IterableIterator<[Value, Value]> {
    const rank = (key: Value): number => {
      const at = typeof key === 'string' ? first.indexOf(key) : -1;
      return at < 0 ? first.length : at;
    };
    yield* [...super.entries()].sort(([a], [b]) => rank(a) - rank(b) || compareText(toText(a), toText(b), true));
  }
}

/** `$PSVersionTable`. */
export function versionTable(): Value {
  const version = (text: string): Value => convertTo(text, getType('System.Version'));
  const semantic = convertTo(powerShellVersion, getType('System.Management.Automation.SemanticVersion'));
  const table = new PSVersionHashTable(ignoreCaseKeys);
  const entries: [string, Value][] = [
    ['PSVersion', semantic],
    ['PSEdition', 'Core'],
    ['GitCommitId', powerShellVersion],
    ['OS', osDescription()],
    ['Platform', 'Unix'],
    [
      'PSCompatibleVersions',
      new PSArray(['1.0', '2.0', '3.0', '4.0', '5.0', '5.1', '6.0', '7.0'].map(version), arrayTypeOf(getType('System.Version'))),
    ],
    ['PSRemotingProtocolVersion', version('2.4')],
    ['SerializationVersion', version('1.1.0.1')],
    ['WSManStackVersion', version('3.0')],
  ];
  for (const [key, value] of entries) table.set(key, value);
  return table;
}

defineType({
  name: 'System.Management.Automation.PSVersionHashTable',
  baseType: 'System.Collections.Hashtable',
  jsClass: PSVersionHashTable,
  sealed: true,
});
