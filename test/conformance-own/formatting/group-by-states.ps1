# Format-Table -GroupBy and state across commands
$d = 'x,1', 'x,2', 'y,3' | % { $p = $_.Split(','); [pscustomobject]@{ K = $p[0]; V = [int]$p[1]; T = "text $_" } }
$d | Format-Table -GroupBy K
$d | Format-Table V, T -GroupBy K
$d | Format-Table V -GroupBy @{ Name = 'Key'; Expression = { $_.K.ToUpper() } }
$d | Format-Table V -GroupBy @{ Expression = { $_.V % 2 -eq 0 } }
$d | Format-List V -GroupBy K
$d | Format-Wide T -GroupBy K -Column 2
$d | Format-Table -GroupBy nope
$d | Sort-Object V -Descending | Format-Table -GroupBy K -AutoSize
$d | Format-Table K, V -HideTableHeaders -GroupBy K
$d | Format-Table -GroupBy @{ e = 'K'; f = '<{0}>' } V
$d | Format-Table -GroupBy K, V
$d | Format-Table -GroupBy { $_.K }
$d | Group-Object K | Format-Table Name, @{ n = 'Sum'; e = { ($_.Group | Measure-Object V -Sum).Sum } }
$d | Format-Table | Out-String -Stream | Where-Object { $_ } | Select-Object -First 3
($d | Format-Table)[0].GetType().Name
$d | Format-Table | Measure-Object | % Count
$x = $d | Format-List; $x | Out-String
$x
$d | Format-Table K | Format-List
$d | Select-Object -First 1 | Format-Table | Out-Host
$d | Format-Table @{ n = 'A B'; e = 'K' }, @{ n = "multi`nline"; e = 'V' }
