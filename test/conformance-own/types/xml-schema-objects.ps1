$ErrorView = 'NormalView'
# unusual SOM usage
$x=@'
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:t" xmlns:t="urn:t" elementFormDefault="qualified" version="1.2" id="sch">
 <xs:annotation><xs:documentation source="s" xml:lang="en">Docs <b>here</b></xs:documentation><xs:appinfo>info</xs:appinfo></xs:annotation>
 <xs:simpleType name="zip"><xs:annotation><xs:documentation>A zip</xs:documentation></xs:annotation><xs:restriction base="xs:string"><xs:pattern value="\d{5}"/><xs:maxLength value="5" fixed="true"/></xs:restriction></xs:simpleType>
 <xs:simpleType name="li"><xs:list itemType="xs:int"/></xs:simpleType>
 <xs:simpleType name="un"><xs:union memberTypes="xs:int t:zip"/></xs:simpleType>
 <xs:complexType name="person" abstract="false"><xs:sequence minOccurs="0"><xs:element name="first" type="xs:string" minOccurs="1" maxOccurs="unbounded"/><xs:choice><xs:element name="x" nillable="true"/><xs:any namespace="##other"/></xs:choice></xs:sequence><xs:attribute name="age" type="xs:int" use="required" default="3"/></xs:complexType>
 <xs:element name="people"><xs:complexType><xs:sequence><xs:element name="p" type="t:person"/></xs:sequence></xs:complexType><xs:key name="k"><xs:selector xpath="t:p"/><xs:field xpath="@age"/></xs:key></xs:element>
 <xs:attribute name="glob" type="xs:string"/>
 <xs:group name="g"><xs:sequence><xs:element name="gg"/></xs:sequence></xs:group>
 <xs:attributeGroup name="ag"><xs:attribute name="aa"/></xs:attributeGroup>
