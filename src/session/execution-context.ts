import type { PSHost } from '../host/ps-host.ts';
import { NetObject } from '../objects/net-object.ts';
import type { SessionState } from './session-state.ts';

/** Everything one runspace holds (ExecutionContext.cs). Being written by the interpreter's author. */
export abstract class ExecutionContext extends NetObject {
  abstract readonly host: PSHost;
  /** The session state that commands run in now: global, or a module's. */
  abstract sessionState: SessionState;
}
