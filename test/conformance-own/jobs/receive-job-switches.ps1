# Receive-Job switches
$j = Start-Job -Name rj { 'o1'; Write-Error 'e1'; Write-Warning 'w1'; Write-Information 'i1'; Write-Host 'h1'; 'o2' }
$null = Wait-Job $j
'--- keep'; Receive-Job $j -Keep
'--- keep2'; $x = Receive-Job $j -Keep -WarningVariable wv -ErrorVariable ev -InformationVariable iv -OutVariable ov 2>$null 3>$null 6>$null; "$x | $wv | $ev | $iv | $ov"; $wv[0].GetType().FullName; $iv[0].GetType().FullName; $ev[0].GetType().FullName
'--- stop'; try { Receive-Job $j -Keep -ErrorAction Stop } catch { "caught $_ $($_.FullyQualifiedErrorId)" }
'--- wstop'; try { Receive-Job $j -Keep -ErrorAction Ignore -WarningAction Stop } catch { "caught $_ $($_.FullyQualifiedErrorId)" }
'--- both'; Receive-Job $j -Wait -WriteEvents -WriteJobInResults -ErrorAction Ignore 6>$null 3>$null | ForEach-Object { "$($_.GetType().Name)" }
'--- empty'; @(Receive-Job $j).Count; $j.HasMoreData
'--- auto'; $k = Start-Job { 5 }; Receive-Job $k -Wait -AutoRemoveJob; (Get-Job).Name -join ','
'--- childs'; $k = Start-Job { 6; 7 }; $null = Wait-Job $k; Receive-Job $k.ChildJobs[0]; "[$(Receive-Job $k)]"
'--- loc'; $k = Start-Job { 8 }; $null = Wait-Job $k; Receive-Job -Job $k -Location localhost
'--- ids'; $a = Start-Job { 'a' }; $b = Start-Job { 'b' }; $null = Wait-Job $a, $b; Receive-Job -Id $a.Id, $b.Id
'--- names'; $a = Start-Job -Name n1 { 'a' }; $b = Start-Job -Name n2 { 'b' }; $null = Wait-Job $a, $b; Receive-Job -Name n1, n2, n3 -ErrorAction Continue
'--- pipe prop'; [pscustomobject]@{ Id = $a.Id } | Receive-Job -Keep; [pscustomobject]@{ Name = 'n1' } | Get-Job | ForEach-Object Name
'--- force'; Receive-Job $a -Force -Keep
foreach ($t in { Receive-Job }, { Receive-Job -Job $null }, { Receive-Job -Job 'x' }, { Receive-Job -Id 'x' }, { Receive-Job $a -Wait -Keep -AutoRemoveJob }, { Receive-Job $a -WriteJobInResults }, { Receive-Job $a -AutoRemoveJob }, { Receive-Job -Name '' }, { Receive-Job -InstanceId x }) { try { & $t } catch { "$($_.FullyQualifiedErrorId) | $_" } }
