$ErrorView = 'NormalView'
function V($type,$vals,$facets=''){
 $body= if($facets){"<xs:element name='a'><xs:simpleType><xs:restriction base='xs:$type'>$facets</xs:restriction></xs:simpleType></xs:element>"}else{"<xs:element name='a' type='xs:$type'/>"}
 $s=[System.Xml.Schema.XmlSchemaSet]::new(); try { $null=$s.Add('',[System.Xml.XmlReader]::Create([IO.StringReader]::new("<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>$body</xs:schema>"))); $s.Compile() } catch { "$type SCHEMA $($_.Exception.Message)"; return }
 foreach($v in $vals){ $d=[xml]::new(); $d.PreserveWhitespace=$true; $d.LoadXml("<a>"+[Security.SecurityElement]::Escape($v)+"</a>"); $d.Schemas=$s; $script:m='ok'; $d.Validate({param($q,$e) $script:m=$e.Message -replace "^The 'a' element is invalid - The value '.*?' is invalid according to its datatype ",'~' -creplace "http://www.w3.org/2001/XMLSchema:",'xs:'}); "$type [$v] $($script:m)" } }
V string '',' a b '
V boolean 'true','1',' false ','True','yes',''
V decimal '1','-1.50','+1','.5','5.','1e3','','abc','1,000','99999999999999999999999999999999'
V float '1','1e3','INF','-INF','NaN','inf','abc','1e400'
V double '1','1e3','INF','abc','1e400',''
V int '1','+1','-5','2147483648','1.0','0x1','abc','',' 7 '
V long '9223372036854775808','a'; V short '32768','a'; V byte '128','a'; V unsignedByte '256','-1','a'; V unsignedShort '-1','70000'; V unsignedInt '-1','4294967296'; V unsignedLong '-1','18446744073709551616'
V integer '1','1.0','a','123456789012345678901234567890','12345678901234567890123456789012345'
V positiveInteger '0','1','-1','a'; V nonNegativeInteger '-1','0','a'; V negativeInteger '0','-1'; V nonPositiveInteger '1','0'
V date '2020-01-31','2020-02-30','2020-1-1','2020-01-31Z','2020-01-31+02:00','a',''
V dateTime '2020-01-31T10:00:00','2020-01-31T10:00:00.123Z','2020-01-31','2020-01-31T24:00:00','2020-01-31T25:00:00','2020-01-31T10:00'
V time '10:00:00','10:00','24:00:00','25:00:00','10:00:00Z','a'
V gYear '2020','20','-0001','2020Z'; V gYearMonth '2020-01','2020-13'; V gMonthDay '--12-31','--02-30'; V gDay '---31','---32'; V gMonth '--12','--13'
V duration 'P1Y2M3DT4H5M6S','P','PT','-P1D','P1H','PT1.5S','a'
V anyURI 'http://a/b','a b','::','','%%'
V hexBinary '0aFF','0','xyz',''; V base64Binary 'YQ==','YQ','a','****',''
V QName 'a','x:a','1a',''; V Name 'a:b','1','a b'; V NCName 'a','a:b',''; V NMTOKEN '1a','a b','!'; V NMTOKENS 'a b c','','!'
V ID 'a','1',''; V IDREF 'a','1'; V IDREFS 'a b'; V ENTITY 'a'; V language 'en','en-US','e','x1!','toolonglanguage'
V token ' a  b ','a b'; V normalizedString "a`tb",'a b'
V anySimpleType 'a'; V anyType 'a'; V anyAtomicType 'a'; V dayTimeDuration 'P1D','P1Y','a'; V yearMonthDuration 'P1Y','P1D'
V string 'ab','abcd','a' "<xs:minLength value='2'/><xs:maxLength value='3'/>"
V string 'ab','abc' "<xs:length value='2'/>"
V string '12345','1234','123456' "<xs:pattern value='\d{5}'/>"
V string 'a1','B2','c' "<xs:pattern value='[a-z]\d'/><xs:pattern value='[A-Z]\d'/>"
V string 'red','blue',' red' "<xs:enumeration value='red'/><xs:enumeration value='green'/>"
V token ' red ','blue' "<xs:enumeration value='red'/><xs:enumeration value='green'/>"
V int '1','0','10','11' "<xs:minInclusive value='1'/><xs:maxInclusive value='10'/>"
V int '1','0','10','9' "<xs:minExclusive value='0'/><xs:maxExclusive value='10'/>"
V int '1','2','x' "<xs:enumeration value='1'/>"
V decimal '1.23','1.234','12345.6' "<xs:fractionDigits value='2'/><xs:totalDigits value='5'/>"
V date '2020-01-01','2019-12-31' "<xs:minInclusive value='2020-01-01'/>"
V dateTime '2020-01-01T00:00:00','2019-12-31T00:00:00' "<xs:minInclusive value='2020-01-01T00:00:00'/>"
V double '0.5','2' "<xs:maxInclusive value='1'/>"
V hexBinary '0a','0a0b' "<xs:length value='1'/>"
V NMTOKENS 'a b','a' "<xs:minLength value='2'/>"
V duration 'P1D','P3D' "<xs:maxInclusive value='P2D'/>"
V string ' a  b ' "<xs:whiteSpace value='collapse'/><xs:enumeration value='a b'/>"
V string 'é1','é' "<xs:pattern value='\p{L}\i?'/>"
V string 'ab:c','a-b' "<xs:pattern value='\c+'/>"
V boolean 'true' "<xs:pattern value='0|1'/>"
function L($decl,$vals){ $s=[System.Xml.Schema.XmlSchemaSet]::new(); try { $null=$s.Add('',[System.Xml.XmlReader]::Create([IO.StringReader]::new("<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>$decl</xs:schema>"))); $s.Compile() } catch { "SCHEMA $($_.Exception.Message)"; return }
 foreach($v in $vals){ $d=[xml]"<a>$v</a>"; $d.Schemas=$s; $script:m='ok'; $d.Validate({param($q,$e) $script:m=$e.Message}); "[$v] $($script:m)" } }
L "<xs:element name='a' type='l'/><xs:simpleType name='l'><xs:list itemType='xs:int'/></xs:simpleType>" '1 2 3','1 x',''
L "<xs:element name='a'><xs:simpleType><xs:list itemType='xs:int'/></xs:simpleType></xs:element>" '1 x'
L "<xs:element name='a' type='l'/><xs:simpleType name='l'><xs:restriction><xs:simpleType><xs:list itemType='xs:int'/></xs:simpleType><xs:maxLength value='2'/></xs:restriction></xs:simpleType>" '1 2 3','1 2'
L "<xs:element name='a' type='u'/><xs:simpleType name='u'><xs:union memberTypes='xs:int xs:boolean'/></xs:simpleType>" '1','true','x'
L "<xs:element name='a'><xs:simpleType><xs:union><xs:simpleType><xs:restriction base='xs:int'/></xs:simpleType><xs:simpleType><xs:restriction base='xs:string'><xs:enumeration value='unbounded'/></xs:restriction></xs:simpleType></xs:union></xs:simpleType></xs:element>" '1','unbounded','x'
