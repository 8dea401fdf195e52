import { fs } from '../io/modules.ts';

/** True where the system can run a file as it is. `execvp`, which Node uses, hands a file of another format to the shell; .NET does not. */
export function hasProgramFormat(path: string): boolean {
  if (process.platform !== 'linux') return true;
  let head: string;
  try {
    const { closeSync, openSync, readSync } = fs();
    const file = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(4);
      head = bytes.toString('latin1', 0, readSync(file, bytes, 0, 4, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    // Programs need not be readable to be run; starting it will tell.
    return true;
  }
  return head.startsWith('#!') || head === '\u007fELF';
}
