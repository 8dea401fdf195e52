import type { ExecutionContext } from '../../../src/session/execution-context.ts';
import { restartRunspaceIds } from '../../hosting/runspace-id.ts';
import { restartJobIds } from '../../jobs/job-id.ts';
import type { Transport } from '../../remoting/client/transport.ts';
import { LoopbackTransport } from '../../remoting/loopback-transport.ts';
import { sessionChildren } from './child-processes.ts';
import { type ProcessStart, ProcessTransport } from './process-transport.ts';
import { missingServerFile } from './server-program.ts';

let servesItself = false;

/** The channel to the server of a process job: a child process's standard streams. */
export function serverTransport(context: ExecutionContext, start: ProcessStart): Transport {
  return servesItself ? new LoopbackTransport() : new ProcessTransport(sessionChildren(context), start);
}

/** The file that a server cannot be started without and that is not there; null when all is well. */
export function missingServer(): string | null {
  return servesItself ? null : missingServerFile();
}

/**
 * Runs something whose process jobs are served by this process. The start-up snapshot is made so: no process can be started then, and both ends of
 * the conversation are ready in it. Jobs and runspaces are numbered anew afterwards.
 */
export async function withoutProcesses(run: () => Promise<void>): Promise<void> {
  servesItself = true;
  try {
    await run();
  } finally {
    servesItself = false;
    restartJobIds();
    restartRunspaceIds();
  }
}
