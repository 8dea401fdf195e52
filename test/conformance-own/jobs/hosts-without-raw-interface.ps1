# Sessions that a program or a job makes have a host without a raw interface; the input of a hosted script; copies of collections
$ErrorView = 'NormalView'
function t($n, [scriptblock]$b) { try { "$n> " + (@(& $b) -join '|') } catch { "$n! $($_.FullyQualifiedErrorId) :: $($_.Exception.Message)" } }
t 1 { $p = [powershell]::Create().AddScript('$host.UI.RawUI.WindowTitle = "x"; "after"; $host.UI.RawUI.BufferSize; $host.UI.RawUI.KeyAvailable; "end"'); $p.Invoke(); $p.HadErrors; $p.Streams.Error | ForEach-Object { $_.FullyQualifiedErrorId; $_.Exception.InnerException.GetType().Name } }
t 2 { $p = [powershell]::Create().AddScript('$host.UI.WriteLine("hi"); $host.UI.Write("x")'); $p.Invoke(); $p.HadErrors }
t 3 { 1 | ForEach-Object -Parallel { $host.UI.RawUI.ForegroundColor = 'Red'; 'after'; $host.Name } 2>&1 }
t 4 { Start-ThreadJob { try { $host.UI.RawUI.CursorPosition = $null } catch { $_.FullyQualifiedErrorId }; $host.Name } | Receive-Job -Wait -AutoRemoveJob }
t 5 { $p = [powershell]::Create().AddScript('@($input).Count; $input.Current; "--"; $input.MoveNext(); $input.Current'); $p.Invoke((1, 2)) }
t 6 { $p = [powershell]::Create().AddScript('foreach ($i in $input) { $i }; $input.Current'); $p.Invoke((3, 4)) }
t 7 { $j = Start-ThreadJob { @($input).Count; $input.Current } -InputObject 7, 8; Receive-Job $j -Wait -AutoRemoveJob }
t 8 { $c = [System.Management.Automation.PSDataCollection[psobject]](1, 'a'); $c.CopyTo(($a = [psobject[]]::new(2)), 0); $a -join ',' }
t 9 { $c = [System.Management.Automation.PSDataCollection[int]]@(1, 2); $c.CopyTo(($a = [int[]]::new(3)), 1); $a -join ','; $c.CopyTo(($a = [int[]]::new(1)), 0) }
