# Compare-Object
Compare-Object (1..4) (3..6)
Compare-Object (1..4) (3..6) -IncludeEqual
Compare-Object (1..4) (3..6) -IncludeEqual -ExcludeDifferent
Compare-Object (1..4) (3..6) -ExcludeDifferent
Compare-Object 'a', 'B' 'A', 'b'
Compare-Object 'a', 'B' 'A', 'b' -CaseSensitive
$a = [pscustomobject]@{ n = 1; v = 'x' }, [pscustomobject]@{ n = 2; v = 'y' }
$b = [pscustomobject]@{ n = 1; v = 'z' }, [pscustomobject]@{ n = 3; v = 'y' }
Compare-Object $a $b -Property n
Compare-Object $a $b -Property n, v
Compare-Object $a $b -Property v -PassThru
Compare-Object $a $b -Property n -PassThru | % { "$($_.n) $($_.SideIndicator)" }
Compare-Object $a $b -Property @{ e = { $_.n % 2 } }
Compare-Object $a $b -Property { $_.n % 2 } -IncludeEqual
Compare-Object $null 1
Compare-Object 1 $null
Compare-Object @() 1
Compare-Object -ReferenceObject 1, 2, 3 -DifferenceObject 3, 2, 1 -SyncWindow 0
Compare-Object -ReferenceObject 1, 2, 3 -DifferenceObject 3, 2, 1 -SyncWindow 1
Compare-Object 1 1 -SyncWindow -1
Compare-Object $a $b
Compare-Object 'ä' 'a' -Culture de-DE
1, 2 | Compare-Object 2, 3
(Compare-Object 1 2)[0].GetType().Name
Compare-Object 1 2 | Get-Member | % { "$($_.Name) $($_.MemberType)" }
Compare-Object 1 2 -Property Nope
Compare-Object 1, 2, $null 1
