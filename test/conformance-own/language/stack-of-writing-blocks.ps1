# The blocks of commands that are writing stand on the call stack below those that read what they write.
function tr($e) { $e.ScriptStackTrace -replace [regex]::Escape($PSCommandPath),'F' -replace "`n",' | ' }
function src { 1; 2; 3 }
function srcp { param([Parameter(ValueFromPipeline)]$x) process { $x + 1 } end { 99 } }
function thr { param([Parameter(ValueFromPipeline)]$x) begin { if ($script:w -eq 'b') { throw 'b' } } process { if ($script:w -eq 'p') { throw "p$x" } } end { if ($script:w -eq 'e') { throw 'e' } } }
filter flt { if ($_ -eq 3) { throw "f$_" }; $_ }
foreach ($w in 'b','p','e') { try { src | srcp | thr } catch { "$w " + (tr $_) } }
foreach ($w in 'b','p','e') { try { src | ForEach-Object { $_ } | thr } catch { "$w " + (tr $_) } }
foreach ($w in 'b','p','e') { try { 1..3 | ForEach-Object { $_ } | Where-Object { $_ -gt 1 } | thr } catch { "$w " + (tr $_) } }
try { src | flt | srcp } catch { tr $_ }
try { src | srcp | flt } catch { tr $_ }
try { src | Sort-Object | flt } catch { tr $_ }
try { & { src } | flt } catch { tr $_ }
try { . { src } | flt } catch { tr $_ }
try { $(src) | flt } catch { tr $_ }
try { @(src) | flt } catch { tr $_ }
try { foreach ($i in src) { $i | flt } } catch { tr $_ }
try { & { foreach ($i in 1..3) { $i } } | flt } catch { tr $_ }
try { & { 1
2
3 } | flt } catch { tr $_ }
try { & { if ($true) { 1
3 } } | flt } catch { tr $_ }
try { & { Write-Output 3 } | flt } catch { tr $_ }
try { & { Write-Output 1 | % { 3 } } | flt } catch { tr $_ }
try { & { switch (1) { 1 { 3 } } } | flt } catch { tr $_ }
try { & { try { 3 } finally { } } | flt } catch { tr $_ }
try { & { $x = 3; $x } | flt } catch { tr $_ }
try { & { [int]$y = 3; return $y } | flt } catch { tr $_ }
try { 1..30 | ForEach-Object { if ($_ -eq 30) { 3 } else { $_ + 100 } } | ForEach-Object { if ($_ -eq 3) { throw 'late' } } } catch { tr $_ }
try { 1..3000 | ForEach-Object { $_ } | ForEach-Object { if ($_ -eq 2999) { throw 'late' } } } catch { tr $_ }
try { 1..3000 | Where-Object { $_ -gt 1 } | ForEach-Object { if ($_ -eq 2999) { throw 'late' } } } catch { tr $_ }
try { 1..3000 | ForEach-Object { $_ } | Where-Object { $_ / 0 } } catch { tr $_ }
1..2 | ForEach-Object { $_ } | ForEach-Object { 1/0 } 2>&1 | % { tr $_ }
src | ForEach-Object { Get-Item /nosuch } 2>&1 | % { tr $_ }
src | srcp | ForEach-Object { Write-Error 'we' } 2>&1 | % { tr $_ }
function cs { Get-PSCallStack | % { "$($_.Command)/$($_.Location)" } }
"CS: " + ((src | srcp | % { cs }) -join ' | ')
"CS: " + ((& { 1 } | & { process { cs } }) -join ' | ')
class C { [object[]] M() { return (1,2 | ForEach-Object { $_ } | ForEach-Object { if ($_ -eq 2) { throw 'in class' } }) } [object] N() { return (src | flt) } static [object] P() { return [C]::new().N() } }
try { [C]::new().M() } catch { tr $_ }
try { [C]::P() } catch { tr $_ }
try { 1,2 | % { [C]::P() } | flt } catch { tr $_ }
$sb = { process { if ($_ -eq 2) { throw 'sp' } ; $_ } }
try { $p = { & $sb }.GetSteppablePipeline(); $p.Begin($true); $p.Process(1); $p.Process(2); $p.End() } catch { tr $_ }
function prox { param([Parameter(ValueFromPipeline)]$x) begin { $p = { flt }.GetSteppablePipeline($MyInvocation.CommandOrigin); $p.Begin($PSCmdlet) } process { $p.Process($_) } end { $p.End() } }
try { src | prox } catch { tr $_ }
try { src | prox | thr } catch { tr $_ }
try { (1,2,3).ForEach({ $_ | flt }) } catch { tr $_ }
try { (1,2,3).Where({ $_ | flt }) } catch { tr $_ }
try { src | Select-Object @{n='a';e={ $_ | flt }} -ErrorAction Stop } catch { tr $_ }
try { [regex]::Replace('abc','b',{ param($m) 3 | flt }) } catch { tr $_ }
try { 'abc' -replace 'b',{ 3 | flt } } catch { tr $_ }
try { Invoke-Command { src | flt } } catch { tr $_ }
try { 1..3 | Invoke-Command { process { $_ | flt } } } catch { tr $_ }
try { Invoke-Expression 'src | flt' } catch { tr $_ }
try { src | % -Begin { 3 } -Process { $_ } -End { 3 } | flt } catch { tr $_ }
try { src | % -Begin { } -Process { } -End { 3 } | flt } catch { tr $_ }
try { src | % { "$_" } | % { $_ * 2 } | % { if ($_ -eq 33) { 1 }; $_ } | % { if ($_ -eq '22') { [int]'x' + $(throw 'q') } } } catch { tr $_ }
try { src | Tee-Object -Variable tv | flt } catch { tr $_ }
try { src | Measure-Object | % { throw 'm' } } catch { tr $_ }
try { src | Group-Object | % { throw 'm' } } catch { tr $_ }
function dpar { param($a = $(throw 'def')) $a }
try { src | % { dpar } } catch { tr $_ }
function vs { param([ValidateScript({ throw 'vs' })]$a) $a }
try { src | % { vs 1 } } catch { tr $_ }
function al { param([ArgumentCompleter({1})][Parameter(ValueFromPipeline)][int]$a) process { $a } }
try { 'x','y' | % { $_ } | al -ErrorAction Stop } catch { tr $_ }
trap { "T " + (tr $_); continue }
src | flt
src | % { throw 'last' }
function out3 { src | flt }
out3 | % { $_ }
$r = out3
$r
