/** The file of one of PowerShell's assemblies. */
export function powerShellAssemblyFile(identity: { fullName: string; version: string; commit: string }): Buffer;
