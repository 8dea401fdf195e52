# events
$t = [System.Timers.Timer]::new(30); $t.AutoReset = $false
$j = Register-ObjectEvent $t Elapsed -SourceIdentifier tick -Action { "act $($Event.SourceIdentifier) $($EventArgs.GetType().Name) $($Sender.GetType().Name) $($Event.MessageData) $($EventSubscriber.Action.Name)" } -MessageData 'md'
$j.GetType().Name; $j.Name; $j.State; $j.PSJobTypeName; $j.HasMoreData; $j.Command; $j.Location
$t.Start()
$n = 0; while (-not $j.HasMoreData -and $n++ -lt 100) { Start-Sleep -Milliseconds 20 }
Receive-Job $j
$j.State
Get-EventSubscriber | % { "$($_.SubscriptionId) $($_.SourceIdentifier) $($_.EventName) $($_.SupportEvent) $($_.ForwardEvent) $($_.SourceObject.GetType().Name)" }
Unregister-Event tick
$j.State
Get-EventSubscriber
Get-Job | % { "$($_.Name) $($_.State)" }
$null = Register-EngineEvent my.event -Action { $global:got = $Event.MessageData; $args -join '+' }
$e = New-Event my.event -Sender 's' -MessageData 'hello' -EventArguments 1, 2
$e.GetType().Name; $e.EventIdentifier; $e.Sender; $e.SourceArgs -join ','; $e.MessageData; $e.ComputerName; $e.RunspaceId.GetType().Name
Start-Sleep -Milliseconds 50
"got=$got"
Get-Job my.event | Receive-Job
$null = New-Event q.event -MessageData 1; $null = New-Event q.event -MessageData 2
(Get-Event q.event).Count; Get-Event | % { "$($_.EventIdentifier) $($_.SourceIdentifier) $($_.MessageData)" }
Wait-Event q.event | % MessageData
Remove-Event q.event; (Get-Event).Count
Wait-Event none -Timeout 1
foreach ($t in @(
 { Get-Event nope }, { Get-Event -EventIdentifier 99 }, { Remove-Event nope }, { Remove-Event -EventIdentifier 99 },
 { Unregister-Event nope }, { Unregister-Event -SubscriptionId 99 }, { Get-EventSubscriber nope }, { Get-EventSubscriber -SubscriptionId 99 },
 { Register-ObjectEvent 5 Nope }, { Register-ObjectEvent $null x }, { Register-ObjectEvent ([System.Timers.Timer]::new()) Elapsed -SourceIdentifier my.event },
 { Register-EngineEvent }, { Register-EngineEvent my.event -Action { 2 } | % Name }, { New-Event }, { Wait-Event none -Timeout -5 }, { Register-ObjectEvent ([System.Timers.Timer]::new()) elapsed | % { "x" } }, {Register-EngineEvent powershell.bogus} , {Register-EngineEvent PowerShell.Exiting -SupportEvent})) {
  "--- $t"
  try { & $t 2>&1 | % { if ($_ -is [System.Management.Automation.ErrorRecord]) { "E: $($_.FullyQualifiedErrorId) | $($_.CategoryInfo) | $_" } else { "O $_" } } } catch { "T: $($_.FullyQualifiedErrorId) | $($_.CategoryInfo) | $_" }
}
Get-EventSubscriber -Force | % { "$($_.SubscriptionId) $($_.SourceIdentifier -replace '[0-9a-f-]{36}','GUID') $($_.EventName) $($_.SupportEvent)" }
