# [powershell] API
$ps = [powershell]::Create()
$null = $ps.AddScript('param($a, $b) "s $a $b"').AddArgument(1).AddParameter('b', 2)
$ps.Invoke(); $ps.HadErrors; $ps.InvocationStateInfo.State; $ps.Commands.Commands.Count; $ps.Commands.Commands[0].CommandText; $ps.Commands.Commands[0].Parameters | ForEach-Object { "$($_.Name)=$($_.Value)" }
$ps.Commands.Clear(); $null = $ps.AddCommand('Get-Item').AddParameter('Path', '/').AddStatement().AddCommand('Write-Output').AddArgument('x'); ($ps.Invoke() | ForEach-Object { "$_" }) -join ','
$ps.Commands.Clear(); $null = $ps.AddCommand('Write-Output').AddParameters(@{ InputObject = @(3, 4) }).AddCommand('ForEach-Object').AddParameter('Process', { $_ * 2 }); $ps.Invoke() -join ','
$ps.Commands.Clear(); $null = $ps.AddScript('$input | % { "in $_" }'); $ps.Invoke((1, 2)) -join ','
$ps.Commands.Clear(); $null = $ps.AddScript('Write-Error e; Write-Warning w; Write-Verbose v -Verbose; Write-Debug d -Debug; Write-Information i; Write-Host h; Write-Progress a b; "o"'); $ps.Invoke(); $s = $ps.Streams; 'Error', 'Warning', 'Verbose', 'Debug', 'Information', 'Progress' | ForEach-Object { "$_ $($s.$_.Count) $($s.$_[0])" }; $ps.HadErrors; $s.ClearStreams(); $s.Error.Count
$ps.Commands.Clear(); $null = $ps.AddScript('throw "boom"'); try { $ps.Invoke() } catch { $_.Exception.GetType().FullName; $_.Exception.Message; $_.Exception.InnerException.GetType().FullName; $_.FullyQualifiedErrorId }; $ps.InvocationStateInfo.State; $ps.InvocationStateInfo.Reason.Message; $ps.HadErrors
$ps.Dispose()
try { $ps.Invoke() } catch { $_.Exception.InnerException.GetType().FullName; "$_" }
$ps = [powershell]::Create(); try { $ps.Invoke() } catch { "$_" }
try { $null = $ps.AddParameter('x') } catch { "$_" }
try { $null = $ps.AddArgument('x') } catch { "$_" }

try { $null = $ps.AddScript($null) } catch { "$_" }
try { $null = $ps.AddCommand('nosuch-command'); $ps.Invoke() } catch { "$_"; $_.FullyQualifiedErrorId }
$ps = [powershell]::Create('NewRunspace'); $ps.Runspace.RunspaceStateInfo.State; $ps.RunspacePool; $ps.IsNested; $ps.InstanceId.GetType().Name
$ps = [powershell]::Create('CurrentRunspace'); $zz = 5; $null = $ps.AddScript('$zz'); $ps.Invoke(); $ps.IsNested
$x = [powershell]::Create().AddScript('1; 2; 3').Invoke(); $x.GetType().FullName; $x.Count
[powershell]::Create().AddScript({ 5 }).Invoke()
[powershell]::Create().AddCommand('Get-Date').AddParameter('Year', 2020).AddParameter('Month', 1).AddParameter('Day', 1).AddCommand('ForEach-Object').AddParameter('MemberName', 'Year').Invoke()
$out = [System.Management.Automation.PSDataCollection[psobject]]::new(); $inp = [System.Management.Automation.PSDataCollection[int]]::new(); $inp.Add(7); $inp.Complete()
$ps = [powershell]::Create().AddScript('process { "p $_" } end { "e" }'); $h = $ps.BeginInvoke($inp, $out); $null = $h.AsyncWaitHandle.WaitOne(5000); $ps.EndInvoke($h).Count; $out -join ','; $h.IsCompleted; $h.GetType().Name
$ps = [powershell]::Create().AddScript('Start-Sleep 30; 1'); $h = $ps.BeginInvoke(); Start-Sleep -Milliseconds 100; $ps.InvocationStateInfo.State; $ps.Stop(); $ps.InvocationStateInfo.State; try { $ps.EndInvoke($h) } catch { $_.Exception.InnerException.GetType().FullName; "$_" }
$ps = [powershell]::Create().AddScript('Get-Item /nope; "after"'); $ps.Invoke(); $ps.Streams.Error[0].FullyQualifiedErrorId; "$($ps.Streams.Error[0])"
$ps = [powershell]::Create().AddScript('$ErrorActionPreference = "Stop"; Get-Item /nope; "after"'); try { $ps.Invoke() } catch { $_.Exception.InnerException.GetType().Name; "$_" }
$ps = [powershell]::Create().AddScript('exit 5'); $ps.Invoke().Count; $ps.InvocationStateInfo.State
$ps = [powershell]::Create().AddScript('$PSScriptRoot; $MyInvocation.MyCommand.CommandType; $Host.Name; $args.Count; (Get-Variable x -ErrorAction Ignore).Count; $PWD.Path -eq [environment]::CurrentDirectory'); $ps.Invoke()
$ps | Get-Member -MemberType Property | ForEach-Object { "$($_.Name) $($_.Definition)" }
