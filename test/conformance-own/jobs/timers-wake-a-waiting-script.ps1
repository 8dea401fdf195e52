# A timer alone ends Wait-Event and an endless wait of a script that does nothing else
$t = [System.Timers.Timer]::new(20); $t.AutoReset = $false
Register-ObjectEvent $t Elapsed -SourceIdentifier shown
$t.Start(); $e = Wait-Event shown
$e | Select-Object EventIdentifier, SourceIdentifier, MessageData, ComputerName | Format-List
$done = [System.Threading.ManualResetEvent]::new($false)
$u = [System.Timers.Timer]::new(20); $u.AutoReset = $false
Get-EventSubscriber | Format-Table SubscriptionId, SourceIdentifier
Get-EventSubscriber | Unregister-Event
$p = Start-ThreadJob { $t = [System.Timers.Timer]::new(20); $null = Register-ObjectEvent $t Elapsed -SourceIdentifier inner; $t.Start(); $n = (Wait-Event inner).SourceIdentifier; $t.Stop(); $n }
$p | Receive-Job -Wait
