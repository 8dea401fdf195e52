class Stack2 { hidden [System.Collections.Generic.List[object]]$items = [System.Collections.Generic.List[object]]::new()
  [void] Push([object]$x) { $this.items.Add($x) } [object] Pop() { if ($this.items.Count -eq 0) { throw [InvalidOperationException]::new('empty') }; $i = $this.items.Count - 1; $v = $this.items[$i]; $this.items.RemoveAt($i); return $v } }
$s = [Stack2]::new(); $s.Push(1); $s.Push('a'); $s.Pop(); $s.Pop(); try { $s.Pop() } catch { $_.Exception.GetType().FullName; $_.Exception.Message; $_.FullyQualifiedErrorId; $_.ScriptStackTrace }
try { $s.Pop() } catch [InvalidOperationException] { "caught typed" }
class E1 : Exception { [int]$Code; E1([string]$m, [int]$c) : base($m) { $this.Code = $c } }
try { throw [E1]::new('boom', 5) } catch [E1] { "$($_.Exception.Code) $($_.Exception.Message)"; $_.FullyQualifiedErrorId; $_.CategoryInfo.Reason }
function th { throw [E1]::new('deep', 7) }
try { th } catch { $_.Exception.GetType().Name; $_.InvocationInfo.Line.Trim() }
class Cmp : IComparable { [int]$v; Cmp($v) { $this.v = $v } [int] CompareTo([object]$o) { return $this.v.CompareTo($o.v) } [string] ToString() { return "c$($this.v)" } }
"$([Cmp]::new(3), [Cmp]::new(1), [Cmp]::new(2) | sort)"; [Cmp]::new(3) -gt [Cmp]::new(1); [Cmp]::new(3) -eq [Cmp]::new(3)
class Eq { [int]$v; Eq($v) { $this.v = $v } [bool] Equals([object]$o) { return $o -is [Eq] -and $o.v -eq $this.v } [int] GetHashCode() { return $this.v } }
[Eq]::new(3) -eq [Eq]::new(3); [Eq]::new(1),[Eq]::new(1) | sort -Unique | measure | % Count; $hs = [System.Collections.Generic.HashSet[object]]::new(); $hs.Add([Eq]::new(1)); $hs.Add([Eq]::new(1)); @([Eq]::new(5)) -contains [Eq]::new(5)
class Op { [int]$v; Op($v) { $this.v = $v } static [Op] op_Addition([Op]$a, [Op]$b) { return [Op]::new($a.v + $b.v) } static [Op] op_Multiply([Op]$a, [int]$b) { return [Op]::new($a.v * $b) } static [bool] op_Equality([Op]$a, [Op]$b) { return $a.v -eq $b.v } static [Op] op_UnaryNegation([Op]$a) { return [Op]::new(-$a.v) } static [string] op_Implicit([Op]$a) { return "op$($a.v)" } static [int] op_Explicit([Op]$a) { return $a.v } }
([Op]::new(1) + [Op]::new(2)).v; ([Op]::new(3) * 4).v; [Op]::new(1) -eq [Op]::new(1); try { (-[Op]::new(4)).v } catch { $_.Exception.Message }; try { [int][Op]::new(9) } catch { $_.Exception.Message }; [string][Op]::new(9)
class Disp : IDisposable { [void] Dispose() { 'disposed' | oh } }; $x = [Disp]::new(); $x.Dispose()
class It : System.Collections.IEnumerable { [System.Collections.IEnumerator] GetEnumerator() { return (1,2,3).GetEnumerator() } }
foreach ($q in [It]::new()) { $q }; [It]::new() | % { "p$_" }; @([It]::new()).Count
class Enr : System.Collections.IEnumerator { [int]$i = 0; [object] get_Current() { return $this.i } [bool] MoveNext() { $this.i++; return $this.i -le 3 } [void] Reset() { $this.i = 0 } }
foreach ($q in [Enr]::new()) { "e$q" }
[Enr]::new() | % { "ep$_" }
enum Color { Red = 1; Green; Blue = 10 }
[Flags()] enum F { A = 1; B = 2; C = 4; AB = 3 }
[Color]::Green; [int][Color]::Blue; [Color]'red'; [Color]2; try { [Color]'pink' } catch { $_.Exception.Message }; [F]'A,C'; [F]3; [F]7; [F]8; ([F]::A -bor [F]::C); ([F]'AB').HasFlag([F]::A); [enum]::GetNames([Color]) -join ','; [Color].GetEnumValues() -join ','
[Color]::Red -lt [Color]::Blue; [Color]::Red -eq 'Red'; 'red' -eq [Color]::Red; [Color]::Red + 1; switch ([Color]::Green) { Green { 'g' } }; @{[Color]::Red='x'}[[Color]::Red]; [Color]::Red.value__; "$([F]5)"; [F]::A | gm -Static | select -first 3 | % Name
