/** Cmdlets whose output script blocks write in their place, as it is: what other cmdlets write are PSObjects (MshCommandRuntime.WriteObject). */
export const scriptRunners: ReadonlySet<string> = new Set(['ForEach-Object', 'Invoke-Command', 'Invoke-Expression', 'Trace-Command']);
