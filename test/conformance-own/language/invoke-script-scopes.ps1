# InvokeScript of text runs in a scope of its own; its errors go to the host unless the pipeline is to get them
$ErrorView = 'NormalView'
$invoke = $ExecutionContext.InvokeCommand
$invoke.InvokeScript('$made = 5; $made'); "[$made]"
$invoke.InvokeScript('$made = $args[0]; $made', 8); "[$made]"
$invoke.InvokeScript('$made = 6; $made', $false, 'None', $null, $null); "[$made]"
$invoke.InvokeScript($ExecutionContext.SessionState, { $other = 4; "$args" }, 1, 2); "[$other]"
function Test-Local { $local = 1; $invoke.InvokeScript('$local; $local = 3; $script:local'); $local } $local = 'outside'; Test-Local
$invoke.InvokeScript('$input | % { "i$_" }', $true, 'None', @(1, 2)); $invoke.InvokeScript($true, { process { "p$_" } }, @(3, 4))
$all = & { $invoke.InvokeScript('Write-Error e1; Write-Warning w1; 7') } *>&1; "all: $all"
$all = & { $invoke.InvokeScript('Write-Error e2; Write-Warning w2; 8', $true, 'Error', $null) } *>&1; "all: $all"
try { $invoke.InvokeScript('throw "thrown"') } catch { "$_" }
try { $invoke.InvokeScript('if (') } catch { $_.FullyQualifiedErrorId }
