# XPath over LINQ to XML (System.Xml.XPath.Extensions)
using namespace System.Xml.XPath
function Say([scriptblock]$do) { try { "$(. $do)" } catch { $e = $_.Exception; if ($e.InnerException) { $e = $e.InnerException }; "$($e.GetType().Name): $($e.Message)" } }
$x = [xml.linq.xdocument]::Parse('<r a="1" xmlns:n="urn:n"><b>t</b><!--c--><n:q>5</n:q><b k="2"><c/></b></r>')
Say { [Extensions]::XPathSelectElements($x, '//b').Count }
Say { [Extensions]::XPathSelectElement($x, '/r/b[2]') }
Say { $null -eq [Extensions]::XPathSelectElement($x, '//zz') }
Say { [Extensions]::XPathSelectElement($x.Root, 'b').Value }
Say { [Extensions]::XPathEvaluate($x, 'count(//*)') }
Say { [Extensions]::XPathEvaluate($x, 'string(/r/@a)') }
Say { [Extensions]::XPathEvaluate($x, 'boolean(//b)') }
Say { ([Extensions]::XPathEvaluate($x, '//@k') | ForEach-Object { "$($_.Name)=$($_.Value)" }) -join ',' }
$m = [xml.xmlnamespacemanager]::new([xml.nametable]::new()); $m.AddNamespace('z', 'urn:n')
Say { [Extensions]::XPathSelectElement($x, '//z:q', $m).Value }
Say { [Extensions]::XPathSelectElement($x, $null) }
Say { [Extensions]::XPathSelectElement($x, '//b[') }
Say { [Extensions]::CreateNavigator($x).Select('//b').Count }
