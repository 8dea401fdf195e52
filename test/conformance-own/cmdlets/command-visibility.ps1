# private commands are there for scripts, not for what an application calls
$ps = [powershell]::Create()
$null = $ps.AddScript("(Get-Command Get-Process).Visibility = 'Private'; function f { 'f' }; (Get-Command f).Visibility = 'Private'; function g { f }").Invoke()
foreach ($text in 'Get-Process -Id $PID', 'f', 'g', '& { f }', '(Get-Command f -ErrorAction Ignore).Count', '(Get-Command g).Visibility') {
    $ps.Commands.Clear(); $ps.Streams.Error.Clear()
    try { $result = $ps.AddScript($text).Invoke() } catch { $result = $_.Exception.InnerException.GetType().Name }
    "$text : $result $($ps.Streams.Error | ForEach-Object FullyQualifiedErrorId)"
}
$ps.Commands.Clear()
try { $ps.AddCommand('f').Invoke() } catch { $_.Exception.InnerException.GetType().Name }
$ps.Dispose()
(Get-Command Get-Process).Visibility
function own { 'own' }
(Get-Command own).Visibility = 'Private'
own
'--- of a session state'
$state = [initialsessionstate]::CreateDefault2()
$entry = [System.Management.Automation.Runspaces.SessionStateFunctionEntry]::new('Hidden', '"hidden"')
$entry.Visibility = 'Private'
$state.Commands.Add($entry)
$state.Commands.Add([System.Management.Automation.Runspaces.SessionStateFunctionEntry]::new('Shown', 'Hidden'))
$ps = [powershell]::Create($state)
"Shown: $($ps.AddScript('Shown').Invoke())"
$ps.Commands.Clear()
$null = $ps.AddScript('Hidden').Invoke()
$ps.Streams.Error | ForEach-Object FullyQualifiedErrorId
