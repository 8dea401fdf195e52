$d = [System.Collections.Generic.OrderedDictionary[string, int]]::new()
$d.Add('b', 2); $d['a'] = 1; $d.Add('c', 3)
$d
$d.GetAt(1)
$d.IndexOf('c'), $d.IndexOf('zz') -join ' '
$d.Insert(0, 'z', 26); $d.Keys -join ','
$d.SetAt(1, 22); $d.SetAt(2, 'A', 11); $d.Values -join ','; $d.Keys -join ','
$d.RemoveAt(0); $d.Remove('c'); $d.Keys -join ','
foreach ($a in { $d.GetAt(9) }, { $d.Insert(9, 'q', 1) }, { $d.Add('b', 1) }, { $d.Insert(0, 'b', 1) }, { $d.SetAt(9, 1) }, { $d.SetAt(0, 'A', 1) }, { $d.RemoveAt(-1) }) { try { & $a } catch { $_.Exception.Message } }
$v = 0; $i = 0
$d.TryGetValue('A', [ref]$v); $v; $d.TryGetValue('A', [ref]$v, [ref]$i); $i
$d.TryAdd('n', 5); $d.TryAdd('n', 6); $d.ContainsKey('n'); $d.ContainsValue(5)
foreach ($p in $d.GetEnumerator()) { "$($p.Key)=$($p.Value)" }
$c = [System.Collections.Generic.OrderedDictionary[string, object]]::new([StringComparer]::OrdinalIgnoreCase); $c['x'] = 1; $c['X'] = 2; $c.Count; $c['x']
$d | ConvertTo-Json -Compress
$d.b
$q = [System.Collections.Generic.PriorityQueue[string, int]]::new(); $q.Enqueue('a', 3); $q.Enqueue('b', 1); $q.Enqueue('c', 2); $q.EnqueueDequeue('d', 0); $q.DequeueEnqueue('e', 5); $q.Count; while ($q.Count) { $q.Dequeue() }
try { $q.Dequeue() } catch { $_.Exception.Message }
$q.EnqueueRange([string[]]('m', 'n'), 4); $q.Peek(); $e = $null; $p = 0; $q.Remove('n', [ref]$e, [ref]$p); "$e $p $($q.Count)"
$ae = [AggregateException]::new('all', [Exception[]]([InvalidOperationException]::new('one'), [AggregateException]::new([Exception[]][ArgumentException]::new('two'))))
$ae.Message; $ae.Flatten().InnerExceptions.Message; $ae.Flatten().Message
try { $ae.Handle({ $args[0] -is [InvalidOperationException] }) } catch { $_.Exception.Message }
