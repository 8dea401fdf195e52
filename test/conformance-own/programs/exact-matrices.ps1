# Program: matrix class with operators, determinant, inverse, LU and exact fractions
class Fraction : System.IComparable, System.IEquatable[object] {
    [bigint]$N; [bigint]$D
    Fraction([bigint]$n, [bigint]$d) {
        if ($d -eq 0) { throw [System.DivideByZeroException]::new('denominator is zero') }
        $g = [bigint]::GreatestCommonDivisor($n, $d); if ($d -lt 0) { $g = - $g }
        $this.N = $n / $g; $this.D = $d / $g
    }
    Fraction([int]$n) { $this.N = $n; $this.D = 1 }
    static [Fraction] op_Addition([Fraction]$a, [Fraction]$b) { return [Fraction]::new($a.N * $b.D + $b.N * $a.D, $a.D * $b.D) }
    static [Fraction] op_Subtraction([Fraction]$a, [Fraction]$b) { return [Fraction]::new($a.N * $b.D - $b.N * $a.D, $a.D * $b.D) }
    static [Fraction] op_Multiply([Fraction]$a, [Fraction]$b) { return [Fraction]::new($a.N * $b.N, $a.D * $b.D) }
    static [Fraction] op_Division([Fraction]$a, [Fraction]$b) { return [Fraction]::new($a.N * $b.D, $a.D * $b.N) }
    static [Fraction] op_UnaryNegation([Fraction]$a) { return [Fraction]::new(-$a.N, $a.D) }
    [bool] Equals([object]$o) { return $o -is [Fraction] -and $this.N -eq $o.N -and $this.D -eq $o.D }
    [int] GetHashCode() { return $this.N.GetHashCode() -bxor $this.D.GetHashCode() }
    [int] CompareTo([object]$o) { return ($this.N * $o.D).CompareTo($o.N * $this.D) }
    [bool] IsZero() { return $this.N.IsZero }
    [string] ToString() { if ($this.D.IsOne) { return "$($this.N)" }; return "$($this.N)/$($this.D)" }
    static [Fraction] Parse([string]$s) { $p = $s.Split('/'); if ($p.Count -eq 2) { return [Fraction]::new([bigint]::Parse($p[0]), [bigint]::Parse($p[1])) }; return [Fraction]::new([bigint]::Parse($p[0]), 1) }
}
class Matrix {
    [int]$Rows; [int]$Cols; hidden [Fraction[, ]]$A
    Matrix([int]$r, [int]$c) { $this.Rows = $r; $this.Cols = $c; $this.A = [Fraction[, ]]::new($r, $c); for ($i = 0; $i -lt $r; $i++) { for ($j = 0; $j -lt $c; $j++) { $this.A[$i, $j] = [Fraction]::new(0) } } }
    Matrix([string]$text) {
        $lines = $text.Split(';'); $this.Rows = $lines.Count; $this.Cols = (-split $lines[0]).Count; $this.A = [Fraction[, ]]::new($this.Rows, $this.Cols)
        for ($i = 0; $i -lt $this.Rows; $i++) {
            $cells = @(-split $lines[$i]); if ($cells.Count -ne $this.Cols) { throw "row $i has $($cells.Count) cells, not $($this.Cols)" }
            for ($j = 0; $j -lt $this.Cols; $j++) { $this.A[$i, $j] = [Fraction]::Parse($cells[$j]) }
        }
    }
    static [Matrix] Identity([int]$n) { $m = [Matrix]::new($n, $n); for ($i = 0; $i -lt $n; $i++) { $m.A[$i, $i] = [Fraction]::new(1) }; return $m }
    static [Matrix] op_Multiply([Matrix]$x, [Matrix]$y) {
        if ($x.Cols -ne $y.Rows) { throw [System.ArgumentException]::new("cannot multiply $($x.Rows)x$($x.Cols) by $($y.Rows)x$($y.Cols)") }
        $m = [Matrix]::new($x.Rows, $y.Cols)
        for ($i = 0; $i -lt $x.Rows; $i++) { for ($j = 0; $j -lt $y.Cols; $j++) { for ($k = 0; $k -lt $x.Cols; $k++) { $m.A[$i, $j] = $m.A[$i, $j] + $x.A[$i, $k] * $y.A[$k, $j] } } }
        return $m
    }
    static [bool] op_Equality([Matrix]$x, [Matrix]$y) { return "$x" -eq "$y" }
    static [bool] op_Inequality([Matrix]$x, [Matrix]$y) { return "$x" -ne "$y" }
    [Fraction] Determinant() { $null, $d = $this.Eliminate([Matrix]::Identity($this.Rows)); return $d }
    [Matrix] Inverse() { $inv, $d = $this.Eliminate([Matrix]::Identity($this.Rows)); if ($d.IsZero()) { throw 'matrix is singular' }; return $inv }
    hidden [object[]] Eliminate([Matrix]$right) {
        $n = $this.Rows; $m = [Matrix]::new("$this".Replace(' | ', ';')); $det = [Fraction]::new(1)
        for ($c = 0; $c -lt $n; $c++) {
            $p = $c; while ($p -lt $n -and $m.A[$p, $c].IsZero()) { $p++ }
            if ($p -eq $n) { return @($null, [Fraction]::new(0)) }
            if ($p -ne $c) { $det = [Fraction]::new(-1) * $det; for ($j = 0; $j -lt $n; $j++) { $m.A[$p, $j], $m.A[$c, $j] = $m.A[$c, $j], $m.A[$p, $j]; $right.A[$p, $j], $right.A[$c, $j] = $right.A[$c, $j], $right.A[$p, $j] } }
            $pivot = $m.A[$c, $c]; $det = $det * $pivot
            for ($j = 0; $j -lt $n; $j++) { $m.A[$c, $j] = $m.A[$c, $j] / $pivot; $right.A[$c, $j] = $right.A[$c, $j] / $pivot }
            for ($i = 0; $i -lt $n; $i++) {
                if ($i -eq $c -or $m.A[$i, $c].IsZero()) { continue }
                $f = $m.A[$i, $c]
                for ($j = 0; $j -lt $n; $j++) { $m.A[$i, $j] = $m.A[$i, $j] - $f * $m.A[$c, $j]; $right.A[$i, $j] = $right.A[$i, $j] - $f * $right.A[$c, $j] }
            }
        }
        return @($right, $det)
    }
    [string] ToString() { $m = $this; return (0..($m.Rows - 1) | ForEach-Object { $i = $_; (0..($m.Cols - 1) | ForEach-Object { $m.A[$i, $_].ToString() }) -join ' ' }) -join ' | ' }
}
$m = [Matrix]::new('2 1 1;1 3 2;1 0 0')
"m = $m"
"det = $($m.Determinant())"
$inv = $m.Inverse()
"inv = $inv"
"m*inv = $($m * $inv)"
($m * $inv) -eq [Matrix]::Identity(3)
$h = [Matrix]::new('1 1/2 1/3;1/2 1/3 1/4;1/3 1/4 1/5')
"hilbert det = $($h.Determinant()); inv = $($h.Inverse())"
[Matrix]::new('1 2;2 4').Determinant().ToString()
try { [Matrix]::new('1 2;2 4').Inverse() } catch { "caught: $_" }
try { $m * [Matrix]::new('1 2') } catch { "caught: $($_.Exception.GetType().FullName): $($_.Exception.Message)" }
try { [Fraction]::new(1, 0) } catch { "caught: $($_.Exception.GetType().FullName) <- $($_.Exception.InnerException.GetType().Name)" }
[Fraction]::Parse('1/3') + [Fraction]::Parse('1/6') | ForEach-Object ToString
$f = [Fraction]::Parse('3/4'), [Fraction]::Parse('2/3'), [Fraction]::Parse('7/9')
($f | Sort-Object) -join ' < '
($f | Sort-Object -Descending)[0] -gt $f[1]
$f[0] -eq [Fraction]::new(6, 8)
$f -contains [Fraction]::new(14, 18)
- $f[0]
$set = [System.Collections.Generic.HashSet[object]]::new(); $f + [Fraction]::new(4, 6) | ForEach-Object { [void]$set.Add($_) }; $set.Count
$f[0] | Format-List
$m
[Matrix]::new('1 2;3')
