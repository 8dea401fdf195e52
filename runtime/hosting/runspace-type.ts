import { eventAccessors } from '../../src/dotnet/events.ts';
import { defineType, getType } from '../../src/dotnet/registry.ts';
import { InternalHost } from '../../src/host/host-object.ts';
import type { PSHost } from '../../src/host/ps-host.ts';
import { enumMember } from '../../src/objects/enum-value.ts';
import { NetObject, type Value } from '../../src/objects/net-object.ts';
import { baseObject } from '../../src/objects/ps-object.ts';
import { lift } from '../../src/scheduler/suspension.ts';
import { currentContext } from '../../src/session/current-context.ts';
import { PSVariableIntrinsics, pathIntrinsics } from '../../src/session/engine-intrinsics.ts';
import { CommandInvocationIntrinsics } from '../../src/session/types/command-intrinsics.ts';
import type { InitialSessionState } from './initial-session-state.ts';
import { PowerShell } from './powershell.ts';
import { Runspace, RunspaceStateEventArgs, RunspaceStateInfo, runspaceOf } from './runspace.ts';
import { RunspacePool } from './runspace-pool.ts';

const m = 'System.Management.Automation.';
const ns = `${m}Runspaces.`;

/** System.Management.Automation.Runspaces.SessionStateProxy: variables and paths of a runspace, from outside. */
class SessionStateProxy extends NetObject {
  constructor(readonly runspace: Runspace) {
    super();
  }
  get variables(): PSVariableIntrinsics {
    return new PSVariableIntrinsics(this.runspace.session.globalState);
  }
}

/** System.Management.Automation.RunspacePoolStateInfo. */
class RunspacePoolStateInfo extends NetObject {
  constructor(readonly state: string) {
    super();
  }
  override toString(): string {
    return this.state;
  }
}

function hostOf(value: Value): PSHost | null {
  const host = baseObject(value);
  return host instanceof InternalHost ? host.context.host : null;
}

const stateOf = (type: string, name: string): Value => enumMember(getType(type), name) ?? name;
const plain = <T extends { threadOptions: Value; apartmentState: Value }>(name: 'threadOptions' | 'apartmentState') => ({
  get: (o: T) => o[name],
  set: (o: T, value: Value) => {
    o[name] = value;
  },
});

