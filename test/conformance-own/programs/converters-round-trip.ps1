$ErrorView = 'NormalView'
$data = @(
    [pscustomobject]@{ id = 1; name = 'Ann "A"'; tags = @('x', 'y'); born = [datetime]'1990-01-02'; meta = @{ k = 'v' }; ratio = 1.50d; ok = $true; none = $null; ch = [char]'c'; ts = [timespan]'1:2:3'; e = [DayOfWeek]::Friday; big = 10000000000; url = [uri]'http://x.y/z?a=b&c' }
    [pscustomobject]@{ id = 2; name = "multi`nline, comma"; tags = @(); born = [datetime]::new(2000, 2, 29, 13, 14, 15, 167, 'Utc'); meta = [ordered]@{ n = 1; l = @(1, @(2, 3)) }; ratio = 0.1 + 0.2; ok = $false; none = [DBNull]::Value; ch = 'é'; ts = [timespan]::Zero; e = 'x'; big = [bigint]::Pow(2, 70); url = $null }
)
$data | ConvertTo-Json -Depth 3
$data | ConvertTo-Json -Compress -EscapeHandling EscapeNonAscii -EnumsAsStrings -WarningAction Ignore
$data | ConvertTo-Csv
$data | ConvertTo-Csv -UseQuotes Never -Delimiter "`t" -NoHeader
$data | ConvertTo-Csv -QuoteFields name, id
$data[0] | ConvertTo-Xml -As String
($data | ConvertTo-Xml -As Document -Depth 2).SelectNodes('//Property[@Name="name"]').InnerText
$back = $data | ConvertTo-Json -Depth 5 | ConvertFrom-Json
$back | Format-Table id, name, born, big, ratio, e
$back[1].meta.l[1]; $back[0].born.GetType().Name, $back[0].born.Kind, $back[1].born.Kind
$x = [xml]@'
<?xml version="1.0" encoding="utf-8"?>
<shop xmlns:p="urn:p"><!-- c --><item id="1" p:kind="a"><name>Nut</name><price cur="EUR">1.5</price></item><item id="2"><name><![CDATA[Bolt & co]]></name><price>2</price></item><empty/><text>hi<b>bold</b>there</text></shop>
'@
$x.shop.item | Format-Table id, name, kind, @{n = 'price'; e = { $_.price.'#text' ?? $_.price } }
$x.shop.item[1].name.'#cdata-section'; $x.shop.empty -eq ''; $x.shop.text.InnerXml; $x.shop.text.'#text'
$x.SelectNodes('//item[price>1.6]/name').InnerText
Select-Xml -Xml $x -XPath '//item/@p:kind' -Namespace @{ p = 'urn:p' } | ForEach-Object { $_.Node.Value }
$n = $x.CreateElement('item'); $n.SetAttribute('id', 3); $n.InnerXml = '<name>Washer</name>'; $null = $x.shop.AppendChild($n); $x.shop.item.Count
$x.shop.item[0].name = 'Changed'; $x.shop.item | Where-Object id -GT 1 | ForEach-Object { $_.name }
$sw = [IO.StringWriter]::new(); $xw = [System.Xml.XmlWriter]::Create($sw, [System.Xml.XmlWriterSettings]@{ Indent = $true; OmitXmlDeclaration = $true }); $x.Save($xw); $xw.Close(); $sw.ToString()
function ConvertTo-Table2([Parameter(ValueFromPipeline)]$o) { begin { $rows = @() } process { $rows += $o } end { $cols = $rows[0].psobject.Properties.Name; $w = foreach ($c in $cols) { ($rows.$c + $c | ForEach-Object { "$_".Length } | Measure-Object -Maximum).Maximum }; '| ' + (($cols | ForEach-Object -Begin { $i = 0 } { $_.PadRight($w[$i++]) }) -join ' | ') + ' |'; foreach ($r in $rows) { $i = 0; '| ' + (($cols | ForEach-Object { "$($r.$_)".PadRight($w[$i++]) }) -join ' | ') + ' |' } } }
$data | Select-Object id, ok, ratio, e | ConvertTo-Table2
'[1,2,{"a":null}]' | ConvertFrom-Json -NoEnumerate | ForEach-Object { $_.Count }
'{"a":1,"A":2}' | ConvertFrom-Json
'{"a":1,"A":2}' | ConvertFrom-Json -AsHashtable | ForEach-Object { $_.Keys -join ',' }
'{"a":}' | ConvertFrom-Json
'{"":1}' | ConvertFrom-Json
'{"d":"2024-01-02T03:04:05+02:00","u":"\u00e9\n","n":-0.0,"x":1e400,"i":18446744073709551616}' | ConvertFrom-Json | ForEach-Object { $_.u.Length; $_.n; $_.x; $_.i.GetType().Name; $_.d.GetType().Name }
'// c
{"a":[1,2,],}' | ConvertFrom-Json | ConvertTo-Json -Compress
'{"d":"2024-01-02T03:04:05Z"}' | ConvertFrom-Json -DateKind String | ForEach-Object { $_.d }
[xml]'<a><b></a>'
'a,b' , '1,2,3', '4', '', '"5 ""q""", 6' | ConvertFrom-Csv | ForEach-Object { "[$($_.a)|$($_.b)]" }
'a,,a', '1,2,3' | ConvertFrom-Csv
"x;y`n1;2" | ConvertFrom-Csv -Delimiter ';' | ConvertTo-Json -Compress
"#TYPE Foo.Bar`nx`n1" | ConvertFrom-Csv | ForEach-Object { $_.psobject.TypeNames[0] }
$c = [System.Management.Automation.PSSerializer]::Serialize($data[0], 2); $d2 = [System.Management.Automation.PSSerializer]::Deserialize($c); $d2.psobject.TypeNames; $d2.e.GetType().Name; $d2.ts.GetType().Name; $d2.tags.GetType().Name; $d2.meta.k
$data[0].meta | ConvertTo-Json -AsArray -Compress; ConvertTo-Json @() -Compress; ConvertTo-Json $null; , @(1) | ConvertTo-Json -Compress; 'a' | ConvertTo-Json; ConvertTo-Json -InputObject @{ a = @{ b = @{ c = 1 } } } -Depth 1 3>&1
[Text.Json.JsonDocument]::Parse('{"q":[1,2]}').RootElement.GetProperty('q').GetArrayLength()
[Convert]::ToHexString([Text.Encoding]::UTF8.GetBytes('é€')); [Convert]::ToBase64String([byte[]](1..5)); [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('4oKs'))
"k1=v1&k2=a%20b".Split('&') | ForEach-Object { $k, $v = $_ -split '=', 2; [pscustomobject]@{ k = $k; v = [uri]::UnescapeDataString($v) } }
