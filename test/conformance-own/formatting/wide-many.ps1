1..10 | % { [pscustomobject]@{ Name = "item$_" } } | fw
1..10 | % { [pscustomobject]@{ Name = "item$_" } } | fw -Column 4
1..10 | % { [pscustomobject]@{ Name = "item$_"; V = $_ } } | fw V -AutoSize
1..10 | fw
'a', 'bb', 'ccc' | fw -Column 3
1..7 | fw -Column 3 -Property { "<$_>" }
1..6 | % { [pscustomobject]@{ Name = "item$_"; G = $_ % 2 } } | sort G | fw Name -GroupBy G -Column 3
[ordered]@{ a = 1; b = 2 } | fw Value
Get-Command Get-Item, Set-Item | fw
[pscustomobject]@{ Foo = 'x'; Bar = 'y' } | fw
[pscustomobject]@{ Foo = 'x'; DisplayName = 'y' } | fw
1..3 | % { [pscustomobject]@{ Name = 'long' * 40 } } | fw
1..3 | % { [pscustomobject]@{ Name = 'long' * 40 } } | fw -Column 1
