# about_Jobs and about_Thread_Jobs samples
$job = Start-Job -ScriptBlock { Get-Process -Id $PID } -Name MyJob
$job | Wait-Job | Select-Object Name, State, HasMoreData, PSJobTypeName | Format-Table
Start-Job { Write-Output 'Hello World' } | Wait-Job | Receive-Job
$ps = Get-Process -Id $PID | Select-Object Id; Start-Job { $p = $using:ps; $p.Id } | Receive-Job -Wait | ForEach-Object { $_ -eq $PID }
'{0}' -f (Start-ThreadJob { 1..3 } | Wait-Job | Receive-Job | Measure-Object -Sum).Sum
$j = Start-ThreadJob { Get-Process -Name nosuchproc; 'end' }; $null = $j | Wait-Job; $j.State; Receive-Job $j
$j = Start-Job { Get-Process -Name nosuchproc; 'end' }; $null = $j | Wait-Job; $j.State; Receive-Job $j
$threadSafeDictionary = [System.Collections.Concurrent.ConcurrentDictionary[string, object]]::new()
$jobs = 1..3 | ForEach-Object { Start-ThreadJob { $d = $using:threadSafeDictionary; $null = $d.TryAdd("k$using:_", $using:_ * 2) } }
$null = $jobs | Wait-Job; ($threadSafeDictionary.Keys | Sort-Object) -join ','; $threadSafeDictionary['k2']
$jobs | Receive-Job -AutoRemoveJob -Wait; (Get-Job).Count
$exp = '$args'; Start-Job { "$args" } -ArgumentList 'a b', 'c' | Receive-Job -Wait
$j = Start-Job { while ($true) { Start-Sleep -Milliseconds 50 } }; Start-Sleep -Milliseconds 300; Stop-Job $j; $j.State; $j.StatusMessage; Remove-Job $j
$j = Start-Job { Start-Sleep -Milliseconds 100; 'done' }; while ($j.State -eq 'Running') { Start-Sleep -Milliseconds 20 }; Receive-Job $j -Keep; Receive-Job $j; $j.HasMoreData
Get-Job | Remove-Job; Get-Job
$a = 1..3 | ForEach-Object -Parallel { "Item $_" } -ThrottleLimit 1; $a
$j = 1..2 | ForEach-Object -Parallel { "Item $_" } -AsJob; $j | Wait-Job | Receive-Job | Sort-Object; $j.PSJobTypeName
$var = 'x'; $sb = { "sb $using:var" }; Invoke-Command -ScriptBlock { 'local' }; try { Invoke-Command -ScriptBlock $sb } catch { $_.FullyQualifiedErrorId }
$j = Start-Job -FilePath (& { 'param($a) "f $a"' > ./f.ps1; './f.ps1' }) -ArgumentList 5; $j | Receive-Job -Wait; $j.Command
Start-Job -InitializationScript { function Foo { 'foo' } } { Foo } | Receive-Job -Wait
(Start-Job { $PWD.Path } -WorkingDirectory / | Receive-Job -Wait)
Start-Job { $env:FOO } | Receive-Job -Wait; $env:FOO = 'bar'; Start-Job { $env:FOO } | Receive-Job -Wait
