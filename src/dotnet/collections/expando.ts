import type { Value } from '../../objects/net-object.ts';
import { defineType, genericOf, getType, wellKnown } from '../registry.ts';
import { GenericDictionary } from './generic-dictionary.ts';

/** System.Dynamic.ExpandoObject: names and values; as a dictionary of names its entries are members for PowerShell. */
class ExpandoObject extends GenericDictionary {
  constructor() {
    super(genericOf('System.Collections.Generic.Dictionary', wellKnown.string, getType('System.Object')));
    this.netType = getType('System.Dynamic.ExpandoObject');
  }
}

/** Defines ExpandoObject. */
export function defineExpandoObject(): void {
  defineType({
    name: 'System.Dynamic.ExpandoObject',
    interfaces: ['System.Collections.Generic.IDictionary[string,System.Object]'],
    constructors: { '()': (): Value => new ExpandoObject() },
  });
}
