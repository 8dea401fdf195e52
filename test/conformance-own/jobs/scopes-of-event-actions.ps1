# scopes of event actions
$script:cnt = 0; $local = 'loc'
$s = Register-EngineEvent ev1 -Action { $script:cnt++; $global:seen = "$local|$($event.SourceIdentifier)|$($event.MessageData)|$($sender)|$($eventArgs)|$($args -join '+')|$this|$_" } -MessageData 'md'
$null = New-Event ev1 -Sender 'snd' -EventArguments 'x', 'y' -MessageData 'other'
$cnt; $seen
& $s.Module { $script:cnt }
Get-EventSubscriber | Format-Table SubscriptionId, SourceIdentifier, EventName, SupportEvent, ForwardEvent
Get-Job | Format-Table Id, Name, PSJobTypeName, State, HasMoreData, Location, Command -AutoSize
Unregister-Event ev1
Get-Job | ForEach-Object State
Remove-Job *
Register-EngineEvent PowerShell.Exiting -Action { 'exiting'; [Console]::WriteLine('bye') } | Out-Null
Register-EngineEvent PowerShell.Exiting -SupportEvent -Action { [Console]::WriteLine('bye2') }
