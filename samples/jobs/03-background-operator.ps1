# about_Jobs: the background operator at the end of a pipeline does what Start-Job does.
$job = Get-Process &
$job.Command
$job.PSJobTypeName
(Receive-Job -Job $job -Wait).Count -gt 1