</xs:schema>
'@
$x=$x -replace ' use="required" default="3"',' use="required"'
$sch=[System.Xml.Schema.XmlSchema]::Read([IO.StringReader]::new($x),{param($s,$e) "E $($e.Message)"|write-host})
$sch.TargetNamespace; $sch.Version; $sch.Id; "$($sch.ElementFormDefault) $($sch.AttributeFormDefault)"; $sch.Items.Count; $sch.IsCompiled
$sch.Items | % { "$($_.GetType().Name) $($_.Name) $($_.LineNumber):$($_.LinePosition) $($_.Parent.GetType().Name)" }
$sch.Items[0].Items | % { "$($_.GetType().Name) [$($_.Source)] [$($_.Language)] $($_.Markup.OuterXml -join '|')" }
$sch.Items[1].Annotation.Items[0].Markup[0].OuterXml
$sch.Items[1].Content.GetType().Name; $sch.Items[1].Content.BaseTypeName.ToString(); $sch.Items[1].Content.Facets | % { "$($_.GetType().Name)=$($_.Value) $($_.IsFixed)" }
$sch.Items[2].Content | fl | out-string
$sch.Items[3].Content.MemberTypes | % { "$_" }
$ct=$sch.Items[4]; $ct.Particle.GetType().Name; $ct.Particle.MinOccurs; $ct.Particle.MinOccursString; $ct.Particle.Items | % { "$($_.GetType().Name) $($_.Name) $($_.MinOccurs) $($_.MaxOccurs) $($_.MaxOccursString) $($_.SchemaTypeName)" }
$ct.Attributes | % { "$($_.Name) $($_.Use) $($_.SchemaTypeName) $($_.QualifiedName)" }
$sch.Elements.Count; $sch.SchemaTypes.Count
$set=[System.Xml.Schema.XmlSchemaSet]::new(); $null=$set.Add($sch); $set.Compile(); $sch.IsCompiled
$sch.Elements.Count; $sch.SchemaTypes.Count; $sch.Attributes.Names | % {"$_"}; $sch.Groups.Count; $sch.AttributeGroups.Count
$el=$set.GlobalElements[[System.Xml.XmlQualifiedName]::new('people','urn:t')]
$el.Name; $el.ElementSchemaType.GetType().Name; $el.ElementSchemaType.ContentType; $el.ElementSchemaType.ContentTypeParticle.GetType().Name
$el.ElementSchemaType.ContentTypeParticle.Items[0].ElementSchemaType.Name
$pt=$set.GlobalTypes[[System.Xml.XmlQualifiedName]::new('person','urn:t')]
$pt | fl | out-string
$pt.AttributeUses.Values | fl | out-string
$pt.AttributeUses.Count
$z=$set.GlobalTypes[[System.Xml.XmlQualifiedName]::new('zip','urn:t')]; $z | fl | out-string
$z.Datatype.GetType().Name; $z.Datatype.ValueType; $z.Datatype.TypeCode; $z.Datatype.Variety; $z.BaseXmlSchemaType.QualifiedName.ToString(); $z.TypeCode; $z.DerivedBy
$set.GlobalTypes.Names | % { "$_" } | sort
$set.GlobalAttributes.Names | % { "$_" }
$set.Schemas() | % { $_.TargetNamespace }; $set.Schemas('urn:t').Count; $set.Contains('urn:t'); $set.Contains($sch)
$el.Constraints | % { "$($_.GetType().Name) $($_.Name) $($_.Selector.XPath) $($_.Fields[0].XPath) $($_.QualifiedName)" }
$sw=[IO.StringWriter]::new(); $sch.Write($sw); $sw.ToString()
# build by code
$s2=[System.Xml.Schema.XmlSchema]::new(); $e=[System.Xml.Schema.XmlSchemaElement]::new(); $e.Name='cat'; $e.SchemaTypeName=[System.Xml.XmlQualifiedName]::new('string','http://www.w3.org/2001/XMLSchema'); $s2.Items.Add($e)
$c=[System.Xml.Schema.XmlSchemaComplexType]::new(); $sq=[System.Xml.Schema.XmlSchemaSequence]::new(); $e2=[System.Xml.Schema.XmlSchemaElement]::new(); $e2.RefName=[System.Xml.XmlQualifiedName]::new('cat'); $e2.MinOccurs=0; $e2.MaxOccursString='unbounded'; $null=$sq.Items.Add($e2); $c.Particle=$sq; $e3=[System.Xml.Schema.XmlSchemaElement]::new(); $e3.Name='pets'; $e3.SchemaType=$c; $null=$s2.Items.Add($e3)
$at=[System.Xml.Schema.XmlSchemaAttribute]::new(); $at.Name='n'; $at.Use='Required'; $null=$c.Attributes.Add($at)
$set2=[System.Xml.Schema.XmlSchemaSet]::new(); $set2.add_ValidationEventHandler({param($s,$e) "ev $($e.Message)"|write-host}); $null=$set2.Add($s2); $set2.Compile(); $set2.IsCompiled
$sw=[IO.StringWriter]::new(); $s2.Write($sw); $sw.ToString()
$d=[xml]'<pets><cat>a</cat><dog/></pets>'; $d.Schemas.Add($set2); $d.Schemas.Count; $d.Validate({param($s,$e) "V $($e.Message)"|write-host})
$d.Schemas.GetType().Name
$e|fl|out-string
[System.Xml.Schema.XmlSchema]::Namespace; [System.Xml.Schema.XmlSchema]::InstanceNamespace
[System.Xml.Schema.XmlSchemaType]::GetBuiltInSimpleType([System.Xml.Schema.XmlTypeCode]::Int).QualifiedName.ToString()
Add-Type -AssemblyName System.Xml.Linq
$xd=[System.Xml.Linq.XDocument]::Parse('<pets n="1"><dog/></pets>'); try { [System.Xml.Schema.Extensions]::Validate($xd,$set2,{param($s,$e) "X $($e.Message)"|write-host}) } catch { $_.Exception.Message }
try { [System.Xml.Schema.Extensions]::Validate($xd,$set2,$null) } catch { $_.Exception.Message; $_.Exception.InnerException.GetType().Name }
