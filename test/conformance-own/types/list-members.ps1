$l = [System.Collections.Generic.List[int]](5, 3, 8, 1)
$l.Sort(); $l -join ','; $l.Reverse(); $l -join ','; $l.Sort({ param($a, $b) $b - $a }); $l -join ','
$l.FindAll({ $args[0] -gt 2 }) -join ','; $l.Find({ $args[0] -lt 4 }); $l.FindIndex({ $args[0] -eq 8 }); $l.Exists({ $args[0] -eq 99 }); $l.TrueForAll({ $args[0] -gt 0 }); $l.ConvertAll([Converter[int, string]] { "n$($args[0])" }) -join ','
$l.ForEach({ $_ * 2 }) -join ','; $l.ForEach([Action[int]] { param($x) $x }) ; $l.RemoveAll({ $args[0] % 2 -eq 0 }); $l -join ','
$l.AddRange([int[]](7, 9)); $l.InsertRange(1, [int[]](100, 101)); $l.GetRange(1, 2) -join ','; $l.RemoveRange(0, 2); $l -join ','; $l.BinarySearch(9); $l.Capacity -ge $l.Count; $l.ToArray().GetType().Name; $l.AsReadOnly().GetType().Name
$l.Insert(99, 1)
$l.RemoveAt(-1)
$l[50]
$l[50] = 1
$l.Add('abc')
$l.Add(@(1, 2))
$l.GetRange(0, 99)
$l.CopyTo([int[]]::new(1))
$l.Contains(9), $l.IndexOf(9), $l.LastIndexOf(9), $l.Remove(9), $l.Remove(999) -join ' '
[System.Collections.Generic.List[string]]::new(-1)
[System.Collections.Generic.List[object]]@(1, 'a', $null) | % { "[$_]" }
$l.Count = 5
$e = $l.GetEnumerator(); $e.MoveNext(); $e.Current
foreach ($x in $l) { if ($x -eq 101) { $l.Add(1) } }
[System.Collections.Generic.List[int]]::new([int[]](1, 2)).Equals($l)
$l -is [System.Collections.IList]; $l -is [System.Collections.Generic.IEnumerable[int]]
