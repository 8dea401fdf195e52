/** InformationRecord as scripts see it (InformationRecord.cs). */
import { GenericList } from '../dotnet/collections/generic-list.ts';
import { defineType, genericOf, getType } from '../dotnet/registry.ts';
import type { PropertyBody } from '../objects/net-type.ts';
import { UInt32 } from '../objects/numbers.ts';
import { recordOfThisThread } from '../pipeline/new-information-record.ts';
import { InformationRecord } from '../pipeline/records.ts';

function settable(field: 'source' | 'timeGenerated' | 'user' | 'computer'): PropertyBody {
  return {
    get: (self: InformationRecord) => self[field],
    set: (self: Record<string, unknown>, value: unknown) => {
      self[field] = value;
    },
  };
}

function settableNumber(field: 'processId' | 'nativeThreadId' | 'managedThreadId'): PropertyBody {
  return {
    get: (self: InformationRecord) => new UInt32(self[field]),
    set: (self: InformationRecord, value: UInt32) => {
      self[field] = value.value;
    },
  };
}

let known: { user: string; computer: string } | undefined;

/** Who writes the records of this process, and where. */
export function origin(): { user: string; computer: string } {
  if (!known) {
    const { hostname, userInfo } = require('node:os') as typeof import('node:os');
    known = { user: userInfo().username, computer: hostname() };
  }
  return known;
}

/** Defines the type. Called once, when type tables are built. */
export function defineInformationRecord(): void {
  defineType({
    name: 'System.Management.Automation.InformationRecord',
    jsClass: InformationRecord,
    constructors: {
      'InformationRecord(System.Object messageData, string source)': (_: null, data: InformationRecord['messageData'], source: string) =>
        recordOfThisThread(data, source),
    },
    properties: {
      'System.Object MessageData': { get: (self: InformationRecord) => self.messageData },
      'string Source': settable('source'),
      'datetime TimeGenerated': settable('timeGenerated'),
      'System.Collections.Generic.List[string] Tags': {
        get: (self: InformationRecord) =>
          new GenericList(self.tags, genericOf('System.Collections.Generic.List`1', getType('System.String'))),
      },
      'string User': { ...settable('user'), get: (self: InformationRecord) => self.user || origin().user },
      'string Computer': { ...settable('computer'), get: (self: InformationRecord) => self.computer || origin().computer },
      'uint ProcessId': settableNumber('processId'),
      'uint NativeThreadId': settableNumber('nativeThreadId'),
      'uint ManagedThreadId': settableNumber('managedThreadId'),
    },
    methods: { 'string ToString()': (self: InformationRecord) => self.toString() },
  });
}
