# interfaces, generics and inheritance from .NET
class Cmp : System.Collections.Generic.IComparer[int] { [int] Compare([int]$a, [int]$b) { return $b - $a } }
$l = [System.Collections.Generic.List[int]](3,1,2); $l.Sort([Cmp]::new()); $l -join ','
class Disp : System.IDisposable { [bool]$Done; [void] Dispose() { $this.Done = $true; Write-Host 'disposed' } }
$x = [Disp]::new(); try { 'using' } finally { $x.Dispose() }; $x.Done; $x -is [System.IDisposable]
class MyList : System.Collections.Generic.List[string] { [int] TotalLength() { $t = 0; foreach ($s in $this) { $t += $s.Length }; return $t } }
$m = [MyList]::new(); $m.Add('ab'); $m.Add('cde'); $m.TotalLength(); $m.Count; $m -join '|'; $m.GetType().BaseType.Name
class MyEx : System.Exception { [int]$Code; MyEx([string]$m, [int]$c) : base($m) { $this.Code = $c } }
try { throw [MyEx]::new('custom', 42) } catch [MyEx] { "$($_.Exception.Message) $($_.Exception.Code) $($_.FullyQualifiedErrorId)" }
try { throw [MyEx]::new('c2', 1) } catch [System.Exception] { $_.Exception.GetType().Name }
class MyEx2 : MyEx { MyEx2() : base('fixed', 7) { } }; try { throw [MyEx2]::new() } catch [MyEx] { "$($_.Exception.Code) $($_.Exception.GetType().Name)" }
class HT : hashtable { [string] Desc() { return "n=$($this.Count)" } }; $h = [HT]::new(); $h['a'] = 1; $h.Desc(); $h.a
class Attr : System.Attribute { [string]$Text; Attr([string]$t) { $this.Text = $t } }
class Val : System.Management.Automation.ValidateArgumentsAttribute { [void] Validate([object]$a, [System.Management.Automation.EngineIntrinsics]$e) { if ($a -gt 10) { throw [System.ArgumentException]::new("too big: $a") } } }
function TV { param([Val()]$x) "ok $x" }; TV 5; try { TV 50 } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
class Tr : System.Management.Automation.ArgumentTransformationAttribute { [object] Transform([System.Management.Automation.EngineIntrinsics]$e, [object]$d) { return "T:$d" } }
function TT { param([Tr()]$x) $x }; TT abc
class VS : System.Management.Automation.IValidateSetValuesGenerator { [string[]] GetValidValues() { return 'dyn1','dyn2' } }
function TVS { param([ValidateSet([VS])]$x) $x }; TVS dyn1; try { TVS nope } catch { $_.Exception.Message }
class En : System.Collections.IEnumerable { [System.Collections.IEnumerator] GetEnumerator() { return (1,2,3).GetEnumerator() } }
foreach ($i in [En]::new()) { "e$i" }; [En]::new() | % { "p$_" }
class Fmt : System.IFormattable { [string] ToString([string]$f, [System.IFormatProvider]$p) { return "F[$f]" } }
'{0:abc}' -f [Fmt]::new(); "$([Fmt]::new())"
class Node { [int]$V; [Node]$L; [Node]$R; Node([int]$v) { $this.V = $v } [void] Ins([int]$v) { if ($v -lt $this.V) { if ($this.L) { $this.L.Ins($v) } else { $this.L = [Node]::new($v) } } elseif ($this.R) { $this.R.Ins($v) } else { $this.R = [Node]::new($v) } } [int[]] Walk() { $o = @(); if ($this.L) { $o += $this.L.Walk() }; $o += $this.V; if ($this.R) { $o += $this.R.Walk() }; return $o } }
$n = [Node]::new(5); 3,8,1,4 | % { $n.Ins($_) }; $n.Walk() -join ','
[System.Collections.Generic.Dictionary[string,Node]]::new().GetType().Name; [Node[]]::new(2).Count; [System.Collections.Generic.List[Node]]$ln = @([Node]::new(1)); $ln[0].V; $ln.GetType().GenericTypeArguments[0].Name
class A1 { [B1]$b; [string] Name() { return 'A1' } }; class B1 { [A1]$a; [string] Name() { return 'B1' } }
$a = [A1]::new(); $a.b = [B1]::new(); $a.b.a = $a; $a.b.a.Name(); try { $a.b = 'str' } catch { $_.Exception.Message }
class Clo { [scriptblock] Make() { $v = 5; return { $this.X + $v }.GetNewClosure() } [int]$X = 3; [object] Each() { return 1..2 | % { $_ + $this.X } } [object] Pipe() { $r = 1,2 | ForEach-Object { $_ * 2 } | Where-Object { $_ -gt 2 }; return $r } }
$c = [Clo]::new(); $c.Each() -join ','; $c.Pipe(); & $c.Make()
class ThisTest { [string]$P = 'p'; [string] M() { $local = 'l'; return "$($this.P)$local$script:sv" } }; $script:sv = 'S'; [ThisTest]::new().M()
class NoRet { [int] M([bool]$b) { if ($b) { return 1 } return 0 } [string] Sw([int]$i) { switch ($i) { 1 { return 'one' } default { return 'other' } } return 'x' } [int] Try() { try { return 1 } finally { Write-Host 'fin' } } [int] Loop() { foreach ($i in 1..5) { if ($i -eq 3) { return $i } } return -1 } }
$nr = [NoRet]::new(); $nr.M($true); $nr.Sw(1); $nr.Sw(2); $nr.Try(); $nr.Loop()
