1..10 | Measure-Object
1..10 | Measure-Object -Sum -Average -Maximum -Minimum
1..10 | Measure-Object -AllStats
1.5,2.5 | Measure-Object -Sum -StandardDeviation
'a b c','dd e' | Measure-Object -Word -Line -Character
'a b c','dd e' | Measure-Object -Word -Line -Character -IgnoreWhiteSpace
'x','y' | Measure-Object -Maximum -Minimum
$o = [pscustomobject]@{ a = 1; b = 2 },[pscustomobject]@{ a = 3; b = 5 }
$o | Measure-Object a, b -Sum
$o | Measure-Object -Property a* -Average
$o | Measure-Object nope -Sum
$o | Measure-Object { $_.a * 2 } -Sum | ForEach-Object Sum
'a','b' | Measure-Object -Sum
@() | Measure-Object
@() | Measure-Object -Sum | Format-List
$null | Measure-Object
(1..3 | Measure-Object -Sum).Sum.GetType().Name
(Get-Date '2020-01-01'),(Get-Date '2021-01-01') | Measure-Object -Maximum | ForEach-Object { $_.Maximum.Year }
(Measure-Object -InputObject 1,2,3).Count
1..3 | Measure-Object -Sum | ConvertTo-Json
@{a=1;b=2},@{a=3} | Measure-Object a -Sum | Select-Object Count, Sum, Property
