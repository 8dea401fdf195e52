# Members that are added to numbers: seen wherever the same box is met again; small integers share theirs.
$x = 5; $x | Add-Member A 1; $x.A; $y = 5; $y.A
$list = 1, 2, 3; $list | Add-Member B 'b'; "$($list.B)"; $list[1].B; $list.Count; "$list"; ($list | Measure-Object -Sum).Sum
foreach ($n in $list) { $n | Add-Member -NotePropertyName C -NotePropertyValue "c$n" }; $list.C -join ','
$table = @{ k = 7 }; $table.k | Add-Member D 'd'; $table.k.D; $table['k'].D
$object = [pscustomobject]@{ n = 8 }; Add-Member -InputObject $object.n E 'e'; $object.n.E
$list | Add-Member ScriptProperty Twice { $this * 2 }; $list.Twice -join ','
$list | Add-Member ScriptMethod Plus { param($m) $this + $m }; $list[2].Plus(10); $list.Plus(1) -join ','
$doubles = 1.5, 2.5; $doubles | Add-Member F 'f'; "$($doubles.F)"; $doubles[0].F; $null -eq (1.5).F
$long = 5L; $long | Add-Member G 'g'; $long.G; $copy = $long; $copy.G; $null -eq (5L).G
$sum = $x + 1; $null -eq $sum.A; $x -eq 5; $x.GetType().Name; $x -is [int]
($x | Get-Member -MemberType NoteProperty).Name -join ','
$x | Select-Object A | ForEach-Object { "$_" }
$x.psobject.Properties['A'].Value; $x.psobject.Members.Add([psnoteproperty]::new('H', 'h')); $x.H; $x.psobject.Properties.Remove('H'); $null -eq $x.H
$x.A = 'changed'; $y.A
$x; $list; $doubles
ConvertTo-Json $list -Compress
$z = 30 | Add-Member I 'i' -PassThru; $z.I; $w = 30; $w.I; $z + 1
