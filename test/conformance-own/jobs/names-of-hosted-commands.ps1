$ErrorView = 'NormalView'
$ps=[powershell]::Create('CurrentRunspace'); function gg { "n:$($MyInvocation.InvocationName)" }; Set-Alias ggg gg
$ps.AddCommand('gg').Invoke(); $ps.Commands.Clear(); $ps.AddCommand('ggg').Invoke(); $ps.Commands.Clear(); $ps.AddCommand('GG').Invoke();$ps.Commands.Clear();
$null=$ps.AddCommand('gi').AddArgument('/nosuch').Invoke(); $ps.Streams.Error[0].InvocationInfo.InvocationName; $ps.Streams.Error[0].InvocationInfo.MyCommand.Name
& 'gg'; & (gcm gg); . gg
$p2=[powershell]::Create(); try { $p2.AddCommand('Get-ItemX').Invoke() } catch { $_.Exception.InnerException.CommandName }
$p2=[powershell]::Create(); $null = $p2.AddCommand('get-item').AddArgument('/nosuch').Invoke(); $p2.Streams.Error | % { $_.InvocationInfo.InvocationName; "$($_.InvocationInfo.PositionMessage)" }
# async in the current runspace
$c=[powershell]::Create('CurrentRunspace'); 
foreach ($t in { $c.AddScript('1+1').InvokeAsync() }, { $c.BeginInvoke() }, { $c.Invoke() }, { $c.InvokeAsync([System.Management.Automation.PSDataCollection[int]]::new()) }) { try { & $t } catch { "$t $($_.FullyQualifiedErrorId): $($_.Exception.Message)" } }
