# System.Text.Json: each line runs by itself and is shown with what it gives
$lines = @'
$d=[Text.Json.JsonDocument]::Parse('{"a":[1,2.5,"x"],"b":{"c":true,"d":null},"e":"2020-01-02T03:04:05Z","g":"é"}'); $r=$d.RootElement; $r
$r.ValueKind; $r.GetProperty('a').ValueKind; $r.GetProperty('b').GetProperty('d').ValueKind
$r.GetProperty('a')[1].GetDouble(); $r.GetProperty('a')[0].GetInt32(); $r.GetProperty('a').GetArrayLength(); $r.GetProperty('a')[2].GetString()
$r.GetProperty('zz')
$r.GetProperty('a')[9]
$r.GetProperty('a')[2].GetInt32()
$r.GetProperty('a')[1].GetInt32()
$r.GetProperty('a').EnumerateArray() | % { $_.ToString() }
$r.EnumerateObject() | % { "$($_.Name)=$($_.Value)" }
$r.EnumerateObject() | select -first 1
$r.GetProperty('b').GetRawText(); "$($r.GetProperty('b'))"; "$r"
$r.GetProperty('e').GetDateTime().ToString('o'); $r.GetProperty('b').GetProperty('c').GetBoolean()
$r.GetProperty('g').GetString()
$r.GetProperty('a').GetString()
[Text.Json.JsonDocument]::Parse('{"a":}')
[Text.Json.JsonDocument]::Parse('')
[Text.Json.JsonDocument]::Parse('{"a":1,}')
[Text.Json.JsonDocument]::Parse('[1,2')
[Text.Json.JsonDocument]::Parse('nul')
[Text.Json.JsonDocument]::Parse('{a:1}')
[Text.Json.JsonDocument]::Parse("{'a':1}")
[Text.Json.JsonDocument]::Parse('[1] 2')
[Text.Json.JsonDocument]::Parse('01')
$d.Dispose()
$n=[Text.Json.Nodes.JsonNode]::Parse('{"a":{"b":1},"l":[1,2],"s":"x"}'); $n.GetType().FullName; $n['a']['b'].GetValue[int](); $n['l'][1].ToString(); $n['s'].ToString()
$n.ToJsonString(); $n.ToString()
$n['new']=5; $n['t']='text'; $n['f']=$true; $n['z']=$null; $n.ToJsonString()
$n.Count; $n.ContainsKey('a'); $n.Remove('a'); $n.ToJsonString()
$n['l'].Add(3); $n['l'].ToJsonString(); $n['l'].Count; $n['l'].GetType().Name; $n['s'].GetType().Name
$n | % { $_.GetType().Name }
$n['nope'] -eq $null
foreach($kv in $n){ "$($kv.Key): $($kv.Value)" }
$o=[Text.Json.Nodes.JsonObject]::new(); $o.Add('x',[Text.Json.Nodes.JsonValue]::Create(1)); $o.ToJsonString()
$a=[Text.Json.Nodes.JsonArray]::new(); $a.Add('q'); $a.Add(2.5); $a.ToJsonString()
$n['s'].GetValueKind(); $n['l'].GetPath(); $n['l'].Parent.GetType().Name; $n['l'].Root.GetType().Name
$n['s'].GetValue[int]()
[Text.Json.JsonSerializer]::Serialize(@{a=1}, [hashtable])
[Text.Json.JsonSerializer]::Serialize(@(1,'x',$null,$true,2.5), [object[]])
[Text.Json.JsonSerializer]::Serialize([ordered]@{a=1;b=@(1,2);c=@{d='<é&"'}}, [System.Collections.Specialized.OrderedDictionary])
[Text.Json.JsonSerializer]::Serialize('a/b+c''d', [string])
[Text.Json.JsonSerializer]::Serialize([datetime]'2020-01-02', [datetime])
[Text.Json.JsonSerializer]::Serialize([DayOfWeek]::Monday, [DayOfWeek])
$opt=[Text.Json.JsonSerializerOptions]::new(); $opt.WriteIndented=$true; [Text.Json.JsonSerializer]::Serialize([ordered]@{a=1;b=@(1,2);c=@();d=@{}}, [System.Collections.Specialized.OrderedDictionary], $opt)
$x=[Text.Json.JsonSerializer]::Deserialize('{"a":1,"b":"x"}', [hashtable]); $x['a'].GetType().Name; $x.Count; "$($x['b'])"
[Text.Json.JsonSerializer]::Deserialize('[1,2,3]', [int[]]) -join ','
[Text.Json.JsonSerializer]::Deserialize('"x"', [string])
[Text.Json.JsonSerializer]::Deserialize('{"a":1}', [System.Collections.Generic.Dictionary[string,int]])
[Text.Json.JsonSerializer]::Deserialize('[1,"x"]', [int[]])
[Text.Json.JsonSerializer]::Deserialize('{"Major":1}', [object]).GetType().Name
class P { [string]$Name; [int]$Age }; [Text.Json.JsonSerializer]::Serialize([P]@{Name='n';Age=3}, [P])
class P { [string]$Name; [int]$Age }; $p=[Text.Json.JsonSerializer]::Deserialize('{"Name":"q","Age":4}', [P]); $p.Name; $p.Age
[Text.Json.JsonValueKind]::Array; [Text.Json.JsonCommentHandling]::Skip
'@
foreach ($line in $lines -split '\n') {
    "> $line"
    try { (. ([scriptblock]::Create($line)) 2>&1 3>&1 | Out-String -Width 120).TrimEnd() } catch { "$($_.FullyQualifiedErrorId): $($_.Exception.Message)" }
}
