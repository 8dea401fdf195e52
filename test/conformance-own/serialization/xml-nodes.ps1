$ErrorView = 'NormalView'
$ErrorView = 'NormalView'
$S = [System.Management.Automation.PSSerializer]
function ser($label, [scriptblock]$b, $depth = 2) { "== $label"; try { $v = & $b; if ($v -is [array] -and $v.Count -eq 1 -and $v[0] -isnot [array]) { }; $S::Serialize($v, $depth) } catch { "ERR " + $_.Exception.GetType().Name + ": " + $_.Exception.Message } }
function rt($label, [scriptblock]$b, $depth = 2) { "== $label"; try { $v = & $b; $r = $S::Deserialize($S::Serialize($v, $depth)); if ($null -eq $r) { "null" } else { $r.GetType().FullName; $r.PSTypeNames -join ";"; "$r"; ($r.PSObject.Properties | ForEach-Object { $_.MemberType.ToString() + ":" + $_.Name + "=" + $_.Value }) -join "|"; $r | Format-List * | Out-String -Width 120 } } catch { "ERR " + $_.Exception.GetType().Name + ": " + $_.Exception.Message } }
ser xmldoc { [xml]'<a x="1"><b>t</b><c/><!-- k --></a>' }
ser xmlel { , ([xml]'<a x="1"><b>t</b><c/></a>').a }
ser xmlel1 { , ([xml]'<a x="1"><b>t</b><c/></a>').a } 1
ser xmlattr { ([xml]'<a x="1"/>').a.Attributes[0] }
ser xmltext { ([xml]'<a>text</a>').a.FirstChild }
ser nested { @{ e = ([xml]'<a x="1"><b>t</b></a>').a } }
ser prop { [pscustomobject]@{ d = [xml]'<r/>'; e = ([xml]'<a><b/></a>').a } }
ser nodes { , ([xml]'<a><b/><b/></a>').SelectNodes('//b') }
ser childs { , ([xml]'<a><b/><c>x</c></a>').a.ChildNodes }
ser attrs { , ([xml]'<a x="1" y="2"/>').a.Attributes }
rt rtel { , ([xml]'<a x="1"><b>t</b><c/></a>').a }
ser comment { ([xml]'<a><!--k--></a>').a.FirstChild }
ser cdata { ([xml]'<a><![CDATA[<x>]]></a>').a.FirstChild }
ser decl { ([xml]'<?xml version="1.0"?><a/>').FirstChild }
ser pi { ([xml]'<?go now?><a/>').FirstChild }
ser emptyel { ([xml]'<a/>').a }
ser docel { ([xml]'<a><b/></a>').DocumentElement }
