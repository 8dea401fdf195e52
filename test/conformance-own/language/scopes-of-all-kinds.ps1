# private, local, script, global, numeric scopes, AllScope, readonly, constant, dot sourcing
$a = 'script a'; $private:p = 'priv'; $global:g = 'glob'
function f1 { "f1: $a [$p] $g"; $a = 'f1 a'; f2; $script:a = 'changed by f1' }
function f2 { "f2: $a [$p]"; Get-Variable a -Scope 0 -ValueOnly -EA SilentlyContinue; Get-Variable a -Scope 1 -ValueOnly; Get-Variable a -Scope 2 -ValueOnly; $local:a; $script:a; Set-Variable a 'set by f2' -Scope 1 }
f1; $a
& { $a = 'child'; & { "nested $a"; $script:b = 'from nested' } ; $a }; $b
. { $dotted = 'dotted' }; $dotted; & { $lost = 1 }; "[$lost]"
function f3 { $private:x = 'px'; $x; f4 }; function f4 { "f4 sees [$x]" }; f3
Set-Variable ro 1 -Option ReadOnly; $ro = 2; Set-Variable ro 3 -Force; $ro; Remove-Variable ro; Remove-Variable ro -Force
Set-Variable co 1 -Option Constant; $co = 2; Set-Variable co 3 -Force; Remove-Variable co -Force; & { $co = 5; $co }
Set-Variable al 'all' -Option AllScope; function f5 { $al = 'changed'; f6 }; function f6 { $al }; f5; $al
New-Variable a; New-Variable n1 -Value 5 -Description 'desc' -Visibility Private; $n1; Get-Variable n1; (Get-Variable a).Options; Get-Variable nosuch; Get-Variable n* -Exclude n1 -Scope 0 | ForEach-Object Name
Clear-Variable a; $null -eq $a; $global:a; ${global:new} = 1; $new; $variable:g; ${variable:new}; Test-Path variable:new; Remove-Item variable:new; $new
function global:gf { 'global function' }; function script:sf { 'script function' }; & { function local:lf { 'lf' }; lf }; lf; gf; sf
function private:pf { 'pf' }; pf; & { pf }
$function:dyn = { "dyn $args" }; dyn 1 2; ${function:dyn}; Remove-Item function:dyn; dyn
$x = 1; function add { $x += 5; $x }; add; $x; function addS { $script:x += 5 }; addS; $x; $x++; & { $x++ ; $x }; $x
foreach ($i in 1) { $inLoop = 'visible' }; $inLoop; $i; if ($true) { $inIf = 1 }; $inIf; 1..2 | ForEach-Object { $fe = $_ }; $fe; & { 1 | ForEach-Object { $feb = 1 }; $feb }; "[$feb]"
$sb = { $sbv = 'sb'; $sbv }; & $sb; "[$sbv]"; . $sb; $sbv; $sb.Invoke(); Invoke-Command $sb; Invoke-Command -NoNewScope { $nns = 'nns' }; $nns
function outer { $v = 'outer'; function inner { $v; $script:v2 = 'inner set' }; inner; $v2 }; outer; inner; $v2
[int]$typed = 5; & { $typed = 'str'; $typed }; $typed = 'x'; & { $script:typed = 'bad' }; $typed
$ErrorActionPreference = 'SilentlyContinue'; & { $ErrorActionPreference; $ErrorActionPreference = 'Stop'; & { $ErrorActionPreference } }; $ErrorActionPreference
