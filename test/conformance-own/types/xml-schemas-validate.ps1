$ErrorView = 'NormalView'
$xsd=@'
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:element name="books">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="book" maxOccurs="unbounded">
          <xs:complexType>
            <xs:sequence>
              <xs:element name="title" type="xs:string"/>
              <xs:element name="price" type="xs:decimal"/>
              <xs:element name="year" type="xs:gYear" minOccurs="0"/>
            </xs:sequence>
            <xs:attribute name="id" type="xs:int" use="required"/>
          </xs:complexType>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
</xs:schema>
'@
$set=[System.Xml.Schema.XmlSchemaSet]::new()
$r=$set.Add('', [System.Xml.XmlReader]::Create([IO.StringReader]::new($xsd)))
"r: $r"; $r | out-string
$set.GetType().FullName; $set.Count; $set.IsCompiled; $set.Compile(); $set.IsCompiled
$set | out-string
$set.GlobalElements | out-string
$set.GlobalElements.Count
foreach($n in $set.GlobalElements.Names){ "$n $($n.GetType().FullName)" }
foreach($n in $set.GlobalElements.Values){ "$n $($n.Name) $($n.GetType().FullName)"; $n | out-string }
function T($xml){ $d=[xml]$xml; $d.Schemas=$set; $script:errs=@(); try { $d.Validate({param($s,$e) $script:errs+="$($e.Severity): $($e.Message) [$($e.Exception.GetType().Name) $($e.Exception.LineNumber) $($e.Exception.LinePosition) $($e.Exception.SourceUri)]"}); "n=$($script:errs.Count)"; $script:errs } catch { "EX $($_.Exception.GetType().Name): $($_.Exception.Message)"; $_.Exception.InnerException.GetType().FullName } }
T '<books><book id="1"><title>a</title><price>1.5</price></book></books>'
T '<books><book><title>a</title><price>abc</price></book></books>'
T '<books><book id="x"><price>1</price></book></books>'
T '<books></books>'
T '<book/>'
T '<books><book id="1" z="2"><title>a</title><price>1.5</price><year>20</year><foo/></book>text</books>'
$d=[xml]'<books/>'; $d.Schemas=$set; try{ $d.Validate($null) } catch { $_.Exception.Message; $_.Exception.InnerException.GetType().FullName;$_.FullyQualifiedErrorId; $_.Exception.InnerException | fl SourceObject,SourceUri,LineNumber,LinePosition,SourceSchemaObject,Message,Data,HResult | out-string }
$d.Schemas.GetType().FullName
$d.DocumentElement.SchemaInfo | fl LocalName,Validity,IsDefault,IsNil,MemberType,SchemaType,SchemaElement,SchemaAttribute | out-string
$d2=[xml]'<a/>'; $d2.Schemas | out-string; try { $d2.Validate({}) } catch { $_.Exception.Message }
# reader
$st=[System.Xml.XmlReaderSettings]::new(); $st.Schemas.Add($set); $st.ValidationType='Schema'
$st.ValidationFlags
$st.ValidationFlags = $st.ValidationFlags -bor [System.Xml.Schema.XmlSchemaValidationFlags]::ReportValidationWarnings
$st.ValidationFlags
$l=[System.Collections.Generic.List[string]]::new()
$st.add_ValidationEventHandler({param($s,$e) $l.Add("$($e.Severity) $($e.Message) L$($e.Exception.LineNumber):$($e.Exception.LinePosition) $($s.GetType().Name)")})
$rd=[System.Xml.XmlReader]::Create([IO.StringReader]::new("<books>`n <book id='x'>`n <price>1</price></book></books>"),$st)
while($rd.Read()){ "$($rd.NodeType) $($rd.Name) $($rd.SchemaInfo.Validity)" }
$l
$rd.GetType().FullName
$st | out-string
$st2=[System.Xml.XmlReaderSettings]::new(); $st2.Schemas=$set; $st2.ValidationType='Schema'
$rd=[System.Xml.XmlReader]::Create([IO.StringReader]::new("<books>`n <book id='x'>`n <price>1</price></book></books>"),$st2)
try { while($rd.Read()){ "$($rd.NodeType) $($rd.Name)" } } catch { $_.Exception.Message;$_.Exception.InnerException.GetType().FullName; $_.Exception.InnerException.LineNumber }
