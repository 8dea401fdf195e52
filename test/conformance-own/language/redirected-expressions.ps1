# Redirections of expressions: what is merged goes where the value of a subexpression goes, or to the output around it
$(1; Write-Error 'e' ; 2) 2>&1 | ForEach-Object { "<$_>" }
'--'
class C { [void] M() { Write-Warning 'cw'; Write-Host 'ch'; Write-Error 'ce' } [int] N() { Write-Host 'n'; Write-Warning 'nw'; return 1 } }
[C]::new().M() 3>$null 6>&1 | ForEach-Object { "got $_" }
'--'
[C]::new().N() 6>&1 3>&1 | ForEach-Object { "got $_" }
'--'
$c = [C]::new(); $x = $c.N() 6>&1 3>&1; "x=$x"
& { $c.N() } 6>&1 3>&1 | ForEach-Object { "got $_" }
$c.N() 6>$null
$c.N() 3>$null
$c.N() *>$null
$c.N() *>&1 | ForEach-Object { "all $_" }
(Write-Host 'paren') 6>&1 | ForEach-Object { "p $_" }
$(Write-Host 'sub'; 1) 6>&1 | ForEach-Object { "s $_" }
@(Write-Host 'arr'; 1) 6>&1 | ForEach-Object { "a $_" }
$(Write-Warning 'sub'; 1) 3>&1 | ForEach-Object { "s $_" }
"$(Write-Host 'instr') x" 6>&1 | ForEach-Object { "i $_" }
(Write-Error 'pe') 2>&1 | ForEach-Object { "pe $_" }
$y = $(Write-Error 'pe3'; 5) 2>&1; "y=$y"
{ Write-Host 'blk' }.Invoke() 6>&1 | ForEach-Object { "b $_" }
{ Write-Error 'blke'; 'o' }.Invoke() 2>&1 | ForEach-Object { "b $_" }
@{ a = $(Write-Error 'he'; 1) } 2>&1 | ForEach-Object { "h $($_.GetType().Name)" }
