@{ a = 1 } | ConvertTo-Json
[ordered]@{ a = 1; b = @(1,2); c = @{ d = $null } } | ConvertTo-Json -Compress
1,2,3 | ConvertTo-Json
,@(1) | ConvertTo-Json -Compress
ConvertTo-Json @() 
ConvertTo-Json -InputObject 5 -AsArray
'a"b\c/d' + "`n`t" | ConvertTo-Json
ConvertTo-Json '<a>&' -EscapeHandling EscapeHtml
ConvertTo-Json 'é☃' -EscapeHandling EscapeNonAscii
[pscustomobject]@{ d = [datetime]'2020-01-02T03:04:05Z'; t = [timespan]'1:02:03'; g = [guid]::Empty; v = [version]'1.2.3'; e = [System.DayOfWeek]::Monday } | ConvertTo-Json -Depth 1
[pscustomobject]@{ e = [System.DayOfWeek]::Monday } | ConvertTo-Json -EnumsAsStrings -Compress
@{ a = @{ b = @{ c = @{ d = 1 } } } } | ConvertTo-Json -Depth 2 -Compress
$true, $null, 1.5, 2d, 3L, [char]'x' | ConvertTo-Json -Compress
[double]::NaN, [double]::PositiveInfinity | ConvertTo-Json -Compress
'{"a":1,"b":[1,2,{"c":null}],"d":"2020-01-02T00:00:00Z"}' | ConvertFrom-Json
('{"a":1,"b":[1,2,{"c":null}]}' | ConvertFrom-Json).b[2]
'[1,2,3]' | ConvertFrom-Json | ForEach-Object { $_ * 2 }
'[1,2,3]' | ConvertFrom-Json -NoEnumerate | ForEach-Object { $_.Count }
'{"A":1,"a":2}' | ConvertFrom-Json -AsHashtable
'{"A":1,"a":2}' | ConvertFrom-Json
'{"":1}' | ConvertFrom-Json
'{bad' | ConvertFrom-Json
'{"a":{"b":{"c":1}}}' | ConvertFrom-Json -Depth 1
'123456789012345678901234567890' | ConvertFrom-Json | ForEach-Object { $_.GetType().Name }
'1.0', '1e3', '9999999999', 'true', 'null', '"x"' | ForEach-Object { $v = ConvertFrom-Json $_; if ($null -ne $v) { "$v $($v.GetType().Name)" } else { 'null' } }
'{"a":1}','{"a":2}' | ConvertFrom-Json | ForEach-Object a
"{`n`"x`": 1,`n`"y`": 2}" | ConvertFrom-Json | ConvertTo-Json -Compress
Test-Json '{"a":1}'
Test-Json '{"a":1'
Get-Item . | Select-Object Name, PSIsContainer, Mode | ForEach-Object { ($_ | ConvertTo-Json -Compress) -replace '"Name":"[^"]*"' }
