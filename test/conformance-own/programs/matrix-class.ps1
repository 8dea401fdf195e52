# Matrix maths with operators and formatting
class Matrix {
    [double[,]]$V; [int]$Rows; [int]$Cols
    Matrix([int]$r, [int]$c) { $this.V = [double[,]]::new($r, $c); $this.Rows = $r; $this.Cols = $c }
    static [Matrix] From([object[]]$rows) { $m = [Matrix]::new($rows.Count, $rows[0].Count); for ($i = 0; $i -lt $m.Rows; $i++) { for ($j = 0; $j -lt $m.Cols; $j++) { $m.V[$i, $j] = $rows[$i][$j] } }; return $m }
    static [Matrix] Identity([int]$n) { $m = [Matrix]::new($n, $n); 0..($n - 1) | ForEach-Object { $m.V[$_, $_] = 1 }; return $m }
    static [Matrix] op_Addition([Matrix]$a, [Matrix]$b) { $m = [Matrix]::new($a.Rows, $a.Cols); for ($i = 0; $i -lt $a.Rows; $i++) { for ($j = 0; $j -lt $a.Cols; $j++) { $m.V[$i, $j] = $a.V[$i, $j] + $b.V[$i, $j] } }; return $m }
    static [Matrix] op_Multiply([Matrix]$a, [object]$b) {
        if ($b -is [Matrix]) {
            if ($a.Cols -ne $b.Rows) { throw [System.ArgumentException]::new("$($a.Rows)x$($a.Cols) * $($b.Rows)x$($b.Cols)") }
            $m = [Matrix]::new($a.Rows, $b.Cols)
            for ($i = 0; $i -lt $a.Rows; $i++) { for ($j = 0; $j -lt $b.Cols; $j++) { $s = 0.0; for ($k = 0; $k -lt $a.Cols; $k++) { $s += $a.V[$i, $k] * $b.V[$k, $j] }; $m.V[$i, $j] = $s } }
            return $m
        }
        $m = [Matrix]::new($a.Rows, $a.Cols); for ($i = 0; $i -lt $a.Rows; $i++) { for ($j = 0; $j -lt $a.Cols; $j++) { $m.V[$i, $j] = $a.V[$i, $j] * $b } }; return $m
    }
    static [bool] op_Equality([Matrix]$a, [Matrix]$b) { return "$a" -eq "$b" }
    static [bool] op_Inequality([Matrix]$a, [Matrix]$b) { return "$a" -ne "$b" }
    [Matrix] Transpose() { $m = [Matrix]::new($this.Cols, $this.Rows); for ($i = 0; $i -lt $this.Rows; $i++) { for ($j = 0; $j -lt $this.Cols; $j++) { $m.V[$j, $i] = $this.V[$i, $j] } }; return $m }
    [double] Det() {
        if ($this.Rows -ne $this.Cols) { throw 'not square' }
        $a = $this.V.Clone(); $n = $this.Rows; $d = 1.0
        for ($c = 0; $c -lt $n; $c++) {
            $p = $c; while ($p -lt $n -and $a[$p, $c] -eq 0) { $p++ }
            if ($p -eq $n) { return 0 }
            if ($p -ne $c) { for ($k = 0; $k -lt $n; $k++) { $a[$c, $k], $a[$p, $k] = $a[$p, $k], $a[$c, $k] }; $d = -$d }
            $d *= $a[$c, $c]
            for ($r = $c + 1; $r -lt $n; $r++) { $f = $a[$r, $c] / $a[$c, $c]; for ($k = $c; $k -lt $n; $k++) { $a[$r, $k] -= $f * $a[$c, $k] } }
        }
        return [math]::Round($d, 6)
    }
    [string] ToString() { return (0..($this.Rows - 1) | ForEach-Object { $i = $_; '[' + ((0..($this.Cols - 1) | ForEach-Object { $this.V[$i, $_].ToString('0.##') }) -join ' ') + ']' }) -join '; ' }
}
$a = [Matrix]::From(((1, 2), (3, 4))); $b = [Matrix]::From(@(@(0, 1), @(1, 0)))
"$a"; "$($a + $b)"; "$($a * $b)"; "$($a * 2.5)"; "$($a.Transpose())"; $a.Det(); $b.Det()
[Matrix]::From(((2, 0, 1), (1, 3, 2), (1, 1, 1))).Det(); [Matrix]::From(((1, 2), (2, 4))).Det()
$a -eq [Matrix]::From(((1, 2), (3, 4))); $a -ne $b; $a -eq $null; [Matrix]::Identity(2) * $a -eq $a
try { $a * [Matrix]::new(3, 1) } catch { $_.Exception.GetType().Name; $_.Exception.Message }
try { [Matrix]::new(2, 3).Det() } catch { "$_" }
try { $a - $b } catch { "$_" }
$p = [Matrix]::Identity(2); 1..10 | ForEach-Object { $p = $p * [Matrix]::From(((1, 1), (1, 0))) }; "$p"
$a.V.GetLength(0); $a.V.Rank; $a.V.Length; $a.V[1, 1]; ($a.V | ForEach-Object { $_ }) -join ','; $a.V.GetType().Name
try { $a.V[5, 5] } catch { $_.Exception.GetType().Name; "$_" }
try { $a.V[0] } catch { "$_" }
$a | Format-List; $a
$a.V
$jag = [int[][]]::new(3); for ($i = 0; $i -lt 3; $i++) { $jag[$i] = 1..($i + 1) }; $jag | ForEach-Object { "$_" }; $jag[2][1]; $jag.GetType().FullName
$cube = New-Object 'int[,,]' 2, 2, 2; $cube[1, 0, 1] = 7; $cube[1, 0, 1]; $cube.Length; ($cube | Measure-Object -Sum).Sum; $cube.GetUpperBound(2)
