# Where the errors of operators stand
'abc' -replace '[','x'
'abc' -replace 'b','x','y'
'abc' -match '['
'abc' -notmatch '['
'abc' -split '['
'abc' -like '[a'
'a,b' -split ',','x'
'a,b' -split ',',0,'bogus'
5 -is 'nosuchtype'
5 -as 'nosuchtype'
5 -is $null
5 -isnot 5,6
'x' -shl 2
1..'x'
'a' - 1
'a' * 'b'
1 / 0
1 % 0
@{} + 1
1 + @{}
@{a=1} + @{a=2}
'x' -band 1
-bnot 'x'
-'x'
+'x'
[datetime]::Now + 'x'
1 -gt 'x'
[int]'x'
'abc' -replace 'b',(1/0)
$x = 'a' -split ',','x'
if ('abc' -match '[') { 1 }
foreach ($i in 'abc' -split ',','x') { $i }
"$('a' -split ',','x')"
f ('a' -split ',','x')
'{0' -f 1
('abc' -replace 'b','x','y').Length
1..3 | % { 'abc' -replace 'b','x','y' }
'abc' -csplit ',',0,'bogus','z'
'abc' -split ',',0,'simplematch,regexmatch'
'abc' -split ',',0,'simplematch,multiline'
'abc' -split { 1 },0,'simplematch'
try { 'abc' -split ',','x' } catch { $_.FullyQualifiedErrorId; $_.CategoryInfo.ToString(); $_.Exception.GetType().FullName; $_.TargetObject }
try { 'abc' -match '[' } catch { $_.FullyQualifiedErrorId; $_.CategoryInfo.ToString(); $_.Exception.GetType().FullName; $_.TargetObject }
try { 'abc' -split '[' } catch { $_.FullyQualifiedErrorId; $_.CategoryInfo.ToString(); $_.Exception.GetType().FullName; $_.TargetObject }
try { 5 -is 'nosuch' } catch { $_.FullyQualifiedErrorId; $_.CategoryInfo.ToString(); $_.Exception.GetType().FullName; $_.TargetObject }
