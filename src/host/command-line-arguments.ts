import { resolve } from 'node:path';
import { type CommandLine, parseCommandLine } from './command-line.ts';
import { isTerminal } from './console-host.ts';

/** What stands at a path; undefined as well where nobody can look: such a file does not exist for File.Exists. */
function tryStat(stat: typeof import('node:fs').statSync, path: string): import('node:fs').Stats | undefined {
  try {
    return stat(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** The command line of this process. @param args what stands behind the program's name */
export function parseArguments(args: readonly string[]): CommandLine {
  const { lstatSync, statSync } = require('node:fs') as typeof import('node:fs');
  return parseCommandLine(args, {
    fileExists(path) {
      // A link that leads nowhere, or to itself, is there (File.Exists): opening it says what is wrong with it.
      const found = tryStat(statSync, path) ?? tryStat(lstatSync, path);
      return found !== undefined && !found.isDirectory();
    },
    fullPath: (path) => resolve(path),
    get isInputRedirected() {
      return !isTerminal(0);
    },
    get temporaryFolderLength() {
      return `${process.env['TMPDIR'] || '/tmp'}/`.length;
    },
  });
}
