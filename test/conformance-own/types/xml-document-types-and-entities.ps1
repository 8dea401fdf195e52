# Document types: where readers refuse them, what entities stand for, what follows readers of other readers
$ErrorView = 'NormalView'
function Attempt([scriptblock]$b) { try { & $b } catch { $e = $_.Exception; while ($e.InnerException) { $e = $e.InnerException }; "$($e.GetType().Name): $($e.Message)" } }
function Reader($text, $dtd) {
    $settings = [System.Xml.XmlReaderSettings]::new()
    if ($dtd) { $settings.DtdProcessing = $dtd }
    [System.Xml.XmlReader]::Create([IO.StringReader]::new($text), $settings)
}
function Walk($reader) { while ($reader.Read()) { "$($reader.NodeType) $($reader.Name) [$($reader.Value)] $($reader.HasValue)" } }
$inner = '<!DOCTYPE a [<!ENTITY x "v&lt;w"><!ENTITY y "[&x;]"><!ENTITY z "&#65;<b c=''&x;''>d</b>e">]><a b="&y;">1&x;2&y;</a>'
$outer = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>1&x;2</a>'
'-- refused, passed over, read'
foreach ($dtd in $null, 'Ignore', 'Parse') { Attempt { Walk (Reader $inner $dtd) } }
foreach ($dtd in $null, 'Parse') { Attempt { Walk (Reader $outer $dtd) } }
Attempt { Walk (Reader '<!DOCTYPE a [<!ENTITY x "v">]><a>&x;</a>' Ignore) }
$text = [System.Xml.XmlTextReader]::new([IO.StringReader]::new($inner)); $text.DtdProcessing = 'Prohibit'
Attempt { $text.Read() }
'-- documents'
$document = [xml]$inner
$document.OuterXml
$document.a.b
$document.DocumentElement.ChildNodes | ForEach-Object { "$($_.NodeType) [$($_.Value)]" }
([xml]($inner -replace '2&y;', '2&z;3')).DocumentElement.OuterXml
([xml]$outer).OuterXml
Attempt { [xml]::new().Load((Reader $outer)) }
Attempt { ([xml]'<!DOCTYPE a [<!ENTITY x "&y;"><!ENTITY y "&x;">]><a>&x;</a>').OuterXml }
Attempt { ([xml]'<!DOCTYPE a [<!ENTITY x "&nope;">]><a>1</a>').OuterXml }
$bomb = '<!DOCTYPE a [<!ENTITY a0 "aaaaaaaaaa">' + -join (1..9 | ForEach-Object { "<!ENTITY a$_ `"" + ("&a$($_ - 1);" * 10) + '">' }) + ']><a>&a9;</a>'
Attempt { $reader = Reader $bomb Parse; while ($reader.Read()) { } }
'-- those that are given a reader'
[System.Xml.Linq.XDocument]::Parse($inner).ToString()
[System.Xml.Linq.XDocument]::Load((Reader $outer Parse)).ToString()
[System.Xml.Linq.XElement]::Load((Reader '<a><b/></a>')).ToString()
[System.Xml.Linq.XDocument]::Load((Reader '<?xml version="1.0"?><!--c--><a> <b/></a>')).ToString()
$reader = Reader '<a><b>1</b><c/></a>'; $null = $reader.Read(), $reader.Read()
[System.Xml.Linq.XNode]::ReadFrom($reader).ToString(); $reader.Name
[System.Xml.XPath.XPathDocument]::new((Reader '<a><b>7</b></a>')).CreateNavigator().SelectSingleNode('//b').Value
Attempt { [System.Xml.XPath.XPathDocument]::new((Reader $outer)) }
Attempt { [System.Xml.Linq.XDocument]::Load((Reader $outer)) }
Attempt { [System.Xml.Schema.XmlSchema]::Read((Reader $outer), $null) }
Attempt { [System.Xml.Xsl.XslCompiledTransform]::new().Load((Reader $outer)) }
'-- a stylesheet that calls itself often'
$sheet = '<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:output method="text"/>
<xsl:template match="/"><xsl:call-template name="n"><xsl:with-param name="i" select="4000"/></xsl:call-template>.</xsl:template>
<xsl:template name="n"><xsl:param name="i"/><xsl:choose><xsl:when test="$i &gt; 0">x<xsl:call-template name="n"><xsl:with-param name="i" select="$i - 1"/></xsl:call-template></xsl:when><xsl:otherwise>end</xsl:otherwise></xsl:choose></xsl:template></xsl:stylesheet>'
$transform = [System.Xml.Xsl.XslCompiledTransform]::new(); $transform.Load((Reader $sheet))
$writer = [IO.StringWriter]::new(); $transform.Transform((Reader '<a/>'), $null, $writer)
$result = $writer.ToString(); "$($result.Length) $($result.Substring($result.Length - 6))"
