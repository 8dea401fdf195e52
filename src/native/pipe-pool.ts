import { closeSync, constants, openSync } from 'node:fs';
import type { Steps } from '../scheduler/suspension.ts';
import { waitEvent } from '../scheduler/wait.ts';

/** Both ends of a pipe, as descriptors of this process. */
export interface NativePipe {
  readonly read: number;
  readonly write: number;
}

/**
 * A shell that makes six pipes (its descriptors 3 to 8), says what its number is, and waits until we have opened them through /proc.
 * Named pipes would be simpler, but a program that opens /dev/stdin anew would wait forever when the writer has ended already.
 */
const maker = `exec 9<&0; ${[3, 4, 5, 6, 7, 8].map((n) => `: | { exec ${n}<&0; `).join('')}exec sh -c 'echo $$; read x <&9'${' ; }'.repeat(6)}`;
const made = [3, 4, 5, 6, 7, 8];

/**
 * Real pipes for native programs. Node itself connects programs by sockets, which behave otherwise: `/dev/stdin` and `/dev/stdout`
 * cannot be opened, `test -p` fails, and a writer whose reader has gone gets "connection reset" instead of ending quietly. Node
 * cannot make pipes, so a shell makes some for it, several at a time.
 */
class PipePool {
  private readonly open: number[] = [];
  /** False once it is clear that this system cannot do it; programs are then connected as Node does. */
  private usable = process.platform === 'linux';

  /** So many pipes; null when there can be none. */
  *take(count: number): Steps<NativePipe[] | null> {
    if (count === 0) return [];
    while (this.usable && this.open.length < count) yield* this.fill();
    if (!this.usable) return null;
    return this.open.splice(0, count).map((both) => {
      const path = `/proc/self/fd/${both}`;
      const read = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
      const write = openSync(path, constants.O_WRONLY);
      closeSync(both);
      return { read, write };
    });
  }

  private *fill(): Steps<void> {
    const { spawn } = require('node:child_process') as typeof import('node:child_process');
    const shell = yield* waitEvent<number>((resume) => {
      const child = spawn('/bin/sh', ['-c', maker], { stdio: ['pipe', 'pipe', 'ignore'] });
      const finish = (): void => {
        child.stdin.destroy();
        child.stdout.destroy();
      };
      child.on('error', () => resume(0));
      child.on('exit', () => resume(0));
      child.stdin.on('error', () => undefined);
      child.stdout.on('data', (text: Buffer) => {
        this.adopt(Number(text.toString()));
        finish();
        resume(1);
      });
      return finish;
    });
    if (shell === 0) this.usable = false;
  }

  /** Opens the shell's pipes for both directions: opening one end alone would wait for the other. */
  private adopt(shell: number): void {
    try {
      for (const n of made) this.open.push(openSync(`/proc/${shell}/fd/${n}`, constants.O_RDWR | constants.O_NONBLOCK));
    } catch {
      // No /proc, or not allowed to look into it.
      this.usable = false;
    }
  }
}

/** The pipes of this process. */
export const pipePool = new PipePool();
