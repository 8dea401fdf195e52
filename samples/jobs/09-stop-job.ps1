# about_Jobs, "Stopping a job": Linux has no event log, so the job here reads one that never ends.
$job = Start-Job -ScriptBlock {tail -f /dev/null}
$job | Stop-Job
$job.State
