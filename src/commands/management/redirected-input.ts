import { fs, os } from '../../dotnet/io/modules.ts';
import { decodeFile, utf8NoBom } from '../../dotnet/text/encodings.ts';

/** What the program reads of a file: its text and one more line end, as `StandardInput.WriteLine` writes it (StartProcessCommand.WriteToStandardInput). */
export function inputOf(path: string): number {
  const { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } = fs();
  const data = utf8NoBom.encode(`${decodeFile(readFileSync(path), utf8NoBom)}\n`);
  const folder = mkdtempSync(`${os().tmpdir()}/input-`);
  try {
    const file = openSync(`${folder}/input`, 'wx+', 0o600);
    for (let done = 0; done < data.length; ) done += writeSync(file, data, done, data.length - done, done);
    closeSync(file);
    return openSync(`${folder}/input`, 'r');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
