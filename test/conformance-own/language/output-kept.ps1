# Output that was captured before an error, a return or an exit
$ErrorView='NormalView'
function bar { 1; throw 2 }
function A1 { (bar) } ; try { A1 } catch { "a1 caught" }
function A2 { (bar).Length }; try { A2 } catch { 'a2 caught' }
function A3 { $(1; throw 2) }; try { A3 } catch { 'a3 caught' }
function A4 { $(1; throw 2).Length }; try { A4 } catch { 'a4 caught' }
function A5 { @(1; throw 2) }; try { A5 } catch { 'a5 caught' }
function A6 { "$(1; throw 2)" }; try { A6 } catch { 'a6 caught' }
function A7 { $x = bar }; try { A7 } catch { 'a7 caught' }
function A8 { return $(1; throw 2) }; try { A8 } catch { 'a8 caught' }
function A9 { $(1; throw 2) | ForEach-Object { "p $_" } }; try { A9 } catch { 'a9 caught' }
function A10 { Write-Output $(1; throw 2) }; try { A10 } catch { 'a10 caught' }
function B1 { @(return 5) }; "b1 $(B1)"; function B2 { @(1; return 5) }; "b2 $(B2)"; function B3 { @(if ($true) { 1; return 5 }) }; "b3 $((B3) -join ',')"
function B4 { $a = @(return 5); 'after' } "b4 $(B4)"; function B5 { $a, $b = $(1; return 2); 'after' } "b5 $((B5) -join ',')"
function B6 { foreach ($i in $(1; return 2)) { 'loop' } } "b6 $((B6) -join ',')"; function B7 { if ($(1; return 2)) { 'x' } } "b7 $((B7) -join ',')"
function B8 { Write-Output $(1; return 2); 'no' } "b8 $((B8) -join ',')"; function B9 { $(1; return 2) | ForEach-Object { "p$_" }; 'no' } "b9 $((B9) -join ',')"
function B10 { [pscustomobject]@{ a = $(1; return 2) } } "b10 $((B10) -join ',')"; function B11 { $x = while ($true) { 1; return 2 } } "b11 $((B11) -join ',')"
foreach ($i in 1..2) { $x = $(10 + $i; break); 'no' } "c1"; foreach ($i in 1..2) { "t $(20 + $i; continue)" } 'c2'; foreach ($i in 1..2) { @(30 + $i; continue) } 'c3'
foreach ($i in 1..2) { $x = if ($true) { 40 + $i; continue } }; $x = foreach ($i in 1..3) { $i; if ($i -eq 2) { break } }; "c4 $x"
$r = & { foreach ($i in 1..2) { $y = $(50 + $i; continue) } }; "c5 $r"; $r = 1..3 | ForEach-Object { $z = $($_; if ($_ -eq 2) { return }); "z$z" }; "c6 $r"
class M { [int] F() { $x = $(1; return 7); return 8 } [object] G() { foreach ($i in 1..3) { $y = if ($i -eq 2) { return $i } else { 0 } } return 'end' } } [M]::new().F(); [M]::new().G()
$v = switch (1..3) { 2 { 'two'; continue } 3 { 'three'; break } default { 'd' } }; "d1 $v"
$x = $(1; exit 3)
