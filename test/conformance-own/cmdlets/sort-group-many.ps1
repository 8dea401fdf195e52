$d = 'b;2;x','a;10;y','C;1;x','a;2;Z' | ConvertFrom-Csv -Delimiter ';' -Header n,v,t
$d | Sort-Object n
$d | Sort-Object n, v -Descending
$d | Sort-Object { [int]$_.v }
$d | Sort-Object @{ e = 'n'; Descending = $true }, @{ Expression = { [int]$_.v }; Ascending = $true }
$d | Sort-Object t -CaseSensitive
$d | Sort-Object n -Unique
$d | Sort-Object { [int]$_.v } -Top 2
$d | Sort-Object { [int]$_.v } -Bottom 2
3,1,2,3 | Sort-Object -Unique
'b','A','c','B' | Sort-Object -CaseSensitive
'b','A','c','B' | Sort-Object -Stable
'10','9','1' | Sort-Object
10,'9',1 | Sort-Object
1,$null,3 | Sort-Object | ForEach-Object { "[$_]" }
$d | Group-Object t
$d | Group-Object t -NoElement
$d | Group-Object t -CaseSensitive | ForEach-Object Name
$d | Group-Object { [int]$_.v % 2 } | ForEach-Object { "$($_.Name): $($_.Group.n -join ',')" }
($d | Group-Object n -AsHashTable -AsString)['a'] 
$h = $d | Group-Object n -AsHashTable; $h.Keys | Sort-Object
$d | Group-Object n, t
1..10 | Group-Object { $_ % 3 } | Sort-Object Count -Descending | Select-Object -First 1 | Format-List
$d | Group-Object nope
1,'1',1.0 | Group-Object
Get-Unique -InputObject 1,1,2
1,1,2,2,1 | Get-Unique
'a','A','a' | Get-Unique
'a','A','a' | Get-Unique -CaseInsensitive
$d | Sort-Object nope
$d | Sort-Object @{ Foo = 'n' }
