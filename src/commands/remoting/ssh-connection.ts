import { getType, wellKnown } from '../../dotnet/registry.ts';
import { isFlowControl, type NetException } from '../../errors/exceptions.ts';
import { toNetException } from '../../errors/throw.ts';
import { NetDictionary } from '../../objects/collections.ts';
import { convertTo } from '../../objects/language-primitives.ts';
import type { Value } from '../../objects/net-object.ts';
import { ownEntry } from '../../objects/own-entry.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { toText } from '../../objects/to-string.ts';
import { exception, format } from '../utility/cmdlet-errors.ts';

const texts = {
  duplicateHostName:
    'The provided SSHConnection hashtable contains both a ComputerName and HostName parameter.  Only one can be specified.',
  duplicateKeyPath:
    'The provided SSHConnection hashtable contains both a KeyFilePath and IdentityFilePath parameter.  Only one can be specified.',
  invalid: 'The provided SSHConnection hashtable parameter name or element is null or empty.',
  unknown: 'The provided SSHConnection hashtable parameter {0} is not supported.',
  missing: 'The provided SSHConnection hashtable is missing the required ComputerName or HostName parameter.',
};
const refused = (message: string): NetException => exception('PSArgument', message);

/** What each name's value has to be. */
const types: Readonly<Record<string, 'text' | 'number' | 'any'>> = {
  computername: 'text',
  hostname: 'text',
  username: 'text',
  keyfilepath: 'text',
  identityfilepath: 'text',
  port: 'number',
  subsystem: 'text',
  connectingtimeout: 'number',
  options: 'any',
};

/** GetSSHConnectionIntParameter. @throws PSArgumentException for what is no number */
function toNumber(value: Value): Value {
  try {
    return convertTo(value, getType('int'));
  } catch (e) {
    if (isFlowControl(e)) throw e;
    throw refused(toNetException(e).message);
  }
}

/**
 * Looks at the tables of -SSHConnection (PSRemotingBaseCmdlet.ParseSSHConnectionHashTable).
 * @throws PSArgumentException for names that are unknown or given twice, values that are missing, and tables without a host
 */
export function checkSshConnections(tables: readonly Value[]): void {
  for (const given of tables) {
    const table = baseObject(given);
    if (!(table instanceof NetDictionary)) continue;
    const both = (a: string, b: string): boolean => table.containsKey(a) && table.containsKey(b);
    if (both('ComputerName', 'HostName')) throw refused(texts.duplicateHostName);
    if (both('KeyFilePath', 'IdentityFilePath')) throw refused(texts.duplicateKeyPath);
    let hasHost = false;
    for (const [key, value] of table.entries()) {
      const name = typeof key === 'string' ? key : '';
      if (name === '') throw refused(texts.invalid);
      const type = ownEntry(types, name.toLowerCase());
      if (type === undefined) throw refused(format(texts.unknown, name));
      if (type === 'text' && (value === null || toText(convertTo(value, wellKnown.string)) === '')) throw refused(texts.invalid);
      if (type === 'number') {
        if (value === null) throw refused(texts.invalid);
        toNumber(value);
      }
      hasHost ||= /^(computer|host)name$/i.test(name);
    }
    if (!hasHost) throw refused(texts.missing);
  }
}
