$ErrorView="NormalView"
function HH($body,$out="<xsl:output method='html' indent='yes'/>"){
  $xsl="<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>$out<xsl:template match='/'>$body</xsl:template></xsl:stylesheet>"
  $t=[System.Xml.Xsl.XslCompiledTransform]::new(); $t.Load([System.Xml.XmlReader]::Create([IO.StringReader]::new($xsl)))
  $sw=[IO.StringWriter]::new(); $t.Transform([System.Xml.XmlReader]::Create([IO.StringReader]::new('<a/>')),$null,$sw); $sw.ToString() }
$names='a abbr acronym address applet area article aside audio b base basefont bdo big blockquote body br button canvas caption center cite code col colgroup datalist dd del details dfn dir div dl dt em embed fieldset figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins isindex kbd label legend li link main map menu meta nav nobr noframes noscript object ol optgroup option p param pre q s samp script section select small source span strike strong style sub sup svg table tbody td textarea tfoot th thead title tr tt u ul var video wbr xmp layer nolayer ilayer spacer bgsound keygen track comment plaintext xml'.Split(' ')
foreach($n in $names){ $x=HH "<div><$n/></div>"; $y=HH "<div><$n z='a&lt;b&amp;c'>a&lt;b</$n></div>"; "$n block=$($x -match "\n  <$n") empty=$(-not ($x -match "</$n>")) noent=$($y -match '>a<b<')" }
HH "<p title='&quot;&gt;&lt;&amp;{{x}}&#160;é'>&quot;&gt;&lt;&amp;&#160;é&#x1F600;</p>"
HH "<HTML><HEAD/><BODY><P>x</P></BODY></HTML>"
HH "<div><x xmlns='urn:q'><br/></x></div>"
HH "<html><head><meta http-equiv='Content-Type' content='x'/></head><body>t<p>a</p>u<p/></body></html>"
HH "<html><body><pre>a`n b</pre><table><tr><td>1</td><td><b>2</b></td></tr></table><!--c--><xsl:comment>k</xsl:comment></body></html>"
HH "<html/>" "<xsl:output method='html' doctype-public='-//W3C//DTD HTML 4.01//EN' doctype-system='http://www.w3.org/TR/html4/strict.dtd'/>"
HH "<r/>" "<xsl:output method='xml' doctype-system='a.dtd' standalone='yes' version='1.0' cdata-section-elements='c'/>"
HH "<r><c>a&lt;b</c><d>x&lt;y</d></r>" "<xsl:output method='xml' cdata-section-elements='c' indent='yes'/>"
HH "<xsl:processing-instruction name='p'>q</xsl:processing-instruction><p/>"
HH "text<html/>" " "
HH "<html xmlns='urn:x'/>" " "
HH "<Html><body/></Html>" " "
HH "<r><a>t<b/></a><c/></r>" "<xsl:output indent='yes'/>"
foreach ($n in 'input', 'option', 'p', 'button') { foreach ($a in 'checked', 'disabled', 'selected') { HH "<$n $a='$a'/>" } }
foreach ($n in 'a', 'img', 'p') { foreach ($a in 'href', 'src', 'title') { HH "<$n $a='é b&amp;c'/>" } }
