# Get-Command -Syntax: parameters in PowerShell's order, those of providers last
Get-Command -Syntax Add-Content, Get-Content, Set-Content, Copy-Item, Clear-Item, Set-Item, Set-ItemProperty, Get-ChildItem, Test-Path, Format-Table, Where-Object, Import-Module, Get-Module, Wait-Process
foreach ($name in 'Get-Content', 'Format-Table', 'Where-Object', 'Get-ItemPropertyValue') { "$name`: $((Get-Command $name).Parameters.Keys)" }
Get-Command ForEach-Object, Get-Item, Start-ThreadJob | Select-Object Name, Version, Source, HelpUri | Out-String
(Get-Command Get-Content).Parameters['Encoding'].IsDynamic
(Get-Command Get-Content).Parameters['Tail'].Attributes | ForEach-Object { $_.GetType().Name } | Sort-Object
(Get-Command Clear-History).Parameters['Id'].ParameterSets['IDParameter'].HelpMessage
'abc' | Format-Hex -Raw | Select-Object -ExpandProperty Bytes
Get-Help -Category Nothing
function Get-Held([pscredential] $Credential) { 'never' }
try { Get-Held bob } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
