# ReadOnlyDictionary is a view that takes nothing; CopyTo of sets says what is wrong with its arguments
$ErrorView = 'NormalView'
function Attempt([scriptblock]$b) { try { & $b } catch { "$($_.FullyQualifiedErrorId): $($_.Exception.Message)" } }
$d = [Collections.Generic.Dictionary[string, int]]::new(); $d['a'] = 1
$r = [Collections.ObjectModel.ReadOnlyDictionary[string, int]]::new($d)
"$($r.Count) $($r['a']) $($r.a) $($r.ContainsKey('a')) $($r.Keys) $($r.Values)"
$d['b'] = 2
"$($r.Count) $($r['b'])"
Attempt { $r['a'] = 5 }
Attempt { $r['zz'] }
Attempt { [Collections.ObjectModel.ReadOnlyDictionary[string, int]]::new($null) }
$v = 0; "$($r.TryGetValue('b', [ref]$v)) $v"
"$($d['a']) $($d.Count)"
$set = [Collections.Generic.HashSet[string]]::new([string[]]('a', 'b'))
Attempt { $set.CopyTo([string[]]::new(0)) }
Attempt { $set.CopyTo([string[]]::new(2), 1) }
Attempt { $set.CopyTo([string[]]::new(2), -1) }
Attempt { $set.CopyTo([string[]]::new(1), 0, 5) }
Attempt { $set.CopyTo([string[]]::new(1), 0, -5) }
Attempt { $set.CopyTo($null) }
Attempt { $a = [string[]]::new(3); $set.CopyTo($a, 1); "$a" }
Attempt { $a = [string[]]::new(3); $set.CopyTo($a, 0, 1); "$a" }
Attempt { [Collections.Generic.SortedSet[int]]::new([int[]](1, 2)).CopyTo([int[]]::new(1)) }
