import { spawnSync } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';

/**
 * The mode of the terminal between lines: programs get it as the session found it, and what one of them has left behind (it crashed, or was
 * stopped) is undone before the next line is read (ConsolePal.Unix.cs: EnsureConsoleInitialized and what it does once a child has ended). Node
 * reads the mode anew each time it changes it, and would take over what it finds.
 */
export class TerminalMode {
  /** As `stty -g` tells it; null: not asked yet; empty: there is no such program. */
  private found: string | null = null;
  /** Whether a program has been started since the terminal was given away. */
  private mayHaveChanged = false;
  private isTaken = false;

  constructor() {
    subscribe('child_process', () => {
      this.mayHaveChanged = true;
    });
  }

  /** Every key is told as it is pressed. */
  take(): void {
    const { stdin } = process;
    if (!stdin.isTTY) return;
    if (this.found && this.mayHaveChanged) stty(this.found);
    stdin.setRawMode(true);
    if (!this.isTaken) process.on('SIGCONT', takeAgain);
    this.isTaken = true;
  }

  /** The terminal is that of programs. */
  release(): void {
    const { stdin } = process;
    if (!stdin.isTTY) return;
    stdin.setRawMode(false);
    // not before somebody has typed a line: the first prompt does not wait for it
    if (this.isTaken) this.found ??= stty('-g');
    process.off('SIGCONT', takeAgain);
    this.isTaken = false;
    this.mayHaveChanged = false;
  }
}

/** Whoever has stopped this process and lets it go on has used the terminal meanwhile. */
function takeAgain(): void {
  const { stdin } = process;
  stdin.setRawMode(false);
  stdin.setRawMode(true);
}

function stty(argument: string): string {
  const { stdout } = spawnSync('stty', [argument], { stdio: ['inherit', 'pipe', 'ignore'], encoding: 'utf8' });
  return stdout?.trim() ?? '';
}
