# Newtonsoft.Json as PowerShell ships it: JsonConvert, its settings, and tokens
$ErrorView = 'NormalView'
class Person { [string] $Name; [int] $Age; [string[]] $Tags }
$c = [Newtonsoft.Json.JsonConvert]
$c::SerializeObject([ordered]@{ a = 1; b = "x`"<é/"; c = $null; d = $true; e = 1.5; f = @(1, 2); g = [ordered]@{ h = 1 } })
$c::SerializeObject([ordered]@{ a = 1; f = @(1, @{}); g = @() }, [Newtonsoft.Json.Formatting]::Indented)
foreach ($v in @($null, 1.0, 1.50d, [datetime]'2024-01-02', [guid]::Empty, [timespan]'1:00', [version]'1.2', [uri]'http://a/b', [DayOfWeek]1, [char]'a', [byte[]](1, 2), [double]::NaN, 5L)) { $c::SerializeObject($v) }
$c::SerializeObject([Person]@{ Name = 'Ann'; Age = 7; Tags = @('x', 'y') })
$c::SerializeObject([Collections.Generic.List[int]](1, 2))
$c::SerializeObject([pscustomobject]@{ a = 1 })
$s = [Newtonsoft.Json.JsonSerializerSettings]::new()
$s.NullValueHandling = 'Ignore'
$s.Formatting = 'Indented'
$c::SerializeObject([Person]@{ Age = 7 }, $s)
$c::ToString('a"b'), $c::ToString($true) -join ' '
$o = $c::DeserializeObject('{"a":{"b":[1,2.5,"x"]},"n":null,"d":"2024-01-02T03:04:05Z"}')
$o.GetType().FullName
$o.a.b[1].Value
$o['a']['b'][2].ToString()
[string]$o.a.b[2]
[int]$o.a.b[0] + 1
$o.d.Value.Kind
$o.n.Type
"[$($o.zzz)]"
$c::DeserializeObject('{"a":1,"b":"x"}', [hashtable]).a
$c::DeserializeObject('{"a":1,"b":"x"}', [Collections.Generic.Dictionary[string, object]])['b']
$c::DeserializeObject('[1,2]', [int[]]).GetType().FullName
$p = $c::DeserializeObject('{"name":"Ann","Age":7,"Tags":["x","y"],"More":1}', [Person])
"$($p.Name) $($p.Age) $($p.Tags)"
$c::DeserializeObject('"x"')
foreach ($text in '{x', '{"a":1', '{"a":1} x', '{"a":tru}') { try { $c::DeserializeObject($text) } catch { $_.Exception.InnerException.GetType().FullName; $_.Exception.InnerException.Message } }
$j = [Newtonsoft.Json.Linq.JObject]::Parse('{"a":1,"b":{"c":"x"},"d":[1,{"n":2},{"n":3}]}')
$j.ToString()
$j.SelectToken('b.c').ToString()
($j.SelectTokens('$.d[*].n') | ForEach-Object { $_.Value }) -join ' '
($j.SelectTokens('$..n') | ForEach-Object { $_.Path }) -join ' '
($j.Properties() | ForEach-Object Name) -join ' '
$j.ContainsKey('a'), $j.Remove('a'), $j.ContainsKey('a') -join ' '
$j['b'] = 7
$j.z = 'new'
$j.d.Add('last')
$j.Add('t', [Newtonsoft.Json.Linq.JToken]::FromObject(@(1)))
$j.ToString([Newtonsoft.Json.Formatting]::None)
$j.Add('t', $null)
$j.Merge([Newtonsoft.Json.Linq.JObject]::Parse('{"b":{"q":1},"d":[9]}'))
$j.DeepClone().ToString('None')
$j.d[0].Replace([Newtonsoft.Json.Linq.JValue]::new(5))
$j.d[1].Remove()
$j.d.ToString('None')
$j.d[0].Parent.GetType().Name, $j.d[0].Root.GetType().Name, $j.d.Path, $j.d.Count -join ' '
$j.GetValue('D', 'OrdinalIgnoreCase').GetType().Name
[Newtonsoft.Json.Linq.JToken]::DeepEquals([Newtonsoft.Json.Linq.JToken]::Parse('[1]'), [Newtonsoft.Json.Linq.JToken]::Parse('[ 1 ]'))
[Newtonsoft.Json.Linq.JObject]::Parse('[1]')
[Newtonsoft.Json.Linq.JObject]::Parse('{"a":1')
