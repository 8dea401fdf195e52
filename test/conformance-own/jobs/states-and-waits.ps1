# job state events, Wait-Job -Any/-Timeout/-Force, Get-Job pipeline
$a = Start-ThreadJob { Start-Sleep -Milliseconds 50; 1 } -Name fast; $b = Start-ThreadJob { Start-Sleep 20 } -Name slow
$w = Wait-Job $a, $b -Any; $w.Name
$w = Wait-Job $b -Timeout 1; $null -eq $w; $b.State
$w = Wait-Job -Name fast, slow -Timeout 0; "$($w.Name)"
Get-Job | Wait-Job -Any | % Name
Get-Job slow | Stop-Job -PassThru | % State
Wait-Job -Id $a.Id, $b.Id | % { "$($_.Name) $($_.State)" }
$ev = Register-ObjectEvent $a StateChanged -SourceIdentifier sc; Get-EventSubscriber sc | % EventName; Unregister-Event sc
$c = Start-ThreadJob { Start-Sleep -Milliseconds 100; 'c' }
$null = Register-ObjectEvent $c StateChanged -SourceIdentifier sc2 -Action { $global:st = "$($EventArgs.PreviousJobStateInfo.State)->$($EventArgs.JobStateInfo.State) $($Sender.Name)" }
$null = Wait-Job $c; $n = 0; while (!$global:st -and $n++ -lt 50) { Start-Sleep -Milliseconds 20 }; $global:st -replace 'Job\d+', 'JobN'
Receive-Job $c -Wait -WriteEvents -WriteJobInResults | % { "$($_.GetType().Name)" }
$d = Start-Job { 1; Start-Sleep -Milliseconds 100; 2 }
Receive-Job $d -Wait -WriteEvents | % { if ($_ -is [int]) { "out $_" } else { "$($_.GetType().Name) $($_.PreviousJobStateInfo.State) $($_.JobStateInfo.State)" } }
Remove-Job * -Force; (Get-Job).Count
$j = 'a', 'b' | % { Start-ThreadJob -Name $_ { $using:_ } }; $j | Receive-Job -Wait -AutoRemoveJob; (Get-Job).Count
$null = Start-ThreadJob -Name x1 { 1 }; $null = Start-ThreadJob -Name x2 { 2 }
Get-Job -Name x1, x2 | Receive-Job -Wait | Sort-Object
Receive-Job -Name x1, x2 -Wait | Measure-Object | % Count
Get-Job | Sort-Object Name -Descending | Select-Object Name, State, HasMoreData | Format-Table
Get-Job | Where-Object Name -Match '1$' | Remove-Job -PassThru -ErrorAction SilentlyContinue
(Get-Job).Name
