import type { CmdletDefinition } from '../../src/commands/cmdlet.ts';

/** The cmdlets of the job system. */
export const runtimeCommands: readonly CmdletDefinition[] = [];
