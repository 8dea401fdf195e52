import type { PSHost } from '../../../src/host/ps-host.ts';
import type { Steps } from '../../../src/scheduler/suspension.ts';

/** Leaves the session or process that a host has entered (IHostSupportsInteractiveSession.PopRunspace); outside of one it does nothing. */
export function leavePushedRunspace(host: PSHost): Steps<undefined> | undefined {
  if (!host.popRunspace) return host.pushed?.leave();
  host.popRunspace();
  return undefined;
}
