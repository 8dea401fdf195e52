# Receive-Job, Wait-Job, Stop-Job, Remove-Job: parameter sets and errors
$a = Start-ThreadJob -Name one { 1; Write-Error 'bad1'; 2 }
$b = Start-Job -Name two { 2; Write-Error 'bad'; Write-Warning 'w'; 3 }
$null = Wait-Job $a, $b
foreach ($t in @(
 { Receive-Job 99 },
 { Receive-Job -Name nobody },
 { Receive-Job -InstanceId ([guid]::Empty) },
 { Receive-Job -Job $null },
 { Receive-Job $a -AutoRemoveJob },
 { Receive-Job $a -WriteEvents },
 { Receive-Job $a -Keep -AutoRemoveJob -Wait },
 { Receive-Job $a -Session x },
 { Receive-Job $a -ComputerName x },
 { Receive-Job $a -Location x },
 { Receive-Job $b -Location localhost -Keep },
 { Receive-Job $b -ComputerName localhost -Keep },
 { Receive-Job $b -Keep -NoRecurse },
 { Receive-Job $b -Keep },
 { Receive-Job $a -Keep -WriteJobInResults -Wait },
 { Receive-Job $b -Wait -Force -Keep },
 { Wait-Job 99 },
 { Wait-Job -Name nobody },
 { Wait-Job -InstanceId ([guid]::Empty) },
 { Wait-Job -Job $null },
 { Wait-Job -State Foo },
 { Wait-Job -State Running },
 { Wait-Job -Id 1 -Timeout -5 },
 { Wait-Job -Id 1 -Timeout 0 },
 { Wait-Job -Id 1 -Any },
 { Wait-Job -Filter @{Name='one'} },
 { Stop-Job 99 },
 { Stop-Job -Name nobody },
 { Stop-Job -InstanceId ([guid]::Empty) },
 { Stop-Job -Job $null },
 { Stop-Job -State Blocked },
 { Stop-Job 1 -PassThru },
 { Stop-Job 1 -WhatIf },
 { Remove-Job 99 },
 { Remove-Job -Name nobody },
 { Remove-Job -InstanceId ([guid]::Empty) },
 { Remove-Job -Job $null },
 { Remove-Job -Command zz },
 { Remove-Job 1 -WhatIf },
 { Remove-Job -State Running },
 { Remove-Job 1, 99 },
 { Remove-Job 1 }
)) {
  "--- $t"
  try { & $t 2>&1 | % { if ($_ -is [System.Management.Automation.ErrorRecord]) { "E: $($_.FullyQualifiedErrorId) | $($_.CategoryInfo) | $_" } elseif ($_ -is [System.Management.Automation.Job]) { "J $($_.Id)" } else { "O $_" } } } catch { "T: $($_.FullyQualifiedErrorId) | $($_.CategoryInfo) | $_" }
}
