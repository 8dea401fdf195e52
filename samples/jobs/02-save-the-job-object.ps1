# about_Jobs: save the job object in a variable and use it with the other Job cmdlets.
$job = Start-Job -ScriptBlock {Get-Process}
$job.GetType().Name
$job | Wait-Job | Select-Object -ExpandProperty State
(Receive-Job -Job $job | Where-Object Id -EQ $PID).ProcessName.Count
