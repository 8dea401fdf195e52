# Program: modules with nested modules, aliases, variables, private state, manifests and removal
$d = Join-Path $PWD mods; New-Item -ItemType Directory $d/Outer/Inner -Force | Out-Null
Set-Content $d/Outer/Inner/Inner.psm1 'function Get-Inner { "inner:$script:n" }; $script:n = 7; function Hidden { 1 }; New-Alias gin Get-Inner; $Shared = "sh"; Export-ModuleMember -Function Get-Inner -Alias gin -Variable Shared'
Set-Content $d/Outer/Outer.psm1 @'
param($Start = 1)
$script:count = $Start; enum Mode { On; Off }; class Thing { [string]$N; Thing($n) { $this.N = $n } }
function Step-Outer { [CmdletBinding()][Alias('so')] param([int]$By = 1) $script:count += $By; $script:count }
function Get-Thing { [Thing]::new((Get-Inner)) } function Private-One { 'p' } function Call-Private { Private-One; Hidden }
$MyInvocation.MyCommand.ScriptBlock.Module.OnRemove = { "removed at $script:count" | Out-Host }
Set-Alias hid Private-One
'@
New-ModuleManifest $d/Outer/Outer.psd1 -RootModule Outer.psm1 -NestedModules Inner/Inner.psm1 -FunctionsToExport Step-Outer, Get-Thing, Call-Private, Get-Inner -AliasesToExport so, gin -VariablesToExport Shared -ModuleVersion 1.2.3 -Author me -Guid 11111111-2222-3333-4444-555555555555 -PrivateData @{ k = 1 } -Description 'the desc'
$env:PSModulePath = $d; $m = Import-Module Outer -PassThru -ArgumentList 10
$m; $m.ExportedCommands.Keys | Sort-Object; $m.NestedModules; $m.ExportedVariables.Keys; $m.PrivateData.k; $m.Guid; $m.ModuleType; $m.Version.ToString()
Step-Outer; so 5; gin; $Shared; (Get-Thing).N; (Get-Thing).GetType().Name
Call-Private
try { Private-One } catch { $_.Exception.Message }; try { [Thing] } catch { $_.Exception.Message }
& $m { $count; Private-One }; & $m Step-Outer -By 100; $m.Invoke({ $script:count }); & (Get-Module Outer) { param($z) $script:count = $z } 3; Step-Outer
Get-Command -Module Outer | Format-Table CommandType, Name, Version, Source; (Get-Command so).ResolvedCommand.ModuleName; (Get-Command Get-Inner).Module.Name; Outer\Step-Outer
Import-Module Outer -Prefix Px -Force; Get-Command *-Px* | ForEach-Object Name | Sort-Object
Remove-Module Outer; try { Step-Outer } catch { $_.FullyQualifiedErrorId }; Get-Module Outer, Inner
$dm = New-Module -Name Dyn -ScriptBlock { $v = 1; function Get-V { $v }; function Set-V($x) { $script:v = $x }; Export-ModuleMember -Function * } ; Get-V; Set-V 9; Get-V; $dm.Name; $dm.Path -eq $null; $dm.ModuleType
$co = New-Module -AsCustomObject { $total = 0; function Add($n) { $script:total += $n; $script:total }; Export-ModuleMember -Function Add -Variable total }; $co.Add(5); $co.Add(6); $co.total; $co | Get-Member | Format-Table Name, MemberType
$r = New-Module { function q { "q$args" } ; 'returned' } -ReturnResult; $r; q 1
Import-Module NoSuchModule -ErrorAction SilentlyContinue; $Error[0].Exception.Message; $Error[0].FullyQualifiedErrorId
Import-Module Outer -MinimumVersion 2.0
Import-Module Outer -Function Get-Thing -Alias @(); (Get-Command Step-Outer -ErrorAction Ignore) -eq $null; Get-Thing | ForEach-Object ToString
Test-ModuleManifest $d/Outer/Outer.psd1 | Format-List Name, Version, ExportedFunctions, Description
(Import-PowerShellDataFile $d/Outer/Outer.psd1).FunctionsToExport -join ','
Set-Content $d/bad.psm1 'function x {'; Import-Module $d/bad.psm1 2>&1 | ForEach-Object FullyQualifiedErrorId
Set-Content $d/thr.psm1 'throw "at load"'; try { Import-Module $d/thr.psm1 } catch { "caught $_"; $_.FullyQualifiedErrorId }
