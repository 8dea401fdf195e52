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

/** What `$input` of a block is that Invoke-Command runs here: a PSDataCollection. `dispose` empties it when the command is over. */
export interface InputCollection {
  readonly value: Value;
  dispose(): void;
}

let collector: ((items: Value[]) => InputCollection) | null = null;

/** Set by the job system when it is part of the program: makes the collection of the objects that were piped into Invoke-Command. */
export function setInputCollectionHook(collect: (items: Value[]) => InputCollection): void {
  collector = collect;
}

/** The input of Invoke-Command as its block sees it; null when this program has no such collections. */
export function inputCollectionOf(items: Value[]): InputCollection | null {
  return collector?.(items) ?? null;
}
