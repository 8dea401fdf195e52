# What methods of classes throw, called through their method objects, ForEach-Object and ForEach()
class M { [int]$V; M([int]$v) { $this.V = $v }
 [void] A() { throw [System.ArgumentException]::new('bad') }
 [void] B() { throw 'text' }
 [int] C() { return 1/0 }
 static [void] D() { throw 'stat' }
}
$x = [M]::new(1)
foreach ($n in 'A','B','C') { $m = $x.$n; try { $m.Invoke() } catch { "$n => $($_.Exception.GetType().Name): $($_.Exception.Message) <- $($_.Exception.InnerException.GetType().Name) id $($_.FullyQualifiedErrorId)" } }
foreach ($n in 'A','B','C') { try { $x.PSObject.Methods[$n].Invoke() } catch { "$n => $($_.Exception.GetType().Name): $($_.Exception.Message) <- $($_.Exception.InnerException.GetType().Name) id $($_.FullyQualifiedErrorId)" } }
foreach ($n in 'A','B','C') { try { $x | ForEach-Object $n } catch { "$n => $($_.Exception.GetType().Name): $($_.Exception.Message) <- $($_.Exception.InnerException.GetType().Name) id $($_.FullyQualifiedErrorId)" } }
foreach ($n in 'A','B','C') { try { [M].GetMethod($n).Invoke($x, @()) } catch { "$n => $($_.Exception.GetType().Name): $($_.Exception.Message) <- $($_.Exception.InnerException.GetType()) id $($_.FullyQualifiedErrorId)" } }
foreach ($n in 'A','B','C') { try { ($x,$x).$n() } catch { "$n => $($_.Exception.GetType().Name): $($_.Exception.Message) <- $($_.Exception.InnerException.GetType().Name) id $($_.FullyQualifiedErrorId)" } }
foreach ($n in 'A','B','C') { try { ($x,$x).ForEach($n) } catch { "$n => $($_.Exception.GetType().Name): $($_.Exception.Message) <- $($_.Exception.InnerException.GetType().Name) id $($_.FullyQualifiedErrorId)" } }
$d=[M]::D; try { $d.Invoke() } catch { "D => $($_.Exception.GetType().Name): $($_.Exception.Message) <- $($_.Exception.InnerException.GetType().Name) id $($_.FullyQualifiedErrorId)" }
'abc' | ForEach-Object Substring 9
try { 'abc' | ForEach-Object Substring 9 -ErrorAction Stop } catch { $_.FullyQualifiedErrorId; $_.Exception.GetType().Name }
try { @('abc').ForEach('Substring', 9) } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
try { @('abc').ForEach('Substring', 'x') } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
try { 'abc' | ForEach-Object Substring x -ErrorAction Stop } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
try { 'abc' | ForEach-Object Nope x -ErrorAction Stop } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
try { 1 | ForEach-Object CompareTo 'x' -ErrorAction Stop } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
try { [timespan]1 - 'x' } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
try { [datetime]::MinValue - [timespan]::FromDays(1) } catch { $_.FullyQualifiedErrorId; $_.Exception.Message; $_.Exception.GetType().Name }
$s = 'abc'.Substring
try { $s.Invoke(9) } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
try { $s.Invoke('q') } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
try { $s.Invoke(1,2,3) } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
try { [int]::Parse.Invoke('q') } catch { $_.FullyQualifiedErrorId; $_.Exception.Message; $_.Exception.InnerException.GetType().Name }
$p = ([pscustomobject]@{}).PSObject; try { $p.Methods['GetType'].Invoke(1) } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
