const variable = 'PWSH_LITE_NAME';

/** What the program calls itself: in the first line of a session, and where its version is asked for. */
export interface ProgramName {
  readonly banner: string;
  readonly version: string;
}

/**
 * What the program is, or PowerShell where it was started under the name `pwsh` (the launcher says so in a variable, which is taken away again): scripts that run
 * `pwsh -Version` want the version of PowerShell. To be called once.
 */
export function takeProgramName(version: string, powerShellVersion: string): ProgramName {
  const name = process.env[variable];
  delete process.env[variable];
  if (name === 'pwsh') return { banner: `PowerShell ${powerShellVersion}`, version: `PowerShell ${powerShellVersion}` };
  return { banner: `pwsh-lite ${version}`, version: `pwsh-lite ${version} (PowerShell 7.6 language)` };
}
