import { NetException } from '../../../src/errors/exceptions.ts';
import { invalidOperation } from '../../../src/errors/throw.ts';
import type { Steps } from '../../../src/scheduler/suspension.ts';
import { waitEvent } from '../../../src/scheduler/wait.ts';
import type { ExecutionContext } from '../../../src/session/execution-context.ts';
import { payloadOf } from '../../remoting/client/client-powershell.ts';
import type { ClientRunspacePool } from '../../remoting/client/client-runspace-pool.ts';
import { type DisconnectedSession, type DisconnectSettings, decodeSessions } from '../../remoting/disconnected-sessions.ts';
import { Defragmentor } from '../../remoting/fragmentor.ts';
import { controlPacket, errorPrefix, LineSplitter, parseOutOfProcessLine, sessionGuid } from '../../remoting/out-of-process.ts';
import { powerShellOf } from '../../remoting/power-shell-data.ts';
import { PSRemotingChildJob } from '../process/ps-remoting-child-job.ts';
import { PSRemotingJob } from '../process/ps-remoting-job.ts';
import { PSSession } from './ps-session.ts';
import { knownRemoteRunspace } from './remote-runspaces.ts';
import { SSHConnectionInfo, type SshTarget } from './ssh-connection-info.ts';
import { promptsOf } from './ssh-prompts.ts';
import { SshTransport } from './ssh-transport.ts';

/** Waits until a session has been left or picked up. @throws what that has failed with */
function* untilSettled(pool: ClientRunspacePool, wanted: 'Opened' | 'Disconnected'): Steps<void> {
  while (pool.state === 'Disconnecting' || pool.state === 'Connecting')
    yield* waitEvent<void>((resume) => pool.onStateChanged(() => resume(undefined)));
  if (pool.state !== wanted) throw pool.reason ?? invalidOperation(`The state of the session is ${pool.state}.`);
}

/** Leaves a session to itself. @throws PSInvalidOperationException where it is not open, or its server does not keep sessions */
export function* disconnectSession(session: PSSession, settings: DisconnectSettings): Steps<void> {
  const { pool } = session;
  if (pool.state === 'Disconnected') return;
  if (pool.state !== 'Opened') throw invalidOperation(`The session is not in the Opened state; its state is ${pool.state}.`);
  if (!pool.canDisconnect)
    throw invalidOperation('The server of the session does not keep sessions that their client has left. Only pwsh-lite does, over SSH.');
  yield* pool.untilSent();
  pool.disconnect(settings);
  yield* untilSettled(pool, 'Disconnected');
}

/** Picks up a session that this process has left. @throws PSInvalidOperationException, PSRemotingTransportException when it is not there any more */
export function* connectSession(context: ExecutionContext, session: PSSession): Steps<void> {
  const { pool, runspace } = session;
  if (pool.state === 'Opened') return;
  const { connectionInfo } = runspace;
  if (pool.state !== 'Disconnected' || !(connectionInfo instanceof SSHConnectionInfo))
    throw invalidOperation(`The session is not in the Disconnected state; its state is ${pool.state}.`);
  pool.connect(transportTo(context, connectionInfo.target));
  yield* untilSettled(pool, 'Opened');
}

/** Picks up a session that another process has left. What runs in it becomes jobs of the session ({@link PSSession.leftJobs}). @throws as {@link connectSession} */
export function* adoptSession(context: ExecutionContext, target: SshTarget, found: DisconnectedSession): Steps<PSSession> {
  const transport = transportTo(context, target);
  const runspace = knownRemoteRunspace(context, transport, target, found.id);
  const session = new PSSession(runspace, found.name);
  const { pool } = runspace;
  pool.onPipelines = (ids) => {
    for (const id of ids) {
      const job = new PSRemotingJob(
        '',
        null,
        () => [new PSRemotingChildJob('', runspace, powerShellOf([]), false, false, session, id)],
        'RemoteJob',
      );
      session.leftJobs.push(job);
    }
  };
  pool.connect(transport);
  yield* untilSettled(pool, 'Opened');
  return session;
}

function transportTo(context: ExecutionContext, target: SshTarget): SshTransport {
  return new SshTransport(target, promptsOf(context));
}

/** The sessions of the user that can be picked up on a computer. @throws PSRemotingTransportException */
export function* disconnectedSessions(context: ExecutionContext, target: SshTarget): Steps<DisconnectedSession[]> {
  const transport = transportTo(context, target);
  const splitter = new LineSplitter();
  const defragmentor = new Defragmentor();
  return yield* waitEvent<DisconnectedSession[]>((resume, fail) => {
    let done = false;
    const finish = (act: () => void): void => {
      if (done) return;
      done = true;
      transport.close();
      act();
    };
    const line = (text: string): void => {
      if (text.startsWith(errorPrefix)) throw transport.errors.reported(text.slice(errorPrefix.length));
      for (const packet of parseOutOfProcessLine(text))
        if (packet.element === 'Data')
          for (const message of defragmentor.add(packet.data)) finish(() => resume(decodeSessions(payloadOf(message))));
    };
    transport.open({
      received(bytes) {
        try {
          for (const text of splitter.push(bytes)) line(text);
        } catch (e) {
          if (!(e instanceof NetException)) throw e;
          finish(() => fail(e));
        }
      },
      errorLine: () => undefined,
      closed: (end) => finish(() => fail(transport.errors.ended(end))),
    });
    transport.send(`${controlPacket('ListSessions', sessionGuid)}\n`);
    return () => finish(() => undefined);
  });
}
