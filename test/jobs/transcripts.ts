/**
 * What the Job cmdlets promise, as scripts that run unchanged over every backend: `Start-TestJob` is defined by the backend's prelude. The
 * expected text was recorded from PowerShell 7.6.5. Where a backend differs in PowerShell, it says so under its name.
 */
export interface Transcript {
  readonly name: string;
  readonly script: string;
  readonly expected: string;
  readonly differences?: Readonly<Record<string, string>>;
}

/** What starts a job, by backend. A job that runs on says so, and goes on when the file `go` is there. */
export const backends: Readonly<Record<string, string>> = {
  thread: `function Start-TestJob { param([scriptblock]$Block, [object[]]$ArgumentList, [string]$Name)
    $more = @{}; if ($Name) { $more.Name = $Name }; if ($ArgumentList) { $more.ArgumentList = $ArgumentList }
    Start-ThreadJob $Block @more }
  function Get-Leaf { param($Job) $Job }`,
  process: `function Start-TestJob { param([scriptblock]$Block, [object[]]$ArgumentList, [string]$Name)
    $more = @{}; if ($Name) { $more.Name = $Name }; if ($ArgumentList) { $more.ArgumentList = $ArgumentList }
    Start-Job $Block @more }
  function Get-Leaf { param($Job) $Job.ChildJobs[0] }`,
  // Where the sessions begin is said by the name of the subsystem: it is the folder of the script, as for the others.
  remote: `$Remote.Subsystem = "powershell:$PWD"
  function Start-TestJob { param([scriptblock]$Block, [object[]]$ArgumentList, [string]$Name)
    $more = @{}; if ($Name) { $more.JobName = $Name }; if ($ArgumentList) { $more.ArgumentList = $ArgumentList }
    Invoke-Command @Remote $Block @more -AsJob }
  function Get-Leaf { param($Job) $Job.ChildJobs[0] }`,
};

