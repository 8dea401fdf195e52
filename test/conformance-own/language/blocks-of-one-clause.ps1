1, 2 | ForEach-Object { process { "fe[$_]" } }
1, 2 | Where-Object { process { "$_" -eq '2' } }
1, 2 | Sort-Object { process { -$_ } }
(1, 2).ForEach({ process { "m[$_]" } })
(1, 2).Where({ process { $_ -eq 2 } })
'ab' -replace 'a', { process { "r[$_]" } }
'x' | Select-Object @{ n = 'q'; e = { process { "s[$_]" } } } | % q
'a,b' -split { process { $_ -eq ',' } }
1 | Group-Object { process { "g$_" } } | % Name
switch (3) { { process { $_ -eq 3 } } { 'sw' } }
[regex]::Replace('a', 'a', { process { "ev[$_][$args]" } })
& { process { "amp[$_]" } }
1 | & { process { "p[$_]" } }
$o = [pscustomobject]@{ a = 1 }; $o | Add-Member ScriptProperty sp { process { "sp[$_][$($this.a)]" } }; $o.sp
1 | Format-Table @{ n = 'z'; e = { process { "ft$_" } } } -HideTableHeaders
{ process { "iwc[$_]" } }.InvokeWithContext($null, [psvariable]::new('_', 9))
1, 2 | ForEach-Object { param($p) process { "pp[$_][$p]" } }
1, 2 | ForEach-Object -Begin { process { "b[$_]" } } -Process { $_ } -End { process { "e[$_]" } }
function v { param([ValidateScript({ process { $_ -gt 1 } })]$x) "v$x" } ; v 2
1..2 | ForEach-Object { end { "end[$_]" } }
Invoke-Command { process { "ic[$_]" } }
5 | Invoke-Command { process { "ic[$_]" } }
5, 6 | Invoke-Command { begin { 'b' } process { "ic[$_]" } end { 'e' } }
$sb = { begin { 'b' } process { 'p' } end { 'e' } }; foreach ($c in { $sb.Invoke() }, { $sb.InvokeReturnAsIs() }, { { process { $_ } }.Invoke(1) }, { { begin { 1 } }.Invoke() }, { { end { 'e' } }.Invoke() }, { { process { 'p' } end { } }.InvokeWithContext($null, $null) }, { { begin { } end { 'x' } }.GetNewClosure().Invoke() }, { function q { process { 'pp' } end { 'ee' } }; (Get-Command q).ScriptBlock.Invoke() }, { { dynamicparam { } end { 'd' } }.Invoke() }, { { clean { 'c' } end { 'd' } }.Invoke() }, { (1, 2).ForEach({ process { $_ } end { 'e' } }) }, { 1, 2 | ForEach-Object { process { $_ } end { 'e' } } }, { 1, 2 | ForEach-Object { begin { 'b' } process { $_ } } }, { 1,2 | Where-Object { process { $true } } }, { Invoke-Command { begin { 'b' } end { 'e' } } }, { [Func[int]] $f = { process { 5 } end { 6 } }; $f.Invoke() }, { 'a' -replace 'a', { process { 'z' } } }, { 1, 2 | Sort-Object { process { -$_ } } }, { 'abc' | Select-Object @{ n = 'x'; e = { process { $_ } } } }, { switch (1) { { process { $true } } { 'sw' } } }) { try { "$c => $(& $c)" } catch { "$c => $($_.FullyQualifiedErrorId) $($_.Exception.Message)" } }
