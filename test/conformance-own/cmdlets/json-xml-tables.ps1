# XML and JSON and CSV objects in tables
$x = [xml]'<r a="1"><i n="x">t1</i><i n="y">t2</i><e/></r>'
$x
$x.r
$x.r.i
$x.r.i | Format-Table n, '#text'
$x.r | Format-List
$x.r.i[0] | Select-Object n, InnerText
$j = '{"name":"n","list":[1,2,3],"nested":{"a":{"b":1}},"nul":null,"b":true,"d":1.5}' | ConvertFrom-Json
$j
$j | Format-Table
$j.nested
$j.list
$j | ConvertTo-Json -Compress
$j | Get-Member -MemberType NoteProperty | Format-Table Name, Definition
$j.PSObject.Properties | Format-Table Name, Value, TypeNameOfValue
$j | Add-Member extra 'e' -PassThru | Select-Object name, extra
'[{"a":1},{"a":2,"b":3}]' | ConvertFrom-Json | Format-Table
'[{"a":1},{"b":2}]' | ConvertFrom-Json
'{"a":[{"x":1},{"x":2}]}' | ConvertFrom-Json | Select-Object -ExpandProperty a
'[[1,2],[3,4]]' | ConvertFrom-Json | % { $_ -join '-' }
'{"2020-01-01":"d","$ref":"x","a b":1}' | ConvertFrom-Json | Format-List
$h = '{"b":1,"a":{"z":1,"y":[1,{"q":2}]}}' | ConvertFrom-Json -AsHashtable; $h; $h.a.y[1].q; $h.Keys -join ','
'{"d":"2020-01-01T00:00:00"}' | ConvertFrom-Json | ConvertTo-Json
'{"n":12345678901234567890,"f":1e400,"neg":-0}' | ConvertFrom-Json | Format-List
[ordered]@{ s = 'é"\/' ; u = [char]0x1F; e = '' } | ConvertTo-Json
@{ a = @() ; b = @{} ; c = @($null) } | ConvertTo-Json -Compress | % Length
,@() | ConvertTo-Json -Compress
@{ x = 1..3 } | ConvertTo-Json
[pscustomobject]@{ a = [pscustomobject]@{ b = [pscustomobject]@{ c = [pscustomobject]@{ d = 1 } } } } | ConvertTo-Json
'<a><b c="1"/></a>' | ConvertTo-Json
