$ErrorView = 'NormalView'
class Fraction : System.IComparable {
    [bigint]$N; [bigint]$D
    Fraction([bigint]$n, [bigint]$d) {
        if ($d.IsZero) { throw [System.DivideByZeroException]::new() }
        $g = [bigint]::GreatestCommonDivisor($n, $d); if ($d.Sign -lt 0) { $g = - $g }
        $this.N = $n / $g; $this.D = $d / $g
    }
    Fraction([int]$n) { $this.N = $n; $this.D = 1 }
    static [Fraction] op_Addition([Fraction]$a, [Fraction]$b) { return [Fraction]::new($a.N * $b.D + $b.N * $a.D, $a.D * $b.D) }
    static [Fraction] op_Subtraction([Fraction]$a, [Fraction]$b) { return [Fraction]::new($a.N * $b.D - $b.N * $a.D, $a.D * $b.D) }
    static [Fraction] op_Multiply([Fraction]$a, [Fraction]$b) { return [Fraction]::new($a.N * $b.N, $a.D * $b.D) }
    static [Fraction] op_Division([Fraction]$a, [Fraction]$b) { return [Fraction]::new($a.N * $b.D, $a.D * $b.N) }
    static [Fraction] op_Modulus([Fraction]$a, [Fraction]$b) { return [Fraction]::new(($a.N * $b.D) % ($b.N * $a.D), $a.D * $b.D) }
    static [Fraction] op_UnaryNegation([Fraction]$a) { return [Fraction]::new(- $a.N, $a.D) }
    static [Fraction] op_Increment([Fraction]$a) { return $a + [Fraction]1 }
    static [bool] op_GreaterThan([Fraction]$a, [Fraction]$b) { return $a.CompareTo($b) -gt 0 }
    static [bool] op_LessThan([Fraction]$a, [Fraction]$b) { return $a.CompareTo($b) -lt 0 }
    static [string] op_BitwiseAnd([Fraction]$a, [Fraction]$b) { return "$a&$b" }
    static [Fraction] op_LeftShift([Fraction]$a, [int]$n) { return [Fraction]::new($a.N * [bigint]::Pow(2, $n), $a.D) }
    static [Fraction] op_OnesComplement([Fraction]$a) { return [Fraction]::new($a.D, $a.N) }
    static [double] op_Explicit([Fraction]$f) { return [double]$f.N / [double]$f.D }
    static [Fraction] op_Implicit([string]$s) { $p = $s -split '/'; return [Fraction]::new([bigint]$p[0], [bigint]($p[1] ?? 1)) }
    [bool] Equals([object]$o) { return $o -is [Fraction] -and $o.N -eq $this.N -and $o.D -eq $this.D }
    [int] GetHashCode() { return [HashCode]::Combine($this.N, $this.D) }
    [int] CompareTo([object]$o) { return ($this.N * $o.D).CompareTo($o.N * $this.D) }
    [string] ToString() { $s = if ($this.D.IsOne) { "$($this.N)" } else { "$($this.N)/$($this.D)" }; return $s }
}
$h, $t = [Fraction]::new(1, 2), [Fraction]::new(-2, -6)
"$($h + $t) $($h - $t) $($h * $t) $($h / $t) $($h % $t) $(- $h)"
$h -gt $t; $h -lt $t; $h -eq [Fraction]::new(2, 4); $h -ne $t; $h -ge $t
$h -band $t; "$($h -shl 3)"; "$(-bnot $t)"
$h + 1; "$($h + '3/4')"; "$(1 + $h)"
[double]$h
$x = $h; $x++; "$x $h"
$x += $t; "$x"; $x *= 2; "$x"; $x -= 1; "$x"; $x /= $h; "$x"
[Fraction]'5/10' | Out-String
[Fraction[]]('1/2', '1/3', 3) | Sort-Object | ForEach-Object ToString
(($h, $t, [Fraction]5) | Sort-Object -Descending) -join ' > '
($h, [Fraction]::new(2, 4), $t | Select-Object -Unique).Count
($h, [Fraction]::new(2, 4), $t | Group-Object -Property { "$_" } | Format-Table -AutoSize Count, Name | Out-String).Trim()
($h, $t | Measure-Object -Property D -Sum).Sum
@($h, $t) -contains [Fraction]::new(1, 3)
@{ $h = 'half' }[[Fraction]::new(3, 6)]
$h -bor $t
$h + 'x'
$h + $null
'a' + $h
, $h + $t | ForEach-Object { "$_" }
try { [Fraction]::new(1, 0) } catch { "E $_" }
[Fraction]'1/0'
- 'x'
[int]$h
$h -shr 1
class Matrix : System.Collections.IEnumerable {
    [double[, ]]$Cells; [int]$Rows; [int]$Cols
    Matrix([int]$r, [int]$c) { $this.Rows = $r; $this.Cols = $c; $this.Cells = [double[, ]]::new($r, $c) }
    static [Matrix] From([object[]]$rows) { $m = [Matrix]::new($rows.Count, $rows[0].Count); for ($i = 0; $i -lt $m.Rows; $i++) { for ($j = 0; $j -lt $m.Cols; $j++) { $m.Cells[$i, $j] = $rows[$i][$j] } }; return $m }
    static [Matrix] op_Multiply([Matrix]$a, [Matrix]$b) {
        if ($a.Cols -ne $b.Rows) { throw [System.ArgumentException]::new("$($a.Rows)x$($a.Cols) * $($b.Rows)x$($b.Cols)", 'b') }
        $m = [Matrix]::new($a.Rows, $b.Cols)
        foreach ($i in 0..($a.Rows - 1)) { foreach ($j in 0..($b.Cols - 1)) { foreach ($k in 0..($a.Cols - 1)) { $m.Cells[$i, $j] += $a.Cells[$i, $k] * $b.Cells[$k, $j] } } }
        return $m
    }
    static [Matrix] op_Multiply([Matrix]$a, [double]$f) { $m = [Matrix]::new($a.Rows, $a.Cols); foreach ($i in 0..($a.Rows - 1)) { foreach ($j in 0..($a.Cols - 1)) { $m.Cells[$i, $j] = $f * $a.Cells[$i, $j] } }; return $m }
    [System.Collections.IEnumerator] GetEnumerator() { return $this.Cells.GetEnumerator() }
    [string] ToString() { return (0..($this.Rows - 1) | ForEach-Object { $r = $_; (0..($this.Cols - 1) | ForEach-Object { $this.Cells[$r, $_] }) -join ' ' }) -join '; ' }
}
$a = [Matrix]::From(@((1, 2), (3, 4))); $b = [Matrix]::From(@((0, 1), (1, 0)))
($a * $b).ToString(); ($a * 2.5).ToString(); ($a * 2).ToString()
($a | Measure-Object -Sum -Maximum -Average | Out-String).Trim()
foreach ($c in $a) { $c }
"$a"
try { $a * [Matrix]::new(3, 1) } catch { "E $_" }
$a.Cells[2, 0]
$a.Cells[0]
$a.Cells.GetLength(1); $a.Cells.Rank; $a.Cells.GetType().Name; $a.Cells.Length
$a
$a.Cells
'' + ($a | ForEach-Object { $_ * 2 })
