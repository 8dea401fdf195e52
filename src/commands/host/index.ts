import type { CmdletDefinition } from '../cmdlet.ts';
import { getHost } from './get-host.ts';
import { readHost } from './read-host.ts';

const asDefinition = (cmdlet: unknown): CmdletDefinition => cmdlet as CmdletDefinition;

/** The commands that talk to the host. */
export const hostCommands: readonly CmdletDefinition[] = [readHost, getHost].map(asDefinition);
