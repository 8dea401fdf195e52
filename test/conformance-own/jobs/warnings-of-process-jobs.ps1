# A job's own host shows its warnings; Receive-Job only collects them in the variable.
$job = Start-Job { Write-Warning 'first'; 5; Write-Warning 'second'; Write-Verbose 'told' -Verbose }
Receive-Job $job -Wait -Keep:$false -WarningVariable seen -WarningAction SilentlyContinue -OutVariable out
"seen: $($seen -join ', '), $($seen[0].GetType().Name)"
"out: $out"
function Get-Result {
    [CmdletBinding()] param()
    $job = Start-Job { Write-Warning 'inside' }
    Receive-Job $job -Wait
}
Get-Result -WarningVariable outer
"outer: $outer"
'--- a version is refused before anything else is asked for'
foreach ($script in { Start-Job -PSVersion 2.0 }, { Start-Job { 1 } -PSVersion 7.4 }, { Start-Job -PSVersion 5.1 }) {
    try { & $script } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
}
