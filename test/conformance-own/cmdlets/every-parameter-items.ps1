# New-, Get-, Copy-, Move-, Rename-, Remove-Item: every parameter, wrong input
function T([scriptblock]$s) { "--- $s"; try { & $s 2>&1 | % { if ($_ -is [System.Management.Automation.ErrorRecord]) { "E: $($_.FullyQualifiedErrorId) | $($_.CategoryInfo.Category) | $($_.CategoryInfo.TargetName) | $($_.CategoryInfo.TargetType) | $($_.Exception.GetType().Name) | $($_.Exception.Message)" } else { $_ } } | Out-String -Width 120 } catch { "T: $($_.FullyQualifiedErrorId) | $($_.CategoryInfo) | $($_.Exception.GetType().Name) | $($_.Exception.Message)" } }
T { New-Item a.txt -ItemType File | % Name }
T { New-Item a.txt }
T { New-Item a.txt -Force -Value 'x' | % Length }
T { New-Item d -ItemType Directory | % FullName | Split-Path -Leaf }
T { New-Item d -ItemType Directory }
T { New-Item d -ItemType Directory -Force | % Name }
T { New-Item d -ItemType File }
T { New-Item d -ItemType File -Force }
T { New-Item x/y/z.txt }
T { New-Item x/y/z.txt -Force | % Name }
T { New-Item -Path d -Name n1.txt,n2.txt }
T { New-Item -Path d -Name n1.txt -Value 1,2 | % { gc $_ } }
T { New-Item -Path d,x -Name both.txt | % Name }
T { New-Item q.txt -ItemType bad }
T { New-Item q.txt -ItemType f | % Name }
T { New-Item q2 -ItemType dir | % Name }
T { New-Item q3 -ItemType d | % Name }
T { New-Item ln -ItemType SymbolicLink -Target a.txt | % { $_.LinkType; $_.Target } }
T { New-Item ln -ItemType SymbolicLink -Target a.txt }
T { New-Item ln2 -ItemType SymbolicLink -Target nope.txt | % Name}
T { New-Item ln3 -ItemType SymbolicLink }
T { New-Item hl -ItemType HardLink -Target a.txt | % LinkType }
T { New-Item hl2 -ItemType HardLink -Target nope.txt }
T { New-Item jn -ItemType Junction -Target d }
T { New-Item '' }
T { New-Item }
T { New-Item w.txt -WhatIf }
T { New-Item 'b[1].txt' | % Name }
T { 'p1.txt','p2.txt' | New-Item | % Name }
T { [pscustomobject]@{Path='d';Name='byname.txt'} | New-Item | % Name }
T { New-Item env:ZQ -Value 5 | % Value }
T { New-Item env:ZQ -Value 5 }
T { New-Item variable:ZV -Value 5 | % { $_.GetType().Name } }
T { New-Item function:ZF -Value {'zf'} | % { $_.Name; ZF } }
T { New-Item alias:za -Value Get-Date | % DisplayName }
T { New-Item alias:za -Value Get-Date }
T { New-Item nodrive:/x }
T { Get-Item a.txt,nope.txt | % Name }
T { Get-Item *.txt | % Name }
T { Get-Item *.txt -Exclude a* -Include *1* | % Name }
T { Get-Item 'b[1].txt' }
T { Get-Item -LiteralPath 'b[1].txt' | % Name }
T { Get-Item 'b`[1`].txt' | % Name }
T { Get-Item zzz*.txt }
T { Get-Item '' }
T { Get-Item $null }
T { Get-Item }
T { Get-Item . | % PSIsContainer }
T { Get-Item d/ | % Name }
T { 'a.txt','d' | Get-Item | % Name }
T { Get-Item a.txt -Stream * }
T { Get-ChildItem | % Name }
T { Get-ChildItem -File -Name }
T { Get-ChildItem -Directory | % Name }
T { Get-ChildItem -Recurse -Name }
T { Get-ChildItem -Filter '*1*' | % Name }
T { Get-ChildItem -Include *.txt | % Name }
T { Get-ChildItem * -Include *.txt -Exclude p* | % Name }
T { Get-ChildItem -Attributes Directory | % Name }
T { Get-ChildItem -Attributes !Directory+!ReparsePoint | % Name }
T { Get-ChildItem -Attributes Bad }
T { Get-ChildItem nope }
T { Get-ChildItem nope* }
T { Get-ChildItem d,x -Name }
T { Get-ChildItem -LiteralPath 'b[1].txt' -Name }
T { Get-ChildItem -Depth -1 }
T { Get-ChildItem -Depth 0 | % Name }
T { Get-ChildItem -Hidden -Force | % Name }
T { Get-ChildItem a.txt -Recurse | % Name }
T { Get-ChildItem env:ZQ | % Value }
T { Get-ChildItem variable:ZV | % Value }
T { Get-ChildItem function:Z* | % Name }
T { Get-ChildItem alias:za | % Definition }
T { 'd','x' | Get-ChildItem -Recurse | % Name }
T { Copy-Item a.txt c.txt; gc c.txt }
T { Copy-Item a.txt d -PassThru | % Name }
T { Copy-Item d e }
T { Get-ChildItem e -Name }
T { Copy-Item nope.txt z }
T { Copy-Item a.txt nodir/z.txt }
T { Copy-Item a.txt a.txt }
T { Copy-Item *.txt d -Exclude a* -Filter p* -PassThru | % Name }
T { Copy-Item a.txt,c.txt d/ -PassThru | % Name}
T { Copy-Item d a.txt }
T { Copy-Item a.txt w2.txt -WhatIf }
T { Copy-Item -LiteralPath 'b[1].txt' -Destination bb.txt -PassThru | % Name }
T { 'a.txt' | Copy-Item -Destination pp.txt -PassThru | % Name }
T { Copy-Item -Container:$false d g -Recurse }
T { Move-Item c.txt d2.txt -PassThru | % Name }
T { Move-Item nope z }
T { Move-Item d2.txt a.txt }
T { Move-Item d2.txt a.txt -Force -PassThru | % Name }
T { Move-Item a.txt nodir/y.txt }
T { Move-Item a.txt d }
T { Move-Item a.txt d -Force; Test-Path a.txt }
T { Move-Item d/*.txt . ; (gci -File -Name) -join ',' }
T { Move-Item e f }
T { Move-Item p*.txt x -WhatIf }
T { Move-Item d d/inner }
T { Rename-Item a.txt r.txt -PassThru | % Name }
T { Rename-Item nope r2 }
T { Rename-Item r.txt p1.txt }
T { Rename-Item r.txt d/x.txt }
T { Rename-Item r.txt r.txt }
T { Rename-Item x y2 -PassThru | % Name}
T { Get-ChildItem p*.txt | Rename-Item -NewName { $_.Name -replace 'p','s' } -PassThru | % Name }
T { Rename-Item -LiteralPath 'b[1].txt' 'c[1].txt' -PassThru | % Name }
T { Rename-Item r.txt '' }
T { Rename-Item r.txt zz.txt -WhatIf }
T { Rename-Item *.txt q }
T { Remove-Item nope }
T { Remove-Item nope* }
T { Remove-Item r.txt -WhatIf }
T { Remove-Item r.txt; Test-Path r.txt }
T { Remove-Item f }
T { Remove-Item f -Recurse; Test-Path f }
T { Remove-Item -LiteralPath 'c[1].txt'; gci -Name }
T { ro 2>$null; $null = New-Item ro.txt; Set-ItemProperty ro.txt IsReadOnly $true; Remove-Item ro.txt }
T { Remove-Item ro.txt -Force; Test-Path ro.txt }
T { Remove-Item env:ZQ; Test-Path env:ZQ }
T { Remove-Item variable:ZVnope }
T { Remove-Item . }
T { Remove-Item d -Recurse -Confirm:$false; Test-Path d }
T { Remove-Item '' }
T { Remove-Item * -Include *.txt -Exclude q*; gci -name }
