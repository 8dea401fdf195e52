# BeginInvoke, EndInvoke, Stop, async
$ps = [powershell]::Create().AddScript('1..3 | % { $_ }; Start-Sleep -Milliseconds 50; "end"')
$h = $ps.BeginInvoke()
$h.GetType().Name; $h.IsCompleted -is [bool]; $h.CompletedSynchronously; $h.AsyncWaitHandle.GetType().Name
$r = $ps.EndInvoke($h)
$r.GetType().Name; $r -join ','
try { $ps.EndInvoke($h) } catch { "$_" }
$ps.InvocationStateInfo.State
$in = [System.Management.Automation.PSDataCollection[object]]::new()
$out = [System.Management.Automation.PSDataCollection[object]]::new()
$ps2 = [powershell]::Create().AddScript('process { "p$_" } end { "fin" }')
$h2 = $ps2.BeginInvoke($in, $out)
$in.Add(1); $in.Add(2); $in.Complete()
$null = $h2.AsyncWaitHandle.WaitOne()
$out -join ','
$out.IsOpen; $in.IsOpen; $out.Count
try { $in.Add(3) } catch { "$_" }
$ps3 = [powershell]::Create().AddScript('try { Start-Sleep 60 } finally { $global:fin = 1 }')
$h3 = $ps3.BeginInvoke()
try { $ps3.BeginInvoke() } catch { "$_" }
try { $ps3.AddScript('x') } catch { "$_" }
Start-Sleep -Milliseconds 200
$ps3.Stop()
$ps3.InvocationStateInfo.State
try { $ps3.EndInvoke($h3) } catch { "$($_.Exception.InnerException.GetType().Name) $_" }
$ps3.InvocationStateInfo.Reason.GetType().Name
$ps3.Runspace.SessionStateProxy.GetVariable('fin')
$ps4 = [powershell]::Create().AddScript('Start-Sleep 60')
$h4 = $ps4.BeginInvoke()
Start-Sleep -Milliseconds 100
$s = $ps4.BeginStop($null, $null)
$ps4.EndStop($s)
$ps4.InvocationStateInfo.State
$ps5 = [powershell]::Create().AddScript('Write-Error one; throw "two"')
$h5 = $ps5.BeginInvoke()
try { $ps5.EndInvoke($h5) } catch { "$($_.Exception.InnerException.GetType().Name) $_" }
$ps5.Streams.Error.Count
$t = [powershell]::Create().AddScript('"task $args"').AddArgument(5).InvokeAsync()
$t.GetType().Name -like 'Task*'; $t.GetAwaiter().GetResult() -join ','
$ev = [powershell]::Create().AddScript('1')
$null = Register-ObjectEvent $ev InvocationStateChanged -SourceIdentifier st
$null = $ev.Invoke()
Start-Sleep -Milliseconds 100
Get-Event st | % { $_.SourceEventArgs.InvocationStateInfo.State }
Unregister-Event st
$ps6 = [powershell]::Create()
$ps6.AddScript('$x = 5; function ff { "ff" }').Invoke()
$ps6.Commands.Clear(); $ps6.AddScript('$x; ff').Invoke()
$ps7 = [powershell]::Create().AddScript('$y = 7; $y', $true)
$ps7.Invoke(); $ps7.Commands.Clear(); "[$($ps7.AddScript('$y').Invoke())]"
$ps8 = [powershell]::Create('CurrentRunspace').AddScript('$zz = 8; $zz')
$ps8.Invoke(); "zz=$zz"
$zz = 1; [powershell]::Create('CurrentRunspace').AddScript('$zz').Invoke()
[powershell]::Create('CurrentRunspace').AddScript('$zz=2', $false).Invoke(); "zz=$zz"
