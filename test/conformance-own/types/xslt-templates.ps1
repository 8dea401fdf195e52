$ErrorView='NormalView'
$doc='<lib xml:lang="en"><sec t="A"><p>one</p><p>two</p><sec t="A1"><p>three</p></sec></sec><sec t="B"><p id="x">four</p><!--c--><?pi d?></sec></lib>'
function X($body,$src=$doc,[string]$top=''){
  $xsl="<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform' xmlns:e='http://exslt.org/common' exclude-result-prefixes='e'><xsl:output omit-xml-declaration='yes'/>$top$body</xsl:stylesheet>"
  try { $t=[System.Xml.Xsl.XslCompiledTransform]::new(); $t.Load([System.Xml.XmlReader]::Create([IO.StringReader]::new($xsl)))
  $sw=[IO.StringWriter]::new(); $t.Transform([System.Xml.XmlReader]::Create([IO.StringReader]::new($src)),$null,$sw); "[$($sw.ToString())]" } catch { "EX $($_.Exception.Message)" } }
X "<xsl:template match='p'><n><xsl:number level='multiple' count='sec|p' format='1.a.i '/><xsl:value-of select='.'/></n></xsl:template><xsl:template match='text()'/>"
X "<xsl:template match='p'><n><xsl:number level='any'/></n></xsl:template><xsl:template match='text()'/>"
X "<xsl:template match='p'><n><xsl:number level='any' from='sec'/>,<xsl:number/></n></xsl:template><xsl:template match='text()'/>"
X "<xsl:template match='/'><xsl:number value='1234567' grouping-separator=',' grouping-size='3'/>|<xsl:number value='28' format='A'/>|<xsl:number value='1999' format='I'/>|<xsl:number value='5' format='001'/>|<xsl:number value='2.6'/></xsl:template>"
X "<xsl:template match='/'><xsl:for-each select='//sec'><xsl:value-of select='@t'/>:<xsl:value-of select='count(ancestor::sec)'/>:<xsl:value-of select='count(preceding::p)'/>:<xsl:value-of select='name(..)'/>;</xsl:for-each></xsl:template>"
X "<xsl:template match='/'><xsl:value-of select='format-number(1234.5,`"#,##0.00`")'/>|<xsl:value-of select='format-number(-5,`"0.0;(0.0)`")'/>|<xsl:value-of select='format-number(0.256,`"0%`")'/>|<xsl:value-of select='format-number(5,`"000`")'/>|<xsl:value-of select='format-number(0,`"#.##`")'/>|<xsl:value-of select='format-number(1e,`"0`")'/></xsl:template>"
X "<xsl:template match='/'><xsl:value-of select='format-number(1234.5,`"#,##0.00`")'/>|<xsl:value-of select='format-number(-5,`"0.0;(0.0)`")'/>|<xsl:value-of select='format-number(0.256,`"0%`")'/>|<xsl:value-of select='format-number(5,`"000`")'/>|<xsl:value-of select='format-number(0,`"#.##`")'/>|<xsl:value-of select='format-number(number(`"x`"),`"0`")'/>|<xsl:value-of select='format-number(2.345,`"0.00`")'/>|<xsl:value-of select='format-number(.5,`"#.0`")'/>|<xsl:value-of select='format-number(1234567,`"#,###`")'/>|<xsl:value-of select='format-number(12,`"$0.00 x`")'/></xsl:template>"
X "<xsl:template match='/'><xsl:value-of select='format-number(1234.5,`"#.##0,00`",`"eu`")'/></xsl:template>" -top "<xsl:decimal-format name='eu' decimal-separator=',' grouping-separator='.'/>"
X "<xsl:template match='node()|@*'><xsl:copy><xsl:apply-templates select='node()|@*'/></xsl:copy></xsl:template>"
X "<xsl:template match='sec[@t=`"A`"]/p[1]'><first/></xsl:template><xsl:template match='p[last()]'><last/></xsl:template><xsl:template match='lib//sec//p' priority='-1'><deep/></xsl:template><xsl:template match='text()'/>"
X "<xsl:template match='comment()'>C</xsl:template><xsl:template match='processing-instruction(`"pi`")'>PI</xsl:template><xsl:template match='@t'>(<xsl:value-of select='.'/>)</xsl:template><xsl:template match='sec'><xsl:apply-templates select='@*|node()'/></xsl:template>"
X "<xsl:template match='id(`"x`")'>ID</xsl:template><xsl:template match='key(`"k`",`"one`")'>KEY</xsl:template>" -top "<xsl:key name='k' match='p' use='.'/>"
X "<xsl:variable name='t'><a><b>1</b></a></xsl:variable><xsl:template match='/'><xsl:value-of select='e:node-set(`$t)/a/b'/><xsl:copy-of select='`$t'/></xsl:template>"
X "<xsl:template match='/'><xsl:apply-templates select='//p'><xsl:sort select='.' order='descending'/></xsl:apply-templates></xsl:template><xsl:template match='p'>{<xsl:value-of select='.'/>}</xsl:template>"
X "<xsl:template match='/'><xsl:for-each select='//p'><xsl:sort select='string-length(.)' data-type='number'/><xsl:sort select='.'/><xsl:if test='position()!=1'>,</xsl:if><xsl:value-of select='.'/></xsl:for-each></xsl:template>"
X "<xsl:template match='/'><a x='{{lit}}{1+1}' y=`"{'}'}`"/></xsl:template>"
X "<xsl:template match='/'><a x='{1+1'/></xsl:template>"
X "<xsl:template match='/'><a x='1}'/></xsl:template>"
X "<xsl:template match='/'><xsl:choose><xsl:when test='false()'>a</xsl:when><xsl:otherwise>b</xsl:otherwise></xsl:choose><xsl:text> </xsl:text><xsl:text>x</xsl:text></xsl:template>"
X "<xsl:template match='/'><xsl:choose></xsl:choose></xsl:template>"
X "<xsl:template match='/' mode='m'/><xsl:template name='a'/><xsl:template name='a'/>"
X "<xsl:foo/>"
X "<foo/>"
X "<xsl:output method='bad'/>"
X "<xsl:template match='/'><xsl:variable name='v' select='1'/><xsl:variable name='v' select='2'/></xsl:template>"
X "<xsl:template match='p['/>"
X "<xsl:template match='/'><xsl:value-of select='x:y'/></xsl:template>"
X "<xsl:template match='/'><xsl:value-of select='count(1,2)'/></xsl:template>"
X "<xsl:template match='/'><xsl:element name='q:a' namespace='urn:q'><xsl:attribute name='q:b' namespace='urn:q'>v</xsl:attribute><c xmlns='urn:d'/></xsl:element></xsl:template>"
X "<xsl:template match='/'><x:a xmlns:x='urn:x' xmlns:y='urn:y' y:z='1'><x:b/></x:a></xsl:template>"
X "<xsl:template match='/'><out><xsl:copy-of select='//*[local-name()=`"b`"]'/></out></xsl:template>" -src "<a xmlns='urn:1' xmlns:z='urn:z'><b z:c='1'><d/></b></a>"
X "<xsl:template match='/'><xsl:value-of select='document(`"x.xml`")'/></xsl:template>"
X "<xsl:template match='/'><xsl:value-of select='count(document(`"`")//*)'/></xsl:template>"
X "<xsl:template match='/'><xsl:value-of select='boolean(generate-id(//p[1])=generate-id(//p[1]))'/><xsl:value-of select='generate-id(//nope)'/><xsl:value-of select='lang(`"en`")'/><xsl:for-each select='//p[1]'><xsl:value-of select='lang(`"en`")'/></xsl:for-each></xsl:template>"
X "<xsl:template match='/'><xsl:call-template name='t'><xsl:with-param name='x'><b>1</b></xsl:with-param></xsl:call-template></xsl:template><xsl:template name='t'><xsl:param name='x'/><xsl:param name='y' select='9'/><xsl:copy-of select='`$x'/><xsl:value-of select='`$y'/></xsl:template>"
X "<xsl:template match='/'>a &amp; b &lt; <xsl:text disable-output-escaping='yes'>&amp;nbsp;</xsl:text></xsl:template>"
X "<xsl:template match='/'>x</xsl:template>" -top "<xsl:output method='text'/>"
X "<xsl:template match='lib'><xsl:apply-templates mode='toc'/></xsl:template><xsl:template match='sec' mode='toc'><li><xsl:value-of select='@t'/><xsl:if test='sec'><ul><xsl:apply-templates select='sec' mode='toc'/></ul></xsl:if></li></xsl:template>"
$simple='<html xsl:version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><b><xsl:value-of select="count(//p)"/></b></html>'
$t=[System.Xml.Xsl.XslCompiledTransform]::new(); $t.Load([xml]$simple); $sw=[IO.StringWriter]::new(); $t.Transform([xml]$doc,$null,$sw); $sw.ToString()
try { $t.Load([xml]'<foo/>') } catch { $_.Exception.Message }
$root=Join-Path ([IO.Path]::GetTempPath()) "xslt-$PID"; $null=mkdir $root
try {
 Set-Content "$root/base.xsl" "<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'><xsl:template match='p'>base:<xsl:value-of select='.'/>;</xsl:template><xsl:template match='sec'><s><xsl:apply-templates/></s></xsl:template></xsl:stylesheet>"
 Set-Content "$root/inc.xsl" "<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'><xsl:variable name='v' select='`"V`"'/></xsl:stylesheet>"
 Set-Content "$root/main.xsl" "<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'><xsl:import href='base.xsl'/><xsl:include href='inc.xsl'/><xsl:template match='p'>[<xsl:value-of select='`$v'/><xsl:apply-imports/>]</xsl:template></xsl:stylesheet>"
 Set-Content "$root/d.xml" $doc
 $t=[System.Xml.Xsl.XslCompiledTransform]::new()
 try { $t.Load("$root/main.xsl"); 'loaded' } catch { ($_.Exception.Message -replace [regex]::Escape($root),'R'); $_.Exception.InnerException.GetType().Name }
 $t.Load("$root/main.xsl",[System.Xml.Xsl.XsltSettings]::Default,[System.Xml.XmlUrlResolver]::new())
 $t.Transform("$root/d.xml","$root/o.xml"); Get-Content "$root/o.xml"
 $al=[System.Xml.Xsl.XsltArgumentList]::new(); $al.AddParam('a','',5); $al.GetParam('a',''); $al.RemoveParam('a',''); $null -eq $al.GetParam('a','')
 $fs=[IO.File]::Create("$root/f.xml"); $t.Transform([System.Xml.XPath.XPathDocument]::new("$root/d.xml"),$null,$fs); $fs.Dispose(); (Get-Item "$root/f.xml").Length
 $sw=[IO.StringWriter]::new(); $t.Transform(([xml]$doc).CreateNavigator(),$null,$sw); $sw.ToString()
} finally { Remove-Item -Recurse $root }
$p=[System.Xml.Xsl.XsltSettings]::TrustedXslt; "$($p.EnableDocumentFunction) $($p.EnableScript)"
$x='<!DOCTYPE a [<!ELEMENT a (b)><!ELEMENT b EMPTY><!ATTLIST b id ID #IMPLIED>]><a><b id="x"/></a>'
$d=[xml]$x; $d.SelectNodes("id('x')").Count; "$($d.GetElementById('x').Name)|"; $d.DocumentType.InternalSubset
$d=[xml]::new(); $d.LoadXml($x); $d.SelectNodes("id('x')").Count; "$($d.GetElementById('x').Name)|"
$d.SelectSingleNode("id('x')/..").Name
