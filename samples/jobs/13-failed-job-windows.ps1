# about_Jobs, "Investigating a failed job", as it is written for Windows: there is no registry here. That is an error of the command, not of the job.
$job = Start-Job -ScriptBlock {New-Item -Path HKLM:\Software\MyCompany}
$null = Wait-Job $job
$job.State
$null -eq $job.ChildJobs[0].JobStateInfo.Reason
Receive-Job $job
