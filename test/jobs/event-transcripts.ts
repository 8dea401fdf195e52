import type { Transcript } from './transcripts.ts';

/** What the event cmdlets promise, as scripts. What they print was recorded from PowerShell 7.6.5. */
export const eventTranscripts: readonly Transcript[] = [
  {
    name: 'an action is a job with its own id, output and state',
    script: `$j = Register-EngineEvent acc -Action { "got $($Event.MessageData) $args $Sender"; $script:n++; "n=$n" }
"$($j.GetType().Name) $($j.Name) $($j.State) [$($j.PSJobTypeName)] [$($j.Location)] $($j.HasMoreData)"
1..2 | ForEach-Object { $null = New-Event acc -MessageData $_ -EventArguments a, b -Sender s }
foreach ($i in 1..3) { $null = Get-Date }
$j.State
Receive-Job $j
Unregister-Event acc
"$($j.State) $(@(Get-EventSubscriber).Count) $(@(Get-Job).Count)"`,
    expected: `PSEventJob acc NotStarted [] [] False
Running
got 1 a b s
n=1
got 2 a b s
n=2
Stopped 0 1`,
  },
  {
    name: 'actions run before the next pipeline, two at a time',
    script: `$global:log = [System.Collections.Generic.List[string]]::new()
$null = Register-EngineEvent e -Action { $global:log.Add("action $($Event.MessageData)") }
$null = New-Event e -MessageData 1
$log.Add('expression')
$null = 1 | ForEach-Object { $_ }
$log.Add('after a pipeline')
$log -join '; '`,
    expected: `expression; action 1; after a pipeline`,
  },
  {
    name: 'events without an action wait in the queue',
    script: `$null = New-Event one -MessageData 1; $null = New-Event two -MessageData 2 -EventArguments 5, 6
(Get-Event).SourceIdentifier -join ','
$e = Wait-Event two -Timeout 5
"$($e.MessageData) $($e.SourceArgs) $($e.EventIdentifier) $(@(Get-Event).Count)"
Remove-Event -EventIdentifier $e.EventIdentifier
Remove-Event o*
@(Get-Event).Count`,
    expected: `one,two
2 5 6 2 2
0`,
  },
  {
    name: 'Wait-Event gives nothing when the time is over, and lets actions run',
    script: `$t = [System.Timers.Timer]::new(100); $t.AutoReset = $false
$null = Register-ObjectEvent $t Elapsed -Action { $global:fired = $EventArgs.GetType().Name }
$t.Start()
"null $($null -eq (Wait-Event nothing -Timeout 1)) $fired"`,
    expected: `null True ElapsedEventArgs`,
  },
  {
    name: '-MaxTriggerCount ends the subscription',
    script: `$k = Register-EngineEvent once -MaxTriggerCount 2 -Action { "got $($Event.MessageData)" }
1..4 | ForEach-Object { $null = New-Event once -MessageData $_ }
foreach ($i in 1..5) { $null = Get-Date }
Receive-Job $k; "$($k.State) $(@(Get-EventSubscriber).Count)"
(Get-Event).MessageData -join ','`,
    expected: `got 1
got 2
Stopped 0
3,4`,
  },
  {
    name: '-SupportEvent hides the subscription',
    script: `$s = Register-EngineEvent hidden -SupportEvent -Action { 1 }
"$($null -eq $s) $(@(Get-EventSubscriber).Count) $(@(Get-EventSubscriber -Force).Count) $(@(Get-Job).Count)"
Unregister-Event hidden -Force
@(Get-EventSubscriber -Force).Count`,
    expected: `True 0 1 0
0`,
  },
  {
    name: 'an action that throws makes its job Failed',
    script: `$f = Register-EngineEvent fail -Action { 'before'; throw 'boom' }
$null = New-Event fail; $null = Get-Date
Receive-Job $f -ErrorAction SilentlyContinue -ErrorVariable e
"$($f.State) $($e[0].Exception.Message) $($f.Error.Count)"`,
    expected: `before
Failed boom 1`,
  },
  {
    name: 'mistakes are errors with their ids',
    script: `$t = [System.Timers.Timer]::new()
Register-ObjectEvent $t Elapsed -SourceIdentifier twice
foreach ($try in { Register-ObjectEvent $t Nope }, { Register-ObjectEvent $t Elapsed -SourceIdentifier PowerShell.x }, { Register-ObjectEvent $t Elapsed -SourceIdentifier twice },
  { Register-EngineEvent x }, { Register-EngineEvent x -Action { 1 } -Forward }, { Unregister-Event zz }, { Unregister-Event -SubscriptionId 99 },
  { Get-EventSubscriber zz }, { Get-EventSubscriber -Id 99 }, { Get-Event zz }, { Get-Event -Id 99 }, { Remove-Event zz }, { Remove-Event -EventIdentifier 99 }) {
  $e = $null; try { & $try -ErrorVariable e 2>&1 | ForEach-Object { $e = $_ } } catch { $e = $_ }
  "$($e.FullyQualifiedErrorId) $($e.CategoryInfo.Category): $($e.Exception.Message)" }`,
    expected: `INVALID_REGISTRATION,Microsoft.PowerShell.Commands.RegisterObjectEventCommand InvalidArgument: Cannot register for the specified event. An event with the name 'Nope' does not exist. (Parameter 'eventName')
INVALID_REGISTRATION,Microsoft.PowerShell.Commands.RegisterObjectEventCommand InvalidArgument: Cannot register for the specified event. The event source identifier 'PowerShell.x' is reserved for the PowerShell engine. (Parameter 'sourceIdentifier')
SUBSCRIBER_EXISTS,Microsoft.PowerShell.Commands.RegisterObjectEventCommand InvalidArgument: Cannot subscribe to the specified event. A subscriber with the source identifier 'twice' already exists.
ACTION_MANDATORY_FOR_LOCAL,Microsoft.PowerShell.Commands.RegisterEngineEventCommand InvalidArgument: Action must be specified for non-forwarded events.
ACTION_AND_FORWARD_NOT_SUPPORTED,Microsoft.PowerShell.Commands.RegisterEngineEventCommand InvalidOperation: The action is not supported when you are forwarding events.
INVALID_SOURCE_IDENTIFIER,Microsoft.PowerShell.Commands.UnregisterEventCommand InvalidArgument: Event subscription with identifier 'zz' does not exist.
INVALID_SUBSCRIPTION_IDENTIFIER,Microsoft.PowerShell.Commands.UnregisterEventCommand InvalidArgument: Event subscription with identifier '99' does not exist.
INVALID_SOURCE_IDENTIFIER,Microsoft.PowerShell.Commands.GetEventSubscriberCommand InvalidArgument: Event subscription with source identifier 'zz' does not exist.
INVALID_SOURCE_IDENTIFIER,Microsoft.PowerShell.Commands.GetEventSubscriberCommand InvalidArgument: Event subscription with identifier '99' does not exist.
INVALID_SOURCE_IDENTIFIER,Microsoft.PowerShell.Commands.GetEventCommand InvalidArgument: Event with source identifier 'zz' does not exist.
INVALID_SOURCE_IDENTIFIER,Microsoft.PowerShell.Commands.GetEventCommand InvalidArgument: Event with identifier '99' does not exist.
INVALID_SOURCE_IDENTIFIER,Microsoft.PowerShell.Commands.RemoveEventCommand InvalidArgument: Event with source identifier 'zz' does not exist.
INVALID_EVENT_IDENTIFIER,Microsoft.PowerShell.Commands.RemoveEventCommand InvalidArgument: Event with identifier '99' does not exist.`,
  },
  {
    name: 'PowerShell.Exiting runs at the end of the session',
    script: `$null = Register-EngineEvent PowerShell.Exiting -Action { Write-Host "bye from $($Event.SourceIdentifier)" }
'last statement'`,
    expected: `last statement
bye from PowerShell.Exiting`,
  },
  {
    name: '$EventSubscriber and $Event describe the event',
    script: `$null = Register-EngineEvent d -MessageData md -Action { $global:s = $EventSubscriber; $global:e = $Event }
$null = New-Event d -Sender 5; $null = Get-Date
"$($s.SubscriptionId) $($s.SourceIdentifier) [$($s.EventName)] [$($s.SourceObject)] $($s.SupportEvent) $($s.ForwardEvent) $($s.Action.GetType().Name)"
"$($e.EventIdentifier) $($e.SourceIdentifier) $($e.Sender) [$($e.MessageData)] $($e.SourceArgs.Count) $($e.TimeGenerated -le (Get-Date))"`,
    expected: `1 d [] [] False False PSEventJob
1 d 5 [] 0 True`,
  },
  {
    name: '-WhatIf changes nothing',
    script: `Register-ObjectEvent ([System.Timers.Timer]::new()) Elapsed -SourceIdentifier w
$null = New-Event q
Unregister-Event w -WhatIf; Remove-Event q -WhatIf
"$(@(Get-EventSubscriber).Count) $(@(Get-Event).Count)"`,
    expected: `What if: Performing the operation "Unsubscribe" on target "Event subscription 'w'".
What if: Performing the operation "Remove" on target "Event 'q'".
1 1`,
  },
  {
    name: 'the events of a collection tell of what is added',
    script: `$c = [System.Management.Automation.PSDataCollection[string]]::new()
Register-ObjectEvent $c DataAdded -SourceIdentifier add
Register-ObjectEvent $c Completed -SourceIdentifier done
$c.Add('x'); $c.Add('y'); $c.Complete()
$null = Wait-Event done -Timeout 5
((Get-Event add).SourceEventArgs.Index | Sort-Object) -join ','`,
    expected: `0,1`,
  },
  {
    name: 'the module of an action keeps its functions and variables',
    script: `$j = Register-EngineEvent m -Action { function f { "f $x" }; $x = 1 + $x; f }
1..3 | ForEach-Object { $null = New-Event m }
foreach ($i in 1..4) { $null = Get-Date }
(Receive-Job $j) -join ','
"$($j.Module.Name -match '^__DynamicModule_') [$x] $(& $j.Module { $x })"`,
    expected: `f 1,f 2,f 3
True [] 3`,
  },
  {
    name: '$ExecutionContext.Events is the manager',
    script: `$m = $ExecutionContext.Events
$null = $m.SubscribeEvent($null, $null, 'direct', 'data', { $global:got = "$($Event.MessageData) $($Event.SourceArgs)" }, $false, $false)
"$($m.GetType().Name) $($m.Subscribers.Count)"
$null = $m.GenerateEvent('direct', $null, @(1, 2), 'extra'); $null = Get-Date
$got
$m.UnsubscribeEvent($m.Subscribers[0]); $m.Subscribers.Count`,
    expected: `PSLocalEventManager 1
extra 1 2
0`,
  },
  {
    name: 'a FileSystemWatcher tells what becomes of files',
    script: `$null = mkdir watched
$w = [System.IO.FileSystemWatcher]::new("$PWD/watched")
foreach ($e in 'Created', 'Changed', 'Deleted', 'Renamed') { Register-ObjectEvent $w $e -SourceIdentifier $e }
$w.EnableRaisingEvents
function Show { Start-Sleep -Milliseconds 300
  Get-Event | Sort-Object EventIdentifier | ForEach-Object { $a = $_.SourceEventArgs; "$($_.SourceIdentifier) $($a.GetType().Name) $($a.ChangeType) $($a.Name) [$($a.OldName)]" }
  Get-Event | Remove-Event }
Set-Content watched/a.txt hello; Show
Rename-Item watched/a.txt b.txt; Show
Remove-Item watched/b.txt; Show
$w.Dispose()`,
    expected: `True
Created FileSystemEventArgs Created a.txt []
Changed FileSystemEventArgs Changed a.txt []
Renamed RenamedEventArgs Renamed b.txt [a.txt]
Deleted FileSystemEventArgs Deleted b.txt []`,
  },
];
