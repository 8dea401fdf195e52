/** The named pipe of this process, over which others enter it (RemoteSessionNamedPipeServer). On Unix it is a socket, for this user alone. */
import { unlinkSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { toNetException } from '../../../src/errors/throw.ts';
import { scheduler } from '../../../src/scheduler/scheduler.ts';
import type { Steps } from '../../../src/scheduler/suspension.ts';
import { holdSessionContext } from '../../../src/session/current-context.ts';
import { errorPrefix, LineSplitter } from '../out-of-process.ts';
import { ServerChannel } from './server-channel.ts';
import { ServerRemoteSession } from './server-remote-session.ts';
import type { ServerRunspace } from './server-runspace.ts';

/** What ends the sockets of this process, by their paths. */
const listening = new Map<string, () => void>();

/** Only this user may connect. */
const ownUmask = 0o177;

/**
 * Serves sessions on a socket until the process ends, each in runspaces of its own beside those of the process.
 * @param path of the socket; what stands there is taken away, as .NET does
 * @param prepare readies the first runspace of a session
 */
export function listenOnPipe(path: string, prepare: (runspace: ServerRunspace) => Steps<void>): void {
  if (listening.has(path)) return;
  remove(path);
  const server = createServer((socket) => serve(socket, prepare));
  // without a pipe the process goes on; nobody can enter it then
  server.on('error', () => undefined);
  const before = process.umask(ownUmask);
  try {
    server.listen(path);
  } finally {
    process.umask(before);
  }
  server.unref();
  const atExit = (): void => remove(path);
  process.once('exit', atExit);
  listening.set(path, () => {
    process.off('exit', atExit);
    server.close();
    remove(path);
  });
}

/** Nobody can connect to a socket any more; who has stays. */
export function stopListening(path: string): void {
  listening.get(path)?.();
  listening.delete(path);
}

function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // nothing stands there, or it is somebody else's: then nothing can be listened on either
  }
}

function serve(socket: Socket, prepare: (runspace: ServerRunspace) => Steps<void>): void {
  holdSessionContext();
  socket.unref();
  const channel = new ServerChannel(socket);
  const session = new ServerRemoteSession(channel, prepare);
  const splitter = new LineSplitter();
  let isOver = false;
  const end = (): void => {
    if (isOver) return;
    isOver = true;
    channel.stopWriting();
    scheduler.start(session.end(), 'end of a session');
    socket.destroy();
  };
  socket.on('data', (bytes: Buffer) => {
    try {
      for (const line of splitter.push(bytes)) if (!isOver) session.receive(line);
    } catch (e) {
      channel.send(errorPrefix + toNetException(e).message);
      channel.flush();
      end();
    }
  });
  socket.on('error', end);
  socket.on('close', end);
}
