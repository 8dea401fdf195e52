# CLIXML, XML, HTML
$o = [pscustomobject]@{A=1;B='x<y';C=@(1,2);D=@{k='v'};E=$null;F=[datetime]::new(2024,1,2,3,4,5,'Utc');G=[timespan]'1:0';H=[guid]::Empty;I=1.5;J=[char]'c';K=$true;L=[version]'1.2';M=[uri]'http://a/';N=[decimal]1.5;O=[byte]1;P=[long]5;Q=[DayOfWeek]::Monday;R={ 1 }}
$o | Export-Clixml o.xml; Get-Content o.xml
$i = Import-Clixml o.xml; $i | fl; $i.psobject.TypeNames; $i.Q.GetType().Name; $i.C.GetType().Name; $i.D.GetType().Name
1..3 | Export-Clixml n.xml; Import-Clixml n.xml -First 1; Import-Clixml n.xml -Skip 2; Import-Clixml n.xml -IncludeTotalCount | select -First 1
Import-Clixml nope.xml; Set-Content bad.xml 'x'; Import-Clixml bad.xml; Set-Content bad.xml '<a/>'; Import-Clixml bad.xml
$o | Export-Clixml o.xml -NoClobber; $o | Export-Clixml o.xml -Depth 1; $o | Export-Clixml nodir/o.xml; $o | Export-Clixml o2.xml -Encoding unicode; (Get-Content o2.xml -TotalCount 1).Length; $o | Export-Clixml o3.xml -WhatIf
'a' | ConvertTo-Clixml; 1,2 | ConvertTo-Clixml -Depth 1; '<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04"><S>q</S></Objs>' | ConvertFrom-Clixml; 'bad' | ConvertFrom-Clixml
ConvertTo-Xml 1 -As String; ConvertTo-Xml @{a=1} -As String; [pscustomobject]@{a=1;b=@(1,2)} | ConvertTo-Xml -As String -NoTypeInformation; 1,2 | ConvertTo-Xml -As Stream; (ConvertTo-Xml 1).GetType().Name; (1 | ConvertTo-Xml).OuterXml; [pscustomobject]@{a=[pscustomobject]@{b=[pscustomobject]@{c=1}}} | ConvertTo-Xml -As String -Depth 1; $null | ConvertTo-Xml -As String
[pscustomobject]@{a=1;b='<x>'},[pscustomobject]@{a=2;b='&'} | ConvertTo-Html
[pscustomobject]@{a=1;b='<x>'} | ConvertTo-Html -Fragment -As List
[pscustomobject]@{a=1;b=2} | ConvertTo-Html a -Title t -Body '<h1>h</h1>' -Head '<meta/>' -PreContent pre -PostContent post -CssUri c.css -Charset utf-8 -Meta @{author='me'} -Transitional
[pscustomobject]@{a=1;b=2} | ConvertTo-Html @{n='lbl';e={$_.a*2};align='right';width=50} -Fragment
1,2 | ConvertTo-Html -Fragment; 'x' | ConvertTo-Html -Fragment; ConvertTo-Html -Fragment -InputObject $null; @() | ConvertTo-Html -Fragment
[xml]$x = '<r><a id="1">t</a><a id="2"/><b:c xmlns:b="u">n</b:c></r>'
Select-Xml -Xml $x -XPath '//a' | % { $_.Node.id }; Select-Xml -Xml $x -XPath '//q:c' -Namespace @{q='u'} | % { $_.Node.InnerText }; Select-Xml -Content '<a><b/></a>' -XPath '//b' | ft Node,Path,Pattern; Select-Xml -Path o.xml -XPath '//nope'; Select-Xml -Path nope.xml -XPath 'a'; Select-Xml -Content 'bad' -XPath a; '<a/>' | Select-Xml -XPath a | % { "$_" }; Select-Xml -Path bad.xml -XPath '/a' | fl
$x.r.a; $x.r.a[0].'#text'; $x.r.ChildNodes.Count; $x.SelectSingleNode('//a[@id=2]').OuterXml; $x.r.a | ft id; $x
