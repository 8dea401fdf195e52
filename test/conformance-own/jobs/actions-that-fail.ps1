$ErrorView = 'NormalView'
# What ends a statement ends the action of an event, and its job has failed; an error that is written does not
$s = Register-EngineEvent -SourceIdentifier my -Action { "a"; $null.Foo(); 'c' }
$null = New-Event my; foreach ($i in 1) { $null = 1 }; $s.State; $s.Error.Count; $s.Output.Count; Receive-Job $s 2>&1 | ForEach-Object { "$_" }; $null = New-Event my; foreach ($i in 1) { $null = 1 }; $s.State; $s.Error.Count; Unregister-Event my; $s.State
$s = Register-EngineEvent -SourceIdentifier my -Action { "b"; throw 'x'; 'c' }
$null = New-Event my; foreach ($i in 1) { $null = 1 }; $s.State; $s.Error.Count; $s.Output.Count; Receive-Job $s 2>&1 | ForEach-Object { "$_" }; $s.State; Unregister-Event my; $s.State
$s = Register-EngineEvent -SourceIdentifier my -Action { "d"; Write-Error 'x' 2>$null; 'e' }
$null = New-Event my; foreach ($i in 1) { $null = 1 }; $s.State; $s.Output.Count; Receive-Job $s 2>$null; Unregister-Event my; $s.State
$s = Register-EngineEvent -SourceIdentifier my -Action { try { $null.Foo() } catch { "caught $_" } }
$null = New-Event my; foreach ($i in 1) { $null = 1 }; Receive-Job $s; $s.State; Unregister-Event my
$s = Register-EngineEvent -SourceIdentifier my -Action { "got $($args.Count) $($eventArgs -eq $null)" }
$null = New-Event my -EventArguments 1, 2; foreach ($i in 1) { $null = 1 }; Receive-Job $s; Unregister-Event my; Get-Job | Remove-Job
