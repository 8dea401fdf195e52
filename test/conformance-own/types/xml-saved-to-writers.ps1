# XmlDocument, XDocument and XElement say in their declaration the encoding of what they are saved to
foreach ($x in '<?xml version="1.0"?><a><b>1</b></a>','<a><b>1</b></a>','<?xml version="1.0" encoding="utf-8"?><a/>','<?xml version="1.0" standalone="yes"?><a/>') {
 $d=[xml]$x; $sw=[IO.StringWriter]::new(); $d.Save($sw); "SW "+$sw.ToString()
 $f = [IO.Path]::GetTempFileName(); $d.Save($f); "F  "+[IO.File]::ReadAllText($f); (Get-Content $f -AsByteStream -TotalCount 3) -join ','
 $ms=[IO.MemoryStream]::new(); $d.Save($ms); "MS "+[Text.Encoding]::UTF8.GetString($ms.ToArray())
 $s2=[IO.StreamWriter]::new($f); $d.Save($s2); $s2.Close(); "S2 "+[IO.File]::ReadAllText($f)
 $w=[System.Xml.XmlWriter]::Create(($sb=[Text.StringBuilder]::new())); $d.Save($w); $w.Close(); "XW $sb"
 $w=[System.Xml.XmlTextWriter]::new(($sw=[IO.StringWriter]::new())); $d.Save($w); "XT $sw"
 "OX $($d.OuterXml)"
 $xd=[System.Xml.Linq.XDocument]::Parse($x); $sw=[IO.StringWriter]::new(); $xd.Save($sw); "XD $sw"
 Remove-Item $f
}
foreach ($x in '<?xml version="1.0"?><a><b>1</b></a>','<?xml version="1.0" encoding="utf-16" standalone="yes"?><!--c--><a/>') {
 foreach ($xd in [System.Xml.Linq.XDocument]::Parse($x), [System.Xml.Linq.XDocument]::Parse($x).Root) {
 $f = [IO.Path]::GetTempFileName(); $xd.Save($f); "F  "+[IO.File]::ReadAllText($f); (Get-Content $f -AsByteStream -TotalCount 3) -join ','
 $ms=[IO.MemoryStream]::new(); $xd.Save($ms); "MS "+[Text.Encoding]::UTF8.GetString($ms.ToArray()).Length
 $sw=[IO.StringWriter]::new(); $xd.Save($sw); "SW $sw"
 $sw=[IO.StringWriter]::new(); $xd.Save($sw, 'DisableFormatting'); "SD $sw"
 $xd.Save($f, 'DisableFormatting'); "FD  "+[IO.File]::ReadAllText($f)
 $w=[System.Xml.XmlWriter]::Create(($sb=[Text.StringBuilder]::new())); $xd.Save($w); $w.Close(); "XW $sb"
 $xd.WriteTo(($w=[System.Xml.XmlWriter]::Create(($sb=[Text.StringBuilder]::new())))); $w.Close(); "WT $sb"
 Remove-Item $f } }
