/** What of the file system and its users SSH connections need. */
import type { SshSurroundings } from './ssh-config.ts';
import { globOf } from './ssh-config-file.ts';

/** This process's user and files. */
export function surroundings(): SshSurroundings {
  const { homedir, userInfo } = require('node:os') as typeof import('node:os');
  return { home: homedir(), user: userInfo().username, environment: process.env, readFile: readText, glob, succeeds };
}

/** The bytes of a file; null for one that is not there or may not be read: it says nothing, as for ssh. */
export function readBytes(path: string): Buffer | null {
  const { readFileSync } = require('node:fs') as typeof import('node:fs');
  try {
    return readFileSync(path);
  } catch (e) {
    if ((e as NodeJS.ErrnoException).code) return null;
    throw e;
  }
}

/** The text of a file; null as for {@link readBytes}. */
export function readText(path: string): string | null {
  return readBytes(path)?.toString('utf8') ?? null;
}

/** The paths that a pattern with `*` and `?` stands for, in order. */
function glob(pattern: string): string[] {
  const { existsSync, readdirSync } = require('node:fs') as typeof import('node:fs');
  let found = [''];
  for (const part of pattern.split('/').slice(1)) {
    const wanted = /[*?]/.test(part) ? globOf(part, '') : null;
    found = found.flatMap((folder) => {
      if (!wanted) return [`${folder}/${part}`];
      if (!existsSync(`${folder}/`)) return [];
      return readdirSync(`${folder}/`)
        .filter((name) => wanted.test(name) && (part.startsWith('.') || !name.startsWith('.')))
        .sort()
        .map((name) => `${folder}/${name}`);
    });
  }
  return found.filter((path) => existsSync(path));
}

/** Runs a command of `Match exec` as ssh does, with the user's shell. @returns whether its exit code was 0 */
function succeeds(command: string): boolean {
  const { spawnSync } = require('node:child_process') as typeof import('node:child_process');
  return spawnSync(userShell(), ['-c', command], { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

/** The shell that ssh gives the commands of its configuration to. */
export function userShell(): string {
  return process.env['SHELL'] || '/bin/sh';
}

/** Adds a line to a file that only its owner may read, making it and its folder. @returns false when that is not possible */
export function addLine(path: string, line: string): boolean {
  const { appendFileSync, mkdirSync } = require('node:fs') as typeof import('node:fs');
  const { dirname } = require('node:path') as typeof import('node:path');
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const text = readText(path);
    appendFileSync(path, `${text && !text.endsWith('\n') ? '\n' : ''}${line}\n`, { mode: 0o600 });
    return true;
  } catch (e) {
    if ((e as NodeJS.ErrnoException).code) return false;
    throw e;
  }
}
