# runspaces
$rs = [runspacefactory]::CreateRunspace()
$rs.RunspaceStateInfo.State; $rs.RunspaceAvailability; $rs.Name -like 'Runspace*'; $rs.ApartmentState; $rs.ThreadOptions
$rs.ConnectionInfo -eq $null; $rs.Version.ToString(2); $rs.InitialSessionState.GetType().Name; $rs.RunspaceIsRemote
try { $p = [powershell]::Create(); $p.Runspace = $rs; $p.AddScript('1').Invoke() } catch { "$($_.Exception.InnerException.GetType().Name) $_" }
$rs.Open()
$rs.RunspaceStateInfo.State; $rs.RunspaceAvailability
try { $rs.Open() } catch { "$($_.Exception.InnerException.GetType().Name) $_" }
$rs.SessionStateProxy.SetVariable('v', 42)
$p = [powershell]::Create(); $p.Runspace = $rs
$p.AddScript('$v + 1').Invoke()
$rs.SessionStateProxy.GetVariable('v')
$rs.SessionStateProxy.Path.CurrentLocation.Path -ne $null
$rs.SessionStateProxy.LanguageMode
$rs.SessionStateProxy.InvokeCommand.GetCommand('Get-Date', 'Cmdlet').Name
$pl = $rs.CreatePipeline('1..3')
$pl.GetType().Name; $pl.PipelineStateInfo.State
$pl.Invoke() -join ','
$pl.PipelineStateInfo.State
$pl2 = $rs.CreatePipeline(); $pl2.Commands.AddScript('$input | % { $_ + 1 }'); $pl2.Invoke((1,2)) -join ','
$pl3 = $rs.CreatePipeline(); $c = [System.Management.Automation.Runspaces.Command]::new('Write-Output'); $c.Parameters.Add('InputObject', 'hi'); $pl3.Commands.Add($c); $pl3.Invoke()
$c.CommandText; $c.IsScript; $c.Parameters[0].Name; $c.UseLocalScope
try { $pl3.Invoke() } catch { "$($_.Exception.InnerException.GetType().Name) $_" }
$pl4 = $rs.CreatePipeline('Write-Error x; 5'); $pl4.Invoke(); $pl4.Error.Count; "$($pl4.Error.ReadToEnd())"; $pl4.HadErrors
$long = [powershell]::Create(); $long.Runspace = $rs; $h = $long.AddScript('Start-Sleep 30').BeginInvoke()
Start-Sleep -Milliseconds 100
$rs.RunspaceAvailability
try { $p.Invoke() } catch { "$($_.Exception.InnerException.GetType().Name) $_" }
$long.Stop()
$rs.Close()
$rs.RunspaceStateInfo.State; $rs.RunspaceAvailability
try { $p.Invoke() } catch { "$($_.Exception.InnerException.GetType().Name) $_" }
$rs.Dispose()
$iss = [initialsessionstate]::CreateDefault2()
$iss.Variables.Add([System.Management.Automation.Runspaces.SessionStateVariableEntry]::new('iv', 'ival', 'desc'))
$iss.Commands.Add([System.Management.Automation.Runspaces.SessionStateFunctionEntry]::new('ifn', '"ifn $iv"'))
$r2 = [runspacefactory]::CreateRunspace($iss); $r2.Open()
$p = [powershell]::Create($r2); $p.AddScript('ifn').Invoke(); $p.Dispose(); $r2.Dispose()
$r3 = [runspacefactory]::CreateRunspace($Host); $r3.Name = 'mine'; $r3.Open(); $r3.Name; (Get-Runspace mine).Count; $r3.Dispose(); (Get-Runspace mine).Count
[runspace]::DefaultRunspace.Id; [runspace]::CanUseDefaultRunspace
(Get-Runspace).Count
Get-Runspace -Name zzz
[runspacefactory]::CreateRunspace($iss).InitialSessionState.Variables.Count
'--- what only an open one has'
$closed = [runspacefactory]::CreateRunspace()
"[$($closed.LanguageMode)] [$($closed.JobManager)]"
try { $closed.LanguageMode = 'NoLanguage' } catch { "$_" }
$closed.Open()
"[$($closed.LanguageMode)] [$($closed.JobManager)]"
$closed.LanguageMode = 'NoLanguage'
$closed.LanguageMode
$closed.Close()
"[$($closed.LanguageMode)]"
