# LINQ to XML, XmlConvert and navigators: each line runs by itself and is shown with what it gives
$lines = @'
$ns=[Xml.Linq.XNamespace]'urn:x'; $n=$ns + 'n'; "$n"; $n.GetType().Name; [Xml.Linq.XNamespace]::None; $ns.NamespaceName; [Xml.Linq.XNamespace]::Get('a').GetName('b').ToString(); "$ns"
$d=[Xml.Linq.XDocument]::Parse('<!--c0--><r x="1"><a>t</a><!-- c --><![CDATA[q<]]>tail<b/></r>'); $d.Root.Nodes() | % { "$($_.NodeType): $_" }
$d.Root.Nodes().Count; $d.Nodes() | % { $_.GetType().Name }
$d.Root.FirstNode.GetType().Name; $d.Root.LastNode.ToString(); $d.Root.FirstNode.NextNode.NodeType
$d.Root.Add([Xml.Linq.XComment]::new('new')); $d.Root.LastNode.ToString()
$d.Root.Add([Xml.Linq.XText]::new('<t>')); $d.Root.LastNode.ToString(); $d.Root.LastNode.Value
$d.Root.Add([Xml.Linq.XCData]::new('z')); $d.Root.LastNode.ToString()
$d.ToString()
$e=[Xml.Linq.XElement]::new([Xml.Linq.XName]'k'); $e.Add([Xml.Linq.XAttribute]::new('q',1)); $e.Add('txt'); "$e"
$e.Value='v'; "$e"; $e.Name.LocalName; $e.HasAttributes; $e.HasElements; $e.IsEmpty
$e.Attributes() | % { "$($_.Name)=$($_.Value)" }
$e.Parent; $e.Document
$x=[Xml.Linq.XElement]::Parse('<a><b i="1">x</b><b i="2">y</b><c><b i="3">z</b></c></a>')
$x.Elements('b') | % Value
$x.Descendants('b') | % { $_.Attribute('i').Value }
$x.Element('c').Ancestors() | % { $_.Name.LocalName }
$x.Elements('b')[0].ElementsAfterSelf() | % { $_.Name.LocalName }
$x.Element('nope'); $x.Attribute('nope')
$x.Element('b').Remove(); $x.ToString('DisableFormatting')
$x.Element('b').ReplaceWith([Xml.Linq.XElement]::new([Xml.Linq.XName]'z','1')); $x.ToString([Xml.Linq.SaveOptions]::DisableFormatting)
$x.SetElementValue('z','2'); $x.Element('z').Value; $x.SetElementValue('n','3'); $x.ToString('DisableFormatting')
$x.AddFirst([Xml.Linq.XElement]::new([Xml.Linq.XName]'first')); $x.Elements().Count
$x.Element('z').AddBeforeSelf([Xml.Linq.XElement]::new([Xml.Linq.XName]'before')); $x.ToString('DisableFormatting')
$x.RemoveNodes(); "$x"
[Xml.Linq.XElement]::Parse('<a xmlns="u"><b/></a>').Element('{u}b').Name
[Xml.Linq.XElement]::Parse('<a xmlns:p="u"><p:b/></a>').Elements() | % { $_.Name.ToString() }
[Xml.Linq.XElement]::Parse('<a')
[Xml.XmlConvert]::ToString($true),[Xml.XmlConvert]::EncodeName('a b'),[Xml.XmlConvert]::DecodeName('a_x0020_b'),[Xml.XmlConvert]::ToString([timespan]'1:0'),[Xml.XmlConvert]::ToTimeSpan('PT1H30M')
[Xml.XmlConvert]::ToString([datetime]'2020-01-02T03:04:05','Utc'); [Xml.XmlConvert]::ToDateTime('2020-01-01T00:00:00Z',[Xml.XmlDateTimeSerializationMode]::Utc).ToString('o'); [Xml.XmlConvert]::ToBoolean('1'); [Xml.XmlConvert]::ToInt32('5'); [Xml.XmlConvert]::ToDouble('INF'); [Xml.XmlConvert]::ToString(1.5)
[Xml.XmlConvert]::ToInt32('x')
[Xml.XmlConvert]::VerifyName('a b')
[Xml.XmlConvert]::EncodeLocalName('a:b'); [Xml.XmlConvert]::IsXmlChar([char]'a')
[Security.SecurityElement]::Escape('<a&"''>')
$nav=([xml]'<a><b i="1">1</b><b i="2">2</b></a>').CreateNavigator(); $nav.Evaluate('count(//b)'); $nav.Evaluate('sum(//b)'); $nav.Evaluate('string(//b[2]/@i)'); $nav.Evaluate('//b[1]="1"')
$nav.SelectSingleNode('//b[2]').Value; $nav.Select('//b') | % { $_.Value }; $nav.Select('//b').Count
$nav.MoveToFirstChild(); $nav.Name; $nav.MoveToFirstChild(); $nav.Value; $nav.GetAttribute('i',''); $nav.MoveToNext(); $nav.Value; $nav.MoveToParent(); $nav.LocalName; $nav.NodeType; $nav.OuterXml
[Xml.XPath.XPathDocument]::new([IO.StringReader]'<a><b>1</b></a>').CreateNavigator().SelectSingleNode('//b').Value
$i=$nav.Select('//b'); while($i.MoveNext()){ $i.Current.Value; $i.CurrentPosition }
([xml]'<a><b>1</b></a>').SelectSingleNode('/a/b').CreateNavigator().Name
'@
foreach ($line in $lines -split '\n') {
    "> $line"
    try { (. ([scriptblock]::Create($line)) 2>&1 3>&1 | Out-String -Width 120).TrimEnd() } catch { "$($_.FullyQualifiedErrorId): $($_.Exception.Message)" }
}
