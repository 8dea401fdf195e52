$ErrorView='NormalView'
$doc='<?xml version="1.0"?><catalog><cd id="2"><title>Empire</title><artist>Bob</artist><price>10.90</price><year>1985</year></cd><cd id="1"><title>Hide</title><artist>Ann &amp; Co</artist><price>9.90</price><year>1988</year></cd><cd id="3"><title>Zed</title><artist>Bob</artist><price>8</price><year>1982</year></cd></catalog>'
function X($body,$src=$doc,$params=@{},[string]$out='',$top=''){
  $xsl="<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform' xmlns:msxsl='urn:schemas-microsoft-com:xslt' exclude-result-prefixes='msxsl'>$out$top$body</xsl:stylesheet>"
  try { $t=[System.Xml.Xsl.XslCompiledTransform]::new(); $t.Load([System.Xml.XmlReader]::Create([IO.StringReader]::new($xsl)))
  $al=[System.Xml.Xsl.XsltArgumentList]::new(); foreach($k in $params.Keys){ $al.AddParam($k,'',$params[$k]) }
  $al.add_XsltMessageEncountered({param($s,$e) "MSG $($e.Message)"|write-host})
  $sw=[IO.StringWriter]::new(); $t.Transform([System.Xml.XmlReader]::Create([IO.StringReader]::new($src)),$al,$sw); "[$($sw.ToString())]" } catch { "EX $($_.Exception.Message)"; if($_.Exception.InnerException){ "  $($_.Exception.InnerException.GetType().FullName) $($_.Exception.InnerException.LineNumber):$($_.Exception.InnerException.LinePosition)" } } }
