# OuterXml and InnerXml of nodes whose namespaces are declared above them
$x = [xml]'<a xmlns="urn:d" xmlns:x="urn:x" xmlns:y="urn:y"><b q="1"/><x:c y:z="2"><x:d/><e xmlns=""><f/></e></x:c><g x:k="v" x:l="w"/><!--c--><?pi d?>t</a>'
$x.a.b.OuterXml
$x.a.c.OuterXml
$x.a.c.InnerXml
$x.a.g.OuterXml
$x.a.c.e.OuterXml
$x.a.InnerXml
$x.a.OuterXml
$x.a.g.Attributes[0].OuterXml
$x.a.c.FirstChild.OuterXml
$n = $x.CreateElement('n'); $null = $x.DocumentElement.AppendChild($n); $n.OuterXml; $x.OuterXml
$m = $x.CreateElement('x','m','urn:x'); $null = $x.DocumentElement.AppendChild($m); $m.OuterXml; $x.a.OuterXml
$o = $x.CreateElement('z','m','urn:zz'); $null = $o.SetAttribute('at','urn:at','v'); $null = $m.AppendChild($o); $o.OuterXml; $m.OuterXml
$f = $x.CreateDocumentFragment(); $f.InnerXml = '<p/><q/>'; $f.OuterXml
Select-Xml -Xml $x -XPath '//x:d' -Namespace @{ x = 'urn:x' } | % { $_.Node.OuterXml; "$_" }
[xml]$x.a.c.OuterXml | % { $_.OuterXml }
$x.a.c | Format-List *
$x.a.c.CloneNode($true).OuterXml
$y = [xml]'<r/>'; $imp = $y.ImportNode($x.a.c, $true); $null = $y.r.AppendChild($imp); $y.OuterXml
$sw=[IO.StringWriter]::new(); $w=[System.Xml.XmlTextWriter]::new($sw); $x.a.c.WriteTo($w); $sw.ToString()
