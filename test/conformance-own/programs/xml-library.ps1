# Program: XML documents read, changed, queried with XPath and written again
$xml = [xml]@'
<?xml version="1.0" encoding="utf-8"?>
<library xmlns:x="urn:extra">
  <!-- books -->
  <book id="b1" lang="en"><title>Alpha &amp; Omega</title><price currency="EUR">12.50</price><author>Ann</author><author>Bob</author></book>
  <book id="b2"><title>Beta</title><price currency="USD">8</price><author>Cid</author></book>
  <book id="b3" lang="fr"><title><![CDATA[Gamma <raw>]]></title><price currency="EUR">30</price><x:note>rare</x:note></book>
</library>
'@
$xml.library.book | Select-Object id, lang, title, @{ n = 'Price'; e = { [decimal]$_.price.'#text' } }, @{ n = 'Authors'; e = { @($_.author) -join '+' } } | Format-Table
$xml.library.book.Count
$xml.library.book[0].author[1]
$xml.SelectNodes('//book[@lang]') | ForEach-Object { $_.GetAttribute('id') }
$xml.SelectSingleNode("//book[price/@currency='USD']/title").InnerText
$ns = [System.Xml.XmlNamespaceManager]::new($xml.NameTable); $ns.AddNamespace('e', 'urn:extra')
$xml.SelectSingleNode('//e:note', $ns).OuterXml
Select-Xml -Xml $xml -XPath '//price[number(.) > 10]' | ForEach-Object { "$($_.Node.ParentNode.id) $($_.Node.InnerText) [$($_.Pattern)]" }
$new = $xml.CreateElement('book'); $new.SetAttribute('id', 'b4')
$t = $xml.CreateElement('title'); $t.InnerText = 'Delta < Epsilon'; [void]$new.AppendChild($t)
[void]$xml.DocumentElement.AppendChild($new)
$xml.library.book[1].price.currency = 'GBP'
$xml.library.book[1].SetAttribute('checked', 'true')
$null = $xml.library.RemoveChild($xml.library.book[2])
foreach ($p in $xml.SelectNodes('//price')) { $p.InnerText = ([decimal]$p.InnerText * 1.1d).ToString('F2', [cultureinfo]::InvariantCulture) }
$settings = [System.Xml.XmlWriterSettings]@{ Indent = $true; IndentChars = ' '; OmitXmlDeclaration = $true }
$sw = [System.IO.StringWriter]::new()
$w = [System.Xml.XmlWriter]::Create($sw, $settings); $xml.Save($w); $w.Close()
$sw.ToString()
$xml.Save("$PWD/out.xml")
Get-Content out.xml | Select-Object -First 4
$again = [xml](Get-Content out.xml -Raw)
$again.library.book.title -join ', '
$again.library | Get-Member -MemberType Property | ForEach-Object Name
$again.library.ChildNodes | Group-Object NodeType -NoElement | Format-Table -AutoSize
$doc = [System.Xml.Linq.XDocument]::Parse('<r><i n="2">b</i><i n="1">a</i></r>')
$doc.Root.Elements('i') | Sort-Object { [int]$_.Attribute('n').Value } | ForEach-Object { $_.Value }
$doc.Root.Add([System.Xml.Linq.XElement]::new('i', [System.Xml.Linq.XAttribute]::new('n', 3), 'c'))
$doc.ToString()
$conv = Get-ChildItem -File | Select-Object Name, Length | ConvertTo-Xml -As String -NoTypeInformation
$conv
[pscustomobject]@{ a = 1; b = 'x', 'y'; c = @{ k = 'v' } } | ConvertTo-Xml -As Stream -Depth 2
try { [xml]'<a><b></a>' } catch { $_.Exception.GetType().Name; $_.Exception.Message }
[xml]'<a>'
$xml.library.nothing.more
$xml.library.book[9]
"$($xml.library.book[0].title)|$($xml.library.book[0])|$xml"
