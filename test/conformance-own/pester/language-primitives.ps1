# The language's own conversions and comparisons, called by scripts; methods as delegates.
using namespace System.Management.Automation
[LanguagePrimitives]::ConvertTo('42', [int]) + 1
[LanguagePrimitives]::ConvertTo[int]('0x10')
[LanguagePrimitives]::ConvertTo(1.5, [string])
[LanguagePrimitives]::ConvertTo(1.5, [string], [cultureinfo]'de-DE')
try { [LanguagePrimitives]::ConvertTo('zz', [int]) } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
$r = $null
"$([LanguagePrimitives]::TryConvertTo('7', [int], [ref]$r)) $r $($r.GetType())"
"$([LanguagePrimitives]::TryConvertTo('zz', [int], [ref]$r)) <$r>"
[LanguagePrimitives]::Equals('a', 'A'), [LanguagePrimitives]::Equals('a', 'A', $true), [LanguagePrimitives]::Equals(1, '1')
[LanguagePrimitives]::Compare('a', 'b'), [LanguagePrimitives]::Compare(3, '2'), [LanguagePrimitives]::Compare('A', 'a', $true)
try { [LanguagePrimitives]::Compare(@{}, 1) } catch { $_.Exception.InnerException.GetType().Name; $_.Exception.Message }
$n = 5
"$([LanguagePrimitives]::TryCompare(1, 2, [ref]$n)) $n"
"$([LanguagePrimitives]::TryCompare(@{}, 2, [ref]$n)) $n"
[LanguagePrimitives]::IsTrue(''), [LanguagePrimitives]::IsTrue('x'), [LanguagePrimitives]::IsTrue(@(0))
[LanguagePrimitives]::IsObjectEnumerable(@(1)), [LanguagePrimitives]::IsObjectEnumerable('abc'), [LanguagePrimitives]::IsObjectEnumerable(@{})
$null -eq [LanguagePrimitives]::GetEnumerable('abc')
"$([LanguagePrimitives]::GetEnumerable((1, 2)))"

class M {
    [int] Twice([int] $value) { return 2 * $value }
    static [int] Thrice([int] $value) { return 3 * $value }
    static [int] Add([int] $i, [int16] $j) { return $i + $j }
    static [int] Apply([int] $value, [Func[int, int]] $function) { return $function.Invoke($value) }
    [string] Pick([IO.FileSystemInfo] $i, [object] $o) { return 'variant' }
    [object] Pick([IO.FileInfo] $i, [string] $s) { return 'exact' }
    [string] Pick([datetime] $d) { return 'date' }
    [string] First([int] $i, [string] $s) { return 'int' }
    [string] First([IO.FileSystemInfo] $i, [object] $o) { return 'first' }
    [string] First([IO.FileInfo] $i, [object] $o) { return 'second' }
}
$f = [Func[int, int]] [M]::Thrice
$f.Invoke(4)
[M]::Apply(5, [M]::Thrice)
([Func[int, int]] [M]::new().Twice).Invoke(21)
([Func[int, int16, int]] [M]::Add).Invoke(2, 6)
[Func[IO.FileInfo, string, object]] $p = [M]::new().Pick
$p.Invoke($null, $null)
$p = [M]::new().First
$p.Invoke($null, '')
try { [Func[string, int]] [M]::Thrice } catch { $_.FullyQualifiedErrorId }
[Func[string, string, string]] $j = [IO.Path]::Combine
$j.Invoke('a', 'b')
[Linq.Enumerable]::Sum([int[]][Linq.Enumerable]::Select([int[]](1, 2, 3), [Func[int, int]][M]::Thrice))
