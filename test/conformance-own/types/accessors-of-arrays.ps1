function t([scriptblock]$s) { try { "$s => $(& $s)" } catch { "$s => E $($_.FullyQualifiedErrorId) $_" } }
$a = @{x=1},@{y=2}; $i=[int[]](1,2,3); $s='a','b'
t { $a.get_Count() }; t { $i.get_Count() }; t { $i.get_Length() }; t { $i.get_LongLength() }; t { $i.get_Rank() }; t { $i.get_Item(1) }; t { $i.get_SyncRoot() }; t { $i.get_IsFixedSize() }; t { $i.get_IsReadOnly() }; t { $i.get_IsSynchronized() }
t { $s.Contains('a') }; t { $s.IndexOf('b') }; t { $s.Add('c') }; t { $s.Insert(0,'c') }; t { $s.Remove('a') }; t { $s.RemoveAt(0) }; t { $s.Clear(); "[$($s -join '|')]" }; t { $i.Clear(); "$i" }
t { $i.CompareTo(1) }; t { $i.GetHashCode() -is [int] }; t { $i.GetEnumerator().GetType().Name }; t { $i.Count }; t { $i.Length }; t { $i.IsFixedSize }; t { $i.SyncRoot -is [array] }
t { 'abc'.get_Length() }; t { 'abc'.get_Chars(1) }; t { @{q=1}.get_Item('q') }; t { @{q=1}.get_Count() }; t { @{q=1}.get_Keys() }; t { ([ordered]@{q=5}).get_Item('q') }; t { ([ordered]@{q=5}).get_Item(0) }
t { $h=@{}; $h.set_Item('z',3); $h.z }; t { $l=[System.Collections.Generic.List[int]](1,2); $l.get_Item(1) }; t { $l=[System.Collections.Generic.List[int]](1,2); $l.set_Item(1,8); "$l" }; t { $l=[System.Collections.Generic.List[int]](1,2); $l.get_Count() }
t { $e=[System.Collections.ArrayList](1,2); $e.get_Item(0) }; t { ([version]'1.2').get_Major() }; t { (Get-Item /).get_FullName() }; t { ([xml]'<a b="1"/>').get_DocumentElement().get_Name() }; t { $x=[System.Collections.Generic.Dictionary[string,int]]::new(); $x.set_Item('k',4); $x.get_Item('k') }
t { (1,2,3).GetLength(0) }; t { (1,2,3).GetUpperBound(0) }; t { (3,1).CopyTo([object[]]::new(2),0) }; t { (1,2,3).Equals(1) }; t { ('b','a').get_IsFixedSize }; t { [System.Collections.IList]$z=(1,2); $z.get_Item(1) }
