# Compare-Object, Get-Unique, Group-Object, Measure-Object: every parameter, wrong input
function T([scriptblock]$s) { "--- $s"; try { & $s 2>&1 | % { if ($_ -is [System.Management.Automation.ErrorRecord]) { "E: $($_.FullyQualifiedErrorId) | $($_.CategoryInfo.Category) | $($_.CategoryInfo.TargetName) | $($_.CategoryInfo.TargetType) | $($_.Exception.GetType().Name) | $($_.Exception.Message)" } else { $_ } } | Out-String -Width 120 } catch { "T: $($_.FullyQualifiedErrorId) | $($_.CategoryInfo) | $($_.Exception.GetType().Name) | $($_.Exception.Message)" } }
$a = 1,2,3,4; $b = 3,4,5
T { Compare-Object $a $b }
T { Compare-Object $a $b -IncludeEqual }
T { Compare-Object $a $b -ExcludeDifferent }
T { Compare-Object $a $b -ExcludeDifferent -IncludeEqual:$false }
T { Compare-Object $a $b -PassThru | % { "$_ $($_.SideIndicator)" } }
T { Compare-Object $a 3,1,2,4 -SyncWindow 0 }
T { Compare-Object $a 3,1,2,4 -SyncWindow 1 }
T { Compare-Object $a 3,1,2,4 -SyncWindow -1 }
T { Compare-Object 'a','B' 'A','b' -CaseSensitive }
T { Compare-Object $null $b }
T { Compare-Object $a $null }
T { Compare-Object @() $b }
T { Compare-Object $a @() }
T { Compare-Object }
T { $b | Compare-Object $a }
T { $x=[pscustomobject]@{n='a';v=1},[pscustomobject]@{n='b';v=2}; $y=[pscustomobject]@{n='a';v=1},[pscustomobject]@{n='b';v=3}; Compare-Object $x $y -Property n,v }
T { Compare-Object $x $y -Property n }
T { $x=[pscustomobject]@{n='a';v=1},[pscustomobject]@{n='b';v=2}; $y=[pscustomobject]@{n='a';v=1},[pscustomobject]@{n='b';v=3}; Compare-Object $x $y -Property n,v -PassThru; Compare-Object $x $y -Property @{e={$_.v*2}} ; Compare-Object $x $y -Property @{n='dbl';e={$_.v*2}} -IncludeEqual;Compare-Object $x $y -Property nope }
T { Compare-Object $a $b -Culture de-DE }
T { Compare-Object $a $b -Culture zzzz-nope1 }
T { 'a','b','a','c' | Get-Unique }
T { 'a','a','A','b' | Get-Unique }
T { 'a','a','A','b' | Get-Unique -CaseInsensitive }
T { 1,1,'1',2 | Get-Unique }
T { 1,'a',2,'b' | Get-Unique -OnType }
T { 1,'a',2,'b' | Get-Unique -AsString }
T { 1,'a' | Get-Unique -OnType -AsString }
T { Get-Unique -InputObject 1,1 }
T { $null,$null,1 | Get-Unique }
T { 3,1,2 | Group-Object }
T { 'a','B','A' | Group-Object -CaseSensitive }
T { 'a','B','A' | Group-Object }
T { 'a','B','A' | Group-Object -AsString }
T { 'a','bb','cc' | Group-Object Length }
T { 'a','bb','cc' | Group-Object Length,{$_[0]} }
T { 'a','bb','cc' | Group-Object @{e={$_.Length}} -NoElement }
T { 'a','bb','cc' | Group-Object Length -AsHashTable }
T { 'a','bb','cc' | Group-Object Length,Chars -AsHashTable }
T { 'a','bb','cc' | Group-Object nope }
T { $null,1,$null | Group-Object }
T { 1,'1',1.0 | Group-Object }
T { 'a' | Group-Object @{bad=1} }
T { Group-Object -InputObject 1,2 }
T { 1..5 | Group-Object {$_%2} | Sort-Object Name -desc | select Name,Count,@{n='s';e={$_.Group -join ','}} }
T { 1..5 | Group-Object -Property {throw 'z'} }
T { [pscustomobject]@{a=$null},[pscustomobject]@{a=''} ,[pscustomobject]@{b=1}| Group-Object a }
T { 1..5 | Measure-Object -Sum -Average -Maximum -Minimum -StandardDeviation }
T { 1..5 | Measure-Object -AllStats }
T { 'a','b' | Measure-Object -Sum }
T { 'a','b' | Measure-Object -Maximum -Minimum }
T { 1,'b' | Measure-Object -Maximum }
T { 'a b c',"d`ne" | Measure-Object -Line -Word -Character }
T { 'a b c' | Measure-Object -Character -IgnoreWhiteSpace }
T { 'abc','d' | Measure-Object Length -Sum -Minimum }
T { 'abc','d' | Measure-Object L*,nope -Sum }
T { 'abc','d' | Measure-Object nope -Sum }
T { 'abc','d' | Measure-Object nope }
T { $null | Measure-Object }
T { @() | Measure-Object -Sum }
T { Measure-Object }
T { Measure-Object -InputObject 1,2,3 -Sum }
T { 1,$null,3 | Measure-Object -Average }
T { [pscustomobject]@{a=1},[pscustomobject]@{b=1} | Measure-Object a -Sum }
T { @{a=1},@{a=5} | Measure-Object a -Sum -Max }
T { (Get-Date 2020-01-01),(Get-Date 2021-01-01) | Measure-Object -Maximum -Minimum }
T { 1..3 | Measure-Object { $_ * 2 } -Sum }
T { 1..3 | Measure-Object -Sum -Line }
T { [timespan]'1:0:0',[timespan]'2:0:0' | Measure-Object -Sum }
T { '5','0x10','1e2' | Measure-Object -Sum }
T { 1 | Measure-Object '' }
