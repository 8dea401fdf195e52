# Content, items and locations of providers without files
$x = 'one', 'two'; Get-Content variable:x; (Get-Content variable:x -ReadCount 0).Count
foreach ($d in 'env:', 'variable:', 'function:/') { try { Get-Content $d } catch { $_.FullyQualifiedErrorId } }
Set-Content env:QQ 4 -WhatIf; Add-Content env:QQ 4 -WhatIf; Test-Path env:QQ
New-Item env:QQ -Value 5 -WhatIf; Copy-Item env:HOME env:H2 -WhatIf; Rename-Item env:HOME XX -WhatIf
Set-Variable cc 1 -Option Constant; Remove-Item variable:cc -Force 2>&1 | ForEach-Object FullyQualifiedErrorId; $cc
Add-Content a.txt, b.txt 3 -PassThru
Get-Location -PSProvider Function; Get-Location -PSProvider Nope 2>&1 | ForEach-Object FullyQualifiedErrorId
Push-Location / -StackName st; Pop-Location -StackName st; Set-Location -StackName st 2>&1 | ForEach-Object FullyQualifiedErrorId
foreach ($n in 'Length', 'Mode', 'BaseName') { Set-ItemProperty a.txt $n 1 2>&1 | ForEach-Object { $_.FullyQualifiedErrorId; $_.Exception.Message } }
Get-Random -Maximum abc 2>&1 | ForEach-Object { $_.Exception.Message }
Group-Object -InputObject 1, 2 | ForEach-Object Name
'a,b,c', 'd,e' | Measure-Object -Word { $_ -split ',' } | ForEach-Object Words
try { Select-Xml -Content '<a/>' -XPath a -Namespace @{ c = $null } } catch { $_.FullyQualifiedErrorId }
Test-Path a.txt -PathType Foo 2>&1 | ForEach-Object { $_.FullyQualifiedErrorId }
