[string]$ts ??= 'typed'; "[$ts]"
$x = '5'; [int]$x += 1; $x; $x.GetType().Name
[int]$q ??= 5; "[$q]"
[int]$z += 5; $z
$w = 2.7; [int]$w *= 2; $w
$h = @{ a = '3' }; [int]$h.a += 4; $h.a; $h.a.GetType().Name
[string]$s = 'a'; [string]$s += 5; $s
[int[]]$arr += 5; $arr.GetType().Name; [int[]]$arr += '6'; "$arr"
try { $bad = 'x'; [int]$bad += 1 } catch { $_.Exception.Message; $_.FullyQualifiedErrorId; $bad }
[hashtable]$hh ??= @{ a = 1 }; $hh.Count
[ValidateRange(1, 5)]$v = 3; [ValidateRange(1, 5)]$v += 1; $v
