# about_Jobs, "Getting job objects": Get-Job shows the jobs that were started in this session.
$null = Start-Job -ScriptBlock {Get-Process} | Wait-Job
Get-Job
$job = Get-Job -Id 1
$job.Name
