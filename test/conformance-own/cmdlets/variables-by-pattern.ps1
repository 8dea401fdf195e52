# commands that change variables take those a pattern means in the order in which they came to be; only Get-Variable sorts them
$vb = 1; $va = 2; $vc = 3
Clear-Variable v[abc] -WhatIf
Remove-Variable v[abc] -WhatIf
Set-Variable v[abc] 5 -WhatIf
Get-Variable v[abc] | ForEach-Object Name
Set-Variable v[ab] 7 -PassThru | ForEach-Object { "$($_.Name)=$($_.Value)" }
Clear-Variable v[bc] -PassThru | ForEach-Object { "$($_.Name)=$($_.Value)" }
New-Variable vz 1; New-Variable vx 2
Get-Variable v[xz] -ValueOnly
Remove-Variable v? -Include vz, vx -Exclude vx -WhatIf
Remove-Variable v[xz]; Test-Path variable:v[xz]
# -Scope Private of New-Variable names the scope, Set-Variable's also hides the variable
New-Variable p1 1 -Scope Private; "[$(& { $p1 })] $((Get-Variable p1).Options)"
Set-Variable p2 1 -Scope Private; "[$(& { $p2 })] $((Get-Variable p2).Options)"
New-Variable p3 1 -Option Private; "[$(& { $p3 })] $((Get-Variable p3).Options)"
function q { New-Variable p4 1 -Scope Private; "[$(& { $p4 })]" }
q
# the text that is measured is what ToString() gives
[pscustomobject]@{ A = 1, 2; B = Get-Date '2024-01-01'; C = [pscustomobject]@{ x = 1 }; D = [System.Collections.Generic.List[int]](1, 2) } | Measure-Object A, B, C, D -Character -Word
Measure-Object -InputObject 'a', 'b' -Character | ForEach-Object Characters
, @(1, 2) | Measure-Object -Character | ForEach-Object Characters
# parameters by the start of their names
$command = Get-Command Get-Item
foreach ($name in 'path', 'pat', 'psp', 'p', 'zz', '') { try { $command.ResolveParameter($name).Name } catch { $_.FullyQualifiedErrorId; $_.Exception.InnerException.Message } }
# names below links
$null = New-Item d/e -ItemType Directory -Force; Set-Content d/e/f.txt x; $null = New-Item l -ItemType SymbolicLink -Value d
Get-ChildItem -Recurse -Name
'--'
Get-ChildItem -Recurse -Name -FollowSymlink -Exclude *.ps1
try { Export-Alias a.csv -Name nope -ErrorAction Stop } catch { $_.FullyQualifiedErrorId; $_.Exception.GetType().Name; $_.Exception.ItemName }
