$ErrorView = 'NormalView'
$ErrorView = 'NormalView'
$S = [System.Management.Automation.PSSerializer]
function ser($label, [scriptblock]$b, $depth = 2) { "== $label"; try { $v = & $b; if ($v -is [array] -and $v.Count -eq 1 -and $v[0] -isnot [array]) { }; $S::Serialize($v, $depth) } catch { "ERR " + $_.Exception.GetType().Name + ": " + $_.Exception.Message } }
function rt($label, [scriptblock]$b, $depth = 2) { "== $label"; try { $v = & $b; $r = $S::Deserialize($S::Serialize($v, $depth)); if ($null -eq $r) { "null" } else { $r.GetType().FullName; $r.PSTypeNames -join ";"; "$r"; ($r.PSObject.Properties | ForEach-Object { $_.MemberType.ToString() + ":" + $_.Name + "=" + $_.Value }) -join "|"; $r | Format-List * | Out-String -Width 120 } } catch { "ERR " + $_.Exception.GetType().Name + ": " + $_.Exception.Message } }
ser sortedset { , [System.Collections.Generic.SortedSet[int]]@(3,1,2) }
ser hashset { , [System.Collections.Generic.HashSet[string]]@('a','b') }
ser linkedlist { , [System.Collections.Generic.LinkedList[int]]::new([int[]](1,2)) }
ser segment { , [System.ArraySegment[int]]::new([int[]](1..5), 1, 3) }
ser range { , [System.Linq.Enumerable]::Range(1,3) }
ser repeat { , [System.Linq.Enumerable]::Repeat('x',2) }
ser empty { , [System.Linq.Enumerable]::Empty[int]() }
ser sortedlist { [System.Collections.SortedList]@{a=1;b=2} }
ser gsortedlist { $x=[System.Collections.Generic.SortedList[string,int]]::new(); $x.Add('k',1); $x }
ser sorteddict { $x=[System.Collections.Generic.SortedDictionary[string,int]]::new(); $x.Add('k',1); $x }
ser dict { $x=[System.Collections.Generic.Dictionary[string,int]]::new(); $x.Add('k',1); $x }
ser cdict { $x=[System.Collections.Concurrent.ConcurrentDictionary[string,int]]::new(); $x['k']=1; $x }
ser bag { , [System.Collections.Concurrent.ConcurrentBag[int]]@(1) }
ser cq { $q = [System.Collections.Concurrent.ConcurrentQueue[int]]::new(); $q.Enqueue(1); , $q }
ser cs { $q = [System.Collections.Concurrent.ConcurrentStack[int]]::new(); $q.Push(1); , $q }
ser obscoll { , [System.Collections.ObjectModel.ObservableCollection[int]]@(1,2) }
ser coll { , [System.Collections.ObjectModel.Collection[string]]@('a') }
ser roc { , [System.Collections.ObjectModel.ReadOnlyCollection[int]]::new([int[]](1,2)) }
ser rod { , [System.Collections.ObjectModel.ReadOnlyDictionary[string,int]]::new([System.Collections.Generic.Dictionary[string,int]]::new()) }
ser hybrid { $h=[System.Collections.Specialized.HybridDictionary]::new(); $h.Add('a',1); $h }
ser listdict { $h=[System.Collections.Specialized.ListDictionary]::new(); $h.Add('a',1); $h }
ser strdict { $h=[System.Collections.Specialized.StringDictionary]::new(); $h.Add('a','1'); , $h }
ser strcoll { $h=[System.Collections.Specialized.StringCollection]::new(); $h.Add('a') > $null; , $h }
ser nvc { $h=[System.Collections.Specialized.NameValueCollection]::new(); $h.Add('a','1'); $h.Add('a','2'); , $h }
ser bitarr { , [System.Collections.BitArray]::new([bool[]]($true,$false)) }
ser pq { $h=[System.Collections.Generic.PriorityQueue[string,int]]::new(); $h.Enqueue('a',1); $h }
ser keys { , @{a=1}.Keys }
ser values { , ([ordered]@{a=1}).Values }
ser dkeys { $x=[System.Collections.Generic.Dictionary[string,int]]::new(); $x.Add('k',1); , $x.Keys }
ser enumerator { , @(1,2).GetEnumerator() }
ser henum { , @{a=1}.GetEnumerator() }
ser dentry { [System.Collections.DictionaryEntry]::new('k','v') }
ser kvp { [System.Collections.Generic.KeyValuePair[string,int]]::new('k',1) }
ser immutable { , [System.Collections.Immutable.ImmutableArray]::Create[int]([int[]](1,2)) }
ser immlist { , [System.Collections.Immutable.ImmutableList]::Create[int]([int[]](1,2)) }
ser lookup { , [System.Collections.Generic.Queue[int]]::new([int[]](1,2)) }
ser stack { , [System.Collections.Generic.Stack[int]]::new([int[]](1,2)) }
