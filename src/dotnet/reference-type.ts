import { AutomationNull, PSReference, ValueReference } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import type { NetType } from '../objects/net-type.ts';
import { baseObject } from '../objects/ps-object.ts';
import { typeOf } from '../objects/type-of.ts';
import { defineType, genericOf, getType, wellKnown } from './registry.ts';
import { TypeBase } from './type-base.ts';

/** The type of a reference to something that has that value when the reference is made (PSReference.CreateInstance). */
export function referenceType(value: Value): NetType {
  const held = baseObject(value);
  const nothing = held === null || held === AutomationNull;
  const type = nothing ? getType('System.Management.Automation.LanguagePrimitives+Null') : typeOf(held);
  return genericOf('System.Management.Automation.PSReference', type === wellKnown.psCustomObject ? wellKnown.psobject : type);
}

/** The name of a type with its assembly, as traces show types that are not for everybody. */
export function qualifiedName(type: NetType): string {
  return type instanceof TypeBase ? type.assemblyQualifiedName : type.fullName;
}

defineType({
  name: 'System.Management.Automation.PSReference',
  constructors: {
    '(System.Object value)': (type: NetType, value: Value) => {
      const reference = new ValueReference(value);
      reference.netType = type;
      return reference;
    },
  },
  properties: {
    'System.Object Value': {
      get: (r: PSReference) => r.value,
      set: (r: PSReference, v: Value) => {
        r.value = v;
      },
    },
  },
});

/** What `[ref]$x` makes has a generic type over what it refers to. */
defineType({
  name: 'System.Management.Automation.PSReference`1',
  typeParameters: ['T'],
  baseType: 'System.Management.Automation.PSReference',
  jsClass: PSReference,
});
defineType({ name: 'System.Management.Automation.LanguagePrimitives+Null' });
PSReference.prototype.netType = genericOf('System.Management.Automation.PSReference', wellKnown.object);

/** The types of references to values, made when somebody asks: most references are only written to. */
const typesOfReferences = new WeakMap<ValueReference, NetType>();
Object.defineProperty(ValueReference.prototype, 'netType', {
  get(this: ValueReference): NetType {
    let type = typesOfReferences.get(this);
    if (type === undefined) typesOfReferences.set(this, (type = referenceType(this.first)));
    return type;
  },
  set(this: ValueReference, type: NetType) {
    typesOfReferences.set(this, type);
  },
});
