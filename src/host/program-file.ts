import { resolve } from 'node:path';

/**
 * The file of the running program, `pwsh-lite.cjs`: the bundle that node was given, or the one beside the start-up snapshot it came from (a
 * program from a snapshot has no script among its arguments). PowerShell's counterpart is `pwsh.dll`.
 */
function programFile(): string {
  const { argv, execPath } = process;
  const snapshot = snapshotFile();
  if (snapshot === null) return argv[1] === undefined ? execPath : realPath(argv[1]);
  return resolve(folderOf(snapshot), 'pwsh-lite.cjs');
}

/** Where links lead that the program was started by; the path itself where there is no such file (Node was given a program without its extension). */
function realPath(path: string): string {
  const { existsSync, realpathSync } = require('node:fs') as typeof import('node:fs');
  return existsSync(path) ? realpathSync(path) : path;
}

/** The folder that the program runs from: `$PSHOME`. */
export function programFolder(): string {
  return folderOf(programFile());
}

/** The program to run for another PowerShell: what `MainModule` of this process and Environment.ProcessPath name, `pwsh`, not the node that runs it. */
export function programPath(): string {
  return `${programFolder()}/pwsh`;
}

/** The words of the command line: the program's file, then its arguments (Environment.GetCommandLineArgs). */
export function commandLineArguments(): string[] {
  return [programFile(), ...process.argv.slice(snapshotFile() === null ? 2 : 1)];
}

/** Puts the program's folder in front of PATH, so that `pwsh` within a script is this very program (ConsoleHost.Start). */
export function putProgramFirst(environment: NodeJS.ProcessEnv): void {
  const folder = `${programFolder()}:`;
  const path = environment['PATH'] ?? '';
  if (!path.startsWith(folder)) environment['PATH'] = folder + path;
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 1));
}

function snapshotFile(): string | null {
  const { execArgv } = process;
  const option = '--snapshot-blob';
  for (const [i, word] of execArgv.entries()) {
    if (word === option) return execArgv[i + 1] ?? null;
    if (word.startsWith(`${option}=`)) return word.slice(option.length + 1);
  }
  return null;
}

let temporaryHome: string | null = null;

/**
 * The user's home folder: HOME, or where the environment has none a folder of this user below the temporary one, which is made; empty where it cannot be
 * made (Platform.GetHomeOrCreateTempHome).
 */
export function userHome(): string {
  const home = process.env['HOME'];
  if (home !== undefined) return home;
  if (temporaryHome !== null) return temporaryHome;
  const { mkdirSync } = require('node:fs') as typeof import('node:fs');
  const { userInfo } = require('node:os') as typeof import('node:os');
  const temporary = (process.env['TMPDIR'] || '/tmp').replace(/\/$/, '');
  const folder = `${temporary}/pwsh-${userInfo().username}-98288ff9-5712-4a14-9a11-23693b9cd91a`;
  try {
    mkdirSync(folder, { recursive: true });
    temporaryHome = folder;
  } catch (e) {
    if ((e as NodeJS.ErrnoException).code !== 'EACCES') throw e;
    temporaryHome = '';
  }
  return temporaryHome;
}

/** The user's configuration folder for PowerShell, which pwsh uses too (Platform.SelectProductNameForDirectory). */
export function configurationFolder(): string {
  const folder = process.env['XDG_CONFIG_HOME'] || `${userHome().replace(/\/$/, '')}/.config`;
  return `${folder.replace(/\/$/, '')}/powershell`;
}
