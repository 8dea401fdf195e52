# Methods called on every element of a collection: what they give is taken apart once
$parts = @('a b', 'c d e').Split(' ')
$parts.Count; $parts.GetType().Name; $parts -join '|'
, @('x y').Split(' ') | ForEach-Object { $_.GetType().Name }
$lists = [System.Collections.Generic.List[int]]::new([int[]](1, 2)), [System.Collections.Generic.List[int]]::new([int[]](3))
$lists.GetRange(0, 1) -join ','
@(@('ab', 'cd'), 'ef').ToUpper() -join ','
@('ab', 'cd').ToCharArray().Count
@(@{ a = 1; b = 2 }, @{ c = 3 }).Clone().Count
@('one').Substring(1).GetType().Name
$null -eq @([System.Collections.ArrayList]@(1)).Clear()
@([psobject].Assembly, [int].Assembly).GetTypes()[0].GetType().Name
@('x', 'y').Insert(0, 'a')
try { @('x', 5).Insert(0, 'a') } catch { $_.FullyQualifiedErrorId; "$_" }
try { @().NoMethod() } catch { $_.FullyQualifiedErrorId; "$_" }
