/** Programs that a program has started (ProcessWithParentId in NativeCommandProcessor.cs). */
import { readdirSync, readFileSync } from 'node:fs';

/** The parent of each process that /proc shows; none where there is no /proc. */
function parents(): [pid: number, parent: number][] {
  const found: [number, number][] = [];
  let names: string[];
  try {
    names = readdirSync('/proc');
  } catch {
    // without /proc nothing is known of other processes
    return found;
  }
  for (const name of names) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'latin1');
      // the name stands in parentheses and may hold any characters; the state and the parent follow it
      const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      found.push([Number(name), Number(parent)]);
    } catch {
      // it has ended since
    }
  }
  return found;
}

/** Ends all that a process has started, and what that has started, now; not the process itself. */
export function killDescendants(pid: number): void {
  const all = parents();
  const kill = (of: number): void => {
    for (const [child, parent] of all) {
      if (parent !== of) continue;
      kill(child);
      try {
        process.kill(child, 'SIGKILL');
      } catch (e) {
        if ((e as NodeJS.ErrnoException).code !== 'ESRCH') throw e;
      }
    }
  };
  kill(pid);
}
