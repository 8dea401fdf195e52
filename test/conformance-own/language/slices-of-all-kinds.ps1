$ts = [timespan]'1:2:3'; $a = 1,2,3; $l = [Collections.Generic.List[int]](1,2,3); $al = [Collections.ArrayList](1,2,3)
function T($s) { try { $r = & $s; "$s => $($r -join ',') [$(@($r).Count)]" } catch { "$s => $($_.FullyQualifiedErrorId) $($_.Exception.Message)" } }
T { $a[$ts] }
T { $a[$ts,1] }
T { $a[1,$ts] }
T { $i = $ts,1; $a[$i] }
T { $i = ,$ts; $a[$i] }
T { $i = [object[]]($ts,1); $a[$i] }
T { $i = [Collections.ArrayList]($ts,1); $a[$i] }
T { $i = [Collections.ArrayList](0,1); $a[$i] }
T { $l[$ts] }
T { $l[$ts,1] }
T { $i = $ts,1; $l[$i] }
T { $al[$ts] }
T { $al[$ts,1] }
T { $al[{x},1] }
T { $al[{x}] }
T { $l[{x}] }
T { 'abc'[$ts] }
T { 'abc'[$ts,1] }
T { $i = $ts,1; 'abc'[$i] }
T { @{a=1;b=2}['a','b','c'] }
T { @{a=1;b=2}[[string[]]('a','b','c')] }
T { ([ordered]@{a=1;b=2})[[string[]]('a','b','c')] }
T { ([ordered]@{a=1;b=2})[[int[]](0,1,5)] }
T { ([ordered]@{a=1;b=2})[0,1,5] }
T { $a[[int[]](0,2)] }
T { $l[[int[]](0,2)] }
T { $a['x','y'] }
T { $a['x'] }
T { $a['1','y'] }
T { $l['x'] }
T { $l['x','1'] }
T { $a[$true] }
T { $a[1.5] }
T { $a[2.5,0.5] }
T { $a[@{}] }
T { $a[{1}] }
T { $a[@()] }
T { $a[$a] }
T { $a[,@(0,1)] }
T { $a[(0,1),2] }
T { $a[0..1+2] }
T { $a[-1..-3] }
T { [char[]]'abc'[0..1] }
T { ([xml]'<a/>')['a'].Name }
T { ([xml]'<a><b>1</b></a>').a['b'].InnerText }
$o = [ordered]@{a=1;b=2}
$x = $l[0,9,2]; "$($x.Count) [$x]"; $x | % { "<$_>" }; foreach ($q in $x) { "($q)" }; $x -join ','; $null -eq $x[1]; ,$x | % Count
$y = $o[0,9]; $y.Count; $y; "[$y]"; $y.ForEach({ "f$_" }); @($y).Count; [string[]]$y | % { "s[$_]" }
$z = 'abc'[0,9]; $z.Count
$w = @($l[0,9]); $w.Count
$v = $l[0,9] | % { $_ }; @($v).Count
function f { $l[0,9,1] }; (f).Count
$x -contains $null; $x | ConvertTo-Json -Compress; ConvertTo-Json $x -Compress
$x + 1 | Measure-Object | % Count
($x + 1).Count
$a,$b,$c = $x; "$a|$b|$c"; $null -eq $b
$x.Where({ $true }).Count
if ($x[1]) { 't' } else { 'f' }
$x | Out-String
@{ k = $x }.k.Count
switch ($x) { 1 { 'one' } 3 { 'three' } $null { 'null' } default { "d$_" } }
