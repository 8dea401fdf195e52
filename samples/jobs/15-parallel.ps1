# about_Thread_Jobs: ForEach-Object -Parallel, and its job.
1..4 | ForEach-Object -Parallel { $_ * 10 } -ThrottleLimit 2 | Sort-Object
$job = 1..3 | ForEach-Object -Parallel { "Task $_" } -AsJob
$job | Receive-Job -Wait | Sort-Object
$job.PSJobTypeName
$job.ChildJobs.Count
