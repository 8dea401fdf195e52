$ErrorView = 'NormalView'
# The properties that reflection and Get-Member list for collections, what their views are and how much room they have
function g($x) { $x.GetType().FullName -replace ', System[^\]]*'; (Get-Member -InputObject $x -MemberType Properties | ForEach-Object { $_.MemberType.ToString()[0] + ' ' + $_.Definition }); ($x.PSObject.Properties.Name -join ' ') }
g ([System.Collections.Generic.SortedSet[int]]@(1))
g ([System.Collections.Generic.HashSet[string]]@('a'))
g ([System.Collections.Generic.LinkedList[int]]::new())
g ([System.ArraySegment[int]]::new([int[]](1..5), 1, 3))
g ([System.Linq.Enumerable]::Range(1,3))
g ([System.Linq.Enumerable]::Repeat('x',2))
g (@{a=1}.Keys)
g (@{a=1}.Values)
g (([ordered]@{a=1}).Keys)
$x=[System.Collections.Generic.Dictionary[string,int]]::new(); $x.Add('k',1)
g $x; g $x.Keys; g $x.Values
$h=[System.Collections.Specialized.NameValueCollection]::new(); $h.Add('a','1')
g $h; g $h.Keys; $h.Keys[0]; $h.Keys.Get(0)
g ([System.Collections.Generic.Queue[int]]::new())
g ([System.Collections.Generic.Stack[int]]::new())
g ([System.Collections.Generic.SortedDictionary[string,int]]::new())
g ([System.Collections.Generic.SortedDictionary[string,int]]::new().Keys)
g ([System.Collections.Generic.SortedList[string,int]]::new())
g ([System.Collections.Concurrent.ConcurrentDictionary[string,int]]::new())
g ([System.Collections.Generic.PriorityQueue[string,int]]::new())
g ([System.Collections.Generic.PriorityQueue[string,int]]::new().UnorderedItems)
g ([System.Collections.Specialized.StringDictionary]::new())
g ([System.Collections.Specialized.HybridDictionary]::new())
g ([System.Collections.Specialized.ListDictionary]::new())
g ([System.Collections.Specialized.StringCollection]::new())
g ([xml]'<a/>').ChildNodes
g ([xml]'<a/>').SelectNodes('//a')
g ([xml]'<a x=""/>').a.Attributes
g ([regex]::Matches('a','a'))
g ([regex]::Match('a','a').Groups)
g ([regex]::Match('a','a').Captures)
g ([System.Collections.Generic.Comparer[int]]::Default)
g ([System.Collections.Generic.EqualityComparer[string]]::Default)
g ([System.Collections.Generic.EqualityComparer[int]]::Default)
g ([System.Collections.Generic.Comparer[object]]::Default)
g ([System.Collections.Generic.EqualityComparer[object]]::Default)
g ([System.Collections.Generic.EqualityComparer[DayOfWeek]]::Default)
g ([hashtable]::Synchronized(@{}))
# room
foreach ($n in 0, 1, 3, 4, 8, 20, 100) {
  $s = [System.Collections.Generic.HashSet[int]]::new(); $d = [System.Collections.Generic.Dictionary[int,int]]::new(); $q = [System.Collections.Generic.Queue[int]]::new(); $t = [System.Collections.Generic.Stack[int]]::new(); $l = [System.Collections.Generic.SortedList[int,int]]::new()
  for ($i = 0; $i -lt $n; $i++) { $null = $s.Add($i); $d.Add($i, $i); $q.Enqueue($i); $t.Push($i); $l.Add($i, $i) }
  "$n $($s.Capacity) $($d.Capacity) $($q.Capacity) $($t.Capacity) $($l.Capacity) $([System.Collections.Generic.HashSet[int]]::new($n).Capacity) $([System.Collections.Generic.Dictionary[int,int]]::new($n).Capacity) $([System.Collections.Generic.Queue[int]]::new($n).Capacity) $($d.EnsureCapacity(50)) $($q.EnsureCapacity(50)) $($s.EnsureCapacity(50))"
}
# small dictionaries
$h=[System.Collections.Specialized.HybridDictionary]::new(); 'z','b','a','q' | ForEach-Object { $h.Add($_,1) }; "$($h.Keys)"; $h -is [hashtable]; $h.GetType().BaseType.FullName
$h=[System.Collections.Specialized.ListDictionary]::new(); 'z','b','a','q' | ForEach-Object { $h.Add($_,1) }; "$($h.Keys)"; $h.Keys.GetType().FullName; $h.Values.GetType().FullName; $h.Contains('b'); $h['a'] = 5; $h.a; $h.Remove('z'); $h.Count
$sd = [System.Collections.Specialized.StringDictionary]::new(); $sd.Add('Q','1'); $sd; $sd['q']; $sd.ContainsKey('Q'); foreach ($e in $sd) { $e.GetType().FullName + ' ' + $e.Key }; $sd['W'] = 'w'; $sd.Count; $sd.Remove('w'); $sd.ContainsValue('1'); Get-Member -InputObject $sd | ForEach-Object Definition
[System.Net.IPAddress]::Loopback.GetType().FullName; [System.Net.IPAddress]::Loopback -eq [ipaddress]'127.0.0.1'
