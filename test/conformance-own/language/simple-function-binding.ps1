# A plain function that gets input binds its arguments when its first block runs
function f { param([int]$x) process { "p $_ $x" } }
function g { param([int]$x) "end $x" }
function h { param([int]$x) begin { 'b' } process { 'p' } }
function a { [CmdletBinding()] param([int]$x) process { 'p' } }
foreach ($name in 'f', 'g', 'h', 'a') {
    $seen = $false
    try { & { $script:seen = $true; 1 } | & $name bad } catch { "$name $($_.FullyQualifiedErrorId)" }
    "$name upstream ran: $seen"
}
@() | f bad
'no error'
try { @() | g bad } catch { $_.FullyQualifiedErrorId }
1, 2 | f 5
& { param([string]$x = (1, 2)) "plain: $x" }
try { & { [CmdletBinding()] param([string]$x = (1, 2)) "advanced: $x" } } catch { $_.Exception.Message }
