import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const program = join(process.env['PWSH_LITE_BUILD'] ?? join(import.meta.dirname, '../../dist'), 'pwsh');
/** `script` of util-linux gives a program a terminal; where it is missing there is no other way to give it one, and the test is skipped. */
const hasScript = /util-linux/.test(spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout ?? '');

/** Where the editor begins to read a line: what is typed from here on is for it. */
const ready = '\x1b[?2004h';

/** Types lines at a prompt, each when the editor reads; gives what each has shown. */
async function typed(lines: readonly string[]): Promise<string[]> {
  const child = spawn('script', ['-qec', `'${program}' -NoLogo -NoProfile`, '/dev/null'], { env: { ...process.env, TERM: 'xterm' } });
  let out = '';
  let look = (): void => undefined;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    look();
  });
  const ended = new Promise<never>((_, reject) => {
    child.on('close', () => reject(new Error(`ended too early: ${out}`)));
  });
  ended.catch(() => undefined);
  const prompt = (): Promise<string> =>
    Promise.race([
      ended,
      new Promise<string>((resolve) => {
        look = () => {
          const at = out.indexOf(ready);
          if (at < 0) return;
          const shown = out.slice(0, at);
          out = out.slice(at + ready.length);
          look = () => undefined;
          resolve(shown);
        };
        look();
      }),
    ]);
  const answers: string[] = [];
  try {
    await prompt();
    for (const line of lines) {
      child.stdin.write(`${line}\r`);
      answers.push(await prompt());
    }
  } finally {
    child.kill('SIGKILL');
    child.stdin.destroy();
  }
  return answers;
}

it.skipIf(!hasScript)('what a program that crashes leaves the terminal in is undone: the next one finds it as it was', async () => {
  const mode = "((stty -a) -join ' ') -split '[ ;]+' -match '^-?(icanon|echo|isig|icrnl|opost|ixon)$' -join ','";
  const answers = await typed([mode, "/bin/sh -c 'stty raw -echo -ixon; kill -9 $$'", mode, 'stty -ixon', mode]);
  const [before, , afterCrash, , afterChange] = answers.map(
    (text) => /(?:-?(?:icanon|echo|isig|icrnl|opost|ixon),){5}-?\w+/.exec(text)?.[0],
  );
  expect(before).toBe('icrnl,ixon,opost,isig,icanon,echo');
  expect(afterCrash).toBe(before);
  expect(afterChange).toBe(before);
});
