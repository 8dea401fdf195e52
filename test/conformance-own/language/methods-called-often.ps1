$ErrorView = 'NormalView'
class A { [int]$N; [string]$S; [double]$D; $O; static [int]$Made = 0
  A([int]$n) { $this.N = $n; $this.S = "s$n"; $this.D = $n / 2; $this.O = $n }
  [int] Twice() { return $this.N * 2 }
  [void] Inc([int]$by) { $this.N += $by }
  [string] Show([string]$p) { $x = "$p-$($this.N)"; return $x.ToUpper() }
  [int] Big() { return $this.N * 2000000 }
  [bool] IsOdd() { if ($this.N % 2) { return $true } return $false }
  [A] Self() { return $this }
  static [int] Sq([int]$x) { return $x * $x }
  [double] Half() { return $this.N / 2 }
  [int] Bad([object]$v) { return $v + 1 }
  [void] Swap() { $t = $this.S; $this.S = "$($this.O)"; $this.O = $t }
}
class B : A { [int]$M = 5; B([int]$n) : base($n + 1) { $this.M = $n } [int] Twice() { return ([A]$this).Twice() + $this.M } }
$as = 1..300 | % { [A]::new($_) }; $bs = 1..300 | % { [B]::new($_) }
$t = 0; foreach ($a in $as + $bs) { $a.Inc(2); $a.Inc(3); $t += $a.Twice(); $t += [A]::Sq($a.N % 100); if ($a.IsOdd()) { $t++ } }; $t
($as + $bs | % { $_.Show('q') })[298..302] -join ','
$as | % { $_.Half() } | Measure-Object -Sum | % Sum
$as | % { $_.Swap() }; $as[5].S, $as[5].O, $as[5].O.GetType().Name
try { foreach ($a in 1..2000 | % { [A]::new($_) }) { $null = $a.Big() } } catch { "$_"; $_.InvocationInfo.Line.Trim() }
foreach ($v in (1..200) + 'x', '5', 2.6, $null, ([datetime]'2024-01-01')) { try { $r = $as[0].Bad($v) } catch { "$_ | $($_.FullyQualifiedErrorId) $($_.InvocationInfo.OffsetInLine)" } }; $r
$as[0].Self() -eq $as[0]; $as[0].D.GetType().Name, $bs[299].M, $bs[299].N, $as[299].S
$as[3] | Add-Member -Force NoteProperty N 1000; $as[3].Twice(); $as[4].Twice()
Update-TypeData -TypeName A -MemberName N -MemberType ScriptProperty -Value { 7 } -Force; $as[4].Twice(); $as[3].Twice()
Remove-TypeData -TypeName A; $as[4].Twice()
$? ; $null = $as[4].Inc(1); $?

# a variable of all scopes is none of the method's own
Set-Variable -Name everywhere -Value 1 -Option AllScope
class Setter { [int] Set([int] $x) { $everywhere = $x; return $everywhere + 1 } }
$setter = [Setter]::new()
for ($i = 0; $i -lt 300; $i++) { $null = $setter.Set($i) }
$everywhere
