import { NetException } from '../errors/exceptions.ts';
import { releaseCollators } from '../objects/collation.ts';
import { type Fiber, scheduler } from '../scheduler/scheduler.ts';
import { createConsoleRunspace } from './console-runspace.ts';
import type { PSHost } from './ps-host.ts';

/** Shows nothing and knows nothing. */
const silentHost: PSHost = {
  name: 'ConsoleHost',
  version: '7.6.5',
  interactive: false,
  width: 80,
  height: 24,
  supportsVirtualTerminal: false,
  write: () => undefined,
  writeLine: () => undefined,
  writeErrorLine: () => undefined,
  writeWarningLine: () => undefined,
  writeVerboseLine: () => undefined,
  writeDebugLine: () => undefined,
  writeInformationLine: () => undefined,
  writeProgress: () => undefined,
  readLine: () => Promise.resolve(null),
  readSecret: () => Promise.resolve(null),
  writeBytes: () => undefined,
};

/** What most scripts do, so that its tables and code are part of the start-up snapshot. */
const script = `
param([string] $Name = 'x')
Set-StrictMode -Off
function Get-Thing { [CmdletBinding()] param([Parameter(Mandatory)][string] $Id, [int] $Count = 1) process { "$Id $($Count * 2)" } }
$list = 1..5 | ForEach-Object { $_ + 1 } | Where-Object { $_ -gt 2 } | Sort-Object -Descending | Select-Object -First 3
$table = @{ a = 1; b = 'two' }
foreach ($key in $table.Keys) { if ($key -match '^(a)$') { $Matches[1] } else { $key.ToUpper() } }
try { throw 'x' } catch { "$_" } finally { $null = 1 }
switch ($list) { 3 { 'three' } default { "$_" } }
[pscustomobject]@{ Name = 'n'; Size = 1.5 } | Format-Table | Out-String
$table; Get-Thing -Id q; 'a,b' -split ',' -join ';'; '{0:N2}' -f 3.14159
`;

/**
 * Runs a script while the start-up snapshot is made. Node takes the snapshot when the event loop has nothing left to do.
 * @throws what the warm-up threw: a build that cannot run it is broken
 */
export function warmUp(): void {
  const runspace = createConsoleRunspace(silentHost);
  const fiber = scheduler.start(runspace.runText(script, [], null), 'warm-up');
  scheduler.whenDone(fiber as Fiber).then(
    () => releaseCollators(),
    (e: unknown) => {
      // The snapshot still holds everything that was made so far.
      const text = e instanceof Error ? e.stack : e instanceof NetException ? e.message : String(e);
      process.stderr.write(`The warm-up script failed: ${text}\n`);
    },
  );
}
