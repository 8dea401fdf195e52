import { NetGuid } from '../../../src/dotnet/system/guid.ts';
import { ErrorDetails, type ErrorRecord } from '../../../src/errors/error-record.ts';
import { exceptionOf, newErrorRecord } from '../../../src/errors/throw.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import { scheduler } from '../../../src/scheduler/scheduler.ts';
import type { Steps } from '../../../src/scheduler/suspension.ts';
import { Signal } from '../../../src/scheduler/wait.ts';
import type { ExecutionContext } from '../../../src/session/execution-context.ts';
import { remoteRunspaces } from '../../hosting/runspace-factory.ts';
import { payloadOf } from '../../remoting/client/client-powershell.ts';
import { ClientRunspacePool } from '../../remoting/client/client-runspace-pool.ts';
import { callHost } from '../../remoting/client/host-calls.ts';
import type { Transport } from '../../remoting/client/transport.ts';
import { transportErrorId } from '../../remoting/client/transport-errors.ts';
import { decodeHostCall } from '../../remoting/remoting-decoder.ts';
import { NewProcessConnectionInfo, RemoteRunspace } from '../process/remote-runspace.ts';
import { serverTransport } from '../process/server-transport.ts';
import { NamedPipeConnectionInfo } from './named-pipe-connection-info.ts';
import { NamedPipeTransport } from './named-pipe-transport.ts';
import { SSHConnectionInfo, type SshTarget } from './ssh-connection-info.ts';
import { promptsOf } from './ssh-prompts.ts';
import { SshTransport } from './ssh-transport.ts';

/** A runspace on another computer that is yet to be opened (RunspaceFactory.CreateRunspace). */
export function newRemoteRunspace(context: ExecutionContext, target: SshTarget): RemoteRunspace {
  // What ssh and the server have to say goes to standard output, as in PowerShell.
  const transport = new SshTransport(target, promptsOf(context));
  return runspaceOver(context, transport, target.computerName, new SSHConnectionInfo(target));
}

/** Makes the backend known to `[runspacefactory]::CreateRunspace(connectionInfo)`. */
export function registerRemoteRunspaces(): void {
  remoteRunspaces.create = (context, info) => {
    if (info instanceof SSHConnectionInfo) return newRemoteRunspace(context, info.target);
    if (info instanceof NamedPipeConnectionInfo) return newPipeRunspace(context, info);
    throw exceptionOf('System.Management.Automation.PSNotSupportedException', 'Specified method is not supported.');
  };
  remoteRunspaces.createOutOfProcess = newProcessRunspace;
}

/** A runspace in another process of this computer that is running already. */
export function newPipeRunspace(context: ExecutionContext, info: NamedPipeConnectionInfo): RemoteRunspace {
  return runspaceOver(context, new NamedPipeTransport(() => info.path), info.computerName, info);
}

/** A runspace in a process of its own on this computer. */
export function newProcessRunspace(context: ExecutionContext): RemoteRunspace {
  const transport = serverTransport(context, { workingDirectory: null, initializationScript: null });
  return runspaceOver(context, transport, 'localhost', new NewProcessConnectionInfo('localhost'));
}

/** A runspace on another computer that exists already, by its id. */
export function knownRemoteRunspace(context: ExecutionContext, transport: Transport, target: SshTarget, id: string): RemoteRunspace {
  return runspaceOver(context, transport, target.computerName, new SSHConnectionInfo(target), id);
}

function runspaceOver(
  context: ExecutionContext,
  transport: Transport,
  computerName: string,
  connectionInfo: Value,
  id = NetGuid.create().toString(),
): RemoteRunspace {
  const pool = new ClientRunspacePool(id, transport, computerName);
  pool.columns = context.host.width;
  pool.onHostCall = (message) => {
    scheduler.start(callHost(context, decodeHostCall(payloadOf(message)), computerName), 'host call');
  };
  return new RemoteRunspace(pool, connectionInfo).handEventsTo(context);
}

/**
 * Opens runspaces, so many at a time (OpenRunspaceOperation under a ThrottleManager), and hands each over when it is open or has failed, in the
 * order in which that comes about. When the fiber is stopped meanwhile, those that are being opened are given up.
 */
export function* openAll(
  runspaces: readonly RemoteRunspace[],
  throttleLimit: number,
  done: (r: RemoteRunspace) => Steps<void>,
): Steps<void> {
  const waiting = [...runspaces];
  const ready: RemoteRunspace[] = [];
  const changed = new Signal();
  let opening = 0;
  const openNext = (): void => {
    for (; waiting.length > 0 && opening < throttleLimit; opening++) {
      const next = waiting.shift() as RemoteRunspace;
      const unsubscribe = next.pool.onStateChanged((state) => {
        if (state === 'Opening' || state === 'Closing') return;
        unsubscribe();
        opening--;
        ready.push(next);
        openNext();
        changed.wake();
      });
      next.pool.open();
    }
  };
  let finished = false;
  try {
    openNext();
    for (let left = runspaces.length; left > 0; left--) {
      while (ready.length === 0) yield* changed.wait();
      yield* done(ready.shift() as RemoteRunspace);
    }
    finished = true;
  } finally {
    if (!finished) for (const { pool } of runspaces) if (pool.state === 'Opening') pool.close();
  }
}

/** The error of a runspace that could not be opened. @param id what it is called without an error code of the transport */
export function openError(runspace: RemoteRunspace, id: string): ErrorRecord {
  const { computerName, state } = runspace.pool;
  const reason =
    runspace.pool.reason ??
    exceptionOf(
      'System.Management.Automation.RuntimeException',
      `Opening the remote session failed with an unexpected state. State ${state}.`,
    );
  const record = newErrorRecord(reason, transportErrorId(reason, id), 'OpenError', runspace);
  // The id stands alone, whatever command writes it.
  record.commandTypeName = '';
  record.errorDetails = new ErrorDetails(`[${computerName}] ${reason.message}`);
  return record;
}
