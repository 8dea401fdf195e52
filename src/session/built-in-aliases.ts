import { AliasInfo, type CommandInfo, ModuleAliasInfo } from './command-info.ts';

/** The aliases every session begins with on Linux, by their options (InitialSessionState.BuiltInAliases). */
const builtInAliases: readonly (readonly [number, string])[] = [
  [9, `? Where-Object; % ForEach-Object; foreach ForEach-Object; select Select-Object; where Where-Object`],
  [
    8,
    `cd Set-Location; copy Copy-Item; del Remove-Item; dir Get-ChildItem; echo Write-Output; md mkdir;
     move Move-Item; popd Pop-Location; pushd Push-Location`,
  ],
  [
    0,
    `chdir Set-Location; cls Clear-Host; erase Remove-Item; etsn Enter-PSSession; exsn Exit-PSSession;
     gjb Get-Job; gsn Get-PSSession; h Get-History; history Get-History; icm Invoke-Command; nsn New-PSSession;
     pwd Get-Location; r Invoke-History; rcjb Receive-Job; rd Remove-Item; ren Rename-Item; rjb Remove-Job;
     rsn Remove-PSSession; sajb Start-Job; set Set-Variable; sls Select-String; spjb Stop-Job; type Get-Content;
     wjb Wait-Job`,
  ],
  [
    1,
    `clc Clear-Content; clhy Clear-History; cli Clear-Item; clp Clear-ItemProperty; clv Clear-Variable; cpi Copy-Item;
     cvpa Convert-Path; dbp Disable-PSBreakpoint; ebp Enable-PSBreakpoint; epal Export-Alias; epcsv Export-Csv; fc Format-Custom;
     fl Format-List; ft Format-Table; fw Format-Wide; gal Get-Alias; gbp Get-PSBreakpoint; gc Get-Content;
     gci Get-ChildItem; gcm Get-Command; gcs Get-PSCallStack; gdr Get-PSDrive; gerr Get-Error; ghy Get-History;
     gi Get-Item; gl Get-Location; gm Get-Member; gmo Get-Module; gp Get-ItemProperty; gps Get-Process;
     gpv Get-ItemPropertyValue; group Group-Object; gu Get-Unique; gv Get-Variable; iex Invoke-Expression; ihy Invoke-History;
     ii Invoke-Item; ipal Import-Alias; ipcsv Import-Csv; ipmo Import-Module; irm Invoke-RestMethod; iwr Invoke-WebRequest;
     measure Measure-Object; mi Move-Item; mp Move-ItemProperty; nal New-Alias; ndr New-PSDrive; ni New-Item;
     nmo New-Module; nv New-Variable; oh Out-Host; rbp Remove-PSBreakpoint; rcsn Receive-PSSession; rdr Remove-PSDrive;
     ri Remove-Item; rmo Remove-Module; rni Rename-Item; rnp Rename-ItemProperty; rp Remove-ItemProperty; rv Remove-Variable;
     rvpa Resolve-Path; sal Set-Alias; saps Start-Process; sbp Set-PSBreakpoint; si Set-Item; sl Set-Location;
     sp Set-ItemProperty; spps Stop-Process; sv Set-Variable`,
  ],
];

/** Those that cmdlets of modules bring with them (AliasAttribute), by the modules. */
const moduleAliases: Record<string, string> = {
  'Microsoft.PowerShell.Utility': 'fhx Format-Hex',
  'Microsoft.PowerShell.Management': 'gcb Get-Clipboard; gtz Get-TimeZone; scb Set-Clipboard',
};

/** Their order, which patterns of Get-ChildItem show; those that are not named come last. */
const order =
  `foreach % where ? clc cli clp clv cpi cvpa dbp ebp epal epcsv fl ft fw gal gbp gc gci gcm gdr gcs ghy gi gl gm gmo gp gpv gps group gu gv iex ihy ii
   ipmo ipal ipcsv measure mi mp nal ndr ni nv nmo oh rbp rdr ri rni rnp rp rmo rv gerr rvpa sal sbp select si sl sp saps spps sv irm iwr cd dir echo fc
   pwd type h history md popd pushd r cls chdir copy del erase move rd ren set icm clhy gjb rcjb rjb sajb spjb wjb nsn gsn rsn etsn rcsn exsn sls gcb
   gtz scb`.split(/\s+/);

/** The aliases of a new session, bound to none: the table is shared until a runspace changes it. */
export function aliasEntries(): Map<string, CommandInfo> {
  const table = new Map<string, CommandInfo>();
  const found = new Map<string, CommandInfo>();
  for (const [options, text] of builtInAliases)
    for (const pair of text.split(';')) {
      const [name, target] = pair.trim().split(' ') as [string, string];
      found.set(name.toLowerCase(), new AliasInfo(name, target, options));
    }
  for (const alias of aliasesOfModules()) found.set(alias.name, alias);
  for (const name of [...order, ...found.keys()]) {
    const alias = found.get(name);
    if (alias) table.set(name, alias);
  }
  return table;
}

/** The aliases that PowerShell's own modules export. */
export function* aliasesOfModules(): Generator<ModuleAliasInfo> {
  for (const [module, text] of Object.entries(moduleAliases))
    for (const pair of text.split('; ')) {
      const [name, target] = pair.split(' ') as [string, string];
      yield new ModuleAliasInfo(name, target, module);
    }
}
