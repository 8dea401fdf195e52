import { registerCommands } from '../src/commands/registry.ts';
import { runtimeCommands } from './commands/index.ts';
import './jobs/index.ts';

/** Makes the job system part of the program. Called once, by `src/main.ts`, before the first runspace is made. */
export function registerRuntime(): void {
  registerCommands(runtimeCommands);
}
