$ErrorView = 'NormalView'
switch ("x") { default { 1 } }
$x=@(1)
function rc($n) { "$n"; }
$v = $w, $y = $x += $z = /bin/echo 0 && /bin/echo 1
ConvertTo-Json -Compress $v
$v = $w, $y = $x += $z = echo 0 && echo 1
ConvertTo-Json -Compress $v
ConvertTo-Json -Compress $w
ConvertTo-Json -Compress $x
ConvertTo-Json -Compress $z
$a, $b = $c = echo 0 && echo 1
ConvertTo-Json -Compress $a
ConvertTo-Json -Compress $b
ConvertTo-Json -Compress $c
$a = $b, $c = $d = 1,2
ConvertTo-Json -Compress $a
$x=@(1)
$y = $x += 2,3
ConvertTo-Json -Compress $y
$w,$y = $x += 2,3
ConvertTo-Json -Compress $y
ConvertTo-Json -Compress $w
$v = $w,$y = $x += 2,3
ConvertTo-Json -Compress $v
$v = $w,$y = $x 
ConvertTo-Json -Compress $v
$v = $w,$y = 5,6,7 
ConvertTo-Json -Compress $v
$v = $w,$y,$u = 5,6
ConvertTo-Json -Compress $v
$v = $w,$y = 'x'
ConvertTo-Json -Compress $v
"$v"; $v.Count; $v -is [array]
$v = $w,$y = $null
"$v"; $v.Count; $v -is [array]
$v = [int]$w,[string]$y = 5,6,7 
ConvertTo-Json -Compress $v
$v = $w,($y,$u) = 5,(6,7)
ConvertTo-Json -Compress $v
$l = [Collections.Generic.List[int]](1,2)
$v = $p,$q = $l; $v.GetType().Name; [object]::ReferenceEquals($v,$l)
$v = $p,$q,$r = $l; $v.GetType().Name; $v.Count
$v = $p,$q = & {}; "[$v]"; $v.Count
$v = $p,$q = [int[]](1,2); $v.GetType().Name
$v = ($p,$q = 1,2,3); $v.Count
"$($p,$q = 1,2,3)"
($p,$q = 1,2,3).Count
$p,$q = 1,2,3 | write-output
$h = @{a=($p,$q=1)}; $h.a.Count
function f { return $p,$q = 1,2,3 }
(f).Count
if ($p,$q = $null) { 'yes' } else { 'no' }
while ($p,$q = @()) { 'once'; break }
$v = $p,$q = @{a=1}; $v.Count
$v = [int]$p,$q = '5','6'; $v[0].GetType().Name
