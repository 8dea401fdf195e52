# streams of hosted powershell
$ps = [powershell]::Create()
$null = $ps.AddScript('Write-Progress act -Status st -PercentComplete 5; Write-Information i -Tags t1; Write-Verbose v -Verbose; Write-Debug d -Debug; Write-Warning w; Write-Error e')
$ps.Invoke()
$ps.Streams.Progress[0].StatusDescription; $ps.Streams.Information[0].Tags; $ps.Streams.Information[0].MessageData; $ps.Streams.Verbose[0].Message; $ps.Streams.Debug[0].ToString(); $ps.Streams.Warning[0].GetType().Name; $ps.Streams.Error[0].Exception.Message
$ps.Streams | Format-List
$ps.Streams.Error.GetType().FullName
$null = Register-ObjectEvent $ps.Streams.Error DataAdded -SourceIdentifier da
$ps.Commands.Clear(); $ps.Streams.Error.Clear(); $null = $ps.AddScript('Write-Error two').Invoke()
(Wait-Event da -Timeout 3).SourceEventArgs.Index
$p2 = [powershell]::Create().AddCommand('ForEach-Object').AddParameter('Process', { "x$_" }); $p2.Invoke(@(1, 2))
$p3 = [powershell]::Create().AddCommand('Sort-Object').AddParameter('Descending'); $p3.Invoke(@(1, 3, 2))
$p4 = [powershell]::Create().AddCommand('Get-ChildItem').AddParameter('Path', '/etc/hosts').AddCommand('Select-Object').AddParameter('ExpandProperty', 'Name'); $p4.Invoke()
$p5 = [powershell]::Create().AddScript('param([int]$n) if ($n -gt 1) { throw "too big: $n" } $n').AddParameter('n', 5)
try { $p5.Invoke() } catch { $_.Exception.Message; $_.FullyQualifiedErrorId; $_.Exception.InnerException.ErrorRecord.ScriptStackTrace }
$p5.InvocationStateInfo.State; $p5.InvocationStateInfo.Reason.Message; $p5.HadErrors
$p6 = [powershell]::Create().AddScript('function f { [CmdletBinding()]param() Write-Error inner }; f'); $p6.Invoke(); $p6.Streams.Error[0].InvocationInfo.MyCommand.Name; $p6.Streams.Error[0].FullyQualifiedErrorId
$p7 = [powershell]::Create().AddScript('$ErrorActionPreference = "Stop"; Write-Error z; "no"'); try { $p7.Invoke() } catch { $_.Exception.InnerException.GetType().Name; "$_" }
