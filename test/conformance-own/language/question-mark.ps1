# $? after everything, and inside what is called
$ErrorView = 'NormalView'
function P($n, $v) { "$n`: $v" }
Get-Item /nope 2>$null; P 1 $?
$null = Get-Item /nope 2>$null; P 2 $?
(Get-Item /nope 2>$null); P 3 $?
$x = (Get-Item /nope 2>$null); P 4 $?
$x = $(Get-Item /nope 2>$null; 5); P 5 $?
$x = @(Get-Item /nope 2>$null); P 6 $?
if (Get-Item /nope 2>$null) { }; P 7 $?
"$(Get-Item /nope 2>$null)"; P 8 $?
& { Get-Item /nope 2>$null }; P 9 $?
. { Get-Item /nope 2>$null }; P 10 $?
function f { Get-Item /nope 2>$null }; f; P 11 $?
function g { [CmdletBinding()]param() Get-Item /nope 2>$null }; g; P 12 $?
function h2 { [CmdletBinding()]param() $PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new([Exception]::new('e'), 'i', 'NotSpecified', $null)) }; h2 2>$null; P 13 $?
Get-Item /nope -ErrorAction Ignore; P 14 $?
try { Get-Item /nope -ErrorAction Stop } catch { P 15 $? }; P 16 $?
1,2 | ForEach-Object { Get-Item /nope 2>$null }; P 17 $?
Get-Item /nope 2>$null | Out-Null; P 18 $?
Get-Item / | Where-Object { Get-Item /nope 2>$null } | Out-Null; P 19 $?
/bin/sh -c 'exit 3'; P 20 "$? $LASTEXITCODE"
$x = /bin/sh -c 'exit 3'; P 21 "$? $LASTEXITCODE"
(/bin/sh -c 'exit 4'); P 22 "$? $LASTEXITCODE"
/bin/sh -c 'exit 0' | Out-Null; P 23 "$? $LASTEXITCODE"
/bin/sh -c 'exit 5' | Out-Null; P 24 "$? $LASTEXITCODE"
'a' | /bin/sh -c 'cat; exit 6'; P 25 "$? $LASTEXITCODE"
/bin/sh -c 'exit 7' && 'and'; P 26 $?
/bin/sh -c 'exit 7' || 'or'; P 27 $?
$(1/0) 2>$null; P 28 $?
[int]'x' 2>$null; P 29 $?
Invoke-Expression 'Get-Item /nope 2>$null'; P 30 $?
Invoke-Expression '1/0' 2>$null; P 31 $?
Write-Error 'x' 2>$null; P 32 $?
& { Write-Error 'x' } 2>$null; P 33 $?
function w { Write-Error 'x' }; w 2>$null; P 34 $?
-not $true; P 35 $?
$y = 1; P 36 $?
Get-Item /nope 2>$null; $y = 1; P 37 $?
Get-Item /nope 2>$null; $y++; P 38 $?
Get-Item /nope 2>$null; 'text' | Out-Null; P 39 $?
Get-Item /nope 2>$null; if ($true) { P 40 $? }
Get-Item /nope 2>$null; foreach ($q in 1) { P 41 $? }
Get-Item /nope 2>$null; switch (1) { 1 { P 42 $? } }
Get-Item /nope 2>$null; & { P 43 $? }
Get-Item /nope 2>$null; { } | Out-Null; P 44 $?
nosuchcommand 2>$null; P 45 $?
try { nosuchcommand } catch { P 46 $? }
1..2 | nosuch 2>$null; P 47 $?
Get-Variable nosuchvar 2>$null; P 48 $?
Test-Path /nope; P 49 $?
Select-String x /nope 2>$null; P 50 $?
function show { "in function $?" }
function showc { [CmdletBinding()]param() "in advanced $?" }
Get-Item /nope 2>$null; show
Get-Item /nope 2>$null; showc
Get-Item /nope 2>$null; & { "block $?" }
Get-Item /nope 2>$null; . { "dot $?" }
Get-Item /nope 2>$null; 1 | ForEach-Object { "foreach $?" }
Get-Item /nope 2>$null; 1 | & { process { "process $?" } }
Get-Item /nope 2>$null; 1 | & { begin { "begin $?" } process { "process $?" } end { "end $?" } }
Get-Item /nope 2>$null; Invoke-Command { "invoke $?" }
Get-Item /nope 2>$null; Invoke-Expression '"iex $?"'
Get-Item /nope 2>$null; { "call $?" }.Invoke()
Get-Item /nope 2>$null; "$(& { "nested $?" })"
Get-Item /nope 2>$null; & { param($x) "param $x $?" } $?
Get-Item /nope 2>$null; & { param($x = $?) "default $x $?" }
Get-Item /nope 2>$null; "expand $? $($?)"
Get-Item /nope 2>$null; [pscustomobject]@{ a = $? }.a
Get-Item /nope 2>$null; Write-Output $?
Get-Item /nope 2>$null; Write-Output (& { $? })
$(1/0) 2>$null; "A $?"
$(1/0); "B $?"
(1/0); "C $?"
@(1/0); "D $?"
$(Get-Item /nope 2>$null); "E $?"
$(Get-Item /nope 2>$null; 1); "F $?"
$x = $(1/0); "G $?"
"$(1/0)"; "H $?"
1/0 2>$null; "I $?"
if ($true) { 1/0 } ; "J $?"
$x = if ($true) { 1/0 }; "K $?"
$x = $(1/0; 5); "L $?"
foreach ($i in 1) { 1/0 }; "M $?"
& { 1/0 }; "N $?"
function e { 1/0 }; e; "O $?"
function e2 { 1/0; 'x' }; e2; "P $?"
