function A { trap { 1/0; 'after in trap'; continue } throw 'a'; 'next' }; A; 'endA'
function B { trap { "s $(1/0) t"; 'after'; continue } throw 'b'; 'next' }; B; 'endB'
function C { trap { nosuch; 'after'; continue } 1/0; 'next' }; C; 'endC'
function D { trap { 'outer'; continue } & { trap { 1/0; 'in inner'; continue } throw 'd'; 'next' }; 'endD' }; D
function E { if ($true) { 1/0; 'after' }; 'endE' }; E
function F { $(1/0; 'sub'); @(1/0; 'arr'); 'endF' }; F
function G { foreach ($i in 1..2) { 1/0; "l$i" } }; G
function H2 { $x = if ($true) { 1/0; 'v' }; "x=$x" }; H2
function I { switch (1) { 1 { 1/0; 's' } } }; I
function J { 1 | ForEach-Object { 1/0; 'p' } }; J
function K { param($a = $(1/0; 'def')) "a=$a" }; K
function L { "$(1/0; 'str')" }; L
function M { [pscustomobject]@{ a = $(1/0; 'h') ; b = 2 } }; M | Format-List
function N { @{ a = $(1/0; 'h') }.a }; N
function O { Write-Output $(1/0; 'arg') }; O
function P { (1/0), 2 }; P; 'endP'
function Q2 { return $(1/0; 'r') }; Q2
function R2 { if ($(1/0; $true)) { 'cond' } }; R2
function S { while ($(1/0; $n++ -lt 1)) { 'wh' } }; S
function T { ,$(1/0; 1) | % { "t$_" } }; T
function U { throw $(1/0; 'thr') }; try { U } catch { "c $_" }
function V { exit-it $(1/0; 'x') }; V
class W { [string] M() { 1/0; return 'x' } [string] N() { $x = $(1/0; 'v'); return $x } [string] O() { if ($true) { 1/0; return 'in' } return 'out' } [string] P() { try { 1/0 } catch { return 'caught' } return 'end' } [void] Q() { nosuchcmd; Write-Host 'after cmd' } [void] R() { Write-Error 'we'; Write-Host 'after we' } [void] S() { Get-Alias nosuchalias; Write-Host 'after item' } }
$w = [W]::new(); $w.M(); 'm'; $w.N(); 'n'; $w.O(); 'o'; $w.P(); $w.Q(); 'q'; $w.R(); 'r'; $w.S(); 's'
try { $w.M() } catch { "cM $_" }; try { $w.S() } catch { "cS $_" }; try { $w.R() } catch { "cR $_" }
1..2 | & { process { 1/0; "pb$_" } }
1..2 | Where-Object { 1/0; $true }
(1..2).ForEach({ 1/0; "fe$_" })
(1..2).Where({ 1/0; $true })
1..2 | Sort-Object { 1/0; $_ }
1..2 | Select-Object @{n='x';e={ 1/0; $_ }}
1..2 | Group-Object { 1/0; $_ % 2 } | % Name
1..2 | ForEach-Object -Begin { 1/0; 'bb' } -Process { $_ } -End { 1/0; 'ee' }
[scriptblock]::Create('1/0; "created"').Invoke()
& ([scriptblock]::Create('1/0; "created&"'))
Invoke-Command { 1/0; 'icm' }
Invoke-Expression '1/0; "iex"'
. { 1/0; 'dot' }
Measure-Command { 1/0; 'mc' } | Out-Null; 'mcd'
$s = { 1/0; 'sp' }.GetNewClosure(); & $s
