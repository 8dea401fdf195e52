# CSV, XML, HTML and string data: every parameter, wrong input
function T([scriptblock]$s) { "--- $s"; try { & $s 2>&1 | % { if ($_ -is [System.Management.Automation.ErrorRecord]) { "E: $($_.FullyQualifiedErrorId) | $($_.CategoryInfo.Category) | $($_.CategoryInfo.TargetName) | $($_.CategoryInfo.TargetType) | $($_.Exception.GetType().Name) | $($_.Exception.Message)" } else { $_ } } | Out-String -Width 120 } catch { "T: $($_.FullyQualifiedErrorId) | $($_.CategoryInfo) | $($_.Exception.GetType().Name) | $($_.Exception.Message)" } }
$o = [pscustomobject]@{a=1;b='x,y';c=$null;d='q"r'},[pscustomobject]@{a=2;b="l1`nl2";c=1.5;d=[datetime]'2020-01-01'}
T { $o | ConvertTo-Csv }
T { $o | ConvertTo-Csv -NoTypeInformation }
T { $o | ConvertTo-Csv -IncludeTypeInformation }
T { $o | ConvertTo-Csv -IncludeTypeInformation -NoTypeInformation }
T { $o | ConvertTo-Csv -Delimiter ';' }
T { $o | ConvertTo-Csv -Delimiter ';;' }
T { $o | ConvertTo-Csv -UseCulture }
T { $o | ConvertTo-Csv -UseCulture -Delimiter ';' }
T { $o | ConvertTo-Csv -UseQuotes Never }
T { $o | ConvertTo-Csv -UseQuotes AsNeeded }
T { $o | ConvertTo-Csv -UseQuotes Bad }
T { $o | ConvertTo-Csv -QuoteFields a,D }
T { $o | ConvertTo-Csv -QuoteFields a -UseQuotes Never }
T { $o | ConvertTo-Csv -NoHeader }
T { 1,2 | ConvertTo-Csv }
T { 'abc' | ConvertTo-Csv }
T { @{k='v'} | ConvertTo-Csv -NoTypeInformation | Sort-Object }
T { [ordered]@{k='v';l=2} | ConvertTo-Csv }
T { [ordered]@{k='v';l=2},[ordered]@{k='v2';m=3} | ConvertTo-Csv }
T { $null | ConvertTo-Csv }
T { @() | ConvertTo-Csv }
T { [pscustomobject]@{a=1},[pscustomobject]@{b=2} | ConvertTo-Csv }
T { [pscustomobject]@{a=@(1,2);b=@{x=1}} | ConvertTo-Csv }
T { 'a,b','1,2','3,4' | ConvertFrom-Csv }
T { 'a,b','1,2','3,4' | ConvertFrom-Csv -Header x,y }
T { 'a,b','1,2','3,4' | ConvertFrom-Csv -Header x,y,z | fl}
T { 'a,b','1,2' | ConvertFrom-Csv -Header x,x }
T { 'a,a','1,2' | ConvertFrom-Csv }
T { 'a,,c','1,2,3' | ConvertFrom-Csv }
T { 'a,b','1,2,3','4' | ConvertFrom-Csv | fl }
T { 'a;b','1;2' | ConvertFrom-Csv -Delimiter ';' }
T { 'a;b','1;2' | ConvertFrom-Csv -Delimiter '' }
T { '#TYPE My.T','a,b','1,2' | ConvertFrom-Csv | % { $_.pstypenames } }
T { '# comment','a,b','1,2' | ConvertFrom-Csv }
T { 'a,b','','1,2','   ' | ConvertFrom-Csv }
T { 'a,b','"x ""y""",z','" s ", t ' | ConvertFrom-Csv | % { "[$($_.a)][$($_.b)]" } }
T { "a,b`n1,`"x`ny`"" | ConvertFrom-Csv | fl }
T { 'a,b','"x' , 'y",2'| ConvertFrom-Csv | fl }
T { '' | ConvertFrom-Csv }
T { $null | ConvertFrom-Csv }
T { @() | ConvertFrom-Csv }
T { 'a,b' | ConvertFrom-Csv }
T { ' a , b ','1 , 2' | ConvertFrom-Csv | % { $_.psobject.properties.name -join '|'; $_.psobject.properties.value -join '|' } }
T { $o | Export-Csv e.csv; gc e.csv }
T { $o | Export-Csv e.csv -NoClobber }
T { $o | Export-Csv e.csv -Append; (gc e.csv).Count }
T { [pscustomobject]@{z=1} | Export-Csv e.csv -Append }
T { [pscustomobject]@{z=1} | Export-Csv e.csv -Append -Force; gc e.csv -Tail 1 }
T { [pscustomobject]@{a=9;zz=1} | Export-Csv e.csv -Append -Force; gc e.csv -Tail 1 }
T { $o | Export-Csv }
T { $o | Export-Csv '' }
T { $o | Export-Csv nodir/x.csv }
T { $o | Export-Csv * }
T { $o | Export-Csv -LiteralPath '[x].csv' -Encoding utf8BOM; (gc -LiteralPath '[x].csv' -AsByteStream)[0..3] -join ',' }
T { $o | Export-Csv w.csv -WhatIf; Test-Path w.csv }
T { $o | Export-Csv w.csv -Encoding bad }
T { $o | Export-Csv w.csv -Delimiter "`t" -UseQuotes AsNeeded -NoHeader -Encoding unicode; gc w.csv -Encoding unicode }
T { Export-Csv -InputObject $o[0] -Path i.csv; gc i.csv }
T { Set-ItemProperty i.csv IsReadOnly $true; $o | Export-Csv i.csv }
T { $o | Export-Csv i.csv -Force; (gc i.csv).count }
T { Import-Csv e.csv | select -first 1 }
T { Import-Csv nope.csv }
T { Import-Csv }
T { Import-Csv e.csv,i.csv | measure | % Count }
T { Import-Csv *.csv -ea 0| measure | % Count }
T { Import-Csv -LiteralPath '[x].csv' | select -first 1 }
T { 'e.csv','i.csv' | Import-Csv | measure | % Count }
T { Get-Item i.csv | Import-Csv | select -first 1}
T { Import-Csv i.csv -Header q,r | select -first 2 }
T { Import-Csv i.csv -Delimiter ',' -UseCulture }
T { '' | Set-Content empty.csv -NoNewline; Import-Csv empty.csv }
T { 'a,b'| Set-Content h.csv; Import-Csv h.csv }
T { 'a'| ConvertFrom-Csv -Header '' }
T { ConvertFrom-StringData "a=1`nb = 2 `n# c`n`nd=x=y" | % GetEnumerator | Sort-Object Name }
T { ConvertFrom-StringData "a=1`na=2" }
T { ConvertFrom-StringData "a" }
T { ConvertFrom-StringData "a:1" -Delimiter ':' }
T { ConvertFrom-StringData "a=c:\\x\ty" }
T { ConvertFrom-StringData '' }
T { ConvertFrom-StringData "=1" }
T { 'a=1','b=2' | ConvertFrom-StringData }
T { ConvertTo-Xml 5 | % OuterXml }
T { ConvertTo-Xml ([pscustomobject]@{a=1;b=@(1,2)}) -As String }
T { ConvertTo-Xml ([pscustomobject]@{a=1;b=@(1,2)}) -As Stream }
T { ConvertTo-Xml @{a=1} -As String -NoTypeInformation }
T { 1,'a' | ConvertTo-Xml -As String -Depth 1 }
T { ConvertTo-Xml ([pscustomobject]@{a=[pscustomobject]@{b=[pscustomobject]@{c=1}}}) -As String -Depth 2 }
T { ConvertTo-Xml $null -As String }
T { ConvertTo-Xml 1 -As Bad }
T { ConvertTo-Xml 1 -Depth 0 }
T { ([pscustomobject]@{a=1;b='<x>'} | ConvertTo-Html) }
T { ([pscustomobject]@{a=1;b='<x>'} | ConvertTo-Html -Fragment -As List) }
T { ([pscustomobject]@{a=1;b='<x>'} | ConvertTo-Html -Title t -Body b -PreContent pre -PostContent post -CssUri x.css) }
T { ([pscustomobject]@{a=1;b='<x>'} | ConvertTo-Html -Head '<h/>' -Property b,@{n='z';e={$_.a*2};align='right';width=5}) }
T { 1,'a' | ConvertTo-Html -Fragment }
T { ConvertTo-Html }
T { [pscustomobject]@{a=1} | ConvertTo-Html -Property nope -Fragment }
T { [pscustomobject]@{a=1} | ConvertTo-Html -Property @{bad=1} -Fragment }
