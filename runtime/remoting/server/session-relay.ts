import { encodeSessions } from '../disconnected-sessions.ts';
import { Fragmentor } from '../fragmentor.ts';
import { errorPrefix, type OutOfProcessPacket, sessionGuid } from '../out-of-process.ts';
import { RemotingDataType, RemotingDestination } from '../remoting-message.ts';
import { sessionFolder, sessionsIn, socketOf } from './session-folder.ts';

/**
 * Serves a client that asks for sessions which go on without one: a list of them, or the way to one of them, which then is all that this process is.
 * @param begin what came from the client, from the element that asks on
 */
export function relay(packet: OutOfProcessPacket, begin: string): void {
  const fail = (message: string): void => {
    process.stdout.write(`${errorPrefix}${message}\n`, () => process.exit(1));
  };
  let folder: string;
  try {
    folder = sessionFolder();
  } catch (e) {
    fail((e as Error).message);
    return;
  }
  if (packet.element === 'ListSessions') {
    const message = {
      destination: RemotingDestination.client,
      dataType: RemotingDataType.disconnectedSessions,
      runspacePoolId: sessionGuid,
      powerShellId: sessionGuid,
      payload: encodeSessions(sessionsIn(folder)),
    };
    new Fragmentor().sendLines(message, sessionGuid, (line) => process.stdout.write(`${line}\n`));
    process.stdin.on('end', () => process.exit(0));
    process.stdin.resume();
    return;
  }
  const { connect } = require('node:net') as typeof import('node:net');
  const socket = connect(socketOf(folder, packet.psGuid));
  let isConnected = false;
  socket.on('connect', () => {
    isConnected = true;
    socket.write(begin);
    process.stdin.on('data', (bytes: Buffer) => socket.write(bytes));
    process.stdin.on('end', () => socket.end());
    process.stdin.resume();
    socket.pipe(process.stdout);
  });
  socket.on('error', (e) => {
    if (!isConnected) fail(`The session ${packet.psGuid} is not there any more (${e.message}).`);
  });
  socket.on('close', () => isConnected && process.exit(0));
  process.stdout.on('error', () => socket.destroy());
}
