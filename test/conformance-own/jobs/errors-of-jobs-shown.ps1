# errors of jobs as displayed
$j = Start-Job { Write-Error 'one'; Get-Item /nope; 1/0; [int]'x'; throw 'two' }
Receive-Job $j -Wait
'--- thread'
$j = Start-ThreadJob { Write-Error 'one'; Get-Item /nope; 1/0; [int]'x'; throw 'two' }
Receive-Job $j -Wait
'--- parallel'
1 | ForEach-Object -Parallel { Write-Error 'one'; Get-Item /nope; 1/0; [int]'x'; throw 'two' }
'--- detail'
$j = Start-Job { Get-Item /nope }
$null = Receive-Job $j -Wait -ErrorVariable ev -ErrorAction SilentlyContinue
$ev[0].GetType().FullName; $ev[0].CategoryInfo | Format-List Category, Activity, Reason, TargetName, TargetType; $ev[0].FullyQualifiedErrorId; $ev[0].Exception.GetType().FullName; $ev[0].Exception.SerializedRemoteException.PSTypeNames[0]; $ev[0].OriginInfo.PSComputerName; $ev[0].TargetObject; $ev[0].ScriptStackTrace; $ev[0].InvocationInfo.Line; $ev[0].InvocationInfo.ScriptLineNumber; $ev[0].InvocationInfo.MyCommand.Name
$ev[0].Exception.ErrorRecord.FullyQualifiedErrorId
$ev[0] | Format-List * -Force | Out-String | % { ($_ -split "`n" | ? { $_ -match '^\w' } | % { ($_ -split ':')[0].Trim() }) -join ',' }
