# about_Jobs, "Investigating a failed job": the reason stands in the state of the child job.
$job = Start-Job -ScriptBlock {New-Item -Path /proc/MyCompany -ItemType Directory -ErrorAction Stop}
$null = Wait-Job $job
$job | Format-Table Id, Name, State, HasMoreData
$job.ChildJobs[0].JobStateInfo.Reason.GetType().Name
$job.ChildJobs[0].JobStateInfo.Reason.Message
