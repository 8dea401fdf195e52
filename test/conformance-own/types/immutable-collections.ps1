$l = [System.Collections.Immutable.ImmutableList]::Create([int[]](3, 1, 2))
$l.Count; $l2 = $l.Add(4); $l.Count; $l2.Count; "$l2"
$l2.Remove(3) -join ','; $l2.Insert(0, 9) -join ','; $l2.RemoveAt(0) -join ','; $l2.SetItem(0, 7) -join ','; $l2.Sort() -join ','; $l2.Reverse() -join ','; $l2.Contains(4); $l2.IndexOf(2); $l2[1]
$l2.AddRange([int[]](5, 6)) -join ','; $l2.Replace(3, 30) -join ','; $l2.Clear().Count; $l2.RemoveAll({ $args[0] -gt 2 }) -join ','; $l2.IsEmpty
$l2.GetType().FullName.Split('[')[0]
try { $l2[99] } catch { $_.Exception.Message }
try { $l2.RemoveAt(99) } catch { $_.Exception.Message }
[System.Collections.Immutable.ImmutableList[string]]::Empty.Add('a').Add('b') -join '-'
$b = $l.ToBuilder(); $b.Add(10); $b.Count; $b.ToImmutable() -join ','
$d = [System.Collections.Immutable.ImmutableDictionary[string, int]]::Empty.Add('a', 1)
$d2 = $d.SetItem('a', 5).Add('b', 2)
$d['a']; $d2['a']; $d2.Count; $d2.ContainsKey('b'); $d2.Remove('a').Count; $d2.ContainsValue(2)
try { $d.Add('a', 9) } catch { $_.Exception.Message }
try { $d['zz'] } catch { $_.Exception.Message }
$v = 0; $d2.TryGetValue('b', [ref]$v); $v
$d2.Keys | sort; $d2.Values | sort
$s = [System.Collections.Immutable.ImmutableSortedDictionary[string, int]]::Empty.Add('z', 1).Add('a', 2); $s; $s.Keys -join ','
$h = [System.Collections.Immutable.ImmutableHashSet]::Create([int[]](1, 2, 2, 3)); $h.Count; $h.Add(4).Count; $h.Contains(2); $h.Union([int[]](7, 8)).Count; $h.Intersect([int[]](2, 3)).Count; $h.Except([int[]](2)).Count; $h.IsSubsetOf([int[]](1, 2, 3, 4)); $h.SetEquals([int[]](3, 2, 1))
$ss = [System.Collections.Immutable.ImmutableSortedSet]::Create([int[]](5, 1, 3)); $ss -join ','; $ss.Min; $ss.Max; $ss.Add(4) -join ','; $ss[1]
$q = [System.Collections.Immutable.ImmutableQueue]::Create([int[]](1, 2)); $q.Peek(); $q.Dequeue().Peek(); $q.Enqueue(9) -join ','; $q.IsEmpty
$k = [System.Collections.Immutable.ImmutableStack]::Create([int[]](1, 2)); $k.Peek(); $k.Pop().Peek(); $k.Push(9) -join ','
$a = [System.Collections.Immutable.ImmutableArray]::Create([int[]](1, 2, 3)); $a.Length; $a[1]; $a.Add(4).Length; $a -join ','; $a.Contains(2); $a.IndexOf(3); $a.RemoveAt(0) -join ','; $a.SetItem(0, 9) -join ','
$bd = [System.Collections.Immutable.ImmutableDictionary]::CreateBuilder[string, int](); $bd['x'] = 1; $bd.Add('y', 2); $bd.ToImmutable().Count
