# Collections that change while switch, foreach and pipelines walk over them
function sw { param($e) switch ($e) { 1 { 'a' } default { throw "sw $_" } } }
try { sw 1,2 } catch { "$_ $($_.InvocationInfo.ScriptLineNumber)"; $_.ScriptStackTrace }
$l = [System.Collections.ArrayList](1,2,3)
switch ($l) { 2 { $l.Add(9) } default { "d$_" } }
foreach ($i in $l) { if ($i -eq 2) { $l.Add(5) | Out-Null }; $i }
$l | % { if ($_ -eq 2) { $l.Add(7) | Out-Null }; $_ }
