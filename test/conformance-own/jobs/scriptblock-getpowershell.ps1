# ScriptBlock.GetPowerShell
$x = 5
function show($p) { foreach ($c in $p.Commands.Commands) { "$($c.CommandText) script=$($c.IsScript) local=$($c.UseLocalScope) end=$($c.IsEndOfStatement)"; foreach ($q in $c.Parameters) { "   [$($q.Name)] [$($q.Value)] $(if ($null -ne $q.Value) { $q.Value.GetType().Name })" } } }
show ({ gi $using:x }.GetPowerShell())
$p = { gi $using:x }.GetPowerShell(); show $p
$h = @{ Path = 'a' }
show ({ gi @using:h }.GetPowerShell())
$d = [System.Collections.Generic.Dictionary[string, object]]::new(); $d['x'] = 9
show ({ gi $using:x }.GetPowerShell($d))
$o = $null; show ({ gi $using:x }.GetPowerShell($d, [ref]$o)); "$($o.Count) $($o.Keys)"
show ({ param($a, [int]$b = 7) gi $a -Force:$true; gci @args -name x 0x10 -Depth $b }.GetPowerShell(1, '2', 3))
show ({ gi a 2>&1 | gci -x: 1 | ft }.GetPowerShell())
show ({ & 'gi' $true $null 'q' "w$(1)" @(1, 2) @{ a = 1 } 1,2 }.GetPowerShell())
foreach ($b in { 1 }, { }, { gi $x }, { gi (gi x) }, { gi { a } }, { . gi }, { & { 1 } }, { gi > x }, { if (1) { gi } }, { begin { gi } }, { gi a; if (1) {} }, { 1 | gi }, { gi ([math]::Abs(-1)) }, { $x = 1 }, { trap { } gi x }, { gi @h }, { gi $env:HOME }, { gi $global:x },{ function f {} }) {
  try { show $b.GetPowerShell() } catch { "$b => $($_.Exception.InnerException.ErrorRecord.FullyQualifiedErrorId) $_" }
}
show ({ gi ([math]::Abs(-1)) }.GetPowerShell($true))
$ps = { param($n) Write-Output $n | ForEach-Object ToString; Get-Variable x }.GetPowerShell('hi')
$ps.Invoke() | % { "$_" }
$ps.Streams.Error.Count; $ps.Dispose()
function g { $loc = 3; show ({ gi $using:loc }.GetPowerShell()) }; g
