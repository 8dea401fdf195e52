# about_Jobs, "Deleting a job".
$job = Start-Job -ScriptBlock {Get-Process}
$null = Wait-Job $job
Remove-Job -Job $job
@(Get-Job).Count
