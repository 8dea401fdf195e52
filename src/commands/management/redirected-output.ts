import { fs } from '../../dotnet/io/modules.ts';

/** PowerShell copies the output line by line and leaves out the empty ones (StdOutputHandler); each line ends in a new line. `path` is the file that a process has written. */
export function keepLines(path: string): void {
  const { readFileSync, statSync, writeFileSync } = fs();
  if (!statSync(path).isFile()) return;
  const text = readFileSync(path, 'latin1');
  const kept = text
    .split(/\r\n|\r|\n/)
    .filter((line) => line !== '')
    .map((line) => `${line}\n`)
    .join('');
  if (kept !== text) writeFileSync(path, kept, 'latin1');
}
