import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runScript } from '../jobs/run-script.ts';
import { TestSshServer } from './ssh-server.ts';

const server = new TestSshServer();
beforeAll(() => server.listen());
afterAll(() => server.close());

const run = (script: string): Promise<string> => runScript(`${server.prelude()}\n${script}\n`);

/** What PowerShell 7.6.5 prints for these over OpenSSH. */
describe.concurrent('commands of a session', () => {
  it('become functions here: arguments by name and place, input, streams, errors and jobs', async () => {
    expect(
      await run(`$s = New-PSSession @Remote
Invoke-Command $s {
  function global:Get-Far { [CmdletBinding()] param([Parameter(Mandatory, Position = 0)] [string] $Name, [Alias('lo')] [switch] $Loud, [int[]] $N) process { "$Name $Loud $N" } }
  function global:twice { param([Parameter(ValueFromPipeline)] $x) process { $x * 2 } }
  function global:rest { "rest $args"; $input }
  function global:mixed { 1; Write-Error two; 3; Write-Warning four }
  Set-Alias -Scope global far Get-Far }
$m = Import-PSSession $s -CommandName Get-Far, twice, rest, mixed, far
"$($m.ExportedFunctions.Keys -join ',') $($m.ExportedAliases.Keys -join ',') $(Test-Path $m.ModuleBase) $($m.PrivateData.ImplicitRemoting)"
Get-Far a -N 1, 2 -lo; far b; 1..3 | twice; twice 4; rest 1 -x 2; 5 | rest
mixed 2>&1 3>&1 | ForEach-Object { "$($_.GetType().Name) $_" }
(Get-Far -Nope 2>&1).FullyQualifiedErrorId
$j = Get-Far c -AsJob; "$($j.PSJobTypeName) $(Receive-Job $j -Wait -AutoRemoveJob)"
$p = Import-PSSession $s -CommandName Get-Far -Prefix Very; Get-VeryFar d
(Get-Command Get-Far).Parameters.Loud.Aliases`),
    ).toBe(
      `Get-Far,mixed,rest,twice far True True\na True 1 2\nb False \n2\n4\n6\n8\nrest 1 -x 2\nrest \n5\nInt32 1\nRemotingErrorRecord two\nInt32 3
WARNING: four\nNamedParameterNotFound,Get-Far\nRemoteJob c False \nd False \nlo`,
    );
  });

  it('hide none that is here unless they may, and go with their session', async () => {
    expect(
      await run(`$s = New-PSSession @Remote
function Test-Own { }
Invoke-Command $s { function global:Test-Own { 'far' } }
try { Import-PSSession $s -CommandName Test-Own 3>&1 | ForEach-Object Message } catch { $_.FullyQualifiedErrorId }
foreach ($t in { Import-PSSession $s -CommandName No-Such }, { Import-PSSession $s -FormatTypeName No.Such }, { Import-PSSession $s -Module a -FullyQualifiedModule b }) { try { & $t } catch { "$($_.FullyQualifiedErrorId)" } }
$m = Import-PSSession $s -CommandName Test-Own -AllowClobber; Test-Own
Remove-PSSession $s
$null = Get-Event
@(Get-Module $m.Name).Count; Test-Path $m.ModuleBase; @(Get-EventSubscriber -Force).Count`),
    ).toBe(`Proxy creation has been skipped for the following command: 'Test-Own', because it would shadow an existing local command.  Use the AllowClobber parameter if you want to shadow existing local commands.
ErrorNoCommandsImportedBecauseOfSkipping,Microsoft.PowerShell.Commands.ImportPSSessionCommand
ErrorNoResultsFromRemoteEnd,Microsoft.PowerShell.Commands.ImportPSSessionCommand
ErrorNoResultsFromRemoteEnd,Microsoft.PowerShell.Commands.ImportPSSessionCommand
ModuleAndFullyQualifiedModuleCannotBeSpecifiedTogether,Microsoft.PowerShell.Commands.ImportPSSessionCommand
far
0
False
0`);
  });

  it('bring their views', async () => {
    expect(
      await run(`$s = New-PSSession @Remote
Invoke-Command $s { $p = [IO.Path]::GetTempFileName() + '.ps1xml'
Set-Content $p '<Configuration><ViewDefinitions><View><Name>V</Name><ViewSelectedBy><TypeName>Far.Type</TypeName></ViewSelectedBy><WideControl><WideEntries><WideEntry><WideItem><PropertyName>A</PropertyName></WideItem></WideEntry></WideEntries></WideControl></View></ViewDefinitions></Configuration>'
Update-FormatData $p; Remove-Item $p }
$f = Invoke-Command $s { Get-FormatData Far.Type }; "$($f.GetType().Name) $($f.FormatViewDefinition[0].Control.Entries[0].DisplayEntry)"
$o = [pscustomobject]@{ PSTypeName = 'Far.Type'; A = 'shown'; B = 2 }
$m = Import-PSSession $s -CommandName @() -FormatTypeName Far.*
($o | Out-String).Trim(); Remove-Module $m; ($o | Out-String).Trim()`),
    ).toBe('ExtendedTypeDefinition property: A\nshown\nA     B\n-     -\nshown 2');
  });

  it('come with the modules of the session', async () => {
    expect(
      await run(`$s = New-PSSession @Remote
Invoke-Command $s { $d = Join-Path ([IO.Path]::GetTempPath()) ([guid]::NewGuid()); $null = New-Item -ItemType Directory $d/Far
Set-Content $d/Far/Far.psm1 'function Get-Far { param($a) "far $a" } New-Alias gfar Get-Far; Export-ModuleMember Get-Far -Alias gfar'
New-ModuleManifest $d/Far/Far.psd1 -RootModule Far.psm1 -ModuleVersion 2.1 -Guid 6c2a7f36-1111-4111-8111-0123456789ab -FunctionsToExport Get-Far -AliasesToExport gfar
$env:PSModulePath = "$($d):$env:PSModulePath" }
$g = Get-Module -PSSession $s -ListAvailable Far
"$($g.GetType().Name) $($g.Name) $($g.Version) $($g.ModuleType) $($g.ExportedCommands.Keys -join ',')"
try { Get-Module -PSSession $s Far } catch { $_.FullyQualifiedErrorId }
$m = Import-Module -PSSession $s Far -PassThru
"$($m.Name) $($m.Version) $($m.Guid) $($m.ExportedFunctions.Keys) $($m.ExportedAliases.Keys) $(Get-Far 1) $(gfar 2)"
$base = $m.ModuleBase; Remove-Module Far; "$(Test-Path $base) $($s.State)"
$g | Import-Module -Prefix Very; Get-VeryFar 3; Remove-Module Far
Import-Module -PSSession $s NoSuchOne 2>&1 | ForEach-Object { "$($_.FullyQualifiedErrorId): $_" }
Import-Module -PSSession $s -FullyQualifiedName @{ ModuleName = 'Far'; ModuleVersion = '2.0' } -PassThru | ForEach-Object Name`),
    ).toBe(`PSModuleInfo Far 2.1 Script Get-Far,gfar
RemoteDiscoveryWorksOnlyInListAvailableMode,Microsoft.PowerShell.Commands.GetModuleCommand
Far 1.0 6c2a7f36-1111-4111-8111-0123456789ab Get-Far gfar far 1 far 2
False Opened
far 3
Modules_ModuleNotFound,Microsoft.PowerShell.Commands.ImportModuleCommand: Failure from remote command: Import-Module -Name 'NoSuchOne': The specified module 'NoSuchOne' was not loaded because no valid module file was found in any module directory.
Far`);
  });

  it('can be written into a module, which opens a session of its own', async () => {
    expect(
      await run(`$s = New-PSSession @Remote
$d = Join-Path ([IO.Path]::GetTempPath()) ([guid]::NewGuid())
(Export-PSSession $s -OutputModule $d -CommandName Get-Variable -AllowClobber).Extension -join ','
try { Export-PSSession $s $d Get-Variable -AllowClobber } catch { $_.FullyQualifiedErrorId }
Remove-PSSession $s
$m = Import-Module $d -PassThru -Prefix Far
(Get-FarVariable PID -ValueOnly) -ne $PID
$own = & $m { $script:PSSession }; "$($own.State) $($own.Name -like 'Session for implicit remoting module at *')"
Remove-Module $m; "$($own.State) $(@(Get-PSSession).Count)"; Remove-Item $d -Recurse`),
    ).toBe(
      '.ps1xml,.psd1,.psm1\nExportProxyCommand_OutputDirectoryExists,Microsoft.PowerShell.Commands.ExportPSSessionCommand\nCreating a new session for implicit remoting of "Get-Variable" command...\nTrue\nOpened True\nClosed 0',
    );
  });
});
