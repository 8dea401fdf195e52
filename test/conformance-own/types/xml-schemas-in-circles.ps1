# XML schemas with circles, limits and facets that refuse; documents that are deep
$ErrorView = 'NormalView'
function Attempt([scriptblock]$b) { try { & $b } catch { $e = $_.Exception; while ($e.InnerException) { $e = $e.InnerException }; "$($e.GetType().Name): $($e.Message)" } }
function Check($xsd, $xml) { Attempt { $set = [System.Xml.Schema.XmlSchemaSet]::new(); $null = $set.Add($null, [System.Xml.XmlReader]::Create([IO.StringReader]::new($xsd))); $set.Compile(); $d = [xml]$xml; $d.Schemas = $set; $d.Validate({ param($s, $e) "$($e.Severity): $($e.Message)" }); 'checked' } }
$x = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">'
Check ($x + '<xs:element name="a"><xs:complexType><xs:sequence><xs:element ref="a" minOccurs="0"/></xs:sequence></xs:complexType></xs:element></xs:schema>') ('<a>' * 300 + '</a>' * 300)
Check ($x + '<xs:complexType name="t"><xs:complexContent><xs:extension base="t"/></xs:complexContent></xs:complexType><xs:element name="a" type="t"/></xs:schema>') '<a/>'
Check ($x + '<xs:group name="g"><xs:sequence><xs:group ref="g"/></xs:sequence></xs:group><xs:element name="a"><xs:complexType><xs:group ref="g"/></xs:complexType></xs:element></xs:schema>') '<a/>'
Check ($x + '<xs:simpleType name="s"><xs:restriction base="xs:string"><xs:pattern value="(a+)+b"/></xs:restriction></xs:simpleType><xs:element name="a" type="s"/></xs:schema>') ('<a>' + 'a' * 24 + '</a>')
Check ($x + '<xs:element name="a"><xs:complexType><xs:sequence><xs:element name="b" maxOccurs="99999999" minOccurs="2"/></xs:sequence></xs:complexType></xs:element></xs:schema>') '<a><b/></a>'
Check ($x + '<xs:element name="a" type="nope"/></xs:schema>') '<a/>'
Check '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:foo/></xs:schema>' '<a/>'
Check ($x + '<xs:element name="a" type="xs:date"/></xs:schema>') '<a>2024-13-01</a>'
Check ($x + '<xs:element name="a"><xs:simpleType><xs:restriction base="xs:decimal"><xs:totalDigits value="3"/><xs:fractionDigits value="1"/><xs:maxExclusive value="50"/></xs:restriction></xs:simpleType></xs:element></xs:schema>') '<a>50.55</a>'
Check ($x + '<xs:element name="a"><xs:complexType><xs:all><xs:element name="b"/><xs:element name="c" minOccurs="0"/></xs:all><xs:attribute name="k" use="required" type="xs:int"/></xs:complexType></xs:element></xs:schema>') '<a k="x"><c/></a>'
Check ($x + '<xs:complexType name="t"><xs:complexContent><xs:extension base="u"/></xs:complexContent></xs:complexType><xs:complexType name="u"><xs:complexContent><xs:extension base="t"/></xs:complexContent></xs:complexType><xs:element name="a" type="t"/></xs:schema>') '<a/>'
Check ($x + '<xs:complexType name="t"><xs:sequence><xs:element name="b" type="t" minOccurs="0"/></xs:sequence></xs:complexType><xs:complexType name="u"><xs:complexContent><xs:extension base="t"><xs:sequence><xs:element name="c" type="u" minOccurs="0"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType><xs:element name="a" type="u"/></xs:schema>') '<a><b/><c><c/></c></a>'
