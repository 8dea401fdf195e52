# What a command is worth where its output is captured
$ErrorView='NormalView'
function One { , @(1, 2) } function Nul { $null } function Emp { , @() } function Two { 1; 2 } function Non { } function NN { $null; $null }
function D($n, $v) { "$n " + $(if ($null -eq $v) { 'null' } else { "$($v.GetType().Name)[$(@($v).Count)] $($v -join ',')" }) }
$x = One; D a $x; $x = Nul; D b $x; $x = Emp; D c $x; $x = Two; D d $x; $x = Non; D e $x; $x = NN; D f $x
[array]$y = One; D g $y; [array]$y = Nul; D h $y; [array]$y = Non; D i $y; [int[]]$z = One; D j $z
D k (One); D l (Nul); D m (Emp); D n (Non); D o @(One); D p @(Nul); D q @(Emp); D r @(Non); D s $(One); D t $(Non)
D u (One).Count; D v (Two).Count; D w @(One).Count; D x (Non).Count
"if: $(if (One) { 1 }) $(if (Emp) { 2 } else { 'emptyfalse' }) $(if (Nul) { 3 } else { 'n' }) $(if (Non) { 4 } else { 'nn' }) $(if (NN) { 'two nulls true' } else { 'two nulls false' })"
$i = 0; while (Two) { if ($i++ -gt 1) { break } }; "while $i"
"$(One) | $(Two) | $(Non) | $(Nul)"
(One) + 3 -join ','; (Two) + (Two) -join ','; (Non) + 1 -join ','; @(Non) + 1 -join ','
(One) | ForEach-Object { "p1 $_" }; One | ForEach-Object { "p2 $($_ -join '-')" }; ,(One) | ForEach-Object { "p3 $($_ -join '-')" }
$h = @{ a = One; b = Non; c = Two; d = (Non); e = @(Non) }; foreach ($k in 'a', 'b', 'c', 'd', 'e') { D "h$k" $h[$k] }
$o = [pscustomobject]@{ a = One; b = Non; c = Two }; D oa $o.a; D ob $o.b; D oc $o.c
$arr = (One), (Non), (Two); "arr $($arr.Count) $($null -eq $arr[1])"
$arr = @(One; Non; Two); "arr2 $($arr.Count)"
$arr = @((One), (Two)); "arr3 $($arr.Count)"
function Ret { return @(1) } D ret (Ret).GetType().Name; function Ret2 { return , @(1) } D ret2 (Ret2).GetType().Name; function Ret3 { return @() } D ret3 (Ret3); function Ret4 { return $null } D ret4 @(Ret4).Count
function Ret5 { $r = @(); return $r } "r5 $(@(Ret5).Count) $($null -eq (Ret5))"
function Ret6 { , @() } "r6 $(@(Ret6).Count) $($null -eq (Ret6))"
$a, $b = One; D a $a; D b $b; $a, $b = Two; D a $a; D b $b; $a, $b, $c = 1, 2, 3, 4; D c $a; D c $c; $a, $b = Non; D a $a; D b $b
$a = $b = Two; D a $a; D b $b; ($a = One) | ForEach-Object { "assign $_" }; $a, ($b, $c) = 1, (2, 3); "$a $b $c"
switch (Two) { 1 { 'one' } 2 { 'two' } }
try { (Non).Foo() } catch { $_.FullyQualifiedErrorId }; (Non).Prop -eq $null; (Nul)?.Prop; (Two)[0]; (Two)[-1]; (One)[1]; (Non)[0] -eq $null
"$((Two) -contains 2) $((One) -eq 2) $((Non) -eq $null) $($null -eq (Non)) $((Two) -ne 1) $(@(Non) -eq $null) $((Non) -like '*')"
[string](Non) + '|' + [string](Two) + '|' + [string](One); [bool](Non); [bool](Emp); [bool](One); [bool](NN)
(Non) -is [object]; (Two) -is [array]; (One) -is [array]; $null -is [object]
@(1, @(2, 3), @(@(4))).Count; @(@(1, 2)).Count; @(, @(1, 2)).Count; @(@()).Count; @($null).Count; @(, $null).Count; ,@() | Measure-Object | % Count
(1, 2, 3 | Where-Object { $_ -gt 5 }).Count; @(1, 2, 3 | Where-Object { $_ -gt 2 }).Count; (1, 2, 3 | Where-Object { $_ -gt 2 }).GetType().Name
$list = [System.Collections.Generic.List[object]]::new(); $list.Add((One)); $list.Add((Non)); $list.AddRange(@(Two)); $list.Count
function Acc { param([object[]]$v) "$($v.Count) $($v -join ',')" } Acc (One); Acc (Non); Acc (Two), 5; Acc @(Two; 6); Acc 1, (2, 3); Acc -v $null; Acc
function AccS { param([string]$v) "[$v]" } AccS (Two); AccS (Non); AccS $null; AccS (One), 3
function AccP { param([Parameter(ValueFromPipeline)]$v) process { "<$($v -join '-')>" } } One | AccP; (One) | AccP; Non | AccP; Nul | AccP; $null | AccP; @() | AccP; , @() | AccP; @($null, 1) | AccP
