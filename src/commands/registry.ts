import type { CmdletDefinition } from './cmdlet.ts';
import { allCommands } from './index.ts';

const added: CmdletDefinition[] = [];

/** Adds cmdlets to every runspace made from now on (the job cmdlets are part of `runtime`, which nothing in `src` imports). A name that is known already is replaced. */
export function registerCommands(definitions: readonly CmdletDefinition[]): void {
  added.push(...definitions);
}

/** The cmdlets of a new runspace. */
export function sessionCommands(): readonly CmdletDefinition[] {
  return [...allCommands, ...added];
}

/** How many cmdlets {@link registerCommands} has added: who keeps a table of commands compares it. */
export function commandsAdded(): number {
  return added.length;
}
