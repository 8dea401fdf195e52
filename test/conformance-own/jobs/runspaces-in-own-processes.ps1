# A runspace in a process of its own takes the commands of PowerShell objects, and its variables are read and set from outside.
$ErrorView = 'NormalView'
function Show([scriptblock]$block) {
    try { & $block 2>&1 | ForEach-Object { if ($null -eq $_) { 'NULL' } else { "$($_.GetType().Name): $_" } } }
    catch { "THROWN $($_.Exception.GetType().Name) | $_" }
}
$types = [System.Management.Automation.Runspaces.TypeTable]::LoadDefaultTypeFiles()
$r = [runspacefactory]::CreateOutOfProcessRunspace($types)
function New-Shell($script) {
    $shell = [powershell]::Create()
    $shell.Runspace = $r
    if ($script) { $shell.AddScript($script) } else { $shell }
}
Show { "$($r.RunspaceStateInfo.State) $($r.RunspaceAvailability) $($r.RunspaceIsRemote) $($r.ConnectionInfo.GetType().Name)" }
Show { (New-Shell '1').Invoke() }
$r.Open()
Show { $r.Open() }
'--- output and records'
Show {
    $p = New-Shell '$v = 5; $v; [pscustomobject]@{ a = 1 }; Get-Item /; Write-Error e1; Write-Warning w1; Write-Verbose v1 -Verbose; Write-Debug d1 -Debug; Write-Information i1; Write-Host h1; Write-Progress p1 p2'
    $p.Invoke() | ForEach-Object { $_.PSObject.TypeNames[0] }
    foreach ($s in 'Error', 'Warning', 'Verbose', 'Debug', 'Information', 'Progress') { "$s $($p.Streams.$s.Count) $($p.Streams.$s[0].GetType().Name) $($p.Streams.$s[0])" }
    "$($p.HadErrors) $($p.InvocationStateInfo.State)"
}
Show { (New-Shell '$v + 1').Invoke(); (New-Shell 'param($a, $b) "$a $b"').AddArgument(1).AddParameter('b', 'q').Invoke(); (New-Shell '$input | % { $_ * 2 }').Invoke(@(1, 2)) }
Show { (New-Shell 'param([switch]$s, $n) "$s $n"').AddParameter('s').AddParameter('n', 5).Invoke() }
Show { (New-Shell).AddCommand('Get-Date').AddParameter('Date', [datetime]'2020-01-01').AddCommand('ForEach-Object').AddParameter('MemberName', 'Year').Invoke() }
Show { (New-Shell 'function zz { "zz" }').AddStatement().AddCommand('zz').Invoke() }
Show { $p = New-Shell; $null = $p.AddCommand('Write-Error').AddParameter('Message', 'me'); $p.Commands.Commands[0].MergeMyResults('Error', 'Output'); $p.Invoke() | ForEach-Object { "$_" }; $p.Streams.Error.Count }
'--- what ends it'
Show { (New-Shell 'throw "tt"').Invoke() }
Show { $p = New-Shell 'Get-Nothing; 1'; $p.Invoke(); $p.Streams.Error[0].FullyQualifiedErrorId; $p.HadErrors }
Show { $p = New-Shell 'Read-Host q'; $p.Invoke(); "$($p.Streams.Error)" }
Show { $p = New-Shell 'while ($true) { Start-Sleep -Milliseconds 20 }'; $h = $p.BeginInvoke(); Start-Sleep -Milliseconds 300; "$($r.RunspaceAvailability)"; $p.Stop(); "$($p.InvocationStateInfo.State) $($h.IsCompleted)" }
Show { $in = [System.Management.Automation.PSDataCollection[object]]::new(); $p = New-Shell 'process { "<$_>" }'; $h = $p.BeginInvoke($in); $in.Add(1); $in.Add(2); $in.Complete(); $p.EndInvoke($h); "$($r.RunspaceAvailability)" }
'--- variables'
Show { $r.SessionStateProxy.SetVariable('sv', 'set'); (New-Shell '"$sv!"').Invoke(); $r.SessionStateProxy.GetVariable('v'); $r.SessionStateProxy.GetVariable('nosuch') }
'--- closed'
Show { $r.Close(); "$($r.RunspaceStateInfo.State) $($r.RunspaceAvailability)"; (New-Shell '1').Invoke() }
