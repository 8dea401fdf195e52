# -Parallel -AsJob
$j = 1..4 | ForEach-Object -Parallel { if ($_ -eq 3) { throw "bad $_" }; "v$_"; Write-Warning "w$_" } -AsJob -ThrottleLimit 2
$null = $j | Wait-Job
$j.State; $j.ChildJobs.Count; $j.ChildJobs | % { "$($_.Name) $($_.State) $($_.HasMoreData) $($_.Command.Trim().Length)" }
$j | Format-Table Name, PSJobTypeName, State, HasMoreData, Location
$r = $j | Receive-Job -WarningVariable wv -ErrorVariable ev -ErrorAction SilentlyContinue -WarningAction SilentlyContinue
($r | Sort-Object) -join ','; ($wv | % { "$_" } | Sort-Object) -join ','; $ev.Count; "$($ev[0])"; $ev[0].FullyQualifiedErrorId
$j.ChildJobs[2].JobStateInfo.Reason.GetType().Name; $j.ChildJobs[2].JobStateInfo.Reason.Message
$j.JobStateInfo.Reason
$j | Remove-Job; Get-Job
$j = 1..3 | ForEach-Object -Parallel { Start-Sleep 30 } -AsJob -ThrottleLimit 1
Start-Sleep -Milliseconds 300
$j.State; $j.ChildJobs.State -join ','
$j | Stop-Job; $j.State; $j.ChildJobs.State -join ','
$j | Remove-Job
$j = 1..2 | ForEach-Object -Parallel { $_ } -AsJob; $j | Wait-Job | Receive-Job -Keep | Sort-Object; $j | Receive-Job | Sort-Object; $j | Receive-Job
$x = 5; $j = 1 | ForEach-Object -Parallel { $using:x + $_ } -AsJob; $j | Receive-Job -Wait -AutoRemoveJob; (Get-Job).Count
try { 1 | ForEach-Object -Parallel { $using:nope } -AsJob -ErrorAction Stop } catch { "$($_.FullyQualifiedErrorId) $_" }
try { 1 | ForEach-Object -Parallel { $using:nope } } catch { "$($_.FullyQualifiedErrorId) $_" }
1..3 | ForEach-Object -Parallel { $_; Start-Sleep -Milliseconds (50 * $_) } -TimeoutSeconds 5
1..2 | ForEach-Object -Parallel { [runspace]::DefaultRunspace.Id } -UseNewRunspace -ThrottleLimit 1 | Sort-Object -Unique | Measure-Object | % Count
1..2 | ForEach-Object -Parallel { [runspace]::DefaultRunspace.Id } -ThrottleLimit 1 | Sort-Object -Unique | Measure-Object | % Count
