# $PSCmdlet.GetVariableValue and SessionState.PSVariable: names with scopes and drives, names that are none, records that are missing
$ErrorView = 'NormalView'
$global:ofGlobal = 'G'; $script:ofScript = 'S'; $env:OWN_CASE = 'E'
function Get-Value {
    [CmdletBinding()] param([string[]]$Name)
    $local = 'L'
    foreach ($n in $Name) { "$n -> $($PSCmdlet.GetVariableValue($n)) / $($PSCmdlet.GetVariableValue($n, 'none'))" }
}
Get-Value global:ofGlobal, script:ofScript, env:OWN_CASE, local, local:local, variable:ofGlobal, nosuch, global:nosuch, nodrive:x, true
try { Get-Value '' } catch { $_.FullyQualifiedErrorId; "$_" }
$v = $ExecutionContext.SessionState.PSVariable
"$($v.GetValue('env:OWN_CASE')) $($v.GetValue('global:ofGlobal')) $($v.GetValue('nosuch', 'none')) $($null -eq $v.Get('env:OWN_CASE'))"
$v.Set('env:OWN_OTHER', 'r'); $env:OWN_OTHER; $v.Set('global:made', 4); $global:made; $v.Remove('global:made'); Test-Path variable:global:made
$v.Set([psvariable]::new('object', 8)); $object; $v.Remove($v.Get('object')); Test-Path variable:object
$outer = 1; & { $v.Remove('outer') }; Test-Path variable:outer
New-Variable fixed 1 -Option ReadOnly
foreach ($work in { $v.Remove('fixed') }, { $v.Remove('PID') }, { $v.Set('PID', 3) }, { $v.Set('fixed', 3) }, { $v.GetValue('') }, { $v.GetValue('', 5) }, { $v.Set('', 1) }, { $v.Remove('') },
    { $v.Set([psvariable]$null) }, { $v.Remove([psvariable]$null) }, { $v.Set('nodrive:x', 1) }) {
    try { & $work } catch { "$work : $($_.FullyQualifiedErrorId): $_" }
}
function Test-Null([int]$which) {
    & { [CmdletBinding()] param() switch ($which) { 0 { $PSCmdlet.WriteError($null) } 1 { $PSCmdlet.WriteProgress($null) } }; 'goes on' }
}
0..1 | ForEach-Object { try { Test-Null $_ } catch { $_.FullyQualifiedErrorId; "$_" } }
Remove-Item env:OWN_CASE, env:OWN_OTHER
