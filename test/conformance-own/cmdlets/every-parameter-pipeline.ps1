# Select-Object, Sort-Object, Where-Object, ForEach-Object: every parameter, wrong input
function T([scriptblock]$s) { "--- $s"; try { & $s 2>&1 | % { if ($_ -is [System.Management.Automation.ErrorRecord]) { "E: $($_.FullyQualifiedErrorId) | $($_.CategoryInfo.Category) | $($_.CategoryInfo.TargetName) | $($_.CategoryInfo.TargetType) | $($_.Exception.GetType().Name) | $($_.Exception.Message)" } else { $_ } } | Out-String -Width 120 } catch { "T: $($_.FullyQualifiedErrorId) | $($_.CategoryInfo) | $($_.Exception.GetType().Name) | $($_.Exception.Message)" } }
T { 1..10 | select -First 2 -Last 2 }
T { 1..10 | select -Skip 2 -SkipLast 3 }
T { 1..10 | select -Skip 2 -First 3 }
T { 1..10 | select -Index 1,3,3,-1,50 }
T { 1..10 | select -SkipIndex 1,3 }
T { 1..10 | select -First -1 }
T { 1..10 | select -First a }
T { 1..10 | select -First 0 }
T { 1..10 | select -Last 0 }
T { 1..10 | select -First 1 -Wait }
T { $o=[pscustomobject]@{a=1;b=2;c=@(1,2)}; $o | select a,b -ExcludeProperty b }
T { $o | select * -ExcludeProperty b,c* }
T { [pscustomobject]@{a=1;b=2;c=@(1,2)} | select -ExcludeProperty b }
T { [pscustomobject]@{a=1;b=2;c=@(1,2)} | select * -ExcludeProperty b,c* }
T { [pscustomobject]@{a=1;b=2;c=@(1,2)} | select -ExpandProperty c }
T { [pscustomobject]@{a=1;b=2;c=@(1,2)} | select a -ExpandProperty c | % { "$_ $($_.a)" } }
T { [pscustomobject]@{a=1;b=2;c=[pscustomobject]@{x=1}} | select a,b -ExpandProperty c }
T { [pscustomobject]@{a=1;b=2;c=[pscustomobject]@{a=1}} | select a,b -ExpandProperty c }
T { [pscustomobject]@{a=1} | select -ExpandProperty nope }
T { [pscustomobject]@{a=1} | select -ExpandProperty * }
T { [pscustomobject]@{a=1;b=2} | select -ExpandProperty '[ab]' }
T { [pscustomobject]@{a=1;ab=2} | select a*,a }
T { [pscustomobject]@{a=1} | select a,a }
T { [pscustomobject]@{a=1} | select a,@{n='a';e={2}} }
T { [pscustomobject]@{a=1} | select @{n='x';e={$_.a+1}},@{l='y';e='a'},@{label='z';expression={throw 'no'}} }
T { [pscustomobject]@{a=1} | select @{n='x'} }
T { [pscustomobject]@{a=1} | select @{e='a'} }
T { [pscustomobject]@{a=1} | select @{n='x';e='a';width=5} }
T { [pscustomobject]@{a=1} | select @{n='';e='a'} }
T { [pscustomobject]@{a=1} | select @{n=5;e='a'} }
T { [pscustomobject]@{a=1} | select {$_.a+1},{ $_ } }
T { [pscustomobject]@{a=1} | select 5 }
T { [pscustomobject]@{a=1} | select $null }
T { [pscustomobject]@{a=1} | select '' }
T { [pscustomobject]@{a=1} | select nope | fl }
T { 1,1,2 | select -Unique }
T { [pscustomobject]@{a=1;b=1},[pscustomobject]@{a=1;b=2} | select a -Unique }
T { [pscustomobject]@{a='x'},[pscustomobject]@{a='X'} | select a -Unique -CaseInsensitive }
T { @{a=1;b=2} | select a,b,Count }
T { $null | select a }
T { select a }
T { select -InputObject 1,2,3 -First 1 }
T { 'abc' | select Length,@{n='u';e={$_.ToUpper()}} }
T { 'abc' | select * }
T { 1..3 | select -First 1 -Index 2 }
T { 1..3 | select -SkipLast 1 -Last 1 }
T { (,(1,2),,(3,4)) | select -First 1 }
T { 1..5 | select -Last 2 -Skip 1 }
T { 1..5 | select -Skip 10 }
T { 1..5 | select -First 2 -Skip 4 }
T { 5,3,1 | Sort-Object }
T { 5,3,1 | Sort-Object -Descending }
T { 5,3,1,3 | Sort-Object -Unique }
T { 'b','A','a','B' | Sort-Object -CaseSensitive }
T { 'b','A','a','B' | Sort-Object -Unique }
T { 'b','A','a','B' | Sort-Object -Unique -CaseSensitive }
T { 5,3,1 | Sort-Object -Top 2 }
T { 5,3,1 | Sort-Object -Bottom 2 }
T { 5,3,1 | Sort-Object -Top 0 }
T { 5,3,1 | Sort-Object -Top 1 -Bottom 1 }
T { 5,3,1 | Sort-Object -Stable -Top 1 }
T { 'bb','a','cc' | Sort-Object Length -Stable }
T { 'bb','a','cc' | Sort-Object Length,@{e={$_};Descending=$true} }
T { 'bb','a','cc' | Sort-Object @{e='Length';Ascending=$false} }
T { 'bb','a','cc' | Sort-Object @{e='Length';bad=1} }
T { 'bb','a','cc' | Sort-Object @{Descending=1} }
T { 'bb','a','cc' | Sort-Object nope }
T { 1,'a',2.5,$null,'10' | Sort-Object }
T { [pscustomobject]@{a=1},[pscustomobject]@{b=1},[pscustomobject]@{a=0} | Sort-Object a }
T { 'ä','z','a','o' | Sort-Object -Culture sv-SE }
T { 'ä','z','a','o' | Sort-Object -Culture nope123 }
T { Sort-Object }
T { Sort-Object -InputObject 3,1,2 }
T { $null,3,$null,1 | Sort-Object }
T { [version]'1.10',[version]'1.9' | Sort-Object }
T { @(3,1),@(2,0) | Sort-Object }
T { @{n=2},@{n=1} | Sort-Object n | % n }
T { @{n=2},@{n=1} | Sort-Object { $_.n } | % n }
T { 1..3 | Sort-Object { throw 'x' } }
T { 3..1 | Sort-Object -Property '' }
T { 3..1 | Sort-Object -Property $null }
T { 1..5 | where { $_ -gt 3 } }
T { 1..5 | where Nope -eq 1 }
T { 'a','bb' | where Length -gt 1 }
T { 'a','bb' | where Length }
T { 'a','bb' | where -Not Nope }
T { 'a','bb' | where Length -in 1,5 }
T { 'a','bb' | where Length -contains 1 }
T { 'a','bb' | where { $_.Length -eq 1 } -ov q; "q=$q" }
T { 'a','bb' | where Length -is int }
T { 'a','bb' | where Length -like '[2-3]' }
T { 'a','bb' | where Length -match '(' }
T { 'a','bb' | where Length -gt b }
T { 'a','bb' | where Length -gt }
T { 'a','bb' | where Length -gt 1 2 }
T { 'a','bb' | where }
T { 'a','bb' | where $null }
T { 'a','bb' | where L* -gt 0 }
T { 'a','bb' | where @{a=1} }
T { where -InputObject 1,2 -FilterScript {$_ -eq 1} }
T { 'Ab','ab' | where { $_ -ceq 'ab' } }
T { [pscustomobject]@{Name='Ab'},[pscustomobject]@{Name='ab'} | where Name -ceq ab }
T { 1..3 | foreach { $_ } -Begin {'b'} -End {'e'} }
T { 1..3 | foreach {'b'} {$_} {'e'} }
T { 1..3 | foreach {'b'} {$_} {$_*2} {'e'} }
T { 1..3 | foreach -Process {1},{2} }
T { 1..3 | foreach -RemainingScripts {1},{2} }
T { 'a','b' | foreach ToUpper }
T { 'a','b' | foreach PadLeft 5 }
T { 'a','b' | foreach PadLeft 5,'x' }
T { 'a','b' | foreach Length }
T { 'a','b' | foreach Nope }
T { 'a','b' | foreach Sub* 1 }
T { 'a','b' | foreach Substring 9 }
T { 'a','b' | foreach -MemberName Length -ArgumentList 1 }
T { @{a=1} | foreach a }
T { $null | foreach Length }
T { $null | foreach { 'x' } }
T { foreach-object -InputObject 1,2 { "$_" } }
T { 1 | foreach $null }
T { 1 | foreach }
T { 1,2 | foreach ToString -WhatIf }
T { 1,2 | foreach { $_ } -WhatIf }
T { 1..3 | foreach { if ($_ -eq 2) { return }; $_ } }
