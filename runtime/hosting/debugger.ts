import { defineType, getType } from '../../src/dotnet/registry.ts';
import { NetGuid } from '../../src/dotnet/system/guid.ts';
import { enumMember } from '../../src/objects/enum-value.ts';
import { NetObject, type Value } from '../../src/objects/net-object.ts';

const m = 'System.Management.Automation.';

/** Which of PowerShell's debuggers an object stands for. */
export type DebuggerKind = 'ScriptDebugger' | 'RemoteDebugger' | 'RemotingJobDebugger';

/** System.Management.Automation.Debugger: there is none here that could stop a script, but what scripts read of it is there. */
export class Debugger extends NetObject {
  readonly instanceId = NetGuid.create();
  /** DebugMode; null for Default. */
  mode: Value = null;
  get isOff(): boolean {
    return this.mode !== null && String(this.mode) === 'None';
  }
  constructor(kind: DebuggerKind) {
    super();
    this.netType = getType(m + kind);
  }
}

/** System.Management.Automation.JobManager: knows no job source but the built-in ones. */
export class JobManager extends NetObject {}

const known = new WeakMap<object, Debugger>();

/** The debugger of a runspace or a job, always the same one. */
export function debuggerOf(owner: object, kind: DebuggerKind): Debugger {
  let found = known.get(owner);
  if (!found) known.set(owner, (found = new Debugger(kind)));
  return found;
}

/** Defines the types. */
export function defineDebuggers(): void {
  defineType({
    name: `${m}Debugger`,
    abstract: true,
    jsClass: Debugger,
    properties: {
      'bool InBreakpoint': { get: () => false },
      [`${m}DebugModes DebugMode`]: { get: (d: Debugger) => d.mode ?? enumMember(getType(`${m}DebugModes`), 'Default') ?? null },
      'bool IsActive': { get: () => false },
      'guid InstanceId': { get: (d: Debugger) => d.instanceId },
    },
    methods: {
      [`void SetDebugMode(${m}DebugModes mode)`]: (d: Debugger, mode: Value) => {
        d.mode = mode;
      },
    },
  });
  for (const kind of ['ScriptDebugger', 'RemoteDebugger', 'RemotingJobDebugger'])
    defineType({ name: m + kind, baseType: `${m}Debugger`, sealed: true });
  defineType({
    name: `${m}DebugModes`,
    kind: 'enum',
    flags: true,
    enumValues: { None: 0, Default: 1, LocalScript: 2, RemoteScript: 4 },
  });
  defineType({
    name: `${m}JobManager`,
    jsClass: JobManager,
    sealed: true,
    methods: { 'bool IsRegistered(string typeName)': (_m: JobManager, name: string) => name === 'ThreadJobSourceAdapter' },
  });
}
