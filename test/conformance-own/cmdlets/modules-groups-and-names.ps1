# Modules without commands in tables, Get-Command with modules, groups of what cannot be compared, lists with $null and brackets in manifests
$ErrorView = 'NormalView'
'function mf1 { 1 }' | Set-Content m1.psm1
'' | Set-Content m0.psm1
"@{ModuleVersion='1.0'}" | Set-Content q2.psd1
class C1 { [int]$x }
$p = [pscustomobject]@{ N = 1 }
$lines = @'
Import-Module ./m0.psm1, ./m1.psm1, ./q2.psd1 -PassThru
New-Module { } -Name mm
New-Module { function gg { } } -Name mm3 -Function zz
(Get-Module Microsoft.PowerShell.Utility).ExportedCommands.Keys | Select-Object -First 3
(Get-Module Microsoft.PowerShell.Management).ExportedCmdlets.Keys | Select-Object -First 3
Get-Command Get-Date -Module Nope
Get-Command Nope -Module Microsoft.PowerShell.Utility
Get-Command Get-Date, Get-Item -Module Microsoft.PowerShell.Utility | % Name
Get-Command Get-Date -ExcludeModule Microsoft.PowerShell.*
Get-Command Get-Date -ExcludeModule 'a', '', $null | % Name
Get-Command Get-Date -FullyQualifiedModule Nope
Get-Command Get-Date -FullyQualifiedModule @{ModuleName = 'Microsoft.PowerShell.Utility'; ModuleVersion = '1.0'} | % Name
Get-Command Get-Date -FullyQualifiedModule @{ModuleName = 'Microsoft.PowerShell.Utility'; ModuleVersion = '99.0'} | % Name
Get-Command Get-Date -UseAbbreviationExpansion | % Name
[pscustomobject]@{N = 1}, [pscustomobject]@{N = 1} | Group-Object
[pscustomobject]@{N = [pscustomobject]@{a = 1}}, [pscustomobject]@{N = [pscustomobject]@{a = 2}} | Group-Object N
$p, $p | Group-Object
[pscustomobject]@{N = 1}, 5 | Group-Object
[C1]::new(), [C1]::new() | Group-Object
[pscustomobject]@{N = 1, 2}, [pscustomobject]@{N = 1, 3} | Group-Object N
[pscustomobject]@{N = @{a = 1}}, [pscustomobject]@{N = @{a = 1}} | Group-Object N | ft Count, Name
[pscustomobject]@{N = 1}, [pscustomobject]@{N = '1'} | Group-Object N | ft Count, Name
New-ModuleManifest mm.psd1 -FileList '[', $null, 'm?.psm1'; Select-String FileList mm.psd1 -Raw
New-ModuleManifest mm.psd1 -HelpInfoUri x
New-ModuleManifest mm.psd1 -HelpInfoUri http://a/b; Select-String HelpInfoURI mm.psd1 -Raw
New-ModuleManifest mm.psd1 -DscResourcesToExport $null
Invoke-History -Id ''
Invoke-History -Id -5
Invoke-History -Id $null
Add-History -InputObject 5
Register-ArgumentCompleter -CommandName q -ScriptBlock { 1 } -ParameterName ''
'@
foreach ($line in $lines -split '\n') {
    "> $line"
    try { (. ([scriptblock]::Create($line)) *>&1 | Out-String -Width 300).TrimEnd() -replace '(?m)^At line.*\n.*\n.*\n' } catch { "$($_.FullyQualifiedErrorId) $($_.CategoryInfo): $($_.Exception.Message)" }
}
