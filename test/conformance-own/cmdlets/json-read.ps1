# ConvertFrom-Json
'{"a":1,"b":[1,2,{"c":null}],"d":1.5,"e":"2020-01-02T03:04:05Z","f":true}' | ConvertFrom-Json | Format-List
$j = '{"a":1,"A":2}' 
try { $j | ConvertFrom-Json } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
$j | ConvertFrom-Json -AsHashtable
try { '{"a":1' | ConvertFrom-Json } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
try { '{"":1}' | ConvertFrom-Json } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
'{"":1}' | ConvertFrom-Json -AsHashtable
try { 'nope' | ConvertFrom-Json } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
try { '[1,2' | ConvertFrom-Json } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
try { '{"a":}' | ConvertFrom-Json } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
try { '{"a" 1}' | ConvertFrom-Json } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
try { '1 2' | ConvertFrom-Json } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
try { '{} {}' | ConvertFrom-Json } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
try { '"abc' | ConvertFrom-Json } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
'1' | ConvertFrom-Json | % GetType | % Name
'1.0' | ConvertFrom-Json | % GetType | % Name
'12345678901' | ConvertFrom-Json | % GetType | % Name
'123456789012345678901234567890' | ConvertFrom-Json | % GetType | % Name
'1e3' | ConvertFrom-Json | % GetType | % Name
'"x"' | ConvertFrom-Json
'null' | ConvertFrom-Json
$null -eq ('null' | ConvertFrom-Json)
'true' | ConvertFrom-Json
'[]' | ConvertFrom-Json | Measure-Object | % Count
@('[]' | ConvertFrom-Json -NoEnumerate).Count
'[1,2,3]' | ConvertFrom-Json | Measure-Object | % Count
'[1,2,3]' | ConvertFrom-Json -NoEnumerate | Measure-Object | % Count
'[[1,2],[3]]' | ConvertFrom-Json | % { "$_" }
'', '{"x":', '1}' | ConvertFrom-Json
'{"x":1}', '{"x":2}' | ConvertFrom-Json
ConvertFrom-Json ''
try { ConvertFrom-Json $null } catch { $_.FullyQualifiedErrorId }
'{"d":"2024-05-06T07:08:09+02:00","e":"2024-05-06T07:08:09","f":"2024-05-06","g":"/Date(1000)/"}' | ConvertFrom-Json | % { $_.d.GetType().Name, $_.d.Kind, $_.e.Kind, $_.f.GetType().Name, $_.g.GetType().Name }
'{"d":"2024-05-06T07:08:09Z"}' | ConvertFrom-Json -DateKind String | % d
'{"d":"2024-05-06T07:08:09Z"}' | ConvertFrom-Json -DateKind Utc | % { $_.d.Kind }
'{"d":"2024-05-06T07:08:09+02:00"}' | ConvertFrom-Json -DateKind Offset | % { $_.d.GetType().Name; "$($_.d)" }
'{"d":"2024-05-06T07:08:09Z"}' | ConvertFrom-Json -DateKind Local | % { $_.d.Kind }
'{"a":{"b":{"c":1}}}' | ConvertFrom-Json -Depth 2
'{"a":{"b":{"c":1}}}' | ConvertFrom-Json -Depth 3
'// comment
{ /* x */ "a": 1, b: ''q'', c: [1,2,], d: 0x10, e: 010, f: NaN, g: -Infinity, h: .5, i: undefined, }' | ConvertFrom-Json
