# about_Jobs, "Getting and keeping partial job results": without -Keep what was received is gone, the next call gives what came since.
$job = Start-Job -ScriptBlock {'first', 'second'; $null = [Console]::In; 'third'}
$null = Wait-Job $job
Receive-Job -Job $job -Keep
'--- again, because of -Keep'
Receive-Job -Job $job
'--- now nothing is left'
Receive-Job -Job $job
$job.HasMoreData
