# A module that Get-Module -ListAvailable has described is loaded when it is imported; versions that contradict each other are refused.
$root = Join-Path ([IO.Path]::GetTempPath()) "imd-$PID"
$null = New-Item -ItemType Directory "$root/Foo" -Force
'function Get-Foo { "foo" }' > "$root/Foo/Foo.psm1"
New-ModuleManifest "$root/Foo/Foo.psd1" -RootModule Foo.psm1 -FunctionsToExport Get-Foo
$before = $env:PSModulePath
$env:PSModulePath = $root
Get-Module -ListAvailable Foo | Import-Module
Get-Foo
(Get-Module Foo).ExportedCommands.Keys
$env:PSModulePath = $before
$own = Get-Module -ListAvailable Microsoft.PowerShell.Security
Import-Module -ModuleInfo $own
Import-Module "$PSHOME/Modules/Microsoft.PowerShell.Security/"
(Get-Module Microsoft.PowerShell.Security).Name
try { Import-Module Foo -MinimumVersion 3.0 -MaximumVersion 2.0 } catch { $_.Exception.Message; $_.FullyQualifiedErrorId }
Set-Content "$root/c.txt" -Value ([string][char]0x444) -Encoding windows-1251; Get-Content "$root/c.txt" -Encoding 1251
try { exec Get-Command } catch { "$_" }
Remove-Item $root -Recurse -Force