/** Defines the types. */
export function defineRunspaces(): void {
  const stateChanged = `System.EventHandler[${ns}RunspaceStateEventArgs]`;
  defineType({
    name: `${ns}RunspaceStateInfo`,
    jsClass: RunspaceStateInfo,
    sealed: true,
    properties: {
      [`${ns}RunspaceState State`]: { get: (i: RunspaceStateInfo) => stateOf(`${ns}RunspaceState`, i.state) },
      'System.Exception Reason': { get: (i: RunspaceStateInfo) => i.reason },
    },
    methods: { 'string ToString()': (i: RunspaceStateInfo) => i.state },
  });
  defineType({
    name: `${ns}RunspaceStateEventArgs`,
    baseType: 'System.EventArgs',
    jsClass: RunspaceStateEventArgs,
    sealed: true,
    properties: { [`${ns}RunspaceStateInfo RunspaceStateInfo`]: { get: (a: RunspaceStateEventArgs) => a.stateInfo } },
  });
  defineType({
    name: `${ns}SessionStateProxy`,
    jsClass: SessionStateProxy,
    properties: {
      [`${m}PSVariableIntrinsics PSVariable`]: { get: (p: SessionStateProxy) => p.variables },
      [`${m}PathIntrinsics Path`]: { get: (p: SessionStateProxy) => pathIntrinsics.of(p.runspace.session) },
      [`${m}CommandInvocationIntrinsics InvokeCommand`]: {
        get: (p: SessionStateProxy) => new CommandInvocationIntrinsics(p.runspace.session),
      },
      [`${m}PSLanguageMode LanguageMode`]: { get: () => stateOf(`${m}PSLanguageMode`, 'FullLanguage'), set: () => undefined },
      [`${m}PSModuleInfo Module`]: { get: () => null },
    },
    methods: {
      'void SetVariable(string name, System.Object value)': (p: SessionStateProxy, name: string, value: Value) =>
        p.variables.set(name, value),
      'System.Object GetVariable(string name)': (p: SessionStateProxy, name: string) => p.variables.find(name)?.read() ?? null,
    },
  });
  defineType({
    name: `${ns}Runspace`,
    abstract: true,
    interfaces: ['System.IDisposable'],
    staticProperties: {
      [`${ns}Runspace DefaultRunspace`]: { get: () => runspaceOf(currentContext()), set: () => undefined },
      'bool CanUseDefaultRunspace': { get: () => true },
    },
    properties: {
      'int Id': { get: (r: Runspace) => r.id },
      'string Name': {
        get: (r: Runspace) => r.name,
        set: (r: Runspace, name: string) => {
          r.name = name;
        },
      },
      'guid InstanceId': { get: (r: Runspace) => r.instanceId },
      [`${ns}RunspaceStateInfo RunspaceStateInfo`]: { get: (r: Runspace) => r.stateInfo },
      [`${ns}RunspaceAvailability RunspaceAvailability`]: {
        get: (r: Runspace) => stateOf(`${ns}RunspaceAvailability`, r === runspaceOf(currentContext()) ? 'Busy' : r.availability),
      },
      [`${ns}RunspaceConnectionInfo ConnectionInfo`]: { get: () => null },
      [`${ns}RunspaceConnectionInfo OriginalConnectionInfo`]: { get: () => null },
      [`${ns}InitialSessionState InitialSessionState`]: { get: (r: Runspace) => r.initialSessionState },
      [`${ns}SessionStateProxy SessionStateProxy`]: { get: (r: Runspace) => new SessionStateProxy(r) },
      [`${ns}PSThreadOptions ThreadOptions`]: plain<Runspace>('threadOptions'),
      'System.Threading.ApartmentState ApartmentState': plain<Runspace>('apartmentState'),
      'version Version': { get: () => null },
      'bool RunspaceIsRemote': { get: () => false },
    },
    methods: {
      'void Open()': (r: Runspace) => lift(r.open()),
      'void OpenAsync()': (r: Runspace) => lift(r.open()),
      'void Close()': (r: Runspace) => lift(r.close()),
      'void CloseAsync()': (r: Runspace) => lift(r.close()),
      'void Dispose()': (r: Runspace) => lift(r.close()),
      'void ResetRunspaceState()': (r: Runspace) => r.reset(),
      [`${m}PowerShell CreatePowerShell()`]: (r: Runspace) => {
        const ps = new PowerShell(currentContext());
        ps.use(r);
        return ps;
      },
      ...eventAccessors('StateChanged', stateChanged),
    },
    events: [`${stateChanged} StateChanged`],
  });
  defineType({ name: `${ns}LocalRunspace`, baseType: `${ns}Runspace`, jsClass: Runspace, sealed: true });
  defineType({
    name: `${m}RunspacePoolStateInfo`,
    jsClass: RunspacePoolStateInfo,
    sealed: true,
    properties: {
      [`${ns}RunspacePoolState State`]: { get: (i: RunspacePoolStateInfo) => stateOf(`${ns}RunspacePoolState`, i.state) },
      'System.Exception Reason': { get: () => null },
    },
  });
  defineType({
    name: `${ns}RunspacePoolState`,
    kind: 'enum',
    enumValues: {
      BeforeOpen: 0,
      Opening: 1,
      Opened: 2,
      Closed: 3,
      Closing: 4,
      Broken: 5,
      Disconnecting: 6,
      Disconnected: 7,
      Connecting: 8,
    },
  });
  const setLimit =
    (name: 'minimum' | 'maximum') =>
    (p: RunspacePool, count: number): boolean => {
      if (count < 1 || (name === 'maximum' ? count < p.minimum : count > p.maximum)) return false;
      p[name] = count;
      return true;
    };
  defineType({
    name: `${ns}RunspacePool`,
    jsClass: RunspacePool,
    sealed: true,
    interfaces: ['System.IDisposable'],
    properties: {
      'guid InstanceId': { get: (p: RunspacePool) => p.instanceId },
      'bool IsDisposed': { get: (p: RunspacePool) => p.state === 'Closed' },
      [`${m}RunspacePoolStateInfo RunspacePoolStateInfo`]: { get: (p: RunspacePool) => new RunspacePoolStateInfo(p.state) },
      [`${ns}InitialSessionState InitialSessionState`]: { get: (p: RunspacePool) => p.initialSessionState },
      [`${ns}PSThreadOptions ThreadOptions`]: plain<RunspacePool>('threadOptions'),
      'System.Threading.ApartmentState ApartmentState': plain<RunspacePool>('apartmentState'),
    },
    methods: {
      'void Open()': (p: RunspacePool) => p.open(),
      'void Close()': (p: RunspacePool) => lift(p.close()),
      'void Dispose()': (p: RunspacePool) => lift(p.close()),
      'int GetMinRunspaces()': (p: RunspacePool) => p.minimum,
      'int GetMaxRunspaces()': (p: RunspacePool) => p.maximum,
      'int GetAvailableRunspaces()': (p: RunspacePool) => p.available,
      'bool SetMinRunspaces(int minRunspaces)': setLimit('minimum'),
      'bool SetMaxRunspaces(int maxRunspaces)': setLimit('maximum'),
    },
  });
  const one = (host: PSHost | null, state: InitialSessionState | null): Runspace => new Runspace(currentContext(), host, state);
  const pool = (min: number, max: number, state: InitialSessionState | null, host: PSHost | null): RunspacePool =>
    new RunspacePool(currentContext(), min, max, state, host);
  const psHost = `${m}Host.PSHost host`;
  const iss = `${ns}InitialSessionState initialSessionState`;
  const run = `${ns}Runspace CreateRunspace`;
  const pools = `${ns}RunspacePool CreateRunspacePool`;
  defineType({
    name: `${ns}RunspaceFactory`,
    kind: 'static',
    staticMethods: {
      [`${run}()`]: () => one(null, null),
      [`${run}(${psHost})`]: (_s: null, host: Value) => one(hostOf(host), null),
      [`${run}(${iss})`]: (_s: null, state: InitialSessionState) => one(null, state),
      [`${run}(${psHost}, ${iss})`]: (_s: null, host: Value, state: InitialSessionState) => one(hostOf(host), state),
      [`${pools}()`]: () => pool(1, 1, null, null),
      [`${pools}(int minRunspaces, int maxRunspaces)`]: (_s: null, min: number, max: number) => pool(min, max, null, null),
      [`${pools}(int minRunspaces, int maxRunspaces, ${psHost})`]: (_s: null, min: number, max: number, host: Value) =>
        pool(min, max, null, hostOf(host)),
      [`${pools}(${iss})`]: (_s: null, state: InitialSessionState) => pool(1, 1, state, null),
      [`${pools}(int minRunspaces, int maxRunspaces, ${iss}, ${psHost})`]: (
        _s: null,
        min: number,
        max: number,
        state: InitialSessionState,
        host: Value,
      ) => pool(min, max, state, hostOf(host)),
    },
  });
}
