$ErrorView = 'NormalView'
# Events that a process job hands on with -Forward are events of the session that started it
$j = Start-Job {
    Register-EngineEvent -SourceIdentifier My.Ev -Forward
    $null = New-Event My.Ev -Sender 'snd' -EventArguments 1, 'b', @{ k = 1 } -MessageData ([pscustomobject]@{ a = 5 })
    'done'
}
$e = Wait-Event My.Ev -Timeout 30
$e.GetType().FullName
$e | Format-List ComputerName, EventIdentifier, Sender, SourceArgs, SourceEventArgs, SourceIdentifier, MessageData
$e.SourceArgs[0].GetType().Name; $e.SourceArgs[2].GetType().Name; "$($e.MessageData.PSTypeNames)"
$e.RunspaceId.GetType().Name; $e.TimeGenerated.GetType().Name; $e.PSObject.Properties.Name -join ','
Receive-Job $j -Wait
@(Get-Event).Count; Get-Event | Remove-Event
# an action at home runs for them
$null = Register-EngineEvent -SourceIdentifier Home -Action { $global:got += "[$($event.MessageData)|$($args -join ',')|$sender]" }
$j = Start-Job { Register-EngineEvent Home -Forward; 1..3 | ForEach-Object { $null = New-Event Home -Sender s -EventArguments $_ -MessageData "m$_" } }
$null = Wait-Job $j
for ($i = 0; $i -lt 100 -and $got -notlike '*m3*'; $i++) { Start-Sleep -Milliseconds 50 }
"got $got"
Unregister-Event Home
# events of objects; their arguments are what is left of an EventArgs
$j = Start-Job {
    $t = [timers.timer]::new(50); $t.AutoReset = $false
    Register-ObjectEvent $t Elapsed -SourceIdentifier Tm -Forward
    $t.Start(); Start-Sleep 1
    Get-EventSubscriber | ForEach-Object { "$($_.SourceIdentifier) $($_.ForwardEvent) $($_.Action)" }
    @(Get-Event).Count
}
$e = Wait-Event Tm -Timeout 30
"$($e.SourceIdentifier) $($e.Sender) $($e.SourceArgs.Count) $($e.SourceEventArgs) $($e.ComputerName)"
$e.SourceArgs | ForEach-Object { "$($_.PSTypeNames[0])" }
$e.SourceEventArgs.SerializedRemoteEventArgs.SignalTime.GetType().Name
Receive-Job $j -Wait
Get-Event | Remove-Event
# a thread job has nobody to hand them on to, nor has this session
$j = Start-ThreadJob { Register-EngineEvent Tj -Forward; $null = New-Event Tj -MessageData 3; @(Get-Event).Count }
Receive-Job $j -Wait; @(Get-Event).Count
Register-EngineEvent Q -Forward; $null = New-Event Q; @(Get-Event).Count; Unregister-Event Q
# the end of a job comes too late
$j = Start-Job { Register-EngineEvent PowerShell.Exiting -Forward }; $null = Wait-Job $j; Remove-Job $j; Start-Sleep -Milliseconds 300; @(Get-Event).Count
# at most so many; and what is refused
$j = Start-Job { Register-EngineEvent Q3 -Forward -MaxTriggerCount 2; 1..4 | ForEach-Object { $null = New-Event Q3 -MessageData $_ }; @(Get-Event).Count }
Receive-Job $j -Wait
$null = Wait-Event Q3 -Timeout 30
(Get-Event).MessageData -join ','
Receive-Job (Start-Job { Register-EngineEvent Q2 -Forward -Action { 1 } }) -Wait
Receive-Job (Start-Job { Register-EngineEvent No }) -Wait
Get-Member -InputObject $ExecutionContext.Events -MemberType Method | ForEach-Object Name
