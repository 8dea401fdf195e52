import type { Value } from '../../objects/net-object.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import type { transferParameters } from './transfer-item.ts';

/** How Copy-Item was called with -ToSession or -FromSession. */
export interface SessionCopyOptions {
  readonly toSession: Value | undefined;
  readonly fromSession: Value | undefined;
  readonly force: boolean;
  readonly recurse: boolean;
}

/** Copies what -Path or -LiteralPath names from here into a session, or from a session to here. @throws what ends the command */
export type CopyWithSession = (cmd: CmdletRuntime<typeof transferParameters>, options: SessionCopyOptions) => Steps<void>;

let copier: CopyWithSession | null = null;

/** Set by the job system when it is part of the program. */
export function setSessionCopyHook(copy: CopyWithSession): void {
  copier = copy;
}

/** What copies from and to sessions; null when this program has none. */
export function sessionCopyHook(): CopyWithSession | null {
  return copier;
}
