# ConvertFrom-Json, ConvertTo-Json, Test-Json: every parameter, wrong input
function T([scriptblock]$s) { "--- $s"; try { & $s 2>&1 | % { if ($_ -is [System.Management.Automation.ErrorRecord]) { "E: $($_.FullyQualifiedErrorId) | $($_.CategoryInfo.Category) | $($_.CategoryInfo.TargetName) | $($_.CategoryInfo.TargetType) | $($_.Exception.GetType().Name) | $($_.Exception.Message)" } else { $_ } } | Out-String -Width 120 } catch { "T: $($_.FullyQualifiedErrorId) | $($_.CategoryInfo) | $($_.Exception.GetType().Name) | $($_.Exception.Message)" } }
'{"a":1,"b":[1,2,{"c":null}],"d":"x"}' | Set-Content j.json
T { ConvertFrom-Json '{"a":1' }
T { ConvertFrom-Json '' }
T { ConvertFrom-Json $null }
T { '{"a":1}','{"b":2}' | ConvertFrom-Json }
T { '[1,2' , '3]' | ConvertFrom-Json }
T { '[1,2,3]' | ConvertFrom-Json | % { "x$_" } }
T { '[1,2,3]' | ConvertFrom-Json -NoEnumerate | % { "x$_" } }
T { '{"a":1,"A":2}' | ConvertFrom-Json }
T { '{"a":1,"a":2}' | ConvertFrom-Json }
T { '{"a":1,"A":2}' | ConvertFrom-Json -AsHashtable }
T { '{"":1}' | ConvertFrom-Json }
T { '{"":1}' | ConvertFrom-Json -AsHashtable }
T { '{"a":{"b":{"c":{"d":1}}}}' | ConvertFrom-Json -Depth 2 }
T { '{"a":{"b":{"c":{"d":1}}}}' | ConvertFrom-Json -Depth 0 }
T { '{"a":"2020-01-01T00:00:00Z","b":"2020-01-01T00:00:00+02:00","c":"2020-01-01T00:00:00"}' | ConvertFrom-Json | % { $_.psobject.properties | % { "$($_.Value.GetType().Name) $($_.Value.Kind) $($_.Value)" } } }
foreach($k in 'Default','Local','Utc','Offset','String') { $k; T { '{"a":"2020-01-01T00:00:00Z","b":"2020-01-01T00:00:00+02:00","c":"2020-01-01T00:00:00"}' | ConvertFrom-Json -DateKind $k | % { $_.psobject.properties | % { "$($_.Value.GetType().Name) $($_.Value.Kind) $($_.Value)" } } } }
T { '123' | ConvertFrom-Json }
T { '"abc"' | ConvertFrom-Json }
T { 'null' | ConvertFrom-Json }
T { 'true' | ConvertFrom-Json }
T { '12345678901234567890' | ConvertFrom-Json | % gettype | % name }
T { '1.5e400' | ConvertFrom-Json }
T { '1.0' | ConvertFrom-Json | % gettype | % name}
T { '3000000000' | ConvertFrom-Json | % gettype | % name}
T { 'abc' | ConvertFrom-Json }
T { '{a:1}' | ConvertFrom-Json }
T { "{'a':'x'}" | ConvertFrom-Json }
T { '{"a":1}}' | ConvertFrom-Json }
T { '{"a":1} x' | ConvertFrom-Json }
T { '{"a":"\u00e9\n\t\"\\"}' | ConvertFrom-Json }
T { '{"a":/*c*/1, // d
"b":2}' | ConvertFrom-Json }
T { gc j.json | ConvertFrom-Json }
T { ConvertTo-Json $null }
T { $null | ConvertTo-Json }
T { @() | ConvertTo-Json }
T { ConvertTo-Json @() }
T { ,@() | ConvertTo-Json }
T { 1 | ConvertTo-Json -AsArray }
T { 1,2 | ConvertTo-Json -AsArray -Compress }
T { @{a=1} | ConvertTo-Json }
T { [ordered]@{o=[System.DayOfWeek]::Monday;p=@([System.DayOfWeek]::Friday)} | ConvertTo-Json -EnumsAsStrings -Compress }
foreach($e in 'Default','EscapeNonAscii','EscapeHtml') { T { 'x"y<>&''é/' | ConvertTo-Json -EscapeHandling $e } }
T { @{a=@{b=@{c=@{d=1}}}} | ConvertTo-Json }
T { @{a=@{b=@{c=@{d=1}}}} | ConvertTo-Json -Depth 0 }
T { @{a=@{b=@{c=@{d=1}}}} | ConvertTo-Json -Depth 101 }
T { @{a=@{b=@{c=@{d=1}}}} | ConvertTo-Json -Depth 2 -Compress -WarningAction SilentlyContinue }
T { @{a=@{b=@{c=@{d=1}}}} | ConvertTo-Json -Depth 2 -Compress -WarningAction Stop }
T { [pscustomobject]@{a=1;b=@()} | ConvertTo-Json }
T { @{1=2} | ConvertTo-Json }
T { [pscustomobject]@{a=[pscustomobject]@{b=[pscustomobject]@{c=[pscustomobject]@{d=1}}}} | ConvertTo-Json -Compress }
T { (Get-Date 2020-01-01),[datetime]::SpecifyKind('2020-01-01','Utc'),[datetimeoffset]'2020-01-01T00:00:00+01:00' | ConvertTo-Json }
T { 'a' | Add-Member x 1 -PassThru | ConvertTo-Json }
T { 5 | Add-Member x 1 -PassThru | ConvertTo-Json }
T { [dbnull]::Value | ConvertTo-Json }
T { [System.Data.DataTable]::new() | ConvertTo-Json -Compress }
T { [pscustomobject]@{} | ConvertTo-Json }
T { @{} | ConvertTo-Json }
T { [ipaddress]'1.2.3.4' | ConvertTo-Json -Compress }
T { [regex]'a' | ConvertTo-Json -Compress }
T { [cultureinfo]'en-US' | select Name,LCID | ConvertTo-Json -Compress }
T { [tuple]::Create(1,'a') | ConvertTo-Json -Compress }
T { [System.Collections.Generic.List[int]]@(1,2) | ConvertTo-Json -Compress }
T { ,[System.Collections.Generic.List[int]]@(1,2) | ConvertTo-Json -Compress }
T { [System.Collections.Generic.Dictionary[string,int]]::new() | ConvertTo-Json -Compress }
T { [bigint]5 | ConvertTo-Json -Compress }
T { [float]1.1 | ConvertTo-Json -Compress }
T { 1e100,1e15,1e16,123456789012345680.0,-0.0,0.1 | ConvertTo-Json -Compress }
T { [decimal]1.10 | ConvertTo-Json -Compress }
T { "a`u{1F600}b`0`u{7f}`u{2028}" | ConvertTo-Json -Compress }
class K { [int]$A=1; hidden [int]$B=2; [string]$C; static [int]$S=3; [K]$N }
T { [K]::new() | ConvertTo-Json }
T { Test-Json '{"a":1}' }
T { Test-Json '{a:1}' }
T { Test-Json '' }
T { Test-Json '{"a":1}' -Schema '{"type":"array"}' }
T { Test-Json '{"a":1}' -Schema '{"type":"object","required":["b"]}' }
T { Test-Json '{"a":1}' -Schema '{"type":"object","properties":{"a":{"type":"string"}}}' -ErrorAction SilentlyContinue }
T { Test-Json '{"a":1}' -Schema 'bad' }
T { Test-Json -Path j.json }
T { Test-Json -LiteralPath nope.json }
T { '[1,]' | Test-Json }
T { '[1,] // x' | Test-Json -Options AllowTrailingCommas,IgnoreComments }
