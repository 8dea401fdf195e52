import type { Duplex } from 'node:stream';
import { userShell } from './ssh-files.ts';
import type { SshPrompter } from './ssh-prompts.ts';

/**
 * The standard streams of a ProxyCommand as one stream. The setting is a command line for the user's shell (ssh_config(5)), which is replaced by it; no text
 * of a server gets into it.
 * @param onFailed called when it cannot be started
 */
export function proxyCommandStream(command: string, prompter: SshPrompter, onFailed: () => void): Duplex {
  const { spawn } = require('node:child_process') as typeof import('node:child_process');
  const { Duplex: DuplexStream } = require('node:stream') as typeof import('node:stream');
  const child = spawn(userShell(), ['-c', `exec ${command}`], { stdio: ['pipe', 'pipe', 'pipe'] });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    for (const line of text.split(/\r?\n/)) if (line !== '') prompter.show(line);
  });
  child.on('error', onFailed);
  child.stdin.on('error', () => onFailed());
  const stream = DuplexStream.from({ readable: child.stdout, writable: child.stdin });
  stream.on('error', () => undefined);
  stream.on('close', () => child.kill());
  return stream;
}
