# Out-String, Out-File, Tee-Object
1, 2 | Out-String
(1, 2 | Out-String).Length
1, 2 | Out-String -Stream | % { "[$_]" }
1, 2 | Out-String -NoNewline
'a', 'b' | oss
[pscustomobject]@{ a = 1 } | Out-String -Stream | % { "[$_]" }
'x' * 100 | Out-String -Width 20
'x' * 30 | Out-String -Width 20 -Stream
Out-String -InputObject 5
Out-String -InputObject 5 -Stream -NoNewline
1 | Out-String -Width 1
1 | Out-String -Width 0
'a', 'b' | Out-File t.txt; Get-Content t.txt
'c' | Out-File t.txt -Append; Get-Content t.txt
'd' | Out-File t.txt -NoClobber
'e' | Out-File t.txt -NoNewline; Get-Content t.txt -Raw
[pscustomobject]@{ a = 1 } | Out-File t.txt -Width 30; Get-Content t.txt
'é' | Out-File t.txt -Encoding ascii; Format-Hex t.txt | % { $_.Bytes -join ' ' }
'é' | Out-File t.txt -Encoding utf8BOM; [IO.File]::ReadAllBytes("$pwd/t.txt") -join ' '
'é' | Out-File t.txt -Encoding unicode; [IO.File]::ReadAllBytes("$pwd/t.txt") -join ' '
'é' | Out-File t.txt -Encoding 1252; [IO.File]::ReadAllBytes("$pwd/t.txt") -join ' '
'é' | Out-File t.txt -Encoding foo
Out-File
'x' | Out-File /nodir/x
'x' | Out-File t.txt -WhatIf
1, 2 | Tee-Object t2.txt; Get-Content t2.txt
1, 2 | Tee-Object -Variable v | % { $_ * 10 }; "$v"
3 | Tee-Object -Variable v -Append; "$v"
3 | Tee-Object -FilePath t2.txt -Append; Get-Content t2.txt
1 | Tee-Object
1 | Tee-Object -FilePath a -Variable b
Set-ItemProperty t.txt IsReadOnly $true
'x' | Out-File t.txt
'x' | Out-File t.txt -Force; Get-Content t.txt
Out-File -FilePath t3.txt -InputObject 1, 2; Get-Content t3.txt
'a' > t4.txt; 'b' >> t4.txt; Get-Content t4.txt
