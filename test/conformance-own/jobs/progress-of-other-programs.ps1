function Raw($script) { $env:SCRIPT = $script; sh -c 'pwsh -NoProfile -OutputFormat XML -Command "$SCRIPT" 2>&1' }
# Progress is an object of the streams between two PowerShells, with the number of what it comes from
pwsh -NoProfile -OutputFormat XML -Command 'Write-Progress -Activity a -Status s -PercentComplete 5; "o"; Write-Progress -Activity a -Completed' 2>&1 | ForEach-Object { "$($_.GetType().Name) $_" }
Raw 'Write-Progress a -Id 3 -ParentId 1 -SecondsRemaining 9 -CurrentOperation op -SourceId 7; $Host.UI.WriteProgress(4, [System.Management.Automation.ProgressRecord]::new(2, "act", "stat")); $ProgressPreference = "SilentlyContinue"; Write-Progress no'
foreach ($script in '$j = Start-ThreadJob { Write-Progress jj } | Wait-Job; Receive-Job $j', '$j = Start-Job { Write-Progress jj s -PercentComplete 7 } | Wait-Job; Receive-Job $j', '1 | ForEach-Object -Parallel { Write-Progress jj }') {
    Raw $script
}
# ... so that it reaches the program outside of the one that calls another
Raw 'pwsh -NoProfile -Command { Write-Progress inner s -SourceId 5 }'
$job = Start-ThreadJob { pwsh -NoProfile -Command { Write-Progress inner s; 1 } } | Wait-Job
"$($job.Progress)"; Receive-Job $job; Remove-Job $job

# exit in an initialization script is for the program that has started the job; a later exit of its own goes before
pwsh -NoProfile -Command '$j = Start-Job { 1 } -InitializationScript { exit 3 } | Wait-Job; $j.State; Receive-Job $j; "after"'; $LASTEXITCODE
pwsh -NoProfile -Command '$j = Start-Job { 1 } -InitializationScript { exit 3 } | Wait-Job; exit 5'; $LASTEXITCODE
pwsh -NoProfile -Command '$j = Start-Job { 1; exit 4 } | Wait-Job; Receive-Job $j'; $LASTEXITCODE
