Set-Content M.psm1 @'
$script:count = 0
function Get-Thing { [CmdletBinding()] param([Parameter(ValueFromPipeline)]$InputObject) process { $script:count++; "thing $InputObject $script:count" } }
function Set-Thing { param($v) $script:count = $v }
function hiddenOne { 'hidden' }
New-Alias gth Get-Thing
$PublicVar = 'pub'
Export-ModuleMember -Function *-Thing -Alias gth -Variable PublicVar
'@
Import-Module ./M.psm1
1,2 | Get-Thing; gth x; $PublicVar; Set-Thing 10; Get-Thing
hiddenOne
(Get-Command -Module M | Sort-Object Name).Name -join ','
(Get-Module M).ExportedFunctions.Keys -join ','; (Get-Module M).ExportedAliases.Keys; (Get-Module M).Path | Split-Path -Leaf; (Get-Module M).ModuleType
& (Get-Module M) { $count }
Import-Module ./M.psm1 -Force -PassThru | ForEach-Object Name; Get-Thing
Import-Module ./M.psm1 -Prefix My -Force; Get-MyThing a
Remove-Module M; Get-Thing
Import-Module ./M.psm1 -Function Set-Thing; Get-Command Get-Thing -ErrorAction SilentlyContinue; (Get-Command Set-Thing).Source; Remove-Module M
$null = New-Item -ItemType Directory Pkg/1.2.0 -Force
Set-Content Pkg/1.2.0/Pkg.psm1 'function Get-Pkg { "pkg $PSScriptRoot".Replace($PWD.Path, "") }; function Priv { 1 }'
New-ModuleManifest Pkg/1.2.0/Pkg.psd1 -RootModule Pkg.psm1 -ModuleVersion 1.2.0 -FunctionsToExport Get-Pkg -Author me -Description desc -Guid 11111111-2222-3333-4444-555555555555
$env:PSModulePath = "$PWD" + [IO.Path]::PathSeparator + $env:PSModulePath
Get-Pkg; (Get-Module Pkg).Version.ToString(); Get-Module -ListAvailable Pkg | Select-Object Name, Version | Format-List
Import-Module Pkg -MinimumVersion 2.0
Import-Module Pkg -RequiredVersion 1.2.0; (Get-Command Get-Pkg).Version.ToString()
Import-Module nope-module
Import-Module ./nope.psm1
Get-Module nope
$m = New-Module -Name Dyn -ScriptBlock { param($p) $x = $p; function Get-X { $x }; function Set-X($v) { $script:x = $v } } -ArgumentList 5; Get-X; Set-X 6; Get-X; (Get-Module Dyn).Name
$obj = New-Module -AsCustomObject { $n = 1; function Inc { $script:n++; $n }; Export-ModuleMember -Variable n -Function Inc }; $obj.Inc(); $obj.n; $obj | Get-Member -MemberType ScriptMethod | ForEach-Object Name
Set-Content C.psm1 'class Cls { [string] Hi() { return "hi" } }; enum En { A; B }; function New-Cls { [Cls]::new() }'
Import-Module ./C.psm1; (New-Cls).Hi(); (New-Cls).GetType().Name
Set-Content U.ps1 'using module ./C.psm1
[Cls]::new().Hi(); [En]::B'
& ./U.ps1
Set-Content dot.ps1 'param($a) function FromDot { "dot $a" }; $dotVar = 1; "ran $a"'
. ./dot.ps1 5; FromDot; $dotVar; & ./dot.ps1 6; $r = ./dot.ps1 7; $r
Set-Content E.psm1 'throw "module boom"'; Import-Module ./E.psm1
Set-Content W.psm1 'function Foo-Bar {}; Write-Output "from module"; Write-Warning "mw"'; Import-Module ./W.psm1
Set-Content R.psm1 '$ExecutionContext.SessionState.Module.OnRemove = { Write-Host "removed" }; function a1 {}'; Import-Module ./R.psm1; Remove-Module R
Set-Content P.psm1 'param([string]$Who = "def"); function Hey { "hey $Who" }'; Import-Module ./P.psm1 -ArgumentList bob; Hey
Test-ModuleManifest Pkg/1.2.0/Pkg.psd1 | ForEach-Object { "$($_.Name) $($_.Version) $($_.Author)" }
(Import-PowerShellDataFile Pkg/1.2.0/Pkg.psd1).ModuleVersion
