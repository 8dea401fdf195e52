# An initialization script that writes an error and goes on; one of a thread job that throws
$k = Start-Job -InitializationScript { Write-Error 'soft init'; $x = 5 } -ScriptBlock { "body $x" }
$null = Wait-Job $k
$k.State
Receive-Job $k
$t = Start-ThreadJob -InitializationScript { throw 'tinit' } -ScriptBlock { 'never' }
$null = Wait-Job $t
"$($t.State) $($t.JobStateInfo.Reason.Message)"
Receive-Job $t
$u = Start-ThreadJob -InitializationScript { 'init out'; Write-Warning 'iw' } -ScriptBlock { 'body' }
Receive-Job $u -Wait
