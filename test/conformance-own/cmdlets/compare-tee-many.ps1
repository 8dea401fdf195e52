Compare-Object 1,2,3 2,3,4
Compare-Object 1,2,3 2,3,4 -IncludeEqual
Compare-Object 1,2,3 2,3,4 -ExcludeDifferent -IncludeEqual
Compare-Object 1,2,3 2,3,4 -PassThru
Compare-Object 'a','B' 'A','b'
Compare-Object 'a','B' 'A','b' -CaseSensitive
$a = [pscustomobject]@{ n='x'; v=1 },[pscustomobject]@{ n='y'; v=2 }; $b = [pscustomobject]@{ n='x'; v=9 },[pscustomobject]@{ n='z'; v=2 }
Compare-Object $a $b -Property n
Compare-Object $a $b -Property n, v
Compare-Object $a $b -Property n -PassThru
Compare-Object $a $b -Property n -IncludeEqual -PassThru | Format-Table n, v, SideIndicator
Compare-Object $a $b -Property { $_.v }
Compare-Object 3,1,2 1,2,3 -SyncWindow 0
Compare-Object $null 1
Compare-Object 1 $null
Compare-Object -ReferenceObject @() -DifferenceObject 1,2
(Compare-Object 1 2)[0] | Get-Member -MemberType NoteProperty | ForEach-Object Name
1..3 | Tee-Object -Variable tv | ForEach-Object { $_ * 2 }; "$tv"
1..3 | Tee-Object t.txt | Out-Null; Get-Content t.txt
4 | Tee-Object -FilePath t.txt -Append; Get-Content t.txt
'x' | Tee-Object -LiteralPath 't[1].txt'; Test-Path -LiteralPath 't[1].txt'
'abc' | Out-File o.txt; 'def' | Out-File o.txt -Append -NoNewline; Get-Content o.txt -Raw
[pscustomobject]@{a=1;b='x'} | Out-File o.txt; Get-Content o.txt
1..3 | Out-File o.txt -NoClobber
'wide' * 50 | Out-File w.txt -Width 20; Get-Content w.txt
[pscustomobject]@{ a = 'y' * 50 } | Out-String -Width 30
1,2 | Out-String -Stream | ForEach-Object { "[$_]" }
(1,2 | Out-String).Length
'a','b' | Out-String -NoNewline
