# What leaves a statement whose output is captured, and what becomes of the output
$ErrorView='NormalView'
$x = 'old'; try { $x = & { 1; throw 'e' } } catch { }; "a [$x]"
$x = 'old'; try { $x = 1..3 | ForEach-Object { if ($_ -eq 3) { throw 'q' }; $_ } } catch { }; "b [$x]"
$x = 'old'; $x = & { 1; 1/0; 2 }; "c [$x]"
$x = 'old'; $x = $(1; 1/0; 2); "d [$x]"
$x = 'old'; try { $x = $(1; throw 'z'; 2) } catch { }; "e [$x]"
$x = 'old'; :o foreach ($i in 1) { $x = foreach ($j in 1..3) { if ($j -eq 2) { break o }; $j } }; "f [$x]"
$x = 'old'; foreach ($i in 1..2) { $x = & { 'in'; continue } }; "g [$x]"
$x = 'old'; $x = foreach ($i in 1..3) { if ($i -eq 3) { 1/0 }; $i }; "h [$x]"
function R { return $(1; 2) } "i $((R) -join ',')"; function R2 { return & { 1; throw 'r' } } try { R2 } catch { 'j caught' }
function R3 { $y = 'p'; $y = & { 5; return 6; 7 }; "k $y" } R3
function R4 { foreach ($i in 1..3) { if ($i -eq 2) { return 'two' }; $i } } "l $((R4) -join ',')"
function R5 { $z = $(1; return 2; 3); "never? $z" } "m $((R5) -join ',')"
function R6 { $z = if ($true) { 1; return 2 } ; "never $z" } "n $((R6) -join ',')"
function R7 { @(1; return 2; 3); 'after' } "o $((R7) -join ',')"
function R8 { "text $(1; return 2; 3)"; 'after' } "p $((R8) -join ',')"
function R9 { (return 9); 'after' }
function R10 { $h = @{ a = $(return 3) }; 'after' } "q $((R10) -join ',')"
function R11 { 1..3 | ForEach-Object { if ($_ -eq 2) { return 'skip' }; $_ } } "r $((R11) -join ',')"
function R12 { switch (1, 2) { 1 { return 'sw' } 2 { 'no' } } } "s $(R12)"
function R13 { try { return 'try' } finally { 'fin' } } "t $((R13) -join ',')"
function R14 { & { return 'inner' }; 'outer' } "u $((R14) -join ',')"
function R15 { . { return 'dot' }; 'after dot' } "v $((R15) -join ',')"
function R16 { Invoke-Expression 'return 1'; 'after iex' } "w $((R16) -join ',')"
$v = while ($true) { 1; 2; break }; "x $v"; $v = do { 'once' } while ($false); "y $v"; $v = for ($i = 0; $i -lt 3; $i++) { $i }; "z $v"
$v = try { 'tv' } catch { } finally { 'fv' }; "A $v"; $v = try { throw 'x' } catch { "c $_" }; "B $v"
$v = function Q { 1 }; "C [$v] $(Q)"; $v = ($w = 5) + 1; "D $v $w"; ($u = 1, 2).Count; "E $(($u += 3).Count) $u"
$v = $null ?? (& { 'def' }); "F $v"; $v ??= 'no'; $v; $n = $null; $n ??= & { 1; 2 }; "G $n"; $true ? 't' : 'f'; $x = $false ? (1, 2) : (3, 4); "H $x"
if (($m = 'abc' -match 'b(.)') -and $Matches[1] -eq 'c') { "I $m" }; while (($line = $(if ($k++ -lt 2) { "l$k" })) ) { $line }
$r = 1, 2 | ForEach-Object { $_ } | Select-Object -First 1; "J $r"; $r = & { begin { 'b' } process { 'p' } end { 'e' } }; "K $r"
$p, $q = 1; "L $p [$q]"; $p, $q = @(); "M [$p][$q]"; $p, $null, $q = 1, 2, 3; "N $p $q"; [int]$p, [string]$q = '5', 6; "O $($p.GetType().Name) $($q.GetType().Name)"; $h = @{}; $h.a, $h['b'] = 1, 2; "P $($h.a) $($h.b)"; $a1 = 1..3; $a1[0], $a1[2] = $a1[2], $a1[0]; "Q $a1"