X "<xsl:template match='/'><html><body><h2>My CDs</h2><xsl:for-each select='catalog/cd'><xsl:sort select='title'/><p><xsl:value-of select='title'/> - <xsl:value-of select='artist'/></p></xsl:for-each></body></html></xsl:template>"
X "<xsl:template match='/'><r><xsl:for-each select='catalog/cd'><xsl:sort select='price' data-type='number' order='descending'/><x id='{@id}' p='{position()}/{last()}'><xsl:value-of select='concat(title,&quot;:&quot;,price)'/></x></xsl:for-each></r></xsl:template>"
X "<xsl:template match='/'><r><xsl:apply-templates select='//cd'/></r></xsl:template><xsl:template match='cd[price &gt; 9]'><dear><xsl:apply-templates/></dear></xsl:template><xsl:template match='cd'><cheap><xsl:value-of select='title'/></cheap></xsl:template><xsl:template match='title'><t><xsl:value-of select='.'/></t></xsl:template><xsl:template match='text()'/>"
X "<xsl:template match='@*|node()'><xsl:copy><xsl:apply-templates select='@*|node()'/></xsl:copy></xsl:template><xsl:template match='price'/><xsl:template match='cd/@id'><xsl:attribute name='num'><xsl:value-of select='.'/></xsl:attribute></xsl:template>"
X "" 
X "<xsl:template match='/'>plain <xsl:value-of select='count(//cd)'/> sum=<xsl:value-of select='sum(//price)'/></xsl:template>" -out "<xsl:output method='text'/>"
X "<xsl:template match='/'><r><a><b>x</b></a><c/></r></xsl:template>" -out "<xsl:output method='xml' indent='yes' omit-xml-declaration='yes'/>"
X "<xsl:template match='/'><r><a><b>x</b></a><c/></r></xsl:template>" -out "<xsl:output method='xml' indent='yes' encoding='utf-8'/>"
X "<xsl:template match='/'><html><head><title>t</title></head><body><br/><p>a &lt; b<img src='x.png' alt='q'/></p><script>if (a &lt; b) {}</script><ul><li>1</li></ul></body></html></xsl:template>" -out "<xsl:output method='html' indent='yes'/>"
X "<xsl:template match='/'><html><head><title>t</title></head><body><br/><input disabled='disabled'/></body></html></xsl:template>" -out "<xsl:output method='html' indent='no'/>"
X "<xsl:param name='who' select='&quot;nobody&quot;'/><xsl:variable name='n' select='count(//cd)'/><xsl:template match='/'><o>Hi <xsl:value-of select='`$who'/> <xsl:value-of select='`$n'/></o></xsl:template>" -params @{who='Bob'}
X "<xsl:param name='who' select='&quot;nobody&quot;'/><xsl:template match='/'><o>Hi <xsl:value-of select='`$who'/></o></xsl:template>"
X "<xsl:template match='/'><r><xsl:call-template name='f'><xsl:with-param name='n' select='5'/></xsl:call-template></r></xsl:template><xsl:template name='f'><xsl:param name='n'/><xsl:param name='acc' select='1'/><xsl:choose><xsl:when test='`$n = 0'><xsl:value-of select='`$acc'/></xsl:when><xsl:otherwise><xsl:call-template name='f'><xsl:with-param name='n' select='`$n - 1'/><xsl:with-param name='acc' select='`$acc * `$n'/></xsl:call-template></xsl:otherwise></xsl:choose></xsl:template>"
X "<xsl:key name='byArtist' match='cd' use='artist'/><xsl:template match='/'><r><xsl:for-each select='//cd[generate-id()=generate-id(key(&quot;byArtist&quot;,artist)[1])]'><g name='{artist}' n='{count(key(&quot;byArtist&quot;,artist))}'/></xsl:for-each></r></xsl:template>"
X "<xsl:template match='/'><r><xsl:if test='//cd'>yes</xsl:if><xsl:element name='{//cd[1]/title}'><xsl:attribute name='a'>v</xsl:attribute>x</xsl:element><xsl:comment>c</xsl:comment><xsl:processing-instruction name='pi'>d</xsl:processing-instruction><xsl:text disable-output-escaping='yes'>&lt;raw&gt;</xsl:text><xsl:copy-of select='//cd[1]/title'/></r></xsl:template>"
X "<xsl:template match='/'><r><xsl:for-each select='//cd'><xsl:number value='position()' format='I. '/><xsl:number format='a) '/><xsl:value-of select='format-number(price,&quot;#,##0.00&quot;)'/>;</xsl:for-each></r></xsl:template>"
X "<xsl:template match='/'><r><xsl:variable name='v'><a>1</a><a>2</a></xsl:variable><xsl:value-of select='count(msxsl:node-set(`$v)/a)'/>|<xsl:copy-of select='`$v'/>|<xsl:value-of select='`$v'/></r></xsl:template>"
X "<xsl:template match='/'><r><xsl:message>hello</xsl:message><xsl:apply-templates select='//title' mode='m'/></r></xsl:template><xsl:template match='*' mode='m'><m><xsl:value-of select='name()'/></m></xsl:template>"
X "<xsl:template match='/'><r><xsl:message terminate='yes'>stop</xsl:message></r></xsl:template>"
X "<xsl:template match='/'><r><xsl:value-of select='foo('/></r></xsl:template>"
X "<xsl:template match='/'><r><xsl:value-of select='foo()'/></r></xsl:template>"
X "<xsl:template match='/'><r><xsl:value-of/></r></xsl:template>"
X "<xsl:template match='/'><r><xsl:foo/></r></xsl:template>"
X "<xsl:template match='/'><r><xsl:value-of select='`$undef'/></r></xsl:template>"
X "<xsl:template match='/'><xsl:call-template name='nope'/></xsl:template>"
X "<xsl:template><a/></xsl:template>"
X "<xsl:template match='/'><r><xsl:value-of select='system-property(&quot;xsl:version&quot;)'/> <xsl:value-of select='system-property(&quot;xsl:vendor&quot;)'/> <xsl:value-of select='function-available(&quot;concat&quot;)'/> <xsl:value-of select='element-available(&quot;xsl:if&quot;)'/></r></xsl:template>"
X "<xsl:strip-space elements='*'/><xsl:template match='/'><xsl:copy-of select='.'/></xsl:template>" -src "<a>`n <b> x </b>`n</a>"
X "<xsl:template match='/'><xsl:copy-of select='.'/></xsl:template>" -src "<a>`n <b> x </b>`n</a>"
X "<xsl:attribute-set name='as'><xsl:attribute name='q'>1</xsl:attribute></xsl:attribute-set><xsl:template match='/'><r xsl:use-attribute-sets='as' xmlns:u='urn:u'><u:z/></r></xsl:template>"
X "<xsl:template match='/'><r><xsl:value-of select='1 div 3'/> <xsl:value-of select='10 mod 3'/> <xsl:value-of select='round(2.5)'/> <xsl:value-of select='1 div 0'/> <xsl:value-of select='number(&quot;x&quot;)'/> <xsl:value-of select='1e10'/></r></xsl:template>"
X "<xsl:template match='/'><r><xsl:value-of select='substring-before(&quot;a-b&quot;,&quot;-&quot;)'/><xsl:value-of select='translate(&quot;abc&quot;,&quot;b&quot;,&quot;X&quot;)'/><xsl:value-of select='normalize-space(&quot; a  b &quot;)'/><xsl:value-of select='current()/catalog/cd[1]/title'/></r></xsl:template>"
X "<xsl:template match='catalog'><out><xsl:apply-templates select='cd'><xsl:sort select='artist'/><xsl:sort select='year' order='descending'/><xsl:with-param name='p' select='&quot;P&quot;'/></xsl:apply-templates></out></xsl:template><xsl:template match='cd'><xsl:param name='p'/><i><xsl:value-of select='concat(`$p,position(),title)'/></i></xsl:template>"
$t=[System.Xml.Xsl.XslCompiledTransform]::new(); $t|fl|out-string

$root=Join-Path ([IO.Path]::GetTempPath()) "xsl-$PID"; $null=mkdir $root
Set-Content "$root/t.xsl" "<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'><xsl:output indent='yes'/><xsl:template match='/'><r><a/><b>é</b></r></xsl:template></xsl:stylesheet>"
Set-Content "$root/t.xml" $doc
$t.Load("$root/t.xsl"); $t.Transform("$root/t.xml","$root/o.xml"); Get-Content "$root/o.xml" -Raw; (Get-Content "$root/o.xml" -AsByteStream)[0..3] -join ','
$t.OutputSettings | fl | out-string
$ms=[IO.MemoryStream]::new(); $t.Transform([xml]$doc,$null,$ms); [Text.Encoding]::UTF8.GetString($ms.ToArray())
$sw=[IO.StringWriter]::new(); $xw=[System.Xml.XmlWriter]::Create($sw,$t.OutputSettings); $t.Transform([xml]$doc,$xw); $xw.Close(); $sw.ToString()
$sw=[IO.StringWriter]::new(); $xw=[System.Xml.XmlTextWriter]::new($sw); $xw.Formatting='Indented'; $t.Transform([xml]$doc,$null,$xw); $sw.ToString()
try { $t.Load("$PWD/nosuch.xsl") } catch { $_.Exception.InnerException.GetType().Name }
Remove-Item -Recurse $root
