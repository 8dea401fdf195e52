# What goes wrong in methods of classes: where, of which kind, shown in each view
class Acc { [decimal]$Bal; [string]$Owner = $(throw 'no owner'); Acc() {} }
try { [Acc]::new() } catch { $_.InvocationInfo.PositionMessage; "$_" }
class Acc2 { [decimal]$Bal = 0; hidden [System.Collections.ArrayList]$Log = @()
  Acc2([decimal]$b) { if ($b -lt 0) { throw [System.ArgumentOutOfRangeException]::new('b', $b, 'negative') } ; $this.Bal = $b }
  [decimal] Take([decimal]$n) { if ($n -gt $this.Bal) { throw "insufficient: $($this.Bal) < $n" }; $this.Bal -= $n; [void]$this.Log.Add($n); return $this.Bal }
  [decimal] Bad() { return $this.Take('x') }
  [int] Idx([int[]]$a) { return $a[10].Length }
  [string] Deep([int]$n) { if ($n -eq 0) { return [string]::Format('{0} {1}', 1) }; return $this.Deep($n - 1) }
  [object] Cmd() { return Get-Item /nope-here -ErrorAction Stop }
  [void] NonTerm() { Write-Error 'soft'; Get-Item /nope-here; $this.Log.Add('after') }
  static [Acc2] Make([string]$s) { return [Acc2]::new([decimal]::Parse($s)) }
  [int] Cast() { return 'abc' }
  [bool] Cmp([object]$o) { return $this.Bal -gt $o }
  [hashtable] H() { return @{ a = 1; b = $this.Nope() } }
  [string] Str() { return "v=$($this.Take(1e6))" }
  [object[]] Arr() { return 1, 2, $this.Take(99) }
  [object] Tern() { return $true ? $this.Take(98) : 1 }
  [object] Pipe() { return 1..3 | ForEach-Object { $_ / 0 } }
  [object] Idx2() { $h = @{}; return $h.a.b.c() }
}
$a = [Acc2]::new(50)
foreach ($b in { $a.Take(100) }, { $a.Bad() }, { $a.Deep(3) }, { $a.Cmd() }, { [Acc2]::Make('q') }, { [Acc2]::new(-5) }, { $a.Cast() }, { $a.Cmp('z') }, { $a.Cmp(@{}) }, { $a.H() }, { $a.Str() }, { $a.Arr() }, { $a.Tern() }, { $a.Pipe() }, { $a.Idx2() }, { $a.Take() }, { $a.Nope }, { $a.Take(1, 2) }, { [Acc2]::Zip() }, { [Acc2]::new() }, { $a.Bal = 'q' }, { $a.Idx($null) }, { $a.Idx('q') }) { try { & $b } catch { "$b => $($_.FullyQualifiedErrorId) $($_.InvocationInfo.ScriptLineNumber):$($_.InvocationInfo.OffsetInLine) $($_.Exception.GetType().Name) $_"; $_.ScriptStackTrace -replace '/\S+/' } }
$a.NonTerm()
$a.Take(70)
[Acc2]::Make('zz')
$a.Deep(1)
$ErrorView = 'NormalView'
$a.Take(70)
$a.Cast()
$a.Str()
$ErrorView = 'DetailedView'
$a.Take(70)
$ErrorView = 'ConciseView'
function Outer { param($x) $x.Take(1000) }
Outer $a
$a.Cmd()
'end'
