# ConvertTo-Json writes a JObject as Newtonsoft does, at any depth; other tokens are lists.
$o = [Newtonsoft.Json.Linq.JObject]::Parse('{"a":1,"b":"x","c":{"d":[1.0,{"e":null},[]],"f":{}},"g":true}')
ConvertTo-Json $o -Compress
ConvertTo-Json @{ x = $o; y = 1 }.x
ConvertTo-Json ([pscustomobject]@{ inner = @{ x = $o } }) -Depth 2
ConvertTo-Json ([Newtonsoft.Json.Linq.JArray]::Parse('[1,{"a":2}]')) -Compress
ConvertTo-Json @{ z = [Newtonsoft.Json.Linq.JValue]::new(5) } -Compress -Depth 3
$built = [Newtonsoft.Json.Linq.JObject]::new(); $built.Add('n', '123'); $built.Add('s', '"t"'); ConvertTo-Json @{ built = $built } -Compress
