import { withoutExtraCertificates } from '../../../src/host/extra-certificates.ts';
import { launcherTunables } from '../../../src/host/launcher-tunables.ts';

/** How a server (`pwsh-lite -s`) is started: a program and the arguments that come before the server's own. */
export interface ServerProgram {
  readonly path: string;
  readonly args: readonly string[];
}

/**
 * The running program itself, as it was started: from the start-up snapshot (its flags are in `execArgv`, and there is no script), or
 * from the bundle. Node is started directly, because the launcher would only find out once more what is known here. (PowerShell:
 * PowerShellProcessInstance.PwshExePath.)
 */
export function serverProgram(): ServerProgram {
  const { execArgv, execPath, argv } = process;
  if (execArgv.includes('--snapshot-blob') || execArgv.some((a) => a.startsWith('--snapshot-blob=')))
    return { path: execPath, args: [...execArgv.map(serverSnapshot), '--'] };
  return { path: execPath, args: [...execArgv, argv[1] ?? ''] };
}

/** In place of the program's snapshot the one beside it that has talked to a server already, where there is one (scripts/make-snapshot.cjs). */
function serverSnapshot(argument: string): string {
  const { existsSync } = require('node:fs') as typeof import('node:fs');
  if (!argument.endsWith('/pwsh-lite.blob')) return argument;
  const own = argument.replace(/\.blob$/, '-server.blob');
  return existsSync(own.replace(/^--snapshot-blob=/, '')) && existsSync(argument.replace(/^--snapshot-blob=/, '')) ? own : argument;
}

/** The environment of a server: this process's, with what the launcher adds so that node starts fast. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const environment = withoutExtraCertificates(process.env);
  return environment['GLIBC_TUNABLES'] ? environment : { ...environment, GLIBC_TUNABLES: launcherTunables };
}

/** The file that {@link serverProgram} needs and that is not there: Start-Job then says IPCPwshExecutableNotFound. Null when all is well. */
export function missingServerFile(): string | null {
  const { existsSync } = require('node:fs') as typeof import('node:fs');
  const { path, args } = serverProgram();
  const blob = args.indexOf('--snapshot-blob');
  const file = blob >= 0 ? args[blob + 1] : args.find((a) => !a.startsWith('-'));
  return [path, file].find((f) => f?.includes('/') && !existsSync(f)) ?? null;
}
