# What an error of a process job has inside; warnings that say what their pipeline had processed
$j = Start-Job { Write-Error 'abc'; Write-Warning 'careful' }
$null = Wait-Job $j
$null = Receive-Job $j -Keep 2>$null 3>$null
$r = $Error[0]
$r.Exception.ErrorRecord.Exception.GetType().Name
$r.Exception.ErrorRecord.Exception.ErrorRecord.FullyQualifiedErrorId
$j.ChildJobs[0].Warning[0].PSObject.Properties.Name -join ','
function Show { param([Parameter(ValueFromPipeline)] $x) process { Write-Warning "w$x" } }
1..2 | Show 3>&1 | ForEach-Object { "$_ $($_.PipelineIterationInfo -join ',') $($_.PipelineIterationInfo.GetType().Name)" }
$w = [System.Management.Automation.WarningRecord]::new('alone')
"alone: [$($w.PipelineIterationInfo)]"
