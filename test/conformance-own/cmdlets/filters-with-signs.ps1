# filters whose other characters mean something in regular expressions
$d = Join-Path ([IO.Path]::GetTempPath()) "filters-$PID"
$null = New-Item -ItemType Directory $d
foreach ($n in 'Get-It.ps1', 'plain.ps1', 'a+b.txt', 'a(1).txt', 'x{2}.txt', 'p^q', 'm,n', 'c#.cs', 'tilde~', '$s', 'a&b', 'it''s') { $null = New-Item (Join-Path $d $n) }
foreach ($f in '*-*', '*+*', '*(1)*', '*{2}*', '*^*', '*,*', '*#*', '*~', '$*', '*&*', "*'*", '?-*', 'Get-It.*', '*-*.ps1') {
    '{0}: {1}' -f $f, ((Get-ChildItem $d -Filter $f).Name -join ' ')
}
(Get-ChildItem $d -Filter *-* -Recurse).Count
Remove-Item -Recurse $d
