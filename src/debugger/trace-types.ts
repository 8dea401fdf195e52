/** PSTraceSource and listeners as scripts see them. */

import { GenericCollection } from '../dotnet/collections/generic-list.ts';
import { defineType, genericOf, getType, wellKnown } from '../dotnet/registry.ts';
import type { EnumValue } from '../objects/enum-value.ts';
import { enumValue } from '../objects/enum-value.ts';
import { applyTracing, DefaultTraceListener, FileTraceListener, HostTraceListener, TraceListener, TraceSource } from './trace-sources.ts';

const options = 'System.Management.Automation.PSTraceSourceOptions';
const diagnostics = 'System.Diagnostics.';

defineType({
  name: 'System.Management.Automation.PSTraceSource',
  jsClass: TraceSource,
  properties: {
    'string Description': {
      get: (s: TraceSource) => s.description,
      set: (s: TraceSource, value: string) => {
        s.description = value;
      },
    },
    [`${options} Options`]: {
      get: (s: TraceSource) => enumValue(getType(options), s.options),
      set: (s: TraceSource, value: EnumValue) => {
        s.options = Number(value.value);
        applyTracing();
      },
    },
    'System.Object Listeners': {
      get: (s: TraceSource) => new GenericCollection(genericOf('System.Collections.ObjectModel.Collection', wellKnown.object), s.listeners),
    },
    'string Name': { get: (s: TraceSource) => s.sourceName },
  },
});

const traceOptions = `${diagnostics}TraceOptions`;
defineType({
  name: `${diagnostics}TraceListener`,
  jsClass: TraceListener,
  properties: {
    'string Name': {
      get: (l: TraceListener) => l.listenerName,
      set: (l: TraceListener, value: string) => {
        l.listenerName = value;
      },
    },
    [`${traceOptions} TraceOutputOptions`]: {
      get: (l: TraceListener) => enumValue(getType(traceOptions), l.outputOptions),
      set: (l: TraceListener, value: EnumValue) => {
        l.outputOptions = Number(value.value);
      },
    },
  },
  methods: { 'string ToString()': (l: TraceListener) => l.netType.fullName },
});
for (const [name, jsClass] of [
  [`${diagnostics}DefaultTraceListener`, DefaultTraceListener],
  [`${diagnostics}TextWriterTraceListener`, FileTraceListener],
  ['System.Management.Automation.PSHostTraceListener', HostTraceListener],
] as const)
  defineType({ name, baseType: `${diagnostics}TraceListener`, jsClass });
