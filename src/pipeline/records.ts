import { defineType, getType } from '../dotnet/registry.ts';
import { arrayOf } from '../objects/collections.ts';
import { convertTo } from '../objects/convert.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import { toText } from '../objects/to-string.ts';
import type { InvocationInfo } from '../session/invocation-info.ts';

/** A record of the warning, verbose or debug stream (InformationalRecord and its three derived classes). */
export abstract class InformationalRecord extends NetObject {
  invocationInfo: InvocationInfo | null = null;
  /** How many objects the commands of its pipeline had processed when a command wrote it; null where no command did. */
  pipelineIterationInfo: readonly number[] | null = null;
  constructor(public message: string) {
    super();
  }
  override toString(): string {
    return this.message;
  }
}
/** System.Management.Automation.WarningRecord. */
export class WarningRecord extends InformationalRecord {
  fullyQualifiedWarningId = '';
}
/** System.Management.Automation.VerboseRecord. */
export class VerboseRecord extends InformationalRecord {}
/** System.Management.Automation.DebugRecord. */
export class DebugRecord extends InformationalRecord {}

/** System.Management.Automation.HostInformationMessage: what Write-Host puts into an information record. */
export class HostInformationMessage extends NetObject {
  constructor(
    public message: string,
    public noNewLine: boolean,
    public foregroundColor: Value,
    public backgroundColor: Value,
  ) {
    super();
  }
  override toString(): string {
    return this.message;
  }
}

/** System.Management.Automation.InformationRecord: message data with where and when it was written. */
export class InformationRecord extends NetObject {
  readonly tags: string[] = [];
  timeGenerated: Value = null;
  /** Empty: who runs this process, on this computer. */
  user = '';
  computer = '';
  processId = 0;
  nativeThreadId = 0;
  managedThreadId = 0;
  /** True when the preference of its command shows it, where records are collected for somebody else. */
  isShown = false;
  constructor(
    public messageData: Value,
    public source: string,
  ) {
    super();
  }
  override toString(): string {
    return this.messageData === null ? this.netType.fullName : toText(this.messageData);
  }
}

const m = 'System.Management.Automation.';
for (const [name, jsClass] of [
  ['WarningRecord', WarningRecord],
  ['VerboseRecord', VerboseRecord],
  ['DebugRecord', DebugRecord],
] as const)
  defineType({
    name: m + name,
    baseType: `${m}InformationalRecord`,
    jsClass,
    constructors: {
      [`${name}(string message)`]: (_self: null, message: string) => new jsClass(message),
      ...(jsClass === WarningRecord && {
        [`${name}(string fullyQualifiedWarningId, string message)`]: (_self: null, id: string, message: string) => {
          const record = new WarningRecord(message);
          record.fullyQualifiedWarningId = id;
          return record;
        },
      }),
    },
    // Lists show an element by what looks like its id, so those of warnings show nothing.
    ...(jsClass === WarningRecord
      ? { properties: { 'string FullyQualifiedWarningId': { get: (r: WarningRecord) => r.fullyQualifiedWarningId } } }
      : {}),
  });
const iterationList = 'System.Collections.ObjectModel.ReadOnlyCollection[int]';
defineType({
  name: `${m}InformationalRecord`,
  jsClass: InformationalRecord,
  abstract: true,
  properties: {
    'string Message': {
      get: (r: InformationalRecord) => r.message,
      set: (r: InformationalRecord, v: string) => {
        r.message = v;
      },
    },
    'System.Management.Automation.InvocationInfo InvocationInfo': { get: (r: InformationalRecord) => r.invocationInfo },
    [`${iterationList} PipelineIterationInfo`]: {
      get: (r: InformationalRecord) => r.pipelineIterationInfo && convertTo(arrayOf([...r.pipelineIterationInfo]), getType(iterationList)),
    },
  },
  methods: { 'string ToString()': (r: InformationalRecord) => r.message },
});
defineType({
  name: `${m}HostInformationMessage`,
  jsClass: HostInformationMessage,
  constructors: { 'HostInformationMessage()': () => new HostInformationMessage('', false, null, null) },
  properties: {
    'string Message': {
      get: (r: HostInformationMessage) => r.message,
      set: (r: HostInformationMessage, v: string) => {
        r.message = v;
      },
    },
    'System.Nullable[bool] NoNewLine': {
      get: (r: HostInformationMessage) => r.noNewLine,
      set: (r: HostInformationMessage, v: boolean) => {
        r.noNewLine = v;
      },
    },
    'System.Nullable[System.ConsoleColor] ForegroundColor': {
      get: (r: HostInformationMessage) => r.foregroundColor,
      set: (r: HostInformationMessage, v: Value) => {
        r.foregroundColor = v;
      },
    },
    'System.Nullable[System.ConsoleColor] BackgroundColor': {
      get: (r: HostInformationMessage) => r.backgroundColor,
      set: (r: HostInformationMessage, v: Value) => {
        r.backgroundColor = v;
      },
    },
  },
  methods: { 'string ToString()': (r: HostInformationMessage) => r.message },
});
