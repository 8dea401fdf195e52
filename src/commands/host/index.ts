import type { CmdletDefinition } from '../cmdlet.ts';
import { getHost } from './get-host.ts';
import { readHost } from './read-host.ts';
import { startTranscript } from './start-transcript.ts';
import { stopTranscript } from './stop-transcript.ts';

const asDefinition = (cmdlet: unknown): CmdletDefinition => cmdlet as CmdletDefinition;

/** The commands that talk to the host. */
export const hostCommands: readonly CmdletDefinition[] = [readHost, getHost, startTranscript, stopTranscript].map(asDefinition);
