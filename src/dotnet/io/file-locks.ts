import { fs } from './modules.ts';

/**
 * What .NET does with flock on Unix (SafeFileHandle.Unix.cs, FileShare.None as an exclusive lock, all others as a shared one), for the files that this
 * process has open: a file opened without sharing cannot be opened again, and one that is open cannot be opened without sharing.
 */
interface Holders {
  shared: number;
  exclusive: boolean;
}

/** By device and inode. */
const held = new Map<string, Holders>();

function keyOf(path: string): string | null {
  const stat = fs().statSync(path, { throwIfNoEntry: false });
  return stat?.isFile() ? `${stat.dev}:${stat.ino}` : null;
}

/**
 * Refuses a file that is open in this process in a way that does not let it be opened again. Costs nothing while no stream is open.
 * @param exclusive it is to be opened without sharing
 * @throws Error with the code ELOCKED, which `ioException` turns into .NET's words
 */
export function requireUnlocked(path: string, exclusive = false): void {
  if (held.size === 0) return;
  const key = keyOf(path);
  const holders = key === null ? undefined : held.get(key);
  if (holders && (holders.exclusive || exclusive)) throw Object.assign(new Error('The file is locked.'), { code: 'ELOCKED' });
}

let forgotten: FinalizationRegistry<() => void> | undefined;

/** Notes that a stream has a file open, until it is closed or nobody can use it any more. @returns what ends that */
export function holdFile(stream: object, path: string, exclusive: boolean): () => void {
  const release = hold(path, exclusive);
  forgotten ??= new FinalizationRegistry((end) => end());
  forgotten.register(stream, release);
  return release;
}

function hold(path: string, exclusive: boolean): () => void {
  const key = keyOf(path);
  if (key === null) return () => undefined;
  const holders = held.get(key) ?? { shared: 0, exclusive: false };
  held.set(key, holders);
  if (exclusive) holders.exclusive = true;
  else holders.shared++;
  let isHeld = true;
  return () => {
    if (!isHeld) return;
    isHeld = false;
    if (exclusive) holders.exclusive = false;
    else holders.shared--;
    if (holders.shared === 0 && !holders.exclusive && held.get(key) === holders) held.delete(key);
  };
}
