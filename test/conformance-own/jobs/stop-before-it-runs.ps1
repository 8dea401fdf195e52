# A pipeline that is stopped right after it was started is stopped, however short it is.
$shell = [PowerShell]::Create().AddScript('1..200000 | ForEach-Object { $_ }; "end"')
$null = $shell.BeginInvoke()
$shell.InvocationStateInfo.State
$shell.Stop()
$shell.InvocationStateInfo.State
