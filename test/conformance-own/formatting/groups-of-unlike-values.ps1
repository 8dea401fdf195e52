# -GroupBy: values of different types that are equal to each other, no value first, custom objects, and failing expressions
function Row($v) { [pscustomobject]@{ D = $v; E = 'e' } }
(Row $null), (Row 1), (Row $null) | Format-Table E -GroupBy D
(Row @{ k = 1 }), (Row $null), (Row 1) | Format-Table E -GroupBy D
(Row 1), (Row '1'), (Row $true), (Row 2), (Row $true) | Format-Table E -GroupBy D
(Row $true), (Row ([decimal]1.5)), (Row ([datetime]'2020-01-01')) | Format-List E -GroupBy @{ n = 'G'; e = 'D' }
(Row ([datetime]'2020-01-01')), (Row '2020-01-01') | Format-Table E -GroupBy D
(Row 1, 2), (Row 1, 2), (Row 2, 1) | Format-List E -GroupBy D
(Row 'a'), (Row 'A'), ([pscustomobject]@{ E = 'none' }), (Row 'b') | Format-Wide E -GroupBy D
(Row 1), (Row 2) | Format-Table E -GroupBy { throw 'x' }
$one = [pscustomobject]@{ q = 1 }
(Row $one), (Row $one) | Format-Table E -GroupBy D
foreach ($other in [pscustomobject]@{ q = 1 }, 'text', $null) {
    try { (Row $one), (Row $other) | Format-Table E -GroupBy D | Out-String } catch { "$($_.FullyQualifiedErrorId): $_" }
}
$ErrorView = 'DetailedView'
(& { Write-Error 'a' } 2>&1 | Out-String -Stream | Select-String MyCommand, Statement).Line | ForEach-Object { "[$_]" }
