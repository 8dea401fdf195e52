# Select-String
'one two', 'two three', 'four', 'five TWO', 'six' | Set-Content f.txt
Select-String two f.txt
Select-String two f.txt -CaseSensitive
Select-String two f.txt -Context 1
Select-String four f.txt -Context 1, 2
Select-String two f.txt -NotMatch
Select-String 't' f.txt -AllMatches | % { "$($_.LineNumber) $($_.Matches.Count)" }
Select-String two f.txt -Quiet
Select-String nope f.txt -Quiet
Select-String two f.txt -List
Select-String two f.txt -Raw
Select-String two f.txt -NoEmphasis
Select-String '(\w+) two' f.txt | % { $_.Matches.Groups[1].Value }
Select-String 't.o' f.txt -SimpleMatch
'a.b', 'axb' | Select-String a.b
'a.b', 'axb' | Select-String a.b -SimpleMatch
'abc' | Select-String b | Get-Member -MemberType Property, Method | % Name
'abc' | Select-String b | Format-List
'abc' | Select-String b | % { $_.ToString(); $_.Path; $_.LineNumber; $_.Filename; $_.Pattern; $_.IgnoreCase; $_.ToEmphasizedString('') }
'abc' | Select-String '['
'abc' | Select-String
'abc' | Select-String b, c
try { Select-String x nofile.txt -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }
try { Select-String x nofile*.txt -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }
'l1', 'l2', 'l3', 'l4', 'l5' | Select-String l3 -Context 1
'l1', 'l2', 'l3', 'l4', 'l5' | Select-String 'l2', 'l4' -Context 1
'l1', 'l2', 'l3' | Select-String l2 -Context 1 | % { $_.Context.PreContext; $_.Context.PostContext; $_.Context.DisplayPreContext }
Select-String -Path f.txt -Pattern two -Context 0, 1 | Out-String -Stream
'abc' | Select-String B -Culture en-US
'abc' | Select-String B -Culture en-US -SimpleMatch
'straße' | Select-String STRASSE -SimpleMatch -Culture de-DE
Get-ChildItem f.txt | Select-String six
Get-Content f.txt | Select-String six | % LineNumber
Select-String -LiteralPath f.txt -Pattern six | % RelativePath
(Select-String -Path f.txt -Pattern six).RelativePath($pwd)
1, 12, 3 | Select-String 1
[pscustomobject]@{ a = 'find' } | Select-String find
'aXbX' | Select-String x -AllMatches | % Matches | % Index
Select-String two f.txt -Include *.log
Select-String -Path f.txt -Pattern two -Exclude f*
'x' | Select-String x -Raw -Quiet
'x' | Select-String x -Encoding foo
