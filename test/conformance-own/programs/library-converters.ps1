# XML / JSON / CSV converters and reports
$xml = [xml]@'
<?xml version="1.0"?>
<library xmlns:m="urn:meta">
  <book id="b1" m:lang="en"><title>First &amp; Best</title><author>Ann</author><price cur="EUR">12.50</price></book>
  <book id="b2"><title>Second</title><author>Bob</author><author>Cid</author><price cur="USD">7</price></book>
  <!-- a comment -->
  <book id="b3"><title><![CDATA[Third <x>]]></title><price/></book>
</library>
'@
$books = foreach ($b in $xml.library.book) {
    [pscustomobject][ordered]@{ Id = $b.id; Title = if ($b.title -is [string]) { $b.title } else { $b.title.InnerText }; Authors = @($b.author); Price = if ($b.price.'#text') { [decimal]::Parse($b.price.'#text', [cultureinfo]::InvariantCulture) }; Cur = $b.price.cur }
}
$books | Format-Table
$books | Select-Object Id, Title, @{ n = 'Authors'; e = { $_.Authors -join '; ' } }, Price | ConvertTo-Csv -UseQuotes Always
$j = $books | ConvertTo-Json -Depth 3; $j
$back = $j | ConvertFrom-Json; $back.Count; $back[1].Authors[1]; $back[0].Price.GetType().Name; $null -eq $back[2].Price
$ns = @{ m = 'urn:meta' }; (Select-Xml -Xml $xml -XPath '//book[@m:lang]' -Namespace $ns).Node.id
(Select-Xml -Xml $xml -XPath '//book[count(author)>1]/@id').Node.Value; $xml.SelectNodes('//author') | ForEach-Object InnerText; $xml.SelectSingleNode('//book[last()]/title').InnerXml
$new = $xml.CreateElement('book'); $new.SetAttribute('id', 'b4'); $t = $xml.CreateElement('title'); $t.InnerText = 'a < b'; $null = $new.AppendChild($t); $null = $xml.library.AppendChild($new)
$xml.library.book[3].OuterXml; $xml.library.book.Count; $xml.library.book[0].title = 'Changed'; $xml.library.book[0].title; $xml.library.ChildNodes.Count; ($xml.library | Get-Member -MemberType Property).Name -join ','
$sw = [System.IO.StringWriter]::new(); $st = [System.Xml.XmlWriterSettings]@{ Indent = $true; OmitXmlDeclaration = $true; IndentChars = ' ' }; $w = [System.Xml.XmlWriter]::Create($sw, $st); $xml.Save($w); $w.Close(); $sw.ToString()
$csv = @'
Name,Qty,When,Note
"Pen, blue",3,2024-01-02,"say ""hi"""
Cup,,2024-02-03,
"Multi
line",10,2024-03-04,x
'@ | ConvertFrom-Csv
$csv | Format-List
($csv | Measure-Object Qty -Sum).Sum; $csv[1].Qty -eq ''; $csv[2].Name.Length; ($csv | Sort-Object { [int]$_.Qty } -Descending)[0].Name
$csv | Group-Object { ([datetime]$_.When).Month -gt 1 } | ForEach-Object { "$($_.Name): $($_.Count)" }
'a|b', '1|2' | ConvertFrom-Csv -Delimiter '|' | ForEach-Object { "$_" }; '1,2', '3,4' | ConvertFrom-Csv -Header x, y | Measure-Object x -Sum | ForEach-Object Sum
'{"a":{"b":[1,{"c":null}]},"d":"2024-01-01T00:00:00Z","e":1.0,"f":12345678901,"g":true,"h":"\u00e9","":0}' | ConvertFrom-Json -AsHashtable | ForEach-Object { $_.a.b[1].ContainsKey('c'); $_.d.GetType().Name; $_.e.GetType().Name; $_.f.GetType().Name; $_.g; $_.h; $_[''] }
foreach ($bad in '{', '[1,]', '{"a":1,"A":2}', 'nope', "{'a':1}", '') { try { $bad | ConvertFrom-Json -ErrorAction Stop | ConvertTo-Json -Compress } catch { "$bad => $($_.FullyQualifiedErrorId)" } }
@{ d = [datetime]'2024-01-01'; e = [DayOfWeek]::Friday; n = $null; t = [timespan]'1:0'; v = [version]'1.2'; g = [guid]::Empty; c = [char]'x'; arr = @(, 1); nested = @{ a = @{ b = @{ c = 1 } } } }.GetEnumerator() | Sort-Object Name | ForEach-Object { "$($_.Name): $($_.Value | ConvertTo-Json -Compress -Depth 2 -WarningAction SilentlyContinue)" }
[pscustomobject]@{ x = 1; y = 'a&b' } | ConvertTo-Html -Fragment; ConvertTo-Html -InputObject ([pscustomobject]@{ x = 1 }) -As List -Title T | Select-Object -First 6
([pscustomobject]@{ x = 1; y = @(1, 'b') } | ConvertTo-Xml -Depth 2).OuterXml
