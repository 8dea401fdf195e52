# Get-Alias family
Get-Alias gci
Get-Alias -Definition Get-ChildItem
Get-Alias nope_x
Get-Alias -Definition nope_x
Get-Alias g* -Exclude gc*, gp* | Select-Object -First 3 | % Name
New-Alias al Get-Date; Get-Alias al | % Definition
New-Alias al Get-Date
New-Alias al Get-Item -Force; (Get-Alias al).Definition
Set-Alias al Get-Process -PassThru | Format-List Name, Definition, Options
Set-Alias al2 nope_command; al2
Set-Alias gci foo
Set-Alias al3 Get-Date -Option ReadOnly; Set-Alias al3 x
Set-Alias al3 x -Force
Remove-Alias al3
Remove-Alias al3 -Force
Remove-Alias nope_x
Export-Alias a.csv -Name al*
Get-Content a.csv | Select-Object -Skip 5
Export-Alias a.ps1 -Name al* -As Script; Get-Content a.ps1 | Select-Object -Skip 5
try { Export-Alias a.csv -NoClobber -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }
Remove-Alias al; Import-Alias a.csv
Import-Alias a.csv -Force -PassThru | % Name
try { Import-Alias nofile -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }
(Get-Alias al).ResolvedCommand
Get-Alias al | Format-Table
Get-Alias al | Get-Member -MemberType Property | Select-Object -First 5 | % Name
function f1 { 'f' }; Set-Alias ff f1; ff; (Get-Alias ff).ResolvedCommandName
New-Alias -Name x -Value Get-Date -WhatIf
New-Alias a1 a2; New-Alias a2 a1; a1
Get-Alias -Scope 0 | Measure-Object | % { $_.Count -gt 0 }
