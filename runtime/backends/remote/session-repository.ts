import type { Steps } from '../../../src/scheduler/suspension.ts';
import type { ExecutionContext } from '../../../src/session/execution-context.ts';
import { atSessionEnd } from '../../../src/session/session-end.ts';
import { closeSessions } from './close-sessions.ts';
import type { PSSession } from './ps-session.ts';

/** The remote sessions that a session has made (RunspaceRepository): what Get-PSSession lists. They end with it. */
export class SessionRepository {
  private readonly sessions = new Set<PSSession>();

  /** All of them, by number. */
  get all(): PSSession[] {
    return [...this.sessions].sort((a, b) => a.id - b.id);
  }
  add(session: PSSession): void {
    this.sessions.add(session);
  }
  remove(session: PSSession): void {
    this.sessions.delete(session);
  }

  /** Closes all that are open. */
  *closeAll(): Steps<void> {
    yield* closeSessions(this.all);
    this.sessions.clear();
  }
}

const key = Symbol('SessionRepository');

/** The repository of a session. */
export function sessionRepository(context: ExecutionContext): SessionRepository {
  return context.service(key, () => {
    const made = new SessionRepository();
    atSessionEnd(context, () => made.closeAll());
    return made;
  });
}
