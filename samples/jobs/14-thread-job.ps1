# about_Thread_Jobs: the same cmdlets, but the job runs in this process and its results are live objects.
$list = [System.Collections.Generic.List[string]]::new()
$job = Start-ThreadJob -ScriptBlock { ($using:list).Add('from the job'); Get-Process -Id $PID }
($job | Receive-Job -Wait).Id -eq $PID
$list
$job.PSJobTypeName
