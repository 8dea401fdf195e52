# about_Jobs, "Waiting for the results": the prompt is held back until the job is complete; with -Timeout for so many seconds at most.
$jobs = 1..5 | ForEach-Object { Start-Job -ScriptBlock {"Job $using:_"} }
Wait-Job -ID 10 | Format-Table Id, Name, State
Wait-Job -ID 10 -Timeout 120 | Receive-Job
$slow = Start-Job -ScriptBlock {Start-Sleep -Seconds 60}
Wait-Job -Id $slow.Id -Timeout 1
"It goes on: $($slow.State)"
$slow | Stop-Job
