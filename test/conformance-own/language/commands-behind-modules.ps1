# Commands that stand behind a module, modules with a prefix
Set-Content mymod.psm1 @'
function Get-Caller { 1 }
function Step { 2 }
filter Use-F { 3 }
Set-Alias gcal Get-Caller
$v = 5
Export-ModuleMember -Function * -Alias * -Variable v
'@
Import-Module ./mymod.psm1 -Prefix My
$m.ExportedFunctions.Keys -join ','
$m.ExportedFunctions.Values.Name -join ','
$m.ExportedCommands.Keys -join ','
$m.ExportedAliases.Keys -join ','
$m.ExportedVariables.Keys -join ','
$m.Prefix
Get-MyCaller; MyStep; Mygcal; gcal
Import-Module ./mymod.psm1
$m.ExportedFunctions.Keys -join ','
Get-MyCaller; Get-Caller
Import-Module ./mymod.psm1 -Force
