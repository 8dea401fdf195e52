import type { Steps } from '../../../src/scheduler/suspension.ts';
import type { PSSession } from './ps-session.ts';

/** Closes sessions, at the same time, and waits until their channels are gone (Runspace.Dispose). Those that have ended already stay as they are. */
export function* closeSessions(sessions: readonly PSSession[]): Steps<void> {
  for (const { pool } of sessions) pool.close();
  for (const { pool } of sessions) if (pool.state === 'Closing') yield* pool.untilChannelClosed();
}
