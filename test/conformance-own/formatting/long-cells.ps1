# Out-String, widths and wrapping of long cells and lists
$long = 'The quick brown fox jumps over the lazy dog. ' * 4
[pscustomobject]@{ Name = 'a'; Text = $long }
[pscustomobject]@{ Name = 'a'; Text = $long } | Format-Table -Wrap
[pscustomobject]@{ Name = 'a'; Text = $long } | Format-List
[pscustomobject]@{ Name = $long; Text = $long } | Format-Table -AutoSize
[pscustomobject]@{ Name = 'a'; Text = $long } | Format-Table -AutoSize -Wrap
[pscustomobject]@{ Name = 'x'; Text = "line1`nline2`r`nline3" } | Format-Table -Wrap
[pscustomobject]@{ Name = 'x'; Text = "line1`nline2`r`nline3" } | Format-Table
[pscustomobject]@{ Name = 'x'; Text = "line1`nline2`r`nline3" } | Format-List
[pscustomobject]@{ N = 1; T = 'nospaces' * 20 } | Format-Table -Wrap
[pscustomobject]@{ N = 1; T = 'a-b/c_d.e ' * 15 } | Format-Table -Wrap
[pscustomobject]@{ N = 1; T = $long } | Format-Table @{ e = 'T'; w = 20 }, N -Wrap
[pscustomobject]@{ A = 'x' * 50; B = 'y' * 50; C = 'z' * 50 } | Format-Table
[pscustomobject]@{ A = 'x' * 50; B = 'y' * 50; C = 'z' * 50 } | Format-Table -AutoSize
[pscustomobject]@{ A = 'x' * 50; B = 'y' * 50; C = 'z' * 50 } | Format-Table | Out-String -Width 200
[pscustomobject]@{ VeryLongPropertyNameNumberOne = 1; VeryLongPropertyNameNumberTwo = 2; VeryLongPropertyNameNumberThree = 3 } | Format-Table
[pscustomobject]@{ VeryLongPropertyNameNumberOne = 1; VeryLongPropertyNameNumberTwo = 2; VeryLongPropertyNameNumberThree = 3 } | Format-Table -AutoSize
[pscustomobject]@{ ('p' * 90) = 1 } | Format-List
[pscustomobject]@{ ('p' * 90) = 1 } | Format-Table
$long
$long | Out-String -Width 30
1..3 | % { [pscustomobject]@{ I = $_; V = '=' * $_ * 30 } } | Format-Table -AutoSize
1..3 | % { [pscustomobject]@{ I = $_; V = '=' * $_ * 30 } }
[pscustomobject]@{ 'Spaced Name' = 1; 'x.y' = 2; '日本' = 'ab' } | Format-Table
[pscustomobject]@{ a = "e`u{301}"; b = "`u{200B}z"; c = "`t" } | Format-Table -AutoSize
