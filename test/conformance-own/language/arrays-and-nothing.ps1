# what a command gave that gave nothing adds nothing to arrays
$b = & {}
(@(1) + $b).Count
(@(1) + (& {})).Count
(@(1) + $(& {})).Count
(@(1) + $null).Count
$x = @(1); $x += $b; $x.Count
$x = @(1); $x += & {}; $x.Count
$x = @(1); $x += $null; $x.Count
$l = [Collections.Generic.List[int]](1); ($l + $b).Count
function n {}; $x = @(1); $x += n; $x.Count
$x = @(1); $x += if ($false) { 1 }; $x.Count
$x = @(1); $x += foreach ($i in @()) { $i }; $x.Count
$x = @(1); $x += switch (1) { 2 { 3 } }; $x.Count
[object[]]$t = 1; $t += n; $t.Count
[int[]]$t = 1; $t += n; $t.Count
$h = @{a=@(1)}; $h.a += n; $h.a.Count
$h['a'] += n; $h.a.Count
$o = [pscustomobject]@{a=@(1)}; $o.a += n; $o.a.Count
((n) + @(1)).Count
$b2 = $b; (@(1) + $b2).Count
$arr = @($b); $arr.Count
(1,2 + $b).Count
(, 1 + (n)).Count
function f($p) { (@(1) + $p).Count }; f (n); f $b
$s = 'a' + $b; $s.Length
try { 1 + $b } catch { "$_" }
