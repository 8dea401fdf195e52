import { mkdtempSync, rmdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { forgetRandomBytes } from '../dotnet/io/random-bytes.ts';
import { releaseCollators } from '../objects/collation.ts';
import { scheduler } from '../scheduler/scheduler.ts';
import { releaseSessionContext } from '../session/current-context.ts';
import { setModulePath } from '../session/module-path.ts';
import { endSession } from '../session/session-end.ts';
import { parseArguments } from './command-line-arguments.ts';
import { consoleFiles } from './console-files.ts';
import { ConsoleHost } from './console-host.ts';
import { createConsoleRunspace } from './console-runspace.ts';
import { ConsoleShell } from './console-shell.ts';
import { programFolder, putProgramFirst } from './program-file.ts';
import { StandardOutput } from './standard-output.ts';

/** Writes nothing. */
class NoOutput extends StandardOutput {
  protected override send(): void {}
}

/**
 * What nearly every script does, so that its tables and code are part of the start-up snapshot; the build also runs it to tell used code from unused
 * (scripts/lazy-code.mjs). No more than that: loading a snapshot takes longer with each object in it, and what only some scripts need is compiled by
 * them in less time than all others would lose. And nothing that puts other kinds of values into the same places than most scripts do: V8 remembers in the
 * snapshot what it has seen there (a hashtable with an integer as a key, as $Matches is, slows all later ones down by a fifth).
 */
const script = `
$list = 1, 2
foreach ($item in $list) { if ($item -gt 1) { "$item" } }
1, 2 | ForEach-Object { $_ + 1 }
function Double($number) { return $number * 2 }
Double 3
@{ a = 1 }.a
'ab'.Substring(1)
for ($i = 0; $i -lt 2; $i++) { $list[$i] }
'a-1 b' -replace '(\\d)+', 'n$1' -split ' '
'{0:d2} {1,4}' -f 10, 'a'
`;

/** What servers of process jobs do besides, and who starts them. */
const jobScript = `
Start-Job { param($n) $n } -ArgumentList 1 | Receive-Job -Wait -AutoRemoveJob
`;

/**
 * Runs something that must not set a timer: Node remembers in the snapshot when its next timer is due, and would never look at one that a later
 * process sets for a later time.
 */
async function withoutTimers<T>(run: () => Promise<T>): Promise<T> {
  const { setTimeout, setInterval } = globalThis;
  const refuse = (): never => {
    throw new Error('A timer was set while the start-up snapshot was made.');
  };
  Object.assign(globalThis, { setTimeout: refuse, setInterval: refuse });
  try {
    return await run();
  } finally {
    Object.assign(globalThis, { setTimeout, setInterval });
  }
}

/** Runs something with a script file, which is there only meanwhile. (What makes Node load further modules would be in the snapshot with them.) */
async function withFile<T>(text: string, run: (path: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(process.env['TMPDIR'] ?? '/tmp', 'pwsh-lite-'));
  const path = join(folder, 'warm-up.ps1');
  try {
    writeFileSync(path, text);
    return await run(path);
  } finally {
    unlinkSync(path);
    rmdirSync(folder);
  }
}

/**
 * Does what the program does with a script file, and with a command, except ending the process, while the start-up snapshot is made: the one of servers, where
 * `PWSH_LITE_WARM_UP` says so. What a conversation with a server leaves behind is a tenth of a snapshot, which other processes do not want. Node
 * takes the snapshot when the event loop has nothing left to do.
 */
export async function warmUp(): Promise<void> {
  const text = process.env['PWSH_LITE_WARM_UP'] === 'server' ? script + jobScript : script;
  const host = new ConsoleHost('7.6.5', false, new NoOutput(), () => false);
  const environment = { ...process.env };
  putProgramFirst(environment);
  setModulePath(environment, programFolder());
  const run = (...args: string[]): Promise<number> => {
    const line = parseArguments(['-NoProfile', '-NonInteractive', ...args]);
    return withoutTimers(async () => {
      const runspace = createConsoleRunspace(host);
      const code = await new ConsoleShell(host, runspace, line, consoleFiles(), '').run();
      await scheduler.whenDone(scheduler.start(endSession(runspace.context), 'session end'));
      return code;
    });
  };
  const codes = [await withFile(text, (path) => run('-File', path)), await run('-Command', '1')];
  host.flush();
  releaseSessionContext();
  releaseCollators();
  forgetRandomBytes();
  // A program that is only half warmed up works all the same; the build has to show that something is wrong.
  if (codes.some((code) => code !== 0)) throw new Error('The warm-up script failed.');
}