/** The scripts, in the order of the promises: state, results, waiting, stopping, removing, finding, errors, streams. */
export const transcripts: readonly Transcript[] = [
  {
    name: 'a job goes from Running to Completed and keeps its times',
    script: `$j = Start-TestJob { 1 }
$null = Wait-Job $j
"$($j.State) $($j.JobStateInfo.State) $($j.JobStateInfo.Reason) $($j.Finished.WaitOne(0))"
"$($null -ne $j.PSBeginTime) $($j.PSEndTime -ge $j.PSBeginTime)"`,
    expected: `Completed Completed  True
True True`,
  },
  {
    name: 'Receive-Job takes, -Keep leaves',
    script: `$j = Start-TestJob { 1..3 }
$null = Wait-Job $j
"more $($j.HasMoreData)"
"keep $(Receive-Job $j -Keep)"
"more $($j.HasMoreData)"
"take $(Receive-Job $j)"
"more $($j.HasMoreData)"
"again $(@(Receive-Job $j).Count)"`,
    expected: `more True
keep 1 2 3
more True
take 1 2 3
more False
again 0`,
  },
  {
    name: 'Receive-Job -Wait -AutoRemoveJob leaves nothing behind',
    script: `Start-TestJob { 'a'; 'b' } | Receive-Job -Wait -AutoRemoveJob
"jobs left $(@(Get-Job).Count)"`,
    expected: `a
b
jobs left 0`,
  },
  {
    name: 'Receive-Job -Wait streams what comes',
    script: `$j = Start-TestJob { 'early'; while (-not (Test-Path $args[0])) { Start-Sleep -Milliseconds 20 }; 'late' } -ArgumentList "$PWD/go"
Receive-Job $j -Wait | ForEach-Object { "got $_"; if ($_ -eq 'early') { "still $($j.State)"; Set-Content go 1 } }
Remove-Item go`,
    expected: `got early
still Running
got late`,
  },
  {
    name: 'arguments reach param and args',
    script: `Start-TestJob { param($a, $b) "$a-$b-$args" } -ArgumentList 1, 2, 3, 4 | Receive-Job -Wait`,
    expected: `1-2-3 4`,
  },
  {
    name: '$using: values reach the job',
    script: `$x = 5; $list = 1, 2
Start-TestJob { $using:x + ($using:list).Count } | Receive-Job -Wait`,
    expected: `7`,
  },
  {
    name: 'several jobs piped into Receive-Job -Wait give all their results',
    script: `$jobs = 1..3 | ForEach-Object { $n = $_; Start-TestJob { "job $using:n" } }
$jobs | Receive-Job -Wait | Sort-Object
($jobs.State | Select-Object -Unique) -join ','`,
    expected: `job 1
job 2
job 3
Completed`,
  },
  {
    name: '-WriteJobInResults gives the job first',
    script: `$j = Start-TestJob -Name first { 'r' }
$r = @(Receive-Job $j -Wait -WriteJobInResults)
"$($r.Count) $($r[0].Name) $($r[1])"`,
    expected: `2 first r`,
  },
  {
    name: '-WriteEvents reports the end',
    script: `$j = Start-TestJob { 'r' }
$r = @(Receive-Job $j -Wait -WriteEvents)
($r | ForEach-Object { $_.GetType().Name }) -join ','
$r[-1].JobStateInfo.State`,
    expected: `String,JobStateEventArgs
Completed`,
    differences: {
      process: `String,JobStateEventArgs,JobStateEventArgs
Completed`,
    },
  },
  {
    name: 'Wait-Job gives the jobs in the order they were named',
    script: `$a = Start-TestJob -Name a { Start-Sleep -Milliseconds 300 }; $b = Start-TestJob -Name b { 1 }
(Wait-Job $b, $a).Name -join ','
($a, $b | Wait-Job).Name -join ','`,
    expected: `b,a
a,b`,
  },
  {
    name: 'Wait-Job -Timeout gives nothing and leaves the job running',
    script: `$j = Start-TestJob { Start-Sleep 30 }
while ($j.State -ne 'Running') { Start-Sleep -Milliseconds 20 }
"null $($null -eq (Wait-Job $j -Timeout 0)) $($null -eq (Wait-Job $j -Timeout 1)) $($j.State)"
Remove-Job $j -Force`,
    expected: `null True True Running`,
  },
  {
    name: 'Wait-Job -Any gives one',
    script: `$slow = Start-TestJob -Name slow { Start-Sleep 30 }; $fast = Start-TestJob -Name fast { 1 }
(Wait-Job $slow, $fast -Any).Name
Remove-Job $slow -Force`,
    expected: `fast`,
  },
  {
    name: 'Stop-Job ends the job, says nothing and keeps the results',
    script: `$j = Start-TestJob { 'partial'; Start-Sleep 30; 'never' }
while ((Get-Leaf $j).Output.Count -eq 0) { Start-Sleep -Milliseconds 20 }
"null $($null -eq (Stop-Job $j)) $($j.State) $($j.Finished.WaitOne(0))"
Receive-Job $j
(Stop-Job $j -PassThru).State`,
    expected: `null True Stopped True
partial
Stopped`,
  },
  {
    name: 'Stop-Job runs finally blocks',
    script: `$j = Start-TestJob { try { 'in'; Start-Sleep 30 } finally { Set-Content "$($args[0])/finally" ran } } -ArgumentList "$PWD"
while ((Get-Leaf $j).Output.Count -eq 0) { Start-Sleep -Milliseconds 20 }
Stop-Job $j
for ($i = 0; $i -lt 100 -and -not (Test-Path finally); $i++) { Start-Sleep -Milliseconds 20 }
Get-Content finally; Remove-Item finally`,
    expected: `ran`,
  },
  {
    name: 'Remove-Job refuses a running job without -Force',
    script: `$j = Start-TestJob { Start-Sleep 30 }
while ($j.State -ne 'Running') { Start-Sleep -Milliseconds 20 }
try { Remove-Job $j -ErrorAction Stop } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
"jobs $(@(Get-Job).Count)"
Remove-Job $j -Force
"jobs $(@(Get-Job).Count) $($j.State)"`,
    expected: `JobObjectNotFinishedCannotBeRemoved,Microsoft.PowerShell.Commands.RemoveJobCommand
The command cannot remove the job with the job ID 1 because the job is not finished. To remove the job, first stop the job, or use the Force parameter. (Parameter 'Job')
jobs 1
jobs 0 Stopped`,
  },
  {
    name: 'Remove-Job -State asks nothing',
    script: `$j = Start-TestJob { Start-Sleep 30 }
while ($j.State -ne 'Running') { Start-Sleep -Milliseconds 20 }
Remove-Job -State Running
"jobs $(@(Get-Job).Count) $($j.State)"`,
    expected: `jobs 0 Stopped`,
  },
  {
    name: 'Get-Job finds by name, id, instance id and state',
    script: `$a = Start-TestJob -Name one { 1 }; $b = Start-TestJob -Name two { throw 'x' }
$null = Wait-Job $a, $b
(Get-Job -Name one).Name, (Get-Job $b.Id).Name, (Get-Job -InstanceId $a.InstanceId).Name, (Get-Job -State Failed).Name -join ','
(Get-Job -HasMoreData $true).Name -join ','
(Get-Job | ForEach-Object Name) -join ','`,
    expected: `one,two,one,two
one
one,two`,
  },
  {
    name: 'jobs that are not there are errors that name them',
    script: `foreach ($try in { Get-Job nope }, { Get-Job -Id 99 }, { Wait-Job -Name nope }, { Receive-Job -Id 99 }, { Stop-Job nope }, { Remove-Job -Id 99 }) {
  $e = $null; $null = & $try 2>&1 | ForEach-Object { $e = $_ }
  "$($e.FullyQualifiedErrorId) $($e.CategoryInfo.Category) $($e.TargetObject)" }`,
    expected: `JobWithSpecifiedNameNotFound,Microsoft.PowerShell.Commands.GetJobCommand ObjectNotFound nope
JobWithSpecifiedSessionNotFound,Microsoft.PowerShell.Commands.GetJobCommand ObjectNotFound 99
JobWithSpecifiedNameNotFound,Microsoft.PowerShell.Commands.WaitJobCommand ObjectNotFound nope
JobWithSpecifiedSessionNotFound,Microsoft.PowerShell.Commands.ReceiveJobCommand ObjectNotFound 99
JobWithSpecifiedNameNotFound,Microsoft.PowerShell.Commands.StopJobCommand ObjectNotFound nope
JobWithSpecifiedSessionNotFound,Microsoft.PowerShell.Commands.RemoveJobCommand ObjectNotFound 99`,
  },
  {
    name: 'switches that need -Wait say so',
    script: `$j = Start-TestJob { 1 }; $null = Wait-Job $j
foreach ($try in { Receive-Job $j -Force }, { Receive-Job $j -AutoRemoveJob }, { Receive-Job $j -WriteEvents }, { Receive-Job $j -WriteJobInResults }, { Receive-Job $j -Wait -Keep }) {
  try { & $try } catch { "$($_.FullyQualifiedErrorId): $($_.Exception.Message)" } }`,
    expected: `InvalidOperation,Microsoft.PowerShell.Commands.ReceiveJobCommand: The -Force parameter cannot be used without the -Wait parameter.
InvalidOperation,Microsoft.PowerShell.Commands.ReceiveJobCommand: The -AutoRemoveJob parameter cannot be used without the -Wait parameter
InvalidOperation,Microsoft.PowerShell.Commands.ReceiveJobCommand: The WriteEvents parameter cannot be used without the Wait parameter.
InvalidOperation,Microsoft.PowerShell.Commands.ReceiveJobCommand: The -WriteJobInResults parameter cannot be used without the -Wait parameter
ParameterBindingFailed,Microsoft.PowerShell.Commands.ReceiveJobCommand: Cannot bind parameter 'Keep' to the target. Exception setting "Keep": "The Wait and Keep parameters cannot be used together in the same command."`,
  },
  {
    name: 'a thrown error makes the job Failed',
    script: `$j = Start-TestJob { 'before'; throw 'kaput' }
$null = Wait-Job $j
"$($j.State) $((Get-Leaf $j).JobStateInfo.Reason.Message)"
Receive-Job $j -ErrorAction SilentlyContinue -ErrorVariable e
"$($e.Count) $($e[0].Exception.Message)"`,
    expected: `Failed kaput
before
1 kaput`,
  },
  {
    name: 'an error record alone leaves the job Completed',
    script: `$j = Start-TestJob { Write-Error 'plain'; 'after' }
$null = Wait-Job $j
$r = Receive-Job $j -ErrorAction SilentlyContinue -ErrorVariable e
"$($j.State) $r $($e.Count) $($e[0].Exception.Message) $((Get-Leaf $j).Error.Count)"`,
    expected: `Completed after 1 plain 0`,
    differences: { process: `Completed after 1 plain 1` },
  },
  {
    name: '-ErrorAction Stop on Receive-Job ends the script block',
    script: `$j = Start-TestJob { 'one'; Write-Error 'bad'; 'two' }
$null = Wait-Job $j
try { Receive-Job $j -ErrorAction Stop } catch { "caught $($_.Exception.Message)" }`,
    expected: `one
two
caught bad`,
    differences: {
      process: `one
caught bad`,
    },
  },
  {
    name: 'Write-Host and Write-Information come back as information records',
    script: `$j = Start-TestJob { Write-Host 'h'; Write-Information 'i' -Tags t }
$null = Wait-Job $j
$r = Receive-Job $j -InformationVariable iv 6>$null
($iv | ForEach-Object { "$_ $($_.Tags)" }) -join '; '`,
    expected: `h PSHOST; i t`,
    differences: {
      process: `h
h PSHOST FORWARDED; i t`,
    },
  },
  {
    name: 'StateChanged tells of the end',
    script: `$j = Start-TestJob { while (-not (Test-Path $args[0])) { Start-Sleep -Milliseconds 20 } } -ArgumentList "$PWD/go"
while ($j.State -ne 'Running') { Start-Sleep -Milliseconds 20 }
Register-ObjectEvent $j StateChanged -SourceIdentifier s
Set-Content go 1
$e = Wait-Event s -Timeout 20
"$($e.SourceEventArgs.PreviousJobStateInfo.State) $($e.SourceEventArgs.JobStateInfo.State) $([object]::ReferenceEquals($e.Sender, $j))"
Remove-Item go`,
    expected: `Running Completed True`,
  },
  {
    name: '-WhatIf changes nothing',
    script: `$j = Start-TestJob -Name w { Start-Sleep 30 }
while ($j.State -ne 'Running') { Start-Sleep -Milliseconds 20 }
Stop-Job $j -WhatIf; Remove-Job $j -Force -WhatIf
"$($j.State) $(@(Get-Job).Count)"
Remove-Job $j -Force`,
    expected: `What if: Performing the operation "Stop" on target "Remote Command:  Start-Sleep 30 , associated with a job that has an ID of "1".".
What if: Performing the operation "Remove" on target "Remote Command:  Start-Sleep 30 , associated with the job that has an ID of "1".".
Running 1`,
  },
];
