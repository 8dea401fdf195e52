import type { ExecutionContext } from '../../../src/session/execution-context.ts';

/** Who can be asked while a connection is made. */
export interface SshPrompter {
  /** False where nobody can be asked. */
  readonly canAsk: boolean;
  /** Shows a line that ssh or the server has for the user. */
  show(line: string): void;
  /** Asks for a text, which is not shown while it is typed unless `echo`. null: nobody can be asked, or gave no answer. */
  ask(prompt: string, echo?: boolean): Promise<string | null>;
}

/**
 * Asks as ssh does: on the terminal, or with the program that SSH_ASKPASS names where there is none (always with SSH_ASKPASS_REQUIRE `force` or `prefer`).
 * Without either nobody is asked.
 */
export function promptsOf(context: ExecutionContext): SshPrompter {
  const { host } = context;
  const program = (): string | null => {
    const wish = process.env['SSH_ASKPASS_REQUIRE'] ?? '';
    const isWanted = wish === 'force' || wish === 'prefer' || (wish !== 'never' && !hasTerminal());
    return (isWanted && process.env['SSH_ASKPASS']) || null;
  };
  const hasTerminal = (): boolean => host.interactive && process.stdin.isTTY === true;
  return {
    get canAsk() {
      return program() !== null || hasTerminal();
    },
    show: (line) => host.writeLine(line),
    ask: async (prompt, echo = false) => {
      const path = program();
      if (path !== null) return askProgram(path, prompt);
      if (!hasTerminal()) return null;
      host.write(prompt);
      return echo ? host.readLine() : host.readSecret();
    },
  };
}

/** What a program answers that is called with the question; null when it fails. */
function askProgram(program: string, prompt: string): Promise<string | null> {
  const { spawn } = require('node:child_process') as typeof import('node:child_process');
  return new Promise((resolve) => {
    const child = spawn(program, [prompt], { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    child.on('error', () => resolve(null));
    child.on('close', (code) => resolve(code === 0 ? text.replace(/\r?\n[\s\S]*$/, '') : null));
  });
}
