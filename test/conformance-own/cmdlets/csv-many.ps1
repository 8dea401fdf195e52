$o = [pscustomobject]@{ Name = 'a,b'; V = 1; Q = 'say "hi"' },[pscustomobject]@{ Name = "multi`nline"; V = $null; Q = '' }
$o | ConvertTo-Csv
$o | ConvertTo-Csv -Delimiter ';' -UseQuotes AsNeeded
$o | ConvertTo-Csv -UseQuotes Never
$o | ConvertTo-Csv -QuoteFields V
$o | ConvertTo-Csv -IncludeTypeInformation
$o | ConvertTo-Csv -NoHeader
$o | Export-Csv x.csv; Get-Content x.csv
Import-Csv x.csv | Format-List
Import-Csv x.csv | ForEach-Object { $_.Name.Length }
[pscustomobject]@{ Name='z'; V=9; Q='q' } | Export-Csv x.csv -Append; (Import-Csv x.csv).Count
[pscustomobject]@{ Other='z' } | Export-Csv x.csv -Append
[pscustomobject]@{ Other='z' } | Export-Csv x.csv -Append -Force; Get-Content x.csv -Tail 1
Export-Csv x.csv -InputObject ([pscustomobject]@{a=1}) -NoClobber
"a;b`n1;2" | Set-Content s.csv; Import-Csv s.csv -Delimiter ';' | ForEach-Object b
Import-Csv s.csv -Header x,y -Delimiter ';' | Format-Table
"a,b,a`n1,2,3" | ConvertFrom-Csv
"a,,c`n1,2,3" | ConvertFrom-Csv
"#TYPE Foo.Bar`na,b`n1,2" | ConvertFrom-Csv | ForEach-Object { $_.PSObject.TypeNames[0] }
"# comment`na,b`n1,2" | ConvertFrom-Csv
"a,b`n1`n1,2,3" | ConvertFrom-Csv | Format-Table
'a,b','"x, y","z"' | ConvertFrom-Csv | Format-List
@{a=1} | ConvertTo-Csv | Select-Object -First 1
1,2 | ConvertTo-Csv
'abc' | ConvertTo-Csv
[ordered]@{ z = 1; a = 2 } | ConvertTo-Csv
Import-Csv nofile.csv
Get-Date '2020-01-02' | Select-Object Year, Month | ConvertTo-Csv
'' | ConvertFrom-Csv
"a`tb`n1`t2" | ConvertFrom-Csv -Delimiter "`t"
