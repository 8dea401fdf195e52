# about_Jobs: a job ends with its session. What has to go on afterwards is started as a process of its own.
$process = Start-Process -FilePath sh -ArgumentList '-c', '"exit 3"' -PassThru
$process.WaitForExit()
$process.ExitCode
