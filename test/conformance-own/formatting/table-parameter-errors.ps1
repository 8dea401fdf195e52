$d = [pscustomobject]@{ A = 1 }
$d | ft @{ n = 'X' }
$d | ft @{ n = 'X'; e = 'A'; zz = 1 }
$d | ft @{ n = 'X'; e = 'A'; w = 0 }
$d | ft @{ n = 'X'; e = 'A'; w = 'abc' }
$d | ft @{ n = 'X'; e = 'A'; a = 'middle' }
$d | ft @{ n = 5; e = 'A' }
$d | ft @{ e = 7 }
$d | ft @{ n = ''; e = 'A' }
$d | ft ''
$d | ft 5
$d | ft -View nope
$d | ft -View nope A
$d | ft -Property A -AutoSize -Column
$d | fl @{ n = 'X'; e = 'A'; w = 3 }
$d | fw A, B
$d | fw -AutoSize -Column 3
$d | fw -Column 0
$d | fc A -Depth 0
$d | ft A -Expand Nope
$d | ft -GroupBy @{ e = 'A'; w = 5 }
$d | ft @{ n = 'X'; e = { throw 'bad' } }
$d | ft @{ n = 'X'; e = { throw 'bad' } } -DisplayError
$d | ft @{ n = 'X'; e = { throw 'bad' } } -ShowError
