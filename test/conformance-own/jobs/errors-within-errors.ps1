# What ended a job holds what was thrown; a deserialized exception is none; a job without a console has no colours
foreach ($block in { throw }, { throw 'text' }, { throw [System.IO.IOException]::new('disk') }, { 1 / 0 }) {
    $job = Start-ThreadJob $block | Wait-Job
    $reason = $job.JobStateInfo.Reason
    "$block $($job.State): $(if ($reason) { "$($reason.GetType().Name) '$($reason.Message)' around $($reason.InnerException.GetType().Name) '$($reason.InnerException.Message)'" })"
    Remove-Job $job
}
try { throw } catch { "$($_.FullyQualifiedErrorId) $($_.Exception.GetType().Name) $($null -eq $_.Exception.InnerException) $($_.CategoryInfo.Category)" }
$job = Start-Job { Write-Error -Exception ([ArgumentException]::new('words', 'name')) } | Wait-Job
$job.State
$job.ChildJobs[0].JobStateInfo.Reason.Message
$back = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize([ArgumentException]::new('words')))
try { [Exception]$back } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
Remove-Job $job
$job = Start-ThreadJob { Write-Host one; Write-Host two -ForegroundColor Red; Write-Host three -BackgroundColor Blue } | Wait-Job
$job.Information | ForEach-Object { "$($_.MessageData.Message) fore=[$($_.MessageData.ForegroundColor)] back=[$($_.MessageData.BackgroundColor)]" }
Remove-Job $job
1 | ForEach-Object -Parallel { Write-Host four -BackgroundColor Blue } 6>&1 | ForEach-Object { "$($_.MessageData.Message) fore=[$($_.MessageData.ForegroundColor)] back=[$($_.MessageData.BackgroundColor)]" }
