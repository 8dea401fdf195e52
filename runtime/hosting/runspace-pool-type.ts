import { eventAccessors } from '../../src/dotnet/events.ts';
import { defineType, getType } from '../../src/dotnet/registry.ts';
import { NetManualResetEvent } from '../../src/dotnet/system/wait-handle.ts';
import { invalidOperation } from '../../src/errors/throw.ts';
import { enumMember } from '../../src/objects/enum-value.ts';
import { NetObject, type Value } from '../../src/objects/net-object.ts';
import type { PropertyBody } from '../../src/objects/net-type.ts';
import { andThen, lift, type Step } from '../../src/scheduler/suspension.ts';
import { RunspacePoolState } from '../remoting/remoting-encoder.ts';
import { RunspacePool, RunspacePoolStateChangedEventArgs, RunspacePoolStateInfo } from './runspace-pool.ts';

const m = 'System.Management.Automation.';
const ns = `${m}Runspaces.`;
const stateOf = (type: string, name: string): Value => enumMember(getType(type), name) ?? name;

/** System.Management.Automation.Runspaces.RunspacePoolAsyncResult: what BeginOpen and BeginClose give. */
class RunspacePoolAsyncResult extends NetObject {
  readonly handle = new NetManualResetEvent(true, false);
  constructor(readonly asyncState: Value) {
    super();
  }
}

const setLimit =
  (name: 'minimum' | 'maximum') =>
  (p: RunspacePool, count: number): boolean => {
    if (count < 1 || (name === 'maximum' ? count < p.minimum : count > p.maximum)) return false;
    p[name] = count;
    return true;
  };

const setting = (name: 'threadOptions' | 'apartmentState' | 'cleanupInterval'): PropertyBody => ({
  get: (p: RunspacePool) => p[name],
  set: (p: RunspacePool, value: Value) => {
    p[name] = value;
  },
});

const notRemote = (): never => {
  throw invalidOperation('This runspace does not support disconnect and connect operations.');
};

function dispose(p: RunspacePool): Step<undefined> {
  p.isDisposed = true;
  return lift(p.close());
}

/** Defines the types. */
export function defineRunspacePools(): void {
  const asyncResult = 'System.IAsyncResult';
  defineType({
    name: `${ns}RunspacePoolAsyncResult`,
    jsClass: RunspacePoolAsyncResult,
    sealed: true,
    interfaces: [asyncResult],
    properties: {
      'bool CompletedSynchronously': { get: () => false },
      'bool IsCompleted': { get: () => true },
      'System.Object AsyncState': { get: (r: RunspacePoolAsyncResult) => r.asyncState },
      'System.Threading.WaitHandle AsyncWaitHandle': { get: (r: RunspacePoolAsyncResult) => r.handle },
    },
  });
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
    enumValues: RunspacePoolState,
  });
  defineType({
    name: `${ns}RunspacePoolStateChangedEventArgs`,
    baseType: 'System.EventArgs',
    jsClass: RunspacePoolStateChangedEventArgs,
    sealed: true,
    properties: {
      [`${m}RunspacePoolStateInfo RunspacePoolStateInfo`]: { get: (a: RunspacePoolStateChangedEventArgs) => a.info },
    },
  });
  defineType({
    name: `${ns}RunspacePoolAvailability`,
    kind: 'enum',
    enumValues: { None: 0, Available: 1, Busy: 2 },
  });
  defineType({
    name: `${ns}RunspacePoolCapability`,
    kind: 'enum',
    enumValues: { Default: 0, SupportsDisconnect: 1 },
  });
  const stateChanged = `System.EventHandler[${ns}RunspacePoolStateChangedEventArgs]`;
  defineType({
    name: `${ns}RunspacePool`,
    jsClass: RunspacePool,
    sealed: true,
    interfaces: ['System.IDisposable'],
    properties: {
      'guid InstanceId': { get: (p: RunspacePool) => p.instanceId },
      'bool IsDisposed': { get: (p: RunspacePool) => p.isDisposed },
      [`${m}RunspacePoolStateInfo RunspacePoolStateInfo`]: { get: (p: RunspacePool) => p.stateInfo },
      [`${ns}InitialSessionState InitialSessionState`]: { get: (p: RunspacePool) => p.initialSessionState },
      [`${ns}RunspaceConnectionInfo ConnectionInfo`]: { get: (): Value => null },
      'timespan CleanupInterval': setting('cleanupInterval'),
      [`${ns}RunspacePoolAvailability RunspacePoolAvailability`]: {
        get: (p: RunspacePool) => stateOf(`${ns}RunspacePoolAvailability`, p.state === 'Opened' ? 'Available' : 'None'),
      },
      [`${ns}PSThreadOptions ThreadOptions`]: setting('threadOptions'),
      'System.Threading.ApartmentState ApartmentState': setting('apartmentState'),
    },
    methods: {
      'void Open()': (p: RunspacePool) => p.open(),
      [`${asyncResult} BeginOpen(System.AsyncCallback callback, System.Object state)`]: (
        p: RunspacePool,
        _callback: Value,
        state: Value,
      ) => {
        p.open();
        return new RunspacePoolAsyncResult(state);
      },
      [`void EndOpen(${asyncResult} asyncResult)`]: () => undefined,
      'void Close()': (p: RunspacePool) => lift(p.close()),
      [`${asyncResult} BeginClose(System.AsyncCallback callback, System.Object state)`]: (
        p: RunspacePool,
        _callback: Value,
        state: Value,
      ) => andThen(lift(p.close()), () => new RunspacePoolAsyncResult(state)),
      [`void EndClose(${asyncResult} asyncResult)`]: () => undefined,
      'void Connect()': notRemote,
      [`${asyncResult} BeginConnect(System.AsyncCallback callback, System.Object state)`]: notRemote,
      [`void EndConnect(${asyncResult} asyncResult)`]: notRemote,
      'void Disconnect()': notRemote,
      [`${asyncResult} BeginDisconnect(System.AsyncCallback callback, System.Object state)`]: notRemote,
      [`void EndDisconnect(${asyncResult} asyncResult)`]: notRemote,
      'System.Collections.ObjectModel.Collection[powershell] CreateDisconnectedPowerShells()': notRemote,
      [`${m}PSPrimitiveDictionary GetApplicationPrivateData()`]: () => null,
      [`${ns}RunspacePoolCapability GetCapabilities()`]: () => stateOf(`${ns}RunspacePoolCapability`, 'Default'),
      'void Dispose()': dispose,
      'void IDisposable.Dispose()': dispose,
      'int GetMinRunspaces()': (p: RunspacePool) => p.minimum,
      'int GetMaxRunspaces()': (p: RunspacePool) => p.maximum,
      'int GetAvailableRunspaces()': (p: RunspacePool) => p.available,
      'bool SetMinRunspaces(int minRunspaces)': setLimit('minimum'),
      'bool SetMaxRunspaces(int maxRunspaces)': setLimit('maximum'),
      ...eventAccessors('StateChanged', stateChanged),
    },
    events: [`${stateChanged} StateChanged`],
  });
}
