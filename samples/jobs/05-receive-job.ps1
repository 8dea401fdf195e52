# about_Jobs, "Getting the results of a job": all of them into a variable, or into a file.
$job = Start-Job -ScriptBlock {Get-Process -Id $PID | Select-Object -Property ProcessName, Responding} | Wait-Job
Receive-Job -Job $job -Keep | Format-Table Responding
$results = Receive-Job -Job $job -Keep
$results.Responding
$file = New-TemporaryFile
Receive-Job -Job $job > $file
(Get-Content $file | Select-String Responding).Line
Remove-Item $file
