import { defineType } from '../../src/dotnet/registry.ts';
import type { NetException } from '../../src/errors/exceptions.ts';
import { exceptionOf, psArgumentNull } from '../../src/errors/throw.ts';
import { InternalHost } from '../../src/host/host-object.ts';
import type { PSHost } from '../../src/host/ps-host.ts';
import { ScriptedHost } from '../../src/host/scripted-host.ts';
import { NetObject, type Value } from '../../src/objects/net-object.ts';
import { baseObject } from '../../src/objects/ps-object.ts';
import { currentContext } from '../../src/session/current-context.ts';
import type { ExecutionContext } from '../../src/session/execution-context.ts';
import type { InitialSessionState } from './initial-session-state.ts';
import { LocalRunspace } from './runspace.ts';
import { RunspacePool } from './runspace-pool.ts';

const m = 'System.Management.Automation.';
const ns = `${m}Runspaces.`;

/** The host behind `$Host`, or an object of a class that a script has derived from PSHost. @throws PSArgumentNullException for null */
export function hostOf(value: Value): PSHost {
  const host = baseObject(value);
  if (!(host instanceof NetObject)) throw psArgumentNull('host');
  return host instanceof InternalHost ? host.context.host : new ScriptedHost(host);
}

const poolSize = (message: string): NetException => exceptionOf(`${m}PSArgumentException`, message);
const stateOf = (state: InitialSessionState | null): InitialSessionState => {
  if (state === null) throw psArgumentNull('initialSessionState');
  return state;
};

const notSupported = (): never => {
  throw exceptionOf(`${m}PSNotSupportedException`, 'Specified method is not supported.');
};
/** Makes runspaces on other computers and in processes of their own; the backends that reach them say how. */
export const remoteRunspaces: {
  create: (context: ExecutionContext, connectionInfo: Value) => Value;
  createOutOfProcess: (context: ExecutionContext) => Value;
} = { create: notSupported, createOutOfProcess: notSupported };

/** TypeTable: how types are written and read. Those of a session are the process's here, whatever a table says. */
class TypeTable extends NetObject {}
defineType({
  name: `${ns}TypeTable`,
  jsClass: TypeTable,
  staticMethods: { [`${ns}TypeTable LoadDefaultTypeFiles()`]: () => new TypeTable() },
});

/** Defines [runspacefactory] (ConnectionFactory.cs). */
export function defineRunspaceFactory(): void {
  const one = (host: PSHost | null, state: InitialSessionState | null): LocalRunspace => new LocalRunspace(currentContext(), host, state);
  const pool = (min: number, max: number, state: InitialSessionState | null, host: PSHost | null): RunspacePool => {
    if (max < 1) throw poolSize('The maximum pool size cannot be less than 1.');
    if (min < 1) throw poolSize('The minimum pool size cannot be less than 1.');
    if (min > max) throw poolSize('The minimum pool size cannot be greater than the maximum pool size.');
    return new RunspacePool(currentContext(), min, max, state, host);
  };
  const remote = (info: Value, _host: PSHost | null = null): Value => {
    const given = baseObject(info);
    if (given === null) throw psArgumentNull('connectionInfo');
    return remoteRunspaces.create(currentContext(), given);
  };
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
      [`${run}(${iss})`]: (_s: null, state: InitialSessionState | null) => one(null, stateOf(state)),
      [`${run}(${psHost}, ${iss})`]: (_s: null, host: Value, state: InitialSessionState | null) => one(hostOf(host), stateOf(state)),
      [`${run}(${ns}RunspaceConnectionInfo connectionInfo)`]: (_s: null, info: Value) => remote(info),
      [`${run}(${psHost}, ${ns}RunspaceConnectionInfo connectionInfo)`]: (_s: null, host: Value, info: Value) => remote(info, hostOf(host)),
      // What is written and read goes by the types of the process.
      [`${ns}Runspace CreateOutOfProcessRunspace(${ns}TypeTable typeTable)`]: () => remoteRunspaces.createOutOfProcess(currentContext()),
      [`${pools}()`]: () => pool(1, 1, null, null),
      [`${pools}(int minRunspaces, int maxRunspaces)`]: (_s: null, min: number, max: number) => pool(min, max, null, null),
      [`${pools}(int minRunspaces, int maxRunspaces, ${psHost})`]: (_s: null, min: number, max: number, host: Value) =>
        pool(min, max, null, hostOf(host)),
      [`${pools}(${iss})`]: (_s: null, state: InitialSessionState | null) => pool(1, 1, stateOf(state), null),
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
