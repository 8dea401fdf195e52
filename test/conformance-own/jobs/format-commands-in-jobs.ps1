# format commands in jobs
Start-Job { [pscustomobject]@{ A = 1; B = 'xx' }, [pscustomobject]@{ A = 22; B = 'y' } | Format-Table -AutoSize } | Receive-Job -Wait -AutoRemoveJob
Start-Job { 1..5 | Format-Wide -Column 3 } | Receive-Job -Wait -AutoRemoveJob
Start-Job { [pscustomobject]@{ A = 1; N = [pscustomobject]@{ Q = 2 } } | Format-Custom } | Receive-Job -Wait -AutoRemoveJob
Start-Job { Get-Process -Id $PID | Format-List Name } | Receive-Job -Wait -AutoRemoveJob
Start-Job { [pscustomobject]@{ G = 'a'; V = 1 }, [pscustomobject]@{ G = 'b'; V = 2 } | Format-Table -GroupBy G } | Receive-Job -Wait -AutoRemoveJob
$r = Start-Job { [pscustomobject]@{ A = 1 } | Format-Table } | Receive-Job -Wait -AutoRemoveJob; $r.Count; $r[0].PSTypeNames[0]; $r | Out-String
