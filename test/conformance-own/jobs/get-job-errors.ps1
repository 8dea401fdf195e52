# Get-Job parameter sets and errors
$a = Start-ThreadJob -Name one { 1 }
$b = Start-Job -Name two { 2; Write-Error 'bad' }
$null = Wait-Job $a, $b
foreach ($t in @(
 { Get-Job 99 },
 { Get-Job -Id 1, 99, 98 },
 { Get-Job nobody },
 { Get-Job -Name one, nobody },
 { Get-Job -Name 'no*' },
 { Get-Job -InstanceId ([guid]::Empty) },
 { Get-Job -Command 'zzz' },
 { Get-Job -State Running },
 { Get-Job -State Foo },
 { Get-Job -Newest 1 },
 { Get-Job -Newest 0 },
 { Get-Job -Newest -1 },
 { Get-Job -Filter @{ Name = 'one' } },
 { Get-Job -Filter @{ State = 'Completed' } },
 { Get-Job -Filter @{ } },
 { Get-Job -Before (Get-Date).AddDays(-1) },
 { Get-Job -After (Get-Date).AddDays(-1) },
 { Get-Job -HasMoreData $true },
 { Get-Job -HasMoreData $false },
 { Get-Job -IncludeChildJob },
 { Get-Job -ChildJobState Completed },
 { Get-Job -Id -1 },
 { Get-Job -Id 'x' },
 { Get-Job -Id 1 -Name one },
 { Get-Job -State Completed -HasMoreData $true -Newest 1 }
)) {
  "--- $t"
  $e = $null
  try { & $t -ErrorAction SilentlyContinue -ErrorVariable e | ForEach-Object { "$($_.Id) $($_.Name) $($_.State)" } } catch { "T: $($_.FullyQualifiedErrorId) | $_" }
  foreach ($x in $e) { "E: $($x.FullyQualifiedErrorId) | $($x.CategoryInfo) | $x" }
}
foreach ($t in @({ Get-Job 99 }, { Get-Job nobody },{ Get-Job -Name one, nobody },{ Get-Job -InstanceId ([guid]::Empty) },{ Get-Job -Newest 0 })) {
 & $t 2>&1 | % { if ($_ -is [System.Management.Automation.ErrorRecord]) { "E: $($_.FullyQualifiedErrorId) | $($_.CategoryInfo) | $_" } else { "J $($_.Id)" } }
}
