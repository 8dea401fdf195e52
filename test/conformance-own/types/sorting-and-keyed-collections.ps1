# Sorting with comparisons, keyed collections, frozen ones, overridden members of collections
$list = [Collections.Generic.List[int]](31, 11, 21, 42, 12, 22, 13, 33, 3, 10, 20, 30, 5, 15, 25, 35, 45, 7, 17, 27, 37, 47)
$list.Sort([Comparison[int]] { param($x, $y) ($x % 10) - ($y % 10) })
"$list"
$texts = [string[]]('b', 'B', 'a', 'A', 'c', 'C')
[array]::Sort($texts, [StringComparer]::OrdinalIgnoreCase)
"$texts"
$keys = [int[]](1..40 | ForEach-Object { $_ % 3 })
$values = [int[]](1..40)
[array]::Sort($keys, $values)
"$values"
class People : Collections.ObjectModel.KeyedCollection[string, object] {
    [string] GetKeyForItem([object] $o) { return $o.Name }
}
$people = [People]::new()
$people.Add([pscustomobject]@{ Name = 'ann'; Age = 5 })
$people.Add([pscustomobject]@{ Name = 'bob'; Age = 7 })
$people['bob'].Age
$people[0].Name
$people.Contains('ann')
try { $people.Add([pscustomobject]@{ Name = 'ann' }) } catch { $_.Exception.Message }
$people.Remove('ann')
$people.Count
class Doubled : Collections.ObjectModel.Collection[int] {
    [void] InsertItem([int] $i, [int] $v) { ([Collections.ObjectModel.Collection[int]]$this).InsertItem($i, $v * 2) }
    [void] SetItem([int] $i, [int] $v) { ([Collections.ObjectModel.Collection[int]]$this).SetItem($i, -$v) }
}
$doubled = [Doubled]::new()
$doubled.Add(3)
$doubled.Insert(0, 4)
$doubled[0] = 7
"$doubled"
$bound = [ComponentModel.BindingList[int]]::new()
$bound.Add(1)
$bound.AllowNew
$bound.AddNew()
$bound.Count
$set = [Collections.Frozen.FrozenSet]::ToFrozenSet([string[]]('a', 'bb'), [StringComparer]::OrdinalIgnoreCase)
$set.Contains('BB')
$set.Count
$table = [Collections.Frozen.FrozenDictionary]::ToFrozenDictionary([string[]]('a', 'bb'), [Func[string, int]] { $args[0].Length }, $null)
$table[2]
try { [Collections.Frozen.FrozenSet]::ToFrozenSet([int[]](1, 2)) } catch { $_.Exception.Message }
$fixed = ([ordered]@{ a = 1 }).AsReadOnly()
try { $fixed.Add('b', 2) } catch { $_.Exception.Message }
[Collections.Specialized.StringCollection]('x', 'y')
[Collections.StructuralComparisons]::StructuralEqualityComparer.Equals([int[]](1, 2), [int[]](1, 2))
[Linq.Enumerable]::GroupBy([string[]]('a', 'bb', 'cc'), [Func[string, int]] { $args[0].Length }, [Func[string, string]] { $args[0].ToUpper() }) | ForEach-Object { "$($_.Key): $_" }
[Linq.Enumerable]::FirstOrDefault([int[]]@(), 9)
[Linq.Enumerable]::Zip([int[]](1, 2), [int[]](3, 4), [int[]](5, 6)) | ForEach-Object { "$_" }
