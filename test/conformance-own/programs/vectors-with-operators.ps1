# Program: operator overloading classes, conversions, IEquatable, IComparable, IFormattable
class Vec : System.IComparable, System.IFormattable, System.ICloneable {
    [double]$X; [double]$Y
    static [Vec]$Zero = [Vec]::new(0, 0)
    Vec() {}
    Vec([double]$x, [double]$y) { $this.X = $x; $this.Y = $y }
    Vec([string]$s) { $this.X, $this.Y = $s -split ',' }
    static [Vec] op_Addition([Vec]$a, [Vec]$b) { return [Vec]::new($a.X + $b.X, $a.Y + $b.Y) }
    static [Vec] op_Subtraction([Vec]$a, [Vec]$b) { return [Vec]::new($a.X - $b.X, $a.Y - $b.Y) }
    static [double] op_Multiply([Vec]$a, [Vec]$b) { return $a.X * $b.X + $a.Y * $b.Y }
    static [Vec] op_Multiply([Vec]$a, [double]$b) { return [Vec]::new($a.X * $b, $a.Y * $b) }
    static [Vec] op_Division([Vec]$a, [double]$b) { return [Vec]::new($a.X / $b, $a.Y / $b) }
    static [Vec] op_UnaryNegation([Vec]$a) { return [Vec]::new(-$a.X, -$a.Y) }
    static [Vec] op_Modulus([Vec]$a, [int]$b) { return [Vec]::new($a.X % $b, $a.Y % $b) }
    static [bool] op_Equality([Vec]$a, [Vec]$b) { return $a.X -eq $b.X }
    static [Vec] op_BitwiseAnd([Vec]$a, [Vec]$b) { return [Vec]::new(1,1) }
    static [Vec] op_LeftShift([Vec]$a, [int]$b) { return [Vec]::new($a.X*[math]::Pow(2,$b),$a.Y) }
    static [string] op_Implicit([Vec]$a) { return "implicit $($a.X)" }
    static [Vec] Parse([string]$s) { return [Vec]::new($s) }
    [bool] Equals([object]$o) { return $o -is [Vec] -and $o.X -eq $this.X -and $o.Y -eq $this.Y }
    [int] GetHashCode() { return [int]($this.X * 31 + $this.Y) }
    [int] CompareTo([object]$o) { return ($this * $this).CompareTo($o * $o) }
    [string] ToString() { return "($($this.X); $($this.Y))" }
    [string] ToString([string]$f, [System.IFormatProvider]$p) { return "<$f|" + $this.X.ToString('F2', $p) + '>' }
    [object] Clone() { return [Vec]::new($this.X, $this.Y) }
}
$a = [Vec]::new(3, 4); $b = [Vec]'1,2'
"$($a + $b)"; "$($a - $b)"; $a * $b; "$($a * 2)"; "$($a / 2)"; "$($a % 2)"
try { "$(-$a)" } catch { $_.Exception.Message; $_.FullyQualifiedErrorId }
try { "$($a -band $b)" } catch { $_.Exception.Message }
try { "$($a -shl 2)" } catch { $_.Exception.Message }
try { "$(+$a)" } catch { $_.Exception.Message }
try { "$($a + 1)" } catch { $_.Exception.Message; $_.FullyQualifiedErrorId }
try { "$(1 + $a)" } catch { $_.Exception.Message; $_.FullyQualifiedErrorId }
try { 2 * $a } catch { $_.Exception.Message }
try { $a++ ; "$a" } catch { $_.Exception.Message; $_.FullyQualifiedErrorId }
$a -eq [Vec]::new(3, 4); $a -eq [Vec]::new(3, 9); $a -ne $b; $a -lt $b; $a -gt $b; $a -eq '3,4'
'{0:zz}' -f $a
'{0}' -f $a
"$a"
[string]$a
$a + [vec]::Zero
$c = $a.Clone(); $c.X = 99; $a.X
@($a, $b, [Vec]::new(0, 1)) | Sort-Object | ForEach-Object ToString
@($a, $b, [Vec]::new(3, 4)) | Sort-Object -Unique | ForEach-Object ToString
@($a, $b, [Vec]::new(3, 4)) | Select-Object -Unique | ForEach-Object ToString
$h = @{}; $h[$a] = 'first'; $h[[Vec]::new(3, 4)]
[System.Collections.Generic.HashSet[Vec]]::new([Vec[]]($a, $b, [Vec]::new(1, 2))).Count
@($a, $b) -contains [Vec]::new(1, 2)
@($a, $b).IndexOf([Vec]::new(1, 2))
[array]::IndexOf(@($a,$b), [vec]'1,2')
$b -in $a, $b
$a, $b -eq $b
[Vec]@{ X = 5; Y = 6 }
try { [Vec]@{ X = 5; Z = 6 } } catch { $_.Exception.Message; $_.FullyQualifiedErrorId }
try { [Vec]5 } catch { $_.Exception.Message }
[Vec]::new
$a.CompareTo
$v = [Vec]'7,8'; $v += $a; "$v"; $v *= 2; "$v"
($a, $b | Measure-Object X -Sum).Sum
try { [Vec]::new(1) } catch { $_.Exception.Message }
try { [Vec]::new(1,2,3) } catch { $_.Exception.Message }
[Vec] | Get-Member -Static | Format-Table Name, MemberType
[Vec].GetInterfaces().Name | Sort-Object
