# about_Jobs, "Stopping a job", as it is written for Windows: there is no Get-EventLog here, and the job says so.
$job = Start-Job -ScriptBlock {Get-EventLog -Log System}
$null = Wait-Job $job
$job | Stop-Job
$job.State
Receive-Job $job
