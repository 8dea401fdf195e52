# ForEach-Object with the names of members that fail
'x' | ForEach-Object Substring 9
'x' | ForEach-Object NoMeth 9
5 | ForEach-Object ToString 'Q'
'x' | ForEach-Object GetHashCodex
1 | ForEach-Object CompareTo 'y'
'abc' | ForEach-Object Length 1
'abc' | ForEach-Object Substring
try { 'x' | ForEach-Object Substring 9 -ErrorAction Stop } catch { $_.FullyQualifiedErrorId; $_.CategoryInfo.ToString(); $_.Exception.GetType().Name }
'a','b' | ForEach-Object ToUpper
'a-b' | ForEach-Object Split '-'
1..2 | ForEach-Object ToString 'D3'
$o = [pscustomobject]@{ n = 1 } | Add-Member ScriptMethod Boom { throw 'boom' } -PassThru
$o | ForEach-Object Boom; 'after'
$o | ForEach-Object n
