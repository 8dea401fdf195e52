# Where-Object and ForEach-Object
$o = 1..5 | % { [pscustomobject]@{ n = $_; s = "s$_"; l = 1..$_ } }
$o | Where-Object n -gt 3 | % n
$o | Where-Object n -NotIn 1, 2 | % n
$o | Where-Object s -like 's[12]' | % n
$o | Where-Object s -CMatch 'S' | % n
$o | Where-Object l -Contains 4 | % n
$o | Where-Object -Not n | % n
$o | Where-Object n | Measure-Object | % Count
$o | Where-Object nope
$o | Where-Object n -foo 3
$o | Where-Object n -gt
$o | Where-Object n -eq 'abc'
$o | Where-Object n -Is [int] | Measure-Object | % Count
$o | Where-Object n -Is string | Measure-Object | % Count
Set-StrictMode -Version 2
$o | Where-Object nope -eq 1
Set-StrictMode -Off
$o | Where-Object { $_.n -eq 2 } { 1 }
$o | Where-Object
$o | ForEach-Object n
$o | ForEach-Object nope
$o | ForEach-Object ToString | Select-Object -First 1
'a,b' | ForEach-Object Split ','
'abc' | ForEach-Object Substring 1 1
'abc' | ForEach-Object Substring 10
'abc' | ForEach-Object nope 1
1..3 | ForEach-Object { 'b' } { $_ } { 'e' }
1..3 | ForEach-Object -Begin { 'b' } -Process { $_ }, { $_ * 2 } -End { 'e' }
1..3 | ForEach-Object -End { 'e' }
ForEach-Object { 'noinput' }
ForEach-Object -InputObject 1, 2 { "$_" }
@{ a = 1; b = 2 } | ForEach-Object Keys | Sort-Object
@{ a = 1 } | ForEach-Object a
1 | ForEach-Object -MemberName *or* 
'x' | ForEach-Object -MemberName Length -WhatIf
'x' | ForEach-Object ToUpper -WhatIf
$null | ForEach-Object { 'null' }
$null | ForEach-Object Length
1..3 | ForEach-Object { if ($_ -eq 2) { return }; $_ }
$o | Where-Object -Property n -EQ -Value 3 | % n
$o | ? { $_.n -gt 3 } -OutVariable ov | Out-Null; $ov.Count
$o | Where-Object n -GT 2 -LT 4
