# Namespaces of XML that is written: declared where they are needed, behind the attributes
$sb = [System.Text.StringBuilder]::new(); $s = [System.Xml.XmlWriterSettings]@{ Indent = $true; OmitXmlDeclaration = $true }
$w = [System.Xml.XmlWriter]::Create($sb, $s)
$w.WriteStartElement('root', 'urn:r'); $w.WriteAttributeString('a', '1'); $w.WriteAttributeString('p', 'b', 'urn:p', '2'); $w.WriteAttributeString('c', 'urn:q', '3')
$w.WriteStartElement('child'); $w.WriteString('x'); $w.WriteEndElement()
$w.WriteStartElement('child', 'urn:r'); $w.WriteEndElement()
$w.WriteElementString('p', 'el', 'urn:p', 'v'); $w.WriteElementString('el', 'urn:new', 'v')
$w.WriteStartElement('p','z','urn:other'); $w.WriteAttributeString('xmlns','k',$null,'urn:k'); $w.WriteAttributeString('m','urn:k','1'); $w.WriteEndElement()
$w.WriteEndElement(); $w.Close(); "$sb"
$sw = [IO.StringWriter]::new(); $t = [System.Xml.XmlTextWriter]::new($sw); $t.Formatting = 'Indented'
$t.WriteStartElement('root', 'urn:r'); $t.WriteAttributeString('a', '1'); $t.WriteAttributeString('p', 'b', 'urn:p', '2'); $t.WriteAttributeString('c', 'urn:q', '3'); $t.WriteElementString('p', 'el', 'urn:p', 'v'); $t.WriteElementString('el', '', 'v'); $t.WriteEndElement(); "$sw"
$x = [System.Xml.Linq.XElement]::Parse('<a xmlns="urn:d" xmlns:x="urn:x"><b q="1"/><x:c x:z="2"><x:d/><e xmlns=""><f/></e></x:c></a>')
$x.ToString(); $x.Elements() | % { $_.ToString() }
$ns = [System.Xml.Linq.XNamespace]'urn:n'
$e = [System.Xml.Linq.XElement]::new($ns + 'top', [System.Xml.Linq.XAttribute]::new('a', 1), [System.Xml.Linq.XElement]::new($ns + 'in', 'v'), [System.Xml.Linq.XElement]::new('plain', 'v'))
"$e"
$svg = [xml]'<svg xmlns="http://www.w3.org/2000/svg" width="5"><g><rect x="1"/></g></svg>'
$r = $svg.CreateElement('circle', $svg.DocumentElement.NamespaceURI); $r.SetAttribute('r', '3'); $null = $svg.svg.g.AppendChild($r)
$svg.OuterXml; $svg.svg.g.OuterXml; $svg.svg.g.InnerXml
$n = $svg.CreateElement('bad'); $null = $svg.svg.AppendChild($n); $svg.OuterXml
$proj = [xml]'<Project Sdk="S"><PropertyGroup><T>net8</T></PropertyGroup></Project>'; $proj.Project.PropertyGroup.OuterXml
$svg.Save("$PWD/o.svg"); Get-Content o.svg
$svg.svg.SetAttribute('href','http://www.w3.org/1999/xlink','#a'); $svg.svg.OuterXml; $svg.svg.Attributes | % Name
Select-Xml -Content '<r xmlns:p="u"><p:a/></r>' -XPath '//p:a' -Namespace @{p='u'} | % Node | % OuterXml
