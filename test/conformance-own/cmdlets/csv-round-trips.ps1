# Export-Csv / Import-Csv round trips and type info
class Item { [string]$Name; [int]$Count; [datetime]$When; [bool]$On }
$i = [Item]@{ Name = 'a "q"'; Count = 3; When = '2020-01-02'; On = $true }
$i | Export-Csv i.csv; Get-Content i.csv
$i | Export-Csv i.csv -IncludeTypeInformation; Get-Content i.csv | Select-Object -First 1
Import-Csv i.csv | Get-Member -MemberType NoteProperty | % { "$($_.Name) $($_.Definition)" }
(Import-Csv i.csv).pstypenames
$i | Select-Object Name, @{ n = 'Calc'; e = { $_.Count * 2 } } | ConvertTo-Csv
[pscustomobject]@{ 'a b' = 1; 'c,d' = 2; 'e"f' = 3 } | ConvertTo-Csv
[pscustomobject]@{ a = 1, 2; b = @{ x = 1 }; c = { s } } | ConvertTo-Csv
"a`tb", "1`t2" | ConvertFrom-Csv -Delimiter "`t"
'h', '', 'x' | ConvertFrom-Csv
'a,b', '1', '2,3,4' | ConvertFrom-Csv | Format-Table
'"a","b"', '"1,1","2""2"' | ConvertFrom-Csv
ConvertFrom-Csv 'a,b' 
ConvertFrom-Csv 'a,b' -Header x, y
'x' | ConvertTo-Csv -UseQuotes AsNeeded
1..2 | Select-Object @{ n = 'n'; e = { $_ } } | Export-Csv n.csv -Delimiter ';' -UseQuotes Never; Get-Content n.csv
Import-Csv n.csv -Delimiter ';' | % n
[pscustomobject]@{ a = 1 } | Export-Csv q.csv -NoHeader; Get-Content q.csv
[pscustomobject]@{ a = 2 } | Export-Csv q.csv -NoHeader -Append; Get-Content q.csv
Import-Csv q.csv -Header a | % a
$null | ConvertTo-Csv
@() | Export-Csv e.csv; Test-Path e.csv
Get-Process -Id $PID | Select-Object Id | ConvertTo-Csv | Select-Object -First 1
Import-Csv n.csv, q.csv -Header z | % z
'a,b', '1,2' | Set-Content u.csv -Encoding unicode; Import-Csv u.csv -Encoding unicode | % b
[pscustomobject]@{ d = [datetime]'2020-01-02 03:04:05'; n = 1.5; t = [timespan]'1:0:0' } | ConvertTo-Csv -UseQuotes AsNeeded
