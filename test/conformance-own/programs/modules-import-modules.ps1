# modules whose scripts import other modules: where those are seen, and what goes with them
$d = Join-Path ([IO.Path]::GetTempPath()) "nested-$PID"
$null = New-Item -ItemType Directory $d/A, $d/B
'function Get-B { "b" }' > $d/B/B.psm1
@'
Import-Module $PSScriptRoot/../B/B.psm1
function Get-A { Get-B; (Get-Module | % Name | ? {$_ -notlike 'Micro*'}) -join ',' }
function Drop-B { Remove-Module B; (Get-Module | % Name| ? {$_ -notlike 'Micro*'}) -join ',' }
'@ > $d/A/A.psm1
Set-Location $d
Import-Module ./A/A.psm1 -DisableNameChecking
'global: ' + ((Get-Module | % Name| ? {$_ -notlike 'Micro*'}) -join ',')
'all: ' + ((Get-Module -All | % Name| ? {$_ -notlike 'Micro*'}) -join ',')
'nested: ' + ((Get-Module A).NestedModules.Name -join ',')
'exported: ' + ((Get-Module A).ExportedFunctions.Keys -join ',')
(gcm Get-B -ea ignore)?.Source ?? 'no Get-B'
Get-A
try { Remove-Module B -ea Stop } catch { "$_" }
Get-A
try {Get-Module B | Remove-Module -ea stop} catch { "$_" }
Drop-B
'nested: ' + ((Get-Module A).NestedModules.Name -join ',')
'all: ' + ((Get-Module -All | % Name| ? {$_ -notlike 'Micro*'}) -join ',')
Import-Module ./A/A.psm1 -DisableNameChecking -Force
Import-Module ./B/B.psm1
'global: ' + ((Get-Module | % Name| ? {$_ -notlike 'Micro*'}) -join ',')
Get-B
Remove-Module B
'global: ' + ((Get-Module | % Name| ? {$_ -notlike 'Micro*'}) -join ',')
try { Get-A } catch { "$_" }
Remove-Module A
'all: ' + ((Get-Module -All | % Name| ? {$_ -notlike 'Micro*'}) -join ',')
Import-Module ./B/B.psm1
Import-Module ./A/A.psm1 -DisableNameChecking
'nested: ' + ((Get-Module A).NestedModules.Name -join ',')
'global: ' + ((Get-Module | % Name| ? {$_ -notlike 'Micro*'}) -join ',')
Remove-Module A
'global: ' + ((Get-Module | % Name| ? {$_ -notlike 'Micro*'}) -join ',')
(gcm Get-B -ea ignore)?.Source ?? 'no Get-B'
$x = New-Module -Name Mem { Import-Module ./B/B.psm1; function Get-M { (Get-Module | % Name| ? {$_ -notlike 'Micro*'}) -join ',' } } 
& $x { Get-M }
$x.NestedModules.Name
Set-Location /
Remove-Item -Recurse $d
