[pscustomobject]@{ Id = 1; Text = 'The quick brown fox jumps over the lazy dog and runs away into the deep dark forest at night'; Other = 'short' } | ft -Wrap | Out-String -Width 50
[pscustomobject]@{ Id = 1; Text = 'The quick brown fox jumps over the lazy dog and runs away into the deep dark forest at night'; Other = 'short' } | ft | Out-String -Width 50
[pscustomobject]@{ Id = 1; Text = 'nospaces' * 10; Other = 'short' } | ft -Wrap -AutoSize | Out-String -Width 40
[pscustomobject]@{ Id = 1; Text = 'nospaces' * 10; Other = 'short' } | fl | Out-String -Width 40
[pscustomobject]@{ Id = 1; Text = "l1`nl2 long line here`nl3"; Other = 'short' } | ft -Wrap | Out-String -Width 40
[pscustomobject]@{ Id = 1; Text = "l1`nl2 long line here`nl3"; Other = 'short' } | fl | Out-String -Width 20
1..3 | % { [pscustomobject]@{ 'A long header name' = $_; B = 'x' * $_ } } | ft | Out-String -Width 20
1..3 | % { [pscustomobject]@{ 'A long header name' = $_; B = 'x' * $_ } } | ft -AutoSize | Out-String -Width 20
[pscustomobject]@{ A = 'x'; B = 'y'; C = 'z'; D = 'w' } | ft @{ e = 'A'; w = 10 }, @{ e = 'B'; w = 10; a = 'right' }, @{ e = 'C'; w = 10; a = 'center' }, D | Out-String -Width 25
[pscustomobject]@{ A = 12345.678; B = -5 } | ft @{ e = 'A'; f = '{0:C}' }, @{ e = 'B'; f = '000' }, @{ n = 'P'; e = { 0.256 }; f = 'P1' }
[pscustomobject]@{ A = 'x' } | ft @{ n = 'A very long label for a column'; e = 'A'; w = 10 }
'word ' * 50 | Out-String -Width 40
[pscustomobject]@{ D = [datetime]'2024-01-02 03:04:05'; T = [timespan]'1:02'; G = 1gb } | ft @{ e = 'D'; f = 'yyyy' }, @{ e = 'T'; f = 'hh\:mm' }, @{ e = 'G'; f = 'N0' }
