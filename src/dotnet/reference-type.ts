import { PSReference, ValueReference } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import type { NetType } from '../objects/net-type.ts';
import { defineType } from './registry.ts';

defineType({
  name: 'System.Management.Automation.PSReference',
  jsClass: PSReference,
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
