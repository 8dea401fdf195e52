import { NetException } from '../errors/exceptions.ts';
import { releaseCollators } from '../objects/collation.ts';
import { type Fiber, scheduler } from '../scheduler/scheduler.ts';
import { createConsoleRunspace } from './console-runspace.ts';
import type { PSHost } from './ps-host.ts';

/** Shows nothing and knows nothing. */
const silentHost: PSHost = {
  name: 'ConsoleHost',
  version: '7.6.5',
  interactive: false,
  width: 80,
  height: 24,
  supportsVirtualTerminal: false,
  write: () => undefined,
  writeLine: () => undefined,
  writeErrorLine: () => undefined,
  writeWarningLine: () => undefined,
  writeVerboseLine: () => undefined,
  writeDebugLine: () => undefined,
  writeInformationLine: () => undefined,
  writeProgress: () => undefined,
  readLine: () => Promise.resolve(null),
  readSecret: () => Promise.resolve(null),
  writeBytes: () => undefined,
};

/**
 * What every script does, so that its tables and code are part of the start-up snapshot. No more than that: loading a snapshot takes longer with
 * each object in it, and what only some scripts need is compiled by them in less time than all others would lose.
 */
const script = `
$list = 1, 2
foreach ($item in $list) { if ($item -gt 1) { "$item" } }
`;

/**
 * Runs a script while the start-up snapshot is made. Node takes the snapshot when the event loop has nothing left to do.
 * @throws what the warm-up threw: a build that cannot run it is broken
 */
export function warmUp(): void {
  const runspace = createConsoleRunspace(silentHost);
  const fiber = scheduler.start(runspace.runText(script, [], null), 'warm-up');
  scheduler.whenDone(fiber as Fiber).then(
    () => releaseCollators(),
    (e: unknown) => {
      // The snapshot still holds everything that was made so far.
      const text = e instanceof Error ? e.stack : e instanceof NetException ? e.message : String(e);
      process.stderr.write(`The warm-up script failed: ${text}\n`);
    },
  );
}
