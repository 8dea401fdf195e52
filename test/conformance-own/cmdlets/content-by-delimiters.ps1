# pieces between delimiters, from the beginning and from the end
Set-Content f.txt "a--b--c--d" -NoNewline; Set-Content g.txt "a--b--c--"; Set-Content h.txt 'x,y,,z,' -NoNewline
Get-Content f.txt -Delimiter '--' -Tail 2 | % { "<$_>" }
Get-Content f.txt -Delimiter '--' -Tail 1 | % { "<$_>" }
Get-Content f.txt -Delimiter '--' -Tail 9 | % { "<$_>" }
Get-Content g.txt -Delimiter '--' -Tail 2 | % { "<$_>" }
Get-Content g.txt -Delimiter '--' -Tail 1 | % { "<$_>" }
Get-Content g.txt -Delimiter '--' | % { "<$_>" }
Get-Content h.txt -Delimiter ',' | % { "<$_>" }
Get-Content h.txt -Delimiter ',' -Tail 2 | % { "<$_>" }
Get-Content h.txt -Delimiter ',' -Tail 1 | % { "<$_>" }
Get-Content h.txt -Delimiter ',' -Tail 3 -ReadCount 2 | % { "<$($_ -join '|')>" }
Get-Content h.txt -Delimiter ',' -TotalCount 3 -ReadCount 2 | % { "<$($_ -join '|')>" }
Get-Content h.txt -Delimiter 'q' -Tail 1 | % { "<$_>" }
Get-Content h.txt -Delimiter 'q' | % { "<$_>" }
Get-Content g.txt -Delimiter "`n" -Tail 1 | % { "<$_>" }
Get-Content g.txt -Delimiter "`r`n" -Tail 1 | % { "<$_>" }
Set-Content m.txt 'l1','l2','l3'; Get-Content m.txt -Delimiter "`n" | % { "<$_>" }
Get-Content m.txt -Delimiter "l" | % { "<$_>" }
Get-Content m.txt -Delimiter "l" -Tail 2 | % { "<$_>" }
Get-Content m.txt -Delimiter "l" -Tail 2 -Encoding ascii | % { "<$_>" }
Set-Content u.txt 'é,ü,日' -Encoding unicode -NoNewline; Get-Content u.txt -Delimiter ',' -Tail 2
Get-Content u.txt -Delimiter 'ü' -Tail 1
Set-Content u8.txt 'é,ü,日' -NoNewline; Get-Content u8.txt -Delimiter 'ü' -Tail 1
Get-Content u8.txt -Delimiter ',' -Tail 2
Get-Content m.txt -AsByteStream -Tail 2 -ReadCount 2 | % { "$_" }
Get-Content m.txt -Tail 2 -ReadCount 0 | % { "<$($_ -join '|')>" }
Get-Content m.txt -Tail 2 | % ReadCount
Get-Content m.txt -TotalCount 2 -ReadCount 2 | % { "$_" }
Get-Content m.txt, h.txt -TotalCount 1
Get-Content m.txt, h.txt -Tail 1
Get-Content m.txt -Delimiter '' | % { "<$_>" }
Get-Content h.txt -Delimiter ',,' -Tail 1 | % { "<$_>" }
Get-Content h.txt -Delimiter ',' -Tail 4 | % { "<$_>" }
Get-Content h.txt -Delimiter ',' -Tail 5 | % { "<$_>" }
Get-Content f.txt -Delimiter '-' | % { "<$_>" }
Get-Content f.txt -Delimiter '-' -Tail 3 | % { "<$_>" }
Get-Content f.txt -Delimiter 'd' -Tail 1 | % { "<$_>" }
Get-Content f.txt -Delimiter 'd' | % { "<$_>" }
Get-Content f.txt -Delimiter 'a' -Tail 1 | % { "<$_>" }
Get-Content f.txt -Delimiter 'a' | % { "<$_>" }
try { Get-Content f.txt -Delimiter '' -Tail 2 -ErrorAction Stop } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
