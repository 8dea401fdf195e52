$xml = '<root a="1" b="two"><n>5</n><d>2.5</d><f>true</f><t>text <!--c-->more</t><e/><w><x>1</x><x>2</x></w><dt>2024-01-02T03:04:05</dt><bad>zz</bad></root>'
$r = [System.Xml.XmlReader]::Create([System.IO.StringReader]::new($xml))
$r.ReadState; $r.Read(); $r.ReadState; $r.Name; $r.NodeType; $r['a']; $r[1]; $r.GetAttribute('b'); $r.HasAttributes; $r.AttributeCount
$r.MoveToFirstAttribute(); "$($r.NodeType) $($r.Name) $($r.Value)"; $r.ReadAttributeValue(); "$($r.NodeType) $($r.Value)"; $r.MoveToElement()
$r.ReadToDescendant('n'); $r.ReadElementContentAsInt(); $r.Name; $r.ReadElementContentAsDouble(); $r.ReadElementContentAsBoolean(); $r.ReadElementContentAsString(); $r.Name; $r.IsEmptyElement
$r.ReadToNextSibling('w'); $s = $r.ReadSubtree(); while ($s.Read()) { if ($s.NodeType -eq 'Element') { $s.Name } }; $s.Close(); "$($r.NodeType) $($r.Name)"
$r.ReadToFollowing('dt'); $r.ReadElementContentAsDateTime().ToString('o'); $r.Name
try { $r.ReadElementContentAsInt() } catch { $_.Exception.InnerException.GetType().FullName; $_.Exception.InnerException.Message }
$r.Close(); $r.ReadState; $r.EOF
$r = [System.Xml.XmlReader]::Create([System.IO.StringReader]::new('<a><b>1</b></a>'))
$r.ReadStartElement('a'); $r.ReadElementString('b'); $r.ReadEndElement(); $r.EOF
$r = [System.Xml.XmlReader]::Create([System.IO.StringReader]::new('<a><b>1</b></a>'))
try { $r.ReadStartElement('zz') } catch { $_.Exception.InnerException.Message }
$null = $r.MoveToContent(); try { $r.ReadContentAsInt() } catch { $_.Exception.InnerException.Message }
$r = [System.Xml.XmlReader]::Create([System.IO.StringReader]::new('<a><b></a>'))
try { while ($r.Read()) { $r.Name } } catch { $_.Exception.InnerException.Message }
$r.ReadState
[System.Xml.XmlReader]::IsName('a b'); [System.Xml.XmlReader]::IsNameToken('1a')
$r = [System.Xml.XmlReader]::Create([System.IO.StringReader]::new('<a xmlns:p="u"><p:b q="1"/></a>')); $r.ReadToFollowing('b', 'u'); "$($r.Prefix) $($r.LocalName) $($r.NamespaceURI) $($r.LookupNamespace('p'))"
$t = [System.Xml.XmlTextReader]::new([System.IO.StringReader]::new('<q><z/></q>')); while ($t.Read()) { "$($t.NodeType) $($t.Name) $($t.LineNumber):$($t.LinePosition) $($t.Depth)" }
$w = [System.IO.StringWriter]::new(); $x = [System.Xml.XmlWriter]::Create($w, [System.Xml.XmlWriterSettings]@{ OmitXmlDeclaration = $true })
$x.WriteState; $x.WriteStartElement('a'); $x.WriteState; $x.WriteStartAttribute('q'); $x.WriteState; $x.WriteString('v'); $x.WriteEndAttribute(); $x.WriteString('t'); $x.WriteState; $x.WriteBase64([byte[]](1, 2, 3), 0, 3); $x.WriteBinHex([byte[]](1, 171), 0, 2); $x.WriteName('nm'); $x.WriteCharEntity('x'); $x.WriteValue(1.5); $x.WriteValue($true); $x.WriteValue([datetime]'2024-01-02'); $x.WriteEndElement(); $x.Close(); $x.WriteState; "$w"
$w = [System.IO.StringWriter]::new(); $x = [System.Xml.XmlWriter]::Create($w); $rr = [System.Xml.XmlReader]::Create([System.IO.StringReader]::new('<m k="1"><n>x</n></m>')); $x.WriteNode($rr, $true); $x.Flush(); "$w"
