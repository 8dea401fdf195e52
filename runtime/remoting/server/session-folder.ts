import type { DisconnectedSession } from '../disconnected-sessions.ts';
import { isGuid } from '../out-of-process.ts';

/**
 * Where the sockets of this user's session hosts lie: a folder that nobody else may look into.
 * @throws Error when there is something else of that name, or somebody else's
 */
export function sessionFolder(): string {
  const { lstatSync, mkdirSync } = require('node:fs') as typeof import('node:fs');
  const { tmpdir, userInfo } = require('node:os') as typeof import('node:os');
  const { uid } = userInfo();
  const folder = `${process.env['XDG_RUNTIME_DIR'] || tmpdir()}/pwsh-lite-sessions-${uid}`;
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (e) {
    if ((e as NodeJS.ErrnoException).code !== 'EEXIST') throw e;
  }
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== uid || (found.mode & 0o077) !== 0)
    throw new Error(`The folder '${folder}' is not this user's alone; sessions are not kept in it.`);
  return folder;
}

const socketEnd = '.sock';

/** The socket of a session. */
export function socketOf(folder: string, id: string): string {
  return `${folder}/${id}${socketEnd}`;
}

/** The file with what is known of a session besides. */
export function notesOf(folder: string, id: string): string {
  return `${folder}/${id}.json`;
}

/** The sessions that wait in a folder. What is left of hosts that have died is not among them. */
export function sessionsIn(folder: string): DisconnectedSession[] {
  const { readdirSync, readFileSync } = require('node:fs') as typeof import('node:fs');
  const ids = readdirSync(folder)
    .filter((name) => name.endsWith(socketEnd))
    .map((name) => name.slice(0, -socketEnd.length));
  return ids.flatMap((id) => {
    if (!isGuid(id)) return [];
    try {
      const notes: unknown = JSON.parse(readFileSync(notesOf(folder, id), 'utf8'));
      const { name, process: host, connected } = { ...(notes as Record<string, unknown> | null) };
      if (connected === true || typeof name !== 'string' || !Number.isInteger(host) || (host as number) <= 0) return [];
      process.kill(host as number, 0);
      return [{ id, name }];
    } catch (e) {
      // The host has gone, or is about to.
      if (e instanceof SyntaxError || (e as NodeJS.ErrnoException).code) return [];
      throw e;
    }
  });
}
