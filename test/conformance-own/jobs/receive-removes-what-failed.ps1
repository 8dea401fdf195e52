# receive removes what failed
$j = Start-Job { 'one'; throw 'ended' }
$r = Receive-Job $j -Wait -AutoRemoveJob -WriteJobInResults
$r[0].GetType().Name; $r[1]
(Get-Job).Count
$j.State
$t = Start-ThreadJob { 'one'; throw 'ended' }
try { Receive-Job $t -Wait -AutoRemoveJob -ErrorAction Stop } catch { "caught $_" ; $_.FullyQualifiedErrorId }
(Get-Job).Count
$t = Start-ThreadJob { 'one'; Write-Error e1; 'two' }
Receive-Job $t -Wait -AutoRemoveJob -ErrorVariable ev 2>$null
$ev.Count; $ev[0].FullyQualifiedErrorId
(Get-Job).Count
