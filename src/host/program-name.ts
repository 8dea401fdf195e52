const variable = 'PWSH_LITE_NAME';

/**
 * What the program calls itself, with its version: what it is, or PowerShell where it was started under the name `pwsh` (the launcher says so in a variable, which is
 * taken away again): scripts that run `pwsh -Version` want the version of PowerShell. To be called once.
 */
export function takeProgramName(version: string, powerShellVersion: string): string {
  const name = process.env[variable];
  delete process.env[variable];
  return name === 'pwsh' ? `PowerShell ${powerShellVersion}` : `pwsh-lite ${version}`;
}
