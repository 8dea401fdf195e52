# wide characters and widths in tables
[pscustomobject]@{ N = '日本語'; V = 1 }, [pscustomobject]@{ N = 'abc'; V = 22 } | Format-Table
[pscustomobject]@{ N = '日本語日本語日本語'; V = 1 } | Format-Table @{ e = 'N'; w = 7 }, V
[pscustomobject]@{ N = '日本語日本語日本語'; V = 1 } | Format-Table @{ e = 'N'; w = 6 }, V -Wrap
[pscustomobject]@{ N = 'é́x'; V = 1 }, [pscustomobject]@{ N = '👍🏽'; V = 2 } | Format-Table -AutoSize
[pscustomobject]@{ '名前' = 'x'; V = 1 } | Format-List
[pscustomobject]@{ '名前' = 'x'; V = 1 } | Format-Table
'日本', '語' | Format-Wide -Column 3
[pscustomobject]@{ N = "tab`tx"; M = "nl`ny"; C = "cr`ry" } | Format-Table
[pscustomobject]@{ N = "tab`tx"; M = "nl`ny"; C = "cr`ry" } | Format-List
[pscustomobject]@{ A = 'x' * 90; B = 1 } | Format-Table
[pscustomobject]@{ A = 'x' * 90; B = 'y' * 90 } | Format-Table
[pscustomobject]@{ A = 'x' * 90; B = 'y' * 90 } | Format-Table -Wrap
[pscustomobject]@{ A = 'word ' * 30; B = 'y' * 20 } | Format-Table -Wrap
[pscustomobject]@{ A = 1; B = 2; C = 3; D = 4; E = 5; F = 6; G = 7; H = 8; I = 9; J = 10; K = 11 } | Format-Table
[pscustomobject]@{ A = 1; B = 2; C = 3; D = 4; E = 5; F = 6 }
[pscustomobject]@{ A = 1; B = 2; C = 3; D = 4 }
1..15 | % { $h = [ordered]@{} } { $h["Column$_"] = "value$_" } { [pscustomobject]$h } | Format-Table
1..15 | % { $h = [ordered]@{} } { $h["Column$_"] = "value$_" } { [pscustomobject]$h } | Format-Table -AutoSize
1..15 | % { $h = [ordered]@{} } { $h["Column$_"] = "value$_" } { [pscustomobject]$h } | Format-Table | Out-String -Width 60
[pscustomobject]@{ A = 'abc'; B = 1 } | Format-Table | Out-String -Width 10
[pscustomobject]@{ Alongname = 'abcdefghijkl'; Blongname = 1 } | Out-String -Width 10
[pscustomobject]@{ Alongname = 'abcdefghijkl'; Blongname = 1 } | Format-List | Out-String -Width 12
