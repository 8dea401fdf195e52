import type { Value } from '../../objects/net-object.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import type { invokeCommandParameters } from './invoke-command-parameters.ts';

/** One Invoke-Command that runs elsewhere. */
export interface RemoteCommandRun {
  /** Called for each record: starts the command at the first; `item` is one object of input, undefined where there is none. */
  process(item: Value | undefined): Steps<void>;
  /** After the last record: writes what comes until all have ended. */
  end(): Steps<void>;
  /** The command is over, however it ended: what still runs is stopped. */
  dispose(): void;
}

/** Begins a {@link RemoteCommandRun} for the sets that name sessions or hosts. @throws what ends the command before it has started */
export type StartRemoteCommand = (cmd: CmdletRuntime<typeof invokeCommandParameters>) => Steps<RemoteCommandRun>;

let starter: StartRemoteCommand | null = null;

/** Set by the job system when it is part of the program. */
export function setRemoteCommandHook(start: StartRemoteCommand): void {
  starter = start;
}

/** What runs Invoke-Command in other sessions; null when this program has none. */
export function remoteCommandHook(): StartRemoteCommand | null {
  return starter;
}
