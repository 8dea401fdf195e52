# A job of ForEach-Object -Parallel keeps no progress; the other jobs do
$script = { 'o'; Write-Progress act stat -PercentComplete 30; Write-Warning w; Write-Verbose v -Verbose; Write-Debug d -Debug; Write-Information i }
$count = { "$($_.Output.Count) $($_.Progress.Count) $($_.Warning.Count) $($_.Verbose.Count) $($_.Debug.Count) $($_.Information.Count)" }
$j = 1..2 | ForEach-Object -Parallel $script -AsJob
$null = Wait-Job $j
$j.ChildJobs | ForEach-Object $count
$t = Start-ThreadJob $script; $null = Wait-Job $t; $t | ForEach-Object $count
$p = Start-Job $script; $null = Wait-Job $p; $p.ChildJobs | ForEach-Object $count
