# runspace pools
$pool = [runspacefactory]::CreateRunspacePool(2, 3)
try { $pool.GetAvailableRunspaces() } catch { $_.Exception.Message; $_.Exception.InnerException.GetType().FullName }
$null = Register-ObjectEvent $pool StateChanged -SourceIdentifier s
$ar = $pool.BeginOpen($null, 'st'); $ar.GetType().FullName; $ar.AsyncState; $pool.EndOpen($ar)
try { $pool.Open() } catch { $_.Exception.Message; $_.Exception.InnerException.GetType().FullName }
$pool.GetAvailableRunspaces()
$pool.CleanupInterval = [timespan]::FromMinutes(2); $pool.CleanupInterval.TotalMinutes
try { $pool.ThreadOptions = 'ReuseThread'; $pool.ThreadOptions } catch { $_.Exception.Message }
try { $pool.ApartmentState = 'MTA' } catch { $_.Exception.Message }
$pool.SetMaxRunspaces(1); $pool.SetMinRunspaces(0); $pool.SetMinRunspaces(3); $pool.GetMinRunspaces(); try { $pool.SetMaxRunspaces(0) } catch { $_.Exception.Message }
$pool.GetCapabilities(); try { $pool.Disconnect() } catch { $_.Exception.Message }
try { $pool.Connect() } catch { $_.Exception.Message }
try { $pool.CreateDisconnectedPowerShells() } catch { $_.Exception.Message }
$pool.GetApplicationPrivateData()
$p = [powershell]::Create(); $p.RunspacePool = $pool; $p.Runspace; $p.RunspacePool.InstanceId -eq $pool.InstanceId; $p.IsRunspaceOwner
$h = $p.AddScript('Start-Sleep -Milliseconds 400; [runspace]::DefaultRunspace.Name').BeginInvoke(); Start-Sleep -Milliseconds 100; $pool.GetAvailableRunspaces(); $p.EndInvoke($h); 
$pool.RunspacePoolStateInfo | fl
$pool.RunspacePoolAvailability
$c = $pool.BeginClose($null, $null); $pool.EndClose($c); $pool.RunspacePoolAvailability
try { $pool.Open() } catch { $_.Exception.Message }
try { $pool.GetAvailableRunspaces() } catch { $_.Exception.Message }
$p2 = [powershell]::Create(); $p2.RunspacePool = $pool; try { $p2.AddScript('1').Invoke() } catch { $_.Exception.Message; $_.Exception.InnerException.GetType().FullName }
$n = [runspacefactory]::CreateRunspacePool(1,1); $p3 = [powershell]::Create(); $p3.RunspacePool = $n; try { $p3.AddScript('1').Invoke() } catch { $_.Exception.Message; $_.Exception.InnerException.GetType().FullName }
Start-Sleep -Milliseconds 50; Get-Event | % { $_.SourceEventArgs.RunspacePoolStateInfo.State }
$pool.Dispose(); $pool.IsDisposed; $pool.RunspacePoolStateInfo.State
$pool.Close()
$iss = [initialsessionstate]::CreateDefault2(); $iss.Variables.Add([System.Management.Automation.Runspaces.SessionStateVariableEntry]::new('shared', 7, ''))
$q = [runspacefactory]::CreateRunspacePool($iss); $q.Open(); $q.GetMaxRunspaces()
$p4 = [powershell]::Create(); $p4.RunspacePool = $q; $p4.AddScript('$shared; $shared = 8; Write-Error q; $x = 5').Invoke(); $p4.Streams.Error.Count
$p5 = [powershell]::Create(); $p5.RunspacePool = $q; $p5.AddScript('$shared; "x=$x"').Invoke()
$r = [runspacefactory]::CreateRunspacePool(1, 2, $Host); $r.Open(); $p6 = [powershell]::Create(); $p6.RunspacePool = $r; $p6.AddScript('Write-Host hosted; $Host.Name').Invoke()
$r.Dispose(); $q.Dispose()
