# What the item commands say they do, each time a provider asks
$hide = [regex]::Escape($PWD)
filter Said { "$_" -replace $hide, 'HERE' }
New-Item n.txt -Verbose 4>&1 | Said
Set-Content n.txt x -Verbose 4>&1 | Said
Add-Content n.txt x -Verbose 4>&1 | Said
Clear-Content n.txt -Verbose 4>&1 | Said
Set-Content m.txt x -Verbose 4>&1 | Said
Copy-Item m.txt c.txt -Verbose 4>&1 | Said
foreach ($type in 'd', 'file', 'sym', 'hard', 'Junction') { New-Item "p$type" -ItemType $type -Target m.txt -WhatIf }
Set-Item env:ZZ 1 -Verbose 4>&1
New-Item env:ZY -Value 3 -Verbose 4>&1 | Said
New-Item function:ff -Value { 1 } -Verbose 4>&1 | Said
New-Item alias:qz -Value Get-Date -WhatIf
try { 'x' | Out-File } catch { $_.FullyQualifiedErrorId }
try { Format-Hex nope -ErrorAction Stop } catch { $_.TargetObject.GetType().Name }
foreach ($u in 'nope://x', 'localhost:80', '://', 'C:\x') { try { Invoke-WebRequest $u } catch { "$u $($_.FullyQualifiedErrorId) $_" } }
