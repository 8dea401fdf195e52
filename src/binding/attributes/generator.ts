import type { NetObject } from '../../objects/net-object.ts';
import { type NetType, selfOrBase } from '../../objects/net-type.ts';
import { construct } from '../primitives.ts';
import { notValid } from './argument-errors.ts';

const made = new WeakMap<NetType, NetObject>();

/** The one object of a class that implements IValidateSetValuesGenerator, made when a ValidateSet first names the class. */
export function makeGenerator(type: NetType): NetObject {
  let generator = made.get(type);
  if (generator === undefined) {
    if (!implementsGenerator(type)) throw notValid('valuesGeneratorType');
    generator = construct(type, []) as NetObject;
    made.set(type, generator);
  }
  return generator;
}

function implementsGenerator(type: NetType): boolean {
  const generator = 'System.Management.Automation.IValidateSetValuesGenerator';
  return selfOrBase(type, (t) => t.interfaces.some((i) => i.fullName === generator)) !== undefined;
}
