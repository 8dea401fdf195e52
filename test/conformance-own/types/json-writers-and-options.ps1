# Utf8JsonWriter, JsonSerializerOptions, elements and nodes: pieces of JSON, what options refuse
function t($b){ try { & $b } catch { $e=$_.Exception; while($e.InnerException){$e=$e.InnerException}; "$($e.GetType().Name): $($e.Message)" } }
function nw { $script:ms=[IO.MemoryStream]::new(); [System.Text.Json.Utf8JsonWriter]::new($ms) }
t { $w=nw; $w.WriteEndObject() }
t { $w=nw; $w.WriteStartObject(); $w.WriteEndArray() }
t { $w=nw; $w.WriteStartArray(); $w.WriteEndObject() }
t { $w=nw; $w.WriteStartObject(); $w.WritePropertyName('a'); $w.WriteEndObject() }
t { $w=nw; $w.WriteStartObject(); $w.WritePropertyName('a'); $w.WritePropertyName('b') }
t { $w=nw; $w.WriteStartArray(); $w.WritePropertyName('a') }
t { $w=nw; $w.WriteStartArray(); $w.WriteString('a','b') }
t { $w=nw; $w.WriteNumberValue(1); $w.WriteNumberValue(2) }
t { $w=nw; $w.WriteNumberValue(1); $w.WriteStartObject() }
t { $w=nw; $w.WriteStartObject(); $w.WriteStartObject() }
t { $w=nw; $w.WriteStartObject(); $w.WriteStringValue('x') }
t { $w=nw; $w.WriteString('a','b') }
t { $w=nw; $w.WriteNumberValue([double]::NaN) }
t { $w=nw; $w.WriteRawValue('{bad}') }
t { $w=nw; $w.WriteRawValue('') }
t { $w=nw; $w.WriteRawValue('{bad}',$true); $w.Flush(); [Text.Encoding]::UTF8.GetString($ms.ToArray()) }
t { $w=nw; $w.WritePropertyName($null) }
t { $w=nw; $w.WriteStringValue([NullString]::Value); $w.WriteCommentValue(' c '); $w.Flush(); [Text.Encoding]::UTF8.GetString($ms.ToArray()) }
t { $w=nw; $w.WriteStartArray(); $w.WriteStringValue([datetime]'2024-01-02T03:04:05'); $w.WriteStringValue([guid]::Empty); $w.WriteNumberValue(1.5); $w.WriteNumberValue([decimal]1.50); $w.WriteNumberValue([float]0.1); $w.WriteNumberValue([long]5); $w.WriteBooleanValue($true); $w.WriteNullValue(); $w.WriteStringValue('é"'); $w.WriteStringValue([datetimeoffset]'2024-01-02T03:04:05+02:00'); $w.WriteNumberValue(1e20); $w.WriteEndArray(); "$($w.BytesPending) $($w.BytesCommitted) $($w.CurrentDepth)"; $w.Flush(); "$($w.BytesPending) $($w.BytesCommitted)"; [Text.Encoding]::UTF8.GetString($ms.ToArray()) }
t { $o=[System.Text.Json.JsonWriterOptions]::new(); $o.Indented=$true; $o.IndentCharacter="`t"; $o.IndentSize=1; $o.NewLine="`r`n" ; $m=[IO.MemoryStream]::new(); $w=[System.Text.Json.Utf8JsonWriter]::new($m,$o); $w.WriteStartObject(); $w.WriteStartArray('a'); $w.WriteEndArray(); $w.WriteStartArray('b'); $w.WriteNumberValue(1); $w.WriteCommentValue('c'); $w.WriteEndArray(); $w.WriteString('s','t'); $w.WriteStartObject('o'); $w.WriteRawValue('[1, 2]'); }
t { $w=nw; $w.WriteStartObject(); $w.Dispose(); [Text.Encoding]::UTF8.GetString($ms.ToArray()); $w.WriteNull('x') }
t { $w=nw; $w.WriteStartArray(); $w.Reset(); $w.WriteNumberValue(5); $w.Flush(); [Text.Encoding]::UTF8.GetString($ms.ToArray()) }
t { $o=[System.Text.Json.JsonWriterOptions]::new(); $o.IndentSize=200 }
t { $o=[System.Text.Json.JsonWriterOptions]::new(); $o.IndentCharacter='x' }
t { $o=[System.Text.Json.JsonWriterOptions]::new(); $o.NewLine='x' }
t { $o=[System.Text.Json.JsonWriterOptions]::new(); $o.MaxDepth=-1 }
t { $o=[System.Text.Json.JsonWriterOptions]::new(); $o.MaxDepth=1; $w=[System.Text.Json.Utf8JsonWriter]::new([IO.MemoryStream]::new(),$o); $w.WriteStartArray(); $w.WriteStartArray() }
t { $o=[System.Text.Json.JsonWriterOptions]::new(); $o.SkipValidation=$true; $m=[IO.MemoryStream]::new(); $w=[System.Text.Json.Utf8JsonWriter]::new($m,$o); $w.WriteEndObject(); $w.WriteNumberValue(5); $w.WriteNumberValue(6);$w.Flush(); [Text.Encoding]::UTF8.GetString($m.ToArray()) }
t { $o=[System.Text.Json.JsonSerializerOptions]::new(); $o.IndentSize=200 }
t { $o=[System.Text.Json.JsonSerializerOptions]::new(); $o.NewLine='q' }
t { $o=[System.Text.Json.JsonSerializerOptions]::new(); $o.MaxDepth=-2 }
t { $o=[System.Text.Json.JsonSerializerOptions]::new(); $o.MakeReadOnly() }
t { $o=[System.Text.Json.JsonSerializerOptions]::new(); $o.MakeReadOnly($true); $o.IsReadOnly; $o.WriteIndented=$true }
t { $o=[System.Text.Json.JsonSerializerOptions]::new(); $o.NumberHandling='WriteAsString'; [System.Text.Json.JsonSerializer]::Serialize(5,$o); [System.Text.Json.JsonSerializer]::Serialize([int[]](1,2),$o)}
t { $o=[System.Text.Json.JsonSerializerOptions]::new(); $o.NumberHandling='AllowNamedFloatingPointLiterals,AllowReadingFromString'; [System.Text.Json.JsonSerializer]::Serialize([double]::NaN,$o); [System.Text.Json.JsonSerializer]::Deserialize('"5"',[int],$o)}
t { $o=[System.Text.Json.JsonSerializerOptions]::new(); $o.ReferenceHandler=[System.Text.Json.Serialization.ReferenceHandler]::IgnoreCycles; $h=[System.Collections.Generic.Dictionary[string,object]]::new(); $h['me']=$h; $h['a']=1; [System.Text.Json.JsonSerializer]::Serialize($h,$o) }
t { $o=[System.Text.Json.JsonSerializerOptions]::new(); $o.DefaultIgnoreCondition='WhenWritingDefault'; [System.Text.Json.JsonSerializer]::Serialize([System.Drawing.Point]::new(0,5),$o) }
t { $o=[System.Text.Json.JsonSerializerOptions]::new([System.Text.Json.JsonSerializerDefaults]::Web); $o.PropertyNamingPolicy.GetType().Name; $o.PropertyNameCaseInsensitive; $o.NumberHandling }
t { $o=[System.Text.Json.JsonSerializerOptions]::new(); $o.WriteIndented=$true; $p=[System.Text.Json.JsonSerializerOptions]::new($o); $p.WriteIndented }
t { $o=[System.Text.Json.JsonSerializerOptions]::new(); $o.Converters.Add([System.Text.Json.Serialization.JsonStringEnumConverter]::new([System.Text.Json.JsonNamingPolicy]::CamelCase)); [System.Text.Json.JsonSerializer]::Serialize([DayOfWeek]::Monday,$o); [System.Text.Json.JsonSerializer]::Serialize([IO.FileAttributes]'ReadOnly,Hidden',$o); [System.Text.Json.JsonSerializer]::Deserialize('"monday"',[DayOfWeek],$o); $o.Converters.Count; $o.Converters[0].GetType().Name }
t { [System.Text.Json.JsonSerializer]::Deserialize('"Monday"',[DayOfWeek]) }
t { [System.Text.Json.JsonSerializer]::Deserialize('{',[hashtable]) }
t { [System.Text.Json.JsonSerializer]::Deserialize('[1',[int[]]) }
t { [System.Text.Json.JsonSerializer]::Deserialize('',[int]) }
t { [System.Text.Json.JsonSerializerOptions]::Web.WriteIndented=$true }
t { [System.Text.Json.JsonSerializerOptions]::Strict.AllowDuplicateProperties }
t { [System.Text.Json.JsonSerializer]::SerializeToUtf8Bytes(@{a=1}) -join ' '; [System.Text.Json.JsonSerializer]::SerializeToElement((1,2)).GetArrayLength(); [System.Text.Json.JsonSerializer]::SerializeToNode(@{a=1}).ToJsonString(); [System.Text.Json.JsonSerializer]::SerializeToDocument('x').RootElement.GetString() }
t { $r=[System.Text.Json.JsonDocument]::Parse('{"a":1,"b":[1,"x"],"d":"2024-01-02","g":"00000000-0000-0000-0000-000000000001","x":"AQI=","n":null}').RootElement; $r.GetPropertyCount(); $r.GetProperty('a').GetInt64(); $r.GetProperty('a').GetByte(); $r.GetProperty('d').GetDateTime(); $r.GetProperty('g').GetGuid(); $r.GetProperty('x').GetBytesFromBase64() -join ','; $r.GetProperty('a').ValueEquals('1'); $r.GetProperty('d').ValueEquals('2024-01-02'); [System.Text.Json.JsonElement]::DeepEquals($r,$r); [System.Text.Json.JsonElement]::Parse('[1]').GetArrayLength(); $v=0;$r.GetProperty('a').TryGetInt32([ref]$v); $v; $r.GetProperty('b').EnumerateArray().Count; $r.GetProperty('n').ValueKind; "[$($r.GetProperty('n'))]"; $r.GetProperty('b').ToString() }
t { $j=[System.Text.Json.JsonDocument]::Parse('[1]'); $m=[IO.MemoryStream]::new(); $w=[System.Text.Json.Utf8JsonWriter]::new($m); $j.WriteTo($w); $w.Flush(); [Text.Encoding]::UTF8.GetString($m.ToArray()); $j.RootElement.WriteTo($w) }
t { $n=[System.Text.Json.Nodes.JsonNode]::Parse('{"a":[1]}'); $m=[IO.MemoryStream]::new(); $w=[System.Text.Json.Utf8JsonWriter]::new($m); $n.WriteTo($w); $w.Flush(); [Text.Encoding]::UTF8.GetString($m.ToArray()); $n.GetPropertyName() }
