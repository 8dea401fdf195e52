Get-Content -LiteralPath nope
Set-Content -LiteralPath no/pe 1
Clear-Content -LiteralPath nope
Get-Item -LiteralPath nope
Remove-Item -LiteralPath nope
Copy-Item -LiteralPath nope x
Move-Item -LiteralPath nope x
Rename-Item -LiteralPath nope x
Get-ChildItem -LiteralPath nope
Get-ItemProperty -LiteralPath nope
Resolve-Path -LiteralPath nope
Convert-Path -LiteralPath nope
Set-Location -LiteralPath nope
Push-Location -LiteralPath nope
Set-ItemProperty -LiteralPath nope a 1
Import-Csv -LiteralPath nope
Select-String -LiteralPath nope -Pattern x
Get-FileHash -LiteralPath nope
Get-FileHash nope
Split-Path -LiteralPath nope -Resolve
Split-Path nope -Resolve
Invoke-Item -LiteralPath nope
Clear-Item -LiteralPath nope
Convert-Path nope
Import-Clixml nope
Import-PowerShellDataFile nope
Get-Acl nope
Format-Hex nope
Format-Hex -LiteralPath nope
Set-Location nope
Start-Process nope
. ./nope.ps1
& nope
Import-Module ./nope
Select-String x nope
Join-Path nope x -Resolve
New-Item no/pe/x
$null = New-Item -ItemType Directory b.ps1
New-Item b.ps1
