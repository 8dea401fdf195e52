import type { NetType } from '../../objects/net-type.ts';
import { writtenAccelerator } from '../accelerators.ts';
import { GenericDictionary } from '../collections/generic-dictionary.ts';
import { ignoreCaseKeys } from '../comparers.ts';
import { DefinedType } from '../defined-type.ts';
import { accelerators, findType, genericOf, userAccelerators, wellKnown } from '../registry.ts';

let type: DefinedType | undefined;

function all(): GenericDictionary {
  const table = new GenericDictionary(genericOf('System.Collections.Generic.Dictionary', wellKnown.string, wellKnown.type), ignoreCaseKeys);
  for (const [name, fullName] of accelerators) {
    const found = findType(fullName);
    if (found) table.set(writtenAccelerator(name), found);
  }
  for (const added of userAccelerators.values()) table.set(added.name, added.type);
  return table;
}

/** System.Management.Automation.TypeAccelerators: scripts reach it through the assembly of PSObject, to add accelerators of their own. */
export function typeAcceleratorsType(): NetType {
  type ??= new DefinedType({
    name: 'System.Management.Automation.TypeAccelerators',
    kind: 'static',
    staticProperties: { 'System.Collections.Generic.Dictionary[string,type] Get': { get: all } },
    staticMethods: {
      'void Add(string typeName, type type)': (_: null, name: string, added: NetType) => {
        userAccelerators.set(name.toLowerCase(), { name, type: added });
      },
      'bool Remove(string typeName)': (_: null, name: string) => {
        userAccelerators.delete(name.toLowerCase());
        return true;
      },
    },
  });
  return type;
}
