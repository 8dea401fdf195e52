$ErrorView = 'NormalView'
function S($x){ $s=[System.Xml.Schema.XmlSchemaSet]::new(); try { $null=$s.Add($null,[System.Xml.XmlReader]::Create([IO.StringReader]::new($x))); $s.Compile(); 'ok' } catch { $_.Exception.InnerException.GetType().Name+': '+$_.Exception.Message+ " $($_.Exception.InnerException.LineNumber) $($_.Exception.InnerException.LinePosition)" } }
$h='<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">'
S "$h<xs:element name='a' type='foo'/></xs:schema>"
S "$h<xs:element name='a' type='xs:foo'/></xs:schema>"
S "$h<xs:element name='a' type='xs:int'/><xs:element name='a' type='xs:int'/></xs:schema>"
S "$h<xs:foo/></xs:schema>"
S "$h<xs:element/></xs:schema>"
S "$h<xs:element name='1a'/></xs:schema>"
S "$h<xs:element name='a' zip='1'/></xs:schema>"
S "<foo/>"
S "$h<xs:element name='a'></xs:schema>"
S "$h<xs:element name='a' minOccurs='2'/></xs:schema>"
S "$h<xs:element name='a'><xs:complexType><xs:sequence><xs:element ref='b'/></xs:sequence></xs:complexType></xs:element></xs:schema>"
S "$h<xs:element name='a'><xs:complexType><xs:sequence><xs:element name='b' minOccurs='0'/><xs:element name='b'/></xs:sequence></xs:complexType></xs:element></xs:schema>"
S "$h<xs:simpleType name='t'><xs:restriction base='xs:int'><xs:maxLength value='3'/></xs:restriction></xs:simpleType></xs:schema>"
S "$h<xs:simpleType name='t'><xs:restriction base='xs:int'><xs:minInclusive value='z'/></xs:restriction></xs:simpleType></xs:schema>"
S "$h<xs:simpleType name='t'><xs:restriction base='xs:string'><xs:pattern value='['/></xs:restriction></xs:simpleType></xs:schema>"
S "$h<xs:element name='a' type='p:foo'/></xs:schema>"
S "$h<xs:complexType name='c'><xs:attribute name='x' type='xs:int'/><xs:attribute name='x' type='xs:int'/></xs:complexType></xs:schema>"
S "$h<xs:element name='a' default='x' type='xs:int'/></xs:schema>"
S "$h<xs:element name='a' maxOccurs='x'/></xs:schema>"
S "$h<xs:complexType name='c'><xs:complexContent><xs:extension base='nope'/></xs:complexContent></xs:complexType></xs:schema>"
S "$h<xs:complexType name='c'><xs:sequence><xs:group ref='g'/></xs:sequence><xs:attributeGroup ref='ag'/></xs:complexType></xs:schema>"
S "$h<xs:complexType name='c'><xs:sequence><xs:element name='x' type='xs:int'/><xs:element name='x' type='xs:string'/></xs:sequence></xs:complexType></xs:schema>"
$root = Join-Path ([IO.Path]::GetTempPath()) "xsd-$PID"; $null = New-Item -ItemType Directory $root
try {
  Set-Content "$root/common.xsd" '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:simpleType name="zip"><xs:restriction base="xs:string"><xs:pattern value="\d{5}"/></xs:restriction></xs:simpleType></xs:schema>'
  Set-Content "$root/main.xsd" '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:include schemaLocation="common.xsd"/><xs:element name="z" type="zip"/></xs:schema>'
  $set = [System.Xml.Schema.XmlSchemaSet]::new()
  $r = $set.Add($null, "$root/main.xsd"); $r.Includes.Count; $r.Includes[0].SchemaLocation; $null -eq $r.Includes[0].Schema
  try { $set.Compile() } catch { $_.Exception.Message; $_.Exception.InnerException.LineNumber }
  $set.add_ValidationEventHandler({ param($s, $e) Write-Host "ev $($e.Severity) $($e.Message)" })
  $set.Compile(); $set.IsCompiled
  $set = [System.Xml.Schema.XmlSchemaSet]::new(); $set.XmlResolver = [System.Xml.XmlUrlResolver]::new()
  $r = $set.Add($null, "$root/main.xsd"); $set.Compile(); $set.GlobalTypes.Names | ForEach-Object { "$_" }; $r.Includes[0].Schema.GetType().Name
  Set-Content "$root/a.xml" "<z>`n 123 </z>"
  $d = [xml]::new(); $d.Schemas = $set; $d.Load("$root/a.xml"); $d.Validate({ param($s, $e) Write-Host $e.Message })
  $settings = [System.Xml.XmlReaderSettings]::new(); $settings.ValidationType = 'Schema'; $settings.Schemas = $set
  $reader = [System.Xml.XmlReader]::Create("$root/a.xml", $settings)
  try { ([xml]::new()).Load($reader) } catch { $_.Exception.Message; $_.FullyQualifiedErrorId; '{0:X}' -f $_.Exception.InnerException.HResult }
  finally { $reader.Dispose() }
  try { $null = $set.Add($null, "$root/none.xsd") } catch { $_.Exception.InnerException.GetType().Name }
} finally { Remove-Item -Recurse $root }
