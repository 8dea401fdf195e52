import { debuggerOf } from '../../src/debugger/script-debugger.ts';
import { eventAccessors } from '../../src/dotnet/events.ts';
import { defineType, getType } from '../../src/dotnet/registry.ts';
import { NetVersion } from '../../src/dotnet/system/version.ts';
import { exceptionOf } from '../../src/errors/throw.ts';
import { enumMember } from '../../src/objects/enum-value.ts';
import type { Value } from '../../src/objects/net-object.ts';
import type { PropertyBody } from '../../src/objects/net-type.ts';
import { lift } from '../../src/scheduler/suspension.ts';
import { currentContext } from '../../src/session/current-context.ts';
import { eventManager } from '../events/event-manager.ts';
import { JobManager } from './debugger.ts';
import { LocalPipeline } from './local-pipeline.ts';
import { commandText } from './ps-command.ts';
import {
  invalidRunspaceState,
  LocalRunspace,
  Runspace,
  RunspaceAvailabilityEventArgs,
  RunspaceStateEventArgs,
  RunspaceStateInfo,
  runspaceOf,
} from './runspace.ts';
import { SessionStateProxy } from './session-state-proxy.ts';

const m = 'System.Management.Automation.';
const ns = `${m}Runspaces.`;
const stateOf = (type: string, name: string): Value => enumMember(getType(type), name) ?? name;

/** The version of the engine, as a Version: 7.6.5. */
function engineVersion(): NetVersion {
  const [major, minor, build] = currentContext()
    .host.version.split('.')
    .map((n) => Number.parseInt(n, 10));
  return new NetVersion(major ?? 7, minor ?? 0, build ?? 0);
}

const setting = (name: 'threadOptions' | 'apartmentState' | 'languageMode'): PropertyBody => ({
  get: (r: LocalRunspace) => r[name],
  set: (r: LocalRunspace, value: Value) => {
    r[name] = value;
  },
});

const notRemote = (verb: 'connect' | 'disconnect') => (r: Runspace) => {
  throw verb === 'disconnect'
    ? invalidRunspaceState('You cannot disconnect a local-only runspace.', r.stateInfo.state, 'Opened')
    : exceptionOf(`${m}PSNotSupportedException`, 'The Connect operation is not supported on local runspaces.');
};

function pipeline(r: LocalRunspace, command: string | null, isNested: boolean): LocalPipeline {
  const made = new LocalPipeline(currentContext(), r, isNested);
  if (command !== null) made.commands.addCommand(command, true, false);
  return made;
}

/** What every runspace has, by name; each class shows them in an order of its own. */
const properties = {
  Events: [`${m}PSEventManager Events`, { get: (r: Runspace) => eventManager(r.session) }],
  ThreadOptions: [`${ns}PSThreadOptions ThreadOptions`, setting('threadOptions')],
  JobManager: [`${m}JobManager JobManager`, { get: (r: Runspace) => (r.isRemote || !r.isOpen ? null : new JobManager()) }],
  Debugger: [`${m}Debugger Debugger`, { get: (r: Runspace) => (r.isOpen ? debuggerOf(r.session) : null) }],
  InitialSessionState: [`${ns}InitialSessionState InitialSessionState`, { get: (r: Runspace) => r.initialSessionState }],
  Version: ['version Version', { get: engineVersion }],
  RunspaceStateInfo: [`${ns}RunspaceStateInfo RunspaceStateInfo`, { get: (r: Runspace) => r.stateInfo }],
  RunspaceAvailability: [
    `${ns}RunspaceAvailability RunspaceAvailability`,
    { get: (r: Runspace) => stateOf(`${ns}RunspaceAvailability`, r.availability), set: () => undefined },
  ],
  ConnectionInfo: [`${ns}RunspaceConnectionInfo ConnectionInfo`, { get: (r: Runspace) => r.connectionInfo }],
  OriginalConnectionInfo: [`${ns}RunspaceConnectionInfo OriginalConnectionInfo`, { get: (r: Runspace) => r.connectionInfo }],
  LanguageMode: [`${m}PSLanguageMode LanguageMode`, setting('languageMode')],
  ApartmentState: ['System.Threading.ApartmentState ApartmentState', setting('apartmentState')],
  RunspaceIsRemote: ['bool RunspaceIsRemote', { get: (r: Runspace) => r.isRemote }],
  InstanceId: ['guid InstanceId', { get: (r: Runspace) => r.instanceId }],
  DisconnectedOn: ['System.Nullable[datetime] DisconnectedOn', { get: (): Value => null }],
  ExpiresOn: ['System.Nullable[datetime] ExpiresOn', { get: (): Value => null }],
  Name: [
    'string Name',
    {
      get: (r: Runspace) => r.name,
      set: (r: Runspace, name: string) => {
        r.name = name;
      },
    },
  ],
  Id: ['int Id', { get: (r: Runspace) => r.id }],
  SessionStateProxy: [`${ns}SessionStateProxy SessionStateProxy`, { get: (r: Runspace) => new SessionStateProxy(r) }],
} as const satisfies Record<string, readonly [string, PropertyBody]>;

