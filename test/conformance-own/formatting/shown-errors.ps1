$d = 1..2 | % { [pscustomobject]@{ A = $_ } }
$d | ft A, @{ n = 'X'; e = { 1 / ($_.A - 1) } } -ShowError
$d | fl A, @{ n = 'X'; e = { 1 / ($_.A - 1) } } -ShowError
$d | ft A, @{ n = 'X'; e = { 1 / ($_.A - 1) } } -DisplayError
$d | fl A, @{ n = 'X'; e = { 1 / ($_.A - 1) } } -DisplayError
$d | fw @{ e = { 1 / ($_.A - 1) } } -DisplayError
$d | ft A, @{ n = 'X'; e = { $_.A.Foo() } } -ShowError -DisplayError
"done $($Error.Count)"
