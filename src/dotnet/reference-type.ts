import { PSReference, ValueReference } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import type { NetType } from '../objects/net-type.ts';
import { defineType, genericOf, wellKnown } from './registry.ts';

defineType({
  name: 'System.Management.Automation.PSReference',
  constructors: { '(System.Object value)': (_: NetType, value: Value) => new ValueReference(value) },
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
PSReference.prototype.netType = genericOf('System.Management.Automation.PSReference', wellKnown.object);