/** The properties of a runspace in the order in which a class declares them. */
export function runspaceProperties(order: readonly (keyof typeof properties)[]): Record<string, PropertyBody> {
  return Object.fromEntries(order.map((name) => properties[name]));
}

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
    name: `${ns}RunspaceAvailabilityEventArgs`,
    baseType: 'System.EventArgs',
    jsClass: RunspaceAvailabilityEventArgs,
    sealed: true,
    properties: {
      [`${ns}RunspaceAvailability RunspaceAvailability`]: {
        get: (a: RunspaceAvailabilityEventArgs) => stateOf(`${ns}RunspaceAvailability`, a.availability),
      },
    },
  });
  const availabilityChanged = `System.EventHandler[${ns}RunspaceAvailabilityEventArgs]`;
  defineType({
    name: `${ns}Runspace`,
    abstract: true,
    jsClass: Runspace,
    interfaces: ['System.IDisposable'],
    staticProperties: {
      [`${ns}Runspace DefaultRunspace`]: { get: () => runspaceOf(currentContext()), set: () => undefined },
      'bool CanUseDefaultRunspace': { get: () => true },
    },
    properties: runspaceProperties(Object.keys(properties) as (keyof typeof properties)[]),
    methods: {
      'void Open()': (r: Runspace) => lift(r.open()),
      'void OpenAsync()': (r: Runspace) => lift(r.open()),
      'void Close()': (r: Runspace) => lift(r.close()),
      'void CloseAsync()': (r: Runspace) => lift(r.close()),
      'void Connect()': notRemote('connect'),
      'void ConnectAsync()': notRemote('connect'),
      'void Disconnect()': notRemote('disconnect'),
      'void DisconnectAsync()': notRemote('disconnect'),
      'void Dispose()': (r: Runspace) => lift(r.close()),
      'void IDisposable.Dispose()': (r: Runspace) => lift(r.close()),
      'void ResetRunspaceState()': (r: LocalRunspace) => r.reset(),
      [`${ns}Pipeline CreatePipeline()`]: (r: LocalRunspace) => pipeline(r, null, false),
      [`${ns}Pipeline CreatePipeline(string command)`]: (r: LocalRunspace, text: string | null) => pipeline(r, commandText(text), false),
      [`${ns}Pipeline CreatePipeline(string command, bool addToHistory)`]: (r: LocalRunspace, text: string | null) =>
        pipeline(r, commandText(text), false),
      [`${ns}Pipeline CreateNestedPipeline()`]: (r: LocalRunspace) => pipeline(r, null, true),
      [`${ns}Pipeline CreateNestedPipeline(string command, bool addToHistory)`]: (r: LocalRunspace, text: string | null) =>
        pipeline(r, commandText(text), true),
      [`${ns}Pipeline CreateDisconnectedPipeline()`]: notRemote('connect'),
      [`${m}PowerShell CreateDisconnectedPowerShell()`]: notRemote('connect'),
      [`${m}PSPrimitiveDictionary GetApplicationPrivateData()`]: () => null,
      [`${ns}RunspaceCapability GetCapabilities()`]: () => stateOf(`${ns}RunspaceCapability`, 'Default'),
      ...eventAccessors('StateChanged', stateChanged),
      ...eventAccessors('AvailabilityChanged', availabilityChanged),
    },
    events: [`${stateChanged} StateChanged`, `${availabilityChanged} AvailabilityChanged`],
  });
  defineType({
    name: `${ns}LocalRunspace`,
    baseType: `${ns}Runspace`,
    jsClass: LocalRunspace,
    sealed: true,
    properties: runspaceProperties([
      'Events',
      'ThreadOptions',
      'JobManager',
      'Debugger',
      'InitialSessionState',
      'Version',
      'RunspaceStateInfo',
      'RunspaceAvailability',
      'ConnectionInfo',
      'OriginalConnectionInfo',
    ]),
  });
  defineType({
    name: `${ns}RunspaceCapability`,
    kind: 'enum',
    flags: true,
    enumValues: { Default: 0, SupportsDisconnect: 1, NamedPipeTransport: 2, VMSocketTransport: 4, SSHTransport: 8, CustomTransport: 100 },
  });
}
