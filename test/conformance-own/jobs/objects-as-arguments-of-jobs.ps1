# objects as arguments of jobs
$o = [pscustomobject]@{ A = 1; N = [pscustomobject]@{ B = 2 } }
Start-Job { param($p) $p.A; $p.N.B; $p.PSTypeNames[0]; $p.GetType().FullName } -ArgumentList $o | Receive-Job -Wait -AutoRemoveJob
Start-Job { $p = $using:o; $p.A; $p.N.B; $p.PSTypeNames[0] } | Receive-Job -Wait -AutoRemoveJob
$o | Start-Job { $input | ForEach-Object { $_.A; $_.PSTypeNames[0] } } | Receive-Job -Wait -AutoRemoveJob
Start-Job { param([datetime]$d, [timespan]$t, [guid]$g, [version]$v, [uri]$u, [switch]$s, [int[]]$i) "$($d.Year) $t $g $v $u $s $($i.Count)" } -ArgumentList ([datetime]'2020-01-02'), ([timespan]'1:00'), ([guid]::Empty), ([version]'1.2'), ([uri]'http://x'), $true, (1, 2) | Receive-Job -Wait -AutoRemoveJob
$f = Get-Item /etc/hosts; Start-Job { param($x) $x.Name; $x.GetType().Name; $x.Length -gt 0; "$x" } -ArgumentList $f | Receive-Job -Wait -AutoRemoveJob
$sb = { param($q) "sb $q" }; Start-Job { param($s) $s.GetType().Name; & ([scriptblock]::Create($s)) 5 } -ArgumentList $sb | Receive-Job -Wait -AutoRemoveJob
$h = [ordered]@{ z = 1; a = 2 }; Start-Job { param($x) $x.GetType().Name; $x.Keys -join ',' } -ArgumentList $h | Receive-Job -Wait -AutoRemoveJob
Start-Job { param($x) $x.GetType().Name; $x.Count; $x[1] } -ArgumentList (, [System.Collections.Generic.List[int]]@(1, 2)) | Receive-Job -Wait -AutoRemoveJob
Start-ThreadJob { param($x) $x.GetType().Name; $x.Add(3) } -ArgumentList (, ($gl = [System.Collections.Generic.List[int]]@(1, 2))) | Receive-Job -Wait -AutoRemoveJob; $gl.Count
Start-Job { param($e) $e.GetType().Name; "$e"; $e -eq 'Friday' } -ArgumentList ([dayofweek]::Friday) | Receive-Job -Wait -AutoRemoveJob
Start-Job { param([dayofweek]$e) $e.GetType().Name; "$e" } -ArgumentList ([dayofweek]::Friday) | Receive-Job -Wait -AutoRemoveJob
