$d = [System.Collections.Generic.Dictionary[string, int]]::new([StringComparer]::OrdinalIgnoreCase)
$d.Add('One', 1); $d['TWO'] = 2; $d['one']; $d.ContainsKey('two'); $d.TryAdd('x', 9); $d.TryAdd('X', 9); $d.Remove('x'); $d.Count
$d.Add('ONE', 5)
$d['nope']
$d.nope
$d.Add($null, 1)
$d['z'] = 'abc'
$v = 0; $d.TryGetValue('two', [ref]$v); $v; $d.TryGetValue('q', [ref]$v); $v
$d.GetEnumerator() | % { "$($_.Key)=$($_.Value)" }
foreach ($k in $d.Keys) { $k }; $d.Keys.Count; $d.Values -join ','; $d.Keys.GetType().Name; $d.Comparer.GetType().Name
$d.Keys[0]
foreach ($k in $d.Keys) { $d[$k] = 5 }
$sd = [System.Collections.Generic.SortedDictionary[int, string]]::new(); $sd[3] = 'c'; $sd[1] = 'a'; $sd.Keys -join ','; $sd.First().Value; $sd.GetEnumerator() | select -First 1 | % Key
$sl = [System.Collections.Generic.SortedList[string, int]]::new(); $sl.Add('b', 1); $sl.Add('a', 2); $sl.Keys[0]; $sl.Values[0]; $sl.IndexOfKey('b'); $sl.IndexOfValue(1); $sl.RemoveAt(0); $sl.Count; $sl.GetKeyAtIndex(0)
$h = [System.Collections.Generic.HashSet[string]]::new([string[]]('a', 'b'), [StringComparer]::OrdinalIgnoreCase); $h.Add('A'); $h.Add('c'); $h.UnionWith([string[]]('d')); $h.Count; $h.IntersectWith([string[]]('a', 'D')); ($h | sort) -join ','; $h.IsSubsetOf([string[]]('A', 'd', 'e')); $h.Overlaps([string[]]('zz')); $h.SetEquals([string[]]('d', 'a')); $h.ExceptWith([string[]]'a'); $h.SymmetricExceptWith([string[]]('q')); ($h | sort) -join ','; $h.RemoveWhere({ $args[0] -eq 'q' })
$ss = [System.Collections.Generic.SortedSet[int]]::new([int[]](5, 1, 3)); $ss.Min; $ss.Max; $ss -join ','; $ss.GetViewBetween(2, 5) -join ','; $ss.Reverse() -join ','
$q = [System.Collections.Generic.Queue[int]]::new(); $q.Enqueue(1); $q.Enqueue(2); $q.Peek(); $q.Dequeue(); $q.Count; $q.ToArray() -join ','; $q.Clear(); $q.Dequeue()
$st = [System.Collections.Generic.Stack[string]]::new(); $st.Push('a'); $st.Push('b'); $st.Pop(); $st.Peek(); $st.Count; $r = $null; $st.TryPop([ref]$r); $st.TryPop([ref]$r); $st.Pop()
$ll = [System.Collections.Generic.LinkedList[int]]::new(); $n = $ll.AddLast(1); $null = $ll.AddAfter($n, 2); $null = $ll.AddFirst(0); $ll -join ','; $ll.First.Value; $ll.Last.Previous.Value; $ll.Remove(1); $ll.Find(2).Value; $ll.RemoveFirst(); $ll.Count
$od = [System.Collections.Specialized.OrderedDictionary]::new(); $od.Add('k', 1); $od.Insert(0, 'j', 2); $od[0]; $od['k']; $od.Keys -join ','; $od.Contains('k'); $od.RemoveAt(0); $od.Count; $od.Add('k', 5)
