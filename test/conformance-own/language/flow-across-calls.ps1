# loops and flow control across boundaries
foreach ($i in 1..3) { 1..3 | ForEach-Object { if ($_ -eq 2) { continue }; "$i-$_" } }
'after1'
foreach ($i in 1..2) { & { break }; "not $i" }
'after2'
function B { break }; foreach ($i in 1..2) { "b$i"; B; 'no' }; 'after3'
function C { continue }; foreach ($i in 1..2) { "c$i"; C; 'no' }; 'after4'
:a foreach ($i in 1..3) { :b foreach ($j in 1..3) { if ($j -eq 2) { continue a }; if ($i -eq 3) { break a }; "$i$j" } }
$l = 'dyn'; :dyn foreach ($i in 1..3) { foreach ($j in 1..2) { if ($i -eq 2) { break $l }; "d$i$j" } }
while ($true) { do { break } while ($true); 'outer'; break }
foreach ($i in 1..5) { switch ($i) { 2 { continue } 4 { break } }; "s$i" }
foreach ($i in 1..5) { switch ($i) { 2 { 'two'; break } default { "def $i" } } if ($i -eq 3) { break } }
1..5 | ForEach-Object { if ($_ -gt 3) { return }; "r$_" }
(1..5).ForEach({ if ($_ -gt 3) { return 'ret' }; "m$_" }) -join ','
foreach ($x in $null) { 'null iter' }; foreach ($x in @()) { 'empty' }; foreach ($x in $null, 1) { "n[$x]" }; foreach ($x in 'str') { $x }; foreach ($x in @{a=1;}) { $x.GetType().Name }; foreach ($c in 'abc'.ToCharArray()) { "$c" }
$arr = 1..3; foreach ($x in $arr) { if ($x -eq 2) { $arr += 9 }; $x }; $arr.Count
$list = [System.Collections.Generic.List[int]](1,2); try { foreach ($x in $list) { $list.Add(3); $x } } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
foreach ($x in 1..3) { $foreach.Current; if ($x -eq 1) { [void]$foreach.MoveNext() } }
$i = 0; while ($i -lt 3) { $i++; if ($i -eq 2) { continue }; "w$i" } ; do { $i-- ; if ($i -eq 1) { continue }; "u$i" } until ($i -le 0)
for ($i = 0; $i -lt 10; $i += 3) { $i }; for ($i = 10; $i; $i -= 4) { if ($i -lt 0) { break }; $i }
function Ret { foreach ($i in 1..3) { if ($i -eq 2) { return "ret$i" }; "in$i" } }; Ret
function Ret2 { 1..3 | ForEach-Object { return $_ * 10 }; 'end' }; Ret2; function Ret3 { & { return 'inner' }; 'outer cont' }; Ret3; function Ret4 { $x = if ($true) { return 'from if' }; 'no' }; Ret4; function Ret5 { return; 'no' }; Ret5; function Ret6 { try { return 't' } finally { 'f' } }; Ret6; function Ret7 { return (1,2,3) | Where-Object { $_ -gt 1 } }; (Ret7) -join ','; function Ret8 { return @{a=1} }; (Ret8).a; function Ret9 { return , @(1) }; (Ret9).GetType().Name
$v = foreach ($i in 1..3) { if ($i -eq 2) { break }; $i }; $v; $v2 = while ($true) { 'once'; break }; $v2; $v3 = do { 'x' } until ($true); $v3; $v4 = for ($i=0;$i -lt 2;$i++) { $i }; $v4 -join ','; $v5 = switch (1,2) { 1 { 'a' } 2 { continue; 'b' } }; $v5
try { foreach ($i in 1..3) { if ($i -eq 2) { throw "t$i" }; $i } } catch { "caught $_" } finally { "fin $i" }
1..3 | & { process { if ($_ -eq 2) { return }; $_ } end { 'e' } }
1..10 | Select-Object -First 2 | ForEach-Object { "f$_" }; 1..5 | Where-Object { $_ -ne 3 } | ForEach-Object -Begin { 'B' } -Process { $_ } -End { 'E' }
exit 3
