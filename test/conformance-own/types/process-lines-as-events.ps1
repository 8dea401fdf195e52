# Lines of a process as events, and its readers as tasks
$i=[System.Diagnostics.ProcessStartInfo]::new('sh'); $i.ArgumentList.Add('-c'); $i.ArgumentList.Add('echo one; echo two; echo err >&2; exit 3'); $i.RedirectStandardOutput=$true; $i.RedirectStandardError=$true
$p=[System.Diagnostics.Process]::new(); $p.StartInfo=$i
$out=[System.Collections.ArrayList]::new()
$e=Register-ObjectEvent -InputObject $p -EventName OutputDataReceived -Action { if ($null -ne $EventArgs.Data) { [void]$Event.MessageData.Add($EventArgs.Data) } } -MessageData $out
$err=[System.Collections.ArrayList]::new()
$f=Register-ObjectEvent $p ErrorDataReceived -Action { if ($null -ne $EventArgs.Data) { [void]$Event.MessageData.Add($EventArgs.Data) } } -MessageData $err
$p.Start(); $p.BeginOutputReadLine(); $p.BeginErrorReadLine(); $p.WaitForExit()
Start-Sleep -Milliseconds 300
$out -join ','
$err -join ','
$p.ExitCode
Get-EventSubscriber | Unregister-Event
$p2=[System.Diagnostics.Process]::Start($i); $t=$p2.StandardOutput.ReadToEndAsync(); $p2.WaitForExitAsync().Wait(); $t.Result; $p2.HasExited
try { $p2.BeginOutputReadLine(); $p2.BeginOutputReadLine() } catch { $_.Exception.Message }
$p3=[System.Diagnostics.Process]::new(); try { $p3.BeginOutputReadLine() } catch { $_.Exception.Message }
