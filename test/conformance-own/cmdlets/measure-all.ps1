# Measure-Object
1..5 | Measure-Object
1..5 | Measure-Object -Sum -Average -Maximum -Minimum -StandardDeviation
1..5 | Measure-Object -AllStats
'a bc', "d`ne" | Measure-Object -Line -Word -Character
'a  bc ' | Measure-Object -Character -IgnoreWhiteSpace
'a', 'b' | Measure-Object -Sum
'a', 1 | Measure-Object -Sum
'b', 'a' | Measure-Object -Minimum -Maximum
1, 'z', 3 | Measure-Object -Maximum
(Get-Date '2020-01-01'), (Get-Date '2021-01-01') | Measure-Object -Minimum
$o = [pscustomobject]@{ a = 1; b = 2 }, [pscustomobject]@{ a = 3; b = 'x' }, [pscustomobject]@{ c = 1 }
$o | Measure-Object a
$o | Measure-Object a, b -Sum
$o | Measure-Object nope
$o | Measure-Object a* -Sum
$o | Measure-Object { $_.a * 2 } -Sum
@{ a = 1 }, @{ a = 5 } | Measure-Object a -Sum
@() | Measure-Object
@() | Measure-Object -Sum
$null | Measure-Object
1, $null, 3 | Measure-Object -Average
1 | Measure-Object -Sum -Word
Measure-Object -InputObject 1, 2, 3
[timespan]'1:0:0' | Measure-Object Hours -Sum | Select-Object Sum, Property
1..3 | Measure-Object -Sum | Format-List
'3', '4' | Measure-Object -Sum | % Sum
$true | Measure-Object -Sum
5 | Measure-Object -StandardDeviation
(1..3 | Measure-Object -Sum).GetType().FullName
('a' | Measure-Object -Line).GetType().FullName
