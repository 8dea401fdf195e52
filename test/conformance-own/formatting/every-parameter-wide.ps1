# Format-Wide and Format-Custom: every parameter, wrong input
$o = [pscustomobject]@{Name='alpha';Size=123;Kids=@(1,2,3,4,5,6)}
$p = [pscustomobject]@{Name='beta';Size=4567890;Kids=@()}
$l = 1..20 | % { [pscustomobject]@{Name="item$_"*($_%3+1);Size=$_} }
$l | fw | out-string
$l | fw -Column 3 | out-string
$l | fw -AutoSize | out-string
$l | fw Size -Column 5 | out-string
$l | fw -Column 0 | out-string
$l | fw -Column -1 | out-string
$l | fw -Column 3 -AutoSize | out-string
$l | fw nope | out-string
$l | fw Name,Size | out-string
$l | fw @{e={$_.Size*2};f='[{0:000}]'} -Column 4 | out-string
$l | fw @{e={throw 'x'}} -ShowError -Column 4 | out-string
$l | fw @{e={throw 'x'}} -DisplayError -Column 4 | out-string
$l | fw @{n='a';e='Size'} | out-string
$l | fw -GroupBy {$_.Size -gt 10} | out-string
$l | fw -View x | out-string
1..30 | fw | out-string
1..30 | fw -AutoSize| out-string -Width 40
'a','bb' | fw -Column 4 | out-string
'a','bb' | fw Length -Column 4 | out-string
[timespan]1 | fw | out-string
$l | fw -Column 20 | out-string -Width 30
$l | fw -AutoSize | out-string -Width 5
$o,$p | fc | out-string
$o,$p | fc Name | out-string
$o,$p | fc -Depth 1 | out-string
[pscustomobject]@{a=[pscustomobject]@{b=[pscustomobject]@{c=[pscustomobject]@{d=1}}}} | fc -Depth 2 | out-string
[pscustomobject]@{a=[pscustomobject]@{b=[pscustomobject]@{c=[pscustomobject]@{d=1}}}} | fc -Depth 0 | out-string
[pscustomobject]@{a=[pscustomobject]@{b=[pscustomobject]@{c=[pscustomobject]@{d=[pscustomobject]@{e=[pscustomobject]@{f=[pscustomobject]@{g=1}}}}}}} | fc | out-string
$o | fc -GroupBy Name | out-string
$o | fc -View x | out-string
$o | fc nope | out-string
$o | fc @{e={$_.Size};n='q'} | out-string
$o | fc @{e='Size';depth=1} | out-string
$o | fc @{e='Kids';depth=0} | out-string
[timespan]'1:2:3' | fc | out-string
[version]'1.2.3' | fc | out-string
1.5 | fc | out-string
$true,$null,'x' | fc | out-string
[System.DayOfWeek]::Monday | fc | out-string
$o,$p | fc Kids -Expand Both | out-string
(Get-Date 2020-01-01) | fc Date | out-string
