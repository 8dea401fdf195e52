[System.Collections.Generic.List[Nope]]1
[System.Collections.Generic.List[Nope]]::new()
[System.Collections.Generic.List[Nope]]$l = 1
1 -as [System.Collections.Generic.List[Nope]]
$x = [System.Collections.Generic.List[Nope]]
$l2 = [System.Collections.Generic.Dictionary[string,Nope]]::new()
function q([System.Collections.Generic.List[Nope]]$p) {1}; q
[Nope[]]$l = 1
[Nope[]]1
$z = [Nope[]]::new(3)
[int][Nope]$h = 2
[Nope][int]$h = 2
try { 1/0 } catch [Nope] { 2 }
try { throw 'x' } catch [Nope] { 2 } catch { 3 }
@{ a = [Nope]1 }
[Nope].x
$h.x = [Nope]'q'
[Nope]$h.x = 1
nosuch 2> ([Nope]).y
[pscustomobject]@{a=[Nope]}
$k = { param([Nope]$a = 5) $a }
& $k 
& $k 2
[Nullable[Nope]]
[Collections.Generic.List`1[Nope]]
[Tuple[int,Nope]]
[Action[Nope]]
[Func[Nope]]
[Collections.Generic.Comparer[Nope]]
function g { param([ValidateSet([NopeX])]$p) }
g 1
[ValidateSet([NopeX])]$v = 'a'
[enum]::GetValuesAsUnderlyingType([DayOfWeek]) -join ' '
[DayOfWeek].GetEnumValuesAsUnderlyingType().GetType().Name
