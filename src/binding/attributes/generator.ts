import { defineType } from '../../dotnet/registry.ts';
import { psArgumentNotValid } from '../../errors/throw.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { type NetType, selfOrBase } from '../../objects/net-type.ts';
import { andThen, type Step } from '../../scheduler/suspension.ts';
import { construct } from '../primitives.ts';
import { callScriptMethod } from './script-members.ts';

const made = new WeakMap<NetType, NetObject>();

/** The one object of a class that implements IValidateSetValuesGenerator, made when a ValidateSet first names the class. */
export function makeGenerator(type: NetType): NetObject {
  let generator = made.get(type);
  if (generator === undefined) {
    if (!implementsGenerator(type)) throw psArgumentNotValid('valuesGeneratorType');
    generator = construct(type, []) as NetObject;
    made.set(type, generator);
  }
  return generator;
}

function implementsGenerator(type: NetType): boolean {
  const generator = 'System.Management.Automation.IValidateSetValuesGenerator';
  return selfOrBase(type, (t) => t.interfaces.some((i) => i.fullName === generator)) !== undefined;
}

/** System.Management.Automation.CachedValidValuesGeneratorBase: keeps what a class has generated for some seconds. */
class CachedValidValuesGenerator extends NetObject {
  values: Value | undefined = undefined;
  /** When the values were generated, in milliseconds. */
  generatedAt = 0;
  constructor(readonly cacheExpirationInSeconds: number) {
    super();
  }
}

function cachedValues(generator: CachedValidValuesGenerator): Step<Value> {
  const milliseconds = generator.cacheExpirationInSeconds * 1000;
  if (generator.values !== undefined && Date.now() - generator.generatedAt < milliseconds) return generator.values;
  return andThen(callScriptMethod(generator, 'GenerateValidValues', []), (values) => {
    generator.values = values;
    generator.generatedAt = Date.now();
    return values;
  });
}

defineType({
  name: 'System.Management.Automation.CachedValidValuesGeneratorBase',
  abstract: true,
  jsClass: CachedValidValuesGenerator,
  interfaces: ['System.Management.Automation.IValidateSetValuesGenerator'],
  constructors: {
    '(int cacheExpirationInSeconds)': (_type: NetType, seconds: number) => new CachedValidValuesGenerator(seconds),
  },
  methods: { 'string[] GetValidValues()': cachedValues },
});
