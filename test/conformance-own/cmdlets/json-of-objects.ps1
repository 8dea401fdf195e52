# ConvertTo-Json objects with added members, classes, nested
$s = 'text' | Add-Member -NotePropertyName N -NotePropertyValue 5 -PassThru
$s | ConvertTo-Json
$n = 5 | Add-Member -NotePropertyName N -NotePropertyValue 5 -PassThru
ConvertTo-Json -Compress -InputObject $n
$l = [System.Collections.Generic.List[object]]::new(); $l.Add(1); $l.Add(@{ x = 1 })
ConvertTo-Json $l -Compress
$l | ConvertTo-Json -Compress
$d = [System.Collections.Generic.Dictionary[string,int]]::new(); $d['k'] = 1
ConvertTo-Json $d -Compress
class P { [string]$Name = 'n'; [int]$Age = 3; hidden [int]$H = 1; static [int]$S = 2; [P]$Next }
$p = [P]::new(); $p.Next = [P]::new()
$p | ConvertTo-Json
$p | ConvertTo-Json -Depth 0
[pscustomobject]@{ P = $p; A = 1, 2, @(3, 4); H = @{ z = $null } } | ConvertTo-Json -Depth 1
$h = @{ k = 'v' } | Add-Member -NotePropertyName extra -NotePropertyValue 'e' -PassThru
$h | ConvertTo-Json
Get-Date '2020-02-03' | Select-Object Year, Month | ConvertTo-Json -Compress
[xml]'<a b="1"><c>t</c></a>' | ConvertTo-Json -Depth 1 -WarningAction SilentlyContinue | Measure-Object -Character | % { $_.Characters -gt 10 }
ConvertTo-Json -InputObject (1..3 | Select-Object @{ n = 'v'; e = { $_ } }) -Compress
'a', 'b' | ForEach-Object { [pscustomobject]@{ n = $_ } } | ConvertTo-Json
[ordered]@{ 'a b' = 1; 'a"b' = 2; '' = 3 } | ConvertTo-Json
[pscustomobject]@{ e = [System.IO.FileAttributes]'ReadOnly,Hidden' } | ConvertTo-Json -EnumsAsStrings
[pscustomobject]@{ e = [System.IO.FileAttributes]'ReadOnly,Hidden' } | ConvertTo-Json
$deep = @{}; $cur = $deep; 1..4 | % { $cur['n'] = @{}; $cur = $cur['n'] }; $deep | ConvertTo-Json -Compress
$deep | ConvertTo-Json -Compress -WarningAction SilentlyContinue
$ErrorActionPreference = 'Continue'
$cyc = @{}; $cyc.self = $cyc; $cyc | ConvertTo-Json -Compress -WarningVariable w -WarningAction SilentlyContinue
"$w"
[ipaddress]'127.0.0.1' | ConvertTo-Json -ErrorAction SilentlyContinue | Select-Object -First 1 | % Length
[System.Collections.ArrayList]@(1,'2') | ConvertTo-Json -Compress
,@(1,2) | ConvertTo-Json -Compress
@(,@(1,2)) | ConvertTo-Json -Compress
[regex]'a+' | ConvertTo-Json -Depth 1
