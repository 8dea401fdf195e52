# Receive-Job -Wait notes on information records where they came from; event actions write to where the script writes that they interrupt.
$sb = { $InformationPreference = 'Continue'; Write-Information i -Tags t1; Write-Host h; Write-Output ([System.Management.Automation.InformationRecord]::new('x', 'a:b:c')) }
$done = Start-ThreadJob $sb
$null = Wait-Job $done
foreach ($job in (Start-Job $sb), $done) {
    "--- $($job.PSJobTypeName)"
    Receive-Job $job -Wait 6>&1 | ForEach-Object {
        $origin = $_.OriginInfo
        "$($_.GetType().Name) [$($_.Tags -join ',')] [$($origin.PSComputerName)] $($origin.InstanceID) $_"
    }
}
$record = [System.Management.Automation.InformationRecord]::new('data', 'source')
$record | Get-Member -MemberType Property | ForEach-Object Definition
$record.ProcessId = 5
$record.ProcessId
try { $record.MessageData = 1 } catch { "$_" }
'--- actions'
$action = Register-EngineEvent -SourceIdentifier My.Event -Action { Write-Warning 'from the action'; 'out' }
& { $null = New-Event My.Event; $x = 1; 1..2 | ForEach-Object { $x++ }; 'mid' } 3>&1 | ForEach-Object { "$($_.GetType().Name): $_" }
& { $null = New-Event My.Event; Receive-Job $action } 3>&1 | ForEach-Object { "$($_.GetType().Name): $_" }
'--- records that scripts make'
foreach ($made in [System.Management.Automation.InformationRecord]::new('d', 's'), (Write-Information x 6>&1)) {
    "$($made.TimeGenerated.GetType().Name) $($made.ProcessId -eq $PID) $($made.NativeThreadId -gt 0) $($made.ManagedThreadId -gt 0) $($made.User -ne '') $(((Get-Date) - $made.TimeGenerated).TotalMinutes -lt 5)"
}
