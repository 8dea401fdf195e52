# A thread job starts after the statement that made it; one that is stopped before that has failed
$t = Start-ThreadJob { 1 }
$t.State
$null = Wait-Job $t
$t.State
$s = Start-ThreadJob { Start-Sleep 30 }
Stop-Job $s
$s.State
"no file: [$(Start-ThreadJob { $null -eq $PSScriptRoot } | Receive-Job -Wait -AutoRemoveJob)]"
$j = Start-Job { exit 5 }
$null = Wait-Job $j
"$($j.State) $($j.ChildJobs[0].State)"
